use super::*;

#[test]
fn a_block_is_what_it_says() {
    assert_eq!(BlockSource::read("## A\n"), BlockSource::Heading { level: 2, text: "A".into() });
}

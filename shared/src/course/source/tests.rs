use super::*;

#[test]
fn a_block_is_what_it_says() {
    assert_eq!(BlockSource::read("## A\n"), BlockSource::Heading { level: 2, text: "A".into() });
}

#[test]
fn a_line_is_in_its_block() {
    let found = cut("+++\ntitle = \"a\"\n+++\n\nEins\nzwei.\n\n## Drei");
    assert_eq!(found.blocks.len(), 2);
    let at: Vec<_> = (0..10).map(|line| found.block_at(line)).collect();
    let first = [None; 5].into_iter().chain([Some(0); 3]);
    assert_eq!(at, first.chain([Some(1), None]).collect::<Vec<_>>());
    assert_eq!(cut("").block_at(1), None);
}

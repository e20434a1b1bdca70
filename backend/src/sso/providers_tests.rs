use super::*;

const GOOD: &str = r#"
    [[provider]]
    id = "moin"
    name = "moin.schule"
    issuer = "https://auth.example/realms/schule"
    client_id = "lernwolf"
    client_secret = "geheim"
    claims = { school = "schulkennung", role = "rolle", teacher_values = ["LEHR"], pupil_values = ["LERN"] }
"#;

#[test]
fn a_file_without_providers_is_none() {
    assert!(Providers::read("").unwrap().all.is_empty());
}

#[test]
fn what_is_not_written_has_a_meaning() {
    let all = Providers::read(GOOD).unwrap().all;
    assert_eq!((all[0].scopes.as_slice(), all[0].sign_out), (["openid".to_owned()].as_slice(), true));
    assert_eq!(all[0].claims.group_id, "id");
    assert!(!format!("{all:?}").contains("geheim"), "secrets stay out of logs");
}

#[test]
fn each_fault_is_a_sentence() {
    for (from, to, says) in [
        ("client_id", "clientid", "unknown field `clientid`"),
        ("rolle\"", "rolle\", rolle = 1", "unknown field `rolle`"),
        ("https://auth", "http://auth", "http:// is for loopback only"),
        ("https://auth.example", "auth", "no address"),
        ("\"moin\"", "\"Moin Schule\"", "id: 1 to 40 small letters"),
        ("geheim", "", "client_secret: is empty"),
        ("\"schulkennung\"", "\"a..b\"", "claims.school: a name between two dots is missing"),
        ("teacher_values = [\"LEHR\"], pupil_values = [\"LERN\"]", "", "belongs together"),
        ("\"LERN\"", "\"lehr\"", "cannot make a teacher and a pupil"),
        ("school = ", "groups = ", "groups are a school's"),
        ("client_id", "organisation = \"Stadt\"\nclient_id", "one of the two"),
        ("client_id", "scopes = [\"profile\"]\nclient_id", "openid must be among them"),
    ] {
        let text = GOOD.replacen(from, to, 1);
        let error = format!("{:#}", Providers::read(&text).unwrap_err());
        assert!(error.contains(says), "{to}: {error}");
    }
    let error = Providers::read(&GOOD.repeat(2)).unwrap_err().to_string();
    assert!(error.contains("two providers have the id"), "{error}");
}

#[test]
fn loopback_needs_no_tls() {
    for issuer in ["http://127.0.0.1:4000", "http://localhost:4000", "http://[::1]:4000"] {
        assert!(safe_address(issuer).is_ok(), "{issuer}");
    }
    for issuer in ["http://127.0.0.1.evil.example", "http://localhost.example", "ftp://localhost", "https:"] {
        assert!(safe_address(issuer).is_err(), "{issuer}");
    }
}

#[test]
fn paths_are_dotted_or_pointers() {
    assert_eq!(steps("a.b"), ["a", "b"]);
    assert_eq!(steps("/a.b/c~1d"), ["a.b", "c/d"]);
    assert_eq!(steps("urn:schulconnex:de:personenkontext:rolle").len(), 1);
}

use serde_json::{Value, json};

use super::*;
use crate::sso::providers::Providers;

fn provider(rest: &str) -> Provider {
    let text = format!(
        "[[provider]]\nid = \"moin\"\nname = \"Moin\"\nissuer = \"https://auth.example\"\nclient_id = \"lernwolf\"\n{rest}"
    );
    Providers::read(&text).unwrap().all.remove(0)
}

fn moin() -> Provider {
    provider(
        r#"
        person_info = "https://api.example/v1/person-info"
        [provider.claims]
        school = "personenkontexte.organisation"
        school_id = "kennung"
        role = "urn:schulconnex:de:personenkontext:rolle"
        teacher_values = ["Lehr", "Leit"]
        pupil_values = ["Lern"]
        groups = "personenkontexte.gruppen.gruppe"
        group_name = "bezeichnung"
        "#,
    )
}

fn vidis() -> Provider {
    provider(
        r#"
        [provider.claims]
        school = "schulkennung"
        role = "rolle"
        teacher_values = ["LEHR", "LEIT"]
        pupil_values = ["LERN"]
        "#,
    )
}

fn one(id: &str, name: &str) -> External {
    External { id: id.into(), name: name.into() }
}

/// As Schulconnex writes it; the people and the school are invented.
fn person_info() -> Value {
    json!({
        "pid": "af3a88fc",
        "person": { "name": { "vorname": "Mia", "familienname": "Muster" } },
        "personenkontexte": [{
            "id": "k1",
            "rolle": "Lern",
            "organisation": { "id": "o1", "kennung": "NI_12345", "name": "Schule am See", "typ": "Schule" },
            "gruppen": [
                { "gruppe": { "id": "g1", "bezeichnung": "7b", "typ": "Klasse", "orgid": "o1" },
                  "gruppenzugehoerigkeit": { "rollen": ["Lern"] } },
                { "gruppe": { "id": "g2", "bezeichnung": "Medien-AG", "typ": "Sonstig", "orgid": "o1" } },
            ],
        }],
    })
}

#[test]
fn a_pupil_of_moin_schule() {
    let token = json!({
        "sub": "af3a88fc",
        "urn:schulconnex:de:personenkontext:rolle": "Lern",
        "urn:schulconnex:de:personenkontext:organisation:kennung": "NI_12345",
    });
    assert!(!complete(&moin().claims, std::slice::from_ref(&token)));
    let sources = [token, person_info()];
    assert!(complete(&moin().claims, &sources));
    assert_eq!(
        arrival(&moin(), "af3a88fc", &sources).unwrap(),
        Arrival {
            provider: "moin".into(),
            subject: "af3a88fc".into(),
            organisation: None,
            schools: vec![one("NI_12345", "Schule am See")],
            role: ArrivalRole::Pupil,
            groups: Some(vec![one("g1", "7b"), one("g2", "Medien-AG")]),
        }
    );
}

#[test]
fn a_teacher_of_vidis_with_two_schools() {
    let claims = json!({ "sub": "x", "rolle": "LEHR", "schulkennung": ["DE-NI-1", "DE-NI-2", "DE-NI-1"], "bundesland": "DE-NI" });
    let it = arrival(&vidis(), "x", &[claims]).unwrap();
    assert_eq!(it.role, ArrivalRole::Teacher);
    assert_eq!(it.schools, [one("DE-NI-1", "DE-NI-1"), one("DE-NI-2", "DE-NI-2")]);
    assert_eq!(it.groups, None, "groups are not asked for, so none are taken away");
}

#[test]
fn a_school_as_a_single_text_and_as_a_number() {
    for value in [json!("4711"), json!(4711), json!(["4711"]), json!([4711])] {
        let it = arrival(&vidis(), "x", &[json!({ "schulkennung": value })]).unwrap();
        assert_eq!(it.schools, [one("4711", "4711")]);
        assert_eq!(it.role, ArrivalRole::Other);
    }
}

#[test]
fn json_inside_a_text_is_read() {
    let provider = provider(
        r#"
        [provider.claims]
        school = "vidisInfo.personenkontexte.organisation"
        school_id = "kennung"
        role = "/vidisInfo/personenkontexte/0/rolle"
        teacher_values = ["LEHR"]
        pupil_values = ["LERN"]
        "#,
    );
    let it = arrival(&provider, "x", &[json!({ "vidisInfo": person_info().to_string() })]).unwrap();
    assert_eq!((it.role, it.schools), (ArrivalRole::Pupil, vec![one("NI_12345", "Schule am See")]));
}

#[test]
fn roles_of_several_schools_are_not_mixed_up() {
    let contexts = |roles: [&str; 2]| json!({ "rolle": roles, "schulkennung": ["A", "B"] });
    assert_eq!(arrival(&vidis(), "x", &[contexts(["LERN", "LEHR"])]).unwrap().role, ArrivalRole::Pupil);
    assert_eq!(arrival(&vidis(), "x", &[contexts(["lehr", "Leit"])]).unwrap().role, ArrivalRole::Teacher);
    let parent = arrival(&vidis(), "x", &[contexts(["LEHR", "SORGBER"])]).unwrap();
    assert_eq!(parent.role, ArrivalRole::Other, "a parent at the second school teaches at neither by this");
}

#[test]
fn groups_of_several_schools_are_left_alone() {
    let context = |school: &str, group: &str| json!({ "organisation": { "kennung": school }, "gruppen": [{ "gruppe": { "id": group, "bezeichnung": group } }] });
    let two = json!({ "personenkontexte": [context("A", "7a"), context("B", "7b")] });
    assert_eq!(arrival(&moin(), "x", &[two]).unwrap().groups, None);
}

#[test]
fn employers_are_organisations_too() {
    let city = provider("organisation = \"Stadt Wolfsburg\"");
    let it = arrival(&city, "x", &[json!({})]).unwrap();
    assert_eq!((it.organisation.as_deref(), it.role), (Some("Stadt Wolfsburg"), ArrivalRole::Other));
}

#[test]
fn there_are_bounds() {
    let groups: Vec<Value> =
        (0..200).map(|n| json!({ "gruppe": { "id": n, "bezeichnung": "ä".repeat(500) } })).collect();
    let claims = json!({ "personenkontexte": { "gruppen": groups } });
    let found = arrival(&moin(), "x", &[claims]).unwrap().groups.unwrap();
    assert_eq!(found.len(), MAX_GROUPS);
    assert_eq!(found[0].name.chars().count(), 120);
    let long = json!({ "schulkennung": ["x".repeat(201), "", " ", "a\u{0}\nb", { "id": "c" }, null, true] });
    assert_eq!(arrival(&vidis(), "x", &[long]).unwrap().schools, [one("a b", "a b"), one("c", "c")]);
    assert!(arrival(&vidis(), "", &[]).is_none());
    assert!(arrival(&vidis(), &"x".repeat(256), &[]).is_none());
    assert!(arrival(&vidis(), "a\u{0}b", &[]).is_none());
}

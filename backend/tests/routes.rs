//! Every route with everybody who might call it.

mod nonsense;

use std::collections::{BTreeMap, BTreeSet};

use axum::body::Body;
use axum::http::Method;
use lernwolf::router::{self, ACCESS, Who};
use serde_json::{Value, json};
use shared::api::organisation::Role;
use shared::api::problem::Code;
use uuid::Uuid;

use crate::util::{PASSWORD, Person, TestApp, on_both};

fn document() -> Value {
    serde_json::to_value(router::openapi()).unwrap()
}

/// Method and path of each operation, with what the document says of it.
fn operations(document: &Value) -> BTreeMap<(String, String), &Value> {
    let paths = document["paths"].as_object().unwrap().iter();
    paths
        .flat_map(|(path, item)| {
            item.as_object()
                .unwrap()
                .iter()
                .map(move |(method, it)| ((method.to_uppercase(), path.clone()), it))
        })
        .collect()
}

#[test]
fn the_table_and_the_document_name_the_same_routes() {
    let document = document();
    let documented: BTreeSet<(String, String)> = operations(&document).into_keys().collect();
    let table: BTreeSet<(String, String)> =
        ACCESS.iter().map(|(method, path, _)| ((*method).to_owned(), (*path).to_owned())).collect();
    assert_eq!(table.len(), ACCESS.len(), "the table names a route twice");
    let missing: Vec<_> = documented.difference(&table).collect();
    assert!(missing.is_empty(), "router::ACCESS lacks {missing:?}");
    let superfluous: Vec<_> = table.difference(&documented).collect();
    assert!(superfluous.is_empty(), "router::ACCESS names what is no route: {superfluous:?}");
}

#[test]
fn what_the_document_says_of_answers_can_be_true() {
    let document = document();
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
    let known: BTreeSet<u16> = Code::ALL.iter().map(|code| code.status()).collect();
    let operations = operations(&document);
    for (method, path, who) in ACCESS {
        let operation = operations[&((*method).to_owned(), (*path).to_owned())];
        let responses = operation["responses"].as_object().unwrap();
        let statuses: BTreeSet<u16> = responses.keys().map(|status| status.parse().unwrap()).collect();
        assert!(statuses.iter().any(|status| (200..400).contains(status)), "{method} {path}: no success");
        for (status, answer) in responses {
            let schema =
                answer.pointer("/content/application~1problem+json/schema/$ref").and_then(Value::as_str);
            let is_problem = schema.is_some_and(|name| name.ends_with("/Problem"));
            let status: u16 = status.parse().unwrap();
            assert_eq!(is_problem, status >= 400, "{method} {path}: {status} {answer}");
            assert!(!is_problem || known.contains(&status), "{method} {path}: nothing ends in {status}");
        }
        let role = !matches!(who, Who::Anyone | Who::SignedIn | Who::Operator);
        let signed_in = role || *who == Who::SignedIn;
        assert!(!signed_in || statuses.contains(&401), "{method} {path}: 401");
        assert_eq!(role, statuses.contains(&403), "{method} {path}: 403");
    }
}

/// Somebody who tries every door.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Caller {
    SignedOut,
    Learner,
    Holds(Role),
    ForeignAdministrator,
    SiteAdministrator,
}

impl Caller {
    fn may(self, who: Who) -> bool {
        match who {
            Who::Anyone => true,
            Who::SignedIn => self != Caller::SignedOut,
            Who::OrganisationAdministrator => {
                matches!(self, Caller::Holds(Role::SchoolAdministrator) | Caller::SiteAdministrator)
            }
            Who::Organiser => {
                matches!(self, Caller::Holds(Role::Organiser) | Caller::SiteAdministrator)
            }
            Who::Trainer => matches!(self, Caller::Holds(Role::Trainer) | Caller::SiteAdministrator),
            Who::SchoolStaff => matches!(
                self,
                Caller::Holds(Role::SchoolAdministrator | Role::Teacher) | Caller::SiteAdministrator
            ),
            // The class group is the teacher's.
            Who::ClassTeacher => self == Caller::Holds(Role::Teacher),
            Who::ClassStaff => matches!(
                self,
                Caller::Holds(Role::SchoolAdministrator | Role::Teacher) | Caller::SiteAdministrator
            ),
            Who::Administrator => self == Caller::SiteAdministrator,
            // By a token, whoever they are.
            Who::Operator => false,
        }
    }
}

/// A path of the table with an organisation and something that exists.
fn filled(path: &str, organisation: Uuid, class: Uuid) -> String {
    path.replace("{class}", &class.to_string())
        .replace("{group}", &Uuid::from_u128(7).to_string())
        .replace("{assignment}", &Uuid::from_u128(8).to_string())
        .replace("{invitation}", &Uuid::from_u128(9).to_string())
        .replace("{course}", "fraud")
        .replace("{lesson}", "email")
        .replace("{name}", "about")
        .replace("{organisation}", &organisation.to_string())
        .replace("{account}", &Uuid::from_u128(1).to_string())
        .replace("{role}", "teacher")
        .replace("{provider}", "nobody")
        .replace("{slug}", "robots")
        .replace("{code}", "0123-4567-89AB-CDEF-GHJK")
        .replace("{session}", &Uuid::from_u128(2).to_string())
        .replace("{workshop}", &Uuid::from_u128(3).to_string())
        .replace("{booking}", &Uuid::from_u128(4).to_string())
        .replace("{call}", &Uuid::from_u128(5).to_string())
        .replace("{draft}", &Uuid::from_u128(10).to_string())
        .replace("{version}", "0123456789abcdef")
        .replace("{hash}", "0123456789abcdef")
        .replace("{lang}", "de")
        .replace("{preview}", &Uuid::from_u128(11).to_string())
        .replace("{review}", &Uuid::from_u128(12).to_string())
        .replace("{comment}", &Uuid::from_u128(13).to_string())
        .replace("{token}", "nobody-has-made-this")
        .replace("{place}", &Uuid::from_u128(6).to_string())
}

on_both!(everybody_may_call_what_the_table_says, async |app: TestApp| {
    app.with_courses().await;
    let chief = app.administrator("chief").await;
    let (ours, theirs) = (app.organisation(&chief, "Ours").await, app.organisation(&chief, "Theirs").await);
    let mut callers = vec![
        (Caller::SignedOut, "nobody", app.visitor()),
        (Caller::Learner, "learner", app.person("learner").await),
        (Caller::SiteAdministrator, "chief", chief.clone()),
    ];
    for role in Role::ALL {
        callers.push((
            Caller::Holds(role),
            role.code(),
            app.person_with_role(&chief, ours, role.code(), role).await,
        ));
    }
    let teacher = callers.iter().find(|(caller, ..)| *caller == Caller::Holds(Role::Teacher)).unwrap();
    let class = crate::schools::make_class(&teacher.2, ours, "7a").await.id;
    let foreign = app.person_with_role(&chief, theirs, "foreign", Role::SchoolAdministrator).await;
    callers.push((Caller::ForeignAdministrator, "foreign", foreign));
    for (method, path, who) in ACCESS {
        let address = filled(path, ours, class);
        for (caller, name, person) in &callers {
            let method: Method = method.parse().unwrap();
            // A body that says nothing: whoever is let in is told so, and nothing is changed.
            let answer = person.send_json(method.clone(), &address, json!({})).await;
            let status = answer.status.as_u16();
            let about = format!("{method} {path} by {caller:?}: {status} {}", answer.text());
            match (caller.may(*who), caller) {
                (false, _) if *who == Who::Operator => drop(answer.problem(Code::NotFound)),
                (false, Caller::SignedOut) => drop(answer.problem(Code::SignedOut)),
                (false, _) => drop(answer.problem(Code::Forbidden)),
                // Here "signed out" is what was asked for.
                (true, Caller::SignedOut) if *path == "/api/v1/session/refresh" => {
                    drop(answer.problem(Code::SignedOut))
                }
                (true, _) => assert!(status < 500 && status != 401 && status != 403, "{about}"),
            }
            // Some of it signs out.
            if *caller != Caller::SignedOut && !person.is_signed_in().await {
                assert!(path.ends_with("/session") || path.ends_with("/devices"), "{about}");
                person.sign_in(name, PASSWORD).await.ok();
            }
        }
    }
});

on_both!(counters_are_shown_to_the_operator_alone, async |app: TestApp| {
    let closed = app.clone();
    let open = app.another_process_with(|config| config.metrics_token = Some("let me see".to_owned())).await;
    let show = async |app: &TestApp, token: &str| {
        let visitor = app.visitor();
        visitor.get("/healthz").await.ok();
        let request = visitor.request(Method::GET, "/metrics").header("authorization", token);
        visitor.send(request.body(Body::empty()).unwrap()).await
    };
    for token in ["Bearer let me se", "Bearer ", "let me see", "Basic bGV0IG1lIHNlZQ=="] {
        show(&open, token).await.problem(Code::NotFound);
    }
    for token in ["Bearer let me see", "Bearer "] {
        show(&closed, token).await.problem(Code::NotFound);
    }
    let text = show(&open, "Bearer let me see").await.ok().text();
    assert!(text.contains("lernwolf_requests_total{route=\"/healthz\",status=\"200\"}"), "{text:.400}");
    app.visitor().get("/readyz").await.ok();
});

on_both!(the_document_is_served_for_programs_and_people, async |app: TestApp| {
    let visitor: Person = app.visitor();
    let served: Value = visitor.get("/api/v1/openapi.json").await.ok().json();
    assert_eq!(served, document());
    let html = visitor.get("/api/v1/docs").await.ok().text();
    for (method, path, _) in ACCESS {
        assert!(html.contains(&format!("<code>{method} {path}</code>")), "{method} {path}");
    }
});

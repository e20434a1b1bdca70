//! Making organisations.

use serde_json::json;
use shared::api::organisation::{Organisation, OrganisationKind};
use shared::api::problem::Code;

use crate::util::{TestApp, on_both};

on_both!(an_administrator_makes_organisations, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    let wish = json!({ "name": "  Stadt \n Wolfsburg ", "kind": "city" });
    let made: Organisation = chief.post("/api/v1/organisations", wish).await.status(201).json();
    assert_eq!((made.name.as_str(), made.kind), ("Stadt Wolfsburg", OrganisationKind::City));
    app.organisation(&chief, "A school").await;
    let all: Vec<Organisation> = chief.get("/api/v1/organisations").await.ok().json();
    assert_eq!(all.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["A school", "Stadt Wolfsburg"]);
});

on_both!(a_name_is_taken_once, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    app.organisation(&chief, "School").await;
    let wish = json!({ "name": "School", "kind": "library" });
    let problem = chief.post("/api/v1/organisations", wish).await.problem(Code::Conflict);
    assert_eq!(problem.field.as_deref(), Some("name"));
});

on_both!(names_and_kinds_have_bounds, async |app: TestApp| {
    let chief = app.administrator("chief").await;
    for name in [String::new(), "  ".into(), "x".repeat(121), "a\u{0}b".into()] {
        let wish = json!({ "name": name, "kind": "school" });
        let problem = chief.post("/api/v1/organisations", wish).await.problem(Code::Invalid);
        assert_eq!(problem.field.as_deref(), Some("name"));
    }
    let wish = json!({ "name": "Bakery", "kind": "bakery" });
    chief.post("/api/v1/organisations", wish).await.problem(Code::Malformed);
});

on_both!(nobody_else_makes_or_sees_them_all, async |app: TestApp| {
    let anna = app.person("anna").await;
    let wish = json!({ "name": "School", "kind": "school" });
    anna.get("/api/v1/organisations").await.problem(Code::Forbidden);
    anna.post("/api/v1/organisations", &wish).await.problem(Code::Forbidden);
    app.visitor().get("/api/v1/organisations").await.problem(Code::SignedOut);
    app.visitor().post("/api/v1/organisations", &wish).await.problem(Code::SignedOut);
});

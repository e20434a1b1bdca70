//! OneRoster: whole schools, and what has changed in them.

use super::*;

const CLASSES: &str = "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds\n\
    c1,,,7a,,k,7a,homeroom,,s,t1\nc2,,,,,k,Chor,scheduled,,s,\"t0,t2\"\n";
const SESSIONS: &str = "sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear\n\
    t1,,,2025/26,schoolYear,2025-08-01,2026-07-31,,2026\nt2,,,2026/27,schoolYear,2026-08-01,2027-07-31,,\n";
const USERS: &str = "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,givenName,familyName\n\
    u1,,,true,s,student,a,Anna,Muster\nu2,,,true,s,student,b,Björn,Weiß\nu3,,,true,s,teacher,c,Clara,Beispiel\n\
    u4,,,true,s,guardian,d,Dora,Muster\nu5,,,false,s,student,e,Emil,Alt\n";
const ENROLMENTS: &str = "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate\n\
    e1,,,c1,s,u1,student,,,\ne2,,,c2,s,u1,student,,,\ne3,,,c1,s,u2,student,,,\ne4,,,c1,s,u3,teacher,true,,\ne5,,,c1,s,u4,guardian,,,\n";

fn manifest(version: &str, files: &[(&str, &str)]) -> String {
    let lines: String = files.iter().map(|(file, fill)| format!("file.{file},{fill}\n")).collect();
    format!("propertyName,value\nmanifest.version,1.0\noneroster.version,{version}\n{lines}")
}

fn bulk() -> String {
    let files = ["academicSessions", "classes", "users", "enrollments", "orgs"].map(|file| (file, "bulk"));
    manifest("1.1", &files)
}

fn school(users: &str, classes: &str, enrolments: &str) -> Roster {
    several(&[
        ("manifest.csv", &bulk()),
        ("academicSessions.csv", SESSIONS),
        ("classes.csv", classes),
        ("users.csv", users),
        ("enrollments.csv", enrolments),
        ("orgs.csv", "x"),
    ])
}

#[test]
fn a_whole_school_of_version_1_1() {
    let roster = school(USERS, CLASSES, ENROLMENTS);
    assert!(roster.faults.is_empty(), "{roster:?}");
    assert_eq!(roster.source, Source::OneRoster { delta: false });
    assert_eq!(said(&roster), ["Anna Muster: 7a, Chor", "Björn Weiß: 7a"]);
    assert_eq!(roster.teachers, ["Clara Beispiel"]);
    let years: Vec<_> = roster.classes.iter().map(|it| it.school_year).collect();
    assert_eq!(years, [Some(2025), Some(2026)]);
    assert_eq!(roster.classes[0].external_id.as_deref(), Some("c1"));
    assert_eq!(
        codes(&roster.hints),
        [("ignored-row", Some(5)), ("ignored-row", Some(6)), ("ignored-row", Some(6))]
    );
}

#[test]
fn a_whole_school_of_version_1_2_as_an_archive() {
    let files = ["classes", "users", "roles", "enrollments"].map(|file| (file, "bulk"));
    let manifest = manifest("1.2", &files);
    let users = "\u{feff}\"sourcedId\",\"status\",\"enabledUser\",\"givenName\",\"familyName\",\"preferredGivenName\"\n\
        u1,,true,Anna Maria,Muster,Mia\nu2,,true,Clara,Beispiel,\nu3,,true,Dora,Muster,\n";
    let roles = "sourcedId,status,userSourcedId,roleType,role,orgSourcedId\n\
        r0,,u2,secondary,guardian,s\nr1,,u1,primary,student,s\nr2,,u2,primary,teacher,s\nr3,,u3,primary,guardian,s\n";
    let enrolments =
        "sourcedId,status,classSourcedId,userSourcedId,role\ne1,,c1,u1,student\ne2,,c1,u2,teacher\n";
    let archive = zipped(&[
        ("export/manifest.csv", manifest.as_bytes()),
        ("export/classes.csv", CLASSES.as_bytes()),
        ("export/users.csv", users.as_bytes()),
        ("export/roles.csv", roles.as_bytes()),
        ("export/enrollments.csv", enrolments.as_bytes()),
        ("export/results.csv", b"\0"),
    ]);
    let roster = read(&[("schule.zip".to_owned(), archive)], None);
    assert!(roster.faults.is_empty(), "{roster:?}");
    assert_eq!(
        (said(&roster), roster.teachers),
        (vec!["Mia Muster: 7a".to_owned()], vec!["Clara Beispiel".to_owned()])
    );
}

#[test]
fn a_delta_says_who_leaves() {
    let files = ["classes", "users", "enrollments"].map(|file| (file, "delta"));
    let users = "sourcedId,status,role,givenName,familyName\nu1,active,student,Anna,Muster\nu2,tobedeleted,,,\n\
        u3,tobedeleted,teacher,Clara,Beispiel\n";
    let classes = "sourcedId,status,title\nc1,active,7a\nc2,active,7b\nc3,tobedeleted,7c\n";
    let enrolments = "sourcedId,status,classSourcedId,userSourcedId,role\n\
        e1,tobedeleted,c1,u1,student\ne2,active,c2,u1,student\ne3,active,c3,u1,student\n";
    let roster = several(&[
        ("manifest.csv", &manifest("1.1", &files)),
        ("classes.csv", classes),
        ("users.csv", users),
        ("enrollments.csv", enrolments),
    ]);
    assert!(roster.faults.is_empty(), "{roster:?}");
    assert_eq!(roster.source, Source::OneRoster { delta: true });
    assert_eq!((roster.pupils[0].classes.clone(), roster.pupils[0].leaves.clone()), (vec![1], vec![0]));
    assert!(roster.pupils[1].gone && roster.pupils[1].external_id.as_deref() == Some("u2"));
    assert!(roster.teachers.is_empty());
    assert_eq!(codes(&roster.hints), [("ignored-row", Some(4))]);
}

#[test]
fn a_delta_may_lack_files_in_which_nothing_has_changed() {
    let users = "sourcedId,status,role,givenName,familyName\nu1,active,student,Anna,Muster\n";
    let text = manifest("1.1", &[("users", "delta"), ("classes", "absent")]);
    let roster = several(&[("manifest.csv", &text), ("users.csv", users)]);
    assert!(roster.faults.is_empty(), "{roster:?}");
    assert_eq!(said(&roster), ["Anna Muster: "]);
    let roster = several(&[
        ("manifest.csv", &manifest("1.1", &[("users", "delta"), ("classes", "delta")])),
        ("users.csv", "sourcedId,status,role,givenName,familyName\n"),
        ("classes.csv", "sourcedId,title\n"),
    ]);
    assert_eq!(codes(&roster.faults), [("missing-column", Some(1))]);
    assert_eq!(roster.faults[0].value.as_deref(), Some("status"));
}

#[test]
fn a_delta_may_name_who_is_here_already_by_the_id_alone() {
    let enrolments = "sourcedId,status,classSourcedId,userSourcedId,role\n\
        e1,tobedeleted,c1,u1,student\ne2,active,c2,u1,student\n";
    let roster = several(&[
        ("manifest.csv", &manifest("1.1", &[("enrollments", "delta")])),
        ("enrollments.csv", enrolments),
    ]);
    assert!(roster.faults.is_empty(), "{roster:?}");
    let one = &roster.pupils[0];
    assert_eq!((one.name.as_str(), one.external_id.as_deref()), ("", Some("u1")));
    assert_eq!((&one.leaves[..], &one.classes[..]), (&[0][..], &[1][..]));
    assert!(roster.classes.iter().all(|class| class.name.is_empty() && class.external_id.is_some()));
}

#[test]
fn what_is_missing_is_named() {
    let named = |roster: &Roster| {
        let one = &roster.faults[0];
        (
            roster.faults.len(),
            one.code.as_str(),
            one.file.clone(),
            one.row,
            one.value.clone().unwrap_or_default(),
        )
    };
    let roster = several(&[("users.csv", USERS)]);
    assert_eq!(named(&roster), (1, "missing-file", None, None, "manifest.csv".to_owned()));
    let roster = several(&[
        ("manifest.csv", &bulk()),
        ("academicSessions.csv", SESSIONS),
        ("classes.csv", CLASSES),
        ("users.csv", USERS),
    ]);
    assert_eq!(named(&roster), (1, "missing-file", None, None, "enrollments.csv".to_owned()));
    let roster = school(&USERS.replace("givenName", "x"), CLASSES, ENROLMENTS);
    let users = || Some("users.csv".to_owned());
    assert_eq!(named(&roster), (1, "missing-column", users(), Some(1), "givenName".to_owned()));
    let roster = school(&USERS.replace("role", "x"), CLASSES, ENROLMENTS);
    assert_eq!(named(&roster), (1, "missing-column", users(), Some(1), "role".to_owned()));
}

#[test]
fn rows_that_do_not_fit_together_are_named() {
    let only = |roster: Roster, code: &str, file: &str, row: u32| {
        let found: Vec<_> =
            roster.faults.iter().map(|it| (it.code.as_str(), it.file.as_deref(), it.row)).collect();
        assert_eq!(found, [(code, Some(file), Some(row))]);
    };
    only(school(USERS, CLASSES, &ENROLMENTS.replace("s,u2", "s,u9")), "unknown-user", "enrollments.csv", 4);
    only(school(USERS, CLASSES, &ENROLMENTS.replace("c2,", "c9,")), "unknown-class", "enrollments.csv", 3);
    only(school(&USERS.replace("u5,", "u1,"), CLASSES, ENROLMENTS), "duplicate-id", "users.csv", 6);
    only(school(USERS, &format!("{CLASSES}c1,,,7x,,,,,,,\n"), ENROLMENTS), "duplicate-id", "classes.csv", 4);
    only(school(USERS, &format!("{CLASSES}c7,,,,,,,,,,\n"), ENROLMENTS), "no-class", "classes.csv", 4);
    only(school(&USERS.replace("Anna,", "=Anna,"), CLASSES, ENROLMENTS), "formula", "users.csv", 2);
    only(school(&USERS.replace("Anna,Muster", ","), CLASSES, ENROLMENTS), "no-name", "users.csv", 2);
    only(
        school(&USERS.replace("Anna,Muster", "Anna,"), CLASSES, ENROLMENTS),
        "no-family-name",
        "users.csv",
        2,
    );
    only(
        school(&USERS.replace("Anna,Muster", ",Muster"), CLASSES, ENROLMENTS),
        "no-given-name",
        "users.csv",
        2,
    );
    only(school(&USERS.replace("Anna,", "\"Anna,"), CLASSES, ENROLMENTS), "broken-quotes", "users.csv", 2);
    let two = several(&[("manifest.csv", &bulk()), ("Users.csv", USERS), ("users.csv", USERS)]);
    assert_eq!(codes(&two.faults), [("too-many-files", None)]);
}

#[test]
fn several_faults_of_several_files_are_told_at_once() {
    let sessions = SESSIONS.replace("2027-07-31", "31.07.2027");
    let enrolments = format!("{ENROLMENTS}e6,,,c1,s\ne7,,,c1,s,u2,student,,01.09.2026,\n");
    let users = USERS.replace("guardian", "alien");
    let roster = several(&[
        ("manifest.csv", &bulk()),
        ("academicSessions.csv", &sessions),
        ("classes.csv", CLASSES),
        ("users.csv", &users),
        ("enrollments.csv", &enrolments),
    ]);
    let told = |faults: &[Fault]| -> Vec<(String, u32, &'static str, String)> {
        let one = |it: &Fault| {
            let value = it.value.clone().unwrap_or_default();
            (it.file.clone().unwrap_or_default(), it.row.unwrap_or_default(), it.code.as_str(), value)
        };
        faults.iter().map(one).collect()
    };
    let fault = |file: &str, row, code, value: &str| (file.to_owned(), row, code, value.to_owned());
    assert_eq!(
        told(&roster.faults),
        [
            fault("academicSessions.csv", 3, "bad-date", "31.07.2027"),
            fault("enrollments.csv", 7, "cut-off", "e6,,,c1,s"),
            fault("enrollments.csv", 8, "bad-date", "01.09.2026"),
        ]
    );
    // A role that nobody knows may be the school's own: it stops nothing.
    assert!(told(&roster.hints).contains(&fault("users.csv", 5, "unknown-role", "alien")), "{roster:?}");
}

#[test]
fn roles_of_version_1_2_that_nobody_knows_are_told() {
    let files = ["classes", "users", "roles", "enrollments"].map(|file| (file, "bulk"));
    let users = "sourcedId,status,givenName,familyName\nu1,,Anna,Muster\nu2,,Zed,Fremd\nu3,,Dora,Muster\n";
    let roles = "sourcedId,userSourcedId,roleType,role\nr1,u1,primary,student\nr2,u2,primary,alien\n\
        r3,u3,primary,siteAdministrator\n";
    let enrolments = "sourcedId,classSourcedId,userSourcedId,role\ne1,c1,u1,student\n";
    let roster = several(&[
        ("manifest.csv", &manifest("1.2", &files)),
        ("classes.csv", CLASSES),
        ("users.csv", users),
        ("roles.csv", roles),
        ("enrollments.csv", enrolments),
    ]);
    assert!(roster.faults.is_empty(), "{roster:?}");
    let unknown: Vec<_> = roster.hints.iter().filter(|it| it.code == FaultCode::UnknownRole).collect();
    assert_eq!(unknown.len(), 1, "{roster:?}");
    assert_eq!((unknown[0].file.as_deref(), unknown[0].row), (Some("roles.csv"), Some(3)));
    assert_eq!(unknown[0].value.as_deref(), Some("alien"));
}

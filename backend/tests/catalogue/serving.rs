//! What the API serves of the courses.

use shared::api::catalogue::{CatalogueView, CompetenceName, CourseView, LessonView, TextView};
use shared::api::problem::Code;
use shared::course::Block;
use shared::lang::Lang;

use crate::util::{Content, TestApp, on_both};

on_both!(competences_have_names_in_each_language, async |app: TestApp| {
    for (lang, name) in
        [("de", "Daten und Privatsphäre schützen"), ("de-leicht", "Daten und Privatsphäre schützen")]
    {
        let all: Vec<CompetenceName> =
            app.visitor().get(&format!("/api/v1/competences?lang={lang}")).await.ok().json();
        assert_eq!(all.len(), 21);
        assert!(all.is_sorted_by_key(|one| &one.id));
        assert_eq!(all.iter().find(|one| one.id == "4.2").unwrap().name, name, "{lang}");
    }
    let english: Vec<CompetenceName> = app.visitor().get("/api/v1/competences?lang=en").await.ok().json();
    assert!(english.iter().all(|one| !one.name.is_empty() && one.name != one.id));
});

on_both!(our_courses_are_served_in_each_language, async |app: TestApp| {
    app.with_courses().await;
    let visitor = app.visitor();
    for lang in Lang::ALL {
        let all: CatalogueView = visitor.get(&format!("/api/v1/catalogue?lang={lang}")).await.ok().json();
        let ids: Vec<&str> = all.courses.iter().map(|card| card.id.as_str()).collect();
        assert!(["e-driving", "fraud", "passwords"].iter().all(|id| ids.contains(id)), "{lang}: {ids:?}");
        assert!(all.courses.is_sorted_by_key(|card| (card.topic, card.level, card.title.to_lowercase())));
        for card in &all.courses {
            assert_eq!((card.lang, card.languages.as_slice()), (lang, &Lang::ALL[..]), "{}", card.id);
            let course: CourseView =
                visitor.get(&format!("/api/v1/courses/{}?lang={lang}", card.id)).await.ok().json();
            assert_eq!(course.card, *card);
            // For whom it is stands on its page.
            assert!(!course.audience.is_empty(), "{lang}: {}", card.id);
            let page = visitor.get(&format!("/{lang}/courses/{}", card.id)).await.ok().text();
            assert!(page.contains(&course.audience), "{lang}: {}", card.id);
            assert!(!course.goals.is_empty() && course.competence_names.len() == card.competences.len());
            let lessons: Vec<&String> =
                course.modules.iter().flat_map(|m| &m.lessons).map(|l| &l.id).collect();
            assert_eq!(lessons, card.lessons.iter().collect::<Vec<_>>());
            assert!((5..=7).contains(&lessons.len()), "{}: {} lessons", card.id, lessons.len());
            for (place, id) in lessons.iter().enumerate() {
                let path = format!("/api/v1/courses/{}/lessons/{id}?lang={lang}", card.id);
                let view: LessonView = visitor.get(&path).await.ok().json();
                assert_eq!(
                    (view.lang, usize::from(view.place), view.all.len()),
                    (lang, place, lessons.len())
                );
                assert!(view.lesson.questions().count() >= 4, "{path}");
                for block in view.lesson.sections.iter().flat_map(|section| &section.blocks) {
                    if let Block::Picture { file, .. } = block {
                        visitor.get(file).await.ok();
                    }
                }
            }
        }
        for name in ["about", "accessibility", "help", "imprint", "privacy"] {
            let text: TextView = visitor.get(&format!("/api/v1/texts/{name}?lang={lang}")).await.ok().json();
            assert!(text.name == name && !text.title.is_empty() && text.html.len() > 100, "{lang}/{name}");
        }
    }
    let plain: CatalogueView = visitor.get("/api/v1/catalogue").await.ok().json();
    assert!(plain.courses.iter().all(|card| card.lang == Lang::De));
});

on_both!(a_course_without_the_language_comes_in_the_nearest, async |app: TestApp| {
    let content =
        Content::new().course("german", &["de"]).course("english", &["en"]).course("both", &["de", "en"]);
    app.import(content.path()).await;
    let visitor = app.visitor();
    for (course, wanted, given) in [
        ("german", "en", Lang::De),
        ("german", "de-leicht", Lang::De),
        ("english", "de", Lang::En),
        ("english", "de-leicht", Lang::En),
        ("both", "de-leicht", Lang::De),
        ("both", "en", Lang::En),
    ] {
        let view: CourseView =
            visitor.get(&format!("/api/v1/courses/{course}?lang={wanted}")).await.ok().json();
        let path = format!("/api/v1/courses/{course}/lessons/boil?lang={wanted}");
        let lesson: LessonView = visitor.get(&path).await.ok().json();
        assert_eq!((view.card.lang, lesson.lang), (given, given), "{course} for {wanted}");
        assert_eq!(view.card.title, format!("About {course}, {given}"));
    }
    let all: CatalogueView = visitor.get("/api/v1/catalogue?lang=de-leicht").await.ok().json();
    assert_eq!(all.courses.len(), 3);
});

on_both!(what_is_not_there_is_said_so, async |app: TestApp| {
    app.import(Content::tea(&["de"]).path()).await;
    let visitor = app.visitor();
    for path in [
        "courses/coffee",
        "courses/coffee/lessons/boil",
        "courses/tea/lessons/sip",
        "courses/tea/lessons",
        "courses/%00",
        "texts/nothing",
        "texts/about?lang=en",
        "nothing",
    ] {
        visitor.get(&format!("/api/v1/{path}")).await.problem(Code::NotFound);
    }
    for path in ["catalogue", "courses/tea", "courses/tea/lessons/boil", "texts/about"] {
        visitor.get(&format!("/api/v1/{path}")).await.ok();
        for query in ["lang=xx", "lang=", "lang=DE", "lang=de&lang=en", "language=de", "lang=%ff"] {
            visitor.get(&format!("/api/v1/{path}?{query}")).await.problem(Code::Malformed);
        }
    }
    // PostgreSQL knows no text with this character.
    for (path, code) in [
        ("api/v1/courses/tea/lessons/boil?version=%00", Code::Malformed),
        ("api/v1/courses/tea/lessons/boil?version=v1%00&lang=de", Code::Malformed),
        ("api/v1/workshops/a%00b", Code::NotFound),
        ("media/%00/cup.svg", Code::NotFound),
    ] {
        visitor.get(&format!("/{path}")).await.problem(code);
    }
});

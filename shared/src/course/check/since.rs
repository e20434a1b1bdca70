//! What a new version of a course makes of what people did in the one that they see.

use std::mem::discriminant;

use super::{CourseFault, Fault, Finding};
use crate::course::whole::Course;
use crate::lang::Lang;

/// Hints about lessons that are gone, and questions that are asked in another way under the same id. Nothing of it is
/// forbidden: it may be what trainers want.
pub fn since(published: &Course, now: &Course) -> Vec<Finding> {
    let mut found = Vec::new();
    for id in published.lesson_ids() {
        let lessons = |course: &Course| {
            let langs: Vec<Lang> = course.languages().collect();
            langs.into_iter().find_map(|lang| course.lesson(lang, id).map(|lesson| (lang, lesson.clone())))
        };
        let Some((_, before)) = lessons(published) else { continue };
        let Some((lang, after)) = lessons(now) else {
            let gone = CourseFault::LessonGone { lesson: before.title };
            found.push(Fault::new(0, false, gone).in_file("course.toml"));
            continue;
        };
        for question in before.questions() {
            let other = after.question(&question.id);
            if other.is_some_and(|other| discriminant(&other.kind) != discriminant(&question.kind)) {
                let fault = CourseFault::QuestionReshaped { id: question.id.clone() };
                found.push(Fault::new(0, false, fault).in_file(&format!("{}/{id}.md", lang.code())));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::course::package::CoursePackage;

    fn course(lessons: &[(&str, &str)]) -> Course {
        let ids: Vec<String> = lessons.iter().map(|(id, _)| format!("\"{id}\"")).collect();
        let manifest = format!(
            "topic = \"everyday\"\nlevel = \"basic\"\ncompetences = [\"4.2\"]\n\n[title]\nde = \"Tee\"\n\n[summary]\n\
             de = \"Kurz.\"\n\n[goals]\nde = [\"Kochen.\", \"Trinken.\"]\n\n[[modules]]\nid = \"m\"\n\
             title = {{ de = \"Teil\" }}\nlessons = [{}]\n",
            ids.join(", ")
        );
        let mut files = BTreeMap::from([("course.toml".to_owned(), manifest.into_bytes())]);
        for (id, question) in lessons {
            let text = format!(
                "+++\ntitle = \"Lektion {id}\"\npurpose = \"Darum.\"\nminutes = 5\ncompetences = [\"4.2\"]\n+++\n\n## A\n\n\
                 ```gift\n::hot:: Heiß? {{ {question} }}\n```\n"
            );
            files.insert(format!("de/{id}.md"), text.into_bytes());
        }
        CoursePackage::read("tee", &files).unwrap()
    }

    #[test]
    fn what_people_did_is_thought_of() {
        let truth = "TRUE #Nein. #Ja.";
        let choice = "=ja #Gut. ~nein #Warum?";
        let before = course(&[("a", truth), ("b", truth)]);
        assert_eq!(since(&before, &before), []);
        // The same question with another answer is the same question.
        assert_eq!(since(&before, &course(&[("b", "FALSE #Nein. #Ja."), ("a", truth), ("c", truth)])), []);
        let found = since(&before, &course(&[("a", choice)]));
        let found: Vec<_> =
            found.iter().map(|one| (one.file.as_str(), one.code.as_str(), one.must)).collect();
        assert_eq!(found, [("de/a.md", "question-reshaped", false), ("course.toml", "lesson-gone", false)]);
    }
}

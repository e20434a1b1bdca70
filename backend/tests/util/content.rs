//! Content folders made for a test.

use std::path::Path;

use tempfile::TempDir;

/// A folder of courses and pages that a test may change.
pub struct Content(TempDir);

impl Content {
    /// An empty one.
    pub fn new() -> Content {
        Content(tempfile::tempdir().unwrap())
    }

    /// With a course about tea, in these languages, and a page.
    pub fn tea(langs: &[&str]) -> Content {
        let content = Content::new().course("tea", langs);
        for lang in langs {
            content.write(
                &format!("pages/{lang}/about.md"),
                "+++\ntitle = \"About\"\n+++\n\n## Us\n\nWe like tea.\n",
            );
        }
        content
    }

    /// With one more course. Its lessons are `boil` (a picture; the question `hot`, to which TRUE is right) and `brew`
    /// (the question `what`, to which `Wasser`, `water` is right, by language).
    pub fn course(self, id: &str, langs: &[&str]) -> Content {
        let each = |text: &dyn Fn(&str) -> String| {
            langs.iter().map(|lang| format!("{lang} = {}\n", text(lang))).collect::<String>()
        };
        let titles = each(&|lang| format!("\"About {id}, {lang}\""));
        let inline: Vec<String> = langs.iter().map(|lang| format!("{lang} = \"Part one\"")).collect();
        let manifest = format!(
            "topic = \"everyday\"\nlevel = \"basic\"\ncompetences = [\"4.2\"]\n\n[title]\n{titles}\n[summary]\n{}\n[goals]\n{}\n\
             [[modules]]\nid = \"one\"\ntitle = {{ {} }}\nlessons = [\"boil\", \"brew\"]\n",
            each(&|_| "\"How it is done.\"".to_owned()),
            each(&|_| "[\"You can boil.\", \"You can brew.\"]".to_owned()),
            inline.join(", ")
        );
        self.write(&format!("courses/{id}/course.toml"), manifest);
        self.write(&format!("courses/{id}/media/cup.svg"), CUP);
        for lang in langs {
            self.write(&format!("courses/{id}/{lang}/boil.md"), boil("TRUE"));
            let word = if lang.starts_with("de") { "Wasser" } else { "water" };
            self.write(&format!("courses/{id}/{lang}/brew.md"), brew(word));
        }
        self
    }

    /// Puts a file there.
    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.0.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    /// Takes a file or a folder away.
    pub fn remove(&self, path: &str) {
        let path = self.0.path().join(path);
        if path.is_dir() {
            std::fs::remove_dir_all(path).unwrap()
        } else {
            std::fs::remove_file(path).unwrap()
        }
    }

    /// Where it lies.
    pub fn path(&self) -> &Path {
        self.0.path()
    }
}

const CUP: &str =
    r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><circle cx="20" cy="15" r="9"/></svg>"#;

/// The lesson `boil`: the question `hot`, with this answer (`TRUE`, `FALSE`), stands on line 15.
pub fn boil(answer: &str) -> String {
    format!(
        "+++\ntitle = \"Boil\"\npurpose = \"For a good cup.\"\nminutes = 5\ncompetences = [\"4.2\"]\n+++\n\n\
         ## Water\n\nFresh water, **hot**.\n\n![A cup with a fox on it](media/cup.svg)\n\n\
         ```gift\n::hot:: Tea needs hot water. {{\n  {answer}\n  #No, look again.\n  #Yes, so it is.\n}}\n```\n"
    )
}

fn brew(word: &str) -> String {
    format!(
        "+++\ntitle = \"Brew\"\npurpose = \"For a good cup.\"\nminutes = 5\ncompetences = [\"4.2\"]\n+++\n\n\
         ## Wait\n\n1. Pour.\n2. Wait.\n\n```gift\n::what:: What do you pour? {{\n  ={word} #Yes.\n  =%0%* #Something wet.\n}}\n```\n"
    )
}

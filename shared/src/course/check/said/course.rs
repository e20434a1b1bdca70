//! Faults of `course.toml`, of heads of files, and of what belongs together.

super::faults! {
    /// What is wrong with a course as a whole.
    CourseFault {
        CourseId { id } = "course-id": "The folder's name “{id}” cannot be the id of a course.",
            "Ids have small letters, digits and hyphens, 64 at most, no hyphen at the ends.";
        CourseToml = "course-toml": "The file course.toml is missing.",
            "Write it: content/README.md shows how.";
        LessonMissing { lesson, lang, path } = "lesson-missing": "The lesson “{lesson}” is missing in {lang}.",
            "Write {path}, or take the lesson out here.";
        TranslationMissing { n } = "translation-missing": "{n} blocks of the original are not translated here.",
            "Translate them, or take them out of the original.";
        TranslationBegun { n } = "translation-begun": "{n} blocks were begun; nobody has said yet that they say what the original says.",
            "Compare them with the original, and confirm those that fit.";
        TranslationOutdated { n } = "translation-outdated": "{n} blocks may not say any more what the original says.",
            "Compare them with the original, and confirm those that still fit.";
        TranslationUntranslated = "translation-untranslated": "This block still says what the original says, word for word.",
            "Translate it, or confirm that it is right as it is.";
        LessonGone { lesson } = "lesson-gone": "Learners see the lesson “{lesson}” now; it is no longer in the course.",
            "What people did in it stays stored, but no longer counts for the course. Leave it in if that is not meant.";
        QuestionReshaped { id } = "question-reshaped": "The question “{id}” is of another kind than the one that learners see.",
            "Answers so far count for it. If it asks something else, give it another id.";
        FileUnused = "file-unused": "This file belongs to no lesson.",
            "Name the lesson in course.toml and its language under [title], or delete the file.";
        FileForeign = "file-foreign": "This file is no part of a course.",
            "Delete it, or put it elsewhere.";
        FileLong { kb } = "file-long": "The file is longer than {kb} KB.",
            "Divide it: nobody reads this in one go.";
        FileEncoding = "file-encoding": "The file is not text in UTF-8.",
            "Save it as UTF-8 in your editor.";
        HeadOpen = "head-open": "The head has no end.",
            "Begin the file with a line +++, then title and so on, then another line +++.";
        HeadMissing = "head-missing": "The file has no head.",
            "Begin the file with a line +++, then title and so on, then another line +++.";
        Toml { message } = "toml": "This cannot be read: {message}.",
            "The fields and how they are written stand in content/README.md.";
        LessonTitle = "lesson-title": "The title is empty.",
            "Write one sentence or less.";
        LessonPurpose = "lesson-purpose": "The purpose is empty.",
            "Write one sentence or less.";
        Minutes { minutes } = "minutes": "A lesson of {minutes} minutes is not possible.",
            "Use 1 to 60; most people like 5 to 10.";
        LessonCompetence = "lesson-competence": "The lesson serves no competence.",
            "Name one, such as \"4.2\".";
        CourseCompetence = "course-competence": "The course serves no competence.",
            "Name one, such as \"4.2\".";
        CompetenceUnknown { id } = "competence-unknown": "DigComp has no competence “{id}”.",
            "See content/digcomp for the ids.";
        OutcomeUnknown { id } = "outcome-unknown": "DigComp has no outcome “{id}”.",
            "See content/digcomp for the ids.";
        CompetenceTwice { id } = "competence-twice": "The competence “{id}” is named twice.",
            "Take one out.";
        OutcomeTwice { id } = "outcome-twice": "The outcome “{id}” is named twice.",
            "Take one out.";
        CompetenceUnserved { id } = "competence-unserved": "No lesson serves the competence “{id}” of the course.",
            "Name it in the head of the lesson that serves it, or take it out here.";
        CompetenceForeign { id } = "competence-foreign": "The lesson serves the competence “{id}”, which the course does not name.",
            "Add it to the competences in course.toml, or take it out here.";
        LangUnknown { code, known } = "lang-unknown": "“{code}” is not a language of this site.",
            "Use {known}.";
        LangNone = "lang-none": "The course has no language.",
            "Write the title in at least one language, such as de = \"…\".";
        TitleMissing { lang } = "title-missing": "The title is missing in {lang}.",
            "Write it in every language of the course's [title].";
        SummaryMissing { lang } = "summary-missing": "The summary is missing in {lang}.",
            "Write it in every language of the course's [title].";
        SummaryOther { code } = "summary-other": "The summary is given in “{code}”, but the course is not offered in it.",
            "Add this language under [title], or take it out here.";
        AudienceOther { code } = "audience-other": "The audience is given in “{code}”, but the course is not offered in it.",
            "Add this language under [title], or take it out here.";
        ModuleTitleMissing { lang, module } = "module-title-missing": "The title of the module “{module}” is missing in {lang}.",
            "Write it in every language of the course's [title].";
        ModuleTitleOther { code, module } = "module-title-other": "The title of the module “{module}” is given in “{code}”, but the course is not offered in it.",
            "Add this language under [title], or take it out here.";
        GoalsMissing { lang } = "goals-missing": "The goals are missing in {lang}.",
            "Write them in every language of the course's [title].";
        GoalsOther { code } = "goals-other": "The list of goals is given in “{code}”, but the course is not offered in it.",
            "Add this language under [title], or take it out here.";
        GoalEmpty { lang } = "goal-empty": "A goal is empty in {lang}.",
            "Write what people can do afterwards.";
        GoalsNumber { n, lang } = "goals-number": "There are {n} goals in {lang}.",
            "Write 2 to 5.";
        ModulesNone = "modules-none": "The course has no module.",
            "Write at least one [[modules]].";
        ModuleTwice { id } = "module-twice": "There are two modules “{id}”.",
            "Give one of them another id.";
        ModuleEmpty { module } = "module-empty": "The module “{module}” has no lesson.",
            "Name its lessons.";
        LessonTwice { lesson } = "lesson-twice": "The lesson “{lesson}” is named twice.",
            "A lesson belongs to one module, once.";
        ModuleId { id } = "module-id": "“{id}” cannot be the id of a module.",
            "Ids have small letters, digits and hyphens, 64 at most, no hyphen at the ends.";
        LessonId { id } = "lesson-id": "“{id}” cannot be the id of a lesson.",
            "Ids have small letters, digits and hyphens, 64 at most, no hyphen at the ends.";
        QuestionMissing { id, lang } = "question-missing": "The question “{id}” is missing; it stands in {lang}.",
            "Translate it, with the same id.";
        QuestionExtra { id, lang } = "question-extra": "The question “{id}” is missing in {lang}.",
            "Write it there, or take it out here.";
        QuestionDiffers { id, here, there, lang } = "question-differs": "The question “{id}” is {here} here, but {there} in {lang}.",
            "Kind, number, order and weights of the choices must agree in all languages.";
        QuestionOrder { lang } = "question-order": "The questions stand in another order than in {lang}.",
            "Keep the order, so that people can change the language.";
        DecorationHere { file, lang } = "decoration-here": "The picture {file} is decoration here, but not in {lang}.",
            "Describe it in every language or in none.";
        DecorationThere { file, lang } = "decoration-there": "The picture {file} is decoration in {lang}, but not here.",
            "Describe it in every language or in none.";
        CompetencesDiffer { lang } = "competences-differ": "The competences differ from those in {lang}.",
            "They are usually the same.";
        PageName { name } = "page-name": "“{name}” cannot be the name of a page.",
            "Use small letters, digits and hyphens.";
        PageTitle = "page-title": "The title is empty.",
            "Write what the page is about.";
        PageQuestion = "page-question": "A question stands on a page.",
            "Take it out; they belong in lessons.";
        PagePicture = "page-picture": "A picture stands on a page.",
            "Take it out; they belong in lessons.";
        PageEmpty = "page-empty": "The page says nothing.",
            "Write it below its head.";
    }
}

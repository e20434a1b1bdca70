//! Faults of what stands in a text: headings, links, pictures, boxes.

super::faults! {
    /// What is wrong in a text.
    TextFault {
        HeadingLevel { level } = "heading-level": "A heading of level {level} stands here.",
            "Use ## for sections and ### within them. The title of the lesson stands in its head.";
        HeadingEmpty = "heading-empty": "The heading is empty.",
            "Write what the section is about.";
        HeadingOrder = "heading-order": "A heading within a section (###) stands before the first section.",
            "Begin a section with ## before it, or make this one a ##.";
        HeadingPlace = "heading-place": "A heading stands within something else.",
            "Put it at the beginning of a line, outside of lists and boxes.";
        StepsStart { start } = "steps-start": "The steps begin with {start}, but are shown from 1 on.",
            "Keep all steps in one list: indent what stands between them.";
        CallOutKind { word } = "call-out-kind": "There is no call-out “{word}”.",
            "Write NOTE, TIP, WARNING, IMPORTANT or EXAMPLE.";
        CallOutEmpty = "call-out-empty": "The call-out says nothing.",
            "Write its text below, after >.";
        CallOutPlace = "call-out-place": "A call-out stands within something else.",
            "Put it at the beginning of a line, outside of lists and other boxes.";
        TableHead = "table-head": "A column of the table has no heading.",
            "Write what stands in the column: who listens to the page hears it before each cell.";
        RawHtml = "raw-html": "Raw HTML is not allowed.",
            "Use Markdown; write \\< for the sign “<”.";
        Nesting = "nesting": "This is nested too deeply.",
            "Write it flatter: nobody can follow it.";
        LessonEmpty = "lesson-empty": "The lesson says nothing.",
            "Write it below its head.";
        SectionEmpty { title } = "section-empty": "Nothing stands below the heading “{title}”.",
            "Write its text, or take the heading out.";
        PictureFile { address } = "picture-file": "“{address}” is not a file of this course.",
            "Put the file into the folder media of the course, and write media/name.svg. Names have small letters, digits and hyphens.";
        PictureMissing { file } = "picture-missing": "There is no usable picture media/{file}.",
            "Put it there, or correct its name.";
        PictureAlternative { alt } = "picture-alternative": "The text alternative “{alt}” does not say what the picture shows.",
            "Write it for people who cannot see the picture; leave it empty for pure decoration.";
        PicturePlace = "picture-place": "A picture, film or sound stands within a text, list, table or box.",
            "Give it a paragraph of its own, with an empty line before and after.";
        RecordingMissing { file } = "recording-missing": "There is no usable film or sound media/{file}.",
            "Put it there, or correct its name.";
        RecordingAlternative { alt } = "recording-alternative": "“{alt}” does not say what the film or sound is about.",
            "Write a short title into the square brackets: it is read to people who cannot see the player.";
        RecordingTranscript { file } = "recording-transcript": "The sound {file} has no transcript.",
            "Write what is said after > [!TRANSCRIPT] right below it: whoever cannot hear it reads it (WCAG 1.2.1).";
        RecordingCaptions { file, captions } = "recording-captions": "The film {file} has no captions in this language.",
            "Put them into media/{captions}: whoever cannot hear it reads them (WCAG 1.2.2).";
        FilmTranscript { file } = "film-transcript": "The film {file} has no transcript.",
            "Write what is said and shown after > [!TRANSCRIPT] right below it: not everybody can see it, or has the time.";
        TranscriptPlace = "transcript-place": "A transcript stands here without a film or sound.",
            "Put it right below the film or sound that it belongs to, one for each.";
        LinkUnread = "link-unread": "Something here looks like a link, but is none.",
            "Write [text](address) without spaces between or within the round brackets.";
        LinkText = "link-text": "The link has no text.",
            "Write into the square brackets where it leads.";
        LinkNested = "link-nested": "A link stands within a link.",
            "Divide them.";
        LinkEmpty = "link-empty": "The link leads nowhere.",
            "Write the address into the round brackets.";
        LinkSign { address } = "link-sign": "The address “{address}” holds a space, a backslash or an invisible sign.",
            "Write %20 for a space; leave out the others.";
        LinkSlashes { address } = "link-slashes": "The address “{address}” begins with two slashes.",
            "Begin addresses of other sites with https://.";
        LinkHost { address } = "link-host": "The address “{address}” names no site.",
            "Write it as https://www.example.org/page.";
        LinkHttp { address } = "link-http": "The address “{address}” is not encrypted.",
            "Write https:// instead of http://, and try it.";
        LinkScheme { address } = "link-scheme": "The address “{address}” begins with something that links must not.",
            "Use https:, mailto:, tel:, lesson: or a path on this site.";
        LinkPage { address } = "link-page": "“{address}” is a link to a lesson, but only lessons can have these.",
            "Write the path, such as /de/courses/passwords.";
        LinkLesson { address } = "link-lesson": "“{address}” names no lesson.",
            "Write lesson: and the id of a lesson of this course.";
        LinkLessonMissing { lesson } = "link-lesson-missing": "The course has no lesson “{lesson}”.",
            "Write the id of a lesson that course.toml names.";
    }
}

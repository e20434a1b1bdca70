//! Hints: how much there is to read, and how hard it is.

super::faults! {
    /// What makes a text hard to read.
    StyleFault {
        LessonLong { n } = "lesson-long": "The lesson has {n} words.",
            "Divide it: most people like lessons of up to 1,000 words.";
        LessonTime { minutes } = "lesson-time": "The lesson takes {minutes} minutes.",
            "Divide it: most people like 5 to 10 minutes, and 15 at most.";
        LessonMinutes { n, minutes } = "lesson-minutes": "The lesson says that it takes {minutes} minutes, but reading it takes {n}.",
            "Say how long it takes most people, or shorten it.";
        SectionLong { title, n } = "section-long": "The section “{title}” has {n} words: more than fits on a screen.",
            "Divide it with further headings: one thought each.";
        SectionLongFirst { n } = "section-long-first": "What stands before the first heading has {n} words: more than fits on a screen.",
            "Divide it with headings: one thought each.";
        ReadingHard { ease, score } = "reading-hard": "The lesson is hard to read for a course at the basic level ({ease}; {score}).",
            "Write shorter sentences and shorter, well-known words.";
        LongSentence { begin, n } = "leicht-long-sentence": "The sentence “{begin} …” has {n} words.",
            "In Leichte Sprache a sentence has one thought and about 10 words: divide it.";
        Thoughts { begin, n } = "leicht-thoughts": "The sentence “{begin} …” has {n} commas.",
            "In Leichte Sprache a sentence has one thought: divide it.";
        Subjunctive { words } = "leicht-subjunctive": "This is subjunctive: {words}.",
            "Say what is or what will be: „Vielleicht …“ instead of „könnte“.";
        Passive { words } = "leicht-passive": "This is passive: {words}.",
            "Say who does it.";
        Genitive { words } = "leicht-genitive": "This is genitive: {words}.",
            "Write „von“ instead: „das Haus von dem Lehrer“.";
        Abbreviation { words } = "leicht-abbreviation": "These are abbreviations: {words}.",
            "Write the words in full.";
        Negation { words } = "leicht-negation": "This sentence says no more than once: {words}.",
            "Say what is, instead of what is not.";
        Compound { words } = "leicht-compound": "These words are long: {words}.",
            "Divide them with a middle dot (Sicherheits·frage), or use a shorter word.";
        Number { words } = "leicht-number": "These numbers are written as words: {words}.",
            "Write digits.";
    }
}

//! Faults of how questions are written down.

super::faults! {
    /// What cannot be read in a block of questions.
    GiftFault {
        Long = "gift-long": "The block of questions is longer than 64 KB.",
            "Divide it into several blocks.";
        Empty = "gift-empty": "The block holds no question.",
            "Write one, such as: ::id:: Statement. {{ TRUE #Why }}";
        General = "gift-general": "The question has two general feedbacks (####).",
            "Keep one, at the end of the last braces.";
        Description = "gift-description": "This is a description: it has no answers, so there is nothing to check.",
            "Write it as text outside of the block, or add answers in braces.";
        Number { text } = "gift-number": "“{text}” is not a number, range or number with tolerance.",
            "Write #42, #40..44 or #42:2, or several with = before each; no units.";
        Pair = "gift-pair": "Some answers have an arrow, this one has none.",
            "Write =left -> right; write -\\> where no pair is meant.";
        PairMore = "gift-pair-more": "Pairs have neither feedback nor weight.",
            "Say it at the end, after ####.";
        Format { format } = "gift-format": "The format {format} is not supported.",
            "Take it out: all texts are Markdown.";
        Essay = "gift-essay": "This is an essay: empty braces cannot be checked.",
            "Write answers into the braces, or ask it in the running text.";
        Gap = "gift-gap": "These braces cannot be a gap, but text or braces follow in the same question.",
            "Put the braces at the end of the question. Gaps are written {{=typed}} or {{=right ~wrong}}.";
        Options = "gift-options": "[typos] and [case] are for answers that are typed.",
            "Take them out.";
        IdOpen = "gift-id-open": "The id has no end.",
            "Write two colons before and after it: ::id::";
        Id { id } = "gift-id": "“{id}” cannot be an id.",
            "Ids have small letters, digits and hyphens, 64 at most, no hyphen at the ends.";
        IdMissing = "gift-id-missing": "A question stands here without an id.",
            "Begin it with ::id::, in small letters, digits and hyphens, the same in every language.";
        BraceClosed = "gift-brace-closed": "A brace is closed here that was not opened.",
            "Take it out, or write \\}} for the sign itself.";
        BraceOpen = "gift-brace-open": "The brace that is opened here is not closed.",
            "Write }} after the last answer, before the next question begins.";
        BraceWithin = "gift-brace-within": "A brace is opened here within braces.",
            "Close the first with }}, or write \\{{ for the sign itself.";
        StatementFeedback = "gift-feedback-statement": "A statement has more than two feedbacks.",
            "Write # for the wrong answer, then # for the right one; write \\# for the sign itself.";
        Feedback = "gift-feedback": "An answer has two feedbacks.",
            "Write one # after each answer; write \\# for the sign itself, #### before what is said in any case.";
        Answers { word } = "gift-answers": "“{word}” stands before the first answer.",
            "Begin answers with = (right) or ~ (wrong). Options are [typos] and [case]. A statement is followed by {{TRUE}} or {{FALSE}}.";
        AnswersMany { n } = "gift-answers-many": "There are {n} answers within one pair of braces.",
            "Write fewer; divide the question.";
        Weight { weight } = "gift-weight": "“%{weight}%” is not a weight.",
            "Weights are whole numbers from -100 to 100 (three thirds: 34, 33, 33). Write \\% for the sign itself.";
        Category = "gift-category": "Categories are not supported: questions belong to the lesson they stand in.",
            "Take the line out.";
    }
}

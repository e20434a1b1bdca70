//! Faults of questions, whatever they were written in.

super::faults! {
    /// What is wrong with a question.
    QuestionFault {
        Twice { id } = "question-twice": "The lesson has two questions “{id}”.",
            "Give one of them another id, in every language.";
        NoQuestion = "lesson-no-question": "The lesson asks nothing.",
            "Ask at least one: who answers remembers.";
        Prompt { id } = "prompt": "The question “{id}” asks nothing.",
            "Write the question before the braces.";
        Unanswerable { id } = "unanswerable": "The question “{id}” cannot be answered with full marks.",
            "Put the right answer before those that take it in, and give it 100 %.";
        FeedbackWrong { id } = "feedback-wrong": "The question “{id}” says nothing to those who are wrong.",
            "Add # and why.";
        FeedbackChoice { id, n } = "feedback-choice": "The question “{id}” says nothing about choice {n}.",
            "Add # and a kind sentence that says why.";
        FeedbackNone { id } = "feedback-none": "The question “{id}” says nothing about any answer.",
            "Add #### and why, at the end.";
        ChoicesFew { id } = "choices-few": "The question “{id}” has fewer than 2 choices.",
            "Add what is missing.";
        PairsFew { id } = "pairs-few": "The question “{id}” has fewer than 2 pairs.",
            "Add what is missing.";
        ItemsFew { id } = "items-few": "The question “{id}” has fewer than 2 things to put in order.",
            "Add what is missing.";
        AcceptedNone { id } = "accepted-none": "The question “{id}” accepts no answer.",
            "Add what is missing.";
        NumbersNone { id } = "numbers-none": "The question “{id}” accepts no number.",
            "Add what is missing.";
        GapsNone { id } = "gaps-none": "The question “{id}” has no gap.",
            "Add what is missing.";
        PartsMany { id, most } = "parts-many": "The question “{id}” has more than {most} parts to look at.",
            "Divide it into several.";
        ChoiceEmpty { id, n } = "choice-empty": "The question “{id}” has an empty choice {n}.",
            "Write what it says.";
        ChoiceTwice { id } = "choice-twice": "The question “{id}” has the same choice twice.",
            "Take one of them out.";
        Weight { id } = "weight": "The question “{id}” has a weight beyond 100.",
            "Use -100 to 100.";
        WeightTyped { id } = "weight-typed": "The question “{id}” has a weight beyond 0 to 100.",
            "Use 0 to 100.";
        NoRight { id } = "no-right": "The question “{id}” has no right answer.",
            "Begin the right one with = instead of ~.";
        NoRightTicks { id } = "no-right-ticks": "The question “{id}” has no right answer to tick.",
            "Begin the right ones with ~%50% and so on.";
        NoRightTyped { id } = "no-right-typed": "The question “{id}” has no right answer to type.",
            "Give one of the answers its full weight: =answer.";
        NoRightNumber { id } = "no-right-number": "The question “{id}” has no right number.",
            "Give one of the numbers its full weight: =42:0.";
        SeveralRight { id, n } = "several-right": "The question “{id}” has {n} right answers, of which people may choose one.",
            "If all of them are to be ticked, write ~%50% and so on.";
        Weights { id, sum } = "weights": "The question “{id}” has weights that add up to {sum} %.",
            "Let the positive weights add up to 100 (three: 34, 33, 33).";
        WeightsAll { id } = "weights-all": "The question “{id}” counts as right if everything is ticked.",
            "Give wrong choices a negative weight, such as ~%-100%.";
        AcceptedEmpty { id } = "accepted-empty": "The question “{id}” accepts an empty answer.",
            "Write the answer after =.";
        AcceptedLong { id, most } = "accepted-long": "The question “{id}” wants more than {most} signs typed.",
            "Ask for a word or a few; use * for the rest.";
        Number { id } = "number": "The question “{id}” has an answer without a number.",
            "Write the number, or take the answer out.";
        PairEmpty { id } = "pair-empty": "The question “{id}” has a pair with an empty side.",
            "Write =left -> right.";
        PairTwice { id } = "pair-twice": "The question “{id}” has the same left side twice.",
            "Take one of them out.";
        Distractor { id } = "distractor": "The question “{id}” has a spare right side that is empty or right for a pair.",
            "Write = -> text, with a text that fits nothing.";
        PairsAlike { id } = "pairs-alike": "The question “{id}” has only one right side.",
            "Let at least one pair differ.";
        ItemEmpty { id } = "item-empty": "The question “{id}” has nothing between two bars.",
            "Write one thing between two bars.";
        ItemTwice { id } = "item-twice": "The question “{id}” has the same thing twice.",
            "Make them differ.";
    }
}

//! Captions of films and recordings, as WebVTT: whether a browser will show them.

/// The first thing that is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaptionsFault {
    /// In which line, counted from 1.
    pub line: u32,
    /// What it is, in English.
    pub fault: &'static str,
}

/// Checks captions and counts the passages. Of what may stand beside them (notes, styles, settings) nothing is checked:
/// browsers leave out what they do not understand there.
///
/// # Errors
/// The first fault.
pub fn check(text: &str) -> Result<usize, CaptionsFault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = (1_u32..).zip(text.lines()).peekable();
    let fault = |line, fault| Err(CaptionsFault { line, fault });
    let signed = |line: &str| {
        line.strip_prefix("WEBVTT").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
    };
    if !lines.peek().is_some_and(|(_, first)| signed(first)) {
        return fault(1, "the file does not begin with WEBVTT");
    }
    // What stands in the head ends with an empty line.
    while lines.next_if(|(_, line)| !line.trim().is_empty()).is_some() {}
    let (mut cues, mut begin_of_last) = (0, 0);
    while let Some((number, line)) = lines.next() {
        if line.trim().is_empty() {
            continue;
        }
        let aside = ["NOTE", "STYLE", "REGION"];
        let beside = |line: &str| {
            aside.iter().any(|word| {
                line.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
            })
        };
        if beside(line) {
            while lines.next_if(|(_, line)| !line.trim().is_empty()).is_some() {}
            continue;
        }
        // A passage may have a name of its own before its times.
        let (number, times) = if line.contains("-->") {
            (number, line)
        } else {
            match lines.next_if(|(_, next)| next.contains("-->")) {
                Some(found) => found,
                None => return fault(number, "a passage has no times"),
            }
        };
        let Some((from, to)) = range(times) else {
            return fault(number, "the times cannot be read; write them as 00:01.000 --> 00:04.500");
        };
        if to <= from {
            return fault(number, "the passage ends before it begins");
        }
        if from < begin_of_last {
            return fault(number, "the passage begins before the one above it");
        }
        begin_of_last = from;
        let mut said = false;
        while let Some((number, line)) = lines.next_if(|(_, line)| !line.trim().is_empty()) {
            if line.contains("-->") {
                return fault(number, "an empty line is missing before these times");
            }
            said = true;
        }
        if !said {
            return fault(number, "nothing is said in this passage");
        }
        cues += 1;
    }
    if cues == 0 { fault(1, "there is no passage in it") } else { Ok(cues) }
}

/// Begin and end in milliseconds.
fn range(line: &str) -> Option<(u64, u64)> {
    let (from, rest) = line.split_once("-->")?;
    Some((time(from.trim())?, time(rest.split_whitespace().next()?)?))
}

/// `01:02:03.456`, the hours may be missing.
fn time(text: &str) -> Option<u64> {
    let digits = |text: &str, count: std::ops::RangeInclusive<usize>| -> Option<u64> {
        (count.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()))
            .then(|| text.parse().ok())?
    };
    let (clock, thousandths) = text.split_once('.')?;
    let mut parts = clock.rsplit(':');
    let (seconds, minutes) = (digits(parts.next()?, 2..=2)?, digits(parts.next()?, 2..=2)?);
    let hours = parts.next().map_or(Some(0), |hours| digits(hours, 2..=4))?;
    let sound = parts.next().is_none() && seconds < 60 && minutes < 60;
    sound.then_some(((hours * 60 + minutes) * 60 + seconds) * 1000 + digits(thousandths, 3..=3)?)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn sound_captions_are_counted() {
        for (text, cues) in [
            ("WEBVTT\n\n00:01.000 --> 00:02.000\nHello", 1),
            (
                "\u{feff}WEBVTT - a film\r\nKind: captions\r\n\r\n1\r\n00:00:01.000 --> 00:00:02.000 line:0\r\nHello\r\nyou\r\n\r\n",
                1,
            ),
            (
                "WEBVTT\n\nNOTE by Anna\nof the library\n\nSTYLE\n::cue { color: red }\n\nfirst\n00:01.000 --> 00:02.000\na\n\n100:00:02.000 --> 100:00:03.000\nb\n",
                2,
            ),
            ("WEBVTT\n\n00:01.000 --> 00:05.000\na\n\n00:03.000 --> 00:04.000\nat the same time\n", 2),
        ] {
            assert_eq!(check(text), Ok(cues), "{text}");
        }
    }

    #[test]
    fn faults_name_their_line() {
        for (text, line) in [
            ("", 1),
            ("1\n00:00:01,000 --> 00:00:02,000\nSubRip", 1),
            ("WEBVTTX\n\n00:01.000 --> 00:02.000\na", 1),
            ("WEBVTT\n", 1),
            ("WEBVTT\n\n00:00:01,000 --> 00:00:02,000\na", 3),
            ("WEBVTT\n\n00:61.000 --> 00:62.000\na", 3),
            ("WEBVTT\n\n1.000 --> 2.000\na", 3),
            ("WEBVTT\n\nname\n00:02.000 --> 00:01.000\na", 4),
            ("WEBVTT\n\nHello there\nwithout times\n", 3),
            ("WEBVTT\n\n00:01.000 --> 00:02.000\n\n", 3),
            ("WEBVTT\n\n00:01.000 --> 00:02.000\na\n00:02.000 --> 00:03.000\nb", 5),
            ("WEBVTT\n\n00:05.000 --> 00:06.000\na\n\n00:01.000 --> 00:02.000\nb", 6),
        ] {
            assert_eq!(check(text).map_err(|fault| fault.line), Err(line), "{text}");
        }
    }

    proptest! {
        #[test]
        fn for_all_texts_there_is_an_answer(text in "(WEBVTT)?[\n0-9:.a> -]{0,80}") {
            let _ = check(&text);
        }
    }
}

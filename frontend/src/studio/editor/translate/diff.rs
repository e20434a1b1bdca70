//! What is another in a text, by words.

/// Texts of which more pairs of words would have to be compared are shown one after the other.
const MOST_PAIRS: usize = 1_000_000;

/// A piece of two texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in super::super) enum Piece {
    /// In both.
    Same(String),
    /// In the old one alone.
    Gone(String),
    /// In the new one alone.
    New(String),
}

/// The pieces, in order: the old text is what is the same or gone, the new one what is the same or new.
pub(in super::super) fn diff(old: &str, new: &str) -> Vec<Piece> {
    let (old, new) = (words(old), words(new));
    let same = |(one, other): &(&&str, &&str)| one == other;
    let ahead = old.iter().zip(&new).take_while(same).count();
    let most = old.len().min(new.len()) - ahead;
    let behind = old.iter().rev().zip(new.iter().rev()).take(most).take_while(same).count();
    let (before, old) = old.split_at(ahead);
    let (old, after) = old.split_at(old.len() - behind);
    let new = new.get(ahead..new.len() - behind).unwrap_or_default();
    let mut pieces = Vec::new();
    push(&mut pieces, before, Piece::Same);
    between(&mut pieces, old, new);
    push(&mut pieces, after, Piece::Same);
    joined(pieces)
}

/// Words with the space behind them.
fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

fn push(pieces: &mut Vec<Piece>, words: &[&str], piece: fn(String) -> Piece) {
    if !words.is_empty() {
        pieces.push(piece(words.concat()));
    }
}

/// Keeps as many words as can be kept in order.
fn between(pieces: &mut Vec<Piece>, old: &[&str], new: &[&str]) {
    let width = new.len() + 1;
    if old.len().saturating_mul(new.len()) > MOST_PAIRS {
        push(pieces, old, Piece::Gone);
        push(pieces, new, Piece::New);
        return;
    }
    // How many words the rests of both from a place on have in common, in order.
    let mut common = vec![0_u32; (old.len() + 1) * width];
    let at = |common: &[u32], i: usize, j: usize| common.get(i * width + j).copied().unwrap_or_default();
    for (i, one) in old.iter().enumerate().rev() {
        for (j, other) in new.iter().enumerate().rev() {
            let most = if one == other {
                at(&common, i + 1, j + 1) + 1
            } else {
                at(&common, i + 1, j).max(at(&common, i, j + 1))
            };
            if let Some(place) = common.get_mut(i * width + j) {
                *place = most;
            }
        }
    }
    let (mut i, mut j) = (0, 0);
    loop {
        match (old.get(i), new.get(j)) {
            (Some(one), Some(other)) if one == other => {
                push(pieces, &[*one], Piece::Same);
                (i, j) = (i + 1, j + 1);
            }
            (Some(one), other) if other.is_none() || at(&common, i + 1, j) >= at(&common, i, j + 1) => {
                push(pieces, &[*one], Piece::Gone);
                i += 1;
            }
            (_, Some(other)) => {
                push(pieces, &[*other], Piece::New);
                j += 1;
            }
            (_, None) => return,
        }
    }
}

/// Neighbours of the same sort as one; what goes between two kept pieces stands before what comes.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    let (mut gone, mut new) = (String::new(), String::new());
    let end = |all: &mut Vec<Piece>, gone: &mut String, new: &mut String| {
        if !gone.is_empty() {
            all.push(Piece::Gone(std::mem::take(gone)));
        }
        if !new.is_empty() {
            all.push(Piece::New(std::mem::take(new)));
        }
    };
    for piece in pieces {
        match piece {
            Piece::Gone(words) => gone.push_str(&words),
            Piece::New(words) => new.push_str(&words),
            Piece::Same(words) => {
                end(&mut all, &mut gone, &mut new);
                match all.last_mut() {
                    Some(Piece::Same(before)) => before.push_str(&words),
                    _ => all.push(Piece::Same(words)),
                }
            }
        }
    }
    end(&mut all, &mut gone, &mut new);
    all
}

#[cfg(test)]
mod tests {
    use super::Piece::{Gone, New, Same};
    use super::*;

    #[test]
    fn words_that_went_and_came_are_named() {
        let found = diff("Tee ist gut und warm.", "Tee ist sehr gut und heiß.");
        let wanted = [
            Same("Tee ist ".into()),
            New("sehr ".into()),
            Same("gut und ".into()),
            Gone("warm.".into()),
            New("heiß.".into()),
        ];
        assert_eq!(found, wanted);
        assert_eq!(diff("Gleich.", "Gleich."), [Same("Gleich.".into())]);
        assert_eq!(diff("", "Neu."), [New("Neu.".into())]);
        assert_eq!(diff("Alt.", ""), [Gone("Alt.".into())]);
        assert_eq!(diff("", ""), []);
    }

    #[test]
    fn very_long_texts_are_not_compared() {
        let (old, new) = ("alt ".repeat(2_000), "neu ".repeat(2_000));
        assert_eq!(diff(&old, &new), [Gone(old.clone()), New(new.clone())]);
    }

    #[test]
    fn both_texts_can_be_read_in_it() {
        // All texts of up to four words of two.
        let all = (0..=4).flat_map(|n| (0..1_u32 << n).map(move |bits| (n, bits)));
        let all: Vec<String> = all
            .map(|(n, bits)| (0..n).map(|at| if bits >> at & 1 == 0 { "a " } else { "b " }).collect())
            .collect();
        for (old, new) in all.iter().flat_map(|old| all.iter().map(move |new| (old, new))) {
            let (mut one, mut other) = (String::new(), String::new());
            for piece in diff(old, new) {
                match piece {
                    Same(words) => {
                        one.push_str(&words);
                        other.push_str(&words);
                    }
                    Gone(words) => one.push_str(&words),
                    New(words) => other.push_str(&words),
                }
            }
            assert_eq!((&one, &other), (old, new));
        }
    }
}

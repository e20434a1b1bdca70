//! Which line of a file a place is on.

/// The beginnings of all lines of a text that may itself begin within a file.
pub(super) struct Lines {
    first: u32,
    starts: Vec<usize>,
}

impl Lines {
    /// `first`: the number of the text's first line in its file.
    pub(super) fn new(text: &str, first: u32) -> Lines {
        let starts = text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(at, _)| at + 1);
        Lines { first, starts: std::iter::once(0).chain(starts).collect() }
    }

    /// The line on which the byte at this offset stands.
    pub(super) fn at(&self, offset: usize) -> u32 {
        let before = self.starts.partition_point(|start| *start <= offset);
        self.first.saturating_add(u32::try_from(before.saturating_sub(1)).unwrap_or(u32::MAX))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_the_first() {
        let lines = Lines::new("ab\n\nc", 7);
        assert_eq!([0, 2, 3, 4, 99].map(|at| lines.at(at)), [7, 7, 8, 9, 9]);
    }
}

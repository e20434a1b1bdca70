//! The twelve pictures of picture codes: something that a six-year-old knows, with a short word that sounds unlike all
//! others in each of our languages.
//!
//! They are drawn in `frontend/assets/pictures.svg`, as symbols `picture-<code>`; texts have a word for each under the same
//! key, for those who cannot see them. A picture is known by its place here: places stand in stored picture codes and on
//! printed cards. So none is ever moved or taken out.

/// How many pictures a code has, in their order.
pub const LENGTH: usize = 3;
/// How many there are to choose from.
pub const COUNT: usize = 12;

/// Their codes, in the order in which they are shown.
pub const PICTURES: [&str; COUNT] =
    ["wolf", "sun", "tree", "fish", "house", "key", "apple", "boat", "star", "duck", "cup", "bike"];

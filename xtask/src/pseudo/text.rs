//! A text, readable, longer and strange.

/// Letters, and below each the one that stands for it. The tests read them too, to find English texts
/// on the screen.
const LETTERS: &str = include_str!("letters.txt");

/// Signs that stand around every text, by which one sees where one is cut off or put together of several.
const AROUND: [char; 2] = ['‹', '›'];

/// A text with other letters, its vowels twice, which makes it longer by about a third, and signs around
/// it. What `format!` puts in, and spaces at its ends, stay; so does a text without a letter.
pub fn translated(text: &str) -> String {
    let inner = text.trim();
    let mut made = String::new();
    let (mut is_put_in, mut has_letter) = (false, false);
    let mut letters = inner.chars().peekable();
    while let Some(letter) = letters.next() {
        if is_put_in || !letter.is_ascii_alphabetic() {
            made.push(letter);
            match letter {
                // Two of a kind are a sign of the text.
                '{' | '}' if letters.peek() == Some(&letter) => made.extend(letters.next()),
                '{' | '}' => is_put_in = letter == '{',
                _ => {}
            }
            continue;
        }
        has_letter = true;
        made.push(other(letter));
        if "aeiouAEIOU".contains(letter) {
            made.push(other(letter.to_ascii_lowercase()));
        }
    }
    if has_letter {
        text.replacen(inner, &format!("{}{made}{}", AROUND[0], AROUND[1]), 1)
    } else {
        text.to_owned()
    }
}

/// The letter that stands for another; signs stay.
fn other(letter: char) -> char {
    let mut lines = LETTERS.lines();
    let (Some(known), Some(others)) = (lines.next(), lines.next()) else {
        return letter;
    };
    let mut pairs = known.chars().zip(others.chars());
    pairs
        .find(|(known, _)| *known == letter)
        .map_or(letter, |(_, other)| other)
}

//! How easy a text is to read: Flesch's formula (1948), with syllables counted by letters.

use super::words;

/// Flesch's reading ease: 60 to 70 is plain English, as a pupil of 13 to 15 reads it; below 30 a
/// text is for graduates.
pub fn ease(text: &str) -> f64 {
    let words = words(text);
    let sentences = text
        .split(['.', '!', '?', ';', ':'])
        .filter(|sentence| sentence.chars().any(char::is_alphabetic))
        .count();
    let syllables: usize = words.iter().map(|word| syllables(word)).sum();
    let [words, sentences, syllables] = [words.len(), sentences, syllables]
        .map(|count| f64::from(u32::try_from(count).expect("few")));
    206.835 - 1.015 * words / sentences - 84.6 * syllables / words
}

/// Groups of vowels, less the endings that are not spoken.
pub fn syllables(word: &str) -> usize {
    let part = |part: &str| {
        let letters: String = part.chars().filter(char::is_ascii_alphabetic).collect();
        let is_vowel = |letter: char| "aeiouy".contains(letter);
        let mut groups = 0;
        let mut before = false;
        for letter in letters.chars() {
            groups += usize::from(is_vowel(letter) && !before);
            before = is_vowel(letter);
        }
        let ends = |endings: &[&str]| endings.iter().any(|ending| letters.ends_with(ending));
        let silent = (ends(&["e"]) && !ends(&["le", "ee", "ye", "oe"]))
            || (ends(&["ed"]) && !ends(&["ted", "ded", "eed"]))
            || (ends(&["es"])
                && !ends(&[
                    "ses", "xes", "zes", "ches", "shes", "ces", "ges", "ees", "les",
                ]));
        if letters.is_empty() {
            0
        } else {
            (groups - usize::from(silent && groups > 1)).max(1)
        }
    };
    word.to_lowercase()
        .split('-')
        .map(part)
        .sum::<usize>()
        .max(1)
}

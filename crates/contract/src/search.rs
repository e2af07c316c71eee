//! Search as people type it: without the letters that a Russian keyboard lacks, in any of the three languages.

use crate::view::Names;

/// Folds a text: small letters, Kazakh letters to their Russian look-alikes, signs to spaces.
///
/// By hand, for the letters of the three languages: the tables of all alphabets would be downloaded for a search field.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let folded = letter(c);
        if folded != ' ' || !(out.is_empty() || out.ends_with(' ')) {
            out.push(folded);
        }
    }
    out.truncate(out.trim_end().len());
    out
}

fn letter(c: char) -> char {
    match c {
        'Ә' | 'ә' => 'а',
        'Қ' | 'қ' => 'к',
        'Ң' | 'ң' => 'н',
        'Ғ' | 'ғ' => 'г',
        'Ү' | 'ү' | 'Ұ' | 'ұ' => 'у',
        'Ө' | 'ө' => 'о',
        'Һ' | 'һ' => 'х',
        'І' | 'і' | 'Й' | 'й' => 'и',
        'Ё' | 'ё' => 'е',
        'А'..='Я' => char::from_u32(u32::from(c) + 32).unwrap_or(c),
        'а'..='я' => c,
        // Latin spellings of қ differ.
        'Q' | 'q' => 'k',
        c if c.is_ascii_alphanumeric() => c.to_ascii_lowercase(),
        _ => ' ',
    }
}

/// A question that was folded once and is put to many names.
pub struct Query(Vec<String>);

impl Query {
    /// The words of a search field.
    pub fn new(typed: &str) -> Self {
        Self(fold(typed).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect())
    }

    /// Whether nothing was asked.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether every word begins a word of one of the texts.
    pub fn finds<'a>(&self, texts: impl IntoIterator<Item = &'a str>) -> bool {
        let mut hay = String::new();
        for text in texts {
            hay.push(' ');
            hay.push_str(&fold(text));
        }
        self.finds_in_folded(&hay)
    }

    /// The same in words that were folded before, each after a space.
    pub fn finds_in_folded(&self, hay: &str) -> bool {
        self.0.iter().all(|word| {
            hay.match_indices(word.as_str()).any(|(at, _)| hay.get(..at).is_some_and(|h| h.ends_with(' ')))
        })
    }

    /// Whether it finds a name in any of its languages.
    pub fn finds_names(&self, names: &[&Names]) -> bool {
        self.finds(names.iter().flat_map(|n| [n.kk.as_str(), n.ru.as_str(), n.en.as_str()]))
    }
}

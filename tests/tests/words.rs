//! The words hold to their law: three languages alike, words that must not collide, the tone, and the sizes.
#![cfg(not(target_arch = "wasm32"))]

use contract::problem::ProblemKind;
use contract::view::{ArchiveReason, StandingView, WireCause};
use rules::application::{Language, Role, Sex};
use rules::benefit::{Category, Turn};
use rules::{Cite, Code, Readings};
use std::collections::BTreeSet;
use words::table::fill;
use words::text::{self, Pack, THEMES};
use words::{Lang, Table, Value};

/// Every text with its key, such as `form::ChildTitle`.
fn texts(lang: Lang) -> impl Iterator<Item = (String, &'static str)> {
    THEMES.iter().flat_map(move |theme| {
        let name = theme.name.rsplit("::").next().unwrap_or_default();
        theme.keys.iter().zip(theme.texts(lang)).map(move |(key, text)| (format!("{name}::{key}"), *text))
    })
}

fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Letters in lower case between single spaces, so that `" скоро "` finds the word and `" верифик"` its family.
fn plain(text: &str) -> String {
    let mut out = String::from(" ");
    for c in text.to_lowercase().chars().filter(|c| *c != '\u{ad}') {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.push(' ');
    out
}

/// The placeholders of a text: name and forms.
fn placeholders(text: &str) -> Vec<(&str, Vec<&str>)> {
    text.split('{')
        .skip(1)
        .filter_map(|tail| tail.split_once('}'))
        .map(|(inside, _)| match inside.split_once(':') {
            Some((name, forms)) => (name, forms.split('|').collect()),
            None => (inside, Vec::new()),
        })
        .collect()
}

/// The text with every placeholder filled by a number.
fn filled(lang: Lang, text: &str, number: i64) -> String {
    let values: Vec<(&str, Value<'_>)> =
        placeholders(text).into_iter().map(|(name, _)| (name, Value::Number(number))).collect();
    fill(lang, text, &values)
}

#[test]
fn themes_stand_at_their_index() {
    for (at, theme) in THEMES.iter().enumerate() {
        assert_eq!(theme.index, at, "{}", theme.name);
        for lang in Lang::ALL {
            assert_eq!(theme.texts(lang).len(), theme.keys.len());
        }
    }
}

/// What never stands for a concept (people.md). A space is the edge of a word.
const NEVER: &[(&str, Lang, &[&str])] = &[
    ("number", Lang::Kk, &[" позиция", " кезектегі орын", " кезектегі орны"]),
    ("number", Lang::Ru, &[" позици", " место в очереди", " места в очереди", " местом в очереди"]),
    (
        "number",
        Lang::En,
        &[" position", " place in the queue", " place in queue", " place in line", " rank "],
    ),
    ("offer", Lang::Ru, &[" запрос согласия", " запрос на согласие"]),
    ("referral", Lang::Kk, &[" бағыт"]),
    ("referral", Lang::En, &[" voucher", " direction "]),
    ("pause", Lang::Kk, &[" бұзушылық", " бұғаттал", " тоқтату парағы"]),
    ("pause", Lang::Ru, &[" нарушени", " заблокир", " стоп лист"]),
    ("pause", Lang::En, &[" violation", " blocked ", " stop list"]),
    ("right", Lang::Kk, &[" кезексіз"]),
    ("receipt", Lang::Kk, &[" қолхат", " хэш", " хеш"]),
    ("receipt", Lang::Ru, &[" квитанци", " хэш", " хеш", " расписк"]),
    ("receipt", Lang::En, &[" hash", " merkle", " blockchain"]),
    ("recount", Lang::Kk, &[" нөмірді тексер", " нөмірімді тексер", " нөміріңізді тексер", " верифик"]),
    ("recount", Lang::Ru, &[" проверить номер", " проверьте номер", " проверить мой номер", " верифик"]),
    ("recount", Lang::En, &[" verify ", " verification "]),
    ("forecast", Lang::Kk, &[" жақында "]),
    ("forecast", Lang::Ru, &[" скоро "]),
    ("forecast", Lang::En, &[" soon ", " shortly "]),
    ("withdrawn", Lang::Kk, &[" жойылған өтініш", " мұрағат", " архив", " аннулир"]),
    ("withdrawn", Lang::Ru, &[" аннулир", " архив"]),
    ("withdrawn", Lang::En, &[" annul", " archive"]),
    ("leaving", Lang::Ru, &[" отчисл"]),
    ("disability", Lang::Kk, &[" мүгедек ", " мүгедектер "]),
    (
        "disability",
        Lang::Ru,
        &[" инвалид ", " инвалида ", " инвалиды ", " инвалидов ", " инвалидам ", " инвалидом "],
    ),
    ("disability", Lang::En, &[" invalid ", " handicap", " the disabled "]),
    (
        "tone",
        Lang::Kk,
        &[" құрметті", " сәтті", " табысты", " кешірім", " өкінішке", " кепілдік", " міндетті түрде"],
    ),
    (
        "tone",
        Lang::Ru,
        &[
            " уважаем",
            " успешн",
            " услугополучател",
            " извинит",
            " к сожалению",
            " гарантир",
            " обязательно ",
            " пожалуйста",
        ],
    ),
    ("tone", Lang::En, &[" dear ", " success", " sorry", " apolog", " unfortunately", " guarantee", " oops"]),
];

/// Words whose name the law itself gives: appendix 3 of order 254 is called so on paper.
const NAMED_BY_LAW: &[&str] = &["paper::RefusalTitle", "paper::RefusalCopies"];

#[test]
fn words_that_must_not_collide_do_not() {
    let mut faults = Vec::new();
    for (concept, lang, never) in NEVER {
        for (key, text) in texts(*lang).filter(|(key, _)| !NAMED_BY_LAW.contains(&key.as_str())) {
            let plain = plain(text);
            for word in never.iter().filter(|word| plain.contains(**word)) {
                faults.push(format!("{key}: {concept} is never said as «{word}»: {text}"));
            }
        }
    }
    none(&faults);
}

#[test]
fn nothing_shouts_or_counts_in_per_cent() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for (key, text) in texts(lang) {
            if text.contains(['!', '%']) {
                faults.push(format!("{key}: {text}"));
            }
            if text.trim() != text
                || text.contains("  ")
                || text.is_empty()
                || text.chars().any(char::is_control)
            {
                faults.push(format!("{key}: empty, or a space too many: {text:?}"));
            }
        }
    }
    none(&faults);
}

/// Texts whose sentences may be longer than fourteen words, each with its reason.
const LONG_SENTENCES: &[(&str, &str)] =
    &[("page::DataSourcesBoundaries", "the licence asks for this attribution word by word")];

#[test]
fn a_sentence_has_at_most_fourteen_words() {
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        for (key, text) in texts(lang).filter(|(key, _)| LONG_SENTENCES.iter().all(|(long, _)| long != key)) {
            let text = filled(lang, text, 5);
            for sentence in text.split_inclusive(['.', '?', '…']) {
                let words =
                    sentence.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count();
                if words > 14 {
                    faults.push(format!("{key} ({}): {words} words: {sentence}", lang.code()));
                }
            }
        }
    }
    none(&faults);
}

#[test]
fn three_languages_take_the_same_figures() {
    let mut faults = Vec::new();
    let [kk, ru, en] = Lang::ALL.map(|lang| texts(lang).collect::<Vec<_>>());
    for ((key, kk), ((_, ru), (_, en))) in kk.iter().zip(ru.iter().zip(&en)) {
        let [kk, ru, en] = [kk, ru, en]
            .map(|text| placeholders(text).into_iter().map(|(name, _)| name).collect::<BTreeSet<_>>());
        if kk != ru || kk != en {
            faults.push(format!("{key}: {kk:?} {ru:?} {en:?}"));
        }
    }
    none(&faults);
}

#[test]
fn plural_forms_are_as_many_as_the_language_has() {
    let mut faults = Vec::new();
    for (lang, forms) in [(Lang::Kk, 0), (Lang::Ru, 3), (Lang::En, 2)] {
        for (key, text) in texts(lang) {
            let wrong = placeholders(text).into_iter().any(|(_, found)| ![0, forms].contains(&found.len()));
            if wrong {
                faults.push(format!("{key} ({}): {text}", lang.code()));
            }
        }
    }
    none(&faults);
}

#[test]
fn no_placeholder_is_left_when_all_figures_are_given() {
    for lang in Lang::ALL {
        for (key, text) in texts(lang) {
            for number in [0, 1, 2, 5, 11, 21, 11_000] {
                let said = filled(lang, text, number);
                assert!(!said.contains(['{', '}', '|']), "{key}: {said}");
            }
        }
    }
}

/// Words that may carry the suffix after a figure: the figure itself is never inflected.
const CARRIERS: &[&str] = &["-т.", "-бұйрық", "-қосымша", "-сұрақ", "-телефон"];

#[test]
fn kazakh_figures_are_never_inflected() {
    let mut faults = Vec::new();
    for (key, text) in texts(Lang::Kk) {
        for (_, after) in text.split('{').filter_map(|tail| tail.split_once('}')) {
            let glued = after.starts_with(char::is_alphabetic)
                || (after.starts_with('-') && CARRIERS.iter().all(|carrier| !after.starts_with(carrier)));
            if glued {
                faults.push(format!("{key}: {text}"));
            }
        }
    }
    none(&faults);
}

/// Latin letters that look like Cyrillic ones.
const LOOK_ALIKE: &str = "aceiopxyABCEHIKMOPTXY";

/// Latin abbreviations of names: a licence, a data set, a level of accessibility, an initial.
const LATIN: &[&str] = &["CC", "BY", "AB", "AA", "A"];

#[test]
fn no_latin_letter_hides_in_a_cyrillic_word() {
    let mut faults = Vec::new();
    for lang in [Lang::Kk, Lang::Ru] {
        for (key, text) in texts(lang) {
            let bare = filled(lang, text, 5);
            for word in bare.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()) {
                let latin = word.chars().filter(char::is_ascii_alphabetic).count();
                let mixed = latin > 0 && latin < word.chars().count();
                // A short word of look-alikes alone is a Cyrillic word typed on the wrong keyboard.
                let disguised = latin > 0
                    && word.len() < 3
                    && !LATIN.contains(&word)
                    && word.chars().all(|c| LOOK_ALIKE.contains(c));
                if mixed || disguised {
                    faults.push(format!("{key} ({}): {word}: {text}", lang.code()));
                }
            }
        }
    }
    for (key, text) in texts(Lang::En) {
        if text.chars().any(|c| ('\u{400}'..'\u{530}').contains(&c)) {
            faults.push(format!("{key} (en): {text}"));
        }
    }
    none(&faults);
}

#[test]
fn kazakh_holds_no_russian_and_russian_no_kazakh() {
    // «не» and «да» are Kazakh words too.
    let russian = [
        " и ",
        " в ",
        " на ",
        " или ",
        " для ",
        " по ",
        " с ",
        " из ",
        " от ",
        " до ",
        " за ",
        " что ",
        " как ",
        " вы ",
        " ваш",
        " мы ",
        " очеред",
        " заявлен",
        " сад ",
        " сада ",
        " реб",
        " ошибк",
        " место",
        " справк",
    ];
    let mut faults = Vec::new();
    for (key, text) in texts(Lang::Kk) {
        let plain = plain(text);
        if russian.iter().any(|word| plain.contains(word)) || plain.contains(['ё', 'щ', 'ъ']) {
            faults.push(format!("{key} (kk): {text}"));
        }
    }
    for (key, text) in texts(Lang::Ru) {
        if plain(text).contains(['ә', 'ғ', 'қ', 'ң', 'ө', 'ұ', 'ү', 'һ', 'і']) {
            faults.push(format!("{key} (ru): {text}"));
        }
    }
    none(&faults);
}

#[test]
fn russian_writes_yo_and_no_gender_for_the_reader() {
    let without_yo = [
        " еще ",
        " ребен",
        " ее ",
        " мое ",
        " свое ",
        " вашем ребенк",
        " пришел",
        " подтвержден ",
        " учтено ваше ребен",
        " прием",
        " дает ",
        " идет ",
        " найдет",
        " истек ",
        " прошел",
        " перешел",
        " зачтен",
        " вернет",
        " поймет",
    ];
    let gendered = [
        " согласен ",
        " согласна ",
        " понял ",
        " поняла ",
        " прочитал ",
        " прочитала ",
        " должен ",
        " должна ",
        " уверен ",
        " уверена ",
        " вы сам ",
        " вы сама ",
        " я сам ",
    ];
    let mut faults = Vec::new();
    for (key, text) in texts(Lang::Ru) {
        let plain = plain(text);
        // The group, not the reader, is feminine here.
        let plain = if key == "form::LanguageTitle" {
            plain.replace(" должна быть группа ", " ")
        } else {
            plain
        };
        for word in without_yo.iter().chain(&gendered).filter(|word| plain.contains(**word)) {
            faults.push(format!("{key}: «{word}»: {text}"));
        }
    }
    none(&faults);
}

#[test]
fn a_kazakh_word_over_sixteen_letters_can_break() {
    let mut faults = Vec::new();
    for (key, text) in texts(Lang::Kk) {
        for word in text.split(|c: char| !c.is_alphabetic() && c != '\u{ad}') {
            if word.chars().count() > 16 && !word.contains('\u{ad}') {
                faults.push(format!("{key}: {word}"));
            }
        }
    }
    none(&faults);
}

#[test]
fn every_code_has_its_words() {
    for lang in Lang::ALL {
        let table = Table::of(lang);
        let mut said = Vec::new();
        said.extend(Code::ALL.iter().map(|code| table.say(text::fault::Word::of(*code))));
        said.extend(ProblemKind::ALL.iter().map(|kind| table.say(text::problem::Word::title(*kind))));
        said.extend(ProblemKind::ALL.iter().map(|kind| table.say(text::problem::Word::text(*kind))));
        said.extend(CAUSES.iter().map(|cause| table.say(text::cause::Word::of(*cause))));
        said.extend(Category::ALL.iter().map(|category| table.say(text::benefit::Word::name(*category))));
        said.extend(Category::ALL.iter().map(|category| table.say(text::benefit::Word::proof(*category))));
        for turn in Turn::ALL {
            said.push(table.say(text::benefit::Word::right(turn)));
            said.push(table.say(text::benefit::Word::gives(turn)));
            said.push(table.say(text::everywhere::Word::turn(turn)));
        }
        said.extend(Role::ALL.map(|role| table.say(text::form::Word::role(role))));
        said.extend(Language::ALL.map(|language| table.say(text::form::Word::language(language))));
        said.extend([Sex::Female, Sex::Male].map(|sex| table.say(text::form::Word::sex(sex))));
        for reason in ARCHIVED {
            let standing = StandingView::Archived { reason, at: String::new() };
            said.push(table.say(text::cabinet::Word::standing(&standing)));
            said.push(table.say(text::cabinet::Word::archive(reason)));
            said.push(table.say(text::cabinet::Word::archive_do(reason)));
        }
        assert!(said.iter().all(|text| !text.is_empty()), "{}", lang.code());
    }
}

const ARCHIVED: [ArchiveReason; 5] = [
    ArchiveReason::Withdrawn,
    ArchiveReason::OverAge,
    ArchiveReason::Expired,
    ArchiveReason::NotConfirmed,
    ArchiveReason::Closed,
];

const CAUSES: [WireCause; 26] = [
    WireCause::LeftReferral,
    WireCause::LeftWithdrawal,
    WireCause::LeftAge,
    WireCause::LeftDeath,
    WireCause::LeftValidity,
    WireCause::LeftNotConfirmed,
    WireCause::LeftPreschoolsChanged,
    WireCause::LeftStopList,
    WireCause::LeftOffer,
    WireCause::CameOutOfTurn,
    WireCause::CameFirstTurn,
    WireCause::CameGeneral,
    WireCause::CameReserve,
    WireCause::CamePreschoolsChanged,
    WireCause::CameReturned,
    WireCause::OthersConfirmed,
    WireCause::OthersBenefitGained,
    WireCause::OthersBenefitLost,
    WireCause::PassedYou,
    WireCause::YouPassed,
    WireCause::OwnBenefitGained,
    WireCause::OwnBenefitLost,
    WireCause::OwnChoice,
    WireCause::OwnConfirmed,
    WireCause::OwnNotConfirmed,
    WireCause::ReadingChanged,
];

/// People.md: never shown at the field and never named.
#[test]
fn three_faults_are_never_named() {
    let named = [
        " қайтыс ",
        " өлім",
        " өлді ",
        " шетінеді",
        " умер ",
        " смерт",
        " died ",
        " death",
        " асырап ал",
        " усыновл",
        " adopt",
    ];
    let mut faults = Vec::new();
    for lang in Lang::ALL {
        // The law names the children of the fallen among those with a right.
        for (key, text) in texts(lang).filter(|(key, _)| key != "benefit::AlsoKilledOrMissing") {
            if named.iter().any(|word| plain(text).contains(word)) {
                faults.push(format!("{key}: {text}"));
            }
        }
    }
    none(&faults);
}

#[test]
fn an_app_loads_the_themes_of_its_pack_and_no_others() {
    for (pack, lang) in Pack::ALL.into_iter().flat_map(|pack| Lang::ALL.map(|lang| (pack, lang))) {
        let file: String = serde_json::from_str(&pack.json(lang)).unwrap();
        let parted = |theme: &str| theme.split('\t').map(str::to_owned).collect::<Vec<_>>();
        let loaded: Vec<Vec<String>> =
            file.split('\n').map(|theme| if theme.is_empty() { Vec::new() } else { parted(theme) }).collect();
        let whole: Vec<usize> =
            (0..loaded.len()).filter(|at| loaded.get(*at).is_some_and(|theme| !theme.is_empty())).collect();
        let mut themes = pack.themes().to_vec();
        themes.sort_unstable();
        assert_eq!(whole, themes, "{pack:?}");
        for theme in THEMES.iter().filter(|theme| themes.contains(&theme.index)) {
            assert_eq!(loaded[theme.index], theme.texts(lang), "{pack:?} {}", theme.name);
        }
        let table = Table::from_text(lang, &file);
        let own = Table::of(lang).say(text::staff::Word::StartTitle);
        assert_eq!(table.say(text::staff::Word::StartTitle), if pack == Pack::Staff { own } else { "" });
        assert_eq!(table.say(text::page::Word::StartTitle), "", "native words are not loaded");
    }
}

/// Goal F4.
#[test]
fn the_words_of_a_language_are_at_most_16_kb() {
    for (pack, lang) in Pack::ALL.into_iter().flat_map(|pack| Lang::ALL.map(|lang| (pack, lang))) {
        let json = pack.json(lang);
        let mut packed = Vec::new();
        let params = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
        brotli::BrotliCompress(&mut json.as_bytes(), &mut packed, &params).unwrap();
        assert!(packed.len() <= 16 * 1024, "{}: {} bytes", pack.file(lang), packed.len());
    }
}

#[test]
fn a_cite_is_printed_as_people_know_it() {
    let line = |lang, id| words::cite::line(Table::of(lang), Cite::new(id));
    assert_eq!(line(Lang::Kk, "PS-17.a"), "Негізі: 351-бұйрық, 17-т.");
    assert_eq!(line(Lang::Ru, "PS-17.a"), "Основание: приказ 351, п. 17");
    assert_eq!(line(Lang::En, "PR-20.1"), "Basis: order 254, para 20.1");
    assert_eq!(line(Lang::Kk, "PS-A1_1.4.20"), "Негізі: 351-бұйрық, 1_1-қосымша, 4.20-т.");
    assert_eq!(line(Lang::En, "CA-01"), "Basis: how we read order 254, question CA-01");
}

/// PS-17.a: out of turn first, then one first-turn child after every three general ones.
#[test]
fn the_worked_example_follows_the_rules() {
    let example = words::reading::example(Table::of(Lang::Kk), &Readings::default());
    let marks: String = example.iter().map(|standing| standing.mark).collect();
    assert_eq!(marks, "▲■■■◆■■■◆■");
    assert!(example.iter().zip(1..).all(|(standing, number)| standing.number == number));
    for lang in Lang::ALL {
        for row in words::reading::rows(Table::of(lang), &Readings::default()) {
            assert!(![row.question, row.answer, row.value].concat().contains('{'), "{}", row.id);
        }
    }
}

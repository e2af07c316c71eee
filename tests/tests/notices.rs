//! The SMS of the base: within two parts, without links, in the languages of the law.
#![cfg(not(target_arch = "wasm32"))]

use rules::Day;
use words::text::notice;
use words::{Lang, Table};

#[test]
fn an_sms_fits_two_parts_and_holds_no_link() {
    let last = Day::parse("2026-09-30").unwrap();
    let lists: [&[(&str, u32)]; 4] = [
        &[("№ 12 «Балбөбек» балабақшасы", 1)],
        &[
            ("№ 112 «Балбөбек» балабақшасы", 1234),
            ("№ 128 «Қарлығаш» балабақшасы", 987),
            ("«Айгөлек» балабақшасы", 15),
            ("«Күншуақ» балабақшасы", 1500),
        ],
        &[
            ("Детский сад № 112 «Солнышко»", 1234),
            ("Детский сад № 128 «Золотой ключик»", 987),
            ("Детский сад «Ер Төстік»", 44),
            ("Aigolek kindergarten No. 7", 1500),
        ],
        &[(
            "«Жарық күн нұрлы таң балалардың сүйікті отбасылық бөбекжайы мен шағын орталығы» бөбекжай-бақшасы",
            41_234,
        )],
    ];
    for lang in Lang::ALL {
        let table = Table::of(lang);
        let mut messages = vec![
            notice::code(table, "909090"),
            notice::originals(table, last),
            notice::withdrawn(table),
            notice::renewed(table, last),
            notice::expiring(table, last),
            notice::expiring_soon(table, last),
            notice::removed(table, notice::Removed::OverAge),
            notice::removed(table, notice::Removed::Expired(None)),
            notice::removed(table, notice::Removed::Expired(Some(last))),
            notice::removed(table, notice::Removed::NotConfirmed),
            notice::complaint_answered(table, "123456"),
        ];
        for reason in rules::review::Reason::ALL {
            messages.push(notice::partly_confirmed(table, *reason));
            messages.push(notice::benefit_not_confirmed(table, *reason));
            messages.push(notice::papers_refused(table, *reason));
        }
        messages.extend(lists.map(|list| notice::registered(table, list)));
        messages.extend(lists.map(|list| notice::registered_provisionally(table, list)));
        messages.extend(lists.map(|list| notice::returned(table, list)));
        messages.extend(lists.map(|list| notice::changed(table, list)));
        messages.extend(lists.map(|list| notice::changed_provisionally(table, list)));
        for message in messages {
            let length = notice::length(&message);
            assert!(length <= notice::LONGEST, "{length} characters: {message}");
            assert!(!message.contains("://") && !message.contains(['{', '}', '\u{ad}']), "{message}");
        }
    }
}

#[test]
fn a_long_list_of_preschools_is_shortened_then_counted() {
    let say = |list: &[(&str, u32)]| notice::registered(Table::of(Lang::Kk), list);
    let two = [("№ 5 «Балбөбек» балабақшасы", 41), ("«Айгөлек» балабақшасы", 7)];
    assert_eq!(
        say(&two),
        "Балаңыз кезекте. Кезек нөміріңіз: № 5 «Балбөбек» – 41, «Айгөлек» – 7. Қазір ештеңе істеудің қажеті жоқ."
    );
    let numbered = [
        ("№ 112 «Балбөбек» балабақшасы", 1234),
        ("№ 128 «Қарлығаш» балабақшасы", 987),
        ("№ 7 «Айгөлек» балабақшасы", 15),
    ];
    assert!(say(&numbered).contains("№ 112 – 1234, № 128 – 987, № 7 – 15."), "{}", say(&numbered));
    let long = [
        ("«Күншуақ бөбекжайы»", 1234),
        ("«Балауса бақшасы»", 987),
        ("«Алтын бесік плюс»", 15),
        ("«Ер Төстік»", 44),
    ];
    let said = say(&long);
    assert!(said.contains("«Күншуақ бөбекжайы» – 1234"), "{said}");
    assert!(said.contains("тағы") && said.ends_with("Қазір ештеңе істеудің қажеті жоқ."), "{said}");
}

/// PS-42.a: Kazakh and Russian always, the person's own first.
#[test]
fn a_notice_comes_in_both_languages_of_the_law() {
    for own in Lang::ALL {
        let languages = notice::languages(own);
        assert_eq!(languages.first(), Some(&own));
        assert!(languages.contains(&Lang::Kk) && languages.contains(&Lang::Ru));
    }
    let kk = notice::code(Table::of(Lang::Kk), "123456");
    assert!(kk.contains("Кодты ешкімге айтпаңыз") && kk.contains("тегін"), "{kk}");
}

/// Offers and answers are messages like the notices: each complete, of two parts at most, without a link.
#[test]
fn offers_and_answers_fit_two_parts() {
    for lang in Lang::ALL {
        for word in words::text::offer::SMS {
            let text = words::text::offer::sms(Table::of(lang), word);
            assert!(notice::length(&text) <= notice::LONGEST, "{word:?} {lang:?}: {}", notice::length(&text));
            assert!(!text.contains("http") && !text.contains("{"), "{text}");
        }
    }
}

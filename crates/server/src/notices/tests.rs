//! Notices: none by night, and none that is an SMS alone.

use contract::register::{QueueKind, WireTurn};
use contract::view::{
    ExplanationView, Names, PersonName, PlaceView, Point, PreschoolCard, StandingView, Viewer, WireCounts,
};
use std::collections::BTreeSet;

use super::*;

#[test]
fn nobodys_phone_rings_between_nine_in_the_evening_and_eight_in_the_morning() {
    let at = |clock: &str| until_morning(Instant::parse(&format!("2026-11-20T{clock}+05:00")).unwrap());
    assert_eq!(at("20:59:59.999"), 0);
    assert_eq!(at("21:00:00.000"), 11 * 3_600_000);
    assert_eq!(at("00:00:00.000"), 8 * 3_600_000);
    assert_eq!(at("07:59:59.999"), 1);
    assert_eq!(at("08:00:00.000"), 0);
}

/// How many notices there are: a new one is one more here, in `nth`, and among the samples.
const NOTICES: usize = 16;

const fn nth(told: &Told<'_>) -> usize {
    match told {
        Told::Registered(_) => 0,
        Told::Withdrawn => 1,
        Told::Renewed(_) => 2,
        Told::Removed(_) => 3,
        Told::PapersConfirmed(_) => 4,
        Told::PartlyConfirmed(_) => 5,
        Told::BenefitNotConfirmed(_) => 6,
        Told::PapersRefused(_) => 7,
        Told::OriginalsSoon(_) => 8,
        Told::Expiring(..) => 9,
        Told::Changed(_) => 10,
        Told::RightToActMoved => 11,
        Told::ComplaintAnswered { .. } => 12,
        Told::Said(_) => 13,
        Told::StateConfirmed(_) => 14,
        Told::Returned(_) => 15,
    }
}

fn names(name: &str) -> Names {
    Names { kk: name.to_owned(), ru: name.to_owned(), en: name.to_owned() }
}

fn card() -> PreschoolCard {
    PreschoolCard {
        id: Uuid::nil(), name: names("№ 112 «Балбөбек» балабақшасы"), address: names("Абай, 1")
    }
}

fn view(originals_by: Option<&str>) -> ApplicationView {
    let point = Point { at: "2026-11-20T10:15:02.117+05:00".to_owned(), number: 41 };
    let place = PlaceView {
        preschool: card(),
        queue: String::new(),
        reserve: false,
        number: Some(1_234),
        ahead: WireCounts { out_of_turn: 1, first_turn: 2, general: 3 },
        number_if_confirmed: None,
        number_anew: None,
        number_on_return: None,
        given_last_year: 0,
        nobody_later_passed: true,
        series: Vec::new(),
        since_filing: ExplanationView { from: point.clone(), to: point, causes: Vec::new() },
        since_seen: None,
    };
    ApplicationView {
        id: Uuid::nil(),
        kind: QueueKind::General,
        impairment: None,
        rehabilitation: None,
        renewable_until: None,
        returnable_until: None,
        number: "1234567897".to_owned(),
        viewer: Viewer::Filer,
        shared: false,
        looks: Vec::new(),
        child: PersonName::default(),
        settlement: names("Алматы"),
        standing: StandingView::InQueue,
        turn: WireTurn::General,
        turn_if_confirmed: None,
        originals_by: originals_by.map(str::to_owned),
        awaited: Vec::new(),
        benefits: Vec::new(),
        filed_at: "2026-11-20T10:15:02.117+05:00".to_owned(),
        valid_until: "2027-11-20".to_owned(),
        over_age_from: "2029-09-01".to_owned(),
        publication: false,
        as_of: "2026-11-20T10:15:03.000+05:00".to_owned(),
        places: vec![place.clone(), place.clone(), place.clone(), place],
        reserves: Vec::new(),
        manual_acts: Vec::new(),
    }
}

/// Every notice there is has, in every language, an SMS that fits, and a kind with a heading for the list and the letter.
#[test]
fn no_notice_is_an_sms_alone() {
    let (plain, checked) = (view(None), view(Some("2026-11-27")));
    let last = Day::parse("2026-09-30").unwrap();
    let numbers = [NumberThen { preschool: card(), now: None, then: Some(7) }];
    let mut samples = vec![
        Told::Registered(&plain),
        Told::Registered(&checked),
        Told::Withdrawn,
        Told::Renewed(last),
        Told::Removed(Removed::OverAge),
        Told::Removed(Removed::Expired(None)),
        Told::Removed(Removed::Expired(Some(last))),
        Told::Removed(Removed::NotConfirmed),
        Told::PapersConfirmed(&numbers),
        Told::StateConfirmed(&numbers),
        Told::OriginalsSoon(last),
        Told::Expiring(last, Warning::InTime),
        Told::Expiring(last, Warning::Last),
        Told::Returned(&plain),
        Told::Returned(&checked),
        Told::Changed(&plain),
        Told::Changed(&checked),
        Told::RightToActMoved,
        Told::ComplaintAnswered { number: "000001".to_owned() },
    ];
    samples.extend(offer::SMS.map(Told::Said));
    for reason in Reason::ALL {
        samples.push(Told::PartlyConfirmed(*reason));
        samples.push(Told::BenefitNotConfirmed(*reason));
        samples.push(Told::PapersRefused(*reason));
    }
    let all: BTreeSet<usize> = samples.iter().map(nth).collect();
    assert_eq!(all, (0..NOTICES).collect(), "a sample of every notice");
    let mut kinds = BTreeSet::new();
    for lang in Lang::ALL {
        let table = Table::of(lang);
        for told in &samples {
            let said = texts(table, lang, told);
            assert!(!said.is_empty());
            for (kind, text) in said {
                let length = notice::length(&text);
                assert!((1..=notice::LONGEST).contains(&length), "{length}: {text}");
                assert_eq!(Kind::of(kind.number()), Some(kind), "its number is nobody else's");
                assert!(!table.say(kind.title()).is_empty());
                kinds.insert(kind.number());
            }
        }
    }
    let known: BTreeSet<u8> = Kind::ALL.map(Kind::number).into_iter().collect();
    assert_eq!(kinds, known, "and no kind that is never told");
}

//! Samples for pages: notices of the base under its seal, a family that waits for a call.

use contract::register::{QueueKind, WireTurn};
use contract::seal::Sealed;
use contract::staff::SettlementName;
use contract::statement::{
    ChangeNotice, FilingNotice, Notice, QueueStated, Registered, RenewalNotice, Where, Who,
};
use contract::view::{Names, PersonName, PreschoolCard, StandingView, WireCounts};
use uuid::Uuid;

/// The number of every sample.
pub const NUMBER: &str = "018cc251-f400-7abc-8def-0123456789ee";
const AT: &str = "2026-11-20T10:15:02.117+05:00";

fn names(text: &str) -> Names {
    Names { kk: text.to_owned(), ru: text.to_owned(), en: text.to_owned() }
}

fn who(iin: &str, surname: &str) -> Who {
    let name =
        PersonName {
            surname: surname.to_owned(), first_name: "Айгүл".to_owned(), patronymic: String::new()
        };
    Who { iin: iin.to_owned(), name }
}

fn act() -> Registered {
    Registered {
        notice: NUMBER.to_owned(),
        sent_at: AT.to_owned(),
        received_at: AT.to_owned(),
        number: "1234567897/1".to_owned(),
        settlement: Where { kato: "750000000".to_owned(), name: names("Алматы") },
        application: "1234567897".to_owned(),
        kind: QueueKind::General,
        applicant: who("900304400000", "Сәрсенова"),
        child: who("210304600000", "<b>Сәрсен"),
    }
}

fn queues(number_before: Option<u32>) -> Vec<QueueStated> {
    let ahead = WireCounts { out_of_turn: 1, first_turn: 2, general: 37 };
    vec![
        QueueStated { name: names("№ 1 балабақша"), number: Some(41), number_before, ahead },
        QueueStated {
            name: names("№ 2 балабақша"),
            number: None,
            number_before: None,
            ahead: WireCounts::default(),
        },
    ]
}

fn preschools() -> Vec<PreschoolCard> {
    vec![PreschoolCard {
        id: Uuid::from_u128(1), name: names("№ 1 балабақша"), address: names("Абай, 1")
    }]
}

fn sealed<T>(statement: T) -> Sealed<T> {
    Sealed { statement, key: "1".to_owned(), sealed_at: AT.to_owned(), signature: "0a".repeat(64) }
}

/// One of every kind.
pub fn samples() -> [Notice; 3] {
    let filed = FilingNotice {
        act: act(),
        standing: StandingView::DocumentsUnderVerification,
        originals_by: Some("2026-11-27".to_owned()),
        valid_until: "2027-11-20".to_owned(),
        turn: WireTurn::General,
        turn_if_confirmed: Some(WireTurn::OutOfTurn),
        queues: queues(None),
        benefits: vec!["serviceman".to_owned()],
        impairment: None,
        rehabilitation: None,
        preschools: preschools(),
        publication: false,
    };
    let renewed = RenewalNotice {
        act: act(),
        valid_until_before: "2027-11-20".to_owned(),
        valid_until: "2028-11-20".to_owned(),
    };
    let changed = ChangeNotice {
        act: act(),
        queues: queues(Some(43)),
        benefits: Vec::new(),
        preschools: preschools(),
        publication: false,
    };
    [Notice::Filed(sealed(filed)), Notice::Renewed(sealed(renewed)), Notice::Changed(sealed(changed))]
}

/// A family that waits for a call.
pub fn waits() -> contract::endpoint::staff::calls::Row {
    contract::endpoint::staff::calls::Row {
        application: Uuid::from_u128(8),
        number: "1234567897".to_owned(),
        settlement: SettlementName { kato: "750000000".to_owned(), name: names("Алматы") },
        applicant: who("900304400000", "Сәрсенова").name,
        phone: "+77011234567".to_owned(),
        lang: "kk".to_owned(),
        asked_at: AT.to_owned(),
    }
}

//! The applications that are measured: made up, right, with five faults, and of the size that systems send in bulk.

use contract::ApplicationDraft;
use rules::Day;
use rules::iin::control_digit;
use serde_json::{Value, json};

/// The filing day: 2026-11-20.
pub(crate) fn today() -> Day {
    Day::from_epoch(20_777)
}

/// An IIN of no birth date whose control digit holds.
pub(crate) fn iin(serial: u32) -> String {
    let mut serial = serial % 100_000;
    loop {
        let head = format!("999999{serial:05}");
        let mut digits = [0u8; 11];
        for (digit, byte) in digits.iter_mut().zip(head.bytes()) {
            *digit = byte - b'0';
        }
        match control_digit(&digits) {
            Some(control) => return format!("{head}{control}"),
            None => serial += 1,
        }
    }
}

fn id(serial: u32) -> String {
    format!("018f0000-0000-7000-8000-{serial:012}")
}

/// A right application: every field, three phones, four preschools, a first-turn right the state confirms.
pub(crate) fn right(serial: u32) -> Value {
    json!({
        "kind": "general",
        "child": {
            "iin": iin(serial), "surname": "Әбілқасымова", "first_name": "Айгүл", "patronymic": "Нұрланқызы",
            "birth_date": "2023-05-10", "sex": "female", "citizenship": "KZ", "birth_certificate": "",
        },
        "applicant": {
            "iin": iin(serial + 7), "surname": "Әбілқасымов", "first_name": "Нұрлан", "patronymic": "Серікұлы",
            "role": "parent", "phones": ["+77011234567", "+77021234567", "+77031234567"], "email": "nurlan@example.kz",
        },
        "settlement": "750000000",
        "benefits": { "none": false, "turn": "first_turn", "large_family": { "certificate": "", "issued": "" } },
        "preschools": [id(1), id(2), id(3), id(4)],
        "reserves": [],
        "language": "kk",
        "consents": { "processing": true, "publication": false },
    })
}

/// The same with five faults: a control digit, a day, a phone, a preschool, the consent.
pub(crate) fn five_faults(serial: u32) -> Value {
    let mut draft = right(serial);
    let faults = [
        ("/child/iin", json!("999999000013")),
        ("/child/birth_date", json!("2023-02-30")),
        ("/applicant/phones/0", json!("+7701123456")),
        ("/preschools/2", json!("018f0000")),
        ("/consents/processing", json!(false)),
    ];
    for (path, value) in faults {
        if let Some(place) = draft.pointer_mut(path) {
            *place = value;
        }
    }
    draft
}

/// A right application of about 2 KB: every first-turn category with its scan, long names, reserves, a foreign child.
pub(crate) fn large(serial: u32) -> Value {
    let mut draft = right(serial);
    let scan = |n: u32| json!({ "certificate": id(900 + n), "issued": "2026-11-12" });
    if let Some(benefits) = draft.get_mut("benefits").and_then(Value::as_object_mut) {
        let categories = [
            "serviceman",
            "special_state_body",
            "law_enforcement",
            "representative_with_disability",
            "special_needs",
            "without_parental_care",
            "orphan",
            "large_family",
            "pedagogue",
            "family_with_disabled_child",
        ];
        for (n, category) in (0..).zip(categories) {
            benefits.insert(category.to_owned(), scan(n));
        }
    }
    for (path, value) in [
        ("/child/citizenship", json!("UZ")),
        ("/child/birth_certificate", json!(id(800))),
        ("/benefits/turn", json!("out_of_turn")),
        ("/preschools", json!([id(1)])),
        ("/reserves", json!([id(2), id(3), id(4)])),
    ] {
        if let Some(place) = draft.pointer_mut(path) {
            *place = value;
        }
    }
    draft
}

/// The draft of these values.
pub(crate) fn draft(value: &Value) -> Result<ApplicationDraft, serde_json::Error> {
    serde_json::from_value(value.clone())
}

//! Every type and version has a golden file, for ever: what is written today equals it, and it reads back.
//!
//! A new type gets its file by one run with `KEZEK_GOLDEN=write`; a file that exists is never written again.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by a panic")]

use journal::{
    Broken, DecodeError, Envelope, Part, Stored, TYPES, commit, decode, encode, leaf, type_named, type_of,
    verify,
};
use registry::preschool::event::DocumentsCheck;
use registry::preschool::{
    Actor, ApplicationId, ApplicationNumber, Changed, Conclusion, Event, GroupPlaces, OpaqueId, PersonId,
    QueueKey, QueueKind, Submitted,
};
use rules::age::AgeGroup;
use rules::application::{Kato, Language, PreschoolId};
use rules::benefit::Turn;
use rules::calendar::DayKind;
use rules::{Day, Instant, Readings};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

const AT: Instant = Instant::from_millis(1_788_063_302_117); // 2026-08-30T09:15:02.117+05:00
const SALT: [u8; 32] = [7; 32];
const STAFF: Actor = Actor::Staff(PersonId(0x57aff));
const APPLICATION: ApplicationId = ApplicationId(0xa1);

/// One event of every type; all their fields are filled.
fn samples() -> Vec<Event> {
    let (settlement, day) = (Kato::parse("750000000").unwrap(), Day::parse("2023-04-05").unwrap());
    let preschool = PreschoolId(0xb1);
    let application = APPLICATION;
    let queue = QueueKey::general(settlement, preschool, 2023);
    vec![
        Event::ReadingsAdopted { actor: STAFF, readings: Readings::default() },
        Event::DayDecreed { actor: STAFF, day: Day::parse("2027-05-17").unwrap(), kind: Some(DayKind::Off) },
        Event::PreschoolRegistered {
            actor: Actor::StateSystem,
            id: preschool,
            settlement,
            kind: QueueKind::General,
            open: true,
        },
        Event::PlacesReported {
            actor: Actor::StateSystem,
            preschool,
            groups: vec![
                (
                    AgeGroup::Junior,
                    GroupPlaces { capacity: 25, staffed: 20, enrolled: 17, held: 2, expected: 3 },
                ),
                (AgeGroup::Middle, GroupPlaces::plain(25, 24)),
            ],
        },
        Event::QueueImported { actor: Actor::Import, queue, phase: 2, given_last_year: 31, opaque: None },
        Event::Submitted(Box::new(Submitted {
            actor: Actor::Citizen(PersonId(0xc2)),
            id: application,
            number: ApplicationNumber::from_serial(41).unwrap(),
            child: PersonId(0xc1),
            applicant: PersonId(0xc2),
            kind: QueueKind::General,
            birth_date: day,
            pmpk: rules::application::Pmpk::None,
            settlement,
            preschools: vec![preschool],
            opaque: Vec::new(),
            reserves: vec![PreschoolId(0xb2), PreschoolId(0xb3)],
            turn: Turn::General,
            check: Some(DocumentsCheck {
                turn_if_confirmed: Turn::OutOfTurn,
                originals_until: Instant::from_millis(1_788_548_399_999),
            }),
            valid_until: Instant::from_millis(1_819_652_399_999),
            language: Language::Kazakh,
            publication: true,
        })),
        Event::DocumentsConfirmed { actor: STAFF, application, turn: Turn::OutOfTurn },
        Event::PartlyConfirmed {
            actor: STAFF,
            application,
            turn: Turn::FirstTurn,
            conclusion: Conclusion::Holds,
            opened: vec![PreschoolId(0xb2)],
        },
        Event::BenefitNotConfirmed {
            actor: STAFF,
            application,
            turn: Turn::General,
            opened: vec![PreschoolId(0xb2)],
        },
        Event::DocumentsRefused { actor: STAFF, application },
        Event::Withdrawn { actor: Actor::Citizen(PersonId(0xc2)), application },
        Event::RightToActMoved { actor: Actor::Staff(PersonId(0x57aff)), application, to: PersonId(0xc1) },
        Event::BenefitChanged {
            actor: Actor::StateSystem,
            application,
            turn: Turn::FirstTurn,
            opened: Vec::new(),
        },
        Event::Changed(Box::new(Changed {
            actor: Actor::Citizen(PersonId(0xc2)),
            application,
            turn: Turn::General,
            check: Some(DocumentsCheck {
                turn_if_confirmed: Turn::OutOfTurn,
                originals_until: Instant::from_millis(1_788_548_399_999),
            }),
            pmpk: rules::application::Pmpk::ByScan,
            preschools: vec![preschool],
            reserves: vec![PreschoolId(0xb2)],
        })),
        Event::PublicationSet { actor: Actor::Citizen(PersonId(0xc2)), application, publication: true },
        Event::Renewed {
            actor: Actor::Citizen(PersonId(0xc2)),
            application,
            valid_until: Instant::from_millis(1_851_188_399_999),
        },
        Event::Returned {
            actor: Actor::Citizen(PersonId(0xc2)),
            application,
            valid_until: Instant::from_millis(1_851_188_399_999),
            check: Some(DocumentsCheck {
                turn_if_confirmed: Turn::FirstTurn,
                originals_until: Instant::from_millis(1_820_084_399_999),
            }),
        },
        Event::RemovedDeceased { actor: Actor::StateSystem, application },
        Event::RemovedOverAge { actor: Actor::Job, application },
        Event::RemovedExpired { actor: Actor::Job, application },
    ]
}

fn golden(kind: &str, v: u16) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("golden/{kind}.v{v}.json"))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// What the golden file shows: the exact bytes as texts.
fn shown(stored: &Stored) -> String {
    let e = &stored.envelope;
    let shown = json!({
        "leaf": text(&leaf(e.seq, e.at, e.kind, e.v, &e.public, &e.commitment)),
        "leaf_hash": hex(&e.leaf_hash),
        "private": text(&stored.private),
        "salt": hex(&stored.salt),
    });
    serde_json::to_string_pretty(&shown).unwrap() + "\n"
}

#[test]
fn every_type_is_written_as_its_golden_file_and_reads_back() {
    let mut written = BTreeSet::new();
    for event in samples() {
        let (kind, v) = type_of(&event);
        let stored = encode(&event, 7, AT, SALT);
        let path = golden(kind, v);
        if std::env::var("KEZEK_GOLDEN").is_ok_and(|word| word == "write") && !path.exists() {
            fs::write(&path, shown(&stored)).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert_eq!(shown(&stored), kept, "{kind}");
        assert_eq!(verify(&stored), Ok(()));
        assert_eq!(decode(&stored), Ok(event));
        written.insert((kind, v));
    }
    written.extend(OLD);
    assert_eq!(written, BTreeSet::from(TYPES), "a sample for every type");
    let files: BTreeSet<PathBuf> =
        fs::read_dir(golden("", 0).parent().unwrap()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files, TYPES.iter().map(|(kind, v)| golden(kind, *v)).collect(), "no file without a type");
}

/// Versions that are written no more; their golden files are read for ever.
const OLD: [(&str, u16); 5] = [
    ("readings_adopted", 1),
    ("readings_adopted", 2),
    ("places_reported", 1),
    ("queue_imported", 1),
    ("application_submitted", 1),
];

#[test]
fn old_versions_read_as_what_the_rules_of_their_time_meant() {
    let samples = samples();
    for (kind, v) in OLD {
        let kept: Value = serde_json::from_str(&fs::read_to_string(golden(kind, v)).unwrap()).unwrap();
        let text = |name: &str| kept[name].as_str().unwrap().to_owned();
        let line: Value = serde_json::from_str(&text("leaf")).unwrap();
        // The public part stands in the leaf byte for byte.
        let public = sorted(&line["public"]).into_bytes();
        let private = text("private").into_bytes();
        let commitment = commit(&SALT, &private);
        let leaf_hash = tlog::leaf_hash(&leaf(7, AT, kind, v, &public, &commitment));
        let envelope = Envelope { seq: 7, at: AT, kind, v, public, commitment, leaf_hash };
        let stored = Stored { envelope, salt: SALT, private };
        assert_eq!(shown(&stored), fs::read_to_string(golden(kind, v)).unwrap(), "{kind}");
        let mut meant = samples.iter().find(|sample| type_of(sample).0 == kind).unwrap().clone();
        // Version 1 spoke of one group, for which there was staff, and of nothing held or expected.
        if let Event::PlacesReported { groups, .. } = &mut meant {
            *groups = vec![(AgeGroup::Middle, GroupPlaces::plain(25, 24))];
        }
        // Before version 3 nobody came back from the archive.
        if let Event::ReadingsAdopted { readings, .. } = &mut meant {
            readings.return_days = 0;
        }
        assert_eq!(decode(&stored), Ok(meant), "{kind}");
    }
}

/// Writes a value with sorted keys and no blanks, whatever order the value keeps.
fn sorted(value: &Value) -> String {
    match value {
        Value::Object(fields) => {
            let fields: std::collections::BTreeMap<_, _> = fields.iter().collect();
            let fields: Vec<String> =
                fields.iter().map(|(key, value)| format!("\"{key}\":{}", sorted(value))).collect();
            format!("{{{}}}", fields.join(","))
        }
        Value::Array(items) => format!("[{}]", items.iter().map(sorted).collect::<Vec<_>>().join(",")),
        plain => plain.to_string(),
    }
}

#[test]
fn parts_and_leaves_are_canonical() {
    for event in samples() {
        let stored = encode(&event, 7, AT, SALT);
        let e = &stored.envelope;
        let leaf = leaf(e.seq, e.at, e.kind, e.v, &e.public, &e.commitment);
        for bytes in [&e.public, &stored.private, &leaf] {
            let value: Value = serde_json::from_slice(bytes).unwrap();
            assert_eq!(sorted(&value), text(bytes));
        }
    }
}

#[test]
fn no_person_is_public() {
    for event in samples() {
        let stored = encode(&event, 7, AT, SALT);
        let public = text(&stored.envelope.public).to_owned();
        for person in [0xc1u128, 0xc2, 0x57aff] {
            assert!(!public.contains(&format!("{person:032x}")), "{public}");
        }
        for name in ["birth_date", "child", "applicant", "pmpk", "actor", "turn_if_confirmed", "reserves"] {
            assert!(!public.contains(&format!("\"{name}\":")), "{public}");
        }
        assert!(!format!("{stored:?}").contains(text(&stored.private)));
    }
}

#[test]
fn an_edit_breaks_the_commitment_or_the_leaf() {
    let stored = encode(&samples()[5], 7, AT, SALT);
    let edited = |edit: fn(&mut Stored)| {
        let mut copy = stored.clone();
        edit(&mut copy);
        verify(&copy)
    };
    assert_eq!(edited(|s| s.private[12] ^= 1), Err(Broken::Commitment));
    assert_eq!(edited(|s| s.salt[0] ^= 1), Err(Broken::Commitment));
    assert_eq!(edited(|s| s.envelope.seq += 1), Err(Broken::Leaf));
    assert_eq!(edited(|s| s.envelope.at = s.envelope.at.plus_millis(1)), Err(Broken::Leaf));
    assert_eq!(edited(|s| s.envelope.v += 1), Err(Broken::Leaf));
    assert_eq!(edited(|s| s.envelope.kind = "benefit_changed"), Err(Broken::Leaf));
    assert_eq!(edited(|s| s.envelope.public.push(b' ')), Err(Broken::Leaf));
    assert_eq!(edited(|s| s.envelope.leaf_hash[31] ^= 1), Err(Broken::Leaf));
    assert_eq!(edited(|_| ()), Ok(()));
}

#[test]
fn an_unknown_pair_and_a_wrong_shape_are_errors() {
    let stored = encode(&Event::Withdrawn { actor: Actor::Job, application: APPLICATION }, 7, AT, SALT);
    let decoded = |edit: fn(&mut Stored)| {
        let mut copy = stored.clone();
        edit(&mut copy);
        decode(&copy)
    };
    let kind = "application_withdrawn";
    assert_eq!(decoded(|s| s.envelope.v = 2), Err(DecodeError::Unknown { kind, v: 2 }));
    assert!(matches!(
        decoded(|s| s.envelope.public = b"{}".to_vec()),
        Err(DecodeError::Shape { part: Part::Public, .. })
    ));
    assert!(matches!(
        decoded(|s| s.private = br#"{"actor":null,"more":1}"#.to_vec()),
        Err(DecodeError::Shape { part: Part::Private, .. })
    ));
    let person = |s: &mut Stored| s.private = format!(r#"{{"actor":"{:032x}"}}"#, 5).into_bytes();
    assert_eq!(decoded(person), Err(DecodeError::PartsDisagree), "a job is nobody");
    assert_eq!(type_named("application_withdrawn"), Some("application_withdrawn"));
    assert_eq!(type_named("withdrawn"), None);
}

/// HMAC-SHA-256 of RFC 4231, test case 1, whose key of 20 bytes is padded to our 32.
#[test]
fn a_commitment_is_hmac_sha_256() {
    let mut salt = [0; 32];
    salt[..20].fill(0x0b);
    let expected = "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7";
    assert_eq!(hex(&commit(&salt, b"Hi There")), expected);
}

/// The kind of a special queue stands in public, its preschool and the year of birth do not.
#[test]
fn a_special_application_is_public_under_an_opaque_id_only() {
    let opaque = OpaqueId(0x0bac);
    let special = samples().into_iter().find_map(|sample| match sample {
        Event::Submitted(general) => Some(Submitted {
            kind: QueueKind::Special,
            pmpk: rules::application::Pmpk::Confirmed,
            opaque: vec![opaque],
            reserves: Vec::new(),
            ..*general
        }),
        _ => None,
    });
    let event = Event::Submitted(Box::new(special.unwrap()));
    let stored = encode(&event, 7, AT, SALT);
    let public = text(&stored.envelope.public);
    assert!(
        public.contains(r#""kind":"special""#) && public.contains(&format!("{:032x}", opaque.0)),
        "{public}"
    );
    for hidden in [format!("{:032x}", 0xb1), "2023".to_owned()] {
        assert!(!public.contains(&hidden), "{public}");
    }
    assert_eq!(decode(&stored), Ok(event));
}

/// What a special or sanatorium queue remembers is public under its opaque id, and a part that tells more is refused.
#[test]
fn an_imported_special_queue_is_public_under_an_opaque_id_only() {
    let (settlement, preschool) = (Kato::parse("750000000").unwrap(), PreschoolId(0xb1));
    for kind in [QueueKind::Special, QueueKind::Sanatorium] {
        let queue = QueueKey::of(kind, settlement, preschool, 2023);
        let opaque = Some(OpaqueId(0x0bac));
        let event =
            Event::QueueImported { actor: Actor::Import, queue, phase: 0, given_last_year: 9, opaque };
        let stored = encode(&event, 7, AT, SALT);
        let public = text(&stored.envelope.public);
        for hidden in [format!("{:032x}", 0xb1), "2023".to_owned()] {
            assert!(!public.contains(&hidden), "{public}");
        }
        assert_eq!(decode(&stored), Ok(event));
        for (said, instead) in [
            (r#""opaque":"00000000000000000000000000000bac""#, r#""opaque":null"#),
            (r#""birth_year":null"#, r#""birth_year":2023"#),
        ] {
            assert!(public.contains(said), "{public}");
            let mut copy = stored.clone();
            copy.envelope.public = public.replace(said, instead).into_bytes();
            assert_eq!(decode(&copy), Err(DecodeError::PartsDisagree), "{instead}");
        }
    }
}

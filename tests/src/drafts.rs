//! Generated applications: right ones of known values, and typed nonsense of every kind. A seed repeats them anywhere.

use crate::dice::Dice;
use contract::draft::{
    ApplicantDraft, ApplicationDraft, BenefitsDraft, ChildDraft, ClaimDraft, ConsentsDraft,
};
use contract::draft::{SanatoriumDraft, SpecialDraft};
use rules::Day;
use rules::application::{Language, QueueKind, Role, Sex};
use rules::benefit::{Category, Proof, Turn};
use rules::impairment::Impairment;
use rules::rehabilitation::{Rehabilitation, Rehabilitations};

/// The filing day of all generated applications: 2026-11-20.
pub fn today() -> Day {
    Day::from_epoch(20_777)
}

/// The values of a right application, before anybody spells them.
#[derive(Clone, PartialEq, Eq)]
pub struct Values {
    /// The kind of queue.
    pub kind: QueueKind,
    /// Special queue: the impairment, and a scan of the conclusion with its age in days, if any.
    pub special: Option<(Impairment, Option<(u128, u32)>)>,
    /// Sanatorium queue: the kind of rehabilitation, and the scan of the referral with its age in days.
    pub sanatorium: Option<(Rehabilitation, (u128, u32))>,
    /// The child's IIN.
    pub child_iin: String,
    /// Surname, first name, patronymic or nothing.
    pub child_name: [String; 3],
    /// Birth date.
    pub birth_date: Day,
    /// Sex.
    pub sex: Sex,
    /// Citizenship.
    pub citizenship: String,
    /// Scan of the birth certificate of a child who is not a citizen.
    pub birth_certificate: Option<u128>,
    /// Scan of the identity document; there where the population register knows nobody.
    pub identity_document: Option<u128>,
    /// The applicant's IIN.
    pub applicant_iin: String,
    /// Surname, first name, patronymic or nothing.
    pub applicant_name: [String; 3],
    /// Scan of the applicant's identity document; there where the population register knows nobody.
    pub applicant_document: Option<u128>,
    /// Who the applicant is.
    pub role: Role,
    /// National digits of one to three phones.
    pub phones: Vec<u64>,
    /// E-mail.
    pub email: Option<String>,
    /// KATO code.
    pub settlement: u32,
    /// Stated categories, each with a scan and its age in days, if any.
    pub claims: Vec<(Category, Option<(u128, u32)>)>,
    /// The turn chosen.
    pub turn: Turn,
    /// Preschools.
    pub preschools: Vec<u128>,
    /// Reserves.
    pub reserves: Vec<u128>,
    /// Language.
    pub language: Language,
    /// Consent to publication.
    pub publication: bool,
}

const SURNAMES: &[&str] = &["Әбілқасымова", "Ким", "О'Коннор", "Салтыков-Щедрин", "Müller", "Ё", "李"];
const FIRST_NAMES: &[&str] = &["Айгүл", "Нұрлан", "Анна-Мария", "Ян", "Мамед оглы"];
const PATRONYMICS: &[&str] = &["", "Нұрланқызы", "Иванович", ""];
const EMAILS: &[&str] = &["a@b.kz", "o'connor@mail.kz", "почта@пошта.қаз"];
const COUNTRIES: &[&str] = &["KZ", "KZ", "KZ", "UZ", "DE"];

/// The values of a right application.
pub fn right(dice: &mut Dice) -> Values {
    let kind = match dice.below(5) {
        0 => QueueKind::Special,
        1 => QueueKind::Sanatorium,
        _ => QueueKind::General,
    };
    let mut claims = claims(dice);
    match kind {
        QueueKind::General => {}
        // Stated beside the special queue: kept, and nothing is to be proved.
        QueueKind::Special => claims.iter_mut().for_each(|(_, scan)| *scan = None),
        QueueKind::Sanatorium => claims.clear(),
    }
    let turns: Vec<Turn> =
        claims.iter().map(|(category, _)| category.turn()).chain([Turn::General]).collect();
    let turn = dice.pick(&turns).copied().unwrap_or(Turn::General);
    let turn = if kind == QueueKind::General { turn } else { Turn::General };
    let out_of_turn = turn == Turn::OutOfTurn;
    let most = if kind == QueueKind::General { 4 } else { 2 };
    let chosen = if out_of_turn { 1 } else { 1 + dice.below(most) };
    let reserved = if out_of_turn { dice.below(4) } else { 0 };
    let citizenship = word(dice, COUNTRIES);
    let child_iin = iin(dice, "99");
    let mut applicant_iin = iin(dice, "98");
    while applicant_iin == child_iin {
        applicant_iin = iin(dice, "98");
    }
    let special = (kind == QueueKind::Special).then(|| {
        let impairment = dice.pick(&Impairment::ALL).copied().unwrap_or(Impairment::Speech);
        (impairment, dice.percent(40).then(|| paper(dice)))
    });
    let sanatorium = (kind == QueueKind::Sanatorium).then(|| {
        let kinds: Vec<Rehabilitation> = Rehabilitations::BY_PHTHISIATRICIAN.iter().collect();
        let kind = dice.pick(&kinds).copied().unwrap_or(Rehabilitation::TuberculosisPrevention);
        (kind, paper(dice))
    });
    Values {
        kind,
        special,
        sanatorium,
        child_iin,
        child_name: name(dice),
        birth_date: today().minus(u32::try_from(dice.below(1500)).unwrap_or(0)),
        sex: if dice.percent(50) { Sex::Female } else { Sex::Male },
        birth_certificate: (citizenship != "KZ").then(|| id(dice)),
        identity_document: (citizenship != "KZ" && dice.percent(40)).then(|| id(dice)),
        citizenship,
        applicant_iin,
        applicant_name: name(dice),
        applicant_document: dice.percent(20).then(|| id(dice)),
        role: dice.pick(&Role::ALL).copied().unwrap_or(Role::Parent),
        phones: phones(dice),
        email: dice.percent(40).then(|| word(dice, EMAILS)),
        settlement: u32::try_from(dice.below(1_000_000_000)).unwrap_or(0),
        claims,
        turn,
        preschools: (0..chosen).map(|_| id(dice)).collect(),
        reserves: (0..reserved).map(|_| id(dice)).collect(),
        language: dice.pick(&Language::ALL).copied().unwrap_or(Language::Kazakh),
        publication: dice.percent(50),
    }
}

/// A scan of no term, and its age in days.
fn paper(dice: &mut Dice) -> (u128, u32) {
    (id(dice), u32::try_from(dice.below(4000)).unwrap_or(0))
}

fn claims(dice: &mut Dice) -> Vec<(Category, Option<(u128, u32)>)> {
    let mut claims = Vec::new();
    for category in Category::ALL {
        if dice.percent(15) {
            let by_paper = category.benefit().proof == Proof::WorkplaceCertificate;
            let scan = (by_paper || dice.percent(30)).then(|| {
                let most = match category {
                    _ if by_paper => 11,
                    // A month, the shortest.
                    Category::Pedagogue => 28,
                    _ => 4000,
                };
                (id(dice), u32::try_from(dice.below(most)).unwrap_or(0))
            });
            claims.push((category, scan));
        }
    }
    claims
}

fn phones(dice: &mut Dice) -> Vec<u64> {
    let mut phones = Vec::new();
    for _ in 0..=dice.below(3) {
        let phone = 7_000_000_000 + dice.below(1_000_000_000);
        if !phones.contains(&phone) {
            phones.push(phone);
        }
    }
    phones
}

fn word(dice: &mut Dice, words: &[&str]) -> String {
    dice.pick(words).copied().unwrap_or_default().to_owned()
}

fn name(dice: &mut Dice) -> [String; 3] {
    [word(dice, SURNAMES), word(dice, FIRST_NAMES), word(dice, PATRONYMICS)]
}

fn id(dice: &mut Dice) -> u128 {
    u128::from(dice.bits()) << 64 | u128::from(dice.bits())
}

/// A number whose control digit holds, by a rule written apart from the one it tests. The first six digits are no date.
fn iin(dice: &mut Dice, series: &str) -> String {
    loop {
        let head = format!("{series}9999{:05}", dice.below(100_000));
        if let Some(control) = control(&head) {
            return format!("{head}{control}");
        }
    }
}

fn control(head: &str) -> Option<u32> {
    let sum = |first: u32| -> u32 {
        let weights = (0..11).map(|at| (first + at - 1) % 11 + 1);
        head.chars().filter_map(|c| c.to_digit(10)).zip(weights).map(|(digit, weight)| digit * weight).sum()
    };
    [1, 3].into_iter().map(|first| sum(first) % 11).find(|rest| *rest < 10)
}

/// The draft of these values, spelled as people spell them.
pub fn spelled(values: &Values, dice: &mut Dice) -> ApplicationDraft {
    let [surname, first_name, patronymic] = values.child_name.clone();
    let child = ChildDraft {
        iin: spaced(&values.child_iin, dice),
        surname: spaced(&surname, dice),
        first_name,
        patronymic,
        birth_date: values.birth_date.to_string(),
        sex: values.sex.as_str().to_owned(),
        citizenship: values.citizenship.clone(),
        birth_certificate: values.birth_certificate.map(uuid).unwrap_or_default(),
        identity_document: values.identity_document.map(uuid).unwrap_or_default(),
    };
    let [surname, first_name, patronymic] = values.applicant_name.clone();
    let applicant = ApplicantDraft {
        iin: spaced(&values.applicant_iin, dice),
        surname,
        first_name: spaced(&first_name, dice),
        patronymic,
        identity_document: values.applicant_document.map(uuid).unwrap_or_default(),
        role: values.role.as_str().to_owned(),
        phones: values.phones.iter().map(|phone| phone_spelled(*phone, dice)).collect(),
        email: values.email.clone().unwrap_or_default(),
    };
    let mut benefits = BenefitsDraft {
        none: values.claims.is_empty(),
        turn: values.turn.as_str().to_owned(),
        ..BenefitsDraft::default()
    };
    for (category, scan) in &values.claims {
        *benefits.claim_mut(*category) = Some(scan.map(claim_of).unwrap_or_default());
    }
    ApplicationDraft {
        kind: values.kind.as_str().to_owned(),
        special: values.special.map(|(impairment, scan)| SpecialDraft {
            impairment: impairment.as_str().to_owned(),
            conclusion: scan.map(claim_of).unwrap_or_default(),
        }),
        sanatorium: values.sanatorium.map(|(kind, scan)| SanatoriumDraft {
            rehabilitation: kind.as_str().to_owned(),
            referral: claim_of(scan),
        }),
        child,
        applicant,
        settlement: format!("{:09}", values.settlement),
        benefits,
        preschools: values.preschools.iter().map(|id| uuid(*id)).collect(),
        reserves: values.reserves.iter().map(|id| uuid(*id)).collect(),
        language: values.language.as_str().to_owned(),
        consents: ConsentsDraft { processing: true, publication: values.publication },
    }
}

fn claim_of((id, age): (u128, u32)) -> ClaimDraft {
    let issued = today().minus(age).to_string();
    // Left aside where no second paper is asked for.
    ClaimDraft { certificate: uuid(id), issued, second: uuid(!id) }
}

/// Hyphenated, as JSON carries it.
pub fn uuid(id: u128) -> String {
    let hex = format!("{id:032x}");
    let mut out = String::with_capacity(36);
    for (at, digit) in hex.chars().enumerate() {
        if matches!(at, 8 | 12 | 16 | 20) {
            out.push('-');
        }
        out.push(digit);
    }
    out
}

fn spaced(text: &str, dice: &mut Dice) -> String {
    match dice.below(4) {
        0 if !text.is_empty() => format!(" {text}"),
        1 if !text.is_empty() => format!("{text}  "),
        _ => text.to_owned(),
    }
}

fn phone_spelled(phone: u64, dice: &mut Dice) -> String {
    match dice.below(4) {
        0 => format!("+7{phone:010}"),
        1 => {
            format!("8 ({}) {}", phone / 10_000_000, phone % 10_000_000 + 10_000_000).replacen(") 1", ") ", 1)
        }
        2 => format!("{phone:010}"),
        _ => format!("+7 {} {:07}", phone / 10_000_000, phone % 10_000_000),
    }
}

/// What people, machines and attackers type.
const TYPED: &[&str] = &[
    "",
    " ",
    "KZ",
    "kz",
    "general",
    "first_turn",
    "out_of_turn",
    "parent",
    "female",
    "kk",
    "750000000",
    "99999900001",
    "999999000012",
    "999999000013",
    "070941024691",
    "680503250034",
    "830717350867",
    "2023-05-10",
    "2020-08-31",
    "2027-01-01",
    "2023-02-29",
    "9999-12-31",
    "1800-01-01",
    "018f0000-0000-7000-8000-000000000001",
    "018f000000007000800000000000000b",
    "+7 701 123 45 67",
    "8 701 123 45 6",
    "+77172123456",
    "a@b.kz",
    "Айгүл",
    "<script>",
    "\u{0}",
    "\u{202e}lager",
    "𝟙𝟚𝟛",
    "-1",
    "'; drop table",
    "null",
];

fn typed(dice: &mut Dice) -> String {
    let mut text = word(dice, TYPED);
    match dice.below(12) {
        0 => text.push_str(&word(dice, TYPED)),
        1 => {
            text.pop();
        }
        2 => text.push(char::from_u32(u32::try_from(dice.below(0x11_0000)).unwrap_or(0)).unwrap_or('x')),
        3 => text = text.repeat(usize::try_from(dice.below(40)).unwrap_or(0)),
        _ => {}
    }
    text
}

/// A draft with anything in it: a right one of which some fields were typed over, sometimes all of them.
pub fn any(dice: &mut Dice) -> ApplicationDraft {
    let values = right(dice);
    let mut draft = spelled(&values, dice);
    // Mostly few faults, sometimes all at once, sometimes none.
    let share = [0, 3, 10, 40, 100].get(usize::try_from(dice.below(5)).unwrap_or(0)).copied().unwrap_or(0);
    let ApplicationDraft {
        kind,
        child,
        applicant,
        settlement,
        special,
        sanatorium,
        benefits,
        preschools,
        reserves,
        language,
        consents,
    } = &mut draft;
    let texts = [
        &mut child.iin,
        &mut child.surname,
        &mut child.first_name,
        &mut child.patronymic,
        &mut child.birth_date,
        &mut child.sex,
        &mut child.citizenship,
        &mut child.birth_certificate,
        &mut child.identity_document,
        &mut applicant.iin,
        &mut applicant.surname,
        &mut applicant.first_name,
        &mut applicant.patronymic,
        &mut applicant.identity_document,
        &mut applicant.role,
        &mut applicant.email,
        settlement,
        &mut benefits.turn,
        language,
    ];
    for text in texts {
        if dice.percent(share) {
            *text = typed(dice);
        }
    }
    if dice.percent(share / 4) {
        applicant.iin.clone_from(&child.iin);
    }
    let papers = [
        special.as_mut().map(|part| (&mut part.impairment, &mut part.conclusion)),
        sanatorium.as_mut().map(|part| (&mut part.rehabilitation, &mut part.referral)),
    ];
    for (text, claim) in papers.into_iter().flatten() {
        for text in [text, &mut claim.certificate, &mut claim.issued] {
            if dice.percent(share) {
                *text = typed(dice);
            }
        }
    }
    // What was typed for one kind is there when another is chosen.
    if dice.percent(share / 3) {
        *kind = word(dice, &["general", "special", "sanatorium", "", "private"]);
    }
    for list in [&mut applicant.phones, preschools, reserves] {
        for text in list.iter_mut() {
            if dice.percent(share) {
                *text = typed(dice);
            }
        }
        if dice.percent(share / 2) {
            let again = list.first().cloned().unwrap_or_default();
            let more = usize::try_from(dice.below(8)).unwrap_or(0);
            list.extend(
                std::iter::repeat_with(|| if dice.percent(50) { again.clone() } else { typed(dice) })
                    .take(more),
            );
        }
        if dice.percent(share / 4) {
            list.clear();
        }
    }
    for category in Category::ALL {
        if dice.percent(share / 3) {
            let claim = ClaimDraft { certificate: typed(dice), issued: typed(dice), second: typed(dice) };
            *benefits.claim_mut(category) = dice.percent(80).then_some(claim);
        }
    }
    if dice.percent(share / 2) {
        benefits.none = !benefits.none;
    }
    if dice.percent(share / 2) {
        consents.processing = false;
    }
    draft
}

//! Questions to the state systems about a citizen and a child, and what the law makes of the answers.
//!
//! Representation first: until it is confirmed nothing about a child is told.

use contract::facts::{Answer as Told, ChildFacts};
use contract::problem::{Problem, ProblemKind, WireParam};
use gateways::education_base::CareRole;
use gateways::population::{Person, RecordState, Sex as RegisterSex};
use gateways::{Answer, GatewayIin, Msisdn, StateSystems, System, Why};
use rules::Day;
use rules::application::{Citizenship, Role, Sex};
use rules::benefit::Category;
use rules::iin::Iin;
use rules::impairment::Impairment;
use rules::phone::Phone;

use crate::app::App;
use crate::chance;
use crate::fail::Fail;
use crate::session::Citizen;
use crate::store::{Counted, StoreError, Write};
use crate::writer::Desk;

/// Neutral answers a day to one person, and about one child: a mistyped number and some second tries, no list of numbers.
const NEUTRAL_A_DAY: u32 = 10;
const DAY: i64 = 24 * 3_600 * 1_000;
/// Tries of a fresh reference: with 10^8 numbers and notes that go with age a second one is rarely needed.
const REFERENCES: u32 = 8;

/// A child whose representation the registers confirm.
#[derive(Clone, Debug)]
pub(crate) struct OwnChild {
    pub(crate) iin: Iin,
    pub(crate) role: Role,
    /// What the population register says; nothing when it knows nobody of this number (C-22).
    pub(crate) record: Option<Recorded>,
}

/// A record of the population register, also as the rules know it.
#[derive(Clone, Debug)]
pub(crate) struct Recorded {
    pub(crate) person: Person,
    pub(crate) facts: ChildFacts,
}

impl OwnChild {
    /// What the register says, as the rules know it.
    pub(crate) fn facts(&self) -> Option<ChildFacts> {
        self.record.as_ref().map(|record| record.facts)
    }
}

/// Why a person must help. The person is told a reference number only.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Hidden {
    /// The registers know no number like this.
    NoSuchPerson,
    /// Neither parent nor guardian by the registers.
    NotRepresentative,
    /// The child is recorded as deceased.
    Deceased,
    /// The child's record is closed.
    Closed,
    /// The record of the one who signs in is not that of a living person.
    OwnRecord,
}

impl Hidden {
    const fn as_str(self) -> &'static str {
        match self {
            Self::NoSuchPerson => "no_such_person",
            Self::NotRepresentative => "not_representative",
            Self::Deceased => "deceased",
            Self::Closed => "closed",
            Self::OwnRecord => "own_record",
        }
    }
}

/// Why nothing can be told of a child.
pub(crate) enum Untold {
    /// A register is silent.
    Silent(System),
    /// A hidden cause.
    Hidden(Hidden),
}

/// The IIN as the gateways write it.
pub(crate) fn written(iin: &Iin) -> Result<GatewayIin, Fail> {
    GatewayIin::parse(iin.reveal()).map_err(|_| Fail::of(ProblemKind::Internal))
}

/// The neutral answer about a child, so often a day: who asks for one number after another finds out nothing more.
///
/// A child whose representation is confirmed is never counted: nobody's tries keep its own people out.
pub(crate) async fn not_told(
    app: &App,
    citizen: &Citizen,
    child: &Iin,
    hidden: Hidden,
) -> Result<Fail, Fail> {
    let counts = [Counted::NeutralTo(citizen.id), Counted::NeutralAbout(app.vault.mac(child))];
    neutral(app, hidden, Vec::from(counts)).await
}

/// The neutral answer to somebody whose own record hides the cause, as often as about a child.
pub(crate) async fn not_let_in(app: &App, own: &Iin, hidden: Hidden) -> Result<Fail, Fail> {
    neutral(app, hidden, vec![Counted::NeutralAbout(app.vault.mac(own))]).await
}

/// The cause goes to the staff's table, the person gets its number.
async fn neutral(app: &App, hidden: Hidden, counts: Vec<Counted>) -> Result<Fail, Fail> {
    let (reference, _) = app
        .writer
        .run(move |desk| {
            for count in &counts {
                if desk.counted(*count, DAY)? >= NEUTRAL_A_DAY {
                    return Ok(None);
                }
            }
            let reference = free_reference(desk)?;
            for count in counts {
                desk.count(count);
            }
            let at = desk.clocks().machine().millis();
            desk.write(Write::StaffNote { reference: reference.clone(), cause: hidden.as_str(), at });
            Ok(Some(reference))
        })
        .await?;
    Ok(match reference {
        Some(reference) => {
            Problem::new(ProblemKind::NeedsPerson).with("reference", WireParam::Text(reference))
        }
        None => {
            let wait = i32::try_from(DAY / 1_000).unwrap_or(i32::MAX);
            Problem::new(ProblemKind::TooMany).with("wait", WireParam::Number(wait))
        }
    }
    .into())
}

/// A reference of eight digits that no note bears.
fn free_reference(desk: &Desk<'_>) -> Result<String, StoreError> {
    for _ in 0..REFERENCES {
        let reference = format!("{:08}", chance::number() % 100_000_000);
        if desk.is_free(&reference)? {
            return Ok(reference);
        }
    }
    Err(StoreError("no free reference number".into()))
}

/// One child by its IIN: both registers of representation and the population register at once.
pub(crate) async fn own_child(
    systems: &StateSystems,
    adult: &GatewayIin,
    child: &GatewayIin,
) -> Result<OwnChild, Untold> {
    if adult == child {
        return Err(Untold::Hidden(Hidden::NotRepresentative));
    }
    let (parent, guardian, person) = tokio::join!(
        systems.parentage(adult, child),
        systems.guardianship(adult, child),
        systems.person(child)
    );
    let role = match (parent, guardian) {
        (Answer::Known(true), _) => Role::Parent,
        (_, Answer::Known(Some(role))) => role_of(role),
        (Answer::NoAnswer(_), _) => return Err(Untold::Silent(System::CivilRegistry)),
        (_, Answer::NoAnswer(_)) => return Err(Untold::Silent(System::EducationBase)),
        (Answer::Known(false), Answer::Known(None)) => {
            return Err(Untold::Hidden(Hidden::NotRepresentative));
        }
    };
    told(child, role, person)
}

/// A child whose representation a document proved to staff (C-24): the registers of representation have nothing to say.
pub(crate) async fn child_by_document(
    systems: &StateSystems,
    child: &GatewayIin,
    role: Role,
) -> Result<OwnChild, Untold> {
    told(child, role, systems.person(child).await)
}

/// The children the registers know for an adult, and the registers that are silent.
pub(crate) async fn own_children(systems: &StateSystems, adult: &GatewayIin) -> (Vec<OwnChild>, Vec<System>) {
    let (children, wards) = tokio::join!(systems.children(adult), systems.wards(adult));
    let mut silent = Vec::new();
    let mut known: Vec<(GatewayIin, Role)> = Vec::new();
    match children {
        Answer::Known(children) => known.extend(children.into_iter().map(|child| (child, Role::Parent))),
        Answer::NoAnswer(_) => silent.push(System::CivilRegistry),
    }
    match wards {
        Answer::Known(wards) => known.extend(wards.into_iter().map(|w| (w.child_iin, role_of(w.role)))),
        Answer::NoAnswer(_) => silent.push(System::EducationBase),
    }
    known.sort_by_key(|(child, _)| *child);
    known.dedup_by_key(|(child, _)| *child);
    let mut found = Vec::new();
    // The gateway itself bounds how many calls are open at once.
    let mut asked = Vec::with_capacity(known.len());
    for (child, role) in &known {
        asked.push(async { told(child, *role, systems.person(child).await) });
    }
    for answer in join_all(asked).await {
        match answer {
            Ok(child) => found.push(child),
            Err(Untold::Silent(system)) if !silent.contains(&system) => silent.push(system),
            Err(Untold::Silent(_) | Untold::Hidden(_)) => {}
        }
    }
    found.sort_by_key(|child| std::cmp::Reverse(child.facts().map(|known| known.birth_date)));
    (found, silent)
}

/// What the mobile citizens' base says.
pub(crate) async fn phone(systems: &StateSystems, iin: &GatewayIin) -> Result<Option<Msisdn>, Why> {
    systems.phone(iin).await.known()
}

/// The registered phone as the rules know it. One of another country is none that can be filed with.
pub(crate) fn as_phone(msisdn: Option<&Msisdn>) -> Option<Phone> {
    msisdn.and_then(|number| Phone::parse(number.as_str()).ok())
}

/// What the state systems say of the benefits of a child.
pub(crate) struct Evidence {
    /// By the order of [`Category::ALL`].
    pub(crate) answers: [Told; 10],
    /// The kind of impairment that the PMPK conclusion names.
    pub(crate) impairment: Option<Impairment>,
    /// The rights that the applicant's own record does not give, and the other parent's does.
    pub(crate) of_other_parent: Vec<Category>,
}

/// What the state systems say of all categories that some system knows, asked at once. A right of a representative may be
/// brought by the one who does not apply (PS-A1_9.1, 9.5, 9.7): of two parents either may have it.
pub(crate) async fn evidence(
    systems: &StateSystems,
    adult: &GatewayIin,
    child: &GatewayIin,
    role: Role,
) -> Evidence {
    let (care, own, other, family, large, pmpk) = tokio::join!(
        systems.without_parental_care(child),
        personal_rights(systems, adult),
        rights_of_other_parent(systems, adult, child, role),
        systems.disabled_child_in_family(child),
        systems.in_large_family(child),
        systems.conclusion(child),
    );
    let has = |answer: &Answer<bool>| matches!(answer, Answer::Known(true));
    let mut of_other_parent = Vec::new();
    let mut of_either = |category, own: &Answer<bool>, other: &Answer<bool>| {
        if has(own) {
            return Told::Yes;
        }
        if has(other) {
            of_other_parent.push(category);
            return Told::Yes;
        }
        if *own == Answer::Known(false) { as_told(other) } else { Told::Silent }
    };
    let pedagogue = of_either(Category::Pedagogue, &own.pedagogue, &other.pedagogue);
    let disability = of_either(Category::RepresentativeWithDisability, &own.disability, &other.disability);
    let orphan = care.clone().map(|care| care.orphan);
    let without_care = care.map(|care| care.without_parental_care);
    let impairment = match &pmpk {
        Answer::Known(conclusion) => conclusion.impairment.map(impairment_of),
        Answer::NoAnswer(_) => None,
    };
    let conclusion = pmpk.map(|conclusion| conclusion.confirmed);
    let answers = Category::ALL.map(|category| match category {
        // No system knows workplace certificates (app. 1_9 para 6).
        Category::Serviceman | Category::SpecialStateBody | Category::LawEnforcement => Told::NotAsked,
        Category::RepresentativeWithDisability => disability,
        Category::SpecialNeeds => as_told(&conclusion),
        Category::WithoutParentalCare => as_told(&without_care),
        Category::Orphan => as_told(&orphan),
        Category::LargeFamily => as_told(&large),
        Category::Pedagogue => pedagogue,
        Category::FamilyWithDisabledChild => as_told(&family),
    });
    Evidence { answers, impairment, of_other_parent }
}

/// The rights that a representative has in person.
struct PersonalRights {
    pedagogue: Answer<bool>,
    disability: Answer<bool>,
}

impl PersonalRights {
    fn both(answer: &Answer<bool>) -> Self {
        Self { pedagogue: answer.clone(), disability: answer.clone() }
    }
}

async fn personal_rights(systems: &StateSystems, adult: &GatewayIin) -> PersonalRights {
    let (pedagogue, disability) = tokio::join!(systems.pedagogue(adult), systems.disability(adult));
    PersonalRights { pedagogue, disability }
}

/// The same of the other parent. Beside a guardian nobody is asked: the parents do not represent the child then.
async fn rights_of_other_parent(
    systems: &StateSystems,
    adult: &GatewayIin,
    child: &GatewayIin,
    role: Role,
) -> PersonalRights {
    if role != Role::Parent {
        return PersonalRights::both(&Answer::Known(false));
    }
    let other = match systems.parents(child).await {
        Answer::Known(parents) => parents.into_iter().find(|parent| parent != adult),
        Answer::NoAnswer(why) => return PersonalRights::both(&Answer::NoAnswer(why)),
    };
    let Some(other) = other else { return PersonalRights::both(&Answer::Known(false)) };
    let (person, rights) = tokio::join!(systems.person(&other), personal_rights(systems, &other));
    match person {
        Answer::Known(Some(person)) if person.state == RecordState::Living => rights,
        // Who is not alive, or whom no register knows, represents nobody.
        Answer::Known(_) => PersonalRights::both(&Answer::Known(false)),
        Answer::NoAnswer(why) => PersonalRights::both(&Answer::NoAnswer(why)),
    }
}

/// The consultation's kind as the rules know it.
const fn impairment_of(named: gateways::pmpk::Impairment) -> Impairment {
    use gateways::pmpk::Impairment as Named;
    match named {
        Named::Hearing => Impairment::Hearing,
        Named::Vision => Impairment::Vision,
        Named::Speech => Impairment::Speech,
        Named::Musculoskeletal => Impairment::Musculoskeletal,
        Named::MentalDelay => Impairment::MentalDelay,
        Named::Intellect => Impairment::Intellect,
        Named::Autism => Impairment::Autism,
        Named::Complex => Impairment::Complex,
    }
}

fn as_told(answer: &Answer<bool>) -> Told {
    match answer {
        Answer::Known(true) => Told::Yes,
        Answer::Known(false) => Told::No,
        Answer::NoAnswer(_) => Told::Silent,
    }
}

/// Representation is confirmed: what the population register adds. That it knows nobody is an answer too: then a paper
/// says who the child is (C-22).
fn told(child: &GatewayIin, role: Role, person: Answer<Option<Person>>) -> Result<OwnChild, Untold> {
    let person = person.known().map_err(|_| Untold::Silent(System::Population))?;
    match person.as_ref().map(|person| person.state) {
        Some(RecordState::Living) | None => {}
        Some(RecordState::Deceased) => return Err(Untold::Hidden(Hidden::Deceased)),
        Some(RecordState::Closed) => return Err(Untold::Hidden(Hidden::Closed)),
    }
    // A register's number that fails the control digit is nobody we can queue.
    let iin = Iin::parse(child.as_str()).map_err(|_| Untold::Hidden(Hidden::NoSuchPerson))?;
    let record = match person {
        Some(person) => {
            let facts = facts_of(&person).ok_or(Untold::Silent(System::Population))?;
            Some(Recorded { person, facts })
        }
        None => None,
    };
    Ok(OwnChild { iin, role, record })
}

/// A record as the rules know it.
pub(crate) fn facts_of(record: &Person) -> Option<ChildFacts> {
    let day = record.birth_date;
    Some(ChildFacts {
        birth_date: Day::new(i32::from(day.year()), u32::from(day.month()), u32::from(day.day()))?,
        sex: match record.sex {
            RegisterSex::Female => Sex::Female,
            RegisterSex::Male => Sex::Male,
        },
        citizenship: Citizenship::parse(record.citizenship.as_str())?,
    })
}

const fn role_of(role: CareRole) -> Role {
    match role {
        CareRole::Guardian => Role::Guardian,
        CareRole::Trustee => Role::Trustee,
        CareRole::PatronageEducator => Role::PatronageEducator,
    }
}

/// Waits for all, in order. At most as many as one register lists (64 and 64).
pub(crate) async fn join_all<T>(futures: Vec<impl Future<Output = T>>) -> Vec<T> {
    let mut waiting: Vec<_> = futures.into_iter().map(Box::pin).collect();
    let mut done: Vec<Option<T>> = waiting.iter().map(|_| None).collect();
    std::future::poll_fn(move |cx| {
        let mut all = true;
        for (future, slot) in waiting.iter_mut().zip(&mut done) {
            if slot.is_none() {
                match future.as_mut().poll(cx) {
                    std::task::Poll::Ready(value) => *slot = Some(value),
                    std::task::Poll::Pending => all = false,
                }
            }
        }
        if all {
            std::task::Poll::Ready(done.drain(..).flatten().collect())
        } else {
            std::task::Poll::Pending
        }
    })
    .await
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(state: &str) -> Person {
        let text = r#"{"iin":"680503250034","surname":"А","first_name":"Б","patronymic":null,
            "birth_date":"2023-04-12","sex":"male","citizenship":"KZ","state":"STATE"}"#;
        serde_json::from_str(&text.replace("STATE", state)).unwrap()
    }

    #[test]
    fn what_must_not_be_named_is_hidden_and_silence_is_neither() {
        let child = GatewayIin::parse("680503250034").unwrap();
        let hidden = |answer| match told(&child, Role::Parent, answer) {
            Err(Untold::Hidden(hidden)) => Some(hidden),
            Ok(_) | Err(Untold::Silent(_)) => None,
        };
        assert_eq!(hidden(Answer::Known(Some(record("deceased")))), Some(Hidden::Deceased));
        assert_eq!(hidden(Answer::Known(Some(record("closed")))), Some(Hidden::Closed));
        let told_of = |answer| told(&child, Role::Parent, answer).ok().map(|own| own.facts().is_some());
        assert_eq!(told_of(Answer::Known(Some(record("living")))), Some(true));
        assert_eq!(
            told_of(Answer::Known(None)),
            Some(false),
            "nobody of this number is an answer, and no secret"
        );
        let silent = told(&child, Role::Parent, Answer::NoAnswer(Why::TimedOut));
        assert!(matches!(silent, Err(Untold::Silent(System::Population))));
    }
}

//! L6: what the server answers to a generated form is what the rules say natively, fault by fault, for every kind of form.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests fail loudly")]

mod wire_base;

use axum::http::StatusCode;
use contract::ApplicationDraft;
use contract::facts::{Answer, ChildFacts, Facts, PreschoolFacts, Registers};
use contract::problem::WireFault;
use gateways::demo::Story;
use rules::Readings;
use rules::application::{Kato, PreschoolId, QueueKind};
use rules::benefit::Category;
use rules::iin::Iin;
use sandbox::Country;
use serde_json::{Value, json};
use tests::dice::Dice;
use tests::drafts;
use uuid::Uuid;
use wire_base::World;

/// Forms of each family: as many as a few seconds allow.
const FORMS: u32 = 70;

const STORIES: [Story; 7] = [
    Story::NothingSpecial,
    Story::TeacherWithChild,
    Story::FamilyOfFour,
    Story::SpecialGroup,
    Story::SanatoriumGroup,
    Story::TwoRights,
    Story::NonResident,
];

/// The registers as the country has them, asked without the server.
struct Told<'a>(&'a Country);

impl Registers for Told<'_> {
    fn settlement(&self, kato: Kato) -> Option<bool> {
        Some(self.0.settlements.iter().any(|one| one.kato == kato))
    }

    fn preschool(&self, id: PreschoolId) -> Option<Option<PreschoolFacts>> {
        let found = self.0.preschools.iter().find(|one| one.id == id);
        Some(found.map(|one| PreschoolFacts { settlement: one.settlement, kind: one.kind }))
    }
}

/// What the state systems say of a category, by the people of the country.
fn answer(country: &Country, adult: Iin, child: Iin, category: Category) -> Answer {
    let adult = country.person(adult).unwrap().facts;
    let child = country.person(child).map(|child| child.facts).unwrap_or_default();
    let confirmed = match category {
        Category::Serviceman | Category::SpecialStateBody | Category::LawEnforcement => {
            return Answer::NotAsked;
        }
        Category::RepresentativeWithDisability => adult.disability,
        Category::Pedagogue => adult.pedagogue,
        Category::SpecialNeeds => child.conclusion.is_some(),
        Category::WithoutParentalCare => child.without_parental_care,
        Category::Orphan => child.orphan,
        Category::LargeFamily => child.large_family,
        Category::FamilyWithDisabledChild => child.disabled_child_in_family,
    };
    if confirmed { Answer::Yes } else { Answer::No }
}

/// A generated form of this family: its own child, mostly real preschools, mostly the registered phone.
fn form(world: &World, story: Story, dice: &mut Dice) -> ApplicationDraft {
    let mut draft = drafts::any(dice);
    if Iin::parse(&draft.child.iin).is_ok() {
        // Somebody else's child is answered neutrally, whatever else is wrong: that has tests of its own.
        draft.child.iin = world.child(story);
    }
    if dice.percent(55) {
        // No right, no reserve, one phone: mostly nothing is left that could be wrong.
        draft.benefits = contract::draft::BenefitsDraft {
            none: true,
            turn: "general".to_owned(),
            ..contract::draft::BenefitsDraft::default()
        };
        draft.reserves.clear();
        draft.applicant.phones.truncate(1);
    }
    let (kato, _) = world.city();
    if dice.percent(85) {
        draft.settlement = kato.to_string();
    }
    let kind = QueueKind::parse(&draft.kind).unwrap_or(QueueKind::General);
    let here = world.country.preschools.iter().filter(|one| one.settlement == kato && one.kind == kind);
    let mut here: Vec<String> = here.map(|one| Uuid::from_u128(one.id.0).to_string()).collect();
    for id in draft.preschools.iter_mut().chain(&mut draft.reserves) {
        let real = if dice.percent(90) { here.pop() } else { None };
        if let Some(real) = real.filter(|_| Uuid::try_parse(id).is_ok()) {
            *id = real;
        }
    }
    if let Some(phone) = draft.applicant.phones.first_mut()
        && dice.percent(85)
    {
        *phone = world.parent(story).phone.unwrap().reveal();
    }
    if dice.percent(80) {
        draft.child.birth_date.clear();
    }
    draft
}

/// What the server does to a form before it judges: who the two are is registered, and a scan is one that was attached.
fn registered(world: &World, story: Story, mut draft: ApplicationDraft) -> ApplicationDraft {
    let adult = world.country.person(world.parent(story).iin).unwrap();
    let applicant = &mut draft.applicant;
    adult.iin.reveal().clone_into(&mut applicant.iin);
    adult.surname.clone_into(&mut applicant.surname);
    adult.first_name.clone_into(&mut applicant.first_name);
    adult.patronymic.unwrap_or_default().clone_into(&mut applicant.patronymic);
    if Iin::parse(&draft.child.iin).is_ok() {
        "parent".clone_into(&mut applicant.role);
    }
    // A child whom the population register does not know stays as typed.
    if let Some(known) = world.country.person(world.parent(story).children[0])
        && Iin::parse(&draft.child.iin).is_ok()
    {
        let child = &mut draft.child;
        known.surname.clone_into(&mut child.surname);
        known.first_name.clone_into(&mut child.first_name);
        known.patronymic.unwrap_or_default().clone_into(&mut child.patronymic);
        known.sex.as_str().clone_into(&mut child.sex);
        known.citizenship.as_str().clone_into(&mut child.citizenship);
        if child.birth_date.is_empty() {
            child.birth_date = known.birth_date.to_string();
        }
    }
    let ApplicationDraft { child, applicant, special, sanatorium, benefits, .. } = &mut draft;
    let own = &mut applicant.identity_document;
    let mut scans = vec![&mut child.birth_certificate, &mut child.identity_document, own];
    scans.extend(special.iter_mut().map(|part| &mut part.conclusion.certificate));
    scans.extend(sanatorium.iter_mut().map(|part| &mut part.referral.certificate));
    scans.extend(benefits.claims_mut().flat_map(|claim| [&mut claim.certificate, &mut claim.second]));
    for scan in scans.into_iter().filter(|scan| Uuid::try_parse(scan).is_ok()) {
        scan.clear();
    }
    draft
}

/// The faults by the rules themselves; none for an application that is accepted.
fn natively(world: &World, story: Story, draft: ApplicationDraft) -> Vec<Value> {
    let country = &*world.country;
    let registers = Told(country);
    let readings = Readings::default();
    let mut facts = Facts::none(&readings);
    facts.registers = &registers;
    facts.demo = true;
    let (adult, child) = (world.parent(story).iin, world.parent(story).children[0]);
    if Iin::parse(&draft.child.iin).is_ok() {
        let known = country.person(child);
        facts.registered_phone = Some(world.parent(story).phone);
        facts.child = Some(known.map(|known| ChildFacts {
            birth_date: known.birth_date,
            sex: known.sex,
            citizenship: known.citizenship,
        }));
        facts.already_in_queue = [Some(false); 3];
        facts.answers = Category::ALL.map(|category| answer(country, adult, child, category));
        let named =
            known.and_then(|known| known.facts.conclusion).map(|kind| serde_json::to_value(kind).unwrap());
        facts.impairment =
            named.and_then(|kind| rules::impairment::Impairment::parse(kind.as_str().unwrap()));
    }
    match contract::parse(draft, &facts, country.today) {
        Ok(_) => Vec::new(),
        Err(faults) => {
            faults.iter().map(|fault| serde_json::to_value(WireFault::from(fault)).unwrap()).collect()
        }
    }
}

#[tokio::test]
async fn the_server_says_of_a_form_what_the_rules_say() {
    let world = World::new().await;
    let mut dice = Dice::new(17);
    let (mut accepted, mut codes) = (0, std::collections::BTreeSet::new());
    for story in STORIES {
        let mut parent = world.signed_in(story).await;
        for nth in 0..FORMS {
            let draft = form(&world, story, &mut dice);
            let sent = serde_json::to_value(&draft).unwrap();
            let wanted = natively(&world, story, registered(&world, story, draft));
            let reply = parent.submit(&format!("{story:?}-{nth}"), &sent).await;
            if wanted.is_empty() {
                assert_eq!(reply.status, StatusCode::CREATED, "{story:?} {nth}: {sent}\n{}", reply.body);
                accepted += 1;
                let id = reply.body["id"].as_str().unwrap();
                let address = format!("/api/v1/applications/{id}/withdrawal");
                let gone = parent.post_once(&address, &format!("w-{story:?}-{nth}"), &json!({})).await;
                assert_eq!(gone.status, StatusCode::OK, "{}", gone.body);
            } else {
                assert_eq!(reply.status, StatusCode::UNPROCESSABLE_ENTITY, "{story:?} {nth}: {}", reply.body);
                assert_eq!(reply.body["faults"], json!(wanted), "{story:?} {nth}: {sent}");
                codes.extend(wanted.iter().map(|fault| fault["code"].to_string()));
            }
        }
    }
    // Scans are taken out of these forms, and without papers nobody is filed whom the population register does not know.
    let all = usize::try_from(FORMS).unwrap() * (STORIES.len() - 1);
    assert!(accepted > all / 20 && codes.len() > 20, "one-sided: {accepted} accepted, codes {codes:?}");
    println!("{all} forms, {accepted} accepted, {} codes", codes.len());
}

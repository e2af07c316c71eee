//! The application being filled in: what was typed, what is known beside it, and which faults may be shown now.
//!
//! Every change is parsed by the rules at once. A fault is shown when it can no longer disturb somebody who is still
//! typing: after the field was left, after "continue", or at once when more typing cannot mend it.

mod child;
mod papers;
mod shown;

use crate::parent::route::Step;
pub use crate::parent::state::edit::{Edit, Move, Slot, Toggle};
pub use crate::parent::state::known::Known;
use crate::parent::state::known::Loaded;
use crate::parent::state::numbers;
pub use crate::parts::faults::Shown;
pub use crate::state::typed_day::{DayPart, TypedDay};
use child::{facts_of, take};
use contract::draft::ChildDraft;
use contract::endpoint::children::Proposed;
use contract::facts::Answer;
use contract::problem::{WireFault, WireSeverity};
use contract::{ApplicationDraft, Facts, parse, path};
use papers::{paper, put};
use rules::application::{Kato, QueueKind};
use rules::benefit::{Category, Turn};
use rules::impairment::Impairment;
use rules::{Day, Fault, Field, Severity, age};

/// What a form is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Purpose {
    /// A new application.
    File,
    /// A filed one, whose rights, kindergartens and contacts are changed.
    Change,
}

/// The form.
#[derive(Clone, PartialEq, Debug)]
pub struct Form {
    /// What it is for.
    pub purpose: Purpose,
    /// What was typed.
    pub draft: ApplicationDraft,
    /// What is known beside it.
    pub known: Known,
    /// Faults of the rules, in the order of the form.
    faults: Vec<Fault>,
    /// Faults that the server found, until their fields change.
    served: Vec<WireFault>,
    /// Fields that were left once.
    left: Vec<Field>,
    /// Questions on which "continue" was pressed.
    asked: Vec<Step>,
    /// The text field in which somebody is typing.
    typing: Option<Field>,
    /// Days of issue as they are typed.
    days: Vec<(Slot, TypedDay)>,
    /// Whether the person chose the turn; until then the better one is proposed.
    turn_is_own: bool,
}

/// The question on which a field stands.
pub const fn step_of(field: Field) -> Step {
    match field {
        Field::Kind => Step::Kind,
        Field::ChildIin => Step::Child,
        Field::ChildSurname
        | Field::ChildFirstName
        | Field::ChildPatronymic
        | Field::ChildBirthDate
        | Field::ChildSex
        | Field::ChildCitizenship
        | Field::BirthCertificate
        | Field::IdentityDocument
        | Field::ApplicantIin
        | Field::ApplicantSurname
        | Field::ApplicantFirstName
        | Field::ApplicantPatronymic
        | Field::ApplicantIdentity
        | Field::ApplicantRole => Step::Confirm,
        Field::Settlement => Step::Settlement,
        Field::Impairment | Field::Conclusion | Field::ConclusionScan | Field::ConclusionDay => Step::Support,
        Field::Rehabilitation | Field::DoctorReferralScan | Field::DoctorReferralDay => Step::Referral,
        Field::Benefits
        | Field::Benefit(_)
        | Field::Certificate(_)
        | Field::CertificateDay(_)
        | Field::SecondScan(_)
        | Field::Turn => Step::Benefits,
        Field::Preschools | Field::Preschool(_) | Field::Reserves | Field::Reserve(_) => Step::Preschools,
        Field::Language => Step::Language,
        Field::Phones | Field::Phone(_) | Field::Email => Step::Contacts,
        Field::ConsentProcessing | Field::ConsentPublication => Step::Check,
    }
}

/// Who the applicant is stands in the session, not in the form: the server knows it, and no field asks for it. The name of
/// somebody whom no register knows is asked for.
const fn is_of_the_session(field: Field, is_unrecorded: bool) -> bool {
    match field {
        Field::ApplicantIin => true,
        Field::ApplicantSurname | Field::ApplicantFirstName | Field::ApplicantPatronymic => !is_unrecorded,
        _ => false,
    }
}

impl Form {
    /// An empty form.
    pub fn new(known: Known) -> Self {
        Self::restored(ApplicationDraft::default(), known)
    }

    /// A form with a draft that was kept.
    pub fn restored(draft: ApplicationDraft, known: Known) -> Self {
        let turn_is_own = !draft.benefits.turn.is_empty();
        let mut form = Self {
            purpose: Purpose::File,
            draft,
            known,
            faults: Vec::new(),
            served: Vec::new(),
            left: Vec::new(),
            asked: Vec::new(),
            typing: None,
            days: Vec::new(),
            turn_is_own,
        };
        form.check();
        form
    }

    /// A form with what was filed.
    pub fn filed(draft: ApplicationDraft, known: Known) -> Self {
        let mut form = Self::restored(draft, known);
        form.purpose = Purpose::Change;
        form
    }

    /// The questions of this form, in their order.
    pub fn steps(&self) -> Vec<Step> {
        match self.purpose {
            Purpose::File => Step::of(self.kind()).collect(),
            Purpose::Change => Step::CHANGE.to_vec(),
        }
    }

    /// The kind of queue; general until one is chosen.
    pub fn kind(&self) -> QueueKind {
        QueueKind::parse(&self.draft.kind).unwrap_or(QueueKind::General)
    }

    /// Something became known.
    pub fn learn(&mut self, learn: impl FnOnce(&mut Known)) {
        learn(&mut self.known);
        self.prefill();
        self.settle_turn();
        self.check();
    }

    /// The registered phone is proposed where no phone was typed.
    fn prefill(&mut self) {
        let phones = &mut self.draft.applicant.phones;
        if let Some(phone) = self.known.phone
            && phones.iter().all(|text| text.trim().is_empty())
        {
            *phones = vec![phone.reveal()];
        }
        // What the conclusion in the base says needs no choice.
        let said = self.known.evidence.as_ref().and_then(|evidence| evidence.impairment.as_ref());
        if let (QueueKind::Special, Some(said)) = (self.kind(), said) {
            let special = self.draft.special.get_or_insert_default();
            if special.impairment.is_empty() {
                special.impairment.clone_from(said);
            }
        }
    }

    /// A change.
    pub fn edit(&mut self, edit: Edit) {
        let field = self.change(edit);
        self.served.retain(|fault| {
            let path = path::path(field);
            // A fault of the whole goes with a change of any part: `preschools[0]` mends `preschools`.
            !(fault.path == path
                || path.starts_with(fault.path.as_str())
                || fault.path.starts_with(path.as_ref()))
        });
        self.settle_turn();
        self.check();
    }

    fn change(&mut self, edit: Edit) -> Field {
        let draft = &mut self.draft;
        match edit {
            Edit::Kind(kind) => {
                if draft.kind != kind.as_str() {
                    draft.kind = kind.as_str().to_owned();
                    self.known.preschools = None;
                    self.prefill();
                }
                Field::Kind
            }
            Edit::Support(kind) => {
                draft.special.get_or_insert_default().impairment = kind.as_str().to_owned();
                Field::Impairment
            }
            Edit::Rehabilitation(kind) => {
                draft.sanatorium.get_or_insert_default().rehabilitation = kind.as_str().to_owned();
                Field::Rehabilitation
            }
            Edit::Child(child) => {
                take(draft, &child);
                self.known.child = Some(*child);
                self.known.evidence = None;
                // Queues go by birth year.
                self.known.preschools = None;
                self.left.push(Field::ChildIin);
                Field::ChildIin
            }
            Edit::Told(field, text) => {
                let ChildDraft { surname, first_name, patronymic, sex, citizenship, .. } = &mut draft.child;
                let applicant = &mut draft.applicant;
                *match field {
                    Field::ApplicantSurname => &mut applicant.surname,
                    Field::ApplicantFirstName => &mut applicant.first_name,
                    Field::ApplicantPatronymic => &mut applicant.patronymic,
                    Field::ChildSurname => surname,
                    Field::ChildFirstName => first_name,
                    Field::ChildPatronymic => patronymic,
                    Field::ChildSex => sex,
                    Field::ChildCitizenship => citizenship,
                    _ => &mut applicant.role,
                } = text;
                self.typing = Some(field);
                field
            }
            Edit::Settlement(kato) => {
                if draft.settlement != kato {
                    draft.settlement = kato;
                    self.known.preschools = None;
                }
                Field::Settlement
            }
            Edit::NoBenefit(toggle) => {
                draft.benefits.none = toggle == Toggle::On;
                if toggle == Toggle::On {
                    for category in Category::ALL {
                        *draft.benefits.claim_mut(category) = None;
                    }
                    self.days.retain(|(slot, _)| !matches!(slot, Slot::Benefit(_)));
                }
                Field::Benefits
            }
            Edit::Benefit(category, toggle) => {
                let claim = draft.benefits.claim_mut(category);
                match toggle {
                    Toggle::On => {
                        claim.get_or_insert_default();
                        draft.benefits.none = false;
                    }
                    Toggle::Off => {
                        *claim = None;
                        // Ticked again, it is stated anew.
                        self.days.retain(|(slot, _)| *slot != Slot::Benefit(category));
                    }
                }
                self.leave(Field::Benefit(category));
                Field::Benefits
            }
            Edit::Issued(slot, part, text) => {
                let field = slot.day();
                let mut day = self.day(slot);
                day.set(part, text);
                match paper(&mut self.draft, slot) {
                    Some(paper) => paper.issued = day.join(),
                    None => self.draft.child.birth_date = day.join(),
                }
                self.days.retain(|(known, _)| *known != slot);
                self.days.push((slot, day));
                self.typing = Some(field);
                field
            }
            Edit::Turn(turn) => {
                draft.benefits.turn = turn.as_str().to_owned();
                self.turn_is_own = true;
                Field::Turn
            }
            Edit::Preschool(id, toggle) => {
                let mut order = self.order();
                match toggle {
                    Toggle::On if !order.contains(&id) => order.push(id),
                    Toggle::On => {}
                    Toggle::Off => order.retain(|one| *one != id),
                }
                self.put_order(order);
                self.left.extend([Field::Preschools, Field::Reserves]);
                Field::Preschools
            }
            Edit::Move(id, way) => {
                let mut order = self.order();
                if let Some(at) = order.iter().position(|one| *one == id) {
                    let to = match way {
                        Move::Up => at.saturating_sub(1),
                        Move::Down => (at + 1).min(order.len() - 1),
                    };
                    order.swap(at, to);
                }
                self.put_order(order);
                Field::Preschools
            }
            Edit::Language(language) => {
                draft.language = language;
                Field::Language
            }
            Edit::Phone(at, text) => {
                let field = Field::Phone(at);
                let phones = &mut draft.applicant.phones;
                let at = usize::from(at);
                while phones.len() <= at && phones.len() < parse::PHONES_MAX {
                    phones.push(String::new());
                }
                if let Some(phone) = phones.get_mut(at) {
                    *phone = text;
                }
                self.typing = Some(field);
                field
            }
            Edit::AddPhone => {
                let phones = &mut draft.applicant.phones;
                if phones.is_empty() {
                    phones.push(String::new());
                }
                if phones.len() < parse::PHONES_MAX {
                    phones.push(String::new());
                }
                Field::Phones
            }
            Edit::RemovePhone(at) => {
                let at = usize::from(at);
                if at > 0 && at < draft.applicant.phones.len() {
                    draft.applicant.phones.remove(at);
                }
                Field::Phones
            }
            Edit::Email(text) => {
                draft.applicant.email = text;
                self.typing = Some(Field::Email);
                Field::Email
            }
            Edit::Processing(toggle) => {
                draft.consents.processing = toggle == Toggle::On;
                self.leave(Field::ConsentProcessing);
                Field::ConsentProcessing
            }
            Edit::Publication(toggle) => {
                draft.consents.publication = toggle == Toggle::On;
                Field::ConsentPublication
            }
            Edit::Scan(slot, id) => {
                put(draft, slot, id);
                self.leave(slot.field());
                slot.field()
            }
        }
    }

    /// Chosen preschools in order of preference, reserves last: to the person they are one list.
    pub fn order(&self) -> Vec<String> {
        self.draft.preschools.iter().chain(&self.draft.reserves).cloned().collect()
    }

    /// Takes out what the list of this settlement and kind does not have, and gives it back. Where nothing can be chosen at
    /// all, another settlement will be.
    pub(super) fn leave_out(&mut self) -> Vec<String> {
        let Some(known) = self.known.preschools.as_ref().filter(|all| !all.preschools.is_empty()) else {
            return Vec::new();
        };
        let is_here = |key: &String| known.preschools.iter().any(|one| one.card.id.to_string() == *key);
        let (here, out): (Vec<_>, Vec<_>) = self.order().into_iter().partition(is_here);
        if !out.is_empty() {
            self.put_order(here);
            self.check();
        }
        out
    }

    /// With an out-of-turn right the first of the list is the choice and the others are its reserves.
    fn put_order(&mut self, mut order: Vec<String>) {
        let first = match self.turn() {
            Some(Turn::OutOfTurn) => usize::from(self.known.readings.preschools_out_of_turn),
            Some(Turn::FirstTurn | Turn::General) | None => order.len(),
        };
        self.draft.reserves = order.split_off(first.min(order.len()));
        self.draft.preschools = order;
    }

    /// The turn of the draft; only the general queue knows others than the general one.
    pub fn turn(&self) -> Option<Turn> {
        if self.kind().counts_benefits() {
            Turn::parse(&self.draft.benefits.turn)
        } else {
            Some(Turn::General)
        }
    }

    /// The turn in which the child will stand while papers are checked; none where nothing has to be checked. The same
    /// as `rules::application::turn_without_scans`, of a draft that is not parsed yet.
    pub fn meanwhile(&self) -> Option<Turn> {
        let chosen = self.turn()?;
        let by_scan = |slot| self.paper(slot).is_some_and(|paper| !paper.certificate.is_empty());
        let child = &self.draft.child;
        let of_people =
            [&child.birth_certificate, &child.identity_document, &self.draft.applicant.identity_document];
        let mut is_checked = of_people.into_iter().any(|scan| !scan.is_empty());
        match self.kind() {
            QueueKind::General => {}
            QueueKind::Special => {
                let answer = self.known.answer(Category::SpecialNeeds);
                is_checked |=
                    answer == Answer::Silent || (answer != Answer::Yes && by_scan(Slot::Conclusion));
            }
            QueueKind::Sanatorium => is_checked = true,
        }
        if !self.kind().counts_benefits() {
            return is_checked.then_some(Turn::General);
        }
        let mut turn = Turn::General;
        for (category, claim) in self.draft.benefits.stated() {
            let gives = category.benefit().turn;
            if self.known.answer(category) != Answer::Yes
                && (self.known.needs_scan(category) || !claim.certificate.is_empty())
            {
                is_checked = true;
            } else if gives >= chosen {
                turn = turn.min(gives);
            }
        }
        is_checked.then_some(turn)
    }

    /// Whether a child is over age as far as is known here; a PMPK conclusion is asked for later, so a child with one
    /// goes on through 1414, and in the special queue the conclusion lifts the limit.
    pub fn is_over_age(&self, child: &Proposed) -> bool {
        let has_pmpk = self.kind() == QueueKind::Special;
        Day::parse(&child.birth_date)
            .is_some_and(|birth| age::is_over_age(birth, self.known.today, has_pmpk, &self.known.readings))
    }

    /// Turns that the stated categories give, without those the state has denied; the strongest first.
    pub fn held(&self) -> Vec<Turn> {
        let gives = |turn: Turn| {
            self.draft.benefits.stated().any(|(category, _)| {
                category.benefit().turn == turn && self.known.answer(category) != Answer::No
            })
        };
        [Turn::OutOfTurn, Turn::FirstTurn].into_iter().filter(|turn| gives(*turn)).collect()
    }

    /// The queues of the settlement's preschools for the child's birth year, if they are here.
    pub fn lines(&self) -> Vec<rules::queue_order::Line> {
        self.known.preschools.as_ref().map(|all| numbers::lines(&all.preschools)).unwrap_or_default()
    }

    /// Proposes the better turn until the person chooses one; a turn without a right goes.
    fn settle_turn(&mut self) {
        if !self.kind().counts_benefits() {
            return;
        }
        let held = self.held();
        let stated = self.draft.benefits.none || self.draft.benefits.stated().next().is_some();
        let rests = self.turn().is_some_and(|turn| turn == Turn::General || held.contains(&turn));
        if !stated {
            self.draft.benefits.turn.clear();
            self.turn_is_own = false;
        } else if held.is_empty() {
            self.draft.benefits.turn = Turn::General.as_str().to_owned();
            self.turn_is_own = false;
        } else if !(self.turn_is_own && rests) {
            let lines = self.lines();
            // Without figures nothing can be compared: the strongest right is proposed.
            let best = match held.first() {
                Some(strongest) if lines.is_empty() => *strongest,
                _ => numbers::best(&lines, &held),
            };
            self.draft.benefits.turn = best.as_str().to_owned();
            self.turn_is_own = false;
        }
        let order = self.order();
        self.put_order(order);
    }

    /// A field was left.
    pub fn leave(&mut self, field: Field) {
        if self.typing == Some(field) {
            self.typing = None;
        }
        if !self.left.contains(&field) {
            self.left.push(field);
        }
    }

    /// "Continue" was pressed: all faults of the question may be shown. Whether there are none that block.
    pub fn ask(&mut self, step: Step) -> bool {
        self.typing = None;
        if !self.asked.contains(&step) {
            self.asked.push(step);
        }
        !self.is_blocked(step)
    }

    /// The server found faults. The first question that has one.
    pub fn serve(&mut self, faults: Vec<WireFault>) -> Option<Step> {
        let steps = faults.iter().filter_map(|fault| path::field(&fault.path)).map(step_of);
        let first = steps.clone().min();
        for step in steps.collect::<Vec<_>>() {
            if !self.asked.contains(&step) {
                self.asked.push(step);
            }
        }
        self.served = faults;
        first
    }

    /// Whether a question has a fault that blocks.
    pub fn is_blocked(&self, step: Step) -> bool {
        let here = self
            .faults
            .iter()
            .any(|f| f.code.severity() == Severity::Block && step_of(f.field) == step && self.counts(f));
        here || self.served.iter().any(|fault| {
            fault.severity == WireSeverity::Block
                && path::field(&fault.path).is_some_and(|f| step_of(f) == step)
        })
    }

    /// The first question that has a fault that blocks.
    pub fn first_blocked(&self) -> Option<Step> {
        self.steps().into_iter().find(|step| self.is_blocked(*step))
    }

    fn check(&mut self) {
        let known = &self.known;
        let settlement = Kato::parse(&self.draft.settlement);
        let registers = Loaded { known, settlement, kind: self.kind() };
        let mut facts = Facts::none(&known.readings);
        facts.registers = &registers;
        facts.registered_phone = known.phone.map(Some);
        facts.demo = known.demo;
        facts.applicant_is_recorded = known.is_unrecorded.then_some(false);
        if let Some(child) = known.child.as_ref().filter(|child| child.iin == self.draft.child.iin) {
            facts.already_in_queue = QueueKind::ALL.map(|kind| Some(child.stands_in(kind)));
            facts.child = Some(facts_of(child));
        }
        let impairment = known.evidence.as_ref().and_then(|evidence| evidence.impairment.as_deref());
        facts.impairment = impairment.and_then(Impairment::parse);
        for (slot, category) in facts.answers.iter_mut().zip(Category::ALL) {
            *slot = known.answer(category);
        }
        self.faults = match parse(self.draft.clone(), &facts, known.today) {
            Ok(parsed) => parsed.warnings,
            Err(faults) => faults,
        };
    }
}

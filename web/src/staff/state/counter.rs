//! The counter: who stands there, what is missing or what stands on the paper, and what came of it.
//!
//! Names are not typed: the registers know them. What is typed is checked at every key by the rules that the server runs.

use super::{Effect, State};
use crate::staff::state::call::{Call, Secret};
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use crate::state::typed_day::{DayPart, TypedDay};
use crate::state::upload::Upload;
use contract::draft::ClaimDraft;
use contract::endpoint::staff::{open_intake, take_in};
use contract::endpoint::{documents, preschools};
use contract::problem::{Problem, ProblemKind, WireFault};
use contract::{ApplicationDraft, Facts, parse, path};
use rules::application::QueueKind;
use rules::benefit::{Category, Turn};
use rules::fault::Severity;
use rules::iin::Iin;
use rules::intake::Paper;
use rules::{Day, Fault, Field, Instant, Readings};
use words::Lang;

/// What a person does. Prints without what was typed.
#[derive(Clone, PartialEq)]
pub enum Action {
    /// A key in a text that is not of the draft.
    Type(Text, String),
    /// A field was left.
    Leave(Field),
    /// The language of messages.
    Lang(Lang),
    /// Begin.
    Open,
    /// Whether all papers are here.
    Whole(bool),
    /// A paper is missing, or not.
    Missing(Paper, bool),
    /// A paper is there, but its term is over.
    Expired(Paper, bool),
    /// A text or a choice of the draft.
    Set(Field, String),
    /// A box of the draft.
    Tick(Field, bool),
    /// A right, or none of them.
    Benefit(Option<Category>, bool),
    /// A part of a day of issue.
    Issued(Scan, DayPart, String),
    /// A kindergarten.
    Preschool(String, bool),
    /// A scan is on its way.
    Upload(Scan, Upload),
    /// A scan was kept.
    Kept(Scan, documents::Response),
    /// How the person confirms: by the page signed by hand, or by the code.
    Signed(bool),
    /// Send it.
    Send,
    /// The next person.
    Again,
}

impl core::fmt::Debug for Action {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("CounterAction(***)")
    }
}

/// A text that is not of the draft.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Text {
    /// The applicant's IIN.
    Iin,
    /// The code from the phone.
    Code,
    /// The address for the receipt.
    Address,
    /// The search among kindergartens.
    Search,
}

/// What a scan is to prove.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Scan {
    /// The birth certificate of a child who is not a citizen.
    Birth,
    /// A right.
    Benefit(Category),
    /// The commission's conclusion.
    Conclusion,
    /// The phthisiatrician's referral.
    Referral,
}

impl Scan {
    /// The field of the scan.
    pub const fn field(self) -> Field {
        match self {
            Self::Birth => Field::BirthCertificate,
            Self::Benefit(category) => Field::Certificate(category),
            Self::Conclusion => Field::ConclusionScan,
            Self::Referral => Field::DoctorReferralScan,
        }
    }

    /// The field of its day of issue; a birth certificate has none.
    pub const fn day(self) -> Option<Field> {
        match self {
            Self::Birth => None,
            Self::Benefit(category) => Some(Field::CertificateDay(category)),
            Self::Conclusion => Some(Field::ConclusionDay),
            Self::Referral => Some(Field::DoctorReferralDay),
        }
    }
}

/// Everything about the counter. Prints without what was typed.
#[derive(Clone, PartialEq)]
pub struct Counter {
    /// The applicant's IIN as typed.
    pub iin: String,
    /// Whether it was left, or "begin" was pressed.
    pub iin_is_asked: bool,
    /// The language of messages to the person.
    pub lang: Lang,
    /// The intake on its way.
    pub opening: Sending,
    /// The open intake.
    pub intake: Option<open_intake::Response>,
    /// Whether all papers are here; nothing before a choice.
    pub is_whole: Option<bool>,
    /// What is missing.
    pub missing: Vec<(Paper, bool)>,
    /// The address for the receipt.
    pub address: String,
    /// What stands on the paper.
    pub draft: ApplicationDraft,
    /// Days of issue as they are typed.
    days: Vec<(Field, TypedDay)>,
    /// Scans on their way and kept.
    pub uploads: Vec<(Field, Upload)>,
    faults: Vec<Fault>,
    served: Vec<WireFault>,
    left: Vec<Field>,
    /// Whether somebody tried to send.
    pub is_asked: bool,
    /// The kindergartens of this settlement and kind.
    pub preschools: (String, Remote<preschools::Response>),
    /// The search among them.
    pub search: String,
    /// Whether the page was signed by hand.
    pub is_signed: bool,
    /// The code from the phone.
    pub code: String,
    /// On its way.
    pub sending: Sending,
    /// What came of it.
    pub done: Option<Box<take_in::Response>>,
}

impl core::fmt::Debug for Counter {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Counter").field("is_open", &self.intake.is_some()).finish_non_exhaustive()
    }
}

impl Default for Counter {
    fn default() -> Self {
        Self {
            iin: String::new(),
            iin_is_asked: false,
            lang: Lang::Kk,
            opening: Sending::Idle,
            intake: None,
            is_whole: None,
            missing: Vec::new(),
            address: String::new(),
            draft: ApplicationDraft::of(QueueKind::General),
            days: Vec::new(),
            uploads: Vec::new(),
            faults: Vec::new(),
            served: Vec::new(),
            left: Vec::new(),
            is_asked: false,
            preschools: (String::new(), Remote::Loading),
            search: String::new(),
            is_signed: false,
            code: String::new(),
            sending: Sending::Idle,
            done: None,
        }
    }
}

/// Fields that the registers fill, and the session: nobody types them here.
const fn is_known(field: Field) -> bool {
    matches!(
        field,
        Field::ChildSurname
            | Field::ChildFirstName
            | Field::ChildPatronymic
            | Field::ChildBirthDate
            | Field::ChildSex
            | Field::ChildCitizenship
            | Field::ApplicantIin
            | Field::ApplicantSurname
            | Field::ApplicantFirstName
            | Field::ApplicantPatronymic
    )
}

/// A fault as the page shows it.
pub use crate::parts::faults::Shown;

impl Counter {
    /// The fault of the applicant's IIN, once it may be shown.
    pub fn iin_fault(&self) -> Option<(rules::Code, rules::Params)> {
        self.iin_is_asked.then(|| Iin::parse(self.iin.trim()).err()).flatten()
    }

    /// The kind of queue.
    pub fn kind(&self) -> QueueKind {
        QueueKind::parse(&self.draft.kind).unwrap_or(QueueKind::General)
    }

    /// Where a scan stands in the draft, if its part is there.
    pub fn claim(&self, scan: Scan) -> Option<&ClaimDraft> {
        match scan {
            Scan::Birth => None,
            Scan::Benefit(category) => self.draft.benefits.claim(category),
            Scan::Conclusion => self.draft.special.as_ref().map(|special| &special.conclusion),
            Scan::Referral => self.draft.sanatorium.as_ref().map(|sanatorium| &sanatorium.referral),
        }
    }

    fn claim_mut(&mut self, scan: Scan) -> Option<&mut ClaimDraft> {
        match scan {
            Scan::Birth => None,
            Scan::Benefit(category) => Some(self.draft.benefits.claim_mut(category).get_or_insert_default()),
            Scan::Conclusion => Some(&mut self.draft.special.get_or_insert_default().conclusion),
            Scan::Referral => Some(&mut self.draft.sanatorium.get_or_insert_default().referral),
        }
    }

    /// A day of issue as it is typed.
    pub fn day(&self, field: Field) -> TypedDay {
        self.days.iter().find(|(known, _)| *known == field).map(|(_, day)| day.clone()).unwrap_or_default()
    }

    /// Turns that the stated rights give, the strongest first.
    pub fn turns(&self) -> Vec<Turn> {
        let gives = |turn: Turn| self.draft.benefits.stated().any(|(one, _)| one.benefit().turn == turn);
        [Turn::OutOfTurn, Turn::FirstTurn].into_iter().filter(|turn| gives(*turn)).collect()
    }

    /// What to show at a field now.
    pub fn shown(&self, field: Field) -> Vec<Shown<'_>> {
        let path = path::path(field);
        let served = self.served.iter().filter(|fault| fault.path == path).map(Shown::Served);
        let may = self.is_asked || self.left.contains(&field);
        let here = self.faults.iter().filter(|fault| fault.field == field && may).map(Shown::Here);
        here.chain(served).collect()
    }

    /// All shown faults that block, in the order of the form.
    pub fn summary(&self) -> Vec<(Field, Shown<'_>)> {
        if !self.is_asked {
            return Vec::new();
        }
        let is_block = |fault: &&Fault| fault.code.severity() == Severity::Block;
        let here = self.faults.iter().filter(is_block).map(|fault| (fault.field, Shown::Here(fault)));
        let served = self.served.iter();
        let served = served.filter_map(|fault| Some((path::field(&fault.path)?, Shown::Served(fault))));
        here.chain(served).collect()
    }

    /// Whether the form can be sent.
    fn is_ready(&self) -> bool {
        self.faults.iter().all(|fault| fault.code.severity() == Severity::Warn)
            && (self.is_signed || !self.code.trim().is_empty())
    }

    fn set(&mut self, field: Field, text: String) {
        let draft = &mut self.draft;
        match field {
            Field::Kind => {
                draft.kind = text;
                draft.preschools.clear();
            }
            Field::ChildIin => draft.child.iin = text,
            Field::ApplicantRole => draft.applicant.role = text,
            Field::Settlement => {
                draft.settlement = text;
                draft.preschools.clear();
            }
            Field::Impairment => draft.special.get_or_insert_default().impairment = text,
            Field::Rehabilitation => draft.sanatorium.get_or_insert_default().rehabilitation = text,
            Field::Turn => draft.benefits.turn = text,
            Field::Language => draft.language = text,
            Field::Phone(at) => {
                let at = usize::from(at);
                while draft.applicant.phones.len() <= at && at < parse::PHONES_MAX {
                    draft.applicant.phones.push(String::new());
                }
                if let Some(phone) = draft.applicant.phones.get_mut(at) {
                    *phone = text;
                }
            }
            Field::Email => draft.applicant.email = text,
            _ => {}
        }
    }

    fn benefit(&mut self, category: Option<Category>, is_on: bool) {
        let benefits = &mut self.draft.benefits;
        match category {
            None => {
                benefits.none = is_on;
                if is_on {
                    for category in Category::ALL {
                        *benefits.claim_mut(category) = None;
                    }
                }
            }
            Some(category) => {
                *benefits.claim_mut(category) = is_on.then(ClaimDraft::default);
                benefits.none = benefits.none && !is_on;
            }
        }
        // The strongest right is proposed; the person at the counter decides.
        let turns = self.turns();
        let stays = Turn::parse(&self.draft.benefits.turn).is_some_and(|turn| turns.contains(&turn));
        if !stays {
            let turn = turns.first().copied().unwrap_or(Turn::General);
            self.draft.benefits.turn = turn.as_str().to_owned();
        }
    }

    fn preschool(&mut self, id: String, is_on: bool) {
        self.draft.preschools.retain(|known| *known != id);
        if is_on {
            self.draft.preschools.push(id);
        }
    }

    /// Everything is checked anew: the whole is one call of the rules.
    fn check(&mut self, today: Option<Day>, is_demo: bool) {
        let readings = Readings::default();
        let mut facts = Facts::none(&readings);
        facts.demo = is_demo;
        let Some(today) = today else { return };
        let faults = match parse(self.draft.clone(), &facts, today) {
            Ok(parsed) => parsed.warnings,
            Err(faults) => faults,
        };
        self.faults = faults.into_iter().filter(|fault| !is_known(fault.field)).collect();
    }
}

impl State {
    pub(super) fn act_at_counter(&mut self, action: Action) -> Vec<Effect> {
        let mut effects = Vec::new();
        let counter = &mut self.counter;
        match action {
            Action::Type(text, value) => {
                match text {
                    Text::Iin => counter.iin = value,
                    Text::Code => counter.code = value,
                    Text::Address => counter.address = value,
                    Text::Search => counter.search = value,
                }
                return effects;
            }
            Action::Leave(Field::ApplicantIin) => counter.iin_is_asked = !counter.iin.is_empty(),
            Action::Leave(field) => counter.left.push(field),
            Action::Lang(lang) => counter.lang = lang,
            Action::Open => return self.open_intake(),
            Action::Whole(is_whole) => counter.is_whole = Some(is_whole),
            Action::Missing(paper, is_on) => {
                counter.missing.retain(|(known, _)| *known != paper);
                if is_on {
                    counter.missing.push((paper, false));
                    counter.missing.sort_unstable();
                }
            }
            Action::Expired(paper, is_on) => {
                for (_, expired) in counter.missing.iter_mut().filter(|(known, _)| *known == paper) {
                    *expired = is_on;
                }
            }
            Action::Set(field, text) => {
                counter.served.retain(|fault| fault.path != path::path(field));
                counter.set(field, text);
                if matches!(field, Field::Kind | Field::Settlement) {
                    effects.extend(self.ask_preschools());
                }
            }
            Action::Tick(field, is_on) => match field {
                Field::ConsentProcessing => counter.draft.consents.processing = is_on,
                Field::ConsentPublication => counter.draft.consents.publication = is_on,
                _ => {}
            },
            Action::Benefit(category, is_on) => counter.benefit(category, is_on),
            Action::Issued(scan, part, text) => {
                if let Some(field) = scan.day() {
                    let mut day = counter.day(field);
                    day.set(part, text);
                    let joined = day.join();
                    counter.days.retain(|(known, _)| *known != field);
                    counter.days.push((field, day));
                    if let Some(claim) = counter.claim_mut(scan) {
                        claim.issued = joined;
                    }
                }
            }
            Action::Preschool(id, is_on) => {
                counter.preschool(id, is_on);
                counter.left.push(Field::Preschools);
            }
            Action::Upload(scan, upload) => {
                counter.uploads.retain(|(known, _)| *known != scan.field());
                counter.uploads.push((scan.field(), upload));
            }
            Action::Kept(scan, kept) => {
                let upload = Upload::Kept { kind: kept.kind, kilobytes: kept.bytes.div_ceil(1024) };
                counter.uploads.retain(|(known, _)| *known != scan.field());
                counter.uploads.push((scan.field(), upload));
                match (scan, counter.claim_mut(scan)) {
                    (Scan::Birth, _) => counter.draft.child.birth_certificate = kept.id.to_string(),
                    (_, Some(claim)) => claim.certificate = kept.id.to_string(),
                    (_, None) => {}
                }
            }
            Action::Signed(is_signed) => counter.is_signed = is_signed,
            Action::Send => return self.take_in(),
            Action::Again => {
                self.counter = Counter::default();
                return vec![Effect::FocusHeading];
            }
        }
        self.check_counter();
        effects
    }

    fn check_counter(&mut self) {
        let session = self.session.ready();
        let today = session.and_then(|session| Instant::parse(&session.now)).map(Instant::day);
        let is_demo = session.is_some_and(|session| session.demo);
        self.counter.check(today, is_demo);
    }

    fn open_intake(&mut self) -> Vec<Effect> {
        self.counter.iin_is_asked = true;
        if self.counter.iin_fault().is_some() {
            return vec![Effect::FocusField("f-applicant-iin".to_owned())];
        }
        if self.counter.opening == Sending::Sent {
            return Vec::new();
        }
        self.counter.opening = Sending::Sent;
        let iin = self.counter.iin.trim().to_owned();
        vec![Effect::Call(Call::OpenIntake { iin: Secret(iin), lang: self.counter.lang })]
    }

    fn ask_preschools(&mut self) -> Vec<Effect> {
        let (kato, kind) = (self.counter.draft.settlement.clone(), self.counter.draft.kind.clone());
        let of = format!("{kato}/{kind}");
        if kato.is_empty() || self.counter.preschools.0 == of {
            return Vec::new();
        }
        self.counter.preschools = (of.clone(), Remote::Loading);
        vec![Effect::Call(Call::Preschools { of, kato, kind })]
    }

    fn take_in(&mut self) -> Vec<Effect> {
        let Some(intake) = self.counter.intake.as_ref().map(|intake| intake.intake) else {
            return Vec::new();
        };
        if self.counter.sending == Sending::Sent {
            return Vec::new();
        }
        self.check_counter();
        let counter = &mut self.counter;
        counter.is_asked = true;
        let mut request = take_in::Request {
            intake,
            confirmation: take_in::Confirmation::default(),
            missing: Vec::new(),
            address: String::new(),
            application: ApplicationDraft::default(),
        };
        if counter.is_whole == Some(true) {
            if !counter.is_ready() {
                return vec![Effect::FocusSummary];
            }
            request.confirmation.signed = counter.is_signed;
            if !counter.is_signed {
                request.confirmation.code = counter.code.trim().to_owned();
            }
            request.application = counter.draft.clone();
        } else {
            if counter.missing.is_empty() || counter.address.trim().is_empty() {
                return vec![Effect::FocusSummary];
            }
            let missing = counter.missing.iter();
            request.missing = missing
                .map(|(paper, expired)| take_in::Missing {
                    paper: paper.as_str().to_owned(),
                    expired: *expired,
                })
                .collect();
            request.address = counter.address.trim().to_owned();
        }
        counter.sending = Sending::Sent;
        vec![Effect::Call(Call::TakeIn(Box::new(request)))]
    }

    pub(super) fn intake_opened(&mut self, result: Result<open_intake::Response, Problem>) -> Vec<Effect> {
        match result {
            Ok(intake) => {
                // Without a phone there is no code: the page is signed.
                self.counter.is_signed = !intake.code_sent;
                self.counter.intake = Some(intake);
                self.counter.opening = Sending::Idle;
                if let Some([only]) = self.session.ready().map(|session| session.settlements.as_slice()) {
                    self.counter.draft.settlement = only.kato.clone();
                }
                self.check_counter();
                let mut effects = vec![Effect::FocusHeading];
                effects.extend(self.ask_preschools());
                effects
            }
            Err(what) => {
                self.counter.opening = Sending::Failed(what);
                vec![Effect::FocusSummary]
            }
        }
    }

    pub(super) fn taken_in(&mut self, result: Result<Box<take_in::Response>, Problem>) -> Vec<Effect> {
        match result {
            Ok(done) => {
                self.counter.done = Some(done);
                self.counter.sending = Sending::Idle;
                vec![Effect::FocusHeading]
            }
            Err(what) => {
                if what.kind == ProblemKind::Faults {
                    self.counter.served.clone_from(&what.faults);
                }
                self.counter.sending = Sending::Failed(what);
                vec![Effect::FocusSummary]
            }
        }
    }

    pub(super) fn preschools_came(&mut self, of: &str, result: Result<preschools::Response, Problem>) {
        if self.counter.preschools.0 == of {
            self.counter.preschools.1 = result.into();
        }
    }
}

//! What is typed at the counter: who stands there, what is missing or what stands on the paper.
//!
//! Names are not typed: the registers know them. What is typed is checked at every key by the rules that the server runs.

use super::call::{Done, Offered};
use crate::parts::faults::Shown;
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use crate::state::typed_day::{DayPart, TypedDay};
use crate::state::upload::Upload;
use contract::draft::{ChildDraft, ClaimDraft};
use contract::endpoint::documents;
use contract::endpoint::staff::open_intake;
use contract::problem::WireFault;
use contract::{ApplicationDraft, Facts, parse, path};
use rules::application::QueueKind;
use rules::benefit::{Category, Turn};
use rules::fault::Severity;
use rules::iin::Iin;
use rules::intake::Paper;
use rules::{Code, Day, Fault, Field, Readings};
use words::Lang;

/// What a person writes, ticks or hands in. Prints without what was typed.
#[derive(Clone, PartialEq)]
pub enum Edit {
    /// A key in a text that is not of the draft.
    Type(Text, String),
    /// A field was left.
    Leave(Field),
    /// The language of messages.
    Lang(Lang),
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
}

impl core::fmt::Debug for Edit {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("Edit(***)")
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
    /// The identity document of an applicant whom the population register does not know.
    Applicant,
    /// The identity document of a child whom the population register does not know, with its day of birth.
    Identity,
    /// A right.
    Benefit(Category),
    /// The diploma that goes with a pedagogue's certificate.
    Diploma,
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
            Self::Applicant => Field::ApplicantIdentity,
            Self::Identity => Field::IdentityDocument,
            Self::Benefit(category) => Field::Certificate(category),
            Self::Diploma => Field::SecondScan(Category::Pedagogue),
            Self::Conclusion => Field::ConclusionScan,
            Self::Referral => Field::DoctorReferralScan,
        }
    }

    /// The field of the day that it tells: of issue, or of birth; none of others.
    pub const fn day(self) -> Option<Field> {
        match self {
            Self::Birth | Self::Applicant | Self::Diploma => None,
            Self::Identity => Some(Field::ChildBirthDate),
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
    /// Whether the server said that the population register knows nobody of the child's number.
    pub is_unrecorded: bool,
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
    pub preschools: (String, Remote<Offered>),
    /// The search among them.
    pub search: String,
    /// Whether the page was signed by hand.
    pub is_signed: bool,
    /// The code from the phone.
    pub code: String,
    /// On its way.
    pub sending: Sending,
    /// What came of it.
    pub done: Option<Done>,
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
            is_unrecorded: false,
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

/// What the population register fills; typed only where it knows nobody of the child's number (C-22).
const fn is_of_record(field: Field) -> bool {
    matches!(
        field,
        Field::ChildSurname
            | Field::ChildFirstName
            | Field::ChildPatronymic
            | Field::ChildBirthDate
            | Field::ChildSex
            | Field::ChildCitizenship
    )
}

/// Fields that the intake fills: nobody types them here.
const fn is_known(field: Field, is_nameless: bool) -> bool {
    match field {
        Field::ApplicantIin => true,
        Field::ApplicantSurname | Field::ApplicantFirstName | Field::ApplicantPatronymic => !is_nameless,
        _ => false,
    }
}

impl Counter {
    /// The fault of the applicant's IIN, once it may be shown.
    pub fn iin_fault(&self) -> Option<(rules::Code, rules::Params)> {
        self.iin_is_asked.then(|| Iin::parse(self.iin.trim()).err()).flatten()
    }

    /// The kind of queue.
    pub fn kind(&self) -> QueueKind {
        QueueKind::parse(&self.draft.kind).unwrap_or(QueueKind::General)
    }

    /// Whether no register tells who stands here: the identity document names the person (PS-A1_9.2.b).
    pub fn is_nameless(&self) -> bool {
        self.intake.as_ref().is_some_and(|intake| intake.unrecorded)
    }

    /// Whether the name is not written yet that no register tells.
    pub(super) fn lacks_name(&self) -> bool {
        let applicant = &self.draft.applicant;
        self.is_nameless() && (applicant.surname.trim().is_empty() || applicant.first_name.trim().is_empty())
    }

    /// Where a scan stands in the draft, if its part is there.
    pub fn claim(&self, scan: Scan) -> Option<&ClaimDraft> {
        match scan {
            Scan::Birth | Scan::Applicant | Scan::Identity => None,
            Scan::Benefit(category) => self.draft.benefits.claim(category),
            Scan::Diploma => self.draft.benefits.pedagogue.as_ref(),
            Scan::Conclusion => self.draft.special.as_ref().map(|special| &special.conclusion),
            Scan::Referral => self.draft.sanatorium.as_ref().map(|sanatorium| &sanatorium.referral),
        }
    }

    fn claim_mut(&mut self, scan: Scan) -> Option<&mut ClaimDraft> {
        match scan {
            Scan::Birth | Scan::Applicant | Scan::Identity => None,
            Scan::Benefit(category) => Some(self.draft.benefits.claim_mut(category).get_or_insert_default()),
            Scan::Diploma => Some(self.draft.benefits.pedagogue.get_or_insert_default()),
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

    /// Whether somebody tried to send and something lacks.
    pub fn lacks(&self) -> bool {
        self.is_asked
            && self.done.is_none()
            && match self.is_whole {
                Some(true) => !self.is_ready(),
                Some(false) => self.missing.is_empty() || self.address.trim().is_empty() || self.lacks_name(),
                None => false,
            }
    }

    /// Whether the form can be sent.
    pub(super) fn is_ready(&self) -> bool {
        self.faults.iter().all(|fault| fault.code.severity() == Severity::Warn)
            && (self.is_signed || !self.code.trim().is_empty())
    }

    /// Something was written, ticked or handed in.
    pub(super) fn edit(&mut self, edit: Edit) {
        match edit {
            Edit::Type(text, value) => match text {
                Text::Iin => self.iin = value,
                Text::Code => self.code = value,
                Text::Address => self.address = value,
                Text::Search => self.search = value,
            },
            Edit::Leave(Field::ApplicantIin) => self.iin_is_asked = !self.iin.is_empty(),
            Edit::Leave(field) => self.left.push(field),
            Edit::Lang(lang) => self.lang = lang,
            Edit::Whole(is_whole) => self.is_whole = Some(is_whole),
            Edit::Missing(paper, is_on) => {
                self.missing.retain(|(known, _)| *known != paper);
                if is_on {
                    self.missing.push((paper, false));
                    self.missing.sort_unstable();
                }
            }
            Edit::Expired(paper, is_on) => {
                for (_, expired) in self.missing.iter_mut().filter(|(known, _)| *known == paper) {
                    *expired = is_on;
                }
            }
            Edit::Set(field, text) => {
                self.served.retain(|fault| fault.path != path::path(field));
                self.set(field, text);
            }
            Edit::Tick(field, is_on) => match field {
                Field::ConsentProcessing => self.draft.consents.processing = is_on,
                Field::ConsentPublication => self.draft.consents.publication = is_on,
                _ => {}
            },
            Edit::Benefit(category, is_on) => self.benefit(category, is_on),
            Edit::Issued(scan, part, text) => self.issued(scan, part, text),
            Edit::Preschool(id, is_on) => {
                self.preschool(id, is_on);
                self.left.push(Field::Preschools);
            }
            Edit::Upload(scan, upload) => self.upload(scan, upload),
            Edit::Kept(scan, kept) => {
                let id = kept.id.to_string();
                let upload = Upload::Kept { kind: kept.kind, kilobytes: kept.bytes.div_ceil(1024) };
                self.upload(scan, upload);
                match (scan, self.claim_mut(scan)) {
                    (Scan::Birth, _) => self.draft.child.birth_certificate = id,
                    (Scan::Applicant, _) => self.draft.applicant.identity_document = id,
                    (Scan::Identity, _) => self.draft.child.identity_document = id,
                    (Scan::Diploma, Some(claim)) => claim.second = id,
                    (_, Some(claim)) => claim.certificate = id,
                    (_, None) => {}
                }
            }
            Edit::Signed(is_signed) => self.is_signed = is_signed,
        }
    }

    fn upload(&mut self, scan: Scan, upload: Upload) {
        self.uploads.retain(|(known, _)| *known != scan.field());
        self.uploads.push((scan.field(), upload));
    }

    fn issued(&mut self, scan: Scan, part: DayPart, text: String) {
        let Some(field) = scan.day() else { return };
        let mut day = self.day(field);
        day.set(part, text);
        let joined = day.join();
        self.days.retain(|(known, _)| *known != field);
        self.days.push((field, day));
        match self.claim_mut(scan) {
            Some(claim) => claim.issued = joined,
            None => self.draft.child.birth_date = joined,
        }
    }

    fn set(&mut self, field: Field, text: String) {
        let draft = &mut self.draft;
        match field {
            Field::Kind => {
                draft.kind = text;
                draft.preschools.clear();
            }
            Field::ChildIin => {
                draft.child = ChildDraft { iin: text, ..ChildDraft::default() };
                self.is_unrecorded = false;
            }
            Field::ChildSurname => draft.child.surname = text,
            Field::ChildFirstName => draft.child.first_name = text,
            Field::ChildPatronymic => draft.child.patronymic = text,
            Field::ChildSex => draft.child.sex = text,
            Field::ChildCitizenship => draft.child.citizenship = text,
            Field::ApplicantSurname => draft.applicant.surname = text,
            Field::ApplicantFirstName => draft.applicant.first_name = text,
            Field::ApplicantPatronymic => draft.applicant.patronymic = text,
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

    /// What the server said of it.
    pub(super) fn told(&mut self, faults: &[WireFault]) {
        self.served = faults.to_vec();
        self.is_unrecorded |=
            faults.iter().any(|fault| fault.known_code() == Some(Code::IdentityDocumentMissing));
    }

    /// Everything is checked anew: the whole is one call of the rules.
    pub(super) fn check(&mut self, today: Option<Day>, is_demo: bool) {
        let readings = Readings::default();
        let mut facts = Facts::none(&readings);
        facts.demo = is_demo;
        facts.child = self.is_unrecorded.then_some(None);
        let is_nameless = self.is_nameless();
        facts.applicant_is_recorded = is_nameless.then_some(false);
        let Some(today) = today else { return };
        let faults = match parse(self.draft.clone(), &facts, today) {
            Ok(parsed) => parsed.warnings,
            Err(faults) => faults,
        };
        self.faults = faults
            .into_iter()
            .filter(|fault| {
                let of_child = is_of_record(fault.field) && !self.is_unrecorded;
                !(is_known(fault.field, is_nameless) || of_child)
            })
            .collect();
    }
}

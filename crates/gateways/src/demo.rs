//! What only the made-up country speaks: its handsets, its parents to play with, its days, and its switches. No real
//! system knows these questions, so they have a client of their own and no line in `StateSystems`.

mod staff;

pub use staff::{PlayStaff, StaffPost, StaffQuestion, StaffReply};

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize};

use crate::email::EmailAddress;
use crate::line::{self, Line};
use crate::nullable::nullable;
use crate::sms::{SmsId, SmsText};
use crate::{Answer, CalendarDay, CannotConnect, Chance, GatewayIin, Limits, Msisdn, PersonName};
use crate::{Question, Repeat, System};

/// Longest answer of the made-up country, bytes: 40 handsets with 50 messages each.
const LONGEST_ANSWER: usize = 2 * 1024 * 1024;

/// Messages kept on one handset, the newest.
pub const MESSAGES_ON_A_HANDSET: usize = 50;
/// Handsets in one answer, those with the newest messages.
pub const HANDSETS_IN_AN_ANSWER: usize = 40;

/// Mailboxes in one answer.
pub const MAILBOXES_IN_AN_ANSWER: usize = 40;

/// The client to the made-up country.
#[derive(Debug)]
pub struct DemoCountry {
    pub(crate) line: Line,
}

impl DemoCountry {
    /// A line to the country at this base URL. Nothing is called yet.
    ///
    /// # Errors
    /// A base URL that is not one, or no HTTP client.
    pub fn new(base: &str, limits: Limits, chance: &Chance) -> Result<Self, CannotConnect> {
        let http = line::client()?;
        Line::new(System::Demo, base, http, limits, chance.clone(), LONGEST_ANSWER).map(|line| Self { line })
    }

    /// The handsets with their messages, the one with the newest message first.
    pub async fn handsets(&self) -> Answer<Vec<Handset>> {
        self.line.ask(&HandsetsQuestion {}).await.map(|reply| reply.handsets)
    }

    /// The mailboxes with their messages, by address.
    pub async fn mailboxes(&self) -> Answer<Vec<Mailbox>> {
        self.line.ask(&MailboxesQuestion {}).await.map(|reply| reply.mailboxes)
    }

    /// The made-up parents to play with.
    pub async fn parents(&self) -> Answer<Vec<PlayParent>> {
        self.line.ask(&ParentsQuestion {}).await.map(|reply| reply.parents)
    }

    /// The made-up employees to play with.
    pub async fn staff(&self) -> Answer<Vec<PlayStaff>> {
        self.line.ask(&StaffQuestion {}).await.map(|reply| reply.staff)
    }

    /// What happens in the country on this day, in order. The same day and seed happen alike every time.
    pub async fn day(&self, day: CalendarDay, seed: u64) -> Answer<Vec<Happening>> {
        self.line.ask(&DayQuestion { day, seed }).await.map(|reply| reply.happenings)
    }

    /// Makes a system behave in this mode from now on.
    pub async fn switch(&self, system: System, mode: Mode) -> Answer<Switch> {
        self.line.ask(&Switch { system, mode }).await
    }

    /// How every system behaves now.
    pub async fn switches(&self) -> Answer<Vec<Switch>> {
        self.line.ask(&SwitchesQuestion {}).await.map(|reply| reply.switches)
    }
}

/// What is on the handsets?
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandsetsQuestion {}

/// The handsets that got messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandsetsReply {
    /// At most [`HANDSETS_IN_AN_ANSWER`], the one with the newest message first.
    pub handsets: Vec<Handset>,
}

/// One handset.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Handset {
    /// Its number.
    pub msisdn: Msisdn,
    /// At most [`MESSAGES_ON_A_HANDSET`], the newest first.
    pub messages: Vec<HandsetMessage>,
}

/// A message as the handset shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandsetMessage {
    /// The gateway's number.
    pub id: SmsId,
    /// Rises with every message of the country; tells which of two came later.
    pub order: u64,
    /// The words.
    pub text: SmsText,
}

/// What is in the mailboxes?
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MailboxesQuestion {}

/// The mailboxes that got messages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailboxesReply {
    /// At most [`MAILBOXES_IN_AN_ANSWER`], by address.
    pub mailboxes: Vec<Mailbox>,
}

/// One mailbox.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mailbox {
    /// Its address.
    pub address: EmailAddress,
    /// At most [`MESSAGES_ON_A_HANDSET`], the newest first.
    pub messages: Vec<MailboxMessage>,
}

/// A message as the mailbox shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailboxMessage {
    /// What it is about.
    pub subject: String,
    /// The words.
    pub text: SmsText,
}

/// Who can be played?
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ParentsQuestion {}

/// The made-up parents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParentsReply {
    /// One a story, in the order of [`Story`].
    pub parents: Vec<PlayParent>,
}

/// A made-up parent to play with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlayParent {
    /// Whom to sign in as.
    pub iin: GatewayIin,
    /// Where the one-time code arrives; `None` when the story is that no phone is registered.
    #[serde(deserialize_with = "nullable")]
    pub phone: Option<Msisdn>,
    /// First name.
    pub given_name: PersonName,
    /// What is special about this parent.
    pub story: Story,
    /// The children the story is about, the one to file for first.
    pub children: Vec<GatewayIin>,
}

/// What is special about a made-up parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Story {
    /// Nothing: a child of the right age, no right to go before others.
    NothingSpecial,
    /// A pedagogue with a child.
    TeacherWithChild,
    /// A family of four children, confirmed as large.
    FamilyOfFour,
    /// A serviceman: out of turn, by a certificate only.
    Serviceman,
    /// A guardian with a ward.
    GuardianWithWard,
    /// A child with an IIN who is no citizen.
    ForeignChild,
    /// A child past the age on 1 September.
    ChildTooOld,
    /// A child that already stands in a queue.
    AlreadyQueued,
    /// A child with a PMPK conclusion.
    SpecialNeeds,
    /// No phone is registered in the base of mobile citizens.
    PhoneNotRegistered,
    /// The child is recorded as deceased.
    ChildDeceased,
    /// The child claimed is somebody else's.
    SomebodyElsesChild,
    /// Nobody has asked yet whether the registers may be read.
    AccessToAsk,
    /// A child was born a few days ago.
    Newborn,
    /// A child for a special preschool; the PMPK conclusion names another impairment than that of [`Self::SpecialNeeds`].
    SpecialGroup,
    /// A child whom a phthisiatrician referred to a sanatorium preschool, by paper.
    SanatoriumGroup,
    /// A parent of a child whose other parent has a phone too.
    BothParents,
    /// The other parent of that child.
    OtherParent,
    /// A child whom the population register does not know.
    NonResident,
    /// Two rights are stated; a state system confirms one and denies the other.
    TwoRights,
    /// The right is the other parent's: the state knows it of the one who does not apply.
    OtherParentsRight,
    /// A parent whom the population register does not know; the child it knows.
    UnrecordedParent,
}

impl Story {
    /// Every story, in the order of the enum.
    pub const ALL: [Story; 22] = [
        Story::NothingSpecial,
        Story::TeacherWithChild,
        Story::FamilyOfFour,
        Story::Serviceman,
        Story::GuardianWithWard,
        Story::ForeignChild,
        Story::ChildTooOld,
        Story::AlreadyQueued,
        Story::SpecialNeeds,
        Story::PhoneNotRegistered,
        Story::ChildDeceased,
        Story::SomebodyElsesChild,
        Story::AccessToAsk,
        Story::Newborn,
        Story::SpecialGroup,
        Story::SanatoriumGroup,
        Story::BothParents,
        Story::OtherParent,
        Story::NonResident,
        Story::TwoRights,
        Story::OtherParentsRight,
        Story::UnrecordedParent,
    ];
}

/// What happens on this day?
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DayQuestion {
    /// The day.
    pub day: CalendarDay,
    /// Another seed, another course of the same day.
    pub seed: u64,
}

/// A day of the country.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DayReply {
    /// What happens, in order.
    pub happenings: Vec<Happening>,
}

/// One thing that happens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happening {
    /// A family puts a child in the queue.
    Filed(FiledFamily),
    /// A family takes its child out of the queue.
    Withdrawn {
        /// The child.
        child_iin: GatewayIin,
    },
}

/// All a family states when it files. The state systems know its people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FiledFamily {
    /// Who files.
    pub applicant_iin: GatewayIin,
    /// In what role.
    pub role: ApplicantRole,
    /// For whom.
    pub child_iin: GatewayIin,
    /// In which settlement.
    pub settlement: KatoCode,
    /// The preschools wished for, one to four, the dearest first.
    pub preschools: Vec<PreschoolCode>,
    /// The right to go before others, if the family states one.
    #[serde(deserialize_with = "nullable")]
    pub right: Option<BenefitCategory>,
    /// Where messages go.
    pub phone: Msisdn,
}

/// Who the applicant is to the child.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApplicantRole {
    /// Parent.
    Parent,
    /// Guardian.
    Guardian,
    /// Trustee.
    Trustee,
    /// Patronage educator.
    PatronageEducator,
}

/// The categories of order 254, appendix 1, item 10, with the one that para 20.1 adds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BenefitCategory {
    /// Child of a serviceman.
    Serviceman,
    /// Child of an employee of a special state body.
    SpecialStateBody,
    /// Child of a law-enforcement officer.
    LawEnforcement,
    /// Child whose legal representatives are persons with disabilities.
    RepresentativeWithDisability,
    /// Child with special educational needs.
    SpecialNeeds,
    /// Child left without parental care.
    WithoutParentalCare,
    /// Orphan.
    Orphan,
    /// Child of a large family.
    LargeFamily,
    /// Child of a pedagogue.
    Pedagogue,
    /// Child of a family with a disabled child.
    FamilyWithDisabledChild,
}

/// A settlement by its KATO code: nine digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KatoCode(u32);

/// A preschool by its identifier, on the wire in the hyphenated form of a UUID.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PreschoolCode(pub u128);

impl KatoCode {
    /// Takes nine digits.
    pub fn parse(text: &str) -> Option<Self> {
        let shape = text.len() == 9 && text.bytes().all(|b| b.is_ascii_digit());
        if shape { text.parse().ok().map(Self) } else { None }
    }
}

impl PreschoolCode {
    /// Takes the hyphenated form, small letters, exactly.
    pub fn parse(text: &str) -> Option<Self> {
        let hex: String = text.chars().filter(|c| *c != '-').collect();
        let code = Self(u128::from_str_radix(&hex, 16).ok()?);
        (code.to_string() == text).then_some(code)
    }
}

impl fmt::Display for KatoCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:09}", self.0)
    }
}

impl fmt::Debug for KatoCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl fmt::Display for PreschoolCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bits = self.0;
        write!(
            f,
            "{:08x}-{:04x}-{:04x}-{:04x}-{:012x}",
            bits >> 96,
            (bits >> 80) & 0xffff,
            (bits >> 64) & 0xffff,
            (bits >> 48) & 0xffff,
            bits & 0xffff_ffff_ffff
        )
    }
}

impl fmt::Debug for PreschoolCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Serialize for KatoCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for KatoCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not a KATO code of nine digits"))
    }
}

impl Serialize for PreschoolCode {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PreschoolCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::custom("not the identifier of a preschool"))
    }
}

/// How a system behaves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    /// As it should.
    #[default]
    Normal,
    /// Answers rightly, late.
    Slow {
        /// How late, milliseconds, at most a minute.
        ms: u32,
    },
    /// Answers at once with what cannot be true.
    Wrong,
    /// Takes the question and never answers.
    Silent,
    /// Answers 503.
    Down,
}

/// A system and its mode: the question that sets it, and the reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Switch {
    /// Whose behaviour; [`System::Demo`] itself cannot be switched.
    pub system: System,
    /// How it behaves.
    pub mode: Mode,
}

/// How does every system behave?
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SwitchesQuestion {}

/// How every system behaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SwitchesReply {
    /// One entry a system that can be switched, in the order of [`System::ALL`].
    pub switches: Vec<Switch>,
}

impl Question for HandsetsQuestion {
    const SYSTEM: System = System::Demo;
    const PATH: &'static str = "/demo/v1/handsets";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = HandsetsReply;

    fn is_answered_by(&self, _reply: &HandsetsReply) -> bool {
        true
    }
}

impl Question for MailboxesQuestion {
    const SYSTEM: System = System::Demo;
    const PATH: &'static str = "/demo/v1/mailboxes";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = MailboxesReply;

    fn is_answered_by(&self, _reply: &MailboxesReply) -> bool {
        true
    }
}

impl Question for ParentsQuestion {
    const SYSTEM: System = System::Demo;
    const PATH: &'static str = "/demo/v1/parents";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = ParentsReply;

    fn is_answered_by(&self, _reply: &ParentsReply) -> bool {
        true
    }
}

impl Question for DayQuestion {
    const SYSTEM: System = System::Demo;
    const PATH: &'static str = "/demo/v1/day";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = DayReply;

    fn is_answered_by(&self, _reply: &DayReply) -> bool {
        true
    }
}

impl Question for Switch {
    const SYSTEM: System = System::Demo;
    const PATH: &'static str = "/demo/v1/switch";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = Switch;

    /// The switch stands as asked.
    fn is_answered_by(&self, reply: &Switch) -> bool {
        self == reply
    }
}

impl Question for SwitchesQuestion {
    const SYSTEM: System = System::Demo;
    const PATH: &'static str = "/demo/v1/switches";
    const REPEAT: Repeat = Repeat::Harmless;
    type Reply = SwitchesReply;

    fn is_answered_by(&self, _reply: &SwitchesReply) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::{KatoCode, Mode, PreschoolCode, Switch};
    use crate::System;

    #[test]
    fn a_switch_is_written_as_agreed() {
        for (mode, written) in [
            (Mode::Normal, r#"{"system":"population","mode":"normal"}"#),
            (Mode::Slow { ms: 500 }, r#"{"system":"population","mode":{"slow":{"ms":500}}}"#),
            (Mode::Wrong, r#"{"system":"population","mode":"wrong"}"#),
            (Mode::Silent, r#"{"system":"population","mode":"silent"}"#),
            (Mode::Down, r#"{"system":"population","mode":"down"}"#),
        ] {
            let switch = Switch { system: System::Population, mode };
            assert_eq!(serde_json::to_string(&switch).unwrap(), written);
            assert_eq!(serde_json::from_str::<Switch>(written).unwrap(), switch);
        }
    }

    #[test]
    fn a_preschool_is_written_as_a_uuid() {
        let code = PreschoolCode(0x018c_c251_f400_7abc_8def_0123_4567_89ab);
        let written = "018cc251-f400-7abc-8def-0123456789ab";
        assert_eq!(code.to_string(), written);
        assert_eq!(PreschoolCode::parse(written), Some(code));
        for wrong in
            ["", "018cc251", "018CC251-F400-7ABC-8DEF-0123456789AB", "018cc251f4007abc8def0123456789ab"]
        {
            assert_eq!(PreschoolCode::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_settlement_keeps_its_zeros() {
        assert_eq!(KatoCode::parse("050000000").unwrap().to_string(), "050000000");
        for wrong in ["", "75000000", "7500000000", "75000000x"] {
            assert_eq!(KatoCode::parse(wrong), None, "{wrong}");
        }
    }
}

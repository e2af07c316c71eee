//! A complaint about the service (order 254 paras 10-12 and 36): to whom, by when it is answered, how it moves.
//!
//! Nothing here knows of a queue: no complaint moves a place, in either direction.

use crate::calendar::Calendar;
use crate::fault::{Code, Params};
use crate::{Cite, Instant, deadline};
use alloc::string::String;

/// Where a complaint is spoken of as a whole.
pub const CITE: Cite = Cite::new("PR-10");
/// Complaints on admission to a preschool follow the same rules.
pub const CITE_ADMISSION: Cite = Cite::new("PR-36");
/// What the person can see of it at any time: delivered, registered, marks, the answer.
pub const CITE_STATUS: Cite = Cite::new("PR-12.p1");
/// Appeals are registered.
pub const CITE_REGISTERED: Cite = Cite::new("PR-8.p4");
/// Afterwards the court.
pub const CITE_COURT: Cite = Cite::new("PR-12.p4");

/// Longest text, characters: two printed pages.
pub const TEXT_MAX: usize = 4_000;

/// To whom a complaint goes.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Addressee {
    /// The head of the education department that keeps the queue (PR-10.p1).
    Provider,
    /// The head of the State Corporation, on its employee (PR-10.p3).
    StateCorporation,
    /// The head of the preschool, on admission (PR-36.p1).
    Preschool,
    /// The body that assesses and controls the quality of state services (PR-10.p1, PR-36.p1).
    Authority,
}

impl Addressee {
    /// All.
    pub const ALL: [Self; 4] = [Self::Provider, Self::StateCorporation, Self::Preschool, Self::Authority];

    /// Those who have a workplace in this base, in the order in which a person is offered them. The preschool joins them
    /// with the service of admission.
    pub const OFFERED: [Self; 3] = [Self::Provider, Self::StateCorporation, Self::Authority];

    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Provider => "provider",
            Self::StateCorporation => "state_corporation",
            Self::Preschool => "preschool",
            Self::Authority => "authority",
        }
    }

    /// The addressee of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == text)
    }

    /// Working days from registration to the answer.
    pub const fn working_days(self) -> u32 {
        match self {
            Self::Provider | Self::StateCorporation | Self::Preschool => 5,
            Self::Authority => 15,
        }
    }

    /// Where that term stands.
    pub const fn cite(self) -> Cite {
        match self {
            Self::Provider => Cite::new("PR-10.p2"),
            Self::StateCorporation => Cite::new("PR-11"),
            Self::Preschool => Cite::new("PR-36.p2"),
            Self::Authority => Cite::new("PR-12.p3"),
        }
    }

    /// The last moment of the answer, for a complaint registered at this moment.
    pub fn answer_by(self, calendar: &Calendar, registered: Instant) -> Instant {
        deadline::working_days(calendar, registered, self.working_days())
    }
}

/// The last moment of the registration: the day of receipt, or the next working day when it came on a day off (PR-8.p4).
///
/// The term of the answer runs from registration, so that nobody may put it off by not registering.
pub fn register_by(calendar: &Calendar, delivered: Instant) -> Instant {
    let day = delivered.day();
    Instant::end_of(if calendar.is_working(day) { day } else { calendar.working_days_after(day, 1) })
}

/// What a complaint is about, so that it reaches who knows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Subject {
    /// A refusal, or an application that left the queue.
    Refusal,
    /// The number in the queue.
    Number,
    /// Papers that were asked for or not confirmed.
    Papers,
    /// A term that passed without an answer.
    Term,
    /// How an employee behaved.
    Conduct,
    /// Anything else.
    Other,
}

impl Subject {
    /// All, in the order in which a person is offered them.
    pub const ALL: [Self; 6] =
        [Self::Refusal, Self::Number, Self::Papers, Self::Term, Self::Conduct, Self::Other];

    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Refusal => "refusal",
            Self::Number => "number",
            Self::Papers => "papers",
            Self::Term => "term",
            Self::Conduct => "conduct",
            Self::Other => "other",
        }
    }

    /// The subject of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == text)
    }
}

/// How far a complaint came (PR-12.p1).
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum State {
    /// It lies with the addressee.
    Delivered,
    /// It has a number and its term runs.
    Registered,
    /// There are marks of its execution.
    InWork,
    /// Answered on the merits.
    Answered,
    /// Refused to be considered, with reasons.
    NotConsidered,
    /// Taken back by the person.
    Withdrawn,
}

/// What is done with a complaint.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Act {
    /// The addressee, or the clock in its stead, registers it.
    Register,
    /// A mark of execution.
    Mark,
    /// An answer on the merits.
    Answer,
    /// A reasoned refusal to consider it.
    Decline,
    /// The person takes it back.
    Withdraw,
}

impl State {
    /// All states.
    pub const ALL: [Self; 6] = [
        Self::Delivered,
        Self::Registered,
        Self::InWork,
        Self::Answered,
        Self::NotConsidered,
        Self::Withdrawn,
    ];

    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Delivered => "delivered",
            Self::Registered => "registered",
            Self::InWork => "in_work",
            Self::Answered => "answered",
            Self::NotConsidered => "not_considered",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The state of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == text)
    }

    /// Whether somebody still owes an answer.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Delivered | Self::Registered | Self::InWork)
    }

    /// The state after an act; none when the act is not for this state.
    pub const fn after(self, act: Act) -> Option<Self> {
        match (self, act) {
            (Self::Delivered, Act::Register) => Some(Self::Registered),
            (Self::Registered | Self::InWork, Act::Mark) => Some(Self::InWork),
            (Self::Registered | Self::InWork, Act::Answer) => Some(Self::Answered),
            (Self::Registered | Self::InWork, Act::Decline) => Some(Self::NotConsidered),
            (Self::Delivered | Self::Registered | Self::InWork, Act::Withdraw) => Some(Self::Withdrawn),
            _ => None,
        }
    }
}

/// What the addressee decided on the merits, or that it did not consider the complaint.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Outcome {
    /// The person is right.
    Upheld,
    /// Right in part.
    PartlyUpheld,
    /// Not right.
    NotUpheld,
    /// Not considered, with reasons.
    NotConsidered,
}

impl Outcome {
    /// All outcomes.
    pub const ALL: [Self; 4] = [Self::Upheld, Self::PartlyUpheld, Self::NotUpheld, Self::NotConsidered];

    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Upheld => "upheld",
            Self::PartlyUpheld => "partly_upheld",
            Self::NotUpheld => "not_upheld",
            Self::NotConsidered => "not_considered",
        }
    }

    /// The outcome of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.as_str() == text)
    }

    /// The act that brings it.
    pub const fn act(self) -> Act {
        match self {
            Self::Upheld | Self::PartlyUpheld | Self::NotUpheld => Act::Answer,
            Self::NotConsidered => Act::Decline,
        }
    }
}

/// The words of a complaint, a mark or an answer: not empty, at most [`TEXT_MAX`] characters.
///
/// # Errors
/// [`Code::Required`], [`Code::TextLong`].
pub fn text(typed: &str) -> Result<String, (Code, Params)> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Err((Code::Required, Params::NONE));
    }
    let got = typed.chars().count();
    if got > TEXT_MAX {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        return Err((Code::TextLong, Params::two(("max", number(TEXT_MAX)), ("got", number(got)))));
    }
    Ok(String::from(typed))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_is_for_some_states_only() {
        use Act::{Answer, Decline, Mark, Register, Withdraw};
        let allowed = |state: State| -> alloc::vec::Vec<Act> {
            [Register, Mark, Answer, Decline, Withdraw]
                .into_iter()
                .filter(|act| state.after(*act).is_some())
                .collect()
        };
        assert_eq!(allowed(State::Delivered), [Register, Withdraw]);
        assert_eq!(allowed(State::Registered), [Mark, Answer, Decline, Withdraw]);
        assert_eq!(allowed(State::InWork), [Mark, Answer, Decline, Withdraw]);
        for ended in [State::Answered, State::NotConsidered, State::Withdrawn] {
            assert!(allowed(ended).is_empty() && !ended.is_open(), "{ended:?}");
        }
    }

    #[test]
    fn spellings_lead_back() {
        assert!(Addressee::ALL.into_iter().all(|one| Addressee::parse(one.as_str()) == Some(one)));
        assert!(Subject::ALL.into_iter().all(|one| Subject::parse(one.as_str()) == Some(one)));
        assert!(State::ALL.into_iter().all(|one| State::parse(one.as_str()) == Some(one)));
        assert!(Outcome::ALL.into_iter().all(|one| Outcome::parse(one.as_str()) == Some(one)));
        assert_eq!(Addressee::parse("head"), None);
    }

    #[test]
    fn a_text_is_there_and_not_endless() {
        assert_eq!(text("  Неге?\n"), Ok("Неге?".into()));
        assert_eq!(text(" \n ").unwrap_err().0, Code::Required);
        assert!(text(&"ә".repeat(TEXT_MAX)).is_ok());
        let (code, params) = text(&"ә".repeat(TEXT_MAX + 1)).unwrap_err();
        assert_eq!(code, Code::TextLong);
        assert_eq!(params.iter().count(), 2);
    }
}

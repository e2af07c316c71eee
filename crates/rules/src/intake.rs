//! Where an application is taken in by people: hours of work and intake, the term of 30 minutes, the documents of item 8.
//!
//! The term runs in intake hours only (CA-30); the filing moment itself is always the real one.

use crate::calendar::Calendar;
use crate::{Cite, Day, Instant};

/// Minutes in which the service is given, in intake hours (PR-A2.3, PR-22.p2b).
pub const MINUTES: u32 = 30;
/// Where that term stands.
pub const TERM: Cite = Cite::new("PR-A2.3");

/// Whose hours.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Hours {
    /// The provider: Monday to Friday, intake 09:00-17:30 with a break 13:00-14:30 (PR-A2.7.1).
    Provider,
    /// The State Corporation: Monday to Saturday, 09:00-20:00 without a break (PR-A2.7.2).
    StateCorporation,
    /// The portal: what comes after the provider's working hours counts from the next working day (PR-A2.7.3).
    Portal,
}

impl Hours {
    /// The provision.
    pub const fn cite(self) -> Cite {
        match self {
            Self::Provider => Cite::new("PR-A2.7.1"),
            Self::StateCorporation => Cite::new("PR-A2.7.2"),
            Self::Portal => Cite::new("PR-A2.7.3"),
        }
    }

    /// The stretches of intake in a day, in minutes since midnight, each without its end.
    const fn stretches(self) -> &'static [(u32, u32)] {
        match self {
            Self::Provider | Self::Portal => &[(9 * 60, 13 * 60), (14 * 60 + 30, 17 * 60 + 30)],
            Self::StateCorporation => &[(9 * 60, 20 * 60)],
        }
    }

    /// Whether somebody takes in on this day.
    pub fn is_open(self, calendar: &Calendar, day: Day) -> bool {
        match self {
            Self::Provider | Self::Portal => calendar.is_working(day),
            Self::StateCorporation => calendar.is_working_in_six_days(day),
        }
    }
}

/// The moment at which a term of so many minutes ends that began at `from`, counting intake hours only.
pub fn ends(calendar: &Calendar, hours: Hours, from: Instant, minutes: u32) -> Instant {
    let mut left = i64::from(minutes) * MINUTE;
    let mut day = from.day();
    loop {
        if hours.is_open(calendar, day) {
            let midnight = Instant::start_of(day);
            for (opens, closes) in hours.stretches() {
                let opens = midnight.plus_millis(i64::from(*opens) * MINUTE).max(from);
                let closes = midnight.plus_millis(i64::from(*closes) * MINUTE);
                let room = closes.millis_since(opens);
                if room <= 0 {
                    continue;
                }
                if left <= room {
                    return opens.plus_millis(left);
                }
                left -= room;
            }
        }
        day = day.plus(1);
    }
}

const MINUTE: i64 = 60 * 1_000;

/// What is to be handed in at the counter (order 254 appendix 2 item 8), as the receipt of appendix 3 lists it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Paper {
    /// The application in the form of appendix 1.
    Application,
    /// The consent in the form of appendix 5.
    Consent,
    /// The child's birth certificate.
    BirthCertificate,
    /// The recipient's identity document.
    Identity,
    /// A sealed certificate from the workplace of a serviceman or an employee of a special state body.
    WorkplaceCertificate,
    /// A certificate from a pedagogue's workplace.
    PedagogueCertificate,
    /// A pedagogue's diploma.
    Diploma,
    /// The commission's conclusion.
    Conclusion,
    /// The phthisiatrician's conclusion.
    Phthisiatrician,
    /// A document that proves a first-turn right.
    FirstTurnRight,
}

impl Paper {
    /// Every paper, in the order of the item.
    pub const ALL: [Self; 10] = [
        Self::Application,
        Self::Consent,
        Self::BirthCertificate,
        Self::Identity,
        Self::WorkplaceCertificate,
        Self::PedagogueCertificate,
        Self::Diploma,
        Self::Conclusion,
        Self::Phthisiatrician,
        Self::FirstTurnRight,
    ];

    /// The wire's spelling.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::Consent => "consent",
            Self::BirthCertificate => "birth_certificate",
            Self::Identity => "identity",
            Self::WorkplaceCertificate => "workplace_certificate",
            Self::PedagogueCertificate => "pedagogue_certificate",
            Self::Diploma => "diploma",
            Self::Conclusion => "conclusion",
            Self::Phthisiatrician => "phthisiatrician",
            Self::FirstTurnRight => "first_turn_right",
        }
    }

    /// The paper of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.as_str() == text)
    }

    /// Whether the state itself holds what it says: such a paper must not be demanded while the state answers (PR-8.1f).
    pub const fn is_held_by_the_state(self) -> bool {
        match self {
            Self::BirthCertificate | Self::Identity | Self::Conclusion | Self::FirstTurnRight => true,
            Self::Application
            | Self::Consent
            | Self::WorkplaceCertificate
            | Self::PedagogueCertificate
            | Self::Diploma
            | Self::Phthisiatrician => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_read_back() {
        for paper in Paper::ALL {
            assert_eq!(Paper::parse(paper.as_str()), Some(paper));
        }
        assert_eq!(Paper::parse("x"), None);
    }
}

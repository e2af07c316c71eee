//! What the caller knows beside the draft: the same facts as the server's, as far as this caller has them.
//!
//! Everything is optional, and unknown is not no: a bank that knows nothing gets every check of form, and no other fault.

use std::collections::BTreeMap;
use std::num::NonZeroU8;

use crate::answer::{malformed, no_day};
use contract::Facts;
use contract::facts::{Answer, ChildFacts, PreschoolFacts, Registers};
use contract::problem::WireFault;
use contract::register::QueueKind;
use rules::age::AgePolicy;
use rules::application::{self, Citizenship, Kato, PreschoolId, Sex};
use rules::benefit::Category;
use rules::impairment::Impairment;
use rules::phone::Phone;
use rules::rehabilitation::{Rehabilitation, Rehabilitations};
use rules::{Day, Readings};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Facts as they come in.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct Known {
    /// KATO codes of every settlement; without the list nothing is known of settlements.
    pub settlements: Option<Vec<String>>,
    /// Every open preschool that may be chosen; without the list nothing is known of preschools.
    pub preschools: Option<Vec<KnownPreschool>>,
    /// The phone that the mobile citizens' base has for the applicant; an empty text when it has none.
    pub registered_phone: Option<String>,
    /// What the population register says of the child.
    pub child: Option<KnownChild>,
    /// The population register was asked and knows nobody of the child's number; then `child` is left out.
    pub child_is_unrecorded: bool,
    /// The population register was asked and knows nobody of the applicant's number.
    pub applicant_is_unrecorded: bool,
    /// Kinds of queues in which an application of this child stands anywhere in the country; without the list nothing is
    /// known, an empty list is "in none".
    pub stands_in: Option<Vec<QueueKind>>,
    /// The kind of impairment that the PMPK conclusion names, where the state told it.
    pub impairment: Option<String>,
    /// What state systems said, by category.
    pub answers: BTreeMap<String, KnownAnswer>,
    /// Readings other than the default.
    pub readings: KnownReadings,
    /// Numbers of the demo country hint at no birth date.
    pub demo: bool,
}

/// A preschool of the register.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct KnownPreschool {
    /// Its id.
    pub id: String,
    /// KATO code of its settlement.
    pub settlement: String,
    /// Its kind.
    pub kind: QueueKind,
}

/// What the population register says of a child.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(utoipa::ToSchema))]
#[serde(deny_unknown_fields)]
pub struct KnownChild {
    /// Birth date, `YYYY-MM-DD`.
    pub birth_date: String,
    /// `female` or `male`.
    pub sex: String,
    /// Two letters.
    pub citizenship: String,
}

/// What a state system said.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum KnownAnswer {
    /// Nobody asked.
    NotAsked,
    /// Confirmed.
    Yes,
    /// Not confirmed.
    No,
    /// Asked, and there was no answer.
    Silent,
}

/// Readings of the law, each by its question; what is left out is the default.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(utoipa::ToSchema))]
#[serde(default, deny_unknown_fields)]
pub struct KnownReadings {
    /// General applications to one first-turn application (C-01).
    pub ratio: Option<u8>,
    /// How the two paragraphs on age are read together (CA-01).
    pub age_policy: Option<KnownAgePolicy>,
    /// Years that must not be exceeded (CA-01).
    pub age_limit_years: Option<u8>,
    /// Month of the cut-off day (CA-01, C-13).
    pub age_cutoff_month: Option<u8>,
    /// Day of the cut-off day.
    pub age_cutoff_day: Option<u8>,
    /// Whether a PMPK conclusion lifts the age limit (C-13, CA-03).
    pub age_pmpk_exempt: Option<bool>,
    /// Days a workplace certificate may be old on the filing day (C-21).
    pub certificate_max_age_days: Option<u8>,
    /// Preschools in one general application (C-12).
    pub preschools_max: Option<u8>,
    /// Preschools with an out-of-turn right (C-12).
    pub preschools_out_of_turn: Option<u8>,
    /// Preschools in one application for the special queue (C-12).
    pub preschools_special: Option<u8>,
    /// Preschools in one application for the sanatorium queue (C-12).
    pub preschools_sanatorium: Option<u8>,
    /// Reserve preschools beside an out-of-turn right.
    pub reserves_max: Option<u8>,
    /// Working days to show originals (C-19).
    pub originals_working_days: Option<u8>,
    /// Months an application is valid (C-29).
    pub validity_months: Option<u8>,
    /// Months that a renewal adds (C-28).
    pub renewal_months: Option<u8>,
    /// Days after its end in which an application may come back (CA-24).
    pub return_days: Option<u8>,
    /// Kinds of rehabilitation or prevention that a sanatorium application may name.
    pub rehabilitations: Option<Vec<String>>,
}

/// How the two paragraphs on age are read together.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "types", derive(utoipa::ToSchema))]
#[serde(rename_all = "snake_case")]
pub enum KnownAgePolicy {
    /// Over age from the cut-off day of the year of the birthday.
    SchoolYear,
    /// On the birthday itself.
    Birthday,
    /// For the whole calendar year.
    CalendarYearStrict,
    /// Full years on the cut-off day do not exceed.
    FullYears,
}

/// Registers of the caller.
pub(crate) struct Listed {
    settlements: Option<Vec<Kato>>,
    preschools: Option<Vec<(PreschoolId, PreschoolFacts)>>,
}

impl Registers for Listed {
    fn settlement(&self, kato: Kato) -> Option<bool> {
        self.settlements.as_ref().map(|all| all.contains(&kato))
    }

    fn preschool(&self, id: PreschoolId) -> Option<Option<PreschoolFacts>> {
        let all = self.preschools.as_ref()?;
        Some(all.iter().find(|(known, _)| *known == id).map(|(_, facts)| *facts))
    }
}

impl Known {
    /// The readings.
    pub(crate) fn readings(&self) -> Result<Readings, Vec<WireFault>> {
        let (of, default) = (&self.readings, Readings::default());
        let ratio = match of.ratio {
            Some(ratio) => NonZeroU8::new(ratio).ok_or_else(|| malformed("facts.readings.ratio"))?,
            None => default.ratio,
        };
        let readings = Readings {
            ratio,
            age_policy: of.age_policy.map_or(default.age_policy, KnownAgePolicy::of_rules),
            age_limit_years: of.age_limit_years.unwrap_or(default.age_limit_years),
            age_cutoff_month: of.age_cutoff_month.unwrap_or(default.age_cutoff_month),
            age_cutoff_day: of.age_cutoff_day.unwrap_or(default.age_cutoff_day),
            age_pmpk_exempt: of.age_pmpk_exempt.unwrap_or(default.age_pmpk_exempt),
            certificate_max_age_days: of.certificate_max_age_days.unwrap_or(default.certificate_max_age_days),
            preschools_max: of.preschools_max.unwrap_or(default.preschools_max),
            preschools_out_of_turn: of.preschools_out_of_turn.unwrap_or(default.preschools_out_of_turn),
            preschools_special: of.preschools_special.unwrap_or(default.preschools_special),
            preschools_sanatorium: of.preschools_sanatorium.unwrap_or(default.preschools_sanatorium),
            reserves_max: of.reserves_max.unwrap_or(default.reserves_max),
            originals_working_days: of.originals_working_days.unwrap_or(default.originals_working_days),
            validity_months: of.validity_months.unwrap_or(default.validity_months),
            renewal_months: of.renewal_months.unwrap_or(default.renewal_months),
            return_days: of.return_days.unwrap_or(default.return_days),
            rehabilitations: of
                .rehabilitations
                .as_deref()
                .map_or(Ok(default.rehabilitations), rehabilitations)?,
        };
        // A cut-off that is a day of some year; 2024 has them all.
        let cutoff = Day::new(2024, readings.age_cutoff_month.into(), readings.age_cutoff_day.into());
        cutoff.map(|_| readings).ok_or_else(|| no_day("facts.readings.age_cutoff_day"))
    }

    /// The registers.
    pub(crate) fn registers(&self) -> Result<Listed, Vec<WireFault>> {
        let settlements = self.settlements.as_ref().map(|all| {
            let each = all.iter().enumerate().map(|(at, text)| kato(text, &format!("settlements[{at}]")));
            each.collect::<Result<_, _>>()
        });
        let preschools = self.preschools.as_ref().map(|all| {
            let each = all.iter().enumerate().map(|(at, one)| preschool(one, &format!("preschools[{at}]")));
            each.collect::<Result<_, _>>()
        });
        Ok(Listed { settlements: settlements.transpose()?, preschools: preschools.transpose()? })
    }

    /// The facts, on these readings and registers.
    pub(crate) fn facts<'a>(
        &self,
        readings: &'a Readings,
        registers: &'a Listed,
    ) -> Result<Facts<'a>, Vec<WireFault>> {
        let mut facts = Facts::none(readings);
        facts.registers = registers;
        if let Some(kinds) = &self.stands_in {
            facts.already_in_queue =
                application::QueueKind::ALL.map(|kind| Some(kinds.contains(&kind.into())));
        }
        let impairment = self.impairment.as_deref();
        facts.impairment = impairment
            .map(|kind| Impairment::parse(kind).ok_or_else(|| malformed("facts.impairment")))
            .transpose()?;
        facts.demo = self.demo;
        facts.registered_phone = match self.registered_phone.as_deref() {
            None => None,
            Some("") => Some(None),
            Some(text) => Some(Some(Phone::parse(text).map_err(|_| malformed("facts.registered_phone"))?)),
        };
        facts.child = match &self.child {
            Some(_) if self.child_is_unrecorded => return Err(malformed("facts.child_is_unrecorded")),
            Some(known) => Some(Some(child(known)?)),
            None => self.child_is_unrecorded.then_some(None),
        };
        // Nobody said "unknown": then nothing is known of the applicant either.
        facts.applicant_is_recorded = self.applicant_is_unrecorded.then_some(false);
        for (category, answer) in &self.answers {
            let category = Category::parse(category);
            let place = category.and_then(|category| facts.answers.get_mut(category as usize));
            // The name is not one of ours, so it is not repeated.
            *place.ok_or_else(|| malformed("facts.answers"))? = match answer {
                KnownAnswer::NotAsked => Answer::NotAsked,
                KnownAnswer::Yes => Answer::Yes,
                KnownAnswer::No => Answer::No,
                KnownAnswer::Silent => Answer::Silent,
            };
        }
        Ok(facts)
    }
}

impl KnownAgePolicy {
    const fn of_rules(self) -> AgePolicy {
        match self {
            Self::SchoolYear => AgePolicy::SchoolYear,
            Self::Birthday => AgePolicy::Birthday,
            Self::CalendarYearStrict => AgePolicy::CalendarYearStrict,
            Self::FullYears => AgePolicy::FullYears,
        }
    }

    const fn spelled(policy: AgePolicy) -> Self {
        match policy {
            AgePolicy::SchoolYear => Self::SchoolYear,
            AgePolicy::Birthday => Self::Birthday,
            AgePolicy::CalendarYearStrict => Self::CalendarYearStrict,
            AgePolicy::FullYears => Self::FullYears,
        }
    }
}

/// The readings that hold when the caller brings none.
pub fn readings() -> KnownReadings {
    let of = Readings::default();
    KnownReadings {
        ratio: Some(of.ratio.get()),
        age_policy: Some(KnownAgePolicy::spelled(of.age_policy)),
        age_limit_years: Some(of.age_limit_years),
        age_cutoff_month: Some(of.age_cutoff_month),
        age_cutoff_day: Some(of.age_cutoff_day),
        age_pmpk_exempt: Some(of.age_pmpk_exempt),
        certificate_max_age_days: Some(of.certificate_max_age_days),
        preschools_max: Some(of.preschools_max),
        preschools_out_of_turn: Some(of.preschools_out_of_turn),
        preschools_special: Some(of.preschools_special),
        preschools_sanatorium: Some(of.preschools_sanatorium),
        reserves_max: Some(of.reserves_max),
        originals_working_days: Some(of.originals_working_days),
        validity_months: Some(of.validity_months),
        renewal_months: Some(of.renewal_months),
        return_days: Some(of.return_days),
        rehabilitations: Some(of.rehabilitations.iter().map(|kind| kind.as_str().to_owned()).collect()),
    }
}

fn rehabilitations(kinds: &[String]) -> Result<Rehabilitations, Vec<WireFault>> {
    let mut all = Rehabilitations::none();
    for (at, kind) in kinds.iter().enumerate() {
        let kind = Rehabilitation::parse(kind);
        all = all.with(kind.ok_or_else(|| malformed(&format!("facts.readings.rehabilitations[{at}]")))?);
    }
    Ok(all)
}

fn kato(text: &str, path: &str) -> Result<Kato, Vec<WireFault>> {
    Kato::parse(text).ok_or_else(|| malformed(&format!("facts.{path}")))
}

fn preschool(one: &KnownPreschool, path: &str) -> Result<(PreschoolId, PreschoolFacts), Vec<WireFault>> {
    let id = Uuid::try_parse(&one.id).map_err(|_| malformed(&format!("facts.{path}.id")))?;
    let kind = one.kind.into();
    let settlement = kato(&one.settlement, &format!("{path}.settlement"))?;
    Ok((PreschoolId(id.as_u128()), PreschoolFacts { settlement, kind }))
}

fn child(known: &KnownChild) -> Result<ChildFacts, Vec<WireFault>> {
    Ok(ChildFacts {
        birth_date: Day::parse(&known.birth_date).ok_or_else(|| no_day("facts.child.birth_date"))?,
        sex: Sex::parse(&known.sex).ok_or_else(|| malformed("facts.child.sex"))?,
        citizenship: Citizenship::parse(&known.citizenship)
            .ok_or_else(|| malformed("facts.child.citizenship"))?,
    })
}

//! The survey of those who already wait (order 351, appendix 1_11): contacts, and the preschools a family would choose.

use crate::problem::WireFault;
use rules::application::{Kato, PreschoolId};
use rules::email::Email;
use rules::fault::Code;
use rules::iin::Iin;
use rules::phone::Phone;
use rules::{Cite, Params, Readings};
use uuid::Uuid;

/// Where the survey stands in the law.
pub const CITE: Cite = Cite::new("PS-A1_11");

/// Which queue the family stands in.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SurveyKind {
    /// Preschools for all.
    General,
    /// Sanatorium preschools.
    Sanatorium,
    /// Special preschools.
    Special,
}

impl SurveyKind {
    /// All, in the order of the appendix.
    pub const ALL: [Self; 3] = [Self::General, Self::Sanatorium, Self::Special];

    /// The spelling of form and store.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::General => "general",
            Self::Sanatorium => "sanatorium",
            Self::Special => "special",
        }
    }

    /// The kind of this spelling.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == text)
    }
}

/// The answers as typed. Prints nothing of them.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SurveyDraft {
    /// The applicant's IIN.
    pub iin: String,
    /// The applicant's mobile number.
    pub phone: String,
    /// The child's IIN.
    pub child_iin: String,
    /// One more number that the family trusts.
    pub trusted_phone: String,
    /// `general`, `sanatorium` or `special`.
    pub kind: String,
    /// The settlement, by its KATO code.
    pub settlement: String,
    /// One to four preschools of it.
    pub preschools: Vec<String>,
    /// E-mail, or empty.
    pub email: String,
}

impl core::fmt::Debug for SurveyDraft {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str("SurveyDraft(***)")
    }
}

/// Answers without a fault.
#[derive(Clone, Debug)]
pub struct Survey {
    /// The applicant.
    pub iin: Iin,
    /// Its phone.
    pub phone: Phone,
    /// The child.
    pub child_iin: Iin,
    /// One more phone.
    pub trusted_phone: Phone,
    /// Which queue.
    pub kind: SurveyKind,
    /// Where.
    pub settlement: Kato,
    /// The preschools, as they stand in the list.
    pub preschools: Vec<PreschoolId>,
    /// E-mail.
    pub email: Option<Email>,
}

/// What the base knows of a preschool that was chosen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Chosen {
    /// Where it is.
    pub settlement: Kato,
    /// Of which queue.
    pub kind: SurveyKind,
}

/// The answers of a draft, or all its faults in the order of the form. `known` tells of a preschool of the register.
///
/// # Errors
/// The faults, each at the path of its field.
pub fn parse(
    draft: &SurveyDraft,
    readings: &Readings,
    is_settlement: impl Fn(Kato) -> bool,
    known: impl Fn(PreschoolId) -> Option<Chosen>,
) -> Result<Survey, Vec<WireFault>> {
    let mut faults = Vec::new();
    let mut at = |path: &str, cite: &'static str, (code, params): (Code, Params)| {
        faults.push(WireFault::at(path, code, params, Cite::new(cite)));
    };
    let plain = |code| (code, Params::NONE);
    let iin = Iin::parse(&draft.iin).map_err(|why| at("iin", "PS-A1_11.1", why)).ok();
    let phone = Phone::parse(&draft.phone).map_err(|why| at("phone", "PS-A1_11.2", why)).ok();
    if phone.is_some_and(|phone| !phone.is_mobile()) {
        at("phone", "PS-A1_11.2", plain(Code::PhoneNotMobile));
    }
    let child_iin = Iin::parse(&draft.child_iin).map_err(|why| at("child_iin", "PS-A1_11.3", why)).ok();
    if iin.is_some() && iin == child_iin {
        at("child_iin", "PS-A1_11.3", plain(Code::IinSame));
    }
    let trusted_phone =
        Phone::parse(&draft.trusted_phone).map_err(|why| at("trusted_phone", "PS-A1_11.4", why)).ok();
    if phone.is_some() && phone == trusted_phone {
        at("trusted_phone", "PS-A1_11.4", plain(Code::PhoneRepeated));
    }
    // Without a star in the appendix, yet the survey exists for these two: C-53.
    let kind = SurveyKind::parse(&draft.kind);
    if kind.is_none() {
        at("kind", "C-53", plain(if draft.kind.is_empty() { Code::Required } else { Code::Malformed }));
    }
    let settlement = Kato::parse(&draft.settlement).filter(|kato| is_settlement(*kato));
    if settlement.is_none() {
        let code = if draft.settlement.is_empty() { Code::Required } else { Code::SettlementUnknown };
        at("settlement", "PS-A1_11.6", plain(code));
    }
    let most = usize::from(readings.preschools_max);
    let preschools = match (kind, settlement) {
        (Some(kind), Some(settlement)) => chosen(&draft.preschools, most, Chosen { settlement, kind }, known)
            .map_err(|why| at("preschools", "PS-A1_11.7", why))
            .ok(),
        // The list is there once kind and settlement are.
        _ => None,
    };
    let email = match draft.email.trim() {
        "" => Some(None),
        typed => Email::parse(typed.to_owned()).map(Some).map_err(|why| at("email", "PS-A1_11.8", why)).ok(),
    };
    if !faults.is_empty() {
        return Err(faults);
    }
    match (iin, phone, child_iin, trusted_phone, kind, settlement, preschools, email) {
        (
            Some(iin),
            Some(phone),
            Some(child_iin),
            Some(trusted_phone),
            Some(kind),
            Some(settlement),
            Some(preschools),
            Some(email),
        ) => Ok(Survey { iin, phone, child_iin, trusted_phone, kind, settlement, preschools, email }),
        _ => Err(faults),
    }
}

/// One to four preschools of one settlement and one queue.
fn chosen(
    typed: &[String],
    most: usize,
    wanted: Chosen,
    known: impl Fn(PreschoolId) -> Option<Chosen>,
) -> Result<Vec<PreschoolId>, (Code, Params)> {
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    if typed.is_empty() {
        return Err((Code::Required, Params::NONE));
    }
    if typed.len() > most {
        let params = Params::two(("max", number(most)), ("got", number(typed.len())));
        return Err((Code::PreschoolsTooMany, params));
    }
    let mut ids: Vec<PreschoolId> = Vec::with_capacity(typed.len());
    for text in typed {
        let id = Uuid::try_parse(text).map(|id| PreschoolId(id.as_u128())).ok();
        let found = id.and_then(|id| known(id).map(|found| (id, found)));
        let (id, found) = found.ok_or((Code::PreschoolUnknown, Params::NONE))?;
        if ids.contains(&id) {
            return Err((Code::PreschoolRepeated, Params::NONE));
        }
        if found.settlement != wanted.settlement {
            return Err((Code::PreschoolElsewhere, Params::NONE));
        }
        if found.kind != wanted.kind {
            return Err((Code::PreschoolOtherKind, Params::NONE));
        }
        ids.push(id);
    }
    Ok(ids)
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: &str = "750000000";

    fn draft() -> SurveyDraft {
        SurveyDraft {
            iin: "680503250034".to_owned(),
            phone: "+7 701 123 45 67".to_owned(),
            child_iin: "830717350867".to_owned(),
            trusted_phone: "8 702 123 45 67".to_owned(),
            kind: "general".to_owned(),
            settlement: HERE.to_owned(),
            preschools: vec![id(1)],
            email: String::new(),
        }
    }

    fn id(nth: u128) -> String {
        Uuid::from_u128(nth).to_string()
    }

    /// Preschools 1 to 5 are here and general, 6 is special, 7 is elsewhere; others are not known.
    fn known(id: PreschoolId) -> Option<Chosen> {
        let settlement = Kato::parse(if id.0 == 7 { "710000000" } else { HERE })?;
        let kind = if id.0 == 6 { SurveyKind::Special } else { SurveyKind::General };
        (1..=7).contains(&id.0).then_some(Chosen { settlement, kind })
    }

    #[track_caller]
    fn check(change: impl FnOnce(&mut SurveyDraft), expected: &[&str]) {
        let mut typed = draft();
        change(&mut typed);
        let here = |kato: Kato| kato.to_string() == HERE;
        let faults = match parse(&typed, &Readings::default(), here, known) {
            Ok(_) => Vec::new(),
            Err(faults) => {
                faults.iter().map(|f| format!("{} {} {}", f.path, f.code, f.cite)).collect::<Vec<_>>()
            }
        };
        assert_eq!(faults, expected);
    }

    #[test]
    fn ps_a1_11_each_field_missing_malformed_at_its_limits_and_right() {
        check(|_| {}, &[]);
        check(|d| d.iin.clear(), &["iin required PS-A1_11.1"]);
        check(|d| d.iin = "68050325003".into(), &["iin iin_length PS-A1_11.1"]);
        check(|d| d.iin = "680503250035".into(), &["iin iin_control PS-A1_11.1"]);
        check(|d| d.phone.clear(), &["phone required PS-A1_11.2"]);
        check(|d| d.phone = "+7 921 123 45 67".into(), &["phone phone_foreign PS-A1_11.2"]);
        check(|d| d.child_iin.clear(), &["child_iin required PS-A1_11.3"]);
        check(|d| d.child_iin = d.iin.clone(), &["child_iin iin_same PS-A1_11.3"]);
        check(|d| d.trusted_phone.clear(), &["trusted_phone required PS-A1_11.4"]);
        check(|d| d.trusted_phone = "87011234567".into(), &["trusted_phone phone_repeated PS-A1_11.4"]);
        check(|d| d.email = "apostrophe's@mysal.kz".into(), &[]);
        check(|d| d.email = "почта".into(), &["email email_malformed PS-A1_11.8"]);
    }

    #[test]
    fn c_53_kind_and_one_to_four_preschools_are_asked_for() {
        check(|d| d.kind.clear(), &["kind required C-53"]);
        check(|d| d.kind = "night".into(), &["kind malformed C-53"]);
        check(|d| d.settlement.clear(), &["settlement required PS-A1_11.6"]);
        check(|d| d.settlement = "710000000".into(), &["settlement settlement_unknown PS-A1_11.6"]);
        check(|d| d.preschools.clear(), &["preschools required PS-A1_11.7"]);
        check(|d| d.preschools = (1..=4).map(id).collect(), &[]);
        check(|d| d.preschools = (1..=5).map(id).collect(), &["preschools preschools_too_many PS-A1_11.7"]);
        check(|d| d.preschools = vec![id(1), id(1)], &["preschools preschool_repeated PS-A1_11.7"]);
        check(|d| d.preschools = vec![id(9)], &["preschools preschool_unknown PS-A1_11.7"]);
        check(|d| d.preschools = vec!["x".into()], &["preschools preschool_unknown PS-A1_11.7"]);
        check(|d| d.preschools = vec![id(6)], &["preschools preschool_other_kind PS-A1_11.7"]);
        check(|d| d.preschools = vec![id(7)], &["preschools preschool_elsewhere PS-A1_11.7"]);
    }
}

//! The country's own affairs: handsets, parents to play with, days, switches. They have no switch themselves, so a wrong
//! answer is never asked of them.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use gateways::demo::{
    ApplicantRole, BenefitCategory, DayQuestion, DayReply, FiledFamily, Handset, HandsetsQuestion,
    HandsetsReply, Happening, KatoCode, ParentsQuestion, ParentsReply, PlayParent, PlayStaff, PreschoolCode,
    StaffQuestion, StaffReply, Switch, SwitchesQuestion, SwitchesReply,
};
use gateways::{CalendarDay, Msisdn, PersonName};
use rules::Day;
use rules::application::Role;
use rules::benefit::Category;
use serde_json::Value;

use super::{Land, Told, on_the_wire};
use crate::staff::PlayedStaff;
use crate::{happenings, stories};

impl Told for HandsetsQuestion {
    fn told(&self, land: &Land) -> Result<HandsetsReply, StatusCode> {
        let handsets: Vec<Handset> = land.handsets.newest_first();
        Ok(HandsetsReply { handsets })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        Value::Null
    }
}

impl Told for ParentsQuestion {
    fn told(&self, land: &Land) -> Result<ParentsReply, StatusCode> {
        Ok(ParentsReply { parents: land.country.played.iter().filter_map(parent).collect() })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        Value::Null
    }
}

impl Told for StaffQuestion {
    fn told(&self, land: &Land) -> Result<StaffReply, StatusCode> {
        Ok(StaffReply { staff: land.country.staff.iter().filter_map(employee).collect() })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        Value::Null
    }
}

impl Told for DayQuestion {
    fn told(&self, land: &Land) -> Result<DayReply, StatusCode> {
        let day = calendar_day(self.day).ok_or(StatusCode::UNPROCESSABLE_ENTITY)?;
        let happenings = land.country.day(day, self.seed);
        Ok(DayReply { happenings: happenings.into_iter().filter_map(happening).collect() })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        Value::Null
    }
}

impl Told for Switch {
    fn told(&self, land: &Land) -> Result<Switch, StatusCode> {
        match land.switches.set(self.system, self.mode) {
            Ok(()) => Ok(*self),
            Err(_) => Err(StatusCode::UNPROCESSABLE_ENTITY),
        }
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        Value::Null
    }
}

impl Told for SwitchesQuestion {
    fn told(&self, land: &Land) -> Result<SwitchesReply, StatusCode> {
        Ok(SwitchesReply { switches: land.switches.all() })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        Value::Null
    }
}

/// How every system behaves.
pub(super) async fn switches(State(land): State<Land>) -> Json<SwitchesReply> {
    Json(SwitchesReply { switches: land.switches.all() })
}

fn parent(played: &stories::PlayedParent) -> Option<PlayParent> {
    Some(PlayParent {
        iin: on_the_wire(played.iin)?,
        phone: played.phone.and_then(|phone| Msisdn::parse(&phone.reveal()).ok()),
        given_name: PersonName::new(played.given_name),
        story: played.story,
        children: played.children.iter().filter_map(|child| on_the_wire(*child)).collect(),
    })
}

fn employee(played: &PlayedStaff) -> Option<PlayStaff> {
    Some(PlayStaff {
        iin: on_the_wire(played.iin)?,
        phone: played.phone.and_then(|phone| Msisdn::parse(&phone.reveal()).ok())?,
        given_name: PersonName::new(played.given_name),
        post: played.post,
    })
}

fn happening(happening: happenings::Happening) -> Option<Happening> {
    match happening {
        happenings::Happening::Withdrawn { child } => {
            Some(Happening::Withdrawn { child_iin: on_the_wire(child)? })
        }
        happenings::Happening::Filed(family) => Some(Happening::Filed(FiledFamily {
            applicant_iin: on_the_wire(family.applicant)?,
            role: role(family.role),
            child_iin: on_the_wire(family.child)?,
            settlement: KatoCode::parse(&family.settlement.to_string())?,
            preschools: family.preschools.iter().map(|preschool| PreschoolCode(preschool.0)).collect(),
            right: family.category.map(right),
            phone: Msisdn::parse(&family.phone?.reveal()).ok()?,
        })),
    }
}

fn calendar_day(day: CalendarDay) -> Option<Day> {
    Day::new(i32::from(day.year()), u32::from(day.month()), u32::from(day.day()))
}

const fn role(role: Role) -> ApplicantRole {
    match role {
        Role::Parent => ApplicantRole::Parent,
        Role::Guardian => ApplicantRole::Guardian,
        Role::Trustee => ApplicantRole::Trustee,
        Role::PatronageEducator => ApplicantRole::PatronageEducator,
    }
}

const fn right(category: Category) -> BenefitCategory {
    match category {
        Category::Serviceman => BenefitCategory::Serviceman,
        Category::SpecialStateBody => BenefitCategory::SpecialStateBody,
        Category::LawEnforcement => BenefitCategory::LawEnforcement,
        Category::RepresentativeWithDisability => BenefitCategory::RepresentativeWithDisability,
        Category::SpecialNeeds => BenefitCategory::SpecialNeeds,
        Category::WithoutParentalCare => BenefitCategory::WithoutParentalCare,
        Category::Orphan => BenefitCategory::Orphan,
        Category::LargeFamily => BenefitCategory::LargeFamily,
        Category::Pedagogue => BenefitCategory::Pedagogue,
        Category::FamilyWithDisabledChild => BenefitCategory::FamilyWithDisabledChild,
    }
}

#[cfg(test)]
mod tests {
    use rules::benefit::Category;

    use super::right;

    #[test]
    fn categories_are_spelled_as_the_rules_spell_them() {
        for category in Category::ALL {
            assert_eq!(serde_json::to_value(right(category)).unwrap(), category.as_str());
        }
    }
}

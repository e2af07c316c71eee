//! The one table between a field of the rules and its path in JSON. The same spelling serves shape and meaning.

use rules::Field;
use rules::benefit::Category;
use std::borrow::Cow;

/// The path of a field in [`crate::ApplicationDraft`], such as `child.iin` or `applicant.phones[0]`.
pub fn path(field: Field) -> Cow<'static, str> {
    Cow::Borrowed(match field {
        Field::Kind => "kind",
        Field::ChildIin => "child.iin",
        Field::ChildSurname => "child.surname",
        Field::ChildFirstName => "child.first_name",
        Field::ChildPatronymic => "child.patronymic",
        Field::ChildBirthDate => "child.birth_date",
        Field::ChildSex => "child.sex",
        Field::ChildCitizenship => "child.citizenship",
        Field::BirthCertificate => "child.birth_certificate",
        Field::IdentityDocument => "child.identity_document",
        Field::ApplicantIin => "applicant.iin",
        Field::ApplicantSurname => "applicant.surname",
        Field::ApplicantFirstName => "applicant.first_name",
        Field::ApplicantPatronymic => "applicant.patronymic",
        Field::ApplicantIdentity => "applicant.identity_document",
        Field::ApplicantRole => "applicant.role",
        Field::Settlement => "settlement",
        Field::Impairment => "special.impairment",
        Field::Conclusion => "special.conclusion",
        Field::ConclusionScan => "special.conclusion.certificate",
        Field::ConclusionDay => "special.conclusion.issued",
        Field::Rehabilitation => "sanatorium.rehabilitation",
        Field::DoctorReferralScan => "sanatorium.referral.certificate",
        Field::DoctorReferralDay => "sanatorium.referral.issued",
        Field::Benefits => "benefits",
        Field::Turn => "benefits.turn",
        Field::Preschools => "preschools",
        Field::Reserves => "reserves",
        Field::Language => "language",
        Field::Phones => "applicant.phones",
        Field::Email => "applicant.email",
        Field::ConsentProcessing => "consents.processing",
        Field::ConsentPublication => "consents.publication",
        Field::Phone(at) => return Cow::Owned(format!("applicant.phones[{at}]")),
        Field::Preschool(at) => return Cow::Owned(format!("preschools[{at}]")),
        Field::Reserve(at) => return Cow::Owned(format!("reserves[{at}]")),
        Field::Benefit(category) => return Cow::Owned(format!("benefits.{}", category.as_str())),
        Field::Certificate(category) => {
            return Cow::Owned(format!("benefits.{}.certificate", category.as_str()));
        }
        Field::SecondScan(category) => {
            return Cow::Owned(format!("benefits.{}.second", category.as_str()));
        }
        Field::CertificateDay(category) => {
            return Cow::Owned(format!("benefits.{}.issued", category.as_str()));
        }
    })
}

/// The field of a path, if the path names one.
pub fn field(text: &str) -> Option<Field> {
    if let Some(field) = WHOLE.into_iter().find(|field| path(*field) == text) {
        return Some(field);
    }
    if let Some((list, rest)) = text.split_once('[') {
        let at = rest.strip_suffix(']')?.parse().ok()?;
        return match list {
            "applicant.phones" => Some(Field::Phone(at)),
            "preschools" => Some(Field::Preschool(at)),
            "reserves" => Some(Field::Reserve(at)),
            _ => None,
        };
    }
    let rest = text.strip_prefix("benefits.")?;
    let (category, part) = rest.split_once('.').unwrap_or((rest, ""));
    let category = Category::parse(category)?;
    match part {
        "" => Some(Field::Benefit(category)),
        "certificate" => Some(Field::Certificate(category)),
        "issued" => Some(Field::CertificateDay(category)),
        "second" => Some(Field::SecondScan(category)),
        _ => None,
    }
}

/// How paths are made: `[]` stands for an index from 0, `*` for a category. For those who spell all paths at once.
pub fn templates() -> impl Iterator<Item = Cow<'static, str>> {
    let lists = ["applicant.phones[]", "preschools[]", "reserves[]"];
    let of_categories = ["benefits.*", "benefits.*.certificate", "benefits.*.issued", "benefits.*.second"];
    WHOLE.into_iter().map(path).chain(lists.into_iter().chain(of_categories).map(Cow::Borrowed))
}

const WHOLE: [Field; 33] = [
    Field::Kind,
    Field::ChildIin,
    Field::ChildSurname,
    Field::ChildFirstName,
    Field::ChildPatronymic,
    Field::ChildBirthDate,
    Field::ChildSex,
    Field::ChildCitizenship,
    Field::BirthCertificate,
    Field::IdentityDocument,
    Field::ApplicantIin,
    Field::ApplicantSurname,
    Field::ApplicantFirstName,
    Field::ApplicantPatronymic,
    Field::ApplicantIdentity,
    Field::ApplicantRole,
    Field::Settlement,
    Field::Impairment,
    Field::Conclusion,
    Field::ConclusionScan,
    Field::ConclusionDay,
    Field::Rehabilitation,
    Field::DoctorReferralScan,
    Field::DoctorReferralDay,
    Field::Benefits,
    Field::Turn,
    Field::Preschools,
    Field::Reserves,
    Field::Language,
    Field::Phones,
    Field::Email,
    Field::ConsentProcessing,
    Field::ConsentPublication,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_one_path_and_finds_back() {
        let mut all = WHOLE.to_vec();
        for at in 0..4 {
            all.extend([Field::Phone(at), Field::Preschool(at), Field::Reserve(at)]);
        }
        for category in Category::ALL {
            all.extend([
                Field::Benefit(category),
                Field::Certificate(category),
                Field::CertificateDay(category),
                Field::SecondScan(category),
            ]);
        }
        for one in all {
            assert_eq!(field(&path(one)), Some(one), "{one:?}");
        }
        for template in templates() {
            let one = template.replace("[]", "[0]").replace('*', "orphan");
            assert!(field(&one).is_some(), "{one}");
        }
        for strange in
            ["", "child", "applicant.phones[x]", "benefits.none_such", "benefits.orphan.x", "phones[0]"]
        {
            assert_eq!(field(strange), None, "{strange}");
        }
    }
}

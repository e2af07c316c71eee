//! The child and the applicant.

use super::PHONES_MAX;
use super::faults::{Faults, count};
use crate::draft::{ApplicantDraft, ChildDraft};
use crate::facts::Facts;
use rules::application::{Applicant, Child, Citizenship, QueueKind, Role, Sex, cites};
use rules::email::Email;
use rules::fault::{Code, Fault, Field, Params};
use rules::iin;
use rules::phone::Phone;
use rules::{Day, age};

impl Faults {
    pub(super) fn child(
        &mut self,
        draft: ChildDraft,
        facts: &Facts<'_>,
        today: Day,
        kind: Option<QueueKind>,
        pmpk: bool,
    ) -> Option<Child> {
        let iin = self.iin(Field::ChildIin, &draft.iin, self.law.child_iin);
        if kind.and_then(|kind| facts.stands_in(kind)) == Some(true) {
            self.add(Field::ChildIin, Code::AlreadyInQueue, cites::ONE_QUEUE);
        }
        let name_fields = [Field::ChildSurname, Field::ChildFirstName, Field::ChildPatronymic];
        let name =
            self.name(name_fields, [draft.surname, draft.first_name, draft.patronymic], self.law.child_name);
        let birth_date = self.birth_date(&draft.birth_date, facts, today, pmpk);
        if let (Some(iin), Some(birth)) = (&iin, birth_date)
            && !(facts.demo && iin.is_of_demo_series())
            && iin.hinted_birth().is_some_and(|hint| hint != birth)
        {
            self.add(Field::ChildBirthDate, Code::IinOtherBirthDate, iin::TWELVE);
        }
        let sex = self.one_of(Field::ChildSex, &draft.sex, self.law.sex, Sex::parse);
        let citizenship = self.one_of(
            Field::ChildCitizenship,
            &draft.citizenship,
            self.law.citizenship,
            Citizenship::parse,
        );
        let birth_certificate =
            self.document(Field::BirthCertificate, &draft.birth_certificate, self.law.non_citizen);
        let is_foreigner = citizenship.is_some_and(|c| c != Citizenship::KAZAKHSTAN);
        if is_foreigner && draft.birth_certificate.is_empty() {
            self.add(Field::BirthCertificate, Code::BirthCertificateMissing, self.law.non_citizen);
        }
        let identity_document =
            self.document(Field::IdentityDocument, &draft.identity_document, cites::IDENTITY);
        let is_unrecorded = facts.child == Some(None);
        if is_unrecorded {
            if citizenship == Some(Citizenship::KAZAKHSTAN) {
                // No paper stands in for the record of a citizen: somebody has to find out where it is.
                self.add(Field::ChildCitizenship, Code::CitizenUnrecorded, cites::CITIZEN);
            } else if draft.identity_document.is_empty() {
                self.add(Field::IdentityDocument, Code::IdentityDocumentMissing, cites::IDENTITY);
            }
        }
        // A citizen's certificate is known to the state and never demanded; one that came along is left aside.
        let birth_certificate = birth_certificate.filter(|_| is_foreigner);
        Some(Child {
            iin: iin?,
            name: name?,
            birth_date: birth_date?,
            sex: sex?,
            citizenship: citizenship?,
            birth_certificate,
            // Where the register knows the child, nobody has to prove who it is.
            identity_document: identity_document.filter(|_| is_unrecorded),
        })
    }

    fn birth_date(&mut self, text: &str, facts: &Facts<'_>, today: Day, pmpk: bool) -> Option<Day> {
        let field = Field::ChildBirthDate;
        let birth = self.day(field, text, self.law.birth_date)?;
        if birth > today {
            self.add(field, Code::DayInFuture, self.law.birth_date);
            return None;
        }
        if facts.child.flatten().is_some_and(|known| known.birth_date != birth) {
            self.add(field, Code::BirthDateDiffers, self.law.birth_date);
        } else if age::is_over_age(birth, today, pmpk, facts.readings) {
            let since = age::over_age_from(birth, facts.readings);
            self.found.push(Fault::new(field, Code::TooOld, age::CITE).with(Params::day("since", since)));
        }
        Some(birth)
    }

    pub(super) fn applicant(&mut self, draft: ApplicantDraft, facts: &Facts<'_>) -> Option<Applicant> {
        let iin = self.iin(Field::ApplicantIin, &draft.iin, self.law.applicant_iin);
        let name_fields = [Field::ApplicantSurname, Field::ApplicantFirstName, Field::ApplicantPatronymic];
        let name = self.name(
            name_fields,
            [draft.surname, draft.first_name, draft.patronymic],
            self.law.applicant_name,
        );
        let identity_document =
            self.document(Field::ApplicantIdentity, &draft.identity_document, cites::APPLICANT_IDENTITY);
        let is_unrecorded = facts.applicant_is_recorded == Some(false);
        if is_unrecorded && draft.identity_document.is_empty() {
            let (field, code) = (Field::ApplicantIdentity, Code::ApplicantIdentityMissing);
            self.add(field, code, cites::APPLICANT_IDENTITY);
        }
        let role = self.one_of(Field::ApplicantRole, &draft.role, self.law.applicant_role, Role::parse);
        let phones = self.phones(&draft.phones, facts);
        let email = if draft.email.trim().is_empty() {
            None
        } else {
            Some(self.take(Field::Email, self.law.email, Email::parse(draft.email))?)
        };
        Some(Applicant {
            iin: iin?,
            name: name?,
            // Whom the register knows has nothing to prove (PS-A1_9.2.a); of others the law wants the scan (PS-A1_9.2.b).
            identity_document: identity_document.filter(|_| is_unrecorded),
            role: role?,
            phones: phones?,
            email,
        })
    }

    fn phones(&mut self, texts: &[String], facts: &Facts<'_>) -> Option<Vec<Phone>> {
        if texts.len() > PHONES_MAX {
            let params = Params::two(("max", count(PHONES_MAX)), ("got", count(texts.len())));
            self.found.push(Fault::new(Field::Phones, Code::PhonesTooMany, self.law.phone).with(params));
        }
        if texts.is_empty() {
            self.add(Field::Phone(0), Code::Required, self.law.phone);
            return None;
        }
        let mut phones: Vec<Phone> = Vec::with_capacity(texts.len().min(PHONES_MAX));
        let mut sound = true;
        for (at, text) in (0u8..).zip(texts.iter().take(PHONES_MAX)) {
            // Second and third phones are optional (C-27): an empty line is no phone.
            if at > 0 && text.trim().is_empty() {
                continue;
            }
            let Some(phone) = self.take(Field::Phone(at), self.law.phone, Phone::parse(text)) else {
                sound = false;
                continue;
            };
            if phones.contains(&phone) {
                self.add(Field::Phone(at), Code::PhoneRepeated, self.law.phone);
            } else if !phone.is_mobile() {
                self.add(Field::Phone(at), Code::PhoneNotMobile, self.law.phone);
            }
            if at == 0 && facts.registered_phone.is_some_and(|known| known != Some(phone)) {
                self.add(Field::Phone(0), Code::PhoneNotRegistered, cites::REGISTERED_PHONE);
            }
            phones.push(phone);
        }
        sound.then_some(phones)
    }
}

//! A draft becomes a valid application, or all its faults at once, in the order of the form.

use crate::draft::{ApplicantDraft, BenefitsDraft, ChildDraft, ClaimDraft, GeneralDraft};
use crate::facts::{Answer, Facts, PreschoolKind};
use rules::application::{
    Applicant, Child, Citizenship, Claim, DocumentId, Evidence, FullName, GeneralApplication, Kato, Language,
    Pmpk, PreschoolId, Role, Sex, cites,
};
use rules::benefit::{Category, Proof, Turn};
use rules::email::Email;
use rules::fault::{Code, Fault, Field, Params, Severity};
use rules::iin::{self, Iin};
use rules::name::NamePart;
use rules::phone::Phone;
use rules::{Cite, Day, age, certificate};
use uuid::Uuid;

/// Most phones in an application: app. 1_1 items 8 to 10.
pub const PHONES_MAX: usize = 3;

/// A valid application and what deserves a second look.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Parsed {
    /// The application.
    pub application: GeneralApplication,
    /// Warnings; they stop nobody.
    pub warnings: Vec<Fault>,
}

/// Parses a draft by value. `today` is the filing day by the law's clock.
///
/// # Errors
/// All faults, warnings among them, in the order of the form.
pub fn parse(draft: GeneralDraft, facts: &Facts<'_>, today: Day) -> Result<Parsed, Vec<Fault>> {
    let mut faults = Faults(Vec::new());
    let has_pmpk = facts.answer(Category::SpecialNeeds) == Answer::Yes;
    // A paper that staff have still to see lifts the limit for as long as they look (para 27).
    let child = faults.child(draft.child, facts, today, has_pmpk || draft.benefits.special_needs.is_some());
    let applicant = faults.applicant(draft.applicant, facts);
    if let (Some(child), Some(applicant)) = (&child, &applicant)
        && child.iin == applicant.iin
    {
        faults.add(Field::ChildIin, Code::IinSame, cites::CHILD_IIN);
    }
    let settlement = faults.settlement(&draft.settlement, facts);
    let (claims, turn) = faults.benefits(&draft.benefits, facts, today);
    let chosen = faults.preschools(&draft.preschools, &draft.reserves, settlement, turn, facts);
    let language = faults.one_of(Field::Language, &draft.language, cites::LANGUAGE, Language::parse);
    if !draft.consents.processing {
        faults.add(Field::ConsentProcessing, Code::ConsentMissing, cites::CONSENT);
    }
    let mut found = faults.0;
    found.sort_by_key(|fault| fault.field);
    if found.iter().any(|fault| fault.code.severity() == Severity::Block) {
        return Err(found);
    }
    let whole = (child, applicant, settlement, turn, chosen, language);
    let (
        Some(child),
        Some(applicant),
        Some(settlement),
        Some(turn),
        Some((preschools, reserves)),
        Some(language),
    ) = whole
    else {
        return Err(found);
    };
    let publication = draft.consents.publication;
    let pmpk = match claims
        .iter()
        .find(|claim| claim.category == Category::SpecialNeeds)
        .map(|claim| claim.evidence)
    {
        _ if has_pmpk => Pmpk::Confirmed,
        Some(Evidence::State) => Pmpk::Confirmed,
        Some(Evidence::Scan { .. }) => Pmpk::ByScan,
        None => Pmpk::None,
    };
    let application = GeneralApplication {
        child,
        applicant,
        settlement,
        claims,
        pmpk,
        turn,
        preschools,
        reserves,
        language,
        publication,
    };
    Ok(Parsed { application, warnings: found })
}

/// Faults as they are found.
struct Faults(Vec<Fault>);

impl Faults {
    fn add(&mut self, field: Field, code: Code, cite: Cite) {
        self.0.push(Fault::new(field, code, cite));
    }

    fn take<T>(&mut self, field: Field, cite: Cite, result: Result<T, (Code, Params)>) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err((code, params)) => {
                self.0.push(Fault::new(field, code, cite).with(params));
                None
            }
        }
    }

    fn one_of<T>(
        &mut self,
        field: Field,
        text: &str,
        cite: Cite,
        read: impl Fn(&str) -> Option<T>,
    ) -> Option<T> {
        let code = if text.is_empty() { Code::Required } else { Code::Malformed };
        self.take(field, cite, read(text).ok_or((code, Params::NONE)))
    }

    fn iin(&mut self, field: Field, text: &str, cite: Cite) -> Option<Iin> {
        let cite = if text.trim().is_empty() { cite } else { iin::TWELVE };
        let iin = self.take(field, cite, Iin::parse(text))?;
        if iin.looks_like_bin() {
            self.add(field, Code::IinLooksLikeBin, iin::TWELVE);
        }
        Some(iin)
    }

    fn name(&mut self, fields: [Field; 3], parts: [String; 3], cite: Cite) -> Option<FullName> {
        let [surname, first_name, patronymic] = parts;
        let surname = self.take(fields[0], cite, NamePart::parse(surname));
        let first_name = self.take(fields[1], cite, NamePart::parse(first_name));
        let patronymic = if patronymic.trim().is_empty() {
            None
        } else {
            Some(self.take(fields[2], cite, NamePart::parse(patronymic))?)
        };
        Some(FullName { surname: surname?, first_name: first_name?, patronymic })
    }

    fn child(&mut self, draft: ChildDraft, facts: &Facts<'_>, today: Day, pmpk: bool) -> Option<Child> {
        let iin = self.iin(Field::ChildIin, &draft.iin, cites::CHILD_IIN);
        if facts.already_in_queue == Some(true) {
            self.add(Field::ChildIin, Code::AlreadyInQueue, cites::ONE_QUEUE);
        }
        let name_fields = [Field::ChildSurname, Field::ChildFirstName, Field::ChildPatronymic];
        let name =
            self.name(name_fields, [draft.surname, draft.first_name, draft.patronymic], cites::CHILD_NAME);
        let birth_date = self.birth_date(&draft.birth_date, facts, today, pmpk);
        if let (Some(iin), Some(birth)) = (&iin, birth_date)
            && !(facts.demo && iin.is_of_demo_series())
            && iin.hinted_birth().is_some_and(|hint| hint != birth)
        {
            self.add(Field::ChildBirthDate, Code::IinOtherBirthDate, iin::TWELVE);
        }
        let sex = self.one_of(Field::ChildSex, &draft.sex, cites::SEX, Sex::parse);
        let citizenship =
            self.one_of(Field::ChildCitizenship, &draft.citizenship, cites::CITIZENSHIP, Citizenship::parse);
        let birth_certificate =
            self.document(Field::BirthCertificate, &draft.birth_certificate, cites::NON_CITIZEN);
        let is_foreigner = citizenship.is_some_and(|c| c != Citizenship::KAZAKHSTAN);
        if is_foreigner && draft.birth_certificate.is_empty() {
            self.add(Field::BirthCertificate, Code::BirthCertificateMissing, cites::NON_CITIZEN);
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
        })
    }

    fn birth_date(&mut self, text: &str, facts: &Facts<'_>, today: Day, pmpk: bool) -> Option<Day> {
        let field = Field::ChildBirthDate;
        let birth = self.day(field, text, cites::BIRTH_DATE)?;
        if birth > today {
            self.add(field, Code::DayInFuture, cites::BIRTH_DATE);
            return None;
        }
        if facts.child.is_some_and(|known| known.birth_date != birth) {
            self.add(field, Code::BirthDateDiffers, cites::BIRTH_DATE);
        } else if age::is_over_age(birth, today, pmpk, facts.readings) {
            let since = age::over_age_from(birth, facts.readings);
            self.0.push(Fault::new(field, Code::TooOld, age::CITE).with(Params::day("since", since)));
        }
        Some(birth)
    }

    fn day(&mut self, field: Field, text: &str, cite: Cite) -> Option<Day> {
        let code = if text.is_empty() { Code::Required } else { Code::DayMalformed };
        self.take(field, cite, Day::parse(text).ok_or((code, Params::NONE)))
    }

    fn document(&mut self, field: Field, text: &str, cite: Cite) -> Option<DocumentId> {
        if text.is_empty() {
            return None;
        }
        let id = Uuid::try_parse(text)
            .map(|id| DocumentId(id.as_u128()))
            .map_err(|_| (Code::Malformed, Params::NONE));
        self.take(field, cite, id)
    }

    fn applicant(&mut self, draft: ApplicantDraft, facts: &Facts<'_>) -> Option<Applicant> {
        let iin = self.iin(Field::ApplicantIin, &draft.iin, cites::APPLICANT_IIN);
        let name_fields = [Field::ApplicantSurname, Field::ApplicantFirstName, Field::ApplicantPatronymic];
        let name = self.name(
            name_fields,
            [draft.surname, draft.first_name, draft.patronymic],
            cites::APPLICANT_NAME,
        );
        let role = self.one_of(Field::ApplicantRole, &draft.role, cites::APPLICANT_ROLE, Role::parse);
        let phones = self.phones(&draft.phones, facts);
        let email = if draft.email.trim().is_empty() {
            None
        } else {
            Some(self.take(Field::Email, cites::EMAIL, Email::parse(draft.email))?)
        };
        Some(Applicant { iin: iin?, name: name?, role: role?, phones: phones?, email })
    }

    fn phones(&mut self, texts: &[String], facts: &Facts<'_>) -> Option<Vec<Phone>> {
        if texts.len() > PHONES_MAX {
            let params = Params::two(("max", count(PHONES_MAX)), ("got", count(texts.len())));
            self.0.push(Fault::new(Field::Phones, Code::PhonesTooMany, cites::PHONE).with(params));
        }
        if texts.is_empty() {
            self.add(Field::Phone(0), Code::Required, cites::PHONE);
            return None;
        }
        let mut phones: Vec<Phone> = Vec::with_capacity(texts.len().min(PHONES_MAX));
        let mut sound = true;
        for (at, text) in (0u8..).zip(texts.iter().take(PHONES_MAX)) {
            // Second and third phones are optional (C-27): an empty line is no phone.
            if at > 0 && text.trim().is_empty() {
                continue;
            }
            let Some(phone) = self.take(Field::Phone(at), cites::PHONE, Phone::parse(text)) else {
                sound = false;
                continue;
            };
            if phones.contains(&phone) {
                self.add(Field::Phone(at), Code::PhoneRepeated, cites::PHONE);
            } else if !phone.is_mobile() {
                self.add(Field::Phone(at), Code::PhoneNotMobile, cites::PHONE);
            }
            if at == 0 && facts.registered_phone.is_some_and(|known| known != Some(phone)) {
                self.add(Field::Phone(0), Code::PhoneNotRegistered, cites::REGISTERED_PHONE);
            }
            phones.push(phone);
        }
        sound.then_some(phones)
    }

    fn settlement(&mut self, text: &str, facts: &Facts<'_>) -> Option<Kato> {
        let kato = self.one_of(Field::Settlement, text, cites::SETTLEMENT, Kato::parse)?;
        if facts.registers.settlement(kato) == Some(false) {
            self.add(Field::Settlement, Code::SettlementUnknown, cites::SETTLEMENT);
        }
        Some(kato)
    }

    fn benefits(
        &mut self,
        draft: &BenefitsDraft,
        facts: &Facts<'_>,
        today: Day,
    ) -> (Vec<Claim>, Option<Turn>) {
        let mut claims = Vec::new();
        let mut stated = false;
        for (category, claim) in draft.stated() {
            stated = true;
            if let Some(evidence) = self.evidence(category, claim, facts, today) {
                claims.push(Claim { category, evidence });
            }
        }
        match (draft.none, stated) {
            (true, true) => self.add(Field::Benefits, Code::BenefitNoneWithOthers, cites::BENEFIT),
            (false, false) => self.add(Field::Benefits, Code::Required, cites::BENEFIT),
            _ => {}
        }
        let turn = self.one_of(Field::Turn, &draft.turn, cites::BENEFIT, Turn::parse);
        if let Some(turn) = turn
            && turn != Turn::General
            && !draft.stated().any(|(category, _)| category.turn() == turn)
        {
            self.add(Field::Turn, Code::TurnWithoutRight, cites::BENEFIT);
        }
        (claims, turn)
    }

    fn evidence(
        &mut self,
        category: Category,
        claim: &ClaimDraft,
        facts: &Facts<'_>,
        today: Day,
    ) -> Option<Evidence> {
        let cite = category.benefit().evidence;
        let state_answers = matches!(category.benefit().proof, Proof::State(_));
        match facts.answer(category) {
            Answer::Yes => return Some(Evidence::State),
            Answer::NotAsked if state_answers && claim.certificate.is_empty() => {
                return Some(Evidence::State);
            }
            Answer::No if state_answers => {
                self.add(Field::Benefit(category), Code::BenefitNotConfirmed, cite);
                return None;
            }
            Answer::Silent if claim.certificate.is_empty() && state_answers => {
                self.add(Field::Benefit(category), Code::StateSilent, cite);
                return None;
            }
            Answer::NotAsked | Answer::No | Answer::Silent => {}
        }
        let document = self.document(Field::Certificate(category), &claim.certificate, cite);
        if claim.certificate.is_empty() {
            self.add(Field::Certificate(category), Code::CertificateMissing, cite);
        }
        let issued = self.day(Field::CertificateDay(category), &claim.issued, cite)?;
        // A term is set for workplace certificates only; other papers have none (CA-50).
        if category.benefit().proof == Proof::WorkplaceCertificate {
            let checked = certificate::check_age(issued, today, facts.readings);
            self.take(Field::CertificateDay(category), certificate::CITE, checked)?;
        } else if issued > today {
            self.add(Field::CertificateDay(category), Code::DayInFuture, cite);
        }
        Some(Evidence::Scan { document: document?, issued })
    }

    fn preschools(
        &mut self,
        chosen: &[String],
        reserves: &[String],
        settlement: Option<Kato>,
        turn: Option<Turn>,
        facts: &Facts<'_>,
    ) -> Option<(Vec<PreschoolId>, Vec<PreschoolId>)> {
        let out_of_turn = turn == Some(Turn::OutOfTurn);
        let readings = facts.readings;
        let max =
            usize::from(if out_of_turn { readings.preschools_out_of_turn } else { readings.preschools_max });
        match chosen.len() {
            0 => self.add(Field::Preschools, Code::Required, cites::PRESCHOOLS),
            got if got > max && out_of_turn => {
                let fault = Fault::new(Field::Preschools, Code::PreschoolsOutOfTurnOne, cites::OUT_OF_TURN);
                self.0.push(fault.with(Params::one("got", count(got))));
            }
            got if got > max => self.too_many(Field::Preschools, Code::PreschoolsTooMany, max, got),
            _ => {}
        }
        let reserves_max = usize::from(readings.reserves_max);
        match reserves.len() {
            0 => {}
            // While no turn is chosen nobody knows whether reserves are needed.
            _ if turn.is_some() && !out_of_turn => {
                self.add(Field::Reserves, Code::ReservesNotNeeded, cites::OUT_OF_TURN)
            }
            got if got > reserves_max => {
                self.too_many(Field::Reserves, Code::ReservesTooMany, reserves_max, got)
            }
            _ => {}
        }
        let mut seen = Vec::with_capacity(chosen.len().min(max));
        let first = self.listed(chosen, Field::Preschool, max, settlement, facts, &mut seen);
        let split = seen.len();
        let second = self.listed(reserves, Field::Reserve, reserves_max, settlement, facts, &mut seen);
        let rest = seen.split_off(split);
        (first && second).then_some((seen, rest))
    }

    /// Reads one list into `seen`; repeats are faults across both lists. More than `max` were named already.
    fn listed(
        &mut self,
        texts: &[String],
        field: fn(u8) -> Field,
        max: usize,
        settlement: Option<Kato>,
        facts: &Facts<'_>,
        seen: &mut Vec<PreschoolId>,
    ) -> bool {
        let mut sound = true;
        for (at, text) in (0u8..).zip(texts.iter().take(max)) {
            let read = Uuid::try_parse(text).map(|id| PreschoolId(id.as_u128()));
            let Some(id) =
                self.take(field(at), cites::PRESCHOOLS, read.map_err(|_| (Code::Malformed, Params::NONE)))
            else {
                sound = false;
                continue;
            };
            if seen.contains(&id) {
                self.add(field(at), Code::PreschoolRepeated, cites::PRESCHOOLS);
            }
            match facts.registers.preschool(id) {
                None => {}
                Some(None) => self.add(field(at), Code::PreschoolUnknown, cites::REGISTERED),
                Some(Some(known)) if settlement.is_some_and(|kato| kato != known.settlement) => {
                    self.add(field(at), Code::PreschoolElsewhere, cites::SETTLEMENT);
                }
                Some(Some(known)) if known.kind != PreschoolKind::General => {
                    self.add(field(at), Code::PreschoolOtherKind, cites::PRESCHOOLS);
                }
                Some(Some(_)) => {}
            }
            seen.push(id);
        }
        sound
    }

    fn too_many(&mut self, field: Field, code: Code, max: usize, got: usize) {
        let params = Params::two(("max", count(max)), ("got", count(got)));
        self.0.push(Fault::new(field, code, cites::PRESCHOOLS).with(params));
    }
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

//! What an outcome would do, said before the act: the number now and then, and what the parent will read.

use contract::staff::{Effect, Message, NumberThen, Outcome};
use registry::preschool::{Application, ApplicationId, Standing, State};
use rules::application::PreschoolId;
use rules::benefit::Turn;
use rules::review::Reason;
use words::text::notice::languages;
use words::{Lang, Table};

use crate::directory::Directory;
use crate::notices::{self, Told};
use crate::staff::check::End;
use crate::view::ApplicationRecord;

/// The effect of an outcome on an application whose papers are under verification; none for any other.
pub(crate) fn of(
    state: &State,
    directory: &Directory,
    found: &Application,
    record: &ApplicationRecord,
    (outcome, then): End,
    reason: Option<Reason>,
) -> Option<Effect> {
    let Standing::DocumentsUnderVerification(check) = found.standing else { return None };
    // Reserves open when an out-of-turn right that bound the family to one preschool does not hold.
    let opens =
        check.turn_if_confirmed == Turn::OutOfTurn && then.is_some_and(|turn| turn != Turn::OutOfTurn);
    let reserves = if opens { found.reserves.as_slice() } else { &[] };
    let number = |preschool: PreschoolId, turn: Turn| {
        let queue = state.queue(&found.queue(preschool));
        queue.map_or(1, |queue| queue.place_if(&found.key, turn).total() + 1)
    };
    let stands = |id: &PreschoolId| NumberThen {
        preschool: directory.card(*id),
        now: Some(number(*id, found.turn)),
        then: then.map(|turn| number(*id, turn)),
    };
    let opened = |id: &PreschoolId| NumberThen {
        preschool: directory.card(*id),
        now: None,
        then: then.map(|turn| number(*id, turn)),
    };
    let numbers: Vec<NumberThen> =
        found.preschools.iter().map(stands).chain(reserves.iter().map(opened)).collect();
    let message = message(&told(outcome, reason, &numbers), Lang::parse(&record.lang).unwrap_or_default());
    Some(Effect { outcome, turn: then.map(Into::into), numbers, message })
}

/// The numbers of an application as it stands now.
pub(crate) fn numbers_now(state: &State, directory: &Directory, id: ApplicationId) -> Vec<NumberThen> {
    let Some(found) = state.application(id) else { return Vec::new() };
    let places = state.places(found).map(|(queue, ahead)| {
        let number = Some(ahead.total() + 1);
        NumberThen { preschool: directory.card(queue.key().preschool), now: number, then: number }
    });
    places.collect()
}

/// What the parent is told of an outcome.
pub(crate) fn told(outcome: Outcome, reason: Option<Reason>, numbers: &[NumberThen]) -> Told<'_> {
    // A reason is always given; a paper of a later edition without one simply does not prove it.
    let reason = reason.unwrap_or(Reason::DoesNotProve);
    match outcome {
        Outcome::Confirmed => Told::PapersConfirmed(numbers),
        Outcome::PartlyConfirmed => Told::PartlyConfirmed(reason),
        Outcome::BenefitNotConfirmed => Told::BenefitNotConfirmed(reason),
        Outcome::Refused => Told::PapersRefused(reason),
    }
}

/// The same in every language in which it is sent.
pub(crate) fn message(told: &Told<'_>, lang: Lang) -> Vec<Message> {
    let mut all = Vec::new();
    for lang in languages(lang) {
        let texts = notices::texts(Table::of(*lang), *lang, told);
        all.extend(texts.into_iter().map(|(_, text)| Message { lang: lang.code().to_owned(), text }));
    }
    all
}

//! The calls of the counter, each by its endpoint: what goes out, and how the answer is read.

use super::state::call::{Answer, Call};
use crate::net::{Parcel, Question};
use contract::endpoint::{preschools, sign_out, staff as at};

/// The request of a call.
pub(super) fn question(call: Call) -> Question<Answer> {
    match call {
        Call::Session => Parcel::to(&at::session::ENDPOINT, &[]).value(Answer::Session),
        Call::SignOut => Parcel::to(&sign_out::ENDPOINT, &[]).read(|reply| Answer::SignOut(reply.map(drop))),
        Call::OpenIntake { iin, lang } => {
            let body = at::open_intake::Request { applicant_iin: iin.0, lang: lang.code().to_owned() };
            Parcel::to(&at::open_intake::ENDPOINT, &[]).with(&body).value(Answer::OpenIntake)
        }
        Call::TakeIn(request) => {
            // One intake is one paper: the same again is the same.
            let parcel = Parcel::to(&at::take_in::ENDPOINT, &[]).with(&*request);
            parcel.keyed_by_body(&request.intake.to_string()).value(Answer::TakeIn)
        }
        Call::Preschools { of, kato, kind } => {
            let parcel = Parcel::to(&preschools::ENDPOINT, &[&kato]).asking("kind", &kind);
            parcel.value(move |answer| Answer::Preschools(of, answer))
        }
    }
}

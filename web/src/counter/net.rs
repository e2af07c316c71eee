//! The calls of the counter, each by its endpoint: what goes out, and how the answer is read.

use super::state::call::{Answer, Call};
use crate::net::{Parcel, send, value};
use contract::endpoint::{preschools, sign_out, staff as at};

/// Carries out a call.
pub(super) async fn perform(call: Call) -> Answer {
    match call {
        Call::Session => Answer::Session(send(Parcel::to(&at::session::ENDPOINT, &[])).await.and_then(value)),
        Call::SignOut => Answer::SignOut(send(Parcel::to(&sign_out::ENDPOINT, &[])).await.map(drop)),
        Call::OpenIntake { iin, lang } => {
            let body = at::open_intake::Request { applicant_iin: iin.0, lang: lang.code().to_owned() };
            let parcel = Parcel::to(&at::open_intake::ENDPOINT, &[]).with(&body);
            Answer::OpenIntake(send(parcel).await.and_then(value))
        }
        Call::TakeIn(request) => {
            // One intake is one paper: the same again is the same.
            let parcel = Parcel::to(&at::take_in::ENDPOINT, &[]).with(&*request);
            let parcel = parcel.keyed_by_body(&request.intake.to_string());
            Answer::TakeIn(send(parcel).await.and_then(value))
        }
        Call::Preschools { of, kato, kind } => {
            let parcel = Parcel::to(&preschools::ENDPOINT, &[&kato]).asking("kind", &kind);
            Answer::Preschools(of, send(parcel).await.and_then(value))
        }
    }
}

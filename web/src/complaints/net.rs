//! The calls of the state, each by its endpoint: what goes out, and how the answer is read.

use super::state::call::{Answer, Call, Sent};
use crate::net::{Parcel, Question};
use contract::endpoint::{sign_out, staff as at};
use uuid::Uuid;

/// The request of a call.
pub(super) fn question(call: Call) -> Question<Answer> {
    let of = |endpoint, id: Uuid| Parcel::to(endpoint, &[&id.to_string()]);
    let plain = |endpoint| Parcel::to(endpoint, &[]);
    match call {
        Call::Session => plain(&at::session::ENDPOINT).value(Answer::Session),
        Call::SignOut => plain(&sign_out::ENDPOINT).read(|reply| Answer::SignOut(reply.map(drop))),
        Call::List => plain(&at::complaints::ENDPOINT).value(Answer::List),
        Call::One(id) => one(id, None, of(&at::complaint::ENDPOINT, id)),
        Call::Register(id) => one(id, Some(Sent::Other), of(&at::complaint_registration::ENDPOINT, id)),
        Call::TakeBack(id) => one(id, Some(Sent::Other), of(&at::complaint_take_back::ENDPOINT, id)),
        Call::Mark { id, text, seen } => {
            let body = at::complaint_mark::Request { text: text.0 };
            let parcel = of(&at::complaint_mark::ENDPOINT, id).with(&body).keyed_by_body(&seen);
            one(id, Some(Sent::Mark), parcel)
        }
        Call::Answer { id, outcome, text, seen } => {
            let body = at::complaint_answer::Request { outcome: outcome.as_str().to_owned(), text: text.0 };
            let parcel = of(&at::complaint_answer::ENDPOINT, id).with(&body).keyed_by_body(&seen);
            one(id, Some(Sent::Answer), parcel)
        }
    }
}

/// About one complaint: every act answers with the complaint as it is then.
fn one(id: Uuid, sent: Option<Sent>, parcel: Parcel) -> Question<Answer> {
    parcel.value(move |answer| Answer::One(id, sent, answer))
}

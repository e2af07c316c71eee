//! The calls of the state, each by its endpoint: what goes out, and how the answer is read.

use super::state::call::{Answer, Call};
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
        Call::Reviews(after) => {
            let mut parcel = plain(&at::reviews::ENDPOINT);
            if let Some(after) = &after {
                parcel = parcel.asking("after", after);
            }
            parcel.value(move |answer| Answer::Reviews(after, answer))
        }
        Call::Review(id) => of(&at::review::ENDPOINT, id).value(move |answer| Answer::Review(id, answer)),
        Call::Originals(id) => {
            let body = at::originals::Request {};
            let parcel = of(&at::originals::ENDPOINT, id).with(&body).keyed(id.to_string());
            parcel.value(move |answer| Answer::Originals(id, answer))
        }
        Call::Decide { application: id, request, seen } => {
            let parcel = of(&at::decision::ENDPOINT, id).with(&request).keyed_by_body(&seen);
            parcel.value(move |answer| Answer::Decide(id, answer))
        }
        Call::TakeBack(id) => {
            of(&at::take_back::ENDPOINT, id).value(move |answer| Answer::TakeBack(id, answer))
        }
        Call::OwnActs => plain(&at::own_acts::ENDPOINT).value(Answer::OwnActs),
        Call::Find(number) => Parcel::to(&at::by_number::ENDPOINT, &[&number]).value(Answer::Find),
        Call::Next(id, iin) => {
            let body = at::representative_check::Request { representative_iin: iin.0 };
            let parcel = of(&at::representative_check::ENDPOINT, id).with(&body);
            parcel.value(move |answer| Answer::Next(id, answer))
        }
        Call::Move { id, iin, document, seen } => {
            let body = at::representative::Request { representative_iin: iin.0, document };
            let parcel = of(&at::representative::ENDPOINT, id).with(&body).keyed_by_body(&seen);
            parcel.value(move |answer| Answer::Moved(id, answer))
        }
    }
}

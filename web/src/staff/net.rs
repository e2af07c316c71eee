//! The calls of the state, each by its endpoint: what goes out, and how the answer is read.

use super::state::call::{Answer, Call};
use super::state::complaints::Sent;
use crate::net::{Parcel, send, value};
use contract::Problem;
use contract::endpoint::{sign_out, staff as at};
use uuid::Uuid;

/// Carries out a call.
pub(super) async fn perform(call: Call) -> Answer {
    match call {
        Call::Session => Answer::Session(send(Parcel::to(&at::session::ENDPOINT, &[])).await.and_then(value)),
        Call::SignOut => Answer::SignOut(send(Parcel::to(&sign_out::ENDPOINT, &[])).await.map(drop)),
        Call::Reviews(after) => {
            let mut parcel = Parcel::to(&at::reviews::ENDPOINT, &[]);
            if let Some(after) = &after {
                parcel = parcel.asking("after", after);
            }
            Answer::Reviews(after, send(parcel).await.and_then(value))
        }
        Call::Review(id) => {
            let parcel = Parcel::to(&at::review::ENDPOINT, &[&id.to_string()]);
            Answer::Review(id, send(parcel).await.and_then(value))
        }
        Call::Originals(id) => {
            let text = id.to_string();
            let body = at::originals::Request {};
            let parcel = Parcel::to(&at::originals::ENDPOINT, &[&text]).with(&body).keyed(text);
            Answer::Originals(id, send(parcel).await.and_then(value))
        }
        Call::Decide { application, request, seen } => {
            let parcel = Parcel::to(&at::decision::ENDPOINT, &[&application.to_string()]);
            let parcel = parcel.with(&request).keyed_by_body(&seen);
            Answer::Decide(application, send(parcel).await.and_then(value))
        }
        Call::TakeBack(id) => {
            let parcel = Parcel::to(&at::take_back::ENDPOINT, &[&id.to_string()]);
            Answer::TakeBack(id, send(parcel).await.and_then(value))
        }
        Call::OwnActs => {
            Answer::OwnActs(send(Parcel::to(&at::own_acts::ENDPOINT, &[])).await.and_then(value))
        }
        Call::Find(number) => {
            Answer::Find(send(Parcel::to(&at::by_number::ENDPOINT, &[&number])).await.and_then(value))
        }
        Call::Next(id, iin) => {
            let body = at::representative_check::Request { representative_iin: iin.0 };
            let parcel = Parcel::to(&at::representative_check::ENDPOINT, &[&id.to_string()]).with(&body);
            Answer::Next(id, send(parcel).await.and_then(value))
        }
        Call::Move(id, iin, document) => {
            let body = at::representative::Request { representative_iin: iin.0, document };
            let parcel = Parcel::to(&at::representative::ENDPOINT, &[&id.to_string()]).with(&body);
            Answer::Moved(id, send(parcel.keyed_by_body("")).await.and_then(value))
        }
        call => complaint(call).await,
    }
}

/// The calls about complaints. Every act answers with the complaint as it is then.
async fn complaint(call: Call) -> Answer {
    let one = |endpoint, id: Uuid| Parcel::to(endpoint, &[&id.to_string()]);
    let (id, sent, parcel) = match call {
        Call::Complaint(id) => (id, None, one(&at::complaint::ENDPOINT, id)),
        Call::RegisterComplaint(id) => {
            (id, Some(Sent::Other), one(&at::complaint_registration::ENDPOINT, id))
        }
        Call::TakeAnswerBack(id) => (id, Some(Sent::Other), one(&at::complaint_take_back::ENDPOINT, id)),
        Call::MarkComplaint { id, text, seen } => {
            let body = at::complaint_mark::Request { text: text.0 };
            let parcel = one(&at::complaint_mark::ENDPOINT, id).with(&body).keyed_by_body(&seen);
            (id, Some(Sent::Mark), parcel)
        }
        Call::AnswerComplaint { id, outcome, text, seen } => {
            let body = at::complaint_answer::Request { outcome: outcome.as_str().to_owned(), text: text.0 };
            let parcel = one(&at::complaint_answer::ENDPOINT, id).with(&body).keyed_by_body(&seen);
            (id, Some(Sent::Answer), parcel)
        }
        _ => {
            let parcel = Parcel::to(&at::complaints::ENDPOINT, &[]);
            return Answer::Complaints(send(parcel).await.and_then(value));
        }
    };
    let answer: Result<_, Problem> = send(parcel).await.and_then(value);
    Answer::Complaint(id, sent, answer)
}

//! The calls of the cabinet, each by its endpoint: what goes out, and how the answer is read.

use super::state::{Answer, Call};
use crate::net::{Parcel, Question, application};
use contract::endpoint as at;

/// The request of a call.
pub(super) fn question(call: Call) -> Question<Answer> {
    let plain = |endpoint| Parcel::to(endpoint, &[]);
    match call {
        Call::Session => plain(&at::session::ENDPOINT).value(Answer::Session),
        Call::SignIn { iin, lang } => {
            let body = at::sign_in::Request { iin: iin.0, lang: lang.code().to_owned() };
            plain(&at::sign_in::ENDPOINT).with(&body).value(Answer::SignIn)
        }
        Call::Code(code) => {
            let body = at::sign_in_code::Request { code: code.0 };
            plain(&at::sign_in_code::ENDPOINT).with(&body).value(Answer::Code)
        }
        Call::SignOut => plain(&at::sign_out::ENDPOINT).value(Answer::SignOut),
        Call::Applications => plain(&at::applications::ENDPOINT).value(Answer::Applications),
        Call::Application(id) => {
            let parcel = Parcel::to(&at::application::ENDPOINT, &[&id.to_string()]);
            parcel.value(move |answer| Answer::Application(id, answer))
        }
        Call::Notices(id, lang) => {
            let parcel = Parcel::to(&at::notices::ENDPOINT, &[&id.to_string()]).asking("lang", lang.code());
            parcel.value(move |answer| Answer::Notices(id, answer))
        }
        Call::Share(id, shared) => {
            let parcel = Parcel::to(&at::sharing::ENDPOINT, &[&id.to_string()]);
            parcel.with(&at::sharing::Request { shared }).value(Answer::Share)
        }
        Call::Renew { id, from } => {
            let id = id.to_string();
            let body = at::renewal::Request { processing: true, sent_at: None };
            let parcel = Parcel::to(&at::renewal::ENDPOINT, &[&id]).with(&body).keyed(id + "-" + &from);
            parcel.read(|reply| Answer::Renew(reply.and_then(application)))
        }
        Call::Return { id, from } => {
            let id = id.to_string();
            let body = at::return_to_queue::Request { processing: true };
            let parcel = Parcel::to(&at::return_to_queue::ENDPOINT, &[&id]);
            parcel.with(&body).keyed(id + "-" + &from).value(Answer::Renew)
        }
        Call::Withdraw(id) => {
            let id = id.to_string();
            Parcel::to(&at::withdrawal::ENDPOINT, &[&id]).keyed(id).value(Answer::Withdraw)
        }
        Call::Drafts => plain(&at::drafts::ENDPOINT).value(Answer::Drafts),
        // Whatever it says: the draft is gone.
        Call::DeleteDraft(id) => {
            let parcel = Parcel::to(&at::delete_draft::ENDPOINT, &[&id.to_string()]);
            parcel.read(|reply| Answer::DeleteDraft(reply.map(|_| ())))
        }
    }
}

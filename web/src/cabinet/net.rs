//! The calls of the cabinet, each by its endpoint.

use super::state::{Answer, Call};
use crate::net::{Parcel, application, send, value};
use contract::endpoint as at;

/// Carries out a call.
pub(super) async fn perform(call: Call) -> Answer {
    match call {
        Call::Session => Answer::Session(send(Parcel::to(&at::session::ENDPOINT, &[])).await.and_then(value)),
        Call::SignIn { iin, lang } => {
            let body = at::sign_in::Request { iin: iin.0, lang: lang.code().to_owned() };
            let parcel = Parcel::to(&at::sign_in::ENDPOINT, &[]).with(&body);
            Answer::SignIn(send(parcel).await.and_then(value))
        }
        Call::Code(code) => {
            let body = at::sign_in_code::Request { code: code.0 };
            let parcel = Parcel::to(&at::sign_in_code::ENDPOINT, &[]).with(&body);
            Answer::Code(send(parcel).await.and_then(value))
        }
        Call::SignOut => {
            Answer::SignOut(send(Parcel::to(&at::sign_out::ENDPOINT, &[])).await.and_then(value))
        }
        Call::Applications => {
            Answer::Applications(send(Parcel::to(&at::applications::ENDPOINT, &[])).await.and_then(value))
        }
        Call::Application(id) => {
            let parcel = Parcel::to(&at::application::ENDPOINT, &[&id.to_string()]);
            Answer::Application(id, send(parcel).await.and_then(value))
        }
        Call::Notices(id, lang) => {
            let parcel = Parcel::to(&at::notices::ENDPOINT, &[&id.to_string()]).asking("lang", lang.code());
            Answer::Notices(id, send(parcel).await.and_then(value))
        }
        Call::Share(id, shared) => {
            let parcel = Parcel::to(&at::sharing::ENDPOINT, &[&id.to_string()]);
            Answer::Share(send(parcel.with(&at::sharing::Request { shared })).await.and_then(value))
        }
        Call::Renew { id, from } => {
            let id = id.to_string();
            let body = at::renewal::Request { processing: true, sent_at: None };
            let parcel = Parcel::to(&at::renewal::ENDPOINT, &[&id]).with(&body).keyed(id + "-" + &from);
            Answer::Renew(send(parcel).await.and_then(application))
        }
        Call::Withdraw(id) => {
            let id = id.to_string();
            let parcel = Parcel::to(&at::withdrawal::ENDPOINT, &[&id]).keyed(id);
            Answer::Withdraw(send(parcel).await.and_then(value))
        }
        Call::Drafts => Answer::Drafts(send(Parcel::to(&at::drafts::ENDPOINT, &[])).await.and_then(value)),
        // Whatever it says: the draft is gone.
        Call::DeleteDraft(id) => {
            let parcel = Parcel::to(&at::delete_draft::ENDPOINT, &[&id.to_string()]);
            Answer::DeleteDraft(send(parcel).await.map(|_| ()))
        }
    }
}

//! The calls of the state, each by its endpoint: what goes out, and how the answer is read.

use crate::net::{Parcel, send, value};
use crate::parent::state::call::{Answer, Call, PreschoolsOf, Secret};
use contract::Problem;
use contract::endpoint as at;
use serde::Deserialize;
use uuid::Uuid;
use wasm_bindgen::JsValue;

/// Carries out a call.
pub(super) async fn perform(call: Call) -> Answer {
    let (parcel, expected) = pack(call);
    let answer = send(parcel).await;
    read(expected, answer)
}

/// An application as far as this binary needs to know it: the other one shows it.
#[derive(Deserialize)]
struct Named {
    id: Uuid,
}

/// An answer that carries an application beside a sealed notice.
#[derive(Deserialize)]
struct Carries {
    application: Named,
}

/// Which answer a request is to have.
enum Expected {
    Session,
    SignOut,
    Children,
    ChildByIin,
    Evidence(Secret),
    Settlements,
    Preschools(PreschoolsOf),
    Preschool(Uuid),
    Drafts,
    SaveDraft,
    DeleteDraft,
    Submit,
    Filed(Uuid),
    Preview(Uuid),
    Change,
}

fn pack(call: Call) -> (Parcel, Expected) {
    match call {
        Call::Session => (Parcel::to(&at::session::ENDPOINT, &[]), Expected::Session),
        Call::SignOut => (Parcel::to(&at::sign_out::ENDPOINT, &[]), Expected::SignOut),
        Call::Children => (Parcel::to(&at::children::ENDPOINT, &[]), Expected::Children),
        Call::ChildByIin(iin) => {
            let body = at::child_by_iin::Request { iin: iin.0 };
            (Parcel::to(&at::child_by_iin::ENDPOINT, &[]).with(&body), Expected::ChildByIin)
        }
        Call::Evidence(iin) => {
            let body = at::evidence::Request { child_iin: iin.0.clone() };
            (Parcel::to(&at::evidence::ENDPOINT, &[]).with(&body), Expected::Evidence(iin))
        }
        Call::Settlements => (Parcel::to(&at::settlements::ENDPOINT, &[]), Expected::Settlements),
        Call::Preschools(of) => {
            let year = of.birth_year.to_string();
            let parcel = Parcel::to(&at::preschools::ENDPOINT, &[&of.kato])
                .asking("birth_year", &year)
                .asking("kind", of.kind.as_str());
            (parcel, Expected::Preschools(of))
        }
        Call::Preschool(id) => {
            (Parcel::to(&at::preschool::ENDPOINT, &[&id.to_string()]), Expected::Preschool(id))
        }
        Call::Drafts => (Parcel::to(&at::drafts::ENDPOINT, &[]), Expected::Drafts),
        Call::SaveDraft { id, draft, page } => {
            let body = at::save_draft::Request { draft: *draft, page };
            // A page that goes takes nothing with it.
            let parcel =
                Parcel::to(&at::save_draft::ENDPOINT, &[&id.to_string()]).with(&body).outliving_page();
            (parcel, Expected::SaveDraft)
        }
        Call::DeleteDraft(id) => {
            (Parcel::to(&at::delete_draft::ENDPOINT, &[&id.to_string()]), Expected::DeleteDraft)
        }
        Call::Submit { draft, kept_at } => {
            let parcel = Parcel::to(&at::submit::ENDPOINT, &[]).with(&*draft).keyed_by_body(&kept_at);
            (parcel, Expected::Submit)
        }
        Call::Filed(id) => (Parcel::to(&at::filed::ENDPOINT, &[&id.to_string()]), Expected::Filed(id)),
        Call::Preview(id, wanted) => {
            let parcel = Parcel::to(&at::change_preview::ENDPOINT, &[&id.to_string()]).with(&*wanted);
            (parcel, Expected::Preview(id))
        }
        Call::Change { id, wanted, moment } => {
            let parcel = Parcel::to(&at::change::ENDPOINT, &[&id.to_string()]).with(&*wanted);
            (parcel.keyed_by_body(&moment), Expected::Change)
        }
    }
}

fn read(expected: Expected, answer: Result<JsValue, Problem>) -> Answer {
    match expected {
        Expected::Session => Answer::Session(answer.and_then(value)),
        Expected::SignOut => Answer::SignOut(answer.and_then(value)),
        Expected::Children => Answer::Children(answer.and_then(value)),
        Expected::ChildByIin => Answer::ChildByIin(answer.and_then(value)),
        Expected::Evidence(of) => Answer::Evidence(of, answer.and_then(value)),
        Expected::Settlements => Answer::Settlements(answer.and_then(value)),
        Expected::Preschools(of) => Answer::Preschools(of, answer.and_then(value)),
        Expected::Preschool(id) => Answer::Preschool(id, answer.and_then(value)),
        Expected::Drafts => Answer::Drafts(answer.and_then(value)),
        Expected::SaveDraft => Answer::SaveDraft(answer.and_then(value)),
        // Whatever it says: the draft is gone.
        Expected::DeleteDraft => Answer::DeleteDraft(answer.map(|_| ())),
        Expected::Submit => Answer::Submit(answer.and_then(value::<Named>).map(|named| named.id)),
        Expected::Filed(id) => Answer::Filed(id, answer.and_then(value)),
        Expected::Preview(id) => Answer::Preview(id, answer.and_then(value)),
        Expected::Change => Answer::Change(answer.and_then(value::<Carries>).map(|one| one.application.id)),
    }
}

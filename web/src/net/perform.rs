//! The calls of the state, each by its endpoint: what goes out, and how the answer is read.

use super::{Parcel, send, value};
use crate::state::call::{Answer, Call, PreschoolsOf};
use contract::Problem;
use contract::endpoint as at;
use uuid::Uuid;
use wasm_bindgen::JsValue;

/// Carries out a call.
pub async fn perform(call: Call) -> Answer {
    let (parcel, expected) = pack(call);
    let answer = send(parcel).await;
    read(expected, answer)
}

/// Which answer a request is to have.
enum Expected {
    Session,
    SignIn,
    Code,
    SignOut,
    Children,
    ChildByIin,
    Evidence,
    Settlements,
    Preschools(PreschoolsOf),
    LoadDraft,
    SaveDraft,
    DeleteDraft,
    Submit,
    Applications,
    Application(Uuid),
    Withdraw,
}

fn pack(call: Call) -> (Parcel, Expected) {
    match call {
        Call::Session => (Parcel::to(&at::session::ENDPOINT, &[]), Expected::Session),
        Call::SignIn { iin, lang } => {
            let body = at::sign_in::Request { iin: iin.0, lang: lang.code().to_owned() };
            (Parcel::to(&at::sign_in::ENDPOINT, &[]).with(&body), Expected::SignIn)
        }
        Call::Code(code) => {
            let body = at::sign_in_code::Request { code: code.0 };
            (Parcel::to(&at::sign_in_code::ENDPOINT, &[]).with(&body), Expected::Code)
        }
        Call::SignOut => (Parcel::to(&at::sign_out::ENDPOINT, &[]), Expected::SignOut),
        Call::Children => (Parcel::to(&at::children::ENDPOINT, &[]), Expected::Children),
        Call::ChildByIin(iin) => {
            let body = at::child_by_iin::Request { iin: iin.0 };
            (Parcel::to(&at::child_by_iin::ENDPOINT, &[]).with(&body), Expected::ChildByIin)
        }
        Call::Evidence(iin) => {
            let body = at::evidence::Request { child_iin: iin.0 };
            (Parcel::to(&at::evidence::ENDPOINT, &[]).with(&body), Expected::Evidence)
        }
        Call::Settlements => (Parcel::to(&at::settlements::ENDPOINT, &[]), Expected::Settlements),
        Call::Preschools(of) => {
            let mut parcel = Parcel::to(&at::preschools::ENDPOINT, &[&of.kato]);
            parcel.address.push_str("?birth_year=");
            parcel.address.push_str(&of.birth_year.to_string());
            (parcel, Expected::Preschools(of))
        }
        Call::LoadDraft => (Parcel::to(&at::draft::ENDPOINT, &[]), Expected::LoadDraft),
        Call::SaveDraft { draft, step } => {
            let body = at::save_draft::Request { draft: *draft, page: step.slug().to_owned() };
            let mut parcel = Parcel::to(&at::save_draft::ENDPOINT, &[]).with(&body);
            // A page that goes takes nothing with it.
            parcel.outlives_page = true;
            (parcel, Expected::SaveDraft)
        }
        Call::DeleteDraft => (Parcel::to(&at::delete_draft::ENDPOINT, &[]), Expected::DeleteDraft),
        Call::Submit { draft, kept_at } => {
            let mut parcel = Parcel::to(&at::submit::ENDPOINT, &[]).with(&*draft);
            parcel.key = Some(key(&kept_at, parcel.body.as_deref().unwrap_or_default()));
            (parcel, Expected::Submit)
        }
        Call::Applications => (Parcel::to(&at::applications::ENDPOINT, &[]), Expected::Applications),
        Call::Application(id) => {
            (Parcel::to(&at::application::ENDPOINT, &[&id.to_string()]), Expected::Application(id))
        }
        Call::Withdraw(id) => {
            let id = id.to_string();
            let mut parcel = Parcel::to(&at::withdrawal::ENDPOINT, &[&id]);
            parcel.key = Some(id);
            (parcel, Expected::Withdraw)
        }
    }
}

fn read(expected: Expected, answer: Result<JsValue, Problem>) -> Answer {
    match expected {
        Expected::Session => Answer::Session(answer.and_then(value)),
        Expected::SignIn => Answer::SignIn(answer.and_then(value)),
        Expected::Code => Answer::Code(answer.and_then(value)),
        Expected::SignOut => Answer::SignOut(answer.and_then(value)),
        Expected::Children => Answer::Children(answer.and_then(value)),
        Expected::ChildByIin => Answer::ChildByIin(answer.and_then(value)),
        Expected::Evidence => Answer::Evidence(answer.and_then(value)),
        Expected::Settlements => Answer::Settlements(answer.and_then(value)),
        Expected::Preschools(of) => Answer::Preschools(of, answer.and_then(value)),
        Expected::LoadDraft => Answer::LoadDraft(answer.and_then(value)),
        Expected::SaveDraft => Answer::SaveDraft(answer.and_then(value)),
        // Whatever it says: the draft is gone.
        Expected::DeleteDraft => Answer::DeleteDraft(answer.map(|_| ())),
        Expected::Submit => Answer::Submit(answer.and_then(value)),
        Expected::Applications => Answer::Applications(answer.and_then(value)),
        Expected::Application(id) => Answer::Application(id, answer.and_then(value)),
        Expected::Withdraw => Answer::Withdraw(answer.and_then(value)),
    }
}

/// The idempotency key of a draft: equal for an equal draft that was kept at the same moment, also after a reload.
fn key(kept_at: &str, body: &str) -> String {
    // FNV-1a twice, from two beginnings: a name for a text, not a secret.
    let mut halves = [0xcbf2_9ce4_8422_2325_u64, 0x8422_2325_cbf2_9ce4];
    for half in &mut halves {
        for byte in kept_at.bytes().chain([0]).chain(body.bytes()) {
            *half = (*half ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    let [one, two] = halves;
    format!("{one:016x}{two:016x}")
}

#[cfg(test)]
mod tests {
    use super::key;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn one_draft_has_one_key() {
        let first = key("2026-11-20T10:00:00.000+05:00", "{}");
        assert_eq!(first.len(), 32);
        assert_eq!(first, key("2026-11-20T10:00:00.000+05:00", "{}"));
        assert_ne!(first, key("2026-11-20T10:00:00.001+05:00", "{}"));
        assert_ne!(first, key("2026-11-20T10:00:00.000+05:00", "{\"a\":1}"));
        assert_ne!(key("ab", "c"), key("a", "bc"));
    }
}

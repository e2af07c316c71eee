//! The calls of the state, each by its endpoint.

use super::{Cargo, call};
use crate::state::call::{Answer, Call};
use contract::endpoint as at;
use contract::view::ApplicationView;

/// Carries out a call.
pub async fn perform(request: Call) -> Answer {
    let none: [&str; 0] = [];
    match request {
        Call::Session => Answer::Session(call(&at::session::ENDPOINT, &none, Cargo::default()).await),
        Call::SignIn { iin, lang } => {
            let body = at::sign_in::Request { iin: iin.0, lang: lang.code().to_owned() };
            Answer::SignIn(call(&at::sign_in::ENDPOINT, &none, Cargo::of(&body)).await)
        }
        Call::Code(code) => {
            let body = at::sign_in_code::Request { code: code.0 };
            Answer::Code(call(&at::sign_in_code::ENDPOINT, &none, Cargo::of(&body)).await)
        }
        Call::SignOut => Answer::SignOut(call(&at::sign_out::ENDPOINT, &none, Cargo::default()).await),
        Call::Children => Answer::Children(call(&at::children::ENDPOINT, &none, Cargo::default()).await),
        Call::ChildByIin(iin) => {
            let body = at::child_by_iin::Request { iin: iin.0 };
            Answer::ChildByIin(call(&at::child_by_iin::ENDPOINT, &none, Cargo::of(&body)).await)
        }
        Call::Evidence(iin) => {
            let body = at::evidence::Request { child_iin: iin.0 };
            Answer::Evidence(call(&at::evidence::ENDPOINT, &none, Cargo::of(&body)).await)
        }
        Call::Settlements => {
            Answer::Settlements(call(&at::settlements::ENDPOINT, &none, Cargo::default()).await)
        }
        Call::Preschools(of) => {
            let query = format!("?birth_year={}", of.birth_year);
            let cargo = Cargo { query, ..Cargo::default() };
            let result = call(&at::preschools::ENDPOINT, &[&of.kato], cargo).await;
            Answer::Preschools(of, result)
        }
        Call::LoadDraft => Answer::LoadDraft(call(&at::draft::ENDPOINT, &none, Cargo::default()).await),
        Call::SaveDraft { draft, step } => {
            let body = at::save_draft::Request { draft: *draft, page: step.slug().to_owned() };
            // A page that goes takes nothing with it.
            let cargo = Cargo { outlives_page: true, ..Cargo::of(&body) };
            Answer::SaveDraft(call(&at::save_draft::ENDPOINT, &none, cargo).await)
        }
        Call::DeleteDraft => {
            let result = call(&at::delete_draft::ENDPOINT, &none, Cargo::default()).await;
            Answer::DeleteDraft(result.map(|_: at::delete_draft::Response| ()))
        }
        Call::Submit { draft, kept_at } => {
            let mut cargo = Cargo::of(&*draft);
            cargo.key = Some(key(&kept_at, cargo.body.as_deref().unwrap_or_default()));
            Answer::Submit(application(&at::submit::ENDPOINT, &none, cargo).await)
        }
        Call::Applications => {
            Answer::Applications(call(&at::applications::ENDPOINT, &none, Cargo::default()).await)
        }
        Call::Application(id) => {
            let result = application(&at::application::ENDPOINT, &[&id.to_string()], Cargo::default()).await;
            Answer::Application(id, result)
        }
        Call::Withdraw(id) => {
            let id = id.to_string();
            let cargo = Cargo { key: Some(id.clone()), ..Cargo::default() };
            Answer::Withdraw(application(&at::withdrawal::ENDPOINT, &[&id], cargo).await)
        }
    }
}

/// The three endpoints that answer with an application share its reading: it is the largest there is.
async fn application(
    endpoint: &at::Endpoint,
    parameters: &[&str],
    cargo: Cargo,
) -> Result<Box<ApplicationView>, contract::Problem> {
    call(endpoint, parameters, cargo).await.map(Box::new)
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

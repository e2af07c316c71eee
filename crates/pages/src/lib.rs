//! Public pages and the frame of the app, as Yew components that the server renders: complete without JavaScript.
//!
//! One page, one file. Nothing here is hydrated; the app mounts on its own routes only, inside [`app_page`]. A few parts are
//! the app's too ([`application`], [`number`], [`element`]): they take a [`Voice`] and need neither server nor browser.

pub mod application;
mod chart;
pub mod element;
pub mod number;
mod voice;

pub use voice::Voice;

#[cfg(feature = "ssr")]
mod app_page;
#[cfg(feature = "ssr")]
mod benefits;
#[cfg(feature = "ssr")]
pub mod call;
#[cfg(feature = "ssr")]
pub mod complaint;
#[cfg(feature = "ssr")]
mod consent;
#[cfg(feature = "ssr")]
mod data;
#[cfg(feature = "ssr")]
pub mod demo;
#[cfg(feature = "ssr")]
mod document;
#[cfg(feature = "ssr")]
mod failure;
#[cfg(feature = "ssr")]
mod field;
#[cfg(feature = "ssr")]
mod frame;
#[cfg(feature = "ssr")]
mod human;
#[cfg(feature = "ssr")]
pub mod ident;
#[cfg(feature = "ssr")]
pub mod letter;
#[cfg(feature = "ssr")]
pub mod mark;
#[cfg(feature = "ssr")]
mod mirror;
#[cfg(feature = "ssr")]
mod not_found;
#[cfg(feature = "ssr")]
mod old_browser;
#[cfg(feature = "ssr")]
pub mod paper;
#[cfg(feature = "ssr")]
mod phone;
#[cfg(feature = "ssr")]
mod picture;
#[cfg(feature = "ssr")]
pub mod preschool;
#[cfg(feature = "ssr")]
mod qr;
#[cfg(feature = "ssr")]
mod rules;
#[cfg(feature = "ssr")]
mod site;
#[cfg(feature = "ssr")]
mod start;
#[cfg(feature = "ssr")]
pub mod statement;
#[cfg(feature = "ssr")]
pub mod survey;
#[cfg(feature = "ssr")]
pub mod verify;

#[cfg(feature = "ssr")]
pub use call::CallPage;
#[cfg(feature = "ssr")]
pub use complaint::{ComplaintForm, ComplaintPage};
#[cfg(feature = "ssr")]
pub use demo::{DemoParent, DemoStaff, DemoView, Handset, Sms, Switch};
#[cfg(feature = "ssr")]
pub use mirror::Mirror;
#[cfg(feature = "ssr")]
pub use paper::Paper;
#[cfg(feature = "ssr")]
pub use site::{App, AppFiles, Page, Site, asked};
#[cfg(feature = "ssr")]
pub use survey::{SurveyForm, SurveyPage};

/// The whole document of a page, from `<!DOCTYPE html>` on.
#[cfg(feature = "ssr")]
pub async fn render(page: Page, site: &Site) -> String {
    let props = document::Props { page, site: site.clone() };
    let rendered =
        yew::ServerRenderer::<document::Document>::with_props(move || props).hydratable(false).render();
    let mut out = String::from("<!DOCTYPE html>\n");
    out.push_str(&rendered.await);
    out
}

//! Public pages and the frame of the app, as Yew components that the server renders: complete without JavaScript.
//!
//! One page, one file. Nothing here is hydrated; the app mounts on its own routes only, inside [`app_page`].

#![cfg(feature = "ssr")]

mod app_page;
mod benefits;
pub mod call;
pub mod complaint;
mod data;
pub mod demo;
mod document;
mod failure;
mod field;
mod frame;
mod human;
pub mod ident;
mod not_found;
mod old_browser;
pub mod paper;
mod phone;
mod picture;
pub mod preschool;
mod qr;
mod rules;
mod site;
mod start;
pub mod statement;
pub mod survey;
pub mod verify;

pub use call::CallPage;
pub use complaint::{ComplaintForm, ComplaintPage};
pub use demo::{DemoParent, DemoStaff, DemoView, Handset, Sms, Switch};
pub use paper::Paper;
pub use site::{App, AppFiles, Page, Site};
pub use survey::{SurveyForm, SurveyPage};

/// The whole document of a page, from `<!DOCTYPE html>` on.
pub async fn render(page: Page, site: &Site) -> String {
    let props = document::Props { page, site: site.clone() };
    let rendered =
        yew::ServerRenderer::<document::Document>::with_props(move || props).hydratable(false).render();
    let mut out = String::from("<!DOCTYPE html>\n");
    out.push_str(&rendered.await);
    out
}

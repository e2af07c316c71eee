//! Public pages and the frame of the app, as Yew components that the server renders: complete without JavaScript.
//!
//! One page, one file. Nothing here is hydrated; the app mounts on its own routes only, inside [`app_page`].

#![cfg(feature = "ssr")]

mod app_page;
mod benefits;
mod data;
pub mod demo;
mod document;
mod failure;
mod frame;
mod human;
mod not_found;
mod old_browser;
mod picture;
mod rules;
mod site;
mod start;

pub use demo::{DemoParent, DemoView, Handset, Sms, Switch};
pub use site::{Page, Site};

/// The whole document of a page, from `<!DOCTYPE html>` on.
pub async fn render(page: Page, site: &Site) -> String {
    let props = document::Props { page, site: site.clone() };
    let rendered =
        yew::ServerRenderer::<document::Document>::with_props(move || props).hydratable(false).render();
    let mut out = String::from("<!DOCTYPE html>\n");
    out.push_str(&rendered.await);
    out
}

//! An application as the parent sees it, for staff: to read aloud and to print. Nothing here can be pressed but the ways on.

use crate::application;
use crate::element::all;
use crate::paper::full_name;
use crate::site::Site;
use crate::voice::Voice;
use contract::view::ApplicationView;
use words::text::staff::Word;
use yew::{Html, Properties, component, html};

/// The application.
#[derive(Clone, PartialEq)]
pub struct Mirror {
    /// As the cabinet gets it.
    pub view: ApplicationView,
}

impl Mirror {
    /// Where it lies under its language.
    pub(crate) fn slug(&self) -> String {
        format!("staff/reviews/{}/parent", self.view.id)
    }
}

/// The application and its site.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) site: Site,
    pub(crate) mirror: Mirror,
}

/// The page.
#[component]
pub(crate) fn MirrorPage(props: &Props) -> Html {
    let Props { site, mirror: Mirror { view } } = props;
    let words = site.table();
    html! {
        <main id="main" class="main" tabindex="-1">
            <div class="page">
                <a class="back" href={site.at(&format!("staff/reviews/{}", view.id))}>{words.say(Word::ToReview)}</a>
                <p class="caption">{full_name(&view.child)}</p>
                <h1>{words.say(Word::MirrorTitle)}</h1>
                <p class="hint screen">{words.say(Word::MirrorText)}</p>
                <div class="mirror">{all(application::body(Voice { words }, view))}</div>
            </div>
        </main>
    }
}

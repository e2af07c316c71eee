//! The illustration of the start page: cut paper, people of the country, no emblem.

use yew::{AttrValue, Html, Properties, component, html};

/// What the picture says to those who do not see it.
#[derive(Clone, PartialEq, Properties)]
pub(crate) struct Props {
    pub(crate) title: AttrValue,
}

/// A grown-up and a child walking to a kindergarten whose roof is patchwork.
#[component]
pub(crate) fn Walking(props: &Props) -> Html {
    html! {
        <svg class="picture" viewBox="0 0 320 220" width="320" height="220" role="img" aria-label={props.title.clone()}>
            <path fill="#7FB8C4" d="M0 34q0-34 34-34h252q34 0 34 34v120H0z" />
            <path fill="#E6F1F2" d="M30 64q0-18 20-18 8-18 26-9 20-6 24 11 20-2 20 16z" />
            <path fill="#E8A33D" d="M0 150q80-26 160-8t160-6v50q0 34-34 34H34q-34 0-34-34z" />
            <path fill="#FAF7F0" d="M176 84h112v76H176z" />
            <path fill="#C4553B" d="M164 84l34-36h34v36z" />
            <path fill="#E8A33D" d="M198 48h34v36z" />
            <path fill="#0B6472" d="M232 48h34l34 36h-68z" />
            <path fill="#7FB8C4" d="M232 84V48l34 36z" />
            <path fill="#0B6472" d="M218 116h28v44h-28z" />
            <path fill="#E8A33D" d="M190 104h18v18h-18zM256 104h18v18h-18z" />
            <circle fill="#FAF7F0" cx="240" cy="139" r="2.5" />
            <path fill="#FAF7F0" d="M218 160h28l14 60h-92z" />
            <path fill="#1E2B33" d="M74 92q0-20 17-20t17 20v16H74z" />
            <circle fill="#E9B58C" cx="92" cy="92" r="13" />
            <path fill="#1E2B33" d="M78 90q2-16 15-16 12 0 13 14-16 2-18-6-4 8-10 8z" />
            <path fill="#C4553B" d="M92 106q18 0 22 22l10 56H62l10-56q3-22 20-22z" />
            <path fill="#FAF7F0" d="M66 164h54l2 8H64z" />
            <path fill="#1E2B33" d="M76 184h10v22H74zM98 184h10l2 22H98z" />
            <path fill="none" stroke="#C4553B" stroke-width="10" stroke-linecap="round" d="M110 124l18 28" />
            <circle fill="#E9B58C" cx="130" cy="154" r="5" />
            <path fill="none" stroke="#0B6472" stroke-width="8" stroke-linecap="round" d="M132 156l12 8" />
            <circle fill="#E9B58C" cx="150" cy="142" r="11" />
            <path fill="#1E2B33" d="M138 141q0-13 13-13 11 0 11 12-12 1-16-5-2 6-8 6z" />
            <path fill="#0B6472" d="M150 154q13 0 15 15l4 21h-38l4-21q2-15 15-15z" />
            <path fill="#E8A33D" d="M142 166h16v16h-16z" />
            <path fill="#FAF7F0" d="M150 166l8 8-8 8-8-8z" />
            <path fill="#1E2B33" d="M139 190h8v16h-9zM153 190h8l1 16h-9z" />
        </svg>
    }
}

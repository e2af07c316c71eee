//! Fields of a plain HTML form: label, hint, fault at the field, and the summary of all faults above them.
//!
//! Nothing here needs a script: what was typed comes back with the page, the browser takes focus to the summary.

use contract::problem::WireFault;
use words::text::everywhere::Word;
use words::{Table, Value};
use yew::{Html, html};

/// The faults of a form and the language they are said in.
#[derive(Clone, Copy)]
pub(crate) struct Form<'a> {
    pub(crate) table: &'static Table,
    pub(crate) faults: &'a [WireFault],
}

/// One row of a list to choose from: the value that is sent, the name, a hint or nothing.
pub(crate) struct Choice {
    pub(crate) value: String,
    pub(crate) name: String,
    pub(crate) hint: String,
}

impl Form<'_> {
    /// All faults, each with a link to its field; nothing without faults. `label` names the field of a path.
    pub(crate) fn summary(&self, label: impl Fn(&str) -> &'static str) -> Html {
        let count = u32::try_from(self.faults.len()).unwrap_or(u32::MAX);
        if count == 0 {
            return Html::default();
        }
        let title = self.table.fill(Word::FaultSummaryTitle, &[("n", Value::from(count))]);
        html! {
            <div class="summary" role="alert" tabindex="-1" autofocus=true id="faults">
                <h2>{title}</h2>
                <p>{self.table.say(Word::FaultSummaryHint)}</p>
                <ul>
                    {for self.faults.iter().map(|fault| html! {
                        <li>
                            <a href={format!("#{}", id(&fault.path))}>
                                {label(&fault.path)}{": "}{words::fault::say_wire(self.table, fault)}
                            </a>
                        </li>
                    })}
                </ul>
            </div>
        }
    }

    /// The sentence of the fault at a path.
    fn fault(&self, path: &str) -> Option<String> {
        let found = self.faults.iter().find(|fault| fault.path == path)?;
        Some(words::fault::say_wire(self.table, found))
    }

    /// The frame of a field: label, hint, fault, then what is typed into.
    fn around(&self, path: &str, label: &str, hint: &str, inside: Html) -> Html {
        let fault = self.fault(path);
        let id = id(path);
        html! {
            <div class={if fault.is_some() { "field has-fault" } else { "field" }}>
                <label class="label" for={id.clone()}>{label.to_owned()}</label>
                if !hint.is_empty() {
                    <p class="hint" id={format!("{id}-hint")}>{hint.to_owned()}</p>
                }
                {self.line(&id, fault)}
                {inside}
            </div>
        }
    }

    fn line(&self, id: &str, fault: Option<String>) -> Html {
        match fault {
            Some(text) => html! {
                <p class="fault" id={format!("{id}-fault")}>
                    <span class="vh">{self.table.say(Word::FaultPrefix)}{" "}</span>{text}
                </p>
            },
            None => Html::default(),
        }
    }

    /// What describes a field to those who do not see the page.
    fn described(&self, path: &str, hint: &str) -> Option<String> {
        let id = id(path);
        let hint = (!hint.is_empty()).then(|| format!("{id}-hint"));
        let fault = self.fault(path).map(|_| format!("{id}-fault"));
        let both: Vec<String> = hint.into_iter().chain(fault).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    fn invalid(&self, path: &str) -> Option<&'static str> {
        self.fault(path).map(|_| "true")
    }

    /// One line of text. `kind` is a class of size and `mode` the keyboard a phone shows.
    pub(crate) fn line_of(
        &self,
        (path, label, hint): (&str, &str, &str),
        value: &str,
        (class, mode, fill): (&'static str, &'static str, &'static str),
    ) -> Html {
        let inside = html! {
            <input
                class={class} id={id(path)} name={path.to_owned()} value={value.to_owned()} inputmode={mode}
                autocomplete={fill} aria-invalid={self.invalid(path)} aria-describedby={self.described(path, hint)}
            />
        };
        self.around(path, label, hint, inside)
    }

    /// Several lines of text, at most so many characters.
    pub(crate) fn text_of(&self, (path, label, hint): (&str, &str, &str), value: &str, most: usize) -> Html {
        let inside = html! {
            <textarea
                class="input" id={id(path)} name={path.to_owned()} rows="8" maxlength={most.to_string()}
                aria-invalid={self.invalid(path)} aria-describedby={self.described(path, hint)}
                value={value.to_owned()}
            />
        };
        self.around(path, label, hint, inside)
    }

    /// One of a long list in groups, such as settlements by region.
    pub(crate) fn listed(
        &self,
        (path, label, hint): (&str, &str, &str),
        chosen: &str,
        none: &str,
        groups: &[(String, Vec<(String, String)>)],
    ) -> Html {
        let group = |(name, rows): &(String, Vec<(String, String)>)| {
            html! {
                <optgroup label={name.clone()}>
                    {for rows.iter().map(|(value, name)| html! {
                        <option value={value.clone()} selected={value == chosen}>{name.clone()}</option>
                    })}
                </optgroup>
            }
        };
        let inside = html! {
            <select
                class="input" id={id(path)} name={path.to_owned()} aria-invalid={self.invalid(path)}
                aria-describedby={self.described(path, hint)}
            >
                <option value="" selected={chosen.is_empty()}>{none.to_owned()}</option>
                {for groups.iter().map(group)}
            </select>
        };
        self.around(path, label, hint, inside)
    }

    /// One of a few, each as big as a card.
    pub(crate) fn one_of(&self, path: &str, legend: &str, chosen: &str, choices: &[Choice]) -> Html {
        self.choices("radio", path, legend, "", &[chosen.to_owned()], choices)
    }

    /// Some of a few.
    pub(crate) fn some_of(
        &self,
        (path, legend, hint): (&str, &str, &str),
        chosen: &[String],
        choices: &[Choice],
    ) -> Html {
        self.choices("checkbox", path, legend, hint, chosen, choices)
    }

    fn choices(
        &self,
        kind: &'static str,
        path: &str,
        legend: &str,
        hint: &str,
        chosen: &[String],
        choices: &[Choice],
    ) -> Html {
        let fault = self.fault(path);
        let first = id(path);
        let row = |(nth, choice): (usize, &Choice)| {
            // The link of the summary leads to the first one.
            let id = if nth == 0 { first.clone() } else { format!("{first}-{nth}") };
            html! {
                <div class="choice">
                    <input
                        type={kind} id={id.clone()} name={path.to_owned()} value={choice.value.clone()}
                        checked={chosen.contains(&choice.value)}
                    />
                    <label for={id}>
                        <span>{choice.name.clone()}</span>
                        if !choice.hint.is_empty() {
                            <span class="hint">{choice.hint.clone()}</span>
                        }
                    </label>
                </div>
            }
        };
        let described = self.described(path, hint);
        html! {
            <fieldset class={if fault.is_some() { "field has-fault" } else { "field" }} aria-describedby={described}>
                <legend class="label">{legend.to_owned()}</legend>
                if !hint.is_empty() {
                    <p class="hint" id={format!("{first}-hint")}>{hint.to_owned()}</p>
                }
                {self.line(&first, fault)}
                <div class="choices">{for choices.iter().enumerate().map(row)}</div>
            </fieldset>
        }
    }
}

/// The id of the field of a path: `f-child-iin`.
pub(crate) fn id(path: &str) -> String {
    format!("f-{}", path.replace(['.', '_'], "-"))
}

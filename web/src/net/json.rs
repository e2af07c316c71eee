//! An answer read field by field, where a page shows few of its fields: a derived reader of each structure is written out
//! anew and costs more than these hands do for all of them. What is missing or of another kind is none.

use contract::view::Names;
use js_sys::{Array, Reflect};
use uuid::Uuid;
use wasm_bindgen::{JsCast, JsValue};

/// What `JSON.parse` gave, or a part of it.
pub struct Json(JsValue);

impl Json {
    /// All of it.
    pub const fn of(value: JsValue) -> Self {
        Self(value)
    }

    /// A field; nothing when there is none.
    #[inline(never)]
    #[must_use]
    pub fn at(&self, name: &str) -> Self {
        Self(Reflect::get(&self.0, &JsValue::from_str(name)).unwrap_or_default())
    }

    /// The value itself.
    pub const fn value(&self) -> &JsValue {
        &self.0
    }

    /// A text.
    #[inline(never)]
    pub fn text(&self, name: &str) -> Option<String> {
        self.at(name).0.as_string()
    }

    /// A whole number that is not below zero.
    #[inline(never)]
    pub fn number(&self, name: &str) -> Option<u32> {
        let number = self.at(name).0.as_f64()?;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the cast saturates, and what changed by it is refused"
        )]
        let whole = number as u32;
        #[expect(clippy::float_cmp, reason = "equal exactly when nothing was cut off")]
        let is_whole = f64::from(whole) == number;
        is_whole.then_some(whole)
    }

    /// An id.
    #[inline(never)]
    pub fn id(&self, name: &str) -> Option<Uuid> {
        Uuid::try_parse(&self.text(name)?).ok()
    }

    /// A name in the three languages.
    #[inline(never)]
    pub fn names(&self, name: &str) -> Option<Names> {
        let names = self.at(name);
        Some(Names { kk: names.text("kk")?, ru: names.text("ru")?, en: names.text("en")? })
    }

    /// The items of a list.
    #[inline(never)]
    pub fn items(&self, name: &str) -> Option<Vec<Self>> {
        let list: Array = self.at(name).0.dyn_into().ok()?;
        Some(list.iter().map(Self).collect())
    }

    /// The items of a list, each as it is read; none when one of them is of another shape.
    pub fn list<T>(&self, name: &str, read: impl FnMut(&Self) -> Option<T>) -> Option<Vec<T>> {
        self.items(name)?.iter().map(read).collect()
    }

    /// A list of texts.
    #[inline(never)]
    pub fn texts(&self, name: &str) -> Option<Vec<String>> {
        self.list(name, |item| item.0.as_string())
    }
}

//! Reads a value of JavaScript as plain data, strictly: own fields only, none that is unknown, lists that are lists, and no
//! more of it than a budget.
//!
//! `serde-wasm-bindgen` alone reads past unknown fields, takes inherited ones, and follows any iterator, also one without
//! end; a front end's slip would pass here and be refused by the server. Scalars are still its affair. Nothing of the page
//! runs unguarded in between: a getter that throws is a fault of its field.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use contract::problem::WireFault;
use js_sys::{Array, JsString, Reflect};
use serde::de::{
    self, DeserializeOwned, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::answer;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(catch, js_namespace = Object, js_name = hasOwn)]
    fn has_own(object: &JsValue, key: &JsString) -> Result<bool, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Object, js_name = keys)]
    fn own_keys(object: &JsValue) -> Result<Array, JsValue>;

    #[wasm_bindgen(catch, js_namespace = Array, js_name = isArray)]
    fn is_array(value: &JsValue) -> Result<bool, JsValue>;
}

/// How much may be read: each value costs one, a text also its length.
pub(crate) struct Budget(u32);

impl Budget {
    /// As long as a line that `kezek check` looks at: a whole application has about 2 000.
    pub(crate) const DRAFT: Self = Self(64 * 1024);
    /// A register of a few hundred thousand entries.
    pub(crate) const REGISTER: Self = Self(64 * 1024 * 1024);
}

/// Where a value is not of the shape it must have.
#[derive(Debug, Default)]
pub(crate) struct Misshapen {
    path: String,
}

impl Misshapen {
    /// The fault, with the path below `name`.
    pub(crate) fn said(self, name: &str) -> Vec<WireFault> {
        answer::malformed(&if name.is_empty() { self.path } else { self.below(name).path })
    }

    fn below(mut self, step: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path.insert_str(0, dot);
        self.path.insert_str(0, step);
        self
    }
}

impl fmt::Display for Misshapen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.path)
    }
}

impl std::error::Error for Misshapen {}

impl de::Error for Misshapen {
    fn custom<T: fmt::Display>(_: T) -> Self {
        // What was typed may stand in the words of a cause, so they are left out.
        Self::default()
    }
}

/// Reads a whole value.
pub(crate) fn read<T: DeserializeOwned>(value: JsValue, budget: &Budget) -> Result<T, Misshapen> {
    let purse = Purse { left: Cell::new(budget.0), others: Others::Refused };
    T::deserialize(Reader { value, purse: &purse })
}

/// Reads the fields that are known and passes over the others.
pub(crate) fn read_part<T: DeserializeOwned>(value: JsValue) -> Result<T, Misshapen> {
    let purse = Purse { left: Cell::new(Budget::DRAFT.0), others: Others::PassedOver };
    T::deserialize(Reader { value, purse: &purse })
}

/// Fields that are not known.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Others {
    Refused,
    PassedOver,
}

/// What is left of a budget, and how strict the reading is.
struct Purse {
    left: Cell<u32>,
    others: Others,
}

impl Purse {
    fn pay(&self, cost: u32) -> Result<(), Misshapen> {
        self.left.set(self.left.get().checked_sub(cost).ok_or_else(Misshapen::default)?);
        Ok(())
    }
}

struct Reader<'p> {
    value: JsValue,
    purse: &'p Purse,
}

impl Reader<'_> {
    fn text(&self) -> Result<String, Misshapen> {
        let text = self.value.dyn_ref::<JsString>().ok_or_else(Misshapen::default)?;
        self.purse.pay(text.length())?;
        let text = self.value.as_string().ok_or_else(Misshapen::default)?;
        // Half a character is replaced on its way here; as JSON the server would refuse it.
        let is_whole = !text.contains('\u{fffd}') || self.value == JsValue::from_str(&text);
        if is_whole { Ok(text) } else { Err(Misshapen::default()) }
    }

    fn is_plain_object(&self) -> bool {
        // A proxy that was revoked is neither.
        self.value.is_object() && matches!(is_array(&self.value), Ok(false))
    }
}

macro_rules! scalars {
    ($($method:ident)+) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
            // Its own complaint would describe the value, and that may call what the page has put there.
            if self.value.as_f64().is_none() && !self.value.is_bigint() {
                return Err(Misshapen::default());
            }
            let scalar = serde_wasm_bindgen::Deserializer::from(self.value);
            scalar.$method(visitor).map_err(|_| Misshapen::default())
        }
    )+};
}

impl<'de> Deserializer<'de> for Reader<'_> {
    type Error = Misshapen;

    scalars! { deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_i32 deserialize_i64 }

    /// A figure of a fault: a number or a text.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        match self.value.as_f64() {
            Some(number) => visitor.visit_f64(number),
            None => visitor.visit_string(self.text()?),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        visitor.visit_bool(self.value.as_bool().ok_or_else(Misshapen::default)?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        if self.value.is_null() || self.value.is_undefined() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misshapen> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misshapen> {
        visitor.visit_enum(self.text()?.into_deserializer())
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        if !matches!(is_array(&self.value), Ok(true)) {
            return Err(Misshapen::default());
        }
        let length = get(&self.value, &JsValue::from_str("length"))?.as_f64().unwrap_or(0.0);
        // Lengths are whole and below 2^32.
        visitor.visit_seq(List { list: self.value, at: 0, length: length as u32, purse: self.purse })
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        if !self.is_plain_object() {
            return Err(Misshapen::default());
        }
        let keys = own_keys(&self.value).map_err(|_| Misshapen::default())?;
        visitor.visit_map(Names { object: self.value, keys, at: 0, purse: self.purse })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misshapen> {
        if !self.is_plain_object() {
            return Err(Misshapen::default());
        }
        let keys = keys_of(fields);
        let mut access = Fields {
            object: self.value,
            fields,
            keys,
            next: 0,
            value: JsValue::UNDEFINED,
            found: 0,
            purse: self.purse,
        };
        let value = visitor.visit_map(&mut access)?;
        access.refuse_others()?;
        Ok(value)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        self.deserialize_str(visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misshapen> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        i8 i16 i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct
    }
}

struct List<'p> {
    list: JsValue,
    at: u32,
    length: u32,
    purse: &'p Purse,
}

impl<'de> SeqAccess<'de> for List<'_> {
    type Error = Misshapen;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Misshapen> {
        if self.at >= self.length {
            return Ok(None);
        }
        self.purse.pay(1)?;
        let at = self.at;
        self.at += 1;
        let value = Reflect::get_u32(self.list.unchecked_ref(), at).map_err(|_| Misshapen::default());
        let read = value.and_then(|value| seed.deserialize(Reader { value, purse: self.purse }));
        read.map(Some).map_err(|fault| fault.below(&format!("[{at}]")))
    }

    fn size_hint(&self) -> Option<usize> {
        usize::try_from(self.length - self.at).ok()
    }
}

struct Fields<'p> {
    object: JsValue,
    fields: &'static [&'static str],
    keys: Rc<[JsString]>,
    /// The field after the one that was named last, and its value.
    next: usize,
    value: JsValue,
    found: u32,
    purse: &'p Purse,
}

impl Fields<'_> {
    /// Every own field was one of the known ones, or the first other is a fault at its path.
    fn refuse_others(&self) -> Result<(), Misshapen> {
        if self.purse.others == Others::PassedOver {
            return Ok(());
        }
        let own = own_keys(&self.object).map_err(|_| Misshapen::default())?;
        if own.length() == self.found {
            return Ok(());
        }
        self.purse.pay(own.length())?;
        let names = own.iter().filter_map(|name| name.as_string());
        let other = names.into_iter().find(|name| !self.fields.contains(&name.as_str()));
        // A name may be as long as the page likes; so much of it is enough to find it.
        let other = other.map(|name| name.chars().take(64).collect::<String>());
        Err(Misshapen { path: other.unwrap_or_default() })
    }
}

impl<'de> MapAccess<'de> for &mut Fields<'_> {
    type Error = Misshapen;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Misshapen> {
        while let (Some(field), Some(key)) = (self.fields.get(self.next), self.keys.get(self.next)) {
            self.next += 1;
            let value = own(&self.object, key).map_err(|fault| fault.below(field))?;
            let Some(value) = value else { continue };
            self.found += 1;
            // As in JSON: what is undefined is not sent.
            if !value.is_undefined() {
                self.value = value;
                return seed.deserialize((*field).into_deserializer()).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Misshapen> {
        let value = std::mem::replace(&mut self.value, JsValue::UNDEFINED);
        let read = self.purse.pay(1).and_then(|()| seed.deserialize(Reader { value, purse: self.purse }));
        read.map_err(|fault| {
            fault.below(self.fields.get(self.next.saturating_sub(1)).copied().unwrap_or_default())
        })
    }
}

struct Names<'p> {
    object: JsValue,
    keys: Array,
    at: u32,
    purse: &'p Purse,
}

impl<'de> MapAccess<'de> for Names<'_> {
    type Error = Misshapen;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Misshapen> {
        if self.at >= self.keys.length() {
            return Ok(None);
        }
        seed.deserialize(Reader { value: self.keys.get(self.at), purse: self.purse }).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Misshapen> {
        let key = self.keys.get(self.at);
        self.at += 1;
        let read = self.purse.pay(1).and_then(|()| get(&self.object, &key));
        read.and_then(|value| seed.deserialize(Reader { value, purse: self.purse }))
            .map_err(|fault| fault.below(&key.as_string().unwrap_or_default()))
    }
}

fn get(object: &JsValue, key: &JsValue) -> Result<JsValue, Misshapen> {
    Reflect::get(object, key).map_err(|_| Misshapen::default())
}

/// The value of an own field.
fn own(object: &JsValue, key: &JsString) -> Result<Option<JsValue>, Misshapen> {
    match has_own(object, key) {
        Ok(true) => get(object, key).map(Some),
        Ok(false) => Ok(None),
        Err(_) => Err(Misshapen::default()),
    }
}

/// The names of a struct's fields as texts of JavaScript, made once.
fn keys_of(fields: &'static [&'static str]) -> Rc<[JsString]> {
    type Known = Vec<(&'static [&'static str], Rc<[JsString]>)>;
    thread_local! {
        static KNOWN: RefCell<Known> = const { RefCell::new(Vec::new()) };
    }
    KNOWN.with_borrow_mut(|known| {
        if let Some((_, keys)) = known.iter().find(|(other, _)| std::ptr::eq(*other, fields)) {
            return Rc::clone(keys);
        }
        let keys: Rc<[JsString]> = fields.iter().map(|field| JsString::from(*field)).collect();
        known.push((fields, Rc::clone(&keys)));
        keys
    })
}

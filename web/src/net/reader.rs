//! Reads values of the contract from what `JSON.parse` gave.
//!
//! Writing is `serde-wasm-bindgen`'s. Reading by it carries a sentence for every way in which a value may not fit, and the
//! code that writes numbers into these sentences; nobody reads them here, and they were a tenth of the download. This
//! reader says only that a value did not fit. Browser tests hold both against `serde_json`.

use js_sys::{Array, Object, Reflect};
use serde::de::value::BorrowedStrDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use std::fmt;
use wasm_bindgen::{JsCast, JsValue};

/// Reads a value.
///
/// # Errors
/// The value has another shape: the server speaks another version of the contract.
pub fn read<T: DeserializeOwned>(value: JsValue) -> Result<T, Misfit> {
    T::deserialize(Reader(value))
}

/// A value that has another shape. It says no more: see the module.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Misfit;

impl fmt::Display for Misfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("misfit")
    }
}

impl std::error::Error for Misfit {}

impl serde::de::Error for Misfit {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: serde::de::Unexpected<'_>, _: &dyn serde::de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: serde::de::Unexpected<'_>, _: &dyn serde::de::Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn serde::de::Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

struct Reader(JsValue);

impl Reader {
    fn is_nothing(&self) -> bool {
        self.0.is_null() || self.0.is_undefined()
    }

    #[inline(never)]
    fn text(&self) -> Result<String, Misfit> {
        self.0.as_string().ok_or(Misfit)
    }

    /// A whole number; the contract has no others.
    #[inline(never)]
    fn number(&self) -> Result<i64, Misfit> {
        let number = self.0.as_f64().ok_or(Misfit)?;
        #[allow(
            clippy::cast_possible_truncation,
            reason = "only a whole number within 2^53 passes the check"
        )]
        let whole = number as i64;
        #[allow(
            clippy::cast_precision_loss,
            clippy::float_cmp,
            reason = "equal exactly when nothing was cut off"
        )]
        let is_whole = whole as f64 == number && whole.unsigned_abs() < 1 << 53;
        is_whole.then_some(whole).ok_or(Misfit)
    }

    #[inline(never)]
    fn items(self) -> Result<Items, Misfit> {
        let list: Array = self.0.dyn_into().map_err(|_| Misfit)?;
        Ok(Items { list, at: 0 })
    }

    #[inline(never)]
    fn entries(self) -> Result<Entries, Misfit> {
        let object: &Object = self.0.dyn_ref().ok_or(Misfit)?;
        Ok(Entries { list: Object::entries(object), at: 0, value: JsValue::UNDEFINED })
    }
}

impl<'de> Deserializer<'de> for Reader {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.is_nothing() {
            visitor.visit_unit()
        } else if let Some(flag) = self.0.as_bool() {
            visitor.visit_bool(flag)
        } else if let Some(text) = self.0.as_string() {
            visitor.visit_string(text)
        } else if Array::is_array(&self.0) {
            visitor.visit_seq(self.items()?)
        } else if self.0.is_object() {
            visitor.visit_map(self.entries()?)
        } else {
            visitor.visit_i64(self.number()?)
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_bool(self.0.as_bool().ok_or(Misfit)?)
    }

    fn deserialize_i32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_i64(self.number()?)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_i64(self.number()?)
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_i64(self.number()?)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_i64(self.number()?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_i64(self.number()?)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.is_nothing() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_seq(self.items()?)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_map(self.entries()?)
    }

    /// Only the fields of the structure are looked at: a later server may say more.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        if !self.0.is_object() {
            return Err(Misfit);
        }
        visitor.visit_map(Fields { object: self.0, names: fields.iter(), value: JsValue::UNDEFINED })
    }

    /// Enums of the contract are words; those with data carry a tag and come as structures.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        visitor.visit_enum(Name(self.text()?))
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        visitor.visit_unit()
    }

    serde::forward_to_deserialize_any! {
        i8 i16 i64 i128 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct
    }
}

/// The items of a list.
struct Items {
    list: Array,
    at: u32,
}

impl Items {
    #[inline(never)]
    fn next(&mut self) -> Option<Reader> {
        let at = self.at;
        self.at += 1;
        (at < self.list.length()).then(|| Reader(self.list.get(at)))
    }
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Misfit> {
        self.next().map(|item| seed.deserialize(item)).transpose()
    }
}

/// The entries of an object whose names are not known beforehand.
struct Entries {
    list: Array,
    at: u32,
    value: JsValue,
}

impl<'de> MapAccess<'de> for Entries {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Misfit> {
        if self.at >= self.list.length() {
            return Ok(None);
        }
        let pair: Array = self.list.get(self.at).unchecked_into();
        self.at += 1;
        self.value = pair.get(1);
        seed.deserialize(Reader(pair.get(0))).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Misfit> {
        seed.deserialize(Reader(std::mem::take(&mut self.value)))
    }
}

/// The fields of a structure, by their names.
struct Fields {
    object: JsValue,
    names: std::slice::Iter<'static, &'static str>,
    value: JsValue,
}

impl Fields {
    #[inline(never)]
    fn next(&mut self) -> Option<&'static str> {
        loop {
            let name = self.names.next()?;
            self.value = Reflect::get(&self.object, &JsValue::from_str(name)).unwrap_or_default();
            if !self.value.is_undefined() {
                return Some(name);
            }
        }
    }
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Misfit> {
        self.next().map(|name| seed.deserialize(BorrowedStrDeserializer::new(name))).transpose()
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Misfit> {
        seed.deserialize(Reader(std::mem::take(&mut self.value)))
    }
}

/// The name of a variant.
struct Name(String);

impl<'de> EnumAccess<'de> for Name {
    type Error = Misfit;
    type Variant = Unit;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Unit), Misfit> {
        let name = serde::de::value::StringDeserializer::new(self.0);
        seed.deserialize(name).map(|variant| (variant, Unit))
    }
}

/// A variant without data.
struct Unit;

impl<'de> VariantAccess<'de> for Unit {
    type Error = Misfit;

    fn unit_variant(self) -> Result<(), Misfit> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, Misfit> {
        Err(Misfit)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Misfit> {
        Err(Misfit)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Misfit> {
        Err(Misfit)
    }
}

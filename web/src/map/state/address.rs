//! What the address says: filters, order, view, the open card, the choice, the draft. Nothing of it is about a person: the
//! id of a draft opens nothing to anybody but its keeper.

use super::choice::most;
use super::view::View;
use contract::map::{Filter, Order, QueueKind};
use uuid::Uuid;

/// Most rows that an address brings back.
const MOST_ROWS: usize = 1_000;

const DRAFT: &str = "draft";
const CHANGE: &str = "change";

/// What the map shows.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Mode {
    /// Preschools.
    #[default]
    Preschools,
    /// Where places are short.
    Short,
}

/// What the address says.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Address {
    /// Which preschools.
    pub filter: Filter,
    /// In which order they stand in the list.
    pub order: Order,
    /// Where the window looks; none: the country.
    pub view: Option<View>,
    /// What the map shows.
    pub mode: Mode,
    /// Whose card is open.
    pub card: Option<Uuid>,
    /// The choice, where no draft keeps it.
    pub choice: Vec<Uuid>,
    /// The draft that the choice is for.
    pub draft: Option<Uuid>,
    /// Whether it changes what was filed: then it is a draft under the id of the application.
    pub is_change: bool,
    /// How many rows of the list are shown; none for as many as at first.
    pub rows: usize,
}

impl Address {
    /// Reads the question of an address. What is not of the map, or wrong, is left out.
    pub fn parse(question: &str) -> Self {
        let question = question.trim_start_matches('?');
        let value = |key: &str| {
            let mut pairs = question.split('&').filter_map(|pair| pair.split_once('='));
            pairs.find(|(known, _)| *known == key).map(|(_, value)| value)
        };
        let id = |text: &str| Uuid::try_parse(text).ok();
        let mut choice: Vec<Uuid> = Vec::new();
        for id in value("choice").unwrap_or_default().split('.').filter_map(id).take(most(QueueKind::General))
        {
            if !choice.contains(&id) {
                choice.push(id);
            }
        }
        Self {
            filter: Filter::parse(question).unwrap_or_default(),
            order: value(Order::KEY).and_then(Order::parse).unwrap_or_default(),
            view: value("at").and_then(View::parse),
            mode: if value("show") == Some("short") { Mode::Short } else { Mode::Preschools },
            card: value("card").and_then(id),
            choice,
            draft: value(DRAFT).or_else(|| value(CHANGE)).and_then(id),
            is_change: value(CHANGE).is_some(),
            rows: value("rows")
                .and_then(|rows| rows.parse().ok())
                .filter(|rows| *rows <= MOST_ROWS)
                .unwrap_or(0),
        }
    }

    /// The question of the address, with its mark, or empty.
    pub fn write(&self) -> String {
        let mut out = self.filter.query();
        let mut put = |key: &str, value: &str| {
            if !out.is_empty() {
                out.push('&');
            }
            out.push_str(key);
            out.push('=');
            out.push_str(value);
        };
        if self.order != Order::default() {
            put(Order::KEY, self.order.as_str());
        }
        if self.mode == Mode::Short {
            put("show", "short");
        }
        if let Some(view) = self.view {
            put("at", &view.write());
        }
        if let Some(card) = self.card {
            put("card", &card.to_string());
        }
        if !self.choice.is_empty() {
            put("choice", &joined(&self.choice, "."));
        }
        if let Some(draft) = self.draft {
            put(if self.is_change { CHANGE } else { DRAFT }, &draft.to_string());
        }
        if self.rows > 0 {
            put("rows", &self.rows.to_string());
        }
        if !out.is_empty() {
            out.insert(0, '?');
        }
        out
    }
}

/// Ids one after another.
pub fn joined(ids: &[Uuid], by: &str) -> String {
    ids.iter().map(Uuid::to_string).collect::<Vec<_>>().join(by)
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::map::{AgeGroup, Kato};
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn an_address_is_read_as_it_is_written() {
        let empty = Address::default();
        assert_eq!((empty.write(), Address::parse("")), (String::new(), empty.clone()));
        let full = Address {
            filter: Filter {
                kinds: [QueueKind::Special].into_iter().collect(),
                age: Some(AgeGroup::Middle),
                place: Kato::parse("750000000"),
                km: Some(5),
                ..Filter::default()
            },
            order: Order::Queue,
            view: Some(View::COUNTRY),
            mode: Mode::Short,
            card: Some(Uuid::from_u128(1)),
            choice: vec![Uuid::from_u128(2), Uuid::from_u128(3)],
            draft: Some(Uuid::from_u128(4)),
            is_change: false,
            rows: 60,
        };
        assert_eq!(Address::parse(&full.write()), full);
        let change = Address { is_change: true, ..full };
        assert_eq!(Address::parse(&change.write()), change);
    }

    #[test]
    fn what_is_wrong_is_left_out() {
        let one = Uuid::from_u128(7);
        let odd = format!(
            "?kind=x&order=y&at=99-1-1&card=z&choice={one}.{one}.x&draft=1&foreign=2&show=all&rows=1001"
        );
        assert_eq!(Address::parse(&odd), Address { choice: vec![one], ..Address::default() });
    }
}

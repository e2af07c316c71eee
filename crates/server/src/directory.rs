//! Names, addresses and other words of settlements and preschools: what a person reads and no rule needs.

use std::collections::BTreeMap;

use contract::endpoint::preschool::Told;
use contract::endpoint::preschools::Ownership;
use contract::view::{Names, PreschoolCard as Card};
use rules::application::{Kato, PreschoolId};
use serde::{Deserialize, Serialize};

/// A settlement's card.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct SettlementCard {
    /// KATO code.
    pub kato: u32,
    /// Its name.
    pub name: Names,
    /// Its region's name.
    pub region: Names,
    /// Longitude, degrees.
    pub lon: f64,
    /// Latitude, degrees.
    pub lat: f64,
}

/// A preschool's card.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
pub struct PreschoolCard {
    /// Id, name, address.
    pub card: Card,
    /// Whose it is.
    pub ownership: Ownership,
    /// Languages of upbringing: `kk`, `ru`, `other`.
    pub languages: Vec<String>,
    /// KATO of its district of a region or of a city; 0 when that is not known.
    #[serde(default)]
    pub district: u32,
    /// Its phone; empty when none is known.
    #[serde(default)]
    pub phone: String,
    /// When it opens and closes, if that is known.
    #[serde(default)]
    pub hours: Option<(String, String)>,
    /// What a month costs, tenge, if that is known.
    #[serde(default)]
    pub fee: Option<u32>,
    /// When phone, hours and fee were told.
    #[serde(default)]
    pub told: Told,
    /// Longitude, degrees.
    pub lon: f64,
    /// Latitude, degrees.
    pub lat: f64,
}

/// All cards, at hand.
#[derive(Debug, Default)]
pub struct Directory {
    settlements: BTreeMap<u32, SettlementCard>,
    preschools: BTreeMap<u128, PreschoolCard>,
}

impl Directory {
    /// A directory of these cards.
    pub fn new(settlements: Vec<SettlementCard>, preschools: Vec<PreschoolCard>) -> Self {
        Self {
            settlements: settlements.into_iter().map(|card| (card.kato, card)).collect(),
            preschools: preschools.into_iter().map(|card| (card.card.id.as_u128(), card)).collect(),
        }
    }

    /// All settlements, by code.
    pub fn settlements(&self) -> impl Iterator<Item = &SettlementCard> {
        self.settlements.values()
    }

    /// One settlement.
    pub fn settlement(&self, kato: Kato) -> Option<&SettlementCard> {
        self.settlements.get(&kato.get())
    }

    /// One preschool.
    pub fn preschool(&self, id: PreschoolId) -> Option<&PreschoolCard> {
        self.preschools.get(&id.0)
    }

    /// Id, name and address of a preschool; one without a card is shown by its id.
    pub fn card(&self, id: PreschoolId) -> Card {
        self.preschool(id).map_or_else(
            || Card { id: uuid::Uuid::from_u128(id.0), name: Names::default(), address: Names::default() },
            |found| found.card.clone(),
        )
    }
}

/// A key that puts Kazakh words into alphabetical order: the letters' places in the alphabet.
pub(crate) fn kazakh_order(text: &str) -> Vec<u32> {
    const ALPHABET: &str = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| {
            let place = ALPHABET.chars().position(|known| known == letter);
            // Signs and digits go before the letters; letters of other alphabets behind.
            place.map_or_else(
                || if letter.is_alphabetic() { 0x1000 + letter as u32 } else { letter as u32 % 0x100 },
                |at| 0x200 + u32::try_from(at).unwrap_or(0),
            )
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kazakh_letters_stand_where_the_alphabet_has_them() {
        let mut towns = ["Өскемен", "Орал", "Ұзынағаш", "Алматы", "Әйтеке би", "Қарағанды", "Кентау"];
        towns.sort_by_key(|town| kazakh_order(town));
        assert_eq!(towns, ["Алматы", "Әйтеке би", "Кентау", "Қарағанды", "Орал", "Өскемен", "Ұзынағаш"]);
    }
}

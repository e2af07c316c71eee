//! The eight settlements of the made-up country, by hand: three cities with their real codes, five villages with codes of
//! our own that no register has. Coordinates: GeoNames, CC BY 4.0.

use rules::application::Kato;

/// A word in the three languages of the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Names {
    /// Kazakh.
    pub kk: String,
    /// Russian.
    pub ru: String,
    /// English.
    pub en: String,
}

/// A settlement.
#[derive(Clone, Debug, PartialEq)]
pub struct Settlement {
    /// Its KATO code.
    pub kato: Kato,
    /// The code is ours: the classifier has none such.
    pub made_up_code: bool,
    /// The region's KATO code.
    pub region: Kato,
    /// Its name.
    pub name: Names,
    /// City or village.
    pub size: SettlementSize,
    /// Longitude, degrees.
    pub lon: f64,
    /// Latitude, degrees.
    pub lat: f64,
}

/// How big a settlement is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SettlementSize {
    /// A city of national significance.
    City,
    /// A town of the rest of the country.
    Town,
    /// A village.
    Village,
}

/// A row of the table: code, region, kk, ru, en, size, lon, lat, preschools, children queued.
pub(crate) struct Row {
    code: &'static str,
    region: &'static str,
    names: [&'static str; 3],
    size: SettlementSize,
    lon: f64,
    lat: f64,
    /// How many preschools it has.
    pub(crate) preschools: u32,
    /// How many of the queued children wait here.
    pub(crate) queued: u32,
    /// How many of these preschools are special and how many sanatorium ones.
    pub(crate) special: u32,
    /// See `special`.
    pub(crate) sanatorium: u32,
}

const CITY: SettlementSize = SettlementSize::City;
const VILLAGE: SettlementSize = SettlementSize::Village;

#[rustfmt::skip]
pub(crate) const TABLE: [Row; 8] = [
    Row { code: "750000000", region: "750000000", names: ["Алматы", "Алматы", "Almaty"], size: CITY,
          lon: 76.91150, lat: 43.25249, preschools: 70, queued: 8_900, special: 2, sanatorium: 2 },
    Row { code: "710000000", region: "710000000", names: ["Астана", "Астана", "Astana"], size: CITY,
          lon: 71.44598, lat: 51.18010, preschools: 60, queued: 6_200, special: 2, sanatorium: 1 },
    Row { code: "790000000", region: "790000000", names: ["Шымкент", "Шымкент", "Shymkent"], size: CITY,
          lon: 69.60042, lat: 42.30988, preschools: 45, queued: 4_600, special: 1, sanatorium: 1 },
    Row { code: "117099901", region: "110000000", names: ["Бурабай", "Бурабай", "Burabay"], size: VILLAGE,
          lon: 70.31379, lat: 53.08382, preschools: 5, queued: 80, special: 0, sanatorium: 0 },
    Row { code: "553699901", region: "550000000", names: ["Баянауыл", "Баянаул", "Bayanaul"], size: VILLAGE,
          lon: 75.70123, lat: 50.79304, preschools: 5, queued: 70, special: 0, sanatorium: 0 },
    Row { code: "616099901", region: "610000000", names: ["Жабағылы", "Жабаглы", "Zhabagly"], size: VILLAGE,
          lon: 70.47841, lat: 42.43781, preschools: 5, queued: 50, special: 0, sanatorium: 0 },
    Row { code: "474699901", region: "470000000", names: ["Шетпе", "Шетпе", "Shetpe"], size: VILLAGE,
          lon: 52.15305, lat: 44.13922, preschools: 5, queued: 40, special: 0, sanatorium: 0 },
    Row { code: "196699901", region: "190000000", names: ["Шонжы", "Чунджа", "Shonzhy"], size: VILLAGE,
          lon: 79.46582, lat: 43.53813, preschools: 5, queued: 60, special: 0, sanatorium: 0 },
];

impl Names {
    pub(crate) fn of([kk, ru, en]: [&str; 3]) -> Self {
        Self { kk: kk.to_owned(), ru: ru.to_owned(), en: en.to_owned() }
    }
}

impl Row {
    /// The settlement of this row; none if a code were not nine digits, which a test excludes.
    pub(crate) fn settlement(&self) -> Option<Settlement> {
        Some(Settlement {
            kato: Kato::parse(self.code)?,
            made_up_code: self.size == VILLAGE,
            region: Kato::parse(self.region)?,
            name: Names::of(self.names),
            size: self.size,
            lon: self.lon,
            lat: self.lat,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::TABLE;

    #[test]
    fn every_row_is_a_settlement_of_its_region() {
        for row in &TABLE {
            let settlement = row.settlement().unwrap();
            assert_eq!(
                settlement.kato.get() / 10_000_000,
                settlement.region.get() / 10_000_000,
                "{}",
                row.code
            );
        }
        assert_eq!(TABLE.iter().map(|row| row.preschools).sum::<u32>(), 200);
        assert_eq!(TABLE.iter().map(|row| row.queued).sum::<u32>(), 20_000);
    }
}

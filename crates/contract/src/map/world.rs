//! Places on the map: whole pixels of the Web Mercator world at zoom 14, from the north-west corner.

use std::f64::consts::PI;

/// Pixels of the world along a side: 256 for each of the 2^14 tiles.
const SIDE: u32 = 256 << 14;
/// Metres of the equator.
const EQUATOR: f64 = 40_075_016.686;

/// A place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct World {
    /// Pixels to the east, below 2^22.
    pub x: u32,
    /// Pixels to the south, below 2^22.
    pub y: u32,
}

impl World {
    /// Pixels along a side.
    pub const SIDE: u32 = SIDE;

    /// The pixel of a longitude and a latitude in degrees; what lies beyond the map lies at its edge.
    pub fn of_degrees(lon: f64, lat: f64) -> Self {
        let east = lon / 360.0 + 0.5;
        let south = 0.5 - lat.to_radians().tan().asinh() / (2.0 * PI);
        Self { x: pixel(east), y: pixel(south) }
    }

    /// Longitude and latitude of the middle of the pixel, degrees.
    pub fn degrees(self) -> (f64, f64) {
        let share = |pixel: u32| (f64::from(pixel) + 0.5) / f64::from(SIDE);
        let lat = (PI * (1.0 - 2.0 * share(self.y))).sinh().atan();
        ((share(self.x) - 0.5) * 360.0, lat.to_degrees())
    }

    /// Metres between two places, by the scale of the map halfway: below 0.2 % wrong within a hundred kilometres, which is
    /// as far as anybody filters.
    pub fn metres_to(self, other: Self) -> u32 {
        let (x, y) = (f64::from(self.x) - f64::from(other.x), f64::from(self.y) - f64::from(other.y));
        let middle = (f64::from(self.y) + f64::from(other.y)) / 2.0 / f64::from(SIDE);
        let scale = EQUATOR / f64::from(SIDE) / cosh(PI * (1.0 - 2.0 * middle));
        whole((x * x + y * y).sqrt() * scale)
    }

    /// Whether it lies on the map.
    pub const fn is_on_map(self) -> bool {
        self.x < SIDE && self.y < SIDE
    }
}

/// The hyperbolic cosine by its definition: that of the library weighs a kilobyte, and is no better so near the equator.
fn cosh(x: f64) -> f64 {
    let power = x.exp();
    (power + 1.0 / power) / 2.0
}

fn pixel(share: f64) -> u32 {
    whole(share * f64::from(SIDE)).min(SIDE - 1)
}

/// The whole part; 0 for what is below, or no number.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates, and a fraction of a pixel or a metre is dropped on purpose"
)]
const fn whole(value: f64) -> u32 {
    value as u32
}

#[cfg(test)]
mod tests {
    use super::World;

    #[test]
    fn places_are_where_they_are() {
        let zero = World::of_degrees(0.0, 0.0);
        assert_eq!(zero, World { x: World::SIDE / 2, y: World::SIDE / 2 });
        let almaty = World::of_degrees(76.9115, 43.25249);
        let (lon, lat) = almaty.degrees();
        assert!((lon - 76.9115).abs() < 0.0001 && (lat - 43.25249).abs() < 0.0001, "{lon} {lat}");
        assert_eq!(World::of_degrees(999.0, 89.9999999), World { x: World::SIDE - 1, y: 0 });
        assert_eq!(World::of_degrees(f64::NAN, f64::NAN), World::default());
    }

    #[test]
    fn distances_are_those_of_the_earth() {
        // Almaty and Qaskeleng, about 22 km by any map; a degree of a meridian, 111 km.
        let far = World::of_degrees(76.9115, 43.25249).metres_to(World::of_degrees(76.62, 43.2));
        assert!((23_900..24_700).contains(&far), "{far}");
        let degree = World::of_degrees(70.0, 47.5).metres_to(World::of_degrees(70.0, 48.5));
        assert!((111_000..111_600).contains(&degree), "{degree}");
    }
}

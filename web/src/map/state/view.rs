//! Where the window looks.

use contract::map::World;

/// About six kilometres, in pixels of zoom 14.
const GRID: u32 = 1024;
/// The nearest zoom whose window shows all of that.
const COARSE: u8 = 12;

/// The middle of the window, in pixels of zoom 14, and its zoom.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct View {
    /// Pixels to the east.
    pub x: u32,
    /// Pixels to the south.
    pub y: u32,
    /// 3 to 16.
    pub zoom: u8,
}

impl View {
    /// The widest and the nearest.
    pub const ZOOMS: (u8, u8) = (3, 16);

    /// One preschool with its street.
    pub const NEAR: u8 = 14;

    /// The whole country on a phone.
    pub const COUNTRY: Self = Self { x: 2_876_600, y: 1_449_000, zoom: 3 };
    /// And in a window with room.
    pub const COUNTRY_WIDE: Self = Self { zoom: 4, ..Self::COUNTRY };

    /// A place, near.
    pub fn near(at: World, zoom: u8) -> Self {
        Self { x: at.x, y: at.y, zoom: zoom.clamp(Self::ZOOMS.0, Self::ZOOMS.1) }
    }

    /// The nearest view that shows all of these, not too near; none of none.
    pub fn around(points: impl Iterator<Item = World>, size: (u32, u32)) -> Option<Self> {
        let bounds = points.fold(None, |bounds: Option<Bounds>, at| {
            let one = Bounds { west: at.x, east: at.x, north: at.y, south: at.y };
            Some(bounds.map_or(one, |all| Bounds {
                west: all.west.min(at.x),
                east: all.east.max(at.x),
                north: all.north.min(at.y),
                south: all.south.max(at.y),
            }))
        })?;
        let (x, y) = (u32::midpoint(bounds.west, bounds.east), u32::midpoint(bounds.north, bounds.south));
        let fits = |zoom: &u8| {
            // Marks reach beyond their middles.
            let seen =
                Self { x, y, zoom: *zoom }.bounds((size.0.saturating_sub(60), size.1.saturating_sub(60)), 0);
            seen.has(World { x: bounds.west, y: bounds.north })
                && seen.has(World { x: bounds.east, y: bounds.south })
        };
        let zoom = (Self::ZOOMS.0..=Self::NEAR).rev().find(fits).unwrap_or(Self::ZOOMS.0);
        Some(Self { x, y, zoom })
    }

    /// The middle.
    pub const fn middle(self) -> World {
        World { x: self.x, y: self.y }
    }

    /// The same to some kilometres: an address travels in reloads, in links and in what other pages are told.
    #[must_use]
    pub const fn coarse(self) -> Self {
        let zoom = if self.zoom > COARSE { COARSE } else { self.zoom };
        Self { x: self.x / GRID * GRID + GRID / 2, y: self.y / GRID * GRID + GRID / 2, zoom }
    }

    /// As the address writes it: `11-3012345-1523456`.
    pub fn write(self) -> String {
        format!("{}-{}-{}", self.zoom, self.x, self.y)
    }

    /// Reads what [`View::write`] wrote.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-').map(|part| part.parse::<u32>().ok());
        let (zoom, x, y) = (parts.next()??, parts.next()??, parts.next()??);
        let zoom = u8::try_from(zoom).ok().filter(|zoom| (Self::ZOOMS.0..=Self::ZOOMS.1).contains(zoom))?;
        (parts.next().is_none() && World { x, y }.is_on_map()).then_some(Self { x, y, zoom })
    }

    /// Whether a window shows the same, but for two of its pixels.
    pub fn is_nearly(self, other: Self) -> bool {
        let most = self.stretch(2);
        self.zoom == other.zoom && self.x.abs_diff(other.x) <= most && self.y.abs_diff(other.y) <= most
    }

    /// World pixels of one pixel of the window, as a shift: to the left from zoom 14 outwards, to the right inwards.
    fn stretch(self, pixels: u32) -> u32 {
        match self.zoom {
            zoom @ 0..=14 => pixels.saturating_mul(1 << (14 - zoom)),
            zoom => pixels >> (zoom - 14).min(31),
        }
    }

    /// What a window of this size shows, with so many hundredths more on each side.
    pub fn bounds(self, size: (u32, u32), more: u32) -> Bounds {
        let half = |pixels: u32| self.stretch(pixels.saturating_mul(100 + 2 * more) / 200).max(1);
        let (width, height) = (half(size.0), half(size.1));
        Bounds {
            west: self.x.saturating_sub(width),
            east: self.x.saturating_add(width),
            north: self.y.saturating_sub(height),
            south: self.y.saturating_add(height),
        }
    }
}

/// A part of the world.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bounds {
    west: u32,
    east: u32,
    north: u32,
    south: u32,
}

impl Bounds {
    /// Whether a place is in it.
    pub const fn has(&self, at: World) -> bool {
        self.west <= at.x && at.x <= self.east && self.north <= at.y && at.y <= self.south
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn a_view_is_read_as_it_is_written() {
        for view in [View::COUNTRY, View { x: 0, y: 4_194_303, zoom: 16 }] {
            assert_eq!(View::parse(&view.write()), Some(view));
        }
        for bad in [
            "",
            "11",
            "11-1",
            "2-1-1",
            "17-1-1",
            "11-4194304-1",
            "11-1-4194304",
            "11-1-1-1",
            "11-a-1",
            "-1-1-1",
        ] {
            assert_eq!(View::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn two_pixels_of_the_window_are_nothing() {
        let view = View { x: 1_000_000, y: 1_000_000, zoom: 12 };
        for (x, zoom, is) in
            [(1_000_008, 12, true), (1_000_009, 12, false), (1_000_000, 11, false), (999_992, 12, true)]
        {
            assert_eq!(view.is_nearly(View { x, zoom, ..view }), is, "{x} {zoom}");
        }
    }

    #[test]
    fn a_place_is_shown_whole_and_not_too_near() {
        let at = |x: u32, y: u32| World { x: 3_000_000 + x, y: 1_500_000 + y };
        assert_eq!(View::around([].into_iter(), (400, 400)), None);
        let one = View::around([at(0, 0)].into_iter(), (400, 400));
        assert_eq!(one, Some(View { x: 3_000_000, y: 1_500_000, zoom: View::NEAR }));
        // 340 pixels of the window are 680 of zoom 14 at zoom 13.
        for (wide, zoom) in [(678, 13), (680, 13), (682, 12)] {
            let two = View::around([at(0, 0), at(wide, 10)].into_iter(), (400, 400));
            assert_eq!(two.map(|view| view.zoom), Some(zoom), "{wide}");
        }
    }

    #[test]
    fn a_window_shows_half_its_size_on_each_side() {
        let view = View { x: 1_000_000, y: 2_000_000, zoom: 13 };
        let bounds = view.bounds((100, 60), 0);
        for (x, y, is_in) in [
            (1_000_100, 2_000_060, true),
            (1_000_101, 2_000_000, false),
            (999_900, 1_999_940, true),
            (999_899, 2_000_000, false),
            (1_000_000, 2_000_061, false),
        ] {
            assert_eq!(bounds.has(World { x, y }), is_in, "{x} {y}");
        }
        let near = View { zoom: 16, ..view }.bounds((100, 100), 0);
        assert!(
            near.has(World { x: 1_000_012, y: 2_000_000 }) && !near.has(World { x: 1_000_013, y: 2_000_000 })
        );
        assert!(view.bounds((100, 60), 30).has(World { x: 1_000_160, y: 2_000_000 }));
    }
}

//! A photo of a paper: whether it looks as if it could be read. A guess that warns and never stops.

/// The side of the small square in which a picture is judged.
pub const SIDE: u16 = 64;

/// A line of text on a sheet of this many pixels is about twelve pixels high: less is guesswork.
const LEAST_PIXELS: u32 = 700;

/// Mean brightness below which letters drown, of 255.
const DARK: u32 = 50;

/// Mean distance from the mean below which there is nothing but paper, of 255.
const FLAT: u32 = 4;

/// A picture that is shown beside its field.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Picture {
    /// Its address in this page.
    pub url: String,
    /// What it looks like, once it was looked at.
    pub look: Option<Look>,
}

/// What a picture looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Look {
    /// Nothing speaks against it.
    Good,
    /// Too few pixels.
    Small,
    /// Too little light.
    Dark,
    /// One colour: no letters.
    Pale,
}

impl Look {
    /// Judges by the size and by the colours (red, green, blue, opacity) of the picture in a small square.
    pub fn of(width: u32, height: u32, pixels: &[u8]) -> Self {
        if width.max(height) < LEAST_PIXELS {
            return Self::Small;
        }
        let greys: Vec<u32> = pixels
            .chunks_exact(4)
            .filter_map(|pixel| match pixel {
                [red, green, blue, _] => {
                    Some((u32::from(*red) * 3 + u32::from(*green) * 6 + u32::from(*blue)) / 10)
                }
                _ => None,
            })
            .collect();
        let count = u32::try_from(greys.len()).unwrap_or(u32::MAX).max(1);
        let mean = greys.iter().sum::<u32>() / count;
        let spread = greys.iter().map(|grey| grey.abs_diff(mean)).sum::<u32>() / count;
        if mean < DARK {
            Self::Dark
        } else if spread < FLAT {
            Self::Pale
        } else {
            Self::Good
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    /// A sheet of one brightness with lines of another on every fourth pixel.
    fn sheet(paper: u8, ink: u8) -> Vec<u8> {
        let pixel = |at: u32| if at.is_multiple_of(4) { ink } else { paper };
        (0..u32::from(SIDE) * u32::from(SIDE)).flat_map(|at| [pixel(at), pixel(at), pixel(at), 255]).collect()
    }

    #[test]
    fn a_picture_is_judged_by_size_light_and_letters() {
        assert_eq!(Look::of(1200, 1600, &sheet(235, 40)), Look::Good);
        assert_eq!(Look::of(699, 500, &sheet(235, 40)), Look::Small);
        assert_eq!(Look::of(700, 500, &sheet(235, 40)), Look::Good, "at the limit it is let through");
        assert_eq!(Look::of(1200, 1600, &sheet(49, 20)), Look::Dark);
        assert_eq!(Look::of(1200, 1600, &sheet(90, 20)), Look::Good, "dim, and to be read");
        assert_eq!(Look::of(1200, 1600, &sheet(230, 228)), Look::Pale);
        assert_eq!(Look::of(1200, 1600, &[]), Look::Dark, "nothing was seen");
    }
}

//! Pictures under the map from the operator's own source. None by default: then the outlines orient alone. A browser asks
//! nobody but this origin, and only on the map.

use axum::http::HeaderValue;

use crate::guard::CSP;

/// What in an address stands for the numbers of a tile.
const PARTS: [&str; 3] = ["{z}", "{x}", "{y}"];
/// Longest address and longest credit.
const LONGEST: usize = 200;
/// Where our own pictures come from, in the policy of every page.
const OWN: &str = "img-src 'self' data: blob:";

/// The source.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Tiles {
    address: String,
    credit: String,
    origin: usize,
    policy: HeaderValue,
}

/// Why this is no source of tiles, for the operator.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BadTiles {
    /// The address is not `https://host/...`; `http` is for this machine alone.
    Scheme,
    /// The host has a name or a port that no host has.
    Host,
    /// It does not name `{z}`, `{x}` and `{y}` once each, or has a sign that no address has.
    Path,
    /// It does not say whose pictures they are, in one line.
    Credit,
}

impl std::fmt::Display for BadTiles {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Scheme => "an address of tiles begins with https:// (http:// on this machine only)",
            Self::Host => "the host of the tiles is no host: small letters, digits, dots, a port",
            Self::Path => "an address of tiles names {z}, {x} and {y} once each, and no other sign in braces",
            Self::Credit => "the tiles need a credit: one line that says whose they are",
        })
    }
}

impl std::error::Error for BadTiles {}

impl Tiles {
    /// A source by the address of its tiles and the line that says whose they are.
    ///
    /// # Errors
    /// What is wrong with them.
    pub fn new(address: &str, credit: &str) -> Result<Self, BadTiles> {
        let (scheme, rest) = address.split_once("://").ok_or(BadTiles::Scheme)?;
        let (host, path) = rest.split_once('/').ok_or(BadTiles::Path)?;
        let (name, port) = host.split_once(':').map_or((host, None), |(name, port)| (name, Some(port)));
        let is_here = name == "127.0.0.1" || name == "localhost";
        if scheme != "https" && !(scheme == "http" && is_here) {
            return Err(BadTiles::Scheme);
        }
        // What reaches the policy is made of these signs alone: nothing can be added to it by an address.
        let is_name = |label: &str| {
            let of_name = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
            !label.is_empty() && label.bytes().all(of_name)
        };
        if !name.split('.').all(is_name) || port.is_some_and(|port| port.parse::<u16>().is_err()) {
            return Err(BadTiles::Host);
        }
        let plain = PARTS.iter().fold(path.to_owned(), |path, part| path.replacen(part, "0", 1));
        let has_each_once = PARTS.iter().all(|part| path.matches(part).count() == 1);
        let of_path = |b: u8| b.is_ascii_alphanumeric() || b"/-._~?&=%@".contains(&b);
        if !has_each_once || !plain.bytes().all(of_path) || address.len() > LONGEST {
            return Err(BadTiles::Path);
        }
        let credit = credit.trim();
        if credit.is_empty() || credit.len() > LONGEST || credit.chars().any(char::is_control) {
            return Err(BadTiles::Credit);
        }
        let origin = scheme.len() + "://".len() + host.len();
        let wider = format!("{OWN} {}", address.get(..origin).unwrap_or_default());
        let policy = HeaderValue::from_str(&CSP.replacen(OWN, &wider, 1)).map_err(|_| BadTiles::Host)?;
        Ok(Self { address: address.to_owned(), credit: credit.to_owned(), origin, policy })
    }

    /// The address of a tile, with `{z}`, `{x}` and `{y}` for its numbers.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Whose pictures they are.
    pub fn credit(&self) -> &str {
        &self.credit
    }

    /// Where they come from.
    pub fn origin(&self) -> &str {
        self.address.get(..self.origin).unwrap_or_default()
    }

    /// The policy of the map with them: that of every page, and their origin beside our own pictures.
    pub(crate) fn policy(&self) -> HeaderValue {
        self.policy.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_operators_own_address_is_taken() {
        for (address, expected) in [
            ("https://tiles.example.kz/base/{z}/{x}/{y}.png", Ok("https://tiles.example.kz")),
            ("https://tiles.example.kz:8443/{z}/{y}/{x}?style=plain", Ok("https://tiles.example.kz:8443")),
            ("http://127.0.0.1:9000/{z}/{x}/{y}.png", Ok("http://127.0.0.1:9000")),
            ("http://tiles.example.kz/{z}/{x}/{y}.png", Err(BadTiles::Scheme)),
            ("//tiles.example.kz/{z}/{x}/{y}.png", Err(BadTiles::Scheme)),
            ("https://{s}.example.kz/{z}/{x}/{y}.png", Err(BadTiles::Host)),
            ("https://*.kz/{z}/{x}/{y}.png", Err(BadTiles::Host)),
            ("https://a@b.kz/{z}/{x}/{y}.png", Err(BadTiles::Host)),
            ("https://b.kz:x/{z}/{x}/{y}.png", Err(BadTiles::Host)),
            ("https://b.kz; script-src */{z}/{x}/{y}.png", Err(BadTiles::Host)),
            ("https:///{z}/{x}/{y}.png", Err(BadTiles::Host)),
            ("https://b.kz", Err(BadTiles::Path)),
            ("https://b.kz/{z}/{x}.png", Err(BadTiles::Path)),
            ("https://b.kz/{z}/{x}/{y}/{y}.png", Err(BadTiles::Path)),
            ("https://b.kz/{z}/{x}/{y}{r}.png", Err(BadTiles::Path)),
            ("https://b.kz/{z}/{x}/{y}.png ", Err(BadTiles::Path)),
        ] {
            let tiles = Tiles::new(address, "© b.kz");
            assert_eq!(tiles.as_ref().map(Tiles::origin).map_err(|bad| *bad), expected, "{address}");
        }
        let credit = |text: &str| Tiles::new("https://b.kz/{z}/{x}/{y}", text).map(|tiles| tiles.credit);
        assert_eq!(credit(" © b.kz "), Ok("© b.kz".to_owned()));
        for bad in ["", " ", "a\nb", &"a".repeat(LONGEST + 1)] {
            assert_eq!(credit(bad), Err(BadTiles::Credit));
        }
    }

    #[test]
    fn the_policy_gains_that_origin_and_nothing_else() {
        let tiles = Tiles::new("https://b.kz/{z}/{x}/{y}", "© b.kz").unwrap();
        assert_eq!(tiles.policy(), CSP.replace("data: blob:;", "data: blob: https://b.kz;").as_str());
    }
}

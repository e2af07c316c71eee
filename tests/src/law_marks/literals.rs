//! The string literals of a Rust source, without its comments: as much of a lexer as finding cites needs.

/// The contents of every string literal in `source`, as written (escapes are not resolved), with its line from 1.
pub fn string_literals(source: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let mut rest = source;
    let mut line = 1;
    while let Some(first) = rest.chars().next() {
        let token = token_of(rest, first);
        if let Some(literal) = token.literal {
            found.push((line, literal.to_owned()));
        }
        let (taken, after) = rest.split_at(token.length);
        line += taken.matches('\n').count();
        rest = after;
    }
    found
}

/// What stands at the head of a source: how many bytes it takes, and the literal if it is one.
struct Token<'a> {
    length: usize,
    literal: Option<&'a str>,
}

fn token_of(rest: &str, first: char) -> Token<'_> {
    let skip = |length| Token { length, literal: None };
    if rest.starts_with("//") {
        return skip(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return skip(block_comment(rest));
    }
    match first {
        '"' => quoted(rest),
        '\'' => skip(character(rest)),
        // A word is taken whole, so that the `r` of `for"` is not read as the mark of a raw string.
        _ if first.is_alphanumeric() || first == '_' => raw(rest).unwrap_or_else(|| skip(word(rest))),
        _ => skip(first.len_utf8()),
    }
}

fn word(rest: &str) -> usize {
    rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len())
}

/// Block comments nest in Rust.
fn block_comment(rest: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while let Some(tail) = rest.get(at..).filter(|tail| !tail.is_empty()) {
        if tail.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if tail.starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                return at;
            }
        } else {
            at += tail.chars().next().map_or(1, char::len_utf8);
        }
    }
    rest.len()
}

fn quoted(rest: &str) -> Token<'_> {
    let mut escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return Token { length: at + 1, literal: rest.get(1..at) },
            _ => {}
        }
    }
    Token { length: rest.len(), literal: None }
}

/// `r"..."`, `r#"..."#` and the byte and C forms of them.
fn raw(rest: &str) -> Option<Token<'_>> {
    let mark =
        ["r", "br", "cr"].into_iter().find(|mark| word(rest) == mark.len() && rest.starts_with(mark))?;
    let after = rest.get(mark.len()..)?;
    let hashes = after.len() - after.trim_start_matches('#').len();
    let body = after.get(hashes..)?.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let length = body.find(&end)?;
    let before = mark.len() + hashes + 1;
    Some(Token { length: before + length + end.len(), literal: body.get(..length) })
}

/// A character literal, or the tick of a lifetime or label.
fn character(rest: &str) -> usize {
    let mut inner = rest.chars().skip(1);
    match (inner.next(), inner.next()) {
        (Some('\\'), _) => {
            rest.get(3..).and_then(|tail| tail.find('\'')).map_or(rest.len(), |end| 3 + end + 1)
        }
        (Some(c), Some('\'')) => 2 + c.len_utf8(),
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(source: &str, expected: &[(usize, &str)]) {
        let found = string_literals(source);
        let found: Vec<(usize, &str)> = found.iter().map(|(line, text)| (*line, text.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn literals_are_found_with_their_line() {
        check("let a = \"PS-17.a\";\nlet b = \"PR-18\";", &[(1, "PS-17.a"), (2, "PR-18")]);
    }

    #[test]
    fn comments_are_not_literals() {
        check("// \"PS-1\"\n/* \"PS-2\" /* \"PS-3\" */ */ \"PS-4\"", &[(2, "PS-4")]);
    }

    #[test]
    fn a_comment_inside_a_literal_does_not_end_it() {
        check("\"a // b\" \"c /* d\"", &[(1, "a // b"), (1, "c /* d")]);
    }

    #[test]
    fn escapes_and_quotes_as_characters_do_not_confuse() {
        check(r#"'"' "x\"y" '\'' "z" '\\' "w""#, &[(1, r#"x\"y"#), (1, "z"), (1, "w")]);
    }

    #[test]
    fn lifetimes_are_not_characters() {
        check("fn f<'a>(x: &'a str, y: &'static str) { \"PR-20\" }", &[(1, "PR-20")]);
    }

    #[test]
    fn raw_literals_end_where_they_say() {
        check("r\"a\\\" r#\"b\"c\"# br\"d\" var\"e\"", &[(1, "a\\"), (1, "b\"c"), (1, "d"), (1, "e")]);
    }
}

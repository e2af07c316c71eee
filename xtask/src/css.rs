//! Smaller CSS: comments and needless whitespace go, nothing is rewritten.

/// Strips comments and whitespace outside strings.
pub(crate) fn smaller(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css.chars().peekable();
    // Whitespace or a comment was passed since the last character written.
    let mut gap = false;
    while let Some(c) = rest.next() {
        match c {
            '/' if rest.peek() == Some(&'*') => {
                rest.next();
                let mut last = ' ';
                for c in rest.by_ref() {
                    if last == '*' && c == '/' {
                        break;
                    }
                    last = c;
                }
                gap = true;
            }
            c if c.is_ascii_whitespace() => gap = true,
            c => {
                if std::mem::take(&mut gap) && !closes(c) && !out.is_empty() && !out.ends_with(opens) {
                    out.push(' ');
                }
                out.push(c);
                if c == '"' || c == '\'' {
                    copy_string(&mut out, &mut rest, c);
                }
            }
        }
    }
    out
}

/// After these a gap means nothing. Not after `)`: `and (a) and (b)`.
fn opens(c: char) -> bool {
    matches!(c, '{' | '}' | ';' | ',' | ':')
}

/// Before these a gap means nothing. Not before `:`: `a :hover` is not `a:hover`.
fn closes(c: char) -> bool {
    matches!(c, '{' | '}' | ';' | ',')
}

fn copy_string(out: &mut String, rest: &mut impl Iterator<Item = char>, quote: char) {
    let mut escaped = false;
    for c in rest {
        out.push(c);
        match c {
            c if c == quote && !escaped => return,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::smaller;

    #[test]
    fn only_needless_characters_go() {
        assert_eq!(
            smaller("/* felt */\nbody {\n  color : red;\n  margin: 0 auto;\n}\n"),
            "body{color :red;margin:0 auto;}"
        );
        assert_eq!(
            smaller("@media (min-width: 40em) and (hover) { a > b, c { x: calc(1px + 2px) } }"),
            "@media (min-width:40em) and (hover){a > b,c{x:calc(1px + 2px)}}"
        );
    }

    #[test]
    fn a_descendant_is_not_the_element_itself() {
        assert_eq!(smaller("a :hover{}a:hover{}"), "a :hover{}a:hover{}");
        assert_eq!(smaller("a/**/b{}"), "a b{}");
    }

    #[test]
    fn strings_stay_as_they_are() {
        assert_eq!(
            smaller(r#"a::before { content: "/* no  */ \" ; x" }"#),
            r#"a::before{content:"/* no  */ \" ; x"}"#
        );
    }
}

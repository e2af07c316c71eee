//! Search as people type it: the folding that the server does too.

pub use contract::search::{Query, fold};

#[cfg(test)]
mod tests {
    use super::*;
    #[cfg(target_arch = "wasm32")]
    use wasm_bindgen_test::wasm_bindgen_test as test;

    #[test]
    fn kazakh_letters_are_found_from_a_russian_keyboard_and_back() {
        for (kazakh, russian) in [
            ("Қарағанды", "караганды"),
            ("Өскемен", "ОСКЕМЕН"),
            ("Үшарал", "ушарал"),
            ("Жаңаөзен", "жанаозен"),
            ("Һәкім", "хаким"),
            ("Түркістан", "туркистан"),
            ("№ 5 «Ақбота»", "5 акбота"),
            ("Qaragandy", "karagandy"),
        ] {
            assert_eq!(fold(kazakh), fold(russian), "{kazakh}");
            assert!(Query::new(russian).finds([kazakh]), "{kazakh}");
            assert!(Query::new(kazakh).finds([russian]), "{kazakh}");
        }
    }

    #[test]
    fn each_word_begins_a_word_in_any_order() {
        let query = Query::new("дом бал");
        assert!(query.finds(["Балдырған", "Домбыра көшесі, 5"]));
        assert!(!query.finds(["Балдырған"]));
        assert!(!Query::new("дыр").finds(["Балдырған"]));
        assert!(Query::new("  ").is_empty() && Query::new("").finds(["x"]));
    }
}

//! PS-17.a, PR-21: the place in closed form equals the list built head by head, on 100 000 random registers.

use tests::oracle;

/// Five thousand registers for each of the twenty pairs of ratio and phase.
#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn the_place_is_that_of_the_list() {
    assert_eq!(oracle::compare(351_017, 5_000), Ok(100_000));
}

/// The oracle itself, by the vectors of the catalogue of order 254, section 6.
#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn the_list_is_that_of_the_law() {
    let rows = [
        ("OOPPGGGGGGG", 3, 0, "O O G G G P G G G P G"),
        ("PPPGG", 3, 0, "G G P P P"),
        ("P", 3, 0, "P"),
        ("PGGGG", 3, 0, "G G G P G"),
        ("OOPPGGGG", 3, 3, "O O P G G G P G"),
        ("OOPPGGGGGG", 3, 1, "O O G G P G G G P G"),
        ("PPGGGGGGG", 5, 0, "G G G G G P G G P"),
        ("GGPP", 1, 1, "P G P G"),
    ];
    for (standing, ratio, phase, expected) in rows {
        let standing: Vec<oracle::Entry> =
            (0..).zip(standing.chars()).map(|(seq, c)| (turn(c), key(seq))).collect();
        let list = oracle::order(&standing, ratio, phase);
        let spelled: Vec<&str> = list.iter().map(|(turn, _)| letter(*turn)).collect();
        assert_eq!(spelled.join(" "), expected);
    }
}

fn turn(letter: char) -> rules::benefit::Turn {
    use rules::benefit::Turn;
    match letter {
        'O' => Turn::OutOfTurn,
        'P' => Turn::FirstTurn,
        _ => Turn::General,
    }
}

const fn letter(turn: rules::benefit::Turn) -> &'static str {
    use rules::benefit::Turn;
    match turn {
        Turn::OutOfTurn => "O",
        Turn::FirstTurn => "P",
        Turn::General => "G",
    }
}

const fn key(seq: u64) -> rules::queue_order::FilingKey {
    rules::queue_order::FilingKey { filed_at: rules::Instant::from_millis(0), seq }
}

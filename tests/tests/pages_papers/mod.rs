//! Samples of papers for the pages: a letter, the receipt of a refusal, what is known of a code.

use contract::view::{ArchiveReason, Names, PersonName};
use pages::letter::{About, Letter, LetterDesk, Letters, ListedLetter};
use pages::mark::Mark;
use pages::paper::{Holder, RefusalReceipt};
use pages::verify::{Asked, Known, SheetKind};
use words::text::notice::Kind;
use words::{Lang, Table};

const AT: &str = "2026-11-20T10:16:00.000+05:00";

fn person() -> PersonName {
    PersonName {
        surname: "Әбдірахманова".to_owned(),
        first_name: "Айару <b>".to_owned(),
        patronymic: String::new(),
    }
}

/// The letter about how things stand.
pub(crate) fn letter(lang: Lang) -> Letter {
    let text = words::text::notice::removed(Table::of(lang), words::text::notice::Removed::NotConfirmed);
    Letter {
        holder: Holder::Counter,
        slug: "letter/00000000-0000-0000-0000-000000000008".to_owned(),
        back: "cabinet/00000000-0000-0000-0000-000000000008".to_owned(),
        about: About::Application("1234567897".to_owned()),
        to: person(),
        settlement: names("Алматы"),
        title: None,
        at: AT.to_owned(),
        text: vec![text],
        lang,
        ground: None,
        reason: Some(ArchiveReason::NotConfirmed),
        mark: None,
    }
}

fn names(name: &str) -> Names {
    Names { kk: name.to_owned(), ru: name.to_owned(), en: name.to_owned() }
}

/// The letter of a notice, under seal.
pub(crate) fn sealed_letter(lang: Lang, kind: Kind) -> Letter {
    Letter {
        holder: Holder::Person,
        slug: "letters/00000000-0000-0000-0000-000000000008/7".to_owned(),
        title: Some(kind.title()),
        ground: Some(words::cite::line(Table::of(lang), kind.cite())),
        reason: None,
        mark: Some(mark()),
        ..letter(lang)
    }
}

/// The list of letters.
pub(crate) fn letters(lang: Lang) -> Letters {
    let row = |kind: Kind| ListedLetter {
        title: kind.title(),
        at: AT.to_owned(),
        text: "Мәтін <b>".to_owned(),
        slug: format!("letters/00000000-0000-0000-0000-000000000008/{}", kind.number()),
        on_paper: kind == Kind::Withdrawn,
    };
    Letters {
        holder: Holder::Counter,
        application: uuid::Uuid::from_u128(8).to_string(),
        number: "1234567897".to_owned(),
        lang,
        rows: Kind::ALL.map(row).to_vec(),
    }
}

fn mark() -> Mark {
    Mark {
        code: "7K3M-Q2ND-9TXB-41RC".to_owned(),
        address: "kezek.example/kk/verify".to_owned(),
        qr: "https://kezek.example/v/7K3MQ2ND9TXB41RC".to_owned(),
        sealed_at: AT.to_owned(),
        key: "1".to_owned(),
        signature: "0a".repeat(64),
        file: "\"key\": \"1\"".to_owned(),
    }
}

pub(crate) fn refusal() -> RefusalReceipt {
    RefusalReceipt {
        holder: Holder::Counter,
        mark: Some(mark()),
        slug: "staff/refusal/7".to_owned(),
        to: "Әбдірахманова А.".to_owned(),
        address: String::new(),
        issuer: "№ 3 бөлім, Абай к-сі, 1".to_owned(),
        missing: vec!["Туу туралы куәлік".to_owned(), "Диплом".to_owned()],
        executor: "Серікова Г.".to_owned(),
        phone: "+7 727 000 00 00".to_owned(),
        at: AT.to_owned(),
    }
}

pub(crate) fn recognised() -> Asked {
    let known = Known::Receipt {
        issued_at: AT.to_owned(),
        number: "1234567897".to_owned(),
        filed_at: "2026-11-20T10:15:02.117+05:00".to_owned(),
        kind: "general".to_owned(),
        unchanged: true,
    };
    Asked { code: "7K3M <b>".to_owned(), known: Some(known) }
}

/// A paper under seal; its seal holds or not.
pub(crate) fn sealed(holds: bool) -> Asked {
    let known = Known::Sheet {
        what: SheetKind::Refusal { issuer: "№ 3 бөлім <b>".to_owned(), missing: 2 },
        sealed_at: AT.to_owned(),
        key: "1".to_owned(),
        holds,
        slug: "sheet/7K3MQ2ND9TXB41RC".to_owned(),
    };
    Asked { code: "7K3M".to_owned(), known: Some(known) }
}

/// The counter's form, after a number that leads nowhere.
pub(crate) fn desk() -> LetterDesk {
    LetterDesk { number: "12 <b>".to_owned() }
}

/// A letter under seal.
pub(crate) fn sealed_paper() -> Asked {
    let known = Known::Sheet {
        what: SheetKind::Letter {
            title: Kind::Renewed.title(),
            about: About::Complaint("000007".to_owned()),
            at: AT.to_owned(),
        },
        sealed_at: AT.to_owned(),
        key: "1".to_owned(),
        holds: true,
        slug: "sheet/7K3MQ2ND9TXB41RC".to_owned(),
    };
    Asked { code: "7K3M".to_owned(), known: Some(known) }
}

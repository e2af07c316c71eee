//! Samples of papers for the pages: a letter, the receipt of a refusal, what is known of a code.

use contract::view::{ApplicationView, ArchiveReason, PersonName, StandingView};
use pages::mark::Mark;
use pages::paper::{Holder, Letter, RefusalReceipt};
use pages::verify::{Asked, Known, SheetKind};
use words::{Lang, Table};

const AT: &str = "2026-11-20T10:16:00.000+05:00";

pub(crate) fn letter(lang: Lang, view: ApplicationView, applicant: PersonName) -> Letter {
    let refused = StandingView::Archived { reason: ArchiveReason::NotConfirmed, at: AT.to_owned() };
    let text = words::text::notice::removed(Table::of(lang), words::text::notice::Removed::NotConfirmed);
    Letter {
        holder: Holder::Counter,
        view: ApplicationView { standing: refused, ..view },
        applicant,
        text: vec![text],
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

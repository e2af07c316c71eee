//! The digital documents service: documents are a page of PDF with the words "made up".

use axum::http::StatusCode;
use gateways::digital_documents::{
    CollectDocument, CollectReply, DigitalDocument, DocumentKind, DocumentRequest, RequestReply,
};
use serde_json::{Value, json};

use super::data_access::{code_of, deliver};
use super::{Land, Told, known};

impl Told for DocumentRequest {
    fn told(&self, land: &Land) -> Result<RequestReply, StatusCode> {
        let owner = known(&self.owner_iin).and_then(|iin| land.country.person(iin));
        let subject = known(&self.subject_iin).and_then(|iin| land.country.person(iin));
        let (Some(owner), Some(subject)) = (owner, subject) else { return Ok(RequestReply { id: None }) };
        let is_parent = || land.country.children_of(owner.iin).any(|child| child == subject.iin);
        let is_ward = || land.country.wards_of(owner.iin).any(|(ward, _)| ward == subject.iin);
        let may = owner.iin == subject.iin || is_parent() || is_ward();
        let exists = self.kind == DocumentKind::BirthCertificate || owner.iin == subject.iin;
        if !may || !exists {
            return Ok(RequestReply { id: None });
        }
        let code = code_of(subject.iin);
        let (id, is_new) = land.papers.ask(self, code.clone());
        if is_new {
            let text = format!(
                "1414: «Кезек» цифрлық құжатыңызды сұрайды. Код: {code}. Келіссеңіз, 1 деп жауап беріңіз. / \
                 Запрос вашего цифрового документа. Код: {code}. Согласны — ответьте 1."
            );
            deliver(land, owner, &text);
        }
        Ok(RequestReply { id: Some(id) })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "id": "" })
    }
}

impl Told for CollectDocument {
    fn told(&self, land: &Land) -> Result<CollectReply, StatusCode> {
        let asked = land.papers.asked(&self.id).ok_or(StatusCode::NOT_FOUND)?;
        let right = self.code.as_ref().is_none_or(|code| *code == asked.code);
        let document = right.then(|| {
            DigitalDocument::new(&page(match asked.request.kind {
                DocumentKind::BirthCertificate => "Birth certificate, made up",
                DocumentKind::IdentityDocument => "Identity document, made up",
            }))
        });
        Ok(CollectReply { document })
    }

    fn told_wrong(&self, _land: &Land) -> Value {
        json!({ "document": { "content": "" } })
    }
}

/// One page of PDF with these words.
fn page(words: &str) -> Vec<u8> {
    let drawn = format!("BT /F1 18 Tf 40 90 Td ({words}) Tj ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{drawn}\nendstream", drawn.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    let mut out = String::from("%PDF-1.4\n");
    let mut table = String::from("0000000000 65535 f \n");
    for (nth, object) in objects.iter().enumerate() {
        table.push_str(&format!("{:010} 00000 n \n", out.len()));
        out.push_str(&format!("{} 0 obj\n{object}\nendobj\n", nth + 1));
    }
    let at = out.len();
    out.push_str(&format!("xref\n0 6\n{table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n{at}\n%%EOF\n"));
    out.into_bytes()
}

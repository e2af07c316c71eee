//! A cite names its act and the place as it is printed. Apart from the source, whose cites must all be coded.

use rules::cite::{Act, Cite, Place};

#[test]
fn a_cite_names_its_act_and_printed_place() {
    assert_eq!(Cite::new("PS-17.a").act(), Act::Order351);
    assert_eq!(Cite::new("PS-17.a").place(), Place::Paragraph("17"));
    assert_eq!(Cite::new("PR-21.p3").place(), Place::Paragraph("21"));
    assert_eq!(Cite::new("PR-20.1").act(), Act::Order254);
    assert_eq!(Cite::new("PS-A1_1.4.20").place(), Place::Appendix { appendix: "1_1", paragraph: "4.20" });
    assert_eq!(Cite::new("CA-01").act(), Act::Order254);
    assert_eq!(Cite::new("CA-01").place(), Place::Reading("CA-01"));
    assert_eq!(Cite::new("G1-X-4").place(), Place::Reading("G1-X-4"));
    assert_eq!(Cite::new("G1-A5.1").place(), Place::Paragraph("5.1"));
    assert_eq!(Cite::new("DL-P3.2").place(), Place::Paragraph("3.2"));
    assert_eq!(Cite::new("PS-O.7.1").place(), Place::Paragraph("7.1"));
}

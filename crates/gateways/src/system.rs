//! The state systems we ask, by name.

use serde::{Deserialize, Serialize};

/// A system on the other end of a gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum System {
    /// The base of mobile citizens: which phone a person registered.
    MobileBase,
    /// The population register: who a person is.
    Population,
    /// The civil registry: whose parent a person is.
    CivilRegistry,
    /// The national education base: guardians, pedagogues, children without parental care.
    EducationBase,
    /// The base of persons with disabilities.
    DisabilityBase,
    /// The base that knows large families.
    LargeFamily,
    /// Psychological, medical and pedagogical consultations.
    Pmpk,
    /// The SMS gateway 1414.
    Sms,
    /// The mail gateway.
    Email,
    /// The system that monitors state services.
    Monitoring,
    /// The verifier of digital signatures.
    Signatures,
    /// eGov Mobile: signing on the phone.
    EgovMobile,
    /// Personal-data access control: whether registers may be read for a person.
    DataAccess,
    /// The digital documents service.
    DigitalDocuments,
    /// The made-up country's own affairs; no real system speaks it.
    Demo,
}

impl System {
    /// Every system, in the order of the enum.
    pub const ALL: [System; 15] = [
        System::MobileBase,
        System::Population,
        System::CivilRegistry,
        System::EducationBase,
        System::DisabilityBase,
        System::LargeFamily,
        System::Pmpk,
        System::Sms,
        System::Email,
        System::Monitoring,
        System::Signatures,
        System::EgovMobile,
        System::DataAccess,
        System::DigitalDocuments,
        System::Demo,
    ];

    /// The code used in logs and on the wire.
    pub const fn code(self) -> &'static str {
        match self {
            System::MobileBase => "mobile_base",
            System::Population => "population",
            System::CivilRegistry => "civil_registry",
            System::EducationBase => "education_base",
            System::DisabilityBase => "disability_base",
            System::LargeFamily => "large_family",
            System::Pmpk => "pmpk",
            System::Sms => "sms",
            System::Email => "email",
            System::Monitoring => "monitoring",
            System::Signatures => "signatures",
            System::EgovMobile => "egov_mobile",
            System::DataAccess => "data_access",
            System::DigitalDocuments => "digital_documents",
            System::Demo => "demo",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::System;

    #[test]
    fn the_wire_and_the_log_use_one_code() {
        for system in System::ALL {
            assert_eq!(serde_json::to_value(system).unwrap(), system.code());
        }
    }
}

//! The client: one line to each state system, each with its own breaker.

use crate::line::{self, Line};
use crate::{CannotConnect, Chance, Limits, System};

/// Longest answer of a state system, bytes: a person or a list of children is far below.
const LONGEST_ANSWER: usize = 64 * 1024;
/// Longest answer with a document, bytes: five megabytes in base64.
const LONGEST_DOCUMENT: usize = 8 * 1024 * 1024;

/// Where the state systems are: `http://host[:port][/path]` each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrls {
    /// The base of mobile citizens.
    pub mobile_base: String,
    /// The population register.
    pub population: String,
    /// The civil registry.
    pub civil_registry: String,
    /// The national education base.
    pub education_base: String,
    /// The base of persons with disabilities.
    pub disability_base: String,
    /// The base that knows large families.
    pub large_family: String,
    /// The consultations' conclusions.
    pub pmpk: String,
    /// The SMS gateway.
    pub sms: String,
    /// The mail gateway.
    pub email: String,
    /// The system that monitors state services.
    pub monitoring: String,
    /// The verifier of digital signatures (NCANode).
    pub signatures: String,
    /// eGov Mobile.
    pub egov_mobile: String,
    /// Personal-data access control.
    pub data_access: String,
    /// The digital documents service.
    pub digital_documents: String,
}

impl BaseUrls {
    /// All systems behind one origin, as the sandbox has them.
    pub fn all_at(origin: &str) -> Self {
        Self {
            mobile_base: origin.to_owned(),
            population: origin.to_owned(),
            civil_registry: origin.to_owned(),
            education_base: origin.to_owned(),
            disability_base: origin.to_owned(),
            large_family: origin.to_owned(),
            pmpk: origin.to_owned(),
            sms: origin.to_owned(),
            email: origin.to_owned(),
            monitoring: origin.to_owned(),
            signatures: origin.to_owned(),
            egov_mobile: origin.to_owned(),
            data_access: origin.to_owned(),
            digital_documents: origin.to_owned(),
        }
    }
}

/// All state systems the unified base asks. The methods that ask are in the file of each system.
#[derive(Debug)]
pub struct StateSystems {
    pub(crate) mobile_base: Line,
    pub(crate) population: Line,
    pub(crate) civil_registry: Line,
    pub(crate) education_base: Line,
    pub(crate) disability_base: Line,
    pub(crate) large_family: Line,
    pub(crate) pmpk: Line,
    pub(crate) sms: Line,
    pub(crate) email: Line,
    pub(crate) monitoring: Line,
    pub(crate) egov_mobile: Line,
    pub(crate) data_access: Line,
    pub(crate) digital_documents: Line,
}

impl StateSystems {
    /// Lines to all systems. Nothing is called yet.
    ///
    /// # Errors
    /// A base URL that is not one, or no HTTP client.
    pub fn new(urls: &BaseUrls, limits: Limits, chance: &Chance) -> Result<Self, CannotConnect> {
        let http = line::client()?;
        let to = |system, base: &str| {
            Line::new(system, base, http.clone(), limits, chance.clone(), LONGEST_ANSWER)
        };
        Ok(Self {
            mobile_base: to(System::MobileBase, &urls.mobile_base)?,
            population: to(System::Population, &urls.population)?,
            civil_registry: to(System::CivilRegistry, &urls.civil_registry)?,
            education_base: to(System::EducationBase, &urls.education_base)?,
            disability_base: to(System::DisabilityBase, &urls.disability_base)?,
            large_family: to(System::LargeFamily, &urls.large_family)?,
            pmpk: to(System::Pmpk, &urls.pmpk)?,
            sms: to(System::Sms, &urls.sms)?,
            email: to(System::Email, &urls.email)?,
            monitoring: to(System::Monitoring, &urls.monitoring)?,
            egov_mobile: to(System::EgovMobile, &urls.egov_mobile)?,
            data_access: to(System::DataAccess, &urls.data_access)?,
            digital_documents: Line::new(
                System::DigitalDocuments,
                &urls.digital_documents,
                http.clone(),
                limits,
                chance.clone(),
                LONGEST_DOCUMENT,
            )?,
        })
    }
}

//! Complaints: the list by term, one on the desk with the answer being written.

use super::{Effect, State};
use crate::staff::route::Page;
use crate::staff::state::call::{Call, Secret};
use crate::state::remote::Remote;
use crate::state::sending::Sending;
use contract::Problem;
use contract::endpoint::staff::{complaint, complaints};
use rules::complaint::{Outcome, TEXT_MAX};
use uuid::Uuid;

/// What a person does.
#[derive(Clone, PartialEq, Debug)]
pub enum Action {
    /// Register the complaint.
    Register,
    /// The text of a mark.
    MarkText(String),
    /// Send the mark.
    Mark,
    /// What the complaint comes to.
    Outcome(Outcome),
    /// The text of the answer.
    AnswerText(String),
    /// Send the answer.
    Answer,
    /// Take the answer back.
    TakeBack,
}

/// What keeps an answer from being sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lack {
    /// Nothing is chosen.
    Outcome,
    /// Nothing is written.
    Text,
    /// More than fits.
    Long,
}

/// Everything about complaints.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Complaints {
    /// The list.
    pub list: Remote<complaints::Response>,
    /// Which one is on the desk.
    pub of: Option<Uuid>,
    /// It.
    pub one: Remote<Box<complaint::Response>>,
    /// The mark being written.
    pub mark: String,
    /// What it comes to.
    pub outcome: Option<Outcome>,
    /// The answer being written.
    pub text: String,
    /// Whether somebody tried to send the answer.
    pub is_asked: bool,
    /// Whatever is on its way.
    pub sending: Sending,
}

impl Complaints {
    /// What lacks before the answer can be sent.
    pub fn lacks(&self) -> Vec<Lack> {
        let text = self.text.trim();
        let of_text = match text.chars().count() {
            0 => Some(Lack::Text),
            n if n > TEXT_MAX => Some(Lack::Long),
            _ => None,
        };
        self.outcome.is_none().then_some(Lack::Outcome).into_iter().chain(of_text).collect()
    }

    /// Whether something can be done with the complaint now, as the server says.
    pub fn can(&self, what: &str) -> bool {
        self.one.ready().is_some_and(|one| one.can.iter().any(|can| can == what))
    }
}

impl State {
    /// What the pages of complaints need from the network.
    pub(super) fn arrive_at_complaints(&mut self) -> Vec<Effect> {
        match self.route.page {
            Page::Complaints => vec![Effect::Call(Call::Complaints)],
            Page::Complaint(id) if self.complaints.of != Some(id) => {
                let list = std::mem::take(&mut self.complaints.list);
                self.complaints = Complaints { of: Some(id), list, ..Complaints::default() };
                vec![Effect::Call(Call::Complaint(id))]
            }
            _ => Vec::new(),
        }
    }

    pub(super) fn act_on_complaint(&mut self, action: Action) -> Vec<Effect> {
        let Some(id) = self.complaints.of else { return Vec::new() };
        match action {
            Action::MarkText(text) => {
                self.complaints.mark = text;
                return Vec::new();
            }
            Action::Outcome(outcome) => {
                self.complaints.outcome = Some(outcome);
                return Vec::new();
            }
            Action::AnswerText(text) => {
                self.complaints.text = text;
                return Vec::new();
            }
            Action::Register | Action::Mark | Action::Answer | Action::TakeBack => {}
        }
        if self.complaints.sending == Sending::Sent {
            return Vec::new();
        }
        let seen = self.complaints.one.ready().map(|one| one.complaint.as_of.clone()).unwrap_or_default();
        let call = match action {
            Action::Register => Call::RegisterComplaint(id),
            Action::TakeBack => Call::TakeAnswerBack(id),
            Action::Mark if self.complaints.mark.trim().is_empty() => {
                return vec![Effect::FocusField("f-mark".to_owned())];
            }
            Action::Mark => {
                let text = Secret(self.complaints.mark.trim().to_owned());
                Call::MarkComplaint { id, text, seen }
            }
            _ => {
                self.complaints.is_asked = true;
                let Some(outcome) = self.complaints.outcome.filter(|_| self.complaints.lacks().is_empty())
                else {
                    return vec![Effect::FocusSummary];
                };
                let text = Secret(self.complaints.text.trim().to_owned());
                Call::AnswerComplaint { id, outcome, text, seen }
            }
        };
        self.complaints.sending = Sending::Sent;
        vec![Effect::Call(call)]
    }

    /// The complaint as it is now. What was written goes when it has arrived, and stays when it has not.
    pub(super) fn complaint_came(
        &mut self,
        id: Uuid,
        sent: Option<Sent>,
        result: Result<Box<complaint::Response>, Problem>,
    ) -> Vec<Effect> {
        if self.complaints.of != Some(id) {
            return Vec::new();
        }
        match (result, sent) {
            (Ok(one), sent) => {
                self.complaints.one = Remote::Ready(one);
                self.complaints.sending = Sending::Idle;
                match sent {
                    Some(Sent::Mark) => self.complaints.mark.clear(),
                    Some(Sent::Answer) => self.complaints.is_asked = false,
                    Some(Sent::Other) | None => {}
                }
                if sent.is_some() { vec![Effect::FocusHeading] } else { Vec::new() }
            }
            (Err(what), None) => {
                self.complaints.one = Remote::Failed(what);
                Vec::new()
            }
            (Err(what), Some(_)) => {
                self.complaints.sending = Sending::Failed(what);
                vec![Effect::FocusSummary]
            }
        }
    }
}

/// What was sent to a complaint.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sent {
    /// A mark.
    Mark,
    /// The answer.
    Answer,
    /// A registration, or an answer taken back.
    Other,
}

//! Each made-up parent's story as the state systems tell it, over real HTTP through the gateways' own client.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot be set up shall fail")]

use std::net::SocketAddr;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use gateways::demo::{Mode, PlayParent, Story};
use gateways::digital_documents::{DocumentKind, DocumentRequest};
use gateways::education_base::{CareRole, Ward, WithoutParentalCare};
use gateways::egov_mobile::RegisterSigning;
use gateways::email::{EmailAddress, EmailMessage};
use gateways::monitoring::{ServiceNumber, Stage, StageNotice};
use gateways::pmpk::{Conclusion, Impairment};
use gateways::population::{Person, RecordState};
use gateways::sms::{SmsId, SmsMessage, SmsStatus, SmsText};
use gateways::{
    Answer, BaseUrls, CalendarDay, Chance, Citizenship, DemoCountry, GatewayIin, Limits, Msisdn,
    StateSystems, System, Why,
};
use rules::age::is_over_age;
use rules::iin::Iin;
use rules::{Day, Readings};
use sandbox::{Country, Switches};
use tokio::net::TcpListener;

static COUNTRY: LazyLock<Arc<Country>> =
    LazyLock::new(|| Arc::new(Country::generate(Country::DEMO_SEED, Country::demo_today())));

/// The country served on an ephemeral port, and both clients to it.
struct Served {
    systems: StateSystems,
    demo: DemoCountry,
    origin: String,
}

async fn served() -> Served {
    served_with(Duration::from_secs(20)).await
}

async fn served_with(whole_call: Duration) -> Served {
    let listener = TcpListener::bind(SocketAddr::from(([127, 0, 0, 1], 0))).await.unwrap();
    let origin = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(sandbox::serve(listener, COUNTRY.clone(), Switches::all_normal()));
    let limits = Limits { whole_call, retries: 0, pause: Duration::from_millis(1) };
    let chance = Chance::new(|| 0);
    Served {
        systems: StateSystems::new(&BaseUrls::all_at(&origin), limits, &chance).unwrap(),
        // Never in a hurry: what a test of a time-out sets up must not time out itself.
        demo: DemoCountry::new(&origin, Limits { whole_call: Duration::from_secs(20), ..limits }, &chance)
            .unwrap(),
        origin,
    }
}

impl Served {
    async fn played(&self, story: Story) -> PlayParent {
        let parents = self.demo.parents().await.known().unwrap();
        parents.into_iter().find(|parent| parent.story == story).unwrap()
    }

    async fn record(&self, iin: &GatewayIin) -> Person {
        self.systems.person(iin).await.known().unwrap().unwrap()
    }

    async fn is_over_age(&self, child: &GatewayIin, conclusion: bool) -> bool {
        let birth = Day::parse(&self.record(child).await.birth_date.to_string()).unwrap();
        is_over_age(birth, COUNTRY.today, conclusion, &Readings::default())
    }
}

/// What no story but its own departs from.
async fn check_nothing_special(served: &Served, parent: &PlayParent) {
    let (systems, child) = (&served.systems, &parent.children[0]);
    assert_eq!(systems.parentage(&parent.iin, child).await, Answer::Known(true));
    assert_eq!(systems.children(&parent.iin).await, Answer::Known(parent.children.clone()));
    assert_eq!(systems.wards(&parent.iin).await, Answer::Known(vec![]));
    assert_eq!(systems.pedagogue(&parent.iin).await, Answer::Known(parent.story == Story::TeacherWithChild));
    assert_eq!(systems.disability(&parent.iin).await, Answer::Known(false));
    assert_eq!(systems.disabled_child_in_family(child).await, Answer::Known(false));
    assert_eq!(systems.in_large_family(child).await, Answer::Known(parent.story == Story::FamilyOfFour));
    let care = WithoutParentalCare { orphan: false, without_parental_care: false };
    assert_eq!(systems.without_parental_care(child).await, Answer::Known(care));
    let impairment = match parent.story {
        Story::SpecialNeeds => Some(Impairment::Speech),
        Story::SpecialGroup => Some(Impairment::Hearing),
        _ => None,
    };
    let conclusion = Conclusion { confirmed: impairment.is_some(), impairment };
    assert_eq!(systems.conclusion(child).await, Answer::Known(conclusion));
}

#[tokio::test]
async fn there_is_one_parent_a_story_and_the_registers_know_them() {
    let served = served().await;
    let parents = served.demo.parents().await.known().unwrap();
    assert_eq!(parents.iter().map(|parent| parent.story).collect::<Vec<_>>(), Story::ALL);
    for parent in &parents {
        if parent.story == Story::UnrecordedParent {
            assert_eq!(served.systems.person(&parent.iin).await, Answer::Known(None));
        } else {
            let record = served.record(&parent.iin).await;
            assert_eq!(record.first_name, parent.given_name);
            assert_eq!(record.state, RecordState::Living);
        }
        assert_eq!(served.systems.phone(&parent.iin).await, Answer::Known(parent.phone.clone()));
        if parent.story == Story::NonResident {
            continue;
        }
        for child in &parent.children {
            assert_eq!(
                served.record(child).await.state == RecordState::Living,
                parent.story != Story::ChildDeceased
            );
            let foreign = served.record(child).await.citizenship != Citizenship::KAZAKHSTAN;
            assert_eq!(foreign, parent.story == Story::ForeignChild);
        }
        let too_old = served.is_over_age(&parent.children[0], false).await;
        assert_eq!(too_old, parent.story == Story::ChildTooOld, "{:?}", parent.story);
        assert_eq!(parent.phone.is_none(), parent.story == Story::PhoneNotRegistered);
        let child = Iin::parse(parent.children[0].as_str()).unwrap();
        let stands = COUNTRY.queued.iter().any(|queued| queued.child == child);
        assert_eq!(stands, parent.story == Story::AlreadyQueued);
    }
}

#[tokio::test]
async fn parents_of_one_child_are_special_in_their_own_story_only() {
    let served = served().await;
    for story in [
        Story::NothingSpecial,
        Story::TeacherWithChild,
        Story::Serviceman,
        Story::ForeignChild,
        Story::ChildTooOld,
        Story::AlreadyQueued,
        Story::SpecialNeeds,
        Story::PhoneNotRegistered,
        Story::ChildDeceased,
        Story::SpecialGroup,
        Story::SanatoriumGroup,
        Story::BothParents,
        Story::OtherParent,
        Story::UnrecordedParent,
    ] {
        check_nothing_special(&served, &served.played(story).await).await;
    }
}

#[tokio::test]
async fn the_family_of_four_is_large_for_each_child_and_both_parents() {
    let served = served().await;
    let mother = served.played(Story::FamilyOfFour).await;
    assert_eq!(mother.children.len(), 4);
    let mut children = mother.children.clone();
    children.sort_unstable();
    assert_eq!(served.systems.children(&mother.iin).await, Answer::Known(children));
    for child in &mother.children {
        assert_eq!(served.systems.in_large_family(child).await, Answer::Known(true));
        assert_eq!(served.systems.parentage(&mother.iin, child).await, Answer::Known(true));
    }
    assert!(!served.is_over_age(&mother.children[0], false).await, "the one to file for comes first");
}

#[tokio::test]
async fn the_guardian_is_no_parent_and_the_ward_an_orphan() {
    let served = served().await;
    let guardian = served.played(Story::GuardianWithWard).await;
    let ward = guardian.children[0];
    assert_eq!(served.systems.parentage(&guardian.iin, &ward).await, Answer::Known(false));
    assert_eq!(served.systems.children(&guardian.iin).await, Answer::Known(vec![]));
    assert_eq!(
        served.systems.guardianship(&guardian.iin, &ward).await,
        Answer::Known(Some(CareRole::Guardian))
    );
    let wards = vec![Ward { child_iin: ward, role: CareRole::Guardian }];
    assert_eq!(served.systems.wards(&guardian.iin).await, Answer::Known(wards));
    let care = WithoutParentalCare { orphan: true, without_parental_care: false };
    assert_eq!(served.systems.without_parental_care(&ward).await, Answer::Known(care));
}

#[tokio::test]
async fn both_parents_of_one_child_have_a_phone_of_their_own() {
    let served = served().await;
    let (mother, father) = (served.played(Story::BothParents).await, served.played(Story::OtherParent).await);
    assert_eq!(mother.children, father.children);
    assert!(mother.phone.is_some() && father.phone.is_some() && mother.phone != father.phone);
    for parent in [&mother, &father] {
        assert_eq!(served.systems.parentage(&parent.iin, &mother.children[0]).await, Answer::Known(true));
    }
}

#[tokio::test]
async fn the_population_register_does_not_know_the_child_of_the_non_resident() {
    let served = served().await;
    let mother = served.played(Story::NonResident).await;
    let child = mother.children[0];
    assert_ne!(served.record(&mother.iin).await.citizenship, Citizenship::KAZAKHSTAN);
    assert_eq!(served.systems.person(&child).await, Answer::Known(None));
    assert_eq!(served.systems.parentage(&mother.iin, &child).await, Answer::Known(true));
    assert_eq!(served.systems.children(&mother.iin).await, Answer::Known(vec![child]));
}

#[tokio::test]
async fn of_two_rights_one_is_confirmed_and_one_is_not() {
    let served = served().await;
    let mother = served.played(Story::TwoRights).await;
    assert_eq!(mother.children.len(), 3, "four would make a large family");
    assert_eq!(served.systems.pedagogue(&mother.iin).await, Answer::Known(true));
    for child in &mother.children {
        assert_eq!(served.systems.parentage(&mother.iin, child).await, Answer::Known(true));
        assert_eq!(served.systems.in_large_family(child).await, Answer::Known(false));
    }
}

#[tokio::test]
async fn the_right_of_the_other_parent_is_not_the_applicants() {
    let served = served().await;
    let mother = served.played(Story::OtherParentsRight).await;
    let parents = served.systems.parents(&mother.children[0]).await.known().unwrap();
    let father = parents.into_iter().find(|parent| *parent != mother.iin).unwrap();
    assert_eq!(served.systems.pedagogue(&mother.iin).await, Answer::Known(false));
    assert_eq!(served.systems.pedagogue(&father).await, Answer::Known(true));
}

#[tokio::test]
async fn nobody_confirms_a_claim_to_somebody_elses_child() {
    let served = served().await;
    let claimant = served.played(Story::SomebodyElsesChild).await;
    let child = claimant.children[0];
    assert_eq!(served.systems.parentage(&claimant.iin, &child).await, Answer::Known(false));
    assert_eq!(served.systems.guardianship(&claimant.iin, &child).await, Answer::Known(None));
    assert_eq!(served.systems.children(&claimant.iin).await, Answer::Known(vec![]));
    assert_eq!(served.systems.wards(&claimant.iin).await, Answer::Known(vec![]));
}

#[tokio::test]
async fn the_played_are_the_same_in_every_country() {
    let other = Country::generate(Country::DEMO_SEED + 1, Country::demo_today());
    assert_eq!(other.played, COUNTRY.played);
    let first = |parent: &sandbox::PlayedParent| {
        let phone = parent.phone.map(rules::phone::Phone::reveal).unwrap_or_default();
        format!("{} {phone} {}", parent.iin.reveal(), parent.children[0].reveal())
    };
    let played: Vec<String> = COUNTRY.played.iter().map(first).collect();
    assert_eq!(
        played,
        [
            "940514201100 +77090000001 930412501202",
            "900514201301 +77090000002 940412601409",
            "880514201503 +77090000003 930412601704",
            "910514102107 +77090000004 940412602209",
            "790514202601 +77090000005 920412502506",
            "950514202705 +77090000006 930412502805",
            "890514202902 +77090000007 990412503001",
            "920514203103 +77090000008 930412603205",
            "900514203308 +77090000009 920412503405",
            "960514203507  940412503607",
            "910514203706 +77090000010 930412503803",
            "870514104103 +77090000011 930412604005",
            "930514204202 +77090000012 930412504306",
            "950514204404 +77090000013 961031604508",
            "910514204605 +77090000014 920412504700",
            "920514204805 +77090000015 930412504900",
            "930514205002 +77090000016 940412505207",
            "900514105107 +77090000017 940412505207",
            "900514205304 +77090000018 930412505403",
            "890514205508 +77090000019 940412505603",
            "920514205902 +77090000020 930412606100",
            "910514206205 +77090000021 930412506302",
        ]
    );
}

#[tokio::test]
async fn a_stranger_is_known_to_nobody() {
    let served = served().await;
    // Control digit right and wrong.
    for stranger in ["680503250034", "680503250035"] {
        let stranger = GatewayIin::parse(stranger).unwrap();
        let child = served.played(Story::NothingSpecial).await.children[0];
        assert_eq!(served.systems.person(&stranger).await, Answer::Known(None));
        assert_eq!(served.systems.phone(&stranger).await, Answer::Known(None));
        assert_eq!(served.systems.children(&stranger).await, Answer::Known(vec![]));
        assert_eq!(served.systems.parentage(&stranger, &child).await, Answer::Known(false));
        assert_eq!(served.systems.pedagogue(&stranger).await, Answer::Known(false));
    }
}

#[tokio::test]
async fn a_message_arrives_once_and_its_status_is_known() {
    let served = served().await;
    let phone = served.played(Story::NothingSpecial).await.phone.unwrap();
    assert_eq!(served.demo.handsets().await, Answer::Known(vec![]));
    let message = |key: &str, text: &str| SmsMessage {
        idempotency_key: key.into(),
        msisdn: phone.clone(),
        text: SmsText::new(text),
    };
    let id = served.systems.send_sms(&message("code-1", "Код: 111111")).await.known().unwrap();
    assert_eq!(served.systems.send_sms(&message("code-1", "Код: 111111")).await, Answer::Known(id.clone()));
    assert_eq!(
        served.systems.send_sms(&message("code-1", "Код: 222222")).await,
        Answer::NoAnswer(Why::Rejected)
    );
    served.systems.send_sms(&message("code-2", "Код: 333333")).await.known().unwrap();

    let handsets = served.demo.handsets().await.known().unwrap();
    assert_eq!(handsets.len(), 1);
    assert_eq!(handsets[0].msisdn, phone);
    let texts: Vec<&str> = handsets[0].messages.iter().map(|message| message.text.as_str()).collect();
    assert_eq!(texts, ["Код: 333333", "Код: 111111"]);
    assert_eq!(served.systems.sms_status(&id).await, Answer::Known(SmsStatus::Delivered));
    assert_eq!(served.systems.sms_status(&SmsId::new("none")).await, Answer::NoAnswer(Why::Rejected));
}

#[tokio::test]
async fn a_day_comes_over_the_wire_as_it_is() {
    let served = served().await;
    let day = CalendarDay::parse("2026-11-20").unwrap();
    let happenings = served.demo.day(day, 7).await.known().unwrap();
    assert_eq!(happenings.len(), COUNTRY.day(COUNTRY.today, 7).len());
    assert_eq!(served.demo.day(day, 7).await, Answer::Known(happenings.clone()));
    for happening in happenings {
        if let gateways::demo::Happening::Filed(family) = happening {
            assert_eq!(served.systems.phone(&family.applicant_iin).await, Answer::Known(Some(family.phone)));
            assert!(served.systems.person(&family.child_iin).await.known().unwrap().is_some());
        }
    }
}

/// What every question to a system gets; one entry a question.
async fn ask_all(served: &Served, system: System) -> Vec<Result<(), Why>> {
    let parent = GatewayIin::parse(COUNTRY.played[0].iin.reveal()).unwrap();
    let child = GatewayIin::parse(COUNTRY.played[0].children[0].reveal()).unwrap();
    let systems = &served.systems;
    let message = SmsMessage {
        idempotency_key: "k".into(),
        msisdn: Msisdn::parse("+77090000001").unwrap(),
        text: SmsText::new("t"),
    };
    match system {
        System::MobileBase => vec![systems.phone(&parent).await.known().map(drop)],
        System::Population => vec![systems.person(&parent).await.known().map(drop)],
        System::CivilRegistry => vec![
            systems.children(&parent).await.known().map(drop),
            systems.parentage(&parent, &child).await.known().map(drop),
        ],
        System::EducationBase => vec![
            systems.guardianship(&parent, &child).await.known().map(drop),
            systems.wards(&parent).await.known().map(drop),
            systems.pedagogue(&parent).await.known().map(drop),
            systems.without_parental_care(&child).await.known().map(drop),
        ],
        System::DisabilityBase => vec![
            systems.disability(&parent).await.known().map(drop),
            systems.disabled_child_in_family(&child).await.known().map(drop),
        ],
        System::LargeFamily => vec![systems.in_large_family(&child).await.known().map(drop)],
        System::Pmpk => vec![systems.conclusion(&child).await.known().map(drop)],
        System::Sms => {
            let sent = systems.send_sms(&message).await.known().map(drop);
            // The first message of this country has this number, sent well or not.
            vec![sent, systems.sms_status(&SmsId::new("sandbox-1")).await.known().map(drop)]
        }
        System::Email => {
            let message = EmailMessage {
                idempotency_key: "k".to_owned(),
                address: EmailAddress::parse("a@mysal.kz").unwrap(),
                subject: "Кезек".to_owned(),
                text: message.text.clone(),
            };
            vec![systems.send_email(&message).await.known().map(drop)]
        }
        System::Monitoring => {
            let number = ServiceNumber::new("1234567897");
            let notice = StageNotice {
                idempotency_key: "k".to_owned(),
                service: "preschool_queue".to_owned(),
                number: number.clone(),
                settlement: "750000000".to_owned(),
                stage: Stage::Rendered,
                at: "2026-11-20T10:15:02.117+05:00".to_owned(),
            };
            let told = systems.tell_stage(&notice).await.known();
            vec![told, systems.stages_of(&number).await.known().map(drop)]
        }
        // Its line has a client of its own: the wire's tests of signing ask it.
        System::Signatures => vec![Ok(())],
        System::EgovMobile => {
            let question =
                RegisterSigning { idempotency_key: "k".into(), document: "QQ==".into(), holds_for: 1 };
            let made = systems.register_signing(&question).await.known().map(drop);
            vec![made, systems.signing("s1").await.known().map(drop)]
        }
        System::DataAccess => vec![systems.access(&parent, false).await.known().map(drop)],
        System::DigitalDocuments => {
            let (owner_iin, subject_iin) = (parent, child);
            let (idempotency_key, kind) = ("k".to_owned(), DocumentKind::BirthCertificate);
            let request = DocumentRequest { idempotency_key, owner_iin, subject_iin, kind };
            let asked = systems.request_document(&request).await.known().map(drop);
            vec![asked, systems.collect_document("d-k", None).await.known().map(drop)]
        }
        System::Demo => vec![],
    }
}

const SWITCHED: [System; 13] = [
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
    System::EgovMobile,
    System::DataAccess,
    System::DigitalDocuments,
];

#[tokio::test]
async fn a_system_switched_down_or_wrong_gives_no_answer_to_anything_and_comes_back() {
    for (mode, why) in [(Mode::Wrong, Why::Malformed), (Mode::Down, Why::ServerFailed)] {
        for system in SWITCHED {
            let served = served().await;
            let normal = ask_all(&served, system).await;
            assert!(normal.iter().all(Result::is_ok), "{system:?}");
            served.demo.switch(system, mode).await.known().unwrap();
            let switched = ask_all(&served, system).await;
            assert!(switched.iter().all(|outcome| *outcome == Err(why)), "{system:?} {mode:?} {switched:?}");
            for other in SWITCHED.into_iter().filter(|other| *other != system) {
                assert!(
                    ask_all(&served, other).await.iter().all(Result::is_ok),
                    "{other:?} is not {system:?}"
                );
            }
            served.demo.switch(system, Mode::Normal).await.known().unwrap();
            assert!(ask_all(&served, system).await.iter().all(Result::is_ok), "{system:?}");
        }
    }
}

#[tokio::test]
async fn a_silent_system_times_out() {
    let served = served_with(Duration::from_millis(60)).await;
    served.demo.switch(System::Population, Mode::Silent).await.known().unwrap();
    assert_eq!(ask_all(&served, System::Population).await, [Err(Why::TimedOut)]);
}

#[tokio::test]
async fn a_slow_system_answers_rightly_or_times_out_by_who_waits() {
    let patient = served().await;
    patient.demo.switch(System::Population, Mode::Slow { ms: 30 }).await.known().unwrap();
    assert_eq!(ask_all(&patient, System::Population).await, [Ok(())]);
    let hasty = served_with(Duration::from_millis(60)).await;
    hasty.demo.switch(System::Population, Mode::Slow { ms: 59_000 }).await.known().unwrap();
    assert_eq!(ask_all(&hasty, System::Population).await, [Err(Why::TimedOut)]);
}

#[tokio::test]
async fn switches_are_shown_and_the_demo_has_none() {
    let served = served().await;
    served.demo.switch(System::Pmpk, Mode::Slow { ms: 5 }).await.known().unwrap();
    let switches = served.demo.switches().await.known().unwrap();
    assert_eq!(switches.len(), System::ALL.len() - 1, "all but the demo itself");
    for switch in switches {
        let mode = if switch.system == System::Pmpk { Mode::Slow { ms: 5 } } else { Mode::Normal };
        assert_eq!(switch.mode, mode, "{:?}", switch.system);
    }
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let seen =
        http.get(format!("{}/demo/v1/switches", served.origin)).send().await.unwrap().text().await.unwrap();
    assert!(seen.contains(r#"{"system":"pmpk","mode":{"slow":{"ms":5}}}"#), "{seen}");
    assert_eq!(served.demo.switch(System::Demo, Mode::Down).await, Answer::NoAnswer(Why::Rejected));
}

#[tokio::test]
async fn a_question_of_another_shape_is_refused() {
    let served = served().await;
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    for body in ["", "{}", r#"{"iin":"1"}"#, r#"{"iin":"680503250034","more":1}"#, "[]"] {
        let request =
            http.post(format!("{}/fl/v1/person", served.origin)).header("content-type", "application/json");
        let status = request.body(body).send().await.unwrap().status();
        assert!(status.is_client_error(), "{body} {status}");
    }
}

#[tokio::test]
async fn the_sandbox_serves_loopback_only() {
    let listener = TcpListener::bind(SocketAddr::from(([0, 0, 0, 0], 0))).await.unwrap();
    let refused = sandbox::serve(listener, COUNTRY.clone(), Switches::all_normal()).await.unwrap_err();
    assert_eq!(refused.kind(), std::io::ErrorKind::PermissionDenied);
}

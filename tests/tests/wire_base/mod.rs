//! What the wire tests stand on: a small part of the demo country in a fresh folder, its state systems on loopback, and
//! clients with cookies that need no socket.
#![allow(unreachable_pub, reason = "a module of several test binaries")]
#![allow(dead_code, reason = "each test binary uses its own part of this")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests fail loudly"
)]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::atomic::{AtomicI64, AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, Request, StatusCode, header};
use gateways::demo::{Mode, StaffPost, Story};
use gateways::{BaseUrls, Limits, Msisdn, System};
use registry::preschool::{GroupPlaces, QueueKey};
use rules::application::Kato;
use rules::iin::Iin;
use rules::{Day, Instant};
use sandbox::{Country, PlayedParent, Switches};
use serde_json::{Value, json};
use server::directory::{PreschoolCard, SettlementCard};
use server::{Clocks, Config, DemoConfig, Opened, Shared};
use tower::ServiceExt;

/// Children of the country that stand in a queue already.
const QUEUED: usize = 300;

/// Where a test keeps its draft.
pub const DRAFT: &str = "/api/v1/drafts/018f6b6e-0000-7000-8000-000000000001";

/// The whole country, made once.
pub fn country() -> Arc<Country> {
    static COUNTRY: OnceLock<Arc<Country>> = OnceLock::new();
    let make = || Arc::new(Country::generate(Country::DEMO_SEED, Country::demo_today()));
    Arc::clone(COUNTRY.get_or_init(make))
}

/// A running base with its country.
pub struct World {
    pub app: Shared,
    pub router: Router,
    pub country: Arc<Country>,
    pub switches: Switches,
    pub machine: Arc<AtomicI64>,
    pub config: Config,
    writer: std::thread::JoinHandle<()>,
}

/// A folder of its own.
pub fn folder() -> PathBuf {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let nth = NEXT.fetch_add(1, Ordering::Relaxed);
    let folder =
        PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("kezek-{}-{nth}", std::process::id()));
    let _ = std::fs::remove_dir_all(&folder);
    folder
}

impl World {
    /// Ten in the morning of the country's day.
    pub async fn new() -> Self {
        Self::imported(QUEUED, |_| {}).await
    }

    /// The same with so many queued children, and with a country that was changed before it was taken over.
    pub async fn imported(queued: usize, change: impl FnOnce(&mut server::Country)) -> Self {
        Self::of(country(), queued, change).await
    }

    /// The same of another country.
    pub async fn of(country: Arc<Country>, queued: usize, change: impl FnOnce(&mut server::Country)) -> Self {
        let switches = Switches::all_normal();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let origin = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(sandbox::serve(listener, Arc::clone(&country), switches.clone()));
        let config = Config {
            bind: "127.0.0.1:0".parse().unwrap(),
            data: folder(),
            keys: None,
            dist: None,
            systems: BaseUrls::all_at(&origin),
            limits: Limits { whole_call: Duration::from_secs(20), retries: 0, pause: Duration::ZERO },
            tiles: None,
            demo: Some(DemoConfig { origin, first_day: None, seed: 1 }),
        };
        let mut taken = imported(&country, queued);
        change(&mut taken);
        server::import(&config, taken, &mut |_| {}).unwrap();
        Self::open(config, country, switches, start())
    }

    fn open(config: Config, country: Arc<Country>, switches: Switches, now: Instant) -> Self {
        let machine = Arc::new(AtomicI64::new(now.millis()));
        let shared = Arc::clone(&machine);
        // Every look at the clock is a millisecond later, so that no two moments are one by chance.
        let clocks = Clocks::new(move || Instant::from_millis(shared.fetch_add(1, Ordering::Relaxed)));
        let Opened { app, writer } = server::open(&config, clocks).unwrap();
        let router = server::app(Arc::clone(&app));
        Self { app, router, country, switches, machine, config, writer }
    }

    /// Ends the server and starts it on the same folder. No client may be left.
    pub async fn restart(self) -> Self {
        self.restart_with(|_| {}).await
    }

    /// The same with another configuration.
    pub async fn restart_with(self, change: impl FnOnce(&mut Config)) -> Self {
        let Self { app, router, country, switches, machine, mut config, writer } = self;
        change(&mut config);
        drop((app, router));
        tokio::task::spawn_blocking(move || writer.join().unwrap()).await.unwrap();
        let now = Instant::from_millis(machine.load(Ordering::Relaxed));
        Self::open(config, country, switches, now)
    }

    pub fn parent(&self, story: Story) -> &PlayedParent {
        self.country.played.iter().find(|parent| parent.story == story).unwrap()
    }

    pub fn child(&self, story: Story) -> String {
        self.parent(story).children[0].reveal().to_owned()
    }

    /// Lets the machine's clock go on.
    pub fn pass(&self, time: Duration) {
        self.machine.fetch_add(i64::try_from(time.as_millis()).unwrap(), Ordering::Relaxed);
    }

    pub fn switch(&self, system: System, mode: Mode) {
        self.switches.set(system, mode).unwrap();
    }

    /// The first city and its general preschools, in the order of the country.
    pub fn city(&self) -> (Kato, Vec<String>) {
        let kato = self.country.settlements[0].kato;
        (kato, self.preschools_of(kato))
    }

    pub fn preschools_of(&self, kato: Kato) -> Vec<String> {
        let general = self
            .country
            .preschools
            .iter()
            .filter(|one| one.settlement == kato && one.kind == sandbox::QueueKind::General);
        general.map(|one| uuid::Uuid::from_u128(one.id.0).to_string()).collect()
    }

    pub fn client(&self) -> Client {
        Client { router: self.router.clone(), cookie: None }
    }

    /// A client that signed in as the parent of a story.
    pub async fn signed_in(&self, story: Story) -> Client {
        let parent = self.parent(story);
        self.signed_in_as(parent.iin, &parent.phone.unwrap().reveal()).await
    }

    /// A client that signed in as an employee.
    pub async fn employee(&self, post: StaffPost) -> Client {
        let employee = self.country.staff.iter().find(|one| one.post == post).unwrap();
        self.signed_in_as(employee.iin, &employee.phone.unwrap().reveal()).await
    }

    /// A client that signed in with the code on this phone.
    pub async fn signed_in_as(&self, iin: Iin, phone: &str) -> Client {
        let mut client = self.client();
        // A message so soon after another one would not leave.
        self.pass(Duration::from_secs(60));
        let before = self.codes(phone).await.len();
        let asked = client.post("/api/v1/sign-in", &json!({"iin": iin.reveal(), "lang": "ru"})).await;
        assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
        let code = self.code_after(phone, before).await;
        let signed = client.post("/api/v1/sign-in/code", &json!({"code": code})).await;
        assert_eq!(signed.status, StatusCode::OK, "{}", signed.body);
        client
    }

    /// The newest code on a phone; the message leaves in the background, so it is looked for again and again.
    pub async fn code(&self, phone: &str) -> String {
        self.code_after(phone, 0).await
    }

    /// The newest code on a phone, once there are more than so many.
    pub async fn code_after(&self, phone: &str, before: usize) -> String {
        for _ in 0..2_000 {
            let codes = self.codes(phone).await;
            if codes.len() > before {
                return codes[0].clone();
            }
        }
        panic!("no code arrived");
    }

    /// The codes on a phone, the newest first.
    pub async fn codes(&self, phone: &str) -> Vec<String> {
        let digits = |text: String| text.chars().take_while(char::is_ascii_digit).collect::<String>();
        let texts = self.messages(phone).await.into_iter().map(digits);
        texts.filter(|digits| digits.len() == 6).collect()
    }

    /// The messages on a phone, the newest first.
    pub async fn messages(&self, phone: &str) -> Vec<String> {
        let country = &self.app.demo.as_ref().unwrap().country;
        let handsets = country.handsets().await.known().unwrap();
        let phone = Msisdn::parse(phone).unwrap();
        let handset = handsets.into_iter().find(|handset| handset.msisdn == phone);
        handset.map_or_else(Vec::new, |handset| {
            handset.messages.iter().map(|message| message.text.as_str().to_owned()).collect()
        })
    }

    /// A draft for the first child of a story that has no fault: general turn, the city's first preschool.
    pub fn draft(&self, story: Story) -> Value {
        let (kato, preschools) = self.city();
        json!({
            "kind": "general",
            "child": {"iin": self.child(story)},
            "applicant": {"phones": [self.parent(story).phone.map(|phone| phone.reveal())]},
            "settlement": kato.to_string(),
            "benefits": {"none": true, "turn": "general"},
            "preschools": [preschools[0]],
            "language": "kk",
            "consents": {"processing": true, "publication": false},
        })
    }
}

fn start() -> Instant {
    Instant::start_of(Country::demo_today()).plus_millis(10 * 3_600 * 1_000)
}

/// A browser without a socket.
#[derive(Clone)]
pub struct Client {
    router: Router,
    cookie: Option<String>,
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
    pub body: Value,
}

impl Reply {
    /// The kind of the problem, or nothing.
    pub fn problem(&self) -> &str {
        self.body["type"].as_str().unwrap_or_default()
    }

    /// The faults as `path code`.
    pub fn faults(&self) -> Vec<String> {
        let one = |fault: &Value| {
            format!("{} {}", fault["path"].as_str().unwrap(), fault["code"].as_str().unwrap())
        };
        self.body["faults"].as_array().map_or_else(Vec::new, |faults| faults.iter().map(one).collect())
    }
}

impl Client {
    pub async fn get(&mut self, path: &str) -> Reply {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    pub async fn post(&mut self, path: &str, body: &Value) -> Reply {
        self.send(json_request("POST", path, body)).await
    }

    pub async fn put(&mut self, path: &str, body: &Value) -> Reply {
        self.send(json_request("PUT", path, body)).await
    }

    pub async fn delete(&mut self, path: &str) -> Reply {
        self.send(Request::delete(path).body(Body::empty()).unwrap()).await
    }

    /// A write with an idempotency key.
    pub async fn post_once(&mut self, path: &str, key: &str, body: &Value) -> Reply {
        let mut request = json_request("POST", path, body);
        request.headers_mut().insert("idempotency-key", key.parse().unwrap());
        self.send(request).await
    }

    pub async fn submit(&mut self, key: &str, draft: &Value) -> Reply {
        self.post_once("/api/v1/applications", key, draft).await
    }

    pub async fn send(&mut self, mut request: Request<Body>) -> Reply {
        if let Some(cookie) = &self.cookie {
            request.headers_mut().insert(header::COOKIE, cookie.parse().unwrap());
        }
        let response = self.router.clone().oneshot(request).await.unwrap();
        for set in response.headers().get_all(header::SET_COOKIE) {
            let pair = set.to_str().unwrap().split(';').next().unwrap();
            if pair.starts_with("kezek=") {
                self.cookie = Some(pair.to_owned()).filter(|pair| pair != "kezek=");
            }
        }
        let (status, headers) = (response.status(), response.headers().clone());
        let bytes = to_bytes(response.into_body(), 64 * 1024 * 1024).await.unwrap().to_vec();
        let body = serde_json::from_slice(&bytes).unwrap_or(Value::Null);
        Reply { status, headers, bytes, body }
    }
}

pub fn json_request(method: &str, path: &str, body: &Value) -> Request<Body> {
    Request::builder()
        .method(method)
        .uri(path)
        .header(header::CONTENT_TYPE, "application/json")
        .body(Body::from(body.to_string()))
        .unwrap()
}

/// The sandbox's country as the base takes it over, with so many of its queued children and the played one.
pub fn imported(from: &Country, most: usize) -> server::Country {
    let names = |names: &sandbox::Names| contract::view::Names {
        kk: names.kk.clone(),
        ru: names.ru.clone(),
        en: names.en.clone(),
    };
    let person = |iin| {
        let found = from.person(iin).unwrap();
        server::ImportedPerson {
            iin,
            surname: found.surname.to_owned(),
            first_name: found.first_name.to_owned(),
            patronymic: found.patronymic.unwrap_or_default().to_owned(),
        }
    };
    let played = from.played.iter().flat_map(|parent| parent.children.iter().copied()).collect::<Vec<_>>();
    let step = (from.queued.len() / most).max(1);
    let children = from
        .queued
        .iter()
        .enumerate()
        .filter(|(nth, queued)| nth % step == 0 || played.contains(&queued.child))
        .map(|(_, queued)| server::ImportedChild {
            child: person(queued.child),
            birth_date: queued.birth_date,
            applicant: person(queued.applicant),
            phone: from
                .person(queued.applicant)
                .and_then(|person| person.phone)
                .and_then(|phone| Msisdn::parse(&phone.reveal()).ok()),
            role: queued.role,
            settlement: queued.settlement,
            kind: cli::demo::kind(queued.wanted),
            preschools: queued.preschools.clone(),
            filed_at: queued.filed_at,
            turn: queued.turn,
            category: queued.category,
            language: queued.language,
        });
    server::Country {
        settlements: from
            .settlements
            .iter()
            .map(|one| SettlementCard {
                kato: one.kato.get(),
                name: names(&one.name),
                region: names(&one.name),
                lon: one.lon,
                lat: one.lat,
            })
            .collect(),
        preschools: from
            .preschools
            .iter()
            .map(|one| server::ImportedPreschool {
                card: PreschoolCard {
                    card: contract::view::PreschoolCard {
                        id: uuid::Uuid::from_u128(one.id.0),
                        name: names(&one.name),
                        address: names(&one.address),
                    },
                    ownership: match one.ownership {
                        sandbox::Ownership::State => contract::endpoint::preschools::Ownership::State,
                        sandbox::Ownership::Private => contract::endpoint::preschools::Ownership::Private,
                    },
                    languages: vec!["kk".to_owned()],
                    district: one.district.get(),
                    phone: one.phone.clone(),
                    hours: Some(one.hours.map(str::to_owned).into()),
                    fee: Some(one.fee),
                    told: {
                        let [phone, hours, fee] =
                            one.told.map(|days| Some(from.today.minus(days).to_string()));
                        contract::endpoint::preschool::Told { phone, hours, fee }
                    },
                    lon: one.lon,
                    lat: one.lat,
                },
                settlement: one.settlement,
                kind: one.kind,
                // As ever: of two groups of one age the last.
                groups: one
                    .groups
                    .iter()
                    .map(|g| {
                        let places = GroupPlaces {
                            capacity: g.capacity,
                            staffed: g.staffed,
                            enrolled: g.enrolled,
                            held: g.held,
                            expected: g.expected,
                        };
                        (g.age_group, places)
                    })
                    .collect::<BTreeMap<_, _>>()
                    .into_iter()
                    .collect(),
            })
            .collect(),
        queues: from
            .queues
            .iter()
            .map(|one| server::ImportedQueue {
                key: {
                    let year = i16::try_from(one.birth_year).unwrap();
                    QueueKey::of(one.kind, one.settlement, one.preschool, year)
                },
                phase: one.phase,
                given_last_year: one.places_given_last_year,
            })
            .collect(),
        children: children.collect(),
        staff: from.staff.iter().map(|played| cli::demo::employee(from, played)).collect(),
    }
}

/// A day.
pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

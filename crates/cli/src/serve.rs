//! `kezek serve`: the server; with `--demo` beside a made-up country in the same process.

use crate::demo;
use crate::failure::Failure;
use crate::staff;
use gateways::{BaseUrls, Limits};
use rules::Day;
use sandbox::{Country, Switches};
use serde::Deserialize;
use server::{Config, DemoConfig, Tiles};
use std::io::{IsTerminal, Write};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

/// Arguments.
#[derive(clap::Args)]
pub struct Args {
    /// Run the made-up country: its people, kindergartens, phones and state systems
    #[arg(long)]
    demo: bool,
    /// The configuration file (JSON); needed without --demo
    #[arg(long, value_name = "FILE", required_unless_present = "demo", conflicts_with = "demo")]
    config: Option<PathBuf>,
    /// The folder of the built web app
    #[arg(long, value_name = "DIR")]
    dist: Option<PathBuf>,
    /// The folder of the base [default: target/demo]
    #[arg(long, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Where to listen; port 0 takes a free one [default: 127.0.0.1:8080]
    #[arg(long, value_name = "ADDR")]
    listen: Option<SocketAddr>,
    /// The day on which the made-up country begins, at the first start [default: today]
    #[arg(long, value_name = "YYYY-MM-DD", requires = "demo")]
    day: Option<String>,
    /// Pictures under the map from your own source: https://host/{z}/{x}/{y}.png [default: none]
    #[arg(long, value_name = "ADDRESS", requires = "tiles_credit")]
    tiles: Option<String>,
    /// Whose pictures they are; shown on the map
    #[arg(long, value_name = "TEXT", requires = "tiles")]
    tiles_credit: Option<String>,
}

/// What the configuration file says. Only the machine's affairs; the law is never configured here.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    /// Where to listen.
    listen: SocketAddr,
    /// The folder of the base.
    data: PathBuf,
    /// The folder of the keys.
    keys: PathBuf,
    /// The built web app.
    dist: Option<PathBuf>,
    /// The staff register: a JSON list of employees. Without it the register stays as it is.
    #[serde(default)]
    staff: Option<PathBuf>,
    /// Pictures under the map, from the operator's own source. Without it the outlines orient alone.
    #[serde(default)]
    tiles: Option<TilesOfFile>,
    /// Addresses of the state systems, `http://host:port` without a path.
    systems: Systems,
}

/// Where the pictures are and whose they are.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TilesOfFile {
    address: String,
    credit: String,
}

/// One address a state system.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Systems {
    mobile_base: String,
    population: String,
    civil_registry: String,
    education_base: String,
    disability_base: String,
    large_family: String,
    pmpk: String,
    sms: String,
    email: String,
    monitoring: String,
    signatures: String,
    egov_mobile: String,
    data_access: String,
    digital_documents: String,
}

/// Serves until it is told to end.
///
/// # Errors
/// What kept it from starting, in one sentence.
pub fn main(args: &Args) -> Result<(), Failure> {
    server::log_to_stderr();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|cause| Failure::io("the threads of the server", &cause))?;
    runtime.block_on(async {
        let config = match &args.config {
            Some(path) => from_file(path, args)?,
            None => demo_config(args).await?,
        };
        server::serve(config).await.map_err(|cause| Failure::new(cause.to_string()))
    })
}

fn from_file(path: &Path, args: &Args) -> Result<Config, Failure> {
    let text =
        std::fs::read_to_string(path).map_err(|cause| Failure::io(&path.display().to_string(), &cause))?;
    let file: File =
        serde_json::from_str(&text).map_err(|cause| Failure::new(format!("{}: {cause}", path.display())))?;
    let Systems {
        mobile_base,
        population,
        civil_registry,
        education_base,
        disability_base,
        large_family,
        pmpk,
        sms,
        email,
        monitoring,
        signatures,
        egov_mobile,
        data_access,
        digital_documents,
    } = file.systems;
    let config = Config {
        bind: args.listen.unwrap_or(file.listen),
        data: args.data.clone().unwrap_or(file.data),
        keys: Some(file.keys),
        dist: args.dist.clone().or(file.dist),
        systems: BaseUrls {
            mobile_base,
            population,
            civil_registry,
            education_base,
            disability_base,
            large_family,
            pmpk,
            sms,
            email,
            monitoring,
            signatures,
            egov_mobile,
            data_access,
            digital_documents,
        },
        limits: Limits::default(),
        tiles: tiles(args, file.tiles)?,
        demo: None,
    };
    if let Some(path) = &file.staff {
        let refused = |cause: server::CannotServe| Failure::new(cause.to_string());
        server::import_staff(&config, &staff::read(path)?).map_err(refused)?;
    }
    Ok(config)
}

/// The source of tiles: what the command says, else what the file says.
fn tiles(args: &Args, file: Option<TilesOfFile>) -> Result<Option<Tiles>, Failure> {
    let said = args.tiles.clone().zip(args.tiles_credit.clone());
    let Some((address, credit)) = said.or_else(|| file.map(|file| (file.address, file.credit))) else {
        return Ok(None);
    };
    Tiles::new(&address, &credit).map(Some).map_err(|bad| Failure::new(format!("tiles: {bad}")))
}

/// Starts the country on a free loopback port and, in an empty folder, lets the server take it over.
async fn demo_config(args: &Args) -> Result<Config, Failure> {
    let data = args.data.clone().unwrap_or_else(|| PathBuf::from("target/demo"));
    let wanted = match &args.day {
        Some(text) => {
            Day::parse(text).ok_or_else(|| Failure::new(format!("--day {text}: not a day YYYY-MM-DD")))?
        }
        None => today()?,
    };
    let day = demo::first_day(&data, wanted)?;
    let country = Arc::new(Country::at_real_scale(Country::DEMO_SEED, day));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .map_err(|cause| Failure::io("the made-up country", &cause))?;
    let address = listener.local_addr().map_err(|cause| Failure::io("the made-up country", &cause))?;
    let origin = format!("http://{address}");
    tokio::spawn(sandbox::serve(listener, Arc::clone(&country), Switches::all_normal()));
    let config = Config {
        bind: args.listen.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], 8080))),
        data,
        keys: None,
        dist: args.dist.clone(),
        systems: BaseUrls::all_at(&origin),
        limits: Limits::default(),
        tiles: tiles(args, None)?,
        demo: Some(DemoConfig { origin, first_day: Some(day), seed: Country::DEMO_SEED }),
    };
    let refused = |cause: server::CannotServe| Failure::new(cause.to_string());
    if !server::is_imported(&config).map_err(refused)? {
        let mut told = Told::default();
        let report =
            server::import(&config, demo::imported(&country), &mut |at| told.tell(at)).map_err(refused)?;
        told.end(&report);
    }
    Ok(config)
}

fn today() -> Result<Day, Failure> {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let millis = since.ok().and_then(|since| i64::try_from(since.as_millis()).ok());
    let millis = millis.ok_or_else(|| Failure::new("the clock of this machine is before 1970"))?;
    Ok(rules::Instant::from_millis(millis).day())
}

/// The progress of the import, on one line of a terminal.
#[derive(Default)]
struct Told {
    last: usize,
}

impl Told {
    fn tell(&mut self, at: server::Progress) {
        let percent = at.done * 100 / at.of.max(1);
        if percent > self.last && std::io::stderr().is_terminal() {
            self.last = percent;
            eprint!("\rThe made-up country moves in: {percent} %");
            // A terminal that cannot be written to misses a line of progress, no more.
            let _ = std::io::stderr().flush();
        }
    }

    fn end(&self, report: &server::Report) {
        if self.last > 0 {
            eprintln!();
        }
        eprintln!("{} applications stand in the queues of the made-up country.", report.filed);
        if let Some((at, refusal)) = report.refused.first() {
            eprintln!(
                "{} were refused; the first is number {at}: {}",
                report.refused.len(),
                refusal.as_str()
            );
        }
    }
}

//! PostgreSQL in a temporary directory, started as a user that is not root, asked over a local socket.

use std::error::Error;
use std::fs;
use std::io::Write;
use std::os::unix::fs::{PermissionsExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::Duration;

use postgres::{Client, NoTls};

use super::{Row, timed};
use crate::measure::Clock;

/// A server that ends with this value.
pub(super) struct Server {
    process: Child,
    folder: PathBuf,
}

impl Server {
    /// Starts a server; the cause says what is missing.
    pub(super) fn start() -> Result<Self, String> {
        let programs = programs().ok_or("no initdb and postgres on this machine")?;
        let folder = std::env::temp_dir().join(format!("kezek-bench-postgres-{}", std::process::id()));
        let data = folder.join("data");
        let told = |what: &str, cause: std::io::Error| format!("{what}: {cause}");
        fs::create_dir_all(&data).map_err(|cause| told("the folder", cause))?;
        let user = user();
        for path in [&folder, &data] {
            fs::set_permissions(path, fs::Permissions::from_mode(0o700))
                .map_err(|cause| told("the folder", cause))?;
            if let Some((uid, gid)) = user {
                chown(path, Some(uid), Some(gid)).map_err(|cause| told("the folder", cause))?;
            }
        }
        let command = |program: &str| {
            let mut command = Command::new(programs.join(program));
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).current_dir(&folder);
            if let Some((uid, gid)) = user {
                command.uid(uid).gid(gid);
            }
            command
        };
        let made = command("initdb")
            .args(["--auth=trust", "--username=bench", "--encoding=UTF8", "--no-sync", "-D"])
            .arg(&data)
            .status()
            .map_err(|cause| told("initdb", cause))?;
        if !made.success() {
            return Err(format!("initdb: {made}"));
        }
        let process = command("postgres")
            .arg("-D")
            .arg(&data)
            .args(["-c", "listen_addresses=", "-c", "fsync=off", "-c", "shared_buffers=512MB", "-k"])
            .arg(&folder)
            .spawn()
            .map_err(|cause| told("postgres", cause))?;
        let server = Self { process, folder };
        // It answers within a second; half a minute is for a machine that has much else to do.
        for _ in 0..300 {
            if server.connect().is_ok() {
                return Ok(server);
            }
            sleep(Duration::from_millis(100));
        }
        Err("postgres does not answer".to_owned())
    }

    fn connect(&self) -> Result<Client, postgres::Error> {
        let parameters = format!("host={} user=bench dbname=postgres", self.folder.display());
        Client::connect(&parameters, NoTls)
    }

    pub(super) fn time(&self, rows: &[Row], asked: &[Vec<Row>]) -> Result<(f64, i64), Box<dyn Error>> {
        let mut base = self.connect()?;
        base.batch_execute(
            "DROP TABLE IF EXISTS entry;
             CREATE UNLOGGED TABLE entry (queue int4, turn int2, filed_at int8, seq int8)",
        )?;
        let mut copy = base.copy_in("COPY entry FROM STDIN")?;
        for row in rows {
            writeln!(copy, "{}\t{}\t{}\t{}", row.queue, row.turn, row.filed_at, row.seq)?;
        }
        copy.finish()?;
        base.batch_execute("CREATE INDEX ON entry (queue, turn, filed_at, seq)")?;
        // Without it an index-only scan would visit the table for every row.
        base.batch_execute("VACUUM ANALYZE entry")?;
        let count = base.prepare(
            "SELECT count(*) FROM entry WHERE queue = $1 AND turn = $2 AND (filed_at, seq) < ($3, $4)",
        )?;
        timed(Clock::Wall, asked, |row| {
            let found = base.query_one(&count, &[&row.queue, &row.turn, &row.filed_at, &row.seq])?;
            Ok(found.get(0))
        })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // A server of a benchmark has nothing to keep.
        let _ = self.process.kill();
        let _ = self.process.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The folder of PostgreSQL's programs: on the path, or the newest of Debian's.
fn programs() -> Option<PathBuf> {
    let on_path = std::env::var_os("PATH");
    let mut folders: Vec<PathBuf> = on_path.iter().flat_map(std::env::split_paths).collect();
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().filter_map(Result::ok);
    folders.extend(versions.map(|version| version.path().join("bin")));
    folders.into_iter().find(|folder| ["initdb", "postgres"].iter().all(|name| folder.join(name).is_file()))
}

/// PostgreSQL refuses to run as root: then it runs as the user `postgres` or `nobody`.
fn user() -> Option<(u32, u32)> {
    use std::os::unix::fs::MetadataExt;
    if fs::metadata("/proc/self").ok()?.uid() != 0 {
        return None;
    }
    let users = fs::read_to_string(Path::new("/etc/passwd")).ok()?;
    let ids = |name: &str| {
        let line = users.lines().find(|line| line.split(':').next() == Some(name))?;
        let mut fields = line.split(':').skip(2);
        Some((fields.next()?.parse().ok()?, fields.next()?.parse().ok()?))
    };
    ids("postgres").or_else(|| ids("nobody"))
}

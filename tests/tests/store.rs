//! The store under a process that dies in the middle of writing: nothing acknowledged is lost, nothing is doubled, and
//! the fold of what is kept is whole.
//!
//! The child is this very test binary: it files for one child after another, several at once, says on its standard output
//! what was acknowledged, and ends itself between two steps of a commit that its parent chose.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests fail loudly")]

mod wire_base;

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use registry::preschool::{
    Actor, ApplicationId, ApplicationNumber, Command as Wanted, PersonId, QueueKind, State, Submission,
};
use rules::application::{Kato, Language, PreschoolId};
use rules::benefit::Turn;
use server::store::sqlite::SqliteStore;
use server::store::{DocumentRow, Mark, Source, Store, StoreError, Write};
use server::{Clocks, Config, Opened};
use wire_base::{day, folder};

const ROUNDS: usize = 20;
const FOLDER: &str = "KEZEK_TEST_FOLDER";
const DIE_AT: &str = "KEZEK_TEST_DIE_AT";
const PRESCHOOL: PreschoolId = PreschoolId(7);

#[test]
fn a_death_in_the_middle_of_writing_loses_nothing_and_doubles_nothing() {
    for round in 0..ROUNDS {
        let folder = folder();
        // Steps of different commits: early ones, the step before a commit, the step after one, ones far inside.
        let acknowledged = run_child(&folder, 3 + round * 5);
        let first = fold(&folder);
        let numbers: Vec<u64> = first.applications().iter().map(|found| found.number.serial()).collect();
        let kept: BTreeSet<u64> = numbers.iter().copied().collect();
        assert_eq!(kept.len(), numbers.len(), "round {round}: nothing twice");
        let lost: Vec<_> = acknowledged.difference(&kept).collect();
        assert!(lost.is_empty(), "round {round}: acknowledged and lost: {lost:?}");
        let children: BTreeSet<PersonId> = first.applications().iter().map(|found| found.child).collect();
        assert_eq!(children.len(), numbers.len(), "round {round}: one application a child");

        // The next life goes on where this one ended, and what it keeps is acknowledged at the end.
        let more = run_child(&folder, usize::MAX);
        let second = fold(&folder);
        assert!(second.applications().starts_with(first.applications()), "round {round}: history stays");
        assert_eq!(second.applications().len(), CHILDREN, "round {round}: everybody stands");
        assert!(more.is_disjoint(&kept), "round {round}: nobody is filed for twice");
        assert_eq!(fold(&folder), second, "round {round}: the fold is one");
    }
}

const CHILDREN: usize = 48;

/// The child's part; without its variables it is no test at all.
#[test]
fn the_one_who_dies() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    let die_at: usize = std::env::var(DIE_AT).unwrap().parse().unwrap();
    let steps = AtomicUsize::new(0);
    let store = SqliteStore::open(&folder).unwrap().with_failpoint(Arc::new(move |_| {
        if steps.fetch_add(1, Ordering::Relaxed) == die_at {
            std::process::abort();
        }
    }));
    let Opened { app, writer } =
        server::open_over(&config(&folder), Clocks::system(), Arc::new(store)).unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build().unwrap();
    runtime.block_on(async {
        let registered = app.writer.run(|desk| {
            let register = Wanted::RegisterPreschool {
                id: PRESCHOOL,
                settlement: kato(),
                kind: QueueKind::General,
                open: true,
            };
            desk.run(Actor::Import, register).unwrap();
            Ok(())
        });
        registered.await.unwrap();
        let filing: Vec<_> = (0..CHILDREN).map(|nth| tokio::spawn(file(Arc::clone(&app), nth))).collect();
        for task in filing {
            task.await.unwrap();
        }
    });
    drop((app, runtime));
    writer.join().unwrap();
}

async fn file(app: server::Shared, nth: usize) {
    let serial = u64::try_from(nth).unwrap() + 1;
    let id = u128::from(serial);
    let submission = Submission {
        id: ApplicationId(id),
        number: ApplicationNumber::from_serial(serial).unwrap(),
        child: PersonId(id),
        applicant: PersonId(id + 1_000),
        kind: QueueKind::General,
        birth_date: day("2024-05-05"),
        pmpk: rules::application::Pmpk::None,
        settlement: kato(),
        preschools: vec![PRESCHOOL],
        fresh_ids: Vec::new(),
        reserves: vec![],
        turn: Turn::General,
        turn_without_scans: Turn::General,
        documents_to_check: false,
        language: Language::Kazakh,
        publication: false,
    };
    let (filed, _) = app
        .writer
        .run(move |desk| {
            let filed = desk.run(Actor::StateSystem, Wanted::Submit(Box::new(submission))).is_ok();
            if filed {
                desk.write(Write::Application { id, applicant: PersonId(id + 1_000), sealed: vec![1] });
            }
            Ok(filed)
        })
        .await
        .unwrap();
    if filed {
        let mut out = std::io::stdout();
        writeln!(out, "acknowledged {serial}").unwrap();
        out.flush().unwrap();
    }
}

fn run_child(folder: &Path, die_at: usize) -> BTreeSet<u64> {
    let child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "the_one_who_dies", "--nocapture"])
        .env(FOLDER, folder)
        .env(DIE_AT, die_at.to_string())
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .unwrap();
    assert_eq!(child.status.success(), die_at == usize::MAX, "it dies where it was told to");
    let said = String::from_utf8_lossy(&child.stdout).into_owned();
    said.lines().filter_map(|line| line.rsplit_once("acknowledged ")?.1.parse().ok()).collect()
}

fn fold(folder: &Path) -> State {
    let Opened { app, writer } = server::open(&config(folder), Clocks::system()).unwrap();
    let state = app.readers.state().clone();
    for found in state.applications() {
        assert!(app.store.application(found.id.0).unwrap().is_some(), "an event came with its rows");
    }
    drop(app);
    writer.join().unwrap();
    state
}

fn config(folder: &Path) -> Config {
    Config {
        bind: "127.0.0.1:0".parse().unwrap(),
        data: folder.to_owned(),
        keys: None,
        dist: None,
        systems: gateways::BaseUrls::all_at("http://127.0.0.1:9"),
        limits: gateways::Limits::default(),
        tiles: None,
        demo: Some(server::DemoConfig { origin: "http://127.0.0.1:9".to_owned(), first_day: None, seed: 1 }),
    }
}

fn kato() -> Kato {
    Kato::parse("750000000").unwrap()
}

#[tokio::test]
async fn a_failed_commit_acknowledges_nobody_and_the_writer_goes_on() {
    let folder = folder();
    let Opened { app, writer } = server::open(&config(&folder), Clocks::system()).unwrap();
    let twice = |id| Write::Person { id: PersonId(id), mac: [9; 32], sealed: vec![] };
    let register =
        Wanted::RegisterPreschool { id: PRESCHOOL, settlement: kato(), kind: QueueKind::General, open: true };
    let wanted = register.clone();
    let failed = app.writer.run(move |desk| {
        desk.run(Actor::Import, wanted).unwrap();
        assert!(desk.state().preschool(PRESCHOOL).is_some(), "the plan sees what it did");
        desk.write(twice(1));
        desk.write(twice(2));
        Ok(())
    });
    assert_eq!(failed.await, Err(server::NotWritten::Failed));
    assert!(app.readers.state().preschool(PRESCHOOL).is_none(), "nobody sees what was not kept");
    assert_eq!(app.store.person_by_mac(&[9; 32]).unwrap(), None);

    let panicked = app.writer.run(|_| -> Result<(), _> { panic!("a fault of ours") });
    assert_eq!(panicked.await, Err(server::NotWritten::Failed));

    let kept = app.writer.run(move |desk| {
        desk.run(Actor::Import, register).unwrap();
        Ok(())
    });
    assert_eq!(kept.await, Ok(((), Some(0))), "the first number was not used up");
    let state = app.readers.state().clone();
    drop(app);
    tokio::task::spawn_blocking(move || writer.join().unwrap()).await.unwrap();
    assert_eq!(fold(&folder), state);
}

#[tokio::test]
async fn a_plan_that_fails_fails_alone() {
    let folder = folder();
    let Opened { app, writer } = server::open(&config(&folder), Clocks::system()).unwrap();
    let register = |id| Wanted::RegisterPreschool {
        id: PreschoolId(id),
        settlement: kato(),
        kind: QueueKind::General,
        open: true,
    };
    let files = |id| {
        app.writer.run(move |desk| {
            desk.run(Actor::Import, register(id)).unwrap();
            Ok(())
        })
    };
    let fails = |events: bool, panics: bool| {
        app.writer.run(move |desk| -> Result<(), _> {
            if events {
                desk.run(Actor::Import, register(99)).unwrap();
            }
            desk.write(Write::Person { id: PersonId(9), mac: [9; 32], sealed: vec![] });
            assert!(!panics, "a fault of ours");
            Err(StoreError("it cannot be read".into()))
        })
    };
    // The first plan waits until all others stand behind it, so that they are one batch.
    let (open, gate) = std::sync::mpsc::channel::<()>();
    let first = app.writer.run(move |_| {
        gate.recv().unwrap();
        Ok(())
    });
    let (first, one, failed, two, panicked, three, spoiled, four, panicked_late, five, ()) = tokio::join!(
        first,
        files(1),
        fails(false, false),
        files(2),
        fails(false, true),
        files(3),
        fails(true, false),
        files(4),
        fails(true, true),
        files(5),
        async { open.send(()).unwrap() }
    );
    assert_eq!(first, Ok(((), None)));
    assert_eq!([failed, panicked, spoiled, panicked_late], [Err(server::NotWritten::Failed); 4]);
    let kept = [one, two, three, four, five].map(|kept| kept.unwrap().1);
    assert_eq!(kept, [0, 1, 2, 3, 4].map(Some), "no number is used up by what failed");
    assert_eq!(app.store.person_by_mac(&[9; 32]).unwrap(), None);
    let state = app.readers.state().clone();
    assert!(state.preschool(PreschoolId(99)).is_none());
    drop(app);
    tokio::task::spawn_blocking(move || writer.join().unwrap()).await.unwrap();
    assert_eq!(fold(&folder), state);
}

#[tokio::test]
async fn a_commit_has_so_many_bytes_at_most() {
    let folder = folder();
    let largest = Arc::new(AtomicUsize::new(0));
    let seen = Arc::clone(&largest);
    let store = SqliteStore::open(&folder).unwrap().with_failpoint(Arc::new(move |step| {
        seen.fetch_max(step, Ordering::Relaxed);
    }));
    let Opened { app, writer: _writer } =
        server::open_over(&config(&folder), Clocks::system(), Arc::new(store)).unwrap();
    let scan = |id| {
        app.writer.run(move |desk| {
            let row = DocumentRow {
                id,
                owner: PersonId(1),
                application: None,
                kind: "image/png",
                source: Source::Scan,
            };
            desk.write(Write::Document { row, sealed: vec![0; 8 * 1024 * 1024], expires_at: i64::MAX });
            Ok(())
        })
    };
    let (open, gate) = std::sync::mpsc::channel::<()>();
    let first = app.writer.run(move |_| {
        gate.recv().unwrap();
        Ok(())
    });
    let (_, one, two, three, four, ()) =
        tokio::join!(first, scan(1), scan(2), scan(3), scan(4), async { open.send(()).unwrap() });
    assert_eq!([one, two, three, four], [Ok(((), None)); 4]);
    // A commit of n rows comes to step n + 1.
    assert_eq!(largest.load(Ordering::Relaxed), 3, "two scans of eight megabytes, never more");
}

#[tokio::test]
async fn a_reference_for_staff_is_free_or_not_taken() {
    let folder = folder();
    let Opened { app, writer: _writer } = server::open(&config(&folder), Clocks::system()).unwrap();
    let note = || Write::StaffNote { reference: "12345678".into(), cause: "closed", at: 5 };
    let (seen, _) = app
        .writer
        .run(move |desk| {
            let before = desk.is_free("12345678")?;
            desk.write(note());
            Ok((before, desk.is_free("12345678")?))
        })
        .await
        .unwrap();
    assert_eq!(seen, (true, false), "also one that is only planned");
    let (free, _) = app.writer.run(|desk| Ok((desk.is_free("12345678")?, desk.is_free("1")?))).await.unwrap();
    assert_eq!(free, (false, true));
    let ninety_days = 90 * 24 * 3_600 * 1_000;
    for (before, there) in [(ninety_days + 4, true), (ninety_days + 5, false)] {
        app.store.commit(&[Write::Purge { before }]).unwrap();
        assert_eq!(app.store.staff_note("12345678").unwrap().is_some(), there);
    }
}

#[test]
fn a_scan_becomes_part_of_one_application_of_its_owner() {
    let folder = folder();
    let store = SqliteStore::open(&folder).unwrap();
    let owner = PersonId(1);
    let row = DocumentRow { id: 5, owner, application: None, kind: "image/png", source: Source::Scan };
    store.commit(&[Write::Document { row, sealed: vec![1], expires_at: 100 }]).unwrap();
    assert!(store.document(5, 99).unwrap().is_some());
    assert!(store.document(5, 100).unwrap().is_none(), "over, also before it is swept away");
    let attach = |owner, application| Write::AttachDocument { id: 5, owner, application };
    assert!(store.commit(&[attach(PersonId(2), 8)]).is_err(), "somebody else's");
    store.commit(&[attach(owner, 8)]).unwrap();
    assert!(store.commit(&[attach(owner, 9)]).is_err(), "a second time");
    assert_eq!(store.document(5, 100).unwrap().unwrap().application, Some(8));
}

#[tokio::test]
async fn the_desk_sees_scans_as_the_plans_before_left_them() {
    let folder = folder();
    let Opened { app, writer: _writer } = server::open(&config(&folder), Clocks::system()).unwrap();
    let owner = PersonId(1);
    let row = move |id| DocumentRow { id, owner, application: None, kind: "image/png", source: Source::Scan };
    let scan = move |id| Write::Document { row: row(id), sealed: vec![1], expires_at: i64::MAX };
    let (seen, _) = app
        .writer
        .run(move |desk| {
            desk.write(scan(1));
            desk.write(scan(2));
            let loose = desk.document(1)?;
            desk.write(Write::AttachDocument { id: 1, owner, application: 9 });
            let several = desk.loose_documents(owner)?;
            desk.write(Write::DeleteDocument { id: 1, owner });
            desk.write(Write::DeleteDocument { id: 2, owner });
            let left = desk.loose_documents(owner)?;
            assert_eq!((several, left), (vec![2], vec![]));
            Ok((loose, desk.document(1)?, desk.document(2)?, desk.document(3)?))
        })
        .await
        .unwrap();
    let attached = DocumentRow { application: Some(9), ..row(1) };
    assert_eq!(seen, (Some(row(1)), Some(attached), None, None));
}

#[test]
fn two_servers_never_share_a_folder() {
    let folder = folder();
    let first = SqliteStore::open(&folder).unwrap();
    assert!(SqliteStore::open(&folder).is_err());
    drop(first);
    assert!(SqliteStore::open(&folder).is_ok());
}

#[test]
fn a_batch_is_everything_or_nothing() {
    let folder = folder();
    let store = SqliteStore::open(&folder).unwrap();
    let person = |id, mac| Write::Person { id: PersonId(id), mac: [mac; 32], sealed: vec![] };
    store.commit(&[person(1, 1)]).unwrap();
    // Another person with the same keyed IIN: the constraint refuses it, and the mark before it.
    assert!(store.commit(&[Write::Mark(Mark::JobsDay, 5), person(2, 1)]).is_err());
    assert_eq!(store.mark(Mark::JobsDay).unwrap(), None);
    assert_eq!(store.person_by_mac(&[1; 32]).unwrap(), Some(PersonId(1)));
}

#[test]
fn a_number_that_is_taken_collides() {
    let folder = folder();
    run_child(&folder, usize::MAX);
    let store = SqliteStore::open(&folder).unwrap();
    let mut rows = Vec::new();
    store
        .events(&mut |row| {
            rows.push(row);
            Ok(())
        })
        .unwrap();
    assert_eq!(rows.len(), CHILDREN + 1);
    assert!(store.commit(&[Write::Event(rows.remove(0))]).is_err(), "a stale writer gets nothing in");
}

#[test]
fn what_expired_goes_and_what_belongs_to_an_application_stays() {
    let folder = folder();
    let store = SqliteStore::open(&folder).unwrap();
    let owner = PersonId(1);
    let scan = |id| Write::Document {
        row: DocumentRow { id, owner, application: None, kind: "image/png", source: Source::Scan },
        sealed: vec![1],
        expires_at: 100,
    };
    let draft = server::store::DraftRow { id: 3, sealed: vec![1], saved_at: 1, expires_at: 100 };
    store
        .commit(&[
            scan(1),
            scan(2),
            Write::AttachDocument { id: 2, owner, application: 9 },
            Write::Draft { owner, row: draft },
        ])
        .unwrap();
    assert!(store.drafts(owner, 99).unwrap().len() == 1);
    assert!(store.drafts(owner, 100).unwrap().is_empty(), "over, also before it is swept away");
    store.commit(&[Write::Purge { before: 99 }]).unwrap();
    assert_eq!(store.loose_documents(owner).unwrap(), [1]);
    store.commit(&[Write::Purge { before: 100 }]).unwrap();
    assert_eq!(store.document(1, 0).unwrap(), None);
    assert_eq!(store.document(2, 100).unwrap().unwrap().application, Some(9));
}

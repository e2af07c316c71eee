//! `dist/`: every file under a name that carries its hash, and `manifest.json` from plain names to these.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use sha2::{Digest, Sha256};

use crate::build::Effort;
use crate::shell::{self, Failure};
use crate::{compress, css, paths, tools};

/// The app being laid out.
pub(crate) struct Site {
    folder: PathBuf,
    effort: Effort,
    /// Plain name to the name in `dist/`, sorted, so that equal input gives equal bytes.
    names: BTreeMap<String, String>,
}

impl Site {
    /// A new, empty `dist/`.
    pub(crate) fn empty(folder: PathBuf, effort: Effort) -> Result<Self, Failure> {
        if folder.exists() {
            fs::remove_dir_all(&folder).map_err(|e| at("remove", &folder, &e))?;
        }
        Ok(Self { folder, effort, names: BTreeMap::new() })
    }

    /// The app as it was built last.
    pub(crate) fn built() -> Result<Self, Failure> {
        let folder = paths::dist()?;
        let manifest = folder.join("manifest.json");
        let names = serde_json::from_slice(&read(&manifest)?)
            .map_err(|e| Failure::new(format!("{}: {e}", manifest.display())))?;
        let effort = if folder.join(FAST).exists() { Effort::Fast } else { Effort::Full };
        Ok(Self { folder, effort, names })
    }

    pub(crate) fn effort(&self) -> Effort {
        self.effort
    }

    /// Bytes on the wire of each plain name: brotli's where there is such a file.
    pub(crate) fn sizes(&self) -> Result<BTreeMap<String, u64>, Failure> {
        let mut sizes = BTreeMap::new();
        for (plain, name) in &self.names {
            let file = self.folder.join(name);
            let small = compress::beside(&file, "br");
            let size =
                fs::metadata(&small).or_else(|_| fs::metadata(&file)).map_err(|e| at("read", &file, &e))?;
            sizes.insert(plain.clone(), size.len());
        }
        Ok(sizes)
    }

    /// Writes a file under its hashed name and returns that name.
    fn add(&mut self, plain: &str, bytes: &[u8]) -> Result<String, Failure> {
        let name = hashed(plain, bytes);
        self.write(&name, bytes)?;
        self.names.insert(plain.to_owned(), name.clone());
        Ok(name)
    }

    fn write(&self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let file = self.folder.join(name);
        if let Some(parent) = file.parent() {
            fs::create_dir_all(parent).map_err(|e| at("create", parent, &e))?;
        }
        fs::write(&file, bytes).map_err(|e| at("write", &file, &e))
    }

    /// Compresses, and writes the manifest.
    pub(crate) fn finish(&self) -> Result<(), Failure> {
        let text = serde_json::to_string_pretty(&self.names)
            .map_err(|e| Failure::new(format!("manifest.json: {e}")))?;
        self.write("manifest.json", format!("{text}\n").as_bytes())?;
        let mut files: Vec<PathBuf> = self.names.values().map(|name| self.folder.join(name)).collect();
        files.push(self.folder.join("manifest.json"));
        compress::all(&files, self.effort)?;
        match self.effort {
            Effort::Fast => self.write(FAST, b"built with --fast: not for measuring\n"),
            Effort::Full => Ok(()),
        }
    }
}

/// Marks a `dist/` that was built with `--fast`.
const FAST: &str = ".fast";

/// Everything in `web/static`, under the path it has there.
pub(crate) fn add_static(site: &mut Site) -> Result<(), Failure> {
    let folder = paths::root()?.join("web/static");
    for file in files_below(&folder)? {
        let plain = file.strip_prefix(&folder).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        site.add(&plain, &read(&file)?)?;
    }
    Ok(())
}

/// `web/style/*.css` in the order of their names, as one `app.css`; a folder below, as `staff.css` of the app of that name.
pub(crate) fn add_styles(site: &mut Site) -> Result<(), Failure> {
    let folder = paths::root()?.join("web/style");
    let mut sheets: BTreeMap<String, String> = BTreeMap::new();
    for file in files_below(&folder)?.into_iter().filter(|file| file.extension().is_some_and(|e| e == "css"))
    {
        let of = file.parent().filter(|parent| *parent != folder).and_then(Path::file_name);
        let stem = of.map_or("app".into(), |name| name.to_string_lossy());
        let sheet = sheets.entry(format!("{stem}.css")).or_default();
        sheet.push_str(&read_text(&file)?);
        sheet.push('\n');
    }
    for (plain, text) in sheets {
        let mut small = css::smaller(&text);
        for (file, name) in &site.names {
            small = small.replace(&format!("../static/{file}"), name);
        }
        site.add(&plain, small.as_bytes())?;
    }
    Ok(())
}

/// For each binary: WASM, glue, and the loader that names both.
pub(crate) fn add_binaries(site: &mut Site, page: &Path) -> Result<(), Failure> {
    if page.join("snippets").exists() {
        return Err(Failure::new(
            "wasm-bindgen made snippets/: a crate brings inline JavaScript, which is not hashed here",
        ));
    }
    let template = script(&paths::root()?.join("web/boot.js"), site.effort)?;
    let mut binaries = Vec::new();
    for file in files_below(page)? {
        if let Some(binary) =
            file.file_name().and_then(|n| n.to_str()).and_then(|n| n.strip_suffix("_bg.wasm"))
        {
            binaries.push(binary.to_owned());
        }
    }
    if binaries.is_empty() {
        return Err(Failure::new(format!("Trunk left no binary in {}", page.display())));
    }
    for binary in binaries {
        let (wasm, glue) = (format!("{binary}_bg.wasm"), format!("{binary}.js"));
        let wasm_name = site.add(&wasm, &read(&page.join(&wasm))?)?;
        let glue_name = site.add(&glue, script(&page.join(&glue), site.effort)?.as_bytes())?;
        let boot = loader(&template, &glue_name, &wasm_name)?;
        site.add(&format!("boot-{binary}.js"), boot.as_bytes())?;
    }
    Ok(())
}

/// Leaflet with our layer on it as one module: what `web/map/map.js` names, and of Leaflet only what it uses.
pub(crate) fn add_map(site: &mut Site) -> Result<(), Failure> {
    let mut esbuild = tools::command("esbuild")?;
    esbuild.arg(paths::map()?.join("map.js"));
    let text = shell::read(esbuild.args(["--bundle", "--minify", "--format=esm", "--target=es2021"]))?;
    site.add("leaflet.js", text.as_bytes())?;
    Ok(())
}

/// One table of sentences per language, written by the `kezek words` of this very build.
pub(crate) fn add_words(site: &mut Site, kezek: &Path) -> Result<(), Failure> {
    let folder = paths::target()?.join("words");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|e| at("remove", &folder, &e))?;
    }
    fs::create_dir_all(&folder).map_err(|e| at("create", &folder, &e))?;
    shell::read(Command::new(kezek).args(["words", "--out"]).arg(&folder))?;
    for file in files_below(&folder)? {
        if let Some(name) = file.file_name().and_then(|n| n.to_str()) {
            site.add(name, &read(&file)?)?;
        }
    }
    Ok(())
}

/// `index.html` without what only Trunk reads, and with the names in `dist/`. It keeps its own name.
pub(crate) fn add_shell(site: &mut Site) -> Result<(), Failure> {
    let mut page: String = read_text(&paths::root()?.join("index.html"))?
        .lines()
        .filter(|line| !line.contains("data-trunk"))
        .flat_map(|line| [line, "\n"])
        .collect();
    for (plain, name) in &site.names {
        page = page.replace(&format!("\"/{plain}\""), &format!("\"/{name}\""));
    }
    site.write("index.html", page.as_bytes())?;
    site.names.insert("index.html".to_owned(), "index.html".to_owned());
    Ok(())
}

/// The loader for one binary.
fn loader(template: &str, glue: &str, wasm: &str) -> Result<String, Failure> {
    let mut boot = template.to_owned();
    for (plain, name) in [("./parent.js", glue), ("./parent_bg.wasm", wasm)] {
        if !boot.contains(plain) {
            return Err(Failure::new(format!("web/boot.js does not name {plain}")));
        }
        boot = boot.replace(plain, &format!("./{name}"));
    }
    Ok(boot)
}

/// A module as parents download it: without comments and long names. Trunk's own minifier cannot read the glue.
fn script(file: &Path, effort: Effort) -> Result<String, Failure> {
    match effort {
        Effort::Fast => read_text(file),
        Effort::Full => {
            let words = ["--module", "--compress", "passes=2", "--mangle", "--"];
            shell::read(tools::command("terser")?.args(words).arg(file))
        }
    }
}

/// `a/b.css` -> `a/b-<16 hexadecimal digits>.css`.
fn hashed(plain: &str, bytes: &[u8]) -> String {
    let hash: String = Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let (folder, file) = plain.rsplit_once('/').map_or(("", plain), |(folder, file)| (folder, file));
    let slash = if folder.is_empty() { "" } else { "/" };
    match file.rsplit_once('.') {
        Some((stem, kind)) => format!("{folder}{slash}{stem}-{hash}.{kind}"),
        None => format!("{folder}{slash}{file}-{hash}"),
    }
}

/// All files below a folder, sorted; none when there is no such folder.
fn files_below(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let mut found = Vec::new();
    let mut folders = if folder.is_dir() { vec![folder.to_path_buf()] } else { Vec::new() };
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).map_err(|e| at("read", &next, &e))? {
            let path = entry.map_err(|e| at("read", &next, &e))?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn read(file: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(file).map_err(|e| at("read", file, &e))
}

fn read_text(file: &Path) -> Result<String, Failure> {
    fs::read_to_string(file).map_err(|e| at("read", file, &e))
}

fn at(step: &str, path: &Path, e: &std::io::Error) -> Failure {
    Failure::new(format!("cannot {step} {}: {e}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_carries_the_hash_of_its_bytes() {
        assert_eq!(hashed("app.css", b""), "app-e3b0c44298fc1c14.css");
        assert_eq!(hashed("icons/a.b.svg", b""), "icons/a.b-e3b0c44298fc1c14.svg");
        assert_eq!(hashed("plain", b""), "plain-e3b0c44298fc1c14");
    }

    #[test]
    fn the_loader_names_hashed_files() {
        let template = "import('./parent.js');fetch('./parent_bg.wasm');";
        let boot = loader(template, "staff-1.js", "staff_bg-2.wasm").unwrap();
        assert_eq!(boot, "import('./staff-1.js');fetch('./staff_bg-2.wasm');");
        assert!(loader("import('./other.js')", "a", "b").is_err());
    }
}

//! What earlier runs into the same directory came to. A run appends each agency's line to a journal
//! as soon as it is done, so that whatever stops it, what was done is known; when all is done the
//! lines become `results.jsonl` and the journal goes. To resume is to look lines up in both by the
//! fingerprint of what they were made from. A line that is damaged or not ours is no line.

use std::collections::HashMap;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use pmqa::batch::line;

/// The file that an unfinished run leaves behind.
pub const JOURNAL: &str = ".pmqa-journal.jsonl";

/// The lines of the last run that was finished.
pub const RESULTS: &str = "results.jsonl";

/// What a line begins with.
const START: &[u8] = b"{\"pmqa\":";

/// Where a line stands: which file, its first byte, its length.
type Place = (usize, u64, usize);

/// The lines of earlier runs.
#[derive(Debug, Default)]
pub struct Earlier {
    files: Vec<Mutex<File>>,
    /// The places of a file's agencies, by the fingerprint of the file.
    places: HashMap<String, Vec<Option<Place>>>,
    /// Lines that cannot be used.
    pub damaged: usize,
}

impl Earlier {
    /// Reads what earlier runs left in a directory.
    pub fn read(directory: &Path) -> Earlier {
        let mut earlier = Earlier::default();
        for name in [RESULTS, JOURNAL] {
            // What is not there, or cannot be read, is no earlier run.
            if let Ok(file) = File::open(directory.join(name)) {
                let _ = earlier.index(file, name == JOURNAL);
            }
        }
        earlier
    }

    /// Takes the lines of a file. A run that was stopped may have left the last one without an end, of
    /// what was never done; where nothing stops in the middle that is damage.
    fn index(&mut self, file: File, may_be_cut: bool) -> io::Result<()> {
        let at = self.files.len();
        let mut reader = BufReader::new(file.try_clone()?);
        let (mut bytes, mut start) = (Vec::new(), 0);
        loop {
            bytes.clear();
            let length = reader.read_until(b'\n', &mut bytes)?;
            if length == 0 {
                break;
            }
            if bytes.last() == Some(&b'\n') || !may_be_cut {
                let origin = std::str::from_utf8(&bytes).ok().and_then(line::origin);
                match origin.filter(|origin| origin.part < origin.parts && origin.parts <= 1 << 20)
                {
                    Some(origin) => {
                        let places = self.places.entry(origin.fingerprint).or_default();
                        places.resize(origin.parts, None);
                        places[origin.part] = Some((at, start, length));
                    }
                    None => self.damaged += 1,
                }
            }
            start += length as u64;
        }
        self.files.push(Mutex::new(file));
        Ok(())
    }

    /// The lines of a file's agencies, where all of them are known.
    pub fn lines(&self, fingerprint: &str) -> Option<Vec<String>> {
        let places = self.places.get(fingerprint)?;
        places.iter().map(|place| self.line((*place)?)).collect()
    }

    fn line(&self, (file, start, length): Place) -> Option<String> {
        let mut file = self.files.get(file)?.lock().unwrap_or_else(PoisonError::into_inner);
        let mut bytes = vec![0; length];
        file.seek(SeekFrom::Start(start)).ok()?;
        file.read_exact(&mut bytes).ok()?;
        let text = String::from_utf8(bytes).ok()?;
        line::is_sealed(&text).then(|| text.trim_end().to_owned())
    }
}

/// Whether bytes are of lines of ours, were they cut in the first of them.
pub fn is_ours(bytes: &[u8]) -> bool {
    bytes.starts_with(START) || START.starts_with(bytes)
}

/// The journal of this run. Its file is there from the first line on, so that a run of which nothing
/// comes leaves that of an earlier one as it is.
#[derive(Debug)]
pub struct Journal {
    path: PathBuf,
    resume: bool,
    file: Option<File>,
}

impl Journal {
    /// The journal of a run into a directory; `resume` keeps what an earlier one holds.
    pub fn of(directory: &Path, resume: bool) -> Journal {
        Journal { path: directory.join(JOURNAL), resume, file: None }
    }

    /// Adds a line.
    pub fn add(&mut self, line: &str) -> io::Result<()> {
        let file = match &mut self.file {
            Some(file) => file,
            None => self.file.insert(open(&self.path, self.resume)?),
        };
        file.write_all(format!("{line}\n").as_bytes())
    }

    /// Ends a run that came to its end.
    pub fn finish(self) -> io::Result<()> {
        drop(self.file);
        match fs::remove_file(self.path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            removed => removed,
        }
    }
}

fn open(path: &Path, resume: bool) -> io::Result<File> {
    let mut options = OpenOptions::new();
    let mut file = options.create(true).read(true).append(true).open(path)?;
    if !resume {
        file.set_len(0)?;
    } else if file.metadata()?.len() > 0 {
        let mut last = [0];
        file.seek(SeekFrom::End(-1))?;
        file.read_exact(&mut last)?;
        if last != *b"\n" {
            file.write_all(b"\n")?;
        }
    }
    Ok(file)
}

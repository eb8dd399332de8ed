//! What every command needs first: the language, the settings, and the criteria they name.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use pmqa::criteria::{BUILTINS, Builtin, Criteria};
use pmqa::diagnostic::{CANNOT_READ, Diagnostic, NOT_TEXT, Place};
use pmqa::settings::Settings;
use pmqa::text::Lang;

use super::failure::Failure;
use super::origin::Origin;
use crate::cli::Common;

/// The settings file that is read from the working directory without being asked for.
const SETTINGS_FILE: &str = "pmqa.toml";

/// The language and the settings of one run.
#[derive(Debug)]
pub struct Context {
    /// The language of reports, tables and diagnostics.
    pub lang: Lang,
    /// What `pmqa.toml` says.
    pub settings: Settings,
    /// Where that stands, if anywhere.
    pub settings_file: PathBuf,
}

impl Context {
    /// Reads the settings; a flag wins over them.
    pub fn new(common: &Common) -> Result<Context, Failure> {
        let file = common.config.clone().unwrap_or_else(|| PathBuf::from(SETTINGS_FILE));
        let settings = match fs::read(&file) {
            Ok(bytes) => {
                Settings::parse(&text(&file, bytes)?).map_err(|found| Failure::new(&file, found))?
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound && common.config.is_none() => {
                Settings::default()
            }
            Err(error) => return Err(Failure::io(&file, &CANNOT_READ, &error)),
        };
        let lang = common.lang.or(settings.lang).unwrap_or_default();
        Ok(Context { lang, settings, settings_file: file })
    }

    /// The criteria that a flag names, else the settings, else the first built-in, with the
    /// thresholds of the settings.
    pub fn criteria(&self, flag: Option<&str>) -> Result<Criteria, Failure> {
        let mut criteria = self.published(flag)?;
        criteria.framework = self
            .settings
            .fit(&criteria.framework)
            .map_err(|found| Failure::new(&self.settings_file, found))?;
        Ok(criteria)
    }

    /// The same criteria with the thresholds that they themselves give.
    pub fn published(&self, flag: Option<&str>) -> Result<Criteria, Failure> {
        match flag.or(self.settings.criteria.as_deref()) {
            None => builtin(&BUILTINS[0]),
            Some(name) => Origin::named(name).load(),
        }
    }
}

/// A built-in as it is, whatever the settings say.
pub fn builtin(builtin: &Builtin) -> Result<Criteria, Failure> {
    Criteria::load(builtin.yaml).map_err(|found| Failure::new(builtin.id, found))
}

/// The text of a file that must be one.
pub fn text(file: &Path, bytes: Vec<u8>) -> Result<String, Failure> {
    String::from_utf8(bytes).map_err(|_| Failure::of(file, Diagnostic::new(&NOT_TEXT, Place::File)))
}

//! A zip package, of which single parts are unpacked under the limits. Sizes are never believed:
//! a part is unpacked until it ends or the limit is reached, whatever its header says.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::budget::over;
use crate::catalogue::reading;
use crate::diagnostic::{DAMAGED, Diagnostic, Place};
use crate::evidence::limits::{MOST_PART_BYTES, MOST_PARTS, MOST_UNPACKED_BYTES};

/// A zip package that is being read.
pub(crate) struct Package<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    unpacked: u64,
}

impl<'a> Package<'a> {
    /// Opens a package by its directory.
    ///
    /// # Errors
    /// It is no zip package, cut off, or has too many parts.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Package<'a>, Diagnostic> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
        if zip.len() > MOST_PARTS {
            return Err(over(MOST_PARTS, &reading::OVER_PARTS));
        }
        Ok(Package { zip, unpacked: 0 })
    }

    /// Whether it has a part of this name, whatever its case.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.find(name).is_some()
    }

    /// The text of a part; `None` where there is no such part.
    ///
    /// # Errors
    /// The part is damaged, no UTF-8, or beyond the limits.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, Diagnostic> {
        let Some(bytes) = self.bytes(name)? else { return Ok(None) };
        let mut text = String::from_utf8(bytes).map_err(|_| damaged())?;
        if text.starts_with('\u{feff}') {
            text.remove(0);
        }
        Ok(Some(text))
    }

    /// The bytes of a part; `None` where there is no such part.
    ///
    /// # Errors
    /// The part is damaged or beyond the limits.
    pub(crate) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Diagnostic> {
        let Some(at) = self.find(name) else { return Ok(None) };
        let allowed = MOST_PART_BYTES.min(MOST_UNPACKED_BYTES - self.unpacked);
        let part = self.zip.by_index(at).map_err(|_| damaged())?;
        let mut bytes = Vec::with_capacity(part.size().min(allowed) as usize);
        part.take(allowed + 1).read_to_end(&mut bytes).map_err(|_| damaged())?;
        if bytes.len() as u64 > allowed {
            let limit = (allowed >> 20) as usize;
            return Err(over(limit, &reading::OVER_UNPACKED));
        }
        self.unpacked += bytes.len() as u64;
        Ok(Some(bytes))
    }

    fn find(&self, name: &str) -> Option<usize> {
        let name = name.trim_start_matches('/');
        self.zip.index_for_name(name).or_else(|| {
            let same = |part: &[u8]| {
                let slashed = part.iter().map(|&b| if b == b'\\' { b'/' } else { b });
                slashed
                    .map(|b| b.to_ascii_lowercase())
                    .eq(name.bytes().map(|b| b.to_ascii_lowercase()))
            };
            (0..self.zip.len())
                .find(|&at| self.zip.by_index_data(at).is_ok_and(|part| same(part.name_raw())))
        })
    }
}

/// The file is damaged or cut off.
pub(crate) fn damaged() -> Diagnostic {
    Diagnostic::new(&DAMAGED, Place::File)
}

//! Zip packages: of the one that was sent, single parts are unpacked under the limits; of those a
//! package of our own is made for calamine to read, which then can hold neither a bomb nor anything
//! that was not looked at. Sizes are never believed: a part is unpacked until it ends or the limit
//! is reached, whatever its header says.

use std::collections::HashSet;
use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::budget::over;
use super::markup::end_of_type;
use crate::catalogue::reading;
use crate::diagnostic::{DAMAGED, Diagnostic, Place, XML_ENTITIES};
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
        self.names().any(|(_, part)| part.eq_ignore_ascii_case(name))
    }

    /// The text of a part; `None` where there is no such part.
    ///
    /// # Errors
    /// The part is damaged, no UTF-8, or beyond the limits.
    pub(crate) fn text(&mut self, name: &str) -> Result<Option<String>, Diagnostic> {
        self.bytes(name)?.map(text).transpose()
    }

    /// The bytes of a part; `None` where there is no such part.
    ///
    /// # Errors
    /// The part is damaged or beyond the limits.
    pub(crate) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Diagnostic> {
        let found = self.names().find(|(_, part)| part.eq_ignore_ascii_case(name));
        found.map(|(at, _)| self.unpack(at)).transpose()
    }

    /// Unpacks every part whose name (in lower case) is wanted, once for each name.
    ///
    /// # Errors
    /// A part is damaged or beyond the limits, or `each` fails.
    pub(crate) fn each(
        &mut self,
        wanted: impl Fn(&str) -> bool,
        mut each: impl FnMut(&str, Vec<u8>) -> Result<(), Diagnostic>,
    ) -> Result<(), Diagnostic> {
        let mut seen = HashSet::new();
        let names: Vec<(usize, String)> = self.names().collect();
        for (at, name) in names {
            let lower = name.to_ascii_lowercase();
            if wanted(&lower) && seen.insert(lower) {
                each(&name, self.unpack(at)?)?;
            }
        }
        Ok(())
    }

    /// The parts by their place and name.
    fn names(&self) -> impl Iterator<Item = (usize, String)> {
        let name = |at| {
            let part = self.zip.by_index_data(at).ok()?;
            let name = String::from_utf8_lossy(part.name_raw()).replace('\\', "/");
            Some((at, name.trim_start_matches('/').to_owned()))
        };
        (0..self.zip.len()).filter_map(name)
    }

    fn unpack(&mut self, at: usize) -> Result<Vec<u8>, Diagnostic> {
        let allowed = MOST_PART_BYTES.min(MOST_UNPACKED_BYTES - self.unpacked);
        let part = self.zip.by_index(at).map_err(|_| damaged())?;
        let mut bytes = Vec::with_capacity(part.size().min(allowed) as usize);
        part.take(allowed + 1).read_to_end(&mut bytes).map_err(|_| damaged())?;
        if bytes.len() as u64 > allowed {
            let limit = (allowed >> 20) as usize;
            return Err(over(limit, &reading::OVER_UNPACKED));
        }
        self.unpacked += bytes.len() as u64;
        Ok(bytes)
    }
}

/// The text of a part, without its mark of order.
///
/// # Errors
/// It is no UTF-8, or its document type defines something of its own, which only what is to overload a
/// reader does.
pub(super) fn text(bytes: Vec<u8>) -> Result<String, Diagnostic> {
    let mut text = String::from_utf8(bytes).map_err(|_| damaged())?;
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    match defines_entities(&text) {
        true => Err(Diagnostic::new(&XML_ENTITIES, Place::File)),
        false => Ok(text),
    }
}

/// Whether a document type with definitions stands before the first element, where alone it may stand.
fn defines_entities(text: &str) -> bool {
    let mut rest = text.trim_ascii_start();
    loop {
        let after = match rest {
            rest if rest.starts_with("<!DOCTYPE") => match end_of_type(rest) {
                Some(end) if rest[end..].starts_with('[') => return true,
                end => end.map(|end| &rest[end + 1..]),
            },
            rest if rest.starts_with("<?") => rest.split_once("?>").map(|(_, after)| after),
            rest if rest.starts_with("<!--") => rest.split_once("-->").map(|(_, after)| after),
            _ => None,
        };
        let Some(after) = after else { return false };
        rest = after.trim_ascii_start();
    }
}

/// A package of our own, of parts that need no unpacking.
pub(super) struct Plain(ZipWriter<Cursor<Vec<u8>>>);

impl Plain {
    /// An empty one.
    pub(super) fn new() -> Plain {
        Plain(ZipWriter::new(Cursor::new(Vec::new())))
    }

    /// Adds a part, given in pieces.
    pub(super) fn put(&mut self, name: &str, pieces: &[&[u8]]) -> Result<(), Diagnostic> {
        let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
        self.0.start_file(name, stored).map_err(|_| damaged())?;
        pieces.iter().try_for_each(|piece| self.0.write_all(piece)).map_err(|_| damaged())
    }

    /// Its bytes.
    pub(super) fn finish(self) -> Result<Cursor<Vec<u8>>, Diagnostic> {
        self.0.finish().map_err(|_| damaged())
    }
}

/// The file is damaged or cut off.
pub(crate) fn damaged() -> Diagnostic {
    Diagnostic::new(&DAMAGED, Place::File)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_that_a_part_defines_are_told_before_anything_is_read() {
        let refused = Err(Diagnostic::new(&XML_ENTITIES, Place::File));
        for part in [
            "\u{feff}<?xml version=\"1.0\"?>\n<!-- < -->\r\n<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
            "<!DOCTYPE a SYSTEM '>'[]><a/>",
            "<!DOCTYPE a><!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>",
        ] {
            assert_eq!(text(part.into()), refused, "{part}");
        }
        for part in [
            "<!DOCTYPE a><a/>",
            "<?xml?><!DOCTYPE a:a PUBLIC \"-//Example//DTD [1] 1.0//EN\" 'a>.dtd'>\n<a:a/>",
            "<?xml?><a>&lt;!DOCTYPE</a>",
            "<a><![CDATA[<!DOCTYPE b [>]]></a>",
            "<!DOCTYPE a",
            "<?xml",
            "",
        ] {
            assert_eq!(text(part.into()).as_deref(), Ok(part));
        }
    }
}

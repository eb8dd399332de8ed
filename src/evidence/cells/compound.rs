//! Compound files (MS-CFB): the container of `.xls` and of encrypted workbooks. Only what finding
//! and reading one stream takes; every chain is followed for at most as many sectors as the file
//! has, so that a chain in a circle ends.

/// The first bytes of every compound file.
pub(super) const SIGNATURE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// The mark of a chain's end; everything from here on is no sector.
const LAST_SECTOR: u32 = 0xFFFF_FFFA;

/// A compound file that is being read.
pub(super) struct Compound<'a> {
    bytes: &'a [u8],
    sector_bits: u32,
    small_bits: u32,
    small_cutoff: u64,
    next: Vec<u32>,
    next_small: Vec<u32>,
    small: Vec<u8>,
    entries: Vec<Entry>,
}

struct Entry {
    name: String,
    start: u32,
    size: u64,
}

impl<'a> Compound<'a> {
    /// Opens a compound file by its header and directory; `None` where they are damaged.
    pub(super) fn open(bytes: &'a [u8]) -> Option<Compound<'a>> {
        if !bytes.starts_with(SIGNATURE) {
            return None;
        }
        let (sector_bits, small_bits) = (u16_at(bytes, 30)?.into(), u16_at(bytes, 32)?.into());
        if !(7..=16).contains(&sector_bits) || !(4..=12).contains(&small_bits) {
            return None;
        }
        let mut file = Compound {
            bytes,
            sector_bits,
            small_bits,
            small_cutoff: u32_at(bytes, 56)?.into(),
            next: Vec::new(),
            next_small: Vec::new(),
            small: Vec::new(),
            entries: Vec::new(),
        };
        file.next = file.read_next()?;
        file.entries = entries(&file.chain(u32_at(bytes, 48)?, u64::MAX));
        file.next_small = words(&file.chain(u32_at(bytes, 60)?, u64::MAX));
        let root = file.entries.first()?;
        file.small = file.chain(root.start, root.size);
        Some(file)
    }

    /// Whether it has a stream of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.entries.iter().any(|entry| entry.name == name)
    }

    /// The bytes of a stream; `None` where there is none, or it is cut off.
    pub(super) fn stream(&self, name: &str) -> Option<Vec<u8>> {
        let entry = self.entries.iter().find(|entry| entry.name.eq_ignore_ascii_case(name))?;
        if entry.size >= self.small_cutoff {
            return whole(self.chain(entry.start, entry.size), entry.size);
        }
        let size = 1usize << self.small_bits;
        let mut out = Vec::new();
        let mut sector = entry.start;
        for _ in 0..=self.small.len() >> self.small_bits {
            if sector >= LAST_SECTOR || out.len() as u64 >= entry.size {
                break;
            }
            let first = (sector as usize).checked_mul(size)?;
            let Some(piece) = self.small.get(first..(first + size).min(self.small.len())) else {
                break;
            };
            out.extend_from_slice(piece);
            sector = self.next_small.get(sector as usize).copied().unwrap_or(LAST_SECTOR);
        }
        out.truncate(usize::try_from(entry.size).ok()?);
        whole(out, entry.size)
    }

    fn sectors(&self) -> usize {
        self.bytes.len() >> self.sector_bits
    }

    fn sector(&self, at: u32) -> Option<&'a [u8]> {
        let first = (at as usize).checked_add(1)?.checked_shl(self.sector_bits)?;
        let last = first.checked_add(1 << self.sector_bits)?.min(self.bytes.len());
        self.bytes.get(first..last).filter(|sector| !sector.is_empty())
    }

    /// The table of which sector follows which.
    fn read_next(&self) -> Option<Vec<u32>> {
        let mut tables: Vec<u32> =
            (0..109).filter_map(|at| u32_at(self.bytes, 76 + 4 * at)).collect();
        let mut more = u32_at(self.bytes, 68)?;
        for _ in 0..self.sectors() {
            let Some(sector) =
                Some(more).filter(|&at| at < LAST_SECTOR).and_then(|at| self.sector(at))
            else {
                break;
            };
            let mut listed = words(sector);
            more = listed.pop().unwrap_or(LAST_SECTOR);
            tables.extend(listed);
        }
        let tables = tables.into_iter().filter(|&at| at < LAST_SECTOR).take(self.sectors());
        Some(tables.filter_map(|at| self.sector(at)).flat_map(words).collect())
    }

    /// The bytes of a chain of sectors, at most `size`.
    fn chain(&self, start: u32, size: u64) -> Vec<u8> {
        let mut out = Vec::new();
        let mut at = start;
        for _ in 0..=self.sectors() {
            if at >= LAST_SECTOR || out.len() as u64 >= size {
                break;
            }
            let Some(sector) = self.sector(at) else { break };
            out.extend_from_slice(sector);
            at = self.next.get(at as usize).copied().unwrap_or(LAST_SECTOR);
        }
        out.truncate(usize::try_from(size).unwrap_or(usize::MAX));
        out
    }
}

/// Some bytes, if they are as many as they should be.
fn whole(bytes: Vec<u8>, size: u64) -> Option<Vec<u8>> {
    (bytes.len() as u64 == size).then_some(bytes)
}

fn entries(directory: &[u8]) -> Vec<Entry> {
    let entry = |bytes: &[u8]| {
        let length = usize::from(u16_at(bytes, 64)?).saturating_sub(2).min(62);
        let units: Vec<u16> =
            bytes[..length].chunks_exact(2).map(|b| u16::from_le_bytes([b[0], b[1]])).collect();
        Some(Entry {
            name: String::from_utf16_lossy(&units),
            start: u32_at(bytes, 116)?,
            size: u32_at(bytes, 120)?.into(),
        })
    };
    directory.chunks_exact(128).filter_map(entry).collect()
}

fn words(bytes: &[u8]) -> Vec<u32> {
    bytes.chunks_exact(4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect()
}

/// The little-endian number of two bytes at an offset.
pub(super) fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..at.checked_add(2)?)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

/// The little-endian number of four bytes at an offset.
pub(super) fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    let bytes = bytes.get(at..at.checked_add(4)?)?;
    Some(u32::from_le_bytes(bytes.try_into().ok()?))
}

/// The double of eight bytes at an offset.
pub(super) fn f64_at(bytes: &[u8], at: usize) -> Option<f64> {
    let bytes = bytes.get(at..at.checked_add(8)?)?;
    Some(f64::from_le_bytes(bytes.try_into().ok()?))
}

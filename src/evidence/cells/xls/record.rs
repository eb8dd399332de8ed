//! The records of a BIFF stream (MS-XLS 2.1.4): a number, a length, and that many bytes; what does
//! not fit goes on in records that continue it.

/// Begins the workbook, a sheet, or a chart.
pub(super) const BOF: u16 = 0x0809;
/// Ends what the last beginning began.
pub(super) const EOF: u16 = 0x000A;
pub(super) const FILEPASS: u16 = 0x002F;
pub(super) const CODEPAGE: u16 = 0x0042;
pub(super) const BOUNDSHEET: u16 = 0x0085;
pub(super) const FORMAT: u16 = 0x041E;
pub(super) const XF: u16 = 0x00E0;
pub(super) const SST: u16 = 0x00FC;
pub(super) const LBL: u16 = 0x0018;
pub(super) const EXTERNSHEET: u16 = 0x0017;
pub(super) const DIMENSIONS: u16 = 0x0200;
pub(super) const LABELSST: u16 = 0x00FD;
pub(super) const LABEL: u16 = 0x0204;
pub(super) const RSTRING: u16 = 0x00D6;
pub(super) const NUMBER: u16 = 0x0203;
pub(super) const RK: u16 = 0x027E;
pub(super) const MULRK: u16 = 0x00BD;
pub(super) const BOOLERR: u16 = 0x0205;
pub(super) const FORMULA: u16 = 0x0006;
pub(super) const STRING: u16 = 0x0207;
pub(super) const HLINK: u16 = 0x01B8;
const CONTINUE: u16 = 0x003C;

/// A record.
pub(super) struct Record<'a> {
    /// Where it begins in the stream.
    pub(super) at: usize,
    pub(super) id: u16,
    pub(super) data: &'a [u8],
    /// The data of the records that continue it.
    pub(super) more: Vec<&'a [u8]>,
}

/// The records of a stream from an offset, up to its end or the first that is cut off.
pub(super) fn records(stream: &[u8], from: usize) -> impl Iterator<Item = Record<'_>> {
    let mut rest = stream.get(from..).unwrap_or_default();
    std::iter::from_fn(move || {
        let at = stream.len() - rest.len();
        let (id, data) = take(&mut rest)?;
        let mut more = Vec::new();
        while rest.get(..2) == Some(&CONTINUE.to_le_bytes()) {
            more.push(take(&mut rest)?.1);
        }
        Some(Record { at, id, data, more })
    })
}

fn take<'a>(rest: &mut &'a [u8]) -> Option<(u16, &'a [u8])> {
    let [a, b, c, d, after @ ..] = *rest else { return None };
    let data = after.get(..usize::from(u16::from_le_bytes([*c, *d])))?;
    *rest = &after[data.len()..];
    Some((u16::from_le_bytes([*a, *b]), data))
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

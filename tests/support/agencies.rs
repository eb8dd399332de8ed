//! Synthetic agencies, for measuring and for tests of many: seeded, so that the same seed gives the
//! same agencies, and plausible. Each has a strength, each item a difficulty, and what an agency
//! says of a requirement follows from both and from its level; one in seven claims lacks evidence.

use fastrand::Rng;
use pmqa::criteria::{Framework, Placed};
use rust_xlsxwriter::{Workbook, XlsxError};

/// An agency's evidence as a table in the long layout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agency {
    /// Its name.
    pub name: String,
    /// Its group.
    pub group: String,
    /// The rows below the header.
    pub rows: Vec<[String; 8]>,
}

/// The header of the table.
pub const HEAD: [&str; 8] =
    ["ข้อ", "ระดับ", "ลำดับ", "สถานะ", "หลักฐาน", "เลขที่เอกสาร", "ผู้รับผิดชอบ", "หมายเหตุ"];

const GROUPS: [&str; 4] = ["ภาคเหนือ", "ภาคกลาง", "ภาคใต้", "ภาคตะวันออกเฉียงเหนือ"];

const DOCUMENTS: [&str; 6] = [
    "แผนปฏิบัติราชการประจำปี",
    "รายงานผลการดำเนินงานตามตัวชี้วัด",
    "คำสั่งแต่งตั้งคณะทำงานขับเคลื่อนระบบราชการ",
    "รายงานการประชุมคณะกรรมการบริหาร",
    "ผลการสำรวจความพึงพอใจของผู้รับบริการและผู้มีส่วนได้ส่วนเสีย",
    "คู่มือการปฏิบัติงานและมาตรฐานการให้บริการ",
];

/// The agency of a number, of so many rows as it needs: one for each requirement, and up to
/// `extra` that name further documents.
pub fn agency(framework: &Framework, seed: u64, number: usize, extra: usize) -> Agency {
    let mut random = Rng::with_seed(seed ^ (number as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let strength = 0.25 + 0.75 * (random.f64() + random.f64()) / 2.0;
    let mut rows = Vec::new();
    for placed in framework.requirements() {
        let status = status(&mut random, &placed, strength, framework.levels.len());
        rows.push(row(&mut random, &placed, status));
    }
    let placed: Vec<Placed> = framework.requirements().collect();
    for _ in 0..random.usize(0..=extra) {
        let of = random.usize(0..placed.len());
        rows.push(row(&mut random, &placed[of], ""));
    }
    Agency {
        name: format!("องค์การบริหารส่วนตำบลตัวอย่างที่ {number}"),
        group: GROUPS[random.usize(0..GROUPS.len())].to_owned(),
        rows,
    }
}

fn status(random: &mut Rng, placed: &Placed, strength: f64, levels: usize) -> &'static str {
    let difficulty = (placed.item_index * 7 % 11) as f64 / 30.0;
    let height = placed.level_index as f64 / levels as f64;
    match strength + 0.35 - difficulty - 0.5 * height + 0.3 * random.f64() {
        chance if chance > 0.62 => "ครบถ้วน",
        chance if chance > 0.48 => ["บางส่วน", "75%", "50%"][random.usize(0..3)],
        _ => "ไม่มี",
    }
}

fn row(random: &mut Rng, placed: &Placed, status: &str) -> [String; 8] {
    let backed = status != "ไม่มี" && random.usize(0..7) > 0;
    let document = DOCUMENTS[random.usize(0..DOCUMENTS.len())];
    let year = 2566 + random.usize(0..4);
    [
        placed.item.id.clone(),
        placed.level.title.th.clone(),
        placed.number.to_string(),
        status.to_owned(),
        if backed { format!("{document} พ.ศ. {year}") } else { String::new() },
        if backed {
            format!("นร {:04}/{}", random.u32(1..9999), random.u32(1..999))
        } else {
            String::new()
        },
        "กลุ่มพัฒนาระบบบริหาร".to_owned(),
        String::new(),
    ]
}

impl Agency {
    /// The workbook that the agency would send.
    pub fn xlsx(&self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.set_name("หลักฐาน")?;
        sheet.write(0, 0, "แบบประเมินตนเองตามเกณฑ์ PMQA 4.0")?;
        sheet.write(1, 0, "หน่วยงาน")?.write(1, 1, &self.name)?;
        sheet.write(2, 0, "ปีงบประมาณ")?.write(2, 1, 2569)?;
        for (row, texts) in std::iter::once(&HEAD.map(str::to_owned)).chain(&self.rows).enumerate()
        {
            for (column, text) in texts.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
                sheet.write(4 + row as u32, column as u16, text)?;
            }
        }
        workbook.save_to_buffer()
    }
}

//! Writes synthetic agencies, to try `pmqa batch` on as many as one likes:
//! `cargo run --release --example synthetic -- 1000 agencies` writes `agencies/<group>/<number>.xlsx`.

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use pmqa::criteria::{BUILTINS, Criteria};

#[path = "../tests/support/agencies.rs"]
mod agencies;

/// Rows beyond those of the requirements that an agency may have.
const EXTRA: usize = 128;

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let usage = "usage: synthetic COUNT DIR [SEED]";
    let count: usize = arguments.next().ok_or(usage)?.parse()?;
    let directory = PathBuf::from(arguments.next().ok_or(usage)?);
    let seed: u64 = arguments.next().map_or(Ok(4), |seed| seed.parse())?;
    let criteria =
        Criteria::load(BUILTINS[0].yaml).map_err(|_| "the built-in criteria are broken")?;
    for number in 1..=count {
        let agency = agencies::agency(&criteria.framework, seed, number, EXTRA);
        let group = directory.join(&agency.group);
        fs::create_dir_all(&group)?;
        fs::write(group.join(format!("{number:05}.xlsx")), agency.xlsx()?)?;
    }
    Ok(())
}

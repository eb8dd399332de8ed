//! The Parquet files of a run, which only a build with the feature `parquet` can write.

use std::fs;
use std::path::Path;

use pmqa::batch::tidy::{self, Table};
use pmqa::diagnostic::{Diagnostic, NO_PARQUET, Place};

use crate::commands::failure::Failure;

/// Whether this build writes Parquet.
///
/// # Errors
/// Where it does not.
pub fn available() -> Result<(), Failure> {
    match cfg!(feature = "parquet") {
        true => Ok(()),
        false => Err(Failure::of("--parquet", Diagnostic::new(&NO_PARQUET, Place::File))),
    }
}

/// Removes the Parquet files that an earlier run left, lest they contradict what this one leaves.
pub fn clear(directory: &Path) {
    for table in Table::ALL {
        let file = directory.join(tidy::parquet_file(table));
        if fs::read(&file).is_ok_and(|bytes| tidy::is_our_parquet(&bytes)) {
            // Where it cannot be removed, neither can the other results be replaced.
            let _ = fs::remove_file(file);
        }
    }
}

#[cfg(feature = "parquet")]
pub use pmqa::batch::tidy::parquet::Tables;

#[cfg(not(feature = "parquet"))]
pub use without::Tables;

#[cfg(not(feature = "parquet"))]
mod without {
    use std::io;
    use std::marker::PhantomData;

    use pmqa::batch::line::{Found, Line};
    use pmqa::batch::tidy::Table;

    /// Tables that are never there.
    pub struct Tables<W> {
        never: std::convert::Infallible,
        written: PhantomData<W>,
    }

    impl<W> Tables<W> {
        pub fn new(_: impl FnMut(Table) -> io::Result<W>) -> io::Result<Tables<W>> {
            Err(io::ErrorKind::Unsupported.into())
        }

        pub fn add(&mut self, _: usize, _: &Line) -> io::Result<()> {
            match self.never {}
        }

        pub fn add_of_file(
            &mut self,
            _: (usize, &str),
            _: (&str, &str),
            _: &Found,
        ) -> io::Result<()> {
            match self.never {}
        }

        pub fn finish(self) -> io::Result<[W; 4]> {
            match self.never {}
        }
    }
}

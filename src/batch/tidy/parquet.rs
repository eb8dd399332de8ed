//! The tables as Parquet, for what reads them by the million: DuckDB, Polars, Spark. An empty text
//! is null here, and texts stand as they are: nothing that reads Parquet takes a text for a formula.

use std::io::{self, Write};
use std::sync::Arc;

use parquet::basic::{Compression, ConvertedType, LogicalType, Repetition, Type as Physical};
use parquet::data_type::{ByteArray, ByteArrayType, DataType, DoubleType, Int64Type};
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use parquet::file::writer::{SerializedColumnWriter, SerializedFileWriter};
use parquet::schema::types::Type;

use super::{Column, Kind, PARQUET_KEY, Table, Value, agency, of_file};
use crate::batch::line::{Found, Line};

/// Rows that are held until they are written as a group: many, for the sake of those who read them,
/// and few enough to take little memory.
const GROUP: usize = 16_384;

/// Writes the tables, agency by agency.
pub struct Tables<W: Write + Send> {
    files: [File<W>; 4],
}

impl<W: Write + Send> Tables<W> {
    /// Opens every table.
    ///
    /// # Errors
    /// When the heads cannot be written.
    pub fn new(mut open: impl FnMut(Table) -> io::Result<W>) -> io::Result<Tables<W>> {
        let mut file = |table: Table| File::new(table, open(table)?).map_err(io::Error::from);
        let [scores, items, gaps, diagnostics] = Table::ALL;
        Ok(Tables { files: [file(scores)?, file(items)?, file(gaps)?, file(diagnostics)?] })
    }

    /// Adds an agency, by its number in the order of the run.
    ///
    /// # Errors
    /// When a table cannot be written.
    pub fn add(&mut self, number: usize, line: &Line) -> io::Result<()> {
        Ok(agency(number, line, |table, row| self.files[table as usize].add(row))?)
    }

    /// Adds what is to say of a file.
    ///
    /// # Errors
    /// When the table cannot be written.
    pub fn add_of_file(
        &mut self,
        file: (usize, &str),
        of: (&str, &str),
        found: &Found,
    ) -> io::Result<()> {
        Ok(of_file(file, of, found, |table, row| self.files[table as usize].add(row))?)
    }

    /// Ends every table and hands back what they were written to, in the order of [`Table::ALL`].
    ///
    /// # Errors
    /// When a table cannot be written.
    pub fn finish(self) -> io::Result<[W; 4]> {
        let [scores, items, gaps, diagnostics] = self.files.map(File::finish);
        Ok([scores?, items?, gaps?, diagnostics?])
    }
}

/// A table while it is written.
struct File<W: Write + Send> {
    writer: SerializedFileWriter<W>,
    columns: Vec<Held>,
    rows: usize,
}

impl<W: Write + Send> File<W> {
    fn new(table: Table, inner: W) -> Result<File<W>, ParquetError> {
        let fields: Result<_, _> =
            table.columns().map(|column| field(column).map(Arc::new)).collect();
        let schema = Type::group_type_builder(table.name()).with_fields(fields?).build()?;
        let properties = WriterProperties::builder()
            .set_compression(Compression::SNAPPY)
            .set_created_by(concat!("pmqa ", env!("CARGO_PKG_VERSION")).to_owned())
            .set_key_value_metadata(Some(vec![KeyValue::new(
                PARQUET_KEY.to_owned(),
                table.name().to_owned(),
            )]))
            .build();
        let columns = table.columns().map(|(_, kind)| Held::new(kind)).collect();
        let writer = SerializedFileWriter::new(inner, Arc::new(schema), Arc::new(properties))?;
        Ok(File { writer, columns, rows: 0 })
    }

    fn add(&mut self, row: &[Value]) -> Result<(), ParquetError> {
        for (column, value) in self.columns.iter_mut().zip(row) {
            column.push(value);
        }
        self.rows += 1;
        if self.rows == GROUP { self.flush() } else { Ok(()) }
    }

    /// Writes the rows that are held as a group.
    fn flush(&mut self) -> Result<(), ParquetError> {
        if self.rows == 0 {
            return Ok(());
        }
        let mut group = self.writer.next_row_group()?;
        for held in &mut self.columns {
            if let Some(column) = group.next_column()? {
                held.write(column)?;
            }
        }
        group.close()?;
        self.rows = 0;
        Ok(())
    }

    fn finish(mut self) -> io::Result<W> {
        self.flush()?;
        Ok(self.writer.into_inner()?)
    }
}

fn field((name, kind): Column) -> Result<Type, ParquetError> {
    let physical = match kind {
        Kind::Text => Physical::BYTE_ARRAY,
        Kind::Count => Physical::INT64,
        Kind::Number => Physical::DOUBLE,
    };
    let field = Type::primitive_type_builder(name, physical).with_repetition(Repetition::OPTIONAL);
    match kind {
        Kind::Text => field
            .with_logical_type(Some(LogicalType::String))
            .with_converted_type(ConvertedType::UTF8)
            .build(),
        Kind::Count | Kind::Number => field.build(),
    }
}

/// The values of a column that are held: those that are there, and for every row whether one is.
enum Held {
    Texts(Vec<ByteArray>, Vec<i16>),
    Counts(Vec<i64>, Vec<i16>),
    Numbers(Vec<f64>, Vec<i16>),
}

impl Held {
    fn new(kind: Kind) -> Held {
        match kind {
            Kind::Text => Held::Texts(Vec::new(), Vec::new()),
            Kind::Count => Held::Counts(Vec::new(), Vec::new()),
            Kind::Number => Held::Numbers(Vec::new(), Vec::new()),
        }
    }

    fn push(&mut self, value: &Value) {
        match (self, value) {
            (Held::Texts(values, there), Value::Text(text)) => {
                let text = (!text.is_empty()).then(|| ByteArray::from(*text));
                hold(values, there, text);
            }
            (Held::Counts(values, there), Value::Count(count)) => {
                hold(values, there, count.and_then(|count| i64::try_from(count).ok()));
            }
            (Held::Numbers(values, there), Value::Number(number)) => hold(values, there, *number),
            // A column holds values of its kind only; see the test of all tables.
            (Held::Texts(_, there) | Held::Counts(_, there) | Held::Numbers(_, there), _) => {
                there.push(0);
            }
        }
    }

    fn write(&mut self, column: SerializedColumnWriter<'_>) -> Result<(), ParquetError> {
        match self {
            Held::Texts(values, there) => write::<ByteArrayType>(column, values, there),
            Held::Counts(values, there) => write::<Int64Type>(column, values, there),
            Held::Numbers(values, there) => write::<DoubleType>(column, values, there),
        }
    }
}

fn hold<T>(values: &mut Vec<T>, there: &mut Vec<i16>, value: Option<T>) {
    there.push(i16::from(value.is_some()));
    values.extend(value);
}

fn write<T: DataType>(
    mut column: SerializedColumnWriter<'_>,
    values: &mut Vec<T::T>,
    there: &mut Vec<i16>,
) -> Result<(), ParquetError> {
    column.typed::<T>().write_batch(values, Some(there), None)?;
    values.clear();
    there.clear();
    column.close()
}

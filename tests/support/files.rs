//! A directory of files, and the program at work in it.

use std::fs;

use assert_cmd::Command;
use tempfile::TempDir;

/// A directory with these files in it.
pub fn directory(files: &[(&str, &str)]) -> TempDir {
    let directory = tempfile::tempdir().unwrap();
    for (name, text) in files {
        let path = directory.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    directory
}

/// The exit status, standard output and standard error of `pmqa` with arguments.
pub fn run(directory: &TempDir, arguments: &str) -> (i32, String, String) {
    let output = Command::new(env!("CARGO_BIN_EXE_pmqa"))
        .current_dir(directory.path())
        .env_remove("PMQA_LANG")
        .args(arguments.split_whitespace())
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

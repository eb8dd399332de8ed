//! A Git repository for one test.

use std::path::Path;
use std::process::{Command, Stdio};

/// Makes a directory a repository, with all that is in it as its first commit.
pub fn commit_all(directory: &Path) {
    for arguments in
        [&["init", "--quiet"][..], &["add", "."], &["commit", "--quiet", "-m", "first"]]
    {
        let status = Command::new("git")
            .current_dir(directory)
            .args(["-c", "user.name=test", "-c", "user.email=test@example.com"])
            .args(arguments)
            .stdout(Stdio::null())
            .status()
            .unwrap();
        assert!(status.success());
    }
}

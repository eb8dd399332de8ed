//! What others copy into their repositories: the GitHub Action and the pre-commit hooks, whose
//! commands are run here as those would run them.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::Value;
use tempfile::TempDir;

const ACTION: &str = include_str!("../action.yml");
const HOOKS: &str = include_str!("../.pre-commit-hooks.yaml");
const README: &str = include_str!("../README.md");
const CLEAN: &str = include_str!("fixtures/clean.yaml");

fn read(yaml: &str) -> Value {
    serde_yaml::from_str(yaml).unwrap()
}

/// A runner that has built the program, with these files checked out.
struct Runner {
    directory: TempDir,
}

impl Runner {
    fn new(files: &[(&str, &str)]) -> Runner {
        let directory = tempfile::tempdir().unwrap();
        let built = directory.path().join("temp/pmqa/bin/pmqa");
        fs::create_dir_all(built.parent().unwrap()).unwrap();
        fs::copy(env!("CARGO_BIN_EXE_pmqa"), built).unwrap();
        for (name, text) in files {
            let path = directory.path().join("work").join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Runner { directory }
    }

    fn work(&self) -> std::path::PathBuf {
        self.directory.path().join("work")
    }

    /// The exit status and the output of the action's last step, with these inputs.
    fn check(&self, inputs: &[(&str, &str)]) -> (i32, String) {
        let action = read(ACTION);
        let step = action["runs"]["steps"].as_array().unwrap().last().unwrap();
        let said: BTreeMap<&str, &str> = inputs.iter().copied().collect();
        let input = |value: &Value| {
            let name = value.as_str().unwrap().strip_prefix("${{ inputs.").unwrap();
            let name = name.strip_suffix(" }}").unwrap();
            let default = action["inputs"][name]["default"].as_str().unwrap();
            said.get(name).copied().unwrap_or(default).to_owned()
        };
        let variables = step["env"].as_object().unwrap();
        let output = Command::new("bash")
            .args(["--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"].as_str().unwrap()])
            .current_dir(self.work())
            .env("RUNNER_TEMP", self.directory.path().join("temp"))
            .envs(variables.iter().map(|(name, value)| (name, input(value))))
            .output()
            .unwrap();
        (output.status.code().unwrap(), String::from_utf8(output.stdout).unwrap())
    }
}

#[test]
fn the_action_checks_the_directory_criteria_and_shows_findings_beside_their_lines() {
    let runner = Runner::new(&[("criteria/a.yaml", CLEAN)]);
    assert_eq!(runner.check(&[]), (0, String::new()));
    let runner = Runner::new(&[("criteria/a.yaml", &CLEAN.replace("weight: 2", "weight: 0"))]);
    let (status, told) = runner.check(&[("lang", "en")]);
    assert_eq!(status, 1);
    assert!(told.starts_with("::error file=criteria/a.yaml,line=23,"), "{told}");
    assert!(told.contains("weight must be more than 0"), "{told}");
}

#[test]
fn names_given_to_the_action_are_names_and_nothing_else() {
    let strange = "เกณฑ์ ปี 2569/$(touch ran).yaml";
    let runner = Runner::new(&[(strange, CLEAN), ("-x.yaml", CLEAN)]);
    assert_eq!(runner.check(&[("files", &format!("{strange}\n\n-x.yaml\n"))]).0, 0);
    assert!(!runner.work().join("ran").exists());
    assert_eq!(runner.check(&[("files", "gone.yaml")]).0, 2);
}

#[test]
fn the_action_writes_sarif_and_judges_changes_against_a_base() {
    let changed = CLEAN.replace("weight: 2", "weight: 3");
    let runner = Runner::new(&[("criteria/a.yaml", &changed), ("before/a.yaml", CLEAN)]);
    let inputs = [("base", "before"), ("sarif", "findings.sarif")];
    let (status, told) = runner.check(&inputs);
    assert_eq!(status, 1);
    assert!(told.contains("title=version-not-raised"), "{told}");
    let log = fs::read_to_string(runner.work().join("findings.sarif")).unwrap();
    let log: Value = serde_json::from_str(&log).unwrap();
    assert_eq!(log["runs"][0]["results"][0]["ruleId"], "version-not-raised");
}

#[test]
fn the_action_builds_what_its_own_repository_holds() {
    let action = read(ACTION);
    assert_eq!(action["runs"]["using"], "composite");
    let steps = action["runs"]["steps"].as_array().unwrap();
    for step in steps.iter().filter(|step| step["run"].is_string()) {
        assert_eq!(step["shell"], "bash");
        // What a user gives must not become part of a script.
        assert!(!step["run"].as_str().unwrap().contains("${{"), "{step}");
    }
    let output = tempfile::NamedTempFile::new().unwrap();
    let status = Command::new("bash")
        .args(["-eo", "pipefail", "-c", steps[0]["run"].as_str().unwrap()])
        .env("GITHUB_ACTION_PATH", env!("CARGO_MANIFEST_DIR"))
        .env("GITHUB_OUTPUT", output.path())
        .status()
        .unwrap();
    assert!(status.success());
    let told = fs::read_to_string(output.path()).unwrap();
    let hash = told.trim().strip_prefix("hash=").unwrap();
    assert!(hash.len() == 40 && hash.bytes().all(|b| b.is_ascii_hexdigit()), "{told}");
    let build = steps[2]["run"].as_str().unwrap();
    assert!(build.contains("cargo install --locked") && build.contains("$GITHUB_ACTION_PATH"));
}

/// The exit status of a hook on some files of a repository.
fn hook(id: &str, directory: &Path, files: &[&str]) -> i32 {
    let hooks = read(HOOKS);
    let hook = hooks.as_array().unwrap().iter().find(|hook| hook["id"] == id).unwrap();
    assert_eq!(hook["language"], "rust");
    let mut entry = hook["entry"].as_str().unwrap().split(' ');
    assert_eq!(entry.next(), Some("pmqa"));
    let output = Command::new(env!("CARGO_BIN_EXE_pmqa"))
        .current_dir(directory)
        .args(entry)
        .args(files)
        .output()
        .unwrap();
    output.status.code().unwrap()
}

#[test]
fn the_hooks_check_and_mend_the_files_of_a_commit() {
    let spoilt = CLEAN.replace("id: clean\n", "id: clean \n");
    let runner = Runner::new(&[("criteria/a.yaml", &spoilt), ("criteria/b.yaml", CLEAN)]);
    let files = ["criteria/a.yaml", "criteria/b.yaml"];
    assert_eq!(hook("pmqa-check", &runner.work(), &files), 1);
    assert_eq!(hook("pmqa-fix", &runner.work(), &files), 0);
    assert_eq!(fs::read_to_string(runner.work().join(files[0])).unwrap(), CLEAN);
    assert_eq!(hook("pmqa-check", &runner.work(), &files), 0);
}

#[test]
fn the_readme_names_the_inputs_and_the_hooks_that_there_are() {
    let hooks = read(HOOKS);
    for hook in hooks.as_array().unwrap() {
        assert!(README.contains(&format!("id: {}", hook["id"].as_str().unwrap())), "{hook}");
    }
    let workflow = README.split("```yaml\n").find(|block| block.contains("uses: OWNER/pmqa@"));
    let workflow = read(workflow.unwrap().split("```").next().unwrap());
    let steps = workflow["jobs"]["criteria"]["steps"].as_array().unwrap();
    let ours =
        |step: &&Value| step["uses"].as_str().is_some_and(|uses| uses.starts_with("OWNER/pmqa@"));
    let inputs = read(ACTION)["inputs"].clone();
    for name in steps.iter().find(ours).unwrap()["with"].as_object().unwrap().keys() {
        assert!(inputs[name].is_object(), "{name}");
    }
}

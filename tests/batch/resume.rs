//! What stops a run, and how the next one goes on.

use std::fs;
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::case::{Case, Run};

#[test]
fn a_run_that_was_killed_goes_on_where_it_stopped() {
    let case = Case::small(160);
    let whole = case.run(&["in", "-o", "whole", "-c", "criteria.yaml"]);
    assert_eq!(whole.status(), 0, "{}", whole.told());

    let mut run = case
        .command(&["in", "-o", "out", "--jobs", "2", "-c", "criteria.yaml"])
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let journal = case.path("out/.pmqa-journal.jsonl");
    let lines = || fs::read_to_string(&journal).map_or(0, |text| text.lines().count());
    while lines() < 5 && run.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_millis(2));
    }
    run.kill().unwrap();
    run.wait().unwrap();
    let done = lines();
    assert!((5..160).contains(&done), "{done}");
    let complete = case.files("whole");
    for (name, bytes) in case.files("out") {
        if !name.contains(".pmqa-") {
            assert!(complete[&name] == bytes, "{name} is complete");
        }
    }

    let again = case.run(&["in", "-o", "out", "--resume", "-c", "criteria.yaml"]);
    assert_eq!(again.status(), 0, "{}", again.told());
    let reused = again.said().lines().find(|line| line.contains("were not scored again")).unwrap();
    let reused: usize = reused.split(' ').next().unwrap().parse().unwrap();
    assert!(reused + 1 >= done && reused < 160, "{reused} of {done}");
    assert!(case.files("out") == complete, "as if it had never been stopped");

    let third = case.run(&["in", "-o", "out", "--resume", "-c", "criteria.yaml"]);
    assert!(third.said().contains("160 unchanged agencies"), "{}", third.said());
    assert!(case.files("out") == complete);
}

#[test]
fn what_has_changed_is_scored_again() {
    let case = Case::of(6);
    assert_eq!(case.run(&["in", "-o", "out"]).status(), 0);
    let reused = |arguments: &[&str]| {
        let run = case.run(arguments);
        assert!(run.status() < 2, "{}", run.told());
        let line = run.said().lines().find(|line| line.contains("were not scored again"));
        line.map_or(0, |line| line.split(' ').next().unwrap().parse().unwrap())
    };
    assert_eq!(reused(&["in", "-o", "out", "--resume"]), 6);
    assert_eq!(reused(&["in", "-o", "out", "--resume", "--evidence", "ignored"]), 0, "settings");
    assert_eq!(reused(&["in", "-o", "out", "--resume"]), 0);
    let files: Vec<String> = case.files("in").into_keys().collect();
    fs::copy(case.path(&format!("in/{}", files[0])), case.path(&format!("in/{}", files[1])))
        .unwrap();
    assert_eq!(reused(&["in", "-o", "out", "--resume"]), 5, "evidence");
    let report = case.table("out/scores.csv").pop().unwrap().remove("report").unwrap();
    fs::remove_file(case.path(&format!("out/{report}"))).unwrap();
    assert_eq!(reused(&["in", "-o", "out", "--resume"]), 5, "a report that is gone");
    assert!(case.path(&format!("out/{report}")).exists());
    assert_eq!(reused(&["in", "-o", "out", "--resume", "-c", "section-50"]), 0, "criteria");
}

#[test]
fn a_damaged_or_foreign_state_is_ignored_with_a_warning() {
    let case = Case::of(4);
    assert_eq!(case.run(&["in", "-o", "out"]).status(), 0);
    let complete = case.files("out");
    let results = case.path("out/results.jsonl");
    let text = fs::read_to_string(&results).unwrap();
    fs::write(&results, text.replacen("\"score\":4", "\"score\":5", 1)).unwrap();
    let run = case.run(&["in", "-o", "out", "--resume"]);
    assert!(
        run.told()
            .contains("warning[state-ignored]: results of an earlier run that cannot be used: 1;"),
        "{}",
        run.told()
    );
    assert!(run.said().contains("3 unchanged agencies"), "{}", run.said());
    assert!(case.files("out") == complete);
    case.put("out/.pmqa-journal.jsonl", b"{\"another\":\"program\"}\n\xFF\xFE\n");
    let run = case.run(&["in", "-o", "out", "--resume"]);
    assert!(
        run.told()
            .contains("warning[state-ignored]: results of an earlier run that cannot be used: 2;"),
        "{}",
        run.told()
    );
    assert!(case.files("out") == complete);
    fs::write(&results, &text[..text.trim_end().rfind('\n').unwrap() + 100]).unwrap();
    let run = case.run(&["in", "-o", "out", "--resume"]);
    assert!(
        run.told()
            .contains("warning[state-ignored]: results of an earlier run that cannot be used: 1;"),
        "{}",
        run.told()
    );
    assert!(run.said().contains("3 unchanged agencies"), "{}", run.said());
    assert!(case.files("out") == complete);
}

#[test]
fn results_of_which_nothing_is_left_are_scored_again() {
    let case = Case::of(2);
    assert_eq!(case.run(&["in", "-o", "out"]).status(), 0);
    let complete = case.files("out");
    for damage in [&[0; 4096][..], b"garbage\n", b"{\"another\":\"program\"}\n", b""] {
        case.put("out/results.jsonl", damage);
        let run = case.run(&["in", "-o", "out", "--resume"]);
        assert_eq!(run.status(), 0, "{}", run.told());
        let warned = run
            .told()
            .contains("warning[state-ignored]: results of an earlier run that cannot be used: 1;");
        assert_eq!(warned, !damage.is_empty(), "{}", run.told());
        assert!(case.files("out") == complete);
    }
    // Where nothing beside it is of an earlier run it is somebody's.
    case.put("other/results.jsonl", b"mine\n");
    assert_eq!(case.run(&["in", "-o", "other", "--resume"]).status(), 2);
    assert_eq!(fs::read(case.path("other/results.jsonl")).unwrap(), b"mine\n");
    // Nor is it overwritten by a run that does not resume.
    case.put("out/results.jsonl", b"mine\n");
    assert_eq!(case.run(&["in", "-o", "out"]).status(), 2);
}

#[test]
fn a_run_that_is_refused_leaves_everything_as_it_was() {
    let case = Case::small(2);
    let small = ["in", "-c", "criteria.yaml", "-o"];
    assert_eq!(case.run(&[&small[..], &["whole"]].concat()).status(), 0);
    let unfinished = fs::read(case.path("whole/results.jsonl")).unwrap();
    case.put("out/scores.csv", b"mine");
    case.put("other/scores.csv", b"mine");
    case.put("other/.pmqa-journal.jsonl", &unfinished);
    let before = case.files("");
    for (arguments, told) in [
        (&["out"][..], "out/scores.csv: error[output-exists]"),
        (&["other"], "other/scores.csv: error[output-exists]"),
        (&["other", "--resume"], "other/scores.csv: error[output-exists]"),
        (&["new", "--as-of", "soon"], "--as-of: error["),
    ] {
        let run = case.run(&[&small[..], arguments].concat());
        assert_eq!(run.status(), 2, "{arguments:?}");
        assert!(run.told().starts_with(told), "{arguments:?}: {}", run.told());
        assert!(case.files("") == before, "{arguments:?}");
        assert!(!case.path(arguments[0]).join("reports").exists(), "{arguments:?}");
    }
    fs::remove_file(case.path("other/scores.csv")).unwrap();
    fs::create_dir(case.path("other/reports")).unwrap();
    for name in case.files("whole/reports").into_keys() {
        let own = format!("reports/{name}");
        fs::copy(case.path("whole").join(&own), case.path("other").join(&own)).unwrap();
    }
    let run = case.run(&[&small[..], &["other", "--resume"]].concat());
    assert!(run.said().contains("2 unchanged agencies"), "{}", run.said());
    assert!(case.files("other") == case.files("whole"));
}

#[test]
fn a_journal_of_another_program_is_not_overwritten_unasked() {
    let case = Case::small(1);
    let small = ["in", "-c", "criteria.yaml", "-o", "out"];
    case.put("out/.pmqa-journal.jsonl", b"mine\n");
    let before = case.files("out");
    let run = case.run(&small);
    assert_eq!(run.status(), 2);
    assert!(run.told().starts_with("out/.pmqa-journal.jsonl: error[output-exists]: "));
    assert!(case.files("out") == before);
    assert_eq!(case.run(&[&small[..], &["--force"]].concat()).status(), 0);
    assert!(!case.path("out/.pmqa-journal.jsonl").exists());
    // One of ours gives way, were it cut in its first line.
    for cut in ["", "{\"pm", "{\"pmqa\":\"0.0.1\",\"fra"] {
        case.put("out/.pmqa-journal.jsonl", cut.as_bytes());
        assert_eq!(case.run(&small).status(), 0, "{cut}");
        assert!(!case.path("out/.pmqa-journal.jsonl").exists());
    }
}

#[test]
fn two_runs_do_not_write_into_one_directory_at_the_same_time() {
    let case = Case::small(160);
    let small = ["in", "-c", "criteria.yaml", "--jobs", "1", "-o"];
    assert_eq!(case.run(&[&small[..], &["whole"]].concat()).status(), 0);
    let mut first = case.command(&[&small[..], &["out"]].concat());
    let mut first = first.stdout(Stdio::null()).spawn().unwrap();
    while !case.path("out/.pmqa-journal.jsonl").exists() {
        assert!(first.try_wait().unwrap().is_none());
        std::thread::sleep(Duration::from_millis(2));
    }
    let second = case.run(&[&small[..], &["out", "--force"]].concat());
    assert!(first.try_wait().unwrap().is_none(), "the first is still at work");
    assert_eq!(second.status(), 2);
    let told = "out: error[another-run]: another pmqa batch is writing into this directory; ";
    assert!(second.told().starts_with(told), "{}", second.told());
    assert_eq!(first.wait().unwrap().code(), Some(0));
    assert!(case.files("out") == case.files("whole"), "nor is its lock left");

    // What a run that was killed leaves keeps nobody away; what is somebody's is not removed.
    for left in [&b""[..], b"mine\n"] {
        case.put("out/.pmqa-lock", left);
        assert_eq!(case.run(&[&small[..], &["out", "--resume"]].concat()).status(), 0);
        assert_eq!(case.path("out/.pmqa-lock").exists(), !left.is_empty());
    }
}

#[cfg(unix)]
#[test]
fn an_interruption_keeps_what_was_done() {
    let case = Case::small(160);
    let mut run = case
        .command(&["in", "-o", "out", "--jobs", "1", "-c", "criteria.yaml"])
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let journal = case.path("out/.pmqa-journal.jsonl");
    while fs::metadata(&journal).map_or(0, |found| found.len()) == 0 {
        assert!(run.try_wait().unwrap().is_none());
        std::thread::sleep(Duration::from_millis(2));
    }
    Command::new("kill").args(["-INT", &run.id().to_string()]).status().unwrap();
    let ended = Run(run.wait_with_output().unwrap());
    assert_eq!(ended.status(), 1, "{}", ended.told());
    assert!(ended.told().contains("warning[interrupted]: stopped after"), "{}", ended.told());
    let left = case.files("out");
    assert!(!left.keys().any(|name| name.ends_with(".tmp")), "nothing unfinished is left");
    assert!(!left.contains_key("comparison.xlsx"));
    assert_eq!(case.run(&["in", "-o", "out", "--resume", "-c", "criteria.yaml"]).status(), 0);
}

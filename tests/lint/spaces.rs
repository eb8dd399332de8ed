use super::*;

#[test]
fn space_at_the_end_of_a_line_is_found() {
    breaks("id: clean\n", "id: clean«  »\n", "trailing-space");
    breaks("id: clean\n", "id: clean # ก« »\n", "trailing-space");
}

#[test]
fn a_tab_is_found() {
    breaks("id: clean\n", "id: clean«\t»# ก\n", "tab-character");
}

#[test]
fn line_ends_of_windows_are_kept() {
    finds(&CLEAN.replace('\n', "\r\n"), &[]);
}

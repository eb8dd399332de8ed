"""Writes each zip package of a directory once more in the open, part by part below a line
`--- name`, as the fuzz target `evidence` reads it."""

import pathlib
import sys
import zipfile

for package in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    if not zipfile.is_zipfile(package):
        continue
    try:
        with zipfile.ZipFile(package) as parts:
            text = b"".join(
                b"--- " + name.encode() + b"\n" + parts.read(name).rstrip(b"\n") + b"\n"
                for name in parts.namelist()
            )
    except (zipfile.BadZipFile, OSError, ValueError):
        continue
    if len(text) <= 65536:
        package.with_name(package.name + ".open").write_bytes(text)

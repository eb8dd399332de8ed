"""The same job in Python, to compare with: read every workbook with openpyxl, score it by the rules
of the README, and write a report of the same sheets with XlsxWriter.

    python3 -m venv venv && venv/bin/pip install openpyxl XlsxWriter
    cargo build --release && cargo run --release --example synthetic -- 200 agencies
    time venv/bin/python benches/batch.py agencies out-python criteria.json
    time target/release/pmqa batch agencies -o out --jobs 1

criteria.json is `pmqa criteria show --format json`. The script knows only the long layout that the
synthetic agencies have, and forgives nothing: it does less than pmqa on each file.
"""

import json
import pathlib
import sys
from collections import defaultdict
from fractions import Fraction

import openpyxl
import xlsxwriter

STATUSES = {"ครบถ้วน": Fraction(1), "บางส่วน": Fraction(1, 2), "ไม่มี": Fraction(0)}


def credit(status):
    if status in STATUSES:
        return STATUSES[status]
    return Fraction(status.rstrip("%")) / 100


def read(path, levels):
    """The rows of an agency, and the credit of each requirement that is backed."""
    sheet = openpyxl.load_workbook(path, read_only=True, data_only=True).worksheets[0]
    rows = [[cell for cell in row] for row in sheet.iter_rows(values_only=True)]
    agency = rows[1][1]
    head = next(at for at, row in enumerate(rows) if row[0] == "ข้อ")
    claims, backed = {}, set()
    for row in rows[head + 1 :]:
        row = list(row) + [None] * (8 - len(row))
        key = (str(row[0]), levels[row[1]], int(row[2]))
        if row[3]:
            claims[key] = credit(str(row[3]))
        if row[4] or row[5]:
            backed.add(key)
    return agency, rows[head + 1 :], {key: value if key in backed else Fraction(0) for key, value in claims.items()}


def climb(points, completions):
    score, locked, below, open_ = Fraction(0), Fraction(0), Fraction(0), True
    for point, completion in zip(points, completions):
        earned = (point - below) * completion
        if open_:
            score += earned
        else:
            locked += earned
        open_ = open_ and completion == 1
        below = point
    return score, locked


def completions(item, credits, ladder):
    of = defaultdict(list)
    for requirement in item["requirements"]:
        number = len(of[requirement["level"]]) + 1
        of[requirement["level"]].append(credits.get((item["id"], requirement["level"], number), Fraction(0)))
    return [sum(of[level["id"]]) / len(of[level["id"]]) for level in ladder]


def assess(criteria, credits):
    ladder = criteria["levels"]
    points = [Fraction(level["points"]) for level in ladder]
    items, gaps = {}, []
    for category in criteria["categories"]:
        for item in category["items"]:
            done = completions(item, credits, ladder)
            items[item["id"]] = (done, *climb(points, done))
    share = Fraction(1, len(items))
    for category in criteria["categories"]:
        for item in category["items"]:
            numbers = defaultdict(int)
            for requirement in item["requirements"]:
                numbers[requirement["level"]] += 1
                key = (item["id"], requirement["level"], numbers[requirement["level"]])
                if credits.get(key, 0) != 1:
                    better = dict(credits)
                    better[key] = Fraction(1)
                    gain = climb(points, completions(item, better, ladder))[0] - items[item["id"]][1]
                    gaps.append((gain * share, key, requirement["text"]["th"]))
    gaps.sort(key=lambda gap: -gap[0])
    overall = sum(score for _, score, _ in items.values()) / len(items)
    return overall, items, gaps


def report(path, agency, rows, overall, items, gaps):
    with xlsxwriter.Workbook(path) as book:
        boxed = book.add_format({"border": 1, "text_wrap": True, "font_name": "TH Sarabun New", "font_size": 14})
        summary = book.add_worksheet("สรุป")
        summary.write(0, 0, agency, boxed)
        summary.write(1, 0, float(overall), boxed)
        sheet = book.add_worksheet("รายข้อ")
        for at, (item, (done, score, locked)) in enumerate(items.items()):
            for column, value in enumerate([item, *map(float, done), float(score), float(locked)]):
                sheet.write(at, column, value, boxed)
        sheet = book.add_worksheet("ประเด็นที่ต้องพัฒนา")
        for at, (gain, (item, level, number), text) in enumerate(gaps):
            for column, value in enumerate([float(gain), item, level, number, text]):
                sheet.write(at, column, value, boxed)
        sheet = book.add_worksheet("หลักฐาน")
        for at, row in enumerate(rows):
            for column, value in enumerate(row):
                if value is not None:
                    sheet.write(at, column, value, boxed)


def main(source, target, criteria):
    criteria = json.loads(pathlib.Path(criteria).read_text(encoding="utf-8"))
    levels = {level["title"]["th"]: level["id"] for level in criteria["levels"]}
    target = pathlib.Path(target)
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(pathlib.Path(source).rglob("*.xlsx")):
        agency, rows, credits = read(path, levels)
        overall, items, gaps = assess(criteria, credits)
        report(target / f"{agency}.xlsx", agency, rows, overall, items, gaps)
        print(agency, f"{float(overall):.4f}")


main(*sys.argv[1:])

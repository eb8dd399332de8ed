"""The same job in Python, to compare with: read every workbook with openpyxl, score it by the rules
of the README, and write a report of about as many cells, formulas and charts with XlsxWriter.

    python3 -m venv venv && venv/bin/pip install openpyxl XlsxWriter
    cargo build --release && cargo run --release --example synthetic -- 200 agencies
    time venv/bin/python benches/batch.py agencies out-python criteria.json
    time target/release/pmqa batch agencies -o out --jobs 1

criteria.json is `pmqa criteria show --format json`. The script knows only the long layout that the
synthetic agencies have, forgives nothing, plans nothing and compares nothing: it does less than pmqa on
each file.
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


def reference(sheet, row, column, last=None):
    cell = xlsxwriter.utility.xl_rowcol_to_cell(row, column, True, True)
    end = "" if last is None else ":" + xlsxwriter.utility.xl_rowcol_to_cell(last, column, True, True)
    return f"'{sheet}'!{cell}{end}"


def report(path, agency, rows, overall, items, gaps, criteria, credits):
    """A report that computes itself, as that of pmqa does, of about as many cells and formulas."""
    levels, placed = criteria["levels"], []
    for category in criteria["categories"]:
        for item in category["items"]:
            numbers = defaultdict(int)
            for requirement in item["requirements"]:
                numbers[requirement["level"]] += 1
                placed.append((item["id"], requirement["level"], numbers[requirement["level"]], requirement["text"]["th"]))
    with xlsxwriter.Workbook(path) as book:
        face = {"font_name": "TH Sarabun New", "font_size": 14}
        boxed = book.add_format({**face, "border": 1, "text_wrap": True})
        head = book.add_format({**face, "border": 1, "bold": True, "bg_color": "#1F4E79", "font_color": "#FFFFFF"})
        bold = book.add_format({**face, "bold": True, "font_size": 20})
        summary = book.add_worksheet("สรุป")
        heat = book.add_worksheet("รายข้อ")
        list_ = book.add_worksheet("ประเด็นที่ต้องพัฒนา")
        trust = book.add_worksheet("ความมั่นคงของผล")
        given = book.add_worksheet("หลักฐาน")
        figures = book.add_worksheet("การคำนวณ")
        each = book.add_worksheet("การคำนวณรายประเด็น")

        for row, (key, name) in enumerate([("ครบถ้วน", 1), ("บางส่วน", 0.5), ("ไม่มี", 0)]):
            figures.write_row(row, 30, [key, name], boxed)

        heads = ["หมวด", "ข้อ", "ระดับ", "ประเด็น", "เกณฑ์", "สถานะ", "หลักฐาน", "เลขที่", "ลิงก์", "ผู้รับผิดชอบ", "กำหนด", "แรง", "หมายเหตุ", "ค่า", "ที่มา"]
        given.write_row(0, 0, heads, head)
        given.freeze_panes(1, 2)
        given.set_column(0, 14, 18)
        given.data_validation(1, 5, len(rows), 5, {"validate": "list", "source": ["ครบถ้วน", "บางส่วน", "ไม่มี"]})
        texts = {(item, level, number): text for item, level, number, text in placed}
        ids = {level["title"]["th"]: level["id"] for level in levels}
        for at, row in enumerate(rows, 1):
            key = (str(row[0]), ids[row[1]], int(row[2]))
            cells = [row[0][0], row[0], row[1], row[2], texts.get(key, ""), *row[3:6]]
            for column, value in enumerate(cells):
                given.write(at, column, value, boxed)
            for column in range(len(cells), 13):
                given.write_blank(at, column, None, boxed)
            status = reference("หลักฐาน", at, 5)
            credit = f"=IFERROR(VLOOKUP({status},'การคำนวณ'!$AE$1:$AF$3,2,FALSE),IFERROR(VALUE({status}),\"\"))"
            given.write_formula(at, 13, credit, boxed, float(credits.get(key, 0)))
            given.write(at, 14, f"A{at}", boxed)
            given.set_row(at, 44)

        each.write_row(0, 0, ["ข้อ", "ระดับ", "ประเด็น", "เกณฑ์", "น้ำหนัก"] + [f"ค่า {n}" for n in range(11)], head)
        for at, (item, level, number, text) in enumerate(placed, 1):
            value = float(credits.get((item, level, number), 0))
            each.write_row(at, 0, [item, level, number, text, 1], boxed)
            own = [reference("การคำนวณรายประเด็น", at, column) for column in range(16)]
            line = reference("หลักฐาน", at, 13)
            formulas = [
                f"=IF(ISNUMBER({line}),{line},0)",
                f"=COUNTA({reference('หลักฐาน', at, 12)})",
                f"=COUNTA({reference('หลักฐาน', at, 6)},{reference('หลักฐาน', at, 8)})",
                f"=IF(ISNUMBER({own[5]}),{own[5]},0)",
                f"=IF({own[7]}=0,0,{own[8]})",
                f"=IF(ISNUMBER({own[9]}),{own[4]},0)",
                f"=IF(ISNUMBER({own[9]}),{own[4]}*{own[9]},0)",
                f"=IF(ISNUMBER({own[8]}),{own[4]}*{own[8]},0)",
                f'=IF({own[9]}=1,"",IF({own[9]}<{own[8]},"ขาดหลักฐาน",IF({own[8]}=0,"ยังไม่ดำเนินการ","บางส่วน")))',
                f"=IF({own[13]}=\"\",0,{own[4]}*(1-{own[9]})/24)",
                f'=IF({own[13]}="","",ROUND({own[14]},6)-{at}*1E-10)',
            ]
            for column, formula in enumerate(formulas, 5):
                each.write_formula(at, column, formula, boxed, value)
            each.set_row(at, 44)

        figures.write_row(0, 0, ["ข้อ", "คะแนน"] + [f"ค่า {n}" for n in range(24)], head)
        first = 1
        for at, (item, (done, score, locked)) in enumerate(items.items(), 1):
            figures.write(at, 0, item, boxed)
            count = sum(1 for found in placed if found[0] == item)
            ranges = [reference("การคำนวณรายประเด็น", first, column, first + count - 1) for column in (10, 11, 12)]
            first += count
            for column in range(1, 25):
                level = (column - 1) % len(levels)
                formula = f"=IF(COUNTIF({ranges[0]},\"<1\")=0,1,SUM({ranges[1]})/SUM({ranges[2]}))*{level + 1}"
                figures.write_formula(at, column, formula, boxed, float(done[level]))

        heat.write_row(0, 0, ["ข้อ", *(level["title"]["th"] for level in levels), "คะแนน", "ล็อก"], head)
        for at, (item, (done, score, locked)) in enumerate(items.items(), 1):
            heat.write(at, 0, item, boxed)
            for column in range(1, 6):
                heat.write_formula(at, column, "=" + reference("การคำนวณ", at, column), boxed, float(score))
        heat.conditional_format(1, 1, len(items), 3, {"type": "3_color_scale"})

        list_.write_row(0, 0, ["เพิ่ม", "ข้อ", "ระดับ", "ประเด็น", "เกณฑ์", "ผู้รับผิดชอบ", "กำหนด"], head)
        for at, (gain, (item, level, number), text) in enumerate(gaps, 1):
            list_.write_row(at, 0, [float(gain), item, level, number, text, "", ""], boxed)
            list_.set_row(at, 44)
        for at, (item, level, number, text) in enumerate(placed):
            trust.write_row(at, 0, [item, level, number, text], boxed)

        summary.write(0, 0, agency, bold)
        summary.write_formula(1, 0, "=AVERAGE('การคำนวณ'!$B$2:$B$25)", bold, float(overall))
        for at, category in enumerate(criteria["categories"], 3):
            summary.write_row(at, 0, [category["id"], category["title"]["th"]], boxed)
            for column in range(2, 8):
                summary.write_formula(at, column, f"=AVERAGE('การคำนวณ'!$B${4 * at - 10}:$B${4 * at - 7})", boxed, float(overall))
        for kind, subtype in [("radar", "filled"), ("bar", None)]:
            chart = book.add_chart({"type": kind, **({"subtype": subtype} if subtype else {})})
            last = 2 + len(criteria["categories"])
            chart.add_series({"categories": ["สรุป", 3, 1, last, 1], "values": ["สรุป", 3, 2, last, 2]})
            summary.insert_chart(12 if kind == "bar" else 28, 0, chart)


def main(source, target, criteria):
    criteria = json.loads(pathlib.Path(criteria).read_text(encoding="utf-8"))
    levels = {level["title"]["th"]: level["id"] for level in criteria["levels"]}
    target = pathlib.Path(target)
    target.mkdir(parents=True, exist_ok=True)
    for path in sorted(pathlib.Path(source).rglob("*.xlsx")):
        agency, rows, credits = read(path, levels)
        overall, items, gaps = assess(criteria, credits)
        report(target / f"{agency}.xlsx", agency, rows, overall, items, gaps, criteria, credits)
        print(agency, f"{float(overall):.4f}")


main(*sys.argv[1:])

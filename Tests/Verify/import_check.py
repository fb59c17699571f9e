#!/usr/bin/env python3
"""Writes tables with Python's csv, in every way that spreadsheets have, and compares what is made of them with
what csv, lxml and json say of the same cells."""

import csv
import datetime
import io
import json
import pathlib
import re
import shutil
import subprocess
import sys

from lxml import html

from sites import ROOT, Defects, folder

TIMELINE = ROOT / "Tests/Verify/timeline.csv"
# How tables come: encoding, and the options of csv.
DIALECTS = {
    "all quoted": ("utf-8", {"quoting": csv.QUOTE_ALL, "lineterminator": "\n"}),
    "with a mark": ("utf-8-sig", {"lineterminator": "\r\n"}),
    "semicolons": ("utf-8", {"delimiter": ";", "lineterminator": "\r\n"}),
    "tabs": ("utf-8-sig", {"delimiter": "\t", "lineterminator": "\n"}),
    "words quoted": ("utf-8", {"quoting": csv.QUOTE_NONNUMERIC, "lineterminator": "\r\n"}),
}
ARTICLES = {
    "ceasefire": "https://daily.example/ceasefire",
    "second-day": "https://wire.example/bridge",
}


def read(data):
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def written(rows, dialect):
    encoding, options = DIALECTS[dialect]
    out = io.StringIO(newline="")
    csv.writer(out, **options).writerows(rows)
    return out.getvalue().encode(encoding)


def run(parley, project, *arguments):
    return subprocess.run([parley, *arguments], cwd=project, capture_output=True)


def project_of(content):
    """A project with content that has no events yet."""
    made = folder()
    shutil.copytree(content, made / "content")
    shutil.rmtree(made / "content/events", ignore_errors=True)
    shutil.copytree(ROOT / "templates", made / "templates")
    return made


def empty():
    """A project that has nothing but two articles."""
    made = folder()
    (made / "content/articles").mkdir(parents=True)
    (made / "content/site.yml").write_text("title: T\nlanguage: en\n", encoding="utf-8")
    for name, url in ARTICLES.items():
        (made / f"content/articles/{name}.md").write_text(
            f"---\ntitle: {name}\npublished: 2031-07\nurl: {url}\n---\nWords.\n", encoding="utf-8")
    return made


def through(parley, project, table, *options, form="events.csv"):
    """What is exported of a project whose events come from a table, or why nothing is."""
    (project / "table.csv").write_bytes(table)
    imported = run(parley, project, "import", "csv", "table.csv", *options)
    if imported.returncode != 0:
        return None, [f"import: {imported.stderr.decode()[:200]}"]
    exported = run(parley, project, "export", form)
    if exported.returncode != 0:
        return None, [f"export: {exported.stderr.decode()[:200]}"]
    return exported.stdout, []


def same(parley, content, table, expected):
    """Whether a table gives back events.csv byte for byte."""
    found, problems = through(parley, project_of(content), table)
    if problems:
        return problems
    if found != expected:
        theirs, ours = read(found), read(expected)
        rows = [left[0] for left, right in zip(ours, theirs) if left != right]
        return [f"{len(theirs)} rows of {len(ours)}, and others than before: {rows[:3]}"]
    return []


def dates(rows, change):
    """A table whose days are written in another way."""
    at = rows[0].index("date")
    days = [row for row in rows[1:] if re.fullmatch(r"\d{4}-\d\d-\d\d", row[at])]
    changed = {row[0]: change(datetime.date.fromisoformat(row[at])) for row in days}
    return [[changed.get(row[0], cell) if number == at else cell for number, cell in enumerate(row)]
            for row in rows]


# What is added to a cell of a column, so that it speaks of something of a name.
REFERENCES = {
    "round": "{0}", "actors": "; {0}", "issues": "; {0} ", "articles": ";{0}", "relations": "; follows:{0}",
    "body": "\n\nIt is \"said\" in [a report](article:{0}).",
    "accounts": '[{{"point": "a \\"b\\"", "versions": [{{"says": "c", "article": "{0}"}}]}}]',
}


def refused(parley, content, rows, column, name="nobody-knows"):
    """Whether a reference to nothing is reported at its place, and nothing that hangs on it is written."""
    spoilt = [list(row) for row in rows]
    at = rows[0].index(column)
    row = next(row for row in spoilt[1:] if row[at] or column in ("round", "accounts"))
    row[at] = (row[at] if column not in ("round", "accounts") else "") + REFERENCES[column].format(name)
    data = written(spoilt, "all quoted")
    before = data.decode()[:data.decode().index(name)]
    # The place of a cell, or of a text in JSON, is that of its quotation mark.
    quoted = {"round": 1, "accounts": 2}.get(column, 0)
    # Of a link it is that of the address.
    if column == "body":
        before = before.removesuffix("article:")
    place = f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10)) - quoted}"
    project = project_of(content)
    (project / "table.csv").write_bytes(data)
    tree = sorted(project.rglob("*"))
    dry = run(parley, project, "import", "csv", "table.csv", "--dry-run")
    problems = [] if sorted(project.rglob("*")) == tree else ["a dry run writes"]
    wet = run(parley, project, "import", "csv", "table.csv")
    if (dry.returncode, wet.returncode) != (1, 1) or dry.stderr != wet.stderr:
        problems.append(f"status {dry.returncode} and {wet.returncode}")
    if f"table.csv:{place}: error[unknown-reference]" not in wet.stderr.decode():
        problems.append(f"not told at {place}: {wet.stderr.decode()[:300]}")
    if (project / f"content/events/{row[0]}.md").exists():
        problems.append("the row is written")
    errors = [line for line in run(parley, project, "check").stderr.decode().splitlines()
              if line.startswith("content/events/") and ": error[" in line]
    return problems + errors[:2]


# MARK: TimelineJS


def date(row, prefix=""):
    parts = [row[f"{prefix}Year"].zfill(4)]
    parts += [row[prefix + name].zfill(2) for name in ("Month", "Day") if row[prefix + name]]
    return "-".join(parts) + (f"T{row[prefix + 'Time']}+04:00" if row[prefix + "Time"] else "")


def words(markup):
    """The words of HTML, as lxml reads it."""
    return " ".join(html.fromstring(f"<div>{markup}</div>").text_content().split()) if markup else ""


def facts(row):
    """What an event of a spreadsheet of TimelineJS must say."""
    start, end = date(row), date(row, "End ") if row["End Year"] else ""
    first = re.split(r"</p>|<ul>|\n\s*\n", row["Text"])[0]
    media = row["Media"].rstrip("/")
    return {
        "title": words(row["Headline"].removeprefix("'")),
        "date": start if end in ("", start) else f"{start}/{end}",
        "kind": row["Group"] if row["Group"] in ("agreement", "statement", "talks") else "other",
        "first words": words(first),
        "articles": "; ".join(name for name, url in ARTICLES.items() if url == media),
    }


def timeline(parley, table, rows):
    """Where the events of a spreadsheet differ from its rows."""
    found, problems = through(parley, empty(), table, "--offset", "+04:00")
    if problems:
        return problems
    events = {}
    for event in csv.DictReader(io.StringIO(found.decode(), newline=""), strict=True):
        events[event["title"].removeprefix("'")] = event
    expected = [facts(row) for row in rows if row["Type"] not in ("title", "era")]
    if len(events) != len(expected):
        problems.append(f"{len(events)} events, not {len(expected)}")
    for fact in expected:
        event = events.get(fact["title"])
        if event is None:
            problems.append(f"no event is called {fact['title']!r}")
            continue
        summary = event["summary"].removeprefix("'")
        made = {**{name: event[name] for name in ("title", "date", "kind", "articles")},
                "title": fact["title"], "first words": summary if fact["first words"] else ""}
        if made != fact:
            problems.append(f"{made} is not {fact}")
    # What TimelineJS would have shown is there: as an article, a link or words.
    for row in rows:
        if row["Type"]:
            continue
        event = events.get(facts(row)["title"], {})
        text = re.findall(r"[^\W_]+", re.sub(r"\]\([^)]*\)", " ", event.get("body", "")))
        if not " ".join(text).startswith(" ".join(re.findall(r"[^\W_]+", words(row["Text"].replace("<li>", " "))))):
            problems.append(f"the text of {facts(row)['title']!r} has other words")
        for part in (row["Media"], row["Media Credit"], row["Media Caption"]):
            if part == row["Media"] and facts(row)["articles"]:
                continue
            if words(part) not in event.get("body", "").replace("\\", ""):
                problems.append(f"{part!r} is not in the text of {facts(row)['title']!r}")
    return problems


def clocks(rows):
    """The same spreadsheet with the clock of twelve hours, and numbers as pandas writes them."""
    changed = [rows[0]]
    for row in rows[1:]:
        cells = []
        for head, cell in zip(rows[0], row):
            if cell and head.endswith("Time"):
                cell = datetime.datetime.strptime(cell, "%H:%M").strftime("%I:%M:%S %p").lstrip("0")
                cell = cell.replace(":00 ", " ")
            elif cell and head.split()[-1] in ("Year", "Month", "Day"):
                cell = str(float(cell))
            cells.append(cell)
        changed.append(cells)
    return changed


def dictionaries(rows):
    return [dict(zip(rows[0], row)) for row in rows[1:]]


def slides(data):
    """Headlines and dates of timelinejs.json."""
    return sorted(json.dumps([each["text"]["headline"], each.get("start_date"), each.get("end_date")])
                  for each in json.loads(data)["events"])


def sheet(data):
    """timelinejs.json as the spreadsheet that it could have come from."""
    heads = [f"{end}{part}" for end in ("", "End ") for part in ("Year", "Month", "Day", "Time")]
    rows = [["Headline", "Text", *heads]]
    for each in json.loads(data)["events"]:
        row = [each["text"]["headline"], each["text"]["text"]]
        for point in (each["start_date"], each.get("end_date", {})):
            time = f"{point['hour']:02}:{point['minute']:02}" if "hour" in point else ""
            row += [point.get("year", ""), point.get("month", ""), point.get("day", ""), time]
        rows.append(row)
    return rows


def there_and_back(parley, rows, expected):
    project = empty()
    shutil.rmtree(project / "content/articles")
    found, problems = through(parley, project, written(rows, "words quoted"), "--offset", "+04:00",
                              form="timelinejs.json")
    if not problems and slides(found) != slides(expected):
        problems.append("timelinejs.json has other slides than before")
    return problems


def main():
    parley = pathlib.Path(sys.argv[1]).resolve()
    defects = Defects("import")
    generated = folder() / "project"
    subprocess.run([sys.executable, ROOT / "Tests/Benchmark/generate.py", generated, "--events", "60"],
                   check=True, stdout=subprocess.DEVNULL)
    sites = {"the example": ROOT / "content", "hostile": ROOT / "Tests/Sites/hostile/content",
             "three rounds": ROOT / "Tests/Sites/three-rounds/content",
             "generated": generated / "content"}
    count = 0
    for where, content in sites.items():
        project = folder()
        shutil.copytree(content, project / "content")
        shutil.copytree(ROOT / "templates", project / "templates")
        table = run(parley, project, "export", "events.csv").stdout
        rows = read(table)
        count += len(rows) - 1
        # All forms for one site; for the others, which are read in the same way, one each.
        forms = DIALECTS if where == "three rounds" else [list(DIALECTS)[len(where) % len(DIALECTS)]]
        for dialect in forms:
            defects.hold(f"{where}, {dialect}", same(parley, content, written(rows, dialect), table))
        if where == "three rounds":
            declared = b"sep=;\r\n" + written(rows, "semicolons")
            defects.hold("sep=;", same(parley, content, declared, table))
            midnights = written(dates(rows, lambda day: f"{day} 00:00:00"), "words quoted")
            defects.hold("midnights", same(parley, content, midnights, table))
            german = written(dates(rows, lambda day: f"{day:%d.%m.%Y}"), "semicolons")
            defects.plant("days as Excel writes them", same(parley, content, german, table))
            for column in REFERENCES:
                defects.hold(f"a reference of {column}", refused(parley, content, rows, column))
            known = next(row[rows[0].index("issues")] for row in rows[1:] if row[rows[0].index("issues")])
            defects.plant("a reference to something",
                          refused(parley, content, rows, "issues", known.split(";")[0]))
            turned = [row[::-1] for row in rows]
            defects.hold("columns turned", same(parley, content, written(turned, "all quoted"), table))
            plain = written(rows, "all quoted")
            for what, old, new in [
                    ("a row that is gone", plain.splitlines(True)[1], b""),
                    ("another day", rows[1][2].encode(), b"1999-01-01"),
                    ("a column of another name", b'"weight"', b'"wait"'),
                    ("a quotation mark too few", b'""', b'"'),
                    ("a body without its sources", b"](article:", b"](https://x.example/")]:
                spoilt = plain.replace(old, new, 1)
                if spoilt == plain:
                    defects.hold(what, ["could not be planted"])
                defects.plant(what, same(parley, content, spoilt, table))
        if where == "the example":
            data = run(parley, project, "export", "timelinejs.json").stdout
            back = sheet(data)
            defects.hold("timelinejs.json", there_and_back(parley, back, data))
            back[1][0] += "!"
            defects.plant("another headline", there_and_back(parley, back, data))

    original = TIMELINE.read_bytes()
    rows = read(original)
    told = dictionaries(rows)
    defects.hold("TimelineJS", timeline(parley, original, told))
    for dialect in DIALECTS:
        defects.hold(f"TimelineJS, {dialect}", timeline(parley, written(rows, dialect), told))
    defects.hold("TimelineJS, twelve hours", timeline(parley, written(clocks(rows), "tabs"), told))
    later = written(clocks(rows), "tabs").replace(b"2:30 PM", b"2:30 AM", 1)
    defects.plant("another half of the day", timeline(parley, later, told))
    for what, old, new in [("another year", b"1998", b"1989"), ("another group", b"agreement", b"talks"),
                           ("a word of a text", b"emptied", b"burnt"),
                           ("a word further on", b"prisoners", b"hostages"), ("a headline", b"silence", b"sleep"),
                           ("another end", b"2031,4", b"2031,3"), ("another time", b"14:30", b"14:31"),
                           ("other media", b"abc_DEF", b"abc_def"), ("no credit", b"Ministry", b""),
                           ("another article", b"/ceasefire/", b"/fire/")]:
        spoilt = original.replace(old, new, 1)
        if spoilt == original:
            defects.hold(what, ["could not be planted"])
        defects.plant(what, timeline(parley, spoilt, told))
    defects.plant("a file in UTF-16", timeline(parley, original.decode().encode("utf-16"), told))
    defects.end(f"{count} rows of events.csv and {len(told)} of TimelineJS's come back from "
                f"{len(DIALECTS)} forms of table")


main()

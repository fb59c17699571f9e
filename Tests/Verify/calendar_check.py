#!/usr/bin/env python3
"""Reads calendar.ics with icalendar, and compares it with the content it was made from."""

import datetime
import pathlib
import re
import sys

import icalendar

from sites import ROOT, Defects, build, folder

STATES = {"CONFIRMED", "TENTATIVE", "CANCELLED"}

# Dates of every kind, and text that tries to break out of its line. (icalendar takes a backslash before an n
# for a line break even where it is escaped, so there is none.)
SETTINGS = """
title: "Talks; of, all\\\\ kinds 🕊️"
as-of: 2026-02-20
"""
PADDING = "довгий 🕊️ " * 12 + "кінець"
ROUND = """---
title: "Раунд; перший, «другий» \\\\x ‮RTL‬ 🕊️ =cmd()|'/C calc'!A0 ]]> </script>"
date: {date}
sessions:
  - date: 2026-03-04T10:00+04:00/2026-03-04T12:30+04:00
    title: Plenary
  - date: 2026-03-05T09:15-03:30
  - date: 2026-03-06T09:15Z
schedule:
  - {{date: 2026-02-25, state: planned}}
  - {{date: 2026-02-25, state: postponed}}
  - {{date: 2026-03-04/2026-03-06, state: planned}}
outcome: "One, two; three: END:VEVENT {long}"
---
"""
EVENT = """---
title: {title}
date: {date}
kind: visit
status: {status}
---
Nothing is known of it.
"""
PROMISE = """---
title: Promises
date: 2026-02-19
kind: agreement
commitments:
  - {by: alpha, what: One, due: 2026-04-01}
  - {by: alpha, what: Two, due: ../2026-04-02}
  - {by: alpha, what: Three, due: 2026-05}
  - {by: alpha, what: Four, due: 2026-06-01, state: lapsed}
  - {by: alpha, what: Five}
---
They promised.
"""
# Summary as it is before any date in brackets: first day or moment, end, status.
EXPECTED = {
    "Day": ("2026-03-01", "2026-03-02", "TENTATIVE"),
    "Month": ("2026-02-01", "2026-03-01", "TENTATIVE"),
    "Year": ("2027-01-01", "2028-01-01", "TENTATIVE"),
    "About": ("2026-03-08", "2026-03-09", "TENTATIVE"),
    "Begins": ("2026-03-09", None, "TENTATIVE"),
    "Off": ("2026-03-10", "2026-03-11", "CANCELLED"),
    "Moment": ("2026-03-11T14:30:00+04:00", None, "TENTATIVE"),
    "Due: One": ("2026-04-01", "2026-04-02", "CONFIRMED"),
    "Due: Two": ("2026-04-02", "2026-04-03", "CONFIRMED"),
    "Due: Three": ("2026-05-01", "2026-06-01", "CONFIRMED"),
    "Due: Four": ("2026-06-01", "2026-06-02", "CANCELLED"),
    "Plenary": ("2026-03-04T10:00:00+04:00", "2026-03-04T12:30:00+04:00", "TENTATIVE"),
}
EVENTS = [("Day", "2026-03-01", "planned"), ("Month", "2026-02", "planned"), ("Year", "2027", "reported"),
          ("About", "2026-03-08~", "planned"), ("Begins", "2026-03-09/..", "planned"),
          ("Off", "2026-03-10", "cancelled"), ("Moment", "2026-03-11T14:30+04:00", "planned"),
          ("By", "../2026-03-12", "planned"), ("Past", "2026-02-01", "reported")]


def written(value):
    return value and value.dt.isoformat()


def check(data, site=None, base=None):
    """What RFC 5545 asks for, and what we promise."""
    problems = []
    if not data.endswith(b"\r\n") or re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        problems.append("has lines that do not end in CRLF")
    for line in data.split(b"\r\n"):
        if len(line) > 75:
            problems.append(f"has a line of {len(line)} bytes: {line[:40]!r}")
        try:
            line.decode("utf-8")
        except UnicodeDecodeError:
            problems.append(f"folds within a character: {line[:40]!r}")
        if re.search(rb"[\x00-\x08\x0a-\x1f\x7f]", line):
            problems.append(f"has a control character: {line[:40]!r}")
    if problems:
        return problems
    try:
        calendar = icalendar.Calendar.from_ical(data)
    except (ValueError, KeyError, IndexError) as error:
        return [f"icalendar: {error}"]
    for name in ("VERSION", "PRODID"):
        if name not in calendar:
            problems.append(f"has no {name}")
    zones = {str(zone["TZID"]) for zone in calendar.walk("VTIMEZONE")}
    ids = set()
    stamps = set()
    entries = calendar.walk("VEVENT")
    if not entries:
        problems.append("has no entries")
    for entry in entries:
        name = str(entry.get("UID"))
        if entry.errors:
            problems.append(f"{name}: {entry.errors}")
            continue
        for key in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS", "SEQUENCE"):
            if key not in entry or isinstance(entry[key], list):
                problems.append(f"{name}: has not exactly one {key}")
        if problems:
            return problems
        if name in ids:
            problems.append(f"{name}: the id stands twice")
        ids.add(name)
        stamps.add(written(entry["DTSTAMP"]))
        if str(entry["STATUS"]) not in STATES:
            problems.append(f"{name}: has the status {entry['STATUS']}")
        if int(entry["SEQUENCE"]) < 0:
            problems.append(f"{name}: has the sequence {entry['SEQUENCE']}")
        start, end = entry["DTSTART"], entry.get("DTEND")
        if end is not None:
            if type(start.dt) is not type(end.dt):
                problems.append(f"{name}: begins on a day and ends at a moment")
            elif end.dt <= start.dt:
                problems.append(f"{name}: ends before it begins")
        for value in (start, end):
            if value is None:
                continue
            if isinstance(value.dt, datetime.datetime):
                zone = value.params.get("TZID")
                if value.dt.tzinfo is None:
                    problems.append(f"{name}: has a moment that floats")
                if zone and zone not in zones:
                    problems.append(f"{name}: the time zone {zone} is not in the file")
        # A date of which more is said than a day must say so.
        if isinstance(start.dt, datetime.date) and not isinstance(start.dt, datetime.datetime):
            if "(" in str(entry["SUMMARY"]) and not str(entry.get("DESCRIPTION", "")):
                problems.append(f"{name}: does not explain its date")
        whole = entry.get("RELATED-TO")
        if whole is not None and str(whole) not in {str(each["UID"]) for each in entries}:
            problems.append(f"{name}: is a part of nothing")
        if base and site:
            url = str(entry.get("URL", ""))
            if not url.startswith(base) or not (site / url.removeprefix(base) / "index.html").is_file():
                problems.append(f"{name}: leads to no page: {url!r}")
    if len(stamps) > 1:
        problems.append(f"has several DTSTAMPs: {sorted(stamps)}")
    return problems


def check_dates(data):
    """The entries of the content above: no more, no fewer, on their days."""
    problems = []
    found = {}
    for entry in icalendar.Calendar.from_ical(data).walk("VEVENT"):
        summary = re.sub(r" \([^()]*\)$", "", str(entry["SUMMARY"]))
        found[summary.split(" · ")[0]] = entry
    for summary, (start, end, status) in EXPECTED.items():
        entry = found.get(summary)
        if entry is None:
            problems.append(f"{summary} is not in it")
            continue
        made = (written(entry["DTSTART"]), written(entry.get("DTEND")), str(entry["STATUS"]))
        if made != (start, end, status):
            problems.append(f"{summary} is {made}, not {(start, end, status)}")
    for summary in ("By", "Past", "Due: Five"):
        if summary in found:
            problems.append(f"{summary} has no days that are known, or is over, and is in it")
    for summary in ("Month", "Year", "About", "Begins", "Due: Two", "Due: Three"):
        entry = found.get(summary, {})
        if "known" not in str(entry.get("DESCRIPTION", "")):
            problems.append(f"{summary} does not say what is known of its date")
    # Every line says what it is about.
    for entry in found.values():
        for line in str(entry.get("DESCRIPTION", "")).splitlines():
            if re.fullmatch("[a-z]+|Open|Lapsed", line):
                problems.append(f"{entry['SUMMARY']}: says {line!r}, and not of what")
    if "Status: cancelled" not in str(found.get("Off", {}).get("DESCRIPTION", "")):
        problems.append("Off does not say that it was called off")
    return problems


def check_round(data, title):
    """The round of the content above: its words as they were written, its dates counted."""
    entries = {str(each["UID"]).split("@")[0]: each
               for each in icalendar.Calendar.from_ical(data).walk("VEVENT")}
    entry = entries.get("round/hostile")
    if entry is None:
        return ["the round is not in it"]
    problems = []
    if str(entry["SUMMARY"]) != title:
        problems.append(f"the round is called {str(entry['SUMMARY'])!r}, not {title!r}")
    if f"One, two; three: END:VEVENT {PADDING}" not in str(entry["DESCRIPTION"]):
        problems.append(f"the outcome is not in {str(entry['DESCRIPTION'])!r}")
    if int(entry["SEQUENCE"]) != 2:
        problems.append(f"its dates were set anew {entry['SEQUENCE']} times, not 2")
    sessions = [written(entries[f"round/hostile/session/{n}"]["DTSTART"]) for n in (1, 2, 3)]
    if sessions != ["2026-03-04T10:00:00+04:00", "2026-03-05T09:15:00-03:30", "2026-03-06T09:15:00+00:00"]:
        problems.append(f"the sessions are {sessions}")
    return problems


def content(root):
    def write(path, text):
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    write("site.yml", SETTINGS)
    write("rounds/hostile.md", ROUND.format(date="2026-03-04/2026-03-06", long=PADDING))
    for title, date, status in EVENTS:
        write(f"events/{title.lower()}.md", EVENT.format(title=title, date=date, status=status))
    write("events/promises.md", PROMISE)
    write("actors/alpha.md", "---\ntitle: Alpha\nkind: state\n---\n")


def plant(good, title, defects):
    """Spoils a good calendar in every way that a check is for."""

    def spoil(what, look, old, new, count=1):
        bad = good.replace(old, new, count)
        if bad == good:
            defects.hold(what, ["could not be planted"])
        defects.plant(what, look(bad))

    spoil("a bare line feed", check, b"\r\nVERSION", b"\nVERSION")
    spoil("a long line", check, b"SUMMARY:", b"SUMMARY:" + b"x" * 80)
    spoil("a control character", check, b"SUMMARY:", b"SUMMARY:\x1b")
    spoil("a line cut within a character", check, "Раунд".encode(), "Р".encode()[:1] + b"\r\n " + "Р".encode()[1:])
    spoil("no id", check, b"UID:", b"X-ID:")
    spoil("an id twice", check, b"UID:event/day@", b"UID:event/month@")
    spoil("no such status", check, b"STATUS:TENTATIVE", b"STATUS:PERHAPS")
    spoil("an end before the beginning", check, b"DTEND;VALUE=DATE:2026", b"DTEND;VALUE=DATE:1026")
    spoil("no such day", check, b"DTSTART;VALUE=DATE:202603", b"DTSTART;VALUE=DATE:202613")
    spoil("no such time zone", check, b"\r\nTZID:UTC+0400", b"\r\nTZID:UTC+0500")
    spoil("a moment that floats", check, b"DTSTART:20260306T091500Z", b"DTSTART:20260306T091500")
    spoil("a session of no round", check, b"UID:round/hostile@", b"UID:round/other@")
    spoil("another stamp", check, b"DTSTAMP:20260220T000000Z", b"DTSTAMP:20260221T000000Z")
    spoil("an end that is broken off", check, b"END:VCALENDAR\r\n", b"")
    spoil("another day", check_dates, b"DTSTART;VALUE=DATE:20260301", b"DTSTART;VALUE=DATE:20260228")
    spoil("an end that counts itself", check_dates, b"DTEND;VALUE=DATE:20260302", b"DTEND;VALUE=DATE:20260303")
    # icalendar remembers a time zone by its name, so that must be another.
    renamed = good.replace(b"TZOFFSETTO:+0400", b"TZOFFSETTO:+0300").replace(b"UTC+0400", b"UTC+0401")
    defects.plant("another offset", check_dates(renamed))
    spoil("a date without a word on it", check_dates, b"DESCRIPTION:The day is not known", b"DESCRIPTION:The day is",
          count=99)
    spoil("a bare word", check_dates, b"Status: planned", b"planned", count=99)
    spoil("a word too few", lambda bad: check_round(bad, title), "SUMMARY:Раунд".encode(), b"SUMMARY:")
    spoil("a comma that parts", lambda bad: check_round(bad, title), b"One\\, two", b"One\\;  two")
    spoil("another sequence", lambda bad: check_round(bad, title), b"SEQUENCE:2", b"SEQUENCE:1", count=99)


def main():
    parley = pathlib.Path(sys.argv[1])
    defects = Defects("calendar")
    base = "https://parley.example/abu-dhabi/"
    site = build(parley, ROOT / "content")
    example = (site / "calendar.ics").read_bytes()
    defects.hold("example", check(example, site, base))
    if len(icalendar.Calendar.from_ical(example).walk("VEVENT")) < 6:
        defects.hold("example", ["has less than two rounds with two sessions each"])
    for row in ("rounds", "commitments"):
        if "calendar.ics" not in (site / row / "index.html").read_text("utf-8"):
            defects.hold(row, ["does not lead to the calendar"])
    hostile = build(parley, ROOT / "Tests/Sites/hostile/content")
    if (hostile / "calendar.ics").exists():
        defects.hold("hostile", ["has a calendar, with nothing to stand in it"])

    made = folder()
    content(made)
    data = (build(parley, made) / "calendar.ics").read_bytes()
    title = f"Раунд; перший, «другий» \\x \u202eRTL\u202c 🕊️ =cmd()|'/C calc'!A0 ]]> </script>"
    defects.hold("made", check(data))
    defects.hold("made", check_dates(data))
    defects.hold("made", check_round(data, title))
    plant(data, title, defects)
    defects.end("the calendars of 2 sites hold")


main()

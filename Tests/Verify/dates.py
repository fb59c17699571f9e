"""Dates as pages word them in English, and what EDTF they can mean."""

import datetime
import re

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
          "November", "December"]
POINT = re.compile(
    r"(?:(?P<day>\d{1,2})(?: |$))?(?:(?P<month>" + "|".join(MONTHS) + r")(?: |$))?(?:(?P<year>\d{1,4})(?: AD)?)?"
    r"(?:, (?P<time>\d\d:\d\d(?::\d\d)?) \(UTC(?P<offset>[+−]\d\d:\d\d)\))?")


def plain(edtf):
    """One way to write what may be written in two: UTC, and an interval of which both ends are the same."""
    if edtf is None:
        return None
    edtf = edtf.replace("Z", "+00:00")
    ends = edtf.split("/")
    return ends[0] if len(ends) == 2 and ends[0] == ends[1] else edtf


def ends(edtf):
    """The ends of a date that are known, without what is said of their certainty."""
    return [re.sub("[?~%]$", "", each) for each in plain(edtf).split("/") if each not in ("..", "")]


def mark(edtf, approximate, uncertain):
    return edtf + {(0, 0): "", (1, 0): "~", (0, 1): "?", (1, 1): "%"}[bool(approximate), bool(uncertain)]


def peeled(words):
    """Words of a date without what is said of their certainty, and that."""
    uncertain, approximate = words.endswith(" (uncertain)"), words.startswith("c. ")
    return words.removesuffix(" (uncertain)").removeprefix("c. "), approximate, uncertain


def point(words, other=None):
    """A year, a month, a day or a moment; what it does not say, the other end of the interval does."""
    found = POINT.fullmatch(words)
    if not found or not words:
        raise ValueError(f"{words!r} is no date")
    year, month, day = found["year"], found["month"], found["day"]
    if year is None and other is not None:
        year = other[:4]
        month = month or MONTHS[int(other[5:7]) - 1]
    if year is None:
        raise ValueError(f"{words!r} has no year")
    text = f"{int(year):04}"
    if month:
        text += f"-{MONTHS.index(month) + 1:02}"
    if day:
        text += f"-{int(day):02}"
    return text + (f"T{found['time']}{found['offset'].replace('−', '-')}" if found["time"] else "")


def meanings(words):
    """All EDTF that words can mean: "c. 3 May – 4 June 2026" leaves open whether the end is certain."""
    words = " ".join(words.split())
    if words.startswith("from "):
        return {each + "/.." for each in meanings(words[5:])}
    if words.startswith("by "):
        return {"../" + each for each in meanings(words[3:])}
    if " – " in words:
        (first, a, b), (last, c, d) = map(peeled, words.split(" – ", 1))
        to = point(last)
        start = point(first, to)
        found = {f"{mark(start, a, b)}/{mark(to, c, d)}"}
        if not b and not c and (a or d):
            found.add(f"{mark(start, a, d)}/{mark(to, a, d)}")
        return found
    inner, approximate, uncertain = peeled(words)
    hours = re.fullmatch(r"(.*), (\d\d:\d\d(?::\d\d)?)–(\d\d:\d\d(?::\d\d)?) (\(UTC.*\))", inner)
    if hours:
        day, start, end, offset = hours.groups()
        return {"/".join(mark(point(f"{day}, {each} {offset}"), approximate, uncertain) for each in (start, end))}
    if "–" in inner:
        first, last = inner.split("–", 1)
        to = point(last)
        return {"/".join(mark(each, approximate, uncertain) for each in (point(first, to), to))}
    return {mark(point(inner), approximate, uncertain)}


def read(element):
    """What an element says a date is, in words and to machines, which must be the same."""
    words = " ".join(element.text_content().split())
    try:
        found = meanings(words)
    except ValueError as error:
        return {str(error)}
    named = [plain(each.get("datetime")) for each in element.iter("time")]
    said = ends(sorted(found)[0])
    return found if named == said else {f"{words!r}, which is {said} and marked up as {named}"}


def first_day(edtf):
    """The first day that the beginning of a date can mean."""
    start = edtf.split("/")[0]
    if start in ("..", ""):
        return None
    start = re.sub("[?~%]$", "", start)[:10]
    return datetime.date.fromisoformat((start + "-01-01")[:10] if len(start) == 4 else (start + "-01")[:10])


def last_day(edtf):
    """The last day that the end of a date can mean."""
    end = edtf.split("/")[-1]
    if end in ("..", ""):
        return None
    end = re.sub("[?~%]$", "", end)[:10]
    if len(end) == 10:
        return datetime.date.fromisoformat(end)
    year, month = (int(end), 12) if len(end) == 4 else map(int, end.split("-"))
    return datetime.date(year + month // 12, month % 12 + 1, 1) - datetime.timedelta(days=1)

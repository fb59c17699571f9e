"""What a calendar says, and what it has to say by graph.json."""

import datetime
import re
import types

import icalendar

import dates
from facts import squeezed

BRACKETS = re.compile(r"(.*) \(([^()]*(?:\((?:uncertain|UTC[^()]*)\)[^()]*)*)\)", re.S)


def lines(data):
    """The lines of a calendar as names and texts by RFC 5545: icalendar takes a backslash before an n for a line
    break even where it is escaped."""
    for line in data.decode().replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        yield name, re.sub(r"\\(.)", lambda found: "\n" if found[1] in "nN" else found[1], value)


def texts(data):
    """The texts of each entry by its id."""
    entries = {}
    for name, text in lines(data):
        if name == "BEGIN":
            entry = {}
        elif name == "UID":
            entries[text] = entry
        entry[name] = squeezed(text)
    return entries


def read(site):
    """The entries of calendar.ics by the records and parts that they are of."""
    path = site / "calendar.ics"
    if not path.exists():
        return {}
    records = {}
    written = texts(path.read_bytes())
    for entry in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT"):
        words_of = written[str(entry["UID"])]
        id = str(entry["UID"]).split("@")[0]
        id = re.sub(r"/(session|commitment)/(\d+)$", r"#\1-\2", id)
        title, words = words_of["SUMMARY"], None
        inexact = BRACKETS.fullmatch(title)
        if inexact:
            try:
                words = frozenset(dates.meanings(inexact[2]))
                title = inexact[1]
            except ValueError:
                pass
        records[id] = {
            "title": title, "words": words, "start": entry["DTSTART"].dt.isoformat(),
            "end": entry["DTEND"].dt.isoformat() if "DTEND" in entry else None, "status": str(entry["STATUS"]),
            "sequence": int(entry["SEQUENCE"]), "place": words_of.get("LOCATION"),
            "url": str(entry["URL"]) if "URL" in entry else None,
            "whole": str(entry["RELATED-TO"]).split("@")[0] if "RELATED-TO" in entry else None}
    return records


def moment(text):
    return datetime.datetime.fromisoformat(text).isoformat()


def span(edtf, deadline=False):
    """When a date begins and ends for a calendar, and its words where these days do not say all of it."""
    first, last = (edtf.split("/") * 2)[:2]
    if first == "..":
        if not deadline or last == "..":
            return None
        first = last
        exact = False
    else:
        exact = last != ".." and not re.search("[?~%]", edtf)
    if last == "..":
        last = None
    bare = [each and re.sub("[?~%]$", "", each) for each in (first, last)]
    timed = ["T" in each for each in bare if each]
    exact = exact and all(len(each) >= 10 for each in bare) and all(timed) == any(timed)
    words = None if exact else edtf
    if all(timed):
        start, end = moment(bare[0]), bare[1] and moment(bare[1])
        return start, None if end == start else end, words
    end = dates.last_day(last) if last else dates.last_day(first) if len(bare[0]) < 10 else None
    start = dates.first_day(first)
    return start.isoformat(), end and (end + datetime.timedelta(days=1)).isoformat(), words


def expected(facts):
    """What has to be in it."""
    records = {}
    day = facts.records["site"]["day"]

    def add(id, edtf, values, deadline=False):
        stretch = span(edtf, deadline) if day else None
        if stretch:
            start, end, words = stretch
            url = facts.nodes[id.split("#")[0]]["url"] if facts.base else None
            records[id] = {"start": start, "end": end, "words": words, "place": None, "whole": None, "url": url,
                **values}

    for id in facts.of_kind("round"):
        node, own = facts.nodes[id], facts.records[id]
        values = {"status": status(own, day), "place": own["place"],
                  "sequence": max(0, len(own["schedule"]) - 1) + len(node.get("corrections", []))}
        add(id, own["date"], {"title": own["title"], **values})
        whole = id if id in records else None
        for number, each in enumerate(node.get("sessions", []), 1):
            part = f"{id}#session-{number}"
            titles = [squeezed(each.get("title")), own["title"]]
            add(part, facts.records[part]["date"],
                {"title": " · ".join(filter(None, titles)), "whole": whole, **values})
    for id in facts.of_kind("event"):
        own = facts.records[id]
        sequence = {"sequence": own["corrections"]}
        if own["status"] in ("planned", "cancelled") or own["earliest"] and day and own["earliest"] > day:
            state = {"cancelled": "CANCELLED", "denied": "CANCELLED", "confirmed": "CONFIRMED"}
            add(id, own["date"], {"title": own["title"], "place": own["place"],
                                  "status": state.get(own["status"], "TENTATIVE"), **sequence})
        for number in range(1, own["commitments"] + 1):
            promise = facts.records[f"{id}#commitment-{number}"]
            if promise["due"]:
                state = "CANCELLED" if promise["standing"] == "lapsed" else "CONFIRMED"
                add(f"{id}#commitment-{number}", promise["due"],
                    {"title": f"Due: {promise['what']}", "status": state, **sequence}, deadline=True)
    return types.SimpleNamespace(records=records)


def status(own, day):
    """Whether a round takes place, by the dates that were set for it."""
    schedule = own["schedule"]
    if not schedule:
        return "CONFIRMED" if own["earliest"] and own["earliest"] <= day else "TENTATIVE"
    if any(state == "held" for _, state in schedule):
        return "CONFIRMED"
    date, last = schedule[-1]
    if last == "postponed":
        from_, to = dates.first_day(date), dates.last_day(date)
        first, end = own["earliest"], own["latest"]
        apart = to and first and to.isoformat() < first or from_ and end and end < from_.isoformat()
        return "TENTATIVE" if apart else "CANCELLED"
    return "CANCELLED" if last == "cancelled" else "TENTATIVE"

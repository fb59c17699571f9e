"""What the pages that list records say: the front page, the timeline, the ledgers, the lists of each kind."""

import collections

from lxml import html

import dates
from facts import COUNTED
from pages import Page, article_type, counts, number, publisher, text, word


def home(site):
    """The front page: its counts, and rows of events and rounds."""
    page = Page(site, "index.html")
    line = page.one("p[@class='count']")
    found = counts(text(line))
    records = {"site": {"title": text(page.one("h1")), "events": found.get("events", found.get("event")),
                        "articles": found.get("sources", found.get("source")), "day": day(line)}}
    for item in page.main.iter("li"):
        link, said = item.find("a"), item.find("span[@class='when']")
        if link is None or said is None or item.getparent().get("class") != "plain":
            continue
        record = page.record(link)
        if record.startswith("issue/"):
            records[record] = {"title": text(link), "events": number(text(said))}
    records |= page.rows()
    return records


def day(element):
    found = element.find("time")
    return None if found is None else min(dates.read(wrapped(found)))


def wrapped(time):
    return html.fromstring(f"<p>{html.tostring(time, encoding='unicode', with_tail=False)}</p>")


def timeline(site, path):
    """A page of the timeline: its count, and all that its entries say."""
    page = Page(site, path)
    line = page.one("p[@class='count']")
    found = counts(text(line))
    records = {}
    if path == "timeline/index.html":
        records["site"] = {"file": path, "events": found.get("events", found.get("event")),
                           "articles": found.get("sources", found.get("source")), "day": day(line)}
    for item in page.main.iter("li"):
        if not (item.get("class") or "").startswith("entry"):
            continue
        head = item.find("div/h3/a")
        tags = item.find("div/p[@class='tags']")
        said = text(tags).split(" · ")
        links = page.links(tags)
        date = item.find("p[@class='date']")
        later = date.find("span[@class='later']")
        if later is not None:
            date.remove(later)
        summary = [each for each in item.find("div").findall("p") if each.get("class") is None]
        words = item.get("class").split()
        records[page.record(head)] = {
            "file": path, "title": text(head), "date": dates.read(date), "earliest": item.get("data-from"),
            "latest": item.get("data-to"), "kind": word("event-kind", said[0]), "status": word("status", said[1]),
            "round": next((each for each in links if each.startswith("round/")), None),
            "takers": sorted(page.record(each) for each in item.findall("div/ul/li/a")),
            "weight": "major" if "major" in words else "minor" if "minor" in words else "normal",
            "summary": text(summary[0]) if summary else None}
    return records


def index(site, name):
    """The page that lists all records of a kind: how many it says there are, and each of them."""
    page = Page(site, f"{name}/index.html")
    records = {"site": {name: number(text(page.one("p[@class='count']")))}}
    if name == "rounds":
        return records | dict(page.rows())
    if name == "actors":
        for link in page.main.iter("a"):
            records.setdefault(page.record(link), {"title": text(link)})
    if name in ("issues", "places"):
        for item in page.main.findall("ul/li"):
            records[page.record(item.find("a"))] = {
                "title": text(item.find("a")),
                    "events": number(text(item.find("span[@class='when']")).split(" · ")[-1])}
    if name == "articles":
        for item in page.main.findall("ol/li"):
            what, date = item.find("span[@class='what']"), item.find("span[@class='date']")
            records[page.record(what.find("a"))] = {
                "title": text(what.find("a")), "publisher": publisher(what),
                "kind": article_type(text(what.find("span[@class='tags']"))),
                "date": dates.read(date) if date.find("time") is not None else None}
    return records


def promises(site, facts):
    """The ledger of promises: its counts, each promise, and whether its tally and its table add up."""
    page = Page(site, "commitments/index.html")
    total = number(text(page.one("p[@class='count']")))
    records = {"site": {"commitments": total, "day": day(page.one("p[@class='count']"))}}
    problems = []
    standings = {}
    for section in page.main.findall("section"):
        standing = section.find("h2").get("id").removeprefix("page_")
        items = section.findall("ul/li")
        standings[standing] = len(items)
        for item in items:
            values, event = page.promise(item)
            # A ledger does not number promises; which one it is, its words say.
            same = [each for each, its in facts.records.items() if each.startswith(f"{event}#commitment-")
                    and (its["what"], its["by"], its["to"]) == (values["what"], values["by"], values["to"])
                    and each not in records]
            record = same[0] if same else f"{event}#commitment-{values['what']}"
            records[record] = values | {"standing": standing, "date": dates.read(item.find("span[@class='date']"))}
    tally = {each.get("class"): number(text(each)) for each in page.main.findall("ul[@class='tally']/li")}
    if tally != standings:
        problems.append(f"commitments/index.html: the tally is {tally}, and {standings} are listed")
    for row in page.main.iterfind(".//table/tbody/tr"):
        cells = [number(text(each)) or 0 for each in row.findall("td")]
        own = page.record(row.find("th/a"))
        promised = sum(own in its["by"] for each, its in facts.records.items() if "#commitment-" in each)
        if sum(cells[:-1]) != cells[-1] or cells[-1] != promised:
            problems.append(f"commitments/index.html: {own} is said to promise {cells}, and {promised} in graph.json")
    return records, problems


def issue_ledger(site, path):
    """The positions that the page of an issue lists: event, words, change and date."""
    page = Page(site, path)
    section = page.section("ledger")
    found = collections.Counter()
    for row in section.iterfind(".//tbody/tr"):
        head = row.find("th")
        date, event = dates.read(head.find("span[@class='date']")), page.record(head.find("span[@class='when']/a"))
        for entry in row.iter("div"):
            if not (entry.get("class") or "").startswith("posture"):
                continue
            demand = entry.find("p[@class='demand']")
            said = text(demand)
            party = demand.find("b")
            if party is not None:
                said = said.removeprefix(text(party)).strip()
            change = [each for each in entry.iter("strong") if (each.get("class") or "").startswith("change")]
            found[event, said, word("change", text(change[0])) if change else None, min(date)] += 1
    return found


def data(site):
    """What the page on the data files says they hold."""
    page = Page(site, "data/index.html")
    found = {}
    for line in page.main.findall("p[@class='when']"):
        found[text(line.find("a"))] = counts(text(line))
    return found


def positions_on(issue, facts):
    """The same by graph.json: who said what, when, and whether it changed."""
    return collections.Counter(
        (record.split("#")[0], its["says"], its["change"], its["date"]) for record, its in facts.records.items()
        if "#position-" in record and its["issue"] == issue)

"""What the pages of a site say to a reader, record by record."""

import posixpath
import re
import unicodedata

import yaml
from lxml import html

import dates
from facts import COUNTED, squeezed, words
from sites import ROOT

KINDS = {plural: kind for kind, plural in {**COUNTED, "article": "articles"}.items()}
# How many characters the description of a page has at most.
LIMIT = 200
STRINGS = yaml.safe_load((ROOT / "templates/strings/en.yml").read_text(encoding="utf-8"))


def word(group, said, where="STRINGS"):
    """The word of a closed list that is said so."""
    for name, words in STRINGS[group].items():
        if words == said:
            return name
    return f"{said!r}, which is no {group}"


def text(element):
    return None if element is None else squeezed(element.text_content())


def number(words):
    """The number at the beginning of words such as "50 events"."""
    found = re.match(r"[\d,.\s]+", words or "")
    return int(re.sub(r"\D", "", found[0])) if found and re.search(r"\d", found[0]) else None


def counts(words):
    """All numbers in words such as "159 records, 1057 links", by what they count."""
    return {name: int(count) for count, name in re.findall(r"(\d+) (\w+)", words or "")}


class Page:
    """One page."""

    def __init__(self, site, path):
        self.path = path
        self.root = html.fromstring((site / path).read_bytes())
        self.main = self.root.get_element_by_id("page_main")

    def record(self, link):
        """The record that a link leads to."""
        place = posixpath.normpath(posixpath.join(posixpath.dirname(self.path), link.get("href").split("#")[0]))
        parts = place.split("/")
        if len(parts) == 3 and parts[0] in KINDS:
            return f"{KINDS[parts[0]]}/{parts[1]}"
        return f"page/{parts[0]}" if len(parts) == 2 else place

    def links(self, element):
        return [] if element is None else [self.record(each) for each in element.iter("a")]

    def one(self, path, below=None):
        found = (self.main if below is None else below).find(path)
        return found

    def section(self, name):
        """What is below a heading."""
        try:
            return self.root.get_element_by_id("page_" + name).getparent()
        except KeyError:
            return None

    def facts(self):
        """The list of facts at the head of a record's page."""
        found = self.main.find("dl[@class='facts']")
        terms = [] if found is None else found.findall("dt")
        return {text(each): each.getnext() for each in terms}

    def headed(self, count=True):
        """How many events it says there are below the heading of events."""
        section = self.section("events")
        return 0 if section is None else number(text(section.find("p[@class='count']")))

    # MARK: Rows

    def rows(self, below=None):
        """Rows of events, each with its date, title, kind and status."""
        for row in (self.main if below is None else below).iter("li"):
            if not re.match(r"row\b", row.get("class") or "") or row.find("span[@class='what']") is None:
                continue
            link = row.find("span[@class='what']/a")
            record = self.record(link)
            values = {"file": self.path, "title": text(link), "date": dates.read(row.find("span[@class='date']"))}
            if record.startswith("event/"):
                tags = row.find("span[@class='what']/span[@class='tags']")
                said = text(tags).split(" · ")
                values |= {"kind": word("event-kind", said[0]), "status": word("status", said[1])}
            yield record, values

    def table(self):
        """The rows of scores that are given as tables."""
        for row in self.main.iter("tr"):
            cells = row.findall("td")
            if len(cells) == 5 and cells[1].find("a") is not None:
                yield self.record(cells[1].find("a")), {
                    "file": self.path, "title": text(cells[1]), "date": frozenset(dates.meanings(text(cells[0]))),
                    "kind": word("event-kind", text(cells[2])), "status": word("status", text(cells[3]))}

    def promise(self, item):
        """A promise, and the event at which it was made where that is named."""
        what = item.find("div/p")
        by, to = [], []
        for link in what.iter("a"):
            (to if to or self.is_to(link) else by).append(self.record(link))
        said = squeezed(list(what.iter("a"))[-1].tail)
        tags = item.find("div/p[@class='tags']")
        due = [each for each in tags.iter("span") if text(each).startswith("due ")]
        state = tags.find("strong")
        values = {"file": self.path, "by": by, "to": to, "what": said.removeprefix(":").strip(),
                  "due": {each for each in dates.read(self.without(due[0], "due "))} if due else None,
                  "standing": word("commitment", text(state)) if state is not None else None}
        event = [self.record(each) for span in tags.iter("span") if text(span).startswith("recorded with")
                 for each in span.iter("a")]
        return values, event[0] if event else None

    @staticmethod
    def is_to(link):
        before = link.getprevious()
        return before is not None and (before.tail or "").strip() == "to"

    @staticmethod
    def without(element, words):
        """An element without the words it begins with."""
        copy = html.fromstring(html.tostring(element, encoding="unicode", with_tail=False))
        copy.text = (copy.text or "").removeprefix(words)
        return copy


# MARK: Descriptions


def first_paragraph(page):
    """The paragraph that the body of a record begins with."""
    return text(page.one("div[@class='prose']/p"))


def characters(words):
    """How many characters a reader sees: marks on a letter, and what is joined to a sign, are no more."""
    joined = re.sub("\u200d.", "", words)
    return sum(unicodedata.category(each) not in ("Mn", "Me") for each in joined)


def is_mark(sign):
    return unicodedata.category(sign).startswith("P")


def is_cut(said, whole):
    """Whether it is a text as far as its last word that there is room for, and an ellipsis."""
    kept = said.removesuffix("…")
    if kept in ("", said, whole) or not whole.startswith(kept) or is_mark(kept[-1]):
        return False
    rest = whole.removeprefix(kept)
    following = kept + re.match(r"\W*\S*", rest)[0]
    return (rest[0].isspace() or is_mark(rest[0])) and characters(said) <= LIMIT <= min(
        characters(following), characters(whole) - 1)


def described(page, whole):
    """The text that the description of a page is the beginning of: `whole` where it is that, else what it says."""
    [*said] = [squeezed(each.get("content")) for each in page.root.iter("meta")
               if "description" in (each.get("name"), each.get("property")) or each.get("property") == "og:description"]
    if len(said) != 1:
        return said or None
    return whole if said[0] == whole and characters(whole) <= LIMIT or is_cut(said[0], whole or "") else said[0]


# MARK: Pages of records


def event(page, id):
    """What the page of an event says, and of what it has."""
    tags = page.main.find("p[@class='tags']")
    said = [each for each in text(tags).split(" · ")[1:] if not each.startswith("earliest source:")]
    facts = page.facts()
    people = facts.get("Who took part")
    actors = [] if people is None else [
        (page.record(each.find("a")), text(each.find("span[@class='when']")) or "") for each in people.iter("li")]
    records = {}
    quotes = [(*quotation(page, each), stance(each)) for each in page.main.iter("figure", "div")
              if (each.get("id") or "").startswith("quote_")]
    sources = page.section("sources")
    lines = [] if sources is None else sources.findall("ul/li")
    for line in lines:
        records.setdefault(page.record(line.find("a")), {
            "file": page.path, "title": text(line.find("a")), "date": published(line.find("span[@class='when']")),
            "publisher": publisher(line), "kind": article_type(text(line.find("span[@class='when']")))})
    relations = page.section("relations")
    records[id] = {
        "file": page.path, "title": text(page.one("h1")), "date": dates.read(tags.find("span[@class='date']")),
        "kind": word("event-kind", said[0]), "status": word("status", said[1]),
        "place": text(facts.get("Place")), "round": (page.links(facts.get("Round")) or [None])[0],
        "actors": sorted(actors), "issues": sorted(page.links(facts.get("Issues"))), "citations": quotes,
        "sources": sorted(page.record(each.find("a")) for each in lines),
        "relations": sorted(relation(page, each) for each in relations.iter("li")) if relations is not None else [],
        "summary": first_paragraph(page), "described": described(page, first_paragraph(page)),
        "positions": 0, "commitments": 0, "accounts": 0}
    for name, part, read in [("positions", "position", position), ("commitments", "commitment", promise)]:
        section = page.section(name)
        items = [] if section is None else section.findall("ul/li")
        records[id][name] = len(items)
        records |= {f"{id}#{part}-{count}": read(page, each) for count, each in enumerate(items, 1)}
    accounts = page.section("accounts")
    points = [] if accounts is None else accounts.findall("div[@class='account']")
    records[id]["accounts"] = len(points)
    for count, each in enumerate(points, 1):
        records[f"{id}#account-{count}"] = {"file": page.path, "point": text(each.find("h3")), "versions": [
            (text(item.find("p[@class='says']")), [
                quotation(page, quote) for quote in item.iter("figure", "div")])
            for item in each.findall("ul/li")]}
    return records


def published(element):
    """The date before what an article is, where it has one."""
    times = list(element.iter("time"))
    if not times:
        return None
    copy = html.fromstring(html.tostring(element, encoding="unicode", with_tail=False))
    last = list(copy.iter("time"))[-1]
    last.tail = " (uncertain)" if (last.tail or "").startswith(" (uncertain)") else ""
    while last.getnext() is not None:
        copy.remove(last.getnext())
    return dates.read(copy)


def article_type(words):
    """What an article is, among what else is said of it."""
    if STRINGS["source"]["our-digest"] in words:
        return "digest"
    found = [each for each in words.split(" · ") if each in STRINGS["article-type"].values()]
    return word("article-type", found[0]) if found else words


def publisher(element):
    # Whoever published what a digest of the site is about comes after its title, which is the site's.
    found = element.find("span[@class='publisher']/bdi")
    found = element.find(".//bdi[@class='of']") if found is None else found
    return text(found)


def quotation(page, figure):
    """A block quote, or a paraphrase in running text; the link to who speaks is not the one to the source."""
    links = [page.record(each) for each in figure.iterfind(".//a")]
    source = next((each for each in links if each and each.startswith("article/")), None)
    if figure.tag == "div":
        return source, words({"paraphrase": text(figure.find("p"))} if figure.find("p").get("class") is None else {})
    return source, words({"quotation": text(figure.find("blockquote"))})


def stance(figure):
    said = figure.find("*/strong[@class='stance']")
    return "supports" if said is None else word("stance", text(said))


def relation(page, item):
    said = text(item.find("span[@class='label']"))
    for group, inverse in [("relation", False), ("relation-inverse", True)]:
        if said in STRINGS[group].values():
            return word(group, said), inverse, page.record(item.find("a"))
    return said, False, page.record(item.find("a"))


def position(page, item):
    links = page.links(item.find("p"))
    change = item.find("p/strong")
    evidence = item.find("p[@class='evidence']")
    values = {"file": page.path, "actor": links[0], "issue": links[1], "says": text(item.find("p/bdi")),
              "change": None if change is None else word("change", text(change)), "citation": None}
    label = None if evidence is None else text(evidence.find("span[@class='label']"))
    if evidence is not None and label is None:
        cited = [each for each in evidence if each.tag == "q" or each.get("class") == "digest"]
        source = next(each for each in page.links(evidence) if each.startswith("article/"))
        form = "quotation" if cited and cited[0].tag == "q" else "paraphrase"
        values["citation"] = source, words({form: text(cited[0])}) if cited else None
    return values


def promise(page, item):
    values, _ = page.promise(item)
    return values


def round(page, id):
    facts = page.facts()
    schedule = facts.get(STRINGS["round"]["schedule"])
    delegations = page.section("delegations")
    sessions = page.section("sessions")
    parties = [] if delegations is None else delegations.findall("dl/dt")
    outcome = text(page.one("p[@class='lede']"))
    records = {id: {
        "file": page.path, "title": text(page.one("h1")), "date": dates.read(facts["Date"]),
        "place": text(facts.get("Place")), "outcome": outcome, "summary": first_paragraph(page),
        "described": described(page, outcome or first_paragraph(page)),
        "issues": sorted(page.links(facts.get("Issues"))), "events": page.headed(),
        "schedule": [] if schedule is None else [
            (min(dates.read(until(each, "strong"))), word("schedule", text(each.find("strong"))))
                for each in schedule.iter("li")],
        "delegations": [(page.record(each.find("a")), [page.record(item.find("a")) for item in
                                                      each.getnext().find("ul").findall("li")
                                                      if item.get("class") != "when"]) for each in parties],
        "sessions": 0 if sessions is None else len(sessions.findall("ul/li"))}}
    for count, each in enumerate([] if sessions is None else sessions.findall("ul/li"), 1):
        last = list(each.iter("time"))[-1]
        title = (last.tail or "").split(": ", 1)
        copy = until(each, "span")
        list(copy.iter("time"))[-1].tail = title[0]
        records[f"{id}#session-{count}"] = {
            "file": page.path, "date": dates.read(copy), "title": squeezed(title[1]) if len(title) > 1 else None}
    return records


def until(element, tag):
    """An element as far as the first of its parts with that tag."""
    copy = html.fromstring(html.tostring(element, encoding="unicode", with_tail=False))
    end = copy.find(tag)
    while end is not None:
        following = end.getnext()
        copy.remove(end)
        end = following
    return copy


def actor(page, id):
    said = text(page.one("p[@class='count']")).split(" · ")
    side = page.links(page.one("p[@class='count']"))
    rounds = page.section("rounds")
    return {id: {
        "file": page.path, "title": text(page.one("h1")), "kind": word("actor-kind", said[0]), "side": side[0] if side
            else None,
        "events": page.headed(),
        "aliases": [text(each) for each in page.main.iter("span") if each.get("class") == "alias"],
        "rounds": 0 if rounds is None else len({page.record(each.find("a")) for each in rounds.findall("ul/li")
                                                if "host" != text(each.find("span[@class='label']"))})}}


def issue(page, id):
    summary = text(page.one("p[@class='lede']"))
    return {id: {"file": page.path, "title": text(page.one("h1")), "events": page.headed(), "summary": summary,
                 "described": described(page, summary or first_paragraph(page))}}


def place(page, id):
    rounds = page.section("rounds")
    return {id: {"file": page.path, "title": text(page.one("h1")), "events": page.headed(),
                 "rounds": 0 if rounds is None else len(rounds.findall("ul/li"))}}


def article(page, id):
    facts = page.facts()
    published = facts.get("Published")
    return {id: {"file": page.path, "title": text(page.one("h1")), "kind": article_type(
        text(page.one("p[@class='count']"))), "date": None if published is None else dates.read(published),
        "publisher": text(facts.get("Publisher"))}}

#!/usr/bin/env python3
"""Whose words the site says are whose: no quotation anywhere is of the site's own words, and pages, tables and
linked data have every speaker say the same (rdflib, SPARQL)."""

import csv
import io
import json
import pathlib
import re
import sys

import rdflib
from lxml import html
from pyld import jsonld

from linked_check import offline, pages_of
from sites import ROOT, Defects, build

BASE = "https://parley.example/abu-dhabi/"
BY_SPEAKER = """
PREFIX schema: <https://schema.org/>
SELECT DISTINCT ?speaker ?quotation ?words WHERE {
  ?quotation a schema:Quotation ; schema:spokenByCharacter ?speaker .
  OPTIONAL { ?quotation schema:text ?words }
}
"""
ALL = """
PREFIX schema: <https://schema.org/>
SELECT DISTINCT ?quotation ?words ?credit WHERE {
  ?quotation a schema:Quotation .
  OPTIONAL { ?quotation schema:text ?words } OPTIONAL { ?quotation schema:creditText ?credit }
}
"""
PAIRS = re.compile("«([^»]*)»|“([^”]*)”|\"((?:[^\"“]|“[^”]*”)*)\"")


def squeezed(text):
    return " ".join(text.split())


def bare(text):
    return squeezed(re.sub("[\"“”«»]", "", text))


class Articles:
    """The saved texts, with a reading of their quotation marks of its own."""

    def __init__(self, content):
        self.spoken, self.is_digest, self.texts = {}, {}, {}
        for path in sorted((content / "articles").rglob("*.md")):
            _, head, text = path.read_text("utf-8").split("---\n", 2)
            self.is_digest[path.stem] = bool(re.search("^type: digest$", head, re.M))
            self.texts[path.stem] = text
            self.spoken[path.stem] = [bare(next(filter(None, each.groups()), "")) for each in PAIRS.finditer(text)]

    def is_own(self, article, words):
        """Whether words are the site's own: those of a digest that are not in quotation marks there."""
        parts = [bare(each) for each in re.split(r"\[…\]|…|\[[^]]*\]", words)]
        return self.is_digest[article] and not all(
            any(part in each for each in self.spoken[article]) for part in parts if part)


def article_of(address):
    return re.search("articles/([^/]+)/", address)[1]


def linked(pages):
    graph = rdflib.Graph()
    for _, address, markup in pages:
        [block] = [each.text for each in html.fromstring(markup).iter("script")
                   if each.get("type") == "application/ld+json"]
        options = {"base": address, "documentLoader": offline, "format": "application/n-quads"}
        graph.parse(data=jsonld.to_rdf(json.loads(block), options), format="nquads")
    return graph


def check_linked(pages, rows, articles):
    """JSON-LD: nobody's words are the site's, none of a person's the publisher's, and speakers are the table's."""
    graph = linked(pages)
    problems = []
    found = {(str(each.quotation), str(each.words or "")) for each in graph.query(ALL)}
    for each in graph.query(ALL):
        article, said = article_of(str(each.quotation)), str(each.words or "")
        if articles.is_own(article, said):
            problems.append(f"{each.quotation}: {said!r} is a Quotation of the site's own words")
        if each.credit and (articles.is_digest[article] or bare(said) in articles.spoken[article]):
            problems.append(f"{each.quotation}: {said!r} is credited to {each.credit}, and somebody's words")
    table = {(f"{BASE}articles/{row['article']}/#{row['place']}", row["quotation"]) for row in rows}
    problems += [f"{each} is in one of JSON-LD and quotations.csv" for each in sorted(found ^ table)]
    spoken = {(str(each.speaker), str(each.quotation), str(each.words or "")) for each in graph.query(BY_SPEAKER)}
    table = {(f"{BASE}actors/{row['speaker']}/#it", f"{BASE}articles/{row['article']}/#{row['place']}",
              row["quotation"]) for row in rows if row["speaker"]}
    problems += [f"{each} has a speaker in one of JSON-LD and quotations.csv" for each in sorted(spoken ^ table)]
    return problems, len(spoken)


def check_pages(pages, rows, articles):
    """Pages: what is marked up as a quotation is none of the site's words; actors' lists are the table's."""
    problems = []
    listed = set()
    for name, address, markup in pages:
        main = html.fromstring(markup).find(".//main")
        # Of a digest that is published in full the complete text is there, as what it is.
        for each in main.xpath(".//blockquote | .//q"):
            said = squeezed(each.text_content())
            around = each.xpath("ancestor::*[self::figure or self::li or self::tr or self::p or self::div][1]")[0]
            around = each.xpath("ancestor::figure | ancestor::tr | ancestor::div[@class and contains(@class, "
                                "'paraphrase')] | ancestor::p[@class='evidence']") or [around]
            addresses = [link.get("href") for link in around[-1].iter("a") if "articles/" in link.get("href")]
            article = article_of(addresses[0]) if addresses else name.split("/")[1]
            if article in articles.texts and articles.is_own(article, said):
                problems.append(f"{name}: {said!r} is shown as a quotation, and the site's own words")
        if name.startswith("actors/"):
            for row in main.xpath(".//table[@class='words']/tbody/tr"):
                [link] = row.xpath("td[2]/a")
                listed.add((name.split("/")[1], article_of(link.get("href")), squeezed(row[0].text_content())))
    table = {(row["speaker"], row["article"], squeezed(row["quotation"])) for row in rows if row["speaker"]}
    return problems + [f"{each} is in one of actors' pages and quotations.csv" for each in sorted(listed ^ table)]


def check_tables(tables, articles):
    problems = []
    for name, text in tables.items():
        for row in csv.DictReader(io.StringIO(text)):
            said = row["quotation"].removeprefix("'")
            if said and articles.is_own(row["article"], said):
                problems.append(f"{name}: {said!r} is a quotation of the site's own words")
            if row.get("attribution") == "publisher" and articles.is_digest[row["article"]]:
                problems.append(f"{name}: {said!r} is somebody's, and a publisher's")
    return problems


def quotations_in(value, found):
    if isinstance(value, list):
        for each in value:
            quotations_in(each, found)
    elif isinstance(value, dict):
        if "article" in value:
            found += [(value["article"].split("/")[1], each["quotation"])
                      for each in [value, *value.get("quoted", [])] if "quotation" in each]
        for each in value.values():
            quotations_in(each, found)
    return found


def check_graph(text, articles):
    return [f"graph.json: {said!r} is a quotation of the site's own words"
            for article, said in quotations_in(json.loads(text), []) if articles.is_own(article, said)]


def check_annotations(text, articles):
    problems = []
    for item in json.loads(text)["first"]["items"]:
        targets = item["target"] if isinstance(item["target"], list) else [item["target"]]
        article = re.split("#(?:cites|account|position)-", item["id"])[1]
        article = re.sub(r"(-words(-\d+)+|-\d+)$", "", article) if article not in articles.texts else article
        exact = [each["selector"][0]["exact"] for each in targets if isinstance(each, dict)]
        if not exact:
            continue
        is_quotation = item["body"][2]["value"] == "quotation"
        if is_quotation == articles.is_own(article, " […] ".join(exact)):
            problems.append(f"{item['id']}: {exact} is {item['body'][2]['value']}")
    return problems


def main():
    defects = Defects("quotations")
    content = ROOT / "content"
    articles = Articles(content)
    site = build(sys.argv[1], content)
    data = pathlib.Path(site) / "data"
    pages = list(pages_of(site, BASE))
    tables = {name: (data / name).read_text("utf-8") for name in ("quotations.csv", "positions.csv")}
    rows = list(csv.DictReader(io.StringIO(tables["quotations.csv"])))
    problems, spoken = check_linked(pages, rows, articles)
    defects.hold("JSON-LD", problems)
    defects.hold("pages", check_pages(pages, rows, articles))
    defects.hold("tables", check_tables(tables, articles))
    graph, annotations = [(data / name).read_text("utf-8") for name in ("graph.json", "annotations.jsonld")]
    defects.hold("graph.json", check_graph(graph, articles))
    defects.hold("annotations.jsonld", check_annotations(annotations, articles))

    def spoil(what, old, new, check, count=1):
        done, spoilt = 0, []
        for name, address, markup in pages:
            changed = re.sub(old, new, markup, count=count, flags=re.S) if not done else markup
            done += changed != markup
            spoilt.append((name, address, changed))
        if not done:
            defects.hold(what, ["could not be planted"])
        found = check(spoilt, rows, articles)
        defects.plant(what, found[0] if isinstance(found, tuple) else found)

    spoil("a paraphrase that is a Quotation", r'"@type":"CreativeWork",("@id":"[^"]*#words-[^"]*"),"genre":"paraphrase"',
          r'"@type":"Quotation",\1', check_linked)
    spoil("another speaker", r'("spokenByCharacter":\{"@id":"[^"]*actors/)[^/"]*', r"\1nobody", check_linked)
    spoil("a person's words as the publisher's", r'"@type":"Quotation",', '"@type":"Quotation","creditText":"Paper",',
          check_linked)
    spoil("a quotation that no table has", r'("@type":"Quotation","@id":"[^"]*#words-\d+-\d+-)', r"\g<1>9", check_linked)
    spoil("a paraphrase in a block quote", r'(<div class="paraphrase[^>]*>\s*)<p>(.*?)</p>',
          r"\1<blockquote><p>\2</p></blockquote>", check_pages)
    spoil("a paraphrase in quotation marks", r'<span class="digest">(.*?)</span>', r"<q>\1</q>", check_pages)
    spoil("a line less of what somebody said", r'(<table class="words">.*?<tbody>\s*)<tr>.*?</tr>', r"\1", check_pages)
    moved = list(csv.DictReader(io.StringIO(tables["positions.csv"])))
    for row in moved:
        row["quotation"] = row["quotation"] or row["paraphrase"]
    written = io.StringIO()
    writer = csv.DictWriter(written, moved[0])
    writer.writeheader()
    writer.writerows(moved)
    defects.plant("a paraphrase in the column of quotations", check_tables({"positions.csv": written.getvalue()}, articles))
    defects.plant("a person's words as the publisher's in a table", check_tables(
        {"quotations.csv": tables["quotations.csv"].replace(",editor,", ",publisher,")}, articles))
    defects.plant("a paraphrase in the key of quotations", check_graph(
        graph.replace('"paraphrase":', '"quotation":'), articles))
    for old, new in (("paraphrase", "quotation"), ("quotation", "paraphrase")):
        defects.plant(f"an annotation of a {old}", check_annotations(
            annotations.replace(f'"value": "{old}"', f'"value": "{new}"', 1), articles))
    defects.end(f"{len(rows)} on the example, {spoken} of them by {len({row['speaker'] for row in rows} - {''})} "
                "speakers, the same on pages, in the table and by SPARQL")


if __name__ == "__main__":
    main()

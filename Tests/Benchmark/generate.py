#!/usr/bin/env python3
"""Writes a project of any size, always the same for the same numbers, to measure builds with.

    generate.py FOLDER [--events 10000] [--articles 2000] [--actors 200] [--rounds 200] [--issues 40]

Ten years of talks between invented states: every event quotes one or two articles word for word, names
actors and issues, and refers to earlier events. One issue in six mentions is the first one, so that its
page has some 1,700 events of 10,000.
"""

import argparse
import datetime
import os
import random

FIRST_DAY = datetime.date(2016, 1, 4)
DAYS = 3650
KINDS = ["talks", "statement", "proposal", "demand", "concession", "rejection", "agreement",
         "implementation", "breach", "incident", "visit", "decision", "sanction", "other"]
STATUSES = ["reported", "reported", "reported", "confirmed", "claimed", "disputed", "denied"]
WEIGHTS = ["normal", "normal", "normal", "normal", "minor", "minor", "major"]
VERBS = ["said", "announced", "insisted", "denied", "confirmed", "proposed", "repeated", "warned"]
OBJECTS = ["an exchange of prisoners", "the opening of a corridor", "a pause of strikes",
           "the return of the bodies", "a list of names", "the work of the monitors",
           "the wording of the third paragraph", "a visit to the station", "the next meeting",
           "the line as it stands", "an inspection of the harbour", "guarantees for the convoy"]
PLACES = ["in the capital", "at the border", "after the session", "on the sidelines", "by telephone",
          "before the vote", "in a written statement", "late in the evening"]
TAILS = ["and gave no date", "and named no conditions", "while the other side was silent",
         "as had been agreed before", "in spite of earlier words", "under the eyes of observers",
         "with the consent of the mediators", "for the second time that week"]
ONSETS = ["b", "br", "d", "dr", "f", "g", "h", "k", "kr", "l", "m", "n", "p", "r", "s", "st", "t", "v", "z"]
VOWELS = ["a", "e", "i", "o", "u", "ai", "ei", "ou"]
CODAS = ["", "n", "r", "l", "m", "s", "k", "nd", "rt", "v"]


class Numbers:
    """Random numbers from one method of Python's generator, whose sequence is promised to stay."""

    def __init__(self, seed):
        self.next = random.Random(seed).random

    def below(self, limit):
        return int(self.next() * limit)

    def of(self, items):
        return items[self.below(len(items))]

    def some(self, items, count):
        chosen = []
        while len(chosen) < min(count, len(items)):
            item = self.of(items)
            if item not in chosen:
                chosen.append(item)
        return chosen


class Writer:
    def __init__(self, root):
        self.root = root
        self.files = 0
        self.bytes = 0

    def write(self, path, text):
        whole = os.path.join(self.root, path)
        os.makedirs(os.path.dirname(whole), exist_ok=True)
        data = text.encode("utf-8")
        with open(whole, "wb") as file:
            file.write(data)
        self.files += 1
        self.bytes += len(data)


def names(numbers, count):
    """Names of which none is the beginning or a part of another's words."""
    taken = {}
    while len(taken) < count:
        name = "".join(
            numbers.of(ONSETS) + numbers.of(VOWELS) + numbers.of(CODAS)
            for _ in range(2 + numbers.below(2)))
        if len(name) >= 5:
            taken[name.capitalize()] = True
    return list(taken)


def day(number):
    return (FIRST_DAY + datetime.timedelta(days=number)).isoformat()


def make_actors(numbers, count):
    words = names(numbers, 3 * count)
    actors = []
    for index in range(count):
        first, last, other = words[3 * index:3 * index + 3]
        if index < max(4, count // 20):
            kind, title, aliases = "state", last, [f"Republic of {last}"]
        elif index < max(8, count // 8):
            kind, title, aliases = "organisation", f"{last} Committee", [f"Committee of {last}"]
        else:
            kind, title, aliases = "person", f"{first} {last}", [last, f"{first} {last}{other[:2].lower()}"]
        actors.append({"id": f"{last.lower()}-{index}", "kind": kind, "title": title, "aliases": aliases})
    return actors


def sentence(numbers, actors):
    actor = numbers.of(actors)
    name = numbers.of([actor["title"]] + actor["aliases"])
    return (f"{name} {numbers.of(VERBS)} {numbers.of(PLACES)} that {numbers.of(OBJECTS)} concerns "
            f"{2 + numbers.below(5000)} people {numbers.of(TAILS)}")


def article(numbers, index, when, actors):
    paragraphs = []
    quotable = []
    for _ in range(6 + numbers.below(5)):
        sentences = [sentence(numbers, actors) for _ in range(2 + numbers.below(4))]
        quotable += sentences
        paragraphs.append(". ".join(sentences) + ".")
    name = f"report-{index:05d}"
    headline = f"Report {index} on {numbers.of(OBJECTS)}"
    body = "\n\n".join(paragraphs)
    if index % 2:
        return {"id": name, "day": when, "quotable": quotable, "path": f"articles/{name}.txt",
                "text": f"date {day(when)} {headline}\n\n{body}\n"}
    text = (f"---\ntitle: {headline}\npublisher: Bench Wire {index % 7}\npublished: {day(when)}\n"
            f"type: {'wire' if index % 3 else 'readout'}\nurl: https://example.org/{name}\n---\n\n{body}\n")
    return {"id": name, "day": when, "quotable": quotable, "path": f"articles/{name}.md", "text": text}


def quotation(numbers, source, stance=""):
    words = numbers.of(source["quotable"])
    if numbers.below(4) == 0:
        parts = words.split(" that ")
        words = parts[0] + " […] " + " ".join(parts[-1].split(" ")[-4:])
    title = f' "{stance}"' if stance else ""
    return f"> {words}\n>\n> — [report](article:{source['id']}{title})\n"


def claims(index, sources, people, topics):
    """Positions with their words, promises and differing accounts, without drawing a number."""
    source = sources[0]
    words = source["quotable"][index % len(source["quotable"])]
    lines = ["positions:"]
    for actor, change in zip(people[:2], ["unchanged", "hardened"]):
        lines += [f"  - actor: {actor['id']}", f"    issue: {topics[0]}", f"    says: It holds to point {index}",
                  f"    change: {change}", f"    article: {source['id']}", f"    quote: {words}"]
    lines += ["commitments:", f"  - by: {people[0]['id']}", f"    to: {people[1]['id']}",
              f"    what: To respect point {index}", "    state: open", "accounts:", "  - point: How many",
              "    versions:"]
    for version in ["as many", "fewer"]:
        lines += [f"      - says: It was {version}", f"        article: {source['id']}", f"        quote: {words}"]
    return lines


def event(numbers, index, when, at, articles, actors, issues, rounds, earlier, wanted):
    following = []
    while at + len(following) < len(articles) and len(following) < 6:
        following.append(articles[at + len(following)])
    sources = numbers.some(following, 1 + numbers.below(2))
    people = numbers.some(actors, 2 + numbers.below(3))
    topics = [issues[0]] if numbers.below(6) == 0 else []
    topics += [issue for issue in numbers.some(issues[1:], 1 + numbers.below(2))]
    lines = ["---", f"title: Event {index}, {numbers.of(OBJECTS)}", f"date: {day(when)}",
             f"kind: {numbers.of(KINDS)}", f"status: {numbers.of(STATUSES)}",
             f"weight: {numbers.of(WEIGHTS)}"]
    if when in rounds:
        lines.append(f"round: {rounds[when]}")
    lines.append("actors:")
    for actor in people:
        role = f": {numbers.of(['speaker', 'host', 'guest'])}" if numbers.below(3) == 0 else ""
        lines.append(f"  - {actor['id']}{role}")
    lines.append(f"issues: [{', '.join(topics)}]")
    if earlier:
        recent = earlier[-40:]
        lines.append("relations:")
        for other in numbers.some(recent, 1 + numbers.below(2)):
            lines.append(f"  - {numbers.of(['follows', 'responds-to'])}: {other}")
    if wanted == "tenth" and index % 10 == 0:
        lines += claims(index, sources, people, topics)
    # Drawn in any case, so that all else stays the same.
    some = wanted == "some"
    if numbers.below(8) == 0 and some:
        lines += ["positions:", f"  - actor: {people[0]['id']}", f"    issue: {topics[0]}",
                  f"    says: It stands by {numbers.of(OBJECTS)}", "    change: unchanged"]
    if numbers.below(20) == 0 and some:
        lines += ["commitments:", f"  - by: {people[0]['id']}", f"    to: {people[1]['id']}",
                  f"    what: To respect {numbers.of(OBJECTS)}", "    state: open"]
    if numbers.below(30) == 0 and some:
        lines += ["accounts:", "  - point: How many", "    versions:"]
        for source in sources:
            lines += [f"      - says: As in {source['id']}", f"        article: {source['id']}",
                      f"        quote: {numbers.of(source['quotable'])}"]
    lines += ["---", ""]
    other = f" It came after [this](event:{numbers.of(earlier[-400:])})." if earlier else ""
    lines.append(f"{sentence(numbers, actors)}. [{people[0]['title']}](actor:{people[0]['id']}) was there, "
                 f"and *{numbers.of(TAILS)}* was how it was put.{other}")
    lines += ["", f"{sentence(numbers, actors)}. {sentence(numbers, actors)}, which bears on "
              f"[the matter](issue:{topics[-1]}).", ""]
    for number, source in enumerate(sources):
        lines.append(quotation(numbers, source, "context" if number and numbers.below(3) == 0 else ""))
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder")
    for name, count in [("events", 10000), ("articles", 2000), ("actors", 200), ("rounds", 200), ("issues", 40)]:
        parser.add_argument(f"--{name}", type=int, default=count)
    parser.add_argument("--claims", choices=["some", "none", "tenth"], default="some",
                        help="which events have positions, promises and differing accounts")
    wanted = parser.parse_args()
    numbers = Numbers(20260205)
    writer = Writer(os.path.join(wanted.folder, "content"))

    actors = make_actors(numbers, wanted.actors)
    states = [actor for actor in actors if actor["kind"] == "state"]
    people = [actor for actor in actors if actor["kind"] == "person"]
    parties = ", ".join(actor["id"] for actor in states[:3])
    writer.write("site.yml", "title: Ten years of talks\ndescription: An invented negotiation.\n"
                 f"base-url: https://example.org/talks/\nlanguage: en\nparties: [{parties}]\n")
    for index, actor in enumerate(actors):
        side = f"side: {states[index % len(states)]['id']}\n" if actor["kind"] == "person" else ""
        writer.write(f"actors/{actor['id']}.md",
                     f"---\ntitle: {actor['title']}\nkind: {actor['kind']}\n"
                     f"aliases: [{', '.join(actor['aliases'])}]\n{side}---\n\nOne of the invented.\n")
    issues = [f"issue-{index:02d}" for index in range(wanted.issues)]
    for index, issue in enumerate(issues):
        parent = f"parent: {issues[1 + index % 5]}\n" if index > 10 else ""
        writer.write(f"issues/{issue}.md", f"---\ntitle: Matter number {index}\nsummary: What is at stake in "
                     f"matter {index}.\n{parent}---\n\nAn invented issue.\n")

    round_of_day = {}
    for index in range(wanted.rounds):
        start = index * DAYS // wanted.rounds
        name = f"round-{index:03d}"
        for offset in range(3):
            round_of_day[start + offset] = name
        first, second = numbers.some(people, 2)
        writer.write(
            f"rounds/{name}.md",
            f"---\ntitle: Round {index}\nnumber: {index + 1}\ndate: {day(start)}/{day(start + 2)}\n"
            f"format: trilateral\nmode: direct\ntrack: 1\nprocess: The long talks\n"
            f"issues: [{issues[0]}, {issues[1 + index % (len(issues) - 1)]}]\ndelegations:\n"
            f"  - party: {states[0]['id']}\n    head: {first['id']}\n"
            f"  - party: {states[1]['id']}\n    head: {second['id']}\n"
            f"  - party: {states[2]['id']}\n    role: mediator\n"
            f"outcome: They agreed to go on.\n---\n\nThe round was about {numbers.of(OBJECTS)}.\n")

    articles = [article(numbers, index, (index + 1) * DAYS // wanted.articles, actors)
                for index in range(wanted.articles)]
    for each in articles:
        writer.write(each["path"], each["text"])

    earlier = []
    at = 0
    for index in range(wanted.events):
        when = index * (DAYS - 8) // wanted.events
        while at < len(articles) - 1 and articles[at]["day"] < when:
            at += 1
        name = f"event-{index:05d}"
        writer.write(f"events/{FIRST_DAY.year + when // 366}/{name}.md",
                     event(numbers, index, when, at, articles, actors, issues, round_of_day, earlier, wanted.claims))
        earlier.append(name)
    print(f"{writer.files} files, {writer.bytes} bytes in {writer.root}")


if __name__ == "__main__":
    main()

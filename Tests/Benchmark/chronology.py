#!/usr/bin/env python3
"""Writes one invented chronology as content for Parley or for Hugo, to measure both with.

    chronology.py parley|hugo FOLDER [--events 10000]

The same records with the same words either way: only front matter and links differ. For each 50 events there
are an actor, a round and 10 articles. Every quotation is in its article, every reference leads somewhere,
and nothing happens before what it follows from, so Parley has nothing to complain of.

generate.py writes another one, with more kinds of references and a name in every sentence; it is what the
tests read.
"""

import argparse
import bisect
import datetime
import os

from generate import Numbers, Writer

FIRST_DAY = datetime.date(2013, 1, 7)
DAYS = 4400
SIDES = ["north", "south", "east", "west"]
ISSUES = 12
WORDS = """accord agenda agreed allies armistice article assembly assurances border bridgehead cable calendar
camp capital chairman channel clause colonel commission concession convoy corridor council customs deadline
delegates depot detainees draft embassy envoys escort evacuation factory ferry formula garrison guards harbour
hospital hostages inspection interim islands ledger limited mandate maps memorandum militia monitors observers
orderly outpost partial passage payment pledge plenary procedure prolonged protocol quiet railway ratified
refugees relief renewed repairs schedule secretary signal stations supervised tentative terms transit treaty
truce valley verified village weekly""".split()
KINDS = ["talks", "statement", "proposal", "demand", "concession", "rejection", "agreement",
         "implementation", "breach", "incident", "visit", "decision"]
STATUSES = ["confirmed", "reported", "reported", "claimed", "disputed"]
VERBS = ["follows", "responds-to"]


def sentence(numbers, least=9, most=20):
    words = " ".join(numbers.of(WORDS) for _ in range(least + numbers.below(most - least + 1)))
    return f"{words[0].upper()}{words[1:]}."


def title(numbers):
    return sentence(numbers, 3, 14)[:-1]


def paragraph(numbers, least, most):
    return " ".join(sentence(numbers) for _ in range(least + numbers.below(most - least + 1)))


class Parley:
    """How Parley's content names things."""

    article_day = "published"

    def path(self, kind, name, is_list=False):
        return f"{kind}s/{name}.md"

    def link(self, kind, name):
        return f"{kind}:{name}"


class Hugo:
    """How Hugo's content names things; what lists its events (actor, round, issue) is a term."""

    article_day = "date"

    def path(self, kind, name, is_list=False):
        return f"{kind}s/{name}/_index.md" if is_list else f"{kind}s/{name}.md"

    def link(self, kind, name):
        return f"/{kind}s/{name}/"


def write(writer, dialect, count):
    numbers = Numbers(20160217)
    is_parley = isinstance(dialect, Parley)

    def put(kind, name, head, body, is_list=False):
        writer.write(dialect.path(kind, name, is_list), "---\n" + "\n".join(head) + f"\n---\n{body}\n")

    def day(number):
        return (FIRST_DAY + datetime.timedelta(days=number)).isoformat()

    if is_parley:
        writer.write("site.yml", "title: Twelve years of talks\ndescription: An invented process\n"
                     f"base-url: https://example.org/\nlanguage: en\nparties: [{', '.join(SIDES)}]\n")
    for index, side in enumerate(SIDES):
        words = sentence(numbers)
        if is_parley:
            put("actor", side, [f"title: Party {index}", "kind: state"], words)

    actors = [f"person-{index}" for index in range(max(8, count // 50))]
    for index, actor in enumerate(actors):
        side = SIDES[index % len(SIDES)]
        head = [f"title: Given{index} Family{index}", f"side: {side}"]
        if is_parley:
            head += ["kind: person", f"aliases: [Family{index}, G. Family{index}]", "roles:",
                     "  - role: chief negotiator", f"    for: {side}", f"    from: {day(0)}"]
        put("actor", actor, head, paragraph(numbers, 2, 2), is_list=True)

    issues = [f"issue-{index}" for index in range(ISSUES)]
    for index, issue in enumerate(issues):
        put("issue", issue, [f"title: Matter {index}"], sentence(numbers), is_list=True)

    rounds = max(3, count // 50)
    round_days = [index * DAYS // rounds for index in range(rounds)]
    for index, first in enumerate(round_days):
        people = numbers.some(actors, 8)
        head = [f"title: Round {index}"]
        if is_parley:
            head += [f"number: {index + 1}", f"date: {day(first)}/{day(first + 1)}", f"place: Town {index % 30}",
                     "format: trilateral", "process: main", "delegations:"]
            for seat, side in enumerate(SIDES):
                head += [f"  - party: {side}", f"    role: {'mediator' if side == SIDES[-1] else 'party'}",
                         f"    head: {people[seat]}", f"    members: [{people[4 + seat]}]"]
        else:
            head.append(f"date: {day(first)}")
        put("round", f"round-{index}", head, paragraph(numbers, 2, 2), is_list=True)

    articles = []
    for index in range(max(4, count // 5)):
        when = numbers.below(DAYS + 1)
        head = [f"title: {title(numbers)}", f"publisher: Agency {index % 40}", f"{dialect.article_day}: {day(when)}"]
        if is_parley:
            head.append(f"url: https://example.org/a/{index}")
        text = [paragraph(numbers, 3, 6) for _ in range(8)]
        put("article", f"article-{index}", head, "\n\n".join(text))
        articles.append((when, f"article-{index}", text))
    articles.sort(key=lambda article: article[:2])
    published = [article[0] for article in articles]

    # Half of the events belong to a round and lie on its first day.
    of_round = [numbers.below(rounds) if numbers.below(2) else None for _ in range(count)]
    days = [numbers.below(DAYS - 40) if each is None else round_days[each] for each in of_round]
    for index, (when, round_) in enumerate(zip(days, of_round)):
        people, topics, other = numbers.some(actors, 3), numbers.some(issues, 2), numbers.below(count)
        # No source is older than what it reports.
        first = min(bisect.bisect_left(published, when), len(articles) - 1)
        source = articles[first + numbers.below(min(40, len(articles) - first))]
        quoted = numbers.of(source[2]).split(". ")[0].rstrip(".")
        verb = numbers.of(VERBS)
        head = [f"title: {title(numbers)}", f"date: {day(when)}", f"kind: {numbers.of(KINDS)}",
                f"status: {numbers.of(STATUSES)}"]
        if is_parley:
            head += [f"round: round-{round_}"] if round_ is not None else []
            head += ["actors:", f"  - {people[0]}: speaks", f"  - {people[1]}", f"  - {people[2]}",
                     f"issues: [{', '.join(topics)}]"]
            if days[other] != when:
                head += ["relations:", f"  - {verb if days[other] < when else 'leads-to'}: event-{other}"]
        else:
            head += [f"actors: [{', '.join(people)}]",
                     f"rounds: [{'' if round_ is None else f'round-{round_}'}]", f"issues: [{', '.join(topics)}]"]
        body = [paragraph(numbers, 4, 4), paragraph(numbers, 4, 4),
                f"[A delegate]({dialect.link('actor', people[0])}) said so, following "
                f"[an earlier step]({dialect.link('event', f'event-{other}')}).",
                f"> {quoted}\n>\n> — [source]({dialect.link('article', source[1])})"]
        put("event", f"event-{index}", head, "\n\n".join(body))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("dialect", choices=["parley", "hugo"])
    parser.add_argument("folder")
    parser.add_argument("--events", type=int, default=10000)
    wanted = parser.parse_args()
    writer = Writer(os.path.join(wanted.folder, "content"))
    write(writer, Parley() if wanted.dialect == "parley" else Hugo(), wanted.events)
    print(f"{writer.files} files, {writer.bytes} bytes in {writer.root}")


if __name__ == "__main__":
    main()

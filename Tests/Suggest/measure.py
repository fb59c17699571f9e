#!/usr/bin/env python3
"""Holds what `parley suggest` finds against lists made by hand, as precision and recall.

    measure.py PARLEY PROJECT LISTS [--show]

LISTS is JSON: for each article `actors` (ids), `dates` ([words, EDTF or null]), `quotations`
([speaker's id or null, first words]) and `events` ([line, kinds that are right]). A suggested citation of
an event that the content has counts as that event found. Prints a table; fails where a bar is missed.
"""

import json
import subprocess
import sys

BARS = {  # least precision, least recall
    "actors": (0.9, 1.0),
    "dates": (1.0, 0.9),
    "quotations": (1.0, 0.9),
    "events": (0.7, 0.8),
}


def suggest(parley, project, article):
    """What is suggested for one article, as if no other were new."""
    run = subprocess.run([parley, "suggest", "-C", project, "--format", "json", article],
                         capture_output=True, text=True)
    if run.returncode:
        sys.exit(run.stderr)
    return json.loads(run.stdout)["articles"][0]


def found_in(suggestions):
    """What a run found, in the form of the lists."""
    findings = suggestions["findings"]
    names = [one for one in findings if one["is"] == "name"]
    return {
        "actors": sorted({one["actor"] for one in names if one["actor"]}),
        "dates": [(one["words"], one["date"]) for one in findings if one["is"] == "date"],
        "quotations": [(one["speaker"], one["words"]) for one in findings
                       if one["is"] == "quotation" and one["speaker"]],
        "events": [(one["line"], one["kind"]) for one in suggestions["events"]]
                  + [(one["line"], None) for one in suggestions["citations"]],
    }


def compare(kind, expected, found):
    """How many found are right, how many expected are found, and what is wrong or missing."""
    if kind == "actors":
        right = [one for one in found if one in expected]
        hit = right
        missing = [one for one in expected if one not in found]
        wrong = [one for one in found if one not in expected]
    elif kind == "dates":
        pairs = [(words, date) for words, date in expected]
        right = [one for one in found if one in pairs]
        hit = [one for one in pairs if one in found]
        missing = [one for one in pairs if one not in found]
        wrong = [one for one in found if one not in pairs]
    elif kind == "quotations":
        def fits(want, got):
            return want[0] == got[0] and got[1].startswith(want[1])
        right = [got for got in found if any(fits(want, got) for want in expected)]
        # What nobody is named for may be found without a speaker, or not at all.
        wanted = [want for want in expected if want[0]]
        hit = [want for want in wanted if any(fits(want, got) for got in found)]
        missing = [want for want in wanted if want not in hit]
        wrong = [got for got in found if got not in right]
        return len(right), len(found), len(hit), len(wanted), wrong, missing
    else:
        left = [list(one) for one in expected]
        right, wrong = [], []
        for line, name in found:
            match = next((one for one in left if one[0] == line and (name is None or name in one[1])),
                         None)
            if match:
                left.remove(match)
                right.append((line, name))
            else:
                wrong.append((line, name))
        return len(right), len(found), len(expected) - len(left), len(expected), wrong, left
    return len(right), len(found), len(hit), len(expected), wrong, missing


def main():
    parley, project, lists = sys.argv[1:4]
    shows = "--show" in sys.argv
    with open(lists, encoding="utf-8") as file:
        lists = json.load(file)
    totals = {kind: [0, 0, 0, 0] for kind in BARS}
    for article in lists:
        suggestions = suggest(parley, project, article)
        found = found_in(suggestions)
        for kind in BARS:
            expected = [tuple(one) if isinstance(one, list) else one
                        for one in lists[suggestions["article"]][kind]]
            *counts, wrong, missing = compare(kind, expected, found[kind])
            totals[kind] = [a + b for a, b in zip(totals[kind], counts)]
            if shows:
                for one in wrong:
                    print(f"{suggestions['article']}: {kind}: not on the list: {one}")
                for one in missing:
                    print(f"{suggestions['article']}: {kind}: missed: {one}")
    print(f"{'':12} {'on the list':>12} {'found':>6} {'right':>6} {'precision':>10} {'recall':>7}")
    failed = []
    for kind, (right, found, hit, expected) in totals.items():
        precision = right / found if found else 1.0
        recall = hit / expected if expected else 1.0
        print(f"{kind:12} {expected:12} {found:6} {right:6} {precision:10.2f} {recall:7.2f}")
        if precision < BARS[kind][0] or recall < BARS[kind][1]:
            failed.append(kind)
    if failed:
        sys.exit(f"below the bar: {', '.join(failed)}")


main()

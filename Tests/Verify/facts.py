"""The facts of graph.json, record by record, in one form in which all formats are held against them."""

import collections

import dates

# What is counted, and by which word.
COUNTED = {"event": "events", "round": "rounds", "actor": "actors", "issue": "issues", "place": "places",
           "article": "articles"}


def squeezed(text):
    """A text as a reader sees it: how it is broken into lines, and how wide its blanks are, is layout."""
    return None if text is None else " ".join(text.split())


MARKS = str.maketrans("", "", "\"“”„«»")


def words(each):
    """The words that are cited, and that they are the site's own where they are no quotation. The marks of
    quotation around what somebody said are a page's own, and the article's elsewhere."""
    if each.get("paraphrase"):
        return "paraphrase: " + squeezed(each["paraphrase"].translate(MARKS))
    return squeezed(each["quotation"].translate(MARKS)) if each.get("quotation") else None


def citation(each):
    """An article, and what is cited of it."""
    return (each["article"], words(each))


class Facts:
    """What graph.json says: `records` maps a record, or a part as `event/x#commitment-1`, to its facts."""

    def __init__(self, graph):
        self.graph = graph
        self.nodes = {each["id"]: each for each in graph["nodes"]}
        self.base = graph["site"]["url"] if "//" in graph["site"].get("url", "") else None
        self.records = {}
        self.ends = collections.defaultdict(list)
        for each in graph["edges"]:
            self.ends[each["label"], each["source"], None].append(each)
            self.ends[each["label"], None, each["target"]].append(each)
        for node in graph["nodes"]:
            date = node.get("date") or node.get("published") or {}
            self.records[node["id"]] = {
                "title": squeezed(node["title"]), "kind": node.get("type"),
                "date": dates.plain(date.get("edtf")), "earliest": date.get("earliest"),
                "latest": date.get("latest"), "status": None, "summary": squeezed(node.get("summary"))}
            read = getattr(self, node["kind"], None)
            if read:
                read(node, self.records[node["id"]])
        self.records["site"] = self.site()

    def edges(self, label, source=None, target=None):
        """The edges of a label at one of their ends."""
        return self.ends[label, source, target]

    def of_kind(self, kind):
        return [each for each in self.nodes if each.startswith(kind + "/")]

    def title(self, record):
        return squeezed(self.nodes[record]["title"])

    def place_name(self, node):
        """A place by its name, or in the words of whoever wrote it down."""
        found = [self.title(each["target"]) for each in self.edges("happens-at", source=node["id"])]
        return found[0] if found else squeezed(node.get("place"))

    def site(self):
        counts = {name: len(self.of_kind(kind)) for kind, name in COUNTED.items()}
        site = self.graph["site"]
        return {**counts, "title": squeezed(site["title"]), "day": site.get("asOf"),
                "records": len(self.nodes), "links": len(self.graph["edges"]),
                "positions": sum(len(each.get("positions", [])) for each in self.nodes.values()),
                "commitments": sum(len(each.get("commitments", [])) for each in self.nodes.values())}

    def event(self, node, facts):
        id = node["id"]
        rounds = [each["target"] for each in self.edges("part-of-round", source=id)]
        citing = self.edges("cites", source=id) + self.edges("attests", source=id)
        verbs = [(each["verb"], False, each["target"]) for each in self.edges("relates", source=id)]
        verbs += [(each["verb"], True, each["source"]) for each in self.edges("relates", target=id)]
        accounts = [each for each in node.get("accounts", []) if len(each["versions"]) > 1]
        facts.update({
            "status": node["status"], "weight": node["weight"], "place": self.place_name(node),
            "round": rounds[0] if rounds else None,
            "actors": sorted((each["source"], squeezed(each.get("role")) or "")
                             for each in self.edges("takes-part", target=id)),
            "issues": self.issues(id),
            "sources": sorted({each["target"] for each in citing}),
            "citations": [citation(each) + (each["stance"],) for each in node.get("citations", [])],
            "relations": sorted(verbs), "positions": len(node.get("positions", [])),
            "commitments": len(node.get("commitments", [])), "accounts": len(accounts),
            "corrections": len(node.get("corrections", []))})
        days = {name: facts[name] for name in ("date", "earliest", "latest")}
        for number, each in enumerate(node.get("positions", []), 1):
            self.records[f"{id}#position-{number}"] = {
                "actor": each["actor"], "issue": each["issue"], "says": squeezed(each["says"]),
                "change": each.get("change"), "status": node["status"], **days,
                "citation": citation(each["citation"]) if "citation" in each else None}
        for number, each in enumerate(node.get("commitments", []), 1):
            due = each.get("due") or {}
            self.records[f"{id}#commitment-{number}"] = {
                "by": each["by"], "to": each.get("to", []), "what": squeezed(each["what"]),
                "due": dates.plain(due.get("edtf")), "due-earliest": due.get("earliest"),
                "due-latest": due.get("latest"), "state": each["state"], "standing": each["standing"],
                **days}
        for number, each in enumerate(accounts, 1):
            # What several say in the same words is said once.
            says = {}
            for version in each["versions"]:
                says.setdefault(squeezed(version["says"]), []).append(citation(version["citation"]))
            self.records[f"{id}#account-{number}"] = {
                "point": squeezed(each["point"]), "versions": list(says.items())}

    def issues(self, id):
        return sorted(each["target"] for each in self.edges("concerns", source=id))

    def round(self, node, facts):
        id = node["id"]
        # Networks have the format where they have the kind of an event.
        facts.update({
            "kind": node.get("format"), "place": self.place_name(node), "outcome": squeezed(node.get("outcome")),
            "issues": self.issues(id),
            "schedule": [(dates.plain(each["date"]["edtf"]), each["state"]) for each in node.get("schedule", [])],
            "delegations": [(each["party"], [person["actor"] for person in each.get("members", [])])
                            for each in node.get("delegations", [])],
            "sessions": len(node.get("sessions", [])),
            "events": len(self.edges("part-of-round", target=id))})
        for number, each in enumerate(node.get("sessions", []), 1):
            self.records[f"{id}#session-{number}"] = {
                "date": dates.plain(each["date"]["edtf"]), "title": squeezed(each.get("title"))}

    def actor(self, node, facts):
        id = node["id"]
        rounds = {each["target"] for label in ("attends", "sends") for each in self.edges(label, source=id)}
        side = [each["target"] for each in self.edges("acts-for", source=id)]
        facts.update({
            "events": len({each["target"] for each in self.edges("takes-part", source=id)}),
            "rounds": len(rounds), "side": side[0] if side else None, "party": node.get("party"),
            "aliases": [squeezed(each["name"]) for each in node.get("aliases", [])]})

    def issue(self, node, facts):
        facts["events"] = self.count("concerns", node, "event/")

    def place(self, node, facts):
        point = node.get("coordinates")
        facts["point"] = [point["longitude"], point["latitude"]] if point else None
        facts["events"] = self.count("happens-at", node, "event/")
        facts["rounds"] = self.count("happens-at", node, "round/")

    def count(self, label, node, kind):
        return len({each["source"] for each in self.edges(label, target=node["id"])
                    if each["source"].startswith(kind)})

    def article(self, node, facts):
        facts["publisher"] = squeezed(node.get("publisher"))


def kind(record):
    """What a record or a part of one is: `event`, or `commitment` for `event/x#commitment-1`."""
    return record.split("#")[1].split("-")[0] if "#" in record else record.split("/")[0]


def agrees(found, expected):
    """Words may leave two dates open, so that what was found can be all that they may mean."""
    return expected in found if isinstance(found, (set, frozenset)) else found == expected


def shown(value):
    return " or ".join(sorted(value)) if isinstance(value, (set, frozenset)) else repr(value)


def differences(file, found, facts, wanted, some=False):
    """Where a file says something else than graph.json.

    `wanted` names for each kind of record the facts that the file has of it; unless only `some` are there, it
    has all of that kind. A record's own `file` is named where it has one.
    """
    problems = []
    expected = facts.records
    for record in expected:
        if kind(record) in wanted and record not in found and not some:
            problems.append(f"{file}: {record} is missing, and is in graph.json")
    for record, values in found.items():
        where = values.get("file", file)
        if record not in expected or kind(record) not in wanted:
            problems.append(f"{where}: {record} is none of graph.json")
            continue
        for fact in wanted[kind(record)]:
            if not agrees(values.get(fact), expected[record].get(fact)):
                problems.append(f"{where}: {record}: {fact} is {shown(values.get(fact))}, "
                                f"and {expected[record].get(fact)!r} in graph.json")
    return problems

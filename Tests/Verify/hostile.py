"""A site in which every text that an author can write tries to break out of the format it ends up in."""

import json
import re

# Each ends what some format puts around it, or means something there.
BREAKERS = [
    "</script><script>document.title='hit';alert(1)</script><img src=x onerror=\"alert(2)\">",
    "]]> --> <!-- <![CDATA[ ?> <?php \"double\" 'single' `back` &amp; &#60;b&#62; & <b>",
    "'\"><svg/onload=alert(3)> javascript:alert(4) {{title}} {{{body}}} {% x %} ${x} %s %n \\0 \\u003c",
    "comma, semicolon; END:VEVENT colon: \\n \\\\ \\; \\, \\\" | pipe # hash % percent @ at",
    "\u202eRTL\u202c \u2067ivrit\u2069 \u200fмарка\u200e e\u0301 \U0001f469\u200d\U0001f469\u200d\U0001f467 "
    "\U0001f54a\ufe0f Переговори مرحبا שלום 中文 \u2028 \u00a0 \u200b ß İ ﬁ",
]
# What a spreadsheet would run begins like this, as does what was guarded before.
FORMULAS = ["=cmd()|'/C calc'!A0", "+1+cmd()", "-2+3", "@SUM(1)", "'=1", "''+1", "＝1", "'plain"]

# Texts that may go over several lines.
LINES = {"position", "promise", "outcome", "note", "round note", "point", "one account", "role", "site description",
         "issue summary", "office", "session", "process", "words for a place", "publisher", "alias"}


class Content:
    """The files of the site; `texts` has every text by what it is of. Where it is tame, these are plain words."""

    def __init__(self, folder, tame):
        self.folder, self.tame = folder, tame
        self.texts = {}

    def text(self, of):
        """A text of its own, with all that is hostile in it: a formula at its beginning, and lines in prose."""
        lines = of in LINES
        number = len(self.texts)
        parts = ["The", of, "of it"] if self.tame else [FORMULAS[number % len(FORMULAS)], of, *BREAKERS]
        # The text of a key is one line; how it is broken in the file is layout.
        self.texts[of] = " ".join(parts)
        return "\n".join(parts) if lines else self.texts[of]

    def write(self, path, front, body=""):
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        # JSON is YAML, but for a sign that is a line break in YAML only.
        lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items()]
        text = "\n".join(lines).replace("\u2028", "\\u2028")
        target.write_text(text if path == "site.yml" else f"---\n{text}\n---\n{body}", encoding="utf-8")


def markdown(text):
    """A text as Markdown that means just this."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", text)


def write(folder, tame=False):
    content = Content(folder, tame)
    text = content.text
    words = "He said " + ("no" if tame else " ".join(BREAKERS)) + " and left"
    site = {
        "title": text("site title"), "description": text("site description"), "contact": "a@example.org",
        "license": text("licence"), "base-url": "https://example.org/abu-dhabi/", "parties": ["alpha", "beta"],
        "as-of": "2031-04-01"}
    content.write("articles/report.md", {
        "title": text("article title"), "publisher": text("publisher"), "author": text("author"),
        "published": "2031-03-05", "publish": "full", "url": "https://example.org/?a=1&b=%22"},
        f"\n{markdown(words)}.\n")
    content.write("actors/alpha.md", {
        "title": text("actor"), "kind": "state", "aliases": [text("alias")]}, "\nA party.\n")
    content.write("actors/beta.md", {"title": text("other actor"), "kind": "state"})
    content.write("actors/person.md", {
        "title": text("person"), "side": "alpha", "roles": [{"role": text("office"), "for": text("institution")}]})
    content.write("issues/land.md", {"title": text("issue"), "summary": text("issue summary"),
        "aliases": [text("name of issue")]})
    content.write("places/town.md", {"title": text("place"), "aliases": [text("name of place")], "coordinates": [1.5,
        2.5]})
    content.write("pages/about.md", {"title": text("page"), "menu": 1}, f"\n{markdown(text('page text'))}\n")
    content.write("rounds/first.md", {
        "title": text("round"), "date": "2031-03-04/2031-03-06", "place": "town", "process": text("process"),
        "issues": ["land"], "outcome": text("outcome"), "number": 1, "host": "beta",
        "delegations": [{"party": "alpha", "head": "person", "members": [{"actor": "beta", "role": text("delegate")}]}],
        "sessions": [{"date": "2031-03-05", "title": text("session")}],
        "corrections": [{"date": "2031-03-07", "note": text("round note")}]},
        f"\n{markdown(text('round text'))}\n")
    quote = {"article": "report", "quote": words}
    content.write("events/attack.md", {
        "title": text("event"), "date": "2031-03-05", "kind": "incident", "status": "reported", "round": "first",
        "place": text("words for a place"), "actors": [{"person": text("role")}, "alpha"], "issues": ["land"],
        "positions": [{"actor": "person", "issue": "land", "says": text("position"), "change": "first", **quote}],
        "commitments": [{"by": "alpha", "to": "beta", "what": text("promise"), "due": "2031-05-01"}],
        "accounts": [{"point": text("point"), "versions": [{"says": text("one account"), **quote},
                                                          {"says": text("other account"), **quote}]}],
        "corrections": [{"date": "2031-03-08", "note": text("note")}]},
        f"\n{markdown(text('summary'))}\n\n> {markdown(words)}\n>\n> > {markdown(text('translation'))}\n>\n"
        "> — [report](article:report)\n")
    content.write("events/plan.md", {
        "title": text("plan"), "date": "2031-05", "kind": "talks", "status": "planned", "place": "town",
        "relations": [{"follows": "attack"}], "articles": ["report"]}, f"\n{markdown(text('plan text'))}\n")
    content.texts["quotation"] = words
    content.write("site.yml", site | {"publisher": text("editors")})
    return content

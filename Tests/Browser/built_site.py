"""The example site as the generator makes it now, behind a server that sets a strict policy."""

import functools
import glob
import html.parser
import http.server
import os
import re
import shutil
import subprocess
import tempfile
import threading
import urllib.parse

REPOSITORY = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
# What a careful host would send. A browser reports every breach on its console.
POLICY = ("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
          "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'")
# The site is below its host's root, where its `base-url` says: the page for addresses that are not
# there cannot know how deep it is read, and trusts it.
PREFIX = "/abu-dhabi/"


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def translate_path(self, path):
        path = urllib.parse.urlsplit(path).path
        if not path.startswith(PREFIX):
            return os.path.join(self.directory, "outside")
        return super().translate_path("/" + path[len(PREFIX):])

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()

    def send_error(self, code, message=None, explain=None):
        if code != 404:
            return super().send_error(code, message, explain)
        with open(os.path.join(self.directory, "404.html"), "rb") as file:
            page = file.read()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *arguments):
        pass


class BuiltSite:
    """Built and served until it is closed."""

    def __init__(self, parley, root=REPOSITORY):
        self.folder = tempfile.mkdtemp(prefix="parley-site-")
        self.public = os.path.join(self.folder, "public")
        subprocess.run([parley, "build", "--quiet", "--root", root, "--output", self.public], check=True)
        handler = functools.partial(Handler, directory=self.public)
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://127.0.0.1:{self.server.server_port}{PREFIX}"
        self.pages = sorted(os.path.relpath(path, self.public) for path in
                            glob.glob(os.path.join(self.public, "**", "*.html"), recursive=True))

    def close(self):
        self.server.shutdown()
        self.server.server_close()
        shutil.rmtree(self.folder)

    def text(self, path):
        with open(os.path.join(self.public, path), encoding="utf-8") as file:
            return file.read()

    @functools.cache
    def markup(self, path):
        return Markup(self.text(path))

    def size(self, path):
        return os.path.getsize(os.path.join(self.public, path))

    def present(self):
        """The pages that do not speak from an earlier day: those look the same."""
        return [page for page in self.pages if not page.startswith("as-of/")]

    def kinds(self):
        """The longest page of each kind, by its kind."""
        found = {}
        for page in self.pages:
            kind = kind_of(page)
            if kind and (kind not in found or self.size(page) > self.size(found[kind])):
                found[kind] = page
        return found


def kind_of(page):
    """What a page is, by its path; nothing where earlier days repeat what the present has."""
    parts = page.split("/")
    if parts[0] == "as-of" and len(parts) > 3:
        return "past-event" if parts[2] == "events" else None
    if parts[0] == "as-of":
        return "as-of" if len(parts) == 2 else "past-home"
    if len(parts) == 1:
        return "home" if page == "index.html" else os.path.splitext(page)[0]
    return parts[0] if len(parts) == 2 else "one-of-" + re.sub(r"\W", "-", parts[0])


def program():
    return next(filter(None, map(shutil.which, BROWSERS)))


class Markup(html.parser.HTMLParser):
    """The elements of a page: their names and attributes, and the text of scripts."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self.ids = set()
        self.feed(text)
        self.close()

    def handle_starttag(self, name, attributes):
        attributes = dict(attributes)
        self.elements.append((name, attributes))
        if "id" in attributes:
            self.ids.add(attributes["id"])

    handle_startendtag = handle_starttag

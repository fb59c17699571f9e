"""Sites for the checks: built from content of the repository, read as files, and spoilt on purpose."""

import atexit
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def folder():
    """A folder of its own that is gone when the check ends."""
    made = tempfile.mkdtemp(prefix="parley-verify.")
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return pathlib.Path(made)


def build(parley, content, base=None):
    """Builds content with the repository's templates in a folder of its own; returns the site's folder.

    `base` is the address that content without one is given.
    """
    project = folder()
    shutil.copytree(content, project / "content")
    shutil.copytree(ROOT / "templates", project / "templates")
    settings = project / "content" / "site.yml"
    if base is not None:
        settings.write_text(settings.read_text(encoding="utf-8") + f"\nbase-url: {base}\n", encoding="utf-8")
    result = subprocess.run([parley, "build", "--root", project, "--quiet"], capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{content}: the build failed\n{result.stderr}")
    return project / "public"


def generated():
    """Content that the generator of benchmarks makes, with few articles, so that much is said of each."""
    project = folder() / "project"
    sizes = ["--events", "120", "--articles", "40", "--actors", "24", "--rounds", "8", "--issues", "9"]
    subprocess.run([sys.executable, ROOT / "Tests/Benchmark/generate.py", project, *sizes], check=True,
                   stdout=subprocess.DEVNULL)
    return project / "content"


class Defects:
    """Counts what checks find, and proves that each of them finds what it is for."""

    def __init__(self, name):
        self.name = name
        self.problems = []
        self.planted = 0

    def hold(self, where, problems):
        """What was found in files as they are."""
        self.problems += [f"{where}: {each}" for each in problems]

    def plant(self, what, problems):
        """What was found in a file that was spoilt; nothing would mean that the check is blind."""
        self.planted += 1
        if not problems:
            self.problems.append(f"planted and not found: {what}")

    def end(self, summary):
        for each in self.problems[:20]:
            print(f"{self.name}: {each}", file=sys.stderr)
        if self.problems:
            sys.exit(1)
        print(f"{self.name}: {summary}; {self.planted} planted defects were found")

"""What holds for the repository as a whole: its scripts, its licences, its version, and what must not be in it."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

import mockvoice

ROOT = Path(__file__).parent.parent.parent
SCRIPTS = sorted((ROOT / "packaging" / "setup").glob("*.sh"))
# Written in pieces, so that this file does not contain what it looks for.
INDEX_HOSTS = re.compile(
    "|".join(["pypi" + r"\.org", "pythonhosted" + r"\.org", "npmjs" + r"\.org", r"deb\.debian" + r"\.org"])
)
MACHINE_PATHS = re.compile("|".join(["/ho" + r"me/(?!person\b)\w", "/ro" + r"ot/", "/wo" + r"rk/", "/Us" + r"ers/\w"]))


def tracked_files() -> list[Path]:
    """Return all files that git keeps, or would keep if they were added."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    paths = [ROOT / name for name in listed.split("\0") if name]
    return [path for path in paths if path.is_file()]


def lines_that_match(pattern: re.Pattern[str]) -> list[str]:
    """Return "file:line: text" for each line of a kept text file that `pattern` is found in."""
    found = []
    for path in tracked_files():
        data = path.read_bytes()
        if b"\0" in data:
            continue
        lines = enumerate(data.decode(errors="replace").splitlines(), start=1)
        found += [f"{path.relative_to(ROOT)}:{number}: {line}" for number, line in lines if pattern.search(line)]
    return found


def locked(name: str) -> dict[str, set[str]]:
    """Return the versions of each package in a lock file."""
    versions: dict[str, set[str]] = {}
    for package, version in re.findall(r"^([a-z0-9-]+)==([^ ;\\]+)", (ROOT / name).read_text(), re.MULTILINE):
        versions.setdefault(package, set()).add(version)
    return versions


def test_no_package_index_is_named() -> None:
    """The machine decides from where packages come: no file names the host of an index."""
    assert lines_that_match(INDEX_HOSTS) == []


def test_no_path_of_a_machine_is_named() -> None:
    """No file names a folder of the machine that it was written on."""
    assert lines_that_match(MACHINE_PATHS) == []


def test_the_version_stands_in_one_place() -> None:
    """Only the package says its version; the project's metadata and the changelog follow it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    assert "version" in project["project"]["dynamic"]
    assert project["tool"]["hatch"]["version"]["path"] == "mockvoice/__init__.py"
    said = lines_that_match(re.compile(rf'version\W+{re.escape(mockvoice.__version__)}["\s]', re.IGNORECASE))
    assert [line for line in said if not line.startswith(("mockvoice/__init__.py", "requirements"))] == []


def test_the_lock_files_hold_what_the_project_asks_for() -> None:
    """Each dependency is locked, for practice or for development, and both files agree on versions."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    run, dev = locked("requirements.lock"), locked("requirements-dev.lock")

    def names(requirements: list[str]) -> set[str]:
        return {re.split(r"[^A-Za-z0-9-]", text, maxsplit=1)[0].lower() for text in requirements}

    practice = names(project["project"]["dependencies"]) | names(project["project"]["optional-dependencies"]["models"])
    assert practice - run.keys() == set()
    assert names(project["dependency-groups"]["dev"]) - dev.keys() == set()
    assert {name: versions for name, versions in run.items() if dev.get(name) != versions} == {}


def test_every_locked_file_has_a_hash() -> None:
    """No package in a lock file goes without a SHA-256."""
    for name in ("requirements.lock", "requirements-dev.lock", "packaging/setup/uv.txt"):
        text = (ROOT / name).read_text()
        packages = re.findall(r"^[a-z0-9-]+==.*\n(?: {4}--hash=sha256:[0-9a-f]{64}.*\n)+", text, re.MULTILINE)
        assert len(packages) == len(re.findall(r"^\S", text, re.MULTILINE)), name


def test_the_licences_are_there() -> None:
    """The licence, the notices and the texts of what is kept from others lie in the repository."""
    assert (ROOT / "LICENSE").read_text().startswith("MIT License\n\nCopyright (c) 2026 The MockVoice founders")
    notices = (ROOT / "THIRD_PARTY.md").read_text()
    for name in (
        "PySide6",
        "FFmpeg",
        "x264",
        "PortAudio",
        "eSpeak NG",
        "Whisper",
        "MiniLM",
        "Inter",
        "soxr",
        "pyttsx3",
    ):
        assert name in notices, name
    assert (ROOT / "assets" / "fonts" / "OFL.txt").is_file()


def test_every_dependency_is_named_in_the_notices() -> None:
    """What a person installs with MockVoice is named with its licence."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    notices = (ROOT / "THIRD_PARTY.md").read_text().lower()
    known_as = {"av": "pyav", "pyside6-essentials": "pyside6", "sounddevice": "python-sounddevice"}
    names = [re.split(r"[^A-Za-z0-9-]", text, maxsplit=1)[0].lower() for text in project["project"]["dependencies"]]
    assert [name for name in names if known_as.get(name, name) not in notices] == []


def test_the_changelog_keeps_its_form() -> None:
    """The changelog follows Keep a Changelog: a title, and sections of known kinds under versions."""
    text = (ROOT / "CHANGELOG.md").read_text()
    assert text.startswith("# Changelog\n")
    kinds = set(re.findall(r"^### (.+)$", text, re.MULTILINE))
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    heads = re.findall(r"^## (.+)$", text, re.MULTILINE)
    assert heads
    assert all(re.fullmatch(r"\[Unreleased\]|\[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d", head) for head in heads)


@pytest.mark.parametrize("script", [*SCRIPTS, ROOT / ".ci" / "run"], ids=lambda path: path.name)
def test_scripts_are_sound(script: Path) -> None:
    """Every shell script can be run, stops at the first error, and has no fault that ShellCheck knows."""
    assert os.access(script, os.X_OK)
    assert "\nset -euo pipefail\n" in script.read_text()
    beside_python = Path(sys.executable).parent
    shellcheck = shutil.which("shellcheck", path=f"{beside_python}{os.pathsep}{os.environ['PATH']}")
    assert shellcheck is not None, "ShellCheck is one of the developers' tools; make setup-test installs it."
    done = subprocess.run([shellcheck, "--severity=style", script], capture_output=True, text=True, check=False)
    assert done.stdout == ""


def test_make_explains_itself() -> None:
    """`make` alone lists every command with a sentence, and each of them can be planned by make."""
    listed = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    commands = re.findall(r"^  make ([a-z-]+) +\S", listed, re.MULTILINE)
    assert {"run", "test", "demo", "bench", "bundle", "setup", "help", "clean"} <= set(commands)
    for command in commands:
        subprocess.run(["make", "--dry-run", command], cwd=ROOT, capture_output=True, check=True)


def test_ci_runs_what_everybody_runs() -> None:
    """CI calls `make test` and nothing else."""
    lines = [line for line in (ROOT / ".ci" / "run").read_text().splitlines() if not line.startswith("#")]
    assert [line for line in lines if line][-1] == "exec make test </dev/null"


@pytest.mark.parametrize("page", ["README.md", "THIRD_PARTY.md", "docs/install.md"])
def test_pages_point_to_what_is_there(page: str) -> None:
    """Every file that a page links to or shows is in the repository."""
    text = (ROOT / page).read_text()
    targets = [target for target in re.findall(r"\]\(([^)#]+)\)", text) if not target.startswith("http")]
    assert [target for target in targets if not ((ROOT / page).parent / target).exists()] == []

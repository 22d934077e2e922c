"""Collects the texts of the window for translation, and compiles the translations.

    python packaging/translations.py            collect: every file in assets/translations gets what is new
    python packaging/translations.py compile    write the compiled files (.qm) from the files of texts (.ts)
    python packaging/translations.py missing de list what is not translated yet

The texts are found in the code as they are: `pyside6-lupdate` knows calls of `tr` alone, and here every sentence is
written in plain English and translated on its way to the screen (docs/decisions/0016-languages.md).
"""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING, TypeGuard

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "mockvoice"
FOLDER = ROOT / "assets" / "translations"
TEMPLATES = FOLDER / "templates.txt"
CONTEXT = "MockVoice"

UNSEEN = (
    "cli",  # the command line speaks English
    "analysis/filler_context.py",
    "analysis/filler_repairs.py",
    "coach/facts.py",
    "coach/grounding.py",
    "coach/prompts.py",
    "coding/trial.py",
    "coding/worker.py",
    "coding/runner.py",
    "coding/seccomp.py",
    "interview/candidate.py",
    "interview/interviewer.py",  # what the interviewer says belongs to the interview, not to the window
    "interview/lines.py",
    "interview/preset_files.py",
    "interview/requests.py",
    "packs/authoring.py",
    "packs/proposals.py",
    "packs/wording.py",
    "packs/yaml_text.py",
    "packs/yaml_source.py",
    "packs/anki_export.py",
    "packs/importers/anki.py",
    "reports/progress_text.py",
    "reports/export_",  # what is taken away is written in English
    "storage/migrations.py",
    "storage/database.py",
    "storage/search.py",
    "storage/session_filter.py",
    "transcription/prompted.py",
    "ui/style_sheet.py",
    "ui/language.py",
    "ui/motion.py",
    "ui/bug_report.py",
    "ui/widgets/code_keys.py",
    "ui/widgets/code_colours.py",
)
"""Files whose texts are not shown in the window, or not in its language."""

QUIET_CALLS = {
    "compile", "debug", "info", "warning", "error", "exception", "critical", "getLogger", "setStyleSheet",
    "setObjectName", "import_module", "execute", "executescript", "executemany", "strftime", "encode", "decode",
    "load", "connect_to", "add_option", "TypeVar", "NewType", "cast", "QKeySequence", "property", "setProperty",
    "removeprefix", "removesuffix", "startswith", "endswith", "set_kind", "set_role", "icon", "picture",
}  # fmt: skip
"""What is handed to these is not shown."""

BUGS = {"RuntimeError", "TypeError", "ValueError", "KeyError", "OSError", "AssertionError", "NotImplementedError"}
"""What these say is for programmers."""

SHOWING = {"label", "setText", "setPlaceholderText", "tr", "Line", "KeyButton", "Switch", "TextButton", "GrowingText"}
"""What is handed to these is shown, a single word in small letters too."""

COUNTED = {"count": 1, "_count": 1, "counted": 1}
"""Calls that write a number with a thing: the place of the thing among what is handed over."""

_SQL = re.compile(r"\b(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA|ALTER|DROP|VACUUM|WHERE|ORDER BY|FROM)\b")
_CAMEL = re.compile(r"^[A-Z][a-z]+([A-Z][a-z]*)+$")
_LETTERS = re.compile(r"[A-Za-z]")
_CODE = re.compile(r"^[\w./:+*%@#$&{}()\[\]<>=,;|^~\\-]+$")
_NUMERIC = re.compile(r"[.,]?\d*[dfg%]$")


NO_TEXTS = {
    "CPUExecutionProvider", "player feed", "Ii", "break ended", "name {pack_id}/{id}", "text {words}",
    "{SMALL} hundred", "{start} and {number_in_words}", "fsrs {parameters} at {n}", "{as_uri}?mode={mode}",
    "at_s IS NOT NULL, at_s, number", "a.deleted_at IS NULL", "a.deleted_at IS NULL AND a.id IN ({places})",
    "all-MiniLM-L6-v2, int8", "the hub's {repository}", "cannot open shared object", "could not load",
    "unable to load", "Fusion", "Inter", "yyyy-MM-dd HH:mm", "replay tracks",
    "MockVoice backup.mockvoice", "MockVoice history.csv", "MockVoice",
    "dddd d MMMM yyyy",
    "# Your own list of fillers. MockVoice's window writes this file; docs/scoring.md says how to do it by hand.",
}  # fmt: skip
"""What looks like a text and is none: names of files, of parts, of a date's form."""

NAMES = (
    *("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
"""What Python writes for a day or a month inside a sentence."""

WHOLE = (
    *(f"{{n}} {minutes} {{n2}} {seconds}" for minutes in ("minute", "minutes") for seconds in ("second", "seconds")),
    "in mid-sentence at {n}:{n2}",
    "at {n}:{n2}",
    "{n} of {n2} concepts covered",
    "{n} of {n2} concepts covered, {n3} more in part",
    "and {n} more",
    *(f"{{told}} {where}" for where in ("at the start of the answer", "at the start of a sentence")),
    "{told} before one of the question's terms",
    "A pause of {length} in mid-clause",
    "A pause of {length} at a boundary",
    "Questions of {title}",
    *("{n} topic", "{n} topics", "{words} (not sure)"),
    *("recruiter screen", "phone screen", "ml depth", "ml breadth", "system design", "coding", "behavioural"),
    *("take home", "stakeholder", "candidate questions", "junior", "mid", "senior", "concept", "comparison"),
    *("scenario", "coding walk through", "project walk through"),
    *("today", "yesterday", "tomorrow"),
    *("See more of it", "See all of it", "Look closer"),
)
"""Sentences that the code puts together from pieces, where the pieces alone would not make a good translation."""


def collect() -> dict[str, set[str]]:
    """Return every text of the window with the files that it stands in."""
    found: dict[str, set[str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        name = path.relative_to(PACKAGE).as_posix()
        if name.startswith(UNSEEN):
            continue
        for text in texts_in(ast.parse(path.read_text(encoding="utf-8"))):
            bare = text.strip()
            if bare not in NO_TEXTS and not bare.startswith("QDateTimeEdit"):
                found.setdefault(bare, set()).add(name)
    for path in sorted((ROOT / "assets" / "interviews").glob("*.yaml")):
        preset = yaml.safe_load(path.read_text(encoding="utf-8"))
        for text in (preset["title"], preset["summary"], *(part["title"] for part in preset["rounds"])):
            found.setdefault(text.strip(), set()).add(f"../assets/interviews/{path.name}")
    for name in (*NAMES, *WHOLE):
        found.setdefault(name, set()).add("ui/wording.py")
    return found


def texts_in(tree: ast.AST) -> Iterator[str]:
    """Yield the texts of one file: sentences and titles, with places for what is put into them."""
    silent = _silent(tree)
    in_templates = {
        id(each) for node in ast.walk(tree) if isinstance(node, ast.FormattedValue) for each in ast.walk(node.value)
    }
    for node in ast.walk(tree):
        if id(node) in silent:
            continue
        if isinstance(node, ast.Call) and _name(node.func) in COUNTED:
            yield from _counted(node)
        elif isinstance(node, ast.Call) and _name(node.func) in SHOWING:
            yield from (each.value for each in node.args[: 2 if _name(node.func) == "Line" else 1] if _is_word(each))
        elif isinstance(node, ast.IfExp) and id(node) in in_templates:
            yield from (each.value for each in (node.body, node.orelse) if _is_word(each))
        elif isinstance(node, ast.JoinedStr):
            text = _template(node)
            if _is_text(re.sub(r"{\w*}", "", text), is_template=True):
                yield text
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and _is_text(node.value):
            yield _positional(node.value)


def _silent(tree: ast.AST) -> set[int]:
    """Return the ids of strings that nobody reads: docstrings, types, keys, logs, bugs, and pieces of templates."""
    return {id(each) for node in ast.walk(tree) for part in _hushed(node) for each in ast.walk(part)} | {
        id(value)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for value in node.values
        if isinstance(value, ast.Constant)
    }


def _hushed(node: ast.AST) -> list[ast.AST]:
    """Return the parts of `node` in which no text is meant for anybody to read."""
    hushed: list[ast.AST | None] = []
    match node:
        case ast.Expr(value=ast.Constant() as value):
            hushed = [value]
        case ast.FormattedValue(format_spec=spec):
            hushed = [spec]
        case ast.Call(func=called, args=arguments) if _name(called) in QUIET_CALLS:
            hushed = [*arguments]
        case ast.Raise(exc=ast.Call(func=called) as bug) if _name(called) in BUGS:
            hushed = [bug]
        case ast.Assign(targets=[ast.Name(id="__all__" | "__slots__")], value=value):
            hushed = [value]
        case ast.Subscript(slice=key):
            hushed = [key]
        case ast.Compare():
            hushed = [node]
        case ast.AnnAssign(annotation=annotation) | ast.arg(annotation=annotation):
            hushed = [annotation]
        case ast.Dict(keys=keys):
            hushed = [key for key in keys if isinstance(key, ast.Constant)]
    return [part for part in hushed if part is not None]


def _is_word(node: ast.expr) -> TypeGuard[ast.Constant]:
    """Return whether `node` is a word in small letters, such as "up"; larger texts are found by themselves."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value.strip().isalpha()


def _name(node: ast.expr) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _counted(node: ast.Call) -> Iterator[str]:
    things = [each.value for each in node.args[1:3] if isinstance(each, ast.Constant) and isinstance(each.value, str)]
    if things:
        one, many = things[0], things[1] if len(things) > 1 else things[0] + "s"
        yield f"{{n}} {one}"
        yield f"{{n}} {many}"


def _template(node: ast.JoinedStr) -> str:
    """Write an f-string with a named place for each value; "n" for what is written as a number."""
    taken: dict[str, int] = {}
    parts = []
    for value in node.values:
        if isinstance(value, ast.Constant):
            parts.append(str(value.value).replace("{", "{{").replace("}", "}}"))
            continue
        assert isinstance(value, ast.FormattedValue)  # noqa: S101 (the only other kind of part)
        name = "n" if _is_number(value) else _place(value.value)
        taken[name] = taken.get(name, 0) + 1
        parts.append(f"{{{name}{taken[name] if taken[name] > 1 else ''}}}")
    return "".join(parts)


def _is_number(value: ast.FormattedValue) -> bool:
    spec = value.format_spec
    if isinstance(spec, ast.JoinedStr) and len(spec.values) == 1 and isinstance(spec.values[0], ast.Constant):
        return _NUMERIC.search(str(spec.values[0].value)) is not None
    return False


def _place(value: ast.expr) -> str:
    """Return a name for what is put in: that of the variable, the attribute or the function."""
    while True:
        if isinstance(value, ast.Call):
            if isinstance(value.func, ast.Attribute) and value.func.attr in {"rstrip", "strip", "lower", "join"}:
                value = value.func.value
            else:
                value = value.func
        elif isinstance(value, ast.Subscript):
            value = value.value
        elif isinstance(value, ast.Attribute):
            return _plain(value.attr)
        elif isinstance(value, ast.Name):
            return _plain(value.id)
        else:
            return "words"


def _plain(name: str) -> str:
    bare = name.strip("_")
    return bare if bare and bare != "n" else "value"


def _positional(text: str) -> str:
    """Give the places of a text for `str.format` names, and no formats."""
    text = re.sub(r"{(\w+):[^}]*}", r"{\1}", text)
    if "{}" not in text:
        return text
    places = iter(range(1, 10))
    return re.sub(r"{}", lambda _: f"{{words{next(places)}}}", text)


def _is_text(text: str, *, is_template: bool = False) -> bool:
    """Return whether somebody is meant to read `text`: words, rather than a name in the code."""
    bare = text.strip()
    if not bare.replace("\n", "").replace("\t", "").isprintable():
        return False
    if len(_LETTERS.findall(bare)) < 2 or _CAMEL.match(bare) or _SQL.search(bare) or "</" in bare or "\\" in bare:
        return False
    if " " in bare:
        return True
    if is_template:
        return (bool(re.search(r"[a-z]{3}", bare)) and not _CODE.match(text)) or text != bare
    word = bare.rstrip("…?!.")
    return bare[0].isupper() and word.isalpha() and not word.isupper()


def update(code: str, found: dict[str, set[str]]) -> int:
    """Write the file of texts of one language; what is gone goes, what is new waits. Returns how many wait."""
    known = read(code)
    root = ET.Element("TS", version="2.1", language=code, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    waiting = 0
    for text in sorted(found):
        message = ET.SubElement(context, "message")
        for name in sorted(found[text]):
            ET.SubElement(message, "location", filename=f"../../mockvoice/{name}".replace("mockvoice/../", ""))
        ET.SubElement(message, "source").text = text
        translation = ET.SubElement(message, "translation")
        if known.get(text):
            translation.text = known[text]
        else:
            translation.set("type", "unfinished")
            waiting += 1
    ET.indent(root, " " * 4)
    body = ET.tostring(root, encoding="unicode")
    path_of(code).write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")
    return waiting


def path_of(code: str) -> Path:
    """Return the file of texts of a language."""
    return FOLDER / f"mockvoice_{code}.ts"


def read(code: str) -> dict[str, str]:
    """Return the translations of a language, by English text; "" where one is not finished."""
    path = path_of(code)
    if not path.exists():
        return {}
    found = {}
    for message in ET.parse(path).getroot().iter("message"):  # noqa: S314 (a file of our own)
        translation = message.find("translation")
        done = translation is not None and translation.get("type") != "unfinished"
        found[message.findtext("source", "")] = (translation.text or "") if done and translation is not None else ""
    return found


def templates_of(found: Iterable[str]) -> list[str]:
    r"""Return the texts with places, as lines in their order; a line break inside one is written as "\\n"."""
    return sorted(text.replace("\n", "\\n") for text in found if re.search(r"{\w+}", text))


def write_templates(found: dict[str, set[str]]) -> None:
    """Write all texts with places, one a line, for `mockvoice/ui/language.py`."""
    TEMPLATES.write_text("\n".join(templates_of(found)) + "\n", encoding="utf-8")


def compile_all() -> None:
    """Compile every file of texts with Qt's own tool."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    for path in sorted(FOLDER.glob("*.ts")):
        subprocess.run([tool, "-silent", path, "-qm", path.with_suffix(".qm")], check=True)


def main(arguments: list[str]) -> int:
    """Run a command; see the top of this file."""
    if arguments[:1] == ["compile"]:
        compile_all()
        return 0
    if arguments[:1] == ["missing"]:
        for text, translation in read(arguments[1]).items():
            if not translation:
                print(text.replace("\n", "\\n"))
        return 0
    found = collect()
    FOLDER.mkdir(exist_ok=True)
    write_templates(found)
    for path in sorted(FOLDER.glob("mockvoice_*.ts")) or [path_of("de")]:
        code = path.stem.removeprefix("mockvoice_")
        print(f"{path.name}: {len(found)} texts, {update(code, found)} of them not translated.")
    compile_all()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

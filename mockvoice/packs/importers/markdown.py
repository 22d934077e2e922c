"""Markdown: a heading is a question, its bullets are concepts, its paragraphs the model answer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from markdown_it import MarkdownIt

from mockvoice.packs.drafts import Drafting, slug, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from markdown_it.token import Token

    from mockvoice.packs.drafts import Draft

_TEXTS = frozenset({"text", "code_inline"})
_BREAKS = frozenset({"softbreak", "hardbreak"})
_DEEPEST_LIST = 20


@dataclass
class _Section:
    """A heading with what stands below it, up to the next one."""

    level: int
    text: str
    line: int
    bullets: list[str] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)


def read_markdown(path: Path, text: str) -> Draft:
    """Return a question for each heading; one that stands alone above deeper ones is the title or a topic.

    A bullet is a concept; what stands before its first colon is the name. HTML and code blocks are passed over.
    """
    sections = list(_sections(MarkdownIt("commonmark", {"html": False, "maxNesting": _DEEPEST_LIST}).parse(text)))
    drafting = Drafting(title=path.stem)
    topic = ""
    for section, following in zip(sections, (*sections[1:], None), strict=False):
        is_above = following is not None and following.level > section.level
        if is_above and not section.bullets and not section.paragraphs:
            if section is sections[0] and section.level == 1:
                drafting.title = section.text[:120] or drafting.title
            else:
                topic = section.text[:120]
            continue
        drafting.add(
            section.text,
            section.line,
            topic=topic,
            concepts=tuple(_concepts(section.bullets)),
            model_answer="\n".join(section.paragraphs),
        )
    return drafting.draft(path)


def _sections(tokens: list[Token]) -> Iterator[_Section]:
    current: _Section | None = None
    inside: list[str] = []
    for token in tokens:
        if token.type == "heading_open" and not inside:
            if current is not None:
                yield current
            current = _Section(int(token.tag[1:]), "", (token.map or [0])[0] + 1)
        if token.type.endswith("_open"):
            inside.append(token.type)
        elif token.type.endswith("_close"):
            inside.pop()
        elif token.type == "inline" and current is not None:
            _take(current, inside, tidy(_plain(token)))
    if current is not None:
        yield current


def _take(section: _Section, inside: list[str], said: str) -> None:
    """Put a text where it belongs, by what it stands in."""
    if inside[:1] == ["heading_open"]:
        section.text = said
    elif "list_item_open" in inside:
        section.bullets.append(said)
    elif said:
        section.paragraphs.append(said)


def _plain(token: Token) -> str:
    """Return what an inline token says, without marks, links' addresses and images."""
    return "".join(
        child.content if child.type in _TEXTS else " " if child.type in _BREAKS else ""
        for child in token.children or ()
    )


def _concepts(bullets: list[str]) -> Iterator[dict[str, Any]]:
    """Yield a concept for each bullet; the first colon parts its name from the description."""
    taken: set[str] = set()
    for bullet in filter(None, bullets):
        name, _, rest = bullet.partition(": ")
        name, said = (name, rest.strip()) if rest.strip() else (bullet, bullet)
        own = slug(name) or "concept"
        while own in taken:
            own += "-2"
        taken.add(own)
        yield {
            "id": own,
            "name": name[:120].strip(),
            "description": said[:6000],
            "phrasings": (said[:600],),
            "terms": (name[:120].strip(),),
        }

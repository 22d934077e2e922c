"""The Markdown report shows what it was given, and none of it is read as a mark."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from mockvoice.reports.export_markdown import to_markdown
from mockvoice.reports.export_outline import Heading, Listing, Outline, Paragraph, Run, Sheet, Style, Table
from mockvoice.reports.export_printable import one_line
from mockvoice.reports.export_sheets import answer_outline, session_outline
from tests.reports.papers import HOSTILE, answer, hostile_answer, session

if TYPE_CHECKING:
    from markdown_it.token import Token

READER = MarkdownIt("commonmark").enable("table").enable("strikethrough")


def tokens_of(text: str) -> list[Token]:
    """Return every token, those inside of lines too."""
    return [inner for outer in READER.parse(text) for inner in (outer, *(outer.children or ()))]


def shown(text: str) -> str:
    """Return the text that a reader sees."""
    return " ".join(token.content for token in tokens_of(text) if token.type == "text")


def test_everything_is_in_it_as_headings_lists_and_tables():
    """In the order of the window."""
    tokens = READER.parse(to_markdown(session_outline(session(answer(1), answer(2)), UTC)))
    kinds = [token.type for token in tokens]
    assert kinds.count("table_open") >= 7
    assert [t.tag for t in tokens if t.type == "heading_open"][:2] == ["h1", "h2"]
    headings = [tokens[i + 1].content for i, token in enumerate(tokens) if token.type == "heading_open"]
    assert headings.count("What was heard") == 2
    assert "**78**" in to_markdown(answer_outline(answer(), UTC))
    assert "*Um,*" in to_markdown(answer_outline(answer(), UTC))


def test_hostile_texts_are_text():
    """No HTML, link, picture, code or further cell comes of them."""
    harmless = tokens_of(to_markdown(session_outline(session(answer()), UTC)))
    hostile = tokens_of(to_markdown(session_outline(session(hostile_answer(), title=HOSTILE), UTC)))
    assert {token.type for token in hostile} <= {token.type for token in harmless}
    assert "alert(1)" in shown(to_markdown(answer_outline(hostile_answer(), UTC)))


@given(st.text(min_size=1, max_size=80), st.sampled_from((Style.PLAIN, Style.STRONG, Style.FILLER)))
def test_any_text_is_shown_as_it_is(text: str, style: Style):
    """In a paragraph, a list, a heading and a cell."""
    if not one_line(text):
        return
    runs = (Run("Before "), Run(text, style), Run(" after"))
    blocks = (
        Heading(f"x {text}"),
        Paragraph(runs),
        Listing((runs,)),
        Table("t", ("a", "b"), ((runs, runs),)),
        Paragraph((Run(text),)),
    )
    made = to_markdown(Outline("t", (Sheet("a", text, "", blocks),)))
    types = {token.type for token in tokens_of(made)}
    assert not types & {"html_inline", "html_block", "link_open", "image", "code_inline", "code_block", "fence", "hr"}
    flat = "".join(token.content for token in tokens_of(made) if token.type in {"text", "text_special"})
    wanted = "".join(one_line(text).split())
    assert "".join(flat.split()).count(wanted) >= 7

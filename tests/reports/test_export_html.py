"""The HTML report: valid, whole, harmless whatever it says, and readable without its script."""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
from dataclasses import replace
from datetime import UTC
from html import unescape
from typing import TYPE_CHECKING

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.analysis.scorecard import Fillers
from mockvoice.audio.codec import decode_flac, encode_flac
from mockvoice.reports.export_html import Sound, html_pieces, no_sound
from mockvoice.reports.export_outline import Outline, Paragraph, Run, Sheet
from mockvoice.reports.export_sheets import answer_outline, session_outline
from tests.reports.papers import HOSTILE, answer, hostile_answer, scorecard, session
from tests.storage.builders import block

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree import ElementTree as ET

    from mockvoice.storage.answers import StoredAnswer


def page_of(outline: Outline, sound_of: Callable[[str], Sound | None] = no_sound) -> tuple[str, ET.Element]:
    """Return the file, and its tree as a browser would build it; any fault of the HTML is an error."""
    text = "".join(html_pieces(outline, sound_of))
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return text, parser.parse(text)


def words_of(tree: ET.Element) -> str:
    """Return all text that is shown, style and script left out."""
    body = tree.find("body")
    assert body is not None
    for script in body.findall("script"):
        body.remove(script)
    return " ".join("".join(body.itertext()).split())


def test_it_is_valid_and_says_everything():
    """Question, scores with reasons, advice, ideas with evidence, steps, words, figures with norms, strong answer."""
    _, tree = page_of(answer_outline(answer(), UTC))
    text = words_of(tree)
    for part in (
        "Phone screen · 4 March 2026, 18:41 · 0:08",
        "Your model scores 99% on training data",
        "Overall 78 Weighted".replace(" ", ""),
        "Say which metric you would trust",
        "Names overfitting",
        "Said, but not right (not sure)",
        "Right is: Check it",
        "A split needs no check",
        "(your word; judged: partly covered)",
        "Diagnose",
        "Um, the model is overfitting.",
        "141 words a minute",
        "120 to 180 is easy to follow in an interview (Tauroza and Allison 1990)",
        "Laske and DiGennaro Reed 2024",
        "not measured",
        "too short to tell.",
        "I would check the split first.",
    ):
        assert part.replace(" ", "") in text.replace(" ", ""), part
    assert tree.find("head/title") is not None


def test_the_policy_lets_only_its_own_style_and_script_in():
    """Each by its checksum; nothing loads, and no attribute holds style or script."""
    text, tree = page_of(session_outline(session(answer(1), answer(2)), UTC))
    policy = next(meta.get("content", "") for meta in tree.iter("meta") if meta.get("http-equiv"))
    for tag, rule in (("script", "script-src"), ("style", "style-src")):
        found = re.findall(rf"<{tag}>(.*?)</{tag}>", text, re.DOTALL)
        assert len(found) == 1
        digest = base64.b64encode(hashlib.sha256(found[0].encode()).digest()).decode()
        assert f"{rule} 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert text.index("Content-Security-Policy") < text.index("<style")
    for element in tree.iter():
        assert not [name for name in element.attrib if name.startswith("on") or name == "style"]
        for name in ("href", "src"):
            value = element.get(name, "#")
            assert value.startswith(("#", "data:audio/")), value
    assert "://" not in re.sub(r"data:[^\"]*", "", text)


def test_hostile_texts_are_shown_as_text():
    """No element comes from them, wherever they stand, and a browser shows every letter of them but control marks."""
    harmless = page_of(session_outline(session(answer()), UTC))[1]
    text, tree = page_of(session_outline(session(hostile_answer(), title=HOSTILE), UTC))
    assert {element.tag for element in tree.iter()} <= {element.tag for element in harmless.iter()}
    assert sum(element.tag == "script" for element in tree.iter()) == 1
    shown = " ".join(words_of(tree).split())
    expected = HOSTILE[: HOSTILE.index("\N{RIGHT-TO-LEFT OVERRIDE}")].strip()
    assert shown.count(expected) >= 10
    assert "\N{RIGHT-TO-LEFT OVERRIDE}" not in text
    assert text.count("<script>") == 1
    assert "alert(1)</script>" not in text


@given(st.text(max_size=200), st.text(max_size=200), st.text(max_size=60))
def test_any_text_at_all_is_shown_and_valid(question: str, told: str, language: str):
    """Whatever letters there are, in text, title and language alike."""
    runs = (Run(told, at_s=1.5, told=told), Run(question))
    outline = Outline(question, (Sheet("a", question, told, (Paragraph(runs),)),))
    _, tree = page_of(outline)
    card = replace(scorecard(f"Um, {told} x y z t u v w q p o"), language=language)
    page_of(answer_outline(answer(scorecard=card), UTC))
    assert tree.find("body/main/article") is not None


def test_the_recording_is_in_it_bit_by_bit():
    """As FLAC, which every browser of today plays, and only where there is one."""
    flac = encode_flac(block(3, 100_000))
    text, tree = page_of(answer_outline(answer(), UTC), lambda _: Sound("audio/flac", flac))
    (player,) = tree.iter("audio")
    start, _, content = player.get("src", "").partition(",")
    assert start == "data:audio/flac;base64"
    assert (decode_flac(base64.b64decode(content, validate=True)) == block(3, 100_000)).all()
    assert player.get("controls") is not None
    assert player.get("aria-label")
    assert "<audio" in text
    _, without = page_of(answer_outline(answer(recording_id=None), UTC), lambda _: Sound("audio/flac", flac))
    assert not list(without.iter("audio"))


def test_fillers_and_evidence_lead_to_their_place():
    """Each is a link to the player with its time, so that it works by keyboard, and without script leads there."""
    sound = Sound("audio/flac", encode_flac(block(1)))
    _, tree = page_of(session_outline(session(answer(1), answer(2)), UTC), lambda _: sound)
    articles = list(tree.iter("article"))
    assert [article.get("id") for article in articles] == [None, "answer-1", "answer-2"]
    filler = next(link for link in articles[1].iter("a") if link.get("class") == "filler")
    assert (filler.get("href"), filler.get("data-at"), filler.get("title")) == ("#answer-1", "0.000", "Filled pause")
    covered = next(link for link in articles[1].iter("a") if link.get("class") == "covered")
    assert "".join(covered.itertext()) == "the model is overfitting."
    assert covered.get("title") == "Covered: Names overfitting"
    times = [link for link in articles[2].iter("a") if link.get("class") == "time"]
    assert ("#answer-2", "0.400", "0:00") in {(t.get("href"), t.get("data-at"), t.text) for t in times}
    overview = list(articles[0].iter("a"))
    assert [(link.get("href"), link.get("data-answer")) for link in overview] == [
        ("#answer-1", "answer-1"),
        ("#answer-2", "answer-2"),
    ]
    ids = {element.get("id") for element in tree.iter() if element.get("id")}
    assert {link.get("href", "")[1:] for link in tree.iter("a")} <= ids


def test_headings_go_down_step_by_step():
    """One of the first level, and none leaves one out, as screen readers want it."""
    for outline in (answer_outline(answer(), UTC), session_outline(session(answer(1), answer(2)), UTC)):
        levels = [int(e.tag[1]) for e in page_of(outline)[1].iter() if re.fullmatch("h[1-6]", e.tag)]
        assert levels[0] == 1
        assert levels.count(1) == 1
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels))


@pytest.mark.parametrize(
    "changed",
    [
        answer(scorecard=None),
        answer(scorecard=None, recording_id=None, duration_s=None),
        answer(
            scorecard=replace(
                scorecard(), coverage=None, structure=None, pacing=None, advice=(), fillers=Fillers(0, None, ())
            )
        ),
        answer(scorecard=replace(scorecard(), words=())),
        answer(question=answer().question.model_copy(update={"model_answer": "", "concepts": ()})),
    ],
)
def test_what_was_not_measured_leaves_a_sound_report(changed: StoredAnswer):
    """An unscored answer, words without sound, nothing heard, no strong answer."""
    card = changed.scorecard
    if card is not None and not card.words:
        changed = replace(changed, scorecard=replace(card, fillers=Fillers(0, None, ()), coverage=None, structure=None))
    _, tree = page_of(answer_outline(changed, UTC))
    assert tree.find("body/main/article") is not None
    page_of(session_outline(session(changed), UTC))
    page_of(session_outline(session(), UTC))


def test_a_day_of_sound_is_never_whole_in_memory():
    """Sound is asked for when its place is reached, one after another, and comes in pieces."""
    asked: list[str] = []

    def sound_of(answer_id: str) -> Sound:
        asked.append(answer_id)
        return Sound("audio/flac", bytes(3_000_000))

    pieces = html_pieces(session_outline(session(*(answer(k) for k in range(1, 6))), UTC), sound_of)
    longest = 0
    for piece in pieces:
        longest = max(longest, len(piece))
        if "answer-1" in piece and "article" in piece:
            assert asked == []
    assert asked == ["a1", "a2", "a3", "a4", "a5"]
    assert longest <= 4 * 3_000_000 // 9


def test_the_same_answer_gives_the_same_bytes():
    """Nothing of the moment of export is in it."""
    first, second = ("".join(html_pieces(answer_outline(answer(), UTC))) for _ in range(2))
    assert first == second
    assert unescape(first) == unescape(second)

"""Whether a pack's questions are good: judged by the scorer that will judge people's answers to them.

A question whose own model answer does not earn its concepts asks for something that nobody can say; one whose concepts
the answers to other questions earn as well cannot tell who has understood it.
"""

from __future__ import annotations

import re
import statistics
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import numpy as np

from mockvoice.analysis.scorecard import Status
from mockvoice.analysis.speech import prepare
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from mockvoice.analysis.embedding import Embedder
    from mockvoice.analysis.speech import Speech
    from mockvoice.packs.model import Pack, Question

FEWEST_OWN_SHARE = 0.9
"""Of its concepts' weight a question's own model answer must cover at least this share."""

MOST_OTHERS_SHARE = 0.25
"""The model answers of other questions of its topic may cover at most this share, on the median."""

MOST_OTHERS = 4
"""So many other answers are read for a question, the next ones of its topic."""

MOST_LIKENESS = 0.9
"""Cosine of two questions' texts from which on they are nearly the same."""

WORDS_A_SECOND = 150 / 60

_UNSPEAKABLE = re.compile(r"[^\w\s,.?!:;'\"\u2019\u201c\u201d\u2026\u2013\u2014-]|[\d_]")
_CONTEXT = 12


class StatusScorer(Protocol):
    """Tells what of a question's concepts was said."""

    def statuses(self, question: Question, speech: Speech) -> Sequence[Status]:
        """Return the status of each concept, in their order."""


@dataclass(frozen=True, slots=True)
class QuestionCheck:
    """What was found of one question.

    Attributes:
        id: Of the question, "pack/question".
        own_share: Of the concepts' weight that its own model answer covers; None where there is nothing to judge.
        not_covered: Names of the concepts that its own model answer does not cover.
        others_share: The median share that other answers of its topic cover; None where there are none.
        told: Names of follow-ups' concepts that the question's and the follow-up's own text cover already.
        alike: The question that it is most like, where that is too much, with the cosine.
        unspeakable: The first place that cannot be read aloud, as it stands there; "" where there is none.
        answer_s: How long the model answer takes at 150 words a minute, in seconds.
        target_s: How long it may take.
    """

    id: str
    own_share: float | None
    not_covered: tuple[str, ...]
    others_share: float | None
    told: tuple[str, ...]
    alike: tuple[str, float] | None
    unspeakable: str
    answer_s: float
    target_s: int

    @property
    def problems(self) -> tuple[str, ...]:
        """What has to be mended, each as a sentence."""
        found = []
        if self.own_share is not None and self.own_share < FEWEST_OWN_SHARE:
            lacking = ", ".join(self.not_covered)
            found.append(f"Its own model answer covers {self.own_share:.0%} of the weight; it lacks: {lacking}.")
        if self.others_share is not None and self.others_share > MOST_OTHERS_SHARE:
            found.append(f"Answers to other questions of its topic cover {self.others_share:.0%} of its weight.")
        if self.told:
            found.append(f"A follow-up gives its own answer away: {', '.join(self.told)}.")
        if self.alike:
            found.append(f"It is nearly the same question as {self.alike[0]} (likeness {self.alike[1]:.2f}).")
        if self.unspeakable:
            found.append(f"This cannot be read aloud: {self.unspeakable}")
        if self.answer_s > self.target_s:
            found.append(f"Its model answer takes {self.answer_s:.0f} s, and {self.target_s} s are the target.")
        return tuple(found)


def check_packs(
    packs: Sequence[Pack], scorer: StatusScorer, embedder: Embedder, *, workers: int = 1
) -> Iterator[QuestionCheck]:
    """Yield what is found of each question, in order; each takes a second or two of one core.

    Likeness is looked for over all packs, other answers of the topic within the pack. What is found does not depend on
    how many do the work.

    Args:
        packs: What is to be checked.
        scorer: Judges texts; where there are several workers it is called from several threads.
        embedder: Likewise.
        workers: How many questions are looked at at a time.
    """
    asked = [(pack, question) for pack in packs for question in pack.questions]
    pool = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="pack-check")
    try:
        vectors = np.concatenate(list(pool.map(lambda each: embedder.embed([each[1].text]), asked)))
        likeness = vectors @ vectors.T
        np.fill_diagonal(likeness, 0.0)

        def check(row: int) -> QuestionCheck:
            nearest = int(likeness[row].argmax())
            pack, question = asked[nearest]
            alike = f"{pack.id}/{question.id}", float(likeness[row, nearest])
            return _checked(*asked[row], alike if alike[1] >= MOST_LIKENESS else None, scorer)

        yield from pool.map(check, range(len(asked)))
    finally:
        pool.shutdown(cancel_futures=True)


def _checked(pack: Pack, question: Question, alike: tuple[str, float] | None, scorer: StatusScorer) -> QuestionCheck:
    statuses = _statuses(question, question.model_answer, scorer) if question.model_answer else []
    judged = list(zip(question.concepts, statuses, strict=False))
    return QuestionCheck(
        id=f"{pack.id}/{question.id}",
        own_share=_share(question, statuses) if judged else None,
        not_covered=tuple(concept.name for concept, status in judged if status is not Status.COVERED),
        others_share=_others_share(question, pack, scorer) if question.concepts else None,
        told=_told(question, scorer),
        alike=alike,
        unspeakable=_unspeakable(question),
        answer_s=len(question.model_answer.split()) / WORDS_A_SECOND,
        target_s=question.target_s,
    )


def _statuses(question: Question, said: str, scorer: StatusScorer) -> Sequence[Status]:
    speech = prepare(tuple(Word(word, None, None) for word in said.split()))
    return scorer.statuses(question, speech)


def _share(question: Question, statuses: Sequence[Status]) -> float:
    """Return the share of the concepts' weight that is covered."""
    weights = [concept.weight for concept in question.concepts]
    covered = sum(weight for weight, status in zip(weights, statuses, strict=True) if status is Status.COVERED)
    return covered / sum(weights)


def _others_share(question: Question, pack: Pack, scorer: StatusScorer) -> float | None:
    """Return the median over the next questions of the topic; after the pack's last one comes its first."""
    place = pack.questions.index(question)
    others = [
        other
        for other in (*pack.questions[place + 1 :], *pack.questions[:place])
        if other.topic == question.topic and other.model_answer
    ]
    shares = [_share(question, _statuses(question, other.model_answer, scorer)) for other in others[:MOST_OTHERS]]
    return statistics.median(shares) if shares else None


def _told(question: Question, scorer: StatusScorer) -> tuple[str, ...]:
    found: list[str] = []
    for follow_up in question.follow_ups:
        if not follow_up.concepts:
            continue
        # With the question's own concepts beside theirs: a lone one is judged by how near a text is to its subject.
        asked = question.model_copy(update={"concepts": (*follow_up.concepts, *question.concepts)})
        statuses = _statuses(asked, f"{question.text} {follow_up.text}", scorer)
        found += [
            concept.name
            for concept, status in zip(follow_up.concepts, statuses, strict=False)
            if status is Status.COVERED
        ]
    return tuple(found)


def _unspeakable(question: Question) -> str:
    follow_ups = (follow_up.text for follow_up in question.follow_ups)
    for text in (question.aloud, question.rephrased, question.model_answer, *follow_ups):
        if fault := _UNSPEAKABLE.search(text):
            return " ".join(text[max(0, fault.start() - _CONTEXT) : fault.end() + _CONTEXT].split())
    return ""

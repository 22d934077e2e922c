"""Made interviews: answers whose measures are chosen by the test, and everything else follows from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from mockvoice.analysis.scorecard import (
    ConceptResult,
    Coverage,
    Evidence,
    FillerEvent,
    FillerKind,
    Fillers,
    MistakeResult,
    Pacing,
    Pause,
    Score,
    Scorecard,
    Scores,
    Signpost,
    SignpostKind,
    Status,
    StepResult,
    Structure,
)
from mockvoice.analysis.scores import clarity_score, pacing_score
from mockvoice.analysis.speech import prepare
from mockvoice.analysis.targets import targets_for
from mockvoice.packs.model import Concept, FollowUp, Question
from mockvoice.reports.exchanges import exchanges_of
from mockvoice.reports.interview_record import AnswerRecord, InterviewRecord, RoundRecord
from mockvoice.transcription.transcript import Word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from mockvoice.reports.exchanges import Exchange

WORD_S = 0.4
"""Words come evenly, 150 a minute."""

SAID = (
    "I would look at the money first. Then I take a simple model and compare it with what runs today. "
    "After that a stronger one is tried on later weeks. The data arrive late and some labels are wrong. "
    "We would ship it to a few people and look at what they do. In the end it has to earn its keep."
)
"""60 words in six sentences, the first an opening and the last a closing."""

WORD_COUNT = len(SAID.split())
ALL = ("a", "b", "c", "d")


def question(
    name: str = "q",
    *,
    concepts: Sequence[str] = ALL,
    essential: Sequence[str] = ("a",),
    weights: Mapping[str, float] | None = None,
    **fields: Any,
) -> Question:
    """Return a question on some concepts, of which one is essential; `fields` are further ones of the question."""
    made = tuple(
        Concept(id=each, name=f"Concept {each}", weight=(weights or {}).get(each, 1.0), essential=each in essential)
        for each in concepts
    )
    values: dict[str, Any] = {
        "text": f"What about {name}?",
        "topic": "models",
        "kind": "concept",
        "target_s": 60,
        "follow_ups": (FollowUp(text="And then?", probes="a"),),
    }
    return Question(id=name, concepts=made, **(values | fields))


def proof(sentence: int, text: str = SAID) -> Evidence:
    """Return a sentence of the text as evidence."""
    speech = prepare(words_of(text))
    return speech.evidence(*speech.sentences[sentence % len(speech.sentences)])


def words_of(text: str = SAID, *, is_timed: bool = True) -> tuple[Word, ...]:
    """Return text as evenly timed words from 1 s on, or without times."""
    return tuple(
        Word(word, round(1 + place * WORD_S, 3), round(1 + place * WORD_S + 0.3, 3), 0.9)
        if is_timed
        else Word(word, None, None, None)
        for place, word in enumerate(text.split())
    )


def step(name: str, status: Status = Status.COVERED, *, sentence: int = 0, certainty: float = 0.9) -> StepResult:
    """Return a step as it fared."""
    evidence = None if status is Status.MISSED else proof(sentence)
    start_s = None if evidence is None else evidence.start_s
    return StepResult(name, status, 0.8, certainty, evidence, start_s, start_s)


def built(
    *, steps: Sequence[StepResult] = (), opens: bool = True, closes: bool = True, posts: Sequence[str] = ()
) -> Structure:
    """Return a structure; `posts` are the kinds of its signposts."""
    made = tuple(Signpost(kind, proof(1)) for kind in posts)
    in_order = None if not steps else True
    return Structure(proof(0) if opens else None, proof(5) if closes else None, made, tuple(steps), in_order)


TRADE_OFF = str(SignpostKind.TRADE_OFF)
ASKED = str(SignpostKind.CLARIFYING_QUESTION)


def scorecard(
    asked: Question,
    statuses: Mapping[str, Status] | None = None,
    *,
    certainty: Mapping[str, float] | None = None,
    mistakes: Sequence[MistakeResult] = (),
    structure: Structure | None = None,
    filler_count: int = 0,
    rate_wpm: float = 150.0,
    speaking_s: float = 60.0,
    pauses: Sequence[Pause] = (),
    text: str = SAID,
    is_timed: bool = True,
) -> Scorecard:
    """Return a scorecard: concepts that are not named were covered, and a verdict is sure unless told otherwise."""
    words = words_of(text, is_timed=is_timed)
    speech, targets = prepare(words), targets_for(asked)
    results = []
    for place, concept in enumerate(asked.concepts):
        status = (statuses or {}).get(concept.id, Status.COVERED)
        evidence = None if status is Status.MISSED or not words else proof(place % 6, text)
        results.append(
            ConceptResult(
                concept.id,
                concept.name,
                concept.weight,
                status,
                0.8,
                evidence,
                (certainty or {}).get(concept.id, 0.9),
                "It is the other way round." if status is Status.CONTRADICTED else "",
            )
        )
    events = tuple(
        FillerEvent("um", 1.0, 1.2, FillerKind.FILLED_PAUSE, place % max(1, len(words)), place % max(1, len(words)))
        for place in range(filler_count)
    )
    pacing = None
    if is_timed:
        longest_s = max((pause.duration_s for pause in pauses), default=None)
        pacing = Pacing(rate_wpm, rate_wpm, tuple(pauses), longest_s, speaking_s, speaking_s + 2)
    fillers = Fillers(filler_count, filler_count * 60 / speaking_s if is_timed else None, events)
    none = Score(None, "")
    return Scorecard(
        question_id=asked.id,
        words=words,
        language="en",
        model=None,
        fillers=fillers,
        pacing=pacing,
        coverage=Coverage(0, tuple(results), tuple(mistakes)) if asked.concepts else None,
        structure=structure,
        scores=Scores(
            none, none, clarity_score(speech, fillers, pacing, targets), pacing_score(speech, pacing, targets), none
        ),
        advice=(),
    )


def answer(answer_id: str = "a1", item: str = "1.1", asked: Question | None = None, **measures: Any) -> AnswerRecord:
    """Return an answer; `measures` are those of `scorecard`."""
    asked = asked or question()
    return AnswerRecord(answer_id, item, asked, scorecard=scorecard(asked, **measures))


def follow_up(answer_id: str, item: str, asked: Question, *, probes: str = "", **measures: Any) -> AnswerRecord:
    """Return the answer to a follow-up."""
    card = scorecard(asked, **measures)
    return AnswerRecord(answer_id, item, asked, is_follow_up=True, follow_up_probes=probes, scorecard=card)


def interview(*answers: AnswerRecord, title: str = "Phone screen", **fields: Any) -> InterviewRecord:
    """Return an interview of one round."""
    return InterviewRecord(title, "realistic", (RoundRecord("Depth", answers=tuple(answers)),), **fields)


def exchanges(*answers: AnswerRecord) -> tuple[Exchange, ...]:
    """Return the exchanges of one round of answers."""
    return exchanges_of(interview(*answers))[0]

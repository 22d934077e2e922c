"""What the interviewer says beside the questions: greeting, transitions, answers to requests, closing.

The wordings stand in assets/interviewer/lines.yaml. Which of them is said follows from the seed, the kind of line and a
key that counts up through the interview; nothing is remembered. So an interview that goes on after a crash says what it
would have said, and a line is not said twice in a row: two keys give the same wording only if they are a
multiple of the number of wordings, six or more, apart.
"""

from __future__ import annotations

import hashlib
import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

import yaml
from pydantic import BaseModel, ConfigDict

from mockvoice.interview.missed import in_sentence, missed_sort
from mockvoice.interview.requests import RequestKind
from mockvoice.interview.spoken_numbers import number_in_words, ordinal_in_words
from mockvoice.paths import asset

if TYPE_CHECKING:
    from collections.abc import Mapping

    from mockvoice.interview.plan import InterviewPlan, PlannedRound
    from mockvoice.packs.model import Question

PartOfDay = Literal["morning", "afternoon", "evening", "night"]

_STORIES = frozenset({"behavioural", "project-walk-through"})
_REQUESTS = {
    RequestKind.REPEAT: "request_repeat",
    RequestKind.REPHRASE: "request_rephrase",
    RequestKind.MOMENT: "request_moment",
    RequestKind.SKIP: "request_skip",
}
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+")
_LAST_OF_MORNING, _LAST_OF_AFTERNOON, _LAST_OF_EVENING, _FIRST_OF_MORNING = 11, 17, 22, 5


class Wordings(BaseModel):
    """What assets/interviewer/lines.yaml holds; its comments explain each list."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    greeting_hello: tuple[str, ...]
    greeting_one_round: tuple[str, ...]
    greeting_several_rounds: tuple[str, ...]
    greeting_manners: tuple[str, ...]
    opening_only: tuple[str, ...]
    opening_first: tuple[str, ...]
    opening_next: tuple[str, ...]
    opening_last: tuple[str, ...]
    opening_about: tuple[str, ...]
    to_question_same_topic: tuple[str, ...]
    to_question_new_topic: tuple[str, ...]
    to_follow_up: tuple[str, ...]
    request_repeat: tuple[str, ...]
    request_rephrase: tuple[str, ...]
    request_moment: tuple[str, ...]
    request_skip: tuple[str, ...]
    in_parts: tuple[str, ...]
    again_slowly: tuple[str, ...]
    part_first: tuple[str, ...]
    part_next: tuple[str, ...]
    part_last: tuple[str, ...]
    missed_thing: tuple[str, ...]
    missed_step: tuple[str, ...]
    missed_note: tuple[str, ...]
    ask_about_missed: tuple[str, ...]
    ask_about_missed_story: tuple[str, ...]
    candidate_questions_opening: tuple[str, ...]
    candidate_question_thanks: tuple[str, ...]
    break_line: tuple[str, ...]
    time_is_nearly_up: tuple[str, ...]
    back_to: tuple[str, ...]
    back_to_ask: tuple[str, ...]
    hint_lead: tuple[str, ...]
    welcome_back: tuple[str, ...]
    closing_thanks: tuple[str, ...]
    closing_report: tuple[str, ...]


@lru_cache(maxsize=1)
def english_wordings() -> Wordings:
    """Return the wordings that ship with the program."""
    return Wordings.model_validate(yaml.safe_load(asset("interviewer/lines.yaml").read_text(encoding="utf-8")))


def part_of_day(hour: int) -> PartOfDay:
    """Return what an hour of the day, 0 to 23, is called in a greeting."""
    if _FIRST_OF_MORNING <= hour <= _LAST_OF_MORNING:
        return "morning"
    if _LAST_OF_MORNING < hour <= _LAST_OF_AFTERNOON:
        return "afternoon"
    return "evening" if _LAST_OF_AFTERNOON < hour <= _LAST_OF_EVENING else "night"


class Lines:
    """The interviewer's lines of one interview.

    Every method takes a `key`: a number that goes up by one or more from one line to the next, such as the count of
    things said so far. The same seed, arguments and key give the same line.

    Args:
        seed: Another one gives other lines.
    """

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._wordings: Mapping[str, tuple[str, ...]] = dict(english_wordings())

    def greeting(self, plan: InterviewPlan, part_of_day: PartOfDay, *, key: int = 0) -> str:
        """Return how the interview begins: a greeting, its length or parts, and what may be asked for."""
        hello = "Hello" if part_of_day == "night" else f"Good {part_of_day}"
        if len(plan.rounds) == 1:
            frame = self._line("greeting_one_round", key).format(minutes=minutes_in_words(plan.minutes))
        else:
            frame = self._line("greeting_several_rounds", key).format(count=number_in_words(len(plan.rounds)))
        return " ".join(
            (self._line("greeting_hello", key).format(hello=hello), frame, self._line("greeting_manners", key))
        )

    def round_opening(self, part: PlannedRound, number: int, count: int, *, key: int | None = None) -> str:
        """Return how a round begins: which one it is and what it is about.

        Args:
            part: The round.
            number: Its place, from 1.
            count: How many there are.
            key: By default its place.
        """
        key = number if key is None else key
        if count == 1:
            kind = "opening_only"
        else:
            kind = "opening_first" if number == 1 else "opening_last" if number == count else "opening_next"
        opening = self._line(kind, key).format(
            ordinal=ordinal_in_words(number), number=number_in_words(number), count=number_in_words(count)
        )
        if part.about.endswith((".", "?", "!")):
            return f"{opening} {part.about}"
        return f"{opening} {self._line('opening_about', key).format(about=part.about)}"

    def transition(self, *, to_follow_up: bool, topic_changes: bool, key: int) -> str:
        """Return what is said between an answer and what is asked next.

        Args:
            to_follow_up: Whether a follow-up to the answer comes, rather than another question.
            topic_changes: Whether the next question is on another topic; without meaning before a follow-up.
            key: See the class.
        """
        if to_follow_up:
            return self._line("to_follow_up", key)
        return self._line("to_question_new_topic" if topic_changes else "to_question_same_topic", key)

    def acknowledge_request(self, kind: RequestKind, *, key: int) -> str:
        """Return the answer to a request; to have a question put differently, `rephrase` says more."""
        return self._line(_REQUESTS[kind], key)

    def rephrase(self, question: Question, *, key: int) -> str:
        """Return a question in its other words; where it has none, read once more, a sentence at a time."""
        if question.rephrased:
            return f"{self._line('request_rephrase', key)} {question.rephrased}"
        parts = _SENTENCE_END.split(question.aloud.strip())
        if len(parts) == 1:
            return f"{self._line('again_slowly', key)} {parts[0]}"
        said = [self._line("in_parts", key)]
        for place, part in enumerate(parts):
            kind = "part_first" if place == 0 else "part_last" if place == len(parts) - 1 else "part_next"
            said += [self._line(kind, key + place), part]
        return " ".join(said)

    def follow_up_from(self, concept_name: str, question: Question, *, key: int) -> str:
        """Return a follow-up that asks for what an answer lacked.

        Args:
            concept_name: The name of one of the question's concepts.
            question: What was asked.
            key: See the class.
        """
        sort, name = missed_sort(concept_name)
        name = in_sentence(name, question)
        missed = self._line(f"missed_{sort}", key).format(name=name, Name=f"{name[:1].upper()}{name[1:]}")
        ask = "ask_about_missed_story" if question.kind in _STORIES else "ask_about_missed"
        return f"{missed} {self._line(ask, key)}"

    def back_to(self, concept_name: str, question: Question, *, key: int) -> str:
        """Return a follow-up that comes back to what was said the wrong way round, without saying so.

        Args:
            concept_name: The name of one of the question's concepts.
            question: What was asked.
            key: See the class.
        """
        _, name = missed_sort(concept_name)
        name = in_sentence(name, question)
        point = f"{name[:1].upper()}{name[1:]}".rstrip(".?")
        return f"{self._line('back_to', key)} {point}. {self._line('back_to_ask', key)}"

    def candidate_questions_opening(self, *, key: int = 0) -> str:
        """Return what opens the time for the candidate's own questions."""
        return self._line("candidate_questions_opening", key)

    def candidate_question_thanks(self, *, key: int) -> str:
        """Return what is said when the candidate has asked a question, with an invitation to ask another."""
        return self._line("candidate_question_thanks", key)

    def break_line(self, minutes: int, *, key: int) -> str:
        """Return what announces a break of some minutes."""
        return self._line("break_line", key).format(minutes=minutes_in_words(minutes))

    def time_is_nearly_up(self, *, key: int) -> str:
        """Return what is said when the time of a round comes to its end."""
        return self._line("time_is_nearly_up", key)

    def hint(self, text: str, *, key: int) -> str:
        """Return a pack's hint with what leads to it."""
        return f"{self._line('hint_lead', key)} {text}"

    def welcome_back(self, *, key: int) -> str:
        """Return what is said when an interview goes on that was left."""
        return self._line("welcome_back", key)

    def closing(self, plan: InterviewPlan, *, key: int = 0) -> str:
        """Return how the interview ends."""
        offset = len(plan.rounds)
        return f"{self._line('closing_thanks', key + offset)} {self._line('closing_report', key + offset)}"

    def _line(self, kind: str, key: int) -> str:
        wordings = self._wordings[kind]
        chance = hashlib.sha256(f"{self._seed}/{kind}".encode()).digest()
        # All steps through the list that reach every wording: numbers without a common factor with its length.
        steps = [step for step in range(1, len(wordings)) if math.gcd(step, len(wordings)) == 1]
        step = steps[chance[0] % len(steps)]
        return wordings[(int.from_bytes(chance[1:8], "big") + step * key) % len(wordings)]


def minutes_in_words(minutes: int) -> str:
    """Return "one minute", "forty-five minutes"."""
    return f"{number_in_words(minutes)} minute{'' if minutes == 1 else 's'}"

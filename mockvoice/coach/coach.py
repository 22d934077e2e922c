"""The coach: asks the language model that the person chose, and hands on only what may be spoken or shown."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from mockvoice.coach.client import CoachClient
from mockvoice.coach.facts import facts_of
from mockvoice.coach.feedback import Paragraph, choose_paragraph
from mockvoice.coach.follow_up import choose_question
from mockvoice.coach.prompts import feedback_messages, follow_up_messages
from mockvoice.errors import CoachError, StoppedError
from mockvoice.packs.model import Concept

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mockvoice.analysis.scorecard import Scorecard
    from mockvoice.coach.client import Stop
    from mockvoice.packs.model import Question
    from mockvoice.settings import Settings

FOLLOW_UP_WITHIN_S: Final = 1.5
FEEDBACK_WITHIN_S: Final = 60.0
CHECK_WITHIN_S: Final = 4.0
WARM_UP_WITHIN_S: Final = 60.0
_FOLLOW_UP_TOKENS: Final = 80
_FEEDBACK_TOKENS: Final = 260
_NAMED_AT_MOST: Final = 3

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CoachConnection:
    """What a look at the server found.

    Attributes:
        address: The server's.
        models: Those that run on this computer, as the server names them.
        sentence: What was found, for the person.
    """

    address: str
    models: tuple[str, ...]
    sentence: str


class Coach:
    """Asks the server that the settings name; off while they name no server or no model.

    It holds no state, so that every method may be called from any thread. Every method waits for the server.

    Args:
        settings: Returns what holds now.
    """

    def __init__(self, settings: Callable[[], Settings]) -> None:
        self._settings = settings

    @property
    def is_on(self) -> bool:
        """Whether there is somebody to ask."""
        settings = self._settings()
        return bool(settings.coach_url and settings.coach_model)

    def follow_up(
        self,
        question: Question,
        transcript: str,
        gaps: Sequence[str],
        *,
        asked: Sequence[str] = (),
        within_s: float = FOLLOW_UP_WITHIN_S,
        stop: Stop | None = None,
    ) -> str | None:
        """Return one question to speak next, or None, upon which the rules' own is to be asked.

        Whatever goes wrong gives None; nothing is raised.

        Args:
            question: What was asked.
            transcript: What was answered.
            gaps: Ids or names of the concepts that the answer lacks; it asks for the first. Without any it goes
                deeper into what was said.
            asked: Texts of follow-ups that were asked already.
            within_s: Later than that it is None.
            stop: Ends it early, with None.
        """
        if not self.is_on:
            return None
        concept = _concept(question, gaps[0]) if gaps else None
        settings = self._settings()
        try:
            answer = CoachClient(settings.coach_url).chat(
                settings.coach_model,
                follow_up_messages(question, transcript, concept),
                most_tokens=_FOLLOW_UP_TOKENS,
                within_s=within_s,
                stop=stop,
            )
        except (CoachError, StoppedError) as error:
            _log.info("No follow-up of the coach: %s", error.what)
            return None
        return choose_question(answer, question, transcript, concept, asked)

    def warm_up(self, question: Question, *, within_s: float = WARM_UP_WITHIN_S, stop: Stop | None = None) -> None:
        """Let the server load its model and read what every follow-up to a question begins with.

        Servers load a model when it is first asked, which takes longer than a follow-up may. Whatever goes wrong is
        left for the follow-up to find.
        """
        if not self.is_on:
            return
        settings = self._settings()
        try:
            CoachClient(settings.coach_url).chat(
                settings.coach_model,
                follow_up_messages(question, "", None),
                most_tokens=1,
                within_s=within_s,
                stop=stop,
            )
        except (CoachError, StoppedError) as error:
            _log.info("The coach was not warmed up: %s", error.what)

    def feedback(
        self,
        question: Question,
        scorecard: Scorecard,
        *,
        within_s: float = FEEDBACK_WITHIN_S,
        tries: int = 0,
        stop: Stop | None = None,
    ) -> Paragraph | None:
        """Return a paragraph that quotes the answer, or None where the model wrote nothing that holds.

        The scorecard is only read. Without a quote of which the scorecard is sure, or for an answer that is not in
        English, nothing is asked.

        Args:
            question: What was asked.
            scorecard: The answer's.
            within_s: Later than that it is a CoachError.
            tries: How often the same was asked before; each time other words are asked for.
            stop: Ends it early, with StoppedError.

        Raises:
            CoachError: The server cannot be reached, or misbehaves.
            StoppedError: It was stopped.
        """
        facts = facts_of(scorecard)
        if not self.is_on or not any(fact.evidence for fact in facts) or not _is_english(scorecard.language):
            return None
        settings = self._settings()
        answer = CoachClient(settings.coach_url).chat(
            settings.coach_model,
            feedback_messages(question, facts),
            most_tokens=_FEEDBACK_TOKENS,
            within_s=within_s,
            tries=tries,
            stop=stop,
        )
        return choose_paragraph(answer, facts, scorecard.words, settings.coach_model)

    def check_connection(self, address: str | None = None, *, stop: Stop | None = None) -> CoachConnection:
        """Return which models a server offers. Raises CoachError or StoppedError.

        Args:
            address: The server's; by default that of the settings.
            stop: Ends it early.
        """
        settings = self._settings()
        client = CoachClient(settings.coach_url if address is None else address)
        offered = client.models(within_s=CHECK_WITHIN_S, stop=stop)
        own = tuple(model for model in offered if not runs_elsewhere(model))
        return CoachConnection(client.shown, own, _found(own, len(offered) - len(own), settings.coach_model))


def runs_elsewhere(model: str) -> bool:
    """Return whether a model's name says that a server on this computer only passes it on, as Ollama's "…:cloud"."""
    tag = model.casefold().rpartition(":")[2]
    return tag == "cloud" or tag.endswith("-cloud")


def _concept(question: Question, gap: str) -> Concept:
    """Return the concept of that id or name; that of another question, as after a follow-up, has a name alone."""
    own = (each for each in question.concepts if gap in {each.id, each.name})
    return next(own, None) or Concept(id="gap", name=gap)


def _is_english(language: str) -> bool:
    return language.casefold().partition("-")[0] == "en"


def _found(models: Sequence[str], left_out: int, chosen: str) -> str:
    if not models:
        said = "The server answers, but has no model that runs on this computer."
    elif len(models) == 1:
        said = f"The server answers and offers one model: {models[0]}."
    else:
        named = ", ".join(models[:_NAMED_AT_MOST])
        more = f" and {len(models) - _NAMED_AT_MOST} more" if len(models) > _NAMED_AT_MOST else ""
        said = f"The server answers and offers {len(models)} models: {named}{more}."
    if chosen and chosen not in models:
        said += f" {chosen} is not among them; choose another."
    if left_out:
        said += " What runs on other people's computers is left out."
    return said

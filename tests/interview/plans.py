"""Small plans for the tests of interviews."""

from __future__ import annotations

from mockvoice.interview.plan import InterviewPlan, PlannedQuestion, PlannedRound
from mockvoice.packs.model import Concept, FollowUp, Question


def question(name: str, *, topic: str = "metrics") -> Question:
    """Return a question with an essential and a lesser concept, and follow-ups to both and to none."""
    return Question(
        id=name,
        text=f"What about {name}?",
        rephrased=f"Tell me about {name}.",
        topic=topic,
        stage="ml-depth",
        target_s=60,
        concepts=(
            Concept(id="core", name="The core", weight=3, essential=True, phrasings=("it memorised the rows",)),
            Concept(id="cost", name="The cost", weight=1, phrasings=("it costs money",)),
        ),
        follow_ups=(
            FollowUp(text="What does it cost?", probes="cost"),
            FollowUp(text="And at ten times the size?"),
        ),
        hints=("What has it seen before?",),
    )


def planned(name: str, *, topic: str = "metrics") -> PlannedQuestion:
    """Return a question with its pack."""
    return PlannedQuestion(pack_id="ml", pack_title="ML", question=question(name, topic=topic))


def part(*names: str, minutes: int = 10, **fields: object) -> PlannedRound:
    """Return a round; without further fields its time decides, and nothing else is asked."""
    usual: dict[str, object] = {
        "title": "Depth",
        "about": "depth",
        "minutes": minutes,
        "follow_ups": 2,
        "expected_count": len(names),
        "questions": tuple(planned(name) for name in names),
    }
    return PlannedRound.model_validate(usual | fields)


def plan(*rounds: PlannedRound, mode: str = "realistic", seed: int = 7) -> InterviewPlan:
    """Return an interview."""
    return InterviewPlan.model_validate(
        {"preset_id": "depth", "title": "Depth interview", "mode": mode, "seed": seed, "rounds": rounds}
    )

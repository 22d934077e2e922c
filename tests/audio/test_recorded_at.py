"""A file's own date is read as phones, recorders and music programs write it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mockvoice.audio.recorded_at import recorded_at


def local(*parts: int) -> datetime:
    """Return a moment of this computer's time zone."""
    return datetime(*parts).astimezone()  # type: ignore[arg-type,misc]


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ({"creation_time": "2026-03-01T18:40:00.000000Z"}, datetime(2026, 3, 1, 18, 40, tzinfo=UTC)),
        ({"creation_time": "2026-03-01 18:40:00"}, datetime(2026, 3, 1, 18, 40, tzinfo=UTC)),
        (
            {"com.apple.quicktime.creationdate": "2026-03-01T18:40:00+0200", "creation_time": "2026-03-02T00:00:00Z"},
            datetime(2026, 3, 1, 16, 40, tzinfo=UTC),
        ),
        ({"date": "2026-03-01"}, local(2026, 3, 1, 12)),
        ({"date": "20260301"}, local(2026, 3, 1, 12)),
        ({"date": "2026:03:01"}, local(2026, 3, 1, 12)),
        ({"date": "2026/03/01"}, local(2026, 3, 1, 12)),
        ({"date": "2026-03-01", "creation_time": "18:40:05"}, local(2026, 3, 1, 18, 40, 5)),
        ({"date": "2026-03-01T18:40:00Z"}, datetime(2026, 3, 1, 18, 40, tzinfo=UTC)),
        ({"icrd": "2026-03-01"}, local(2026, 3, 1, 12)),
        ({}, None),
        ({"date": "2026"}, None),
        ({"date": "last summer"}, None),
        ({"creation_time": "1904-01-01T00:00:00Z"}, None),
        ({"creation_time": "1970-01-01T00:00:00Z"}, None),
        ({"creation_time": "2999-01-01T00:00:00Z"}, None),
        ({"creation_time": "1970-01-01T00:00:00Z", "date": "2026-03-01"}, local(2026, 3, 1, 12)),
    ],
)
def test_a_moment_is_read_or_not_believed(said: dict[str, str], moment: datetime | None):
    """A clock that was never set, a year alone and a day to come are no date."""
    assert recorded_at(said) == moment


@given(
    said=st.dictionaries(
        st.sampled_from(("creation_time", "date", "tdrc", "com.apple.quicktime.creationdate")),
        st.text(max_size=30) | st.from_regex(r"[0-9:/T +Z-]{4,25}", fullmatch=True),
    )
)
def test_no_text_makes_it_fail(said: dict[str, str]):
    """Whatever stands there, the answer is a moment in the past or none."""
    moment = recorded_at(said)
    assert moment is None or (moment.tzinfo is not None and moment <= datetime.now(UTC) + timedelta(days=1))

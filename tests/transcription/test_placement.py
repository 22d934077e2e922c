"""Tests of mockvoice.transcription.placement."""

from __future__ import annotations

import pytest

from mockvoice.transcription.placement import Placement, compute_types, missing_library, why_not_on_the_card


@pytest.mark.parametrize(
    ("text", "library"),
    [
        ("Library libcublas.so.12 is not found or cannot be loaded", "libcublas.so.12"),
        ("libcudnn_ops.so.9: cannot open shared object file: No such file or directory", "libcudnn_ops.so.9"),
        ("Could not load library cublas64_12.dll", "cublas64_12.dll"),
        ("CUDA failed with error out of memory", None),
        ("an error in libcublas.so.12: CUBLAS_STATUS_EXECUTION_FAILED", None),
    ],
)
def test_a_missing_library_is_recognised(text: str, library: str | None) -> None:
    """The file is named where it is missing, and not where it was found and failed."""
    assert missing_library(RuntimeError(text)) == library


def test_the_note_says_what_is_missing_who_works_now_and_what_to_install() -> None:
    """All three are whole sentences, with CTranslate2's own words."""
    note = why_not_on_the_card(RuntimeError("Library libcublas.so.12 is not found or cannot be loaded"))
    assert "The graphics card could not be used (Library libcublas.so.12 is not found or cannot be loaded)" in note
    assert "so the processor does the work" in note
    assert "install NVIDIA's CUDA 12 libraries with cuDNN 9, or the Python package nvidia-cublas-cu12" in note


def test_another_fault_of_the_card_gives_no_advice_on_libraries() -> None:
    """Where memory ran out, nothing needs to be installed."""
    note = why_not_on_the_card(RuntimeError("CUDA failed with error out of memory"))
    assert note == (
        "The graphics card could not be used (CUDA failed with error out of memory), so the processor does the work."
    )


def test_a_place_reads_as_part_of_a_sentence() -> None:
    """Device and number format, for a person."""
    assert Placement("cuda", "int8_float16").words == "the graphics card, in int8_float16"
    assert Placement("cpu", "int8").words == "the processor, in int8"


def test_the_processor_has_one_number_format() -> None:
    """It is the one that is fastest there."""
    assert compute_types("cpu") == ("int8",)

"""Tests of mockvoice.transcription.placement."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from mockvoice.transcription.models import find_package_folder
from mockvoice.transcription.placement import (
    Placement,
    compute_types,
    missing_library,
    packaged_libraries,
    why_not_on_the_card,
)

if TYPE_CHECKING:
    from pathlib import Path


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


def test_a_program_without_a_python_is_not_told_of_python_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    """In a bundle nothing can be installed by pip."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    note = why_not_on_the_card(RuntimeError("Library libcublas.so.12 is not found or cannot be loaded"))
    assert "libcublas.so.12 is missing" in note
    assert "Python package" not in note


def test_libraries_that_came_as_python_packages_are_found(tmp_path: Path) -> None:
    """Each package's own library, those that others need first; what is not installed is passed over."""
    for place in ("cudnn/lib/libcudnn.so.9", "cudnn/lib/libcudnn_ops.so.9", "cublas/lib/libcublas.so.12"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).touch()

    def folder_of(package: str) -> Path | None:
        folder = tmp_path / package.removeprefix("nvidia.")
        return folder if folder.is_dir() else None

    assert [path.name for path in packaged_libraries(folder_of)] == ["libcublas.so.12", "libcudnn.so.9"]


PROGRAM = """
import ctypes, pathlib, sys
from mockvoice.transcription import placement
library, broken = map(pathlib.Path, sys.argv[1:])
try:
    ctypes.CDLL(library.name)
except OSError:
    placement.packaged_libraries = lambda: (broken, library)
    placement.load_packaged_libraries()
    print(ctypes.CDLL(library.name))
"""


def test_a_library_in_memory_is_found_by_its_name_alone(tmp_path: Path) -> None:
    """That is what makes a package's library known to CTranslate2; one that is no library is passed over."""
    broken = tmp_path / "libbroken.so"
    broken.write_text("no library", encoding="utf-8")
    wheels = find_package_folder("av")
    assert wheels is not None
    library = next((wheels.parent / "av.libs").glob("libavutil*"))
    command = [sys.executable, "-c", PROGRAM, library, broken]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert library.name in done.stdout


def test_a_place_reads_as_part_of_a_sentence() -> None:
    """Device and number format, for a person."""
    assert Placement("cuda", "int8_float16").words == "the graphics card, in int8_float16"
    assert Placement("cpu", "int8").words == "the processor, in int8"


def test_the_processor_has_one_number_format() -> None:
    """It is the one that is fastest there."""
    assert compute_types("cpu") == ("int8",)

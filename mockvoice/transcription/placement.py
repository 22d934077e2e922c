"""Where a speech model runs: on the processor or an NVIDIA card, in which numbers, and why not where it was wanted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

import ctranslate2

DeviceChoice = Literal["auto", "cpu", "cuda"]
ComputeChoice = Literal["auto", "float16", "int8_float16"]
"""In which numbers a model is computed on CUDA; on the processor it is always int8."""

CPU_COMPUTE_TYPE = "int8"
CUDA_COMPUTE_TYPES = ("float16", "int8_float16")
"""float16 keeps a weight in two bytes of the card's memory, int8_float16 in one."""

_DEVICE_WORDS = {"cpu": "processor", "cuda": "graphics card"}
_LIBRARY = re.compile(r"(lib[\w.+-]+\.so[.\d]*|\w[\w.+-]*\.dll)")
_MISSING = ("not found", "cannot be loaded", "cannot open shared object", "could not load", "unable to load")
_PACKAGES = {"cublas": "nvidia-cublas-cu12", "cudnn": "nvidia-cudnn-cu12", "cudart": "nvidia-cuda-runtime-cu12"}


@dataclass(frozen=True, slots=True)
class Placement:
    """Where a model runs: device and number format, and why not on the GPU where that was wanted."""

    device: str
    compute_type: str
    note: str = ""

    @property
    def words(self) -> str:
        """The place as it stands in a sentence: "the processor, in int8"."""
        return f"the {_DEVICE_WORDS.get(self.device, self.device)}, in {self.compute_type}"


def cuda_device_count() -> int:
    """Return how many CUDA devices CTranslate2 sees."""
    return int(ctranslate2.get_cuda_device_count())


def compute_types(device: str) -> tuple[str, ...]:
    """Return the number formats that MockVoice offers on a device and that the device has."""
    if device == "cpu":
        return (CPU_COMPUTE_TYPE,)
    has = ctranslate2.get_supported_compute_types(device)
    return tuple(name for name in CUDA_COMPUTE_TYPES if name in has)


def missing_library(error: BaseException) -> str | None:
    """Return the file name of the library that an error says is missing ("libcublas.so.12"); None for other errors."""
    text = str(error)
    found = _LIBRARY.search(text)
    return found[1] if found and any(sign in text.lower() for sign in _MISSING) else None


def why_not_on_the_card(error: BaseException) -> str:
    """Return sentences for the person: what the card failed on, who does the work now, and what helps."""
    said = f"The graphics card could not be used ({error}), so the processor does the work."
    library = missing_library(error)
    if library is None:
        return said
    package = next((own for part, own in _PACKAGES.items() if part in library.lower()), "")
    by_pip = f", or the Python package {package}" if package else ""
    return (
        f"{said} The library {library} is missing: install NVIDIA's CUDA 12 libraries with cuDNN 9{by_pip}, and start "
        "MockVoice again."
    )

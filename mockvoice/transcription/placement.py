"""Where a speech model runs: on the processor or an NVIDIA card, in which numbers, and why not where it was wanted."""

from __future__ import annotations

import ctypes
import logging
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import ctranslate2

from mockvoice.paths import is_frozen
from mockvoice.transcription.models import find_package_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

DeviceChoice = Literal["auto", "cpu", "cuda"]
ComputeChoice = Literal["auto", "float16", "int8_float16"]
"""In which numbers a model is computed on CUDA; on the processor it is always int8."""

CPU_COMPUTE_TYPE = "int8"
CUDA_COMPUTE_TYPES = ("float16", "int8_float16")
"""float16 keeps a weight in two bytes of the card's memory, int8_float16 in one."""

_DEVICE_WORDS = {"cpu": "processor", "cuda": "graphics card"}
_LIBRARY = re.compile(r"(lib[\w.+-]+\.so[.\d]*|\w[\w.+-]*\.dll)")
_MISSING = ("not found", "cannot be loaded", "cannot open shared object", "could not load", "unable to load")
_PARTS = (("nvidia.cuda_runtime", "cudart"), ("nvidia.cublas", "cublas"), ("nvidia.cudnn", "cudnn"))
"""NVIDIA's Python packages with CUDA's libraries, and the library of each that others are found through."""
_PACKAGES = {"cublas": "nvidia-cublas-cu12", "cudnn": "nvidia-cudnn-cu12", "cudart": "nvidia-cuda-runtime-cu12"}


_log = logging.getLogger(__name__)


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


def packaged_libraries(folder_of: Callable[[str], Path | None] = find_package_folder) -> tuple[Path, ...]:
    """Return CUDA's libraries that were installed as Python packages, in the order in which they need each other."""
    found: list[Path] = []
    for package, name in _PARTS:
        folder = folder_of(package)
        if folder is not None:
            found += sorted((*folder.glob(f"lib/lib{name}.so.*"), *folder.glob(f"bin/{name}64_*.dll")))
    return tuple(found)


def load_packaged_libraries() -> None:
    """Load CUDA's libraries where they were installed as Python packages, which the system does not look into.

    CTranslate2 4.8 asks the system for them by name alone, and is given those that are in memory already. One that
    cannot be loaded is left to CTranslate2, whose error then says what is missing.
    """
    for path in packaged_libraries():
        try:
            ctypes.CDLL(str(path), mode=ctypes.RTLD_GLOBAL)
        except OSError:
            _log.warning("%s cannot be loaded", path, exc_info=True)


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
    by_pip = f", or the Python package {package}" if package and not is_frozen() else ""
    return (
        f"{said} The library {library} is missing: install NVIDIA's CUDA 12 libraries with cuDNN 9{by_pip}, and start "
        "MockVoice again."
    )

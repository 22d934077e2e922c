"""Tries a bundle as on a computer without Python: `python packaging/check_bundle.py [dist/mockvoice]`.

The program runs with an empty folder as PATH, a fresh home, no variable of this environment but those that lead to a
sound server, and, where the system allows it, without any network interface. Exits with 1 and says what is wrong.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOUND_VARIABLES = (
    *("PULSE_SERVER", "PULSE_RUNTIME_PATH", "PULSE_CLIENTCONFIG", "PULSE_COOKIE"),
    *("ALSA_CONFIG_PATH", "XDG_RUNTIME_DIR"),
)
# What must not be in a bundle (docs/decisions/0002-bundle.md): a file's name, and why.
NOT_TO_BE_THERE = {
    r"libespeak": "eSpeak NG is the system's own",
    r"libasound\.so|libpulse": "these must fit the system's sound server",
    r"libstdc\+\+|libgcc_s": "the C++ runtime must be as new as the system's drivers",
    r"libreadline": "it is under the GPL and of no use here",
    r"libgtk|libQt6(Network|Qml|Quick)": "nothing uses it",
    r"\.part[12]$": "a model is here as a whole",
}
TO_BE_THERE = (
    "_data/assets",
    "_data/question_packs",
    "_data/models/base/model.bin",
    "_data/models/minilm/model.onnx",
    "libportaudio.so.2",
)
WITHOUT_SOUND = re.compile(r"^MISSING\s+(?!\s|microphone)", re.MULTILINE)
LONGEST_S = 300


def unwanted_and_missing(bundle: Path) -> list[str]:
    """Return a sentence for each file that should not be in `bundle`, and for each that should be."""
    inside = bundle / "_internal"
    found = [
        f"{path.relative_to(bundle)} is in the bundle, but {why}."
        for path in sorted(inside.rglob("*"))
        for name, why in NOT_TO_BE_THERE.items()
        if re.search(name, path.name)
    ]
    found += [f"{name} is not in the bundle." for name in TO_BE_THERE if not (inside / name).exists()]
    found += [
        f"{path.relative_to(bundle)} points to nothing."
        for path in inside.rglob("*")
        if path.is_symlink() and not path.exists()
    ]
    return found


def without_network() -> tuple[str, ...]:
    """Return the words before a command that take all network interfaces from it; none where that is not allowed."""
    unshare = shutil.which("unshare")
    if unshare is None:
        return ()
    prefix = (unshare, "--map-root-user", "--net")
    allowed = subprocess.run((*prefix, "true"), capture_output=True, check=False).returncode == 0
    return prefix if allowed else ()


def start(bundle: Path, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the bundle's program with `arguments`, as on a bare computer."""
    empty = home / "empty"
    empty.mkdir(parents=True, exist_ok=True)
    environment = {name: os.environ[name] for name in SOUND_VARIABLES if name in os.environ}
    environment |= {"HOME": str(home), "PATH": str(empty), "LANG": "C.UTF-8"}
    return subprocess.run(
        (*without_network(), str(bundle / "mockvoice"), *arguments),
        env=environment,
        cwd=home,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        check=False,
    )


def main() -> None:
    """Look through the bundle, run its doctor and its demo, and say what is wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("bundle", nargs="?", type=Path, default=ROOT / "dist" / "mockvoice")
    parser.add_argument("--sound", action="store_true", help="there is a sound server: a microphone must be found")
    arguments = parser.parse_args()
    bundle: Path = arguments.bundle.resolve()
    problems = unwanted_and_missing(bundle)
    with tempfile.TemporaryDirectory() as folder:
        for words in (("--version",), ("doctor",), ("demo",)):
            done = start(bundle, Path(folder), *words)
            print(f"$ mockvoice {' '.join(words)}\n{done.stdout}{done.stderr}", flush=True)
            only_no_microphone = words == ("doctor",) and not arguments.sound and not WITHOUT_SOUND.search(done.stdout)
            if done.returncode != 0 and not (only_no_microphone and done.returncode == 1):
                problems.append(f"mockvoice {' '.join(words)} ended with {done.returncode}.")
    for problem in problems:
        print(problem, file=sys.stderr)
    sys.exit(1 if problems else 0)


if __name__ == "__main__":
    main()

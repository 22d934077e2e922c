"""The script that makes .venv from a lock file, in a copy of the repository's frame with a uv of the test's own."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


class Checkout:
    """A folder with the set-up script, lock files, and a `uv` that writes down what it is asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "checkout"
        self.programs = folder / "bin"
        self.programs.mkdir()
        shutil.copytree(ROOT / "packaging" / "setup", self.folder / "packaging" / "setup")
        for name in ("pyproject.toml", "requirements.lock", "requirements-dev.lock"):
            (self.folder / name).write_text("first")
        self.asked = folder / "asked"
        self.asked.touch()
        self.add_uv()

    def add_uv(self, *, fails: str = "false") -> None:
        """Make `uv` one that makes an environment of empty programs, unless the condition `fails` holds."""
        self.add_program(
            "uv",
            f'echo "$*" >>"{self.asked}"\nif {fails}; then exit 2; fi\n'
            'if [ "$1" = venv ]; then mkdir -p .venv/bin; for name in python mockvoice; do '
            'printf "#!/usr/bin/env bash\\nexit 0\\n" >.venv/bin/$name; chmod +x .venv/bin/$name; done; fi',
        )

    def add_program(self, name: str, lines: str) -> None:
        """Put a shell script in front of PATH."""
        path = self.programs / name
        path.write_text(f"#!/usr/bin/env bash\n{lines}\n")
        path.chmod(0o755)

    def set_up(self, kind: str) -> subprocess.CompletedProcess[str]:
        """Run the script."""
        return subprocess.run(
            [self.folder / "packaging" / "setup" / "python.sh", kind],
            env=os.environ | {"PATH": f"{self.programs}:/usr/bin:/bin", "VIRTUAL_ENV": "/somewhere/else"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def was_asked(self) -> str:
        """Return what `uv` was asked for since the last look."""
        text = self.asked.read_text()
        self.asked.write_text("")
        return text


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    """A fresh checkout."""
    return Checkout(tmp_path)


def test_a_fresh_checkout_is_set_up_from_the_lock_with_hashes(checkout: Checkout) -> None:
    """The first run makes the environment, installs the locked versions by hash and then the project itself."""
    assert checkout.set_up("run").returncode == 0
    asked = checkout.was_asked().splitlines()
    assert [line.split()[0] for line in asked] == ["venv", "pip", "pip"]
    assert "--python >=3.11,<3.14" in asked[0]
    assert "sync" in asked[1]
    assert "--require-hashes" in asked[1]
    assert asked[1].endswith(" requirements.lock")
    assert "--no-deps --no-build-isolation --editable ." in asked[2]


def test_a_second_run_does_nothing(checkout: Checkout) -> None:
    """While the lock file is the same, uv is not even started and nothing is said."""
    checkout.set_up("run")
    checkout.was_asked()
    done = checkout.set_up("run")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert checkout.was_asked() == ""


@pytest.mark.parametrize("name", ["requirements.lock", "pyproject.toml"])
def test_a_changed_lock_is_installed_anew(checkout: Checkout, name: str) -> None:
    """A change of what is asked for is installed into the environment that is there."""
    checkout.set_up("run")
    checkout.was_asked()
    (checkout.folder / name).write_text("second")
    assert checkout.set_up("run").returncode == 0
    asked = checkout.was_asked()
    assert "pip sync" in asked
    assert "venv" not in asked.split()


def test_practice_does_not_take_the_developers_tools_away(checkout: Checkout) -> None:
    """After `make test`, `make run` is content with the larger set, also when the lock changes."""
    checkout.set_up("dev")
    assert "requirements-dev.lock" in checkout.was_asked()
    assert checkout.set_up("run").returncode == 0
    assert checkout.was_asked() == ""
    (checkout.folder / "requirements-dev.lock").write_text("second")
    checkout.set_up("run")
    assert "requirements-dev.lock" in checkout.was_asked()


def test_an_environment_that_does_not_start_is_made_anew(checkout: Checkout) -> None:
    """Where the environment's Python is gone, as after an upgrade of the system, it is replaced."""
    checkout.set_up("run")
    checkout.was_asked()
    (checkout.folder / ".venv" / "bin" / "python").write_text("#!/nowhere\n")
    assert checkout.set_up("run").returncode == 0
    assert checkout.was_asked().startswith("venv")


def test_no_suitable_python_is_said_in_a_sentence(checkout: Checkout) -> None:
    """Where uv finds and fetches no Python, the sentence names the versions."""
    checkout.add_uv(fails='[ "$1" = venv ]')
    done = checkout.set_up("run")
    assert done.returncode == 1
    assert "MockVoice needs Python 3.11, 3.12 or 3.13" in done.stderr


def test_a_broken_download_is_taken_up_again(checkout: Checkout) -> None:
    """After an installation that failed, the next run tries again and does not believe in what is half there."""
    checkout.add_uv(fails='[ "$2" = sync ]')
    done = checkout.set_up("run")
    assert done.returncode == 1
    assert "what was fetched is kept" in done.stderr
    checkout.add_uv()
    checkout.was_asked()
    assert checkout.set_up("run").returncode == 0
    assert "pip sync" in checkout.was_asked()


def test_a_missing_display_is_said_in_one_sentence() -> None:
    """Without a display `make run` ends with a sentence that points to `make demo`, and installs nothing first."""
    bare = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    bare.pop("QT_QPA_PLATFORM", None)
    done = subprocess.run(["make", "run"], cwd=ROOT, env=bare, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    sentence = done.stderr.splitlines()[0]
    assert sentence.startswith("There is no display here")
    assert "'make demo'" in sentence
    assert done.stdout == ""

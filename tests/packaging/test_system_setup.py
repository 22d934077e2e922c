"""The script that installs what the system lacks, run with a package manager and a root user of the test's own."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SCRIPT = ROOT / "packaging" / "setup" / "system.sh"
TABLE = ROOT / "packaging" / "setup" / "system-packages.txt"
BORROWED = ("bash", "cat", "dirname", "env", "mktemp", "python3", "rm", "tail", "uname", "ldconfig", "true")


class BareSystem:
    """A PATH with a few programs, and a table of needs; what package managers are asked for is written down."""

    def __init__(self, folder: Path) -> None:
        self.programs = folder / "bin"
        self.programs.mkdir()
        self.asked = folder / "asked"
        self.asked.touch()
        self.table = folder / "table.txt"
        self.table.write_text("run command:frobnicate frob-deb frob-rpm frob-arch\ntest command:never never-deb - -\n")
        for name in BORROWED:
            found = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
            assert found is not None, name
            (self.programs / name).symlink_to(found)
        self.add("id", "echo 0")

    def add(self, name: str, lines: str) -> None:
        """Add a program, a shell script of these lines."""
        path = self.programs / name
        path.write_text(f"#!{shutil.which('bash')}\n{lines}\n")
        path.chmod(0o755)

    def add_package_manager(self, name: str, *, fails: str = "false") -> None:
        """Add one that writes down what it is asked for and installs `frobnicate`, unless `fails` holds."""
        install = f"{shutil.which('ln')} -sf {shutil.which('true')} {self.programs}/frobnicate"
        self.add(
            name,
            f'echo "{name} $*" >>"{self.asked}"\n'
            f"if {fails}; then echo 'it is broken' >&2; exit 100; fi\n"
            f'case "$*" in *update*|*" -s "*) ;; *) {install} ;; esac',
        )

    def run(self, *sets: str) -> subprocess.CompletedProcess[str]:
        """Run the script for these sets of needs."""
        return subprocess.run(
            [str(self.programs / "bash"), str(SCRIPT), *sets],
            env={"PATH": str(self.programs), "MOCKVOICE_SYSTEM_TABLE": str(self.table)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    def was_asked(self) -> list[str]:
        """Return what the package managers were asked for."""
        return self.asked.read_text().splitlines()


@pytest.fixture
def system(tmp_path: Path) -> BareSystem:
    """A system without anything that MockVoice needs."""
    return BareSystem(tmp_path)


def test_nothing_is_asked_of_anybody_while_nothing_is_missing(system: BareSystem) -> None:
    """Where every need is met, no package manager is called and nothing is said."""
    system.add_package_manager("apt-get")
    system.add("frobnicate", ":")
    done = system.run("run")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert system.was_asked() == []


def test_what_is_missing_is_named_and_then_installed(system: BareSystem) -> None:
    """A missing package is named before it is installed, without a question and without recommended packages."""
    system.add_package_manager("apt-get")
    done = system.run("run")
    assert done.returncode == 0
    assert "Installing with apt-get the system packages that are missing: frob-deb." in done.stderr
    assert system.was_asked()[-1] == "apt-get install -y -q --no-install-recommends frob-deb"
    assert "sudo" not in done.stderr


def test_the_list_of_packages_is_fetched_only_when_needed(system: BareSystem) -> None:
    """`apt-get update` runs only where apt does not know the package."""
    system.add_package_manager("apt-get")
    system.run("run")
    assert not any("update" in line for line in system.was_asked())
    (system.programs / "frobnicate").unlink()
    system.add_package_manager("apt-get", fails='[[ "$*" == *" -s "* ]]')
    done = system.run("run")
    assert "apt-get update -q" in system.was_asked()
    assert "Going on without" not in done.stderr


@pytest.mark.parametrize(
    ("manager", "command"),
    [("dnf", "dnf install -y -q frob-rpm"), ("pacman", "pacman -S --needed --noconfirm frob-arch")],
)
def test_other_package_managers_are_known(system: BareSystem, manager: str, command: str) -> None:
    """Both dnf and pacman are asked for the packages under their own names."""
    system.add_package_manager(manager)
    assert system.run("run").returncode == 0
    assert system.was_asked() == [command]


def test_only_the_sets_asked_for_are_looked_at(system: BareSystem) -> None:
    """What only tests need is not installed for practice; a need without a package is named and passed over."""
    system.add_package_manager("dnf")
    assert "never" not in system.run("run").stderr
    done = system.run("run", "test")
    assert done.returncode == 0
    assert "Going on without: never." in done.stderr


def test_sudo_is_used_by_whoever_is_not_root(system: BareSystem) -> None:
    """Somebody who is not root is told that sudo is needed, and it is never asked to wait for a password in CI."""
    system.add("id", "echo 1000")
    system.add_package_manager("apt-get")
    system.add("sudo", f'echo "sudo $*" >>"{system.asked}"; shift; "$@"')
    done = system.run("run")
    assert "This needs sudo" in done.stderr
    assert "sudo -n env DEBIAN_FRONTEND=noninteractive apt-get install" in "\n".join(system.was_asked())
    assert (system.programs / "frobnicate").exists()


def test_without_sudo_the_command_is_told_and_setting_up_goes_on(system: BareSystem) -> None:
    """Without root and without sudo nothing is tried; the sentence names the command for the administrator."""
    system.add("id", "echo 1000")
    system.add_package_manager("apt-get")
    done = system.run("run")
    assert done.returncode == 0
    assert "as root, type: apt-get install frob-deb" in done.stderr
    assert system.was_asked() == []


def test_an_installation_that_fails_is_shown_and_does_not_stop(system: BareSystem) -> None:
    """What the package manager said is shown, with the command to try by hand and what is missing now."""
    system.add_package_manager("apt-get", fails='[[ "$*" != *" -s "* ]]')
    done = system.run("run")
    assert done.returncode == 0
    assert "it is broken" in done.stderr
    assert "to try by hand, type: sudo apt-get install frob-deb" in done.stderr
    assert "Going on without: frobnicate." in done.stderr


def test_a_system_without_a_known_package_manager_is_told_what_to_look_for(system: BareSystem) -> None:
    """Elsewhere one sentence names what is needed."""
    done = system.run("run")
    assert done.returncode == 0
    assert "install with this system's package manager what has these, then run make again: frobnicate." in done.stderr


def test_macos_needs_nothing(system: BareSystem) -> None:
    """On macOS the script ends well without a package manager."""
    (system.programs / "uname").unlink()
    system.add("uname", "echo Darwin")
    done = system.run("run")
    assert (done.returncode, done.stderr) == (0, "")


def test_every_need_in_the_table_is_well_formed(system: BareSystem) -> None:
    """Each line of the real table has a set, a probe that is known, and a name for each package manager."""
    rows = [line.split() for line in TABLE.read_text().splitlines() if line and not line.startswith("#")]
    assert all(len(row) == 5 for row in rows)
    assert {row[0] for row in rows} == {"run", "test", "bundle"}
    assert len({row[1] for row in rows}) == len(rows)
    system.table.write_text(TABLE.read_text())
    system.add("apt-get", "exit 1")
    done = system.run("run", "test", "bundle")
    assert done.returncode == 0
    assert "a probe that nobody knows" not in done.stderr

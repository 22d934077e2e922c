"""Builds the bundle, a folder with everything in it, and tries it: `make bundle`.

Nothing is built anew while dist/mockvoice is what the sources and the lock files say; --fresh builds all the same.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUNDLE = ROOT / "dist" / "mockvoice"
MADE_FROM = ROOT / "dist" / "mockvoice.made-from"
INPUTS = ("mockvoice", "assets", "question_packs", "packaging", "requirements.lock", "requirements-dev.lock", "LICENSE")
NOTICES = ("LICENSE", "THIRD_PARTY.md")
LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)[^/]*$", re.IGNORECASE)
SOURCE_CODE = (".py", ".pyi", ".so")


def fingerprint() -> str:
    """Return a digest of everything that the bundle is made from: files and the Python that runs this."""
    digest = hashlib.sha256(f"{sys.version} {sys.prefix}".encode())
    for name in INPUTS:
        top = ROOT / name
        files = [top] if top.is_file() else sorted(path for path in top.rglob("*") if path.is_file())
        for path in files:
            if "__pycache__" not in path.parts:
                digest.update(str(path.relative_to(ROOT)).encode() + b"\0")
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def build() -> None:
    """Run PyInstaller, then put the notices and what a desktop needs beside the program."""
    MADE_FROM.unlink(missing_ok=True)
    folders = ("--distpath", str(BUNDLE.parent), "--workpath", str(ROOT / "build" / "bundle"))
    command = (sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *folders)
    subprocess.run((*command, "packaging/mockvoice.spec"), cwd=ROOT, check=True)
    for name in NOTICES:
        shutil.copyfile(ROOT / name, BUNDLE / name)
    collect_licences(BUNDLE / "licences")
    place_desktop_files(BUNDLE / "share")


def collect_licences(target: Path) -> None:
    """Copy the licence texts of all wheels in requirements.lock and of the system libraries, and the common ones."""
    shutil.copytree(ROOT / "packaging" / "licences", target / "common")
    locked = re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE)
    for name in locked:
        try:
            files = metadata.distribution(name).files or []
        except metadata.PackageNotFoundError:
            continue  # for another system
        for file in files:
            if LICENCE_FILE.search(file.name) and file.suffix not in SOURCE_CODE:
                folder = target / name
                folder.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(str(file.locate()), folder / file.name)
    if shutil.which("dpkg"):
        for library in sorted((BUNDLE / "_internal").glob("lib*.so*")):
            collect_debian_copyright(library.name, target)


def collect_debian_copyright(library: str, target: Path) -> None:
    """Copy the copyright file of the Debian package that has `library`; nothing where no package has it."""
    found = subprocess.run(("dpkg", "-S", f"*/{library}"), capture_output=True, text=True, check=False)
    for package in sorted({line.split(":")[0] for line in found.stdout.splitlines()}):
        copyright_file = Path("/usr/share/doc") / package / "copyright"
        if copyright_file.is_file():
            (target / package).mkdir(parents=True, exist_ok=True)
            shutil.copyfile(copyright_file, target / package / "copyright")


def place_desktop_files(share: Path) -> None:
    """Lay the desktop entry, the metainfo and the icons out as they belong below a prefix's share folder."""
    desktop = ROOT / "packaging" / "desktop"
    places = [
        (desktop / "app.mockvoice.MockVoice.desktop", share / "applications"),
        (desktop / "app.mockvoice.MockVoice.metainfo.xml", share / "metainfo"),
        (ROOT / "assets" / "icon" / "mockvoice.svg", share / "icons" / "hicolor" / "scalable" / "apps"),
    ]
    for source, folder in places:
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, folder / source.name)
    for picture in (ROOT / "packaging" / "icons").glob("mockvoice-*.png"):
        size_px = picture.stem.removeprefix("mockvoice-")
        folder = share / "icons" / "hicolor" / f"{size_px}x{size_px}" / "apps"
        folder.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(picture, folder / "mockvoice.png")


def main() -> None:
    """Build where something changed, and say how large it is and where it lies."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--fresh", action="store_true", help="build although nothing changed")
    arguments = parser.parse_args()
    made_from = fingerprint()
    if not arguments.fresh and MADE_FROM.is_file() and MADE_FROM.read_text(encoding="utf-8") == made_from:
        print(f"{BUNDLE.relative_to(ROOT)} is up to date.")
        return
    print("Building the bundle; this takes a minute.", flush=True)
    build()
    MADE_FROM.write_text(made_from, encoding="utf-8")
    size = sum(path.stat().st_size for path in BUNDLE.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"{BUNDLE.relative_to(ROOT)} is ready: {size / 1_000_000:.0f} MB. Start it with {BUNDLE.name}/mockvoice.")


if __name__ == "__main__":
    main()

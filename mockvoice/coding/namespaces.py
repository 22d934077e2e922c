"""A room of its own for a process (Linux): its own file tree, process numbers and network, without any privilege.

What `unshare` and `mount` do in a shell is done by their system calls here, so that neither program is needed and a
step that the system refuses is noticed. It must happen before a second thread begins (user_namespaces(7)).
"""

from __future__ import annotations

import ctypes
import errno
import os
import signal
import struct
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

_CLONE_NEWNS, _CLONE_NEWUTS, _CLONE_NEWIPC = 0x20000, 0x4000000, 0x8000000
_CLONE_NEWUSER, _CLONE_NEWPID, _CLONE_NEWNET = 0x10000000, 0x20000000, 0x40000000
_MS_NOSUID, _MS_NODEV, _MS_NOEXEC = 2, 4, 8
_MS_BIND, _MS_REC, _MS_PRIVATE = 4096, 16384, 1 << 18
_MNT_DETACH: Final = 2
_AT_FDCWD, _AT_RECURSIVE = -100, 0x8000
_MOUNT_ATTR_RDONLY, _MOUNT_ATTR_NOSUID = 1, 2
_PR_SET_PDEATHSIG: Final = 1
_CAPABILITY_VERSION_3: Final = 0x20080522
_CALL_NUMBERS: Final = {"pivot_root": {"x86_64": 155, "aarch64": 41}, "mount_setattr": {"x86_64": 442, "aarch64": 442}}
"""System calls that the C library has no function for, or has it only since lately."""

_DEVICES: Final = ("/dev/null", "/dev/zero", "/dev/random", "/dev/urandom")


def enter(visible: Sequence[str], work: str, *, room_bytes: int) -> None:
    """Go on in a new room; this process stays behind, waits for the one in the room, and ends as it ended.

    Args:
        visible: Files and folders that can be read there, at the same paths.
        work: The only folder that can be written to, and the current one afterwards; kept in memory, empty at first.
        room_bytes: How much fits into it.

    Raises:
        OSError: The system refuses one of the steps. Nothing has been run then.
    """
    if not sys.platform.startswith("linux"):
        raise OSError("only Linux has namespaces")
    user_id, group_id = os.getuid(), os.getgid()
    _call("unshare", _CLONE_NEWUSER | _CLONE_NEWNS | _CLONE_NEWPID | _CLONE_NEWNET | _CLONE_NEWIPC | _CLONE_NEWUTS)
    Path("/proc/self/setgroups").write_text("deny", encoding="ascii")
    Path("/proc/self/gid_map").write_text(f"{group_id} {group_id} 1", encoding="ascii")
    Path("/proc/self/uid_map").write_text(f"{user_id} {user_id} 1", encoding="ascii")
    _build_tree(visible, work, room_bytes)
    child = os.fork()
    if child:
        _, status = os.waitpid(child, 0)
        code = os.waitstatus_to_exitcode(status)
        os._exit(code if code >= 0 else 128 - code)  # as shells tell a signal
    _call("prctl", _PR_SET_PDEATHSIG, signal.SIGKILL)
    _drop_capabilities()


def _build_tree(visible: Sequence[str], work: str, room_bytes: int) -> None:
    """Make a root that holds what is visible, read-only, and a writable work folder, and move there."""
    _mount("none", "/", "", _MS_REC | _MS_PRIVATE)
    # Any folder can carry the new root until it becomes "/"; what it hides is no longer needed.
    root = "/tmp"  # noqa: S108 (a mount point, nothing is written to it)
    sources = [path for path in (*visible, *_DEVICES) if Path(path).exists()]
    handles = {path: os.open(path, os.O_PATH | os.O_CLOEXEC) for path in sources}
    _mount("mockvoice", root, "tmpfs", _MS_NOSUID | _MS_NODEV, f"size={room_bytes},mode=755")
    for path, handle in handles.items():
        target = Path(f"{root}{path}")
        if Path(f"/proc/self/fd/{handle}").is_dir():
            target.mkdir(parents=True, exist_ok=True)
        elif not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.touch()
        _mount(f"/proc/self/fd/{handle}", str(target), "", _MS_BIND | _MS_REC)
        if path not in _DEVICES:
            _make_read_only(str(target), recursive=True)
        os.close(handle)
    place = f"{root}{work}"
    Path(place).mkdir(parents=True, exist_ok=True)
    _mount("work", place, "tmpfs", _MS_NOSUID | _MS_NODEV | _MS_NOEXEC, f"size={room_bytes},mode=700")
    _make_read_only(root, recursive=False)
    os.chdir(root)
    _system_call("pivot_root", b".", b".")  # pivot_root(2) tells why two dots do
    _call("umount2", b"/", _MNT_DETACH)
    os.chdir(work)


def _make_read_only(target: str, *, recursive: bool) -> None:
    """Make a mount read-only, with all that is mounted below it where asked for (mount_setattr(2), Linux 5.12)."""
    attributes = struct.pack("QQQQ", _MOUNT_ATTR_RDONLY | _MOUNT_ATTR_NOSUID, 0, 0, 0)
    _system_call(
        "mount_setattr",
        ctypes.c_int(_AT_FDCWD),
        target.encode(),
        ctypes.c_uint(_AT_RECURSIVE if recursive else 0),
        attributes,
        ctypes.c_size_t(len(attributes)),
    )


def _drop_capabilities() -> None:
    """Give up the rights that the first process of a user namespace has in it, such as mounting."""
    header = ctypes.create_string_buffer(struct.pack("Ii", _CAPABILITY_VERSION_3, 0))
    _call("capset", header, ctypes.create_string_buffer(24))


def _mount(source: str, target: str, kind: str, flags: int, data: str = "") -> None:
    _call(
        "mount", source.encode(), target.encode(), kind.encode() or None, ctypes.c_ulong(flags), data.encode() or None
    )


def _call(name: str, *arguments: object) -> None:
    """Call a function of the C library. Raises OSError where it fails."""
    if getattr(ctypes.CDLL(None, use_errno=True), name)(*arguments) != 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{name}: {os.strerror(code)}")


def _system_call(name: str, *arguments: object) -> None:
    """Make a system call by its number. Raises OSError where it fails."""
    number = _CALL_NUMBERS[name].get(os.uname().machine)
    if number is None:
        raise OSError(errno.ENOSYS, f"the number of {name} is not known for this processor")
    _call("syscall", ctypes.c_long(number), *arguments)

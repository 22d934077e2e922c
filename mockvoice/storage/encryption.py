"""A file that only a passphrase opens, written in one go and read from any place.

The key comes from the passphrase by scrypt (RFC 7914), and the content is sealed in chunks by AES-256 in GCM, numbered
and with the last one marked as such: the STREAM construction (Hoang, Reyhanitabar, Rogaway and Vizár 2015). So a file
that was changed, put in another order or cut off is noticed. Layout: `MAGIC`, the header's length in 4 bytes
(big-endian), the header as JSON, 32 bytes that tell a wrong passphrase from a damaged file, then the chunks.
"""

from __future__ import annotations

import hashlib
import hmac
import io
import json
import os
import unicodedata
from typing import TYPE_CHECKING, Annotated, Final, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from mockvoice.errors import BackupError

if TYPE_CHECKING:
    from typing import BinaryIO

MAGIC: Final = b"MockVoice sealed\x00"
VERSION: Final = 1

CHUNK_BYTES: Final = 1 << 20
_TAG_BYTES: Final = 16
_CHECK_BYTES: Final = 32
_PREFIX_BYTES: Final = 7
_COUNTER_BYTES: Final = 4
_SALT_BYTES: Final = 16
_LONGEST_HEADER_BYTES: Final = 4096
COST_LOG2: Final = 17
"""Of scrypt, with r = 8 and p = 1: 128 MiB and some tenths of a second (OWASP, Password Storage, 2023)."""

DAMAGED_MEND: Final = "Use another copy of the backup, or make a new one where the history still is."


class _Header(BaseModel):
    """How the key is made; the bounds keep a made-up file from asking for all memory."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    version: int = Field(ge=1)
    cost_log2: int = Field(ge=10, le=20)
    salt: Annotated[str, StringConstraints(pattern="^([0-9a-f]{2}){8,64}$")]
    prefix: Annotated[str, StringConstraints(pattern="^([0-9a-f]{2}){7}$")]
    chunk_bytes: int = Field(ge=1 << 10, le=1 << 24)


def is_sealed(file: BinaryIO) -> bool:
    """Return whether an open file begins as a sealed one; it then stands at its start again."""
    file.seek(0)
    start = file.read(len(MAGIC))
    file.seek(0)
    return start == MAGIC


class SealedWriter(io.RawIOBase):
    """Seals what is written to it; only `close` makes the file whole.

    Args:
        file: Where the sealed bytes go; it stays open.
        passphrase: At least one letter.
        chunk_bytes: How much is sealed at once.
        cost_log2: How much work a try at the passphrase is.
    """

    def __init__(
        self, file: BinaryIO, passphrase: str, *, chunk_bytes: int = CHUNK_BYTES, cost_log2: int = COST_LOG2
    ) -> None:
        super().__init__()
        self._file = file
        self._prefix = os.urandom(_PREFIX_BYTES)
        salt = os.urandom(_SALT_BYTES)
        self._header = json.dumps(
            {
                "version": VERSION,
                "cost_log2": cost_log2,
                "salt": salt.hex(),
                "prefix": self._prefix.hex(),
                "chunk_bytes": chunk_bytes,
            }
        ).encode()
        key, check = _keys(passphrase, salt, cost_log2, self._header)
        self._cipher = AESGCM(key)
        self._chunk_bytes = chunk_bytes
        self._number = 0
        self._waiting = bytearray()
        file.write(MAGIC + len(self._header).to_bytes(4) + self._header + check)

    def writable(self) -> bool:
        """Return True."""
        return True

    def write(self, data: object, /) -> int:
        """Take bytes; a chunk goes out when another byte follows it, because the last one is marked."""
        piece = memoryview(data)  # type: ignore[arg-type]
        self._waiting += piece
        while len(self._waiting) > self._chunk_bytes:
            self._seal(bytes(self._waiting[: self._chunk_bytes]), is_last=False)
            del self._waiting[: self._chunk_bytes]
        return piece.nbytes

    def close(self) -> None:
        """Write the last chunk, unless that was done."""
        if not self.closed:
            self._seal(bytes(self._waiting), is_last=True)
            self._waiting.clear()
        super().close()

    def _seal(self, chunk: bytes, *, is_last: bool) -> None:
        nonce = _nonce(self._prefix, self._number, is_last=is_last)
        self._file.write(self._cipher.encrypt(nonce, chunk, self._header))
        self._number += 1


class SealedReader(io.RawIOBase):
    """Reads a sealed file as if it lay there in the open, from any place.

    Every read can raise BackupError where what it needs was altered or is missing.
    """

    def __init__(self, file: BinaryIO, header: _Header, raw_header: bytes, key: bytes, start: int) -> None:
        super().__init__()
        self._file = file
        self._header = header
        self._raw_header = raw_header
        self._cipher = AESGCM(key)
        self._start = start
        self._sealed_bytes = header.chunk_bytes + _TAG_BYTES
        body = file.seek(0, os.SEEK_END) - start
        self._count = max(1, -(-body // self._sealed_bytes))
        self._length = body - self._count * _TAG_BYTES
        if self._length < 0:
            raise damaged_backup("it was cut off")
        self._at = 0
        self._held = -1
        self._chunk = b""

    @classmethod
    def open(cls, file: BinaryIO, passphrase: str) -> Self:
        """Begin to read a file.

        Raises:
            BackupError: The passphrase is another, or the file is damaged or of a newer version.
        """
        file.seek(len(MAGIC))
        length = int.from_bytes(file.read(4))
        if not 0 < length <= _LONGEST_HEADER_BYTES:
            raise damaged_backup("its beginning cannot be read")
        raw = file.read(length)
        try:
            header = _Header.model_validate_json(raw)
        except ValidationError as error:
            raise damaged_backup("its beginning cannot be read") from error
        if header.version > VERSION:
            raise newer_backup()
        key, check = _keys(passphrase, bytes.fromhex(header.salt), header.cost_log2, raw)
        if not hmac.compare_digest(check, file.read(_CHECK_BYTES)):
            raise BackupError(
                "The passphrase does not open this backup.",
                kept="Nothing was changed.",
                mend="Type it again; capital letters count. Without the right one nobody can open the file.",
            )
        return cls(file, header, raw, key, file.tell())

    def readable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return True."""
        return True

    def tell(self) -> int:
        """Return the place in the plain content."""
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET, /) -> int:
        """Go to a place in the plain content."""
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._length}[whence]
        self._at = max(0, base + offset)
        return self._at

    def readinto(self, buffer: object, /) -> int:
        """Fill a buffer as far as one chunk goes."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]
        if self._at >= self._length or not view.nbytes:
            return 0
        number, offset = divmod(self._at, self._header.chunk_bytes)
        piece = self._opened(number)[offset : offset + view.nbytes]
        view[: len(piece)] = piece
        self._at += len(piece)
        return len(piece)

    def _opened(self, number: int) -> bytes:
        if number != self._held:
            self._file.seek(self._start + number * self._sealed_bytes)
            sealed = self._file.read(self._sealed_bytes)
            nonce = _nonce(bytes.fromhex(self._header.prefix), number, is_last=number == self._count - 1)
            try:
                self._chunk = self._cipher.decrypt(nonce, sealed, self._raw_header)
            except InvalidTag as error:
                raise damaged_backup("a part of it was altered or cut off") from error
            self._held = number
        return self._chunk


def damaged_backup(reason: str) -> BackupError:
    """Return the error for a file that is no whole backup; `reason` goes on after "is damaged: "."""
    return BackupError(f"This backup is damaged: {reason}.", kept="Nothing was changed.", mend=DAMAGED_MEND)


def newer_backup() -> BackupError:
    """Return the error for a backup of a newer version."""
    return BackupError(
        "This backup was made by a newer version of MockVoice.",
        kept="Nothing was changed.",
        mend="Update MockVoice, and restore it then.",
    )


def _keys(passphrase: str, salt: bytes, cost_log2: int, header: bytes) -> tuple[bytes, bytes]:
    """Return the key of the content, and what only the right passphrase gives for this header."""
    both = Scrypt(salt=salt, length=64, n=1 << cost_log2, r=8, p=1).derive(
        unicodedata.normalize("NFC", passphrase).encode()  # keyboards differ in how they write an accent
    )
    return both[:32], hmac.digest(both[32:], header, hashlib.sha256)


def _nonce(prefix: bytes, number: int, *, is_last: bool) -> bytes:
    return prefix + number.to_bytes(_COUNTER_BYTES) + bytes([is_last])

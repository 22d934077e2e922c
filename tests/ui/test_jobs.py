"""How results reach the window."""

from __future__ import annotations

import threading
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
import shiboken6
from PySide6.QtCore import QObject

from mockvoice.errors import MockVoiceError
from mockvoice.ui import jobs

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.usefixtures("qapp")


def fail(error: MockVoiceError) -> None:
    """Fail the test: nothing was to go wrong."""
    raise AssertionError(error)


def test_a_result_arrives_in_the_windows_thread(qtbot: QtBot):
    """What a worker gives back is handed over in the thread that watches, never in the worker's."""
    owner, threads = QObject(), []
    with ThreadPoolExecutor(1) as executor:
        jobs.watch(executor.submit(lambda: 7), owner, lambda n: threads.append((n, threading.current_thread())), fail)
        qtbot.waitUntil(lambda: bool(threads))
    assert threads == [(7, threading.main_thread())]


def test_a_result_is_never_handed_over_inside_watch(qtbot: QtBot):
    """Even a future that is done already is handed over later."""
    owner, got = QObject(), []
    future: Future[int] = Future()
    future.set_result(1)
    jobs.watch(future, owner, got.append, fail)
    assert got == []
    qtbot.waitUntil(lambda: got == [1])


def test_what_can_be_mended_goes_to_on_failed(qtbot: QtBot):
    """An error for the person reaches `on_failed`."""
    owner, errors = QObject(), []
    future: Future[int] = Future()
    error = MockVoiceError("The disk is full.")
    jobs.watch(future, owner, fail, errors.append)
    future.set_exception(error)
    qtbot.waitUntil(lambda: errors == [error])


def test_a_bug_is_raised_in_the_windows_thread(qtbot: QtBot):
    """Any other exception is raised where it is reported as a bug."""
    owner = QObject()
    future: Future[int] = Future()
    with qtbot.captureExceptions() as raised:
        jobs.watch(future, owner, fail, fail)
        future.set_exception(ZeroDivisionError("a bug"))
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is ZeroDivisionError


def test_nothing_reaches_what_is_gone(qtbot: QtBot):
    """When the owner was deleted meanwhile, the result is dropped."""
    owner, got, last = QObject(), [], []
    future: Future[int] = Future()
    jobs.watch(future, owner, got.append, fail)
    shiboken6.delete(owner)
    future.set_result(1)
    jobs.post(lambda: last.append(1))
    qtbot.waitUntil(lambda: last == [1])
    assert got == []


def test_a_cancelled_job_calls_nobody(qtbot: QtBot):
    """A future that was cancelled calls neither."""
    owner, got, last = QObject(), [], []
    future: Future[int] = Future()
    jobs.watch(future, owner, got.append, fail)
    future.cancel()
    jobs.post(lambda: last.append(1))
    qtbot.waitUntil(lambda: last == [1])
    assert got == []


def test_posted_calls_keep_their_order(qtbot: QtBot):
    """What one thread posts runs in the order in which it was posted."""
    got: list[int] = []
    thread = threading.Thread(target=lambda: [jobs.post(lambda n=n: got.append(n)) for n in range(50)])
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(got) == 50)
    assert got == list(range(50))

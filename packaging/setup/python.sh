#!/usr/bin/env bash
# Makes .venv from a lock file, with uv, and prepares the models. Usage: python.sh run|dev
#
# run   what practice needs, from requirements.lock
# dev   besides, what the checks and tests need, from requirements-dev.lock; stays so until .venv is removed
#
# Does nothing while .venv is what the lock files say. uv is taken from PATH, or put into .tools for this checkout.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
kind="${1:-run}"
stamp=.venv/.made-from

say() { printf '%s\n' "$*" >&2; }

if [ -f "$stamp" ] && [ "$(cut -d ' ' -f 1 "$stamp")" = dev ]; then
  kind=dev
fi
case "$kind" in
  run) lock=requirements.lock ;;
  dev) lock=requirements-dev.lock ;;
  *) say "python.sh knows 'run' and 'dev', not '$kind'." && exit 2 ;;
esac

made_from="$kind $(cat "$lock" pyproject.toml packaging/setup/python.sh | cksum | tr ' ' -) $PWD"
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$made_from" ] && .venv/bin/python -c '' 2>/dev/null; then
  exit 0
fi

find_uv() {
  if command -v uv >/dev/null; then
    uv=uv
    return
  fi
  uv=.tools/bin/uv
  wanted="$(sed -n 's/^uv==\([^ ]*\).*/\1/p' packaging/setup/uv.txt)"
  if [ -x "$uv" ] && [ "$("$uv" --version 2>/dev/null | cut -d ' ' -f 2)" = "$wanted" ]; then
    return
  fi
  say "Getting uv $wanted into .tools (only for this folder)."
  rm -rf .tools
  if ! python3 -m venv .tools; then
    rm -rf .tools
    say "Python cannot make a virtual environment here: install uv, or your system's package for Python's venv, then run make again."
    exit 1
  fi
  if ! .tools/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r packaging/setup/uv.txt; then
    rm -rf .tools
    say "uv could not be fetched: check the network connection, then run make again."
    exit 1
  fi
}

find_uv
# An activated environment or a project setting of somebody's own must not redirect this.
unset VIRTUAL_ENV CONDA_PREFIX UV_PROJECT_ENVIRONMENT UV_SYSTEM_PYTHON PYTHONHOME PYTHONPATH
export UV_HTTP_TIMEOUT="${UV_HTTP_TIMEOUT:-120}"
quiet=()
[ -t 2 ] || quiet=(--quiet)

suits='import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))'
if ! .venv/bin/python -c "$suits" 2>/dev/null; then
  rm -rf .venv
  if ! "$uv" venv ${quiet[@]+"${quiet[@]}"} --no-project --python '>=3.11,<3.14' .venv; then
    say "MockVoice needs Python 3.11, 3.12 or 3.13; none was found here and uv could not fetch one: install one, then run make again."
    exit 1
  fi
fi

say "Installing what MockVoice needs into .venv (about 1 GB on disk; the first time takes some minutes)."
rm -f "$stamp"
if ! "$uv" pip sync ${quiet[@]+"${quiet[@]}"} --python .venv/bin/python --require-hashes --compile-bytecode "$lock"; then
  say "Not everything could be installed; what was fetched is kept. Check the network connection and the free disk space, then run make again."
  exit 1
fi
"$uv" pip install ${quiet[@]+"${quiet[@]}"} --python .venv/bin/python --no-deps --no-build-isolation --editable .
.venv/bin/mockvoice models prepare
printf '%s\n' "$made_from" >"$stamp"

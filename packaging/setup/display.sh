#!/usr/bin/env bash
# Ends with an error and one sentence where no window can be shown.
set -euo pipefail

if [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
  printf '%s\n' "There is no display here to show MockVoice's window on (neither DISPLAY nor WAYLAND_DISPLAY is set); type 'make demo' to score the built-in spoken answer in the terminal." >&2
  exit 1
fi

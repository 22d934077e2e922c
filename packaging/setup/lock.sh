#!/usr/bin/env bash
# Writes the lock files anew from pyproject.toml. Usage: lock.sh [--upgrade]
#
# Why these files and not uv.lock: docs/decisions/0001-lock-file.md.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
uv="$(command -v uv || echo .tools/bin/uv)"
compile=("$uv" pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --no-annotate --python-version 3.11)

"${compile[@]}" "$@" --extra models pyproject.toml packaging/setup/build.in -o requirements.lock
"${compile[@]}" "$@" --extra models --group dev --constraints requirements.lock pyproject.toml packaging/setup/build.in \
  -o requirements-dev.lock
echo "uv==0.13.8" | "${compile[@]}" - -o packaging/setup/uv.txt

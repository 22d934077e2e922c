#!/usr/bin/env bash
# Installs the system libraries and programs that are missing. Usage: system.sh [run] [test] [bundle]
#
# Nothing is asked of the system's package manager, and no password of anybody, while nothing is missing.
# What cannot be installed is named in a sentence and does not stop the set-up: most of MockVoice works without it.
set -euo pipefail
export LC_ALL=C

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
table="${MOCKVOICE_SYSTEM_TABLE:-$here/system-packages.txt}"
wanted_sets=" ${*:-run} "

say() { printf '%s\n' "$*" >&2; }

case "$(uname -s)" in
  Linux) ;;
  Darwin)
    command -v python3 >/dev/null || say "Python is missing: install it with 'xcode-select --install' or 'brew install python'."
    exit 0 # PortAudio comes with the sounddevice wheel, Qt needs nothing, and macOS has voices of its own
    ;;
  *)
    say "MockVoice's set-up knows Linux and macOS; on other systems install Python 3.11 to 3.13 and uv, then see docs/install.md."
    exit 0
    ;;
esac

export PATH="$PATH:/usr/sbin:/sbin"
loader_cache="$(ldconfig -p 2>/dev/null || true)"

matches_a_file() {
  local pattern file
  local IFS='|'
  for pattern in $1; do
    for file in $pattern; do
      [ -e "$file" ] && return 0
    done
  done
  return 1
}

is_there() {
  local kind="${1%%:*}" what="${1#*:}"
  case "$kind:$what" in
    python:venv) command -v uv >/dev/null || python3 -c 'import ensurepip, venv' 2>/dev/null ;;
    python:shared) python3 -c 'import ctypes, sysconfig; ctypes.CDLL(sysconfig.get_config_var("INSTSONAME"))' 2>/dev/null ;;
    command:*) command -v "$what" >/dev/null ;;
    file:*) matches_a_file "$what" ;;
    lib:*) [[ "$loader_cache" == *$'\t'"$what ("* ]] ;;
    *) say "packaging/setup/system-packages.txt has a probe that nobody knows: $1" && exit 2 ;;
  esac
}

if command -v apt-get >/dev/null; then
  installer="apt-get"
elif command -v dnf >/dev/null; then
  installer=dnf
elif command -v pacman >/dev/null; then
  installer=pacman
else
  installer=""
fi

# Fills missing_probes and missing_packages.
look_for_what_is_missing() {
  local set probe apt dnf pacman package
  missing_probes=()
  missing_packages=()
  while read -r set probe apt dnf pacman; do
    case "$set" in '' | '#'*) continue ;; esac
    [[ "$wanted_sets" == *" $set "* ]] || continue
    is_there "$probe" && continue
    missing_probes+=("${probe#*:}")
    case "$installer" in
      apt-get) package="$apt" ;;
      dnf) package="$dnf" ;;
      pacman) package="$pacman" ;;
      *) package="-" ;;
    esac
    if [ "$package" != "-" ] && [[ " ${missing_packages[*]-} " != *" $package "* ]]; then
      missing_packages+=("$package")
    fi
  done <"$table"
}

log="$(mktemp)"
trap 'rm -f "$log"' EXIT

root_words=()
if [ "$(id -u)" -ne 0 ]; then
  root_words=(sudo)
  [ -t 0 ] || root_words=(sudo -n) # nobody is there to type a password
fi

# Runs a package manager's command as root, its talk kept for the case that it fails.
as_root() {
  ${root_words[@]+"${root_words[@]}"} "$@" </dev/null >>"$log" 2>&1
}

install_packages() {
  case "$installer" in
    apt-get)
      local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@")
      if ! apt-get install -s -q --no-install-recommends "$@" >/dev/null 2>&1; then
        say "Asking for the list of packages first (apt-get update)."
        as_root apt-get update -q || return 1
        as_root "${install[@]}"
      else
        as_root "${install[@]}" || { as_root apt-get update -q && as_root "${install[@]}"; }
      fi
      ;;
    dnf) as_root dnf install -y -q "$@" ;;
    pacman) as_root pacman -S --needed --noconfirm "$@" || as_root pacman -Sy --needed --noconfirm "$@" ;;
  esac
}

look_for_what_is_missing
[ "${#missing_probes[@]}" -eq 0 ] && exit 0

if [ -z "$installer" ]; then
  say "Please install with this system's package manager what has these, then run make again: ${missing_probes[*]}."
  exit 0
fi

if [ "${#missing_packages[@]}" -gt 0 ]; then
  by_hand="$installer install"
  [ "$installer" = pacman ] && by_hand="pacman -S"
  if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
    say "These system packages are missing, and there is no sudo here; as root, type: $by_hand ${missing_packages[*]}"
    exit 0
  fi
  say "Installing with $installer the system packages that are missing: ${missing_packages[*]}."
  [ "$(id -u)" -eq 0 ] || say "This needs sudo, which may ask for your password."
  if ! install_packages "${missing_packages[@]}"; then
    tail -n 20 "$log" >&2
    say "They could not all be installed; to try by hand, type: sudo $by_hand ${missing_packages[*]}"
  fi
  loader_cache="$(ldconfig -p 2>/dev/null || true)"
  hash -r
  look_for_what_is_missing
fi

if [ "${#missing_probes[@]}" -gt 0 ]; then
  say "Going on without: ${missing_probes[*]}."
fi

# SPDX-License-Identifier: MIT
# Read by the scripts beside it: where the repository is, and how progress is shown.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
build=$root/build
stage=$build/stage
venv=$root/.venv
python=${PYTHON:-/usr/bin/python3}
export ROIR_STARTED=${ROIR_STARTED:-$(date +%s)}

# step WORDS: says what is done now, with the minutes and seconds since the script began.
step() {
  local elapsed=$(($(date +%s) - ROIR_STARTED))
  printf '[%d:%02d] %s\n' $((elapsed / 60)) $((elapsed % 60)) "$*"
}

# fail STATUS WORDS: says why the script cannot go on.
fail() {
  printf '%s\n' "${@:2}" >&2
  exit "$1"
}

# quietly LOG COMMAND...: keeps the output in build/logs/LOG and shows its end only if the command fails.
quietly() {
  local log=$build/logs/$1
  mkdir -p "$build/logs"
  if ! "${@:2}" >"$log" 2>&1; then
    tail -n 60 "$log" >&2
    printf 'failed: %s\n(the whole output: %s)\n' "${*:2}" "$log" >&2
    return 1
  fi
}

# fingerprint PATH...: one hash of the names and contents of all files there, and of what the environment adds.
fingerprint() {
  find "$@" -type f -not -name '*.pyc' -print0 2>/dev/null | LC_ALL=C sort -z | xargs -0 sha256sum | sha256sum | cut -d' ' -f1
}

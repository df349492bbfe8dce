# Sourced by run and test: a private Python environment beside the checkout, and Qt's system libraries.
# Progress and complaints go to stderr, so that what the program prints stays clean.
set -euo pipefail

checkout=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
venv=${READINGLIST_VENV:-$checkout/.venv}

say() { printf '%s\n' "$*" >&2; }

# install_packages NAME…: with apt where that is possible, else the exact command and the end.
install_packages() {
    local command="apt-get install -y --no-install-recommends $*"
    if ! command -v apt-get >/dev/null; then
        say "Reading List needs these system packages (Debian's names): $*"
        exit 1
    fi
    if [ "$(id -u)" != 0 ]; then
        say "Reading List needs system packages that are missing. Please run: sudo $command"
        exit 1
    fi
    say "Installing system packages: $*"
    local log
    log=$(mktemp)
    if ! { DEBIAN_FRONTEND=noninteractive $command || { apt-get update && DEBIAN_FRONTEND=noninteractive $command; }; } \
        >"$log" 2>&1 </dev/null; then
        tail -n 5 "$log" >&2
        say "The system packages could not be installed. Try by hand: $command"
        rm -f "$log"
        exit 1
    fi
    rm -f "$log"
}

# python_for_environment: prints the interpreter to build the environment with.
python_for_environment() {
    local candidate
    for candidate in python3 python3.13 python3.12 python3.11 /usr/bin/python3; do
        if command -v "$candidate" >/dev/null &&
            "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            command -v "$candidate"
            return
        fi
    done
    say "Reading List needs Python 3.11 or newer; none was found on the PATH."
    exit 1
}

# fingerprint EXTRA: what the environment was made from; anything different means: refresh.
fingerprint() {
    printf '%s %s %s\n' "$checkout" "$1" "$(sha256sum <"$checkout/pyproject.toml" | cut -d' ' -f1)"
}

# environment EXTRA: EXTRA is "" for the program or "test" for its tests, which include the program.
environment() {
    local extra=$1
    up_to_date "$extra" && return
    exec 9>"$checkout/.venv.lock"
    flock 9
    if ! up_to_date "$extra"; then
        make_environment "$extra"
    fi
    flock -u 9
    exec 9>&-
}

up_to_date() {
    local stamp
    [ -x "$venv/bin/python" ] && [ -e "$venv/made-from" ] || return 1
    stamp=$(cat "$venv/made-from")
    [ "$stamp" = "$(fingerprint test)" ] || [ "$stamp" = "$(fingerprint "$1")" ]
}

make_environment() {
    local extra=$1 python
    # Whoever has the tests' packages keeps them when the project file changes.
    if [ -e "$venv/made-from" ] && [ "$(cut -d' ' -f2 "$venv/made-from")" = test ]; then extra=test; fi
    python=$(python_for_environment)
    rm -f "$venv/made-from"
    if ! "$venv/bin/python" -m pip --version >/dev/null 2>&1; then
        say "Making a private Python environment in $venv (once; about a minute) …"
        rm -rf "$venv"
        "$python" -c 'import ensurepip, venv' 2>/dev/null || install_packages python3-venv
        "$python" -m venv "$venv" >&2
    else
        say "Refreshing the private Python environment in $venv …"
    fi
    if ! "$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-input \
        --editable "$checkout${extra:+[$extra]}" >&2; then
        say "The Python packages could not be installed (is there a network?). Nothing else was changed; run the command again."
        exit 1
    fi
    fingerprint "$extra" >"$venv/made-from"
}

# Debian's package for each shared library that Qt opens: "library package".
offscreen_libraries="libglib-2.0.so.0 libglib2.0-0
libGL.so.1 libgl1
libEGL.so.1 libegl1
libfontconfig.so.1 libfontconfig1
libdbus-1.so.3 libdbus-1-3
libxkbcommon.so.0 libxkbcommon0"
screen_libraries="libxcb-cursor.so.0 libxcb-cursor0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
libwayland-cursor.so.0 libwayland-cursor0"

# What typesets exports: bibtex, pdflatex and their formats; biber, BibLaTeX and the etoolbox that it
# loads; fonts whose letters pdftotext finds again.
tex_packages="texlive-binaries texlive-latex-base texlive-latex-recommended texlive-bibtex-extra biber lmodern poppler-utils"

# typesets: whether all of that is there.
typesets() {
    local needed
    for needed in pdflatex bibtex biber pdftotext kpsewhich; do
        command -v "$needed" >/dev/null || return 1
    done
    for needed in biblatex.sty etoolbox.sty lmodern.sty amssymb.sty; do
        kpsewhich "$needed" >/dev/null || return 1
    done
}

# qt_libraries LIST: installs what is missing of a list of the form above.
qt_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    local known library package missing=()
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null || true)
    while read -r library package; do
        case "$known" in *"$library "*) ;; *) missing+=("$package") ;; esac
    done <<<"$1"
    [ ${#missing[@]} = 0 ] || install_packages "${missing[@]}"
}

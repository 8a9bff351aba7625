#!/bin/sh
# Looks for what pip cannot bring, and brings it by apt-get where there is one.
#
#   tools/system_packages.sh venv|build|test [PYTHON]
#
# `venv` is what a virtual environment needs, `build` what WeasyPrint needs, `test` the judges of
# the finished files. It looks for the thing itself, not for a package, so that one who has
# installed it in another way is not asked again.
set -eu

purpose=$1
python=${2:-python3}
packages=

# need PACKAGES COMMAND...: note Debian's PACKAGES as missing unless COMMAND works.
need() {
    wanted=$1
    shift
    "$@" >/dev/null 2>&1 || packages="$packages $wanted"
}

fail() {
    echo "$*" >&2
    exit 1
}

case $purpose in
venv)
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null ||
        fail "Python 3.11 or newer is needed, and '$python' is not one." \
            "Install one, and name it if need be: make PYTHON=python3.13 ..."
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    need "python$version-venv" "$python" -c 'import ensurepip, venv'
    ;;
build)
    need "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0" "$python" -W error -c 'import weasyprint'
    ;;
test)
    need chromium command -v chromium
    need default-jdk-headless javac -version
    need libatomic1 "$python" -m playwright --version
    need libreoffice-writer command -v soffice
    need "nodejs npm" npm --version
    need poppler-utils command -v pdftoppm
    need python3-uno /usr/bin/python3 -c 'import uno'
    need qpdf qpdf --version
    ;;
*)
    fail "usage: $0 venv|build|test [PYTHON]"
    ;;
esac

[ -n "$packages" ] || exit 0

command -v apt-get >/dev/null ||
    fail "Something that pip cannot bring is missing. Debian's names for it:$packages." \
        "Install the like by this machine's own package manager" \
        "(for PDF: Pango with HarfBuzz; on macOS, brew install pango), then run the command again."

as_root=
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail "As root, run: apt-get install$packages"
    as_root=sudo
fi
echo "Installing by apt-get (this can take minutes):$packages"
$as_root apt-get update -qq
# shellcheck disable=SC2086 # the packages are words
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $packages \
    >/dev/null

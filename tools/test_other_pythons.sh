#!/bin/sh
# Runs the quick tests under every supported Python that this machine has besides the one given.
#
#   tools/test_other_pythons.sh PYTHON
#
# Looks for python3.11 to python3.14 on the path and among pyenv's. Each gets an environment of its
# own in .tools, made once for each state of the lock file.
set -eu

ours=$("$1" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
pyenv=${PYENV_ROOT:-$HOME/.pyenv}

# find_python VERSION: print an interpreter that works and has that version.
find_python() {
    for python in "$(command -v "python$1" || true)" "$pyenv"/versions/"$1".*/bin/python; do
        said=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null || true)
        if [ "$said" = "$1" ]; then
            echo "$python"
            return
        fi
    done
}

# prepare PYTHON FOLDER: make an environment with what the tests need.
prepare() {
    stamp=$2/.$(cksum <requirements-dev.lock | cut -d' ' -f1)
    [ -e "$stamp" ] && return
    rm -rf "$2"
    tools/system_packages.sh venv "$1"
    "$1" -m venv "$2"
    "$2/bin/python" -m pip --quiet --quiet --disable-pip-version-check --no-input install \
        --require-hashes --requirement requirements-dev.lock
    "$2/bin/python" -m pip --quiet --quiet --disable-pip-version-check --no-input install \
        --no-deps --no-build-isolation --editable .
    touch "$stamp"
}

for version in 3.11 3.12 3.13 3.14; do
    [ "$version" = "$ours" ] && continue
    python=$(find_python "$version")
    if [ -z "$python" ]; then
        echo "Python $version: not on this machine, not tried"
        continue
    fi
    echo "Python $version: $python"
    prepare "$python" ".tools/python$version"
    ".tools/python$version/bin/python" -m pytest -n 2 --dist loadfile --no-loadscope-reorder \
        -m "not slow" --quiet
done

#!/bin/sh
# Makes sure that a Chromium is there for the browser tests: on Debian by its
# package where we may install one; elsewhere it says what to do. Which browsers
# are looked for stands in browser.mjs.
set -e
node "$(dirname "$0")/browser.mjs" >/dev/null && exit 0
if command -v apt-get >/dev/null 2>&1; then
  sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo -n"
  echo "installing Debian's chromium for the browser tests"
  $sudo apt-get update -qq
  for package in chromium-headless-shell chromium; do
    if DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends $package >/dev/null; then exit 0; fi
  done
fi
echo "the browser tests need Chromium or Chrome: install one, or name it in CHROMIUM" >&2
exit 1

#!/usr/bin/env bash
# Builds the fuzz targets, beside and never into the build of the reader.
set -euo pipefail
cd "$(dirname "$0")"
swift build -c release --sanitize=fuzzer -Xswiftc -enable-testing \
  --scratch-path ../../.build-fuzz "$@"

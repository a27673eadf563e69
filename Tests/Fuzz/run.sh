#!/usr/bin/env bash
# Attacks one target for so many seconds: run.sh Markdown 600 [options of libFuzzer]
# What is found lies in .build-fuzz/found/TARGET; the corpus grows in .build-fuzz/corpus/TARGET.
set -euo pipefail
cd "$(dirname "$0")"
target=$1 seconds=${2:-600}
shift $(($# > 1 ? 2 : 1))
work=$(cd ../.. && pwd)/.build-fuzz
mkdir -p "$work/corpus/$target" "$work/found/$target" "$work/shared/$target"

# Real texts and hostile files, where they are at hand: GAZETTE_SHARED/hostile, GAZETTE_CORPORA (unpacked).
case $target in
  HTML) names='*.html' ;;
  XML) names='*.xml' ;;
  PlainText | Markdown | RoundTrip | FrontMatter) names='*.[mt][dx]*' ;;
  *) names='*' ;;
esac
if [ "$target" != Query ]; then
  for folder in "${GAZETTE_SHARED:+$GAZETTE_SHARED/hostile}" "${GAZETTE_SHARED:+$GAZETTE_SHARED/seed}" \
    "${GAZETTE_CORPORA:-}"; do
    if [ -d "$folder" ]; then
      find "$folder" -type f -name "$names" -size -9k | sort -R --random-source=run.sh | sed -n 1,150p |
        while read -r file; do cp -n "$file" "$work/shared/$target/$(cksum <<<"$file" | cut -d' ' -f1)"; done
    fi
  done
fi
chmod -R u+w "$work/shared/$target"

# The crash report of Swift would keep the input from libFuzzer.
export SWIFT_BACKTRACE=enable=no
exec nice -n 10 "$work/release/Fuzz$target" -max_total_time="$seconds" -timeout=60 -rss_limit_mb=2048 \
  -max_len=8192 -dict="Dictionaries/$target.dict" -artifact_prefix="$work/found/$target/" -print_final_stats=1 \
  "$@" "$work/corpus/$target" "Seeds/$target" "$work/shared/$target"

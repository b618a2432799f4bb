// A record a line; a broken one costs only itself.
#include "fuzz/fuzz.h"

GAINSAY_FUZZ_TARGET(json_lines) { gainsay::fuzz::ReadAs("a.jsonl", bytes); }

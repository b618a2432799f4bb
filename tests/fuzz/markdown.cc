// Markdown with front matter (YAML, TOML) as content systems keep it.
#include "fuzz/fuzz.h"

GAINSAY_FUZZ_TARGET(markdown) { gainsay::fuzz::ReadAs("a.md", bytes); }

// ninjs, arrays of articles, JSON Feed.
#include "fuzz/fuzz.h"

GAINSAY_FUZZ_TARGET(json) { gainsay::fuzz::ReadAs("a.json", bytes); }

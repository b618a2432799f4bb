// Pages: gumbo's tree, metadata, what is article and what is furniture.
#include "fuzz/fuzz.h"

GAINSAY_FUZZ_TARGET(html) { gainsay::fuzz::ReadAs("a.html", bytes); }

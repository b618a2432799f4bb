// NewsML-G2, NITF, RSS and Atom: told apart by the first element.
#include "fuzz/fuzz.h"

GAINSAY_FUZZ_TARGET(xml) { gainsay::fuzz::ReadAs("a.xml", bytes); }

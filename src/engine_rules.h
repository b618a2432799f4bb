// What ingest and text must know of the packs, taken from them: the packs
// stay the one place where words stand.
#pragma once

#include "ingest/ingest_rules.h"
#include "lang/packs.h"
#include "text/segment.h"

namespace gainsay {

IngestRules MakeIngestRules(const Packs& packs);
SegmentRules MakeSegmentRules(const Packs& packs);

}  // namespace gainsay

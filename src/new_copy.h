// What concerns new copy, of a run over new articles and archived ones.
#pragma once

#include "report/run.h"

namespace gainsay {

// Drops findings, alignments, claims and dated events that hold archived
// articles only, and puts the side and the words of new copy first. Does
// nothing where no article is archived.
void KeepNewCopy(Run& run);

}  // namespace gainsay

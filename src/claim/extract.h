// MentionTable -> ClaimTable. Each kind of claim has a file of its own; what
// they share is claim/context.h.
#pragma once

#include "claim/claim.h"
#include "mention/mention.h"
#include "mention/reading.h"

namespace gainsay {

// The claims of one article, in reading order. Also finds the speakers of
// `mentions.quotes`, which need verbs and persons together.
ClaimTable ExtractClaims(const Reading& reading, MentionTable& mentions);

}  // namespace gainsay

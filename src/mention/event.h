// Event triggers: words of the class event, with polarity and modality.
#pragma once

#include <vector>

#include "mention/mention.h"
#include "mention/reading.h"

namespace gainsay {

// In reading order; where two triggers overlap, the longer stands.
std::vector<EventMention> FindEvents(const Reading& reading);

}  // namespace gainsay

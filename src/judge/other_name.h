// Whether two names surely mean two people: what merely sounds unlike may be
// one foreign name spelled by ear.
#pragma once

#include <string>

#include "judge/comparator.h"

namespace gainsay {

// The first and the last word of a name.
std::string FirstPart(const std::string& name);
std::string LastPart(const std::string& name);

// Names that sound far apart, or of which a part is listed as another name.
bool SurelyOtherName(const JudgeInput& input, const std::string& a, const std::string& b);

}  // namespace gainsay

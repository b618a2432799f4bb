// The rules that ship with the program, checked, compiled and embedded when it
// was built.
#pragma once

#include <string>
#include <vector>

#include "lang/packs.h"

namespace gainsay {

// The compiled packs; they view the embedded bytes.
Packs ShippedPacks();
// Every shipped file, for laying a folder over it and for the check rules.
// With a prefix only the files whose path starts with it.
std::vector<RuleFile> ShippedFiles(std::string_view prefix = {});

}  // namespace gainsay

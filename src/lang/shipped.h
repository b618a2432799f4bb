// The rules that ship with the program, checked, compiled and embedded when it
// was built.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lang/packs.h"

namespace gainsay {

// The compiled packs; they view the embedded bytes.
Packs ShippedPacks();
// The bytes of the compiled packs: equal where they read alike.
std::string_view ShippedPackBytes();
// Every shipped file, for laying a folder over it and for the check rules.
// With a prefix only the files whose path starts with it.
std::vector<RuleFile> ShippedFiles(std::string_view prefix = {});

}  // namespace gainsay

// A name cut into its parts.
#pragma once

#include <string_view>
#include <vector>

namespace gainsay {

// What stands between the spaces of a name, in order, none of it empty; views of `name`.
std::vector<std::string_view> NameParts(std::string_view name);

}  // namespace gainsay

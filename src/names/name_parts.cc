#include "names/name_parts.h"

#include <algorithm>

namespace gainsay {

std::vector<std::string_view> NameParts(std::string_view name) {
  std::vector<std::string_view> parts;
  for (size_t at = 0; at < name.size();) {
    const size_t end = std::min(name.find(' ', at), name.size());
    if (end > at) parts.push_back(name.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

}  // namespace gainsay

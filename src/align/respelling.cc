#include "align/respelling.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr size_t kShort = 4;  // bytes

}  // namespace

Respelling::Respelling(std::string_view table) {
  for (size_t at = 0; at < table.size();) {
    const size_t end = std::min(table.find(' ', at), table.size());
    const std::string_view pair = table.substr(at, end - at);
    const size_t arrow = pair.find('>');
    if (arrow != std::string_view::npos && arrow > 0) pairs_.emplace_back(pair.substr(0, arrow), pair.substr(arrow + 1));
    at = end + 1;
  }
}

std::string Respelling::Of(std::string_view folded) const {
  std::string out(folded);
  if (folded.size() <= kShort) return out;
  for (const auto& [from, to] : pairs_) {
    for (size_t at = out.find(from); at != std::string::npos; at = out.find(from, at + to.size())) out.replace(at, from.size(), to);
  }
  return out;
}

}  // namespace gainsay

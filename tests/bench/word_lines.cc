#include "bench/word_lines.h"

#include <cstdio>
#include <cstdlib>

namespace gainsay::bench {

std::vector<std::string_view> LinesOf(std::string_view text) {
  std::vector<std::string_view> lines;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    if (!line.empty() && line.front() != '#') lines.push_back(line);
    at = end + 1;
  }
  return lines;
}

std::vector<std::string_view> Fields(std::string_view line, char separator, size_t least) {
  std::vector<std::string_view> fields;
  for (size_t at = 0; at <= line.size();) {
    const size_t end = std::min(line.find(separator, at), line.size());
    fields.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  if (fields.size() < least) RefuseLine(line);
  return fields;
}

bool TakeFront(std::string_view& line, std::string_view front) {
  if (!line.starts_with(front)) return false;
  line.remove_prefix(front.size());
  return true;
}

void RefuseLine(std::string_view line) {
  std::fprintf(stderr, "tests/bench/words: this line cannot be read: %.*s\n", static_cast<int>(line.size()), line.data());
  std::abort();
}

}  // namespace gainsay::bench

#include "report/safe_json.h"

#include "base/utf8.h"

namespace gainsay {
namespace {

bool Steers(char32_t c) {
  return (c >= 0x7F && c <= 0x9F) || c == 0x061C || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x206F);
}

// A byte that may open one of them.
bool MayOpen(char byte) { return byte == '\x7F' || byte == '\xC2' || byte == '\xD8' || byte == '\xE2'; }

}  // namespace

std::string SafeJson(std::string json) {
  std::string out;
  size_t copied = 0;
  for (size_t at = 0; at < json.size(); ++at) {
    if (!MayOpen(json[at])) continue;
    const CodePoint c = DecodeAt(json, at);
    if (!Steers(c.value)) continue;
    out.append(json, copied, at - copied);
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4) out += "0123456789abcdef"[c.value >> shift & 15];
    copied = at + c.size;
    at = copied - 1;
  }
  if (copied == 0) return json;
  return out.append(json, copied);
}

}  // namespace gainsay

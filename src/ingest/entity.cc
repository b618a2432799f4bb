#include "ingest/entity.h"

#include "base/utf8.h"

namespace gainsay {
namespace {

struct Named {
  std::string_view name;
  std::string_view value;
};

constexpr Named kNamed[] = {
    {"amp", "&"},      {"lt", "<"},       {"gt", ">"},       {"quot", "\""},    {"apos", "'"},   {"nbsp", "\u00A0"},
    {"lsquo", "‘"},    {"rsquo", "’"},    {"ldquo", "“"},    {"rdquo", "”"},    {"ndash", "–"},  {"mdash", "—"},
    {"hellip", "…"},   {"copy", "©"},     {"reg", "®"},      {"trade", "™"},    {"pound", "£"},  {"euro", "€"},
    {"yen", "¥"},      {"cent", "¢"},     {"deg", "°"},      {"middot", "·"},   {"bull", "•"},   {"laquo", "«"},
    {"raquo", "»"},    {"times", "×"},    {"frac12", "½"},   {"frac14", "¼"},   {"frac34", "¾"}, {"zwj", "\u200D"},
    {"zwnj", "\u200C"}, {"shy", "\u00AD"}, {"thinsp", "\u2009"}, {"ensp", "\u2002"}, {"emsp", "\u2003"},
};

}  // namespace

size_t DecodeEntity(std::string_view text, size_t at, std::string& value) {
  constexpr size_t kLongest = 12;
  const size_t end = text.substr(at, kLongest).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const std::string_view name = text.substr(at + 1, end - 1);
  value.clear();
  if (name[0] == '#') {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    uint32_t number = 0;
    size_t digits = 0;
    for (size_t i = hex ? 2 : 1; i < name.size(); ++i, ++digits) {
      const char c = name[i];
      uint32_t digit = 16;
      if (c >= '0' && c <= '9') digit = static_cast<uint32_t>(c - '0');
      if (hex && c >= 'a' && c <= 'f') digit = static_cast<uint32_t>(c - 'a' + 10);
      if (hex && c >= 'A' && c <= 'F') digit = static_cast<uint32_t>(c - 'A' + 10);
      if (digit == 16) return 0;
      number = number * (hex ? 16 : 10) + digit;
      if (number > 0x10FFFF) return 0;
    }
    if (digits == 0 || number == 0 || (number >= 0xD800 && number < 0xE000)) return 0;
    AppendUtf8(number, value);
    return end + 1;
  }
  for (const Named& named : kNamed) {
    if (named.name != name) continue;
    value = named.value;
    return end + 1;
  }
  return 0;
}

}  // namespace gainsay

#include "report/page_words.h"

#include <unicode/msgfmt.h>
#include <unicode/unistr.h>

namespace gainsay {
namespace {

std::string Filled(const std::string& pattern, const std::string& language, const std::vector<icu::UnicodeString>& names,
                   const std::vector<icu::Formattable>& values) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(icu::UnicodeString::fromUTF8(pattern), icu::Locale(language.c_str()), status);
  icu::UnicodeString out;
  if (U_SUCCESS(status)) format.format(names.data(), values.data(), static_cast<int32_t>(values.size()), out, status);
  if (U_FAILURE(status)) return pattern;  // of a pack laid over ours
  std::string text;
  out.toUTF8String(text);
  return text;
}

}  // namespace

std::string PageWords::Or(std::string_view key, std::string_view otherwise) const {
  const auto found = run_.words.find(key);
  return found == run_.words.end() ? std::string(otherwise) : found->second;
}

std::string PageWords::Say(std::string_view key) const { return Or(key, key); }

std::string PageWords::Say(std::string_view key, int64_t n) const {
  return Filled(Say(key), run_.report_language, {icu::UnicodeString("n")}, {icu::Formattable(n)});
}

std::string PageWords::Say(std::string_view key, const Named& parts) const {
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : parts) {
    names.push_back(icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int32_t>(name.size()))));
    values.emplace_back(icu::UnicodeString::fromUTF8(value));
  }
  return Filled(Say(key), run_.report_language, names, values);
}

}  // namespace gainsay

// The tokenizer against ICU's word breaks. On plain words, numbers and
// sentence marks both agree. The documented differences are listed in
// kDifferences, so that a new one is noticed.
#include <gtest/gtest.h>
#include <unicode/brkiter.h>
#include <unicode/unistr.h>

#include <memory>
#include <string>

#include "unicode/scan.h"

namespace gainsay {
namespace {

std::string IcuTokens(const std::string& text) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale::getRoot(), status));
  if (U_FAILURE(status)) return "no break iterator";
  const icu::UnicodeString string = icu::UnicodeString::fromUTF8(text);
  words->setText(string);
  std::string out;
  int32_t begin = words->first();
  for (int32_t end = words->next(); end != icu::BreakIterator::DONE; begin = end, end = words->next()) {
    icu::UnicodeString word = string.tempSubStringBetween(begin, end);
    if (word.trim().isEmpty()) continue;
    if (!out.empty()) out += '|';
    word.toUTF8String(out);
  }
  return out;
}

std::string OurTokens(const std::string& text) {
  std::vector<RawToken> tokens;
  ScanTokens(text, tokens);
  std::string out;
  for (const RawToken& token : tokens) {
    if (!out.empty()) out += '|';
    out += text.substr(token.begin, token.end - token.begin);
  }
  return out;
}

constexpr const char* kPlain[] = {
    "The ferry left the jetty at noon with forty passengers, police said.",
    "Heavy rain fell over the hills; two bridges were closed (one has reopened).",
    "Is it true? It is! Nobody was hurt: the hall stood empty.",
    "She shouldn't have said that O'Brien couldn’t come.",
    "Output rose 2.31 percent to 78,412 tonnes in 2024.",
    "The café in Zürich and the naïve façade of Straße 9",
    "नाव दोपहर में चालीस यात्रियों के साथ घाट से निकली, पुलिस ने बताया।",
    "पहाड़ों पर भारी बारिश हुई; दो पुल बंद किए गए (एक खुल गया)।",
    "क्या यह सच है? हाँ! कोई घायल नहीं हुआ।",
    "विद्यार्थियों ने अंतर्राष्ट्रीय सम्मेलन में भाग लिया।",
    "उत्पादन २.३१ प्रतिशत बढ़कर ७८,४१२ टन हुआ",
    "क्षेत्र में ज्ञान और श्रम की ज़रूरत है",
};

TEST(ScanIcuTest, AgreesOnPlainText) {
  for (const std::string text : kPlain) EXPECT_EQ(OurTokens(text), IcuTokens(text));
}

struct Difference {
  const char* why;
  const char* text;
  const char* ours;
  const char* icu;
};

constexpr Difference kDifferences[] = {
    {"a possessive is cut off", "Rao's", "Rao|'s", "Rao's"},
    {"a unit is parted", "5pm", "5|pm", "5pm"},
    {"an ordinal ending is parted", "35वें", "35|वें", "35वें"},
    {"scripts part", "BJPके", "BJP|के", "BJPके"},
    {"lower-case words end before digits", "Rs500", "Rs|500", "Rs500"},
    {"an acronym keeps its stop", "U.S.", "U.S.", "U.S|."},
    {"an initial keeps its stop", "K. Rao", "K.|Rao", "K|.|Rao"},
    {"a stop between words parts them", "today.The", "today|.|The", "today.The"},
    {"only true groups join", "10,11", "10|,|11", "10,11"},
    {"a clock time is one", "10:52", "10:52", "10|:|52"},
    {"a slash date is one", "22/04/2025", "22/04/2025", "22|/|04|/|2025"},
    {"an iso date is one", "2025-05-11", "2025-05-11", "2025|-|05|-|11"},
    {"runs of dots are one", "so...", "so|...", "so|.|.|."},
    {"runs of dashes are one", "a--b", "a|--|b", "a|-|-|b"},
    {"two singles are one mark", "''a", "''|a", "'|'|a"},
    {"a tag is one", "#नदी", "#नदी", "#|नदी"},
    {"an address is one", "www.a.in/b", "www.a.in/b", "www.a.in|/|b"},
    {"low lines part", "a_b", "a|_|b", "a_b"},
    {"a glued hindi quotation mark parts", "भारत'ने", "भारत|'|ने", "भारत'ने"},
};

TEST(ScanIcuTest, DocumentedDifferences) {
  for (const Difference& row : kDifferences) {
    EXPECT_EQ(OurTokens(row.text), row.ours) << row.why;
    EXPECT_EQ(IcuTokens(row.text), row.icu) << row.why;
  }
}

}  // namespace
}  // namespace gainsay

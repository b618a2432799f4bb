#include "unit/ingest/test_rules.h"

#include <gtest/gtest.h>

#include "base/utf8.h"
#include "unicode/fold.h"

namespace gainsay {

const IngestRules& TestRules() {
  static const IngestRules rules = [] {
    IngestRules r;
    r.months = {{"january", 1}, {"jan", 1},  {"february", 2}, {"march", 3},  {"may", 5},      {"june", 6},
                {"july", 7},    {"jul", 7},  {"august", 8},   {"aug", 8},    {"december", 12}, {"dec", 12},
                {"जनवरी", 1},    {"मई", 5},    {"जुलाई", 7},     {"अगस्त", 8},   {"सितंबर", 9},     {"दिसंबर", 12}};
    r.weekdays = {"sunday", "monday", "friday", "रविवार", "सोमवार"};
    r.half_days = {{"am", 0}, {"pm", 12}};
    r.zones = {{"ist", 330}, {"gmt", 0}};
    r.ordinal_suffixes = {"st", "nd", "rd", "th"};
    r.date_labels = {"date", "published", "published on", "updated", "तारीख", "दिनांक"};
    r.dateline_connectors = {"at", "on", "को"};
    r.agencies = {"pti", "ani", "vista wire", "भाषा", "एजेंसी"};
    r.byline_openers = {"by", "written by", "रिपोर्ट"};
    r.byline_roles = {"correspondent", "staff reporter", "desk", "संवाददाता", "ब्यूरो"};
    r.page_lines = {"story continues below this ad", "विज्ञापन"};
    r.pointer_openers = {"also read", Fold("यह भी पढ़ें")};
    r.languages = {{"en", Script::kLatin, {"the", "of", "and", "to", "in", "was", "is", "on", "by", "said", "our"}},
                   {"fr", Script::kLatin, {"le", "la", "les", "et", "des", "une", "est", "dans"}},
                   {"hi", Script::kDevanagari, {"के", "है", "में", "की", "का", "से", "को", "ने", "और", "यह", "था"}},
                   {"mr", Script::kDevanagari, {"आहे", "आणि", "होते", "ची", "चे"}}};
    r.legacy_fonts = {{"Kruti Dev", {"gS", "ds", "esa", "dh", "dk", "ls", "dks", "us", "vkSj"}, 0.1}};
    return r;
  }();
  return rules;
}

const RuleIndex& TestIndex() {
  static const RuleIndex index(TestRules());
  return index;
}

Article ReadOne(const std::string& path, const std::string& bytes) {
  Ingested read = ReadArticles(path, bytes, TestIndex());
  for (const Error& error : read.skipped) ADD_FAILURE() << error.ToString();
  if (read.articles.size() != 1) {
    ADD_FAILURE() << read.articles.size() << " articles";
    return {};
  }
  ExpectSound(read.articles[0]);
  return std::move(read.articles[0]);
}

std::string DumpBlocks(const Article& article) {
  static constexpr const char* kNames[] = {"title", "byline", "heading", "para", "item", "quote", "caption"};
  std::string out;
  for (const Block& block : article.blocks) {
    out += kNames[static_cast<size_t>(block.kind)];
    out += '|' + article.text.substr(block.text.begin, block.text.size()) + '\n';
  }
  return out;
}

std::string DumpMeta(const Article& article) {
  std::string out;
  const auto add = [&](const char* name, const std::string& value) {
    if (!value.empty()) out += (out.empty() ? "" : " ") + std::string(name) + "=" + value;
  };
  add("place", article.place);
  add("agency", article.agency);
  add("author", article.author);
  add("publisher", article.publisher);
  if (article.published.known()) {
    const Published& p = article.published;
    std::string date = p.has_clock ? ToIso(p.at) : ToIsoDate(DateOf(p.at));
    if (p.utc_offset) date += "/" + std::to_string(*p.utc_offset);
    add(p.source == DateSource::kMetadata ? "date" : "dated", date);
  }
  if (article.dateline_day) {
    add("dateline", (article.dateline_year ? std::to_string(*article.dateline_year) + "-" : std::string()) +
                        std::to_string(*article.dateline_month) + "-" + std::to_string(*article.dateline_day));
  }
  return out;
}

void ExpectSound(const Article& article) {
  uint32_t last_text = 0;
  uint32_t last_source = 0;
  EXPECT_FALSE(FindInvalidUtf8(article.text).has_value());
  for (const Block& block : article.blocks) {
    ASSERT_LE(last_text, block.text.begin);
    ASSERT_LT(block.text.begin, block.text.end);
    ASSERT_LE(block.text.end, article.text.size());
    const std::string text = article.text.substr(block.text.begin, block.text.size());
    EXPECT_EQ(text.find_first_of("\n\r\t"), std::string::npos) << text;
    EXPECT_NE(text.front(), ' ');
    EXPECT_NE(text.back(), ' ');
    const Span source = article.offsets.ToSource(block.text);
    EXPECT_LE(last_source, source.begin) << text;
    EXPECT_LT(source.begin, source.end) << text;
    ASSERT_LE(source.end, article.source.size());
    last_text = block.text.end;
    last_source = source.begin;
  }
}

void ExpectQuotes(const Article& article) {
  size_t checked = 0;
  for (const Block& block : article.blocks) {
    for (uint32_t i = block.text.begin; i < block.text.end;) {
      uint32_t end = i;
      while (end < block.text.end && article.text[end] != ' ') ++end;
      if (end > i) {
        const std::string word = article.text.substr(i, end - i);
        EXPECT_EQ(article.Quote(article.offsets.ToSource({i, end})), word);
        ++checked;
      }
      i = end + 1;
    }
  }
  EXPECT_GT(checked, 0u);
}

std::string Utf16(const std::string& utf8, bool big, bool mark) {
  std::string out;
  const auto put = [&](uint32_t unit) {
    const char high = static_cast<char>(unit >> 8);
    const char low = static_cast<char>(unit & 0xFF);
    out += big ? high : low;
    out += big ? low : high;
  };
  if (mark) put(0xFEFF);
  for (size_t i = 0; i < utf8.size();) {
    const CodePoint point = DecodeAt(utf8, i);
    if (point.value >= 0x10000) {
      put(0xD800 + ((point.value - 0x10000) >> 10));
      put(0xDC00 + ((point.value - 0x10000) & 0x3FF));
    } else {
      put(point.value);
    }
    i += point.size;
  }
  return out;
}

}  // namespace gainsay

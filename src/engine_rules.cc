#include "engine_rules.h"

#include <charconv>

#include "unicode/fold.h"

namespace gainsay {
namespace {

// A setting that is a list: one item a line.
std::vector<std::string> Items(const Lexicon& lexicon, std::string_view key) {
  std::vector<std::string> out;
  const std::string_view text = lexicon.Setting(key);
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    out.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return out;
}

void AddFolded(const std::vector<std::string>& items, std::vector<std::string>& out) {
  for (const std::string& item : items) out.push_back(Fold(item));
}

// "a.m 0": a phrase and, behind the last space, a number.
void AddNumbered(const std::vector<std::string>& items, std::map<std::string, int32_t>& out) {
  for (const std::string& item : items) {
    const size_t space = item.rfind(' ');
    if (space == std::string::npos) continue;
    int32_t value = 0;
    std::from_chars(item.data() + space + 1, item.data() + item.size(), value);
    out[Fold(item.substr(0, space))] = value;
  }
}

uint32_t NumberOf(const Concepts& concepts, ConceptId id) {
  const std::string_view text = concepts.Attribute(id, "number");
  uint32_t value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

LegacyFont FontOf(const std::string& item) {
  LegacyFont font;
  const size_t colon = item.find(": ");
  font.name = item.substr(0, colon);
  for (size_t at = colon + 2; colon != std::string::npos && at < item.size();) {
    const size_t end = std::min(item.find(' ', at), item.size());
    font.words.push_back(item.substr(at, end - at));
    at = end + 1;
  }
  return font;
}

}  // namespace

IngestRules MakeIngestRules(const Packs& packs) {
  IngestRules rules;
  const Concepts& concepts = packs.concepts();
  for (const auto& lexicon : packs.all()) {
    for (uint32_t i = 0; i < concepts.size(); ++i) {
      const ConceptId id{i};
      if (concepts.InClass(id, "month")) {
        for (const std::string_view phrase : lexicon->Phrases(id)) rules.months[Fold(phrase)] = NumberOf(concepts, id);
      } else if (concepts.InClass(id, "weekday") || concepts.InClass(id, "weekday-short")) {
        for (const std::string_view phrase : lexicon->Phrases(id)) rules.weekdays.push_back(Fold(phrase));
      } else if (concepts.Attribute(id, "agency") == "true") {
        for (const std::string_view phrase : lexicon->Phrases(id)) rules.agencies.push_back(Fold(phrase));
      }
    }
    AddNumbered(Items(*lexicon, "half-days"), rules.half_days);
    AddNumbered(Items(*lexicon, "zones"), rules.zones);
    AddFolded(Items(*lexicon, "ordinal-suffixes"), rules.ordinal_suffixes);
    AddFolded(Items(*lexicon, "date-labels"), rules.date_labels);
    AddFolded(Items(*lexicon, "dateline-connectors"), rules.dateline_connectors);
    AddFolded(Items(*lexicon, "agencies"), rules.agencies);
    AddFolded(Items(*lexicon, "byline-openers"), rules.byline_openers);
    AddFolded(Items(*lexicon, "byline-roles"), rules.byline_roles);
    AddFolded(Items(*lexicon, "page-lines"), rules.page_lines);
    AddFolded(Items(*lexicon, "pointer-openers"), rules.pointer_openers);
    LanguageWords words{lexicon->language(), ScriptOfCode(lexicon->Setting("script")), {}};
    AddFolded(Items(*lexicon, "language-words"), words.words);
    rules.languages.push_back(std::move(words));
    for (const std::string& font : Items(*lexicon, "legacy-fonts")) rules.legacy_fonts.push_back(FontOf(font));
  }
  return rules;
}

SegmentRules MakeSegmentRules(const Packs& packs) {
  std::vector<std::string> abbreviations, initials, doubtful;
  const Concepts& concepts = packs.concepts();
  for (const auto& lexicon : packs.all()) {
    AddFolded(Items(*lexicon, "abbreviations"), abbreviations);
    for (uint32_t i = 0; i < concepts.size(); ++i) {
      const ConceptId id{i};
      if (!concepts.InClass(id, "letter")) continue;
      for (const std::string_view phrase : lexicon->Phrases(id)) {
        initials.push_back(Fold(phrase));
        if (concepts.Has(id, "word")) doubtful.push_back(Fold(phrase));
      }
    }
  }
  return SegmentRules(std::move(abbreviations), std::move(initials), std::move(doubtful));
}

}  // namespace gainsay

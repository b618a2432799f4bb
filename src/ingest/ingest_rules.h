// What the language packs tell ingest, as plain data: no word of a language
// and no newsroom's name stands in the code. The caller fills it from the packs.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "unicode/scan.h"

namespace gainsay {

// Words by which one language is told from others of its script: articles,
// postpositions, auxiliaries ("the", "of"; "के", "है"). A language may have
// several entries, one for each script it is written in.
struct LanguageWords {
  std::string code;                // BCP 47 primary tag
  Script script = Script::kLatin;
  std::vector<std::string> words;  // folded, single words
};

// A font that draws one script over the codes of another: bytes say "gS",
// paper says है. Such text is refused, with the font's name.
struct LegacyFont {
  std::string name;                // for the message
  std::vector<std::string> words;  // frequent words as the codes read; case counts
  double min_share = 0.1;          // of all words that must be such words
};

// All words and phrases are folded (unicode/fold.h), words parted by one space,
// and need no order. Phrases are matched word by word: punctuation in the
// article is passed over, so write "p t i" for P.T.I. if copy prints that.
struct IngestRules {
  std::map<std::string, uint32_t> months;     // "may", "sept", "सितंबर" -> 1..12
  std::vector<std::string> weekdays;          // "sunday", "sun", "रविवार"
  std::map<std::string, int32_t> half_days;   // "am" -> 0, "pm" -> 12: hours to add
  std::map<std::string, int32_t> zones;       // "ist" -> 330, "gmt" -> 0: minutes east
  std::vector<std::string> ordinal_suffixes;  // "st", "nd", "th", "वीं": glued to a day's number
  std::vector<std::string> date_labels;       // "date", "published on", "updated", "तारीख": open a date line
  std::vector<std::string> dateline_connectors;  // may stand in a date line and say nothing: "at", "on", "को"
  std::vector<std::string> agencies;          // "pti", "ani", "orient newsfile", "भाषा"
  std::vector<std::string> byline_openers;    // "by", "written by", "रिपोर्ट": a name follows
  std::vector<std::string> byline_roles;      // "staff reporter", "correspondent", "desk", "संवाददाता"
  std::vector<std::string> page_lines;        // paragraphs of pages that are no copy: "advertisement", "विज्ञापन"
  std::vector<std::string> pointer_openers;   // open a paragraph that points elsewhere, a mark behind: "also read"
  std::vector<LanguageWords> languages;
  std::vector<LegacyFont> legacy_fonts;
  bool day_first = true;                      // 03/02/2025 is 3 February
};

}  // namespace gainsay

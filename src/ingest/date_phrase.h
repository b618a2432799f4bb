// A date as datelines and metadata print it. Dates in running text are
// mention's; this reads only lines that are known to hold little else.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "ingest/article.h"
#include "ingest/line_words.h"

namespace gainsay {

struct DatePhrase {
  uint32_t month = 0;
  uint32_t day = 0;
  std::optional<int32_t> year;
  std::optional<int64_t> clock;       // seconds of the day
  std::optional<int32_t> utc_offset;  // minutes east
  size_t date_end = 0;                // index of the word after the date
  size_t end = 0;                     // index of the word after date and clock
};

// The date that starts at words[at]: "May 11", "11 May 2025", "Sunday, May
// 11th, 2025, 9:40 PM IST", "2025-05-11", "03/02/2025 09.40".
std::optional<DatePhrase> MatchDate(const std::vector<LineWord>& words, size_t at, const RuleIndex& index);

// A value of metadata that is a date: ISO 8601, what wire_date.h reads, or any
// phrase above with its year. The span is left empty.
std::optional<Published> ReadMetadataDate(std::string_view value, const RuleIndex& index);

// The instant of a phrase with a year.
Published ToPublished(const DatePhrase& date, DateSource source);

}  // namespace gainsay

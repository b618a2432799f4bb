#include "ingest/date_phrase.h"

#include <gtest/gtest.h>

#include "unit/ingest/test_rules.h"

namespace gainsay {
namespace {

std::string Read(const std::string& value) {
  const RuleIndex index(TestRules());
  const std::optional<Published> read = ReadMetadataDate(value, index);
  if (!read) return "none";
  std::string out = read->has_clock ? ToIso(read->at) : ToIsoDate(DateOf(read->at));
  if (read->utc_offset) out += "/" + std::to_string(*read->utc_offset);
  return out;
}

TEST(DatePhrase, MetadataValues) {
  struct Row {
    const char* label;
    const char* input;
    const char* expect;
  };
  constexpr Row kRows[] = {
      {"iso day", "2025-05-11", "2025-05-11"},
      {"iso instant", "2025-05-11T14:10:00+05:30", "2025-05-11T14:10:00/330"},
      {"utc", "2025-05-11T14:10:00Z", "2025-05-11T14:10:00/0"},
      {"month first", "May 11, 2025", "2025-05-11"},
      {"day first", "11 May 2025", "2025-05-11"},
      {"ordinal", "11th May, 2025", "2025-05-11"},
      {"weekday", "Sunday, May 11, 2025", "2025-05-11"},
      {"short month with stop", "Jan. 24, 2025", "2025-01-24"},
      {"clock and zone", "May 11, 2025 9:40 PM IST", "2025-05-11T21:40:00/330"},
      {"dotted clock", "May 11, 2025, 9.40 pm", "2025-05-11T21:40:00"},
      {"dotted half day", "May 11, 2025 at 12:05 a.m.", "2025-05-11T00:05:00"},
      {"noon", "May 11, 2025 12:05 PM", "2025-05-11T12:05:00"},
      {"24 hours", "11 May 2025, 21:40", "2025-05-11T21:40:00"},
      {"hindi", "18 सितंबर 2025, 09:40 PM", "2025-09-18T21:40:00"},
      {"devanagari digits", "०३/०२/२०२५", "2025-02-03"},
      {"dots", "3.2.2025", "2025-02-03"},
      {"no such month, so the other order", "02/13/2025", "2025-02-13"},
      {"no year", "May 11", "none"},
      {"no such day", "31 June 2025", "none"},
      {"words", "last week", "none"},
      {"empty", "", "none"},
      {"Jekyll", "2025-08-12 10:00:00 +0530", "2025-08-12T10:00:00/330"},
      {"zone of the packs", "2025-08-12 10:00:00 IST", "2025-08-12T10:00:00/330"},
      {"RSS", "Tue, 12 Aug 2025 04:30:00 +0000", "2025-08-12T04:30:00/0"},
      {"RSS, zone of the packs", "Sun, 11 May 2025 04:30:00 IST", "2025-05-11T04:30:00/330"},
      {"RSS, zone with its offset", "Tue, 12 Aug 2025 10:00:00 GMT+0530", "2025-08-12T10:00:00/330"},
      {"Java", "Tue Aug 12 10:00:00 GMT 2025", "2025-08-12T10:00:00/0"},
      {"asctime", "Tue Aug 12 10:00:00 2025", "2025-08-12T10:00:00"},
      {"phrase with an offset", "May 11, 2025 9:40 PM +0530", "2025-05-11T21:40:00/330"},
      {"offset with a colon", "11 May 2025, 21:40 +05:30", "2025-05-11T21:40:00/330"},
      {"west", "May 11, 2025 9:40 PM -0400", "2025-05-11T21:40:00/-240"},
      {"a range is no offset", "11 May 2025, 10:30-11:30", "2025-05-11T10:30:00"},
      {"number only", "20250511", "none"},
  };
  for (const Row& row : kRows) EXPECT_EQ(Read(row.input), row.expect) << row.label;
}

TEST(DatePhrase, MonthFirstHouses) {
  IngestRules rules = TestRules();
  rules.day_first = false;
  const RuleIndex index(rules);
  EXPECT_EQ(DateOf(ReadMetadataDate("03/02/2025", index)->at), (CivilDate{2025, 3, 2}));
}

}  // namespace
}  // namespace gainsay

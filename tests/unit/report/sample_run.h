// A small run built by hand, for the report tests: one story told in English
// and in Hindi, and a run whose every text is hostile.
#pragma once

#include <string>
#include <string_view>

#include "report/run.h"

namespace gainsay {

// An article of plain text: the text is the source, a block a line, the first
// line its title.
Article PlainArticle(std::string path, std::string id, std::string language, std::string source);

// Evidence at the first place of `words` in an article of the run.
// REQUIRES: they stand there.
Evidence EvidenceAt(const Run& run, uint32_t article, std::string_view words, std::string value);

// Two articles, an error, a notice, an agreed fact, an update, claims, one
// skipped file.
Run SampleRun();

// The same articles without a finding.
Run CleanRun();

// Markup, quotes, terminal escapes, bidirectional overrides and broken UTF-8
// in every string that an article or a path can reach.
Run HostileRun();

}  // namespace gainsay

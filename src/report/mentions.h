// What was read in articles, as JSON Lines: one mention a line, for people and
// for tests; claim_io/write.h writes what can be read back. Spans are bytes of
// the article's source. Concepts are printed by name ("wing-commander").
#pragma once

#include <string>
#include <vector>

#include "claim/article_read.h"

namespace gainsay {

// Mentions of all kinds, by article, then where they begin, longest first:
//
//   {"article", "type", "start", "end", "text", ...}
//
//   time      timex; from, to (ISO local, `to` exclusive) where it has an
//             interval: the one that the words typically name; granularity
//   duration  timex, seconds
//   number | ordinal | percent | quantity
//             value (plain decimal notation), unit, upper, hedge
//   person    name, id (of the person in the article)
//   org       name, id (the concept, where known), acronym
//   place     name, id;  role: id, status, person
//   quote     speaker, closed;  event: id, negated, modality
std::string RenderMentions(const std::vector<ArticleRead>& articles);

}  // namespace gainsay

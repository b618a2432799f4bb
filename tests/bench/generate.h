// Made-up stories for measurements: each event is told by five articles, three
// in English and two in Hindi, with the same names, dates and figures, a few
// of them slipped. The same count and seed give the same bytes everywhere.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace gainsay::bench {

struct GeneratedArticle {
  std::string path;   // "story-0007-hi-1.txt"
  std::string bytes;
};

// `count` articles; about one in ten figures or names differs from its story's.
std::vector<GeneratedArticle> GenerateArticles(uint32_t count, uint32_t seed);

}  // namespace gainsay::bench

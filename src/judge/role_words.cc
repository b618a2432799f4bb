#include "judge/role_words.h"

#include <algorithm>

namespace gainsay {
namespace {

constexpr std::string_view kTitles[] = {"rank", "office", "occupation"};

}  // namespace

RoleWords WordsOf(const ArticleRead& read, const RoleMention& role) {
  const Concepts& concepts = read.reading->concepts();
  RoleWords words{role.tokens, {role.role}};
  for (uint32_t i = role.tokens.begin; i < role.tokens.end; ++i) {
    for (const LexHit& hit : read.reading->HitsAt(i)) {
      if (hit.concept_id == role.role && hit.end <= role.tokens.end) words.tokens = {hit.begin, hit.end};
    }
  }
  for (const LexHit& hit : read.reading->HitsAt(words.tokens.begin)) {
    if (hit.end != words.tokens.end) continue;
    const std::string_view cls = concepts.ClassName(concepts.ClassOf(hit.concept_id));
    if (std::find(std::begin(kTitles), std::end(kTitles), cls) != std::end(kTitles)) words.readings.insert(hit.concept_id);
  }
  return words;
}

}  // namespace gainsay

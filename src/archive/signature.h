// What finds an archived article again: blocking keys (Papadakis et al.,
// "Blocking and Filtering Techniques for Entity Resolution", 2020) of the
// people, bodies, places, events, figures and names it shares with others of
// its story, and its days. Says what a pair scores as align/story_score.h
// does, but that people are matched by the sound of their names alone.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "align/story_score.h"
#include "base/result.h"
#include "names/compare_name.h"

namespace gainsay {

struct BlockingKey {
  uint64_t hash = 0;  // of the trait; a collision only makes one wrong candidate
  TraitKind kind = TraitKind::kName;
  uint8_t points = 0;
};

struct Signature {
  std::vector<BlockingKey> keys;  // sorted by hash, each once
  StoryDays days;

  // The day by which the archive orders it: published, else the last day it
  // names, else 0. Since 1970-01-01.
  int64_t Day() const;
};

Signature SignatureOf(const ArticleRead& article, const NameComparer& names);
StoryScore CompareSignatures(const Signature& a, const Signature& b);

// Little-endian bytes, the same on every machine.
std::string EncodeSignature(const Signature& signature);
// Bytes of an archive, which may come from anywhere.
Result<Signature> DecodeSignature(std::string_view bytes);

}  // namespace gainsay

// The text of an article in its record: the source that spans count, the text
// made of it, the way back and the blocks. The other members are fields.h's.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "ingest/article.h"

namespace gainsay {

//   source     the bytes, where they are UTF-8; else source64, in base64
//   text       as articles are read; where it is left out, the source itself
//   offsets    [[source byte, units, text bytes of a unit, source bytes of one], …];
//              where it is left out, text and source are one
//   blocks     [[kind, begin, end], …] in bytes of the text
void WriteText(const Article& article, nlohmann::ordered_json& line);

// Fills source, text, offsets and blocks. What is wrong, or nothing.
std::optional<std::string> ReadText(const nlohmann::json& line, Article& article);

// Tells whether spans lie in a source and cut no character.
class SourceBounds {
 public:
  // REQUIRES: `source` outlives the object.
  explicit SourceBounds(std::string_view source);
  bool Hold(Span span) const;

 private:
  std::string_view source_;
  bool plain_;  // UTF-8; else the characters are not looked at
};

}  // namespace gainsay

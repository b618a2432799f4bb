#include "claim_io/article_record.h"

#include <array>

#include "base/utf8.h"
#include "claim_io/base64.h"
#include "claim_io/enum_names.h"

namespace gainsay {
namespace {

using nlohmann::json;

// Whether the bytes may stand in JSON as a text: UTF-16 may not.
bool IsPlain(std::string_view source) {
  return !FindInvalidUtf8(source).has_value() && source.find('\0') == std::string_view::npos;
}

bool IsContinuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

bool CutsCharacter(std::string_view text, uint32_t at) { return at < text.size() && IsContinuation(text[at]); }

std::optional<uint32_t> SmallNumber(const json& value) {
  if (!value.is_number_unsigned() || value.get<uint64_t>() > UINT32_MAX) return std::nullopt;
  return static_cast<uint32_t>(value.get<uint64_t>());
}

const json* Find(const json& line, const char* key) {
  const auto it = line.find(key);
  return it == line.end() ? nullptr : &*it;
}

std::optional<std::string> ReadSource(const json& line, Article& article) {
  const json* plain = Find(line, "source");
  const json* coded = Find(line, "source64");
  if ((plain == nullptr) == (coded == nullptr)) return "an article has either \"source\" or \"source64\"";
  const json& value = plain != nullptr ? *plain : *coded;
  if (!value.is_string()) return "\"source\": no string";
  if (plain != nullptr) {
    article.source = value.get_ref<const std::string&>();
    if (!IsPlain(article.source)) return "\"source\": a NUL character";
  } else {
    std::optional<std::string> bytes = FromBase64(value.get_ref<const std::string&>());
    if (!bytes.has_value()) return "\"source64\": no base64";
    article.source = std::move(*bytes);
  }
  if (article.source.size() >= UINT32_MAX) return "\"source\": too long";
  return std::nullopt;
}

// Every character of the text begins where one of the source does. A
// character that is copied stands there byte for byte.
bool Lands(const Article& article, const SourceBounds& bounds, uint32_t text_at, uint32_t begin, uint32_t units,
           uint32_t text_unit, uint32_t source_unit) {
  const bool copied = text_unit == 1 && source_unit == 1;
  for (uint32_t i = 0; i < units; ++i) {
    const uint32_t at = text_at + i * text_unit;
    const uint32_t from = begin + i * source_unit;
    if (copied) {
      const char x = article.text[at];
      const char y = article.source[from];
      const bool ascii = static_cast<unsigned char>(x) < 0x80 && static_cast<unsigned char>(y) < 0x80;
      if (x != y && !ascii) return false;
    } else if (CutsCharacter(article.text, at) || !bounds.Hold({from, from + source_unit})) {
      return false;
    }
  }
  return true;
}

std::optional<std::string> ReadOffsets(const json& line, Article& article) {
  const json* offsets = Find(line, "offsets");
  if (offsets == nullptr) {
    if (article.text == std::string_view(article.source).substr(0, article.text.size())) return std::nullopt;
    return "\"text\" is not the source, but there are no \"offsets\"";
  }
  if (!offsets->is_array() || offsets->empty()) return "\"offsets\": no list of pieces";
  const SourceBounds bounds(article.source);
  for (const json& piece : *offsets) {
    std::array<uint32_t, 4> numbers{};
    if (!piece.is_array() || piece.size() != numbers.size()) return "\"offsets\": a piece has four numbers";
    for (size_t i = 0; i < numbers.size(); ++i) {
      const std::optional<uint32_t> number = SmallNumber(piece[i]);
      if (!number.has_value()) return "\"offsets\": a piece has four numbers";
      numbers[i] = *number;
    }
    const auto [begin, units, text_unit, source_unit] = numbers;
    const uint32_t text_at = article.offsets.text_size();
    if (units == 0 || !article.offsets.AppendUnits(begin, units, text_unit, source_unit)) {
      return "\"offsets\": a piece that goes back or is empty";
    }
    const uint64_t source_end = begin + uint64_t{units} * source_unit;
    if (article.offsets.text_size() > article.text.size() || source_end > article.source.size()) {
      return "\"offsets\": a piece that lies outside the text or the source";
    }
    if (!Lands(article, bounds, text_at, begin, units, text_unit, source_unit)) {
      return "\"offsets\": the text is not what stands in the source";
    }
  }
  if (article.offsets.text_size() != article.text.size()) return "\"offsets\" end before the text";
  return std::nullopt;
}

std::optional<std::string> ReadBlocks(const json& line, Article& article) {
  const json* blocks = Find(line, "blocks");
  if (blocks == nullptr || !blocks->is_array() || blocks->empty()) return "\"blocks\": no list of blocks";
  uint32_t end_before = 0;
  for (const json& block : *blocks) {
    if (!block.is_array() || block.size() != 3 || !block[0].is_string()) return "\"blocks\": a block is [kind, begin, end]";
    const std::optional<BlockKind> kind = FindName<BlockKind>(block[0].get_ref<const std::string&>());
    if (!kind.has_value()) return "\"blocks\": unknown kind of block";
    const std::optional<uint32_t> begin = SmallNumber(block[1]);
    const std::optional<uint32_t> end = SmallNumber(block[2]);
    if (!begin.has_value() || !end.has_value() || *begin > *end || *end > article.text.size()) {
      return "\"blocks\": a block outside the text";
    }
    if (*begin < end_before) return "\"blocks\": blocks that overlap";
    if (CutsCharacter(article.text, *begin) || CutsCharacter(article.text, *end)) return "\"blocks\": a block that cuts a character";
    end_before = *end;
    article.blocks.push_back({*kind, {*begin, *end}});
  }
  return std::nullopt;
}

}  // namespace

SourceBounds::SourceBounds(std::string_view source) : source_(source), plain_(IsPlain(source)) {}

bool SourceBounds::Hold(Span span) const {
  if (span.begin > span.end || span.end > source_.size()) return false;
  return !plain_ || (!CutsCharacter(source_, span.begin) && !CutsCharacter(source_, span.end));
}

void WriteText(const Article& article, nlohmann::ordered_json& line) {
  if (IsPlain(article.source)) {
    line["source"] = article.source;
  } else {
    line["source64"] = ToBase64(article.source);
  }
  if (article.text != article.source) line["text"] = article.text;
  article.offsets.ForEachPiece([&](uint32_t begin, uint32_t units, uint32_t text_unit, uint32_t source_unit) {
    line["offsets"].push_back(nlohmann::ordered_json::array({begin, units, text_unit, source_unit}));
  });
  for (const Block& block : article.blocks) {
    line["blocks"].push_back(nlohmann::ordered_json::array({Name(block.kind), block.text.begin, block.text.end}));
  }
}

std::optional<std::string> ReadText(const json& line, Article& article) {
  if (auto wrong = ReadSource(line, article)) return wrong;
  if (const json* text = Find(line, "text")) {
    if (!text->is_string()) return "\"text\": no string";
    article.text = text->get_ref<const std::string&>();
  } else {
    article.text = article.source;
  }
  if (!IsPlain(article.text)) return "\"text\": no UTF-8, or a NUL character";
  if (article.text.size() >= UINT32_MAX) return "\"text\": too long";
  if (auto wrong = ReadOffsets(line, article)) return wrong;
  return ReadBlocks(line, article);
}

}  // namespace gainsay

// Units keep the map small: a UTF-16 article is one piece per run of one
// script, not one per character.
#include "ingest/offset_map.h"

#include <algorithm>

namespace gainsay {

void OffsetMap::Append(Piece piece) {
  if (piece.text.empty()) return;
  if (!pieces_.empty()) {
    Piece& last = pieces_.back();
    if (last.source.end == piece.source.begin && last.text_unit == piece.text_unit &&
        last.source_unit == piece.source_unit) {
      last.text.end = piece.text.end;
      last.source.end = piece.source.end;
      return;
    }
  }
  pieces_.push_back(piece);
}

void OffsetMap::AppendCopied(Span source) {
  const uint32_t begin = text_size();
  Append({{begin, begin + source.size()}, source, 1, 1});
}

void OffsetMap::AppendDecoded(uint32_t size, Span source) {
  const uint32_t begin = text_size();
  Append({{begin, begin + size}, source, size, source.size()});
}

void OffsetMap::AppendThrough(const OffsetMap& inner, Span text) {
  if (inner.identity()) return AppendCopied(text);
  for (size_t i = inner.PieceAt(text.begin); i < inner.pieces_.size(); ++i) {
    const Piece& piece = inner.pieces_[i];
    if (piece.text.begin >= text.end) break;
    Span part{std::max(text.begin, piece.text.begin), std::min(text.end, piece.text.end)};
    const auto unit_of = [&](uint32_t at) { return (at - piece.text.begin) / piece.text_unit; };
    const auto source_of = [&](uint32_t unit) { return piece.source.begin + unit * piece.source_unit; };
    // A cut through a unit: its bytes keep the unit's whole source.
    while (!part.empty() && (part.begin - piece.text.begin) % piece.text_unit != 0) {
      const uint32_t unit = unit_of(part.begin);
      const uint32_t end = std::min(part.end, piece.text.begin + (unit + 1) * piece.text_unit);
      AppendDecoded(end - part.begin, {source_of(unit), source_of(unit + 1)});
      part.begin = end;
    }
    if (part.empty()) continue;
    const uint32_t first = unit_of(part.begin);
    const uint32_t whole = part.size() / piece.text_unit;
    const uint32_t begin = text_size();
    Append({{begin, begin + whole * piece.text_unit},
            {source_of(first), source_of(first + whole)},
            piece.text_unit,
            piece.source_unit});
    if (const uint32_t rest = part.size() % piece.text_unit; rest != 0) {
      AppendDecoded(rest, {source_of(first + whole), source_of(first + whole + 1)});
    }
  }
}

bool OffsetMap::AppendUnits(uint32_t begin, uint32_t units, uint32_t text_unit, uint32_t source_unit) {
  const uint64_t text_end = text_size() + uint64_t{units} * text_unit;
  const uint64_t source_end = begin + uint64_t{units} * source_unit;
  if (text_unit == 0 || text_end > UINT32_MAX || source_end > UINT32_MAX) return false;
  if (!pieces_.empty() && begin < pieces_.back().source.end) return false;
  Append({{text_size(), static_cast<uint32_t>(text_end)}, {begin, static_cast<uint32_t>(source_end)}, text_unit, source_unit});
  return true;
}

void OffsetMap::Truncate(uint32_t size) {
  while (!pieces_.empty() && pieces_.back().text.begin >= size) pieces_.pop_back();
  if (pieces_.empty() || pieces_.back().text.end <= size) return;
  Piece& last = pieces_.back();
  const uint32_t kept = size - last.text.begin;
  if (kept % last.text_unit == 0) {
    last.text.end = size;
    last.source.end = last.source.begin + kept / last.text_unit * last.source_unit;
    return;
  }
  const Piece cut = last;
  pieces_.pop_back();
  OffsetMap whole;
  Piece moved = cut;
  moved.text = {0, cut.text.size()};
  whole.pieces_.push_back(moved);
  AppendThrough(whole, {0, kept});
}

size_t OffsetMap::PieceAt(uint32_t text) const {
  const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), text,
                                      [](uint32_t at, const Piece& piece) { return at < piece.text.begin; });
  return after == pieces_.begin() ? 0 : static_cast<size_t>(after - pieces_.begin()) - 1;
}

Span OffsetMap::ToSource(Span text) const {
  if (identity()) return text;
  const auto begin_of = [&](uint32_t at) {
    const Piece& piece = pieces_[PieceAt(at)];
    if (at >= piece.text.end) return piece.source.end;
    return piece.source.begin + (at - piece.text.begin) / piece.text_unit * piece.source_unit;
  };
  const uint32_t begin = begin_of(text.begin);
  if (text.empty()) return {begin, begin};
  const Piece& last = pieces_[PieceAt(text.end - 1)];
  if (text.end > last.text.end) return {begin, last.source.end};
  const uint32_t unit = (text.end - 1 - last.text.begin) / last.text_unit;
  return {begin, std::max(begin, last.source.begin + (unit + 1) * last.source_unit)};
}

}  // namespace gainsay

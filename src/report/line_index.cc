// Counts are kept as running totals every kStride bytes, so that a page of
// one line with thousands of findings costs no quadratic count.
#include "report/line_index.h"

#include <algorithm>

namespace gainsay {

LineIndex::LineIndex(std::string_view source) : source_(source) {
  encoding_ = EncodingOf(source);
  if (source.starts_with("\xFF\xFE") || source.starts_with("\xFE\xFF")) mark_ = 2;
  if (source.starts_with("\xEF\xBB\xBF")) mark_ = 3;
  width_ = encoding_ == Encoding::kUtf8 ? 1 : 2;

  starts_.push_back(0);
  Count count;
  for (size_t at = 0; at + width_ <= source_.size(); at += width_) {
    if (at % kStride == 0) counts_.push_back(count);
    Add(at, count);
    const uint32_t unit = UnitAt(at);
    const bool before_lf = at + 2 * width_ <= source_.size() && UnitAt(at + width_) == '\n';
    if (unit == '\n' || (unit == '\r' && !before_lf)) starts_.push_back(static_cast<uint32_t>(at + width_));
  }
  if (counts_.empty()) counts_.push_back(count);
}

uint32_t LineIndex::UnitAt(size_t byte) const {
  const auto raw = [this](size_t at) { return static_cast<uint32_t>(static_cast<unsigned char>(source_[at])); };
  switch (encoding_) {
    case Encoding::kUtf16Le: return raw(byte) | raw(byte + 1) << 8;
    case Encoding::kUtf16Be: return raw(byte) << 8 | raw(byte + 1);
    case Encoding::kUtf8: break;
  }
  return raw(byte);
}

void LineIndex::Add(size_t byte, Count& count) const {
  const uint32_t unit = UnitAt(byte);
  if (encoding_ == Encoding::kUtf8) {
    if ((unit & 0xC0) != 0x80) ++count.points;
    if (unit >= 0xF0) ++count.pairs;
  } else if ((unit & 0xFC00) == 0xDC00) {
    ++count.pairs;
  } else {
    ++count.points;
  }
}

LineIndex::Count LineIndex::Before(uint32_t byte) const {
  const size_t stop = std::min<size_t>(byte, source_.size()) / width_ * width_;
  const size_t slot = std::min(stop / kStride, counts_.size() - 1);
  Count count = counts_[slot];
  for (size_t at = slot * kStride; at < stop; at += width_) Add(at, count);
  return count;
}

LinePlace LineIndex::At(uint32_t byte, ColumnUnit unit) const {
  const uint32_t at = std::min(byte, static_cast<uint32_t>(source_.size()));
  const auto after = std::upper_bound(starts_.begin(), starts_.end(), at);
  const bool first = after - starts_.begin() == 1;
  const uint32_t start = first ? std::min(mark_, at) : *(after - 1);
  LinePlace place;
  place.line = static_cast<uint32_t>(after - starts_.begin());
  if (unit == ColumnUnit::kBytes) {
    place.column = at - start + 1;
    return place;
  }
  const Count to = Before(at);
  const Count from = Before(start);
  place.column = to.points - from.points + 1;
  if (unit == ColumnUnit::kUtf16) place.column += to.pairs - from.pairs;
  return place;
}

}  // namespace gainsay

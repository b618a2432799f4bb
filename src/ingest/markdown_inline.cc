// One pass with bounded look-ahead. An emphasis mark is a run of * or _ that
// touches text on one side at least; 2 * 3 and snake_case keep theirs.
#include "ingest/markdown_inline.h"

#include "ingest/entity.h"

namespace gainsay {
namespace {

constexpr size_t kLookAhead = 512;  // bytes a link or tag may take

bool IsPunct(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}
bool IsAlnum(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
}
bool IsBlank(char c) { return c == ' ' || c == '\t'; }

// Index behind the bracket that closes text[open], or npos.
size_t CloseOf(std::string_view text, size_t open, char left, char right) {
  int depth = 0;
  for (size_t i = open; i < text.size() && i < open + kLookAhead; ++i) {
    if (text[i] == '\\') {
      ++i;
    } else if (text[i] == left) {
      ++depth;
    } else if (text[i] == right && --depth == 0) {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

class InlineWriter {
 public:
  InlineWriter(std::string_view text, uint32_t at, BlockBuilder& builder) : text_(text), at_(at), builder_(builder) {}

  void Write() {
    for (size_t i = 0; i < text_.size();) {
      const size_t taken = Markup(i);
      if (taken == 0) {
        ++i;
        continue;
      }
      i = run_ = i + taken;
    }
    Flush(text_.size());
  }

 private:
  void Flush(size_t end) {
    if (end > run_) builder_.Copy(text_.substr(run_, end - run_), at_ + static_cast<uint32_t>(run_));
    run_ = end;
  }

  // Bytes of markup at `i`, which are dropped (text before is written); 0
  // where there is text.
  size_t Markup(size_t i) {
    switch (text_[i]) {
      case '\\':
        if (i + 1 >= text_.size() || !IsPunct(text_[i + 1])) return 0;
        Flush(i);
        builder_.Copy(text_.substr(i + 1, 1), at_ + static_cast<uint32_t>(i) + 1);
        return 2;
      case '*':
      case '_': return Emphasis(i);
      case '~': return Drop(i, text_.substr(i, 2) == "~~" ? 2 : 0);
      case '`': {
        size_t n = 1;
        while (i + n < text_.size() && text_[i + n] == '`') ++n;
        return Drop(i, n);
      }
      case '!':
        if (i + 1 < text_.size() && text_[i + 1] == '[') return Link(i + 1, true);
        return 0;
      case '[': return Link(i, false);
      case ']': return LinkEnd(i);
      case '<': return Tag(i);
      case '&': {
        std::string value;
        const size_t size = DecodeEntity(text_, i, value);
        if (size == 0) return 0;
        Flush(i);
        builder_.Decode(value, {at_ + static_cast<uint32_t>(i), at_ + static_cast<uint32_t>(i + size)});
        return size;
      }
      default: return 0;
    }
  }

  size_t Drop(size_t i, size_t size) {
    if (size > 0) Flush(i);
    return size;
  }

  size_t Emphasis(size_t i) {
    size_t n = 1;
    while (i + n < text_.size() && text_[i + n] == text_[i]) ++n;
    const bool left = i > 0 && !IsBlank(text_[i - 1]);
    const bool right = i + n < text_.size() && !IsBlank(text_[i + n]);
    if (!left && !right) return 0;
    if (text_[i] == '_' && left && right && IsAlnum(text_[i - 1]) && IsAlnum(text_[i + n])) return 0;
    // 3*4: a star between digits is no emphasis.
    if (left && right && text_[i - 1] >= '0' && text_[i - 1] <= '9' && text_[i + n] >= '0' && text_[i + n] <= '9') {
      return 0;
    }
    return Drop(i, n);
  }

  // Index behind the target of a link whose text ends at `close` (behind the
  // bracket), or `close` where none follows.
  size_t TargetEnd(size_t close) const {
    if (close >= text_.size() || (text_[close] != '(' && text_[close] != '[')) return close;
    const bool round = text_[close] == '(';
    const size_t end = CloseOf(text_, close, round ? '(' : '[', round ? ')' : ']');
    return end == std::string_view::npos ? close : end;
  }

  size_t Link(size_t open, bool image) {
    if (open < checked_until_) return 0;  // no look-ahead twice over one stretch
    const size_t close = CloseOf(text_, open, '[', ']');
    if (close == std::string_view::npos) {
      checked_until_ = open + kLookAhead;
      return 0;
    }
    if (!image && open + 1 < text_.size() && text_[open + 1] == '^') return Drop(open, close - open);  // footnote
    const size_t end = TargetEnd(close);
    if (end == close) return 0;  // plain brackets
    if (image) return Drop(open - 1, end - open + 1);
    link_close_ = close - 1;
    link_end_ = end;
    return Drop(open, 1);
  }

  size_t LinkEnd(size_t i) {
    if (i != link_close_ || link_end_ <= i) return 0;
    const size_t size = link_end_ - i;
    link_end_ = 0;
    return Drop(i, size);
  }

  // An HTML tag goes; an autolink keeps its address.
  size_t Tag(size_t i) {
    if (i + 1 >= text_.size()) return 0;
    const char next = text_[i + 1];
    const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    if (!letter && next != '/' && next != '!') return 0;
    if (i < tag_checked_) return 0;
    const size_t end = text_.substr(i, kLookAhead).find('>');
    if (end == std::string_view::npos) {
      tag_checked_ = i + kLookAhead;
      return 0;
    }
    const std::string_view inner = text_.substr(i + 1, end - 1);
    if (inner.find("://") != std::string_view::npos && inner.find(' ') == std::string_view::npos &&
        inner.find('=') == std::string_view::npos) {
      Flush(i);
      builder_.Copy(inner, at_ + static_cast<uint32_t>(i) + 1);
      return end + 1;
    }
    Flush(i);
    if (inner.starts_with("br") && inner.size() <= 4) {
      builder_.Space({at_ + static_cast<uint32_t>(i), at_ + static_cast<uint32_t>(i + end + 1)});
    }
    return end + 1;
  }

  std::string_view text_;
  uint32_t at_;
  BlockBuilder& builder_;
  size_t run_ = 0;  // text from here on is not written yet
  size_t link_close_ = 0;
  size_t link_end_ = 0;
  size_t checked_until_ = 0;
  size_t tag_checked_ = 0;
};

}  // namespace

void WriteMarkdownLine(std::string_view text, uint32_t at, BlockBuilder& builder) {
  InlineWriter(text, at, builder).Write();
}

}  // namespace gainsay

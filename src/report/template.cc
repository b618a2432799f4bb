#include "report/template.h"

#include <vector>

#include "base/check.h"

namespace gainsay {
namespace {

using nlohmann::json;

enum class TagKind : uint8_t { kText, kValue, kRaw, kSection, kInverted, kEnd };

struct Tag {
  TagKind kind = TagKind::kText;
  std::string_view name;  // of kText: the text
  size_t end = 0;         // of sections: the tag that closes it
};

bool IsBlank(std::string_view text) { return text.find_first_not_of(" \t") == std::string_view::npos; }

// Cuts a template into tags; sections know their end.
class Cutter {
 public:
  explicit Cutter(std::string_view text) : text_(text) {}

  std::vector<Tag> Cut() {
    size_t at = 0;
    while (true) {
      const size_t open = text_.find("{{", at);
      if (open == std::string_view::npos) break;
      const size_t close = text_.find("}}", open);
      GAINSAY_CHECK(close != std::string_view::npos && close > open + 2);
      const std::string_view inner = text_.substr(open + 2, close - open - 2);
      size_t text_end = open;
      size_t next = close + 2;
      if (std::string_view("#^/!").find(inner[0]) != std::string_view::npos) TakeWholeLine(at, text_end, next);
      AddText(at, text_end);
      AddTag(inner);
      at = next;
    }
    AddText(at, text_.size());
    GAINSAY_CHECK(open_.empty());
    return std::move(tags_);
  }

 private:
  // Where the tag in [text_end, next) stands alone on its line, widens it to
  // the line.
  void TakeWholeLine(size_t at, size_t& text_end, size_t& next) const {
    const size_t line = text_.substr(0, text_end).rfind('\n') + 1;  // npos + 1 is 0
    const size_t line_end = text_.find('\n', next);
    if (line < at || line_end == std::string_view::npos) return;
    if (!IsBlank(text_.substr(line, text_end - line)) || !IsBlank(text_.substr(next, line_end - next))) return;
    text_end = line;
    next = line_end + 1;
  }

  void AddText(size_t begin, size_t end) {
    if (begin < end) tags_.push_back({TagKind::kText, text_.substr(begin, end - begin)});
  }

  void AddTag(std::string_view inner) {
    switch (inner[0]) {
      case '!': return;
      case '&': tags_.push_back({TagKind::kRaw, inner.substr(1)}); return;
      case '#':
      case '^':
        open_.push_back(tags_.size());
        tags_.push_back({inner[0] == '#' ? TagKind::kSection : TagKind::kInverted, inner.substr(1)});
        return;
      case '/':
        GAINSAY_CHECK(!open_.empty() && tags_[open_.back()].name == inner.substr(1));
        tags_[open_.back()].end = tags_.size();
        open_.pop_back();
        tags_.push_back({TagKind::kEnd, {}});
        return;
      default: tags_.push_back({TagKind::kValue, inner});
    }
  }

  std::string_view text_;
  std::vector<Tag> tags_;
  std::vector<size_t> open_;
};

bool Shows(const json* value) {
  if (value == nullptr || value->is_null()) return false;
  if (value->is_boolean()) return value->get<bool>();
  if (value->is_number()) return *value != 0;
  if (value->is_string()) return !value->get_ref<const std::string&>().empty();
  return value->is_object() || !value->empty();
}

class Renderer {
 public:
  Renderer(const std::vector<Tag>& tags, Escape escape) : tags_(tags), escape_(escape) {}

  std::string Render(const json& view) {
    stack_ = {&view};
    Walk(0, tags_.size());
    return std::move(out_);
  }

 private:
  void Walk(size_t begin, size_t end) {
    for (size_t i = begin; i < end; ++i) {
      const Tag& tag = tags_[i];
      switch (tag.kind) {
        case TagKind::kText: out_ += tag.name; break;
        case TagKind::kValue: Put(Find(tag.name), true); break;
        case TagKind::kRaw: Put(Find(tag.name), false); break;
        case TagKind::kEnd: break;
        case TagKind::kSection: Section(i); i = tag.end; break;
        case TagKind::kInverted:
          if (!Shows(Find(tag.name))) Walk(i + 1, tag.end);
          i = tag.end;
          break;
      }
    }
  }

  void Section(size_t i) {
    const json* value = Find(tags_[i].name);
    if (!Shows(value)) return;
    if (!value->is_array()) return Once(i, *value);
    for (const json& item : *value) Once(i, item);
  }

  void Once(size_t i, const json& item) {
    stack_.push_back(&item);
    Walk(i + 1, tags_[i].end);
    stack_.pop_back();
  }

  const json* Find(std::string_view name) const {
    if (name == ".") return stack_.back();
    for (auto scope = stack_.rbegin(); scope != stack_.rend(); ++scope) {
      if (!(*scope)->is_object()) continue;
      if (const auto found = (*scope)->find(name); found != (*scope)->end()) return &*found;
    }
    return nullptr;
  }

  void Put(const json* value, bool escaped) {
    if (value == nullptr || value->is_null()) return;
    if (value->is_string()) {
      const std::string& text = value->get_ref<const std::string&>();
      out_ += escaped ? escape_(text) : text;
    } else if (value->is_number_integer()) {
      out_ += std::to_string(value->get<int64_t>());
    }
  }

  const std::vector<Tag>& tags_;
  Escape escape_;
  std::vector<const json*> stack_;
  std::string out_;
};

}  // namespace

std::string RenderTemplate(std::string_view text, const json& view, Escape escape) {
  const std::vector<Tag> tags = Cutter(text).Cut();
  return Renderer(tags, escape).Render(view);
}

nlohmann::json Count(size_t count) { return {{"n", count}, {"one", count == 1}}; }

}  // namespace gainsay

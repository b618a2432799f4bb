#include "claim_io/write.h"

#include <type_traits>

#include "claim_io/article_record.h"
#include "claim_io/brief.h"
#include "claim_io/enum_names.h"
#include "claim_io/fields.h"

namespace gainsay {
namespace {

// The visitor of fields.h that writes into a JSON object.
class FieldWriter {
 public:
  // REQUIRES: both outlive the writer.
  FieldWriter(const ArticleRead& read, LineJson& out) : read_(read), out_(out) {}

  void Text(const char* key, const std::string& value) {
    if (!value.empty()) out_[key] = value;
  }
  void Words(const char* key, std::span<const std::string> values) {
    for (const std::string& value : values) out_[key].push_back(value);
  }
  void Flag(const char* key, bool value, bool usual = false) {
    if (value != usual) out_[key] = value;
  }
  void Polarity(const char* key, bool affirmed) { out_[key] = affirmed ? "affirmed" : "denied"; }
  template <typename Enum>
  void Choice(const char* key, Enum value) {
    out_[key] = Name(value);
  }
  template <typename Int>
  void Number(const char* key, Int value, int64_t, int64_t) {
    if (value != static_cast<Int>(UINT32_MAX) || std::is_signed_v<Int>) out_[key] = value;
  }
  template <typename Int>
  void Number(const char* key, const std::optional<Int>& value, int64_t, int64_t) {
    if (value.has_value()) out_[key] = *value;
  }
  void Real(const char* key, double value) {
    if (value != 0) out_[key] = value;
  }
  void Exact(const char* key, Decimal value) { out_[key] = value.ToString(); }
  void Exact(const char* key, const std::optional<Decimal>& value) {
    if (value.has_value()) Exact(key, *value);
  }
  void Instant(const char* key, CivilSeconds at) {
    if (at != 0) out_[key] = InstantJson(at);
  }
  void When(const char* key, const std::optional<Interval>& value) {
    if (value.has_value()) out_[key] = LineJson{{"from", InstantJson(value->from)}, {"to", InstantJson(value->to)}};
  }
  void Extent(Span span) {
    out_["start"] = span.begin;
    out_["end"] = span.end;
  }
  void Bytes(const char* key, Span span) {
    if (span != Span{}) out_[key] = LineJson::array({span.begin, span.end});
  }
  void Tokens(const char* key, TokenRange tokens, Need = Need::kMay) {
    if (tokens != TokenRange{}) out_[key] = LineJson::array({tokens.begin, tokens.end});
  }
  void Place(const char* key, const char* text, TokenRange tokens, Need) {
    if (!tokens.empty()) out_[text] = read_.document->Text(tokens);
    Tokens(key, tokens);
  }
  void Concept(const char* key, ConceptId id, Need = Need::kMay) {
    if (id.valid()) out_[key] = read_.reading->concepts().FullName(id);
  }
  void Concepts(const char* key, std::span<const ConceptId> ids) {
    for (const ConceptId id : ids) out_[key].push_back(read_.reading->concepts().FullName(id));
  }
  template <typename Member>
  void Index(const char* key, const Member& member, TableId) {
    if (const uint32_t index = IndexOf(member); index != UINT32_MAX) out_[key] = index;
  }
  template <typename Members>
  void Indexes(const char* key, const Members& members, TableId) {
    for (const auto& member : members) out_[key].push_back(IndexOf(member));
  }
  template <typename Member>
  void Ref(const char* key, const Member& member, TableId table) {
    if (const uint32_t index = IndexOf(member); index != UINT32_MAX) out_[key] = BriefOf(read_, table, index);
  }
  template <typename T>
  void Part(const char* key, const T& value) {
    if (LineJson part = Made(value); !part.empty()) out_[key] = std::move(part);
  }
  template <typename T>
  void Parts(const char* key, const std::vector<T>& values) {
    for (const T& value : values) out_[key].push_back(Made(value));
  }
  // What is kept in less room is written as what it stands for.
  void Text(const char* key, const Rare<std::string>& value) { Text(key, *value); }
  void When(const char* key, const Rare<Interval>& value) {
    if (value.has_value()) When(key, std::optional(*value));
  }
  template <typename T>
  void Parts(const char* key, const Rare<std::vector<T>>& values) {
    Parts(key, *values);
  }

 private:
  static uint32_t IndexOf(uint32_t index) { return index; }
  static uint32_t IndexOf(PersonId id) { return id.index; }
  static uint32_t IndexOf(const std::optional<uint32_t>& index) { return index.value_or(UINT32_MAX); }
  static uint32_t IndexOf(MaybeIndex index) { return index.value_or(UINT32_MAX); }

  template <typename T>
  LineJson Made(const T& value) const {
    LineJson part = LineJson::object();
    FieldWriter writer(read_, part);
    Fields(writer, value);
    return part;
  }

  const ArticleRead& read_;
  LineJson& out_;
};

void AppendLine(const LineJson& line, std::string& out) {
  out += line.dump(-1, ' ', false, LineJson::error_handler_t::replace);
  out += '\n';
}

template <typename T>
void AppendRecord(const ArticleRead& read, LineJson head, const T& value, std::string& out) {
  FieldWriter writer(read, head);
  Fields(writer, value);
  AppendLine(head, out);
}

void AppendArticle(const ArticleRead& read, std::string& out) {
  LineJson line = {{"type", "article"}, {"schema", kClaimsSchema}};
  FieldWriter writer(read, line);
  Fields(writer, *read.article);
  WriteText(*read.article, line);
  AppendLine(line, out);
}

}  // namespace

std::string RenderClaims(const ArticleRead& read) {
  std::string out;
  AppendArticle(read, out);
  const std::string& id = read.article->id;
  Tables(
      [&](std::string_view type, TableId, const auto& table) {
        for (size_t i = 0; i < table.size(); ++i) {
          AppendRecord(read, {{"type", type}, {"article", id}, {"index", i}}, table[i], out);
        }
      },
      read.mentions);
  for (const Claim& claim : read.claims.claims) AppendRecord(read, {{"type", "claim"}, {"article", id}}, claim, out);
  return out;
}

std::string RenderClaims(const std::vector<ArticleRead>& articles) {
  std::string out;
  for (const ArticleRead& read : articles) out += RenderClaims(read);
  return out;
}

}  // namespace gainsay

#include "report/read_json.h"

#include <array>

#include "report/text_view.h"

namespace gainsay {
namespace {

template <typename Enum, size_t kSize>
std::string_view Pick(const std::array<std::string_view, kSize>& names, Enum value) {
  const auto index = static_cast<size_t>(value);
  return index < kSize ? names[index] : std::string_view();
}

}  // namespace

ReadJson::ReadJson(const ArticleRead& read) : read_(read) {
  if (read.reading != nullptr) concepts_ = &read.reading->concepts();
}

LineJson ReadJson::Head(const char* key, std::string_view type, Span span) const {
  LineJson line = LineJson::object();
  line["article"] = read_.article == nullptr ? std::string() : read_.article->id;
  line[key] = type;
  line["start"] = span.begin;
  line["end"] = span.end;
  line["text"] = Words(span);
  return line;
}

std::string ReadJson::Words(Span span) const {
  return read_.article == nullptr ? std::string() : gainsay::Words(*read_.article, span);
}

Span ReadJson::SpanOf(TokenRange tokens) const {
  if (read_.document == nullptr || tokens.empty() || tokens.end > read_.document->tokens.size()) return {};
  return read_.document->SpanOf(tokens);
}

LineJson ReadJson::Concept(ConceptId id) const {
  if (concepts_ == nullptr || id.index >= concepts_->size()) return nullptr;
  return concepts_->Name(id);
}

LineJson ReadJson::FullConcept(ConceptId id) const {
  if (concepts_ == nullptr || id.index >= concepts_->size()) return nullptr;
  return concepts_->FullName(id);
}

LineJson ReadJson::PersonName(PersonId id) const {
  if (id.index >= read_.mentions.people.size()) return nullptr;
  return read_.mentions.people[id.index].name;
}

LineJson OfSpan(Span span) { return LineJson{{"start", span.begin}, {"end", span.end}}; }

LineJson OfInterval(const std::optional<Interval>& interval) {
  if (!interval) return nullptr;
  return LineJson{{"from", ToIso(interval->from)}, {"to", ToIso(interval->to)}};
}

std::string_view Name(RoleStatus status) {
  return Pick(std::to_array<std::string_view>({"current", "former", "acting", "deputy", "designate", "planned"}), status);
}

std::string_view Name(Granularity granularity) {
  return Pick(std::to_array<std::string_view>({"second", "minute", "hour", "day-part", "day", "week", "month", "season",
                                               "quarter", "year", "decade", "century"}),
              granularity);
}

std::string_view Name(TimexType type) {
  return Pick(std::to_array<std::string_view>({"date", "time", "duration", "set"}), type);
}

std::string_view Name(TimeMention::Bound bound) {
  return Pick(std::to_array<std::string_view>({"at", "before", "after", "since", "until"}), bound);
}

std::string_view Name(QuantityType type) {
  return Pick(std::to_array<std::string_view>({"cardinal", "ordinal", "percent", "money", "measure", "age", "score",
                                               "ratio", "identifier"}),
              type);
}

std::string_view Name(Hedge hedge) {
  return Pick(std::to_array<std::string_view>({"exact", "about", "at-least", "at-most", "more-than", "less-than"}), hedge);
}

std::string_view Name(Modality modality) {
  return Pick(std::to_array<std::string_view>({"asserted", "reported", "planned", "hypothetical"}), modality);
}

std::string_view Name(EventMention::Modality modality) {
  return Pick(std::to_array<std::string_view>({"asserted", "planned", "hypothetical", "reported"}), modality);
}

std::string_view Name(ClaimKind kind) {
  return Pick(std::to_array<std::string_view>({"name", "role", "relation", "org-name", "participant", "time", "order",
                                               "place", "quantity", "ordinal", "age", "state", "quote", "duration"}),
              kind);
}

void AppendLine(const LineJson& line, std::string& out) {
  out += line.dump(-1, ' ', false, LineJson::error_handler_t::replace);
  out += '\n';
}

}  // namespace gainsay

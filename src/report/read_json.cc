#include "report/read_json.h"

#include "report/safe_json.h"
#include "report/text_view.h"

namespace gainsay {

ReadJson::ReadJson(const ArticleRead& read) : read_(read) {
  if (read.reading != nullptr) concepts_ = &read.reading->concepts();
}

LineJson ReadJson::Head(std::string_view type, Span span) const {
  LineJson line = LineJson::object();
  line["article"] = read_.article == nullptr ? std::string() : read_.article->id;
  line["type"] = type;
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

LineJson ReadJson::PersonName(PersonId id) const {
  if (id.index >= read_.mentions.people.size()) return nullptr;
  return read_.mentions.people[id.index].name;
}

void AppendLine(const LineJson& line, std::string& out) {
  out += SafeJson(line.dump(-1, ' ', false, LineJson::error_handler_t::replace));
  out += '\n';
}

}  // namespace gainsay

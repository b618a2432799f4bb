#include "fuzz/fuzz.h"

#include "base/check.h"
#include "base/utf8.h"
#include "engine_rules.h"
#include "ingest/ingest.h"
#include "lang/shipped.h"

namespace gainsay::fuzz {

std::map<std::string, Target>& Targets() {
  static auto* const targets = new std::map<std::string, Target>();
  return *targets;
}

void CheckArticle(const Article& article) {
  const auto inside = [&](Span span) { GAINSAY_CHECK(span.begin <= span.end && span.end <= article.source.size()); };
  GAINSAY_CHECK(!FindInvalidUtf8(article.text).has_value());
  uint32_t end = 0;
  for (const Block& block : article.blocks) {
    GAINSAY_CHECK(end <= block.text.begin && block.text.begin <= block.text.end && block.text.end <= article.text.size());
    end = block.text.end;
    inside(article.offsets.ToSource(block.text));
  }
  inside(article.published.span);
  inside(article.dateline_span);
  for (const Suppression& suppression : article.suppressions) {
    inside(suppression.span);
    inside(suppression.covers);
  }
  for (const Note& note : article.notes) inside(note.span);
}

void ReadAs(const std::string& path, std::string_view bytes) {
  static const auto* const packs = new Packs(ShippedPacks());
  static const auto* const rules = new RuleIndex(MakeIngestRules(*packs));
  const Ingested read = ReadArticles(path, std::string(bytes), *rules);
  for (const Article& article : read.articles) CheckArticle(article);
  for (const Error& error : read.skipped) GAINSAY_CHECK(!error.message.empty() && error.file == path);
  GAINSAY_CHECK(!read.articles.empty() || !read.skipped.empty());
}

}  // namespace gainsay::fuzz

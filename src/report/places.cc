#include "report/places.h"

#include <algorithm>

namespace gainsay {

LinePlace Places::At(ArticleId article, uint32_t byte, ColumnUnit unit) {
  if (article.index >= indexes_.size()) return {};
  std::optional<LineIndex>& index = indexes_[article.index];
  const Article& named = run_.articles[article.index];
  // A record's text was taken out of its line.
  if (named.record_line && HasOwnText(named.format)) return {*named.record_line, 1};
  if (!index) index.emplace(named.source);
  const LinePlace at = index->At(byte, unit);
  return named.record_line ? LinePlace{*named.record_line + at.line - 1, 1} : at;
}

Region Places::Of(ArticleId article, Span span, ColumnUnit unit) {
  return {At(article, span.begin, unit), At(article, std::max(span.begin, span.end), unit)};
}

std::string Places::Where(ArticleId article, Span span) {
  if (article.index >= indexes_.size()) return {};
  const LinePlace at = At(article, span.begin);
  const Article& named = run_.articles[article.index];
  const bool piped = named.path == "-" && !named.archived.empty();
  std::string where = (piped ? named.archived : named.path) + ":" + std::to_string(at.line) + ":" + std::to_string(at.column);
  if (named.archived.empty()) return where;
  where += " (archived";
  if (!named.title.empty()) where += ", “" + named.title + "”";
  if (named.published.known() && !named.published.assumed()) where += ", " + ToIsoDate(DateOf(named.published.at));
  return where + ")";
}

NoticePlace PlaceOf(const Run& run, const Notice& notice, Places& places) {
  if (notice.article.index >= run.articles.size()) return {notice.file, notice.line, notice.column};
  const LinePlace at = places.At(notice.article, notice.span.begin);
  return {run.articles[notice.article.index].path, at.line, at.column};
}

}  // namespace gainsay

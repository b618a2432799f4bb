// What the parts of the report page share while it is made.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "report/fact_rows.h"
#include "report/options.h"
#include "report/page_places.h"
#include "report/page_words.h"
#include "report/place_href.h"
#include "report/places.h"
#include "report/run.h"

namespace gainsay {

struct PageContext {
  PageContext(const Run& of, const RenderOptions& chosen) : run(of), options(chosen), words(of), lines(of), places(of) {}

  // From here on browsers lay out only what is on the screen, and the script
  // unpacks what is folded or far away when it is wanted.
  static constexpr size_t kLargeFindings = 150;
  static constexpr size_t kLargeArticles = 40;
  static constexpr size_t kMany = 300;

  const Run& run;
  const RenderOptions& options;
  const bool large = run.findings.size() > kLargeFindings || run.articles.size() > kLargeArticles;
  // So many findings that each is told more briefly.
  const bool many = run.findings.size() > kMany;
  PageWords words;
  Places lines;
  PagePlaces places;
  // Article -> the findings that its words are evidence of, as numbers from 0.
  std::vector<std::vector<size_t>> found_in = std::vector<std::vector<size_t>>(run.articles.size());
  // Places that more than one origin agrees on, and those that it disputes.
  std::set<std::pair<ArticleId, Span>> agreed, contested;
  std::vector<FactRow> rows = FactRowsOf(run);
  // Finding -> the row that shows its fact; empty: none does.
  std::vector<std::string> row_of = RowsOfFindings();

  std::string RowId(size_t row) const { return "r" + std::to_string(row + 1); }
  std::vector<std::string> RowsOfFindings() const;

  // Where the figures' links lead: to the words, marked as a claim where
  // nothing else has asked for them, or to the article.
  PlaceHref Href();
  // The id of a finding on the page: of its fingerprint, so that a link into a
  // report holds in the next one.
  std::string FindingId(size_t finding) const;
  std::string ArticleAnchor(ArticleId article) const { return "a" + std::to_string(article.index + 1); }
  // Its title, or the name of its file.
  std::string_view TitleOf(const Article& article) const;
  std::string_view SourceOf(const Article& article) const { return article.publisher.empty() ? article.agency : article.publisher; }
  // "person-name" in the words of the page.
  std::string KindName(std::string_view kind) const { return words.Or("kind/" + std::string(kind), kind); }
  std::string SeverityName(Severity severity) const;
  // "English" of "en".
  std::string LanguageName(std::string_view language) const { return words.Or("language/" + std::string(language), language); }
  // Its story's title, where there are several; one without is called as its first article.
  std::string StoryOf(uint32_t story) const;
  uint32_t OriginOf(ArticleId article) const { return article.index < run.origin_of.size() ? run.origin_of[article.index] : article.index; }
  // "same copy as a1; counts once", or nothing.
  std::string CopyOf(ArticleId article) const;
};

// The parts of the page's view, in the order in which they must be made: the
// findings mark their places first, then the facts, then the claims.
nlohmann::json FindingsView(PageContext& page);   // a list of groups
nlohmann::json MatricesView(PageContext& page);   // one a story
nlohmann::json ArticlesView(PageContext& page);
nlohmann::json ChecklistsView(PageContext& page);
nlohmann::json StoriesView(const PageContext& page);  // of the overview

// Letters for the sides of a conflict: A, B, …; behind Z there are none.
std::string LetterOf(size_t side);

}  // namespace gainsay

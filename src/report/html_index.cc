#include "report/html_index.h"

#include <algorithm>
#include <string_view>

#include <nlohmann/json.hpp>

#include "ingest/metadata.h"
#include "report/page_words.h"
#include "report/resources.h"
#include "report/safe_text.h"
#include "report/template.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

using nlohmann::json;

constexpr size_t kDay = 10;  // characters of "2025-08-12"

json Counts(const PageWords& words, const Run& run) {
  const SeverityCount count = CountFindings(run);
  json counts = json::array();
  const auto add = [&](Severity severity, size_t n) {
    const std::string name(Name(severity));
    if (n > 0) counts.push_back({{"severity", name}, {"text", words.Say(name + "s-count", static_cast<int64_t>(n))}});
  };
  add(Severity::kError, count.errors);
  add(Severity::kWarning, count.warnings);
  add(Severity::kNotice, count.notices);
  return counts;
}

json RowOf(const PageWords& words, const StoryPage& page) {
  std::string first, last;
  for (const Article& article : page.run.articles) {
    const std::string day = PublishedIso(article).substr(0, kDay);
    if (day.empty()) continue;
    if (first.empty() || day < first) first = day;
    last = std::max(last, day);
  }
  const Article* named = page.run.articles.empty() ? nullptr : &page.run.articles.front();
  std::string title = page.run.stories.empty() ? std::string() : page.run.stories.front().title;
  if (title.empty() && named != nullptr) title = named->path.substr(named->path.rfind('/') + 1);
  return {{"href", page.file}, {"title", title}, {"lang", named == nullptr ? "" : named->language}, {"first", first},
          {"last", last == first ? "" : last}, {"articles", words.Say("articles-count", static_cast<int64_t>(page.run.articles.size()))}, {"counts", Counts(words, page.run)}};
}

}  // namespace

std::string RenderIndex(const Run& whole, const std::vector<StoryPage>& stories) {
  const PageWords words(whole);
  json view = {{"style", PageStyle()}, {"style_hash", kStyleHash}, {"version", whole.version},
               {"language", whole.report_language.empty() ? "en" : whole.report_language}, {"any_stories", !stories.empty()}};
  for (const auto& [key, text] : whole.words) view["t:" + key] = text;
  view["made_by"] = words.Say("made-by", {{"version", whole.version}});
  view["lede"] = words.Say("index-lede", {{"articles", words.Say("articles-count", static_cast<int64_t>(whole.articles.size()))},
                                          {"stories", words.Say("stories-count", static_cast<int64_t>(stories.size()))}});
  json& rows = view["stories"] = json::array();
  for (const StoryPage& page : stories) rows.push_back(RowOf(words, page));
  return RenderTemplate(IndexTemplate(), view, EscapeHtml);
}

}  // namespace gainsay

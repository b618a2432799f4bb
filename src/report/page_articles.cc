// The articles of the page: in the overview, in full with marks, and as a
// checklist of everything that was read in them.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "ingest/metadata.h"
#include "report/html_article.h"
#include "report/page_context.h"
#include "report/safe_text.h"
#include "report/text_view.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

using nlohmann::json;

constexpr size_t kWordsLimit = 90;     // code points of an item of a checklist
constexpr size_t kMostItems = 120;     // of a checklist

// The day and hour with a space between them, as people read it.
std::string Shown(std::string iso) {
  if (iso.size() > 10 && iso[10] == 'T') iso[10] = ' ';
  if (iso.size() > 18 && iso.compare(16, 3, ":00") == 0) iso.erase(16, 3);
  if (iso.size() > 16) {
    const size_t zone = iso.find_first_of("+-Z", 16);
    if (zone != std::string::npos) iso.insert(zone, " ");
  }
  return iso;
}

void AddDate(const Article& article, json& view) {
  const std::string iso = PublishedIso(article);
  view["published"] = iso;
  view["shown"] = Shown(iso);
  view["assumed"] = article.published.assumed();
}

json Counts(const PageContext& page, ArticleId id) {
  json counts = json::array();
  for (const Severity severity : {Severity::kError, Severity::kWarning, Severity::kNotice}) {
    const auto n = std::count_if(page.found_in[id.index].begin(), page.found_in[id.index].end(),
                                 [&](size_t finding) { return page.run.findings[finding].severity == severity; });
    if (n > 0) {
      counts.push_back({{"severity", Name(severity)}, {"text", page.words.Say(std::string(Name(severity)) + "s-count", n)}});
    }
  }
  return counts;
}

}  // namespace

json StoriesView(const PageContext& page) {
  json stories = json::array();
  for (uint32_t i = 0; i < page.run.stories.size(); ++i) {
    json members = json::array();
    for (const ArticleId id : page.run.stories[i].articles) {
      const Article* article = ArticleOf(page.run, id);
      if (article == nullptr) continue;
      json view = {{"id", article->id}, {"href", page.ArticleAnchor(id)}, {"title", page.TitleOf(*article)},
                   {"lang", article->language}, {"language", page.LanguageName(article->language)}, {"source", page.SourceOf(*article)},
                   {"copy", page.CopyOf(id)}, {"archived", !article->archived.empty()}, {"counts", Counts(page, id)}};
      AddDate(*article, view);
      members.push_back(std::move(view));
    }
    const std::string title = page.StoryOf(i);
    stories.push_back({{"title", title}, {"anchor", "s" + std::to_string(i + 1)}, {"members", std::move(members)},
                       {"region", page.words.Say("articles-read") + (title.empty() ? "" : ": " + title)}});
  }
  return stories;
}

json ArticlesView(PageContext& page) {
  for (const ClaimMark& claim : page.run.claims) {
    if (ArticleOf(page.run, claim.article) == nullptr || page.places.Holds(claim.article, claim.span)) continue;
    page.places.Anchor(claim.article, claim.span, PageMark::Kind::kClaim, {}, page.many ? std::string() : page.KindName(claim.kind) + ": " + claim.label);
  }
  json articles = json::array();
  for (uint32_t i = 0; i < page.run.articles.size(); ++i) {
    const Article& article = page.run.articles[i];
    const ArticleId id{i};
    json view = {{"id", article.id}, {"anchor", page.ArticleAnchor(id)}, {"title", page.TitleOf(article)},
                 {"lang", article.language}, {"path", article.path}, {"publisher", article.publisher},
                 {"agency", article.agency}, {"author", article.author}, {"copy", page.CopyOf(id)}};
    AddDate(article, view);
    json& found = view["found"] = json::array();
    for (const size_t finding : page.found_in[i]) {
      const Severity severity = page.run.findings[finding].severity;
      found.push_back({{"href", page.FindingId(finding)}, {"number", finding + 1}, {"severity", Name(severity)},
                       {"name", page.SeverityName(severity)}});
    }
    // Among many they stand in the margin alone.
    view["any_found"] = !found.empty() && !page.many;
    json& notes = view["notes"] = json::array();
    for (const Note& note : article.notes) notes.push_back({{"code", note.code}, {"message", note.message}});
    view["any_notes"] = !article.notes.empty();
    view["body"] = ArticleHtml(article, page.places.MarksOf(id));
    articles.push_back(std::move(view));
  }
  return articles;
}

json ChecklistsView(PageContext& page) {
  struct Item {
    std::string words, href;
    std::string_view state;
  };
  // By article and kind, in reading order; the same words of a kind stand once,
  // with the worst that is known of them.
  std::vector<std::map<std::string, std::vector<Item>>> lists(page.run.articles.size());
  std::vector<size_t> sizes(lists.size());
  std::vector<std::map<std::pair<std::string, std::string>, size_t>> seen(lists.size());
  constexpr std::string_view kStates[] = {"conflict", "single", "agreed"};
  for (const ClaimMark& claim : page.run.claims) {
    const Article* article = ArticleOf(page.run, claim.article);
    if (article == nullptr) continue;
    const uint32_t index = claim.article.index;
    const std::pair<ArticleId, Span> place{claim.article, claim.span};
    const std::string_view state = page.contested.count(place) != 0 ? kStates[0] : page.agreed.count(place) != 0 ? kStates[2] : kStates[1];
    std::string words = Shorten(Printable(Words(*article, claim.span)), kWordsLimit);
    std::vector<Item>& list = lists[index][claim.kind];
    const auto [at, fresh] = seen[index].try_emplace({claim.kind, words}, list.size());
    if (!fresh) {
      Item& item = list[at->second];
      if (state == kStates[0] || (state == kStates[2] && item.state == kStates[1])) item.state = state;
      continue;
    }
    if (++sizes[index] > kMostItems) {
      seen[index].erase(at);
      continue;
    }
    list.push_back({std::move(words), page.places.Anchor(claim.article, claim.span, PageMark::Kind::kClaim, {}, {}), state});
  }
  json out = json::array();
  for (uint32_t i = 0; i < lists.size(); ++i) {
    if (sizes[i] == 0) continue;
    const Article& article = page.run.articles[i];
    json view = {{"id", article.id}, {"title", page.TitleOf(article)}, {"lang", article.language},
                 {"foreign", article.language != page.run.report_language}};
    json& kinds = view["kinds"] = json::array();
    std::map<std::string_view, size_t> count;
    for (const auto& [kind, items] : lists[i]) {
      json list = json::array();
      for (const Item& item : items) {
        ++count[item.state];
        list.push_back({{"words", item.words}, {"href", item.href}, {"state", item.state},
                        {"says", item.state == kStates[1] ? std::string() : page.words.Say("check/" + std::string(item.state))}});
      }
      if (!list.empty()) kinds.push_back({{"name", page.KindName(kind)}, {"items", std::move(list)}});
    }
    view["line"] = page.words.Say("checklist-line", {{"conflict", std::to_string(count["conflict"])}, {"agreed", std::to_string(count["agreed"])},
                                                     {"single", std::to_string(count["single"])}});
    out.push_back(std::move(view));
  }
  return out;
}

}  // namespace gainsay

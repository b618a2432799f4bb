// Gathers what reports/page.html shows. Links run both ways: evidence of a
// finding links to its place in the article, the marked place back.
#include "report/html.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "ingest/metadata.h"
#include "report/html_article.h"
#include "report/places.h"
#include "report/resources.h"
#include "report/safe_text.h"
#include "report/template.h"
#include "report/text_view.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

using nlohmann::json;

constexpr size_t kMostExcerpts = 4;   // of a side; further places are links
constexpr size_t kMostPlaces = 12;    // links of a value in the table of facts
constexpr size_t kWordsLimit = 400;   // code points of quoted words in a finding
constexpr size_t kLabelLimit = 140;   // code points of what hovering shows

json Count(size_t count) { return {{"n", count}, {"one", count == 1}}; }

std::string Numbered(std::string_view stem, size_t number) { return std::string(stem) + std::to_string(number); }

PageMark::Kind KindOf(Severity severity) {
  switch (severity) {
    case Severity::kError: return PageMark::Kind::kError;
    case Severity::kWarning: return PageMark::Kind::kWarning;
    case Severity::kNotice: break;
  }
  return PageMark::Kind::kNotice;
}

class Page {
 public:
  Page(const Run& run, const RenderOptions& options)
      : run_(run), options_(options), places_(run), marks_(run.articles.size()), found_in_(run.articles.size()) {}

  json View() {
    json view = {{"style", PageStyle()}, {"version", run_.version}, {"clean", run_.findings.empty()},
                 {"unread", run_.articles.empty()}, {"several_articles", run_.articles.size() > 1}};
    AddSummary(view);
    AddFindings(view);
    AddFacts(view);
    AddArticles(view);
    json& skipped = view["skipped"] = json::array();
    for (const Error& error : run_.skipped) {
      skipped.push_back({{"file", error.file}, {"line", error.line}, {"message", error.message}});
    }
    view["any_skipped"] = !run_.skipped.empty();
    return view;
  }

 private:
  void AddSummary(json& view) {
    const SeverityCount count = CountFindings(run_);
    view["errors"] = Count(count.errors);
    view["warnings"] = Count(count.warnings);
    view["notices"] = Count(count.notices);
    view["dismissed"] = Count(CountStatus(run_, FindingStatus::kDismissed));
    view["baselined"] = Count(CountStatus(run_, FindingStatus::kBaselined));
    view["suppressed"] = Count(CountStatus(run_, FindingStatus::kSuppressed));
    view["any_hidden"] = !run_.hidden.empty();
    view["article_count"] = Count(run_.articles.size());
    view["story_count"] = Count(run_.stories.size());
    std::set<std::string> languages;
    for (const Article& article : run_.articles) languages.insert(article.language);
    std::string codes;
    for (const std::string& language : languages) codes += (codes.empty() ? "" : ", ") + language;
    view["languages"] = codes;
    view["language_count"] = Count(languages.size());
    json& stories = view["stories"] = json::array();
    for (size_t i = 0; i < run_.stories.size(); ++i) {
      json story = {{"title", run_.stories[i].title}, {"anchor", Numbered("s", i + 1)}, {"number", i + 1}};
      json& members = story["members"] = json::array();
      for (const ArticleId id : run_.stories[i].articles) {
        if (ArticleOf(run_, id) != nullptr) members.push_back(Member(id));
      }
      stories.push_back(std::move(story));
    }
    view["several_stories"] = run_.stories.size() > 1;
  }

  json Member(ArticleId id) const {
    const Article& article = run_.articles[id.index];
    return {{"id", article.id}, {"href", Numbered("a", id.index + 1)}, {"title", TitleOf(article)},
            {"lang", article.language}};
  }

  static std::string TitleOf(const Article& article) { return article.title.empty() ? article.path : article.title; }

  std::string StoryOf(uint32_t story) const {
    return run_.stories.size() > 1 && story < run_.stories.size() ? run_.stories[story].title : std::string();
  }

  // Marks the words of an evidence in its article; gives the place's anchor.
  void Mark(const Evidence& evidence, PageMark::Kind kind, const std::string& anchor, const std::string& target,
            const std::string& label) {
    const Article& article = run_.articles[evidence.article.index];
    marks_[evidence.article.index].push_back(
        {TextOf(article, evidence.span), kind, anchor, target, Shorten(label, kLabelLimit)});
  }

  void AddFindings(json& view) {
    json severe = json::array();
    json notices = json::array();
    for (size_t i = 0; i < run_.findings.size(); ++i) {
      json& list = run_.findings[i].severity == Severity::kNotice ? notices : severe;
      list.push_back(OfFinding(run_.findings[i], Numbered("f", i + 1), i + 1));
    }
    json& groups = view["groups"] = json::array();
    if (!severe.empty()) groups.push_back({{"severe", true}, {"findings", std::move(severe)}});
    if (!notices.empty()) groups.push_back({{"severe", false}, {"findings", std::move(notices)}});
  }

  json OfFinding(const Finding& finding, const std::string& anchor, size_t number) {
    json view = {{"anchor", anchor},          {"number", number},         {"severity", Name(finding.severity)},
                 {"message", finding.message}, {"subject", finding.subject}, {"kind", finding.kind},
                 {"rule", finding.rule},       {"reasons", finding.reasons}, {"repairs", finding.repairs},
                 {"fingerprint", finding.fingerprint}, {"story", StoryOf(finding.story)}};
    view["accepted"] = finding.status == FindingStatus::kAccepted;
    view["status_reason"] = finding.status_reason;
    view["status_by"] = finding.status_by;
    view["is_error"] = finding.severity == Severity::kError;
    view["is_warning"] = finding.severity == Severity::kWarning;
    view["is_notice"] = finding.severity == Severity::kNotice;
    view["any_reasons"] = !finding.reasons.empty();
    view["any_repairs"] = !finding.repairs.empty();
    const RuleText* rule = RuleOf(run_, finding.rule);
    view["what"] = rule == nullptr ? "" : rule->what;
    view["why"] = rule == nullptr ? "" : rule->why;
    view["example"] = rule == nullptr ? "" : rule->example;
    json& points = view["points"] = json::array();
    for (const Point& point : finding.points) {
      const std::string weight = (point.weight > 0 ? "+" : "") + std::to_string(point.weight);
      points.push_back({{"name", point.name}, {"weight", point.weight == 0 ? "" : weight}});
    }
    view["any_points"] = !finding.points.empty();

    std::set<uint32_t> articles;
    size_t places = 0;
    json& sides = view["sides"] = json::array();
    for (const Side& side : finding.sides) {
      sides.push_back(OfSide(finding, side, anchor, places));
      for (const Evidence& evidence : side.evidence) articles.insert(evidence.article.index);
    }
    for (const uint32_t article : articles) {
      if (article >= found_in_.size()) continue;
      found_in_[article].push_back({{"anchor", anchor}, {"number", number}, {"severity", Name(finding.severity)}});
    }
    view["cross"] = ScopeOf(finding) == "cross";
    return view;
  }

  json OfSide(const Finding& finding, const Side& side, const std::string& anchor, size_t& places) {
    json view = {{"value", side.value}, {"origins", Count(side.origins)}, {"any_origins", side.origins > 0}};
    json& shown = view["evidence"] = json::array();
    json& more = view["more"] = json::array();
    for (const Evidence& evidence : side.evidence) {
      const Article* article = ArticleOf(run_, evidence.article);
      if (article == nullptr) continue;
      const std::string place = Numbered(anchor + "e", ++places);
      Mark(evidence, KindOf(finding.severity), place, anchor, finding.message);
      json item = Member(evidence.article);
      item["href"] = place;
      item["where"] = places_.Where(evidence.article, evidence.span);
      item["source"] = article->publisher.empty() ? article->agency : article->publisher;
      if (shown.size() >= kMostExcerpts) {
        more.push_back(std::move(item));
        continue;
      }
      const Excerpt excerpt = ExcerptOf(*article, evidence.span, options_.context);
      item["before"] = excerpt.before;
      item["words"] = Shorten(excerpt.words, kWordsLimit);
      item["after"] = excerpt.after;
      item["cut_before"] = excerpt.cut_before;
      item["cut_after"] = excerpt.cut_after;
      item["reads"] = evidence.value == side.value ? "" : evidence.value;
      shown.push_back(std::move(item));
    }
    view["any_more"] = !more.empty();
    return view;
  }

  void AddFacts(json& view) {
    const std::pair<Verdict, const char*> kTables[] = {
        {Verdict::kAgree, "agreed"}, {Verdict::kUpdate, "updated"}, {Verdict::kDisputed, "disputed"}};
    size_t number = 0;
    json& tables = view["tables"] = json::array();
    for (const auto& [verdict, key] : kTables) {
      json rows = json::array();
      for (const Alignment& alignment : run_.alignments) {
        if (alignment.verdict == verdict) rows.push_back(OfAlignment(alignment, Numbered("g", ++number)));
      }
      view[std::string(key) + "_count"] = Count(rows.size());
      if (rows.empty()) continue;
      tables.push_back({{std::string("is_") + key, true}, {"rows", std::move(rows)}});
    }
    view["any_facts"] = number > 0;
  }

  json OfAlignment(const Alignment& alignment, const std::string& anchor) {
    json view = {{"anchor", anchor}, {"kind", alignment.kind}, {"subject", alignment.subject},
                 {"story", StoryOf(alignment.story)}, {"rows_of_fact", alignment.sides.size()}};
    json& values = view["values"] = json::array();
    size_t places = 0;
    for (const Side& side : alignment.sides) {
      json value = {{"value", side.value}, {"first", values.empty()}};
      json& links = value["places"] = json::array();
      size_t left_out = 0;
      for (const Evidence& evidence : side.evidence) {
        if (ArticleOf(run_, evidence.article) == nullptr) continue;
        const std::string place = Numbered(anchor + "e", ++places);
        Mark(evidence, PageMark::Kind::kFact, place, anchor, alignment.subject + ": " + side.value);
        if (links.size() >= kMostPlaces) {
          ++left_out;
          continue;
        }
        json link = Member(evidence.article);
        link["href"] = place;
        links.push_back(std::move(link));
      }
      value["left_out"] = left_out;
      values.push_back(std::move(value));
    }
    return view;
  }

  void AddArticles(json& view) {
    for (size_t i = 0; i < run_.claims.size(); ++i) {
      const ClaimMark& claim = run_.claims[i];
      const Article* article = ArticleOf(run_, claim.article);
      if (article == nullptr) continue;
      marks_[claim.article.index].push_back({TextOf(*article, claim.span), PageMark::Kind::kClaim,
                                             Numbered("c", i + 1), {},
                                             Shorten(claim.kind + ": " + claim.label, kLabelLimit)});
    }
    json& articles = view["articles"] = json::array();
    for (size_t i = 0; i < run_.articles.size(); ++i) articles.push_back(OfArticle(i));
    view["any_articles"] = !articles.empty();
  }

  json OfArticle(size_t index) {
    const Article& article = run_.articles[index];
    json view = Member({static_cast<uint32_t>(index)});
    view["anchor"] = view["href"];
    view["untitled"] = article.title.empty();
    view["path"] = article.path;
    view["published"] = PublishedIso(article);
    view["assumed"] = article.published.assumed();
    view["publisher"] = article.publisher;
    view["agency"] = article.agency;
    view["author"] = article.author;
    view["copy_of"] = CopyOf(index);
    view["found"] = found_in_[index];
    view["any_found"] = !found_in_[index].empty();
    json& notes = view["notes"] = json::array();
    for (const Note& note : article.notes) notes.push_back({{"code", note.code}, {"message", note.message}});
    view["any_notes"] = !article.notes.empty();
    view["body"] = ArticleHtml(article, std::move(marks_[index]));
    return view;
  }

  // The id of the first article of the same origin, where it is another one.
  std::string CopyOf(size_t index) const {
    if (index >= run_.origin_of.size()) return {};
    const auto first = std::find(run_.origin_of.begin(), run_.origin_of.end(), run_.origin_of[index]);
    const size_t other = static_cast<size_t>(first - run_.origin_of.begin());
    return other < index ? run_.articles[other].id : std::string();
  }

  const Run& run_;
  const RenderOptions& options_;
  Places places_;
  std::vector<std::vector<PageMark>> marks_;  // by article
  std::vector<std::vector<json>> found_in_;   // by article: its findings
};

}  // namespace

std::string RenderHtml(const Run& run, const RenderOptions& options) {
  return RenderTemplate(PageTemplate(), Page(run, options).View(), EscapeHtml);
}

}  // namespace gainsay

// The findings as the page shows them: a line each, opening to both sides.
#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "report/graph_svg.h"
#include "report/page_context.h"
#include "report/safe_text.h"
#include "report/text_view.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

using nlohmann::json;

constexpr size_t kMostExcerpts = 3;    // of a side; further places are links
constexpr size_t kFewExcerpts = 1;     // of a side, where there are many findings
constexpr size_t kMostPlaces = 12;     // of these links
constexpr size_t kFewPlaces = 6;
constexpr size_t kWordsLimit = 400;    // code points of quoted words
constexpr size_t kMostChips = 5;      // sides in a finding's line; further ones are counted
constexpr size_t kMostTellers = 5;    // articles of a side there
constexpr size_t kChipLimit = 48;      // of a side's value in the line
constexpr size_t kFewPoints = 3;       // of why it is one fact, where there are many findings
constexpr uint32_t kShortContext = 50;
constexpr size_t kUnpacked = 40;       // findings of a large page whose line is whole at once; the others get theirs when they come near

PageMark::Kind KindOf(Severity severity) {
  switch (severity) {
    case Severity::kError: return PageMark::Kind::kError;
    case Severity::kWarning: return PageMark::Kind::kWarning;
    case Severity::kNotice: break;
  }
  return PageMark::Kind::kNotice;
}

class Findings {
 public:
  explicit Findings(PageContext& page) : page_(page), index_(page.run.graph) {}

  json View() {
    json severe = json::array();
    json notices = json::array();
    for (size_t i = 0; i < page_.run.findings.size(); ++i) {
      json& list = page_.run.findings[i].severity == Severity::kNotice ? notices : severe;
      list.push_back(Of(i));
    }
    json groups = json::array();
    if (!severe.empty()) groups.push_back({{"heading", page_.words.Say("errors-and-warnings")}, {"findings", std::move(severe)}});
    if (!notices.empty()) groups.push_back({{"heading", page_.words.Say("notices")}, {"findings", std::move(notices)}});
    return groups;
  }

 private:
  json Of(size_t number) {
    const Finding& finding = page_.run.findings[number];
    const std::string anchor = page_.FindingId(number);
    json view = {{"anchor", anchor}, {"number", number + 1}, {"severity", Name(finding.severity)},
                 {"name", page_.SeverityName(finding.severity)}, {"message", finding.message},
                 {"subject", finding.subject}, {"kind", finding.kind}, {"kind_name", page_.KindName(finding.kind)},
                 {"rule", finding.rule}, {"repairs", finding.repairs}, {"fingerprint", finding.fingerprint},
                 {"story", page_.many ? std::string() : page_.StoryOf(finding.story)}, {"status", Name(finding.status)},
                 {"status_reason", finding.status_reason}, {"status_by", finding.status_by},
                 {"status_date", finding.status_date}, {"status_until", finding.status_until},
                 {"row", page_.row_of[number]}, {"first", number == 0 && finding.severity != Severity::kNotice},
                 {"packed", page_.large && number >= kUnpacked}};
    view["accepted"] = finding.status == FindingStatus::kAccepted;
    view["any_repairs"] = !finding.repairs.empty();
    view["any_reasons"] = !finding.reasons.empty();
    view["reasons"] = finding.reasons;
    if (const RuleText* rule = RuleOf(page_.run, finding.rule); rule != nullptr) {
      view["what"] = page_.many ? "" : rule->what;
      view["rule_href"] = "rule-" + rule->id;
    }
    json& points = view["points"] = json::array();
    for (const Point& point : finding.points) {
      if (page_.many && points.size() == kFewPoints) break;
      const std::string weight = (point.weight > 0 ? "+" : "") + std::to_string(point.weight);
      points.push_back({{"name", point.name}, {"weight", point.weight == 0 ? "" : weight}});
    }
    view["any_points"] = !finding.points.empty();
    std::set<uint32_t> articles;
    json& sides = view["sides"] = json::array();
    for (size_t i = 0; i < finding.sides.size(); ++i) {
      sides.push_back(OfSide(number, i, anchor));
      for (const Evidence& evidence : finding.sides[i].evidence) articles.insert(evidence.article.index);
    }
    view["further"] = finding.sides.size() > kMostChips ? finding.sides.size() - kMostChips : 0;
    std::string ids;
    for (const uint32_t article : articles) {
      if (article >= page_.run.articles.size()) continue;
      page_.found_in[article].push_back(number);
      ids += (ids.empty() ? "" : " ") + page_.run.articles[article].id;
    }
    view["article_ids"] = ids;
    // The places of a graph are those of its sides, or claims beside them.
    if (!page_.many && finding.severity != Severity::kNotice && ScopeOf(finding) == "cross") {
      view["graph"] = GraphFigure(page_.run, index_, finding, page_.words, page_.Href());
    }
    return view;
  }

  json OfSide(size_t number, size_t index, const std::string& anchor) {
    const Finding& finding = page_.run.findings[number];
    const Side& side = finding.sides[index];
    json view = {{"value", side.value}, {"short", Shorten(side.value, kChipLimit)}, {"chip", index < kMostChips},
                 {"letter", finding.sides.size() > 1 ? LetterOf(index) : std::string()}};
    if (side.origins > 0 && ScopeOf(finding) == "cross") view["support"] = page_.words.Say("independent-sources", side.origins);
    const MarginNote note{anchor, page_.SeverityName(finding.severity) + " " + std::to_string(number + 1),
                          std::string(Name(finding.severity))};
    json& shown = view["evidence"] = json::array();
    json& more = view["more"] = json::array();
    size_t left_out = 0;
    std::vector<std::string> by;
    for (const Evidence& evidence : side.evidence) {
      const Article* article = ArticleOf(page_.run, evidence.article);
      if (article == nullptr) continue;
      if (std::find(by.begin(), by.end(), article->id) == by.end()) by.push_back(article->id);
      if (finding.severity != Severity::kNotice) page_.contested.insert({evidence.article, evidence.span});
      // Among many, the source names an article; its title stands at the article.
      const std::string_view source = page_.SourceOf(*article);
      json item = {{"id", article->id}, {"lang", article->language}, {"title", page_.many && !source.empty() ? std::string_view() : page_.TitleOf(*article)},
                   {"source", source}, {"where", page_.lines.Where(evidence.article, evidence.span)}};
      item["href"] = page_.places.Anchor(evidence.article, evidence.span, KindOf(finding.severity), anchor, page_.many ? std::string() : finding.message, note);
      if (shown.size() >= (page_.many ? kFewExcerpts : kMostExcerpts)) {
        if (more.size() < (page_.many ? kFewPlaces : kMostPlaces)) more.push_back(std::move(item));
        else ++left_out;
        continue;
      }
      const Excerpt excerpt = ExcerptOf(*article, evidence.span, page_.many ? kShortContext : page_.options.context);
      item["before"] = excerpt.before;
      item["words"] = Shorten(excerpt.words, kWordsLimit);
      item["after"] = excerpt.after;
      item["cut_before"] = excerpt.cut_before;
      item["cut_after"] = excerpt.cut_after;
      item["reads"] = page_.many || evidence.value == side.value || evidence.value == excerpt.words ? "" : Shorten(evidence.value, kWordsLimit);
      shown.push_back(std::move(item));
    }
    std::string ids;
    for (size_t i = 0; i < std::min(by.size(), kMostTellers); ++i) ids += (ids.empty() ? "" : ", ") + by[i];
    if (by.size() > kMostTellers) ids += " +" + std::to_string(by.size() - kMostTellers);
    view["by"] = ids;
    view["any_more"] = !more.empty();
    view["left_out"] = left_out;
    return view;
  }

  PageContext& page_;
  const GraphIndex index_;
};

}  // namespace

json FindingsView(PageContext& page) { return Findings(page).View(); }

}  // namespace gainsay

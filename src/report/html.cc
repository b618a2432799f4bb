// Gathers what reports/page.html shows. Links run both ways: evidence of a
// finding links to its place in the article, the marked place back.
#include "report/html.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "report/page_context.h"
#include "report/resources.h"
#include "report/safe_text.h"
#include "report/template.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

using nlohmann::json;

// What is wrong must stand near the top: longer lists of articles are folded.
constexpr size_t kUnfoldedArticles = 8;

size_t CountVerdict(const PageContext& page, RowState state) {
  return static_cast<size_t>(std::count_if(page.rows.begin(), page.rows.end(), [&](const FactRow& row) { return row.state == state; }));
}

std::string Joined(const std::set<std::string>& items) {
  std::string out;
  for (const std::string& item : items) out += (out.empty() ? "" : ", ") + item;
  return out;
}

// "4 errors", "6 warnings": what there is of each severity.
json TalliesOf(const PageContext& page) {
  const SeverityCount count = CountFindings(page.run);
  json tallies = json::array();
  const auto add = [&](Severity severity, size_t n) {
    if (n == 0) return;
    const std::string name(Name(severity));
    tallies.push_back({{"severity", name}, {"name", page.words.Say(name + "s")}, {"text", page.words.Say(name + "s-count", static_cast<int64_t>(n))}});
  };
  add(Severity::kError, count.errors);
  add(Severity::kWarning, count.warnings);
  add(Severity::kNotice, count.notices);
  return tallies;
}

void AddSummary(const PageContext& page, json& view) {
  const Run& run = page.run;
  const PageWords& words = page.words;
  std::set<std::string> languages;
  for (const Article& article : run.articles) languages.insert(page.LanguageName(article.language));
  const auto archived = std::count_if(run.articles.begin(), run.articles.end(), [](const Article& a) { return !a.archived.empty(); });
  const auto count = [](size_t n) { return static_cast<int64_t>(n); };

  const bool clean = run.findings.empty();
  view["clean"] = clean;
  view["unread"] = run.articles.empty();
  view["no_common"] = run.articles.size() > 1 && page.rows.empty();
  json tallies = TalliesOf(page);
  std::string headline = words.Say(run.articles.empty() ? "headline-unread" : "headline-clean");
  if (!clean) {
    headline.clear();
    for (const json& tally : tallies) headline += (headline.empty() ? "" : ", ") + tally["text"].get<std::string>();
  }
  view["headline"] = headline;
  view["tallies"] = clean ? json::array() : std::move(tallies);
  view["lede"] = words.Say("lede", {{"articles", words.Say("articles-count", count(run.articles.size()))},
                                    {"languages", words.Say("languages-count", count(languages.size()))},
                                    {"codes", Joined(languages)},
                                    {"stories", words.Say("stories-count", count(run.stories.size()))}});
  if (archived > 0) view["lede"] = view["lede"].get<std::string>() + " " + words.Say("archived-count", archived);
  view["compared"] = run.articles.size() > 1 ? words.Say("compared", count(run.articles.size())) : words.Say("one-article");
  const std::pair<FindingStatus, const char*> kHidden[] = {
      {FindingStatus::kDismissed, "dismissed-count"}, {FindingStatus::kBaselined, "baselined-count"}, {FindingStatus::kSuppressed, "suppressed-count"}};
  std::string hidden;
  for (const auto& [status, key] : kHidden) {
    if (const size_t n = CountStatus(run, status); n > 0) hidden += (hidden.empty() ? "" : ", ") + words.Say(key, count(n));
  }
  view["hidden_line"] = hidden.empty() ? "" : words.Say("not-shown", {{"what", hidden}});
  view["any_hidden"] = !run.hidden.empty();
  json& settled = view["hidden"] = json::array();
  for (const Finding& finding : run.hidden) {
    const std::string status(Name(finding.status));
    settled.push_back({{"status", status}, {"state", words.Say(status)}, {"fingerprint", finding.fingerprint}, {"rule", finding.rule},
                       {"message", finding.message}, {"reason", finding.status_reason}, {"status_by", finding.status_by}, {"status_date", finding.status_date},
                       {"status_until", finding.status_until}, {"values", json::array()}});
    for (const Side& side : finding.sides) settled.back()["values"].push_back(side.value);
  }
  json& numbers = view["numbers"] = json::array();
  const auto number = [&](const char* key, size_t n, const char* tone) {
    numbers.push_back({{"label", words.Say(key)}, {"n", words.Say("number", count(n))}, {"class", tone}});
  };
  // The headline has the rest.
  if (!clean) number("facts-conflict", CountVerdict(page, RowState::kConflict), "error");
  number("claims", run.claims.size(), "");
  number("facts-agreed", CountVerdict(page, RowState::kAgree), "fact");
  if (const size_t n = CountVerdict(page, RowState::kUpdate); n > 0) number("facts-updated", n, "");
  if (const size_t n = CountVerdict(page, RowState::kDisputed); n > 0) number("facts-disputed", n, "");
}

// What the filter offers.
void AddChoices(const PageContext& page, json& view) {
  std::set<std::string> kinds;
  for (const Finding& finding : page.run.findings) kinds.insert(finding.kind);
  json& kind_list = view["kinds"] = json::array();
  for (const std::string& kind : kinds) kind_list.push_back({{"kind", kind}, {"name", page.KindName(kind)}});
  json& articles = view["article_names"] = json::array();
  for (size_t i = 0; i < page.run.articles.size(); ++i) {
    if (page.found_in[i].empty()) continue;
    articles.push_back({{"id", page.run.articles[i].id}, {"title", Shorten(page.TitleOf(page.run.articles[i]), 60)}});
  }
}

void AddRules(const PageContext& page, json& view) {
  json& rules = view["rules"] = json::array();
  for (const RuleText& rule : page.run.rules) {
    rules.push_back({{"rule_id", rule.id}, {"anchor", "rule-" + rule.id}, {"what", rule.what}, {"why", rule.why}, {"example", rule.example}});
  }
  view["any_rules"] = !rules.empty();
}

// The words of the page: as t:KEY for the template, and those that the script
// says as JSON that no markup can end.
void AddWords(const PageContext& page, json& view) {
  json script = json::object();
  constexpr std::string_view kScript = "script/";
  for (const auto& [key, text] : page.run.words) {
    view["t:" + key] = text;
    if (key.starts_with(kScript)) script[key.substr(kScript.size())] = text;
  }
  std::string text = script.dump(-1, ' ', true, json::error_handler_t::replace);
  for (size_t at = 0; (at = text.find('<', at)) != std::string::npos; at += 6) text.replace(at, 1, "\\u003c");
  view["script_words"] = text;
}

}  // namespace

std::string RenderHtml(const Run& run, const RenderOptions& options) {
  PageContext page(run, options);
  json view = {{"style", PageStyle()}, {"script", PageScript()}, {"figures", FiguresStyle()},
               {"style_hash", kStyleHash}, {"figures_hash", kFiguresHash}, {"script_hash", kScriptHash},
               {"version", run.version}, {"language", run.report_language.empty() ? "en" : run.report_language}};
  AddWords(page, view);
  view["index"] = options.index;
  view["of_story"] = run.stories.size() == 1 ? run.stories[0].title : std::string();
  view["large"] = page.large;
  view["many"] = page.many;
  view["made_by"] = page.words.Say("made-by", {{"version", run.version}});
  view["groups"] = FindingsView(page);
  view["matrices"] = MatricesView(page);
  view["any_facts"] = !view["matrices"].empty();
  view["articles"] = ArticlesView(page);
  view["any_articles"] = !run.articles.empty();
  view["folded"] = run.articles.size() > kUnfoldedArticles;
  view["checklists"] = ChecklistsView(page);
  view["any_checklists"] = !view["checklists"].empty();
  view["stories"] = StoriesView(page);
  AddSummary(page, view);
  AddChoices(page, view);
  AddRules(page, view);
  json& skipped = view["skipped"] = json::array();
  for (const Error& error : run.skipped) skipped.push_back({{"file", error.file}, {"line", error.line}, {"message", error.message}});
  view["any_skipped"] = !run.skipped.empty();
  return RenderTemplate(PageTemplate(), view, EscapeHtml);
}

}  // namespace gainsay

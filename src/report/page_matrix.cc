// The fact matrix of each story: rows are facts, columns are articles, wire
// copies of one origin folded into one.
#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <vector>

#include "report/page_context.h"
#include "report/safe_text.h"
#include "report/text_view.h"
#include "report/timeline_svg.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

using nlohmann::json;

constexpr size_t kMostValues = 3;   // of a cell
constexpr size_t kWordsLimit = 70;  // code points of a value's words
constexpr size_t kTitleLimit = 60;  // of an article at the head of its column
constexpr size_t kMostSingles = 80; // of a story
constexpr size_t kFewSingles = 40;  // where there are many findings
constexpr size_t kMostColumns = 16; // wider ones have a list a row instead of cells
constexpr size_t kMostTold = 12;    // values of such a list
constexpr size_t kMostTellers = 6;  // articles named beside a value of it

std::string_view StateName(RowState state) {
  switch (state) {
    case RowState::kConflict: return "conflict";
    case RowState::kDisputed: return "disputed";
    case RowState::kSettled: return "settled";
    case RowState::kUpdate: return "updated";
    case RowState::kAgree: break;
  }
  return "agreed";
}

class Matrices {
 public:
  explicit Matrices(PageContext& page) : page_(page) {}

  json View() {
    // Every row marks its places before the claims do, whatever story they are of.
    std::vector<json> rows(page_.run.stories.size(), json::array());
    for (size_t i = 0; i < page_.rows.size(); ++i) {
      const uint32_t story = page_.rows[i].story;
      if (story < rows.size()) rows[story].push_back(OfRow(i));
    }
    std::vector<json> singles = Singles();
    json out = json::array();
    for (const uint32_t story : Order(rows)) {
      if (rows[story].empty() && singles[story].empty()) continue;
      json view = {{"anchor", "m" + std::to_string(story + 1)}, {"title", page_.StoryOf(story)},
                   {"heading", page_.StoryOf(story).empty() ? page_.run.stories[story].title : page_.StoryOf(story)}, {"columns", json::array()},
                   {"any_rows", !rows[story].empty()},
                   {"nothing_shared", rows[story].empty() && page_.run.stories[story].articles.size() > 1}, {"any_singles", !singles[story].empty()},
                   {"singles_line", page_.words.Say("singles", static_cast<int64_t>(singles[story].size()))}};
      view["wide"] = Wide(story);
      if (!Wide(story)) {
        for (const std::vector<ArticleId>& column : ColumnsOf(story)) view["columns"].push_back(OfColumn(column));
      }
      view["timeline_open"] = !page_.large && page_.run.stories[story].articles.size() > 1;
      view["rows"] = std::move(rows[story]);
      view["singles"] = std::move(singles[story]);
      view["timeline"] = TimelineFigure(page_.run, story, page_.words, page_.Href(), [&](size_t finding) { return page_.FindingId(finding); });
      out.push_back(std::move(view));
    }
    return out;
  }

 private:
  // Stories by what presses most in them; a story's rows are sorted so already.
  static std::vector<uint32_t> Order(const std::vector<json>& rows) {
    std::vector<uint32_t> order(rows.size());
    std::iota(order.begin(), order.end(), uint32_t{0});
    const auto calm = [&](uint32_t story) {
      return rows[story].empty() ? 2 : rows[story].front()["findings"].empty() ? 1 : 0;
    };
    std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return calm(a) < calm(b); });
    return order;
  }

  // The articles of a story by origin.
  const std::vector<std::vector<ArticleId>>& ColumnsOf(uint32_t story) {
    const auto [at, fresh] = columns_.try_emplace(story);
    if (!fresh) return at->second;
    std::map<uint32_t, size_t> column_of;
    for (const ArticleId id : page_.run.stories[story].articles) {
      if (ArticleOf(page_.run, id) == nullptr) continue;
      const auto [column, first] = column_of.try_emplace(page_.OriginOf(id), at->second.size());
      if (first) at->second.emplace_back();
      at->second[column->second].push_back(id);
    }
    return at->second;
  }

  json OfColumn(const std::vector<ArticleId>& articles) const {
    const Article& first = page_.run.articles[articles.front().index];
    const std::string_view source = page_.SourceOf(first);
    json view = {{"source", source.empty() ? Shorten(page_.TitleOf(first), kTitleLimit) : std::string(source)}};
    json& ids = view["ids"] = json::array();
    for (const ArticleId id : articles) {
      ids.push_back({{"id", page_.run.articles[id.index].id}, {"href", page_.ArticleAnchor(id)},
                     {"title", page_.TitleOf(page_.run.articles[id.index])}});
    }
    return view;
  }

  json OfRow(size_t number) {
    const FactRow& row = page_.rows[number];
    const std::string anchor = page_.RowId(number);
    const std::string_view state = StateName(row.state);
    const std::string kind = page_.KindName(row.kind);
    json view = {{"anchor", anchor}, {"subject", row.subject.empty() ? kind : row.subject}, {"kind_name", row.subject.empty() || row.subject == kind ? std::string() : kind}, {"state", state},
                 {"verdict", page_.words.Say("verdict/" + std::string(state))}};
    json& findings = view["findings"] = json::array();
    for (const size_t finding : row.findings) {
      const Severity severity = page_.run.findings[finding].severity;
      findings.push_back({{"href", page_.FindingId(finding)}, {"severity", Name(severity)}, {"number", finding + 1},
                          {"name", page_.SeverityName(severity)}});
    }
    json& cells = view["cells"] = json::array();
    if (Wide(row.story)) {
      cells.push_back(OfList(row, anchor));
      return view;
    }
    for (const std::vector<ArticleId>& column : ColumnsOf(row.story)) cells.push_back(OfCell(row, anchor, column));
    return view;
  }

  bool Wide(uint32_t story) { return ColumnsOf(story).size() > kMostColumns; }

  // What hovering over its words says.
  std::string LabelOf(const FactRow& row, const std::string& value) const {
    if (page_.many) return {};
    return row.subject.empty() || row.subject == value ? value : row.subject + ": " + value;
  }

  // Its place in the article, marked as one of the row.
  std::string HrefOf(const FactRow& row, const std::string& anchor, const FactRow::Value& value) {
    const Evidence& evidence = value.evidence;
    if (row.state == RowState::kAgree) page_.agreed.insert({evidence.article, evidence.span});
    return page_.places.Anchor(evidence.article, evidence.span, PageMark::Kind::kFact, anchor, LabelOf(row, evidence.value));
  }

  json OfValue(const FactRow& row, const FactRow::Value& value, const std::string& href, const std::string& words) const {
    return {{"href", href}, {"words", words}, {"state", StateName(row.state)}, {"by", ""}, {"language", ""},
            {"letter", value.side == FactRow::kNoSide ? std::string() : LetterOf(value.side)},
            {"reads", page_.many || value.evidence.value == words ? std::string() : Shorten(value.evidence.value, kWordsLimit)}};
  }

  static std::string WordsOf(const Article& article, const FactRow::Value& value) {
    return Shorten(Printable(Words(article, value.evidence.span)), kWordsLimit);
  }

  // Where a column an article would be too wide to read: what is told, side by
  // side, and by whom.
  json OfList(const FactRow& row, const std::string& anchor) {
    struct Told {
      json view;
      std::vector<std::string> by;
      size_t more = 0;
    };
    std::vector<Told> told;
    std::map<std::pair<uint32_t, std::string>, size_t> at;  // by side and words
    size_t left_out = 0;
    std::vector<const FactRow::Value*> values;
    for (const FactRow::Value& value : row.values) values.push_back(&value);
    std::stable_sort(values.begin(), values.end(), [](const auto* a, const auto* b) { return a->side < b->side; });
    for (const FactRow::Value* value : values) {
      const ArticleId id = value->evidence.article;
      if (ArticleOf(page_.run, id) == nullptr) continue;
      const Article& article = page_.run.articles[id.index];
      const std::string href = HrefOf(row, anchor, *value);
      const std::string words = WordsOf(article, *value);
      const auto [found, fresh] = at.try_emplace({static_cast<uint32_t>(value->side), words}, told.size());
      if (fresh && told.size() == kMostTold) at.erase(found);
      if (fresh && told.size() == kMostTold) {
        ++left_out;
        continue;
      }
      if (fresh) {
        told.push_back({OfValue(row, *value, href, words), {}});
        if (article.language != page_.run.report_language) told.back().view["language"] = article.language;
      }
      Told& one = told[fresh ? told.size() - 1 : found->second];
      if (std::find(one.by.begin(), one.by.end(), article.id) != one.by.end()) continue;
      if (one.by.size() < kMostTellers) one.by.push_back(article.id);
      else ++one.more;
    }
    json cell = {{"label", ""}, {"lang", ""}, {"values", json::array()}, {"left_out", left_out}};
    for (Told& one : told) {
      std::string by;
      for (const std::string& id : one.by) by += (by.empty() ? "" : " ") + id;
      if (one.more > 0) by += " +" + std::to_string(one.more);
      one.view["by"] = by;
      cell["values"].push_back(std::move(one.view));
    }
    return cell;
  }

  json OfCell(const FactRow& row, const std::string& anchor, const std::vector<ArticleId>& column) {
    json cell = {{"label", ""}, {"lang", page_.run.articles[column.front().index].language == page_.run.report_language ? std::string() : page_.run.articles[column.front().index].language}, {"values", json::array()}};
    std::set<std::string> shown;
    size_t left_out = 0;
    for (const FactRow::Value& value : row.values) {
      const ArticleId id = value.evidence.article;
      if (std::find(column.begin(), column.end(), id) == column.end()) continue;
      const Article& article = page_.run.articles[id.index];
      const std::string href = HrefOf(row, anchor, value);
      const std::string words = WordsOf(article, value);
      if (!shown.insert(words).second) continue;
      if (shown.size() > kMostValues) {
        ++left_out;
        continue;
      }
      cell["label"] = article.id;
      cell["values"].push_back(OfValue(row, value, href, words));
    }
    cell["left_out"] = left_out;
    return cell;
  }

  // What one article alone claims of something that has a name.
  std::vector<json> Singles() {
    std::vector<json> out(page_.run.stories.size(), json::array());
    std::vector<uint32_t> story_of(page_.run.articles.size(), UINT32_MAX);
    for (uint32_t story = 0; story < out.size(); ++story) {
      for (const ArticleId id : page_.run.stories[story].articles) {
        if (id.index < story_of.size()) story_of[id.index] = story;
      }
    }
    for (const ClaimMark& claim : page_.run.claims) {
      if (claim.subject.empty() || ArticleOf(page_.run, claim.article) == nullptr) continue;
      const uint32_t story = story_of[claim.article.index];
      if (story == UINT32_MAX || page_.places.Holds(claim.article, claim.span) || out[story].size() >= (page_.many ? kFewSingles : kMostSingles)) continue;
      const Article& article = page_.run.articles[claim.article.index];
      out[story].push_back({{"subject", claim.subject}, {"id", article.id}, {"lang", article.language},
                            {"words", Shorten(Words(article, claim.span), kWordsLimit)},
                            {"href", page_.places.Anchor(claim.article, claim.span, PageMark::Kind::kClaim, {}, page_.many ? std::string() : claim.subject + ": " + claim.label)}});
    }
    return out;
  }

  PageContext& page_;
  std::map<uint32_t, std::vector<std::vector<ArticleId>>> columns_;  // by story
};

}  // namespace

json MatricesView(PageContext& page) { return Matrices(page).View(); }

}  // namespace gainsay

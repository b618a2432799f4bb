// The fact matrix of each story: rows are facts, columns are articles, wire
// copies of one origin folded into one.
#include <algorithm>
#include <map>
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
constexpr size_t kTitleLimit = 32;  // of an article at the head of its column
constexpr size_t kMostSingles = 80; // of a story

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
    for (uint32_t story = 0; story < rows.size(); ++story) {
      if (rows[story].empty() && singles[story].empty()) continue;
      json view = {{"anchor", "m" + std::to_string(story + 1)}, {"title", page_.StoryOf(story)},
                   {"heading", page_.run.stories[story].title}, {"columns", json::array()},
                   {"any_rows", !rows[story].empty()},
                   {"nothing_shared", rows[story].empty() && page_.run.stories[story].articles.size() > 1}, {"any_singles", !singles[story].empty()},
                   {"singles_line", page_.words.Say("singles", static_cast<int64_t>(singles[story].size()))}};
      for (const std::vector<ArticleId>& column : ColumnsOf(story)) view["columns"].push_back(OfColumn(column));
      view["rows"] = std::move(rows[story]);
      view["singles"] = std::move(singles[story]);
      view["timeline"] = TimelineFigure(page_.run, story, page_.words, page_.Href(), [&](size_t finding) { return page_.FindingId(finding); });
      out.push_back(std::move(view));
    }
    return out;
  }

 private:
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
    json view = {{"anchor", anchor}, {"subject", row.subject.empty() ? page_.KindName(row.kind) : row.subject}, {"kind_name", page_.KindName(row.kind)}, {"state", state},
                 {"verdict", page_.words.Say("verdict/" + std::string(state))}};
    json& findings = view["findings"] = json::array();
    for (const size_t finding : row.findings) {
      const Severity severity = page_.run.findings[finding].severity;
      findings.push_back({{"href", page_.FindingId(finding)}, {"severity", Name(severity)}, {"number", finding + 1},
                          {"name", page_.SeverityName(severity)}});
    }
    json& cells = view["cells"] = json::array();
    for (const std::vector<ArticleId>& column : ColumnsOf(row.story)) cells.push_back(OfCell(row, anchor, column));
    return view;
  }

  json OfCell(const FactRow& row, const std::string& anchor, const std::vector<ArticleId>& column) {
    json cell = {{"label", ""}, {"lang", page_.run.articles[column.front().index].language}, {"values", json::array()}};
    std::set<std::string> shown;
    size_t left_out = 0;
    for (const FactRow::Value& value : row.values) {
      const ArticleId id = value.evidence.article;
      if (std::find(column.begin(), column.end(), id) == column.end()) continue;
      const Article& article = page_.run.articles[id.index];
      if (row.state == RowState::kAgree) page_.agreed.insert({id, value.evidence.span});
      const std::string href = page_.places.Anchor(id, value.evidence.span, PageMark::Kind::kFact, anchor, row.subject + ": " + value.evidence.value);
      const std::string words = Shorten(Printable(Words(article, value.evidence.span)), kWordsLimit);
      if (!shown.insert(words).second) continue;
      if (shown.size() > kMostValues) {
        ++left_out;
        continue;
      }
      cell["label"] = article.id;
      cell["values"].push_back({{"href", href}, {"words", words}, {"state", StateName(row.state)},
                                {"letter", value.side == FactRow::kNoSide ? std::string() : LetterOf(value.side)},
                                {"reads", value.evidence.value == words ? std::string() : Shorten(value.evidence.value, kWordsLimit)}});
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
      if (story == UINT32_MAX || page_.places.Holds(claim.article, claim.span) || out[story].size() >= kMostSingles) continue;
      const Article& article = page_.run.articles[claim.article.index];
      out[story].push_back({{"subject", claim.subject}, {"id", article.id}, {"lang", article.language},
                            {"words", Shorten(Words(article, claim.span), kWordsLimit)},
                            {"href", page_.places.Anchor(claim.article, claim.span, PageMark::Kind::kClaim, {}, claim.subject + ": " + claim.label)}});
    }
    return out;
  }

  PageContext& page_;
  std::map<uint32_t, std::vector<std::vector<ArticleId>>> columns_;  // by story
};

}  // namespace

json MatricesView(PageContext& page) { return Matrices(page).View(); }

}  // namespace gainsay

#include "report/spots.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/unpack.h"
#include "report/safe_text.h"
#include "report/text_view.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

constexpr size_t kMostPlaces = 6;    // of a side, in a line
constexpr size_t kWordsLimit = 120;  // code points of quoted words

// What a tool should point at first is the least of these: new copy before the
// archive; between articles, the side that fewest of them hold, and of equals
// what was published last, for there somebody is at work.
std::tuple<bool, uint32_t, CivilSeconds> Rank(const Run& run, const Finding& finding, const Spot& spot) {
  const Article& article = *ArticleOf(run, spot.evidence->article);
  if (ScopeOf(finding) != "cross") return {!IsNewCopy(article), 0, 0};
  return {!IsNewCopy(article), spot.side->origins, article.published.known() ? -article.published.at : 0};
}

}  // namespace

bool IsNewCopy(const Article& article) { return article.archived.empty(); }

LinesKnown LinesOf(const Article& article) {
  if (UnpackedName(article.path) != article.path) return LinesKnown::kNone;
  if (article.record_line) return LinesKnown::kBegin;
  return HasOwnText(article.format) ? LinesKnown::kNone : LinesKnown::kAll;
}

std::vector<Spot> SpotsOf(const Run& run, const Finding& finding) {
  std::vector<Spot> spots;
  std::set<std::pair<ArticleId, Span>> seen;
  for (const Side& side : finding.sides) {
    for (const Evidence& evidence : side.evidence) {
      if (ArticleOf(run, evidence.article) == nullptr) continue;
      if (seen.insert({evidence.article, evidence.span}).second) spots.push_back({&side, &evidence});
    }
  }
  const auto first = std::min_element(spots.begin(), spots.end(), [&](const Spot& a, const Spot& b) { return Rank(run, finding, a) < Rank(run, finding, b); });
  if (first != spots.end()) std::rotate(spots.begin(), first, first + 1);
  return spots;
}

std::vector<std::string> SideLines(const Run& run, const Finding& finding, Places& places) {
  std::vector<std::string> lines;
  for (const Side& side : finding.sides) {
    std::string line = Shorten(side.value, kWordsLimit) + ":";
    size_t shown = 0;
    for (const Evidence& evidence : side.evidence) {
      const Article* article = ArticleOf(run, evidence.article);
      if (article == nullptr) continue;
      if (shown == kMostPlaces) {
        line += ", … (+" + std::to_string(side.evidence.size() - shown) + ")";
        break;
      }
      line += (shown++ == 0 ? " " : ", ") + places.Where(evidence.article, evidence.span) + " “" +
              Shorten(Words(*article, evidence.span), kWordsLimit) + "”";
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace gainsay

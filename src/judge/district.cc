// A village, station or block that two articles put in two districts: near
// Barkakana in Ramgarh district, near Barkakana in Garhwa district.
//
// The place is named beside its district ("X in Y district", "Y जिले के X").
// Two districts have villages of one name: the two sentences must tell of the
// same things besides, and no article may give the place both districts. That
// an article names the other district elsewhere says nothing: trains run there.

#include <algorithm>
#include <set>

#include "judge/check_util.h"
#include "judge/comparators.h"
#include "judge/other_name.h"
#include "judge/story_util.h"
#include "mention/place.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr size_t kShared = 2;          // what two sentences share besides the places
constexpr uint32_t kReach = 3;         // tokens between a place and its district
constexpr size_t kMostOfAnArticle = 40;
constexpr size_t kMostArticles = 40;   // of a story
constexpr double kOneName = 0.85;      // sounds of one name in two spellings
constexpr std::string_view kDay = "weekday/";

struct Located {
  ArticleId article;
  std::string name;      // of the place
  ConceptId known;
  TokenRange tokens;
  ConceptId district;
  TokenRange area;       // the district with its word
  std::set<std::string> words;
};

class DistrictJudge {
 public:
  DistrictJudge(const JudgeInput& input, uint32_t story) : input_(input), concepts_(input.packs.concepts()), story_(story) {}

  void Run(std::vector<Draft>& out) {
    const std::vector<ArticleId>& articles = input_.alignments.stories[story_].articles;
    for (size_t i = 0; i < std::min(articles.size(), kMostArticles); ++i) Collect(articles[i]);
    for (size_t i = 0; i < located_.size(); ++i) {
      for (size_t j = i + 1; j < located_.size(); ++j) Pair(located_[i], located_[j], out);
    }
  }

 private:
  // The end of the word for a district that stands at a token; the token where none does.
  uint32_t DistrictWord(const ArticleView& view, uint32_t token) const {
    uint32_t end = token;
    for (const LexHit& hit : view.reading.HitsAt(token)) {
      if (concepts_.Attribute(hit.concept_id, "level") == "district") end = std::max(end, hit.end);
    }
    return end;
  }

  void Collect(ArticleId article) {
    const ArticleView view(input_, article);
    size_t taken = 0;
    for (const PlaceMention& place : view.mentions.places) {
      const TokenRange sentence = view.SentenceTokens(view.SentenceOf(place.tokens));
      if (!place.known.valid() || IsWide(concepts_, place.known) || place.tokens.end >= sentence.end) continue;
      const uint32_t end = DistrictWord(view, place.tokens.end);
      if (end == place.tokens.end || end > sentence.end || taken == kMostOfAnArticle) continue;
      Located located{article, {}, {}, {}, place.known, {place.tokens.begin, end}, {}};
      if (!Beside(view, sentence, located)) continue;
      located.words = TellingWords(input_, article, view.SentenceOf(place.tokens), {}, {located.tokens, located.area});
      located_.push_back(std::move(located));
      ++taken;
    }
  }

  // The place that the district is told of: in front of it where the script has capitals, else behind.
  bool Beside(const ArticleView& view, TokenRange sentence, Located& located) const {
    const bool front = view.document.tokens[located.area.begin].script == Script::kLatin;
    const TokenRange range = front ? TokenRange{located.area.begin - std::min(located.area.begin - sentence.begin, kReach), located.area.begin}
                                   : TokenRange{located.area.end, std::min(sentence.end, located.area.end + kReach)};
    const auto take = [&](TokenRange tokens, const std::string& name, ConceptId known) {
      const uint32_t gap = front ? located.area.begin - tokens.end : tokens.begin - located.area.end;
      const bool ordered = front ? tokens.end <= located.area.begin : tokens.begin >= located.area.end;
      if (!ordered || gap == 0 || gap > kReach || !Plain(view, front ? TokenRange{tokens.end, located.area.begin} : TokenRange{located.area.end, tokens.begin})) return false;
      located.tokens = tokens;
      located.name = name;
      located.known = known;
      return true;
    };
    for (const PlaceMention& place : view.mentions.places) {
      if (place.tokens.begin >= sentence.end) break;
      if (place.tokens.begin < sentence.begin || (place.known.valid() && IsWide(concepts_, place.known))) continue;
      if (place.tokens.end < range.begin || place.tokens.begin > range.end) continue;
      if (take(place.tokens, place.name, place.known)) return true;
    }
    for (const OrgMention& org : view.mentions.orgs) {
      if (org.tokens.begin < sentence.begin || org.tokens.begin >= sentence.end || org.known.valid()) continue;
      // A station or a hospital by its place: the first word.
      if (org.tokens.size() == 2 && take(org.tokens, FirstPart(org.name), {})) return true;
    }
    return false;
  }

  // Small words only: "in", "के", "स्थित".
  static bool Plain(const ArticleView& view, TokenRange between) {
    for (uint32_t i = between.begin; i < between.end; ++i) {
      const bool comma = view.document.Norm(i) == "," || view.document.Norm(i) == "(";
      if (!comma && !view.reading.In(i, "preposition") && !view.reading.In(i, "postposition") && !view.reading.In(i, "determiner")) return false;
    }
    return true;
  }

  bool SamePlace(const Located& a, const Located& b) const {
    if (a.known.valid() && b.known.valid()) return a.known == b.known;
    return input_.names.Score(a.name, b.name).score >= kOneName;
  }

  // The one lies in the other, or they are one district.
  bool Nested(ConceptId a, ConceptId b) const {
    return a == b || concepts_.Attribute(a, "in") == concepts_.Name(b) || concepts_.Attribute(b, "in") == concepts_.Name(a);
  }

  // The article gives the place this district somewhere.
  bool Gives(ArticleId article, const Located& like, ConceptId district) const {
    return std::any_of(located_.begin(), located_.end(),
                       [&](const Located& l) { return l.article == article && l.district == district && SamePlace(l, like); });
  }

  void Pair(const Located& a, const Located& b, std::vector<Draft>& out) const {
    if (a.article == b.article || Nested(a.district, b.district) || !SamePlace(a, b)) return;
    if (Gives(a.article, a, b.district) || Gives(b.article, b, a.district)) return;
    size_t shared = 0;
    for (const std::string& word : a.words) shared += b.words.count(word) != 0 && word.compare(0, kDay.size(), kDay) != 0 ? 1 : 0;
    if (shared < kShared) return;
    Draft draft;
    draft.subject = a.name;
    const bool ordered = concepts_.Name(a.district) < concepts_.Name(b.district);
    for (const Located* l : {ordered ? &a : &b, ordered ? &b : &a}) {
      const ArticleView view(input_, l->article);
      Side side{view.Words(l->area), {}};
      side.evidence.push_back(MakeEvidence(input_, l->article, l->area, side.value));
      side.around.push_back(MakeEvidence(input_, l->article, l->tokens, l->name));
      draft.sides.push_back(std::move(side));
    }
    draft.fact_key = "district|" + std::string(concepts_.Name(ordered ? a.district : b.district)) + "|" + std::string(concepts_.Name(ordered ? b.district : a.district));
    draft.slots = {{"place", ArticleView(input_, a.article).Words(a.tokens)}};
    draft.points.push_back({"the same place: " + a.name, 2});
    draft.points.push_back({"the sentences share people, figures or things", static_cast<int32_t>(shared)});
    draft.reasons.push_back("one place lies in one district: " + JoinValues(draft.sides));
    // Two districts of one story are one slip, however many articles tell it.
    for (Draft& other : out) {
      if (other.fact_key != draft.fact_key) continue;
      for (size_t s = 0; s < draft.sides.size(); ++s) {
        Side& side = other.sides[s];
        side.evidence.insert(side.evidence.end(), draft.sides[s].evidence.begin(), draft.sides[s].evidence.end());
        side.around.insert(side.around.end(), draft.sides[s].around.begin(), draft.sides[s].around.end());
      }
      return;
    }
    out.push_back(std::move(draft));
  }

  const JudgeInput& input_;
  const Concepts& concepts_;
  const uint32_t story_;
  std::vector<Located> located_;
};

}  // namespace

void CompareDistrict(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) { DistrictJudge(input, story).Run(out); }

}  // namespace gainsay

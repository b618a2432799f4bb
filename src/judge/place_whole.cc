// In which district a village lies: one village that two articles put into two.
//
// A place named beside a listed one with the word for a district ("Bhelwa
// village in Bihar's Supaul district", "सुपौल जिले के भेलवा गांव") is held
// against the same name in another article. Neither article may name the
// other's district anywhere: many districts have a Rampur, and a flood has two.
#include <algorithm>
#include <optional>

#include "judge/check_util.h"
#include "judge/comparators.h"
#include "judge/story_util.h"
#include "mention/place.h"

namespace gainsay {
namespace {

constexpr uint32_t kBetween = 5;      // tokens between a village and its district
constexpr uint32_t kPartReach = 3;    // behind "district of"
constexpr size_t kMostArticles = 30;
constexpr size_t kMostOfAnArticle = 60;

struct Lies {
  ArticleId article;
  std::string part;  // as printed
  ConceptId whole;
  TokenRange tokens;
  TokenRange whole_tokens;
};

class WholeJudge {
 public:
  WholeJudge(const JudgeInput& input, uint32_t story)
      : input_(input), concepts_(input.packs.concepts()), kind_(concepts_.FindClass("place-kind")), story_(story) {}

  void Run(std::vector<Draft>& out) {
    const std::vector<ArticleId>& articles = input_.alignments.stories[story_].articles;
    std::vector<std::vector<Lies>> all;
    for (size_t i = 0; i < std::min(articles.size(), kMostArticles); ++i) all.push_back(Of(articles[i]));
    for (size_t i = 0; i < all.size(); ++i) {
      for (size_t j = i + 1; j < all.size(); ++j) {
        for (const Lies& a : all[i]) {
          for (const Lies& b : all[j]) Pair(a, b, out);
        }
      }
    }
  }

 private:
  // The district's word that begins at a token, or null.
  const LexHit* District(const ArticleView& view, uint32_t token) const {
    const LexHit* hit = view.reading.HitAt(token, kind_);
    return hit != nullptr && concepts_.Attribute(hit->concept_id, "level") == "district" ? hit : nullptr;
  }

  bool Small(const ArticleView& view, uint32_t token) const {
    return view.reading.In(token, "preposition") || view.reading.In(token, "determiner") || view.reading.In(token, kind_) || view.IsComma(token);
  }

  // A village in front, with words of kind and wider places between: English order.
  const PlaceMention* Before(const ArticleView& view, uint32_t index) const {
    const std::vector<PlaceMention>& places = view.mentions.places;
    const uint32_t end = places[index].tokens.begin;
    uint32_t reached = end;
    for (uint32_t i = index; i > 0;) {
      const PlaceMention& place = places[--i];
      if (place.tokens.end > reached || end - place.tokens.end > kBetween || view.SentenceOf(place.tokens) != view.document.sentence_of[end]) return nullptr;
      bool in = false;
      for (uint32_t t = place.tokens.end; t < reached; ++t) {
        const std::string_view word = view.document.Norm(t);
        if (!Small(view, t) && word != "'s" && word != "'" && word != "’" && word != "s") return nullptr;
        in = in || view.reading.In(t, "preposition");
      }
      if (!in) {  // "Bihar's Supaul": the wider one is passed over
        if (!place.known.valid() || !IsWide(concepts_, place.known)) return nullptr;
        reached = place.tokens.begin;
        continue;
      }
      return &place;
    }
    return nullptr;
  }

  // A village behind "district" and a mark of the genitive: Hindi order.
  const PlaceMention* Behind(const ArticleView& view, uint32_t index, uint32_t district_end) const {
    if (district_end >= view.document.tokens.size() || !view.reading.In(district_end, "postposition")) return nullptr;
    if (index + 1 >= view.mentions.places.size()) return nullptr;
    const PlaceMention& place = view.mentions.places[index + 1];
    if (place.tokens.begin <= district_end || place.tokens.begin - district_end > kPartReach) return nullptr;
    if (view.SentenceOf(place.tokens) != view.document.sentence_of[district_end]) return nullptr;
    for (uint32_t t = district_end + 1; t < place.tokens.begin; ++t) {
      if (!view.reading.In(t, kind_)) return nullptr;
    }
    return &place;
  }

  std::vector<Lies> Of(ArticleId article) const {
    const ArticleView view(input_, article);
    std::vector<Lies> out;
    const std::vector<PlaceMention>& places = view.mentions.places;
    for (uint32_t i = 0; i < places.size() && out.size() < kMostOfAnArticle; ++i) {
      const uint32_t at = places[i].tokens.end;
      if (!places[i].known.valid() || at >= view.document.tokens.size() || view.document.sentence_of[at] != view.SentenceOf(places[i].tokens)) continue;
      const LexHit* district = District(view, at);
      if (district == nullptr || view.InQuote(at)) continue;
      const PlaceMention* part = Behind(view, i, district->end);
      if (part == nullptr) part = Before(view, i);
      if (part == nullptr || part->known == places[i].known) continue;
      const TokenRange hull{std::min(part->tokens.begin, places[i].tokens.begin), std::max(part->tokens.end, district->end)};
      out.push_back({article, part->name, places[i].known, hull, places[i].tokens});
    }
    return out;
  }

  bool Names(ArticleId article, ConceptId place) const {
    const std::vector<LexHit>& hits = input_.articles[article.index].reading->hits();  // सागर may be the sea, and is named all the same
    return std::any_of(hits.begin(), hits.end(), [&](const LexHit& hit) { return hit.concept_id == place; });
  }

  void Pair(const Lies& a, const Lies& b, std::vector<Draft>& out) const {
    if (a.whole == b.whole || input_.names.LevelOf(a.part, b.part) > NameLevel::kVariant) return;
    if (Names(a.article, b.whole) || Names(b.article, a.whole)) return;
    Draft draft;
    draft.subject = a.part;
    for (const Lies* lies : {&a, &b}) {
      const ArticleView view(input_, lies->article);
      Side side{view.Words(lies->whole_tokens), {}};
      side.evidence.push_back(MakeEvidence(input_, lies->article, lies->tokens, side.value));
      Finish(input_, side);
      draft.sides.push_back(std::move(side));
    }
    const std::string x(concepts_.Name(a.whole));
    const std::string y(concepts_.Name(b.whole));
    draft.fact_key = "place-whole|" + std::min(x, y) + "|" + std::max(x, y);
    draft.slots = {{"place", a.part}, {"a", draft.sides[0].value}, {"b", draft.sides[1].value}};
    draft.points.push_back({"one name of a village", 2});
    draft.points.push_back({"neither article names the other's district", 1});
    draft.reasons.push_back("two districts: " + JoinValues(draft.sides));
    JoinByNames(std::move(draft), out);
  }

  const JudgeInput& input_;
  const Concepts& concepts_;
  ClassId kind_;
  uint32_t story_;
};

}  // namespace

void ComparePlaceWhole(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) { WholeJudge(input, story).Run(out); }

}  // namespace gainsay

// A place mistaken for another of a like name: Bengaluru and Mangaluru,
// Muzaffarpur and Muzaffarnagar.
//
// Two names are held against each other where their sentences tell of the
// same things or the same event, neither article names the other's place
// anywhere, and the names begin or end alike and yet are two: two listed
// places, or two names that sound apart. In doubt: silence.

#include <algorithm>
#include <map>
#include <set>

#include "judge/check_util.h"
#include "judge/comparators.h"
#include "judge/story_util.h"
#include "mention/place.h"

namespace gainsay {
namespace {

constexpr size_t kShared = 3;         // what two sentences share besides the places
constexpr double kAlike = 0.6;       // sounds of two names that may be mistaken for each other
constexpr double kOne = 0.85;         // of one name in two spellings
constexpr size_t kMostOfAnArticle = 60;
constexpr size_t kMostArticles = 30;  // every article is held against every other
constexpr std::string_view kDay = "weekday/";

struct Named {
  ArticleId article;
  TokenRange tokens;
  ConceptId known;
  Script script = Script::kCommon;
  std::string name;
  std::set<std::string> words;
};

class PlaceNameJudge {
 public:
  PlaceNameJudge(const JudgeInput& input, uint32_t story) : input_(input), concepts_(input.packs.concepts()), story_(story) {}

  void Run(std::vector<Draft>& out) {
    const std::vector<ArticleId>& articles = input_.alignments.stories[story_].articles;
    for (size_t i = 0; i < std::min(articles.size(), kMostArticles); ++i) Collect(articles[i]);
    for (size_t i = 0; i < named_.size(); ++i) {
      for (size_t j = i + 1; j < named_.size(); ++j) {
        for (const Named& a : named_[i]) {
          for (const Named& b : named_[j]) Pair(a, b, out);
        }
      }
    }
  }

 private:
  void Collect(ArticleId article) {
    const ArticleView view(input_, article);
    std::vector<Named> all;
    for (const PlaceMention& place : view.mentions.places) {
      if (all.size() == kMostOfAnArticle) break;
      if (place.known.valid() && IsWide(concepts_, place.known)) continue;
      if (view.document.paragraphs[view.document.sentences[view.SentenceOf(place.tokens)].paragraph].kind != BlockKind::kParagraph) continue;
      if (view.Words(place.tokens) == view.read.article->place) continue;  // the dateline: where the desk writes
      Named named{article, place.tokens, place.known, view.document.tokens[place.tokens.begin].script, place.name, {}};
      named.words = TellingWords(input_, article, view.SentenceOf(place.tokens), {}, {place.tokens});
      all.push_back(std::move(named));
    }
    named_.push_back(std::move(all));
  }

  // Like names of two places.
  bool Mistaken(const Named& a, const Named& b) const {
    if (a.known.valid() && a.known == b.known) return false;
    if (!a.known.valid() && !b.known.valid()) return false;  // villages are spelled by ear
    const NameComparison compared = input_.names.Score(a.name, b.name);
    if (compared.score < kAlike) return false;
    if (a.known.valid() && b.known.valid()) return concepts_.Attribute(a.known, "in") != concepts_.Name(b.known) && concepts_.Attribute(b.known, "in") != concepts_.Name(a.known);
    // A name in another script that no pack lists may be the same place, spelled by ear.
    return a.script == b.script && compared.level == NameLevel::kDifferent && compared.score < kOne;
  }

  // The article names a place that may be `other`.
  bool Names(const std::vector<Named>& all, ArticleId article, const Named& other) const {
    if (std::any_of(all.begin(), all.end(), [&](const Named& n) {
          if (n.known.valid() && other.known.valid()) return n.known == other.known;
          return input_.names.Score(n.name, other.name).score >= kOne;
        })) {
      return true;
    }
    const MentionTable& mentions = input_.articles[article.index].mentions;
    return std::any_of(mentions.places.begin(), mentions.places.end(), [&](const PlaceMention& p) {
      return (p.known.valid() && p.known == other.known) || input_.names.Score(p.name, other.name).score >= kOne;
    });
  }

  const std::vector<Named>& Of(ArticleId article) const {
    return *std::find_if(named_.begin(), named_.end(), [&](const std::vector<Named>& all) { return !all.empty() && all.front().article == article; });
  }

  void Pair(const Named& a, const Named& b, std::vector<Draft>& out) const {
    size_t shared = 0;
    for (const std::string& word : a.words) shared += b.words.count(word) != 0 && word.compare(0, kDay.size(), kDay) != 0 ? 1 : 0;
    if (shared < kShared || !Mistaken(a, b)) return;
    if (Names(Of(a.article), a.article, b) || Names(Of(b.article), b.article, a)) return;
    Draft draft;
    draft.subject = a.name;
    const auto side = [&](const Named& named) {
      return SideAt(input_, ArticleView(input_, named.article).Words(named.tokens), {{named.article, named.tokens}});
    };
    PutSides(draft, side(a), side(b));
    draft.fact_key = "place-name|" + std::min(KeyOf(a.name), KeyOf(b.name)) + "|" + std::max(KeyOf(a.name), KeyOf(b.name));
    for (const Draft& other : out) {
      if (other.fact_key == draft.fact_key) return;
    }
    draft.points.push_back({"the sentences share people, figures or things", static_cast<int32_t>(shared)});
    draft.points.push_back({"neither article names the other's place", 1});
    draft.reasons.push_back("two places of like names: " + JoinValues(draft.sides));
    out.push_back(std::move(draft));
  }

  const JudgeInput& input_;
  const Concepts& concepts_;
  const uint32_t story_;
  std::vector<std::vector<Named>> named_;  // by article of the story
};

}  // namespace

void ComparePlaceName(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) { PlaceNameJudge(input, story).Run(out); }

}  // namespace gainsay

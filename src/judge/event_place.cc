// Where an event happened: one event of two articles at two places.
//
// A place counts for an event when it stands close to it in the same clause
// with a mark of place: in, near or from it. Two articles are held
// against each other only where each gives the event one such place, neither
// names the other's place anywhere, neither place lies in the other, both are
// marked alike (in, near), and the two sentences share enough besides: people,
// figures, things. Routes, birthplaces and offices have many places; what an
// article gives two of is left alone.

#include <algorithm>
#include <map>
#include <set>

#include "judge/comparators.h"
#include "judge/story_util.h"
#include "mention/place.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr uint32_t kReach = 5;            // tokens between an event and the place behind it
constexpr uint32_t kReachFront = 8;       // where the event comes last
constexpr size_t kTellingContext = 2;     // what two sentences share besides
constexpr double kOtherName = 0.6;        // sounds of two names that are not one
constexpr int kDeepest = 6;               // places within places

struct Stand {
  ArticleId article;
  uint32_t place = 0;        // of MentionTable::places
  uint32_t sentence = 0;
  TokenRange tokens;         // the place and its event
  std::string mark;          // how it is marked: in, near or from
};

class PlaceJudge {
 public:
  PlaceJudge(const JudgeInput& input, uint32_t story) : input_(input), concepts_(input.packs.concepts()), story_(story) {}

  void Run(std::vector<Draft>& out) {
    for (const ArticleId article : input_.alignments.stories[story_].articles) Collect(article);
    for (auto& [event, by_article] : stands_) {
      bool told = false;
      for (auto a = by_article.begin(); a != by_article.end() && !told; ++a) {
        for (auto b = std::next(a); b != by_article.end() && !told; ++b) told = Pair(event, a->second, b->second, out);
      }
    }
  }

 private:
  const ArticleRead& Read(ArticleId article) const { return input_.articles[article.index]; }
  const PlaceMention& PlaceOf(const Stand& stand) const { return Read(stand.article).mentions.places[stand.place]; }

  // The mark of place beside a mention: before it in a script with capitals,
  // behind it (perhaps behind a head noun) in others.
  std::string Mark(const ArticleRead& read, const PlaceMention& place) const {
    const Document& document = *read.document;
    // A mark may mean at, near and from: the closest sense counts.
    const auto mark = [&](uint32_t token) -> std::string {
      std::set<std::string> found;
      for (const LexHit& hit : read.reading->HitsAt(token)) found.emplace(concepts_.Attribute(hit.concept_id, "stands"));
      for (const char* sense : {"near", "from", "in"}) {
        if (found.count(sense) != 0) return sense;
      }
      return {};
    };
    const TokenRange sentence = document.SentenceOf(place.tokens.begin).tokens;
    if (document.tokens[place.tokens.begin].script == Script::kLatin) {
      uint32_t before = place.tokens.begin;
      if (before > sentence.begin && read.reading->In(before - 1, "determiner")) --before;
      return before > sentence.begin ? mark(before - 1) : std::string();
    }
    for (uint32_t i = place.tokens.end; i < std::min(place.tokens.end + 2, sentence.end); ++i) {
      if (std::string found = mark(i); !found.empty()) return found;
      if (!read.reading->In(i, "place-kind")) break;
    }
    return {};
  }

  // Nothing but the words of one clause between the place and the event.
  bool OneClause(const ArticleRead& read, TokenRange between) const {
    for (uint32_t i = between.begin; i < between.end; ++i) {
      if (read.document->tokens[i].kind == TokenKind::kPunctuation || read.document->tokens[i].kind == TokenKind::kQuote) return false;
      if (read.reading->In(i, "conjunction") && !read.reading->In(i, "postposition")) return false;
      if (read.reading->In(i, "reporting-verb") || read.reading->In(i, "place")) return false;
    }
    return true;
  }

  void Collect(ArticleId article) {
    const ArticleRead& read = Read(article);
    for (uint32_t p = 0; p < read.mentions.places.size(); ++p) {
      const PlaceMention& place = read.mentions.places[p];
      if (IsWide(concepts_, place.known)) continue;
      const std::string mark = Mark(read, place);
      if (mark.empty()) continue;
      const EventMention* nearest = nullptr;
      // Where capitals mark names the verb stands in front of its place; what is
      // in front of the verb says whose the subject is ("police in Agra").
      const bool front = read.document->tokens[place.tokens.begin].script != Script::kLatin;
      uint32_t least = (front ? kReachFront : kReach) + 1;
      for (const EventMention& event : read.mentions.events) {
        if (read.document->sentence_of[event.tokens.begin] != read.document->sentence_of[place.tokens.begin]) continue;
        const TokenRange between = event.tokens.end <= place.tokens.begin ? TokenRange{event.tokens.end, place.tokens.begin}
                                                                           : TokenRange{place.tokens.end, event.tokens.begin};
        if (!front && event.tokens.begin > place.tokens.begin) continue;
        if (between.begin > between.end || between.size() >= least || !OneClause(read, between)) continue;
        least = between.size();
        nearest = &event;
      }
      if (nearest == nullptr || nearest->negated || nearest->modality == EventMention::Modality::kHypothetical) continue;
      if (concepts_.Attribute(nearest->event, "generic") == "true" || concepts_.Attribute(nearest->event, "domain") == "generic") continue;
      const TokenRange both{std::min(place.tokens.begin, nearest->tokens.begin), std::max(place.tokens.end, nearest->tokens.end)};
      stands_[nearest->event][article].push_back({article, p, read.document->sentence_of[place.tokens.begin], both, mark});
    }
  }

  bool Same(const PlaceMention& a, const PlaceMention& b) const {
    if (a.known.valid() && b.known.valid()) return a.known == b.known || Inside(a.known, b.known) || Inside(b.known, a.known);
    const NameComparison compared = input_.names.Compare(a.name, b.name);
    return compared.level != NameLevel::kDifferent || compared.score >= kOtherName;
  }

  bool Inside(ConceptId inner, ConceptId outer) const {
    for (int depth = 0; depth < kDeepest && inner.valid(); ++depth) {
      const std::string_view in = concepts_.Attribute(inner, "in");
      if (in.empty()) return false;
      inner = concepts_.Find("place", in);
      if (inner == outer) return true;
    }
    return false;
  }

  // Whether the article names the place, or one that it lies in or holds.
  bool Names(ArticleId article, const PlaceMention& place) const {
    const std::vector<PlaceMention>& places = Read(article).mentions.places;
    return std::any_of(places.begin(), places.end(), [&](const PlaceMention& other) {
      if (place.known.valid() && other.known.valid() && place.known != other.known) return false;
      return Same(place, other);
    });
  }

  bool Pair(ConceptId event, const std::vector<Stand>& left, const std::vector<Stand>& right, std::vector<Draft>& out) const {
    const auto one = [&](const std::vector<Stand>& all) {
      return std::all_of(all.begin(), all.end(), [&](const Stand& s) { return Same(PlaceOf(s), PlaceOf(all.front())); });
    };
    if (!one(left) || !one(right)) return false;
    const Stand& a = left.front();
    const Stand& b = right.front();
    if (Same(PlaceOf(a), PlaceOf(b)) || Names(a.article, PlaceOf(b)) || Names(b.article, PlaceOf(a))) return false;
    if (a.mark != b.mark) return false;
    const std::set<std::string> x = TellingWords(input_, a.article, a.sentence, event);
    const std::set<std::string> y = TellingWords(input_, b.article, b.sentence, event);
    const auto shared = static_cast<size_t>(std::count_if(x.begin(), x.end(), [&](const std::string& s) { return y.count(s) != 0; }));
    if (shared < kTellingContext) return false;
    Draft draft;
    const std::string words = PhraseOf(input_, a.article, event);
    draft.subject = words;
    for (const auto* side : {&left, &right}) {
      Side made{PlaceOf(side->front()).name, {}, 0};
      for (const Stand& stand : *side) made.evidence.push_back(MakeEvidence(input_, stand.article, stand.tokens, PlaceOf(stand).name));
      draft.sides.push_back(std::move(made));
    }
    draft.fact_key = "place|" + std::string(concepts_.FullName(event));
    draft.slots = {{"event", words}, {"a", draft.sides[0].value}, {"b", draft.sides[1].value}};
    draft.points.push_back({"the same event: " + words, 1});
    draft.points.push_back({"the sentences share people, figures or things", static_cast<int32_t>(shared)});
    draft.points.push_back({"neither article names the other's place", 1});
    draft.reasons.push_back("the place differs: " + JoinValues(draft.sides));
    out.push_back(std::move(draft));
    return true;
  }

  const JudgeInput& input_;
  const Concepts& concepts_;
  uint32_t story_;
  std::map<ConceptId, std::map<ArticleId, std::vector<Stand>>> stands_;
};

}  // namespace

void CompareEventPlace(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  PlaceJudge(input, story).Run(out);
}

}  // namespace gainsay

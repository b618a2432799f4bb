// Where an event happened: one event of two articles at two places.
//
// event_stand.h finds where each article puts its events. Two stands are held
// against each other where they are marked alike (in, near, from, or a house
// of one kind: hospital, stadium), tell of the same event or of the same
// figures and things, and no other stand of either article fits as well;
// neither article may name the other's place, and neither place may lie in the
// other. Of a listed town and a village that no pack lists one may hold the
// other: only two spots ("at X") tell them apart. In doubt: silence.

#include <algorithm>
#include <map>
#include <set>
#include <span>

#include "judge/comparators.h"
#include "judge/event_stand.h"
#include "judge/label.h"
#include "judge/story_util.h"
#include "mention/place.h"

namespace gainsay {
namespace {

constexpr size_t kMostArticles = 40;   // of a story
constexpr size_t kSharedEvent = 2;     // what two sentences share where the event is one
constexpr size_t kSharedFigure = 3;    // where a figure is, and no event
constexpr size_t kSharedLead = 3;      // where both tell of the main event
constexpr size_t kClear = 2;           // by how much a pair must fit better than others
constexpr double kOtherName = 0.6;     // sounds of two names that are not one
constexpr int kDeepest = 6;            // places within places
constexpr size_t kLeadSentences = 2;
constexpr std::string_view kPlace = "place/";
constexpr std::string_view kDay = "weekday/";
constexpr std::string_view kHouse = "house";

class PlaceJudge {
 public:
  PlaceJudge(const JudgeInput& input, uint32_t story) : input_(input), concepts_(input.packs.concepts()), story_(story) {}

  void Run(std::vector<Draft>& out) {
    for (const ArticleId article : Articles()) stands_.push_back(FindEventStands(input_, article));
    Leads();
    for (size_t i = 0; i < stands_.size(); ++i) {
      for (size_t j = i + 1; j < stands_.size(); ++j) Hold(stands_[i], stands_[j], out);
    }
    DropRepeats(out);
  }

 private:
  struct Match {
    const EventStand* a = nullptr;
    const EventStand* b = nullptr;
    ConceptId event;
    size_t shared = 0;
    bool figure = false;
  };

  // A title that puts it elsewhere, too, and names no event, says nothing new.
  static void DropRepeats(std::vector<Draft>& out) {
    std::stable_sort(out.begin(), out.end(), [](const Draft& x, const Draft& y) { return NamesEvent(x) > NamesEvent(y); });
    std::set<std::pair<std::string, std::string>> told;
    std::erase_if(out, [&](const Draft& draft) {
      return !told.insert(std::minmax(draft.slots.at("a"), draft.slots.at("b"))).second && !NamesEvent(draft);
    });
  }
  static bool NamesEvent(const Draft& draft) { return draft.slots.at("event") != draft.slots.at("a"); }

  // Those that are looked at: every article is held against every other.
  std::span<const ArticleId> Articles() const {
    const std::vector<ArticleId>& all = input_.alignments.stories[story_].articles;
    return {all.data(), std::min(all.size(), kMostArticles)};
  }

  // What the leads of two articles share that ties them to one event: people,
  // towns, figures of two digits.
  void Leads() {
    for (const ArticleId article : Articles()) {
      const Document& document = *input_.articles[article.index].document;
      std::set<std::string>& words = leads_[article];
      size_t taken = 0;
      for (uint32_t s = 0; s < document.sentences.size() && taken < kLeadSentences; ++s) {
        if (document.paragraphs[document.sentences[s].paragraph].kind != BlockKind::kParagraph) continue;
        const std::set<std::string> own = TellingWords(input_, article, s, {});
        words.insert(own.begin(), own.end());
        ++taken;
      }
    }
  }

  bool Anchor(const std::string& word) const {
    if (word[0] == '#') return true;
    if (word[0] >= '0' && word[0] <= '9') return word.size() > 1;
    return word.compare(0, kPlace.size(), kPlace) == 0 && !IsWide(concepts_, concepts_.Find("place", word.substr(kPlace.size())));
  }

  bool Anchored(const EventStand& a, const EventStand& b) const {
    const auto tied = [&](const std::set<std::string>& x, const std::set<std::string>& y) {
      return std::any_of(x.begin(), x.end(), [&](const std::string& word) { return y.count(word) != 0 && Anchor(word); });
    };
    return tied(a.words, b.words) || tied(leads_.at(a.article), leads_.at(b.article));
  }

  static bool SameDay(const EventStand& a, const EventStand& b) {
    return std::any_of(a.words.begin(), a.words.end(), [&](const std::string& word) {
      return word.compare(0, kDay.size(), kDay) == 0 && b.words.count(word) != 0;
    });
  }

  // The two sentences name days, and no common one.
  static bool OtherDays(const EventStand& a, const EventStand& b) {
    bool first = false;
    bool second = false;
    for (const std::string& word : a.words) {
      if (word.compare(0, kDay.size(), kDay) != 0) continue;
      if (b.words.count(word) != 0) return false;
      first = true;
    }
    for (const std::string& word : b.words) second = second || word.compare(0, kDay.size(), kDay) == 0;
    return first && second;
  }

  const MentionTable& Mentions(ArticleId article) const { return input_.articles[article.index].mentions; }

  // Whether two stands tell of one event, by what they share.
  Match Fit(const EventStand& a, const EventStand& b) const {
    Match match{&a, &b, {}, 0, false};
    if ((a.planned != b.planned && !SameDay(a, b)) || a.mark != b.mark || a.house != b.house || a.area != b.area || (a.place == UINT32_MAX) != (b.place == UINT32_MAX)) return match;
    for (const ConceptId event : a.events) {
      const auto same = [&](ConceptId other) {
        return other == event || concepts_.Lists(event, "alike", concepts_.Name(other)) || concepts_.Lists(other, "alike", concepts_.Name(event));
      };
      if (!match.event.valid() && std::any_of(b.events.begin(), b.events.end(), same)) match.event = event;
    }
    for (const std::string& word : a.words) {
      if (b.words.count(word) == 0 || word.compare(0, kDay.size(), kDay) == 0) continue;
      if (match.event.valid() && word == concepts_.FullName(match.event)) continue;
      ++match.shared;
      const bool number = word[0] >= '0' && word[0] <= '9';
      match.figure = match.figure || (number && word.size() > 1);
    }
    return match;
  }

  bool Enough(const Match& match) const {
    const bool lead = match.a->lead && match.b->lead;
    // Of rallies, visits and raids a day has several: a figure must make it one.
    if (match.event.valid() && concepts_.Attribute(match.event, "recurs") == "true") {
      return match.shared >= kSharedEvent && std::any_of(match.a->figures.begin(), match.a->figures.end(), [&](const std::string& figure) {
               return match.b->figures.count(figure) != 0;
             });
    }
    if (match.event.valid() && match.shared >= kSharedEvent) return true;
    if (match.figure && match.shared + (SameDay(*match.a, *match.b) ? 1 : 0) >= kSharedFigure) return true;
    if (match.a->mark == kHouse) return match.shared >= 1 && Only(*match.a) && Only(*match.b);
    return lead && match.a->mark == "near" && match.shared >= kSharedLead;
  }

  // The article has one house of the kind.
  bool Only(const EventStand& stand) const {
    for (const std::vector<EventStand>& of : stands_) {
      if (of.empty() || of.front().article != stand.article) continue;
      return std::all_of(of.begin(), of.end(), [&](const EventStand& s) { return s.house != stand.house || Same(s, stand); });
    }
    return false;
  }

  void Hold(const std::vector<EventStand>& left, const std::vector<EventStand>& right, std::vector<Draft>& out) const {
    for (const EventStand& a : left) {
      for (const EventStand& b : right) {
        const Match match = Fit(a, b);
        if (a.area && !(match.event.valid() && a.lead && b.lead && input_.alignments.Retold(a.article, b.article))) continue;
        if (!Enough(match) || !Anchored(a, b) || (OtherDays(a, b) && !input_.alignments.Retold(a.article, b.article)) || !Apart(a, b)) continue;
        // Another stand of either article that fits about as well: two events, or a tour.
        const auto rival = [&](const std::vector<EventStand>& all, const EventStand& own, bool of_left) {
          return std::any_of(all.begin(), all.end(), [&](const EventStand& other) {
            if (&other == &own || Same(other, own)) return false;
            const Match second = of_left ? Fit(other, b) : Fit(a, other);
            const bool same_event = second.event.valid() || !match.event.valid();
            return same_event && second.shared + kClear > match.shared && second.a->mark == second.b->mark;
          });
        };
        if (rival(left, a, true) || rival(right, b, false)) continue;
        Tell(match, out);
      }
    }
  }

  bool Same(const EventStand& a, const EventStand& b) const {
    if (a.known.valid() && b.known.valid()) return a.known == b.known || Inside(a.known, b.known) || Inside(b.known, a.known);
    const NameComparison compared = input_.names.Score(Core(a), Core(b));
    return compared.level != NameLevel::kDifferent || compared.score >= kOtherName;
  }

  static std::string Core(const EventStand& stand) {
    std::string out;
    for (const std::string& word : stand.core) out += (out.empty() ? "" : " ") + word;
    return out.empty() ? stand.name : out;
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

  // Two places that cannot be one, and neither article names the other's.
  bool Apart(const EventStand& a, const EventStand& b) const {
    if (Same(a, b)) return false;
    // The town of a hospital may be named for other reasons.
    if (a.place != UINT32_MAX && Aftermath(a) && Aftermath(b)) {
      return !HasHouse(a.article, b) && !HasHouse(b.article, a) && !Beside(a, b) && !Beside(b, a);
    }
    if (a.place != UINT32_MAX && a.mark != kHouse && a.known.valid() != b.known.valid() && !(a.point && b.point)) return false;
    return !Names(a.article, b) && !Names(b.article, a);
  }

  // Where people were taken afterwards, not where it happened.
  bool Aftermath(const EventStand& stand) const {
    return stand.mark == kHouse && (stand.events.empty() || concepts_.Attribute(stand.events.front(), "domain") == "health");
  }

  // The sentence of `stand`, or the next, names the other's town: people were moved.
  bool Beside(const EventStand& stand, const EventStand& other) const {
    const ArticleRead& read = input_.articles[stand.article.index];
    return std::any_of(read.mentions.places.begin(), read.mentions.places.end(), [&](const PlaceMention& place) {
      const uint32_t sentence = read.document->sentence_of[place.tokens.begin];
      if (sentence != stand.sentence && sentence != stand.sentence + 1) return false;
      if (place.known.valid() || other.known.valid()) return place.known == other.known;
      return input_.names.Score(place.name, Core(other)).score >= kOtherName;
    });
  }

  // Whether the article puts a house of the kind in that town; the town itself it may well name.
  bool HasHouse(ArticleId article, const EventStand& stand) const {
    for (const std::vector<EventStand>& of : stands_) {
      if (of.empty() || of.front().article != article) continue;
      return std::any_of(of.begin(), of.end(), [&](const EventStand& s) { return s.house == stand.house && Same(s, stand); });
    }
    return false;
  }

  // Whether the article names the place or a word of the house's name, in any part.
  bool Names(ArticleId article, const EventStand& stand) const {
    if (stand.known.valid()) {
      const std::vector<LexHit>& hits = input_.articles[article.index].reading->hits();
      return std::any_of(hits.begin(), hits.end(), [&](const LexHit& hit) {
        return hit.concept_id == stand.known || (concepts_.InClass(hit.concept_id, "place") && !IsWide(concepts_, hit.concept_id) &&
                                                  (Inside(hit.concept_id, stand.known) || Inside(stand.known, hit.concept_id)));
      });
    }
    const auto holds = [&](TokenRange tokens) {
      const Document& document = *input_.articles[article.index].document;
      for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
        for (const std::string& word : stand.core) {
          const std::string_view other = document.Text(i);
          if (other == word || input_.names.PartSimilarity(other, word) >= kOtherName) return true;
        }
      }
      return false;
    };
    const MentionTable& mentions = Mentions(article);
    return std::any_of(mentions.places.begin(), mentions.places.end(), [&](const PlaceMention& p) { return !p.known.valid() && holds(p.tokens); }) ||
           std::any_of(mentions.orgs.begin(), mentions.orgs.end(), [&](const OrgMention& o) { return holds(o.tokens); }) ||
           std::any_of(mentions.persons.begin(), mentions.persons.end(), [&](const PersonMention& p) { return holds(p.tokens); });
  }

  void Tell(const Match& match, std::vector<Draft>& out) const {
    const EventStand& a = *match.a;
    const EventStand& b = *match.b;
    Draft draft;
    const ConceptId what = match.event.valid() ? match.event : !a.events.empty() ? a.events.front() : a.house;
    draft.subject = what.valid() ? PhraseOf(input_, a.article, what) : a.name;
    for (const EventStand* stand : {&a, &b}) {
      Side made{stand->name, {}};
      made.evidence.push_back(MakeEvidence(input_, stand->article, stand->tokens, stand->name));
      for (const TokenRange tokens : stand->around) made.around.push_back(MakeEvidence(input_, stand->article, tokens, stand->name));
      draft.sides.push_back(std::move(made));
    }
    draft.fact_key = "place|" + draft.subject + "|" + a.mark;
    draft.slots = {{"event", what.valid() ? LabelOf(input_, what) : a.name}, {"a", a.name}, {"b", b.name}};
    draft.points.push_back({match.event.valid() ? "the same event: " + draft.subject : "marked alike: " + a.mark, 1});
    draft.points.push_back({"the sentences share people, figures or things", static_cast<int32_t>(match.shared)});
    draft.points.push_back({"neither article names the other's place", 1});
    draft.reasons.push_back("the place differs: " + JoinValues(draft.sides));
    for (const Draft& other : out) {
      if (other.fact_key == draft.fact_key) return;  // told of two other articles
    }
    out.push_back(std::move(draft));
  }

  const JudgeInput& input_;
  const Concepts& concepts_;
  uint32_t story_;
  std::map<ArticleId, std::set<std::string>> leads_;
  std::vector<std::vector<EventStand>> stands_;  // by article of the story
};

}  // namespace

void CompareEventPlace(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  PlaceJudge(input, story).Run(out);
}

}  // namespace gainsay

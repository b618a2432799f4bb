#include "align/story_traits.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "base/sorted.h"
#include "mention/place.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr int kTown = 12;
constexpr int kCountry = 2;
constexpr int kEvent = 6;
constexpr int kFigure = 10;
constexpr int kSmallFigure = 4;   // two digits: a coincidence is likelier
constexpr int kClock = 5;
constexpr int kLength = 5;
constexpr double kTellingLength = 10;  // of its unit: 642 seconds, 11 days
constexpr int kUnlisted = 5;      // a name that no pack lists: the river, the fort, the ship
constexpr int kUnlistedPlain = 3; // the same, in a script without capitals
constexpr size_t kLongWord = 4;   // letters' bytes of such a name, at least
constexpr int64_t kMostDays = 7;  // a longer interval names no day

constexpr ClassMask kAnyClass = {~uint64_t{0}, ~uint64_t{0}};

class Collector {
 public:
  explicit Collector(const ArticleRead& article)
      : article_(article), mentions_(article.mentions), concepts_(article.reading->concepts()) {}

  std::vector<Trait> Run() {
    Places();
    Events();
    Figures();
    Times();
    UnlistedNames();
    std::vector<Trait> out;
    out.reserve(traits_.size());
    for (auto& [key, trait] : traits_) {
      out.push_back(std::move(trait));
      out.back().key = key;
      out.back().scene = scenes_.contains(key);
    }
    return out;
  }

 private:
  void Set(std::string key, TraitKind kind, int points) { traits_[std::move(key)] = {{}, kind, points}; }

  void Places() {
    for (const PlaceMention& place : mentions_.places) {
      if (IsScene(place)) scenes_.insert("p#" + std::string(concepts_.Name(place.known)));
      Set(place.known.valid() ? "p#" + std::string(concepts_.Name(place.known)) : "p" + Fold(place.name), TraitKind::kPlace,
          IsWide(concepts_, place.known) ? kCountry : kTown);
    }
    // The country in a listed body's name is named all the same.
    for (const OrgMention& org : mentions_.orgs) {
      for (uint32_t i = org.tokens.begin; org.known.valid() && i < org.tokens.end; ++i) {
        for (const LexHit& hit : article_.reading->HitsAt(i)) {
          if (!concepts_.InClass(hit.concept_id, "place") || concepts_.Attribute(hit.concept_id, "kind") != "country") continue;
          traits_.try_emplace("p#" + std::string(concepts_.Name(hit.concept_id)), Trait{{}, TraitKind::kPlace, kCountry});
        }
      }
    }
  }

  // A listed town in the title or the first sentence of the text.
  bool IsScene(const PlaceMention& place) const {
    if (!place.known.valid() || IsWide(concepts_, place.known)) return false;
    const Document& document = *article_.document;
    const uint32_t sentence = document.sentence_of[place.tokens.begin];
    for (uint32_t s = 0; s < sentence; ++s) {
      if (document.paragraphs[document.sentences[s].paragraph].kind != BlockKind::kTitle) return false;
    }
    return true;
  }

  void Events() {
    for (const EventMention& event : mentions_.events) {
      if (concepts_.Attribute(event.event, "domain") == "generic") continue;
      Set("e#" + std::string(concepts_.Name(event.event)), TraitKind::kEvent, kEvent);
      if (!event.name.empty()) Set("n" + Fold(event.name), TraitKind::kPlace, kTown);
    }
  }

  void Figures() {
    for (const QuantityMention& quantity : mentions_.quantities) {
      if (quantity.type == QuantityType::kIdentifier || quantity.type == QuantityType::kOrdinal || quantity.significant < 2) continue;
      Set("q" + quantity.value.Normalized().ToString(), TraitKind::kFigure, quantity.significant < 3 ? kSmallFigure : kFigure);
    }
  }

  void Times() {
    for (const TimeMention& time : mentions_.times) {
      if (time.type == TimexType::kDuration && time.count >= kTellingLength) {
        Set("d" + time.timex, TraitKind::kFigure, kLength);
      } else if (time.clock.has_value() && time.granularity == Granularity::kMinute) {
        Set("c" + std::to_string(*time.clock), TraitKind::kFigure, kClock);
      }
    }
  }

  void UnlistedNames() {
    const Document& document = *article_.document;
    std::vector<bool> counted(document.tokens.size());  // people, bodies and places have points of their own
    const auto count = [&](TokenRange tokens) { std::fill(counted.begin() + tokens.begin, counted.begin() + tokens.end, true); };
    for (const PersonMention& person : mentions_.persons) count(person.tokens);
    for (const OrgMention& org : mentions_.orgs) count(org.tokens);
    for (const PlaceMention& place : mentions_.places) count(place.tokens);
    for (uint32_t i = 0; i < document.tokens.size(); ++i) {
      const Token& token = document.tokens[i];
      if (counted[i] || token.kind != TokenKind::kWord || article_.reading->InAny(i, kAnyClass)) continue;
      const std::string_view word = document.Norm(i);
      const bool cased = token.script == Script::kLatin;
      if (word.size() < kLongWord * (cased ? 1 : 3) || (cased && !token.capitalized)) continue;
      traits_.try_emplace("w" + std::string(word), Trait{{}, TraitKind::kUnlisted, cased ? kUnlisted : kUnlistedPlain});
    }
  }

  const ArticleRead& article_;
  const MentionTable& mentions_;
  const Concepts& concepts_;
  std::map<std::string, Trait> traits_;
  std::set<std::string> scenes_;
};

}  // namespace

int64_t DayOf(CivilSeconds at) { return at / kSecondsPerDay - (at % kSecondsPerDay < 0 ? 1 : 0); }

std::vector<Trait> TraitsOf(const ArticleRead& article) { return Collector(article).Run(); }

std::vector<int64_t> NamedDays(const ArticleRead& article) {
  std::vector<int64_t> days;
  for (const TimeMention& time : article.mentions.times) {
    if (!time.when || time.granularity > Granularity::kDay || time.day_assumed) continue;
    const int64_t first = DayOf(time.when->from), last = DayOf(time.when->to - 1);
    if (last - first >= kMostDays) continue;
    for (int64_t day = first; day <= last; ++day) days.push_back(day);
  }
  SortUnique(days);
  return days;
}

}  // namespace gainsay

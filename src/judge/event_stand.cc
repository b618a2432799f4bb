#include "judge/event_stand.h"

#include <algorithm>
#include <span>

#include "judge/story_util.h"
#include "mention/place.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr uint32_t kReach = 12;           // tokens between an event and its place
constexpr uint32_t kLongestEvent = 64;    // tokens
constexpr uint32_t kHouseReach = 3;       // between a town and its house
constexpr uint32_t kLongestHouse = 4;     // words of a kind of house: "primary health centre"
constexpr size_t kMostOfAnArticle = 30;
constexpr size_t kMostLeadSentences = 2;
constexpr std::string_view kHouse = "house";

class StandFinder {
 public:
  StandFinder(const JudgeInput& input, ArticleId article)
      : input_(input), concepts_(input.packs.concepts()), article_(article), read_(input.articles[article.index]),
        document_(*read_.document), reading_(*read_.reading) {}

  std::vector<EventStand> Run() {
    for (uint32_t p = 0; p < read_.mentions.places.size(); ++p) {
      const PlaceMention& place = read_.mentions.places[p];
      if (IsWide(concepts_, place.known)) continue;
      EventStand stand;
      stand.place = p;
      stand.name = place.name;
      stand.known = place.known;
      stand.tokens = place.tokens;
      stand.area = Area(place.tokens);
      if (!House(place.tokens, stand)) Mark(place.tokens, stand);
      Keep(place.tokens, std::move(stand));
    }
    for (uint32_t o = 0; o < read_.mentions.orgs.size(); ++o) {
      const OrgMention& org = read_.mentions.orgs[o];
      if (org.known.valid() || !org.kind.valid() || concepts_.Attribute(org.kind, kHouse) != "true" || !Named(org)) continue;
      EventStand stand;
      stand.org = o;
      stand.name = org.name;
      stand.house = org.kind;
      stand.tokens = org.tokens;
      Mark(org.tokens, stand);
      if (stand.mark.empty()) continue;
      stand.mark = kHouse;
      Keep(org.tokens, std::move(stand));
    }
    // Only the first of them are looked at closely.
    std::stable_sort(marked_.begin(), marked_.end(), [](const Marked& a, const Marked& b) { return a.stand.tokens < b.stand.tokens; });
    for (Marked& marked : marked_) {
      if (out_.size() == kMostOfAnArticle) break;
      mark_tokens_ = marked.mark;
      Add(marked.own, std::move(marked.stand));
    }
    return std::move(out_);
  }

 private:
  struct Marked {
    TokenRange own;   // of the place or body
    TokenRange mark;
    EventStand stand;
  };

  void Keep(TokenRange own, EventStand stand) {
    if (!stand.mark.empty()) marked_.push_back({own, mark_tokens_, std::move(stand)});
  }

  // A word of the name that is neither its head nor a quality ("Civil Hospital").
  bool Named(const OrgMention& org) const {
    for (uint32_t i = org.tokens.begin; i < org.tokens.end; ++i) {
      if (document_.tokens[i].kind == TokenKind::kWord && !reading_.In(i, "org-kind") && !reading_.In(i, "org-word") &&
          !reading_.In(i, "common") && !reading_.In(i, "place-kind") && !reading_.In(i, "place") && !reading_.In(i, "preposition")) {
        return true;
      }
    }
    return false;
  }

  // "Bastar division": much lies in it.
  bool Area(TokenRange place) const {
    const TokenRange sentence = SentenceOf(place.begin);
    if (place.end >= sentence.end) return false;
    const std::span<const LexHit> hits = reading_.HitsAt(place.end);
    return std::any_of(hits.begin(), hits.end(), [&](const LexHit& hit) { return concepts_.Attribute(hit.concept_id, "area") == "true"; });
  }

  TokenRange SentenceOf(uint32_t token) const { return document_.SentenceOf(token).tokens; }

  // The sense of a mark at a token; the closest of its senses counts.
  std::string Sense(uint32_t token, bool& point, uint32_t* end = nullptr) const {
    std::set<std::string> found;
    for (const LexHit& hit : reading_.HitsAt(token)) {
      if (!concepts_.Has(hit.concept_id, "stands")) continue;
      if (end != nullptr) *end = std::max(*end, hit.end);
      found.emplace(concepts_.Attribute(hit.concept_id, "stands"));
      point = point || concepts_.Attribute(hit.concept_id, "point") == "true";
    }
    for (const char* sense : {"near", "from", "in"}) {
      if (found.count(sense) != 0) return sense;
    }
    return {};
  }

  bool Latin(uint32_t token) const { return document_.tokens[token].script == Script::kLatin; }

  // The mark beside a place: before it in a script with capitals, behind it
  // (perhaps behind a head noun) in others.
  void Mark(TokenRange place, EventStand& stand) {
    const TokenRange sentence = SentenceOf(place.begin);
    mark_tokens_ = {};
    if (Latin(place.begin)) {
      uint32_t before = place.begin;
      if (before > sentence.begin && reading_.In(before - 1, "determiner")) --before;
      if (before == sentence.begin) return;
      stand.mark = Sense(before - 1, stand.point);
      mark_tokens_ = {before - 1, before};
      return;
    }
    for (uint32_t i = place.end; i < std::min(place.end + 2, sentence.end); ++i) {
      uint32_t end = i + 1;
      stand.mark = Sense(i, stand.point, &end);
      if (!stand.mark.empty()) {
        mark_tokens_ = {i, end};
        return;
      }
      if (!reading_.In(i, "place-kind")) return;
    }
  }

  // The hit of a kind of house that ends at `end`, or begins at `begin`.
  const LexHit* HouseBefore(uint32_t end, uint32_t first) const {
    for (uint32_t i = std::max(first, end - std::min(end, kLongestHouse)); i < end; ++i) {
      const LexHit* hit = HouseAt(i);
      if (hit != nullptr && hit->end == end) return hit;
    }
    return nullptr;
  }
  const LexHit* HouseAt(uint32_t token) const {
    const LexHit* best = nullptr;
    for (const LexHit& hit : reading_.HitsAt(token)) {
      if (concepts_.Attribute(hit.concept_id, kHouse) != "true") continue;
      if (best == nullptr || hit.end - hit.begin > best->end - best->begin) best = &hit;
    }
    return best;
  }

  bool Genitive(uint32_t token) const {
    for (const LexHit& hit : reading_.HitsAt(token)) {
      if (hit.end == token + 1 && concepts_.Attribute(hit.concept_id, "case") == "genitive") return true;
    }
    return false;
  }

  // "Civil Hospital, Bhiwandi", "the camp in Nirmali", "निर्मली के राहत शिविर".
  bool House(TokenRange place, EventStand& stand) {
    const TokenRange sentence = SentenceOf(place.begin);
    const LexHit* house = nullptr;
    if (Latin(place.begin)) {
      if (place.begin < sentence.begin + 2) return false;
      bool point = false;
      if (document_.Norm(place.begin - 1) != "," && Sense(place.begin - 1, point) != "in") return false;
      house = HouseBefore(place.begin - 1, sentence.begin);
      if (house == nullptr) return false;
      stand.tokens = {house->begin, place.end};
      mark_tokens_ = {place.begin - 1, place.begin};
    } else {
      if (place.end >= sentence.end || !Genitive(place.end)) return false;
      for (uint32_t i = place.end + 1; i < std::min(place.end + 1 + kHouseReach, sentence.end) && house == nullptr; ++i) {
        house = HouseAt(i);
      }
      if (house == nullptr || house->end > sentence.end) return false;
      stand.tokens = {place.begin, house->end};
      mark_tokens_ = {place.end, place.end + 1};
    }
    stand.house = house->concept_id;
    stand.mark = kHouse;
    return true;
  }

  // Nothing but the words of one clause between the place and the event.
  bool OneClause(TokenRange between) const {
    for (uint32_t i = between.begin; i < between.end; ++i) {
      const TokenKind kind = document_.tokens[i].kind;
      if ((kind == TokenKind::kPunctuation && document_.Norm(i) != "-" && document_.Norm(i) != ".") || kind == TokenKind::kQuote) return false;
      if (reading_.In(i, "conjunction") && !reading_.In(i, "postposition")) return false;
      if (reading_.In(i, "reporting-verb") || reading_.In(i, "place")) return false;
    }
    return true;
  }

  void Add(TokenRange own, EventStand stand) {
    stand.article = article_;
    for (uint32_t i = own.begin; i < own.end; ++i) {
      if (document_.tokens[i].kind != TokenKind::kWord || reading_.In(i, "org-kind") || reading_.In(i, "place-kind") ||
          reading_.In(i, "locality-suffix")) {
        continue;
      }
      stand.core.emplace_back(document_.Text({i, i + 1}));
    }
    stand.sentence = document_.sentence_of[own.begin];
    const TokenRange sentence = SentenceOf(own.begin);
    const bool front = !Latin(own.begin);
    std::vector<std::pair<uint32_t, ConceptId>> near;
    bool hypothetical = false;
    const uint32_t from = stand.tokens.begin - std::min(stand.tokens.begin - sentence.begin, kReach + kLongestEvent);
    const TokenRange reach{from, std::min(sentence.end, stand.tokens.end + kReach + 1)};
    for (const EventMention& event : BeginningIn(read_.mentions.events, reach)) {
      if (event.tokens.Overlaps(stand.tokens) || event.tokens.Overlaps(mark_tokens_)) continue;
      // In front of a Latin place; in other scripts the verb comes last.
      if (!front && event.tokens.begin > own.begin) continue;
      const TokenRange between =
          event.tokens.end <= stand.tokens.begin ? TokenRange{event.tokens.end, stand.tokens.begin} : TokenRange{stand.tokens.end, event.tokens.begin};
      if (between.begin > between.end || between.size() > kReach || !OneClause(between)) continue;
      hypothetical = hypothetical || event.negated || event.modality == EventMention::Modality::kHypothetical;
      if (concepts_.Attribute(event.event, "generic") == "true" || concepts_.Attribute(event.event, "domain") == "generic") continue;
      near.emplace_back(between.size(), event.event);
      stand.around.push_back(event.tokens);
      stand.planned = stand.planned || event.modality == EventMention::Modality::kPlanned;
    }
    if (hypothetical) return;
    std::stable_sort(near.begin(), near.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    for (const auto& [gap, event] : near) {
      if (std::find(stand.events.begin(), stand.events.end(), event) == stand.events.end()) stand.events.push_back(event);
    }
    stand.words = TellingWords(input_, article_, stand.sentence, {}, {stand.tokens});
    for (const TimeMention& time : BeginningIn(read_.mentions.times, sentence)) {
      if (time.type == TimexType::kDuration && time.seconds > 0) {
        stand.words.insert(std::to_string(static_cast<int64_t>(time.seconds)) + "s");
      }
    }
    Figures(stand);
    Lead(stand);
    out_.push_back(std::move(stand));
  }

  void Figures(EventStand& stand) const {
    for (uint32_t s = stand.sentence; s < std::min<size_t>(stand.sentence + 2, document_.sentences.size()); ++s) {
      const TokenRange tokens = document_.sentences[s].tokens;
      for (const QuantityMention& quantity : BeginningIn(read_.mentions.quantities, tokens)) {
        const std::string value = quantity.value.Normalized().ToString();
        if (value.size() > 1) stand.figures.insert(value);
      }
    }
  }

  // "The accident happened near X": what happened is what the lead tells.
  void Lead(EventStand& stand) {
    const bool own = InLead(read_, stand.tokens);
    const ConceptId disaster = concepts_.Find("event", "disaster");
    const bool main = std::any_of(stand.events.begin(), stand.events.end(), [&](ConceptId event) {
      return disaster.valid() && event != disaster && concepts_.IsA(event, disaster);
    });
    stand.lead = own;
    if (!own || !main) return;
    size_t taken = 0;
    for (uint32_t s = 0; s < document_.sentences.size() && taken < kMostLeadSentences; ++s) {
      if (document_.paragraphs[document_.sentences[s].paragraph].kind != BlockKind::kParagraph) continue;
      const std::set<std::string> words = TellingWords(input_, article_, s, {});
      stand.words.insert(words.begin(), words.end());
      ++taken;
    }
  }

  const JudgeInput& input_;
  const Concepts& concepts_;
  ArticleId article_;
  const ArticleRead& read_;
  const Document& document_;
  const Reading& reading_;
  TokenRange mark_tokens_;
  std::vector<Marked> marked_;
  std::vector<EventStand> out_;
};

}  // namespace

std::vector<EventStand> FindEventStands(const JudgeInput& input, ArticleId article) { return StandFinder(input, article).Run(); }

}  // namespace gainsay

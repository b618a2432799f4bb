#include "mention/person_signs.h"

#include <algorithm>

namespace gainsay {
namespace {

// What speaks for or against a run of name tokens being a person; a full name
// needs kAcceptFull, a single word kAcceptSingle.
constexpr int kTitleBefore = 3;
constexpr int kOccupationBefore = 2;
constexpr int kNation = 2;
constexpr int kListedGiven = 2;
constexpr int kListedSurname = 2;
constexpr int kAgeBehind = 3;
constexpr int kAgeBefore = 3;
constexpr int kCalledShort = 2;
constexpr int kSpeaks = 2;
constexpr int kAgent = 1;
constexpr int kInitialInside = 1;
constexpr int kSiblingHasIt = 3;
constexpr int kHeadNounBehind = -4;
constexpr int kLocative = -2;
constexpr int kAcceptFull = 3;
constexpr int kAcceptSingle = 3;
constexpr uint32_t kAgeWords = 3;     // tokens of "year-old"
constexpr uint32_t kKinLength = 5;    // tokens of "daughter-in-law"
constexpr uint32_t kKinWords = 3;     // words of a kinship term, or between it and its possessor
constexpr uint32_t kChargeReach = 3;  // tokens behind a name in which its post stands

constexpr std::string_view kTitles[] = {"rank", "office"};
constexpr std::string_view kSpeech[] = {"reporting-verb"};

}  // namespace

std::string NameText(const Document& document, TokenRange range) {
  std::string out;
  for (uint32_t i = range.begin; i < range.end; ++i) {
    if (!out.empty() && document.tokens[i].space_before) out += ' ';
    out += document.Text(i);
  }
  return out;
}

PersonSigns::PersonSigns(const Reading& reading, const NameWords& words, const NameComparer& names, const StoryContext& context)
    : reading_(reading),
      document_(reading.document()),
      concepts_(reading.concepts()),
      words_(words),
      names_(names),
      context_(context),
      titles_(MaskOf(concepts_, kTitles)),
      speech_(MaskOf(concepts_, kSpeech)),
      given_(concepts_.FindClass("given-name")),
      surname_(concepts_.FindClass("surname")),
      honorific_(concepts_.FindClass("honorific")),
      occupation_(concepts_.FindClass("occupation")),
      kinship_(concepts_.FindClass("kinship")),
      portfolio_(concepts_.FindClass("portfolio")) {}

bool PersonSigns::HitEndsAt(uint32_t end, const ClassMask& classes) const {
  return end > 0 && reading_.InAny(end - 1, classes);
}

bool PersonSigns::Ambiguous(uint32_t token, ClassId cls) const {
  const LexHit* hit = reading_.HitAt(token, cls);
  return hit != nullptr && AmbiguousName(reading_, token, *hit);
}

NameRun PersonSigns::Trim(const NameRun& run) const {
  NameRun out = run;
  if (run.cased) {
    // A sentence's first word is capitalized whatever it is.
    const Sentence& sentence = document_.SentenceOf(run.tokens.begin);
    if (run.tokens.begin == sentence.tokens.begin && run.tokens.size() > 2 && !words_.Listed(run.tokens.begin) &&
        words_.Listed(run.tokens.begin + 1)) {
      ++out.tokens.begin;
    }
    // In a headline every word is capitalized: the name ends with its last listed part.
    if (Headline(out.tokens.begin)) {
      while (out.tokens.end > out.tokens.begin && !words_.Listed(out.tokens.end - 1)) --out.tokens.end;
    }
    return out;
  }
  if (const TokenRange lent = LentIn(run.tokens); !lent.empty()) {
    out.tokens = lent;
    return out;
  }
  if (!Titled(run.tokens.begin) && !AgeBefore(run.tokens.begin)) {
    uint32_t first = run.tokens.begin;
    while (first < run.tokens.end && !Listed(first, given_) && !words_.Initial(first)) ++first;
    if (first < run.tokens.end) out.tokens.begin = first;
  }
  uint32_t last = out.tokens.end;
  while (last > out.tokens.begin && !words_.Listed(last - 1)) --last;
  const uint32_t unlisted = out.tokens.end - last;
  // One unlisted word behind listed ones may be the surname; more are not.
  if (last > out.tokens.begin && unlisted > 1) {
    out.tokens.end = last + 1;
  } else if (last == out.tokens.begin && unlisted > 3) {
    out.tokens.end = out.tokens.begin + 2;
  }
  return out;
}

bool PersonSigns::Headline(uint32_t token) const {
  const BlockKind kind = document_.paragraphs[document_.SentenceOf(token).paragraph].kind;
  return kind == BlockKind::kTitle || kind == BlockKind::kHeading;
}

// A rank, office or honorific right before, perhaps with a comma between.
bool PersonSigns::Titled(uint32_t begin) const {
  if (begin == 0 || document_.sentence_of[begin - 1] != document_.sentence_of[begin]) return false;
  uint32_t before = begin - 1;
  if (document_.Norm(before) == "." && before > 0) --before;
  if (reading_.In(before, honorific_) || reading_.InAny(before, titles_)) return true;
  return document_.Norm(before) == "," && before > 0 && reading_.InAny(before - 1, titles_);
}

// "Seventeen-year-old Ilavarasi Thangam", "71 वर्षीय निर्मला पुरोहित".
bool PersonSigns::AgeBefore(uint32_t begin) const {
  const uint32_t first = document_.SentenceOf(begin).tokens.begin;
  for (uint32_t at = begin; at > first && begin - at < kAgeWords; --at) {
    const LexHit* age = reading_.HitAt(at - 1, "age");
    if (age != nullptr && age->end == begin && concepts_.Attribute(age->concept_id, "side") == "after") return true;
  }
  return false;
}

// Two capitalized words that no pack lists as anything else, of which the
// second is said again by itself: "Viktor Salnikov … Salnikov and …".
bool PersonSigns::CalledShort(const NameRun& run) const {
  const auto [begin, end] = run.tokens;
  if (!run.cased || run.tokens.size() != 2 || !PlainName(begin) || !PlainName(begin + 1)) return false;
  if (!short_read_) {
    short_read_ = true;
    for (uint32_t i = 0; i < document_.tokens.size(); ++i) {
      if (!PlainName(i) || Headline(i)) continue;
      const Sentence& sentence = document_.SentenceOf(i);
      const auto name = [&](uint32_t t) { return document_.tokens[t].kind == TokenKind::kWord && document_.tokens[t].capitalized; };
      if (i > sentence.tokens.begin && name(i - 1) && !(i == sentence.tokens.begin + 1 && !reading_.HitsAt(i - 1).empty())) continue;
      if (i + 1 < sentence.tokens.end && (name(i + 1) || reading_.In(i + 1, "org-kind") || reading_.In(i + 1, "place-kind"))) continue;
      if (i > sentence.tokens.begin && Locative(i - 1)) continue;
      called_short_.insert(document_.Norm(i));
    }
  }
  return called_short_.count(document_.Norm(begin + 1)) != 0 && called_short_.count(document_.Norm(begin)) == 0;
}

// Capitalized, and of no class but the names.
bool PersonSigns::PlainName(uint32_t token) const {
  const Token& it = document_.tokens[token];
  if (it.kind != TokenKind::kWord || !it.capitalized || it.all_caps) return false;
  const auto hits = reading_.HitsAt(token);
  return std::all_of(hits.begin(), hits.end(), [&](const LexHit& hit) { return concepts_.ClassOf(hit.concept_id) == given_ || concepts_.ClassOf(hit.concept_id) == surname_; });
}

bool PersonSigns::Kin(uint32_t token) const { return reading_.In(token, occupation_) || reading_.In(token, kinship_); }


// "the driver, Ombir Gahlyan, was": a trade or a kinship, and a name between commas.
bool PersonSigns::Apposed(const NameRun& run, const Sentence& sentence) const {
  const auto [begin, end] = run.tokens;
  return run.cased && run.tokens.size() >= 2 && begin >= sentence.tokens.begin + 2 && end < sentence.tokens.end &&
         document_.Norm(begin - 1) == "," && document_.Norm(end) == "," && Kin(begin - 2);
}

// "Kenya's Elijah Kipruto", "Elijah Kipruto of Kenya", "the Kenyan Elijah
// Kipruto": two words that no pack lists as anything else, and a nation.
bool PersonSigns::OfNation(const NameRun& run, const Sentence& sentence) const {
  const auto [begin, end] = run.tokens;
  if (!run.cased || run.tokens.size() != 2) return false;
  static constexpr std::string_view kThings[] = {"org-kind", "org-part", "place-kind", "place", "thing", "event", "document", "organisation", "attribute", "month"};
  const ClassMask things = MaskOf(concepts_, kThings);
  for (uint32_t i = begin; i < end; ++i) {
    const Token& token = document_.tokens[i];
    if (token.all_caps || reading_.InAny(i, things)) return false;
  }
  const auto hits = reading_.HitsAt(begin);
  if (!Listed(begin, given_) && !hits.empty()) return false;
  const auto nation = [&](uint32_t i) {
    const LexHit* place = reading_.HitAt(i, "place");
    return place != nullptr && concepts_.Attribute(place->concept_id, "kind") == "country";
  };
  if (begin > sentence.tokens.begin) {
    uint32_t before = begin - 1;
    if (reading_.In(before, "demonym")) return true;
    if (document_.Norm(before) == "," && before > sentence.tokens.begin && reading_.In(before - 1, "demonym")) return true;
    if (Possessive(before) && before > sentence.tokens.begin && nation(before - 1)) return true;
  }
  if (end + 1 >= sentence.tokens.end || !nation(end + 1)) return false;
  const auto behind = reading_.HitsAt(end);
  return std::any_of(behind.begin(), behind.end(), [&](const LexHit& hit) { return concepts_.Attribute(hit.concept_id, "role") == "of"; });
}

// A listed given name right behind "his wife", "X's brother", or right in front of ", X's wife".
bool PersonSigns::Relative(uint32_t at) const {
  const LexHit* given = reading_.HitAt(at, given_);
  const bool any = given != nullptr && given->end == at + 1;  // "अपनी बेटी कविता": hardly a poem
  const bool listed = any && !AmbiguousName(reading_, at, *given);
  if (!any && !PlainName(at)) return false;
  const Sentence& sentence = document_.SentenceOf(at);
  uint32_t kin_end = at;  // "her mother, Phulmani, is"
  if (kin_end > sentence.tokens.begin && document_.Norm(kin_end - 1) == "," && document_.tokens[at].capitalized) --kin_end;
  for (uint32_t begin = kin_end; begin > sentence.tokens.begin && kin_end - begin < kKinLength; --begin) {
    const LexHit* kin = reading_.HitAt(begin - 1, kinship_);
    if (kin == nullptr || kin->end != kin_end) continue;
    for (uint32_t i = begin - 1; i > sentence.tokens.begin && begin - i <= kKinWords; --i) {
      if (Possessive(i - 1)) return true;
    }
  }
  if (!listed || at + 1 >= sentence.tokens.end || document_.Norm(at + 1) != ",") return false;
  for (uint32_t i = at + 2; i + 1 < sentence.tokens.end && i < at + 2 + kKinWords; ++i) {
    if (Possessive(i) && (reading_.In(i + 1, kinship_) || (i + 2 < sentence.tokens.end && reading_.In(i + 2, kinship_)))) return true;
  }
  return false;
}

// A mark or pronoun of the possessor.
bool PersonSigns::Possessive(uint32_t token) const {
  const auto hits = reading_.HitsAt(token);
  return std::any_of(hits.begin(), hits.end(), [&](const LexHit& hit) {
    return concepts_.Lists(hit.concept_id, "case", "genitive") || concepts_.Lists(hit.concept_id, "case", "possessive") ||
           concepts_.Name(hit.concept_id) == "genitive";
  });
}

int PersonSigns::Score(const NameRun& run) const {
  const auto [begin, end] = run.tokens;
  const Sentence& sentence = document_.SentenceOf(begin);
  int score = 0;
  if (Titled(begin)) {
    score += kTitleBefore;
  } else if (begin > sentence.tokens.begin && (Kin(begin - 1) || Apposed(run, sentence))) {
    score += kOccupationBefore;
  } else if (OfNation(run, sentence)) {
    score += kNation;
  } else if (AgeBefore(begin)) {
    score += kAgeBefore;
  }
  bool given = false;
  for (uint32_t i = begin; i < end; ++i) {
    if (words_.Initial(i)) {
      score += kInitialInside;
      ++i;
    } else if (!given && i + 1 < end && Listed(i, given_)) {
      score += Ambiguous(i, given_) ? 1 : kListedGiven;
      given = true;
    } else if (i + 1 == end && i > begin && (Listed(i, surname_) || Listed(i, given_))) {
      score += Ambiguous(i, surname_) ? 1 : kListedSurname;
    }
  }
  if (run.cased && run.tokens.size() >= 2) score += 1;
  score += Behind(end, sentence, run.cased);
  if (begin > sentence.tokens.begin && reading_.InAny(begin - 1, speech_)) score += kSpeaks;
  if (run.cased && begin > sentence.tokens.begin && Locative(begin - 1)) score += kLocative;
  if (run.cased && document_.tokens[begin].all_caps && document_.tokens[end - 1].all_caps) score += kLocative;
  if (score < kAcceptFull && CalledShort(run)) score += kCalledShort;
  if (score < kAcceptFull && SiblingHas(run.tokens)) score += kSiblingHasIt;
  return score;
}

bool PersonSigns::Locative(uint32_t token) const {
  for (const LexHit& hit : reading_.HitsAt(token)) {
    if (concepts_.Attribute(hit.concept_id, "locative") == "true") return true;
  }
  return false;
}

// What stands behind the name: an age, a verb of speech, an agent's mark, a
// head noun that makes it an organisation or a place.
int PersonSigns::Behind(uint32_t end, const Sentence& sentence, bool cased) const {
  if (end >= sentence.tokens.end) return 0;
  if (reading_.In(end, "org-kind") || reading_.In(end, "place-kind")) return kHeadNounBehind;
  int score = 0;
  const bool comma = document_.Norm(end) == ",";
  const bool bracket = document_.Norm(end) == "(";
  if ((comma || bracket) && end + 2 < sentence.tokens.end && document_.tokens[end + 1].kind == TokenKind::kNumber &&
      document_.Norm(end + 1).size() <= 2 && (document_.Norm(end + 2) == "," || document_.Norm(end + 2) == ")")) {
    score += kAgeBehind;
  }
  if (comma && end + 1 < sentence.tokens.end) {
    for (uint32_t i = end + 1; i < std::min(end + 6, sentence.tokens.end) && document_.Norm(i) != ","; ++i) {
      if (reading_.InAny(i, titles_) || reading_.In(i, occupation_)) {
        score += kSpeaks;
        break;
      }
    }
  }
  if (reading_.In(end, honorific_)) score += kSpeaks;
  for (const LexHit& hit : reading_.HitsAt(end)) {
    if (concepts_.Attribute(hit.concept_id, "case") == "ergative") score += kAgent;
  }
  if (cased && reading_.InAny(end, speech_)) score += kSpeaks;
  if (!cased && Locative(end)) score += kLocative;
  if (!cased && Charged(end, sentence)) score += kSpeaks;
  return score;
}

// A post or portfolio shortly behind: "X: health", "X will be the new health minister".
bool PersonSigns::Charged(uint32_t end, const Sentence& sentence) const {
  for (uint32_t i = end; i < std::min(end + kChargeReach, sentence.tokens.end); ++i) {
    if (reading_.In(i, portfolio_) || reading_.InAny(i, titles_)) return true;
    if (document_.tokens[i].kind == TokenKind::kPunctuation && document_.Norm(i) != ":") return false;
  }
  return false;
}

// The longest part of a run that a sibling article holds as a name; its words tell where it begins and ends.
TokenRange PersonSigns::LentIn(TokenRange run) const {
  // A title that is a surname too ends a run: निर्मला | पुरोहित.
  if (run.end < document_.tokens.size() && document_.sentence_of[run.end] == document_.sentence_of[run.begin] && Listed(run.end, surname_) &&
      SiblingHas({run.end - 1, run.end + 1})) {
    return {run.end - 1, run.end + 1};
  }
  for (uint32_t size = run.size(); size >= 2; --size) {
    for (uint32_t begin = run.begin; begin + size <= run.end; ++begin) {
      if (SiblingHas({begin, begin + size})) return {begin, begin + size};
    }
  }
  return {run.begin, run.begin};
}

// A sibling article holds this name, in whatever script.
bool PersonSigns::SiblingHas(TokenRange range) const {
  if (range.size() < 2) return false;
  const std::string name = NameText(document_, range);
  const auto [known, fresh] = sibling_has_.try_emplace(name, false);
  if (!fresh) return known->second;
  known->second = context_.names != nullptr && context_.names->OtherHas(context_.article, name);
  return known->second;
}

std::vector<std::string> PersonSigns::Asked() const {
  std::vector<std::string> out;
  for (const auto& [name, held] : sibling_has_) out.push_back(name);
  return out;
}

bool PersonSigns::Accepted(const NameRun& run) const {
  const bool headline = Headline(run.tokens.begin);
  if (run.tokens.size() == 1) {
    if (headline || document_.Text(run.tokens.begin).size() <= 2) return false;
    return Relative(run.tokens.begin) || (Titled(run.tokens.begin) && Score(run) >= kAcceptSingle);
  }
  if (headline && run.cased && !words_.Listed(run.tokens.begin)) return false;
  return Score(run) >= kAcceptFull;
}

}  // namespace gainsay

// Ages of one person, and age against date of birth, over a story. Each claim
// gives the days on which the person may have been born; two claims whose days
// don't meet cannot both be true. An age holds on the day of publication, or at
// the time printed with it ("in 1949, at the age of 11"); other ages told of
// another year are left out. A miss by a single year is lowered: copy
// counts birthdays loosely.
#include <algorithm>
#include <charconv>
#include <map>

#include "judge/check_util.h"
#include "judge/comparators.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr int64_t kYear = 366 * kSecondsPerDay;
constexpr uint32_t kPhrase = 14;      // tokens between an age and a birth that one noun phrase gives
constexpr uint32_t kTightPhrase = 2;  // where the birth comes first

struct AgeClaim {
  ArticleId article;
  TokenRange tokens;
  Interval born;
  bool is_age = false;
  std::string shown;
  friend bool operator<(const AgeClaim& a, const AgeClaim& b) { return std::tie(a.article, a.tokens) < std::tie(b.article, b.tokens); }
};

// The same day so many years back; 29 February gives 28.
CivilSeconds YearsBefore(CivilSeconds at, int years) {
  CivilDate date = DateOf(at);
  date.year -= years;
  if (!IsValid(date)) --date.day;
  return StartOfDay(date);
}

// Whether an age stands behind the name between two commas or in brackets.
bool Apposed(const ArticleView& view, const Claim& claim) {
  if (!claim.quantity.has_value()) return false;
  const TokenRange age = view.mentions.quantities[*claim.quantity].tokens;
  if (age.begin == 0 || age.end >= view.document.tokens.size()) return false;
  const std::string_view open = view.document.Norm(age.begin - 1);
  const std::string_view close = view.document.Norm(age.end);
  return (open == "," && close == ",") || (open == "(" && close == ")");
}

// Whether the sentence tells of a time long before the article, beside that of a birth.
bool TellsPast(const ArticleView& view, const Claim& claim, MaybeIndex birth) {
  const CivilSeconds at = view.read.article->published.at;
  for (const TimeMention& time : BeginningIn(view.mentions.times, view.SentenceTokens(claim.sentence))) {
    const auto index = static_cast<uint32_t>(&time - view.mentions.times.data());
    if (!time.when.has_value() || claim.time == index || birth == index) continue;
    // "Sachdev, 67, …, who retired in 2020": an apposition gives the age of today, whatever follows.
    if (Apposed(view, claim) && time.tokens.begin >= claim.tokens.end) continue;
    if (time.type != TimexType::kDuration && time.when->to + kYear / 2 < at && !time.tokens.Overlaps(claim.tokens)) return true;
  }
  return false;
}

std::optional<AgeClaim> Read(const ArticleView& view, const Claim& claim, MaybeIndex birth = {}) {
  AgeClaim out;
  out.article = view.id;
  out.tokens = claim.tokens;
  if (claim.time.has_value()) {
    const TimeMention& time = view.mentions.times[*claim.time];
    const bool nominal = view.read.article->published.source == DateSource::kNominal;  // no year is known
    if (nominal || !time.when.has_value() || time.approximate || time.granularity > Granularity::kYear) return std::nullopt;
    out.born = *time.when;
    out.shown = view.Words(claim.tokens.size() <= 8 ? claim.tokens : time.tokens);
    return out;
  }
  if (!claim.holds.has_value() && (!view.read.article->published.known() || TellsPast(view, claim, birth))) return std::nullopt;
  if (!claim.affirmed) return std::nullopt;
  int years{};
  int more = 0;
  if (claim.quantity.has_value()) {
    const QuantityMention& quantity = view.mentions.quantities[*claim.quantity];
    if (quantity.upper.has_value() || !quantity.value.IsInteger() || quantity.type == QuantityType::kIdentifier) return std::nullopt;
    years = static_cast<int>(quantity.value.ToDouble());
    more = quantity.hedge == Hedge::kExact ? 0 : 4;
  } else if (std::from_chars(claim.value.data(), claim.value.data() + claim.value.size(), years).ec != std::errc()) {
    return std::nullopt;
  }
  if (years < 1 || years > 120) return std::nullopt;
  // The event an age belongs to may be a few days before the paper's day; one told of another time lies in that.
  const CivilSeconds last = claim.holds.has_value() ? claim.holds->to - 1 : view.read.article->published.at;
  const CivilSeconds first = claim.holds.has_value() ? claim.holds->from : last - 7 * kSecondsPerDay;
  out.born = {YearsBefore(StartOfDay(DateOf(first)), years + 1 + more),
              YearsBefore(StartOfDay(DateOf(last)), years - std::min(more, years)) + kSecondsPerDay};
  out.is_age = true;
  out.shown = claim.holds.has_value() ? view.Words(claim.tokens) : std::to_string(years);
  return out;
}

// Days between two sets of birthdays; 0 where they meet.
int64_t Gap(const AgeClaim& a, const AgeClaim& b) {
  if (a.born.Overlaps(b.born)) return 0;
  return a.born.to <= b.born.from ? b.born.from - a.born.to : a.born.from - b.born.to;
}

void JudgePerson(const JudgeInput& input, const std::string& name, std::vector<AgeClaim> claims, std::vector<Draft>& out) {
  std::sort(claims.begin(), claims.end());
  Draft draft;
  draft.subject = name;
  draft.fact_key = "age " + KeyOf(name);
  std::vector<AgeClaim> firsts;
  int64_t widest{};
  for (const AgeClaim& claim : claims) {
    size_t at = 0;
    while (at < firsts.size() && (!firsts[at].born.Overlaps(claim.born))) ++at;
    if (at == firsts.size()) {
      for (const AgeClaim& other : firsts) widest = std::max(widest, Gap(other, claim));
      firsts.push_back(claim);
      draft.sides.push_back({claim.shown, {}});
    }
    draft.sides[at].evidence.push_back(MakeEvidence(input, claim.article, claim.tokens, claim.shown));
  }
  for (Side& side : draft.sides) Finish(input, side);
  draft.slots = {{"subject", name}};
  draft.points.push_back({"same person: " + name, 0});
  if (firsts.size() == 1) {
    if (claims.size() < 2) return;
    draft.verdict = Verdict::kAgree;
  } else {
    draft.severity_lowered = widest < kYear;
    for (const AgeClaim& claim : firsts) {
      draft.reasons.push_back(claim.shown + ": born between " + ToIsoDate(DateOf(claim.born.from)) + " and " + ToIsoDate(DateOf(claim.born.to - 1)));
    }
  }
  out.push_back(std::move(draft));
}

// An age at another time against the dates of birth.
void JudgeThen(const JudgeInput& input, const std::string& name, const AgeClaim& claim, const std::vector<AgeClaim>& all, std::vector<Draft>& out) {
  const AgeClaim* born = nullptr;
  for (const AgeClaim& other : all) {
    if (other.is_age) continue;
    if (Gap(claim, other) == 0) return;
    if (born == nullptr) born = &other;
  }
  if (born == nullptr) return;
  Draft draft;
  draft.subject = name;
  draft.fact_key = "age then " + KeyOf(name) + " " + claim.shown;
  draft.sides.push_back({claim.shown, {MakeEvidence(input, claim.article, claim.tokens, claim.shown)}});
  draft.sides.push_back({born->shown, {MakeEvidence(input, born->article, born->tokens, born->shown)}});
  for (Side& side : draft.sides) Finish(input, side);
  draft.slots = {{"subject", name}};
  draft.points.push_back({"same person: " + name, 0});
  draft.reasons.push_back(claim.shown + ": born between " + ToIsoDate(DateOf(claim.born.from)) + " and " + ToIsoDate(DateOf(claim.born.to - 1)));
  draft.severity_lowered = Gap(claim, *born) < kYear;
  out.push_back(std::move(draft));
}

// Words between that make the birth another's: a name, a relative, "a", "his".
bool Parted(const ArticleView& view, TokenRange between) {
  const Reading& reading = *view.read.reading;
  if (!BeginningIn(view.mentions.persons, between).empty()) return true;
  for (uint32_t t = between.begin; t < between.end; ++t) {
    if (reading.In(t, "kinship") || reading.In(t, "determiner") || reading.In(t, "pronoun") || reading.In(t, "conjunction")) return true;
  }
  return false;
}

// "The 22-year-old spinner, born in Sangli in 1999": an age and a birth of
// somebody whom the phrase does not name.
void JudgePhrases(const JudgeInput& input, const ArticleView& view, std::vector<Draft>& out) {
  const ConceptId birth = view.concepts.Find("event", "birth");
  const ConceptId self = view.concepts.Find("attribute", "birth-date");
  for (const Claim& age : view.read.claims.claims) {
    if (age.kind != ClaimKind::kAge || age.person.valid() || age.time.has_value()) continue;
    for (const Claim& born : view.read.claims.claims) {
      if (born.sentence < age.sentence) continue;
      if (born.sentence > age.sentence) break;
      if (born.kind != ClaimKind::kTime || born.attribute != birth || born.event == UINT32_MAX || !born.time.has_value()) continue;
      // Not "gave birth in 2019".
      if (!std::binary_search(born.context.concepts.begin(), born.context.concepts.end(), self)) continue;
      const TokenRange event = view.mentions.events[born.event].tokens;
      const bool behind = event.begin >= age.tokens.end;
      const TokenRange between = behind ? TokenRange{age.tokens.end, event.begin} : TokenRange{event.end, age.tokens.begin};
      if (between.begin > between.end || between.size() > (behind ? kPhrase : kTightPhrase) || Parted(view, between)) continue;
      if (!behind && born.tokens.begin > event.begin) continue;
      const std::optional<AgeClaim> now = Read(view, age, born.time);
      std::optional<AgeClaim> then = Read(view, born);
      if (!now.has_value() || !then.has_value() || Gap(*now, *then) == 0) continue;
      Draft draft;
      draft.subject = now->shown;
      draft.fact_key = "age of " + KeyOf(now->shown) + " " + KeyOf(then->shown);
      const TokenRange whole{std::min(event.begin, born.tokens.begin), std::max(event.end, born.tokens.end)};
      if (whole.size() <= kPhrase) {
        then->tokens = whole;
        then->shown = view.Words(whole);
      }
      for (const AgeClaim* side : {&*now, static_cast<const AgeClaim*>(&*then)}) {
        draft.sides.push_back({side->shown, {MakeEvidence(input, side->article, side->tokens, side->shown)}});
      }
      for (Side& side : draft.sides) Finish(input, side);
      draft.slots = {{"subject", view.Words(age.tokens)}};
      draft.points.push_back({"one phrase", 0});
      draft.reasons.push_back(now->shown + ": born between " + ToIsoDate(DateOf(now->born.from)) + " and " + ToIsoDate(DateOf(now->born.to - 1)));
      draft.severity_lowered = Gap(*now, *then) < kYear / 2;
      out.push_back(std::move(draft));
      break;
    }
  }
}

}  // namespace

void CompareAge(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  std::map<uint32_t, std::vector<AgeClaim>> by_person;  // entity -> claims
  std::map<uint32_t, std::vector<AgeClaim>> then;       // ages at other times
  for (const ArticleId article : input.alignments.stories[story].articles) {
    const ArticleView view(input, article);
    JudgePhrases(input, view, out);
    for (const Claim& claim : view.read.claims.claims) {
      if (claim.kind != ClaimKind::kAge || !claim.person.valid()) continue;
      const uint32_t entity = input.alignments.EntityOf(EntityKind::kPerson, article, claim.person.index);
      if (entity == UINT32_MAX) continue;
      if (std::optional<AgeClaim> read = Read(view, claim); read.has_value()) {
        (claim.holds.has_value() ? then : by_person)[entity].push_back(std::move(*read));
      }
    }
  }
  for (auto& [entity, claims] : by_person) {
    for (const AgeClaim& claim : then[entity]) JudgeThen(input, input.alignments.entities[entity].name, claim, claims, out);
    JudgePerson(input, input.alignments.entities[entity].name, std::move(claims), out);
  }
}

}  // namespace gainsay

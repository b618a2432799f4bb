#include "mention/place.h"

#include <algorithm>

#include "mention/endings.h"
#include "mention/org.h"

namespace gainsay {
namespace {

bool Free(TokenRange range, const std::vector<OrgMention>& orgs) {
  const auto after = std::upper_bound(orgs.begin(), orgs.end(), range.begin,
                                      [](uint32_t begin, const OrgMention& org) { return begin < org.tokens.end; });
  return after == orgs.end() || !after->tokens.Overlaps(range);
}

constexpr uint32_t kHouseReach = 3;  // words between a town and its house

bool HasAttribute(const Reading& reading, uint32_t token, std::string_view key, std::string_view value) {
  for (const LexHit& hit : reading.HitsAt(token)) {
    if (reading.concepts().Attribute(hit.concept_id, key) == value) return true;
  }
  return false;
}

// "District Hospital, Aruppukottai"; "निर्मली के राहत शिविर": a house stands there.
bool HasHouse(const Reading& reading, const NameRun& run, const Sentence& sentence) {
  if (run.cased) {
    const uint32_t begin = run.tokens.begin;
    return begin >= sentence.tokens.begin + 2 && reading.document().Norm(begin - 1) == "," && HasAttribute(reading, begin - 2, "house", "true");
  }
  const uint32_t after = run.tokens.end;
  if (run.tokens.size() > 1 || after >= sentence.tokens.end || !HasAttribute(reading, after, "case", "genitive")) return false;
  for (uint32_t i = after + 1; i < std::min(after + 1 + kHouseReach, sentence.tokens.end); ++i) {
    if (HasAttribute(reading, i, "house", "true")) return true;
  }
  return false;
}

// The token is the last of a locality's name: capitalized, or before a mark of place.
bool LocalityEnds(const Reading& reading, uint32_t token) {
  const Document& document = reading.document();
  const Token& it = document.tokens[token];
  if (it.script == Script::kLatin) return it.capitalized;
  return token + 1 < document.SentenceOf(token).tokens.end && HasAttribute(reading, token + 1, "locative", "true");
}

// Whether the run is a locality's name by its last word, which may stand right
// behind it; takes that word in.
bool Locality(const Reading& reading, NameRun& run) {
  const uint32_t last = run.tokens.end - 1;
  if (run.tokens.size() >= 2 && reading.In(last, "locality-suffix") && LocalityEnds(reading, last)) return true;
  const uint32_t after = run.tokens.end;
  if (run.cased || after >= reading.document().SentenceOf(last).tokens.end) return false;
  if (!reading.In(after, "locality-suffix") || !LocalityEnds(reading, after)) return false;
  run.tokens.end = after + 1;
  return true;
}

// An inflected noun, a plural or an oblique form: the pack says how its unlisted places do not end.
bool Inflected(const Reading& reading, const NameRun& run) {
  const uint32_t last = run.tokens.end - 1;
  const Lexicon* lexicon = reading.LexiconOf(reading.document().sentence_of[last]);
  return lexicon != nullptr && EndsWithAny(reading.document().Norm(last), lexicon->Setting("no-place-endings"));
}

// A postposition or preposition of place, or a place word, next to the run.
bool MarkedAsPlace(const Reading& reading, const NameRun& run, const Sentence& sentence) {
  const uint32_t after = run.tokens.end;
  if (HasHouse(reading, run, sentence)) return true;
  if (after < sentence.tokens.end && reading.In(after, "place-kind")) return true;
  if (run.cased) {
    if (run.tokens.begin == sentence.tokens.begin) return false;
    for (const LexHit& hit : reading.HitsAt(run.tokens.begin - 1)) {
      if (hit.end == run.tokens.begin && reading.concepts().Attribute(hit.concept_id, "locative") == "true") return true;
    }
    return false;
  }
  if (after >= sentence.tokens.end) return false;
  for (const LexHit& hit : reading.HitsAt(after)) {
    if (reading.concepts().Attribute(hit.concept_id, "locative") == "true") return true;
  }
  return false;
}

}  // namespace

bool IsWide(const Concepts& concepts, ConceptId place) {
  static constexpr std::string_view kWide[] = {"continent", "country", "region", "state", "water"};
  return std::find(std::begin(kWide), std::end(kWide), concepts.Attribute(place, "kind")) != std::end(kWide);
}

std::vector<PlaceMention> FindPlaces(const Reading& reading, const NameWords& words, const std::vector<OrgMention>& orgs) {
  const Document& document = reading.document();
  const ClassId place = reading.concepts().FindClass("place");
  std::vector<PlaceMention> out;
  const auto add = [&](TokenRange tokens, ConceptId known) {
    if (!Free(tokens, orgs)) return;
    out.push_back({tokens, document.SpanOf(tokens), std::string(document.Text(tokens)), known});
  };
  for (uint32_t at = 0; at < document.tokens.size();) {
    const LexHit* hit = reading.HitAt(at, place);
    if (hit == nullptr || !WrittenAsName(reading, *hit)) {
      ++at;
      continue;
    }
    // A river lends its name to a part of town: Gomti Nagar.
    const bool locality = hit->end < document.tokens.size() && reading.In(hit->end, "locality-suffix") &&
                          reading.concepts().Attribute(hit->concept_id, "kind") == "water" && LocalityEnds(reading, hit->end);
    add({hit->begin, hit->end + (locality ? 1 : 0)}, locality ? ConceptId{} : hit->concept_id);
    at = hit->end;
  }
  const size_t listed = out.size();
  for (const NameRun& run : FindNameRuns(reading, words)) {
    NameRun name = run;
    // "Indira Nagar" bears a person's name and is a place.
    const bool locality = Locality(reading, name);
    if (name.tokens.size() > 3 || (!locality && (words.Listed(name.tokens.begin) || Inflected(reading, name)))) continue;
    if (!MarkedAsPlace(reading, name, document.SentenceOf(name.tokens.begin))) continue;
    const bool known = std::any_of(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(listed),
                                   [&](const PlaceMention& p) { return p.tokens.Overlaps(name.tokens); });
    if (!known) add(name.tokens, {});
  }
  std::sort(out.begin(), out.end(), [](const PlaceMention& a, const PlaceMention& b) { return a.tokens < b.tokens; });
  return out;
}

}  // namespace gainsay

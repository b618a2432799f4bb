#include "mention/place.h"

#include <algorithm>

#include "mention/org.h"

namespace gainsay {
namespace {

bool Free(TokenRange range, const std::vector<OrgMention>& orgs) {
  const auto after = std::upper_bound(orgs.begin(), orgs.end(), range.begin,
                                      [](uint32_t begin, const OrgMention& org) { return begin < org.tokens.end; });
  return after == orgs.end() || !after->tokens.Overlaps(range);
}

// A postposition or preposition of place, or a place word, next to the run.
bool MarkedAsPlace(const Reading& reading, const NameRun& run, const Sentence& sentence) {
  const uint32_t after = run.tokens.end;
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
    add({hit->begin, hit->end}, hit->concept_id);
    at = hit->end;
  }
  const size_t listed = out.size();
  for (const NameRun& run : FindNameRuns(reading, words)) {
    if (run.tokens.size() > 3 || words.Listed(run.tokens.begin)) continue;
    if (!MarkedAsPlace(reading, run, document.SentenceOf(run.tokens.begin))) continue;
    const bool known = std::any_of(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(listed),
                                   [&](const PlaceMention& p) { return p.tokens.Overlaps(run.tokens); });
    if (!known) add(run.tokens, {});
  }
  std::sort(out.begin(), out.end(), [](const PlaceMention& a, const PlaceMention& b) { return a.tokens < b.tokens; });
  return out;
}

}  // namespace gainsay

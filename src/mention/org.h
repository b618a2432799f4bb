// Organisations: those that the packs list, and runs of names around a head
// noun (hospital, bank, authority), with the acronym that stands behind them.
#pragma once

#include <vector>

#include "mention/mention.h"
#include "mention/name_run.h"
#include "mention/reading.h"

namespace gainsay {

// In reading order, not overlapping. A name said again without its head noun
// ("Coastal Mercantile" of the Coastal Mercantile Bank) is a mention of it.
// `same` points at the first mention with
// the same known organisation, name, acronym, or name without its head noun.
std::vector<OrgMention> FindOrgs(const Reading& reading, const NameWords& words);

// Whether a hit of a class whose members are proper names (place, organisation)
// is written as one: a Latin word must be capitalized, and a short one that is
// also a function word must be all capitals ("WHO", "US").
bool WrittenAsName(const Reading& reading, const LexHit& hit);

}  // namespace gainsay

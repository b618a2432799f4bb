#include "claim/meant_person.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gainsay {
namespace {

constexpr size_t kMostTold = 3;  // the one who is not meant, and two to compare

}  // namespace

MeantPerson::MeantPerson(const ClaimInput& in) : in_(in) {
  ReadRoles();
  ReadPlain();
  // The first of those with the most mentions.
  size_t most = 1;
  for (uint32_t i = 0; i < in.mentions.people.size(); ++i) {
    if (in.mentions.people[i].mentions.size() <= most) continue;
    most = in.mentions.people[i].mentions.size();
    main_ = PersonId{i};
  }
}

void MeantPerson::ReadRoles() {
  const size_t tokens = in_.reading.document().tokens.size();
  for (const RoleMention& role : in_.mentions.roles) {
    if (!role.person.valid()) continue;
    // "Vikas, the victim's brother" is no victim.
    const LexHit* mark = in_.reading.HitAt(role.tokens.end < tokens ? role.tokens.end : 0, "timeline-mark");
    if (mark != nullptr && in_.reading.concepts().Name(mark->concept_id) == "genitive") continue;
    holders_[role.role].insert(role.person);
  }
}

void MeantPerson::ReadPlain() {
  std::vector<std::pair<uint32_t, uint32_t>> first;  // where each is named first
  for (uint32_t i = 0; i < in_.mentions.people.size(); ++i) {
    const Person& person = in_.mentions.people[i];
    if (person.mentions.empty() || !person.roles.empty()) continue;
    first.emplace_back(in_.mentions.persons[person.mentions.front()].tokens.begin, i);
  }
  std::sort(first.begin(), first.end());
  std::vector<Told> most;
  for (const auto& [token, i] : first) {
    const Told told{in_.mentions.people[i].mentions.size(), PersonId{i}};
    const auto at = std::find_if(most.begin(), most.end(), [&](const Told& other) { return other.mentions < told.mentions; });
    most.insert(at, told);
    if (most.size() > kMostTold) most.pop_back();
    plain_.push_back({token, most});
  }
}

PersonId MeantPerson::HolderOf(const Capture& holder, PersonId not_this) const {
  PersonId found;
  if (const auto holders = holders_.find(holder.concept_id); holders != holders_.end()) {
    for (const PersonId person : holders->second) {
      if (person == not_this) continue;
      if (found.valid()) return {};
      found = person;
    }
  }
  if (found.valid() || !in_.reading.concepts().Has(holder.concept_id, "stricken")) return found;
  const auto after = std::lower_bound(plain_.begin(), plain_.end(), holder.tokens.begin,
                                      [](const Before& before, uint32_t token) { return before.token < token; });
  if (after == plain_.begin()) return {};
  std::vector<Told> most = std::prev(after)->most;
  std::erase_if(most, [&](const Told& told) { return told.person == not_this; });
  const bool tie = most.size() > 1 && most[0].mentions == most[1].mentions;
  return most.empty() || tie ? PersonId{} : most[0].person;
}

PersonId MeantPerson::LifeOf(uint32_t token) const {
  const Document& document = in_.reading.document();
  const TokenRange paragraph = document.paragraphs[document.SentenceOf(token).paragraph].tokens;
  const PersonId before = in_.context.PersonBefore(token, {});
  // The last one named: looking back finds it at once.
  const auto named = BeginningIn(in_.mentions.persons, {paragraph.begin, token});
  if (std::any_of(named.rbegin(), named.rend(), [&](const PersonMention& mention) { return mention.person == before; })) return before;
  return main_.valid() ? main_ : before;
}

}  // namespace gainsay

// What people have charge of, sit for or stand for, from the packs' pattern
// group "charge" and from the roles that say it themselves: a finance minister
// has finance, the MLA of a party is of that party.

#include <algorithm>
#include <set>

#include "claim/kinds.h"
#include "mention/within.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr std::string_view kPortfolio = "portfolio";
constexpr std::string_view kSeat = "seat";
constexpr std::string_view kHome = "home";
constexpr std::string_view kParty = "party";
constexpr std::string_view kCommand = "command";
// Classes of words that may name a place somebody sits for, where no pack lists it.
constexpr std::string_view kSeatWord[] = {"place", "given-name", "surname"};

class ChargeFinder {
 public:
  ChargeFinder(const ClaimInput& in, std::vector<Claim>& out)
      : in_(in), concepts_(in.reading.concepts()), seat_word_(MaskOf(concepts_, kSeatWord)), out_(out) {}

  void Run() {
    for (const Match& match : in_.matcher.FindEverywhere("charge")) Read(match);
    for (uint32_t i = 0; i < in_.mentions.roles.size(); ++i) ReadRole(i);
  }

 private:
  void Read(const Match& match) {
    const Capture* person = match.Find("person");
    if (person == nullptr || person->mention >= in_.mentions.persons.size()) return;
    const PersonId who = in_.mentions.persons[person->mention].person;
    if (!who.valid() || (match.pattern->Constant("needs") == "counsel" && !Counsel(match, who))) return;
    const Capture* key = match.Find("key");
    for (size_t i = 0; i < match.captures.size(); ++i) {
      const Capture& value = match.captures[i];
      if (value.name != "value") continue;
      TokenRange tokens = value.tokens;
      // Words that stand together are one name.
      while (!value.concept_id.valid() && value.mention == UINT32_MAX && i + 1 < match.captures.size() &&
             match.captures[i + 1].name == "value" && match.captures[i + 1].tokens.begin == tokens.end) {
        tokens.end = match.captures[++i].tokens.end;
      }
      Add(match.pattern->make, who, value, tokens, key == nullptr ? tokens : key->tokens);
    }
  }

  void ReadRole(uint32_t index) {
    const RoleMention& role = in_.mentions.roles[index];
    if (!role.person.valid() || role.plural) return;
    if (role.status != RoleStatus::kCurrent && role.status != RoleStatus::kDesignate) return;
    const std::string_view portfolio = concepts_.Attribute(role.role, kPortfolio);
    if (!portfolio.empty()) {
      Capture value;
      value.concept_id = concepts_.Find(kPortfolio, portfolio);
      Add(kPortfolio, role.person, value, role.tokens, role.tokens);
    }
    for (uint32_t i = role.tokens.begin; i < role.tokens.end; ++i) {
      if (const LexHit* hit = in_.reading.HitAt(i, "formation"); hit != nullptr && concepts_.Attribute(hit->concept_id, "kind") == kCommand) {
        Capture value;
        value.concept_id = hit->concept_id;
        Add(kCommand, role.person, value, role.tokens, role.tokens);
        break;
      }
    }
    for (const OrgMention& org : BeginningIn(in_.mentions.orgs, role.tokens)) {
      if (!role.tokens.Contains(org.tokens)) continue;
      Capture value;
      value.mention = static_cast<uint32_t>(&org - in_.mentions.orgs.data());
      Add(kParty, role.person, value, org.tokens, role.tokens);
    }
  }

  // A body that people belong to as politicians; unlisted ones by their head noun.
  bool Party(const OrgMention& org) const {
    const ConceptId id = org.known.valid() ? org.known : org.kind;
    return id.valid() && (concepts_.Attribute(id, "kind") == kParty || (!org.known.valid() && concepts_.Has(id, "may-be-party")));
  }

  void Add(std::string_view charge, PersonId person, const Capture& value, TokenRange tokens, TokenRange key) {
    const ConceptId attribute = concepts_.Find("charge", charge);
    if (!attribute.valid() || !person.valid()) return;
    Claim claim = MakeClaim(in_, ClaimKind::kCharge, {std::min(tokens.begin, key.begin), std::max(tokens.end, key.end)});
    claim.attribute = attribute;
    claim.person = person;
    claim.value = std::string(in_.reading.document().Text(tokens));
    if (charge == kParty) {
      if (value.mention >= in_.mentions.orgs.size()) return;
      const OrgMention& org = in_.mentions.orgs[value.mention];
      if (!Party(org)) return;
      claim.org = org.same;
      claim.value = org.name;
      claim.value_concept = org.known;
    } else if (charge == kHome) {
      if (value.mention >= in_.mentions.places.size()) return;
      claim.value_concept = in_.mentions.places[value.mention].known;
      if (!claim.value_concept.valid()) return;
    } else if (charge == kSeat) {
      if (value.mention < in_.mentions.places.size() && in_.mentions.places[value.mention].tokens == value.tokens) {
        claim.value_concept = in_.mentions.places[value.mention].known;
      } else if (value.tokens.empty() || NoSeat(tokens)) {
        return;
      }
    } else {
      claim.value_concept = value.concept_id;
      if (!claim.value_concept.valid()) return;
    }
    claim.scope = Fold(claim.value);
    for (uint32_t i = claim.tokens.begin; i < claim.tokens.end; ++i) {
      if (in_.reading.In(i, "negation")) claim.affirmed = false;
    }
    if (seen_.emplace(person.index, claim.tokens, attribute).second) out_.push_back(std::move(claim));
  }

  // Any other word of the language in front of "MLA" tells what he is: rebel, local.
  bool NoSeat(TokenRange tokens) const {
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const Token& token = in_.reading.document().tokens[i];
      const bool first = token.capitalized && in_.reading.document().SentenceOf(i).tokens.begin == i;
      if (token.all_caps || first) return true;
      for (const LexHit& hit : in_.reading.HitsAt(i)) {
        if (!Holds(seat_word_, concepts_.ClassOf(hit.concept_id))) return true;
      }
    }
    return false;
  }

  // Whether the words say that the person is an advocate, or the article does.
  bool Counsel(const Match& match, PersonId person) const {
    for (uint32_t i = match.tokens.begin; i < match.tokens.end; ++i) {
      for (const LexHit& hit : in_.reading.HitsAt(i)) {
        if (concepts_.Has(hit.concept_id, "counsel")) return true;
      }
    }
    const std::vector<uint32_t>& roles = in_.mentions.people[person.index].roles;
    return std::any_of(roles.begin(), roles.end(), [&](uint32_t r) { return concepts_.Has(in_.mentions.roles[r].role, "counsel"); });
  }

  const ClaimInput& in_;
  const Concepts& concepts_;
  ClassMask seat_word_;
  std::vector<Claim>& out_;
  std::set<std::tuple<uint32_t, TokenRange, ConceptId>> seen_;
};

}  // namespace

void FindChargeClaims(const ClaimInput& in, std::vector<Claim>& out) { ChargeFinder(in, out).Run(); }

}  // namespace gainsay

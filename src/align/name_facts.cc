// People, their roles, and organisations that several articles of a story name.

#include <algorithm>
#include <map>
#include <set>

#include "align/facts.h"

namespace gainsay {
namespace {

constexpr size_t kMostAnArticle = 4;  // namings of one person that a fact keeps of an article

// The fuller namings first, then in reading order.
std::vector<ClaimRef> Namings(const ArticleRead& read, ArticleId article, PersonId person) {
  std::vector<ClaimRef> refs;
  for (uint32_t c = 0; c < read.claims.claims.size(); ++c) {
    const Claim& claim = read.claims.claims[c];
    if (claim.kind == ClaimKind::kName && claim.person == person) refs.push_back({article, ClaimId{c}});
  }
  std::stable_sort(refs.begin(), refs.end(), [&](const ClaimRef& a, const ClaimRef& b) {
    const auto full = [&](const ClaimRef& r) { return read.claims.claims[r.claim.index].value.find(' ') != std::string::npos; };
    return full(a) && !full(b);
  });
  if (refs.size() > kMostAnArticle) refs.resize(kMostAnArticle);
  return refs;
}

void People(const FactInput& in, const Entity& entity, std::vector<Fact>& out) {
  Fact name;
  name.kind = ClaimKind::kName;
  name.story = in.story;
  name.subject = entity.name;
  name.points = entity.points;
  std::map<ConceptId, std::vector<ClaimRef>> roles;
  std::map<ConceptId, std::set<ArticleId>> role_articles;
  for (const EntityMember& member : entity.members) {
    const ArticleRead& read = in.articles[member.article.index];
    for (const ClaimRef& ref : Namings(read, member.article, PersonId{member.index})) name.members.push_back(ref);
    for (uint32_t c = 0; c < read.claims.claims.size(); ++c) {
      const Claim& claim = read.claims.claims[c];
      if (claim.kind != ClaimKind::kRole || claim.person != PersonId{member.index} || claim.status != RoleStatus::kCurrent) continue;
      roles[claim.attribute].push_back({member.article, ClaimId{c}});
      role_articles[claim.attribute].insert(member.article);
    }
  }
  std::sort(name.members.begin(), name.members.end());
  out.push_back(std::move(name));
  for (auto& [role, refs] : roles) {
    if (role_articles[role].size() < 2) continue;
    Fact fact;
    fact.kind = ClaimKind::kRole;
    fact.story = in.story;
    fact.subject = entity.name + ", " + in.slots.NameOf(role);
    fact.points = entity.points;
    fact.members = refs;
    std::sort(fact.members.begin(), fact.members.end());
    out.push_back(std::move(fact));
  }
}

void Organisation(const FactInput& in, const Entity& entity, std::vector<Fact>& out) {
  Fact fact;
  fact.kind = ClaimKind::kOrgName;
  fact.story = in.story;
  fact.subject = entity.name;
  fact.points = entity.points;
  for (const EntityMember& member : entity.members) {
    const ArticleRead& read = in.articles[member.article.index];
    size_t kept = 0;
    for (uint32_t c = 0; c < read.claims.claims.size() && kept < kMostAnArticle; ++c) {
      const Claim& claim = read.claims.claims[c];
      if (claim.kind != ClaimKind::kOrgName || claim.org != member.index) continue;
      fact.members.push_back({member.article, ClaimId{c}});
      ++kept;
    }
  }
  std::sort(fact.members.begin(), fact.members.end());
  out.push_back(std::move(fact));
}

}  // namespace

void FindNameFacts(const FactInput& in, std::vector<Fact>& out) {
  for (const Entity& entity : in.alignments.entities) {
    if (entity.story != in.story || entity.members.size() < 2) continue;
    if (entity.kind == EntityKind::kPerson) {
      People(in, entity, out);
    } else {
      Organisation(in, entity, out);
    }
  }
}

}  // namespace gainsay

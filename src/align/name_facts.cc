// People, their roles, and organisations that several articles of a story name.

#include <algorithm>
#include <map>
#include <set>

#include "align/facts.h"

namespace gainsay {
namespace {

constexpr size_t kMostAnArticle = 4;  // namings of one person that a fact keeps of an article

// The claims about each person or organisation, in reading order.
class ClaimsOf {
 public:
  ClaimsOf(const FactInput& in, ClaimKind kind) {
    for (const ArticleId article : in.members()) {
      const std::vector<Claim>& claims = in.articles[article.index].claims.claims;
      for (uint32_t c = 0; c < claims.size(); ++c) {
        if (claims[c].kind != kind) continue;
        const uint32_t whose = kind == ClaimKind::kOrgName ? claims[c].org : claims[c].person.index;
        claims_[{article, whose}].push_back({article, ClaimId{c}});
      }
    }
  }
  const std::vector<ClaimRef>& operator()(ArticleId article, uint32_t whose) const {
    static const std::vector<ClaimRef> kNone;
    const auto it = claims_.find({article, whose});
    return it == claims_.end() ? kNone : it->second;
  }

 private:
  std::map<std::pair<ArticleId, uint32_t>, std::vector<ClaimRef>> claims_;
};

struct Index {
  explicit Index(const FactInput& in) : names(in, ClaimKind::kName), roles(in, ClaimKind::kRole), orgs(in, ClaimKind::kOrgName) {}
  ClaimsOf names, roles, orgs;
};

// The fuller namings first, then in reading order.
std::vector<ClaimRef> Namings(const ArticleRead& read, std::vector<ClaimRef> refs) {
  std::stable_sort(refs.begin(), refs.end(), [&](const ClaimRef& a, const ClaimRef& b) {
    const auto full = [&](const ClaimRef& r) { return read.claims.claims[r.claim.index].value.find(' ') != std::string::npos; };
    return full(a) && !full(b);
  });
  if (refs.size() > kMostAnArticle) refs.resize(kMostAnArticle);
  return refs;
}

void People(const FactInput& in, const Index& index, const Entity& entity, std::vector<Fact>& out) {
  Fact name;
  name.kind = ClaimKind::kName;
  name.story = in.story;
  name.subject = entity.name;
  name.points = entity.points;
  std::map<ConceptId, std::vector<ClaimRef>> roles;
  std::map<ConceptId, std::set<ArticleId>> role_articles;
  for (const EntityMember& member : entity.members) {
    const ArticleRead& read = in.articles[member.article.index];
    for (const ClaimRef& ref : Namings(read, index.names(member.article, member.index))) name.members.push_back(ref);
    for (const ClaimRef& ref : index.roles(member.article, member.index)) {
      const Claim& claim = read.claims.claims[ref.claim.index];
      if (claim.status != RoleStatus::kCurrent) continue;
      roles[claim.attribute].push_back(ref);
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

void Organisation(const FactInput& in, const Index& index, const Entity& entity, std::vector<Fact>& out) {
  Fact fact;
  fact.kind = ClaimKind::kOrgName;
  fact.story = in.story;
  fact.subject = entity.name;
  fact.points = entity.points;
  for (const EntityMember& member : entity.members) {
    const std::vector<ClaimRef>& claims = index.orgs(member.article, member.index);
    const size_t kept = std::min(claims.size(), kMostAnArticle);
    fact.members.insert(fact.members.end(), claims.begin(), claims.begin() + static_cast<std::ptrdiff_t>(kept));
  }
  std::sort(fact.members.begin(), fact.members.end());
  out.push_back(std::move(fact));
}

}  // namespace

void FindNameFacts(const FactInput& in, std::vector<Fact>& out) {
  const Index index(in);
  for (const Entity& entity : in.alignments.entities) {
    if (entity.story != in.story || entity.members.size() < 2) continue;
    if (entity.kind == EntityKind::kPerson) {
      People(in, index, entity, out);
    } else {
      Organisation(in, index, entity, out);
    }
  }
}

}  // namespace gainsay

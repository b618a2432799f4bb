#include "align/entity.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

#include "align/assignment.h"
#include "align/name_pairs.h"
#include "base/sorted.h"
#include "names/name_parts.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr int32_t kSameName = 6;
constexpr int32_t kVariantName = 5;
constexpr int32_t kInitials = 3;
constexpr int32_t kPartialName = 2;
constexpr int32_t kSameRole = 2;
constexpr int32_t kSameList = 2;       // both stand in lists that share somebody else
constexpr int32_t kSameKin = 2;        // relatives of one person
constexpr int32_t kNeeded = 4;
constexpr size_t kMostOfALister = 64;  // lists of one article that are matched

struct Node {
  EntityMember member;
  std::string name;
};

struct Link {
  uint32_t a = 0;
  uint32_t b = 0;
  int32_t weight = 0;
  double score = 0;
  std::vector<LinkPoint> points;
};

// Union-find that knows which articles a set holds.
class Sets {
 public:
  explicit Sets(const std::vector<Node>& nodes) : parent_(nodes.size()), articles_(nodes.size()) {
    std::iota(parent_.begin(), parent_.end(), 0u);
    for (uint32_t i = 0; i < nodes.size(); ++i) articles_[i] = {nodes[i].member.article};
  }
  uint32_t Root(uint32_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  // False where an article would tell the two apart.
  bool Merge(uint32_t a, uint32_t b) {
    a = Root(a);
    b = Root(b);
    if (a == b) return true;
    if (articles_[a].size() < articles_[b].size()) std::swap(a, b);
    for (const ArticleId article : articles_[b]) {
      if (articles_[a].count(article) != 0) return false;
    }
    articles_[a].insert(articles_[b].begin(), articles_[b].end());
    articles_[b].clear();
    parent_[b] = a;
    return true;
  }

 private:
  std::vector<uint32_t> parent_;
  std::vector<std::set<ArticleId>> articles_;
};

std::vector<Entity> Build(const std::vector<Node>& nodes, std::vector<Link> links, EntityKind kind) {
  std::sort(links.begin(), links.end(), [](const Link& x, const Link& y) {
    if (x.weight != y.weight) return x.weight > y.weight;
    if (x.score != y.score) return x.score > y.score;
    return std::pair(x.a, x.b) < std::pair(y.a, y.b);
  });
  Sets sets(nodes);
  std::map<uint32_t, std::vector<LinkPoint>> points;
  std::vector<std::pair<uint32_t, std::vector<LinkPoint>>> made;
  for (const Link& link : links) {
    if (sets.Root(link.a) != sets.Root(link.b) && sets.Merge(link.a, link.b)) made.emplace_back(link.a, link.points);
  }
  std::map<uint32_t, Entity> by_root;
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    Entity& entity = by_root[sets.Root(i)];
    entity.kind = kind;
    entity.members.push_back(nodes[i].member);
    if (nodes[i].name.size() > entity.name.size()) entity.name = nodes[i].name;
  }
  for (auto& [node, list] : made) {
    Entity& entity = by_root[sets.Root(node)];
    for (LinkPoint& point : list) entity.points.push_back(std::move(point));
  }
  std::vector<Entity> out;
  for (auto& [root, entity] : by_root) {
    std::sort(entity.members.begin(), entity.members.end());
    out.push_back(std::move(entity));
  }
  std::sort(out.begin(), out.end(), [](const Entity& x, const Entity& y) { return x.members.front() < y.members.front(); });
  return out;
}

// The lists that each node of a person stands in, by article.
std::map<uint32_t, std::vector<uint32_t>> ListsOf(const std::vector<ArticleRead>& articles, const std::vector<Node>& nodes) {
  std::map<uint32_t, std::vector<uint32_t>> out;
  for (uint32_t i = 0; i < nodes.size(); ++i) {
    const MentionTable& mentions = articles[nodes[i].member.article.index].mentions;
    std::vector<uint32_t> lists;
    for (const uint32_t m : mentions.people[nodes[i].member.index].mentions) {
      if (mentions.persons[m].in_list && mentions.persons[m].list < kMostOfALister) lists.push_back(mentions.persons[m].list);
    }
    SortUnique(lists);
    if (!lists.empty()) out[i] = std::move(lists);
  }
  return out;
}

// Matches the people of each two lists one to one. What a matching keeps of
// lists that share somebody gains a point; what every matching leaves out goes.
void MatchLists(const std::map<uint32_t, std::vector<uint32_t>>& lists, const std::vector<Node>& nodes, std::vector<Link>& links) {
  struct ListPair {
    ArticleId left_article, right_article;
    uint32_t left = 0, right = 0;
    auto operator<=>(const ListPair&) const = default;
  };
  std::map<ListPair, std::vector<uint32_t>> between;  // to links
  for (uint32_t l = 0; l < links.size(); ++l) {
    const auto left = lists.find(links[l].a);
    const auto right = lists.find(links[l].b);
    if (left == lists.end() || right == lists.end()) continue;
    for (const uint32_t x : left->second) {
      for (const uint32_t y : right->second) {
        between[{nodes[links[l].a].member.article, nodes[links[l].b].member.article, x, y}].push_back(l);
      }
    }
  }
  enum : uint8_t { kUntouched, kLeftOut, kKept, kInCompany };
  std::vector<uint8_t> fate(links.size(), kUntouched);
  for (const auto& [pair, candidates] : between) {
    std::vector<Pairing> pairings;
    for (const uint32_t l : candidates) {
      pairings.push_back({links[l].a, links[l].b, links[l].weight * 100 + static_cast<int32_t>(links[l].score * 99)});
    }
    const std::vector<Pairing> best = BestAssignment(std::move(pairings));
    const auto sure = [&](const Link& link) { return link.weight >= kNeeded; };
    for (const uint32_t l : candidates) {
      const bool kept = std::any_of(best.begin(), best.end(), [&](const Pairing& p) { return p.left == links[l].a && p.right == links[l].b; });
      const bool company = kept && std::any_of(candidates.begin(), candidates.end(), [&](uint32_t other) {
        return links[other].a != links[l].a && links[other].b != links[l].b && sure(links[other]);
      });
      fate[l] = std::max<uint8_t>(fate[l], company ? kInCompany : kept ? kKept : kLeftOut);
    }
  }
  for (uint32_t l = 0; l < links.size(); ++l) {
    if (fate[l] == kLeftOut) links[l].weight = 0;
    if (fate[l] != kInCompany) continue;
    links[l].weight += kSameList;
    links[l].points.push_back({"listed beside the same people", kSameList});
  }
}

// Roles of a person: concept and scope.
std::set<ConceptId> RolesOf(const ArticleRead& article, uint32_t person) {
  std::set<ConceptId> roles;
  for (const uint32_t role : article.mentions.people[person].roles) roles.insert(article.mentions.roles[role].role);
  return roles;
}

using ByMember = std::map<EntityMember, uint32_t>;

// The entities whose relative each node is said to be.
std::map<uint32_t, std::vector<uint32_t>> KinOf(const std::vector<ArticleRead>& articles, const std::vector<Node>& nodes, const std::vector<Entity>& entities) {
  ByMember entity_of, node_of;
  for (uint32_t e = 0; e < entities.size(); ++e) {
    for (const EntityMember& member : entities[e].members) entity_of[member] = e;
  }
  for (uint32_t i = 0; i < nodes.size(); ++i) node_of[nodes[i].member] = i;
  std::map<uint32_t, std::vector<uint32_t>> out;
  for (uint32_t a = 0; a < articles.size(); ++a) {
    for (const Claim& claim : articles[a].claims.claims) {
      if (claim.kind != ClaimKind::kRelation || !claim.person.valid() || !claim.object.valid()) continue;
      const EntityMember one{ArticleId{a}, claim.person.index};
      const EntityMember other{ArticleId{a}, claim.object.index};
      if (node_of.count(one) == 0 || node_of.count(other) == 0) continue;
      out[node_of[one]].push_back(entity_of[other]);
      out[node_of[other]].push_back(entity_of[one]);
    }
  }
  for (auto& [node, of] : out) SortUnique(of);
  return out;
}

}  // namespace

std::vector<Entity> ResolvePeople(const std::vector<ArticleRead>& articles, const NameComparer& names, size_t jobs) {
  std::vector<Node> nodes;
  for (uint32_t a = 0; a < articles.size(); ++a) {
    for (uint32_t p = 0; p < articles[a].mentions.people.size(); ++p) {
      nodes.push_back({{ArticleId{a}, p}, articles[a].mentions.people[p].name});
    }
  }
  std::vector<Naming> namings;
  for (const Node& node : nodes) namings.push_back({node.name, node.member.article});
  const std::map<uint32_t, std::vector<uint32_t>> lists = ListsOf(articles, nodes);
  std::vector<Link> links, weak;
  for (const NamePair& pair : FindNamePairs(namings, names, jobs)) {
    const Node& x = nodes[pair.a];
    const Node& y = nodes[pair.b];
    Link link{pair.a, pair.b, 0, pair.score, {}};
    const auto point = [&](std::string name, int32_t weight) {
      link.points.push_back({std::move(name), weight});
      link.weight += weight;
    };
    switch (pair.level) {
      case NameLevel::kSame: point("same name", NameParts(x.name).size() > 1 ? kSameName : kPartialName); break;
      case NameLevel::kVariant: point("spellings of one name", NameParts(x.name).size() > 1 ? kVariantName : kPartialName); break;
      case NameLevel::kInitials: point("initials of the name", kInitials); break;
      case NameLevel::kPartial: point("part of the name", kPartialName); break;
      default: continue;
    }
    const std::set<ConceptId> left = RolesOf(articles[x.member.article.index], x.member.index);
    for (const ConceptId role : RolesOf(articles[y.member.article.index], y.member.index)) {
      if (left.count(role) != 0) {
        point("same role", kSameRole);
        break;
      }
    }
    // A weaker one waits for what the lists say.
    const bool listed = lists.count(pair.a) != 0 && lists.count(pair.b) != 0;
    if (link.weight >= kNeeded || listed) {
      links.push_back(std::move(link));
    } else if (link.weight + kSameKin >= kNeeded && pair.level != NameLevel::kPartial) {
      weak.push_back(std::move(link));
    }
  }
  // The left side is of the earlier article.
  for (Link& link : links) {
    if (nodes[link.b].member < nodes[link.a].member) std::swap(link.a, link.b);
  }
  MatchLists(lists, nodes, links);
  links.erase(std::remove_if(links.begin(), links.end(), [](const Link& link) { return link.weight < kNeeded; }), links.end());
  std::vector<Entity> entities = Build(nodes, links, EntityKind::kPerson);
  if (weak.empty()) return entities;
  // One word of a name is enough for relatives of one person: her aunt Poongodi.
  const std::map<uint32_t, std::vector<uint32_t>> kin = KinOf(articles, nodes, entities);
  const size_t sure = links.size();
  for (Link& link : weak) {
    const auto left = kin.find(link.a);
    const auto right = kin.find(link.b);
    if (left == kin.end() || right == kin.end() || !Meet(left->second, right->second)) continue;
    if (nodes[link.b].member < nodes[link.a].member) std::swap(link.a, link.b);
    link.points.push_back({"relatives of one person", kSameKin});
    link.weight += kSameKin;
    links.push_back(std::move(link));
  }
  return links.size() == sure ? entities : Build(nodes, std::move(links), EntityKind::kPerson);
}

std::vector<Entity> ResolveOrganisations(const std::vector<ArticleRead>& articles) {
  std::vector<Node> nodes;
  std::map<std::string, std::vector<uint32_t>> blocks;
  for (uint32_t a = 0; a < articles.size(); ++a) {
    const std::vector<OrgMention>& orgs = articles[a].mentions.orgs;
    for (uint32_t o = 0; o < orgs.size(); ++o) {
      if (orgs[o].same != o) continue;
      const auto index = static_cast<uint32_t>(nodes.size());
      nodes.push_back({{ArticleId{a}, o}, orgs[o].name});
      if (orgs[o].known.valid()) blocks["#" + std::to_string(orgs[o].known.index)].push_back(index);
      blocks[Fold(orgs[o].name)].push_back(index);
    }
  }
  std::vector<Link> links;
  for (const auto& [key, members] : blocks) {
    for (size_t i = 1; i < members.size(); ++i) {
      if (nodes[members[i - 1]].member.article == nodes[members[i]].member.article) continue;
      links.push_back({members[i - 1], members[i], kSameName, 1.0, {{"same organisation", kSameName}}});
    }
  }
  return Build(nodes, std::move(links), EntityKind::kOrganisation);
}

}  // namespace gainsay

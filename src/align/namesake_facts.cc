// Places and organisations that several articles name, also in two scripts:
// "Barak Valley University", बराक वैली विश्वविद्यालय. What a pack lists is one
// by its concept; other names are one when they sound alike, and organisations
// when they are of one kind too and the words that tell them from others of
// that kind sound alike. Entities stay as they are: here only agreement is
// sought, and translated names ("Regional Hospital") are not recognised.

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "align/facts.h"
#include "mention/place.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr size_t kMostAnArticle = 4;
constexpr size_t kMostOfABlock = 200;

// A place or organisation of an article, with its claims.
struct Named {
  ArticleId article;
  std::string printed;
  std::string telling;  // the words that tell it from others of its kind
  ConceptId known;
  ConceptId kind;
  uint32_t entity = UINT32_MAX;
  std::vector<ClaimRef> claims;
};

struct Group {
  std::vector<const Named*> members;
};

class NamesakeFinder {
 public:
  explicit NamesakeFinder(const FactInput& in) : in_(in), concepts_(in.slots.concepts()) {}

  void Run(std::vector<Fact>& out) {
    for (const ClaimKind kind : {ClaimKind::kPlace, ClaimKind::kOrgName}) {
      std::map<std::pair<ArticleId, std::string>, Named> named;
      for (const ArticleId article : in_.members()) Collect(article, kind, named);
      std::map<std::string, std::vector<const Named*>> blocks;
      for (const auto& [key, one] : named) {
        std::vector<const Named*>& block = blocks[BlockOf(one)];
        if (block.size() < kMostOfABlock) block.push_back(&one);
      }
      for (const auto& [key, block] : blocks) {
        for (const Group& group : GroupsOf(block)) Add(kind, group, out);
      }
    }
  }

 private:
  void Collect(ArticleId article, ClaimKind kind, std::map<std::pair<ArticleId, std::string>, Named>& named) const {
    const ArticleRead& read = in_.articles[article.index];
    for (uint32_t c = 0; c < read.claims.claims.size(); ++c) {
      const Claim& claim = read.claims.claims[c];
      if (claim.kind != kind || (kind == ClaimKind::kPlace && IsWide(concepts_, claim.scope_concept))) continue;
      const bool org = kind == ClaimKind::kOrgName;
      Named& one = named[{article, org ? std::to_string(claim.org) : Fold(claim.value)}];
      if (one.claims.empty()) {
        one.article = article;
        one.printed = claim.value;
        one.known = org ? read.mentions.orgs[claim.org].known : claim.scope_concept;
        one.kind = claim.attribute;
        one.telling = org ? Telling(read, claim) : claim.value;
        if (org) one.entity = in_.alignments.EntityOf(EntityKind::kOrganisation, article, claim.org);
      }
      if (one.claims.size() < kMostAnArticle) one.claims.push_back({article, ClaimId{c}});
    }
  }

  std::string Telling(const ArticleRead& read, const Claim& claim) const {
    std::string out;
    for (uint32_t i = claim.tokens.begin; i < claim.tokens.end; ++i) {
      if (read.document->tokens[i].kind != TokenKind::kWord || read.reading->In(i, "org-kind") || read.reading->In(i, "preposition") ||
          read.reading->In(i, "postposition") || read.reading->In(i, "determiner") || read.reading->In(i, "conjunction")) {
        continue;
      }
      out += (out.empty() ? "" : " ") + std::string(read.document->Text({i, i + 1}));
    }
    return out;
  }

  std::string BlockOf(const Named& one) const {
    if (one.known.valid()) return "#" + std::to_string(one.known.index);
    if (one.telling.empty()) return "=" + Fold(one.printed);
    return std::to_string(one.kind.index) + in_.names.Key(one.telling.substr(0, one.telling.find(' ')));
  }

  bool Same(const Named& a, const Named& b) const {
    if (a.known.valid() || b.known.valid()) return a.known == b.known;
    if (a.entity != UINT32_MAX && a.entity == b.entity) return true;
    if (a.kind != b.kind || a.telling.empty() || b.telling.empty()) return false;
    const NameLevel level = in_.names.LevelOf(a.telling, b.telling);
    return level == NameLevel::kSame || level == NameLevel::kVariant;
  }

  std::vector<Group> GroupsOf(const std::vector<const Named*>& block) const {
    std::vector<Group> groups;
    for (const Named* one : block) {
      const auto group = std::find_if(groups.begin(), groups.end(), [&](const Group& g) { return Same(*g.members.front(), *one); });
      if (group == groups.end()) {
        groups.push_back({{one}});
      } else {
        group->members.push_back(one);
      }
    }
    return groups;
  }

  void Add(ClaimKind kind, const Group& group, std::vector<Fact>& out) const {
    const Named& first = *group.members.front();
    const bool several = std::any_of(group.members.begin(), group.members.end(), [&](const Named* n) { return n->article != first.article; });
    // What entities join is told by name_facts.cc.
    const bool told = first.entity != UINT32_MAX &&
                      std::all_of(group.members.begin(), group.members.end(), [&](const Named* n) { return n->entity == first.entity; });
    if (!several || told) return;
    Fact fact;
    fact.kind = kind;
    fact.story = in_.story;
    fact.subject = first.printed;
    for (const Named* one : group.members) fact.members.insert(fact.members.end(), one->claims.begin(), one->claims.end());
    std::sort(fact.members.begin(), fact.members.end());
    fact.points.push_back({"the same name: " + first.printed, 1});
    fact.strength = 1;
    out.push_back(std::move(fact));
  }

  const FactInput& in_;
  const Concepts& concepts_;
};

}  // namespace

void FindNamesakeFacts(const FactInput& in, std::vector<Fact>& out) { NamesakeFinder(in).Run(out); }

}  // namespace gainsay

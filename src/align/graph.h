// The graph of a run: articles, entities, events and claims, with the named
// points of every link. Boost.Graph stays in this folder: others ask the
// queries below.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/ids.h"
#include "claim/article_read.h"
#include "claim/claim.h"

namespace gainsay {

// Why two things were linked: "same rank", +2.
struct LinkPoint {
  std::string name;
  int32_t weight = 0;
};

// One entity across a story's articles.
enum class EntityKind : uint8_t { kPerson, kOrganisation };
struct EntityMember {
  ArticleId article;
  uint32_t index = 0;  // PersonId, or the first OrgMention
  friend auto operator<=>(const EntityMember&, const EntityMember&) = default;
};
struct Entity {
  EntityKind kind = EntityKind::kPerson;
  std::string name;                   // the longest, for people
  uint32_t story = 0;
  std::vector<EntityMember> members;  // sorted
  std::vector<LinkPoint> points;      // of the links that made it
};

struct ClaimRef {
  ArticleId article;
  ClaimId claim;
  friend auto operator<=>(const ClaimRef&, const ClaimRef&) = default;
};

// Claims that speak of one slot: same kind, attribute, subject, event and time
// of validity as far as the articles tell. Values may agree or not: that is
// for the judge.
struct Fact {
  ClaimKind kind = ClaimKind::kName;
  uint32_t story = 0;
  std::string subject;                // for people: "votes, margin", "Raigad, superintendent of police"
  std::string key;                    // of content only: stable under order and moved text
  std::vector<ClaimRef> members;      // sorted; from one article or more
  std::vector<LinkPoint> points;
  int32_t strength = 0;               // sum of the points of the weakest link
};

struct AlignedStory {
  std::vector<ArticleId> articles;    // sorted
  std::string title;
};

struct Alignments {
  std::vector<AlignedStory> stories;
  std::vector<Entity> entities;
  std::vector<Fact> facts;            // sorted by story, kind, key
  std::vector<uint32_t> origin_of;    // article -> origin: wire copy reprinted shares one

  // The entity of a person or organisation of an article; UINT32_MAX where none.
  uint32_t EntityOf(EntityKind kind, ArticleId article, uint32_t index) const;
  uint32_t StoryOf(ArticleId article) const;
  // Rebuilds the index behind EntityOf; call it when `entities` has changed.
  void Index();

 private:
  std::map<std::pair<EntityKind, EntityMember>, uint32_t> entity_of_;
};

}  // namespace gainsay

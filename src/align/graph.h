// What alignment found: stories, entities, events and facts, as plain tables
// with the named points of every link. claim_graph.h holds the same as a graph;
// Boost.Graph stays in this folder, others ask the tables and graph_view.h.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/ids.h"
#include "claim/article_read.h"
#include "claim/claim.h"

namespace gainsay {

struct ClaimGraph;

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

struct EventRef {
  ArticleId article;
  uint32_t event = 0;  // of MentionTable::events
  friend auto operator<=>(const EventRef&, const EventRef&) = default;
};

// Two mentions that are one event.
struct EventLink {
  EventRef a;
  EventRef b;
  std::vector<LinkPoint> points;
  int32_t strength = 0;
};

// One event across a story's articles, of those that a time or an order is
// claimed of.
struct AlignedEvent {
  ConceptId concept_id;
  std::string name;                   // the proper name it carries; may be empty
  uint32_t story = 0;
  std::vector<EventRef> members;      // sorted
  std::vector<EventLink> links;       // sorted
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
  std::vector<std::pair<ArticleId, ArticleId>> retold;  // sorted; pairs that tell one event (align/retelling.h)
};

struct Alignments {
  std::vector<AlignedStory> stories;
  std::vector<Entity> entities;
  std::vector<AlignedEvent> events;   // sorted by story and first member
  std::vector<Fact> facts;            // sorted by story, kind, key
  std::vector<uint32_t> origin_of;    // article -> origin: wire copy reprinted shares one
  std::shared_ptr<const ClaimGraph> graph;  // whole where that was asked of Align

  // The entity of a person or organisation of an article; UINT32_MAX where none.
  uint32_t EntityOf(EntityKind kind, ArticleId article, uint32_t index) const;
  uint32_t StoryOf(ArticleId article) const;
  // Two articles tell one event, even where its day and place differ.
  bool Retold(ArticleId a, ArticleId b) const;
  // The facts of one story. REQUIRES: `facts` is sorted.
  std::span<const Fact> FactsOf(uint32_t story) const;
  // Rebuilds the index behind EntityOf and StoryOf; call it when `entities` or
  // `stories` has changed.
  void Index();

 private:
  std::map<std::pair<EntityKind, EntityMember>, uint32_t> entity_of_;
  std::vector<uint32_t> story_of_;  // by article
};

}  // namespace gainsay

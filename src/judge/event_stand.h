// Where an article says that something happened: a place, or a named house
// (hospital, stadium, relief camp), with the mark that makes it the place of
// the events beside it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "judge/comparator.h"

namespace gainsay {

struct EventStand {
  ArticleId article;
  uint32_t place = UINT32_MAX;     // of MentionTable::places
  uint32_t org = UINT32_MAX;       // else of MentionTable::orgs: a named house
  std::string name;
  std::vector<std::string> core;   // its words that tell it from others of its kind
  ConceptId known;                 // the place, where listed
  ConceptId house;                 // the kind of house that stands in the place, or is named
  std::string mark;                // in, near or from; where a house is said, "house"
  bool point = false;              // a spot ("at Barog"), not an area
  bool area = false;               // a district or the like: much lies in it
  bool planned = false;            // it has not happened yet
  uint32_t sentence = 0;
  TokenRange tokens;               // the place, with its house
  std::vector<ConceptId> events;   // in its clause, nearest first
  std::vector<TokenRange> around;  // where these stand
  std::set<std::string> words;     // what the sentence tells of besides
  std::set<std::string> figures;   // of two digits and more, of this sentence and the next
  bool lead = false;               // in the first sentences
};

// The stands of an article, in reading order; at most 30.
std::vector<EventStand> FindEventStands(const JudgeInput& input, ArticleId article);

}  // namespace gainsay

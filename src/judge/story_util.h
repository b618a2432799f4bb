// What the comparators of relations, sides and states share: whether a claim
// speaks of the story's own time, which people it quotes, words for people.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "judge/comparator.h"

namespace gainsay {

// Whether the claim's sentence names a time that is not the story's: a year, a
// month or a day well apart from the publication ("in 2024 he had won by …").
// Durations, ages and clock times say nothing, nor does what stands more than
// `reach` tokens behind the claim.
bool OfAnotherTime(const ArticleRead& read, const Claim& claim, uint32_t reach = UINT32_MAX);

// Whether the claim's sentence tells that somebody was promoted, appointed or
// moved: it speaks of two posts.
bool TellsCareer(const ArticleRead& read, const Concepts& concepts, const Claim& claim);

// The entities whose speech the claim's sentence reports; empty where none is
// named or no verb of speech stands in it. `subject` is left out.
std::set<uint32_t> SpeakersOf(const JudgeInput& input, ArticleId article, const Claim& claim, PersonId subject);

// The concept's first phrase in the article's language, else in any, else its name.
std::string PhraseOf(const JudgeInput& input, ArticleId article, ConceptId id);

// Whether the claim stands in the headline or the first sentences of the text.
bool InLead(const ArticleRead& read, const Claim& claim);
bool InLead(const ArticleRead& read, TokenRange tokens);

// What a sentence tells of besides `event` and the words of `skip`: things,
// places, roles, people and figures, as keys that are equal across articles.
std::set<std::string> TellingWords(const JudgeInput& input, ArticleId article, uint32_t sentence, ConceptId event,
                                   const std::vector<TokenRange>& skip = {});

struct TextPlace {
  ArticleId article;
  TokenRange tokens;
};
// A side of `value` that the places carry, each in its own words.
Side SideAt(const JudgeInput& input, std::string value, const std::vector<TextPlace>& places);
// Puts a draft's two sides to it, and their values to its slots a and b.
void PutSides(Draft& draft, Side a, Side b);

// Adds a draft whose sides are names. One of the same key that has one of the
// names takes it in: a third article joins the finding that is there.
void JoinByNames(Draft draft, std::vector<Draft>& out);

// The sides' values joined by " / ".
std::string JoinValues(const std::vector<Side>& sides);

}  // namespace gainsay

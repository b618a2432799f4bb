// One person, two charges: somebody whom one article gives a portfolio, seat,
// party, command or client and another article another one.
//
// Where nobody has two of the kind, two that cannot be one are a slip. Where
// somebody may have several (a minister's portfolios), or where it is not sure
// that the two differ (the petitioner, the company), it takes more: one of the
// articles gives the other's value to another person. An article that itself
// gives somebody two, and what is said of another time, proves nothing.

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "judge/charge_value.h"
#include "judge/comparators.h"
#include "judge/label.h"
#include "judge/story_util.h"
#include "mention/within.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr size_t kMostArticles = 40;     // of a story
constexpr size_t kMostOfAStory = 1600;   // people with a value of one charge, each article having its share
constexpr size_t kMostOfAPerson = 60;    // namings with a value of one charge, of a story
constexpr size_t kMostAtOnce = 12;       // of them in one article

struct Held {
  ArticleId article;
  uint32_t claim = 0;
  uint32_t value = 0;  // its number
  uint32_t entity = 0;
};

// Who has which value of one charge in an article.
using Holders = std::map<ArticleId, std::set<std::pair<uint32_t, uint32_t>>>;  // value, entity

struct Charge {
  std::map<uint32_t, std::vector<Held>> own;  // by entity, in reading order
  Holders all;
};

class ChargeJudge {
 public:
  ChargeJudge(const JudgeInput& input, uint32_t story)
      : input_(input), concepts_(input.packs.concepts()), values_(input), story_(story) {}

  void Run(std::vector<Draft>& out) {
    const std::vector<ArticleId>& articles = input_.alignments.stories[story_].articles;
    const size_t count = std::min(articles.size(), kMostArticles);
    share_ = kMostOfAStory / std::max<size_t>(count, 1);
    for (size_t i = 0; i < count; ++i) Collect(articles[i]);
    for (const auto& [charge, of] : of_) {
      for (const auto& [entity, own] : of.own) Judge(charge, entity, own, of.all, out);
    }
  }

 private:
  const ArticleRead& Read(ArticleId article) const { return input_.articles[article.index]; }
  const Claim& At(const Held& held) const { return Read(held.article).claims.claims[held.claim]; }
  ChargeStand Compare(const Held& a, const Held& b) const { return values_.Compare(a.value, b.value); }

  void Collect(ArticleId article) {
    const ArticleRead& read = Read(article);
    for (uint32_t c = 0; c < read.claims.claims.size(); ++c) {
      const Claim& claim = read.claims.claims[c];
      if (claim.kind != ClaimKind::kCharge || !claim.affirmed || !claim.person.valid()) continue;
      const bool lasting = concepts_.Has(claim.attribute, "lasting");
      if (!lasting && OfAnotherTime(read, claim)) continue;
      if (concepts_.Has(claim.attribute, "may-change") && TellsCareer(read, concepts_, claim)) continue;
      const uint32_t entity = input_.alignments.EntityOf(EntityKind::kPerson, article, claim.person.index);
      if (entity != UINT32_MAX) Keep({article, c, values_.Number(article, claim), entity});
    }
  }

  void Keep(const Held& held) {
    Charge& charge = of_[At(held).attribute];
    auto& holders = charge.all[held.article];
    const std::pair<uint32_t, uint32_t> holder{held.value, held.entity};
    if (holders.size() >= share_ && holders.count(holder) == 0) return;
    holders.insert(holder);
    std::vector<Held>& own = charge.own[held.entity];
    const auto here = [&](const Held& other) { return other.article == held.article; };
    const bool full = own.size() >= kMostAtOnce && std::all_of(own.end() - static_cast<std::ptrdiff_t>(kMostAtOnce), own.end(), here);
    if (!full && own.size() < kMostOfAPerson) own.push_back(held);
  }

  // Whether the article of `mine` gives what `theirs` says of the same person to somebody else.
  bool TakenBeside(const Held& mine, const Held& theirs, const Holders& all) const {
    bool other = false;
    for (const auto& [value, entity] : all.at(mine.article)) {
      if (values_.Compare(value, theirs.value) != ChargeStand::kSame) continue;
      if (entity == mine.entity) return false;
      other = true;
    }
    return other;
  }

  // The article names the place that the other gives, which may be another of his.
  bool Names(ArticleId article, const Held& value) const {
    const std::vector<LexHit>& hits = Read(article).reading->hits();
    return std::any_of(hits.begin(), hits.end(), [&](const LexHit& hit) { return hit.concept_id == At(value).value_concept; });
  }

  bool Apart(const Held& a, const Held& b, const Holders& all) const {
    const ChargeStand stand = Compare(a, b);
    if (stand == ChargeStand::kSame) return false;
    if (concepts_.Has(At(a).attribute, "sole-named") && (Names(a.article, b) || Names(b.article, a))) return false;
    const bool sure = stand == ChargeStand::kApart && !concepts_.Has(At(a).attribute, "several");
    return sure || TakenBeside(a, b, all) || TakenBeside(b, a, all);
  }

  // Nothing that the article says of the person fits the other value.
  bool NoneFits(const std::vector<Held>& own, ArticleId article, const Held& value) const {
    return std::none_of(own.begin(), own.end(), [&](const Held& held) {
      return held.article == article && Compare(held, value) == ChargeStand::kSame;
    });
  }

  // The article of `mine` names the other body beside the person, as one that he has left may be.
  bool Beside(const Held& mine, const Held& theirs) {
    const ArticleRead& read = Read(mine.article);
    const Claim& other = At(theirs);
    if (other.org == UINT32_MAX) return false;
    const OrgMention& body = Read(theirs.article).mentions.orgs[other.org];
    const Bodies& bodies = BodiesOf(mine.article);
    const auto named = [&](const auto& by, const auto& key) {
      const auto sentences = by.find(key);
      return sentences != by.end() && std::any_of(sentences->second.begin(), sentences->second.end(), [&](uint32_t s) {
        const TokenRange sentence = read.document->sentences[s].tokens;
        const auto persons = BeginningIn(read.mentions.persons, sentence);
        return std::any_of(persons.begin(), persons.end(), [&](const PersonMention& person) {
          return person.person == At(mine).person && sentence.Contains(person.tokens);
        });
      });
    };
    return body.known.valid() ? named(bodies.known, body.known) : named(bodies.folded, *other.scope);
  }

  // In which sentences an article names its bodies.
  struct Bodies {
    std::map<ConceptId, std::set<uint32_t>> known;
    std::map<std::string, std::set<uint32_t>> folded;
  };
  const Bodies& BodiesOf(ArticleId article) {
    const auto [at, added] = bodies_.try_emplace(article);
    if (added) {
      const ArticleRead& read = Read(article);
      for (const OrgMention& org : read.mentions.orgs) {
        const uint32_t sentence = read.document->sentence_of[org.tokens.begin];
        if (org.known.valid()) at->second.known[org.known].insert(sentence);
        at->second.folded[Fold(org.name)].insert(sentence);
      }
    }
    return at->second;
  }

  // What the article says of the person itself differs.
  bool Several(const std::vector<Held>& own, const Held& value) const {
    return std::any_of(own.begin(), own.end(), [&](const Held& held) {
      return held.article == value.article && Compare(held, value) == ChargeStand::kApart;
    });
  }

  void Judge(ConceptId charge, uint32_t entity, const std::vector<Held>& own, const Holders& all, std::vector<Draft>& out) {
    const bool several = concepts_.Has(charge, "several");
    for (size_t i = 0; i < own.size(); ++i) {
      for (size_t j = i + 1; j < own.size(); ++j) {
        if (own[i].article == own[j].article || !Apart(own[i], own[j], all)) continue;
        if (!NoneFits(own, own[i].article, own[j]) || !NoneFits(own, own[j].article, own[i])) continue;
        if (concepts_.Has(charge, "may-change") && (Beside(own[i], own[j]) || Beside(own[j], own[i]))) continue;
        if (!several && (Several(own, own[i]) || Several(own, own[j]))) continue;
        Add(charge, entity, own, own[i], own[j], out);
        return;
      }
    }
    Agree(charge, entity, own, out);
  }

  // The words that carry the value and the nearest naming of the person in their sentence.
  TokenRange WithName(const Held& held) const {
    const ArticleRead& read = Read(held.article);
    const Claim& claim = At(held);
    const TokenRange sentence = read.document->SentenceOf(claim.tokens.begin).tokens;
    TokenRange best;
    for (const PersonMention& person : BeginningIn(read.mentions.persons, sentence)) {
      if (person.person != claim.person) continue;
      const TokenRange both{std::min(person.tokens.begin, claim.tokens.begin), std::max(person.tokens.end, claim.tokens.end)};
      if (best.empty() || both.size() < best.size()) best = both;
    }
    return best.empty() ? claim.tokens : best;
  }

  Side MakeSide(const std::vector<Held>& own, const Held& first, const Held* not_this) const {
    Side side;
    side.value = At(first).value;
    for (const Held& held : own) {
      if (Compare(held, first) != ChargeStand::kSame) continue;
      if (not_this != nullptr && Compare(held, *not_this) == ChargeStand::kSame) continue;
      side.evidence.push_back(MakeEvidence(input_, held.article, At(held).tokens, At(held).value));
      const TokenRange around = WithName(held);
      side.around.push_back(MakeEvidence(input_, held.article, around, At(first).value));
    }
    Finish(input_, side);
    return side;
  }

  Draft MakeDraft(ConceptId charge, uint32_t entity) const {
    Draft draft;
    const Entity& who = input_.alignments.entities[entity];
    draft.subject = who.name;
    draft.fact_key = "charge|" + std::string(concepts_.Name(charge)) + "|" + Fold(who.name);
    draft.points.push_back({"one person: " + who.name, 2});
    draft.points.push_back({"the same charge: " + std::string(concepts_.Name(charge)), 2});
    return draft;
  }

  void Add(ConceptId charge, uint32_t entity, const std::vector<Held>& own, const Held& a, const Held& b, std::vector<Draft>& out) const {
    Draft draft = MakeDraft(charge, entity);
    draft.sides.push_back(MakeSide(own, a, nullptr));
    draft.sides.push_back(MakeSide(own, b, &a));
    draft.slots = {{"person", draft.subject},
                   {"charge", LabelOf(input_, charge)},
                   {"a", draft.sides[0].value},
                   {"b", draft.sides[1].value}};
    draft.reasons.push_back("the two cannot be one: " + JoinValues(draft.sides));
    out.push_back(std::move(draft));
  }

  void Agree(ConceptId charge, uint32_t entity, const std::vector<Held>& own, std::vector<Draft>& out) const {
    for (size_t i = 0; i < own.size(); ++i) {
      const bool agreed = std::any_of(own.begin() + static_cast<std::ptrdiff_t>(i) + 1, own.end(), [&](const Held& held) {
        return held.article != own[i].article && Compare(own[i], held) == ChargeStand::kSame;
      });
      if (!agreed) continue;
      Draft draft = MakeDraft(charge, entity);
      draft.verdict = Verdict::kAgree;
      draft.sides.push_back(MakeSide(own, own[i], nullptr));
      out.push_back(std::move(draft));
      return;
    }
  }

  const JudgeInput& input_;
  const Concepts& concepts_;
  ChargeValues values_;
  uint32_t story_;
  size_t share_ = 0;
  std::map<ConceptId, Charge> of_;
  std::map<ArticleId, Bodies> bodies_;  // of those that were asked for
};

}  // namespace

void CompareCharge(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  ChargeJudge(input, story).Run(out);
}

}  // namespace gainsay

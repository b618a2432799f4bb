// How two people are related, as several places of a story tell it.
//
// Every claim "A is the KIN of B" of one pair of people is held against the
// others, whichever of the two it begins with: A's wife B and B's husband A
// agree through the words' inverses. A general word agrees with every
// narrower one (nephew, and the brother's or the sister's son); near words
// (widow and wife, stepson and son) are not held against each other.
// Son and nephew, wife and daughter, the brother's and the sister's son are.

#include <algorithm>
#include <map>
#include <set>
#include <sstream>

#include "judge/check_util.h"
#include "judge/comparators.h"
#include "judge/story_util.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr int kDeepest = 4;  // levels of covering words
constexpr size_t kMostSaid = 200;  // of one pair that are held against each other

class Kinships {
 public:
  explicit Kinships(const Concepts& concepts) : concepts_(concepts) {}

  bool Vague(ConceptId id) const { return concepts_.Has(id, "vague"); }

  // A word and all it may mean.
  std::set<std::string> Meanings(const std::string& name, int depth = 0) const {
    std::set<std::string> out{name};
    const ConceptId id = concepts_.Find("kinship", name);
    if (!id.valid() || depth == kDeepest) return out;
    for (const std::string& inner : List(id, "covers")) out.merge(Meanings(inner, depth + 1));
    return out;
  }

  // Whether two words can be said of one person to one other.
  bool Agree(const std::string& a, const std::string& b) const {
    const auto meanings = [&](const std::string& name) {
      std::set<std::string> out = Meanings(name);
      for (const std::string& near : List(concepts_.Find("kinship", name), "near")) out.merge(Meanings(near));
      return out;
    };
    const std::set<std::string> left = meanings(a);
    const std::set<std::string> right = meanings(b);
    return std::any_of(left.begin(), left.end(), [&](const std::string& name) { return right.count(name) != 0; });
  }

  // What the other person is then called; empty where no pack says.
  std::vector<std::string> Inverse(const std::string& name) const {
    const ConceptId id = concepts_.Find("kinship", name);
    if (!id.valid()) return {};
    std::vector<std::string> out = List(id, "inverse");
    if (!out.empty()) return out;
    const ConceptId parent = concepts_.Parent(id);
    return parent.valid() ? List(parent, "inverse") : out;
  }

 private:
  std::vector<std::string> List(ConceptId id, std::string_view key) const {
    std::vector<std::string> out;
    if (!id.valid()) return out;
    std::istringstream in{std::string(concepts_.Attribute(id, key))};
    for (std::string name; in >> name;) out.push_back(std::move(name));
    return out;
  }

  const Concepts& concepts_;
};

struct Said {
  ClaimRef ref;
  std::string kin;       // the concept's name
  bool forward;          // the pair's first entity is the kin of the second
  size_t breadth;        // how much the word may mean
  uint32_t of = UINT32_MAX;  // the other person's entity, where named
};

class RelationJudge {
 public:
  RelationJudge(const JudgeInput& input, uint32_t story) : input_(input), story_(story), kin_(input.packs.concepts()) {}

  void Run(std::vector<Draft>& out) {
    Collect();
    for (auto& [pair, claims] : pairs_) {
      Pair(input_.alignments.entities[pair.first].name, input_.alignments.entities[pair.second].name, claims, out);
    }
    // Of somebody whom the articles may only call by his role.
    for (auto& [pair, claims] : holders_) {
      std::set<uint32_t> named;
      bool unnamed = false;
      for (const Said& said : claims) {
        if (said.of != UINT32_MAX) named.insert(said.of);
        unnamed = unnamed || said.of == UINT32_MAX;
      }
      // All named: told above. Two that hold one title: two people.
      if (!unnamed || named.size() > 1) continue;
      Pair(input_.alignments.entities[pair.first].name, WordsOf(pair.second, claims.front().ref), claims, out);
    }
  }

 private:
  using PairKey = std::pair<uint32_t, uint32_t>;

  const Claim& At(ClaimRef ref) const { return input_.articles[ref.article.index].claims.claims[ref.claim.index]; }

  void Collect() {
    for (const ArticleId article : input_.alignments.stories[story_].articles) {
      const std::vector<Claim>& claims = input_.articles[article.index].claims.claims;
      for (uint32_t c = 0; c < claims.size(); ++c) {
        const Claim& claim = claims[c];
        if (claim.kind != ClaimKind::kRelation || !claim.person.valid() || !claim.affirmed) continue;
        if (kin_.Vague(claim.attribute)) continue;
        const uint32_t a = input_.alignments.EntityOf(EntityKind::kPerson, article, claim.person.index);
        if (a == UINT32_MAX) continue;
        const std::string kin(input_.packs.concepts().Name(claim.attribute));
        Said said{{article, ClaimId{c}}, kin, true, kin_.Meanings(kin).size()};
        if (claim.object.valid()) said.of = input_.alignments.EntityOf(EntityKind::kPerson, article, claim.object.index);
        const uint32_t b = said.of;
        if (claim.scope.has_value()) holders_[{a, *claim.scope}].push_back(said);
        if (b == UINT32_MAX || a == b) continue;
        said.forward = a < b;
        pairs_[{std::min(a, b), std::max(a, b)}].push_back(std::move(said));
      }
    }
  }

  // The claim's own words for a role ("office/priest"), else the first of the article's language.
  std::string WordsOf(const std::string& role, ClaimRef ref) const {
    const size_t slash = role.find('/');
    const ConceptId id = slash == std::string::npos ? ConceptId{} : input_.packs.concepts().Find(role.substr(0, slash), role.substr(slash + 1));
    if (!id.valid()) return role;
    const ArticleView view(input_, ref.article);
    const std::vector<TokenRange> hits = view.Hits(view.SentenceTokens(At(ref).sentence), id);
    return hits.empty() ? PhraseOf(input_, ref.article, id) : view.Words(hits.front());
  }

  bool Agree(const Said& a, const Said& b) const {
    if (a.forward == b.forward) return kin_.Agree(a.kin, b.kin);
    const std::vector<std::string> inverse = kin_.Inverse(b.kin);
    if (inverse.empty()) return true;
    return std::any_of(inverse.begin(), inverse.end(), [&](const std::string& name) { return kin_.Agree(a.kin, name); });
  }

  // Whether the relation's words name the kin in full.
  bool InFull(ClaimRef ref) const {
    const Claim& claim = At(ref);
    const std::vector<PersonMention>& persons = input_.articles[ref.article.index].mentions.persons;
    return std::any_of(persons.begin(), persons.end(), [&](const PersonMention& person) {
      return person.person == claim.person && person.full && claim.tokens.Contains(person.tokens);
    });
  }

  // "His mother Sarita", and "his sister-in-law Sarita Hansda" in one article: two of one name.
  void DropNamesakes(std::vector<Said>& claims) const {
    std::set<ArticleId> two;
    for (const Said& a : claims) {
      for (const Said& b : claims) {
        if (a.ref.article == b.ref.article && !Agree(a, b) && InFull(a.ref) != InFull(b.ref)) two.insert(a.ref.article);
      }
      if (claims.size() > kMostSaid) break;
    }
    std::erase_if(claims, [&](const Said& said) { return two.count(said.ref.article) != 0; });
  }

  void Pair(const std::string& first, const std::string& second, std::vector<Said>& claims, std::vector<Draft>& out) {
    DropNamesakes(claims);
    if (claims.size() < 2) return;
    // Narrow words first: they make the sides that a general word may join.
    std::stable_sort(claims.begin(), claims.end(), [](const Said& x, const Said& y) { return x.breadth < y.breadth; });
    std::vector<std::vector<Said>> sides;
    for (const Said& said : claims) {
      std::vector<size_t> fits;
      for (size_t s = 0; s < sides.size(); ++s) {
        if (std::all_of(sides[s].begin(), sides[s].end(), [&](const Said& other) { return Agree(said, other); })) fits.push_back(s);
      }
      if (fits.empty()) {
        sides.push_back({said});
      } else if (fits.size() == 1) {
        sides[fits[0]].push_back(said);
      }
    }
    std::sort(sides.begin(), sides.end(), [](const auto& x, const auto& y) { return First(x) < First(y); });
    Draft draft;
    draft.verdict = sides.size() > 1 ? Verdict::kConflict : Verdict::kAgree;
    // Every side is told from the same end, that of the first claim where it can be.
    ClaimRef start = claims.front().ref;
    bool forward = claims.front().forward;
    for (const Said& said : claims) {
      if (said.ref < start) {
        start = said.ref;
        forward = said.forward;
      }
    }
    const auto told = [&](const std::vector<Said>& members, bool way) {
      return std::any_of(members.begin(), members.end(), [&](const Said& said) { return said.forward == way; });
    };
    const bool first_way = std::all_of(sides.begin(), sides.end(), [&](const auto& members) { return told(members, forward); });
    if (!first_way && std::all_of(sides.begin(), sides.end(), [&](const auto& members) { return told(members, !forward); })) forward = !forward;
    for (const std::vector<Said>& members : sides) draft.sides.push_back(MakeSide(members, forward));
    draft.subject = first + ", " + second;
    std::string a = Fold(first);
    std::string b = Fold(second);
    if (b < a) std::swap(a, b);
    draft.fact_key = "relation|" + a + "|" + b;
    draft.points.push_back({"the same two people: " + draft.subject, 2});
    if (sides.size() > 1) {
      draft.reasons.push_back("one person cannot be both to the other: " + JoinValues(draft.sides));
    }
    out.push_back(std::move(draft));
  }

  static ClaimRef First(const std::vector<Said>& side) {
    ClaimRef first = side.front().ref;
    for (const Said& said : side) first = std::min(first, said.ref);
    return first;
  }

  // The value is the word of the first claim told from that end, else of the first.
  Side MakeSide(const std::vector<Said>& members, bool forward) const {
    Side side;
    const Said* named = nullptr;
    for (const Said& said : members) {
      const Claim& claim = At(said.ref);
      side.evidence.push_back(MakeEvidence(input_, said.ref.article, claim.tokens, PhraseOf(input_, said.ref.article, claim.attribute)));
      const bool better = named == nullptr || (said.forward == forward && named->forward != forward) ||
                          (said.forward == named->forward && said.ref < named->ref);
      if (better) named = &said;
    }
    side.value = PhraseOf(input_, named->ref.article, At(named->ref).attribute);
    Finish(input_, side);
    return side;
  }

  const JudgeInput& input_;
  uint32_t story_;
  Kinships kin_;
  std::map<PairKey, std::vector<Said>> pairs_;
  std::map<std::pair<uint32_t, std::string>, std::vector<Said>> holders_;  // by kin and role
};

}  // namespace

void CompareRelation(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  RelationJudge(input, story).Run(out);
}

}  // namespace gainsay

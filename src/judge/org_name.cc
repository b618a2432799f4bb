// Names of organisations over a story.
//
// Two names are of one organisation told wrongly when both have the same head
// noun (bank, hospital), begin with the same word that is no mere place or
// quality, and differ in another word that matters: Coastal Mercantile Bank,
// Coastal Merchants Bank. What speaks against it stops the comparison: an
// article that names both, another organisation of the kind that either could
// be, a name that only leaves words out (Coastal Bank), words of two scripts
// that may translate each other.

#include <algorithm>
#include <map>
#include <set>

#include "judge/comparators.h"
#include "judge/org_words.h"
#include "judge/story_util.h"

namespace gainsay {
namespace {

constexpr size_t kTellingContext = 2;    // things that two sentences speak of alike
constexpr size_t kTownContext = 3;       // where their names share no more than a town
constexpr size_t kPlaceContext = 4;      // where they share but the head
constexpr size_t kSharedWords = 2;       // besides the head nouns, where these differ
constexpr size_t kMostOfAKind = 60;      // organisations of one kind that are compared

// An organisation of one article.
struct Org {
  ArticleId article;
  uint32_t index;  // its first mention
  std::vector<NameWord> words;
  std::string kind;
  bool known = false;
  bool lead = false;
  std::vector<uint32_t> mentions;
};

class OrgNameJudge {
 public:
  OrgNameJudge(const JudgeInput& input, uint32_t story) : input_(input), concepts_(input.packs.concepts()), words_(input), story_(story) {}

  void Run(std::vector<Draft>& out) {
    Collect();
    for (auto& [kind, orgs] : kinds_) {
      if (orgs.size() <= kMostOfAKind) Kind(kind, orgs, out);
    }
    Heads(out);
  }

 private:
  const MentionTable& Mentions(ArticleId article) const { return input_.articles[article.index].mentions; }

  void Collect() {
    for (const ArticleId article : input_.alignments.stories[story_].articles) {
      const ArticleRead& read = input_.articles[article.index];
      std::vector<Org> own;
      for (uint32_t i = 0; i < read.mentions.orgs.size(); ++i) {
        const OrgMention& mention = read.mentions.orgs[i];
        if (!mention.kind.valid() || mention.known.valid()) continue;
        const std::vector<NameWord> words = words_.Read(article, mention.tokens);
        const std::string kind(concepts_.Name(mention.kind));
        const auto same = std::find_if(own.begin(), own.end(), [&](const Org& org) {
          if (org.kind != kind) return false;
          const NameMatch match = CompareOrgNames(words_, org.words, words);
          return match.level == NameMatch::Level::kSame || match.level == NameMatch::Level::kShorter;
        });
        if (same == own.end()) {
          own.push_back({article, i, words, kind, false, InLead(read, mention.tokens), {i}});
        } else {
          same->mentions.push_back(i);
          same->lead = same->lead || InLead(read, mention.tokens);
          if (words.size() > same->words.size()) {
            same->words = words;
            same->index = i;
          }
        }
      }
      for (Org& org : own) kinds_[org.kind].push_back(std::move(org));
    }
  }

  void Kind(const std::string& kind, const std::vector<Org>& orgs, std::vector<Draft>& out) {
    std::vector<bool> done(orgs.size(), false);
    for (size_t i = 0; i < orgs.size(); ++i) {
      if (done[i]) continue;
      std::vector<size_t> same{i};
      std::vector<size_t> other;
      for (size_t j = i + 1; j < orgs.size(); ++j) {
        if (done[j] || orgs[j].article == orgs[i].article) continue;
        const NameMatch match = CompareOrgNames(words_, orgs[i].words, orgs[j].words);
        if (match.level == NameMatch::Level::kSame && OtherStyle(orgs[i], orgs[j])) {
          if (Sole(orgs, i, j) && ((orgs[i].lead && orgs[j].lead) || SharedContext(orgs[i], orgs[j]) >= kTellingContext)) other.push_back(j);
        } else if (match.level == NameMatch::Level::kSame || match.level == NameMatch::Level::kShorter) {
          same.push_back(j);
        } else if (match.level == NameMatch::Level::kConflict && Sole(orgs, i, j) &&
                   ((orgs[i].lead && orgs[j].lead) || SharedContext(orgs[i], orgs[j]) >= kTellingContext)) {
          other.push_back(j);
        } else if (match.level == NameMatch::Level::kClose && Sole(orgs, i, j) && SharedContext(orgs[i], orgs[j]) >= kTellingContext) {
          other.push_back(j);
        } else if (match.level == NameMatch::Level::kTown && orgs[i].lead && orgs[j].lead && Sole(orgs, i, j) &&
                   SharedContext(orgs[i], orgs[j]) >= kTownContext) {
          other.push_back(j);
        }
      }
      if (other.empty()) other = OfOnePlace(orgs, same, done);
      // The others may be of several minds; those that agree with the first stand together.
      std::erase_if(other, [&](size_t j) {
        const auto level = CompareOrgNames(words_, orgs[other.front()].words, orgs[j].words).level;
        return j != other.front() && ((level != NameMatch::Level::kSame && level != NameMatch::Level::kShorter) || OtherStyle(orgs[other.front()], orgs[j]));
      });
      for (const size_t j : same) done[j] = true;
      if (other.empty()) {
        continue;  // agreeing names are aligned as entities
      }
      for (const size_t j : other) done[j] = true;
      // Whoever also fits the other side says nothing.
      std::erase_if(same, [&](size_t s) {
        const auto level = CompareOrgNames(words_, orgs[other.front()].words, orgs[s].words).level;
        return s != i && level != NameMatch::Level::kConflict && orgs[s].words.size() < orgs[i].words.size();
      });
      out.push_back(MakeDraft(orgs, same, other, "the same kind: " + kind));
    }
  }

  // Those that stand where a name of `same` does in another telling.
  std::vector<size_t> OfOnePlace(const std::vector<Org>& orgs, const std::vector<size_t>& same, const std::vector<bool>& done) const {
    std::vector<size_t> out;
    for (size_t j = same.front() + 1; j < orgs.size(); ++j) {
      if (done[j] || std::find(same.begin(), same.end(), j) != same.end()) continue;
      const bool apart = std::all_of(same.begin(), same.end(), [&](size_t s) {
        return CompareOrgNames(words_, orgs[s].words, orgs[j].words).level == NameMatch::Level::kApart && orgs[s].article != orgs[j].article;
      });
      if (apart && std::any_of(same.begin(), same.end(), [&](size_t s) { return InOnePlace(orgs, s, j); })) out.push_back(j);
    }
    return out;
  }

  // Two tellings of one event put two names, each the only one of its kind, in
  // the same sentences: "X Finance has 251 branches", "Y Finance has 251 branches".
  bool InOnePlace(const std::vector<Org>& orgs, size_t i, size_t j) const {
    const Org& a = orgs[i];
    const Org& b = orgs[j];
    const auto sole = [&](const Org& org) {
      return std::count_if(orgs.begin(), orgs.end(), [&](const Org& other) { return other.article == org.article; }) == 1;
    };
    if (!input_.alignments.Retold(a.article, b.article) || !sole(a) || !sole(b)) return false;
    if (a.words.size() < 2 || a.words.size() != b.words.size() || a.words.front().script != b.words.front().script) return false;
    return SharedContext(a, b) >= kPlaceContext;
  }

  // Trade names of one script whose head nouns mean one thing and are yet part
  // of the name (`proper`): Coastal Airways, Coastal Airlines.
  bool OtherStyle(const Org& a, const Org& b) const {
    if (concepts_.Attribute(concepts_.Find("org-kind", a.kind), "proper") != "true") return false;
    const auto head = [](const Org& org) -> const NameWord* {
      return !org.words.empty() && org.words.back().head ? &org.words.back() : nullptr;
    };
    const NameWord* x = head(a);
    const NameWord* y = head(b);
    if (x == nullptr || y == nullptr || x->script != y->script) return false;
    // A plural or a clipped word is the same.
    const size_t size = std::min(x->folded.size(), y->folded.size());
    return x->folded.compare(0, size - 1, y->folded, 0, size - 1) != 0;
  }

  // Names that differ in their head noun alone: the … Development Authority, the
  // … Development Corporation. Only heads that make another body of the same
  // words (`form`), and that no language uses for one another (`near`).
  void Heads(std::vector<Draft>& out) const {
    std::vector<Org> orgs;
    for (const auto& [kind, all] : kinds_) {
      const ConceptId id = concepts_.Find("org-kind", kind);
      if (concepts_.Attribute(id, "form") == "true") orgs.insert(orgs.end(), all.begin(), all.end());
    }
    if (orgs.size() > kMostOfAKind) return;
    std::stable_sort(orgs.begin(), orgs.end(), [](const Org& a, const Org& b) { return a.article < b.article; });
    for (size_t i = 0; i < orgs.size(); ++i) {
      std::vector<size_t> same{i};
      std::vector<size_t> other;
      for (size_t j = i + 1; j < orgs.size(); ++j) {
        if (orgs[j].article == orgs[i].article) continue;
        if (orgs[j].kind == orgs[i].kind) {
          if (CompareOrgNames(words_, orgs[i].words, orgs[j].words).level == NameMatch::Level::kSame) same.push_back(j);
        } else if (OtherHead(orgs[i], orgs[j]) && (other.empty() || orgs[j].kind == orgs[other.front()].kind) && Sole(orgs, i, j) &&
                   ((orgs[i].lead && orgs[j].lead) || SharedContext(orgs[i], orgs[j]) > 0)) {
          other.push_back(j);
        }
      }
      if (other.empty()) continue;
      out.push_back(MakeDraft(orgs, same, other, "the same words but for the head"));
      return;  // a story has one such slip, or several bodies of one name
    }
  }

  bool OtherHead(const Org& a, const Org& b) const {
    const ConceptId x = concepts_.Find("org-kind", a.kind);
    const ConceptId y = concepts_.Find("org-kind", b.kind);
    if (concepts_.Lists(x, "near", b.kind) || concepts_.Lists(y, "near", a.kind)) return false;
    const NameMatch match = CompareOrgNames(words_, a.words, b.words);
    return match.level == NameMatch::Level::kSame && match.shared >= kSharedWords && !match.guessed;
  }

  // What the sentences that name the two speak of alike: events, things, people.
  size_t SharedContext(const Org& a, const Org& b) const {
    const std::set<std::string> left = Context(a);
    const std::set<std::string> right = Context(b);
    return static_cast<size_t>(std::count_if(left.begin(), left.end(), [&](const std::string& one) { return right.count(one) != 0; }));
  }

  std::set<std::string> Context(const Org& org) const {
    const ArticleRead& read = input_.articles[org.article.index];
    std::set<std::string> out;
    for (const uint32_t m : org.mentions) {
      const TokenRange own = read.mentions.orgs[m].tokens;
      const TokenRange sentence = read.document->SentenceOf(own.begin).tokens;
      for (uint32_t i = sentence.begin; i < sentence.end; ++i) {
        if (own.Contains({i, i + 1})) continue;
        for (const LexHit& hit : read.reading->HitsAt(i)) {
          const std::string_view cls = concepts_.ClassName(concepts_.ClassOf(hit.concept_id));
          if (cls != "event" && cls != "thing" && cls != "attribute" && cls != "office" && cls != "place") continue;
          if (concepts_.Attribute(hit.concept_id, "generic") != "true") out.insert(std::string(concepts_.FullName(hit.concept_id)));
        }
      }
      for (const PersonMention& person : read.mentions.persons) {
        if (!sentence.Contains(person.tokens)) continue;
        out.insert("#" + std::to_string(input_.alignments.EntityOf(EntityKind::kPerson, org.article, person.person.index)));
      }
      for (const QuantityMention& quantity : read.mentions.quantities) {
        if (sentence.Contains(quantity.tokens) && quantity.significant >= 2) out.insert(quantity.value.Normalized().ToString());
      }
    }
    return out;
  }

  // Neither article names an organisation that could be the other's, and in
  // neither does another one of the kind share the name's beginning.
  bool Sole(const std::vector<Org>& orgs, size_t a, size_t b) const {
    for (size_t i = 0; i < orgs.size(); ++i) {
      if (i == a || i == b) continue;
      if (orgs[i].article != orgs[a].article && orgs[i].article != orgs[b].article) continue;
      const size_t mate = orgs[i].article == orgs[a].article ? a : b;
      const size_t far = mate == a ? b : a;
      if (CompareOrgNames(words_, orgs[i].words, orgs[far].words).level != NameMatch::Level::kApart) return false;
      if (CompareOrgNames(words_, orgs[i].words, orgs[mate].words).level != NameMatch::Level::kApart) return false;
    }
    return true;
  }

  Draft MakeDraft(const std::vector<Org>& orgs, const std::vector<size_t>& same, const std::vector<size_t>& other,
                  const std::string& alike) const {
    const Org& first = orgs[same.front()];
    Draft draft;
    PutSides(draft, MakeSide(orgs, same), MakeSide(orgs, other));
    draft.subject = draft.sides[0].value;
    draft.fact_key = "org|" + first.kind + "|" + first.words.front().folded;
    draft.points.push_back({alike, 1});
    if (first.words.front().folded == orgs[other.front()].words.front().folded) draft.points.push_back({"the same first word: " + first.words.front().folded, 2});
    draft.points.push_back({"no article names both", 1});
    draft.reasons.push_back("a word of the name differs: " + JoinValues(draft.sides));
    return draft;
  }

  Side MakeSide(const std::vector<Org>& orgs, const std::vector<size_t>& members) const {
    Side side;
    const Org& first = orgs[members.front()];
    side.value = Mentions(first.article).orgs[first.index].name;
    for (const size_t m : members) {
      for (const uint32_t i : orgs[m].mentions) {
        const OrgMention& mention = Mentions(orgs[m].article).orgs[i];
        side.evidence.push_back({orgs[m].article, mention.span, mention.name});
      }
    }
    Finish(input_, side);
    return side;
  }

  const JudgeInput& input_;
  const Concepts& concepts_;
  OrgWords words_;
  uint32_t story_;
  std::map<std::string, std::vector<Org>> kinds_;
};

}  // namespace

void CompareOrgName(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  OrgNameJudge(input, story).Run(out);
}

}  // namespace gainsay

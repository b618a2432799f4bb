// Names of organisations over a story, and what acronyms stand for.
//
// Two names are of one organisation told wrongly when both have the same head
// noun (bank, hospital), begin with the same word that is no mere place or
// quality, and differ in another word that matters: Coastal Mercantile Bank,
// Coastal Merchants Bank. What speaks against it stops the comparison: an
// article that names both, another organisation of the kind that either could
// be, a name that only leaves words out (Coastal Bank), words of two scripts
// that may translate each other.
//
// An acronym is written out in two ways when the words behind two of its
// expansions in one script differ: Conservation Authority, Census Authority.

#include <algorithm>
#include <map>
#include <set>

#include "judge/comparators.h"
#include "judge/story_util.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr double kSameWord = 0.86;       // sounds of one word in two scripts
constexpr double kOtherSound = 0.7;      // words of two scripts that are not one
constexpr double kSpelledAlike = 0.93;   // spellings of one word in one script
constexpr size_t kTellingContext = 2;    // things that two sentences speak of alike
constexpr size_t kTownContext = 3;       // where their names share no more than a town
constexpr uint32_t kLongestAcronym = 8;
constexpr size_t kMostOfAKind = 60;      // organisations of one kind that are compared

// A word of a name.
struct NameWord {
  std::string folded;
  Script script = Script::kCommon;
  std::vector<ConceptId> concepts;  // what packs say it means, sorted
  bool wide = false;                // a place, people or number
  bool plain = false;               // a place, people or quality: tells no organisation from another
  bool head = false;                // the head noun
  bool foreign = false;             // a head noun that is not the language's first word for its kind
};

enum class WordMatch : uint8_t { kSame, kOther, kUnknown };

class Words {
 public:
  explicit Words(const JudgeInput& input) : input_(input), concepts_(input.packs.concepts()) {}

  std::vector<NameWord> Read(ArticleId article, TokenRange tokens) const {
    const ArticleRead& read = input_.articles[article.index];
    std::vector<NameWord> out;
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) {
      const Token& token = read.document->tokens[i];
      if (token.kind != TokenKind::kWord) continue;
      if (read.reading->In(i, "preposition") || read.reading->In(i, "determiner") || read.reading->In(i, "conjunction") ||
          read.reading->In(i, "postposition")) {
        continue;
      }
      NameWord word;
      word.folded = std::string(read.document->Norm(i));
      if (word.folded.size() > 2 && word.folded.compare(word.folded.size() - 2, 2, "'s") == 0) word.folded.resize(word.folded.size() - 2);
      word.script = token.script;
      for (const LexHit& hit : read.reading->HitsAt(i)) {
        if (hit.end != i + 1) continue;
        const std::string_view cls = concepts_.ClassName(concepts_.ClassOf(hit.concept_id));
        if (cls == "common") continue;
        word.concepts.push_back(hit.concept_id);
      }
      std::sort(word.concepts.begin(), word.concepts.end());
      word.wide = read.reading->In(i, "place") || read.reading->In(i, "demonym") || read.reading->In(i, "ordinal-word") ||
                  read.reading->In(i, "number-word");
      word.plain = read.reading->In(i, "place") || read.reading->In(i, "demonym") || read.reading->In(i, "place-kind") ||
                   read.reading->In(i, "org-word") || read.reading->In(i, "honorific") || read.reading->In(i, "common") ||
                   read.reading->In(i, "ordinal-word") || read.reading->In(i, "number-word") || word.folded.size() < 3;
      if (read.reading->In(i, "discipline")) word.plain = false;
      const LexHit* kind = read.reading->HitAt(i, "org-kind");
      word.head = read.reading->In(i, "org-kind");
      word.foreign = kind != nullptr && Fold(PhraseOf(input_, article, kind->concept_id)) != word.folded;
      out.push_back(std::move(word));
    }
    return out;
  }

  // Whether one of two names in two scripts spells the other by ear, word by
  // word: its head noun is the other language's ("इंस्टीट्यूट", "Dal").
  bool SpelledByEar(const std::vector<NameWord>& a, const std::vector<NameWord>& b) const {
    for (const NameWord& x : a) {
      for (const NameWord& y : b) {
        if (x.head && y.head && x.script != y.script && (x.foreign || y.foreign) &&
            input_.names.PartSimilarity(x.folded, y.folded) >= kSameWord) {
          return true;
        }
      }
    }
    return false;
  }
  bool SoundApart(const NameWord& a, const NameWord& b) const {
    return input_.names.PartSimilarity(a.folded, b.folded) < kOtherSound;
  }

  WordMatch Match(const NameWord& a, const NameWord& b) const {
    if (a.folded == b.folded) return WordMatch::kSame;
    std::vector<ConceptId> common;
    std::set_intersection(a.concepts.begin(), a.concepts.end(), b.concepts.begin(), b.concepts.end(), std::back_inserter(common));
    if (!common.empty()) return WordMatch::kSame;
    const bool one_script = a.script == b.script;
    // Branches of learning are told apart by what they mean, not by their sound.
    const auto branch = [&](const NameWord& word) {
      return std::any_of(word.concepts.begin(), word.concepts.end(), [&](ConceptId id) { return concepts_.InClass(id, "discipline"); });
    };
    if (branch(a) && branch(b)) return WordMatch::kOther;
    if (a.folded.size() >= 3 && b.folded.size() >= 3 &&
        input_.names.PartSimilarity(a.folded, b.folded) >= (one_script ? kSpelledAlike : kSameWord)) {
      return WordMatch::kSame;
    }
    // A shortened word: "Multi" for "Multispeciality".
    const std::string& small = a.folded.size() < b.folded.size() ? a.folded : b.folded;
    const std::string& large = a.folded.size() < b.folded.size() ? b.folded : a.folded;
    if (one_script && small.size() >= 3 && large.compare(0, small.size(), small) == 0) return WordMatch::kSame;
    return one_script ? WordMatch::kOther : WordMatch::kUnknown;
  }

 private:
  const JudgeInput& input_;
  const Concepts& concepts_;
};

// Words that one slip of pen or ear makes of each other: Mercantile, Merchants.
bool Alike(const NameWord& a, const NameWord& b) {
  static constexpr size_t kOpening = 4;  // letters
  if (a.plain || b.plain || a.script != b.script) return false;
  size_t same = 0;
  while (same < a.folded.size() && same < b.folded.size() && a.folded[same] == b.folded[same]) ++same;
  return same >= (a.script == Script::kLatin ? kOpening : kOpening * 2);
}

// How two names stand to each other, word by word in order.
struct NameMatch {
  // kClose: one word stands in another's place, but the names share less than tells.
  // kTown: the same, and what they share is their town, what differs a common word.
  enum class Level : uint8_t { kSame, kShorter, kConflict, kClose, kTown, kApart } level = Level::kApart;
  size_t shared = 0;
};

NameMatch CompareNames(const Words& words, const std::vector<NameWord>& a, const std::vector<NameWord>& b) {
  const auto telling = [](const std::vector<NameWord>& all) {
    std::vector<const NameWord*> out;
    for (const NameWord& word : all) {
      if (!word.head) out.push_back(&word);
    }
    return out;
  };
  std::vector<const NameWord*> left = telling(a);
  std::vector<const NameWord*> right = telling(b);
  NameMatch out;
  if (left.empty() || right.empty()) return out;
  bool first_same = false;
  bool unknown = false;
  std::vector<bool> used(right.size(), false);
  std::vector<const NameWord*> loose;
  size_t named = 0;
  for (size_t i = 0; i < left.size(); ++i) {
    bool found = false;
    for (size_t j = 0; j < right.size() && !found; ++j) {
      if (used[j]) continue;
      if (words.Match(*left[i], *right[j]) != WordMatch::kSame) continue;
      used[j] = found = true;
      ++out.shared;
      if (!left[i]->plain && !right[j]->plain) ++named;
      if (i == 0 && j == 0 && !left[i]->plain && !right[j]->plain) first_same = true;
    }
    if (!found) loose.push_back(left[i]);
  }
  std::vector<const NameWord*> others;
  for (size_t j = 0; j < right.size(); ++j) {
    if (!used[j]) others.push_back(right[j]);
  }
  for (const NameWord* x : loose) {
    for (const NameWord* y : others) unknown = unknown || words.Match(*x, *y) == WordMatch::kUnknown;
  }
  if (loose.empty() && others.empty()) {
    out.level = NameMatch::Level::kSame;
  } else if (loose.empty() || others.empty()) {
    out.level = named > 0 ? NameMatch::Level::kShorter : NameMatch::Level::kApart;
  } else if (loose.size() == 1 && others.size() == 1 && (first_same || (out.shared > 0 && Alike(*loose[0], *others[0])))) {
    // One word stands in the place of another; in two scripts it may be its translation.
    if (unknown && !(words.SpelledByEar(a, b) && words.SoundApart(*loose[0], *others[0]))) out.level = NameMatch::Level::kSame;
    else out.level = NameMatch::Level::kConflict;
  } else if (loose.size() == 1 && others.size() == 1 && left.size() == right.size()) {
    const bool by_ear = unknown && words.SpelledByEar(a, b) && words.SoundApart(*loose[0], *others[0]);
    const bool slip = out.shared > 0 ? (by_ear || !unknown) : Alike(*loose[0], *others[0]);
    if (slip && !loose[0]->plain && !others[0]->plain) out.level = NameMatch::Level::kClose;
    else if (slip && !unknown && out.shared > 0 && !loose[0]->wide && !others[0]->wide) out.level = NameMatch::Level::kTown;
  }
  return out;
}

// An organisation of one article.
struct Org {
  ArticleId article;
  uint32_t index = 0;  // its first mention
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
          const NameMatch match = CompareNames(words_, org.words, words);
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
        const NameMatch match = CompareNames(words_, orgs[i].words, orgs[j].words);
        if (match.level == NameMatch::Level::kSame || match.level == NameMatch::Level::kShorter) {
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
      // The others may be of several minds; those that agree with the first stand together.
      std::erase_if(other, [&](size_t j) {
        const auto level = CompareNames(words_, orgs[other.front()].words, orgs[j].words).level;
        return j != other.front() && level != NameMatch::Level::kSame && level != NameMatch::Level::kShorter;
      });
      for (const size_t j : same) done[j] = true;
      if (other.empty()) {
        continue;  // agreeing names are aligned as entities
      }
      for (const size_t j : other) done[j] = true;
      // Whoever also fits the other side says nothing.
      std::erase_if(same, [&](size_t s) {
        const auto level = CompareNames(words_, orgs[other.front()].words, orgs[s].words).level;
        return s != i && level != NameMatch::Level::kConflict && orgs[s].words.size() < orgs[i].words.size();
      });
      Draft draft;
      draft.sides.push_back(MakeSide(orgs, same));
      draft.sides.push_back(MakeSide(orgs, other));
      draft.subject = draft.sides[0].value;
      draft.fact_key = "org|" + kind + "|" + orgs[i].words.front().folded;
      draft.slots["a"] = draft.sides[0].value;
      draft.slots["b"] = draft.sides[1].value;
      draft.points.push_back({"the same kind: " + kind, 1});
      draft.points.push_back({"the same first word: " + orgs[i].words.front().folded, 2});
      draft.points.push_back({"no article names both", 1});
      draft.reasons.push_back("a word of the name differs: " + JoinValues(draft.sides));
      out.push_back(std::move(draft));
    }
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
      if (CompareNames(words_, orgs[i].words, orgs[far].words).level != NameMatch::Level::kApart) return false;
      if (CompareNames(words_, orgs[i].words, orgs[mate].words).level != NameMatch::Level::kApart) return false;
    }
    return true;
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
  Words words_;
  uint32_t story_;
  std::map<std::string, std::vector<Org>> kinds_;
};

// An acronym written out.
struct Expansion {
  ArticleId article;
  TokenRange tokens;  // the words
  std::vector<NameWord> words;
  ConceptId known;
};

class AcronymJudge {
 public:
  AcronymJudge(const JudgeInput& input, uint32_t story) : input_(input), words_(input), story_(story) {}

  void Run(std::vector<Draft>& out) {
    for (const ArticleId article : input_.alignments.stories[story_].articles) Collect(article);
    for (auto& [acronym, expansions] : found_) Judge(acronym, expansions, out);
  }

 private:
  const Document& Text(ArticleId article) const { return *input_.articles[article.index].document; }

  void Collect(ArticleId article) {
    const ArticleRead& read = input_.articles[article.index];
    const Document& document = *read.document;
    const auto size = static_cast<uint32_t>(document.tokens.size());
    for (uint32_t at = 1; at + 2 < size; ++at) {
      if (document.Norm(at) != "(" || document.Norm(at + 2) != ")") continue;
      const Token& inside = document.tokens[at + 1];
      if (inside.kind != TokenKind::kWord) continue;
      TokenRange words;
      ConceptId known;
      for (const OrgMention& org : read.mentions.orgs) {
        if (org.acronym_span == inside.span) {
          words = org.tokens;
          known = org.known;
        }
      }
      if (inside.script == Script::kLatin) {
        if (!inside.all_caps) continue;
        const TokenRange spelled = Spelled(article, at, document.Norm(at + 1));
        if (!spelled.empty()) words = spelled;
      }
      if (words.empty()) continue;
      found_[std::string(document.Norm(at + 1))].push_back({article, words, words_.Read(article, words), known});
    }
  }

  // The words in front of a bracket whose initials are the acronym's letters:
  // every letter has its word; small words (of, and) may have none.
  TokenRange Spelled(ArticleId article, uint32_t bracket, std::string_view acronym) const {
    const ArticleRead& read = input_.articles[article.index];
    const Document& document = *read.document;
    if (acronym.size() < 2 || acronym.size() > kLongestAcronym) return {};
    const uint32_t floor = document.SentenceOf(bracket).tokens.begin;
    size_t letters = acronym.size();
    uint32_t at = bracket;
    while (at > floor && letters > 0) {
      const uint32_t before = at - 1;
      if (document.tokens[before].kind != TokenKind::kWord) {
        if (document.Norm(before) != "-") return {};
        at = before;
        continue;
      }
      const std::string_view word = document.Norm(before);
      if (!word.empty() && word[0] == acronym[letters - 1]) {
        --letters;
      } else if (!read.reading->In(before, "preposition") && !read.reading->In(before, "conjunction") && !read.reading->In(before, "determiner")) {
        return {};
      }
      at = before;
    }
    return letters == 0 ? TokenRange{at, bracket} : TokenRange{};
  }

  // Whether two expansions give the same words: none of one script differs.
  bool Agree(const Expansion& a, const Expansion& b) const {
    if (a.known.valid() && a.known == b.known) return true;
    if (a.words.empty() || b.words.empty() || a.words.front().script != b.words.front().script) return true;
    if (a.words.size() != b.words.size()) return CompareLoose(a, b);
    for (size_t i = 0; i < a.words.size(); ++i) {
      if (words_.Match(a.words[i], b.words[i]) == WordMatch::kOther && !SameStem(a.words[i], b.words[i])) return false;
    }
    return true;
  }

  // The shorter's words all stand in the longer.
  bool CompareLoose(const Expansion& a, const Expansion& b) const {
    const Expansion& small = a.words.size() < b.words.size() ? a : b;
    const Expansion& large = a.words.size() < b.words.size() ? b : a;
    return std::all_of(small.words.begin(), small.words.end(), [&](const NameWord& word) {
      return std::any_of(large.words.begin(), large.words.end(), [&](const NameWord& other) {
        return words_.Match(word, other) != WordMatch::kOther || SameStem(word, other);
      });
    });
  }

  // "Operation", "Operations"; "Administrative", "Administration".
  static bool SameStem(const NameWord& a, const NameWord& b) {
    const size_t least = std::min(a.folded.size(), b.folded.size());
    size_t same = 0;
    while (same < least && a.folded[same] == b.folded[same]) ++same;
    return same >= 4 && same + 5 >= std::max(a.folded.size(), b.folded.size()) && same + 4 >= least && same * 10 >= least * 6;
  }

  void Judge(const std::string& acronym, const std::vector<Expansion>& all, std::vector<Draft>& out) {
    if (all.size() < 2) return;
    std::vector<std::vector<const Expansion*>> sides;
    for (const Expansion& expansion : all) {
      std::vector<size_t> fits;
      for (size_t s = 0; s < sides.size(); ++s) {
        if (std::all_of(sides[s].begin(), sides[s].end(), [&](const Expansion* other) { return Agree(expansion, *other); })) fits.push_back(s);
      }
      if (fits.empty()) {
        sides.push_back({&expansion});
      } else {
        sides[fits[0]].push_back(&expansion);
      }
    }
    Draft draft;
    draft.verdict = sides.size() > 1 ? Verdict::kConflict : Verdict::kAgree;
    for (const auto& members : sides) {
      Side side;
      side.value = std::string(Text(members.front()->article).Text(members.front()->tokens));
      for (const Expansion* expansion : members) {
        side.evidence.push_back(MakeEvidence(input_, expansion->article, expansion->tokens,
                                             std::string(Text(expansion->article).Text(expansion->tokens))));
      }
      Finish(input_, side);
      draft.sides.push_back(std::move(side));
    }
    if (sides.size() < 2) {
      std::set<ArticleId> articles;
      for (const Expansion& expansion : all) articles.insert(expansion.article);
      if (articles.size() < 2) return;
    }
    std::string upper = acronym;
    for (char& c : upper) {
      if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    draft.subject = upper;
    draft.fact_key = "acronym|" + acronym;
    draft.slots["acronym"] = upper;
    draft.slots["a"] = draft.sides[0].value;
    if (sides.size() > 1) draft.slots["b"] = draft.sides[1].value;
    draft.points.push_back({"the same acronym: " + upper, 2});
    if (sides.size() > 1) draft.reasons.push_back("its words differ: " + JoinValues(draft.sides));
    out.push_back(std::move(draft));
  }

  const JudgeInput& input_;
  Words words_;
  uint32_t story_;
  std::map<std::string, std::vector<Expansion>> found_;
};

}  // namespace

void CompareOrgName(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  OrgNameJudge(input, story).Run(out);
}

void CompareAcronym(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  AcronymJudge(input, story).Run(out);
}

}  // namespace gainsay

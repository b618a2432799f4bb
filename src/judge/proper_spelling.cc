// One proper name, other than a person's, in two spellings: the corvette INS
// Kalpavalli of one article is INS Kalpavali in another, St Xaviour's Public
// School is St Xavier's. Ships, schools and firms have one spelling of their
// own, whatever the desk.
//
// Two words are taken for one where they stand beside the same word of a name,
// begin alike and are one or two letters apart, each article keeps to its own,
// and no pack lists them as two. People and places are left to others: their
// spellings vary from desk to desk.

#include <algorithm>
#include <map>
#include <set>

#include "base/edit_distance.h"
#include "judge/check_util.h"
#include "judge/comparators.h"

namespace gainsay {
namespace {

constexpr size_t kShortest = 5;            // letters of a word that is compared
constexpr size_t kMostOfAKey = 40;         // words beside one word
constexpr size_t kMostOfAnArticle = 400;   // words of names that are looked at
constexpr double kLikeness = 0.7;          // sounds of one word
constexpr size_t kEdits = 2;               // bytes; a letter of Devanagari has three
constexpr size_t kEditsDevanagari = 6;
constexpr size_t kBytesOfALetter = 3;

struct Word {
  ArticleId article;
  TokenRange tokens;  // with the word beside it
  std::set<ConceptId> listed;
  std::string shown;
};

// Beside which word, before or behind it: "<ins", ">public".
using Key = std::pair<std::string, Script>;

class ProperSpelling {
 public:
  ProperSpelling(const JudgeInput& input, uint32_t story) : input_(input), story_(story) {}

  void Run(std::vector<Draft>& out) {
    for (const ArticleId article : input_.alignments.stories[story_].articles) Collect(ArticleView(input_, article));
    for (const auto& [key, words] : words_) {
      if (words.size() > kMostOfAKey) continue;
      for (auto a = words.begin(); a != words.end(); ++a) {
        for (auto b = std::next(a); b != words.end(); ++b) Pair(key, *a, *b, out);
      }
    }
  }

 private:
  using Entry = std::pair<const std::string, std::vector<Word>>;

  // The scanner cuts it off the word.
  static bool Possessive(const Document& document, uint32_t token) { return document.Norm(token) == "'s"; }

  // A word of a name: capitalized, or in a script without capitals inside an organisation's name.
  static bool OfName(const ArticleView& view, const std::vector<bool>& in_org, uint32_t token) {
    const Token& it = view.document.tokens[token];
    if (it.kind != TokenKind::kWord) return false;
    return it.script == Script::kLatin ? it.capitalized : in_org[token];
  }

  void Collect(const ArticleView& view) {
    const Document& document = view.document;
    std::vector<bool> in_org(document.tokens.size(), false);
    std::vector<bool> taken(document.tokens.size(), false);
    for (const OrgMention& org : view.mentions.orgs) Fill(org.tokens, org.known.valid() ? taken : in_org);
    for (const PersonMention& person : view.mentions.persons) {
      if (!NameBehind(document, person.tokens)) Fill(person.tokens, taken);
    }
    for (const PlaceMention& place : view.mentions.places) {
      if (!NameBehind(document, place.tokens)) Fill(place.tokens, taken);
    }
    std::set<std::string>& all = all_[view.id];
    size_t kept = 0;
    for (const Sentence& sentence : document.sentences) {
      const bool plain = document.paragraphs[sentence.paragraph].kind == BlockKind::kParagraph;
      for (uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
        if (document.tokens[i].kind != TokenKind::kWord) continue;
        const std::string word(document.Norm(i));
        all.insert(word);
        if (!plain || taken[i] || kept >= kMostOfAnArticle || !OfName(view, in_org, i) || !Telling(view, i, word)) continue;
        uint32_t next = i + 1;
        if (next < sentence.tokens.end && Possessive(document, next)) ++next;
        if (next < sentence.tokens.end && OfName(view, in_org, next)) Add(view, i, {i, next + 1}, ">" + std::string(document.Norm(next)), word);
        if (i > sentence.tokens.begin && OfName(view, in_org, i - 1)) Add(view, i, {i - 1, i + 1}, "<" + std::string(document.Norm(i - 1)), word);
        ++kept;
      }
    }
  }

  // "St Xavier's Public School": the name goes on.
  static bool NameBehind(const Document& document, TokenRange tokens) {
    const TokenRange sentence = document.SentenceOf(tokens.begin).tokens;
    uint32_t next = tokens.end;
    if (next < sentence.end && Possessive(document, next)) ++next;
    return next < sentence.end && document.tokens[next].script == Script::kLatin && document.tokens[next].capitalized;
  }

  static void Fill(TokenRange tokens, std::vector<bool>& marks) {
    for (uint32_t i = tokens.begin; i < tokens.end; ++i) marks[i] = true;
  }

  // A word that no pack knows but as a name.
  static bool Telling(const ArticleView& view, uint32_t token, const std::string& word) {
    const bool latin = view.document.tokens[token].script == Script::kLatin;
    if (word.size() < (latin ? kShortest : kShortest * kBytesOfALetter)) return false;
    for (const LexHit& hit : view.reading.HitsAt(token)) {
      if (hit.end == token + 1 && !view.concepts.InClass(hit.concept_id, "given-name") && !view.concepts.InClass(hit.concept_id, "surname")) return false;
    }
    return true;
  }

  void Add(const ArticleView& view, uint32_t token, TokenRange tokens, std::string beside, const std::string& word) {
    Word found{view.id, tokens, {}, view.Words(tokens)};
    for (const LexHit& hit : view.reading.HitsAt(token)) {
      if (hit.end == token + 1) found.listed.insert(hit.concept_id);
    }
    words_[{std::move(beside), view.document.tokens[token].script}][word].push_back(std::move(found));
  }

  bool Near(const Key& key, const Entry& a, const Entry& b) const {
    const std::string& x = a.first;
    const std::string& y = b.first;
    const bool latin = key.second == Script::kLatin;
    const size_t first = latin ? 1 : kBytesOfALetter;
    if (x.compare(0, first, y, 0, first) != 0) return false;
    // "Brother", "Brothers": another form, not another spelling.
    if (x.compare(0, std::min(x.size(), y.size()), y, 0, std::min(x.size(), y.size())) == 0) return false;
    if (EditDistance(x, y) > (latin ? kEdits : kEditsDevanagari)) return false;
    const std::set<ConceptId>& p = a.second.front().listed;
    const std::set<ConceptId>& q = b.second.front().listed;
    const bool two = !p.empty() && !q.empty() && std::none_of(p.begin(), p.end(), [&](ConceptId id) { return q.count(id) != 0; });
    if (two) return false;
    return input_.names.PartSimilarity(x, y) >= kLikeness;
  }

  void Pair(const Key& key, const Entry& a, const Entry& b, std::vector<Draft>& out) {
    if (!Near(key, a, b)) return;
    // An article that has both tells them apart, or slips inside.
    const auto holds = [&](const std::vector<Word>& words, const std::string& other) {
      return std::any_of(words.begin(), words.end(), [&](const Word& word) { return all_.at(word.article).count(other) != 0; });
    };
    if (holds(a.second, b.first) || holds(b.second, a.first)) return;
    const std::string fact = "proper|" + a.first + "|" + b.first;
    if (!told_.insert(fact).second) return;
    Draft draft;
    for (const Entry* entry : {&a, &b}) {
      Side side{entry->second.front().shown, {}};
      for (const Word& word : entry->second) side.evidence.push_back(MakeEvidence(input_, word.article, word.tokens, word.shown));
      draft.sides.push_back(std::move(side));
    }
    draft.subject = draft.sides[0].value;
    draft.fact_key = fact;
    draft.slots = {{"a", draft.sides[0].value}, {"b", draft.sides[1].value}};
    draft.points.push_back({"beside the same word: " + key.first.substr(1), 2});
    draft.reasons.push_back(a.first + " and " + b.first + " are a letter or two apart");
    draft.severity_lowered = key.second != Script::kLatin;
    out.push_back(std::move(draft));
  }

  const JudgeInput& input_;
  uint32_t story_;
  std::map<ArticleId, std::set<std::string>> all_;
  std::set<std::string> told_;  // keys of facts
  std::map<Key, std::map<std::string, std::vector<Word>>> words_;
};

}  // namespace

void CompareProperSpelling(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  ProperSpelling(input, story).Run(out);
}

}  // namespace gainsay

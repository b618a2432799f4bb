// What acronyms stand for over a story.
//
// An acronym is written out in two ways when the words behind two of its
// expansions in one script differ: Conservation Authority, Census Authority.

#include <algorithm>
#include <map>
#include <set>

#include "judge/check_util.h"
#include "judge/comparators.h"
#include "judge/org_words.h"
#include "judge/story_util.h"

namespace gainsay {
namespace {

constexpr uint32_t kLongestAcronym = 8;

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
      std::vector<TextPlace> places;
      for (const Expansion* expansion : members) places.push_back({expansion->article, expansion->tokens});
      draft.sides.push_back(SideAt(input_, ArticleView(input_, places.front().article).Words(places.front().tokens), places));
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
  OrgWords words_;
  uint32_t story_;
  std::map<std::string, std::vector<Expansion>> found_;
};

}  // namespace

void CompareAcronym(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  AcronymJudge(input, story).Run(out);
}

}  // namespace gainsay

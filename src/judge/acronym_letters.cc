// The letters of an acronym: one that an article explains and then spells with
// two letters exchanged or another letter, and one name explained by two
// acronyms.
//
// Only capitals of the Latin script are compared, of three letters (four,
// where a letter is replaced) and more. What a pack knows, or any article of
// the story explains, is a name of its own; the first letter is never taken
// for a slip, for many bodies of one kind differ in it.

#include <algorithm>
#include <map>
#include <set>

#include "judge/comparators.h"
#include "judge/story_util.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

constexpr size_t kLeastSwapped = 3;
constexpr size_t kLeastReplaced = 4;
constexpr size_t kLongest = 8;

struct Explained {
  ArticleId article;
  uint32_t token = 0;    // the acronym's
  std::string acronym;
  std::string words;     // folded, small words left out
};

// One slip apart: two letters exchanged, or one other than the first replaced.
bool OneSlip(std::string_view a, std::string_view b) {
  if (a.size() != b.size() || a == b || a.size() < kLeastSwapped || a.front() != b.front()) return false;
  std::vector<size_t> apart;
  for (size_t i = 0; i < a.size(); ++i) {
    if (a[i] != b[i]) apart.push_back(i);
  }
  if (apart.size() == 1) return a.size() >= kLeastReplaced;
  return apart.size() == 2 && a[apart[0]] == b[apart[1]] && a[apart[1]] == b[apart[0]];
}

// Of three letters, one other than the first replaced, where just one of the
// two is made of the name's initials.
bool OneInitial(const Explained& a, const Explained& b) {
  if (a.acronym.size() != kLeastSwapped || b.acronym.size() != kLeastSwapped || a.acronym.front() != b.acronym.front()) return false;
  const auto spells = [](const Explained& e) {
    std::string initials;  // the words stand last first
    for (size_t at = 0; at < e.words.size(); at = e.words.find(' ', at) + 1) initials.insert(initials.begin(), e.words[at]);
    return Fold(e.acronym) == initials;
  };
  const bool apart = (a.acronym[1] != b.acronym[1]) != (a.acronym[2] != b.acronym[2]);
  return apart && spells(a) != spells(b);
}

class LetterJudge {
 public:
  LetterJudge(const JudgeInput& input, uint32_t story) : input_(input), story_(story) {}

  void Run(std::vector<Draft>& out) {
    const std::vector<ArticleId>& articles = input_.alignments.stories[story_].articles;
    for (const ArticleId article : articles) Collect(article);
    for (const Explained& e : explained_) known_.insert(e.acronym);
    std::set<std::string> told;
    for (size_t i = 0; i < explained_.size(); ++i) {
      for (size_t j = i + 1; j < explained_.size(); ++j) {
        const Explained& a = explained_[i];
        const Explained& b = explained_[j];
        if (a.words != b.words || !(OneSlip(a.acronym, b.acronym) || OneInitial(a, b)) || !told.insert(a.words).second) continue;
        Add(a.acronym, b.acronym, Tokens(a.acronym), Tokens(b.acronym), "one name, two acronyms", out);
      }
    }
    for (const ArticleId article : articles) Uses(article, out);
  }

 private:
  const Document& Text(ArticleId article) const { return *input_.articles[article.index].document; }

  bool Capitals(const Document& document, uint32_t at) const {
    const Token& token = document.tokens[at];
    return token.kind == TokenKind::kWord && token.script == Script::kLatin && token.all_caps &&
           document.Text(at).size() >= kLeastSwapped && document.Text(at).size() <= kLongest;
  }

  // The words in front of the bracket, one a letter at most, that could be the name.
  std::string Words(const ArticleRead& read, uint32_t bracket, size_t letters) const {
    const Document& document = *read.document;
    const uint32_t floor = document.SentenceOf(bracket).tokens.begin;
    std::vector<std::string> words;
    for (uint32_t at = bracket; at > floor && words.size() < letters;) {
      --at;
      if (document.tokens[at].kind != TokenKind::kWord) break;
      if (read.reading->In(at, "preposition") || read.reading->In(at, "conjunction") || read.reading->In(at, "determiner")) continue;
      if (!document.tokens[at].capitalized) break;
      words.emplace_back(document.Norm(at));
    }
    std::string out;
    for (const std::string& word : words) out += word + ' ';
    return words.size() + 1 >= letters ? out : std::string();
  }

  void Collect(ArticleId article) {
    const ArticleRead& read = input_.articles[article.index];
    const Document& document = *read.document;
    for (uint32_t at = 1; at + 2 < document.tokens.size(); ++at) {
      if (document.Norm(at) != "(" || document.Norm(at + 2) != ")" || !Capitals(document, at + 1)) continue;
      const std::string acronym(document.Text(at + 1));
      const std::string words = Words(read, at, acronym.size());
      if (words.empty()) continue;
      explained_.push_back({article, at + 1, acronym, words});
      bracketed_.insert({article, at + 1});
    }
  }

  void Uses(ArticleId article, std::vector<Draft>& out) {
    const ArticleRead& read = input_.articles[article.index];
    const Document& document = *read.document;
    std::map<std::string, std::vector<uint32_t>> uses;
    for (uint32_t at = 0; at < document.tokens.size(); ++at) {
      if (!Capitals(document, at) || bracketed_.count({article, at}) != 0) continue;
      if (at > 0 && document.tokens[at - 1].all_caps && document.tokens[at - 1].kind == TokenKind::kWord) continue;  // a shouted line
      if (at + 1 < document.tokens.size() && document.tokens[at + 1].all_caps && document.tokens[at + 1].kind == TokenKind::kWord) continue;
      if (known_.count(std::string(document.Text(at))) != 0 || !read.reading->HitsAt(at).empty()) continue;
      uses[std::string(document.Text(at))].push_back(at);
    }
    for (const auto& [word, tokens] : uses) {
      const Explained* meant = nullptr;
      bool several = false;
      for (const Explained& e : explained_) {
        if (e.article != article || !OneSlip(e.acronym, word)) continue;
        several = several || (meant != nullptr && meant->acronym != e.acronym);
        meant = &e;
      }
      if (meant == nullptr || several) continue;
      std::vector<Evidence> right{Quote(article, meant->token)};
      std::vector<Evidence> wrong;
      for (const uint32_t token : tokens) wrong.push_back(Quote(article, token));
      Add(meant->acronym, word, std::move(right), std::move(wrong), "explained as " + meant->acronym, out);
    }
  }

  Evidence Quote(ArticleId article, uint32_t token) const {
    return MakeEvidence(input_, article, {token, token + 1}, std::string(Text(article).Text(token)));
  }

  std::vector<Evidence> Tokens(const std::string& acronym) const {
    std::vector<Evidence> out;
    for (const Explained& e : explained_) {
      if (e.acronym == acronym) out.push_back(Quote(e.article, e.token));
    }
    return out;
  }

  static void Add(const std::string& a, const std::string& b, std::vector<Evidence> left, std::vector<Evidence> right,
                  std::string reason, std::vector<Draft>& out) {
    Draft draft;
    draft.subject = a;
    draft.sides.push_back({a, std::move(left), 0});
    draft.sides.push_back({b, std::move(right), 0});
    draft.fact_key = "acronym-letters|" + std::min(a, b) + "|" + std::max(a, b);
    draft.slots = {{"a", a}, {"b", b}};
    draft.points.push_back({"one slip apart: " + a + ", " + b, 2});
    draft.reasons.push_back(std::move(reason));
    out.push_back(std::move(draft));
  }

  const JudgeInput& input_;
  uint32_t story_;
  std::vector<Explained> explained_;
  std::set<std::pair<ArticleId, uint32_t>> bracketed_;
  std::set<std::string> known_;
};

}  // namespace

void CompareAcronymLetters(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  LetterJudge(input, story).Run(out);
}

}  // namespace gainsay

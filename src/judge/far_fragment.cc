// A phrase that one article puts between quotation marks, and the quotation
// that another prints in full and that does not hold it: "no farmer will be
// paid late" against "Every farmer will be paid within two days". Of one
// speaker, and only where most of the phrase's words stand close together in
// the quotation: then it was taken from there and is not what was said.
//
// A phrase is part of somebody else's sentence: it begins with a small letter,
// or, in a script that has none, is short and does not end a sentence. A whole
// sentence may be another one of the same speech.

#include <algorithm>
#include <optional>

#include "judge/check_util.h"
#include "judge/comparators.h"

namespace gainsay {
namespace {

constexpr size_t kLeastContent = 2;
constexpr size_t kMostFragment = 10;      // words
constexpr size_t kMostFragmentPlain = 6;  // the same, where no small letter shows it
constexpr size_t kLonger = 3;             // words that the quotation has more
constexpr uint32_t kMostReach = 12;       // tokens of the quotation that hold the words
constexpr double kTaken = 0.6;            // of the phrase's content words
constexpr size_t kMostArticles = 40;      // of a story
constexpr size_t kMostQuotes = 400;       // of a story, each article having its share
constexpr size_t kLeastShare = 10;

struct Quoted {
  ArticleId article;
  TokenRange tokens;
  uint32_t speaker = UINT32_MAX;
  std::vector<uint32_t> words;
  bool phrase = false;
};

class FarFragments {
 public:
  FarFragments(const JudgeInput& input, uint32_t story) : input_(input) {
    const std::vector<ArticleId>& articles = input.alignments.stories[story].articles;
    const size_t count = std::min(articles.size(), kMostArticles);
    for (size_t i = 0; i < count; ++i) Collect(articles[i], std::max(kLeastShare, kMostQuotes / count));
  }

  void Run(std::vector<Draft>& out) const {
    for (const Quoted& phrase : quotes_) {
      if (phrase.phrase) Check(phrase, out);
    }
  }

 private:
  void Collect(ArticleId article, size_t most) {
    const ArticleView view(input_, article);
    most += quotes_.size();
    for (const QuoteMention& quote : view.mentions.quotes) {
      if (!quote.closed || quote.block || !quote.speaker.valid() || quotes_.size() == most) continue;
      Quoted item{article, quote.tokens, input_.alignments.EntityOf(EntityKind::kPerson, article, quote.speaker.index), {}, false};
      for (uint32_t t = quote.tokens.begin; t < quote.tokens.end; ++t) {
        const TokenKind kind = view.document.tokens[t].kind;
        if (kind == TokenKind::kWord || kind == TokenKind::kNumber) item.words.push_back(t);
      }
      if (item.words.empty()) continue;
      const Token& first = view.document.tokens[item.words.front()];
      const bool ends = view.document.tokens[quote.tokens.end - 1].kind == TokenKind::kPunctuation;
      item.phrase = first.script == Script::kLatin ? !first.capitalized && item.words.size() <= kMostFragment
                                                   : !ends && item.words.size() <= kMostFragmentPlain;
      quotes_.push_back(std::move(item));
    }
  }

  static bool IsContent(const ArticleView& view, uint32_t token) {
    static constexpr std::string_view kClosed[] = {"determiner", "preposition", "postposition", "pronoun", "auxiliary", "conjunction",
                                                   "negation", "modal", "planned"};
    return !view.IsConjunction(token) && !view.reading.InAny(token, MaskOf(view.concepts, kClosed));
  }

  static bool Holds(const ArticleView& a, const std::vector<uint32_t>& words, const ArticleView& b, const std::vector<uint32_t>& whole) {
    for (size_t at = 0; at + words.size() <= whole.size(); ++at) {
      size_t same = 0;
      while (same < words.size() && b.document.Norm(whole[at + same]) == a.document.Norm(words[same])) ++same;
      if (same == words.size()) return true;
    }
    return false;
  }

  // The stretch of the quotation that most of the phrase's content words stand in.
  static std::optional<TokenRange> Taken(const ArticleView& a, const std::vector<uint32_t>& words, const ArticleView& b,
                                         const std::vector<uint32_t>& whole) {
    size_t content = 0, shared = 0;
    TokenRange found{UINT32_MAX, 0};
    for (const uint32_t word : words) {
      if (!IsContent(a, word)) continue;
      ++content;
      const auto there = std::find_if(whole.begin(), whole.end(), [&](uint32_t t) { return b.document.Norm(t) == a.document.Norm(word); });
      if (there == whole.end()) continue;
      ++shared;
      found = {std::min(found.begin, *there), std::max(found.end, *there + 1)};
    }
    if (shared < kLeastContent || static_cast<double>(shared) < kTaken * static_cast<double>(content)) return std::nullopt;
    if (found.size() > kMostReach) return std::nullopt;
    return found;
  }

  void Check(const Quoted& phrase, std::vector<Draft>& out) const {
    const ArticleView a(input_, phrase.article);
    std::optional<TokenRange> found;
    const Quoted* full = nullptr;
    for (const Quoted& whole : quotes_) {
      if (&whole == &phrase || whole.speaker != phrase.speaker) continue;
      const ArticleView b(input_, whole.article);
      if (Holds(a, phrase.words, b, whole.words)) return;  // somebody prints it so
      if (whole.article == phrase.article || whole.phrase || whole.words.size() < phrase.words.size() + kLonger || found.has_value()) continue;
      found = Taken(a, phrase.words, b, whole.words);
      if (found.has_value()) full = &whole;
    }
    if (full == nullptr) return;
    const ArticleView b(input_, full->article);
    // The words between the first and the last of them, with the one before.
    const uint32_t begin = std::max(full->tokens.begin, found->begin > 0 ? found->begin - 1 : 0);
    Draft draft;
    draft.subject = a.Words(phrase.tokens);
    draft.fact_key = "far fragment " + KeyOf(draft.subject);
    draft.points.push_back({"the same speaker: " + input_.alignments.entities[phrase.speaker].name, 2});
    draft.sides.push_back({draft.subject, {a.Quote(phrase.tokens)}});
    draft.sides.push_back({b.Words({begin, found->end}), {b.Quote({begin, found->end})}});
    draft.sides[1].around.push_back({full->article, b.document.SpanOf(full->tokens), ""});
    draft.slots = {{"fragment", draft.subject}, {"words", draft.sides[1].value}};
    draft.reasons.push_back("most of its words stand in the full quotation, but it does not");
    draft.repairs.push_back("take the quotation marks away");
    out.push_back(std::move(draft));
  }

  const JudgeInput& input_;
  std::vector<Quoted> quotes_;
};

}  // namespace

void CompareFarFragment(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  FarFragments(input, story).Run(out);
}

}  // namespace gainsay

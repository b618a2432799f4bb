// What one source affirms in one article and denies in another: "the lawyer
// denied that money was sent abroad", "the lawyer admitted that money was sent
// abroad"; "the prosecution opposed bail", "did not oppose bail".
//
// A stance is a word that affirms or denies (the concepts' `polarity`), the
// source in front of it, and what it is taken to: the content of the clause.
// Negations at the word and inside the content each turn it round, so that a
// denial that something was done agrees with the word that it was not. Two
// stances are held against each other only when one source takes both, and
// their contents share enough. Not handled: a source behind its verb.

#include <algorithm>
#include <optional>
#include <set>

#include "judge/comparators.h"
#include "judge/source.h"

namespace gainsay {
namespace {

constexpr uint32_t kLongest = 30;        // tokens of a content
constexpr size_t kNeeded = 2;            // shared pieces of content
constexpr double kShareNeeded = 0.5;     // of the shorter content
constexpr double kShareAcross = 0.34;    // the same, of two languages
constexpr size_t kMostOfAStory = 200;

struct Stance {
  ArticleId article;
  TokenRange tokens;               // from the source to the end of the content
  bool affirmed = true;
  Source source;
  std::set<std::string> content;   // concepts and words
  std::set<ConceptId> concepts;    // of them the concepts
  std::string subject;             // for people
};

class DenialJudge {
 public:
  DenialJudge(const JudgeInput& input, uint32_t story) : input_(input), concepts_(input.packs.concepts()), story_(story), sources_(input) {
    static constexpr std::string_view kTelling[] = {"event", "attribute", "thing", "document", "org-kind", "place", "ordinal-word", "state"};
    static constexpr std::string_view kSmall[] = {"auxiliary",   "pronoun",     "determiner", "preposition", "postposition", "conjunction",
                                                  "negation",    "honorific",   "modal",      "question",    "tense",        "reporting-verb",
                                                  "given-name",  "surname",     "hedge"};
    telling_ = MaskOf(concepts_, kTelling);
    small_ = MaskOf(concepts_, kSmall);
  }

  void Run(std::vector<Draft>& out) {
    for (const ArticleId article : input_.alignments.stories[story_].articles) Collect(article);
    for (size_t i = 0; i < stances_.size(); ++i) {
      for (size_t j = i + 1; j < stances_.size(); ++j) Compare(stances_[i], stances_[j], out);
    }
  }

 private:
  void Collect(ArticleId article) {
    const ArticleRead& read = input_.articles[article.index];
    for (const LexHit& hit : read.reading->hits()) {
      const std::string_view polarity = concepts_.Attribute(hit.concept_id, "polarity");
      if (polarity.empty() || stances_.size() >= kMostOfAStory) continue;
      if (!stances_.empty() && stances_.back().article == article && stances_.back().tokens.Contains({hit.begin, hit.end})) continue;
      Stance stance;
      stance.article = article;
      stance.affirmed = polarity == "affirm";
      if (Read(read, {hit.begin, hit.end}, stance)) stances_.push_back(std::move(stance));
    }
  }

  // Source, negations and content around the word; false where one is missing.
  bool Read(const ArticleRead& read, TokenRange verb, Stance& out) const {
    const Document& document = *read.document;
    const TokenRange sentence = document.SentenceOf(verb.begin).tokens;
    for (uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (document.tokens[i].kind == TokenKind::kQuote || read.reading->In(i, "hypothetical")) return false;
    }
    const std::optional<Source> source = sources_.Before(out.article, {sentence.begin, verb.begin});
    if (!source.has_value()) return false;
    out.source = *source;
    out.subject = std::string(document.Text(source->tokens));
    const uint32_t begin = source->tokens.begin;
    uint32_t end = verb.end;
    size_t words = 0;
    for (; end < sentence.end && end - verb.end < kLongest; ++end) {
      const bool comma = document.tokens[end].kind == TokenKind::kPunctuation && document.Norm(end) != "-" && document.Norm(end) != ".";
      if (comma && words > 1) break;
      words += document.tokens[end].kind == TokenKind::kWord ? 1 : 0;
    }
    out.tokens = {begin, end};
    bool inside = false;
    for (uint32_t i = begin; i < end; ++i) {
      const LexHit* hit = read.reading->HitAt(i, "negation");
      const bool turns = hit != nullptr && concepts_.Attribute(hit->concept_id, "kind") != "adjective";  // "false" tells, and turns nothing
      const bool negation = (turns || (inside && read.reading->In(i, "negation"))) && (i < verb.begin || i >= verb.end);
      if (negation && !inside) out.affirmed = !out.affirmed;  // of the verb or of the content: both turn the stance
      inside = negation;
    }
    Content(read, {begin, verb.begin}, out);
    Content(read, {verb.end, end}, out);
    return out.content.size() >= kNeeded;
  }

  void Content(const ArticleRead& read, TokenRange range, Stance& out) const {
    for (uint32_t i = range.begin; i < range.end; ++i) {
      bool covered = false;
      for (const LexHit& hit : read.reading->HitsAt(i)) {
        if (!Holds(telling_, concepts_.ClassOf(hit.concept_id))) continue;
        if (concepts_.Attribute(hit.concept_id, "generic") == "true") continue;
        out.content.insert("#" + std::to_string(hit.concept_id.index));
        out.concepts.insert(hit.concept_id);
        covered = true;
      }
      const Token& token = read.document->tokens[i];
      if (covered || token.kind == TokenKind::kPunctuation || read.reading->InAny(i, small_) || read.reading->InAny(i, telling_)) continue;
      out.content.insert(std::string(read.document->Norm(i)));
    }
  }

  void Compare(const Stance& a, const Stance& b, std::vector<Draft>& out) const {
    if (a.article == b.article || !SameSource(a.source, b.source)) return;
    const bool across = input_.articles[a.article.index].article->language != input_.articles[b.article.index].article->language;
    size_t shared = 0;
    Draft draft;
    draft.points.push_back({"the same source: " + a.subject + (a.subject == b.subject ? "" : ", " + b.subject), 2});
    for (const std::string& piece : a.content) shared += b.content.count(piece);
    for (const ConceptId id : a.concepts) {
      if (b.concepts.count(id) != 0) draft.points.push_back({"both speak of " + std::string(concepts_.Name(id)), 1});
    }
    const size_t least = across ? std::min(a.concepts.size(), b.concepts.size()) : std::min(a.content.size(), b.content.size());
    if (shared < kNeeded || static_cast<double>(shared) < (across ? kShareAcross : kShareNeeded) * static_cast<double>(least)) return;
    draft.subject = a.subject;
    draft.fact_key = "denial|" + a.subject;
    draft.verdict = a.affirmed == b.affirmed ? Verdict::kAgree : Verdict::kConflict;
    for (const Stance* stance : {&a, &b}) {
      const std::string words(input_.articles[stance->article.index].document->Text(stance->tokens));
      Side side{words, {MakeEvidence(input_, stance->article, stance->tokens, stance->affirmed ? "affirmed" : "denied")}};
      Finish(input_, side);
      draft.sides.push_back(std::move(side));
    }
    if (draft.verdict == Verdict::kAgree) {
      draft.sides[0].evidence.push_back(draft.sides[1].evidence.front());
      draft.sides.pop_back();
    } else {
      draft.reasons.push_back("the same source affirms it in one article and denies it in the other");
    }
    out.push_back(std::move(draft));
  }

  const JudgeInput& input_;
  const Concepts& concepts_;
  const uint32_t story_;
  const SourceFinder sources_;
  ClassMask telling_{}, small_{};
  std::vector<Stance> stances_;
};

}  // namespace

void CompareDenial(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) { DenialJudge(input, story).Run(out); }

}  // namespace gainsay

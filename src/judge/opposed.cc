// What one article says is so and another says is not, in words of its own:
// "the trust said it had permission", "the trust said that it had none"; "has
// cooperated", "has not cooperated"; "refused to open the books", "agreed to".
//
// A statement is a clause of running text, outside quotations, with who says
// it (a source, or the article itself), what it tells of, and whether it
// affirms. Negations and the verb of denying turn it round; states of one
// group that exclude each other stand for one another's negation. Two
// statements are held against each other when one source makes both, one
// affirms what the other denies, and they tell of the same throughout: what
// one of them names and the other does not is a difference in what is said.
//
// Left alone: conditions, questions, several negations, clauses that name
// other people, places, days or figures, and what may have come about
// between two days of publication.

#include <algorithm>

#include "base/sorted.h"
#include "judge/check_util.h"
#include "judge/comparators.h"
#include "judge/statement.h"

namespace gainsay {
namespace {

constexpr size_t kMostArticles = 40;   // of a story
constexpr size_t kMostOfAStory = 600;  // statements, each article having its share
constexpr size_t kLeastShare = 15;
constexpr size_t kSourced = 2;         // shared units where one source makes both
constexpr size_t kUnsourced = 3;       // where neither names one
constexpr size_t kWhole = 3;           // units of a statement that the other holds wholly
constexpr double kOfLongerWhole = 0.3;
constexpr double kOfShorter = 0.75;    // share of the shorter statement's units
constexpr double kOfLonger = 0.6;      // of the longer
constexpr double kOfShorterAcross = 0.6;   // the same, of two languages
constexpr double kOfLongerAcross = 0.4;

class OpposedJudge {
 public:
  OpposedJudge(const JudgeInput& input, uint32_t story) : input_(input), story_(story), reader_(input) {}

  void Run(std::vector<Draft>& out) {
    const std::vector<ArticleId>& articles = input_.alignments.stories[story_].articles;
    const size_t count = std::min(articles.size(), kMostArticles);
    for (size_t i = 0; i < count; ++i) reader_.Collect(articles[i], std::max(kLeastShare, kMostOfAStory / count), statements_);
    for (size_t i = 0; i < statements_.size(); ++i) {
      for (size_t j = i + 1; j < statements_.size(); ++j) Compare(statements_[i], statements_[j], out);
    }
  }

 private:
  static bool Alike(const Unit& a, const Unit& b) { return a.word == b.word || Meet(a.concepts, b.concepts); }

  static size_t Shared(const std::vector<Unit>& a, const std::vector<Unit>& b, std::vector<bool>& in_a, std::vector<bool>& in_b) {
    size_t shared = 0;
    for (size_t i = 0; i < a.size(); ++i) {
      for (size_t j = 0; j < b.size(); ++j) {
        if (in_b[j] || !Alike(a[i], b[j])) continue;
        in_a[i] = in_b[j] = true;
        ++shared;
        break;
      }
    }
    return shared;
  }

  // Both name something of one kind, and it is not the same.
  static bool Apart(const Statement& a, const Statement& b) {
    for (uint32_t kind = 0; kind <= static_cast<uint32_t>(Pinned::kFigure); ++kind) {
      bool in_a = false, in_b = false, meet = false;
      for (const auto& x : a.pinned) {
        if (x.first != kind) continue;
        in_a = true;
        meet = meet || std::binary_search(b.pinned.begin(), b.pinned.end(), x);
      }
      for (const auto& y : b.pinned) in_b = in_b || y.first == kind;
      if (in_a && in_b && !meet) return true;
    }
    return false;
  }

  // A fire certificate may be called a certificate, but no health certificate.
  bool SameDocument(const NamedDocument& x, const NamedDocument& y, bool across) const {
    const Concepts& concepts = input_.packs.concepts();
    if (!concepts.IsA(x.kind, y.kind) && !concepts.IsA(y.kind, x.kind)) return false;
    const bool named = x.kind == y.kind && concepts.Parent(x.kind).valid();
    return across || named || x.words.ends_with(y.words) || y.words.ends_with(x.words);
  }

  bool OtherDocuments(const Statement& a, const Statement& b, bool across) const {
    if (a.documents.empty() || b.documents.empty()) return false;
    return std::none_of(a.documents.begin(), a.documents.end(), [&](const NamedDocument& x) {
      return std::any_of(b.documents.begin(), b.documents.end(), [&](const NamedDocument& y) { return SameDocument(x, y, across); });
    });
  }

  // The group of which each holds another state, and no common one; empty where there is none.
  static std::string Excludes(const Statement& a, const Statement& b) {
    std::string found;
    for (const auto& x : a.states) {
      const auto shares = [&](const auto& s) { return s.first == x.first && std::binary_search(a.states.begin(), a.states.end(), s); };
      const bool other = std::any_of(b.states.begin(), b.states.end(), [&](const auto& y) { return y.first == x.first; });
      if (other && std::none_of(b.states.begin(), b.states.end(), shares)) found = x.first;
    }
    return found;
  }

  void Compare(const Statement& a, const Statement& b, std::vector<Draft>& out) const {
    if (a.article == b.article || a.source.has_value() != b.source.has_value()) return;
    const bool sourced = a.source.has_value();
    if (sourced && !SameSource(*a.source, *b.source)) return;
    const std::string group = Excludes(a, b);
    const bool antonyms = !group.empty();
    if ((a.affirmed == b.affirmed) != antonyms || Apart(a, b)) return;
    // "Not received" as one state affirms what "had not been paid" denies, and both say the same.
    if (!antonyms && a.state_denies != b.state_denies) return;
    const ArticleRead& left = input_.articles[a.article.index];
    const ArticleRead& right = input_.articles[b.article.index];
    const bool across = left.article->language != right.article->language;
    if (OtherDocuments(a, b, across)) return;
    if (antonyms && across && !sourced) return;  // a word of two meanings is too easily read as a state
    std::vector<bool> in_a(a.units.size(), false), in_b(b.units.size(), false);
    // The two antonyms stand for one unit.
    const size_t shared = Shared(a.units, b.units, in_a, in_b) + (antonyms ? 1 : 0);
    if (shared < (sourced ? kSourced : kUnsourced) + (antonyms ? 1 : 0)) return;
    // What the one denies the other must say.
    const bool denied_by_a = !a.affirmed;
    const std::optional<size_t> denied = denied_by_a ? a.denied : b.denied;
    if (!antonyms && denied.has_value() && !(denied_by_a ? in_a : in_b)[*denied]) return;
    const auto of = [&](size_t size) { return static_cast<double>(shared) / static_cast<double>(size); };
    const size_t least = std::min(a.units.size(), b.units.size());
    const size_t most = std::max(a.units.size(), b.units.size());
    // All that the shorter says is said by the longer, which adds to it.
    const bool whole = sourced && shared == least && shared >= kWhole;
    if (!whole && (of(least) < (across ? kOfShorterAcross : kOfShorter) || of(most) < (across ? kOfLongerAcross : kOfLonger))) return;
    if (whole && of(most) < kOfLongerWhole) return;
    const std::string subject = sourced ? std::string(left.document->Text(a.source->tokens)) : std::string(left.document->Text(a.tokens));
    Draft draft;
    draft.subject = subject;
    draft.verdict = VerdictOf(a, b, group, draft);
    draft.fact_key = "opposed|" + KeyOf(subject);
    if (sourced) draft.points.push_back({"the same source: " + subject, 2});
    for (size_t i = 0; i < a.units.size(); ++i) {
      if (in_a[i]) draft.points.push_back({"both speak of " + std::string(left.document->Text(a.units[i].tokens)), 1});
    }
    for (const Statement* statement : {&a, &b}) {
      const std::string words = ArticleView(input_, statement->article).Words(statement->tokens);
      Side side{words, {MakeEvidence(input_, statement->article, statement->tokens, statement->affirmed ? "affirmed" : "denied")}};
      Finish(input_, side);
      draft.sides.push_back(std::move(side));
    }
    draft.reasons.push_back(antonyms ? "one excludes the other: " + group : "one affirms what the other denies");
    out.push_back(std::move(draft));
  }

  // What was not so on one day may have come about on the next.
  Verdict VerdictOf(const Statement& a, const Statement& b, const std::string& group, Draft& draft) const {
    const Published& p = input_.articles[a.article.index].article->published;
    const Published& q = input_.articles[b.article.index].article->published;
    const bool antonyms = !group.empty();
    const bool lasting = antonyms ? a.passing.count(group) + b.passing.count(group) == 0 : a.lasting && b.lasting;
    draft.severity_lowered = !a.source.has_value();
    if (lasting || !p.known() || !q.known()) return Verdict::kConflict;
    const int64_t days = static_cast<int64_t>(q.at / kSecondsPerDay) - static_cast<int64_t>(p.at / kSecondsPerDay);
    if (days == 0) return Verdict::kConflict;
    const bool later_affirms = days > 0 ? b.affirmed : a.affirmed;
    if (antonyms || later_affirms) return Verdict::kUpdate;
    draft.severity_lowered = true;
    return Verdict::kConflict;
  }

  const JudgeInput& input_;
  const uint32_t story_;
  const StatementReader reader_;
  std::vector<Statement> statements_;
};

}  // namespace

void CompareOpposed(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) { OpposedJudge(input, story).Run(out); }

}  // namespace gainsay

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
#include <set>

#include "judge/comparators.h"
#include "judge/story_util.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr uint32_t kSourceReach = 6;     // tokens between a source and its verb
constexpr uint32_t kPronounReach = 3;
constexpr uint32_t kLongest = 30;        // tokens of a content
constexpr size_t kNeeded = 2;            // shared pieces of content
constexpr double kShareNeeded = 0.5;     // of the shorter content
constexpr double kShareAcross = 0.34;    // the same, of two languages
constexpr size_t kMostOfAStory = 200;

struct Stance {
  ArticleId article;
  TokenRange tokens;               // from the source to the end of the content
  bool affirmed = true;
  std::set<uint32_t> entities;     // the source, where named
  std::set<ConceptId> titles;      // the source's roles, or the bare role
  std::set<std::string> content;   // concepts and words
  std::set<ConceptId> concepts;    // of them the concepts
  std::string subject;             // for people
};

class DenialJudge {
 public:
  DenialJudge(const JudgeInput& input, uint32_t story) : input_(input), concepts_(input.packs.concepts()), story_(story) {
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
    uint32_t begin = verb.begin;
    if (!Source(read, {sentence.begin, verb.begin}, out, begin)) return false;
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

  bool Marked(const ArticleRead& read, uint32_t after) const {
    const LexHit* mark = read.reading->HitAt(std::min<uint32_t>(after, static_cast<uint32_t>(read.document->tokens.size()) - 1), "postposition");
    return mark != nullptr && concepts_.Attribute(mark->concept_id, "case") == "ergative";
  }

  // The one before the verb whom an agentive mark follows, else the nearest.
  bool Source(const ArticleRead& read, TokenRange range, Stance& out, uint32_t& begin) const {
    TokenRange best;
    bool marked = false;
    const auto better = [&](TokenRange tokens) {
      if (tokens.end > range.end || tokens.begin < range.begin) return false;
      const bool agent = Marked(read, tokens.end);
      if (!agent && (marked || range.end - tokens.end > kSourceReach)) return false;
      if (agent == marked && !best.empty() && tokens.end < best.end) return false;
      best = tokens;
      marked = agent;
      return true;
    };
    for (const RoleMention& role : BeginningIn(read.mentions.roles, range)) {
      if (role.plural || !better(role.tokens)) continue;
      out.entities.clear();
      out.titles = {role.role};
      if (role.person.valid()) TakePerson(read, role.person, out);
    }
    for (const OrgMention& org : BeginningIn(read.mentions.orgs, range)) {
      if (!better(org.tokens)) continue;
      out.titles.clear();
      out.entities = {input_.alignments.EntityOf(EntityKind::kOrganisation, out.article, org.same)};
    }
    for (const PersonMention& person : BeginningIn(read.mentions.persons, range)) {
      if (!better(person.tokens)) continue;
      out.entities.clear();
      out.titles.clear();
      TakePerson(read, person.person, out);
    }
    if (best.empty() && !Pronoun(read, range, out, best) && !Bare(read, range, out, best)) return false;
    begin = best.begin;
    out.subject = std::string(read.document->Text(best));
    out.entities.erase(UINT32_MAX);
    return !out.entities.empty() || !out.titles.empty();
  }

  void TakePerson(const ArticleRead& read, PersonId person, Stance& out) const {
    out.entities.insert(input_.alignments.EntityOf(EntityKind::kPerson, out.article, person.index));
    for (const uint32_t role : read.mentions.people[person.index].roles) out.titles.insert(read.mentions.roles[role].role);
  }

  // "She denied …": the person named last.
  bool Pronoun(const ArticleRead& read, TokenRange range, Stance& out, TokenRange& at) const {
    for (uint32_t i = range.end; i > range.begin && range.end - i < kPronounReach; --i) {
      const LexHit* pronoun = read.reading->HitAt(i - 1, "pronoun");
      if (pronoun == nullptr || concepts_.Attribute(pronoun->concept_id, "person") != "3") continue;
      const auto& persons = read.mentions.persons;
      const auto next = std::partition_point(persons.begin(), persons.end(), [&](const PersonMention& p) { return p.tokens.begin < i; });
      if (next == persons.begin()) return false;
      TakePerson(read, std::prev(next)->person, out);
      at = {i - 1, i};
      return true;
    }
    return false;
  }

  // A body that has no name: "the prosecution".
  bool Bare(const ArticleRead& read, TokenRange range, Stance& out, TokenRange& at) const {
    for (uint32_t i = range.end; i > range.begin && range.end - i < kSourceReach; --i) {
      for (const std::string_view cls : {"org-kind", "office", "occupation", "thing"}) {
        const LexHit* hit = read.reading->HitAt(i - 1, cls);
        if (hit == nullptr) continue;
        out.titles = {hit->concept_id};
        at = {hit->begin, hit->end};
        return true;
      }
    }
    return false;
  }

  static bool SameSource(const Stance& a, const Stance& b) {
    const auto meet = [](const auto& x, const auto& y) { return std::any_of(x.begin(), x.end(), [&](auto e) { return y.count(e) != 0; }); };
    if (!a.entities.empty() && !b.entities.empty()) return meet(a.entities, b.entities);
    return meet(a.titles, b.titles);
  }

  void Compare(const Stance& a, const Stance& b, std::vector<Draft>& out) const {
    if (a.article == b.article || !SameSource(a, b)) return;
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
      Side side{words, {MakeEvidence(input_, stance->article, stance->tokens, stance->affirmed ? "affirmed" : "denied")}, 0};
      Finish(input_, side);
      draft.sides.push_back(std::move(side));
    }
    if (draft.verdict == Verdict::kAgree) {
      draft.sides[0].evidence.push_back(draft.sides[1].evidence.front());
      draft.sides.pop_back();
    } else {
      draft.slots = {{"a", draft.sides[0].value}, {"b", draft.sides[1].value}};
      draft.reasons.push_back("the same source affirms it in one article and denies it in the other");
    }
    out.push_back(std::move(draft));
  }

  const JudgeInput& input_;
  const Concepts& concepts_;
  const uint32_t story_;
  ClassMask telling_{}, small_{};
  std::vector<Stance> stances_;
};

}  // namespace

void CompareDenial(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) { DenialJudge(input, story).Run(out); }

}  // namespace gainsay

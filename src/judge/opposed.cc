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
#include <optional>
#include <set>

#include "base/sorted.h"
#include "judge/check_util.h"
#include "judge/comparators.h"
#include "judge/source.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr size_t kMostArticles = 40;   // of a story
constexpr size_t kMostOfAStory = 600;  // statements, each article having its share
constexpr size_t kLeastShare = 15;
constexpr size_t kLongest = 24;        // units of a statement: a longer one tells of several things
constexpr size_t kSourced = 2;         // shared units where one source makes both
constexpr size_t kUnsourced = 3;       // where neither names one
constexpr uint32_t kStateReach = 4;    // tokens of a state before its negation
constexpr size_t kWhole = 3;           // units of a statement that the other holds wholly
constexpr double kOfLongerWhole = 0.3;
constexpr double kOfShorter = 0.75;    // share of the shorter statement's units
constexpr double kOfLonger = 0.6;      // of the longer
constexpr double kOfShorterAcross = 0.6;   // the same, of two languages
constexpr double kOfLongerAcross = 0.4;

// What stands at one place of a statement.
struct Unit {
  std::vector<uint32_t> concepts;  // sorted
  std::string word;                // where no pack lists it, or beside the concepts
  TokenRange tokens;
};

enum class Pinned : uint8_t { kPerson, kBody, kPlace, kDay, kFigure };  // what two statements must not differ in

struct Statement {
  ArticleId article;
  TokenRange tokens;
  std::optional<Source> source;
  std::vector<Unit> units;
  std::vector<std::pair<uint32_t, std::string>> pinned;  // sorted
  std::vector<std::pair<std::string, std::string>> states;  // group and value, sorted
  bool affirmed = true;
  std::set<std::string> passing;  // groups of states that change with time
  bool lasting = true;  // names no event that may come about from one day to the next
};

class OpposedJudge {
 public:
  OpposedJudge(const JudgeInput& input, uint32_t story)
      : input_(input), concepts_(input.packs.concepts()), story_(story), sources_(input) {
    static constexpr std::string_view kTelling[] = {"event", "attribute", "thing", "document", "org-kind", "state", "occupation", "office",
                                                    "kinship", "gloss", "rank", "discipline"};
    static constexpr std::string_view kSmall[] = {
        "auxiliary", "pronoun", "determiner", "preposition", "postposition", "conjunction", "negation", "honorific", "modal", "question",
        "tense", "hedge", "planned", "hypothetical", "attribution-cue", "relative", "each", "order-cue"};
    static constexpr std::string_view kGrammar[] = {"preposition", "postposition", "pronoun", "determiner", "conjunction", "auxiliary", "relative"};
    static constexpr std::string_view kUnsure[] = {"hypothetical", "question"};
    telling_ = MaskOf(concepts_, kTelling);
    small_ = MaskOf(concepts_, kSmall);
    grammar_ = MaskOf(concepts_, kGrammar);
    unsure_ = MaskOf(concepts_, kUnsure);
    verb_ = concepts_.FindClass("reporting-verb");
    cue_ = concepts_.FindClass("attribution-cue");
    conjunction_ = concepts_.FindClass("conjunction");
    negation_ = concepts_.FindClass("negation");
    auxiliary_ = concepts_.FindClass("auxiliary");
    event_ = concepts_.FindClass("event");
    gloss_ = concepts_.FindClass("gloss");
  }

  void Run(std::vector<Draft>& out) {
    const std::vector<ArticleId>& articles = input_.alignments.stories[story_].articles;
    const size_t count = std::min(articles.size(), kMostArticles);
    for (size_t i = 0; i < count; ++i) Collect(articles[i], std::max(kLeastShare, kMostOfAStory / count));
    for (size_t i = 0; i < statements_.size(); ++i) {
      for (size_t j = i + 1; j < statements_.size(); ++j) Compare(statements_[i], statements_[j], out);
    }
  }

 private:
  // Its first `most` statements.
  void Collect(ArticleId article, size_t most) {
    const ArticleRead& read = input_.articles[article.index];
    most += statements_.size();
    const Document& document = *read.document;
    for (uint32_t s = 0; s < document.sentences.size(); ++s) {
      const Sentence& sentence = document.sentences[s];
      const BlockKind kind = document.paragraphs[sentence.paragraph].kind;
      if (kind != BlockKind::kParagraph && kind != BlockKind::kListItem) continue;
      const TokenRange range = sentence.tokens;
      const auto quoted = [&](uint32_t t) { return document.tokens[t].kind == TokenKind::kQuote; };
      bool marks = false;
      for (uint32_t t = range.begin; t < range.end && !marks; ++t) marks = quoted(t);
      if (marks) continue;
      TokenRange told = range;
      bool denied = false;
      const std::optional<Source> source = Frame(article, range, told, denied);
      for (const TokenRange clause : Clauses(read, told)) {
        if (statements_.size() >= most) return;
        Statement statement;
        statement.article = article;
        statement.source = source;
        statement.affirmed = !denied;
        if (Read(read, clause, statement)) statements_.push_back(std::move(statement));
      }
    }
  }

  // Who says it, and what is said without that: "X said that …", "…, said X", "according to X, …".
  std::optional<Source> Frame(ArticleId article, TokenRange range, TokenRange& told, bool& denied) const {
    const ArticleRead& read = input_.articles[article.index];
    const Document& document = *read.document;
    for (uint32_t i = range.begin; i < range.end; ++i) {
      const LexHit* verb = read.reading->HitAt(i, verb_);
      const LexHit* cue = verb == nullptr ? read.reading->HitAt(i, cue_) : nullptr;
      if (verb == nullptr && cue == nullptr) continue;
      const TokenRange hit = verb != nullptr ? TokenRange{verb->begin, verb->end} : TokenRange{cue->begin, cue->end};
      if (verb != nullptr && concepts_.Attribute(verb->concept_id, "speech") != "true") continue;
      // "accepted the report" tells what was done, "accepted that" what was said.
      if (verb != nullptr && !concepts_.Attribute(verb->concept_id, "polarity").empty() && !Opens(read, hit.end)) continue;
      std::optional<Source> source = cue != nullptr ? std::nullopt : sources_.Before(article, {range.begin, hit.begin});
      const bool before = source.has_value();
      if (!before) source = sources_.Behind(article, {hit.end, range.end});
      if (!source.has_value() && cue != nullptr) source = sources_.Before(article, {range.begin, hit.begin});
      if (!source.has_value()) continue;
      denied = verb != nullptr && concepts_.Attribute(verb->concept_id, "polarity") == "deny";
      const uint32_t begin = std::min(hit.begin, source->tokens.begin);
      const uint32_t end = std::max(hit.end, source->tokens.end);
      // What follows is told, unless the sentence ends with its source.
      told = Words(document, {end, range.end}) >= Words(document, {range.begin, begin}) ? TokenRange{end, range.end} : TokenRange{range.begin, begin};
      return source;
    }
    return std::nullopt;
  }

  // A word that opens what is said: that, कि.
  bool Opens(const ArticleRead& read, uint32_t token) const {
    const LexHit* joint = read.reading->HitAt(std::min<uint32_t>(token, static_cast<uint32_t>(read.document->tokens.size()) - 1), conjunction_);
    if (joint == nullptr && token > 0) joint = read.reading->HitAt(token - 1, conjunction_);  // "कहा कि" is one entry
    return joint != nullptr && concepts_.Attribute(joint->concept_id, "kind") == "complementizer";
  }

  static size_t Words(const Document& document, TokenRange range) {
    size_t count = 0;
    for (uint32_t t = range.begin; t < range.end; ++t) count += document.tokens[t].kind == TokenKind::kWord ? 1 : 0;
    return count;
  }

  // Cut at punctuation, and at conjunctions between two finite verbs.
  std::vector<TokenRange> Clauses(const ArticleRead& read, TokenRange range) const {
    const Document& document = *read.document;
    std::vector<TokenRange> out;
    TokenRange clause{range.begin, range.begin};
    const auto finite = [&](TokenRange part) {
      for (uint32_t t = part.begin; t < part.end; ++t) {
        if (read.reading->In(t, auxiliary_)) return true;
      }
      return false;
    };
    for (uint32_t t = range.begin; t < range.end; ++t) {
      const bool punctuation = document.tokens[t].kind == TokenKind::kPunctuation && document.Norm(t) != "-" && document.Norm(t) != ".";
      const LexHit* joint = punctuation ? nullptr : read.reading->HitAt(t, conjunction_);
      const bool joins = joint != nullptr && joint->end == t + 1 && !read.reading->In(t, "postposition") && !read.reading->In(t, "preposition") &&
                         finite({clause.begin, t}) && finite({t + 1, range.end});
      if (punctuation || joins) {
        clause.end = t;
        if (!clause.empty()) out.push_back(clause);
        clause = {t + 1, t + 1};
      }
    }
    clause.end = range.end;
    if (!clause.empty()) out.push_back(clause);
    return out;
  }

  bool Read(const ArticleRead& read, TokenRange range, Statement& out) const {
    uint32_t negations = 0;
    uint32_t covered = range.begin;  // by a negation of several words
    for (uint32_t t = range.begin; t < range.end; ++t) {
      if (read.reading->InAny(t, unsure_) && !read.reading->In(t, "postposition")) return false;
      const LexHit* no = read.reading->HitAt(t, negation_);
      if (no == nullptr || t < covered) continue;
      const std::string_view kind = concepts_.Attribute(no->concept_id, "kind");
      if (kind == "preposition" || kind == "imperative" || no->end > range.end) return false;
      if (kind == "adjective") continue;
      if (!InState(read, t)) ++negations;
      covered = no->end;
    }
    if (negations > 1) return false;
    if (negations == 1) out.affirmed = !out.affirmed;
    std::vector<bool> taken(range.size(), false);
    Pin(read, range, out, taken);
    for (uint32_t t = range.begin; t < range.end;) {
      const uint32_t next = taken[t - range.begin] ? t + 1 : TakeUnit(read, t, range, out);
      if (out.units.size() > kLongest) return false;
      t = next;
    }
    if (out.units.empty()) return false;
    std::sort(out.pinned.begin(), out.pinned.end());
    SortUnique(out.states);
    out.tokens = {out.units.front().tokens.begin, out.units.back().tokens.end};
    for (const Unit& unit : out.units) {
      out.tokens.begin = std::min(out.tokens.begin, unit.tokens.begin);
      out.tokens.end = std::max(out.tokens.end, unit.tokens.end);
    }
    // The negation belongs to what is shown.
    for (uint32_t t = range.begin; t < range.end; ++t) {
      if (!read.reading->In(t, negation_)) continue;
      out.tokens.begin = std::min(out.tokens.begin, t);
      out.tokens.end = std::max(out.tokens.end, t + 1);
    }
    return true;
  }

  // Whether the word is part of a state's name, which says by itself what is so.
  bool InState(const ArticleRead& read, uint32_t token) const {
    for (uint32_t i = token > kStateReach ? token - kStateReach : 0; i <= token; ++i) {
      for (const LexHit& hit : read.reading->HitsAt(i)) {
        if (hit.end > token && concepts_.Has(hit.concept_id, "opposed")) return true;
      }
    }
    return false;
  }

  // People, bodies, places, days and figures.
  void Pin(const ArticleRead& read, TokenRange range, Statement& out, std::vector<bool>& taken) const {
    const auto take = [&](TokenRange tokens, Pinned kind, std::string key) {
      if (!range.Contains(tokens)) return;
      for (uint32_t t = tokens.begin; t < tokens.end; ++t) {
        if (taken[t - range.begin]) return;
      }
      for (uint32_t t = tokens.begin; t < tokens.end; ++t) taken[t - range.begin] = true;
      out.pinned.emplace_back(static_cast<uint32_t>(kind), key);
      out.units.push_back({{}, std::string(1, static_cast<char>('0' + static_cast<int>(kind))) + key, tokens});
    };
    for (const PersonMention& person : BeginningIn(read.mentions.persons, range)) {
      take(person.tokens, Pinned::kPerson, std::to_string(input_.alignments.EntityOf(EntityKind::kPerson, out.article, person.person.index)));
    }
    for (const OrgMention& org : BeginningIn(read.mentions.orgs, range)) {
      take(org.tokens, Pinned::kBody, std::to_string(input_.alignments.EntityOf(EntityKind::kOrganisation, out.article, org.same)));
    }
    for (const PlaceMention& place : BeginningIn(read.mentions.places, range)) {
      if (place.known.valid()) take(place.tokens, Pinned::kPlace, std::to_string(place.known.index));
    }
    for (const TimeMention& time : BeginningIn(read.mentions.times, range)) {
      if (time.when.has_value() && time.granularity >= Granularity::kDay) take(time.tokens, Pinned::kDay, std::to_string(time.when->from));
    }
    for (const QuantityMention& quantity : BeginningIn(read.mentions.quantities, range)) {
      take(quantity.number, Pinned::kFigure, quantity.value.Normalized().ToString());
    }
  }

  // What begins at the token; returns where to go on.
  uint32_t TakeUnit(const ArticleRead& read, uint32_t t, TokenRange range, Statement& out) const {
    const Document& document = *read.document;
    Unit unit{{}, {}, {t, t + 1}};
    const bool small = read.reading->InAny(t, small_);
    const bool grammar = read.reading->InAny(t, grammar_);
    for (const LexHit& hit : read.reading->HitsAt(t)) {
      if (!Holds(telling_, concepts_.ClassOf(hit.concept_id)) || hit.end > range.end) continue;
      if (grammar && concepts_.ClassOf(hit.concept_id) == gloss_) continue;  // "near" of a sentence, not of a place
      if (!unit.concepts.empty() && hit.end < unit.tokens.end) break;
      if (unit.concepts.empty()) unit.tokens.end = hit.end;
      unit.concepts.push_back(hit.concept_id.index);
      const std::string_view group = concepts_.Attribute(hit.concept_id, "group");
      if (concepts_.Has(hit.concept_id, "changing")) {
        out.lasting = false;
        out.passing.insert(std::string(group));
      }
      if (!group.empty() && concepts_.Has(hit.concept_id, "opposed")) {
        out.states.emplace_back(group, concepts_.Attribute(hit.concept_id, "value"));
      }
      if (concepts_.ClassOf(hit.concept_id) == event_) out.lasting = false;
    }
    const bool plain = document.tokens[t].kind == TokenKind::kWord || document.tokens[t].kind == TokenKind::kNumber;
    if (unit.concepts.empty() && (!plain || small)) return t + 1;
    SortUnique(unit.concepts);
    unit.word = std::string(document.Norm(t));
    const uint32_t end = unit.tokens.end;
    out.units.push_back(std::move(unit));
    return end;
  }

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
    const ArticleRead& left = input_.articles[a.article.index];
    const ArticleRead& right = input_.articles[b.article.index];
    const bool across = left.article->language != right.article->language;
    if (antonyms && across && !sourced) return;  // a word of two meanings is too easily read as a state
    std::vector<bool> in_a(a.units.size(), false), in_b(b.units.size(), false);
    // The two antonyms stand for one unit.
    const size_t shared = Shared(a.units, b.units, in_a, in_b) + (antonyms ? 1 : 0);
    if (shared < (sourced ? kSourced : kUnsourced) + (antonyms ? 1 : 0)) return;
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
      Side side{words, {MakeEvidence(input_, statement->article, statement->tokens, statement->affirmed ? "affirmed" : "denied")}, 0};
      Finish(input_, side);
      draft.sides.push_back(std::move(side));
    }
    draft.slots = {{"a", draft.sides[0].value}, {"b", draft.sides[1].value}, {"source", subject}};
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
  const Concepts& concepts_;
  const uint32_t story_;
  const SourceFinder sources_;
  ClassMask telling_{}, small_{}, grammar_{}, unsure_{};
  ClassId verb_, cue_, conjunction_, negation_, auxiliary_, event_, gloss_;
  std::vector<Statement> statements_;
};

}  // namespace

void CompareOpposed(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) { OpposedJudge(input, story).Run(out); }

}  // namespace gainsay

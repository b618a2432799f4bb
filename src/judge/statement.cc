#include "judge/statement.h"

#include <algorithm>
#include <iterator>
#include <span>

#include "base/sorted.h"
#include "mention/longest_hits.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr size_t kLongest = 24;        // units of a statement: a longer one tells of several things
constexpr uint32_t kStateReach = 4;    // tokens of a state before its negation

constexpr std::string_view kTelling[] = {"event", "attribute", "thing", "document", "org-kind", "state", "occupation", "office",
                                          "kinship", "rank", "discipline", "gloss"};
constexpr std::string_view kSmall[] = {
    "auxiliary", "pronoun", "determiner", "preposition", "postposition", "conjunction", "negation", "honorific", "modal", "question",
    "tense", "hedge", "planned", "hypothetical", "attribution-cue", "relative", "each", "order-cue"};
constexpr std::string_view kGrammar[] = {"preposition", "postposition", "pronoun", "determiner", "conjunction", "auxiliary", "relative"};
constexpr std::string_view kUnsure[] = {"hypothetical", "question"};

}  // namespace

StatementReader::StatementReader(const JudgeInput& input) : input_(input), concepts_(input.packs.concepts()), sources_(input) {
  telling_ = MaskOf(concepts_, kTelling);
  telling_in_grammar_ = MaskOf(concepts_, std::span(kTelling).first(std::size(kTelling) - 1));
  small_ = MaskOf(concepts_, kSmall);
  grammar_ = MaskOf(concepts_, kGrammar);
  unsure_ = MaskOf(concepts_, kUnsure);
  verb_ = concepts_.FindClass("reporting-verb");
  cue_ = concepts_.FindClass("attribution-cue");
  conjunction_ = concepts_.FindClass("conjunction");
  negation_ = concepts_.FindClass("negation");
  auxiliary_ = concepts_.FindClass("auxiliary");
  event_ = concepts_.FindClass("event");
  document_ = concepts_.FindClass("document");
}

void StatementReader::Collect(ArticleId article, size_t most, std::vector<Statement>& out) const {
  const ArticleRead& read = input_.articles[article.index];
  most += out.size();
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
      if (out.size() >= most) return;
      Statement statement;
      statement.article = article;
      statement.source = source;
      statement.affirmed = !denied;
      if (Read(read, clause, statement)) out.push_back(std::move(statement));
    }
  }
}

std::optional<Source> StatementReader::Frame(ArticleId article, TokenRange range, TokenRange& told, bool& denied) const {
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

bool StatementReader::Opens(const ArticleRead& read, uint32_t token) const {
  const LexHit* joint = read.reading->HitAt(std::min<uint32_t>(token, static_cast<uint32_t>(read.document->tokens.size()) - 1), conjunction_);
  if (joint == nullptr && token > 0) joint = read.reading->HitAt(token - 1, conjunction_);  // "कहा कि" is one entry
  return joint != nullptr && concepts_.Attribute(joint->concept_id, "kind") == "complementizer";
}

size_t StatementReader::Words(const Document& document, TokenRange range) {
  size_t count = 0;
  for (uint32_t t = range.begin; t < range.end; ++t) count += document.tokens[t].kind == TokenKind::kWord ? 1 : 0;
  return count;
}

std::vector<TokenRange> StatementReader::Clauses(const ArticleRead& read, TokenRange range) const {
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

bool StatementReader::Read(const ArticleRead& read, TokenRange range, Statement& out) const {
  uint32_t negations = 0;
  TokenRange negation;
  uint32_t covered = range.begin;  // by a negation of several words
  for (uint32_t t = range.begin; t < range.end; ++t) {
    if (read.reading->InAny(t, unsure_) && !read.reading->In(t, "postposition")) return false;
    const LexHit* no = read.reading->HitAt(t, negation_);
    if (no == nullptr || t < covered) continue;
    const std::string_view kind = concepts_.Attribute(no->concept_id, "kind");
    if (kind == "preposition" || kind == "imperative" || no->end > range.end) return false;
    if (kind == "adjective") continue;
    if (InState(read, t)) {
      out.state_denies = true;
    } else {
      ++negations;
      negation = {t, no->end};
    }
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
  if (negations == 1) out.denied = Beside(out.units, negation);
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

size_t StatementReader::Beside(const std::vector<Unit>& units, TokenRange negation) {
  const auto place = [&](size_t i) {
    const uint32_t begin = units[i].tokens.begin;
    return begin >= negation.end ? std::pair(0U, begin - negation.end) : std::pair(1U, negation.begin - std::min(begin, negation.begin));
  };
  size_t best = 0;
  for (size_t i = 1; i < units.size(); ++i) {
    if (place(i) < place(best)) best = i;
  }
  return best;
}

bool StatementReader::InState(const ArticleRead& read, uint32_t token) const {
  for (uint32_t i = token > kStateReach ? token - kStateReach : 0; i <= token; ++i) {
    for (const LexHit& hit : read.reading->HitsAt(i)) {
      if (hit.end > token && !PartedByNegation(*read.reading, hit) && concepts_.Has(hit.concept_id, "opposed")) return true;
    }
  }
  return false;
}

void StatementReader::Pin(const ArticleRead& read, TokenRange range, Statement& out, std::vector<bool>& taken) const {
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

NamedDocument StatementReader::DocumentAt(const ArticleRead& read, const LexHit& hit, TokenRange range) const {
  const Document& document = *read.document;
  uint32_t begin = hit.begin;
  if (begin > range.begin && document.tokens[begin - 1].kind == TokenKind::kWord && !read.reading->InAny(begin - 1, small_)) --begin;
  NamedDocument out{hit.concept_id, {}};
  for (uint32_t t = begin; t < hit.end; ++t) out.words += " " + std::string(document.Norm(t));
  return out;
}

uint32_t StatementReader::TakeUnit(const ArticleRead& read, uint32_t t, TokenRange range, Statement& out) const {
  const Document& document = *read.document;
  Unit unit{{}, {}, {t, t + 1}};
  const bool small = read.reading->InAny(t, small_);
  const bool grammar = read.reading->InAny(t, grammar_);
  // "near" of a sentence, not of a place
  for (const LexHit& hit : LongestHits(*read.reading, t, range.end, grammar ? telling_in_grammar_ : telling_)) {
    unit.tokens.end = hit.end;
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
    if (concepts_.ClassOf(hit.concept_id) == document_) out.documents.push_back(DocumentAt(read, hit, range));
  }
  const bool plain = document.tokens[t].kind == TokenKind::kWord || document.tokens[t].kind == TokenKind::kNumber;
  if (unit.concepts.empty() && (!plain || small)) return t + 1;
  SortUnique(unit.concepts);
  unit.word = std::string(document.Norm(t));
  const uint32_t end = unit.tokens.end;
  out.units.push_back(std::move(unit));
  return end;
}

}  // namespace gainsay

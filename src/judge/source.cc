#include "judge/source.h"

#include <algorithm>

#include "mention/within.h"

namespace gainsay {
namespace {

constexpr uint32_t kReach = 6;         // tokens between a source and its verb
constexpr uint32_t kPronounReach = 3;
constexpr uint32_t kBehindReach = 3;   // "said the Inspector …"
constexpr uint32_t kTitleReach = 4;    // tokens of a title in front of a name
constexpr std::string_view kBare[] = {"org-kind", "office", "occupation", "thing"};

// Whether the mark of an agent stands at the token.
bool Marked(const ArticleRead& read, uint32_t after) {
  if (after >= read.document->tokens.size()) return false;
  const LexHit* mark = read.reading->HitAt(after, "postposition");
  return mark != nullptr && read.reading->concepts().Attribute(mark->concept_id, "case") == "ergative";
}

}  // namespace

bool SameSource(const Source& a, const Source& b) {
  const auto meet = [](const auto& x, const auto& y) { return std::any_of(x.begin(), x.end(), [&](auto e) { return y.count(e) != 0; }); };
  if (!a.entities.empty() && !b.entities.empty()) return meet(a.entities, b.entities);
  return meet(a.titles, b.titles);
}

void SourceFinder::TakePerson(ArticleId article, PersonId person, Source& out) const {
  const MentionTable& mentions = input_.articles[article.index].mentions;
  const uint32_t entity = input_.alignments.EntityOf(EntityKind::kPerson, article, person.index);
  if (entity != UINT32_MAX) out.entities.insert(entity);
  for (const uint32_t role : mentions.people[person.index].roles) out.titles.insert(mentions.roles[role].role);
}

void SourceFinder::TakeOrg(ArticleId article, const OrgMention& org, Source& out) const {
  const uint32_t entity = input_.alignments.EntityOf(EntityKind::kOrganisation, article, org.same);
  if (entity != UINT32_MAX) out.entities.insert(entity);
  if (org.kind.valid()) out.titles.insert(org.kind);
}

// "She denied …": the person named last.
bool SourceFinder::Pronoun(ArticleId article, TokenRange range, Source& out) const {
  const ArticleRead& read = input_.articles[article.index];
  for (uint32_t i = range.end; i > range.begin && range.end - i < kPronounReach; --i) {
    const LexHit* pronoun = read.reading->HitAt(i - 1, "pronoun");
    if (pronoun == nullptr || concepts_.Attribute(pronoun->concept_id, "person") != "3") continue;
    const auto& persons = read.mentions.persons;
    const auto next = std::partition_point(persons.begin(), persons.end(), [&](const PersonMention& p) { return p.tokens.begin < i; });
    if (next == persons.begin()) return false;
    TakePerson(article, std::prev(next)->person, out);
    out.tokens = {i - 1, i};
    return true;
  }
  return false;
}

// A body that has no name: "the prosecution".
bool SourceFinder::Bare(ArticleId article, TokenRange range, Source& out) const {
  const ArticleRead& read = input_.articles[article.index];
  for (uint32_t i = range.end; i > range.begin && range.end - i < kReach; --i) {
    for (const std::string_view cls : kBare) {
      const LexHit* hit = read.reading->HitAt(i - 1, cls);
      if (hit == nullptr) continue;
      out.titles = {hit->concept_id};
      out.tokens = {hit->begin, hit->end};
      return true;
    }
  }
  return false;
}

std::optional<Source> SourceFinder::Before(ArticleId article, TokenRange range) const {
  const ArticleRead& read = input_.articles[article.index];
  Source out;
  bool marked = false;
  const auto better = [&](TokenRange tokens) {
    if (tokens.end > range.end || tokens.begin < range.begin) return false;
    const bool agent = Marked(read, tokens.end);
    if (!agent && (marked || range.end - tokens.end > kReach)) return false;
    if (agent == marked && !out.tokens.empty() && tokens.end < out.tokens.end) return false;
    out = Source{tokens, {}, {}};
    marked = agent;
    return true;
  };
  for (const RoleMention& role : BeginningIn(read.mentions.roles, range)) {
    if (role.plural || !better(role.tokens)) continue;
    out.titles = {role.role};
    if (role.person.valid()) TakePerson(article, role.person, out);
  }
  for (const OrgMention& org : BeginningIn(read.mentions.orgs, range)) {
    if (better(org.tokens)) TakeOrg(article, org, out);
  }
  for (const PersonMention& person : BeginningIn(read.mentions.persons, range)) {
    if (better(person.tokens)) TakePerson(article, person.person, out);
  }
  if (out.tokens.empty() && !Pronoun(article, range, out) && !Bare(article, range, out)) return std::nullopt;
  if (out.entities.empty() && out.titles.empty()) return std::nullopt;
  return out;
}

std::optional<Source> SourceFinder::Behind(ArticleId article, TokenRange range) const {
  const ArticleRead& read = input_.articles[article.index];
  Source out;
  const uint32_t last = std::min(range.end, range.begin + kBehindReach);
  for (const PersonMention& person : BeginningIn(read.mentions.persons, {range.begin, std::min(range.end, last + kTitleReach)})) {
    if (std::min(person.whole.begin, person.tokens.begin) >= last || person.tokens.end > range.end) continue;
    TakePerson(article, person.person, out);
    out.tokens = {std::min(person.whole.begin, person.tokens.begin), std::max(person.whole.end, person.tokens.end)};
    return out.entities.empty() && out.titles.empty() ? std::nullopt : std::optional(out);
  }
  for (const RoleMention& role : BeginningIn(read.mentions.roles, {range.begin, last})) {
    if (role.plural) continue;
    out.tokens = role.tokens;
    out.titles = {role.role};
    if (role.person.valid()) TakePerson(article, role.person, out);
    return out;
  }
  for (const OrgMention& org : BeginningIn(read.mentions.orgs, {range.begin, last})) {
    out.tokens = org.tokens;
    TakeOrg(article, org, out);
    return out.entities.empty() && out.titles.empty() ? std::nullopt : std::optional(out);
  }
  for (uint32_t i = range.begin; i < last; ++i) {
    for (const std::string_view cls : kBare) {
      const LexHit* hit = read.reading->HitAt(i, cls);
      if (hit == nullptr) continue;
      out.titles = {hit->concept_id};
      out.tokens = {hit->begin, hit->end};
      return out;
    }
  }
  return std::nullopt;
}

}  // namespace gainsay

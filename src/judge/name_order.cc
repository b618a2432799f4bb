// One person whose two names stand in both orders: Kristjan Tamm, Tamm
// Kristjan. One of the two takes the given name for the family name, and every
// short form after it is the wrong one.
//
// Only names of two whole words are looked at: initials change places by
// custom ("K. R. Menon", "Menon K. R."), and with three words a name may be
// cut rather than turned. Two people who are named so (Ram Mohan, Mohan Ram)
// are two entities, where anything tells them apart; without an office that
// both hold the finding is a doubt.

#include <algorithm>
#include <set>

#include "judge/check_util.h"
#include "judge/comparators.h"
#include "judge/other_name.h"

namespace gainsay {
namespace {

constexpr size_t kShortestPart = 3;  // bytes, without a full stop
constexpr double kApart = 0.6;       // sounds of the two parts of one name

struct Naming {
  ArticleId article;
  const PersonMention* mention = nullptr;
  bool turned = false;  // the other order than the first naming's
};

bool TwoWords(const std::string& name) {
  const size_t space = name.find(' ');
  if (space == std::string::npos || space != name.rfind(' ') || name.find('.') != std::string::npos) return false;
  return space >= kShortestPart && name.size() - space - 1 >= kShortestPart;
}

class NameOrderJudge {
 public:
  NameOrderJudge(const JudgeInput& input, const Entity& entity) : input_(input), entity_(entity) {}

  // Whether the person stands in both orders; then the draft is filled.
  bool Judge(Draft& draft) {
    Collect();
    const auto turned = [](const Naming& n) { return n.turned; };
    if (namings_.empty() || std::none_of(namings_.begin(), namings_.end(), turned) || TwoOfOneArticle()) return false;
    for (const bool other : {false, true}) draft.sides.push_back(SideOf(other));
    draft.subject = draft.sides[0].value;
    draft.fact_key = "name-order|" + std::min(KeyOf(draft.sides[0].value), KeyOf(draft.sides[1].value));
    draft.slots = {{"a", draft.sides[0].value}, {"b", draft.sides[1].value}};
    for (const LinkPoint& point : entity_.points) draft.points.push_back({point.name, point.weight});
    draft.reasons.push_back("the same two names in the other order");
    draft.severity_lowered = !OneOffice();
    return true;
  }

 private:
  const MentionTable& Mentions(ArticleId article) const { return input_.articles[article.index].mentions; }

  bool Same(const std::string& a, const std::string& b) const { return input_.names.LevelOf(a, b) <= NameLevel::kVariant; }

  void Collect() {
    for (const EntityMember& member : entity_.members) {
      const MentionTable& mentions = Mentions(member.article);
      for (const uint32_t m : mentions.people[member.index].mentions) {
        const PersonMention& mention = mentions.persons[m];
        if (!TwoWords(mention.name)) continue;
        Naming naming{member.article, &mention, false};
        if (!namings_.empty()) {
          const std::string& first = namings_.front().mention->name;
          const bool straight = Same(FirstPart(first), FirstPart(mention.name)) || Same(LastPart(first), LastPart(mention.name));
          naming.turned = !straight && Same(FirstPart(first), LastPart(mention.name)) && Same(LastPart(first), FirstPart(mention.name));
          if (!straight && !naming.turned) continue;
        } else if (input_.names.PartSimilarity(FirstPart(mention.name), LastPart(mention.name)) > kApart) {
          return;  // Man Mohan
        }
        namings_.push_back(naming);
      }
    }
  }

  // The namings of one order, and the short forms of the articles that have no other.
  Side SideOf(bool turned) const {
    Side side;
    std::set<ArticleId> own, others;
    for (const Naming& naming : namings_) {
      (naming.turned == turned ? own : others).insert(naming.article);
      if (naming.turned != turned) continue;
      if (side.value.empty()) side.value = naming.mention->name;
      side.evidence.push_back({naming.article, naming.mention->span, naming.mention->name});
    }
    for (const EntityMember& member : entity_.members) {
      if (own.count(member.article) == 0 || others.count(member.article) != 0) continue;
      const MentionTable& mentions = Mentions(member.article);
      for (const uint32_t m : mentions.people[member.index].mentions) {
        const PersonMention& mention = mentions.persons[m];
        if (!mention.full) side.evidence.push_back({member.article, mention.span, mention.name});
      }
    }
    Finish(input_, side);
    return side;
  }

  // An article that has both orders and does not give each its title names two people.
  bool TwoOfOneArticle() const {
    std::set<ArticleId> straight, turned;
    for (const Naming& naming : namings_) (naming.turned ? turned : straight).insert(naming.article);
    return std::any_of(namings_.begin(), namings_.end(), [&](const Naming& n) {
      return straight.count(n.article) != 0 && turned.count(n.article) != 0 && n.mention->whole == n.mention->tokens;
    });
  }

  // The articles give the person one office, in both orders of the name.
  bool OneOffice() const {
    std::set<ConceptId> straight, turned;
    for (const Naming& naming : namings_) {
      const MentionTable& mentions = Mentions(naming.article);
      for (const uint32_t r : mentions.people[naming.mention->person.index].roles) {
        (naming.turned ? turned : straight).insert(mentions.roles[r].role);
      }
    }
    return std::any_of(straight.begin(), straight.end(), [&](ConceptId role) { return turned.count(role) != 0; });
  }

  const JudgeInput& input_;
  const Entity& entity_;
  std::vector<Naming> namings_;
};

}  // namespace

void CompareNameOrder(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  for (const Entity& entity : input.alignments.entities) {
    if (entity.kind != EntityKind::kPerson || entity.story != story) continue;
    Draft draft;
    if (NameOrderJudge(input, entity).Judge(draft)) out.push_back(std::move(draft));
  }
}

}  // namespace gainsay

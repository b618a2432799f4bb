// One person, two names, told by what they do and are: the arrested foreman is
// Selvakumar Pandian in one article and Senthilkumar Pandian in the other.
//
// Unlike role_holder.cc this needs no office with one holder. The two names
// share a part and differ in one other that no ear makes of it; neither stands
// in the other article, nor does a namesake; and enough is told of both alike:
// trade, age, what happened to them, and what their sentences name besides.
// Where a sentence counts several such people, or the two stand in lists, one
// article may have picked another of them: silence.

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "judge/comparators.h"
#include "judge/other_name.h"
#include "judge/story_util.h"
#include "judge/told_person.h"

namespace gainsay {
namespace {

constexpr size_t kMostArticles = 40;   // of a story
constexpr int32_t kSamePost = 2;
constexpr int32_t kOnePost = 1;
constexpr int32_t kSameAge = 2;
constexpr int32_t kSameEvent = 2;
constexpr int32_t kSoleEvent = 3;   // and it is told of nobody else
constexpr int32_t kTwoParts = 2;    // two parts of the name are the same
constexpr int32_t kCompany = 2;
constexpr int32_t kMostWords = 4;
constexpr int32_t kNeeded = 5;
constexpr double kNear = 0.8;          // sounds of two parts that a slip makes of each other
constexpr double kOtherPart = 0.7;
constexpr std::string_view kDay = "weekday/";

bool OneScript(const std::string& a, const std::string& b) {
  return (static_cast<unsigned char>(a[0]) < 0x80) == (static_cast<unsigned char>(b[0]) < 0x80);
}

class SlotNameJudge {
 public:
  SlotNameJudge(const JudgeInput& input, uint32_t story) : input_(input), concepts_(input.packs.concepts()), story_(story), told_(input) {}

  void Run(std::vector<Draft>& out) {
    const std::vector<ArticleId>& articles = input_.alignments.stories[story_].articles;
    for (size_t i = 0; i < std::min(articles.size(), kMostArticles); ++i) told_.Collect(articles[i], people_);
    // By the first sound of a shared part: only those can meet.
    std::map<std::string, std::vector<size_t>> blocks;
    for (size_t i = 0; i < people_.size(); ++i) {
      std::set<std::string> keys;
      for (const std::string& part : people_[i].parts) keys.insert(input_.names.Key(part).substr(0, 1));
      for (const std::string& key : keys) blocks[key].push_back(i);
    }
    std::set<std::pair<size_t, size_t>> seen;
    for (const auto& [key, block] : blocks) {
      if (block.size() > kMostOfABlock) continue;
      for (size_t i = 0; i < block.size(); ++i) {
        for (size_t j = i + 1; j < block.size(); ++j) {
          if (seen.emplace(block[i], block[j]).second) Pair(people_[block[i]], people_[block[j]], out);
        }
      }
    }
  }

 private:
  static constexpr size_t kMostOfABlock = 120;

  bool KnownIn(uint32_t entity, ArticleId article) const {
    const std::vector<EntityMember>& members = input_.alignments.entities[entity].members;
    return std::any_of(members.begin(), members.end(), [&](const EntityMember& m) { return m.article == article; });
  }

  bool SamePart(const std::string& a, const std::string& b) const {
    return input_.names.LevelOf(a, b) <= NameLevel::kVariant;
  }

  // Surely another name, of one script at least another spelling that no house rule makes.
  bool OtherPart(const std::string& a, const std::string& b) const {
    const NameLevel level = input_.names.LevelOf(a, b);
    if (level != NameLevel::kDifferent) return false;
    return OneScript(a, b) || input_.names.PartSimilarity(a, b) < kOtherPart || SurelyOtherName(input_, a, b);
  }

  // The parts of two names that differ where all others are the same.
  struct Difference {
    std::string a;
    std::string b;
    std::string shared;
    size_t same = 0;
  };
  std::optional<Difference> Differ(const ToldPerson& a, const ToldPerson& b) const {
    Difference out;
    if (a.parts.size() == b.parts.size()) {
      for (size_t i = 0; i < a.parts.size(); ++i) {
        if (SamePart(a.parts[i], b.parts[i])) {
          ++out.same;
          out.shared = a.parts[i];
          continue;
        }
        if (!out.a.empty()) return {};
        out.a = a.parts[i];
        out.b = b.parts[i];
      }
    } else {
      // A middle name may be left out: the ends are compared.
      const bool first = SamePart(a.parts.front(), b.parts.front());
      const bool last = SamePart(a.parts.back(), b.parts.back());
      if (first == last) return {};
      out.shared = first ? a.parts.front() : a.parts.back();
      out.a = first ? a.parts.back() : a.parts.front();
      out.b = first ? b.parts.back() : b.parts.front();
      out.same = 1;
      const auto holds = [&](const std::vector<std::string>& parts, const std::string& part) {
        return std::any_of(parts.begin(), parts.end(), [&](const std::string& p) { return !OtherPart(p, part); });
      };
      if (holds(a.parts, out.b) || holds(b.parts, out.a)) return {};
    }
    if (out.a.empty() || out.same == 0 || !OtherPart(out.a, out.b)) return {};
    return out;
  }

  // Somebody else of the two articles bears the shared part.
  bool Namesake(const std::string& part, const ToldPerson& a, const ToldPerson& b) const {
    return std::any_of(people_.begin(), people_.end(), [&](const ToldPerson& other) {
      if ((other.article != a.article && other.article != b.article) || other.entity == a.entity || other.entity == b.entity) return false;
      if (KnownIn(other.entity, a.article) && KnownIn(other.entity, b.article)) return false;  // both tell them apart
      return std::any_of(other.parts.begin(), other.parts.end(), [&](const std::string& p) { return SamePart(p, part); });
    });
  }

  // Nobody else of the article stands beside such an event.
  bool Sole(ConceptId event, const ToldPerson& named) const {
    return std::none_of(people_.begin(), people_.end(), [&](const ToldPerson& other) {
      return other.article == named.article && other.person != named.person && other.events.count(event) != 0;
    });
  }

  void Pair(const ToldPerson& a, const ToldPerson& b, std::vector<Draft>& out) {
    if (a.article == b.article || a.entity == b.entity || a.one_of_many || b.one_of_many || a.former != b.former) return;
    if (KnownIn(a.entity, b.article) || KnownIn(b.entity, a.article)) return;
    if (a.gender.valid() && b.gender.valid() && a.gender != b.gender) return;
    if (a.age && b.age && *a.age != *b.age) return;
    if (a.kin != b.kin) return;  // the owner, and a relative of the owner's
    const std::optional<Difference> differ = Differ(a, b);
    if (!differ || Namesake(differ->shared, a, b)) return;
    std::vector<Point> points;
    int32_t score = 0;
    const auto point = [&](std::string name, int32_t weight) {
      points.push_back({std::move(name), weight});
      score += weight;
    };
    point("the same name: " + differ->shared, 1);
    if (differ->same > 1) point("two parts of the name are the same", kTwoParts);
    bool telling = false;
    ConceptId post;
    bool posts_a = false;
    bool posts_b = false;
    for (const ConceptId one : a.posts) {
      posts_a = posts_a || told_.IsPost(one);
      if (b.posts.count(one) != 0 && !post.valid()) post = one;
    }
    for (const ConceptId one : b.posts) posts_b = posts_b || told_.IsPost(one);
    if (post.valid()) {
      point("the same role: " + std::string(concepts_.Name(post)), kSamePost);
      if (concepts_.Has(post, "unique") && concepts_.Attribute(post, "unique") != "none") point("an office with one holder", kOnePost);
      telling = true;
    } else if (posts_a && posts_b) {
      return;  // two posts, two people
    }
    if (a.age && b.age) {
      point("the same age", kSameAge);
      telling = true;
    }
    for (const ConceptId event : a.events) {
      if (b.events.count(event) == 0) continue;
      const bool sole = Sole(event, a) && Sole(event, b);
      point("the same event: " + std::string(concepts_.Name(event)), sole ? kSoleEvent : kSameEvent);
      telling = true;
      break;
    }
    // A prize of the event that both sentences speak of.
    if (!post.valid()) {
      for (const ConceptId prize : a.prizes) {
        if (b.prizes.count(prize) == 0) continue;
        point("the same prize: " + std::string(concepts_.Name(prize)), kSamePost + kOnePost);
        telling = true;
        break;
      }
    }
    int32_t words = 0;
    bool company = false;
    for (const std::string& word : a.words) {
      if (b.words.count(word) == 0 || word.compare(0, kDay.size(), kDay) == 0) continue;
      if (word[0] == '#') {
        company = true;
      } else {
        ++words;
      }
    }
    if (company) point("beside the same people", kCompany);
    if (differ->same > 1 && (company || words > 1)) telling = true;
    if (words > 0) point("the sentences name the same things", std::min(words, kMostWords));
    if (!telling || score < kNeeded) return;
    Draft draft;
    draft.subject = a.name;
    for (const ToldPerson* named : {&a, &b}) {
      Side side{named->name, {}};
      for (const TokenRange naming : named->namings) side.evidence.push_back(MakeEvidence(input_, named->article, naming, named->name));
      for (const TokenRange tokens : named->around) side.around.push_back(MakeEvidence(input_, named->article, tokens, named->name));
      draft.sides.push_back(std::move(side));
    }
    draft.fact_key = "slot-name|" + differ->shared;
    draft.slots = {{"a", a.name}, {"b", b.name}};
    draft.points = std::move(points);
    draft.reasons.push_back(differ->a + " is not " + differ->b);
    draft.severity_lowered = OneScript(differ->a, differ->b) && input_.names.PartSimilarity(differ->a, differ->b) >= kNear;
    JoinByNames(std::move(draft), out);
  }

  const JudgeInput& input_;
  const Concepts& concepts_;
  uint32_t story_;
  const ToldPeople told_;
  std::vector<ToldPerson> people_;
};

}  // namespace

void CompareSlotName(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  SlotNameJudge(input, story).Run(out);
}

}  // namespace gainsay

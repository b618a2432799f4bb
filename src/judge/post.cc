// One person, two posts: somebody whom one article gives a post that he cannot
// hold beside the post another article gives him.
//
// Which posts exclude each other is data: the attribute `post` of an office,
// rank or occupation lists places in ladders ("police-command/circle"), and a
// rank with a service and a level stands on the ladder of its service. Two
// posts exclude each other when they share a ladder and stand in different
// places of it. Most people are several things at once, a minister and a
// member; those share no ladder. A word that is a post in two walks of life
// (a captain of a ship, of a team) is read in whichever way lets them agree.
// Two people who stand side by side in two articles and exchange their posts
// there (the owner A and the manager B, the owner B and the manager A) need no
// ladder. What is said of another time, or beside a promotion or an appointment, is a
// career and proves nothing.

#include <algorithm>
#include <map>
#include <set>

#include "judge/comparators.h"
#include "judge/role_words.h"
#include "judge/story_util.h"
#include "unicode/fold.h"

namespace gainsay {
namespace {

// Two people of one sentence with a role each.
struct Couple {
  ArticleId article;
  uint32_t first, second;        // entities; first < second
  ConceptId first_role, second_role;
  Evidence first_words, second_words;
};

// Places in ladders: ladder -> places.
using Posts = std::map<std::string, std::set<std::string>>;

constexpr size_t kMostOfASentence = 8;

struct Post {
  ClaimRef ref;
  Evidence evidence;
  std::set<ConceptId> readings;  // what the words may mean
  Posts posts;
};

class PostJudge {
 public:
  PostJudge(const JudgeInput& input, uint32_t story) : input_(input), concepts_(input.packs.concepts()), story_(story) {}

  void Run(std::vector<Draft>& out) {
    for (const ArticleId article : input_.alignments.stories[story_].articles) Collect(article);
    for (auto& [entity, posts] : of_) Judge(entity, posts, out);
    Exchanges(out);
  }

 private:
  const ArticleRead& Read(ArticleId article) const { return input_.articles[article.index]; }
  const Claim& At(ClaimRef ref) const { return Read(ref.article).claims.claims[ref.claim.index]; }

  void Place(ConceptId id, Posts& posts) const {
    const auto add = [&](std::string_view place) {
      const size_t slash = place.find('/');
      if (slash != std::string_view::npos) posts[std::string(place.substr(0, slash))].emplace(place.substr(slash + 1));
    };
    const auto each = [&](std::string_view list, const auto& take) {
      for (size_t at = 0; at < list.size();) {
        const size_t end = std::min(list.find(' ', at), list.size());
        if (end > at) take(list.substr(at, end - at));
        at = end + 1;
      }
    };
    each(concepts_.Attribute(id, "post"), add);
    const std::string_view level = concepts_.Attribute(id, "level");
    if (level.empty()) return;
    each(concepts_.Attribute(id, "service"),
         [&](std::string_view service) { add(std::string(service) + "/" + std::string(level)); });
  }

  Post MakePost(ArticleId article, uint32_t c, const RoleMention& role) const {
    const RoleWords words = WordsOf(Read(article), role);
    Post post{{article, ClaimId{c}}, {}, words.readings, {}};
    for (const ConceptId id : post.readings) Place(id, post.posts);
    post.evidence = MakeEvidence(input_, article, words.tokens, std::string(Read(article).document->Text(words.tokens)));
    return post;
  }

  void Collect(ArticleId article) {
    const ArticleRead& read = Read(article);
    for (uint32_t c = 0; c < read.claims.claims.size(); ++c) {
      const Claim& claim = read.claims.claims[c];
      if (claim.kind != ClaimKind::kRole || !claim.affirmed || !claim.role || !claim.person.valid()) continue;
      const RoleMention& role = read.mentions.roles[*claim.role];
      if (claim.status != RoleStatus::kCurrent || role.plural || OfAnotherTime(read, claim) || TellsCareer(read, concepts_, claim)) continue;
      const uint32_t entity = input_.alignments.EntityOf(EntityKind::kPerson, article, claim.person.index);
      if (entity == UINT32_MAX) continue;
      Couples(article, claim, entity);
      Post post = MakePost(article, c, role);
      if (!post.posts.empty()) of_[entity].push_back(std::move(post));
    }
  }

  // The people named before in the sentence, beside this one.
  void Couples(ArticleId article, const Claim& claim, uint32_t entity) {
    const ArticleRead& read = Read(article);
    if (last_.article != article || last_.sentence != claim.sentence) last_ = {article, claim.sentence, {}};
    const RoleMention& role = read.mentions.roles[*claim.role];
    if (!concepts_.InClass(role.role, "office") && !concepts_.InClass(role.role, "occupation")) return;
    const TokenRange words = WordsOf(read, role).tokens;
    const Holder own{entity, role.role, MakeEvidence(input_, article, words, std::string(read.document->Text(words)))};
    for (const Holder& other : last_.holders) {
      if (other.entity == entity || other.role == role.role) continue;
      const bool before = other.entity < entity;
      const Holder& x = before ? other : own;
      const Holder& y = before ? own : other;
      couples_.push_back({article, x.entity, y.entity, x.role, y.role, x.words, y.words});
    }
    if (last_.holders.size() < kMostOfASentence) last_.holders.push_back(own);
  }

  void Exchanges(std::vector<Draft>& out) const {
    std::map<std::pair<uint32_t, uint32_t>, std::vector<const Couple*>> by_pair;
    for (const Couple& couple : couples_) by_pair[{couple.first, couple.second}].push_back(&couple);
    for (const auto& [pair, couples] : by_pair) {
      const Couple& a = *couples.front();
      const auto other = std::find_if(couples.begin(), couples.end(), [&](const Couple* b) {
        return b->article != a.article && b->first_role == a.second_role && b->second_role == a.first_role;
      });
      if (other == couples.end()) continue;
      const Couple& b = **other;
      const Entity& who = input_.alignments.entities[a.first];
      Draft draft;
      draft.subject = who.name;
      draft.sides.push_back({a.first_words.value, {a.first_words, a.second_words}});
      draft.sides.push_back({b.first_words.value, {b.first_words, b.second_words}});
      draft.fact_key = "exchange|" + Fold(who.name) + "|" + std::string(concepts_.FullName(a.first_role));
      draft.points.push_back({"two people side by side: " + who.name + ", " + input_.alignments.entities[a.second].name, 3});
      draft.slots = {{"person", who.name}, {"a", a.first_words.value}, {"b", b.first_words.value}};
      draft.reasons.push_back("the two exchange their posts");
      out.push_back(std::move(draft));
    }
  }

  // The ladder on which two posts stand apart; empty where they may be one.
  static std::string Apart(const Post& a, const Post& b) {
    const auto meet = [](const auto& x, const auto& y) {
      return std::any_of(x.begin(), x.end(), [&](const auto& one) { return y.count(one) != 0; });
    };
    if (meet(a.readings, b.readings)) return {};
    std::string ladder;
    for (const auto& [name, places] : a.posts) {
      const auto other = b.posts.find(name);
      if (other == b.posts.end()) continue;
      if (meet(places, other->second)) return {};
      if (ladder.empty()) ladder = name;
    }
    return ladder;
  }

  // Every post of one article against every one of the other's: one that fits
  // speaks for a second post, not for a slip.
  void Judge(uint32_t entity, const std::vector<Post>& posts, std::vector<Draft>& out) {
    std::map<ArticleId, std::vector<const Post*>> by_article;
    for (const Post& post : posts) by_article[post.ref.article].push_back(&post);
    for (const auto& [article, own] : by_article) {
      for (const Post* post : own) {
        std::vector<const Post*> same{post};
        std::vector<const Post*> other;
        std::string ladder;
        if (!Steady(own, *post)) continue;
        for (const auto& [second, theirs] : by_article) {
          if (second == article) continue;
          std::vector<const Post*> against;
          bool fits = false;
          for (const Post* one : theirs) {
            const std::string apart = Apart(*post, *one);
            if (apart.empty()) {
              fits = fits || Shares(*post, *one);
              continue;
            }
            against.push_back(one);
            if (ladder.empty()) ladder = apart;
          }
          if (fits) {
            for (const Post* one : theirs) {
              if (Apart(*post, *one).empty() && Shares(*post, *one)) same.push_back(one);
            }
          } else {
            other.insert(other.end(), against.begin(), against.end());
          }
        }
        if (other.empty()) continue;
        Add(entity, ladder, same, other, out);
        return;
      }
    }
  }

  // An article that itself gives the person two places on a ladder tells a career.
  static bool Steady(const std::vector<const Post*>& own, const Post& post) {
    return std::all_of(own.begin(), own.end(), [&](const Post* one) { return Apart(post, *one).empty(); });
  }

  static bool Shares(const Post& a, const Post& b) {
    return std::any_of(a.posts.begin(), a.posts.end(), [&](const auto& ladder) { return b.posts.count(ladder.first) != 0; });
  }

  Side MakeSide(const std::vector<const Post*>& posts) const {
    Side side;
    side.value = posts.front()->evidence.value;
    for (const Post* post : posts) side.evidence.push_back(post->evidence);
    return side;
  }

  void Add(uint32_t entity, const std::string& ladder, const std::vector<const Post*>& same, std::vector<const Post*> other,
           std::vector<Draft>& out) const {
    // Those that stand apart from the first may be of several minds.
    std::erase_if(other, [&](const Post* one) { return !Apart(*other.front(), *one).empty(); });
    Draft draft;
    const Entity& who = input_.alignments.entities[entity];
    draft.subject = who.name;
    draft.sides.push_back(MakeSide(same));
    draft.sides.push_back(MakeSide(other));
    draft.fact_key = "post|" + ladder + "|" + Fold(who.name);
    draft.points.push_back({"one person: " + who.name, 2});
    draft.points.push_back({"posts that nobody holds together: " + ladder, 2});
    draft.slots = {{"person", who.name}, {"a", draft.sides[0].value}, {"b", draft.sides[1].value}};
    draft.reasons.push_back("the post differs: " + JoinValues(draft.sides));
    out.push_back(std::move(draft));
  }

  const JudgeInput& input_;
  const Concepts& concepts_;
  uint32_t story_;
  std::map<uint32_t, std::vector<Post>> of_;  // by entity

  struct Holder {
    uint32_t entity;
    ConceptId role;
    Evidence words;
  };
  struct {
    ArticleId article;
    uint32_t sentence = UINT32_MAX;
    std::vector<Holder> holders;
  } last_;  // the sentence that is being read
  std::vector<Couple> couples_;
};

}  // namespace

void ComparePost(const JudgeInput& input, uint32_t story, const Rule&, std::vector<Draft>& out) {
  PostJudge(input, story).Run(out);
}

}  // namespace gainsay

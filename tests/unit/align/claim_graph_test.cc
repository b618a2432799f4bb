// The graph of a run, and who of two lists is whom.
#include "align/claim_graph.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "align/align.h"
#include "align/assignment.h"
#include "align/entity.h"
#include "align/graph_view.h"
#include "unit/judge/story.h"

namespace gainsay {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Assignment, EachSideOnceAndTheGreatestSum) {
  // Greedy would take 0-0 (10) and leave 1 alone; together 9 + 8 weigh more.
  EXPECT_THAT(BestAssignment({{0, 0, 10}, {0, 1, 9}, {1, 0, 8}}), ElementsAre(Pairing{0, 1, 9}, Pairing{1, 0, 8}));
  EXPECT_THAT(BestAssignment({{7, 3, 1}}), ElementsAre(Pairing{7, 3, 1}));
  EXPECT_THAT(BestAssignment({}), IsEmpty());
}

TEST(Assignment, OrderOfTheCandidatesIsOfNoAccount) {
  std::vector<Pairing> candidates;
  for (uint32_t l = 0; l < 6; ++l) {
    for (uint32_t r = 0; r < 6; ++r) candidates.push_back({l, r, 5});
  }
  const std::vector<Pairing> first = BestAssignment(candidates);
  EXPECT_EQ(first.size(), 6u);
  std::reverse(candidates.begin(), candidates.end());
  EXPECT_EQ(BestAssignment(candidates), first);
}

constexpr char kOpening[] =
    "date 2025-09-02\nCollector Meera Kulshreshtha and Superintendent of Police Rakesh Tomar opened the Chambal bridge near Bhopal on "
    "Tuesday. Engineers Sunil Vaidya, Prakash Joshi and Neelam Rathore were present. The bridge is 640 metres long.";
constexpr char kOpeningAgain[] =
    "date 2025-09-02\nThe Chambal bridge near Bhopal was opened on Tuesday by Collector Meera Kulshreshtha. Sunil Vaidya, P. Joshi and "
    "Neelam Rathore watched. The bridge is 640 metres long, Superintendent of Police Rakesh Tomar said.";

std::string PeopleInBoth(const std::vector<std::string>& texts) {
  std::set<std::string> names;
  for (const Entity& entity : ResolvePeople(StoryKit::Get().Read(texts), StoryKit::Get().names())) {
    if (entity.members.size() == 2) names.insert(entity.name);
  }
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + name;
  return out;
}

TEST(Lists, CompanyTellsWhoAnInitialIs) {
  EXPECT_EQ(PeopleInBoth({kOpening, kOpeningAgain}),
            "Meera Kulshreshtha, Neelam Rathore, Prakash Joshi, Rakesh Tomar, Sunil Vaidya");
}

TEST(Lists, NobodyIsTwoOfAnotherList) {
  const char kTwoJoshis[] = "date 2025-09-02\nPrakash Joshi, Pramod Joshi and Neelam Rathore were present.";
  const char kOneJoshi[] = "date 2025-09-02\nP. Joshi, Pramod Joshi and Neelam Rathore were present.";
  EXPECT_EQ(PeopleInBoth({kTwoJoshis, kOneJoshi}), "Neelam Rathore, Prakash Joshi, Pramod Joshi");
}

TEST(ClaimGraph, HoldsArticlesEntitiesEventsAndClaimsWithTheirPoints) {
  const std::vector<ArticleRead> reads = StoryKit::Get().Read({kOpening, kOpeningAgain});
  const Alignments alignments = Align(reads, StoryKit::Get().names());
  const ClaimGraph::Graph& graph = alignments.graph->graph;
  std::map<NodeKind, size_t> nodes;
  for (auto [node, end] = boost::vertices(graph); node != end; ++node) ++nodes[graph[*node].kind];
  EXPECT_EQ(nodes[NodeKind::kArticle], 2u);
  EXPECT_EQ(nodes[NodeKind::kEntity], alignments.entities.size());
  EXPECT_EQ(nodes[NodeKind::kEvent], alignments.events.size());
  EXPECT_GT(nodes[NodeKind::kClaim], 4u);
  std::map<LinkKind, size_t> links;
  for (auto [edge, end] = boost::edges(graph); edge != end; ++edge) {
    ++links[graph[*edge].kind];
    if (graph[*edge].kind == LinkKind::kSameStory) {
      EXPECT_FALSE(graph[*edge].points.empty());
    }
  }
  EXPECT_EQ(links[LinkKind::kSameStory], 1u);
  EXPECT_EQ(links[LinkKind::kStates], nodes[NodeKind::kClaim]);  // each claim is of one article
  EXPECT_GT(links[LinkKind::kAbout], 0u);
  EXPECT_GT(links[LinkKind::kSameSlot], 0u);
  // One event of both articles: the opening of the bridge.
  bool shared = false;
  for (const AlignedEvent& event : alignments.events) shared = shared || (event.members.size() == 2 && !event.links.empty());
  EXPECT_TRUE(shared);
}

TEST(ClaimGraph, IsShownInWords) {
  const std::vector<ArticleRead> reads = StoryKit::Get().Read({kOpening, kOpeningAgain});
  const Alignments alignments = Align(reads, StoryKit::Get().names());
  const GraphView view = ViewGraph(reads, alignments);
  EXPECT_EQ(view.nodes.size(), boost::num_vertices(alignments.graph->graph));
  for (const GraphView::Link& link : view.links) {
    ASSERT_LT(link.from, view.nodes.size());
    ASSERT_LT(link.to, view.nodes.size());
  }
  const auto node = std::find_if(view.nodes.begin(), view.nodes.end(), [](const GraphView::Node& n) { return n.label == "Meera Kulshreshtha"; });
  ASSERT_NE(node, view.nodes.end());
  EXPECT_EQ(node->kind, "entity");
}

}  // namespace
}  // namespace gainsay

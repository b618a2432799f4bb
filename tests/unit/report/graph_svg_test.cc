#include "report/graph_svg.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "report/finding_graph.h"
#include "unit/report/page_pack.h"
#include "unit/report/sample_run.h"

namespace gainsay {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

using Kind = FindingGraph::Kind;

std::string Anchor(ArticleId article, Span span) {
  return "p" + std::to_string(article.index) + "-" + std::to_string(span.begin);
}

Run Said(Run run) {
  run.report_language = "en";
  run.words = PagePack("en");
  return run;
}

// The office's two holders, and the office's place in the claim graph.
Run Office() {
  gainsay::Run run = Said(SampleRun());
  const auto claim = [&](uint32_t article, std::string_view words) {
    run.graph.nodes.push_back({"claim", std::string(words), {article}, EvidenceAt(run, article, words, "").span});
  };
  claim(0, "Leela Varkey");
  claim(1, "लीना वर्गीज़");
  run.graph.nodes.push_back({"event", "ferry service resumes", {}, {}});
  run.graph.nodes.push_back({"entity", "Leela Varkey", {}, {}});
  run.graph.links = {{0, 2, "of", {}}, {1, 2, "of", {}}, {0, 3, "about", {}}, {0, 1, "same-slot", {{"same office", 3}}}};
  return run;
}

TEST(GraphSvg, ShowsSidesArticlesAndWhatTheyShare) {
  const gainsay::Run run = Office();
  const std::string svg = GraphSvg(run, GraphIndex(run.graph), run.findings[0], PageWords(run), Anchor);
  EXPECT_EQ(svg, GraphSvg(run, GraphIndex(run.graph), run.findings[0], PageWords(run), Anchor));
  const std::string place = Anchor({0}, run.findings[0].sides[0].evidence[0].span);
  EXPECT_THAT(svg, HasSubstr("<a href=\"#" + place + "\" class=\"c\">"));
  EXPECT_THAT(svg, HasSubstr(">port officer Leela Varkey</text>"));
  EXPECT_THAT(svg, HasSubstr(">Kalanpur Courier</text>"));
  EXPECT_THAT(svg, HasSubstr("<title>same office: port officer; same event: ferry service resumes; same story</title>"));
  EXPECT_THAT(svg, HasSubstr(">ferry service resumes</text>"));
  EXPECT_THAT(svg, Not(HasSubstr("style=")));
  EXPECT_LT(svg.size(), 3000u);
  // Only one side is about her.
  const FindingGraph graph = GraphOf(run, GraphIndex(run.graph), run.findings[0], PageWords(run));
  EXPECT_EQ(graph.shared, (std::vector<std::string>{"event ferry service resumes"}));
}

TEST(GraphSvg, SaysTheSameInWords) {
  const gainsay::Run run = Office();
  const std::string figure = GraphFigure(run, GraphIndex(run.graph), run.findings[0], PageWords(run), Anchor);
  EXPECT_THAT(figure, HasSubstr("<li><bdi>Leela Varkey</bdi>\n<ul>\n<li><span class=\"code\">a1</span> "));
  EXPECT_THAT(figure, HasSubstr("All speak of one fact: <bdi>port officer, name</bdi>"));
  EXPECT_THAT(figure, HasSubstr("<li><bdi>same office: port officer</bdi></li>"));
}

// Many articles: boxes stay apart, in the picture, and few.
TEST(GraphSvg, BoxesNeverOverlap) {
  for (uint32_t sides = 1; sides < 9; ++sides) {
    gainsay::Run run = Said(SampleRun());
    for (uint32_t i = 2; i < 40; ++i) {
      run.articles.push_back(PlainArticle("x.txt", "a" + std::to_string(i + 1), i % 2 == 0 ? "en" : "hi", run.articles[i % 2].source));
      run.origin_of.push_back(i);
    }
    Finding finding;
    finding.points = {{"same office", 3}};
    for (uint32_t s = 0; s < sides; ++s) {
      Side side{"value " + std::to_string(s), {}, 1};
      for (uint32_t i = 0; i < 40; ++i) {
        side.evidence.push_back(EvidenceAt(run, i, i % 2 == 0 ? "Nobody was turned away" : "140 यात्री सवार हुए", ""));
        side.evidence.back().span.end += s;
      }
      finding.sides.push_back(std::move(side));
    }
    const FindingGraph graph = GraphOf(run, GraphIndex(run.graph), finding, PageWords(run));
    EXPECT_LE(graph.boxes.size(), 24u);
    EXPECT_TRUE(std::any_of(graph.boxes.begin(), graph.boxes.end(), [](const FindingGraph::Box& box) { return box.kind == Kind::kMore; }));
    for (size_t i = 0; i < graph.boxes.size(); ++i) {
      const FindingGraph::Box& a = graph.boxes[i];
      EXPECT_LE(a.x + a.width, graph.width);
      EXPECT_LE(a.y + a.height, graph.height);
      EXPECT_GE(std::min(a.x, a.y), 0);
      for (size_t j = 0; j < i; ++j) {
        const FindingGraph::Box& b = graph.boxes[j];
        EXPECT_TRUE(a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height);
      }
    }
  }
}

TEST(GraphSvg, IsEmptyForOneClaim) {
  gainsay::Run run = Said(SampleRun());
  run.findings[0].sides.resize(1);
  EXPECT_EQ(GraphSvg(run, GraphIndex(run.graph), run.findings[0], PageWords(run), Anchor), "");
  run.findings[0].sides.clear();
  EXPECT_EQ(GraphFigure(run, GraphIndex(run.graph), run.findings[0], PageWords(run), Anchor), "");
}

TEST(GraphSvg, PutsAnArticleOfBothSidesBetweenThem) {
  gainsay::Run run = Said(SampleRun());
  run.origin_of = {0, 0};
  const FindingGraph graph = GraphOf(run, GraphIndex(run.graph), run.findings[0], PageWords(run));
  size_t articles = 0;
  for (const FindingGraph::Box& box : graph.boxes) {
    if (box.kind != Kind::kArticle) continue;
    ++articles;
    EXPECT_EQ(box.column, 2u);
    EXPECT_EQ(box.caption, "a1, a2");
  }
  EXPECT_EQ(articles, 1u);
}

TEST(GraphSvg, EscapesWhatStrangersWrote) {
  gainsay::Run run = Said(HostileRun());
  run.graph.nodes = {{"claim", "<b>", {0}, run.findings[0].sides[0].evidence[0].span},
                     {"claim", "<b>", {1}, run.findings[0].sides[1].evidence[0].span},
                     {"entity", "<script>alert('x')</script>", {}, {}}};
  run.graph.links = {{0, 2, "about", {}}, {1, 2, "about", {}}};
  const std::string figure = GraphFigure(run, GraphIndex(run.graph), run.findings[0], PageWords(run), [](ArticleId, Span) { return std::string("\"><script>"); });
  EXPECT_NE(figure, "");
  for (const char* bad : {"<script", "<img", "<b>", "<i>", "\" onclick", "\x1b", "</title></style>"}) EXPECT_THAT(figure, Not(HasSubstr(bad)));
}

}  // namespace
}  // namespace gainsay

#include "report/html.h"

#include <regex>
#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "report/html_article.h"
#include "report/resources.h"
#include "unit/report/page_pack.h"
#include "unit/report/sample_run.h"

namespace gainsay {
namespace {

using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

// Every value of an attribute, and the elements in order ("p", "/p").
std::vector<std::string> All(const std::string& page, const char* pattern) {
  std::vector<std::string> found;
  const std::regex regex(pattern);
  for (auto at = std::sregex_iterator(page.begin(), page.end(), regex); at != std::sregex_iterator(); ++at) {
    found.push_back((*at)[1]);
  }
  return found;
}

// Open elements must close in order.
void ExpectWellFormed(const std::string& page) {
  const std::set<std::string> kVoid = {"meta", "input"};
  std::vector<std::string> open;
  for (const std::string& whole : All(page, "<(/?[a-z][a-zA-Z0-9]*[^<>]*)>")) {
    const std::string tag = whole.substr(0, whole.find(' '));
    if (kVoid.count(tag) != 0 || whole.back() == '/') continue;  // SVG closes its shapes at once
    if (tag[0] != '/') {
      open.push_back(tag);
      continue;
    }
    ASSERT_FALSE(open.empty()) << tag;
    ASSERT_EQ(open.back(), tag.substr(1));
    open.pop_back();
  }
  EXPECT_TRUE(open.empty());
}

void ExpectLinksLead(const std::string& page) {
  std::set<std::string> ids;
  for (const std::string& id : All(page, " id=\"([^\"]*)\"")) EXPECT_TRUE(ids.insert(id).second) << "twice: " << id;
  for (const std::string& href : All(page, " href=\"([^\"]*)\"")) {
    ASSERT_EQ(href[0], '#') << href;
    EXPECT_TRUE(ids.count(href.substr(1)) != 0) << href;
  }
}

// The page without its script, which is the same in every page.
std::string Markup(const gainsay::Run& run) {
  std::string page = RenderHtml(run, {});
  const size_t begin = page.find("<script>");
  return page.erase(begin, page.find("</script>", begin) + 9 - begin);
}

TEST(HtmlReportTest, ShowsBothSidesInContext) {
  const std::string page = RenderHtml(SampleRun(), {});
  EXPECT_THAT(page, HasSubstr("<blockquote lang=\"hi\" dir=\"auto\">"));
  EXPECT_THAT(page, HasSubstr("<mark class=\"error\">port officer Leela Varkey</mark> told reporters"));
  EXPECT_THAT(page, HasSubstr("<mark class=\"error\">बंदरगाह अधिकारी लीना वर्गीज़</mark>"));
  EXPECT_THAT(page, HasSubstr("<li dir=\"auto\">no spelling joins Leela and लीना: l-l against l-n</li>"));
  EXPECT_THAT(page, HasSubstr("One of the articles names the wrong person."));
  EXPECT_THAT(page, HasSubstr("<em class=\"assumed\">(assumed)</em>"));
  EXPECT_THAT(page, HasSubstr("story/scan.pdf:3"));
  EXPECT_THAT(page, HasSubstr("title=\"sailing: 06:30\">6.30 am</mark>"));
  EXPECT_THAT(page, HasSubstr("1 independent source"));
}

TEST(HtmlReportTest, TheFirstFindingIsOpenTheOthersAreALine) {
  const std::string page = RenderHtml(SampleRun(), {});
  EXPECT_EQ(All(page, "(<details class=\"finding[^>]* open>)").size(), 1U);
  EXPECT_THAT(page, HasSubstr("<details class=\"finding error\" id=\"f-00112233aabbccdd\""));
  EXPECT_THAT(page, HasSubstr("<details class=\"finding notice\" id=\"f-ffeeddccbbaa0099\""));
}

TEST(HtmlReportTest, TheMatrixHoldsWhatArticlesShare) {
  const std::string page = RenderHtml(SampleRun(), {});
  EXPECT_THAT(page, ContainsRegex("<tr id=\"r1\" class=\"agreed\">.*first boat, passengers.*140 passengers.*140 यात्री"));
  // Both sides of the update stand in one article: no row.
  EXPECT_THAT(page, Not(ContainsRegex("<tr id=\"r[0-9]+\" class=\"updated\">")));
}

TEST(HtmlReportTest, WireCopiesShareAColumn) {
  gainsay::Run run = SampleRun();
  run.articles.push_back(PlainArticle("copy.txt", "a3", "en", run.articles[0].source));
  run.stories[0].articles.push_back({2});
  run.origin_of = {0, 1, 0};
  const std::string page = RenderHtml(run, {});
  EXPECT_THAT(page, HasSubstr("same copy as a1; counts once"));
  EXPECT_EQ(All(page, "<th scope=\"col\">(<a href)").size(), 2U);
}

// The sample told by as many papers, each on its own.
gainsay::Run ToldBy(size_t count) {
  gainsay::Run run = SampleRun();
  for (uint32_t i = 2; i < count; ++i) {
    run.articles.push_back(PlainArticle("more.txt", "a" + std::to_string(i + 1), i % 2 == 0 ? "en" : "hi", run.articles[i % 2].source));
    run.stories[0].articles.push_back({i});
    run.origin_of.push_back(i);
    run.alignments[0].sides[0].evidence.push_back(EvidenceAt(run, i, i % 2 == 0 ? "140 passengers" : "140 यात्री", "140"));
  }
  return run;
}

TEST(HtmlReportTest, AWideStoryHasAListARow) {
  EXPECT_THAT(RenderHtml(ToldBy(16), {}), Not(HasSubstr("wide-story\">")));
  const std::string page = Markup(ToldBy(30));
  EXPECT_THAT(page, HasSubstr("<table class=\"matrix wide-story\">"));
  // Every value once, with who tells it.
  EXPECT_THAT(page, ContainsRegex("<tr id=\"r1\" class=\"agreed\">.*>140 passengers</a> <small class=\"code\">a1 a3 a5 a7 a9 a11 \\+9</small>"));
  EXPECT_EQ(All(page, "<tr id=\"r1\".*?(<td)").size(), 1U);
  ExpectWellFormed(page);
  ExpectLinksLead(page);
}

TEST(HtmlReportTest, ALargePageIsWholeWithoutScript) {
  const std::string page = Markup(ToldBy(60));
  EXPECT_THAT(page, HasSubstr("<html lang=\"en\" class=\"large\">"));
  EXPECT_THAT(page, HasSubstr("<noscript>"));
  EXPECT_THAT(page, HasSubstr("<details class=\"all\"><summary>"));
  EXPECT_EQ(All(page, "(<div class=\"copy\")").size(), 60U);
  ExpectWellFormed(page);
  ExpectLinksLead(page);
  // A part ends only where it is meant to.
  EXPECT_EQ(All(page, "(<noscript>)").size(), All(page, "(</noscript>)").size());
  EXPECT_THAT(Markup(SampleRun()), Not(HasSubstr("noscript")));
}

TEST(HtmlReportTest, AFindingOfManySidesIsALineStill) {
  gainsay::Run run = ToldBy(20);
  run.findings[0].sides.clear();
  for (uint32_t i = 0; i < 20; ++i) {
    run.findings[0].sides.push_back({"value " + std::to_string(i), {EvidenceAt(run, i, i % 2 == 0 ? "140 passengers" : "140 यात्री", "")}, 1});
  }
  const std::string page = Markup(run);
  const std::string line = page.substr(page.find("<summary><h4>"), page.find("</summary>", page.find("<summary><h4>")) - page.find("<summary><h4>"));
  EXPECT_EQ(All(line, "(class=\"chip\")").size(), 6U);
  EXPECT_THAT(line, HasSubstr("<span class=\"chip\">+15</span>"));
  EXPECT_THAT(page, HasSubstr("value 19"));  // in full below
}

TEST(HtmlReportTest, StoriesWithConflictsComeFirstInTheMatrix) {
  gainsay::Run run = SampleRun();
  run.articles.push_back(PlainArticle("calm.txt", "a3", "en", "A calm day\n12 boats sailed.\n"));
  run.articles.push_back(PlainArticle("calmer.txt", "a4", "en", "Another calm day\n12 boats sailed.\n"));
  run.origin_of = {0, 1, 2, 3};
  run.stories.insert(run.stories.begin(), Story{"A calm day", {{2}, {3}}});
  for (Finding& finding : run.findings) finding.story = 1;
  for (Alignment& alignment : run.alignments) alignment.story = 1;
  Alignment agreed{"number", Verdict::kAgree, "boats", {}, {}, 0};
  agreed.sides.push_back({"12", {EvidenceAt(run, 2, "12 boats", "12"), EvidenceAt(run, 3, "12 boats", "12")}, 2});
  run.alignments.push_back(std::move(agreed));
  Alignment conflict{"person-name", Verdict::kConflict, run.findings[0].subject, run.findings[0].sides, {}, 1};
  run.alignments.push_back(std::move(conflict));
  const std::string page = Markup(run);
  EXPECT_LT(page.find("id=\"m2-title\""), page.find("id=\"m1-title\""));
  ExpectLinksLead(page);
}

TEST(HtmlReportTest, CleanRunSaysWhatWasCompared) {
  const std::string page = Markup(CleanRun());
  EXPECT_THAT(page, HasSubstr("<h1>Nothing found</h1>"));
  EXPECT_THAT(page, HasSubstr("2 articles were compared with each other"));
  EXPECT_THAT(page, HasSubstr("first boat, passengers"));
  EXPECT_THAT(page, Not(HasSubstr("<details class=\"finding")));
  EXPECT_THAT(page, Not(HasSubstr("id=\"filter\"")));
}

TEST(HtmlReportTest, EveryWordOfThePageIsInThePack) {
  const auto pack = PagePack("en");
  const std::vector<std::string> keys = All(std::string(PageTemplate()), "\\{\\{t:([a-z-]+)\\}\\}");
  EXPECT_GT(keys.size(), 50U);
  for (const std::string& key : keys) EXPECT_TRUE(pack.count(key) != 0) << key;
  for (const std::string& key : All(std::string(PageScript()), "words\\.([a-z]+)|say\\(\"([a-z-]+)\"")) {
    if (key.empty()) continue;
    EXPECT_TRUE(pack.count("script/" + key) != 0) << key;
  }
}

TEST(HtmlReportTest, NothingReadIsNotClean) {
  gainsay::Run run;
  run.words = PagePack("en");
  run.skipped.push_back({ErrorCode::kIo, "no such file", "gone.txt", 0, 0, {}});
  const std::string page = RenderHtml(run, {});
  EXPECT_THAT(page, HasSubstr("<h1>Nothing was read</h1>"));
  EXPECT_THAT(page, HasSubstr("gone.txt"));
  EXPECT_THAT(page, Not(HasSubstr("No two claims")));
}

TEST(HtmlReportTest, PagesAreWellFormedAndLinksLead) {
  for (const gainsay::Run& run : {SampleRun(), CleanRun(), HostileRun(), gainsay::Run()}) {
    const std::string page = RenderHtml(run, {});
    ExpectWellFormed(page);
    ExpectLinksLead(page);
  }
}

TEST(HtmlReportTest, NothingOfStrangersIsMarkup) {
  const std::string page = Markup(HostileRun());
  for (const char* bad : {"<script>alert", "<img", "<i>", "<b>", "onclick=\"", "\x1b", "\x07", "\xE2\x80\xAE", "\xC2\x9B"}) {
    EXPECT_THAT(page, Not(HasSubstr(bad)));
  }
  EXPECT_FALSE(FindInvalidUtf8(page).has_value());
  // Only the page's own styles and titles end.
  EXPECT_EQ(All(page, "(</title>)").size(), All(page, "(<title>)").size());
  EXPECT_EQ(All(page, "(</style>)").size(), 2U);
  // Text is no template.
  EXPECT_THAT(page, HasSubstr("{{&amp;style}}"));
}

TEST(HtmlReportTest, AsksNobodyElse) {
  const std::string page = RenderHtml(SampleRun(), {});
  EXPECT_THAT(page, HasSubstr("content=\"default-src 'none'; style-src 'sha256-"));
  EXPECT_THAT(page, Not(HasSubstr("unsafe")));
  for (const char* bad : {"http://", "https://", "url(", "@import", "<link", " src=", " style=\""}) {
    EXPECT_THAT(page, Not(HasSubstr(bad)));
  }
}

TEST(HtmlReportTest, SameRunSameBytes) { EXPECT_EQ(RenderHtml(SampleRun(), {}), RenderHtml(SampleRun(), {})); }

TEST(HtmlArticleTest, OverlappingMarks) {
  const Article article = PlainArticle("p", "a1", "en", "abcdef\nghi");
  using Kind = PageMark::Kind;
  const std::string html = ArticleHtml(article, {{{1, 5}, Kind::kClaim, "c1", "", "claim"},
                                                 {{2, 4}, Kind::kError, "f1e1", "f1", "error"},
                                                 {{2, 8}, Kind::kFact, "g1e1", "", ""},
                                                 {{}, Kind::kClaim, "c2", "", "outside"}});
  EXPECT_EQ(html,
            "<span id=\"c2\"></span><p class=\"title\">a"
            "<mark id=\"c1\" title=\"claim\">b</mark>"
            "<span id=\"g1e1\"></span>"
            "<a class=\"error\" id=\"f1e1\" href=\"#f1\" title=\"error · claim\">cd</a>"
            "<mark class=\"fact\" title=\"claim\">e</mark><mark class=\"fact\">f</mark></p>\n"
            "<p><mark class=\"fact\">g</mark>hi</p>\n");
}

TEST(HtmlArticleTest, NotesOfABlockStandBesideIt) {
  const Article article = PlainArticle("p", "a1", "en", "abc\ndef");
  PageMark mark{{4, 5}, PageMark::Kind::kError, "p1", "f1", ""};
  mark.notes = {{"f1", "Error 1", "error"}};
  EXPECT_EQ(ArticleHtml(article, {mark}),
            "<p class=\"title\">abc</p>\n<div class=\"noted\"><p>"
            "<a class=\"error\" id=\"p1\" href=\"#f1\">d</a>ef</p>\n<p class=\"margin\">"
            "<a class=\"ref error\" href=\"#f1\">Error 1</a> </p></div>\n");
}

TEST(HtmlArticleTest, ManyMarksOnOnePlaceStayLinear) {
  const Article article = PlainArticle("p", "a1", "en", std::string(20000, 'x'));
  std::vector<PageMark> marks;
  for (uint32_t i = 0; i < 10000; ++i) marks.push_back({{i, 20000 - i}, PageMark::Kind::kClaim, "", "", "same"});
  EXPECT_LT(ArticleHtml(article, marks).size(), 2000000U);
}

}  // namespace
}  // namespace gainsay

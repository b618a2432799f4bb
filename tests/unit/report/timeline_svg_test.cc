#include "report/timeline_svg.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/timeline_lanes.h"
#include "report/timeline_table.h"
#include "unit/report/page_pack.h"
#include "unit/report/sample_run.h"

namespace gainsay {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

using Sure = TimelineView::Sure;

std::string Anchor(ArticleId article, Span span) {
  return "p" + std::to_string(article.index) + "-" + std::to_string(span.begin);
}

constexpr CivilDate kDay = {2025, 3, 4};

Interval Days(int first, int count) {
  const CivilSeconds from = StartOfDay(kDay) + first * kSecondsPerDay;
  return {from, from + count * kSecondsPerDay};
}

TimelineView::Entry EntryAt(const Run& run, uint32_t article, std::string_view event, std::string_view time, Interval when) {
  TimelineView::Entry entry;
  entry.article = {article};
  entry.event = EvidenceAt(run, article, event, "").span;
  entry.time = EvidenceAt(run, article, time, "").span;
  entry.when = when;
  return entry;
}

Run With(Run run, std::vector<TimelineView::Event> events) {
  run.report_language = "en";
  run.words = PagePack("en");
  run.timeline.events = std::move(events);
  run.timeline.left_out.resize(run.stories.size());
  return run;
}

// The ferry leaves on a day in one article, on the next in the other.
Run Ferry() {
  gainsay::Run run = SampleRun();
  TimelineView::Event resumed{0, "resumed", {EntryAt(run, 0, "resumed", "Tuesday", Days(0, 1)), EntryAt(run, 1, "शुरू", "मंगलवार", Days(1, 1))}};
  TimelineView::Event joins{0, "join", {EntryAt(run, 0, "join", "by the weekend", Days(4, 2))}};
  joins.entries[0].sure = Sure::kPlanned;
  joins.entries[0].open_begin = true;
  Finding finding;
  finding.kind = "date";
  finding.severity = Severity::kError;
  finding.sides = {{"4 March", {EvidenceAt(run, 0, "on Tuesday", "")}, 1}, {"5 March", {EvidenceAt(run, 1, "मंगलवार को", "")}, 1}};
  run.findings.insert(run.findings.begin(), finding);
  return With(std::move(run), {resumed, joins});
}

std::string AnchorOfFinding(size_t finding) { return "f-" + std::to_string(finding); }

std::string Svg(const Run& run, uint32_t story = 0) { return TimelineSvg(run, story, PageWords(run), Anchor); }
std::string Figure(const Run& run, uint32_t story = 0) { return TimelineFigure(run, story, PageWords(run), Anchor, AnchorOfFinding); }

TEST(TimelineSvg, DrawsALaneAnArticleAndABarATime) {
  const gainsay::Run run = Ferry();
  const std::string svg = Svg(run);
  EXPECT_EQ(svg, Svg(run));
  EXPECT_THAT(svg, HasSubstr("aria-label=\"a1 Kalanpur Courier\""));
  const std::string place = Anchor({1}, EvidenceAt(run, 1, "मंगलवार", "").span);
  EXPECT_THAT(svg, HasSubstr("<a href=\"#" + place + "\" class=\"e\" data-f=\"1\"><title>शुरू: “मंगलवार” = 5 Mar 2025, finding 1</title>"));
  EXPECT_THAT(svg, HasSubstr("≠ 1</tspan> <tspan class=\"k\">A</tspan> resumed"));
  EXPECT_THAT(svg, HasSubstr("class=\"p\"><title>join: “by the weekend” = 8–9 Mar 2025, planned, or earlier</title>"));
  EXPECT_THAT(svg, HasSubstr("fill=\"url(#tl1-x)\""));
  EXPECT_THAT(svg, Not(HasSubstr("style=")));
}

TEST(TimelineSvg, FigureHasALegendOfWhatIsDrawnAndATable) {
  const std::string figure = Figure(Ferry());
  EXPECT_THAT(figure, HasSubstr("cannot be right together"));
  EXPECT_THAT(figure, HasSubstr("letters name"));
  EXPECT_THAT(figure, Not(HasSubstr("time is left out")));
  EXPECT_THAT(figure, Not(HasSubstr("said not to have happened")));
  EXPECT_THAT(figure, HasSubstr("<th scope=\"rowgroup\" rowspan=\"2\"><span class=\"k\">A</span> <bdi>resumed</bdi></th><td class=\"when\">4 Mar 2025</td>"));
  EXPECT_THAT(figure, HasSubstr("<td class=\"code\">a2</td><td><a href=\"#f-0\">finding 1</a></td>"));
}

TEST(TimelineSvg, IsEmptyWithoutTimes) {
  const gainsay::Run run = With(SampleRun(), {});
  EXPECT_EQ(Svg(run), "");
  EXPECT_EQ(Figure(run), "");
  EXPECT_EQ(TimelineTable(run, 0, PageWords(run), Anchor, AnchorOfFinding), "");
  EXPECT_EQ(Figure(run, 17), "");
}

TEST(TimelineSvg, FoldsCopiesOfOneOrigin) {
  gainsay::Run run = Ferry();
  run.origin_of = {0, 0};
  run.findings.clear();
  run.timeline.events[0].entries[1].when = Days(0, 1);
  const TimelineLayout layout = LayOutTimeline(run, 0, TimeWords(PageWords(run)));
  ASSERT_EQ(layout.lanes.size(), 1u);
  EXPECT_EQ(layout.lanes[0].articles.size(), 2u);
  EXPECT_EQ(layout.lanes[0].bars.size(), 2u);
  EXPECT_THAT(Svg(run), HasSubstr("aria-label=\"a1, a2 "));
}

// Mentions that alignment kept apart, but that read alike.
TEST(TimelineSvg, FoldsWhatReadsAlike) {
  gainsay::Run run = SampleRun();
  const TimelineView::Entry entry = EntryAt(run, 0, "resumed", "Tuesday", Days(0, 1));
  TimelineView::Entry planned = entry;
  planned.sure = Sure::kPlanned;
  run = With(std::move(run), {{0, "resumed", {entry}}, {0, "resumed", {entry}}, {0, "resumed", {planned}}});
  EXPECT_EQ(ItemsOf(run, 0).size(), 2u);
}

TEST(TimelineSvg, BarsAndLabelsNeverOverlap) {
  gainsay::Run run = SampleRun();
  std::vector<TimelineView::Event> events;
  for (int i = 0; i < 70; ++i) {
    TimelineView::Event event{0, "resumed", {EntryAt(run, 0, i % 3 == 0 ? "Ferry service across" : "resumed", "Tuesday", Days(i * i % 23, 1 + i % 5))}};
    event.entries[0].when.from += i;  // no two alike
    if (i % 7 == 0) event.entries[0].when.to = event.entries[0].when.from + 60;
    events.push_back(std::move(event));
  }
  run = With(std::move(run), std::move(events));
  const TimelineLayout layout = LayOutTimeline(run, 0, TimeWords(PageWords(run)));
  ASSERT_EQ(layout.lanes.size(), 1u);
  const std::vector<TimelineBar>& bars = layout.lanes[0].bars;
  EXPECT_EQ(bars.size(), 70u);
  for (size_t i = 0; i < bars.size(); ++i) {
    EXPECT_GE(bars[i].place.end - bars[i].place.begin, TimelineLayout::kLeastBar);
    EXPECT_GE(bars[i].label_x, 0);
    EXPECT_LE(bars[i].label_end, TimelineLayout::kWidth);
    if (i == 0 || bars[i].row != bars[i - 1].row) continue;
    EXPECT_GE(std::min(bars[i].place.begin, bars[i].label_x), std::max(bars[i - 1].place.end, bars[i - 1].label_end));
  }
}

TEST(TimelineSvg, SaysHowManyTimesItLeavesOut) {
  gainsay::Run run = SampleRun();
  std::vector<TimelineView::Event> events;
  for (int i = 0; i < 250; ++i) events.push_back({0, "resumed", {EntryAt(run, 0, "resumed", "Tuesday", Days(i, 1))}});
  run = With(std::move(run), std::move(events));
  run.timeline.left_out[0] = {1, 2};
  const std::string figure = Figure(run);
  EXPECT_THAT(figure, HasSubstr("<p>10 more times are not shown.</p>"));
  EXPECT_THAT(figure, HasSubstr("<p>1 more article dates an event; it is not drawn.</p>"));
  EXPECT_THAT(figure, HasSubstr("<p>2 more events are not shown.</p>"));
}

TEST(TimelineSvg, EscapesWhatStrangersWrote) {
  gainsay::Run run = HostileRun();
  TimelineView::Entry entry;
  entry.time = EvidenceAt(run, 0, "<img src=x onerror=alert(1)>", "").span;
  entry.event = EvidenceAt(run, 0, "<script>alert('x')</script>", "").span;
  entry.article = {0};
  entry.when = Days(0, 1);
  TimelineView::Entry nowhere = entry;
  nowhere.article = {7};
  run = With(std::move(run), {{0, "<b>label</b>", {entry, nowhere}}});
  const std::string figure = TimelineFigure(
      run, 0, PageWords(run), [](ArticleId, Span) { return std::string("\"><script>"); }, [](size_t) { return std::string("\"><i>"); });
  EXPECT_THAT(figure, Not(HasSubstr("<script")));
  EXPECT_THAT(figure, Not(HasSubstr("<img")));
  EXPECT_THAT(figure, Not(HasSubstr("<b>")));
  EXPECT_THAT(figure, Not(HasSubstr("<i>")));
  EXPECT_THAT(figure, Not(HasSubstr("\" onclick")));
  EXPECT_THAT(figure, Not(HasSubstr("\x1b")));
}

TEST(TimelineSvg, WithoutAPlaceThereIsNoLink) {
  const gainsay::Run run = Ferry();
  const std::string svg = TimelineSvg(run, 0, PageWords(run), [](ArticleId, Span) { return std::string(); });
  EXPECT_THAT(svg, Not(HasSubstr("<a ")));
  EXPECT_THAT(svg, HasSubstr("<title>"));
}

// A time that no event is sure of is drawn where a finding is about it, by the
// finding's name.
TEST(TimelineSvg, DrawsLooseTimesOfFindings) {
  gainsay::Run run = Ferry();
  for (TimelineView::Event& event : run.timeline.events) event.entries[0].loose = true;
  run.timeline.events[0].entries.resize(1);
  run.findings[0].subject = "ferry service";
  const std::string figure = Figure(run);
  EXPECT_THAT(figure, HasSubstr("<title>ferry service: “Tuesday” = 4 Mar 2025, finding 1</title>"));
  EXPECT_THAT(figure, Not(HasSubstr("by the weekend")));
}

TEST(TimelineSvg, LeavesOutAYearThatNobodyKnows) {
  gainsay::Run run = Ferry();
  for (TimelineView::Event& event : run.timeline.events) {
    for (TimelineView::Entry& entry : event.entries) entry.yearless = true;
  }
  EXPECT_THAT(Figure(run), Not(HasSubstr("2025")));
}

}  // namespace
}  // namespace gainsay

#include "align/timeline_view.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "unit/judge/story.h"

namespace gainsay {
namespace {

// An event a line: its label and what each entry says.
std::string Dump(const std::vector<ArticleRead>& reads, const TimelineView& view) {
  std::string out;
  for (const TimelineView::Event& event : view.events) {
    if (event.entries[0].loose) continue;
    out += event.label + ":";
    for (const TimelineView::Entry& entry : event.entries) {
      out += " " + std::to_string(entry.article.index) + " " + ToIso(entry.when.from).substr(5, 11) + "/" + ToIso(entry.when.to).substr(5, 11);
      out += " [" + std::string(reads[entry.article.index].article->Quote(entry.time)) + "]";
      const char* kSure[] = {"", " planned", " supposed", " denied"};
      out += kSure[static_cast<size_t>(entry.sure)];
      if (entry.doubtful) out += " doubtful";
      if (entry.yearless) out += " yearless";
      if (entry.open_begin) out += " open-begin";
      if (entry.open_end) out += " open-end";
      out += ";";
    }
    out += "\n";
  }
  return out;
}

std::string ViewOf(const std::vector<std::string>& texts) {
  const std::vector<ArticleRead> reads = StoryKit::Get().Read(texts);
  return Dump(reads, ViewTimeline(reads, Align(reads, StoryKit::Get().names())));
}

TEST(TimelineView, PutsTheTimesOfOneEventTogether) {
  EXPECT_EQ(ViewOf({"Bhopal, June 10, 2025: Kavita Solanki was appointed registrar on 5 June, the university said. Vice-chancellor Mohan Rawat was in Bhopal.",
                    "Bhopal, June 10, 2025: Kavita Solanki was appointed registrar on 6 June, the university said. Vice-chancellor Mohan Rawat welcomed her in Bhopal."}),
            "was appointed: 0 06-05T00:00/06-06T00:00 [5 June]; 1 06-06T00:00/06-07T00:00 [6 June];\n");
}

TEST(TimelineView, TellsPlansFromEvents) {
  const std::string view = ViewOf({"Bhopal, June 10, 2025: The bridge collapsed on Sunday at 5 pm. The new bridge will be inaugurated on 20 June."});
  EXPECT_NE(view.find("collapsed: 0 06-08T17:00/06-08T18:00 [Sunday at 5 pm];"), std::string::npos) << view;
  EXPECT_NE(view.find("[20 June] planned;"), std::string::npos) << view;
}

TEST(TimelineView, MarksTimesOfAnAssumedDay) {
  const std::string view = ViewOf({"The old bridge at Karanpur collapsed on Sunday. Engineers inspected the piers on Monday."});
  EXPECT_EQ(view.find("[Sunday];"), std::string::npos) << view;
}

TEST(TimelineView, KeepsTimesOfNoEventApart) {
  const std::vector<ArticleRead> reads = StoryKit::Get().Read({"Bhopal, June 10, 2025: The bridge collapsed on 8 June. 9 June."});
  const TimelineView view = ViewTimeline(reads, Align(reads, StoryKit::Get().names()));
  const auto loose = [](const TimelineView::Event& event) { return event.entries[0].loose; };
  EXPECT_EQ(std::count_if(view.events.begin(), view.events.end(), [&](const auto& event) { return !loose(event); }), 1);
  for (const TimelineView::Event& event : view.events) {
    if (!loose(event)) continue;
    EXPECT_EQ(event.label, "");
    EXPECT_EQ(event.entries.size(), 1u);
  }
}

TEST(TimelineView, IsEmptyWithoutTimes) {
  const std::vector<ArticleRead> reads = StoryKit::Get().Read({"The bridge is old."});
  const TimelineView view = ViewTimeline(reads, Align(reads, StoryKit::Get().names()));
  EXPECT_TRUE(view.events.empty());
  EXPECT_EQ(view.left_out.size(), 1u);
}

TEST(TimelineView, CountsWhatItLeavesOut) {
  std::string text = "Bhopal, June 10, 2025: The bridge collapsed on 1 June.";
  std::vector<std::string> texts;
  for (int i = 0; i < 43; ++i) {
    texts.push_back(text + " Kavita Solanki, registrar " + std::to_string(i) + " of Karanpur, was appointed on 5 June in Karanpur, Mohan Rawat said.");
  }
  const std::vector<ArticleRead> reads = StoryKit::Get().Read(texts);
  const TimelineView view = ViewTimeline(reads, Align(reads, StoryKit::Get().names()));
  ASSERT_EQ(view.left_out.size(), 1u);
  EXPECT_EQ(view.left_out[0].articles, 3u);
}

}  // namespace
}  // namespace gainsay

// A story's timeline laid out: lanes, bars and where their labels stand, in
// pixels. timeline_svg.h draws it, timeline_table.h tells it in rows.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "report/run.h"
#include "report/time_axis.h"
#include "report/time_words.h"

namespace gainsay {

// One time of an event as one origin gives it.
struct TimelineItem {
  const TimelineView::Event* event = nullptr;
  const TimelineView::Entry* entry = nullptr;
  std::vector<ArticleId> articles;  // that say so: the entry's, and copies of it; sorted
  uint32_t finding = UINT32_MAX;    // of Run::findings: the worst one about this time
};

struct TimelineBar {
  TimelineItem item;
  TimeAxis::Place place;
  uint32_t row = 0;                 // of its lane
  std::string sign;                 // in front of the label: "≠ 3"; may be empty
  std::string key;                  // "B": names the event where several lanes tell of it; may be empty
  std::string label;                // fits
  int label_x = 0;
  int label_end = 0;
};

// What one origin tells: wire copy and its reprints share a lane.
struct TimelineLane {
  std::vector<ArticleId> articles;  // sorted
  std::vector<TimelineBar> bars;    // by row, then from left to right
  uint32_t rows = 0;
};

struct TimelineLayout {
  static constexpr int kWidth = 900;
  static constexpr int kFont = 13;
  static constexpr int kLeastBar = 8;
  static constexpr int kArrow = 7;   // at a bar's open end, beyond it

  std::vector<TimelineLane> lanes;  // by first article; none where the story has no times
  std::unique_ptr<TimeAxis> axis;
  bool year = true;                 // whether years are known
  uint32_t items_left_out = 0;      // bars beyond the most that are drawn
};

// What the story's events tell, copies folded: by event, origin and time. Loose
// times are there where a finding is about them.
std::vector<TimelineItem> ItemsOf(const Run& run, uint32_t story);

// What an item's event is called: the article's words, of a loose time what the
// finding about it is about.
std::string LabelOf(const Run& run, const TimelineItem& item);

// REQUIRES: `run` outlives the result.
TimelineLayout LayOutTimeline(const Run& run, uint32_t story, const TimeWords& words);

// "A" … "Z", "AA" …: of the story's events that several lanes tell of, in their
// order; empty for the others. By TimelineView::events.
std::vector<std::string> EventKeys(const Run& run, const std::vector<TimelineItem>& items);

}  // namespace gainsay

// When the articles of a story say that its events were, as plain values that
// a report can draw: every time that is bound closely to an event, under the
// event that graph.h aligned it with; other times by themselves, for a report
// to draw where a finding is about them. Which of them exclude each other is
// the judge's to say.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "align/graph.h"
#include "base/civil_time.h"
#include "claim/article_read.h"
#include "mention/time_mention.h"

namespace gainsay {

struct TimelineView {
  enum class Sure : uint8_t { kSaid, kPlanned, kSupposed, kDenied };

  // One article's time for the event.
  struct Entry {
    ArticleId article;
    Span time;                  // the words of the time
    Span event;                 // the words of the event; of a loose one maybe empty, or another's
    Interval when;              // what the words typically name; never empty
    Granularity granularity = Granularity::kDay;
    Sure sure = Sure::kSaid;
    bool loose = false;         // bound to no event for sure; alone in its Event
    bool doubtful = false;      // about, read both ways, or leans on a day that was assumed
    bool yearless = false;      // no year is known: that of `when` only orders the days
    bool open_begin = false;    // "before Monday": begins earlier, nobody says when
    bool open_end = false;      // "since Monday"
  };

  struct Event {
    uint32_t story = 0;
    std::string label;          // the words of its first mention; empty of a loose one
    std::vector<Entry> entries; // by article and place in it
  };

  // What a story has and the view leaves out.
  struct LeftOut {
    uint32_t articles = 0;      // that date an event
    uint32_t events = 0;
  };

  std::vector<Event> events;    // by story; within one by their earliest time
  std::vector<LeftOut> left_out;  // by story
};

// Of a story the first 40 articles, the 60 events that most articles date, and
// 400 loose times.
TimelineView ViewTimeline(const std::vector<ArticleRead>& articles, const Alignments& alignments);

}  // namespace gainsay

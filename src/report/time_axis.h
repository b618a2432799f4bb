// The axis of a timeline: where a time stands, and which ticks it has.
//
// News tells of hours, days and years at once: "at 5 pm on Saturday", "on 22
// April", "since 1971". On one straight axis the far ones would squash the
// rest, so times are gathered into panels, each straight and with ticks of its
// own, and the axis is broken between them. What is much wider than all that
// is told inside it ("this year") is drawn across its panels, cut at their ends.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/civil_time.h"

namespace gainsay {

enum class TickUnit : uint8_t { kHour, kDay, kMonth, kYear };

// How ticks are named, and how wide a name is drawn.
struct TickWords {
  std::function<std::string(TickUnit, CivilSeconds)> name;     // "15:00", "10 May", "May", "2025"
  std::function<std::string(TickUnit, CivilSeconds)> context;  // what the names leave open: "10 May 2025", "2025"; may be empty
  std::function<int(const std::string&)> width;                // pixels
};

struct Tick {
  int x = 0;
  std::string name;     // stands behind x; empty where there is no room
  std::string context;  // where it begins; else empty
};

class TimeAxis {
 public:
  struct Panel {
    Interval when;
    int x = 0;
    int width = 0;
    TickUnit finest = TickUnit::kYear;  // in which the times inside are told
    TickUnit unit = TickUnit::kDay;
    int step = 1;             // units from tick to tick
    std::vector<Tick> ticks;  // their names and contexts never overlap
  };

  struct Place {
    int begin = 0;
    int end = 0;
    bool cut_begin = false;   // goes on beyond
    bool cut_end = false;
  };

  // An axis of at most `width` pixels for these times, each from < to; shorter
  // where little is told.
  // REQUIRES: `times` is not empty.
  TimeAxis(const std::vector<Interval>& times, int width, const TickWords& words);

  // REQUIRES: `when` is one of the times.
  Place PlaceOf(Interval when) const;

  const std::vector<Panel>& panels() const { return panels_; }

  static constexpr int kBreak = 26;  // pixels between two panels

 private:
  std::vector<Panel> panels_;
};

// The ticks of a panel: those of the finest step whose names all have room.
void SetTicks(TimeAxis::Panel& panel, const TickWords& words);

}  // namespace gainsay

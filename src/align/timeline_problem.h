// One story's order of events as a Simple Temporal Problem. Private to the
// timeline: timeline_facts.cc collects what is asserted, timeline.cc builds and
// solves the problem, timeline_report.cc tells of a conflict.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "align/event_links.h"
#include "align/simple_temporal.h"
#include "align/timeline.h"

namespace gainsay {

class Timeline {
 public:
  Timeline(const std::vector<ArticleRead>& articles, const Alignments& alignments, const NameComparer& names, uint32_t story)
      : articles_(articles), alignments_(alignments), linker_(articles, alignments, names), story_(story) {}

  std::vector<TimelineConflict> Run();

 private:
  enum class Why : uint8_t { kTime, kOrder, kNorm, kLink, kDay };

  // What a bound stands for.
  struct Label {
    Why why = Why::kDay;
    uint32_t index = 0;  // of dates_, orders_, norms_ or links_
  };

  struct Date {
    ClaimRef claim;
    uint32_t mention = 0;
    Interval when;
    bool yearless = false;
  };

  struct Order {
    ClaimRef claim;
    uint32_t first = 0;  // of mentions_: comes first
    uint32_t second = 0;
    std::optional<int64_t> gap;  // seconds from day to day
  };

  struct Norm {
    uint32_t first = 0;
    uint32_t second = 0;
  };

  // Two mentions that the graph says are one event.
  struct OneEvent {
    uint32_t a = 0;  // of mentions_
    uint32_t b = 0;
    const EventLink* link = nullptr;
  };

  const Claim& At(ClaimRef ref) const { return articles_[ref.article.index].claims.claims[ref.claim.index]; }
  const Concepts& ConceptsOf(EventRef ref) const { return articles_[ref.article.index].reading->concepts(); }

  uint32_t MentionOf(EventRef ref);
  void Collect();

  // Links and norms are looked for in reading order.
  void SortMentions();
  void TakeLinks();
  void AddDate(const ArticleRead& read, const Claim& claim, ClaimRef ref);
  void AddOrder(const ArticleRead& read, const Claim& claim, ClaimRef ref);
  bool Follows(EventRef later, EventRef earlier) const;
  void AddNorm(uint32_t a, uint32_t b);

  // A norm holds for the same participants: of neighbours in the text that no
  // name and no place tells apart, and where both clauses have one person, the same.
  void FindNorms();

  // A mention has two variables: when it began, and the day that it began on,
  // for dates and for gaps counted in days.
  static uint32_t Instant(uint32_t mention) { return 2 + 2 * mention; }
  static uint32_t Day(uint32_t mention) { return 3 + 2 * mention; }

  void Add(uint32_t from, uint32_t to, int64_t most, Label label);
  void Build();
  void AddDateBounds(const Date& date, Label label);
  void RetractAll(Why why, uint32_t index);
  std::string NameOf(uint32_t mention) const;
  std::string Step(const Label& label) const;

  // By mention: the least mention that links in force join it to.
  std::vector<uint32_t> Clusters() const;

  // The claims that say what one says of the same event, with itself.
  std::vector<uint32_t> Echoes(const Label& label, const std::vector<uint32_t>& root) const;
  ClaimRef RefOf(Why why, uint32_t index) const { return why == Why::kTime ? dates_[index].claim : orders_[index].claim; }

  size_t Origins(const Label& label, const std::vector<uint32_t>& root) const;
  void Resolve(const std::vector<uint32_t>& cycle, std::vector<TimelineConflict>& out);

  // Dates of one event differ: either it is two, or the date check tells of it.
  void DropLink(const std::vector<Label>& says);
  void Report(const std::vector<Label>& says, uint32_t lower, uint32_t upper, std::vector<TimelineConflict>& out);

  const std::vector<ArticleRead>& articles_;
  const Alignments& alignments_;
  const EventLinker linker_;
  const uint32_t story_;
  std::vector<EventRef> mentions_;  // sorted, once collected
  std::map<EventRef, uint32_t> mention_of_;
  std::vector<Date> dates_;
  std::vector<Order> orders_;
  std::vector<Norm> norms_;
  std::vector<OneEvent> links_;
  SimpleTemporal problem_;
  std::vector<Label> labels_;  // by bound
};

}  // namespace gainsay

#include "report/timeline_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "report/safe_text.h"
#include "report/text_view.h"

namespace gainsay {
namespace {

constexpr size_t kMostRows = 400;
constexpr size_t kLongestWords = 80;  // code points

class Table {
 public:
  Table(const Run& run, uint32_t story, const PageWords& words, const PlaceHref& href, const FindingHref& finding)
      : run_(run), words_(words), times_(words), href_(href), finding_(finding), items_(ItemsOf(run, story)), keys_(EventKeys(run, items_)) {}

  std::string Html() const {
    if (items_.empty()) return {};
    std::string out = "<table class=\"tl-table\">\n<thead><tr>";
    for (const char* column : {"event", "time", "words", "article", "remark"}) {
      out += fmt::format("<th scope=\"col\">{}</th>", Said(fmt::format("timeline/column-{}", column)));
    }
    out += "</tr></thead>\n";
    const size_t count = std::min(items_.size(), kMostRows);
    for (size_t begin = 0; begin < count;) {
      size_t end = begin;
      while (end < count && items_[end].event == items_[begin].event) ++end;
      out += "<tbody>\n";
      for (size_t i = begin; i < end; ++i) Row(items_[i], i == begin ? end - begin : 0, out);
      out += "</tbody>\n";
      begin = end;
    }
    out += "</table>\n";
    if (count < items_.size()) {
      out += fmt::format("<p class=\"hint\">{}</p>\n",
                         EscapeHtml(words_.Say("timeline/left-out-times", static_cast<int64_t>(items_.size() - count))));
    }
    return out;
  }

 private:
  std::string Said(std::string_view key) const { return EscapeHtml(words_.Say(key)); }

  void Row(const TimelineItem& item, size_t rows_of_event, std::string& out) const {
    const Article& article = run_.articles[item.entry->article.index];
    out += "<tr>";
    if (rows_of_event > 0) {
      const std::string& key = keys_[static_cast<size_t>(item.event - run_.timeline.events.data())];
      out += fmt::format("<th scope=\"rowgroup\" rowspan=\"{}\">{}<bdi>{}</bdi></th>", rows_of_event,
                         key.empty() ? "" : "<span class=\"k\">" + key + "</span> ", EscapeHtml(Shorten(item.entry->loose ? LabelOf(run_, item) : item.event->label, kLongestWords)));
    }
    out += fmt::format("<td class=\"when\">{}</td>", EscapeHtml(times_.Span(item.entry->when, !item.entry->yearless)));
    const std::string said = EscapeHtml(Shorten(Printable(Words(article, item.entry->time)), kLongestWords));
    const std::string place = href_(item.entry->article, item.entry->time);
    const std::string lang = EscapeHtml(article.language);
    out += place.empty() ? fmt::format("<td><bdi lang=\"{}\">{}</bdi></td>", lang, said)
                         : fmt::format("<td><a href=\"#{}\"><bdi lang=\"{}\">{}</bdi></a></td>", EscapeHtml(place), lang, said);
    out += "<td class=\"code\">";
    for (const ArticleId id : item.articles) {
      if (id != item.articles.front()) out += ", ";
      out += EscapeHtml(run_.articles[id.index].id);
    }
    out += "</td><td>";
    const std::string remark = EscapeHtml(RemarkOf(item, words_));
    const std::string finding = item.finding == UINT32_MAX ? "" : finding_(item.finding);
    out += finding.empty() ? remark : fmt::format("<a href=\"#{}\">{}</a>", EscapeHtml(finding), remark);
    out += "</td></tr>\n";
  }

  const Run& run_;
  const PageWords& words_;
  const TimeWords times_;
  const PlaceHref& href_;
  const FindingHref& finding_;
  const std::vector<TimelineItem> items_;
  const std::vector<std::string> keys_;
};

}  // namespace

std::string RemarkOf(const TimelineItem& item, const PageWords& words) {
  std::string out;
  const auto add = [&](const std::string& remark) { out += (out.empty() ? "" : ", ") + remark; };
  switch (item.entry->sure) {
    case TimelineView::Sure::kSaid: break;
    case TimelineView::Sure::kPlanned: add(words.Say("timeline/planned")); break;
    case TimelineView::Sure::kSupposed: add(words.Say("timeline/supposed")); break;
    case TimelineView::Sure::kDenied: add(words.Say("timeline/denied")); break;
  }
  if (item.entry->doubtful) add(words.Say("timeline/doubtful"));
  if (item.entry->open_begin) add(words.Say("timeline/open-begin"));
  if (item.entry->open_end) add(words.Say("timeline/open-end"));
  if (item.finding != UINT32_MAX) add(words.Say("timeline/finding", static_cast<int64_t>(item.finding) + 1));
  return out;
}

std::string TimelineTable(const Run& run, uint32_t story, const PageWords& words, const PlaceHref& href, const FindingHref& finding) {
  return Table(run, story, words, href, finding).Html();
}

}  // namespace gainsay

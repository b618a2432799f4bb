#include "report/timeline_svg.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "report/safe_text.h"
#include "report/text_view.h"
#include "report/text_width.h"
#include "report/timeline_lanes.h"
#include "report/timeline_table.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

// Pixels. Devanagari hangs from its line and has signs above and below it, so
// rows are tall for their letters.
constexpr int kAxis = 46;
constexpr int kContextLine = 14;
constexpr int kNameLine = 36;
constexpr int kLaneHead = 28;
constexpr int kHeadLine = 19;
constexpr int kRow = 28;
constexpr int kBar = 20;      // of a bar
constexpr int kWordLine = 18; // from a row's top
constexpr int kArrow = TimelineLayout::kArrow;
constexpr int kMargin = 10;   // left and right: an arrow's room
constexpr int kHint = 22;     // of what focus shows
constexpr int kFont = TimelineLayout::kFont;
constexpr size_t kLongestWords = 70;  // code points
constexpr size_t kManyFindings = 300; // from which what focus shows is left to the link's title

const char* ClassOf(Severity severity) {
  switch (severity) {
    case Severity::kError: return "e";
    case Severity::kWarning: return "w";
    case Severity::kNotice: break;
  }
  return "n";
}

const char* ClassOf(TimelineView::Sure sure) {
  switch (sure) {
    case TimelineView::Sure::kSaid: break;
    case TimelineView::Sure::kPlanned: return "p";
    case TimelineView::Sure::kSupposed: return "s";
    case TimelineView::Sure::kDenied: return "d";
  }
  return "";
}

// A bar's outline; an arrow at an end that goes on.
std::string Shape(int begin, int end, int top, bool arrow_begin, bool arrow_end) {
  if (!arrow_begin && !arrow_end) {
    return fmt::format("<rect class=\"b\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\"/>", begin, top, end - begin, kBar);
  }
  std::string path = fmt::format("M{} {}H{}", begin, top, end);
  path += arrow_end ? fmt::format("l{0} {1}l-{0} {1}", kArrow, kBar / 2) : fmt::format("v{}", kBar);
  path += fmt::format("H{}", begin);
  if (arrow_begin) path += fmt::format("l-{0} -{1}", kArrow, kBar / 2);
  return "<path class=\"b\" d=\"" + path + "z\"/>";
}

class Drawing {
 public:
  Drawing(const Run& run, uint32_t story, const PageWords& words, const PlaceHref& href)
      : run_(run), words_(words), href_(href), story_(story), times_(words), layout_(LayOutTimeline(run, story, times_)) {
    for (const TimelineLane& lane : layout_.lanes) height_ += LaneHeight(lane);
  }

  const TimelineLayout& layout() const { return layout_; }

  std::string Svg() const {
    if (layout_.lanes.empty()) return {};
    std::string out = fmt::format(
        "<svg class=\"tl\" viewBox=\"-{4} 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"group\" aria-label=\"{2}\">\n"
        "<defs><pattern id=\"{3}\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
        "<path class=\"x\" d=\"M3 0V6\"/></pattern></defs>\n",
        TimelineLayout::kWidth + 2 * kMargin, height_, EscapeHtml(words_.Say("timeline/label")), HatchId(), kMargin);
    Axis(out);
    int top = kAxis;
    for (const TimelineLane& lane : layout_.lanes) {
      Lane(lane, top, out);
      top += LaneHeight(lane);
    }
    return out + "</svg>\n";
  }

 private:
  static int LaneHeight(const TimelineLane& lane) { return kLaneHead + kRow * static_cast<int>(lane.rows) + 8; }
  std::string HatchId() const { return fmt::format("tl{}-x", story_ + 1); }

  void Axis(std::string& out) const {
    std::string grid, axis, names;
    const std::vector<TimeAxis::Panel>& panels = layout_.axis->panels();
    for (const TimeAxis::Panel& panel : panels) {
      axis += fmt::format("M{} {}h{}", panel.x, kAxis - 4, panel.width);
      for (const Tick& tick : panel.ticks) {
        grid += fmt::format("M{} {}V{}", tick.x, kNameLine - 12, height_);
        if (!tick.context.empty()) {
          names += fmt::format("<text class=\"y\" x=\"{}\" y=\"{}\">{}</text>", tick.x + 4, kContextLine, EscapeHtml(tick.context));
        }
        names += fmt::format("<text x=\"{}\" y=\"{}\">{}</text>", tick.x + 4, kNameLine, EscapeHtml(tick.name));
      }
      if (&panel == &panels.back()) continue;
      // The axis is broken here: two strokes, and no line between.
      const int middle = panel.x + panel.width + TimeAxis::kBreak / 2;
      axis += fmt::format("M{} {}l6 -10M{} {}l6 -10", middle - 6, kAxis + 1, middle, kAxis + 1);
    }
    out += fmt::format("<g class=\"ax\" aria-hidden=\"true\"><path class=\"g\" d=\"{}\"/><path d=\"{}\"/>{}</g>\n", grid, axis, names);
  }

  void Lane(const TimelineLane& lane, int top, std::string& out) const {
    std::string ids;
    for (const ArticleId id : lane.articles) ids += (ids.empty() ? "" : ", ") + run_.articles[id.index].id;
    ids = FitText(Printable(ids), kFont, TimelineLayout::kWidth / 3);
    const Article& first = run_.articles[lane.articles.front().index];
    const std::string source = FitText(Printable(SourceOf(first)), kFont, TimelineLayout::kWidth / 2);
    out += fmt::format("<g role=\"group\" aria-label=\"{} {}\"><path class=\"r\" d=\"M-{} {}H{}\"/>", EscapeHtml(ids), EscapeHtml(source), kMargin, top,
                       TimelineLayout::kWidth + kMargin);
    const std::string place = href_(lane.articles.front(), {});
    const std::string text = fmt::format("<text class=\"a\" x=\"-{}\" y=\"{}\"{}><tspan class=\"c\">{}</tspan> {}</text>", kMargin, top + kHeadLine, Lang(first),
                                         EscapeHtml(ids), EscapeHtml(source));
    out += (place.empty() ? text : fmt::format("<a href=\"#{}\">{}</a>", EscapeHtml(place), text)) + "\n";
    for (const TimelineBar& bar : lane.bars) Bar(bar, top + kLaneHead + static_cast<int>(bar.row) * kRow, out);
    out += "</g>\n";
  }

  std::string Lang(const Article& article) const {
    return article.language == run_.report_language ? "" : " lang=\"" + EscapeHtml(article.language) + "\"";
  }

  void Bar(const TimelineBar& bar, int top, std::string& out) const {
    const TimelineView::Entry& entry = *bar.item.entry;
    const Article& article = run_.articles[entry.article.index];
    std::string classes = ClassOf(entry.sure);
    const auto add = [&](const char* name) { classes += (classes.empty() ? "" : " ") + std::string(name); };
    if (entry.doubtful) add("q");
    const bool found = bar.item.finding != UINT32_MAX;
    if (found) add(ClassOf(run_.findings[bar.item.finding].severity));
    std::string attribute = classes.empty() ? "" : " class=\"" + classes + "\"";
    // By which the script marks all bars of one finding.
    if (found) attribute += fmt::format(" data-f=\"{}\"", bar.item.finding + 1);
    const std::string hint = Hint(bar, article);
    const std::string place = href_(entry.article, entry.time);
    out += place.empty() ? "<g" + attribute + ">" : fmt::format("<a href=\"#{}\"{}>", EscapeHtml(place), attribute);
    out += "<title>" + EscapeHtml(hint) + "</title>";

    // What a finger meets and focus outlines.
    const int left = std::max(0, std::min(bar.place.begin, bar.label_x) - 4);
    const int right = std::min(TimelineLayout::kWidth, std::max(bar.place.end, bar.label_end) + 4);
    out += fmt::format("<rect class=\"h\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"4\"/>", left, top + 1, std::max(24, right - left), kRow - 2);
    const bool arrow_begin = bar.place.cut_begin || entry.open_begin;
    const bool arrow_end = bar.place.cut_end || entry.open_end;
    const int begin = bar.place.begin + (bar.place.cut_begin ? kArrow : 0);
    const int end = std::max(begin + 2, bar.place.end - (bar.place.cut_end ? kArrow : 0));
    const std::string shape = Shape(begin, end, top + (kRow - kBar) / 2, arrow_begin, arrow_end);
    out += shape;
    if (found) {
      // The same shape again, hatched.
      out += fmt::format("<{} fill=\"url(#{})\"{}", shape.substr(1, 4), HatchId(), shape.substr(shape.find(" class=\"b\"") + 10));
    }
    if (entry.sure == TimelineView::Sure::kDenied) out += fmt::format("<path class=\"z\" d=\"M{} {}H{}\"/>", begin, top + kRow / 2, end);
    out += fmt::format("<text x=\"{}\" y=\"{}\"{}>", bar.label_x, top + kWordLine, Lang(article));
    if (!bar.sign.empty()) out += "<tspan class=\"f\">" + bar.sign + "</tspan> ";
    if (!bar.key.empty()) out += "<tspan class=\"k\">" + bar.key + "</tspan> ";
    out += EscapeHtml(bar.label) + "</text>";
    if (run_.findings.size() <= kManyFindings) Focus(hint, left, top, out);
    out += place.empty() ? "</g>\n" : "</a>\n";
  }

  std::string Hint(const TimelineBar& bar, const Article& article) const {
    const TimelineView::Entry& entry = *bar.item.entry;
    std::string out = Shorten(LabelOf(run_, bar.item), kLongestWords) + ": \u201C" + Shorten(Words(article, entry.time), kLongestWords) +
                      "\u201D = " + times_.Span(entry.when, !entry.yearless);
    const std::string remark = RemarkOf(bar.item, words_);
    return Printable(remark.empty() ? out : out + ", " + remark);
  }

  // The same as the title, for those who come by keyboard: above the bar, where
  // only what was painted before can be hidden.
  static void Focus(const std::string& hint, int left, int top, std::string& out) {
    const std::string words = FitText(hint, kFont, TimelineLayout::kWidth - 2 * 8);
    const int width = TextWidth(words, kFont) + 2 * 8;
    const int x = std::clamp(left, 0, std::max(0, TimelineLayout::kWidth - width));
    out += fmt::format("<g class=\"t\" aria-hidden=\"true\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"3\"/><text x=\"{}\" y=\"{}\">{}</text></g>",
                       x, top - kHint, width, kHint, x + 8, top - kHint + 16, EscapeHtml(words));
  }

  const Run& run_;
  const PageWords& words_;
  const PlaceHref& href_;
  const uint32_t story_;
  const TimeWords times_;
  const TimelineLayout layout_;
  int height_ = kAxis;
};

// What the picture uses, each sign with its meaning.
class Legend {
 public:
  Legend(const Run& run, const TimelineLayout& layout, const PageWords& words, uint32_t story) : words_(words), story_(story) {
    for (const TimelineLane& lane : layout.lanes) {
      for (const TimelineBar& bar : lane.bars) Count(run, bar);
    }
    broken_ = layout.axis != nullptr && layout.axis->panels().size() > 1;
  }

  std::string Html() const {
    std::string items;
    const std::string bar = Shape(1, 29, 1, false, false);
    const std::string hatched = fmt::format("{}<rect fill=\"url(#tl{}-x)\"{}", bar, story_ + 1, bar.substr(bar.find(" class=\"b\"") + 10));
    if (conflict_) Item("<g class=\"e\">" + hatched + "</g>", "conflict", items);
    if (slip_) Item("<g class=\"e\">" + hatched + "</g>", "slip", items);
    if (planned_) Item("<g class=\"p\">" + bar + "</g>", "planned", items);
    if (supposed_) Item("<g class=\"s\">" + bar + "</g>", "supposed", items);
    if (denied_) Item("<g class=\"d\">" + bar + "<path class=\"z\" d=\"M1 11H29\"/></g>", "denied", items);
    if (doubtful_) Item("<g class=\"q\">" + bar + "</g>", "doubtful", items);
    if (open_) Item(Shape(1, 22, 1, false, true), "open", items);
    if (broken_) Item("<g class=\"ax\"><path d=\"M1 13h9M19 13h10M9 17l6 -10M15 17l6 -10\"/></g>", "broken", items);
    if (shared_) items += "<li><span class=\"k\">A</span> " + EscapeHtml(words_.Say("timeline/legend-shared")) + "</li>\n";
    return items.empty() ? "" : "<ul class=\"tl-legend\">\n" + items + "</ul>\n";
  }

 private:
  void Count(const Run& run, const TimelineBar& bar) {
    const TimelineView::Entry& entry = *bar.item.entry;
    if (bar.item.finding != UINT32_MAX) (run.findings[bar.item.finding].sides.size() > 1 ? conflict_ : slip_) = true;
    planned_ |= entry.sure == TimelineView::Sure::kPlanned;
    supposed_ |= entry.sure == TimelineView::Sure::kSupposed;
    denied_ |= entry.sure == TimelineView::Sure::kDenied;
    doubtful_ |= entry.doubtful;
    open_ |= entry.open_begin || entry.open_end || bar.place.cut_begin || bar.place.cut_end;
    shared_ |= !bar.key.empty();
  }

  void Item(const std::string& drawn, const std::string& key, std::string& out) const {
    out += "<li><svg class=\"tl\" width=\"30\" height=\"22\" aria-hidden=\"true\">" + drawn + "</svg> " +
           EscapeHtml(words_.Say("timeline/legend-" + key)) + "</li>\n";
  }

  const PageWords& words_;
  const uint32_t story_;
  bool conflict_ = false, slip_ = false, planned_ = false, supposed_ = false, denied_ = false, doubtful_ = false, open_ = false;
  bool shared_ = false, broken_ = false;
};

}  // namespace

std::string TimelineSvg(const Run& run, uint32_t story, const PageWords& words, const PlaceHref& href) {
  return Drawing(run, story, words, href).Svg();
}

std::string TimelineFigure(const Run& run, uint32_t story, const PageWords& words, const PlaceHref& href, const FindingHref& finding) {
  const Drawing drawing(run, story, words, href);
  const std::string svg = drawing.Svg();
  if (svg.empty()) return {};
  std::string out = "<figure class=\"tl-figure\">\n<div class=\"wide\">\n" + svg + "</div>\n<figcaption>\n";
  out += Legend(run, drawing.layout(), words, story).Html();
  const auto left_out = [&](const char* key, uint32_t count) {
    if (count > 0) out += "<p>" + EscapeHtml(words.Say(key, count)) + "</p>\n";
  };
  if (story < run.timeline.left_out.size()) {
    left_out("timeline/left-out-articles", run.timeline.left_out[story].articles);
    left_out("timeline/left-out-events", run.timeline.left_out[story].events);
  }
  left_out("timeline/left-out-times", drawing.layout().items_left_out);
  out += "</figcaption>\n<details class=\"same\"><summary>" + EscapeHtml(words.Say("timeline/table")) + "</summary>\n";
  return out + TimelineTable(run, story, words, href, finding) + "</details>\n</figure>\n";
}

}  // namespace gainsay

#include "report/graph_svg.h"

#include <fmt/format.h>

#include <algorithm>

#include "report/finding_graph.h"
#include "report/safe_text.h"
#include "report/vocabulary.h"

namespace gainsay {
namespace {

using Box = FindingGraph::Box;
using Kind = FindingGraph::Kind;

constexpr size_t kMostPoints = 4;

const char* ClassOf(Kind kind) {
  switch (kind) {
    case Kind::kArticle: return "a";
    case Kind::kClaim: return "c";
    case Kind::kMore: return "m";
    case Kind::kFact: return "f";
    case Kind::kEntity:
    case Kind::kEvent: break;
  }
  return "o";
}

class Picture {
 public:
  Picture(const Run& run, const Finding& finding, const FindingGraph& graph, const PageWords& words, const PlaceHref& href)
      : run_(run), finding_(finding), graph_(graph), words_(words), href_(href) {}

  std::string Svg() const {
    std::string out = fmt::format("<svg class=\"cg {3}\" viewBox=\"0 0 {0} {1}\" width=\"{0}\" height=\"{1}\" role=\"group\" aria-label=\"{2}\">\n",
                                  graph_.width, graph_.height, EscapeHtml(words_.Say("graph/label")), Name(finding_.severity));
    // Links that say nothing of their own are one path.
    std::string plain, facts;
    for (const FindingGraph::Link& link : graph_.links) (link.states_fact ? facts : plain) += Curve(link);
    if (!plain.empty()) out += "<path class=\"l\" d=\"" + plain + "\"/>\n";
    const auto told = std::find_if(graph_.links.begin(), graph_.links.end(), [](const FindingGraph::Link& link) { return !link.why.empty(); });
    const std::string why = told == graph_.links.end() ? "" : "<title>" + EscapeHtml(told->why) + "</title>";
    if (!facts.empty()) out += "<path class=\"l k\" d=\"" + facts + "\">" + why + "</path>\n";
    for (const Box& box : graph_.boxes) Draw(box, out);
    return out + "</svg>\n";
  }

  // "A says X; B says Y; all are about Z because …", as nested lists.
  std::string List() const {
    std::string out = "<ul>\n";
    for (size_t s = 0; s < finding_.sides.size(); ++s) {
      std::string items;
      for (const Box& box : graph_.boxes) {
        if (box.side == s) items += Item(box);
      }
      out += "<li><bdi>" + EscapeHtml(finding_.sides[s].value) + "</bdi>" + (items.empty() ? "" : "\n<ul>\n" + items + "</ul>") + "</li>\n";
    }
    out += "<li>" + EscapeHtml(words_.Say("graph/about")) + " <bdi>" + EscapeHtml(finding_.subject) + "</bdi>";
    std::string why;
    for (const std::string& shared : graph_.shared) why += "<li><bdi>" + EscapeHtml(shared) + "</bdi></li>\n";
    for (size_t i = 0; i < std::min(finding_.points.size(), kMostPoints); ++i) {
      why += "<li><bdi>" + EscapeHtml(finding_.points[i].name) + "</bdi></li>\n";
    }
    if (!why.empty()) out += "\n<ul>\n" + why + "</ul>";
    return out + "</li>\n</ul>\n";
  }

 private:
  std::string Curve(const FindingGraph::Link& link) const {
    const Box& from = graph_.boxes[link.from];
    const Box& to = graph_.boxes[link.to];
    const int x1 = from.x + from.width, y1 = from.y + from.height / 2;
    const int x2 = to.x, y2 = to.y + to.height / 2;
    const int middle = (x1 + x2) / 2;
    return y1 == y2 ? fmt::format("M{} {}H{}", x1, y1, x2) : fmt::format("M{} {}C{} {} {} {} {} {}", x1, y1, middle, y1, middle, y2, x2, y2);
  }

  std::string HrefOf(const Box& box) const {
    return box.article.valid() ? href_(box.article, box.kind == Kind::kClaim ? box.span : Span{}) : std::string();
  }

  void Draw(const Box& box, std::string& out) const {
    const std::string place = HrefOf(box);
    const std::string classes = std::string(ClassOf(box.kind)) + (box.column == 0 ? " r" : "");
    out += place.empty() ? "<g class=\"" + classes + "\">" : fmt::format("<a href=\"#{}\" class=\"{}\">", EscapeHtml(place), classes);
    if (!box.title.empty()) out += "<title>" + EscapeHtml(box.title) + "</title>";
    out += fmt::format("<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>", box.x, box.y, box.width, box.height);
    int y = box.y + FindingGraph::kPad / 2;
    // Articles lean on their claims.
    const int x = box.column == 0 ? box.x + box.width - FindingGraph::kPad : box.x + FindingGraph::kPad;
    if (!box.caption.empty()) {
      out += fmt::format("<text class=\"h\" x=\"{}\" y=\"{}\">{}</text>", x, y + 13, EscapeHtml(box.caption));
      y += FindingGraph::kCaption;
    }
    std::string lang;
    if (box.article.valid() && run_.articles[box.article.index].language != run_.report_language) {
      lang = " lang=\"" + EscapeHtml(run_.articles[box.article.index].language) + "\"";
    }
    for (const std::string& line : box.lines) {
      out += fmt::format("<text x=\"{}\" y=\"{}\"{}>{}</text>", x, y + 15, lang, EscapeHtml(line));
      y += FindingGraph::kLine;
    }
    for (const std::string& note : box.notes) {
      out += fmt::format("<text class=\"h\" x=\"{}\" y=\"{}\">{}</text>", x, y + 12, EscapeHtml(note));
      y += FindingGraph::kNote;
    }
    out += place.empty() ? "</g>\n" : "</a>\n";
  }

  std::string Item(const Box& box) const {
    if (box.kind == Kind::kMore) return "<li>" + EscapeHtml(box.lines.front()) + "</li>\n";
    if (box.kind != Kind::kClaim) return {};
    const Article& article = run_.articles[box.article.index];
    std::string words;
    for (const std::string& line : box.lines) words += (words.empty() ? "" : " ") + line;
    const std::string place = HrefOf(box);
    const std::string quoted = "\u201C<bdi lang=\"" + EscapeHtml(article.language) + "\">" + EscapeHtml(words) + "</bdi>\u201D";
    std::string out = "<li><span class=\"code\">" + EscapeHtml(article.id) + "</span> ";
    out += place.empty() ? quoted : "<a href=\"#" + EscapeHtml(place) + "\">" + quoted + "</a>";
    return out + "</li>\n";
  }

  const Run& run_;
  const Finding& finding_;
  const FindingGraph& graph_;
  const PageWords& words_;
  const PlaceHref& href_;
};

}  // namespace

std::string GraphSvg(const Run& run, const GraphIndex& index, const Finding& finding, const PageWords& words, const PlaceHref& href) {
  const FindingGraph graph = GraphOf(run, index, finding, words);
  return graph.boxes.empty() ? "" : Picture(run, finding, graph, words, href).Svg();
}

std::string GraphFigure(const Run& run, const GraphIndex& index, const Finding& finding, const PageWords& words, const PlaceHref& href) {
  const FindingGraph graph = GraphOf(run, index, finding, words);
  if (graph.boxes.empty()) return {};
  const Picture picture(run, finding, graph, words, href);
  return "<figure class=\"cg-figure\">\n<div class=\"wide\">\n" + picture.Svg() + "</div>\n<details class=\"same\"><summary>" +
         EscapeHtml(words.Say("graph/list")) + "</summary>\n" + picture.List() + "</details>\n</figure>\n";
}

}  // namespace gainsay

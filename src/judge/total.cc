// Parts and their total, where the copy says by a cue that they are one:
//
//   sum-up    A has 1,842 branches and B 618, giving a network of 2,460
//   of-them   a total of eight ministers … Of them four are cabinet and three state
//   colon     eight ministers: five of cabinet rank and three of state
//   list      - X: 40 …  - Y: 60 …  Together the two get 100
//
// A part list that need not be whole ("including", "others", one part alone) is
// passed over, and a sum that is far off is rather read as no sum at all: a
// slip lies near the truth or exchanges digits. Not handled: totals more than
// a sentence away, parts in percentages.
#include <algorithm>
#include <cmath>

#include "judge/arithmetic.h"
#include "judge/comparators.h"

namespace gainsay {
namespace {

constexpr int32_t kLongFigure = 3;  // significant digits

class TotalCheck {
 public:
  TotalCheck(const ArticleView& view, const Rule& rule, std::vector<Draft>& out)
      : view_(view), out_(out), near_(rule.Number("near-share", 0.3)), close_(rule.Number("close-share", 0.2)) {
    for (auto [member, name] : {std::pair(&before_, "total-before"), {&behind_, "total-behind"}, {&sum_up_, "sum-up"},
                                {&of_them_, "of-them"}, {&loose_, "loose"}}) {
      *member = view.concepts.Find("check-cue", name);
    }
  }

  void Run() {
    for (uint32_t i = 0; i < view_.document.sentences.size(); ++i) {
      if (SumUp(i) || Colon(i)) continue;
      OfThem(i);
    }
    Lists();
  }

 private:
  // Whether `figure` is called a total.
  bool Totals(const Figure& figure) const {
    const TokenRange sentence = view_.document.SentenceOf(figure.core.begin).tokens;
    const TokenRange ahead{std::max(sentence.begin, figure.core.begin - std::min(figure.core.begin, 4u)), figure.core.begin};
    const TokenRange after{figure.core.end, std::min(sentence.end, figure.tokens.end + 3)};
    for (const TokenRange hit : view_.Hits(ahead, before_)) {
      if (hit.end + 1 >= figure.core.begin) return true;
    }
    return view_.Has(after, behind_);
  }

  // The parts' things are the total's, or kinds of it, or not said.
  bool Fits(const Figure& total, const std::vector<Figure>& parts) const {
    for (const Figure& part : parts) {
      if (!SameKind(total, part)) return false;
      const bool kin = view_.concepts.IsA(part.thing, total.thing) || view_.concepts.IsA(total.thing, part.thing);
      // Beings are not parts of things; what an attribute counts may be either.
      const bool things = view_.concepts.InClass(part.thing, "thing") && view_.concepts.InClass(total.thing, "thing");
      const bool alike = view_.concepts.Has(part.thing, "animate") == view_.concepts.Has(total.thing, "animate");
      if (!kin && things && !alike) return false;
    }
    return true;
  }

  bool SumUp(uint32_t index) {
    const TokenRange sentence = view_.SentenceTokens(index);
    const std::vector<Figure> figures = FiguresIn(view_, sentence);
    for (size_t i = 2; i < figures.size(); ++i) {
      const Figure& total = figures[i];
      const TokenRange between{figures[i - 1].core.end, total.core.begin};
      const std::vector<TokenRange> cues = view_.Hits(between, sum_up_);
      if (cues.empty() && !(view_.Has({total.core.end, std::min(sentence.end, total.tokens.end + 3)}, behind_) && between.size() <= 12)) continue;
      std::vector<Figure> parts;
      for (size_t k = i; k-- > 0 && SameKind(figures[k], total) && figures[k].value < total.value;) {
        parts.insert(parts.begin(), figures[k]);
      }
      DropOthers(total, parts);
      if (parts.size() < 2 || view_.Has({parts.front().core.begin, total.core.begin}, loose_) || !Fits(total, parts)) continue;
      // A sum may begin at any of the figures before it.
      bool some = false;
      for (size_t first = 0; first + 1 < parts.size(); ++first) {
        some = some || !Off(total, {parts.begin() + static_cast<std::ptrdiff_t>(first), parts.end()}).has_value();
      }
      if (some) continue;
      if (parts.size() > 2 && !Chained(parts)) continue;
      Report(total, parts, near_);
      return true;
    }
    return false;
  }

  // "1,310 branches in six towns, 425 and 65 branches": where parts are named as what the total counts,
  // a figure of something else is none.
  void DropOthers(const Figure& total, std::vector<Figure>& parts) const {
    if (!total.thing.valid()) return;
    const auto other = [&](const Figure& part) {
      return part.thing.valid() && part.thing != total.thing && !view_.concepts.IsA(part.thing, total.thing) && !view_.concepts.IsA(total.thing, part.thing);
    };
    const bool named = std::any_of(parts.begin(), parts.end(), [&](const Figure& part) { return part.thing == total.thing; });
    if (named) std::erase_if(parts, other);
  }

  // Parts stand side by side: only a few words between them.
  bool Chained(const std::vector<Figure>& parts) const {
    for (size_t i = 1; i < parts.size(); ++i) {
      if (parts[i].core.begin - parts[i - 1].core.end > 9) return false;
    }
    return true;
  }

  bool Colon(uint32_t index) {
    const TokenRange sentence = view_.SentenceTokens(index);
    const std::vector<Figure> figures = FiguresIn(view_, sentence);
    if (figures.size() < 3) return false;
    const Figure& total = figures[0];
    uint32_t mark = total.core.end;
    while (mark < figures[1].core.begin && view_.document.Norm(mark) != ":" && view_.document.Norm(mark) != "—") ++mark;
    if (mark >= figures[1].core.begin || mark - total.core.end > 6 || figures[1].core.begin - mark > 3) return false;
    return Parts(total, {figures.begin() + 1, figures.end()}, sentence.end, true);
  }

  bool OfThem(uint32_t index) {
    const TokenRange sentence = view_.SentenceTokens(index);
    const std::vector<TokenRange> cues = view_.Hits(sentence, of_them_);
    if (cues.empty()) return false;
    const TokenRange cue = cues.front();
    // The last figure before the cue; the neighbouring sentence's last where the cue opens this one.
    std::vector<Figure> before = FiguresIn(view_, {sentence.begin, cue.begin});
    if (before.empty() && cue.begin - sentence.begin <= 2 && index > 0) {
      const Sentence& last = view_.document.sentences[index - 1];
      if (last.paragraph == view_.document.sentences[index].paragraph) before = FiguresIn(view_, last.tokens);
    }
    std::vector<Figure> parts = FiguresIn(view_, {cue.end, sentence.end});
    if (before.empty() || parts.size() < 2) return false;
    const Figure& total = before.back();
    return Parts(total, std::move(parts), sentence.end, Totals(total));
  }

  bool Parts(const Figure& total, std::vector<Figure> parts, uint32_t end, bool whole) {
    // Only what stands side by side, from the first part on.
    size_t count = 1;
    while (count < parts.size() && parts[count].core.begin - parts[count - 1].core.end <= 8) ++count;
    if (count < parts.size()) return false;  // more is told than parts
    if (!Fits(total, parts) || view_.Has({parts.front().core.begin, end}, loose_)) return false;
    bool joined = false;
    for (uint32_t token = parts[count - 2].core.end; token < parts[count - 1].core.begin; ++token) joined = joined || view_.IsConjunction(token);
    if (!joined) return false;
    for (const Figure& part : parts) {
      if (part.value > total.value) return false;
    }
    if (!whole) {  // "of them" alone: only a sum that just misses
      const double sum = SumOf(parts);
      const bool by_one = std::fabs(sum - total.value) <= 1 && total.value >= 4;
      if (!by_one && !(total.value >= 100 && LooksMistyped(sum, total.value, 0)) && !OneDigitOff(sum, total)) return false;
    }
    return Report(total, parts, close_);
  }

  // A long figure, one digit of which is one off: 310 and 1,430 of 1,840.
  static bool OneDigitOff(double sum, const Figure& total) {
    if (total.quantity->significant < kLongFigure || total.quantity->scaled) return false;
    double off = std::fabs(sum - total.value);
    while (off >= 10 && std::fmod(off, 10) == 0) off /= 10;
    return off == 1;
  }

  // How far the sum is from the total; nothing where they agree or may.
  std::optional<double> Off(const Figure& total, const std::vector<Figure>& parts) const {
    double sum = 0;
    std::vector<const Figure*> figures = {&total};
    for (const Figure& part : parts) {
      sum += part.value;
      figures.push_back(&part);
    }
    const std::optional<double> slack = Slack(view_, figures);
    if (!slack.has_value() || std::fabs(sum - total.value) <= *slack + 1e-6) return std::nullopt;
    return sum - total.value;
  }

  bool Report(const Figure& total, const std::vector<Figure>& parts, double share) {
    const std::optional<double> off = Off(total, parts);
    if (!off.has_value() || !LooksMistyped(total.value + *off, total.value, share)) return false;
    out_.push_back(SumDraft(view_, total, parts, "the total given is"));
    return true;
  }

  // - Education: Rs 40 crore   - Health: Rs 60 crore   Together the two get …
  void Lists() {
    const auto& paragraphs = view_.document.paragraphs;
    for (size_t i = 0; i < paragraphs.size(); ++i) {
      std::vector<Figure> parts;
      size_t end = i;
      for (; end < paragraphs.size() && paragraphs[end].kind == BlockKind::kListItem; ++end) {
        const std::vector<Figure> figures = FiguresIn(view_, paragraphs[end].tokens);
        if (figures.size() == 1) parts.push_back(figures[0]);
      }
      if (end == i) continue;
      if (parts.size() == end - i && parts.size() >= 2 && end < paragraphs.size()) {
        const Sentence& next = view_.document.sentences[paragraphs[end].first_sentence];
        const std::vector<Figure> totals = FiguresIn(view_, next.tokens);
        for (const Figure& total : totals) {
          if (!SameKind(total, parts[0]) || !Fits(total, parts) || !view_.Has({next.tokens.begin, total.core.begin}, sum_up_)) continue;
          if (!view_.Has({next.tokens.begin, total.core.begin}, loose_)) Report(total, parts, near_);
          break;
        }
      }
      i = end - 1;
    }
  }

  const ArticleView& view_;
  std::vector<Draft>& out_;
  double near_;
  double close_;
  ConceptId before_, behind_, sum_up_, of_them_, loose_;
};

}  // namespace

void CompareTotal(const JudgeInput& input, ArticleId article, const Rule& rule, std::vector<Draft>& out) {
  const ArticleView view(input, article);
  TotalCheck(view, rule, out).Run();
}

}  // namespace gainsay

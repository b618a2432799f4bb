#include "judge/judge.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>
#include <map>

#include "base/sorted.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr std::string_view kSides = "sides|";

Severity SeverityOf(const Rule& rule, bool lowered) {
  int level = static_cast<int>(rule.severity);
  if (lowered && level > 0) --level;
  return static_cast<Severity>(level);
}

std::string Joined(const std::vector<Side>& sides, std::string_view between) {
  std::string out;
  for (const Side& side : sides) {
    if (!out.empty()) out += between;
    out += "“" + side.value + "”";
  }
  return out;
}

// A template's {slots} filled; an unknown slot stays empty. {sides| and } are
// the values of the sides with the words between them.
std::string Fill(std::string_view text, const std::map<std::string, std::string>& slots, const std::vector<Side>& sides) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t open = text.find('{', at);
    const size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) {
      out += text.substr(at);
      break;
    }
    out += text.substr(at, open - at);
    const std::string_view name = text.substr(open + 1, close - open - 1);
    if (name.starts_with(kSides)) {
      out += Joined(sides, name.substr(kSides.size()));
    } else if (const auto slot = slots.find(std::string(name)); slot != slots.end()) {
      out += slot->second;
    }
    at = close + 1;
  }
  return out;
}

// The rule, the key of the fact and the sorted values; never a path or an offset.
std::string Fingerprint(const std::string& rule, const std::string& key, const std::vector<Side>& sides) {
  std::vector<std::string> values;
  for (const Side& side : sides) values.push_back(side.value);
  std::sort(values.begin(), values.end());
  std::string text = rule + '\n' + key;
  for (const std::string& value : values) text += '\n' + value;
  return fmt::format("{:016x}", XXH3_64bits(text.data(), text.size()));
}

bool Empty(const std::vector<Side>& sides) {
  return std::all_of(sides.begin(), sides.end(), [](const Side& side) { return side.evidence.empty(); });
}

// Finds the findings whose evidence touches other evidence, without asking
// each: pages of every article, and the findings on each.
class EvidenceIndex {
 public:
  void Add(uint32_t finding, const std::vector<Evidence>& evidence) {
    for (const Evidence& e : evidence) {
      for (uint32_t page = e.span.begin / kPage; page <= e.span.end / kPage; ++page) {
        std::vector<uint32_t>& on = pages_[{e.article.index, page}];
        if (on.empty() || on.back() != finding) on.push_back(finding);
      }
    }
  }
  // Those that may touch the evidence, rising.
  std::vector<uint32_t> Near(const std::vector<Evidence>& evidence) const {
    std::vector<uint32_t> near;
    for (const Evidence& e : evidence) {
      for (uint32_t page = e.span.begin / kPage; page <= e.span.end / kPage; ++page) {
        const auto on = pages_.find({e.article.index, page});
        if (on != pages_.end()) near.insert(near.end(), on->second.begin(), on->second.end());
      }
    }
    SortUnique(near);
    return near;
  }

 private:
  static constexpr uint32_t kPage = 64;  // bytes
  std::map<std::pair<uint32_t, uint32_t>, std::vector<uint32_t>> pages_;
};

constexpr char kNameKind[] = "person-name";
constexpr char kFigureKind[] = "number";
constexpr char kLengthKind[] = "duration";
constexpr char kQuoteKind[] = "quote";
constexpr char kSumKind[] = "arithmetic";

class Bench {
 public:
  Bench(const JudgeInput& input, const RuleSet& rules) : input_(input), rules_(rules) {}

  Judgement Run() {
    Facts();
    for (const Rule& rule : rules_.rules) Apply(rule);
    Settle();
    return std::move(out_);
  }

 private:
  // What no comparator judges agrees by being aligned.
  void Facts() {
    for (const Fact& fact : input_.alignments.facts) {
      const char* kind = fact.kind == ClaimKind::kName      ? kNameKind
                         : fact.kind == ClaimKind::kRole    ? "role"
                         : fact.kind == ClaimKind::kOrgName ? "org-name"
                         : fact.kind == ClaimKind::kPlace   ? "place"
                         : fact.kind == ClaimKind::kEvent   ? "participant"
                         : fact.kind == ClaimKind::kAge      ? "age"
                                                            : nullptr;
      if (kind == nullptr) continue;
      Side side{fact.subject, {}, 0};
      for (const ClaimRef& ref : fact.members) {
        const ArticleRead& read = input_.articles[ref.article.index];
        const Claim& claim = read.claims.claims[ref.claim.index];
        side.evidence.push_back({ref.article, claim.span, claim.value});
        if (fact.kind == ClaimKind::kName) names_[{ref.article, claim.span.begin, claim.span.end}] = NameOf(read, claim);
      }
      Finish(input_, side);
      out_.alignments.push_back({kind, Verdict::kAgree, fact.subject, {side}, ToPoints(fact.points), fact.story});
    }
  }

  // The name without its titles.
  static Span NameOf(const ArticleRead& read, const Claim& claim) {
    for (const PersonMention& person : BeginningIn(read.mentions.persons, claim.tokens)) {
      if (person.whole == claim.tokens) return person.span;
    }
    return claim.span;
  }

  void Apply(const Rule& rule) {
    const std::vector<Comparator>& all = Comparators();
    const auto it = std::find_if(all.begin(), all.end(), [&](const Comparator& c) { return c.name == rule.compare; });
    if (it == all.end()) return;  // LoadRules refuses such a rule
    std::vector<Draft> drafts;
    if (it->article != nullptr) {
      for (uint32_t a = 0; a < input_.articles.size(); ++a) {
        drafts.clear();
        it->article(input_, ArticleId{a}, rule, drafts);
        Take(rule, input_.alignments.StoryOf(ArticleId{a}), drafts);
      }
      return;
    }
    for (uint32_t story = 0; story < input_.alignments.stories.size(); ++story) {
      drafts.clear();
      it->story(input_, story, rule, drafts);
      Take(rule, story, drafts);
    }
  }

  void Take(const Rule& rule, uint32_t story, std::vector<Draft>& drafts) {
    for (Draft& draft : drafts) {
      if (Empty(draft.sides)) continue;
      for (Side& side : draft.sides) Finish(input_, side);
      const auto kind = draft.slots.find("kind");
      const std::string kind_name = kind != draft.slots.end() ? kind->second : rule.kind;
      out_.alignments.push_back({kind_name, draft.verdict, draft.subject, draft.sides, draft.points, story});
      if (draft.verdict != Verdict::kAgree) SidesAgree(kind_name, draft, story);
      if (draft.verdict != Verdict::kConflict) continue;
      Finding finding;
      finding.rule = rule.id;
      finding.kind = kind_name;
      finding.severity = SeverityOf(rule, draft.severity_lowered);
      draft.slots.try_emplace("subject", draft.subject);
      const auto message = rule.message.find("en");
      finding.message = Fill(message != rule.message.end() ? message->second : "{subject}: {sides| / }", draft.slots, draft.sides);
      finding.subject = std::move(draft.subject);
      finding.fingerprint = Fingerprint(rule.id, draft.fact_key, draft.sides);
      finding.fact_key = std::move(draft.fact_key);
      finding.sides = std::move(draft.sides);
      finding.points = std::move(draft.points);
      finding.reasons = std::move(draft.reasons);
      finding.repairs = std::move(draft.repairs);
      finding.story = story;
      out_.findings.push_back(std::move(finding));
    }
  }

  // Two articles on one side of a difference agree with each other.
  void SidesAgree(const std::string& kind, const Draft& draft, uint32_t story) {
    for (const Side& side : draft.sides) {
      const bool several = std::any_of(side.evidence.begin(), side.evidence.end(),
                                       [&](const Evidence& e) { return e.article != side.evidence.front().article; });
      if (several) out_.alignments.push_back({kind, Verdict::kAgree, draft.subject, {side}, draft.points, story});
    }
  }

  static std::vector<Evidence> AllEvidence(const std::vector<Side>& sides) {
    std::vector<Evidence> all;
    for (const Side& side : sides) all.insert(all.end(), side.evidence.begin(), side.evidence.end());
    std::sort(all.begin(), all.end());
    return all;
  }

  // Whether every piece of `inner` overlaps a piece of `outer`.
  static bool Within(const std::vector<Evidence>& inner, const std::vector<Evidence>& outer) {
    return std::all_of(inner.begin(), inner.end(), [&](const Evidence& e) {
      return std::any_of(outer.begin(), outer.end(), [&](const Evidence& o) { return o.article == e.article && o.span.Overlaps(e.span); });
    });
  }

  // A sum or a share that comes out at another value than is printed, and two
  // articles that print the one and the other: one wrong figure, told once.
  static bool Restates(const Finding& a, const Finding& b) {
    const bool first = a.kind == kSumKind && b.kind == kFigureKind;
    if (!first && !(a.kind == kFigureKind && b.kind == kSumKind)) return false;
    const Finding& sum = first ? a : b;
    const Finding& figures = first ? b : a;
    const auto touches = [&](const Side& x, const Side& y) {
      return std::any_of(x.evidence.begin(), x.evidence.end(), [&](const Evidence& e) { return Overlap(y, e); });
    };
    for (const Side& printed : figures.sides) {
      if (std::none_of(sum.sides.begin(), sum.sides.end(), [&](const Side& side) { return touches(side, printed); })) continue;
      for (const Side& other : figures.sides) {
        if (&other == &printed) continue;
        for (const std::string& repair : sum.repairs) {
          if (!Digits(repair).empty() && Digits(repair) == Digits(other.value)) return true;
        }
      }
    }
    return false;
  }

  // A figure that differs within a quotation that differs.
  static bool QuotedValue(const Finding& a, const Finding& b) {
    const auto value = [](const Finding& f) { return f.kind == kFigureKind || f.kind == kLengthKind; };
    if (!(value(a) && b.kind == kQuoteKind) && !(value(b) && a.kind == kQuoteKind)) return false;
    const Finding& figures = value(a) ? a : b;
    const Finding& quote = value(a) ? b : a;
    const auto quoted = [&](const Side& figure) {
      return std::any_of(quote.sides.begin(), quote.sides.end(), [&](const Side& side) {
        return std::any_of(figure.evidence.begin(), figure.evidence.end(), [&](const Evidence& e) { return Overlap(side, e); });
      });
    };
    return std::count_if(figures.sides.begin(), figures.sides.end(), quoted) > 1;
  }

  // Two values that one check holds against each other twice, on one printing of
  // the one at least: a headline's figure and the text's.
  static bool SameConflict(const Finding& a, const Finding& b) {
    if (a.rule != b.rule || a.sides.size() != 2 || b.sides.size() != 2) return false;
    const bool straight = a.sides[0].value == b.sides[0].value && a.sides[1].value == b.sides[1].value;
    if (!straight && !(a.sides[0].value == b.sides[1].value && a.sides[1].value == b.sides[0].value)) return false;
    for (size_t i = 0; i < 2; ++i) {
      const Side& other = b.sides[straight ? i : 1 - i];
      if (Within(a.sides[i].evidence, other.evidence) || Within(other.evidence, a.sides[i].evidence)) return true;
    }
    return false;
  }

  // REQUIRES: SameConflict.
  void MergeSides(const Finding& from, Finding& into) const {
    for (const Side& side : from.sides) {
      for (Side& mine : into.sides) {
        if (mine.value != side.value) continue;
        mine.evidence.insert(mine.evidence.end(), side.evidence.begin(), side.evidence.end());
        mine.around.insert(mine.around.end(), side.around.begin(), side.around.end());
        Finish(input_, mine);
      }
    }
  }

  static std::string Digits(std::string_view text) {
    std::string out;
    for (const char c : text) {
      if ((c >= '0' && c <= '9') || c == '.') out += c;
    }
    return out;
  }

  // One discrepancy is one finding; an alignment that a finding contradicts is no agreement.
  void Settle() {
    struct Weighed {
      Finding finding;
      std::vector<Evidence> evidence;
    };
    std::vector<Weighed> all;
    for (Finding& finding : out_.findings) {
      std::vector<Evidence> evidence = AllEvidence(finding.sides);
      all.push_back({std::move(finding), std::move(evidence)});
    }
    std::stable_sort(all.begin(), all.end(), [](const Weighed& a, const Weighed& b) {
      if (a.finding.severity != b.finding.severity) return a.finding.severity > b.finding.severity;
      if (a.finding.story != b.finding.story) return a.finding.story < b.finding.story;
      if (a.evidence.front() != b.evidence.front()) return a.evidence.front() < b.evidence.front();
      return std::tie(a.finding.rule, a.finding.fingerprint) < std::tie(b.finding.rule, b.finding.fingerprint);
    });
    out_.findings.clear();
    std::vector<std::vector<Evidence>> kept;  // by finding
    EvidenceIndex index;
    for (Weighed& weighed : all) {
      const std::vector<uint32_t> near = index.Near(weighed.evidence);
      const auto same = std::find_if(near.begin(), near.end(), [&](uint32_t k) { return SameConflict(weighed.finding, out_.findings[k]); });
      if (same != near.end()) {
        Finding& told_before = out_.findings[*same];
        if (weighed.evidence.size() > kept[*same].size()) std::swap(told_before, weighed.finding);
        MergeSides(weighed.finding, told_before);
        kept[*same] = AllEvidence(told_before.sides);
        index.Add(*same, kept[*same]);
        continue;
      }
      const bool told = std::any_of(near.begin(), near.end(), [&](uint32_t k) {
        if (Restates(weighed.finding, out_.findings[k]) || QuotedValue(weighed.finding, out_.findings[k])) return true;
        const bool inside = Within(weighed.evidence, kept[k]);
        const bool around = Within(kept[k], weighed.evidence);
        return (inside && around) || ((inside || around) && out_.findings[k].kind == weighed.finding.kind);
      });
      if (told) continue;
      index.Add(static_cast<uint32_t>(out_.findings.size()), weighed.evidence);
      for (const Side& side : weighed.finding.sides) index.Add(static_cast<uint32_t>(out_.findings.size()), side.around);
      out_.findings.push_back(std::move(weighed.finding));
      kept.push_back(std::move(weighed.evidence));
    }
    for (Alignment& alignment : out_.alignments) {
      Part(index, alignment);
      Narrow(alignment);
    }
    std::erase_if(out_.alignments, [](const Alignment& a) { return Empty(a.sides); });
    std::stable_sort(out_.alignments.begin(), out_.alignments.end(), [](const Alignment& a, const Alignment& b) {
      return std::tie(a.story, a.kind, a.subject) < std::tie(b.story, b.kind, b.subject);
    });
  }

  // What a finding holds apart, no agreement joins.
  void Part(const EvidenceIndex& index, Alignment& alignment) const {
    if (alignment.verdict != Verdict::kAgree) return;
    for (const uint32_t near : index.Near(AllEvidence(alignment.sides))) {
      const Finding& finding = out_.findings[near];
      if (finding.severity == Severity::kNotice || finding.sides.size() < 2) continue;
      size_t touched = 0;
      for (const Side& side : finding.sides) touched += Touches(side, alignment) ? 1 : 0;
      if (touched < 2) continue;
      for (Side& side : alignment.sides) {
        std::erase_if(side.evidence, [&](const Evidence& e) {
          return std::any_of(finding.sides.begin(), finding.sides.end(), [&](const Side& s) { return Overlap(s, e); });
        });
      }
    }
  }

  // A name agrees, not the title that stands before it.
  void Narrow(Alignment& alignment) const {
    if (alignment.kind != kNameKind || alignment.verdict != Verdict::kAgree) return;
    for (Side& side : alignment.sides) {
      for (Evidence& evidence : side.evidence) {
        const auto name = names_.find({evidence.article, evidence.span.begin, evidence.span.end});
        if (name != names_.end()) evidence.span = name->second;
      }
    }
  }

  static bool Overlap(const Side& side, const Evidence& evidence) {
    const auto meets = [&](const Evidence& e) { return e.article == evidence.article && e.span.Overlaps(evidence.span); };
    return std::any_of(side.evidence.begin(), side.evidence.end(), meets) || std::any_of(side.around.begin(), side.around.end(), meets);
  }

  static bool Touches(const Side& side, const Alignment& alignment) {
    return std::any_of(alignment.sides.begin(), alignment.sides.end(), [&](const Side& other) {
      return std::any_of(other.evidence.begin(), other.evidence.end(), [&](const Evidence& e) { return Overlap(side, e); });
    });
  }

  const JudgeInput& input_;
  const RuleSet& rules_;
  std::map<std::tuple<ArticleId, uint32_t, uint32_t>, Span> names_;  // namings with their titles -> the names
  Judgement out_;
};

}  // namespace

Judgement Judge(const JudgeInput& input, const RuleSet& rules) { return Bench(input, rules).Run(); }

}  // namespace gainsay

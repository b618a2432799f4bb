#include "judge/judge.h"

#include <fmt/format.h>
#include <xxhash.h>

#include <algorithm>

namespace gainsay {
namespace {

Severity SeverityOf(const Rule& rule, bool lowered) {
  int level = static_cast<int>(rule.severity);
  if (lowered && level > 0) --level;
  return static_cast<Severity>(level);
}

// A template's {slots} filled; an unknown slot stays empty.
std::string Fill(std::string_view text, const std::map<std::string, std::string>& slots) {
  std::string out;
  for (size_t at = 0; at < text.size();) {
    const size_t open = text.find('{', at);
    const size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) {
      out += text.substr(at);
      break;
    }
    out += text.substr(at, open - at);
    const auto slot = slots.find(std::string(text.substr(open + 1, close - open - 1)));
    if (slot != slots.end()) out += slot->second;
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

std::string Joined(const std::vector<Side>& sides) {
  std::string out;
  for (const Side& side : sides) out += (out.empty() ? "" : " / ") + side.value;
  return out;
}

bool Empty(const std::vector<Side>& sides) {
  return std::all_of(sides.begin(), sides.end(), [](const Side& side) { return side.evidence.empty(); });
}

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
      const char* kind = fact.kind == ClaimKind::kName      ? "person-name"
                         : fact.kind == ClaimKind::kRole    ? "role"
                         : fact.kind == ClaimKind::kOrgName ? "org-name"
                         : fact.kind == ClaimKind::kEvent   ? "participant"
                                                            : nullptr;
      if (kind == nullptr) continue;
      Side side{fact.subject, {}, 0};
      for (const ClaimRef& ref : fact.members) {
        const Claim& claim = input_.articles[ref.article.index].claims.claims[ref.claim.index];
        side.evidence.push_back({ref.article, claim.span, claim.value});
      }
      Finish(input_, side);
      out_.alignments.push_back({kind, Verdict::kAgree, fact.subject, {side}, ToPoints(fact.points), fact.story});
    }
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
      if (draft.verdict != Verdict::kConflict) continue;
      Finding finding;
      finding.rule = rule.id;
      finding.kind = kind_name;
      finding.severity = SeverityOf(rule, draft.severity_lowered);
      draft.slots.try_emplace("sides", Joined(draft.sides));
      draft.slots.try_emplace("subject", draft.subject);
      const auto message = rule.message.find("en");
      finding.message = Fill(message != rule.message.end() ? message->second : "{subject}: {sides}", draft.slots);
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

  // One discrepancy is one finding; an alignment that a finding contradicts is no agreement.
  void Settle() {
    std::stable_sort(out_.findings.begin(), out_.findings.end(), [](const Finding& a, const Finding& b) {
      if (a.severity != b.severity) return a.severity > b.severity;
      if (a.story != b.story) return a.story < b.story;
      const std::vector<Evidence> x = AllEvidence(a.sides);
      const std::vector<Evidence> y = AllEvidence(b.sides);
      if (x.front() != y.front()) return x.front() < y.front();
      return std::tie(a.rule, a.fingerprint) < std::tie(b.rule, b.fingerprint);
    });
    std::vector<Finding> kept;
    for (Finding& finding : out_.findings) {
      const std::vector<Evidence> evidence = AllEvidence(finding.sides);
      const bool told = std::any_of(kept.begin(), kept.end(), [&](const Finding& k) {
        const std::vector<Evidence> other = AllEvidence(k.sides);
        const bool inside = Within(evidence, other);
        const bool around = Within(other, evidence);
        return (inside && around) || ((inside || around) && k.kind == finding.kind);
      });
      if (!told) kept.push_back(std::move(finding));
    }
    out_.findings = std::move(kept);
    for (Alignment& alignment : out_.alignments) Part(alignment);
    std::erase_if(out_.alignments, [](const Alignment& a) { return Empty(a.sides); });
    std::stable_sort(out_.alignments.begin(), out_.alignments.end(), [](const Alignment& a, const Alignment& b) {
      return std::tie(a.story, a.kind, a.subject) < std::tie(b.story, b.kind, b.subject);
    });
  }

  // What a finding holds apart, no agreement joins.
  void Part(Alignment& alignment) const {
    if (alignment.verdict != Verdict::kAgree) return;
    for (const Finding& finding : out_.findings) {
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

  static bool Overlap(const Side& side, const Evidence& evidence) {
    return std::any_of(side.evidence.begin(), side.evidence.end(),
                       [&](const Evidence& e) { return e.article == evidence.article && e.span.Overlaps(evidence.span); });
  }

  static bool Touches(const Side& side, const Alignment& alignment) {
    return std::any_of(alignment.sides.begin(), alignment.sides.end(), [&](const Side& other) {
      return std::any_of(other.evidence.begin(), other.evidence.end(), [&](const Evidence& e) { return Overlap(side, e); });
    });
  }

  const JudgeInput& input_;
  const RuleSet& rules_;
  Judgement out_;
};

}  // namespace

Judgement Judge(const JudgeInput& input, const RuleSet& rules) { return Bench(input, rules).Run(); }

}  // namespace gainsay

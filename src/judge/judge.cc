#include "judge/judge.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <utility>

#include "base/parallel.h"
#include "judge/fingerprint.h"
#include "judge/settle.h"
#include "mention/within.h"

namespace gainsay {
namespace {

constexpr std::string_view kSides = "sides|";

Severity SeverityOf(const Rule& rule, bool lowered) {
  int level = static_cast<int>(rule.severity);
  if (lowered && level > 0) --level;
  return static_cast<Severity>(level);
}

// “A” and “B”; “A”, “B” and “C”: the words between stand once where they hold one.
std::string Joined(const std::vector<Side>& sides, std::string_view between) {
  const bool word = between.find_first_not_of(" /,;") != std::string_view::npos;
  std::string out;
  for (size_t i = 0; i < sides.size(); ++i) {
    if (i > 0) out += word && i + 1 < sides.size() ? std::string_view(", ") : between;
    out += "“" + sides[i].value + "”";
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

bool Empty(const std::vector<Side>& sides) {
  return std::all_of(sides.begin(), sides.end(), [](const Side& side) { return side.evidence.empty(); });
}

constexpr char kNameKind[] = "person-name";
// What agrees by being aligned, and the kind of such an alignment.
constexpr std::pair<ClaimKind, const char*> kAligned[] = {
    {ClaimKind::kName, kNameKind}, {ClaimKind::kRole, "role"},         {ClaimKind::kOrgName, "org-name"},
    {ClaimKind::kPlace, "place"},  {ClaimKind::kEvent, "participant"}, {ClaimKind::kAge, "age"},
};

class Bench {
 public:
  Bench(const JudgeInput& input, const RuleSet& rules) : input_(input), rules_(rules) {}

  Judgement Run(size_t jobs) {
    Facts();
    // A share of work is one rule on one story: a run may be one story that hundreds tell.
    const size_t rules = rules_.rules.size();
    std::vector<Judgement> parts(rules * input_.alignments.stories.size());  // a row a story
    ParallelFor(parts.size(), jobs, [&](size_t i) { Apply(rules_.rules[i % rules], static_cast<uint32_t>(i / rules), parts[i]); });
    for (Judgement& part : parts) {
      std::move(part.findings.begin(), part.findings.end(), std::back_inserter(out_.findings));
      std::move(part.alignments.begin(), part.alignments.end(), std::back_inserter(out_.alignments));
      part = {};
    }
    Settle(input_, out_, jobs);
    SetFingerprints(input_, out_.findings);
    for (Alignment& alignment : out_.alignments) Narrow(alignment);
    return std::move(out_);
  }

 private:
  void Facts() {
    for (const Fact& fact : input_.alignments.facts) {
      const auto* of = std::find_if(std::begin(kAligned), std::end(kAligned), [&](const auto& k) { return k.first == fact.kind; });
      if (of == std::end(kAligned)) continue;
      Side side{fact.subject, {}};
      for (const ClaimRef& ref : fact.members) {
        const ArticleRead& read = input_.articles[ref.article.index];
        const Claim& claim = read.claims.claims[ref.claim.index];
        side.evidence.push_back({ref.article, claim.span, claim.value});
        if (fact.kind == ClaimKind::kName) names_[{ref.article, claim.span.begin, claim.span.end}] = NameOf(read, claim);
      }
      Finish(input_, side);
      out_.alignments.push_back({of->second, Verdict::kAgree, fact.subject, {side}, ToPoints(fact.points), fact.story});
    }
  }

  // The name without its titles.
  static Span NameOf(const ArticleRead& read, const Claim& claim) {
    for (const PersonMention& person : BeginningIn(read.mentions.persons, claim.tokens)) {
      if (person.whole == claim.tokens) return person.span;
    }
    return claim.span;
  }

  void Apply(const Rule& rule, uint32_t story, Judgement& out) const {
    const std::vector<Comparator>& all = Comparators();
    const auto it = std::find_if(all.begin(), all.end(), [&](const Comparator& c) { return c.name == rule.compare; });
    if (it == all.end()) return;  // LoadRules refuses such a rule
    std::vector<Draft> drafts;
    if (it->article != nullptr) {
      for (const ArticleId article : input_.alignments.stories[story].articles) {
        drafts.clear();
        it->article(input_, article, rule, drafts);
        Take(rule, story, drafts, out);
      }
    } else {
      it->story(input_, story, rule, drafts);
      Take(rule, story, drafts, out);
    }
  }

  // Whether no two articles of different sides were published so near each
  // other that what the rule compares must have held in both.
  bool MayHaveChanged(const Rule& rule, const std::vector<Side>& sides) const {
    if (rule.holds == 0 || sides.size() < 2 || std::any_of(sides.begin(), sides.end(), [](const Side& side) { return side.evidence.empty(); })) {
      return false;
    }
    const int64_t most = static_cast<int64_t>(rule.holds) * kSecondsPerDay;
    for (size_t i = 0; i < sides.size(); ++i) {
      for (size_t j = i + 1; j < sides.size(); ++j) {
        for (const Evidence& a : sides[i].evidence) {
          for (const Evidence& b : sides[j].evidence) {
            const Published& x = input_.articles[a.article.index].article->published;
            const Published& y = input_.articles[b.article.index].article->published;
            if (!x.known() || x.assumed() || !y.known() || y.assumed() || std::abs(x.at - y.at) <= most) return false;
          }
        }
      }
    }
    return true;
  }

  void Take(const Rule& rule, uint32_t story, std::vector<Draft>& drafts, Judgement& out) const {
    for (Draft& draft : drafts) {
      if (Empty(draft.sides) || MayHaveChanged(rule, draft.sides)) continue;
      for (Side& side : draft.sides) Finish(input_, side);
      const auto kind = draft.slots.find("kind");
      const std::string kind_name = kind != draft.slots.end() ? kind->second : rule.kind;
      out.alignments.push_back({kind_name, draft.verdict, draft.subject, draft.sides, draft.points, story});
      if (draft.verdict != Verdict::kAgree) SidesAgree(kind_name, draft, story, out.alignments);
      if (draft.verdict != Verdict::kConflict) continue;
      Finding finding;
      finding.rule = rule.id;
      finding.kind = kind_name;
      finding.severity = SeverityOf(rule, draft.severity_lowered);
      draft.slots.try_emplace("subject", draft.subject);
      finding.message = Fill(Template(rule), draft.slots, draft.sides);
      finding.subject = std::move(draft.subject);
      finding.fact_key = std::move(draft.fact_key);
      finding.sides = std::move(draft.sides);
      finding.fingerprint = PlainFingerprint(finding);
      finding.points = std::move(draft.points);
      finding.reasons = std::move(draft.reasons);
      finding.repairs = std::move(draft.repairs);
      finding.computed = draft.computed;
      finding.story = story;
      out.findings.push_back(std::move(finding));
    }
  }

  // The rule's words in the language of the report, where it has none there in any.
  std::string_view Template(const Rule& rule) const {
    for (const std::string_view language : {input_.language, std::string_view(kDefaultReportLanguage)}) {
      if (const auto at = rule.message.find(std::string(language)); at != rule.message.end()) return at->second;
    }
    return rule.message.empty() ? "{subject}: {sides| / }" : std::string_view(rule.message.begin()->second);
  }

  // Two articles on one side of a difference agree with each other.
  static void SidesAgree(const std::string& kind, const Draft& draft, uint32_t story, std::vector<Alignment>& out) {
    for (const Side& side : draft.sides) {
      const bool several = std::any_of(side.evidence.begin(), side.evidence.end(),
                                       [&](const Evidence& e) { return e.article != side.evidence.front().article; });
      if (several) out.push_back({kind, Verdict::kAgree, draft.subject, {side}, draft.points, story});
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

  const JudgeInput& input_;
  const RuleSet& rules_;
  std::map<std::tuple<ArticleId, uint32_t, uint32_t>, Span> names_;  // namings with their titles -> the names
  Judgement out_;
};

}  // namespace

Judgement Judge(const JudgeInput& input, const RuleSet& rules, size_t jobs) { return Bench(input, rules).Run(jobs); }

}  // namespace gainsay

// The pattern syntax: what each element is read as, and where bad ones fail.
#include "lang/pattern.h"

#include <gtest/gtest.h>

#include "lang/concepts.h"

namespace gainsay {
namespace {

Concepts SomeConcepts() {
  Concepts concepts;
  const ClassId rank = concepts.AddClass("rank");
  concepts.SetAttribute(concepts.Add(rank, "colonel"), "level", "5");
  concepts.Add(rank, "major");
  return concepts;
}

std::string Show(const std::vector<PatternElement>& elements, const StringTable& words, const Concepts& concepts) {
  static const char* const kNames[] = {"lit", "class", "int", "number", "digits", "mention", "word", "cap", "any", "gap", "start", "end", "group"};
  std::string out;
  for (const PatternElement& e : elements) {
    if (!out.empty()) out += ' ';
    out += kNames[static_cast<size_t>(e.kind)];
    for (const uint32_t word : e.words) out += "," + std::string(words[word]);
    for (const uint32_t id : e.concepts) out += "," + std::string(concepts.Name(ConceptId{id}));
    if (e.kind == ElementKind::kInt) out += "," + std::to_string(e.low) + ".." + std::to_string(e.high);
    if (e.kind == ElementKind::kGap || e.kind == ElementKind::kDigits) out += "," + std::to_string(e.low);
    out += e.mention.empty() ? "" : ",&" + e.mention;
    for (const auto& alternative : e.alternatives) out += "(" + Show(alternative, words, concepts) + ")";
    if (!e.capture.empty()) out += ":" + e.capture;
    if (e.min_count == 0) out += e.max_count == 1 ? "?" : "*";
    else if (e.max_count != 1) out += "+";
  }
  return out;
}

struct Row {
  const char* label;
  const char* pattern;
  const char* expect;  // an error begins with its column
};

constexpr Row kRows[] = {
    {"literals are folded", "The हिन्दी", "lit,the lit,हिंदी"},
    {"alternatives", "of|in the", "lit,of,in lit,the"},
    {"class", "{rank}", "class:rank"},
    {"captured", "{rank:r}?", "class:r?"},
    {"some concepts", "{rank=major|colonel}", "class,colonel,major:rank"},
    {"attribute", "{rank @level}", "class,colonel:rank"},
    {"attribute of a value", "{rank @level=5:r}", "class,colonel:r"},
    {"numbers", "{int 1-31:day} {number:n} {digits 4:hhmm}", "int,1..31:day number:n digits,4:hhmm"},
    {"mention", "{&person} {&place:p}", "mention,&person:person mention,&place:p"},
    {"token kinds", "{word} {cap}+ {any}*", "word cap+ any*"},
    {"gap and ends", "^ a ...4 b $", "start lit,a gap,4 lit,b end"},
    {"group", "( a | b {rank} )? c", "group(lit,a)(lit,b class:rank)? lit,c"},
    {"top alternatives", "a b | c", "group(lit,a lit,b)(lit,c)"},
    {"literal parenthesis", "\\( a \\)", "lit,( lit,a lit,)"},
    {"literal question mark", "?", "lit,?"},
    {"empty", "", "1: an empty pattern"},
    {"unknown class", "a {rnk}", "3: unknown class rnk"},
    {"unknown concept", "{rank=general}", "1: unknown concept rank/general"},
    {"attribute nobody has", "{rank @service}", "1: no concept of rank has service"},
    {"not closed", "a ( b", "6: '(' is not closed"},
    {"brace not closed", "{rank", "1: '{' is not closed"},
    {"closed without opening", "a ) b", "3: ')' without '('"},
    {"range", "{int 31}", "1: {int LOW-HIGH} wants two whole numbers"},
    {"gap too wide", "a ...41 b", "3: ...N wants 1 to 40"},
    {"too deep", "( ( ( ( ( ( ( ( ( a ) ) ) ) ) ) ) ) )", "18: groups nested too deep"},
};

TEST(Pattern, Syntax) {
  const Concepts concepts = SomeConcepts();
  for (const Row& row : kRows) {
    SCOPED_TRACE(row.label);
    StringTable words;
    const Result<std::vector<PatternElement>> elements = ParsePattern(row.pattern, concepts, words);
    const std::string shown = elements ? Show(*elements, words, concepts)
                                       : std::to_string(elements.error().column) + ": " + elements.error().message;
    EXPECT_EQ(shown, row.expect);
  }
}

}  // namespace
}  // namespace gainsay

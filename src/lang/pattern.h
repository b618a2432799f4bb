// Patterns of a language pack: sequences over literal words, lexicon classes,
// numbers and mentions, with named captures.
//
// Syntax (elements are parted by white space):
//   word  word|other     a literal token, folded; several alternatives
//   {month}              a lexicon entry of class month (each length is tried, longest first)
//   {month:m}            the same, captured as m (default name: the class)
//   {rank=colonel|major} only these concepts of the class
//   {role @office}       only concepts that have the attribute `office`; {role @unique=state}: of that value
//   {int 1-31:day}       a number token that is a plain integer in the range
//   {number:n}           any number token     {digits 4:hhmm}  so many digits exactly
//   {&person:p}          a mention found by an earlier step (person, org, place,
//                        time, quantity, quote, event)
//   {word} {cap} {any}   a word token, a capitalized one, any token
//   x?  x*  x+           optional, repeated (x is an element or a group); greedy
//   ( a b | c )          a group, with alternatives; parentheses stand alone, parted by white space;
//                        a literal parenthesis is \( or \)
//   ...4                 up to four tokens of any kind, as few as possible
//   ^  $                 the sentence's start or end
// A pattern never crosses a sentence. Matching is by bounded backtracking: a
// pattern that needs more than kMaxSteps steps at one place does not match there.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "base/result.h"
#include "base/string_table.h"
#include "lang/concepts.h"

namespace gainsay {

inline constexpr uint32_t kMaxSteps = 4096;

enum class ElementKind : uint8_t {
  kLiteral, kClass, kInt, kNumber, kDigits, kMention, kWord, kCap, kAny, kGap, kStart, kEnd, kGroup
};

struct PatternElement {
  ElementKind kind = ElementKind::kAny;
  uint8_t min_count = 1;
  uint8_t max_count = 1;                  // repetition; 255 is "many"
  std::vector<uint32_t> words;            // kLiteral: sorted ids of the pack's vocabulary
  ClassId cls;                            // kClass
  std::vector<uint32_t> concepts;         // kClass: sorted ids; empty for all
  int64_t low = 0, high = 0;              // kInt: the range; kDigits and kGap: the count, in low
  std::string mention;                    // kMention: its type's name
  std::string capture;                    // empty: not captured
  std::vector<std::vector<PatternElement>> alternatives;  // kGroup
};

// A pattern as a pack's file has it.
struct ParsedPattern {
  std::string make;                        // what the step builds from it
  std::map<std::string, std::string> set;  // constants handed to it
  std::vector<PatternElement> elements;
};

// Reads a pattern's text; literals enter `vocabulary`. Unknown classes,
// concepts and bad syntax are errors whose column counts inside `text`.
Result<std::vector<PatternElement>> ParsePattern(std::string_view text, const Concepts& concepts,
                                                 StringTable& vocabulary);

}  // namespace gainsay

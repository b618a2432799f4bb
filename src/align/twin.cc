#include "align/twin.h"

#include "base/sorted.h"

namespace gainsay {
namespace {

constexpr size_t kLeastWords = 5;    // in common
constexpr size_t kMostWords = 120;   // of a sentence that are looked at
constexpr size_t kShareOf = 20, kShare = 13;  // the common ones among the words of the longer sentence

}  // namespace

SentenceWords WordsOfSentence(const Document& document, uint32_t sentence) {
  SentenceWords words;
  const TokenRange tokens = document.sentences[sentence].tokens;
  for (uint32_t t = tokens.begin; t < tokens.end && words.size() < kMostWords; ++t) {
    if (document.tokens[t].kind == TokenKind::kWord) words.push_back(document.Norm(t));
  }
  SortUnique(words);
  return words;
}

bool Twins(const SentenceWords& a, const SentenceWords& b) {
  const size_t common = Common(a, b).size();
  return common >= kLeastWords && common * kShareOf >= std::max(a.size(), b.size()) * kShare;
}

}  // namespace gainsay

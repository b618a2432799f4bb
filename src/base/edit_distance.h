// How many edits lie between two words, and the known word that a misspelled
// one may have meant.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace gainsay {

// The longest word that is looked at; longer ones are that far from all.
inline constexpr size_t kLongestEdited = 64;

// Levenshtein distance in bytes (Levenshtein 1966; the one-row form of Wagner
// and Fischer 1974). Needs no memory beyond the stack.
size_t EditDistance(std::string_view a, std::string_view b);

// The first of the candidates that are nearest to `word`, where it is near:
// two edits, or a third of the word; else the first that begins with it
// ("warn": warning). Else empty.
std::string_view NearestOf(std::string_view word, std::span<const std::string_view> candidates);

// " (did you mean …?)" where one is near, for the end of a message; else empty.
std::string Suggest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace gainsay

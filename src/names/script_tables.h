// How scripts spell sounds, compiled from rules/scripts/*.yaml: letters to
// sounds, what one sound costs in the place of another, and the bands of the
// comparison. Reading a name with them is spelling.h's part.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.h"

namespace gainsay {

struct RuleFile;

using Sound = uint8_t;  // position in ScriptTables::sounds

inline constexpr size_t kMaxSoundKinds = 64;
inline constexpr size_t kMaxSpelling =
    10;  // code points of one spelling in a script file
inline constexpr size_t kMaxReading = 6;  // sounds it may stand for

struct SoundInfo {
  std::string name;
  bool vowel = false;
  bool weak = false;  // in the blocking key only where it begins the part
  char key = 0;       // 0: not in the blocking key
  uint16_t drop = 0;  // cost of leaving it out, hundredths of a consonant
};

enum class LetterRole : uint8_t { kLetter, kConsonant, kVowel, kSign, kMark };

// A spelling of one or more code points and the sounds it stands for.
struct Spelling {
  std::array<char32_t, kMaxSpelling> text{};
  uint8_t size = 0;
  LetterRole role = LetterRole::kLetter;
  bool at_start = false;  // only where a part begins
  bool at_end = false;    // only where it ends
  std::array<Sound, kMaxReading> sounds{};
  uint8_t sound_count = 0;
};

// A final vowel that spelling may leave out.
struct FinalFaint {
  bool active = false;
  Sound of = 0;
  Sound as = 0;
  bool after_cluster = false;
  std::vector<Sound> after;
};

struct ScriptRules {
  std::string name;
  bool abugida = false;  // consonants carry `inherent` unless a sign follows
  char32_t virama = 0;
  Sound inherent = 0;
  Sound faint = 0;
  FinalFaint final_faint;
};

// What a code point can begin: spellings, longest first.
struct LetterEntry {
  uint8_t script = 0;
  bool ignored = false;
  std::vector<Spelling> spellings;
};

struct CompareCosts {
  uint16_t vowel_for_vowel = 45;
  uint16_t consonant_for_consonant = 100;
  uint16_t vowel_for_consonant = 130;
  uint16_t first_consonant = 200;  // per cent
  uint16_t final_vowel_dropped = 95;
  uint16_t final_vowel_unwritten = 60;
  uint16_t final_vowel_changed = 250;  // per cent
  uint16_t merge = 10;
};

struct CompareBands {
  double part = 0.76;     // two parts below this are no pair
  double variant = 0.84;  // mean of the parts of two spellings of one name
  double maybe = 0.78;
  double same_script_part = 0.83;  // the same where both are in one script
  double same_script_variant = 0.89;
};

// Lets maps of code points be asked with a view.
struct CodePointsHash {
  using is_transparent = void;
  size_t operator()(std::u32string_view text) const {
    return std::hash<std::u32string_view>{}(text);
  }
};
template <typename T>
using CodePointsMap =
    std::unordered_map<std::u32string, T, CodePointsHash, std::equal_to<>>;

struct ScriptTables {
  // Code points below this have a slot in `letter_of`.
  static constexpr char32_t kLetterLimit = 0x2100;

  std::vector<SoundInfo> sounds;
  std::array<uint16_t, kMaxSoundKinds * kMaxSoundKinds>
      swap{};  // cost of x for y; symmetric
  std::vector<ScriptRules> scripts;
  std::vector<LetterEntry> letters;  // [0] is no letter
  std::vector<uint16_t> letter_of;   // code point to position in `letters`
  // Latin letters (bit 0 is a) a sound may be abbreviated to.
  std::array<uint32_t, kMaxSoundKinds> initials_of{};
  // Spelled-out initials to the Latin letters they may mean.
  CodePointsMap<uint32_t> spelled_initials;
  // Short and conventional forms to the sounds of the full one.
  CodePointsMap<std::vector<Sound>> forms;
  CompareCosts costs;
  CompareBands bands;

  uint16_t Swap(Sound x, Sound y) const {
    return swap[size_t{x} * kMaxSoundKinds + y];
  }
  const LetterEntry* Letter(char32_t c) const {
    return c < kLetterLimit && letter_of[c] != 0 ? &letters[letter_of[c]]
                                                 : nullptr;
  }
};

// Compiles the files below scripts/ (others are passed over). A later file of
// the same path replaces the earlier one. Errors name file, line and column.
Result<ScriptTables> LoadScriptTables(const std::vector<RuleFile>& files);

}  // namespace gainsay

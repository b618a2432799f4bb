// A name cut into parts and read as sounds. Says nothing about likeness.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "names/script_tables.h"

namespace gainsay {

inline constexpr size_t kMaxParts =
    8;  // of one name; further parts make it unreadable
inline constexpr size_t kMaxPartLength =
    64;  // code points; a longer part is unreadable
inline constexpr size_t kMaxSounds = 160;

struct NamePart {
  std::string_view text;  // as written
  uint16_t count = 0;     // of sounds
  uint32_t weight = 0;    // sum of their drop costs
  uint32_t initials = 0;  // not 0: an initial, one of these Latin letters
  uint32_t begins = 0;    // the Latin letters it may be abbreviated to
  const std::vector<Sound>* full =
      nullptr;  // the sounds of the form it is short for; the tables own them
  uint8_t script = 0;     // position in ScriptTables::scripts
  bool readable = false;  // every letter is in the tables
  bool bundled = false;   // could be initials written together: KR, brm
  std::array<Sound, kMaxSounds> sounds;  // [0, count)
};

struct SpelledName {
  std::array<NamePart, kMaxParts> parts;
  uint32_t count = 0;
  bool readable = true;  // few enough parts
  bool bundled = false;  // one of them is
};

// Reads `name` (honorifics already gone) into `out`, which points into it.
// With `unbundle`, initials written together are taken apart.
void SpellName(const ScriptTables& tables, std::string_view name, bool unbundle,
               SpelledName& out);

// Reads one part; ignores separators only.
void SpellPart(const ScriptTables& tables, std::string_view text,
               NamePart& out);

}  // namespace gainsay

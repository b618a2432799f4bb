// A set of lexicon classes.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "lang/concepts.h"

namespace gainsay {

inline constexpr uint32_t kMaxClasses = 128;
using ClassMask = std::array<uint64_t, 2>;

// Classes that no pack declares are passed over.
ClassMask MaskOf(const Concepts& concepts, std::span<const std::string_view> classes);
inline void AddTo(ClassMask& mask, ClassId cls) { mask[cls.index / 64] |= uint64_t{1} << (cls.index % 64); }
inline bool Holds(const ClassMask& mask, ClassId cls) { return cls.valid() && (mask[cls.index / 64] >> (cls.index % 64) & 1) != 0; }

}  // namespace gainsay

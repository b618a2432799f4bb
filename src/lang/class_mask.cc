#include "lang/class_mask.h"

namespace gainsay {

ClassMask MaskOf(const Concepts& concepts, std::span<const std::string_view> classes) {
  ClassMask mask{};
  for (const std::string_view name : classes) {
    const ClassId cls = concepts.FindClass(name);
    if (cls.valid()) AddTo(mask, cls);
  }
  return mask;
}

}  // namespace gainsay

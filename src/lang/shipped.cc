#include "lang/shipped.h"

// Symbols of the assembled blob; see src/lang/embed.S.in.
extern "C" {
extern const char gainsay_rules_begin[];
extern const char gainsay_rules_end[];
}

namespace gainsay {
namespace {

BlobReader Blob() {
  return BlobReader({gainsay_rules_begin, static_cast<size_t>(gainsay_rules_end - gainsay_rules_begin)});
}

}  // namespace

std::string_view ShippedPackBytes() {
  BlobReader in = Blob();
  const uint32_t size = in.U32();
  in.Align();
  return in.Rest().substr(0, size);
}

Packs ShippedPacks() {
  BlobReader packs(ShippedPackBytes());
  return Packs::Load(packs);
}

std::vector<RuleFile> ShippedFiles(std::string_view prefix) {
  BlobReader in = Blob();
  const uint32_t size = in.U32();
  in.Align();
  in = BlobReader(in.Rest().substr(size));
  std::vector<RuleFile> files;
  for (uint32_t i = in.U32(); i > 0; --i) {
    const std::string_view path = in.String();
    const std::string_view bytes = in.String();
    const std::string_view tree = in.String();
    if (path.starts_with(prefix)) files.push_back({std::string(path), std::string(bytes), {}, tree});
  }
  return files;
}

}  // namespace gainsay

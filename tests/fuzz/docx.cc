// .docx: the zip, its parts, their XML. Bytes that open as no zip are taken for
// the XML of the main part, so that both layers are reached.
#include "fuzz/fuzz.h"

#include "support/zip.h"

GAINSAY_FUZZ_TARGET(docx) {
  using namespace gainsay;
  if (bytes.starts_with("PK")) return fuzz::ReadAs("a.docx", bytes);
  const std::string part = "word/document.xml";
  fuzz::ReadAs("a.docx", Zip({{part, std::string(bytes)}}));
}

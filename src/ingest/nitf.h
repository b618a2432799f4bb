// NITF 3.x, alone or inside NewsML-G2.
#pragma once

#include "ingest/reader.h"
#include "ingest/xml_tree.h"

namespace gainsay {

// Reads the element <nitf>. Metadata already set stands.
Status ReadNitfElement(const XmlNode& nitf, const Input& input, Article& article);

}  // namespace gainsay

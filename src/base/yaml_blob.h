// YAML trees in the program's own binary form, so that what ships with it is
// parsed when it is built and not when it starts.
#pragma once

#include "base/blob.h"
#include "base/yaml.h"

namespace gainsay {

void SaveYaml(const YamlNode& node, BlobWriter& out);
// REQUIRES: what SaveYaml of this build wrote. The tree owns its texts.
YamlNode LoadYaml(BlobReader& in);

}  // namespace gainsay

// The templates of reports/: a small part of Mustache, so that the words and
// the markup of a report stay out of the program.
//
//   {{name}}          the value, escaped     {{&name}}   as it is
//   {{#name}}…{{/name}}   once for true, a number but 0, a text but the empty
//                     one and an object; for each item of a list
//   {{^name}}…{{/name}}   where the section above would show nothing
//   {{! remark}}
//
// Names are looked up from the innermost object outwards; "." is the item
// itself. A line that holds one section tag or remark only leaves no line.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace gainsay {

using Escape = std::string (*)(std::string_view);

// REQUIRES: the template is well-formed; templates are built in, so a bad one
// is an error of ours.
std::string RenderTemplate(std::string_view text, const nlohmann::json& view, Escape escape);

// A number as templates tell it: {{n}} article{{^one}}s{{/one}}.
nlohmann::json Count(size_t count);

}  // namespace gainsay

#include "app/manual.h"

#include <fmt/format.h>

#include "app/command.h"
#include "base/utf8.h"

namespace gainsay {
namespace {

// Plain text as roff prints it: no escape, no request, real minus signs.
std::string Roff(std::string_view text) {
  std::string out;
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const bool opens = i == 0 || text[i - 1] == '\n';
    if (opens && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else if (static_cast<unsigned char>(c) >= 0x80) {
      const CodePoint point = DecodeAt(text, i);
      out += fmt::format("\\[u{:04X}]", static_cast<uint32_t>(point.value));
      i += point.size - 1;
    } else {
      out += c;
    }
  }
  return out;
}

std::string OptionsOf(const Command& command) {
  std::string out;
  std::string_view group;
  for (const OptionSpec& option : command.options) {
    if (!option.group.empty() && option.group == group) continue;
    group = option.group;
    out += fmt::format(".TP\n.B {}\n", Roff("--" + std::string(group.empty() ? option.name : group)));
    if (!option.argument.empty()) out.insert(out.size() - 1, " " + Roff(option.argument));
    std::string help(option.help);
    if (!option.choices.empty()) help += ": " + std::string(option.choices);
    if (!option.fallback.empty()) help += " (default " + std::string(option.fallback) + ")";
    if (option.repeated) help += "; may be repeated";
    out += Roff(help) + "\n";
  }
  return out;
}

}  // namespace

std::string ManualPage() {
  std::string out = fmt::format(
      ".TH GAINSAY 1 \"\" \"gainsay {}\" \"User Commands\"\n"
      ".SH NAME\ngainsay \\- cross\\-check news articles and report what cannot all be true\n"
      ".SH SYNOPSIS\n.B gainsay\n.I COMMAND\n[\\fIOPTION\\fR ...] [\\fIARGUMENT\\fR ...]\n"
      ".SH DESCRIPTION\n"
      "gainsay reads news articles in Hindi, English and mixes of them, extracts what each one claims, aligns the claims across\n"
      "articles and reports discrepancies, each with the words it compares and the reason. It works offline; the same input gives\n"
      "the same output.\n"
      ".SH COMMANDS\n",
      Version());
  for (const Command& command : Commands()) {
    out += fmt::format(".SS {} {}\n{}.\n", command.name, Roff(command.usage), Roff(command.summary));
    if (!command.details.empty()) out += ".PP\n.nf\n" + Roff(command.details) + ".fi\n";
    out += OptionsOf(command);
  }
  out +=
      ".SH EXIT STATUS\n"
      ".TP\n.B 0\nNo finding at or above the failing level.\n"
      ".TP\n.B 1\nFindings at or above it.\n"
      ".TP\n.B 2\nAn error of usage, rules, input or output; it outranks findings.\n"
      ".SH FILES\n.TP\n.I .gainsay.yaml\nConfiguration, found upward from the input.\n"
      ".TP\n.I .gainsayignore\nFiles that folders are searched without.\n";
  return out;
}

}  // namespace gainsay

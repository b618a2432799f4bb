// The tables of an archive and the marks by which it is known.
#pragma once

#include <string>

#include "archive/database.h"

namespace gainsay {

inline constexpr int64_t kArchiveMark = 0x67616e73;  // PRAGMA application_id: "gans"
inline constexpr int64_t kArchiveFormat = 1;         // PRAGMA user_version

// Makes the tables of an empty file.
Status CreateArchive(Database& db);
// What is said of a file that holds nothing yet.
Error EmptyArchive(const std::string& path);
// An error that says what is wrong with the file, where it is no archive of a
// format that this program reads.
Status CheckArchiveMark(Database& db);

}  // namespace gainsay

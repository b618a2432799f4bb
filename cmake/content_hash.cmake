# gainsay_content_hash(FILE VARIABLE): "sha256-…" of a file as a content security
# policy writes it: base64, which CMake has no word for. Configures again when
# the file changes.
function(gainsay_content_hash path variable)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${path})
  set(alphabet ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)
  file(SHA256 ${path} hex)
  # 32 bytes are ten groups of three and two bytes over: pad with one of zeros.
  string(APPEND hex 00)
  set(text "")
  foreach(group RANGE 10)
    math(EXPR at "${group} * 6")
    string(SUBSTRING ${hex} ${at} 6 digits)
    math(EXPR bits "0x${digits}")
    foreach(shift 18 12 6 0)
      math(EXPR index "(${bits} >> ${shift}) & 63")
      string(SUBSTRING ${alphabet} ${index} 1 letter)
      string(APPEND text ${letter})
    endforeach()
  endforeach()
  string(SUBSTRING ${text} 0 43 text)
  set(${variable} "sha256-${text}=" PARENT_SCOPE)
endfunction()

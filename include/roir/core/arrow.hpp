// SPDX-License-Identifier: MIT
/// @file
/// Tables for everybody who reads Arrow, through its C data interface: no library of Arrow is needed, and numbers are not copied.
///
/// The structs below are the binary interface that the Arrow project publishes (https://arrow.apache.org/docs/format/CDataInterface.html);
/// their guards are those of every other copy of them, so that they may stand side by side.
#pragma once

#include <roir/core/export.hpp>
#include <roir/core/table.hpp>

#include <cstdint>

/// @cond the published binary interface
extern "C" {

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char* format;
  const char* name;
  const char* metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema** children;
  struct ArrowSchema* dictionary;
  void (*release)(struct ArrowSchema*);
  void* private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void** buffers;
  struct ArrowArray** children;
  struct ArrowArray* dictionary;
  void (*release)(struct ArrowArray*);
  void* private_data;
};

#endif  // ARROW_C_DATA_INTERFACE

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
  int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
  const char* (*get_last_error)(struct ArrowArrayStream*);
  void (*release)(struct ArrowArrayStream*);
  void* private_data;
};

#endif  // ARROW_C_STREAM_INTERFACE

}  // extern "C"
/// @endcond

namespace roir {

/// Writes the table into `out` as a stream of one record batch.
///
/// Text is utf8, whole numbers int64, numbers float64, dates date32; missing cells (NaN too) are null. Number and date cells are those of
/// the table itself: the stream keeps it alive until the last array that came from it is released, also when that outlives the stream.
/// Fields carry the metadata `unit` and `words`; the schema carries `name`, `title`, `definition`, `policy`, `audience` and `notes` (one to
/// a line), each where it is not empty.
///
/// @param table taken over; std::move it in to hand it over without copying.
/// @param out   an empty stream; the receiver calls its `release`.
/// @throws LimitExceeded (`column_too_large`) for a text column of more than 2^31 - 1 bytes.
ROIR_EXPORT void export_stream(Table table, ArrowArrayStream* out);

}  // namespace roir

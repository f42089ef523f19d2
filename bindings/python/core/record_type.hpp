// SPDX-License-Identifier: MIT
/// @file
/// What Python's class of a record does, without the record's type: a table of functions that bind_record fills, so that the methods are
/// compiled once and not for each record.
#pragma once

#include "prelude.hpp"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace roir::python {

/// One field of a record.
struct FieldType {
  std::string name;                                                       ///< in Python
  std::string words;                                                      ///< for people
  std::string type;                                                       ///< how its type is written
  std::string argument;                                                   ///< how what a constructor takes for it is written
  bool has_to_be_given;                                                   ///< whether the constructor needs it
  bool is_record;                                                         ///< whether it is a record
  py::object (*get)(void const* record);                                  ///< its value
  void (*set)(void* record, py::handle value, std::string const& place);  ///< @throws py::type_error, or as its TextForm
  bool (*is_equal)(void const* left, void const* right);                  ///< whether two records have the same value
};

/// A record.
struct RecordType {
  std::string name;                                    ///< of the class
  std::string words;                                   ///< what it is, for people
  std::vector<FieldType> fields;                       ///< in order
  bool (*is_instance)(py::handle object);              ///< whether an object is one
  void const* (*read)(py::handle object);              ///< the record in an object
  std::shared_ptr<void> (*defaults)();                 ///< one with the defaults of its struct, and placeholders where there are none
  std::shared_ptr<void> (*copy)(void const* record);   ///< another one
  py::object (*to_object)(void* record);               ///< an object with what is moved out of the record
  void (*validate)(void const* record);                ///< @throws InvalidArgument
  std::string (*to_archive)(void const* record);       ///< as save_archive
  py::object (*from_archive)(std::string_view bytes);  ///< as load_archive
  std::string (*to_json)(void const* record);          ///< as json_text(to_json)
  py::object (*from_json)(std::string_view text);      ///< as parse_record
};

/// The name of a field in Python: a word of the language gets an underscore behind it.
[[nodiscard]] std::string python_name(std::string_view field);

/// A record of its fields, validated. @throws py::type_error for fields that are missing, unknown or of another type; InvalidArgument
[[nodiscard]] std::shared_ptr<void> made_of(RecordType const& record, py::kwargs const& given);

/// The words of the class.
[[nodiscard]] std::string class_words(RecordType const& record);
/// Signature and words of the constructor.
[[nodiscard]] std::string constructor_words(RecordType const& record);
/// Adds properties and methods to the class. `record` has to live as long as the module.
void add_members(py::object& type, RecordType const& record);

}  // namespace roir::python

// SPDX-License-Identifier: MIT
#include "record_type.hpp"

namespace roir::python {

namespace {

std::string repr_of(py::handle value) {
  return py::repr(value);
}

std::string names_of(RecordType const& record, bool only_needed, py::kwargs const* given = nullptr) {
  std::string all;
  for (FieldType const& field : record.fields)
    if (!only_needed || (field.has_to_be_given && !given->contains(field.name))) all.append(all.empty() ? "" : ", ").append(field.name);
  return all;
}

void set_fields(RecordType const& type, void* record, py::kwargs const& given) {
  for (auto const& [key, value] : given) {
    auto const keyword = key.cast<std::string>();
    bool known = false;
    for (FieldType const& field : type.fields) {
      if (field.name != keyword) continue;
      field.set(record, value, type.name + "." + keyword);
      known = true;
    }
    if (!known) throw py::type_error(type.name + " has no field " + keyword + "; it has " + names_of(type, false));
  }
}

// The fields as keywords of a signature; those of replace() may all be left out.
std::string keywords(RecordType const& record, bool all_optional) {
  std::string text;
  auto const usual = record.defaults();
  for (FieldType const& field : record.fields) {
    text.append(text.empty() ? "" : ", ").append(field.name).append(": ").append(field.argument);
    if (all_optional || field.is_record)
      text.append(all_optional || !field.has_to_be_given ? " = ..." : "");
    else if (!field.has_to_be_given)
      text.append(" = ").append(repr_of(field.get(usual.get())));
  }
  return text;
}

py::tuple values(RecordType const& type, void const* record) {
  py::list all;
  for (FieldType const& field : type.fields) all.append(field.get(record));
  return py::tuple(all);
}

std::string repr(RecordType const& type, void const* record) {
  auto const usual = type.defaults();
  std::string text;
  for (FieldType const& field : type.fields) {
    if (!field.has_to_be_given && field.is_equal(record, usual.get())) continue;
    text.append(text.empty() ? "" : ", ").append(field.name).append("=").append(repr_of(field.get(record)));
  }
  return type.name + "(" + text + ")";
}

py::object equal(RecordType const& type, py::object const& left, py::object const& right) {
  if (!type.is_instance(right)) return py::reinterpret_borrow<py::object>(Py_NotImplemented);
  void const* const one = type.read(left);
  void const* const other = type.read(right);
  for (FieldType const& field : type.fields)
    if (!field.is_equal(one, other)) return py::bool_(false);
  return py::bool_(true);
}

py::object replaced(RecordType const& type, py::object const& self, py::kwargs const& changes) {
  auto const record = type.copy(type.read(self));
  set_fields(type, record.get(), changes);
  type.validate(record.get());
  return type.to_object(record.get());
}

// What pickle is told: the function that makes the object again, and its arguments.
py::tuple reduce(RecordType const& type, py::object const& self) {
  return py::make_tuple(py::module_::import("roir._archive").attr("load"),
                        py::make_tuple(py::type::of(self), py::bytes(type.to_archive(type.read(self)))));
}

// Adds methods to one class.
class Members {
 public:
  explicit Members(py::object& type) : type_{type} {}

  template <class Function>
  void method(char const* name, Function&& function, std::string const& words) {
    type_.attr(name) = py::cpp_function(std::forward<Function>(function), py::name(name), py::is_method(type_), words.c_str());
  }
  template <class Function>
  void static_method(char const* name, Function&& function, std::string const& words) {
    type_.attr(name) =
        py::staticmethod(py::cpp_function(std::forward<Function>(function), py::name(name), py::scope(type_), words.c_str()));
  }
  // A read-only property whose getter says its type.
  void property(RecordType const& record, FieldType const& field) {
    py::cpp_function const getter([&record, &field](py::object const& self) { return field.get(record.read(self)); }, py::is_method(type_),
                                  ("(self) -> " + field.type).c_str());
    type_.attr(field.name.c_str()) = py::module_::import("builtins").attr("property")(getter, py::none(), py::none(), field.words);
  }

 private:
  py::object& type_;
};

}  // namespace

std::string python_name(std::string_view field) {
  std::string name{field};
  if (name == "from" || name == "in" || name == "is" || name == "as" || name == "class" || name == "with") name += '_';
  return name;
}

std::shared_ptr<void> made_of(RecordType const& type, py::kwargs const& given) {
  auto record = type.defaults();
  set_fields(type, record.get(), given);
  std::string const missing = names_of(type, true, &given);
  if (!missing.empty()) throw py::type_error(type.name + "() needs " + missing);
  type.validate(record.get());
  return record;
}

std::string class_words(RecordType const& record) {
  std::string text = record.words + "\n\nImmutable; ``replace`` makes a changed copy.\n\nAttributes\n----------";
  for (FieldType const& field : record.fields)
    text.append("\n").append(field.name).append(" : ").append(field.type).append("\n    ").append(field.words);
  return text;
}

std::string constructor_words(RecordType const& record) {
  return "__init__(self, *, " + keywords(record, false) +
         ") -> None\n\nMakes a record of its fields and validates it.\n\n"
         "Raises\n------\nTypeError\n    for a field that is missing, unknown, or of another type\nInvalidArgument\n    for values that "
         "cannot be";
}

void add_members(py::object& type, RecordType const& record) {
  Members members{type};
  for (FieldType const& field : record.fields) members.property(record, field);
  members.method(
      "replace", [&record](py::object const& self, py::kwargs const& changes) { return replaced(record, self, changes); },
      "replace(self, *, " + keywords(record, true) + ") -> " + record.name +
          "\n\nA copy with some fields changed, validated. The record itself stays as it is.");
  members.method(
      "to_json", [&record](py::object const& self) { return record.to_json(record.read(self)); },
      "to_json(self) -> str\n\nThe record as JSON text, as its JSON Schema has it.");
  members.static_method(
      "from_json", [&record](std::string const& text) { return record.from_json(text); },
      "from_json(text: str) -> " + record.name +
          "\n\nThe record of a JSON text, validated.\n\nRaises\n------\nFormatError\n    for what is no JSON of such a record, with the "
          "place\n"
          "InvalidArgument\n    for values that cannot be");
  members.method(
      "__eq__", [&record](py::object const& left, py::object const& right) { return equal(record, left, right); },
      "__eq__(self, other: object) -> bool\n\nWhether all fields are equal.");
  members.method(
      "__hash__", [&record](py::object const& self) { return py::hash(values(record, record.read(self))); },
      "__hash__(self) -> int\n\nEqual records have equal hashes.");
  members.method(
      "__repr__", [&record](py::object const& self) { return repr(record, record.read(self)); },
      "__repr__(self) -> str\n\nAn expression that makes an equal record.");
  members.method(
      "__reduce__", [&record](py::object const& self) { return reduce(record, self); },
      "__reduce__(self) -> tuple[typing.Any, ...]\n\nFor pickle and copy: the record as one of roir's archives.");
  members.static_method(
      "_from_archive", [&record](py::bytes const& archive) { return record.from_archive(std::string_view{archive}); },
      "_from_archive(archive: bytes) -> " + record.name + "\n\nThe record of an archive that was verified.");
}

}  // namespace roir::python

// SPDX-License-Identifier: MIT
// Two records that only the tests know: the second is the first with one field appended, as a later version of roir would have it.
#include "record_binding.hpp"
#include <roir/core/json.hpp>
#include <roir/relationship/entry.hpp>

#include <optional>
#include <string>
#include <vector>

namespace roir {

namespace {

enum class Colour : std::uint8_t { Red, Green };

struct Sample {
  PersonId id;
  std::vector<std::string> tags{};
  std::optional<double> weight{};
  Colour colour = Colour::Red;
};

struct SampleLater {
  PersonId id;
  std::vector<std::string> tags{};
  std::optional<double> weight{};
  Colour colour = Colour::Red;
  std::string note = "none yet";
};

}  // namespace

template <>
struct EnumWords<Colour> {
  static constexpr auto value = enum_words<Colour>({{Colour::Red, "red"}, {Colour::Green, "green"}});
};
template <>
struct Description<Sample> {
  static constexpr auto value =
      describe<Sample>("sample", 1, ROIR_FIELD(Sample, id, Visibility::Line), ROIR_FIELD(Sample, tags, Visibility::Line),
                       ROIR_FIELD(Sample, weight, Visibility::Line, {.unit = "kg"}), ROIR_FIELD(Sample, colour, Visibility::Line));
  static void validate(Sample const& record) {
    if (record.weight && *record.weight < 0) throw InvalidArgument{{.code = "bad_sample", .message = "a weight is negative"}};
  }
};
template <>
struct Description<SampleLater> {
  static constexpr auto value = describe<SampleLater>(
      "sample", 2, ROIR_FIELD(SampleLater, id, Visibility::Line), ROIR_FIELD(SampleLater, tags, Visibility::Line),
      ROIR_FIELD(SampleLater, weight, Visibility::Line, {.unit = "kg"}), ROIR_FIELD(SampleLater, colour, Visibility::Line),
      ROIR_FIELD(SampleLater, note, Visibility::Line, {.since = 2}));
};

}  // namespace roir

namespace roir::python {

namespace {

// Throws the error whose code is `kind`, as C++ would.
template <class... E>
void throw_each(std::size_t index, std::tuple<E...> const*) {
  std::size_t current = 0;
  Error::Parts const parts{.code = "a_code", .message = "a sentence", .subject = "a subject", .place = "a.csv:3:from", .hint = "do this"};
  ((current++ == index ? throw E{parts} : void()), ...);
}

}  // namespace

void bind_test_hooks(py::module_& module) {
  using namespace py::literals;
  py::module_ hooks = module.def_submodule("_testing", "For the tests of roir alone.");
  bind_record<Sample>(hooks, "Sample", "A record of version 1.");
  bind_record<SampleLater>(hooks, "SampleLater", "The same record with a field appended.");
  hooks.def(
      "to_json", [](Sample const& record) { return json_text(to_json(record)); }, "record"_a, "The record as JSON.");
  hooks.def(
      "to_json", [](SampleLater const& record) { return json_text(to_json(record)); }, "record"_a, "The record as JSON.");
  hooks.def(
      "load_later", [](py::bytes const& bytes) { return load_archive<SampleLater>(std::string_view{bytes}); }, "archive"_a,
      "What a later version reads in the archive of an earlier one.");
  hooks.def(
      "archive", [](Sample const& record) { return py::bytes(save_archive(record)); }, "record"_a, "The record's archive.");
  hooks.def(
      "entry_again", [](std::string const& text) { return entry_to_json(entry_from_json(text)); }, "text"_a,
      "The JSON of an entry, read and written again.");
  hooks.def(
      "throw_error", [](std::size_t index) { throw_each(index, static_cast<AllErrors const*>(nullptr)); }, "index"_a,
      "Throws one of the errors of C++.");
  hooks.def(
      "error_count", [] { return std::tuple_size_v<AllErrors>; }, "How many error classes C++ has.");
  hooks.def(
      "wait",
      [](std::uint64_t steps, py::object const& progress) {
        Progress const step = progress_of(progress);
        py::gil_scoped_release const others_may_run;
        for (std::uint64_t i = 0; i < steps; ++i) {
          volatile std::uint64_t work = 0;
          for (int j = 0; j < 100'000; ++j) work = work + 1;
          step({.what = "waiting", .done = i, .total = steps});
        }
      },
      "steps"_a, "progress"_a = py::none(), "Long work that reports progress.");
}

}  // namespace roir::python

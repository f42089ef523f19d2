// SPDX-License-Identifier: MIT
/// @file
/// Describe once: the one list from which a record gets JSON, archives, equality, printing, schemas and Python properties.
///
/// A record is a plain struct that anybody can fill with designated initialisers. Beside it stands its description:
///
/// @code
/// struct Person {
///   PersonId id;        ///< who
///   std::string name;   ///< for people
/// };
/// template <>
/// struct roir::Description<Person> {
///   static constexpr auto value = roir::describe<Person>("person", 1,
///       ROIR_FIELD(Person, id, Visibility::Line),
///       ROIR_FIELD(Person, name, Visibility::Line, {.sensitivity = Sensitivity::Personal}));
///   static void validate(Person const& person);   // optional: throws InvalidArgument
/// };
/// @endcode
///
/// What the compiler refuses: a member that is not listed, a list in another order than the struct (GCC), a field without visibility, a
/// field whose type no adapter knows, a `since` that goes back or lies beyond the record's version, two fields of one name, and an
/// appended field without a default.
///
/// Fields are only ever appended: a new one goes to the end of the struct and of the list, `since` is the new version of the record. What
/// was written before it existed is read with the member's default. Swapping two fields in the struct and in the list alike cannot be
/// seen by a compiler; the golden file of descriptions (tests/golden/records.txt) sees it.
///
/// The adapters (equal.hpp, print.hpp, json.hpp, archive.hpp) are for described records alone: they never bind to a type of another
/// library or of a user, described elsewhere or not. Why there is one list and not two: docs/decisions/0001-describe-once.md.
#pragma once

#include <roir/core/error.hpp>
#include <roir/core/id.hpp>

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace roir {

/// Who may see a field when a relationship is shown to somebody.
enum class Visibility : std::uint8_t {
  Organisation,   ///< everybody in the organisation
  Line,           ///< the two people and the managers above them
  Parties,        ///< the two people of the relationship
  Manager,        ///< the manager of the relationship alone
  Report,         ///< the direct report of the relationship alone
  Author,         ///< who wrote it, alone (it may have to be disclosed on request)
  HumanResources  ///< the two people and those who do HR work for them
};

/// How much harm a field can do in the wrong hands.
enum class Sensitivity : std::uint8_t {
  None,      ///< says nothing about a person
  Personal,  ///< personal data
  Special    ///< data of a special category, such as health
};

/// The word of one enumerator in data.
template <class Enum>
struct EnumWord {
  Enum value{};             ///< the enumerator
  std::string_view word{};  ///< its word in snake_case: in JSON, CSV, Python and print
};

/// The words of an enumeration; specialise it with `static constexpr auto value = roir::enum_words<E>({{E::A, "a"}, ...});`. Words are
/// for ever: data hold them.
template <class Enum>
struct EnumWords;

/// An enumeration that has its words.
template <class T>
concept is_described_enum = std::is_enum_v<T> && requires {
  EnumWords<T>::value;
};

/// How a value class is written as text and read back: specialise it with `static std::string write(T const&)` and
/// `static T read(std::string_view)`, which throws a roir::Error for text that is no T. `read(write(x)) == x` for every x. An optional
/// `static constexpr char const* json_format` is the "format" of its JSON Schema ("date").
template <class T>
struct TextForm;

/// A value class with a text form.
template <class T>
concept has_text_form = requires(T const& value, std::string_view text) {
  { TextForm<T>::write(value) } -> std::same_as<std::string>;
  { TextForm<T>::read(text) } -> std::same_as<T>;
};

/// Ids are their text.
template <class Tag>
struct TextForm<Id<Tag>> {
  /// The text of the id.
  static std::string write(Id<Tag> const& id) { return id.text(); }
  /// @throws InvalidArgument (`bad_id`) for empty or overlong text.
  static Id<Tag> read(std::string_view text) { return Id<Tag>{std::string{text}}; }
};

/// The description of a record; specialise it as the head of this file shows.
template <class T>
struct Description;

/// A struct with a Description: what the adapters bind to, and nothing else.
template <class T>
concept is_record = std::is_class_v<T> && requires {
  Description<T>::value;
};

namespace detail {

template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};
template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};

template <class T>
constexpr bool is_character = std::is_same_v<T, char> || std::is_same_v<T, wchar_t> || std::is_same_v<T, char8_t> ||
                              std::is_same_v<T, char16_t> || std::is_same_v<T, char32_t>;

}  // namespace detail

/// `std::optional<U>`.
template <class T>
concept is_optional = detail::IsOptional<T>::value;
/// `std::vector<U>`.
template <class T>
concept is_vector = detail::IsVector<T>::value;
/// A whole number; neither bool nor a character.
template <class T>
concept is_integer = std::integral<T> && !std::is_same_v<T, bool> && !detail::is_character<T>;

namespace detail {

template <class T>
constexpr bool is_plain_field = std::is_same_v<T, std::string> || std::is_same_v<T, bool> || is_integer<T> || std::is_same_v<T, double> ||
                                is_described_enum<T> || has_text_form<T> || is_record<T>;
template <class T>
struct IsField : std::bool_constant<is_plain_field<T>> {};
// An optional of an optional has no JSON of its own; a vector<bool> has no elements to refer to.
template <class T>
struct IsField<std::optional<T>> : std::bool_constant<IsField<T>::value && !IsOptional<T>::value> {};
template <class T>
struct IsField<std::vector<T>> : std::bool_constant<IsField<T>::value && !std::is_same_v<T, bool>> {};

template <class>
constexpr bool always_false = false;

// Stands for a member of any type. A struct that takes one value more than its description lists has a member that was forgotten.
// (Boost.PFR counts members too, but by search: for a record of 350 bytes that took minutes and gigabytes of the compiler.)
struct AnyValue {
  template <class T>
  operator T() const;
};

// Called, they end a constant expression: the compiler's message names them.
void the_name_is_not_in_snake_case();
void two_words_or_two_values_are_the_same();
void two_fields_have_the_same_name();
void since_must_not_decrease_because_fields_are_only_appended();
void the_list_must_follow_the_order_of_the_members();
void since_must_lie_between_1_and_the_version_of_the_record();

consteval void check_snake_case(std::string_view name) {
  bool good = !name.empty() && name.front() >= 'a' && name.front() <= 'z';
  for (char const c : name) good = good && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
  if (!good) the_name_is_not_in_snake_case();
}

// An object that is never made: where its members lie is asked, nothing is read.
template <class Record>
struct Ghost {
  static Record const object;
};

// Whether one member lies before another. GCC knows at compile time; clang does not, and leaves it to the golden file.
template <class Record, class First, class Second>
consteval bool lies_before([[maybe_unused]] First Record::*first, [[maybe_unused]] Second Record::*second) {
#if defined(__GNUC__) && !defined(__clang__)
  return static_cast<void const*>(&(Ghost<Record>::object.*first)) < static_cast<void const*>(&(Ghost<Record>::object.*second));
#else
  return true;
#endif
}

template <class Record>
consteval bool in_order() {
  return true;
}
template <class Record, class Last>
consteval bool in_order(Last Record::*) {
  return true;
}
template <class Record, class First, class Second, class... Rest>
consteval bool in_order(First Record::*first, Second Record::*second, Rest Record::*... rest) {
  return lies_before(first, second) && in_order<Record>(second, rest...);
}

}  // namespace detail

/// A type that every adapter knows: text, bool, whole number, double, a described enumeration, a class with a TextForm, a record, and
/// optionals and vectors of those.
template <class T>
concept is_field_type = detail::IsField<T>::value;

/// The list for EnumWords: `roir::enum_words<Side>({{Side::Manager, "manager"}, {Side::Report, "report"}})`.
template <class Enum, std::size_t Count>
consteval std::array<EnumWord<Enum>, Count> enum_words(EnumWord<Enum> const (&list)[Count]) {
  std::array<EnumWord<Enum>, Count> words{};
  for (std::size_t i = 0; i < Count; ++i) {
    detail::check_snake_case(list[i].word);
    for (std::size_t j = 0; j < i; ++j)
      if (list[j].word == list[i].word || list[j].value == list[i].value) detail::two_words_or_two_values_are_the_same();
    words[i] = list[i];
  }
  return words;
}

/// The words of Visibility.
template <>
struct EnumWords<Visibility> {
  /// Enumerator and word.
  static constexpr auto value = enum_words<Visibility>({{Visibility::Organisation, "organisation"},
                                                        {Visibility::Line, "line"},
                                                        {Visibility::Parties, "parties"},
                                                        {Visibility::Manager, "manager"},
                                                        {Visibility::Report, "report"},
                                                        {Visibility::Author, "author"},
                                                        {Visibility::HumanResources, "human_resources"}});
};
/// The words of Sensitivity.
template <>
struct EnumWords<Sensitivity> {
  /// Enumerator and word.
  static constexpr auto value =
      enum_words<Sensitivity>({{Sensitivity::None, "none"}, {Sensitivity::Personal, "personal"}, {Sensitivity::Special, "special"}});
};

/// The word of an enumerator. @throws InvalidArgument (`bad_enum`) for a value that is no enumerator.
template <is_described_enum Enum>
[[nodiscard]] constexpr std::string_view word(Enum value) {
  for (auto const& known : EnumWords<Enum>::value)
    if (known.value == value) return known.word;
  throw InvalidArgument{{.code = "bad_enum", .message = "no enumerator has the value " + std::to_string(static_cast<std::int64_t>(value))}};
}

/// The enumerator of a word; empty for a word that none has. Words are compared byte by byte.
template <is_described_enum Enum>
[[nodiscard]] constexpr std::optional<Enum> parse_word(std::string_view text) {
  for (auto const& known : EnumWords<Enum>::value)
    if (known.word == text) return known.value;
  return std::nullopt;
}

/// All words of an enumeration, as "a, b, c": for hints.
template <is_described_enum Enum>
[[nodiscard]] std::string words_of() {
  std::string all;
  for (auto const& known : EnumWords<Enum>::value) all.append(all.empty() ? "" : ", ").append(known.word);
  return all;
}

/// What a description may say about a field beyond name and visibility.
struct FieldOptions {
  std::uint32_t since = 1;                      ///< version of the record that brought the field
  Sensitivity sensitivity = Sensitivity::None;  ///< how much harm it can do
  std::string_view unit = "";                   ///< "minutes", "days", "share"; empty when it has none
};

/// One field of a record, as described.
template <class Record, class Member>
struct Field {
  using Value = Member;     ///< type of the member
  std::string_view name;    ///< as in the struct
  Member Record::*member;   ///< where it is
  Visibility visibility;    ///< who may see it
  std::uint32_t since;      ///< version of the record that brought it
  Sensitivity sensitivity;  ///< how much harm it can do
  std::string_view unit;    ///< its unit; empty when it has none
  /// The field in `record`.
  [[nodiscard]] constexpr Member const& of(Record const& record) const noexcept { return record.*member; }
  /// The field in `record`, to be changed.
  [[nodiscard]] constexpr Member& of(Record& record) const noexcept { return record.*member; }
};

/// The description of a record: its kind, its version, its fields in order.
template <class Record, class... Members>
struct RecordInfo {
  std::string_view name;                         ///< the kind in snake_case; data hold it
  std::uint32_t version;                         ///< grows by one whenever fields are appended
  std::tuple<Field<Record, Members>...> fields;  ///< in order
};

/// One entry of a description; ROIR_FIELD writes it.
template <class Record, class Member>
consteval Field<Record, Member> field(std::string_view name, Member Record::*member, Visibility visibility, FieldOptions options = {}) {
  static_assert(is_field_type<Member>, "no adapter knows the type of this field: give it a TextForm, EnumWords or a Description");
  detail::check_snake_case(name);
  return {name, member, visibility, options.since, options.sensitivity, options.unit};
}

/// Refuses an entry without visibility.
template <class Record, class Member>
consteval Field<Record, Member> field(std::string_view, Member Record::*, FieldOptions = {}) {
  static_assert(detail::always_false<Record>, "every field says who may see it: give ROIR_FIELD a Visibility");
  return {};
}

/// The value of a Description.
///
/// @param name    the kind of the record in snake_case; data hold it, so it stays for ever.
/// @param version starts at 1 and grows by one whenever fields are appended.
/// @param fields  every member of the struct, in the order of the struct, each as ROIR_FIELD.
template <class Record, class... Members>
consteval RecordInfo<Record, Members...> describe(std::string_view name, std::uint32_t version, Field<Record, Members>... fields) {
  static_assert(std::is_aggregate_v<Record>, "a record is a plain struct without constructors");
  static_assert(
      requires(Members... members) { Record{std::move(members)...}; },
      "the description lists fields that the struct cannot be made of: list every member once, in the order of the struct");
  static_assert(
      !requires(detail::AnyValue more, Members... members) {
        Record{std::move(members)..., more};
      },
      "the description lists another number of fields than the struct has members: list every member once");
  detail::check_snake_case(name);
  if (!detail::in_order<Record>(fields.member...)) detail::the_list_must_follow_the_order_of_the_members();
  std::array<std::string_view, sizeof...(Members)> const names{fields.name...};
  std::array<std::uint32_t, sizeof...(Members)> const since{fields.since...};
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (since[i] < 1 || since[i] > version) detail::since_must_lie_between_1_and_the_version_of_the_record();
    if (i > 0 && since[i] < since[i - 1]) detail::since_must_not_decrease_because_fields_are_only_appended();
    for (std::size_t j = 0; j < i; ++j)
      if (names[j] == names[i]) detail::two_fields_have_the_same_name();
  }
  return {name, version, {fields...}};
}

/// One field in a description: ROIR_FIELD(Record, member, visibility) or ROIR_FIELD(Record, member, visibility, {.since = 2, .unit =
/// "minutes"}); the options are those of roir::FieldOptions.
#define ROIR_FIELD(Record, member, ...) ::roir::field(#member, &Record::member __VA_OPT__(, ) __VA_ARGS__)

/// The kind of a record, as data name it.
template <is_record T>
constexpr std::string_view record_name = Description<T>::value.name;

/// The version of a record that this build writes.
template <is_record T>
constexpr std::uint32_t record_version = Description<T>::value.version;

/// How many fields a record has.
template <is_record T>
constexpr std::size_t field_count = std::tuple_size_v<std::remove_cvref_t<decltype(Description<T>::value.fields)>>;

/// Calls `visit(field)` for each field of the record, in order.
template <is_record T, class Visitor>
constexpr void for_each_field(Visitor&& visit) {
  std::apply([&](auto const&... fields) { (visit(fields), ...); }, Description<T>::value.fields);
}

/// What a record demands beyond the types of its fields: the `validate` of its Description and of those of the records in it, inner ones
/// first. Called by from_json, load_archive and replace; a record without `validate` demands nothing.
///
/// @throws InvalidArgument, or what the record's `validate` throws.
template <is_record T>
void validate(T const& record);

namespace detail {

template <class T>
void validate_value(T const& value) {
  if constexpr (is_record<T>) {
    roir::validate(value);
  } else if constexpr (is_optional<T>) {
    if (value) validate_value(*value);
  } else if constexpr (is_vector<T>) {
    for (auto const& item : value) validate_value(item);
  }
}

}  // namespace detail

template <is_record T>
void validate(T const& record) {
  for_each_field<T>([&](auto const& field) { detail::validate_value(field.of(record)); });
  if constexpr (requires { Description<T>::validate(record); }) Description<T>::validate(record);
}

/// A copy of `record` on which `change` was called, validated: `replace(person, [](Person& p) { p.name = "Ann"; })`.
///
/// @throws what `validate` throws; `record` itself is never changed.
template <is_record T, std::invocable<T&> Change>
[[nodiscard]] T replace(T record, Change&& change) {
  std::forward<Change>(change)(record);
  roir::validate(record);
  return record;
}

/// The fields of a record while a reader gathers them, each there or not yet.
///
/// Records are built whole: what the first version of the record had must be there; later fields keep the member's default until set.
template <is_record T>
class RecordParts {
 public:
  /// Number of fields that version 1 of the record had.
  static constexpr std::size_t first_fields = [] {
    std::size_t count = 0;
    for_each_field<T>([&](auto const& field) { count += field.since == 1 ? 1 : 0; });
    return count;
  }();

  /// The place of the field at `Index`.
  template <std::size_t Index>
  [[nodiscard]] auto& at() noexcept {
    return std::get<Index>(parts_);
  }

  /// The record. Every field of version 1 must be there. It is not validated yet.
  [[nodiscard]] T build() && { return std::move(*this).build(std::make_index_sequence<first_fields>{}); }

 private:
  template <class... Members>
  static std::tuple<std::optional<Members>...> slots(RecordInfo<T, Members...> const&);
  using Slots = decltype(slots(Description<T>::value));

  template <std::size_t... First>
  T build(std::index_sequence<First...>) && {
    static_assert(
        requires(Slots slot) { T{std::move(*std::get<First>(slot))...}; },
        "a field appended after version 1 needs a default, so that what was written before can still be read");
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmissing-field-initializers"
    T record{std::move(*std::get<First>(parts_))...};
#pragma GCC diagnostic pop
    append(record, std::make_index_sequence<field_count<T> - first_fields>{});
    return record;
  }

  template <std::size_t... Later>
  void append([[maybe_unused]] T& record, std::index_sequence<Later...>) {
    (append_one<first_fields + Later>(record), ...);
  }
  template <std::size_t Index>
  void append_one(T& record) {
    if (std::get<Index>(parts_)) std::get<Index>(Description<T>::value.fields).of(record) = std::move(*std::get<Index>(parts_));
  }

  Slots parts_;
};

}  // namespace roir

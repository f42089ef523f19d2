// SPDX-License-Identifier: MIT
#include <roir/core/field_words.hpp>
#include <roir/core/print.hpp>
#include <roir/core/typescript.hpp>

#include <map>

namespace roir {
namespace {

// "*/" would end a comment.
std::string comment(std::string const& indent, std::string text) {
  for (std::size_t at = text.find("*/"); at != std::string::npos; at = text.find("*/", at)) text.replace(at, 2, "* /");
  return indent + "/** " + text + " */\n";
}

using Forms = std::span<TypescriptForm const>;

std::string form_name(std::string const& form, Forms forms) {
  for (TypescriptForm const& named : forms)
    if (named.form == form) return std::string{named.name};
  return form;
}

std::string value_type(ValueShape const& value, Forms forms) {
  switch (value.kind) {
    case ValueKind::Text:
      return "string";
    case ValueKind::YesNo:
      return "boolean";
    case ValueKind::Whole:
    case ValueKind::Number:
      return "number";
    case ValueKind::Word:
      return value.name;
    case ValueKind::Form:
      return form_name(value.name, forms);
    case ValueKind::Record:
      return type_name(value.record().name);
    case ValueKind::Optional:
      return value_type(value.inner.front(), forms) + " | null";
    case ValueKind::List: {
      ValueShape const& item = value.inner.front();
      std::string const type = value_type(item, forms);
      return item.kind == ValueKind::Optional ? "(" + type + ")[]" : type + "[]";
    }
  }
  return "unknown";
}

std::string alias(std::string const& name, std::string const& type) {
  return "export type " + name + " = " + type + ";\n";
}

std::string union_of(ValueShape const& value) {
  std::string all;
  for (std::string_view const word : value.words) all.append(all.empty() ? "" : " | ").append(quoted(word));
  return all;
}

// The names of enumerations and forms with what they stand for, each once.
class Names {
 public:
  explicit Names(Forms forms) : forms_{forms} {
    for (TypescriptForm const& form : forms) {
      std::string const name{form.name};
      names_.emplace(name, comment("", std::string{form.words}) + alias(name, "string"));
    }
  }
  void take(ValueShape const& value) {
    for (ValueShape const& inner : value.inner) take(inner);
    if (value.kind == ValueKind::Word) names_.emplace(value.name, alias(value.name, union_of(value)));
    if (value.kind != ValueKind::Form) return;
    std::string const name = form_name(value.name, forms_);
    names_.emplace(name, alias(name, "string"));
  }
  [[nodiscard]] std::string text() const {
    std::string text;
    for (auto const& [name, declaration] : names_) text += declaration;
    return text;
  }

 private:
  Forms forms_;
  std::map<std::string, std::string> names_;
};

std::string field_comment(RecordShape const& shape, FieldShape const& field) {
  std::string text{field_words(shape.name, field.name)};
  if (text.empty()) text = field.name;
  if (!field.unit.empty()) text.append(" [").append(field.unit).append("]");
  text.append(" (").append(word(field.visibility)).append(")");
  return comment("  ", text);
}

std::string interface_of(RecordShape const& shape, Forms forms) {
  std::string const words{record_words(shape.name)};
  std::string text = comment("", words.empty() ? std::string{shape.name} : words) + "export interface " + type_name(shape.name) + " {\n";
  for (FieldShape const& field : shape.fields)
    text.append(field_comment(shape, field))
        .append("  ")
        .append(field.name)
        .append(field.may_be_absent ? "?: " : ": ")
        .append(value_type(field.value, forms))
        .append(";\n");
  return text + "}\n";
}

}  // namespace

std::string typescript_types(std::span<RecordShape const* const> shapes, Forms forms) {
  Names names{forms};
  std::string interfaces;
  for (RecordShape const* const shape : reached_from(shapes)) {
    for (FieldShape const& field : shape->fields) names.take(field.value);
    interfaces.append("\n").append(interface_of(*shape, forms));
  }
  return names.text() + interfaces;
}

}  // namespace roir

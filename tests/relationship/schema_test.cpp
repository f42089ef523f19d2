// SPDX-License-Identifier: MIT
#include <roir/core/error.hpp>
#include <roir/core/json_text.hpp>
#include <roir/relationship/entry.hpp>
#include <roir/relationship/schema.hpp>

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

namespace roir {
namespace {

TEST(Schema, every_kind_of_entry_and_every_view_has_one) {
  std::vector<std::string_view> const names = front_end_records();
  std::set<std::string_view> const known{names.begin(), names.end()};
  EXPECT_EQ(known.size(), names.size()) << "each once";
  for (std::string_view const kind : entry_kinds()) EXPECT_TRUE(known.contains(kind)) << kind;
  for (std::string_view const view : {"relationship_state", "meeting_page", "preparation_sheet", "promise_columns", "finding",
                                      "next_action", "command_refusal", "pair_context", "relationship_policy", "agenda_template"})
    EXPECT_TRUE(known.contains(view)) << view;
  for (std::string_view const name : names) {
    boost::json::object const schema = parse_json(record_schema(name)).as_object();
    EXPECT_EQ(schema.at("title").as_string(), boost::json::string_view{name});
    EXPECT_TRUE(schema.contains("description")) << name << " says what it is";
    for (auto const& property : schema.at("properties").as_object())
      EXPECT_TRUE(property.value().as_object().contains("description")) << name << '.' << property.key() << " says what it is";
  }
}

TEST(Schema, of_a_body_is_that_of_its_record) {
  for (std::string_view const kind : entry_kinds()) EXPECT_EQ(body_schema(kind), record_schema(kind));
  EXPECT_THROW((void)record_schema("zebra"), NotFound);
}

TEST(Schema, of_an_entry_has_each_kind_and_refers_to_what_is_there) {
  std::string const text = entry_schema();
  boost::json::object const schema = parse_json(text).as_object();
  EXPECT_EQ(schema.at("oneOf").as_array().size(), entry_kinds().size());
  EXPECT_EQ(schema.at("$defs").as_object().size(), front_end_records().size());
  std::string_view const reference = "\"#/$defs/";
  std::size_t references = 0;
  for (std::size_t at = text.find(reference); at != std::string::npos; at = text.find(reference, at + 1), ++references) {
    std::size_t const begin = at + reference.size();
    EXPECT_TRUE(schema.at("$defs").as_object().contains(text.substr(begin, text.find('"', begin) - begin)));
  }
  EXPECT_GT(references, entry_kinds().size());
}

TEST(FrontEndTypes, are_those_of_the_file_that_is_shipped) {
  std::ifstream file{ROIR_SOURCE_DIR "/bindings/typescript/index.d.ts"};
  std::string const shipped{std::istreambuf_iterator<char>{file}, {}};
  EXPECT_TRUE(shipped == front_end_types()) << "bindings/typescript/index.d.ts is stale: run scripts/types and commit what it writes";
}

TEST(FrontEndTypes, declare_each_name_once_and_keep_what_a_reader_needs_apart) {
  std::string const types = front_end_types();
  std::set<std::string> declared;
  std::istringstream lines{types};
  for (std::string line; std::getline(lines, line);) {
    if (line.rfind("export ", 0) != 0) continue;
    std::istringstream words{line};
    std::string ignored, kind, name;
    words >> ignored >> kind >> name;
    EXPECT_TRUE(declared.insert(name.substr(0, name.find('<'))).second) << line;
  }
  for (char const* name : {"Entry", "Command", "Written", "MakePromise", "RelationshipState", "Side", "PersonId", "IsoDate", "Timestamp"})
    EXPECT_TRUE(declared.contains(name)) << name;
  for (char const* line :
       {"\n  promise: PromiseId;\n", "\n  due?: IsoDate | null;\n", "\n  topics?: CarriedTopic[];\n", "\n  owner: Side;\n",
        "\n  make_promise: MakePromise;\n", "\nexport type Severity = \"info\" | \"nudge\" | \"overdue\";\n"})
    EXPECT_NE(types.find(line), std::string::npos) << line;
}

}  // namespace
}  // namespace roir

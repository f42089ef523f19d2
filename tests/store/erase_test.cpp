// SPDX-License-Identifier: MIT
// Erasing, holds, retention and export, on every store.
#include "../relationship/every_kind.hpp"
#include "stores.hpp"
#include <roir/core/json.hpp>
#include <roir/store/journal.hpp>

#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace roir::test {
namespace {

Cast const cast{.manager = "qxo-manager", .report = "mkq-report"};
Erasing const asked{.actor = PersonId{"officer"}, .at = Timestamp{1'790'000'000'000}, .reason = "asked for on paper"};

std::int64_t occurrences(std::string const& text, std::string const& of) {
  std::int64_t count = 0;
  for (std::size_t at = text.find(of); at != std::string::npos; at = text.find(of, at + of.size())) ++count;
  return count;
}

template <class Store>
class ErasureSuite : public ::testing::Test {
 protected:
  // A report with every kind of entry, marked in every field, and others with marks of their own.
  void SetUp() override {
    Markers markers{"mkq"};
    Markers others{"qxo"};
    about(markers, cast, "mkq-pair");
    about(others, {.manager = "qxo-manager", .report = "qxo-report"}, "qxo-pair");
    say(organisation(), {said(Person{.id = PersonId{"qxo-manager"}, .name = "qxo-name"}, "qxo-hr")});
    marks = markers.count();
  }
  void about(Markers& markers, Cast const& who, std::string const& pair) {
    std::map<StreamKind, std::vector<Entry>> entries;
    entries[StreamKind::Relationship].push_back(said(opened(who.manager, who.report), "qxo-hr"));
    for (Body const& body : every_kind(markers, who)) {
      // A holiday is nobody's in particular, scoring is the decider's, and the relationship is open already.
      if (std::holds_alternative<OpenRelationship>(body) || std::holds_alternative<Holiday>(body) ||
          std::holds_alternative<DecideScoring>(body))
        continue;
      StreamKind const kind = stream_kind_of(body);
      std::string const& actor = kind == StreamKind::Organisation         ? "qxo-hr"
                                 : std::holds_alternative<KeepNote>(body) ? who.manager
                                                                          : who.report;
      entries[kind].push_back(said(body, actor, 1, markers.next()));
    }
    std::string large;
    while (large.size() < 30'000) large += markers.next() + " ";
    entries[StreamKind::Relationship].push_back(
        said(WriteNote{.note = NoteId{"large"}, .meeting = MeetingId{"m"}, .text = large}, who.manager));
    say(organisation(), entries[StreamKind::Organisation], markers.next());
    say(person(who.report), entries[StreamKind::Person], markers.next());
    say(relationship(pair), entries[StreamKind::Relationship], markers.next());
  }
  void say(StreamId const& stream, std::vector<Entry> const& entries, std::string const& key = "") {
    ASSERT_TRUE(journal().append({.key = key, .appends = {{stream, any_version, entries}}}));
  }
  // What every file beside the journal holds of a mark.
  std::int64_t residues(std::string const& mark) {
    std::int64_t found = 0;
    if constexpr (requires { store.folder; })
      for (auto const& file : std::filesystem::directory_iterator{store.folder.path()})
        found += occurrences(bytes_of_file(file.path()), mark);
    for (Change const& change : journal().changes(0, 1'000'000)) found += occurrences(entry_to_json(change.entry) + change.stream.id, mark);
    return found;
  }
  Journal& journal() { return *store.journal; }
  Store store;
  int marks = 0;
};
using Stores = ::testing::Types<MemoryStore, SqliteStore>;
TYPED_TEST_SUITE(ErasureSuite, Stores);

TYPED_TEST(ErasureSuite, leaves_nothing_of_the_person_and_everything_of_others) {
  Head const before = this->journal().head();
  EXPECT_GT(this->residues("mkq"), this->marks);
  std::int64_t const others = static_cast<std::int64_t>(this->journal().read(relationship("qxo-pair")).size());
  std::vector<Change> const all = this->journal().changes(0, 1'000'000);
  ErasureOutcome const outcome = this->journal().erase_person(PersonId{"mkq-report"}, asked);
  ASSERT_FALSE(outcome.refusal);
  EXPECT_EQ(this->residues("mkq"), 0);
  EXPECT_GT(this->residues("qxo"), 0);

  Verification const found = this->journal().verify(before);
  EXPECT_TRUE(found.proven());
  EXPECT_EQ(found.erased, outcome.erased);
  EXPECT_EQ(found.entries, before.count + 1);
  EXPECT_TRUE(this->journal().read(relationship("mkq-pair")).empty());
  EXPECT_TRUE(this->journal().read(person("mkq-report")).empty());
  EXPECT_EQ(this->journal().read(relationship("qxo-pair")).size(), static_cast<std::size_t>(others));

  std::vector<Change> const after = this->journal().changes(0, 1'000'000);
  ASSERT_EQ(after.size(), all.size() + 1);
  std::int64_t erased = 0;
  for (std::size_t i = 0; i < all.size(); ++i)
    if (auto const* gone = std::get_if<Erased>(&after[i].entry.body)) {
      ++erased;
      EXPECT_EQ(gone->kind, kind_of(all[i].entry.body));
      std::vector<Entry> const by_pseudonym = this->journal().read(after[i].stream, after[i].entry.version - 1, 1);
      ASSERT_EQ(by_pseudonym.size(), 1U);
      EXPECT_EQ(entry_to_json(by_pseudonym[0]), entry_to_json(after[i].entry));
    } else {
      EXPECT_EQ(entry_to_json(after[i].entry), entry_to_json(all[i].entry));
    }
  EXPECT_EQ(erased, outcome.erased);
  ASSERT_TRUE(after.back().erasure);
  EXPECT_EQ(after.back().erasure->cause, "person");
  EXPECT_EQ(after.back().entry.actor.text(), "officer");
}

TYPED_TEST(ErasureSuite, of_who_decided_about_others_takes_the_decisions_with_it) {
  PersonId const cem{"cem"};
  PersonId const maria{"maria"};
  DecideTier const tier{.person = cem,
                        .by = maria,
                        .reason = "all targets reached",
                        .evidence = {"sales of May"},
                        .from = Date{2026, 6, 1},
                        .until = Date{2026, 12, 1}};
  this->say(person("cem"), {said(tier, "maria"), said(Goal{.person = cem, .name = "g", .from = Date{2026, 1, 1}}, "cem")});
  EXPECT_GT(this->residues("maria"), 0);
  ASSERT_EQ(this->journal().erase_person(maria, asked).erased, 1);
  EXPECT_EQ(this->residues("maria"), 0);
  std::vector<Entry> const left = this->journal().read(person("cem"));
  ASSERT_EQ(left.size(), 2U);
  EXPECT_TRUE(std::holds_alternative<Erased>(left[0].body));
  EXPECT_TRUE(std::holds_alternative<Goal>(left[1].body));
}

TYPED_TEST(ErasureSuite, twice_is_once_and_a_person_may_come_again) {
  ASSERT_GT(this->journal().erase_person(PersonId{"mkq-report"}, asked).erased, 0);
  Head const once = this->journal().head();
  EXPECT_EQ(this->journal().erase_person(PersonId{"mkq-report"}, asked).erased, 0);
  EXPECT_EQ(this->journal().erase_person(PersonId{"nobody"}, asked).erased, 0);
  EXPECT_EQ(this->journal().head(), once);
  this->say(person("mkq-report"), {said(Goal{.person = PersonId{"mkq-report"}, .name = "g", .from = Date{2026, 1, 1}})});
  EXPECT_EQ(this->journal().version(person("mkq-report")), 1);
  EXPECT_TRUE(this->journal().verify(once).proven());
}

TYPED_TEST(ErasureSuite, a_hold_on_anything_of_it_keeps_all_of_it) {
  Hold hold{.id = "case 7", .person = PersonId{"qxo-manager"}, .kind = "file_record", .reason = "court", .placed_by = PersonId{"counsel"}};
  this->journal().place_hold(hold);
  this->journal().place_hold(hold);
  EXPECT_EQ(this->journal().holds().size(), 1U);
  Head const before = this->journal().head();
  ErasureOutcome const refused = this->journal().erase_person(PersonId{"mkq-report"}, asked);
  ASSERT_TRUE(refused.refusal);
  EXPECT_EQ(refused.refusal->code, "legal_hold");
  EXPECT_EQ(refused.refusal->subject, "case 7");
  EXPECT_EQ(this->journal().head(), before);
  EXPECT_EQ(this->journal().verify(before).erased, 0);
  Hold other = hold;
  other.kind = "";
  EXPECT_EQ(code_of([&] { this->journal().place_hold(other); }), "hold_exists");
  EXPECT_EQ(code_of([&] { this->journal().lift_hold("case 8"); }), "no_hold");
  this->journal().lift_hold("case 7");
  this->journal().place_hold({.id = "stream", .stream = relationship("mkq-pair"), .placed_by = PersonId{"counsel"}});
  EXPECT_TRUE(this->journal().erase_person(PersonId{"mkq-report"}, asked).refusal);
  this->journal().lift_hold("stream");
  this->journal().place_hold({.id = "elsewhere", .stream = relationship("qxo-pair"), .placed_by = PersonId{"counsel"}});
  EXPECT_FALSE(this->journal().erase_person(PersonId{"mkq-report"}, asked).refusal);
  EXPECT_EQ(code_of([&] { this->journal().place_hold({.id = "x", .placed_by = PersonId{"c"}}); }), "bad_hold");
  EXPECT_EQ(
      code_of([&] { this->journal().place_hold({.id = "x", .person = PersonId{"p"}, .kind = "no_kind", .placed_by = PersonId{"c"}}); }),
      "bad_hold");
}

TYPED_TEST(ErasureSuite, retention_erases_by_age_and_kind_and_passes_over_what_is_held) {
  Date const day_of_entries{2026, 5, 28};  // the day of said(..., 0)
  auto const retain = [&](std::int64_t days_later) {
    return this->journal().retain({{.kind = "answer_pulse", .days = 30}, {.kind = "goal", .days = 30}},
                                  day_of_entries + boost::gregorian::days(days_later), asked);
  };
  EXPECT_EQ(retain(30).erased, 0);
  this->journal().place_hold({.id = "h", .person = PersonId{"mkq-report"}, .kind = "goal", .placed_by = PersonId{"counsel"}});
  ErasureOutcome const outcome = retain(31);
  EXPECT_EQ(outcome.erased, 3);
  EXPECT_EQ(outcome.held, 1);
  EXPECT_EQ(retain(31).erased, 0);
  for (std::string const pair : {"mkq-pair", "qxo-pair"})
    for (Entry const& entry : this->journal().read(relationship(pair))) {
      EXPECT_NE(kind_of(entry.body), "answer_pulse");
      if (auto const* gone = std::get_if<Erased>(&entry.body)) EXPECT_EQ(gone->kind, "answer_pulse");
    }
  Verification const found = this->journal().verify(this->journal().head());
  EXPECT_TRUE(found.proven());
  EXPECT_EQ(found.erased, 3);
  EXPECT_EQ(code_of([&] { (void)this->journal().retain({{.kind = "goal", .days = 0}}, day_of_entries, asked); }), "bad_period");
  // Who the two are is known without the entries that said so.
  EXPECT_FALSE(this->journal().erase_person(PersonId{"qxo-report"}, asked).refusal);
  EXPECT_TRUE(this->journal().read(relationship("qxo-pair")).empty());
}

TYPED_TEST(ErasureSuite, the_export_is_all_of_a_person_and_nothing_of_others) {
  this->journal().place_hold({.id = "h", .person = PersonId{"mkq-report"}, .placed_by = PersonId{"qxo-counsel"}});
  std::string const text = this->journal().export_person(PersonId{"mkq-report"});
  boost::json::value const value = parse_json(text);
  // Every mark of theirs that was written is in it: those of the person in the file, the names of others but the partner are not.
  std::size_t entries = 0;
  for (auto const& stream : value.at("streams").as_array()) entries += stream.at("entries").as_array().size();
  EXPECT_EQ(entries, this->journal().read(relationship("mkq-pair")).size() + this->journal().read(person("mkq-report")).size());
  for (Entry const& entry : this->journal().read(relationship("mkq-pair")))
    EXPECT_NE(text.find(body_to_json(entry.body)), std::string::npos) << kind_of(entry.body);
  for (Entry const& entry : this->journal().read(person("mkq-report")))
    EXPECT_NE(text.find(body_to_json(entry.body)), std::string::npos) << kind_of(entry.body);
  EXPECT_EQ(value.at("facts").as_array().size(), 5U);  // person, employment, reporting line, programme, planned start
  EXPECT_EQ(value.at("holds").as_array().size(), 1U);
  EXPECT_EQ(occurrences(text, "qxo"), occurrences(text, "qxo-manager"));
  // The manager's own note about them is disclosed and marked.
  EXPECT_EQ(occurrences(text, "\"author_only\":true,\"author\":\"qxo-manager\""), 1);
}

TYPED_TEST(ErasureSuite, the_export_of_a_manager_withholds_what_the_report_answered_in_confidence) {
  std::string const text = this->journal().export_person(PersonId{"qxo-manager"});
  boost::json::value const value = parse_json(text);
  std::map<std::string, int> withheld;
  for (auto const& stream : value.at("streams").as_array())
    for (auto const& entry : stream.at("entries").as_array())
      if (entry.as_object().contains("withheld")) ++withheld[std::string{entry.at("body").at("kind").as_string().c_str()}];
  std::map<std::string, int> const expected{
      {"answer_pulse", 2}, {"answer_upward", 2}, {"rate_tone", 2}, {"rate_jointly", 2}, {"arrive", 2}};
  EXPECT_EQ(withheld, expected);
}

}  // namespace
}  // namespace roir::test

// SPDX-License-Identifier: MIT
/// @file
/// The analysis: one object that answers every question about one history over one window for one audience.
#pragma once

#include <roir/core/table.hpp>
#include <roir/history/attention.hpp>
#include <roir/history/dialogues.hpp>
#include <roir/history/selection.hpp>
#include <roir/performance/tiers.hpp>
#include <roir/report/audience.hpp>
#include <roir/report/document.hpp>
#include <roir/returns/break_even.hpp>
#include <roir/returns/change.hpp>
#include <roir/returns/traced.hpp>
#include <roir/trials/answer.hpp>
#include <roir/trials/assignment.hpp>
#include <roir/trials/roll_out_test.hpp>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace roir {

/// What a report is called, where its data came from, and what its chapter about returns takes for granted.
struct ReportOptions {
  std::string title = "One-to-ones: do they happen, for whom not, and what do they cost";  ///< heading of the report
  std::string source{};                                                                    ///< the files or system it was made from
  ReturnCatalogue catalogue = ReturnCatalogue::built_in();      ///< the forms of return, with what a unit of each is worth
  InvestmentTerms terms{};                                      ///< of the account of the investment
  std::vector<StatedWorth> worths{};                            ///< what owners said that closed matters were worth
  RollOutQuestion trial{.outcome = "coverage", .effect = 0.1};  ///< what a trial is to show, asked for whoever may ask
};

/// Answers questions. Immutable and cheap to copy; every method is pure.
///
/// Without an audience the tables are working tables for whoever holds the data anyway: full detail, and no report can be made. With an
/// audience, each table shows what that audience may see. For a published audience small units are put together, once for all tables, and
/// figures that stand for fewer than `policy.min_group` persons are withheld together with those from which they could be found
/// (publication.hpp); tables about single people, or about one unit alone, are refused, and only coverage is given by week and month. Two
/// publications over windows that overlap can be subtracted from each other: publish windows that do not.
///
/// Every table throws Forbidden (`audience`) for what its audience may not see, and carries refused rows, with the reason, for what the
/// data cannot tell.
class ROIR_EXPORT Analysis {
 public:
  /// @throws InvalidArgument (`bad_policy`) if a parameter is out of its range.
  Analysis(History history, Window window, Policy policy = {});
  /// The same over another window.
  [[nodiscard]] Analysis over(Window window) const;
  /// The same with other parameters. @throws InvalidArgument (`bad_policy`)
  [[nodiscard]] Analysis with_policy(Policy policy) const;
  /// The same for the direct reports of one unit alone. @throws NotFound (`no_unit`) naming those there are; Forbidden (`privacy`) for a
  /// published analysis.
  [[nodiscard]] Analysis of_unit(std::string_view unit) const;
  /// The same with what was talked about and promised in the relationships of its history: then `table` knows the names of
  /// dialogue_metrics() too. By relationship, person and manager they are for the two people and the manager of the team; HR and readers of
  /// what is published get units and the organisation, with the rules of publication.
  /// @param states as of the history's day, e.g. those of read_journal(). @throws as Dialogues.
  [[nodiscard]] Analysis with_dialogues(std::vector<RelationshipState> states, DialogueOptions const& options = {}) const;
  /// The same with readings of performance and goals of its people: then `returns` knows what these tell. @throws as PersonRecords.
  [[nodiscard]] Analysis with_people(std::span<KpiReading const> readings, std::span<Goal const> goals) const;
  /// The same with tiers that people decided, in place of those before. @throws InvalidArgument (`bad_tier`).
  [[nodiscard]] Analysis with_tiers(std::vector<DecideTier> tiers) const;
  /// The same for an audience. @throws NotFound (`no_person`) if it names somebody unknown; Forbidden (`privacy`) when nothing can be
  /// published.
  [[nodiscard]] Analysis for_audience(Audience audience) const;

  /// The same with somebody to tell of relationships looked at, in every call that looks at many; called on the calling thread. What it
  /// throws ends the call.
  [[nodiscard]] Analysis with_progress(Progress progress) const;

  [[nodiscard]] Window const& window() const noexcept { return selection_.window; }             ///< the window
  [[nodiscard]] Policy const& policy() const noexcept { return selection_.policy; }             ///< the parameters
  [[nodiscard]] History const& history() const noexcept { return selection_.history; }          ///< the history
  [[nodiscard]] Selection const& selection() const noexcept { return selection_; }              ///< all of it as the metrics take it
  [[nodiscard]] std::optional<Audience> const& audience() const noexcept { return audience_; }  ///< the audience, if one was chosen

  /// Every question, whether these data can tell, and what is missing: columns question, metric, status, why, fix.
  [[nodiscard]] Table answers() const;
  /// Held meetings and minutes, per pair or group: meetings, minutes, late share, longest gap.
  [[nodiscard]] Table contact(Ask ask = {}) const { return table("contact", ask); }
  /// Share of people with a recent one-to-one (M03). On contact periods: share of person-periods with at least one.
  [[nodiscard]] Table coverage(Ask ask = {}) const { return table("coverage", ask); }
  /// Share of due periods in which one was held (M01); needs a declared cadence.
  [[nodiscard]] Table adherence(Ask ask = {}) const { return table("adherence", ask); }
  /// How even the gaps are (M02).
  [[nodiscard]] Table regularity(Ask ask = {}) const { return table("regularity", ask); }
  /// Gaps and droughts (M04): typical gap (Kaplan-Meier), longest, current, time in drought.
  [[nodiscard]] Table gap(Ask ask = {}) const { return table("gap", ask); }
  /// Needed, possible and actual one-to-ones per week of each manager (M05).
  [[nodiscard]] Table capacity(Ask ask = {.by = Grain::Manager}) const { return table("capacity", ask); }
  /// Moved, cancelled and missed meetings (M06).
  [[nodiscard]] Table changes(Ask ask = {}) const { return table("changes", ask); }
  /// Share of lost meetings that were made up for (M06).
  [[nodiscard]] Table recovery(Ask ask = {}) const { return table("recovery", ask); }
  /// Who asked for lost meetings (M07).
  [[nodiscard]] Table pull(Ask ask = {}) const { return table("pull", ask); }
  /// Who came on time (M08).
  [[nodiscard]] Table punctuality(Ask ask = {}) const { return table("punctuality", ask); }
  /// Hours of both sides (C.1.2).
  [[nodiscard]] Table invested(Ask ask = {}) const { return table("invested", ask); }
  /// The whole account of the investment (C.1.2): hours by activity and side, gross and incremental, what was imputed by what, and money.
  /// Without an audience hours cost what those who spent them cost; for every audience all cost the standard rate (pay_rates.hpp). By
  /// programme it is not published. @throws InvalidArgument as the Description of InvestmentTerms; Forbidden (`audience`).
  [[nodiscard]] Table investment(InvestmentAsk const& ask = {}, InvestmentTerms const& terms = {}) const;
  /// What each form of return would have to move by to pay for the time, alone and together, hours priced as in investment().
  [[nodiscard]] Table break_even_forms(ReturnCatalogue const& catalogue, InvestmentTerms const& terms = {},
                                       bool output_is_total = false) const;
  /// On which value it hangs whether the time pays for itself, hours priced as in investment(). @throws as roir::value_tornado.
  [[nodiscard]] Table value_tornado(ReturnCatalogue const& catalogue, ValueQuestion const& question = {},
                                    InvestmentTerms const& terms = {}) const;
  /// The same with all values drawn at once. @throws as roir::value_spread.
  [[nodiscard]] Table value_spread(ReturnCatalogue const& catalogue, ValueQuestion const& question = {},
                                   InvestmentTerms const& terms = {}) const;
  /// What the hours would have to return to pay for themselves (C.1.7), in "hours", "percent_of_output", "absence_days",
  /// "leavers_per_100"; all of them for an empty unit. @throws NotFound (`no_unit`) for another unit.
  [[nodiscard]] Table break_even(std::string_view unit = {}) const;
  /// What was raised in one-to-ones and what became of it, by kind: traced, not caused (returns/traced.hpp). Needs with_dialogues(); seen
  /// by whom sees the tables of dialogues, by HR and readers of what is published as estimates of groups alone.
  /// @param worths  what owners said that closed ones were worth; not shown to HR and readers of what is published.
  /// @throws InvalidArgument (`bad_worth`).
  [[nodiscard]] Table traced(Ask ask = {}, std::span<StatedWorth const> worths = {}) const;
  /// A metric now, before, and the difference with its interval. `metric` is the name of a share metric: coverage, adherence, recovery, ...
  /// @throws NotFound (`no_metric`) naming those there are; Forbidden (`audience`) for analyses of different audiences; Forbidden
  /// (`privacy`)
  ///         for published windows that overlap.
  [[nodiscard]] Table compare(Analysis const& before, std::string_view metric, Ask ask = {}) const;
  /// How high each form of return is (levels.hpp). HR and readers of what is published get units and the organisation, without figures of
  /// fewer than `policy.min_group` people and what would give them away; the two people and the manager of a team get no answers about the
  /// manager and no pulse of fewer people. @throws Forbidden (`audience`).
  [[nodiscard]] Table returns(Grain by = Grain::Organisation, ReturnCatalogue const& catalogue = ReturnCatalogue::built_in()) const;
  /// How each form of return changed (change.hpp), with the same rules. What a change is made of is withheld where those who joined or left
  /// are fewer than `policy.min_group`. @throws Forbidden (`audience`) for analyses of different audiences; Forbidden (`privacy`) for
  /// published windows that overlap; what roir::returns_change throws.
  [[nodiscard]] Table returns_change(Analysis const& before, ReturnCatalogue const& catalogue = ReturnCatalogue::built_in(),
                                     ChangeOptions const& options = {}) const;
  /// What may be said of these data, and why no more (ladder.hpp).
  [[nodiscard]] Table return_ladder() const;
  /// How long, with how many, until a roll-out over the managers of the window's last day would show an effect? The spread of the outcome
  /// is estimated from the window's months unless it is given. For whoever holds the data and for HR; `question.outcome` is a metric that
  /// `table` knows, and after a stroke one of its columns: "coverage", "changes/cancelled".
  /// @throws as roll_out_answer() and table(); Forbidden (`audience`) for other audiences.
  [[nodiscard]] Table roll_out_answer(RollOutQuestion const& question, std::optional<OutcomeSpread> const& spread = {}) const;
  /// Power and the smallest effect that could be seen, every `step` months. @throws as roll_out_answer().
  [[nodiscard]] Table roll_out_power(RollOutQuestion const& question, int step = 3, std::optional<OutcomeSpread> const& spread = {}) const;
  /// How an outcome varies between managers, people and months. @throws as roll_out_answer().
  [[nodiscard]] Table outcome_spread(std::string_view outcome) const;
  /// The plan of a roll-out over the managers of the window's last day. Without a spread in `ask`, that of the first outcome is estimated
  /// from the window; where it cannot be, teams are weighted by people alone. @throws as plan_roll_out(); Forbidden (`audience`).
  [[nodiscard]] RegisterPlan plan_roll_out(RollOutAsk ask) const;
  /// What a planned roll-out showed on an outcome, over the months of the plan, beside whether it is confirmatory. Refused
  /// (`follow_up_too_short`) before the plan's months are over. @throws as test_roll_out() and table(); Forbidden (`audience`).
  [[nodiscard]] Table roll_out_effect(RegisterPlan const& plan, std::span<RegisteredPlan const> registered, std::string_view outcome) const;
  /// The tiers that were decided, one row each: of everybody for whoever holds the data, of the team of today for its manager, their own
  /// for a person. @throws Forbidden (`audience`) for HR and readers of what is published.
  [[nodiscard]] Table decided_tiers() const;
  /// Whether the audience may see the tiers of a person: the person, and who leads them on the day of the history; whoever holds the data.
  [[nodiscard]] bool sees_tiers_of(std::string_view person) const;
  /// Decided tiers as attention is measured by them. For a manager those of the people whom they lead on the day of the history: what was
  /// decided about others counts as undecided. O(tiers log tiers).
  [[nodiscard]] AttentionData attention_data(AttentionTerms const& terms, std::span<MeetingQuality const> quality = {}) const;
  /// Where recorded minutes go (attention.hpp), by the tiers given with with_tiers(). For a manager their own team; for HR and readers of
  /// what is published by unit and organisation, without units of which a tier has fewer than `policy.min_group` people and what would give
  /// them away, without minutes and in hundredths, because they may know minutes of people by name. @throws Forbidden (`audience`); what
  /// roir::attention throws.
  [[nodiscard]] Table attention(Grain by = Grain::Organisation, AttentionTerms const& terms = {},
                                std::span<MeetingQuality const> quality = {}) const;
  /// How uneven recorded minutes are. Rules as attention(): what tiers tell is withheld where these are.
  [[nodiscard]] Table attention_concentration(Grain by = Grain::Organisation, AttentionTerms const& terms = {}) const;
  /// The Lorenz curve of recorded minutes. Published where each of its steps stands for `policy.min_group` people or more.
  [[nodiscard]] Table attention_lorenz(Grain by = Grain::Organisation, AttentionTerms const& terms = {}) const;
  /// Whether groups get their fair share alike; small groups are withheld for every audience.
  [[nodiscard]] Table attention_parity(std::vector<GroupMember> const& members, AttentionTerms const& terms = {}) const;
  /// Who is below their fair share, for their own manager alone; the audience's manager where nobody is named.
  /// @throws Forbidden (`audience`, `not_their_manager`); InvalidArgument (`no_viewer`).
  [[nodiscard]] Table below_fair_share(std::optional<PersonId> const& viewer = {}, AttentionTerms const& terms = {}) const;
  /// Names of the metrics that `compare` and `table` know; `table` also knows those of dialogue_metrics().
  [[nodiscard]] static std::vector<std::string> metrics();
  /// The table of a metric by name. @throws NotFound (`no_metric`)
  [[nodiscard]] Table table(std::string_view metric, Ask ask = {}) const;

  /// The report for the audience. @throws Forbidden (`no_audience`) when none was chosen.
  [[nodiscard]] Report report(ReportOptions const& options = {}) const;

 private:
  [[nodiscard]] Table admitted(Table table) const;
  [[nodiscard]] Table dialogue(std::string_view metric, Ask const& ask) const;
  template <class Make, class Publish>
  [[nodiscard]] Table of_dialogues(std::string_view metric, Ask const& ask, Make const& make, Publish const& publish) const;
  [[nodiscard]] OutcomePanel panel(std::string_view outcome, Window window) const;
  [[nodiscard]] SpreadEstimate spread_of(std::string_view outcome, std::optional<OutcomeSpread> const& given) const;
  [[nodiscard]] std::vector<TeamToAssign> roster() const;
  void require_whole(char const* what) const;
  void require(std::string_view metric, Ask const& ask) const;
  [[nodiscard]] PayDetail pay_detail() const noexcept;
  [[nodiscard]] Table of_everybody(Table table) const;
  Selection selection_;
  std::optional<Audience> audience_;
  std::optional<Dialogues> dialogues_;
  PersonRecords people_;
  std::vector<DecideTier> tiers_;
};

}  // namespace roir

// SPDX-License-Identifier: MIT
// Levels, labels, moves and proposals from monthly readings of a whole company, and attention from a year of its meetings.
//   readings PEOPLE MONTHS   makes two readings for each person and month, one of quality
//   check                    the first people as rows against the same as records
//   scan                     the values and targets of all readings summed: no pass over them can be faster
//   basis                    one scale, the model, calibration and lag
//   levels                   the level and the label of everybody in every month
//   moves                    soft moves and those of labels, as tables beside what noise alone makes
//   proposals                a proposal for everybody, with reasons, and the expected counts
//   meetings PEOPLE          makes a year of monthly meetings in teams of eight
//   scan_meetings            their minutes summed where they lie as hot columns
//   attention                recorded minutes by tier, and how uneven they are
#include "serve.hpp"
#include <roir/history/attention.hpp>
#include <roir/history/history_builder.hpp>
#include <roir/scoring/expected_tiers.hpp>
#include <roir/scoring/kpi_rows.hpp>
#include <roir/scoring/tier_flow.hpp>

#include <cmath>
#include <cstdio>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace {

constexpr std::int64_t team = 8;
constexpr std::int64_t noise_people = 2000;
roir::Date const first_day{2021, 1, 1};
roir::Date const review{2026, 1, 1};
std::vector<roir::DecideScoring> const decisions{{.decision = "bench",
                                                  .on = true,
                                                  .by = roir::PersonId{"hr"},
                                                  .reason = "figures",
                                                  .heard = "works council",
                                                  .from = roir::Date{2025, 1, 1},
                                                  .until = roir::Date{2027, 1, 1}}};

/// Numbers near to normal, the same everywhere.
class Noise {
 public:
  double operator()() {
    double sum = -2;
    for (int i = 0; i < 4; ++i) {
      state_ = state_ * 6364136223846793005U + 1442695040888963407U;
      sum += static_cast<double>(state_ >> 11U) * 0x1p-53;
    }
    return sum * std::sqrt(3.0);
  }

 private:
  std::uint64_t state_ = 42;
};

std::string id(char kind, std::int64_t number) {
  char text[32];
  std::snprintf(text, sizeof text, "%c%07lld", kind, static_cast<long long>(number));
  return text;
}

std::int32_t month_begin(std::int64_t month) {
  return roir::day_number(first_day + boost::gregorian::months(static_cast<int>(month)));
}

class Bench {
 public:
  std::string answer(std::string const& line) {
    std::istringstream words{line};
    std::string what;
    std::int64_t people = 0, months = 0;
    words >> what >> people >> months;
    if (what == "readings") return readings(people, months);
    if (what == "check") return check();
    if (what == "scan") return scan();
    if (what == "basis") return basis();
    if (what == "levels") return levels();
    if (what == "moves") return moves();
    if (what == "proposals") return proposals();
    if (what == "meetings") return meetings(people);
    if (what == "scan_meetings") return scan_meetings();
    if (what == "attention") return attention();
    throw std::runtime_error{"no such command: " + what};
  }

 private:
  std::string readings(std::int64_t people, std::int64_t months) {
    rows_ = {.kpis = {{"done", roir::KpiKind::Quantity, roir::Direction::Up}, {"wrong", roir::KpiKind::Quality, roir::Direction::Down}}};
    rows_.rows.reserve(static_cast<std::size_t>(2 * people * months));
    asks_.clear();
    std::vector<std::int32_t> begins;
    for (std::int64_t month = 0; month <= months; ++month) begins.push_back(month_begin(month));
    Noise noise;
    for (std::int64_t who = 0; who < people; ++who) {
      rows_.people.emplace_back(id('p', who));
      asks_.push_back({.person = rows_.people.back(), .day = review, .eligible_days = 900});
      double level = 0.9 * noise();
      for (std::size_t month = 0; month + 1 < begins.size(); ++month) {
        level += 0.2 * noise();
        roir::KpiRow row{.person = static_cast<std::uint32_t>(who), .kpi = 0, .from = begins[month], .until = begins[month + 1]};
        row.value = 100 + 10 * (level + 0.8 * noise()), row.target = 100;
        rows_.rows.push_back(row);
        row.kpi = 1, row.value = 5 - (level + 0.8 * noise()), row.target = 5;
        rows_.rows.push_back(row);
      }
    }
    double const seconds = timed([&] { roir::make_ready(rows_); });
    return reply(seconds, "\"rows\": " + std::to_string(rows_.rows.size()));
  }

  /// The first people as records, and as rows.
  std::string check() const {
    std::size_t const people = std::min<std::size_t>(200, rows_.people.size());
    roir::KpiRows part{.kpis = rows_.kpis, .people = {rows_.people.begin(), rows_.people.begin() + static_cast<std::ptrdiff_t>(people)}};
    std::vector<roir::KpiReading> records;
    for (roir::KpiRow const& row : rows_.rows) {
      if (row.person >= people) break;
      part.rows.push_back(row);
      roir::KpiName const& name = rows_.kpis[row.kpi];
      records.push_back({.person = rows_.people[row.person],
                         .kpi = name.kpi,
                         .kind = name.kind,
                         .direction = name.direction,
                         .value = row.value,
                         .target = row.target,
                         .from = roir::to_date(row.from),
                         .until = roir::to_date(row.until)});
    }
    std::span<roir::TierAsk const> const asks{asks_.data(), people};
    auto const table = [&](auto const& of) {
      auto const made = std::get<roir::ScoringBasis>(roir::scoring_basis(of, {}, asks, decisions, review));
      std::vector<roir::TierAnswer> answers;
      for (roir::TierAsk const& ask : asks) answers.push_back(roir::propose_tier(of, ask, made, decisions));
      return roir::proposal_table(answers, asks, made.policy).to_csv();
    };
    if (table(part) != table(records)) throw std::runtime_error{"rows and records say different things"};
    return reply(0, "\"people\": " + std::to_string(people));
  }

  std::string scan() const {
    double sum = 0;
    double const seconds = timed([&] {
      double sums[4]{};
      for (std::size_t i = 0; i + 1 < rows_.rows.size(); i += 2) {
        sums[0] += rows_.rows[i].value, sums[1] += rows_.rows[i].target;
        sums[2] += rows_.rows[i + 1].value, sums[3] += rows_.rows[i + 1].target;
      }
      sum = sums[0] + sums[1] + sums[2] + sums[3];
    });
    return reply(seconds, "\"sum\": " + std::to_string(sum));
  }

  std::string basis() {
    double const begin = work_seconds();
    basis_ = std::get<roir::ScoringBasis>(roir::scoring_basis(rows_, {}, asks_, decisions, review));
    return reply(work_seconds() - begin, "\"drift\": " + std::to_string(basis_->model.drift));
  }

  /// Visits what the filter says of everybody.
  template <class Visit>
  void each_person(Visit const& visit) const {
    for (std::size_t who = 0; who < asks_.size(); ++who)
      visit(who, roir::level_readings(rows_, asks_[who], basis_->kpis.measures, basis_->policy));
  }

  std::string levels() const {
    std::int64_t labels[4]{};
    double const begin = work_seconds();
    each_person([&](std::size_t, std::vector<roir::LevelReading> const& readings) {
      roir::TierLabel label;
      for (roir::LevelStep const& step : roir::filter_level(readings, basis_->model)) {
        label = roir::next_label(label, roir::chances_of(step.mean, step.variance, basis_->policy), true, basis_->policy);
        ++labels[label.tier ? static_cast<int>(*label.tier) + 1 : 0];
      }
    });
    return reply(work_seconds() - begin, json_list("labels", {labels, labels + 4}));
  }

  std::string moves() const {
    double const begin = work_seconds();
    auto const managers = static_cast<std::size_t>((static_cast<std::int64_t>(asks_.size()) + team - 1) / team);
    std::vector<roir::TierFlow> soft(managers), labelled(managers);
    std::vector<roir::TierFlow> by_month;
    each_person([&](std::size_t who, std::vector<roir::LevelReading> const& readings) {
      for (roir::TierFlow const& flow : roir::soft_moves(readings, basis_->model, basis_->policy)) add(soft[who / team], flow);
      roir::TierLabel label;
      std::size_t month = 0;
      by_month.resize(std::max(by_month.size(), readings.size()));
      for (roir::LevelStep const& step : roir::filter_level(readings, basis_->model)) {
        auto const before = label.tier;
        label = roir::next_label(label, roir::chances_of(step.mean, step.variance, basis_->policy), true, basis_->policy);
        roir::TierFlow flow;
        if (before) flow.moves[static_cast<std::size_t>(*before)][static_cast<std::size_t>(*label.tier)] = 1;
        add(labelled[who / team], flow);
        add(by_month[month++], flow);
      }
    });
    for (std::size_t i = 0; i < managers; ++i) soft[i].cluster = labelled[i].cluster = id('m', static_cast<std::int64_t>(i));
    for (std::size_t month = 0; month < by_month.size(); ++month) by_month[month].period = static_cast<std::int64_t>(month);
    double const noise_begin = work_seconds();
    auto const noise = roir::flows_by_noise_alone(basis_->model, 0.36, noise_people, 24, 1);
    double const noise_seconds = work_seconds() - noise_begin;
    auto const table = roir::transition_comparison(labelled, soft, noise);
    auto const rows = table.rows() + roir::flow_headlines(soft).rows() + static_cast<std::size_t>(roir::flows_over_time(by_month).degrees);
    return reply(work_seconds() - begin - noise_seconds,
                 "\"rows\": " + std::to_string(rows) + ", \"noise_seconds\": " + std::to_string(noise_seconds));
  }

  static void add(roir::TierFlow& sum, roir::TierFlow const& more) {
    for (std::size_t from = 0; from < roir::tier_count; ++from)
      for (std::size_t to = 0; to < roir::tier_count; ++to) sum.moves[from][to] += more.moves[from][to];
  }

  std::string proposals() const {
    double const begin = work_seconds();
    std::vector<roir::TierChances> chances;
    std::int64_t words = 0;
    for (roir::TierAsk const& ask : asks_) {
      auto const answer = roir::propose_tier(rows_, ask, *basis_, decisions);
      auto const* const proposal = std::get_if<roir::TierProposal>(&answer);
      if (proposal == nullptr) continue;
      chances.push_back(proposal->chances);
      words += static_cast<std::int64_t>(proposal->reasons.size());
    }
    double const seconds = work_seconds() - begin;
    auto const table = roir::expected_tiers(chances, static_cast<std::int64_t>(asks_.size() - chances.size()), decisions, review, 5);
    double const counting = work_seconds() - begin - seconds;
    return reply(seconds, "\"proposed\": " + std::to_string(chances.size()) + ", \"reasons\": " + std::to_string(words) +
                              ", \"expected_low\": " + std::to_string(table["expected"].number(0)) +
                              ", \"counting_seconds\": " + std::to_string(counting));
  }

  std::string meetings(std::int64_t people) {
    roir::Facts facts;
    attention_ = {};
    std::vector<roir::MeetingRow> rows;
    rows.reserve(static_cast<std::size_t>(12 * people));
    minutes_.clear();
    Noise noise;
    roir::Date const begin{2025, 1, 1};
    for (std::int64_t who = 0; who < people; ++who) {
      roir::PersonId const report{id('p', who)}, manager{id('m', who / team)};
      facts.add(roir::Employment{.person = report, .from = begin});
      facts.add(roir::ReportingLine{.report = report, .manager = manager, .from = begin});
      attention_.tiers.push_back(
          {.person = report, .tier = static_cast<roir::AttentionTier>(1 + who * 7 % 3), .begin = roir::day_number(begin)});
      std::uint32_t const manager_number = facts.people().intern(manager.text()), report_number = facts.people().intern(report.text());
      for (int month = 0; month < 12; ++month) {
        roir::MeetingRow row;
        row.manager = manager_number, row.report = report_number;
        row.planned = row.start = (month_begin(48 + month) + static_cast<std::int32_t>(who % 28)) * 1440 + 600;
        row.planned_minutes = 30;
        row.minutes = static_cast<std::uint16_t>(30 + 8 * noise());
        row.says = roir::MeetingRow::Planned | roir::MeetingRow::Held;
        minutes_.push_back(row.minutes);
        rows.push_back(row);
      }
    }
    facts.add_rows(std::move(rows));
    double const start = work_seconds();
    history_ = roir::HistoryBuilder{{.as_of = roir::Date{2025, 12, 31}, .threads = 2}}.build(facts);
    return reply(work_seconds() - start, "\"meetings\": " + std::to_string(history_->meetings()));
  }

  std::string scan_meetings() const {
    std::int64_t sum = 0;
    double const seconds = timed([&] {
      sum = 0;
      for (std::uint16_t const one : minutes_) sum += one;
    });
    return reply(seconds, "\"minutes\": " + std::to_string(sum));
  }

  std::string attention() const {
    roir::Selection const all{.history = *history_, .window = {roir::Date{2025, 1, 1}, roir::Date{2026, 1, 1}}};
    double const begin = work_seconds();
    auto const shares = roir::attention(all, attention_, roir::Grain::Organisation);
    auto const spread = roir::attention_concentration(all, attention_, roir::Grain::Organisation);
    double const seconds = work_seconds() - begin;
    return reply(seconds, "\"rows\": " + std::to_string(shares.rows() + spread.rows()));
  }

  roir::KpiRows rows_;
  std::vector<roir::TierAsk> asks_;
  std::optional<roir::ScoringBasis> basis_;
  std::optional<roir::History> history_;
  roir::AttentionData attention_;
  std::vector<std::uint16_t> minutes_;
};

}  // namespace

int main() {
  Bench bench;
  serve([&](std::string const& line) { return bench.answer(line); });
}

// SPDX-License-Identifier: MIT
#include "history/metrics/attention_parts.hpp"
#include <roir/core/error.hpp>
#include <roir/stats/clustered.hpp>
#include <roir/stats/jackknife.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace roir {
namespace {

constexpr MetricWords tier_words{"attention",
                                 "Where recorded minutes go",
                                 "Share of managers' recorded minutes by tier beside a fair share by eligible time and weight of the tier, "
                                 "within each manager's team (M17).",
                                 {"absence_min_pause"}};
constexpr MetricWords concentration_words{
    "attention_concentration",
    "How uneven recorded minutes are",
    "Gini and Theil of recorded minutes against fair minutes within each manager's team; concentration "
    "over the tiers, below 0 towards the low (M17).",
    {"absence_min_pause"}};
constexpr MetricWords lorenz_words{"attention_lorenz",
                                   "How recorded minutes add up",
                                   "Share of recorded minutes of those who have least for their fair share (M17).",
                                   {"absence_min_pause"}};

std::optional<Refusal> why_not_by(Selection const& selection, Grain by) {
  if (by != Grain::Manager && by != Grain::Unit && by != Grain::Organisation)
    return Refusal{"privacy", "attention", "What one person gets of a manager's time is for that manager alone.",
                   "Ask by manager, unit or organisation, or below_fair_share for the manager."};
  return why_no_attention(selection);
}

/// Teams cut by the rows of an answer: by row, then by manager.
std::vector<std::vector<AttentionTeam>> parts_by_row(std::vector<AttentionTeam> const& teams, std::uint32_t rows) {
  std::vector<std::vector<AttentionTeam>> parts(rows);
  for (AttentionTeam const& team : teams)
    for (AttentionMember const& member : team.members) {
      auto& of_row = parts[member.row];
      if (of_row.empty() || of_row.back().manager != team.manager) of_row.push_back({.manager = team.manager});
      of_row.back().members.push_back(member);
    }
  return parts;
}

AttentionSums sums_of(AttentionTeam const& part) {
  AttentionSums sums;
  for (AttentionMember const& member : part.members) sums.add(member);
  return sums;
}

std::vector<stats::Portion> portions_of(std::span<AttentionTeam const> parts) {
  std::vector<stats::Portion> portions;
  for (AttentionTeam const& part : parts)
    for (AttentionMember const& member : part.members) portions.push_back(member.portion());
  return portions;
}

double gini_of(AttentionTeam const& part) {
  auto const portions = portions_of({&part, 1});
  bool const has_rates =
      std::none_of(portions.begin(), portions.end(), [](stats::Portion const& one) { return one.amount > 0 && one.exposure <= 0; });
  return has_rates ? stats::gini(portions) : std::numeric_limits<double>::quiet_NaN();
}

/// Persons with eligible time in a tier, and their minutes.
struct Crowd {
  std::int64_t persons = 0;
  double minutes = 0;
};
Crowd crowd_of(std::span<AttentionTeam const> parts, AttentionTier tier) {
  std::vector<std::uint32_t> people;
  Crowd crowd;
  for (AttentionTeam const& part : parts)
    for (AttentionMember const& member : part.members)
      for (AttentionCell const& cell : member.cells)
        if (cell.tier == tier) {
          people.push_back(member.report);
          crowd.minutes += cell.minutes;
        }
  std::sort(people.begin(), people.end());
  crowd.persons = std::unique(people.begin(), people.end()) - people.begin();
  return crowd;
}

/// A figure of sums, jackknifed over managers.
Estimate over_managers(std::vector<AttentionSums> const& managers, double (*figure)(AttentionSums const&)) {
  AttentionSums all;
  for (AttentionSums const& one : managers) {
    for (std::size_t t = 0; t < attention_tiers; ++t) {
      all.minutes[t] += one.minutes[t];
      all.fair[t] += one.fair[t];
    }
    all.logs += one.logs;
  }
  double const value = figure(all);
  if (std::isnan(value)) return {.reason = "no_data"};
  std::vector<double> without_one;
  for (AttentionSums const& one : managers) without_one.push_back(figure(all.without(one)));
  if (std::any_of(without_one.begin(), without_one.end(), [](double one) { return std::isnan(one); }))
    return {.value = value,
            .n = static_cast<double>(managers.size()),
            .status = Status::LowCount,
            .method = "no interval: one manager has everything",
            .reason = "low_n"};
  return stats::jackknife(value, without_one, "managers");
}

Estimate ratio_over_managers(std::vector<AttentionSums> const& managers, AttentionTier tier, bool is_share) {
  std::vector<stats::Ratio> ratios;
  for (AttentionSums const& one : managers)
    ratios.push_back({one.minutes[place_of(tier)], is_share ? one.all().amount : one.fair[place_of(tier)]});
  return stats::clustered_ratio(ratios, is_share);
}

/// Quality of the minutes: over managers, or over the people of one.
Estimate quality_of(std::span<AttentionTeam const> parts, AttentionTier tier) {
  std::vector<stats::Ratio> clusters;
  for (AttentionTeam const& part : parts) {
    if (parts.size() > 1) clusters.emplace_back();
    for (AttentionMember const& member : part.members) {
      if (parts.size() == 1) clusters.emplace_back();
      for (AttentionCell const& cell : member.cells)
        if (cell.tier == tier) {
          clusters.back().numerator += std::min(cell.good, cell.judged);
          clusters.back().denominator += cell.judged;
        }
    }
  }
  return stats::clustered_ratio(clusters, true);
}

/// Figures of one row: share and ratio of each tier in order of all_tiers, then Gini, Theil, Theil between tiers, concentration.
constexpr std::size_t per_tier = 2;
constexpr std::size_t gini_place = per_tier * attention_tiers;
constexpr std::size_t row_figures = gini_place + 4;

std::vector<double> figures_of(AttentionTeam const& part) {
  AttentionSums const sums = sums_of(part);
  std::vector<double> figures;
  for (AttentionTier const tier : all_tiers) {
    figures.push_back(sums.share(tier));
    figures.push_back(sums.ratio(tier));
  }
  figures.push_back(gini_of(part));
  figures.push_back(sums.theil());
  figures.push_back(sums.theil_between());
  figures.push_back(sums.over_tiers());
  return figures;
}

std::vector<Estimate> estimates_of(std::vector<AttentionTeam> const& parts) {
  std::vector<AttentionSums> managers;
  std::vector<std::uint32_t> clusters;
  for (AttentionTeam const& part : parts) {
    clusters.insert(clusters.end(), part.members.size(), static_cast<std::uint32_t>(managers.size()));
    managers.push_back(sums_of(part));
  }
  std::vector<Estimate> made;
  for (AttentionTier const tier : all_tiers) {
    made.push_back(ratio_over_managers(managers, tier, true));
    made.push_back(ratio_over_managers(managers, tier, false));
  }
  made.push_back(stats::clustered_gini(portions_of(parts), clusters));
  made.push_back(over_managers(managers, [](AttentionSums const& sums) { return sums.theil(); }));
  made.push_back(over_managers(managers, [](AttentionSums const& sums) { return sums.theil_between(); }));
  made.push_back(over_managers(managers, [](AttentionSums const& sums) { return sums.over_tiers(); }));
  for (std::size_t const f : {gini_place + 1, gini_place + 2})
    if (made[f].interval.low < 0) made[f].interval.low = 0;
  if (!std::isnan(made.back().interval.low))
    made.back().interval = {std::max(-1.0, made.back().interval.low), std::min(1.0, made.back().interval.high)};
  return made;
}

/// The answer of one question: rows, their parts and figures.
class Answer {
 public:
  Answer(Selection const& selection, AttentionData const& data, Grain by)
      : rows_{selection, {.by = by}}, read_{read_teams(selection, data, rows_, by == Grain::Manager)}, by_{by}, terms_{data.terms} {
    parts_ = parts_by_row(read_.teams, rows_.size());
  }
  [[nodiscard]] std::uint32_t size() const noexcept { return rows_.size(); }
  [[nodiscard]] std::vector<AttentionTeam> const& parts(std::uint32_t row) const noexcept { return parts_[row]; }
  [[nodiscard]] std::vector<Estimate> figures(std::uint32_t row) const {
    if (parts_[row].empty()) return std::vector<Estimate>(row_figures, {.status = Status::NotApplicable, .reason = "small_team"});
    return by_ == Grain::Manager ? bootstrapped(parts_[row].front(), read_.weeks, terms_, figures_of) : estimates_of(parts_[row]);
  }
  [[nodiscard]] bool has_minutes() const {
    return std::any_of(read_.teams.begin(), read_.teams.end(), [](AttentionTeam const& team) { return team.minutes() > 0; });
  }
  /// Adds the key columns, each key as often as `times` says, and what a reader has to know.
  void describe(Table& table, Selection const& selection, std::vector<std::size_t> const& times) const {
    Table keys;
    rows_.add_keys(keys);
    for (Column const& key : keys.columns()) {
      std::vector<std::string> cells;
      for (std::uint32_t row = 0; row < rows_.size(); ++row) cells.insert(cells.end(), times[row], key.text(row));
      table.add(Column{key.meta(), std::move(cells)});
    }
    table.info().policy += "; " + words_of(terms_);
    table.info().notes.insert(table.info().notes.end(), read_.notes.begin(), read_.notes.end());
    table.info().notes.push_back("recorded minutes: what was not recorded is not known");
    note_calendar(table, selection);
  }

 private:
  Rows rows_;
  AttentionTeams read_;
  Grain by_;
  AttentionTerms terms_;
  std::vector<std::vector<AttentionTeam>> parts_;
};

/// The answer to be made into a table; or the table of why not.
template <class Make>
Table answered(Selection const& selection, AttentionData const& data, Grain by, MetricWords const& words, Make const& make) {
  if (auto const refusal = why_not_by(selection, by)) return refused(selection, words, *refusal);
  Answer const answer{selection, data, by};
  if (!answer.has_minutes())
    return refused(selection, words,
                   {"no_data", words.name, "No team of enough people has recorded minutes in this window.", "Ask about another window."});
  Table table = described(selection, words);
  make(answer, table);
  return table;
}

/// A curve read at 20 even steps.
std::vector<stats::LorenzPoint> in_steps(std::vector<stats::LorenzPoint> const& curve) {
  constexpr int steps = 20;
  std::vector<stats::LorenzPoint> made{curve.front()};
  std::size_t at = 1;
  for (int step = 1; step <= steps && curve.size() > 1; ++step) {
    double const exposure = static_cast<double>(step) / steps;
    while (at + 1 < curve.size() && curve[at].exposure < exposure) ++at;
    stats::LorenzPoint const &from = curve[at - 1], &to = curve[at];
    double const width = to.exposure - from.exposure;
    double const part = width > 0 ? std::clamp((exposure - from.exposure) / width, 0.0, 1.0) : 1.0;
    made.push_back({exposure, from.amount + part * (to.amount - from.amount)});
  }
  return made;
}

}  // namespace

Table attention(Selection const& selection, AttentionData const& data, Grain by) {
  return answered(selection, data, by, tier_words, [&](Answer const& answer, Table& table) {
    answer.describe(table, selection, std::vector<std::size_t>(answer.size(), attention_tiers));
    std::vector<std::string> tiers;
    std::vector<double> minutes, fair;
    std::vector<Estimate> share, ratio, quality;
    std::vector<std::int64_t> persons;
    for (std::uint32_t row = 0; row < answer.size(); ++row) {
      auto const& parts = answer.parts(row);
      auto const figures = answer.figures(row);
      stats::Portion all{0, 0};
      for (AttentionTeam const& part : parts) all.exposure += sums_of(part).all().exposure;
      for (std::size_t t = 0; t < attention_tiers; ++t) {
        AttentionTier const tier = all_tiers[t];
        Crowd const crowd = crowd_of(parts, tier);
        double fair_minutes = 0;
        for (AttentionTeam const& part : parts) fair_minutes += sums_of(part).fair[place_of(tier)];
        tiers.emplace_back(word(tier));
        minutes.push_back(crowd.minutes);
        share.push_back(figures[per_tier * t]);
        fair.push_back(all.exposure > 0 ? fair_minutes / all.exposure : std::nan(""));
        ratio.push_back(figures[per_tier * t + 1]);
        quality.push_back(quality_of(parts, tier));
        persons.push_back(crowd.persons);
      }
    }
    table.add(Column{{"tier", "", "As somebody decided it; unclassified where nobody did."}, tiers});
    table.add(Column{{"minutes", "min", "Recorded."}, minutes});
    table.add(Column::Meta{"share", "share", "Of all recorded minutes."}, share);
    table.add(Column{{"fair", "share", "By eligible time and weight."}, fair});
    table.add(Column::Meta{"ratio", "ratio", "Recorded minutes by fair minutes; 1 is fair."}, ratio);
    table.add(Column::Meta{"quality", "share", "Quality of the minutes whose quality is known."}, quality);
    table.add(Column{{"persons", "count", "Distinct direct reports in the tier."}, persons});
  });
}

Table attention_concentration(Selection const& selection, AttentionData const& data, Grain by) {
  return answered(selection, data, by, concentration_words, [&](Answer const& answer, Table& table) {
    answer.describe(table, selection, std::vector<std::size_t>(answer.size(), 1));
    std::array<std::vector<Estimate>, 5> columns;
    std::vector<std::int64_t> persons;
    for (std::uint32_t row = 0; row < answer.size(); ++row) {
      auto const figures = answer.figures(row);
      for (std::size_t f = 0; f < 4; ++f) columns[f].push_back(figures[gini_place + f]);
      columns[4].push_back(figures[0]);
      std::vector<std::uint32_t> people;
      for (AttentionTeam const& part : answer.parts(row))
        for (AttentionMember const& member : part.members) people.push_back(member.report);
      std::sort(people.begin(), people.end());
      persons.push_back(std::unique(people.begin(), people.end()) - people.begin());
    }
    table.add(Column::Meta{"gini", "index", "0 all fair, towards 1 one has everything."}, columns[0]);
    table.add(Column::Meta{"theil", "index", "0 all fair, above it uneven."}, columns[1]);
    table.add(Column::Meta{"theil_between", "index", "Of Theil's index, what lies between tiers."}, columns[2]);
    table.add(Column::Meta{"over_tiers", "index", "Below 0 towards the low tier, above 0 towards the high; people in tiers alone."},
              columns[3]);
    table.add(Column::Meta{"low_share", "share", "Of recorded minutes with the low tier; sources/003 tells of 0.9."}, columns[4]);
    table.add(Column{{"persons", "count", "Distinct direct reports behind the row."}, persons});
  });
}

Table attention_lorenz(Selection const& selection, AttentionData const& data, Grain by) {
  return answered(selection, data, by, lorenz_words, [&](Answer const& answer, Table& table) {
    std::vector<std::size_t> times;
    std::vector<double> exposure, amount;
    for (std::uint32_t row = 0; row < answer.size(); ++row) {
      auto curve = stats::lorenz_curve(portions_of(answer.parts(row)));
      if (by != Grain::Manager) curve = in_steps(curve);
      times.push_back(curve.size());
      for (stats::LorenzPoint const& point : curve) {
        exposure.push_back(point.exposure);
        amount.push_back(point.amount);
      }
    }
    answer.describe(table, selection, times);
    table.add(Column{{"fair_share", "share", "Of fair minutes, from those who get least on."}, exposure});
    table.add(Column{{"minutes_share", "share", "Of recorded minutes that they get."}, amount});
    table.info().notes.push_back("a curve of what is recorded: its points have no interval");
  });
}

}  // namespace roir

-- SPDX-License-Identifier: MIT
-- M01 as roir defines it (docs/formulas.md), in DuckDB: tables meetings, people, absences, holidays, programmes are there.
-- Minutes and days count from 1970-01-01. Policy: due_min_share 0.5, held_min_fraction 0.5, grace 0.2, absence_min_pause 3, handover_grace 14.

-- Normal working days before each day, for each region.
create or replace temp table working as
  select region, day, coalesce(sum(works) over (partition by region order by day rows between unbounded preceding and 1 preceding), 0)::integer as before
  from (select r.region, d.day, (isodow(date '1970-01-01' + d.day::integer) <= 5
          and not exists (select 1 from holidays h where h.day = d.day and (h.region is null or h.region = r.region)))::integer as works
        from (select distinct region from people) r, (select unnest(range($history_begin - 800, $history_end + 800))::integer as day) d);

create or replace temp table pairs as
  select relationship, report, manager, r.region, p.cadence, r.begins, least(r.ends, $history_end) as ends
  from people r join programmes p on p.unit = r.unit where r.manager is not null;

-- Absences that stop the clock, of both sides, cut to the pair and merged; then the stretches between them.
create or replace temp table pauses as
  with long as (
    select a.person, a.begins, least(a.ends, $history_end) as ends
    from absences a join people p on p.person = a.person
      join working b on b.region = p.region and b.day = a.begins join working e on e.region = p.region and e.day = least(a.ends, $history_end)
    where a.begins < $history_end and e.before - b.before >= 3),
  both_sides as (
    select relationship, greatest(l.begins, q.begins) as begins, least(l.ends, q.ends) as ends from pairs q join long l on l.person = q.report where l.begins < q.ends and l.ends > q.begins
    union all
    select relationship, greatest(l.begins, q.begins), least(l.ends, q.ends) from pairs q join long l on l.person = q.manager where l.begins < q.ends and l.ends > q.begins),
  marked as (select *, max(ends) over (partition by relationship order by begins rows between unbounded preceding and 1 preceding) as reached from both_sides),
  islands as (select *, sum((reached is null or begins > reached)::integer) over (partition by relationship order by begins rows unbounded preceding) as island from marked)
  select relationship, min(begins) as begins, max(ends) as ends from islands group by relationship, island;

create or replace temp table stretches as
  with edges as (
    select relationship, begins as stop, ends as go from pauses
    union all select relationship, ends, null from pairs),
  cut as (select e.relationship, coalesce(lag(e.go) over (partition by e.relationship order by e.stop, e.go nulls last), q.begins) as begins, e.stop as ends
          from edges e join pairs q using (relationship)),
  kept as (select * from cut where begins < ends)
  select k.relationship, k.begins, k.ends,
         coalesce(sum(k.ends - k.begins) over w, 0)::integer as days_before,
         coalesce(sum(we.before - wb.before) over w, 0)::integer as work_before,
         wb.before as work_at_begin, we.before as work_at_end
  from kept k join pairs q using (relationship)
    join working wb on wb.region = q.region and wb.day = k.begins join working we on we.region = q.region and we.day = k.ends
  window w as (partition by k.relationship order by k.begins rows between unbounded preceding and 1 preceding);

create or replace temp table totals as select relationship, sum(ends - begins)::integer as days, max(ends) as last_end from stretches group by relationship;

-- Calendar periods over each pair: ISO weeks, blocks of two from the first one's, months.
create or replace temp table bounds as
  select relationship, region, begins as first_day, unnest(range(0, (ends - 1 - start) // length + 2)) as k, start + k * length as day
  from (select *, case cadence when 'weekly' then 7 else 14 end as length, begins - (begins + 3) % 7 as start from pairs where cadence <> 'monthly') q
  union all
  select relationship, region, begins, k, date_diff('day', date '1970-01-01', (m0 + to_months(k::integer))::date)::integer
  from (select *, date_trunc('month', date '1970-01-01' + begins::integer) as m0,
               unnest(range(0, date_diff('month', date_trunc('month', date '1970-01-01' + begins::integer), date_trunc('month', date '1970-01-01' + (ends - 1)::integer)) + 2)) as k
        from pairs where cadence = 'monthly') q;

-- Eligible days and eligible working days before each bound; each period is a bound and the next one.
create or replace temp table periods as
  with placed as (
    select b.relationship, b.k, b.day, b.first_day, w.before as normal,
           coalesce(s.days_before + least(b.day, s.ends) - s.begins, 0) as eligible,
           coalesce(s.work_before + least(w.before, s.work_at_end) - s.work_at_begin, 0) as eligible_work
    from bounds b join working w on w.region = b.region and w.day = b.day
      asof left join stretches s on s.relationship = b.relationship and s.begins <= b.day),
  paired as (
    select *, lead(day) over w as next_day, lead(normal) over w as next_normal, lead(eligible) over w as next_eligible, lead(eligible_work) over w as next_work
    from placed window w as (partition by relationship order by k))
  select relationship, day, next_day, next_eligible * 1440 + floor(0.2 * (next_day - day) * 1440 + 0.5)::bigint as target
  from paired
  where next_day is not null and next_work - eligible_work >= 1 and next_work - eligible_work >= 0.5 * (next_normal - normal) and next_day > $history_begin
    and not (first_day >= $history_begin and eligible < 14);

create or replace temp table dues as
  with reached as (
    select p.relationship, p.day, p.next_day, t.last_end,
           case when p.target > t.days::bigint * 1440 then null else s.begins::bigint * 1440 + p.target - s.days_before::bigint * 1440 end as reached
    from periods p join totals t using (relationship)
      asof left join (select *, days_before::bigint * 1440 as before from stretches) s on s.relationship = p.relationship and s.before < p.target)
  select relationship, day * 1440 as opens, case when reached is null then q.ends::bigint * 1440 else greatest(reached, next_day::bigint * 1440) end as deadline,
         q.ends = $history_end and (reached is null or greatest(reached, next_day::bigint * 1440) > $history_end::bigint * 1440) as pending
  from reached join pairs q using (relationship);

-- Meetings in order of time go to the open period with the earliest deadline: periods in order each take the first one not yet taken.
-- `first` is how many valid meetings lie before the period; `next` how many are behind once the period has had its choice.
create or replace temp table valid as
  select relationship, time, row_number() over (partition by relationship order by time) as place
  from meetings where outcome = 1 and (minutes = 0 or minutes >= 22.5);

create or replace temp table matched as
  with placed as (
    select d.*, coalesce(v.place, 0) as first from dues d asof left join valid v on v.relationship = d.relationship and v.time < d.opens),
  owed as (
    select relationship, list({'first': first, 'deadline': deadline, 'pending': pending, 'next': 0::bigint, 'met': 0::bigint} order by opens) as dues, count(*) filter (not pending) as due
    from placed group by relationship),
  had as (select relationship, list(time order by place) as times from valid group by relationship)
  select relationship, due, list_reduce(dues, lambda sofar, period: {
           'first': period.first, 'deadline': period.deadline, 'pending': period.pending,
           'next': greatest(sofar.next, period.first) + coalesce(times[greatest(sofar.next, period.first) + 1] < period.deadline, false)::bigint,
           'met': sofar.met + (not period.pending and coalesce(times[greatest(sofar.next, period.first) + 1] < period.deadline, false))::bigint},
         {'first': 0::bigint, 'deadline': 0::bigint, 'pending': false, 'next': 0::bigint, 'met': 0::bigint}) as last
  from owed left join had using (relationship);

select coalesce(sum(due), 0)::bigint as due, coalesce(sum(last.met), 0)::bigint as met from matched;

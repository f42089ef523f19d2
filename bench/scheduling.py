# SPDX-License-Identifier: MIT
"""The others' side of planning; see scheduling.cpp for the commands. Usage: scheduling.py scipy|ortools"""

import sys
import time

from serving import serve

import numpy as np

REPORTS, SLOTS, BUSY = 8, 80, 2**31 - 1


def timed(work):
    """Seconds of one run by the clock of this thread; what takes less than a fiftieth of a second is repeated until it does not."""
    runs, began = 0, time.thread_time()
    while True:
        result = work()
        runs += 1
        seconds = time.thread_time() - began
        if seconds >= 0.02:
            return seconds / runs, result


def weeks(path):
    return np.fromfile(path, dtype=np.int32).reshape(-1, REPORTS, SLOTS)


class Scipy:
    """One call for each manager on a matrix made before; what must not be costs more than everything else together."""

    OUT = 100_000.0

    def open(self, path):
        costs = weeks(path)
        self.matrices = list(np.where(costs == BUSY, self.OUT, costs).astype(float))
        return 0, {"managers": len(self.matrices)}

    def managers(self):
        from scipy.optimize import linear_sum_assignment

        seconds, chosen = timed(lambda: [linear_sum_assignment(matrix) for matrix in self.matrices])
        costs = np.array([matrix[rows, columns] for matrix, (rows, columns) in zip(self.matrices, chosen)])
        free = costs < self.OUT
        return seconds, {"assigned": int(free.sum()), "cost": int(costs[free].sum())}


class Ortools:
    """SimpleMinCostFlow: report -> slot of the manager -> rooms at that time -> end. Its `solve` alone is timed, and with `rooms_all` also making the network."""

    def open(self, path):
        self.costs = weeks(path)
        return 0, {"managers": len(self.costs)}

    def network(self, rooms):
        from ortools.graph.python import min_cost_flow

        managers = len(self.costs)
        manager, report, slot = np.nonzero(self.costs != BUSY)
        first_slot, first_room = managers * REPORTS, managers * (REPORTS + SLOTS)
        end = first_room + SLOTS
        all_slots, all_rooms = np.arange(managers * SLOTS), np.arange(SLOTS)
        tails = np.concatenate([manager * REPORTS + report, first_slot + all_slots, first_room + all_rooms])
        heads = np.concatenate([first_slot + manager * SLOTS + slot, first_room + all_slots % SLOTS, np.full(SLOTS, end)])
        capacities = np.concatenate([np.ones(len(slot) + len(all_slots), dtype=np.int64), np.full(SLOTS, rooms)])
        costs = np.concatenate([self.costs[manager, report, slot], np.zeros(len(all_slots) + SLOTS)])
        flow = min_cost_flow.SimpleMinCostFlow()
        flow.add_arcs_with_capacity_and_unit_cost(tails.astype(np.int32), heads.astype(np.int32), capacities.astype(np.int64), costs.astype(np.int64))
        supplies = np.zeros(end + 1, dtype=np.int64)
        supplies[:first_slot], supplies[end] = 1, -first_slot
        flow.set_nodes_supplies(np.arange(end + 1, dtype=np.int32), supplies)
        return flow

    def solved(self, flow):
        if flow.solve() != flow.OPTIMAL:
            raise ValueError("not everybody can be placed: more rooms")
        return flow

    def answer(self, seconds, flow):
        return seconds, {"assigned": len(self.costs) * REPORTS, "cost": flow.optimal_cost()}

    def rooms(self, rooms):
        # A solved network keeps its flow, so each run has one of its own.
        times = []
        while sum(times) < 0.02 or len(times) < 3:
            flow = self.network(int(rooms))
            began = time.thread_time()
            self.solved(flow)
            times.append(time.thread_time() - began)
        return self.answer(sorted(times)[len(times) // 2], flow)

    def rooms_all(self, rooms):
        return self.answer(*timed(lambda: self.solved(self.network(int(rooms)))))


def main():
    side = {"scipy": Scipy, "ortools": Ortools}[sys.argv[1]]()
    serve(lambda what, *arguments: getattr(side, what)(*arguments))


main()

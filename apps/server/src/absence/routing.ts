import type { AbsenceKind } from '@madoguchi/contract';

/** Somebody as work is given to them at an instant. */
export type Worker = {
  id: string;
  name: string;
  role: string;
  /** Says of themselves that they take new work. */
  available: boolean;
  /** Conversations open and in progress that are theirs. */
  load: number;
  away: { kind: AbsenceKind; until: string; standInId: string | null } | null;
};

export type RoutingFacts = {
  contactId: string | null;
  backupId: string | null;
  /** Open conversations above which nobody gets new ones; null: no ceiling. */
  ceiling: number | null;
  workers: readonly Worker[];
};

/** Why somebody was passed over; `gone`: no member, or one who answers nobody. Illness is told to nobody: `other`. */
export type Passed = {
  id: string;
  why: 'leave' | 'trip' | 'training' | 'other' | 'full' | 'gone';
  until: string | null;
};

/** Who gets it, by which way, and who was passed over before. `nobody`: it stays with the contact person all the same. */
export type Route = {
  memberId: string | null;
  way: 'contact' | 'backup' | 'stand_in' | 'least_loaded' | 'nobody';
  passed: Passed[];
};

function whyNot(worker: Worker | undefined, id: string, ceiling: number | null): Passed | null {
  if (worker === undefined || worker.role === 'observer') return { id, why: 'gone', until: null };
  const { away, load } = worker;
  if (away !== null) return { id, why: away.kind === 'sick' ? 'other' : away.kind, until: away.until };
  return ceiling !== null && load >= ceiling ? { id, why: 'full', until: null } : null;
}

/**
 * Whom a customer's conversation goes to: the contact person; if they are away or have too much, the backup; then whoever
 * stands in for the contact person; then, of those who take work, who has least. Where nobody is left it is the contact
 * person's after all: nothing is ever without somebody who was to have it.
 */
export function route({ contactId, backupId, ceiling, workers }: RoutingFacts): Route {
  const byId = new Map(workers.map((worker) => [worker.id, worker]));
  const passed: Passed[] = [];
  const first = contactId ?? backupId;
  if (first === null) return { memberId: null, way: 'nobody', passed };
  const tried = new Set<string>();
  const takes = (id: string | null | undefined): id is string => {
    if (id === null || id === undefined || tried.has(id)) return false;
    tried.add(id);
    const reason = whyNot(byId.get(id), id, ceiling);
    if (reason !== null) passed.push(reason);
    return reason === null;
  };
  if (takes(contactId)) return { memberId: contactId, way: 'contact', passed };
  if (takes(backupId)) return { memberId: backupId, way: 'backup', passed };
  const standInId = byId.get(first)?.away?.standInId;
  if (takes(standInId)) return { memberId: standInId, way: 'stand_in', passed };
  const free = workers.filter(
    (worker) => worker.available && !tried.has(worker.id) && whyNot(worker, worker.id, ceiling) === null,
  );
  const least = free.toSorted((a, b) => a.load - b.load || (a.id < b.id ? -1 : 1))[0];
  if (least !== undefined) return { memberId: least.id, way: 'least_loaded', passed };
  return { memberId: first, way: 'nobody', passed };
}

/** A route as the trail keeps it: short texts, people by their ids. The first two passed over tell the story. */
export function trailOf({ memberId, way, passed }: Route): Record<string, string | null> {
  const [first, second] = passed;
  return {
    to: memberId,
    way,
    ...(first === undefined ? {} : { first: first.id, firstWhy: first.why, firstUntil: first.until }),
    ...(second === undefined ? {} : { second: second.id, secondWhy: second.why, secondUntil: second.until }),
  };
}

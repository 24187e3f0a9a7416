import type { AutomationAction } from '@madoguchi/contract';

export type Assign = Extract<AutomationAction, { kind: 'assign' }>;

/** A member as work is given out. */
export type Candidate = {
  id: string;
  name: string;
  role: string;
  available: boolean;
  /** Seen within the last ten minutes. */
  here: boolean;
  skillKeys: string[];
  /** Conversations open and in progress that are theirs. */
  load: number;
  /** When this rule gave them work last, as milliseconds; null for never. */
  lastTurn: number | null;
};

/** A skill without differences of width and case. */
export const skillKey = (skill: string): string =>
  skill.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim();

/** Those who may be given work by this action: observers answer nobody. */
export function fitting(team: readonly Candidate[], action: Assign): Candidate[] {
  const wanted = action.skills.map(skillKey);
  return team.filter(
    ({ id, role, available, here, skillKeys }) =>
      role !== 'observer' &&
      (action.memberIds.length === 0 || action.memberIds.includes(id)) &&
      wanted.every((skill) => skillKeys.includes(skill)) &&
      (action.presence === 'any' || available) &&
      (action.presence !== 'here' || here),
  );
}

const byTurn = (a: Candidate, b: Candidate): number =>
  (a.lastTurn ?? -1) - (b.lastTurn ?? -1) || (a.id < b.id ? -1 : 1);

/** Whose turn it is: whose last is longest ago; or who has least to do, and among equals whose turn it is. */
export function choose(team: readonly Candidate[], action: Assign): Candidate | null {
  if (action.how === 'nobody') return null;
  if (action.how === 'member') {
    const one = team.find(({ id }) => id === action.memberId);
    return one === undefined || one.role === 'observer' ? null : one;
  }
  const order =
    action.how === 'rotation' ? byTurn : (a: Candidate, b: Candidate) => a.load - b.load || byTurn(a, b);
  return fitting(team, action).toSorted(order)[0] ?? null;
}

import type { FoundPromise, GivenPromise, PromiseAct, PromiseRecord } from '@madoguchi/contract';

/** What a writer has said of a promise in their text, by its words. */
export type Decision = {
  state: 'confirmed' | 'none' | 'undated' | 'asked';
  act?: PromiseAct;
  due?: string | null;
  ownerId?: string;
};
export type Decisions = ReadonlyMap<string, Decision>;

/** A promise as the composer shows it. `vague` and `over` must be settled before the answer goes out. */
export type Promised = {
  found: FoundPromise;
  act: PromiseAct;
  due: string | null;
  condition: string | null;
  ownerId: string | null;
  state: 'unconfirmed' | 'confirmed' | 'none' | 'undated' | 'vague' | 'over';
  /** The older promise whose new time this is. */
  moves: PromiseRecord | null;
};

const onClock = /^20\d\d-\d\d-\d\d(?:T(?:[01]\d|2[0-3]):[0-5]\d)?$/u;

/** Which promise that waits to be moved a new one is about: the one with this very time, else the only one of its kind. */
export function movedBy(
  act: PromiseAct,
  due: string | null,
  pending: readonly PromiseRecord[],
): PromiseRecord | null {
  const same = pending.find((each) => each.pendingDue === due && each.act === act);
  if (same !== undefined) return same;
  const kind = pending.filter((each) => each.act === act);
  const timed = pending.filter((each) => each.pendingDue === due);
  if (due === null) return null;
  if (timed.length === 1) return timed[0] ?? null;
  return kind.length === 1 ? (kind[0] ?? null) : null;
}

/** Everything a text promises, with what its writer said of each. */
export function promisedOf(
  found: readonly FoundPromise[],
  decisions: Decisions,
  pending: readonly PromiseRecord[],
  isOver: (due: string) => boolean,
): Promised[] {
  return found.flatMap((one) => {
    const said = decisions.get(one.at);
    // Without any time, and put off by nothing: the very answer does it, or it only sounds like one.
    if (one.due === null && one.condition === null && one.vague !== true && said === undefined) return [];
    const act = said?.act ?? one.act;
    const foundDue = one.due !== null && onClock.test(one.due) ? one.due : null;
    const due = said?.due === undefined ? foundDue : said.due;
    const condition = due === null ? one.condition : null;
    const moves = movedBy(act, due, pending);
    const shown = { found: one, act, due, condition, ownerId: said?.ownerId ?? null, moves };
    return [{ ...shown, state: stateOf(shown, said, isOver) }];
  });
}

function stateOf(
  { due, condition, moves }: Pick<Promised, 'due' | 'condition' | 'moves'>,
  said: Decision | undefined,
  isOver: (due: string) => boolean,
): Promised['state'] {
  if (said?.state === 'none') return 'none';
  if (due === null && condition === null) return said?.state === 'undated' ? 'undated' : 'vague';
  if (due !== null && isOver(due)) return 'over';
  // Who moves a promise has said what it is by that.
  return said?.state === 'confirmed' || moves !== null ? 'confirmed' : 'unconfirmed';
}

/** What must be settled before the answer may go. */
export const unsettled = (promised: readonly Promised[]): Promised[] =>
  promised.filter(({ state }) => state === 'vague' || state === 'over');

/** The list that goes with the answer: what its writer spoke of; the rest is found after all, as unconfirmed. */
export function listOf(promised: readonly Promised[]): GivenPromise[] {
  const taken = new Set<string>();
  return promised.flatMap(({ found, act, due, condition, ownerId, state, moves }) => {
    if (state !== 'confirmed' && state !== 'none' && state !== 'undated') return [];
    const none = state === 'none';
    const movesId = moves === null || taken.has(moves.id) ? undefined : moves.id;
    if (movesId !== undefined && !none) taken.add(movesId);
    return [
      {
        at: found.at,
        act,
        due: none ? null : due,
        condition: none ? null : condition,
        undated: state === 'undated',
        notPromise: none,
        ...(ownerId === null || none ? {} : { ownerId }),
        ...(movesId === undefined || none ? {} : { moves: movesId }),
      },
    ];
  });
}

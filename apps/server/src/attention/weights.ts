import {
  signalKinds,
  type AttentionOutcomes,
  type AttentionPreview,
  type AttentionSettings,
  type AttentionWeights,
  type SaveAttentionWeights,
  type SignalKind,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { share } from '../statistics/index.ts';
import type { AttentionDependencies } from './dependencies.ts';
import { assess, thresholds, type Weighed } from './domain.ts';
import { kinds, weightsFrom, type Weights } from './kinds.ts';
import { enoughOutcomes, suggestWeight } from './outcome.ts';
import { lookAtAll } from './queue.store.ts';
import * as store from './weights.store.ts';

export async function readSettings(tx: Tx): Promise<AttentionSettings> {
  const { weights: own, revision } = await store.findWeights(tx);
  const weights = weightsFrom(own);
  return {
    kinds: signalKinds.map((kind) => {
      const { name, explanation, weight, halfLifeDays, acts, inForceFrom } = kinds[kind];
      return {
        kind,
        name,
        explanation,
        weight: weights[kind],
        ours: weight,
        halfLifeDays,
        acts: [...acts],
        inForceFrom,
      };
    }),
    thresholds,
    revision,
  };
}

/** Only what differs from ours is kept, so that what is not anybody's own decision follows ours. */
function ownOf(weights: AttentionWeights): AttentionWeights {
  const own: AttentionWeights = {};
  for (const kind of signalKinds) {
    const weight = weights[kind];
    if (weight !== undefined && weight !== kinds[kind].weight) own[kind] = weight;
  }
  return own;
}

/**
 * Keeps the weights as a whole; what is left out is ours again. Everybody of whom something stands is looked at anew.
 * @throws AppError `conflict` when they were changed since they were read
 */
export function saveWeights(
  dependencies: Pick<AttentionDependencies, 'database' | 'realtime'>,
  actor: Actor,
  { weights, revision }: SaveAttentionWeights,
): Promise<AttentionSettings> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await store.findWeights(tx);
    const own = ownOf(weights);
    if (!(await store.saveWeights(tx, own, revision)))
      throw new AppError(
        'conflict',
        'Somebody else has changed the weights meanwhile. Load them again and make your change there.',
      );
    await recordAudit(tx, actor, 'attention.weights_updated', {
      before: { own: factsOf(before.weights) },
      after: { own: factsOf(own) },
    });
    await lookAtAll(tx);
    events.push({ type: 'attention.changed', conversationId: null, data: { change: 'weights' } });
    return readSettings(tx);
  });
}

const factsOf = (own: AttentionWeights): string[] =>
  signalKinds.flatMap((kind) => (own[kind] === undefined ? [] : [`${kind}: ${own[kind]}`]));

/** As many customers as a preview looks at. */
const previewed = 5000;
const changesShown = 20;

type Person = { id: string; name: string; honorific: string };

/** What other weights would make of present customers. Nothing is kept. */
export async function previewWeights(
  tx: Tx,
  given: AttentionWeights,
  now: number,
): Promise<AttentionPreview> {
  const present = weightsFrom((await store.findWeights(tx)).weights);
  const proposed = weightsFrom(given);
  const people = new Map<string, { customer: Person; signals: Weighed[] }>();
  for (const { customerId, name, honorific, kind, at, strength } of await store.standingOfMany(
    tx,
    previewed + 1,
  )) {
    const person = people.get(customerId) ?? { customer: { id: customerId, name, honorific }, signals: [] };
    person.signals.push({ kind, at: Date.parse(at), strength });
    people.set(customerId, person);
  }
  const looked = [...people.values()].slice(0, previewed);
  const counts = { before: countsOf(looked, present, now), after: countsOf(looked, proposed, now) };
  const changes = looked.flatMap(({ customer, signals }) => {
    const [from, to] = [assess(signals, present, now).level, assess(signals, proposed, now).level];
    return from === to ? [] : [{ customer, from, to }];
  });
  return {
    looked: looked.length,
    capped: people.size > previewed,
    ...counts,
    changes: changes.slice(0, changesShown),
  };
}

function countsOf(people: readonly { signals: Weighed[] }[], weights: Weights, now: number) {
  const counts = { calm: 0, watch: 0, care: 0, urgent: 0 };
  for (const { signals } of people) counts[assess(signals, weights, now).level] += 1;
  return counts;
}

/** How often each kind was followed by what, and what that speaks for. Never acted on by itself. */
export async function readOutcomes(tx: Tx): Promise<AttentionOutcomes> {
  const [rows, { weights: own }] = [await store.followed(tx), await store.findWeights(tx)];
  const weights = weightsFrom(own);
  const countOf = (kind: SignalKind | '*', outcome: string) =>
    rows.find((row) => row.kind === kind && row.outcome === outcome)?.cases ?? 0;
  const totalsOf = (kind: SignalKind | '*') => {
    const [stayed, complained, left] = [
      countOf(kind, 'stayed'),
      countOf(kind, 'complained'),
      countOf(kind, 'left'),
    ];
    const known = stayed + complained + left;
    const enough = known >= enoughOutcomes;
    const shareOf = (count: number) => {
      if (!enough) return { count, share: null, low: null, high: null };
      const { value, low, high } = share(count, known);
      return { count, share: value, low, high };
    };
    return {
      known,
      enough,
      bad: complained + left,
      shares: { stayed: shareOf(stayed), complained: shareOf(complained), left: shareOf(left) },
    };
  };
  const all = totalsOf('*');
  return {
    needed: enoughOutcomes,
    all: { known: all.known, ...all.shares },
    kinds: signalKinds.map((kind) => {
      const { known, enough, bad, shares } = totalsOf(kind);
      const weight = weights[kind];
      return {
        kind,
        known,
        enough,
        ...shares,
        weight,
        suggested: suggestWeight(weight, { bad, known }, all),
      };
    }),
  };
}

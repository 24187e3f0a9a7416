import { dayMs, type Detected, type History } from './history.ts';

const latelyMs = 60 * dayMs;

/** Somebody else looks after them since lately. Who had nobody before was given somebody: that is no change. */
export function contactPerson({ contactChanges, now }: History): Detected {
  const changes = contactChanges.filter(({ from, at }) => from !== null && now - at <= latelyMs);
  return {
    found: changes.map(({ id, at, from, to }) => ({
      kind: 'contact_changed',
      key: id,
      at,
      strength: changes.length > 1 ? 1 : 0.7,
      conversationId: null,
      evidence: { type: 'contact_person', from, to },
    })),
    lookAt: null,
  };
}

import type { ConversationTelling, Telling } from './domain.ts';

type Common = Omit<ConversationTelling, 'kind' | 'memberIds'>;

const some = (ids: readonly (string | null | undefined)[]): string[] => [
  ...new Set(ids.filter((id) => id !== null && id !== undefined)),
];

/** Handovers, and acting for somebody. Customers given together are told as one thing: the batch. */
export function ofPeople(
  common: Common,
  kind: 'handover_offered' | 'handover_accepted' | 'handover_declined' | 'acting_set',
  data: Record<string, string | null>,
): Telling[] {
  if (kind === 'acting_set')
    return [
      { ...common, subject: data['batch'] ?? common.subject, kind: 'acting', memberIds: some([data['to']]) },
    ];
  if (kind === 'handover_offered') {
    const subject = data['batch'] ?? common.subject;
    return [{ ...common, subject, kind: 'handover_waiting', memberIds: some([data['to']]) }];
  }
  return [
    {
      ...common,
      kind: 'handover_decided',
      detail: kind === 'handover_accepted' ? 'accepted' : 'declined',
      memberIds: some([data['from'], data['offeredBy']]),
    },
  ];
}

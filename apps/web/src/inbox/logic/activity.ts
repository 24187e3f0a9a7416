import type { Activity, ConversationStatus } from '@madoguchi/contract';

const statuses: readonly ConversationStatus[] = ['open', 'in_progress', 'on_hold', 'done'];

export type ActivityDetail =
  | { kind: 'status'; status: ConversationStatus }
  | { kind: 'text'; text: string }
  | { kind: 'nobody' };

/**
 * What an entry adds to its sentence: the new status, the new contact person, the reason, the former subject.
 * Null when the sentence says it all.
 */
export function activityDetail(
  entry: Activity,
  nameOf: (memberId: string) => string | null,
): ActivityDetail | null {
  const { from = null, to = null } = entry.data;
  if (entry.kind === 'status_changed') {
    const status = statuses.find((known) => known === to);
    return status === undefined ? null : { kind: 'status', status };
  }
  if (entry.kind === 'assigned') {
    const name = to === null ? null : nameOf(to);
    return name === null ? { kind: 'nobody' } : { kind: 'text', text: name };
  }
  if (entry.kind === 'lock_taken_over') return textOrNull(from === null ? null : nameOf(from));
  if (entry.kind === 'subject_changed') return textOrNull(from);
  return textOrNull(entry.data['reason'] ?? entry.data['detail'] ?? null);
}

function textOrNull(text: string | null): ActivityDetail | null {
  return text === null || text === '' ? null : { kind: 'text', text };
}

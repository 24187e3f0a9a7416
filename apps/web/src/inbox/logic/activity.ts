import type { Activity, ConversationStatus } from '@madoguchi/contract';

const statuses: readonly ConversationStatus[] = ['open', 'in_progress', 'on_hold', 'done'];

/** What an assistant leaves in a conversation. */
const wrote = ['draft', 'note', 'tags'] as const;

export type ActivityDetail =
  | { kind: 'status'; status: ConversationStatus }
  | { kind: 'hold'; status: boolean; reason: string | null; until: string | null }
  | { kind: 'heldFor'; reason: string }
  | { kind: 'delivery'; code: string; reason: string | null }
  | { kind: 'asked'; codes: string }
  | { kind: 'wrote'; what: (typeof wrote)[number]; key: string | null }
  | { kind: 'text'; text: string }
  | { kind: 'nobody' };

/**
 * What an entry adds to its sentence: the new status, why and until when it is on hold, the new contact person, why a
 * mail did not arrive, the former subject.
 * Null when the sentence says it all.
 */
export function activityDetail(
  entry: Activity,
  nameOf: (memberId: string) => string | null,
): ActivityDetail | null {
  const { from = null, to = null } = entry.data;
  const { reason = null, until = null, code = null } = entry.data;
  if (entry.kind === 'hold_changed' || (entry.kind === 'status_changed' && to === 'on_hold')) {
    return { kind: 'hold', status: entry.kind === 'status_changed', reason, until };
  }
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
  if (entry.kind === 'merged' || entry.kind === 'split') return textOrNull(entry.data['subject'] ?? null);
  if (entry.kind === 'tags_changed') {
    const { added = null, removed = null } = entry.data;
    const parts = [added === null ? '' : `+${added}`, removed === null ? '' : `−${removed}`];
    return textOrNull(parts.filter((part) => part !== '').join(' '));
  }
  if (entry.kind === 'hold_ended' || entry.kind === 'reopened') {
    return reason === null ? null : { kind: 'heldFor', reason };
  }
  if (entry.kind === 'approval_requested') {
    const codes = entry.data['asked'] ?? '';
    return codes === '' ? null : { kind: 'asked', codes };
  }
  if (entry.kind === 'assistant_wrote') {
    const what = wrote.find((known) => known === entry.data['what']);
    return what === undefined ? null : { kind: 'wrote', what, key: entry.data['key'] ?? null };
  }
  if (code !== null) return { kind: 'delivery', code, reason };
  return textOrNull(reason ?? entry.data['detail'] ?? null);
}

function textOrNull(text: string | null): ActivityDetail | null {
  return text === null || text === '' ? null : { kind: 'text', text };
}

import type { Activity, ConversationStatus } from '@madoguchi/contract';

const statuses: readonly ConversationStatus[] = ['open', 'in_progress', 'on_hold', 'done'];

/** What an assistant leaves in a conversation. */
const wrote = ['draft', 'note', 'tags'] as const;

/** A member by id; null is nobody. */
export type Person = { id: string } | null;

export type ActivityDetail =
  | {
      kind: 'status';
      from: ConversationStatus | null;
      to: ConversationStatus;
      reason: string | null;
      until: string | null;
    }
  | { kind: 'assignee'; from: Person; to: Person }
  | { kind: 'person'; person: Person }
  | { kind: 'hold'; reason: string | null; until: string | null }
  | { kind: 'heldFor'; reason: string }
  | { kind: 'changed'; from: string; to: string }
  | { kind: 'delivery'; code: string; reason: string | null }
  | { kind: 'asked'; codes: string }
  | { kind: 'wrote'; what: (typeof wrote)[number]; key: string | null }
  | { kind: 'route' }
  | { kind: 'text'; text: string };

const statusOf = (value: string | null): ConversationStatus | null =>
  statuses.find((known) => known === value) ?? null;

const personOf = (id: string | null): Person => (id === null ? null : { id });

/**
 * What an entry adds to its sentence: the status before and after, why and until when it is on hold, who had it and who
 * has it, why a mail did not arrive, the former subject. Null when the sentence says it all.
 */
export function activityDetail({ kind, data }: Activity): ActivityDetail | null {
  const { from = null, to = null, reason = null, until = null, code = null } = data;
  switch (kind) {
    case 'status_changed': {
      const after = statusOf(to);
      return after === null ? null : { kind: 'status', from: statusOf(from), to: after, reason, until };
    }
    case 'hold_changed':
      return { kind: 'hold', reason, until };
    case 'assigned':
      return { kind: 'assignee', from: personOf(from), to: personOf(to) };
    case 'routed':
    case 'acting_set':
      return { kind: 'route' };
    case 'handover_offered':
    case 'handover_accepted':
    case 'handover_declined':
    case 'handover_withdrawn':
      return { kind: 'assignee', from: personOf(from), to: personOf(to) };
    case 'lock_taken_over':
      return from === null ? null : { kind: 'person', person: { id: from } };
    case 'automation_drafted':
      return to === null ? null : { kind: 'person', person: { id: to } };
    case 'subject_changed':
      // Entries of before the log told both have only the former one.
      if (from !== null && to !== null) return { kind: 'changed', from, to };
      return textOrNull(from);
    case 'merged':
    case 'split':
      return textOrNull(data['subject'] ?? null);
    case 'tags_changed': {
      const { added = null, removed = null } = data;
      const parts = [added === null ? '' : `+${added}`, removed === null ? '' : `−${removed}`];
      return textOrNull(parts.filter((part) => part !== '').join(' '));
    }
    case 'hold_ended':
    case 'reopened':
      return reason === null ? null : { kind: 'heldFor', reason };
    case 'approval_requested': {
      const codes = data['asked'] ?? '';
      return codes === '' ? null : { kind: 'asked', codes };
    }
    case 'checklist_attached':
    case 'checklist_removed':
    case 'checklist_checked':
    case 'checklist_unchecked':
    case 'checklist_left_open': {
      const { checklist = '', point = null } = data;
      return textOrNull([checklist, point].filter((part) => part !== null).join(': '));
    }
    case 'assistant_wrote': {
      const what = wrote.find((known) => known === data['what']);
      return what === undefined ? null : { kind: 'wrote', what, key: data['key'] ?? null };
    }
    default:
      if (code !== null) return { kind: 'delivery', code, reason };
      return textOrNull(reason ?? data['detail'] ?? null);
  }
}

function textOrNull(text: string | null): ActivityDetail | null {
  return text === null || text === '' ? null : { kind: 'text', text };
}

/** Entries under the day they happened on, in the order given. */
export function byDay(
  entries: readonly Activity[],
  dayOf: (at: string) => string,
): { day: string; at: string; entries: Activity[] }[] {
  const groups: { day: string; at: string; entries: Activity[] }[] = [];
  for (const entry of entries) {
    const day = dayOf(entry.at);
    const last = groups.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else groups.push({ day, at: entry.at, entries: [entry] });
  }
  return groups;
}

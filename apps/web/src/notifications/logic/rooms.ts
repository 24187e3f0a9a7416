import type { HookService, NotificationHook, NotificationKind, WebhookFailure } from '@madoguchi/contract';
import type { Translate } from '../../kit/i18n.tsx';

export const services = ['slack', 'teams', 'line_works'] as const satisfies readonly HookService[];

/** What a room can be told, what a team wants most first. */
export const roomKinds = [
  'new_unassigned',
  'customer_reply',
  'assigned',
  'handed_over',
  'mention',
  'approval_wanted',
  'approved',
  'sent_back',
  'delivery_failed',
  'hold_returned',
  'missed_call',
  'callback_assigned',
  'callback_due',
  'deadline_soon',
  'deadline_late',
  'handover_waiting',
  'handover_decided',
  'acting',
  'care_due',
  'improvement_due',
  'promise_due',
  'attention_urgent',
  'mention_alarm',
  'mention_case',
  'voice_answered',
  'voice_withdrawn',
  'contest_news',
  'dissatisfaction',
  'harassment',
] as const satisfies readonly NotificationKind[];

const failures: readonly WebhookFailure[] = [
  'inner_address',
  'unknown_host',
  'refused',
  'cut',
  'unreachable',
  'certificate',
  'timeout',
  'switched_off',
  'other',
];

/** Why a message did not arrive, in words; the service's own status where it gave one. */
export function failureWords(t: Translate, failure: string): string {
  const known = failures.find((each) => each === failure);
  if (known !== undefined) return t(`webhooks.failure.${known}`);
  return failure.startsWith('http_') ? `HTTP ${failure.slice(5)}` : t('webhooks.failure.other');
}

/** How a room stands. */
export function standingOf({ enabled, failure }: Pick<NotificationHook, 'enabled' | 'failure'>): {
  tone: 'good' | 'quiet' | 'bad';
  key: 'rooms.on' | 'rooms.off' | 'rooms.failing';
} {
  if (!enabled) return { tone: 'quiet', key: 'rooms.off' };
  return failure === null ? { tone: 'good', key: 'rooms.on' } : { tone: 'bad', key: 'rooms.failing' };
}

import type { Notification } from '@madoguchi/contract';
import type { Translate } from '../../kit/i18n.tsx';

/** What happened, in one line. */
export function lineOf(t: Translate, { kind, detail, actor, count }: Notification): string {
  if (kind === 'customer_reply')
    return count > 1
      ? t('notifications.line.customer_replies', { count })
      : t('notifications.line.customer_reply');
  if (kind === 'missed_call') {
    if (detail === 'voicemail' || detail === 'emergency') return t(`notifications.line.missed_${detail}`);
    return count > 1 ? t('notifications.line.missed_calls', { count }) : t('notifications.line.missed_call');
  }
  if (kind === 'delivery_failed') {
    return detail === 'doubtful' || detail === 'bounced'
      ? t(`notifications.line.delivery_${detail}`)
      : t('notifications.line.delivery_failed');
  }
  if (
    kind === 'hold_returned' ||
    kind === 'callback_due' ||
    kind === 'new_unassigned' ||
    kind === 'dissatisfaction' ||
    kind === 'harassment'
  )
    return t(`notifications.line.${kind}`);
  const name = actor?.name ?? t('notifications.somebody');
  if (kind === 'handed_over')
    return t(`notifications.line.handed_${detail === 'given' ? 'given' : 'received'}`, { name });
  return t(`notifications.line.${kind}`, { name });
}

/** What it is about: the customer and the subject. */
export function aboutOf(t: Translate, { conversation }: Notification): string {
  const { customerName: name, subject } = conversation;
  return subject === '' ? t('notifications.customer', { name }) : t('notifications.about', { name, subject });
}

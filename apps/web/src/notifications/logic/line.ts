import type { Locale, Notification } from '@madoguchi/contract';
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
  if (kind === 'improvement_due')
    return t(
      detail === 'lead' ? 'notifications.line.improvement_lead' : 'notifications.line.improvement_due',
    );
  if (kind === 'promise_due')
    return t(
      detail === 'late' || detail === 'backup'
        ? `notifications.line.promise_${detail}`
        : 'notifications.line.promise_due',
    );
  if (
    kind === 'hold_returned' ||
    kind === 'callback_due' ||
    kind === 'deadline_soon' ||
    kind === 'deadline_late' ||
    kind === 'acting' ||
    kind === 'care_due' ||
    kind === 'attention_urgent' ||
    kind === 'new_unassigned' ||
    kind === 'dissatisfaction' ||
    kind === 'harassment'
  )
    return t(`notifications.line.${kind}`);
  if (kind === 'mention_alarm')
    return t(`notifications.line.mention_alarm_${detail === 'negatives' ? 'negatives' : 'volume'}`);
  if (kind === 'mention_case')
    return actor === null
      ? t('notifications.line.mention_case')
      : t('notifications.line.mention_case_given', { name: actor.name });
  if (kind === 'voice_withdrawn' && (detail === 'ending' || detail === 'ended'))
    return t(`notifications.line.voice_consent_${detail}`);
  if (kind === 'voice_answered' || kind === 'voice_withdrawn') {
    const did = kind === 'voice_withdrawn' ? 'withdrawn' : detail === 'declined' ? 'declined' : 'given';
    if (actor === null || did === 'declined') return t(`notifications.line.voice_${did}`);
    return t(`notifications.line.voice_${did}_noted`, { name: actor.name });
  }
  if (kind === 'contest_news')
    return t(`notifications.line.contest_${detail === 'full' ? 'full' : 'undecided'}`);
  const name = actor?.name ?? t('notifications.somebody');
  if (kind === 'handed_over')
    return t(`notifications.line.handed_${detail === 'given' ? 'given' : 'received'}`, { name });
  if (kind === 'handover_decided')
    return t(`notifications.line.handover_${detail === 'declined' ? 'declined' : 'accepted'}`, { name });
  return t(`notifications.line.${kind}`, { name });
}

/** What it is about: the customer and the subject, or where else one is led, with the name of what is one of many. */
export function aboutOf(t: Translate, { about }: Notification, locale: Locale): string {
  if (about.kind === 'mention_alarms') return t('notifications.place.mention_alarms');
  if (about.kind !== 'conversation') {
    const place = t(`notifications.place.${about.kind}`);
    const called = about.kind === 'contest' ? about.name[locale] || about.name.ja : about.name;
    return called === '' ? place : t('notifications.placeOf', { place, name: called });
  }
  const { customerName: name, subject } = about;
  return subject === '' ? t('notifications.customer', { name }) : t('notifications.about', { name, subject });
}

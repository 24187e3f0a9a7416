import type { Notification, NotificationHook, NotificationSettings } from '@madoguchi/contract';
import { notificationKinds } from '@madoguchi/contract';

export function aNotification(changes: Partial<Notification> = {}): Notification {
  return {
    id: 'n1',
    kind: 'assigned',
    detail: null,
    about: { kind: 'conversation', id: 'c1', subject: '配送の件', customerName: '山田 太郎' },
    actor: { id: 'm2', name: '高橋 彩' },
    count: 1,
    at: '2026-11-24T06:00:00.000Z',
    readAt: null,
    ...changes,
  };
}

export function someSettings(changes: Partial<NotificationSettings> = {}): NotificationSettings {
  return {
    ways: {
      assigned: ['app', 'push'],
      handed_over: ['app', 'push'],
      customer_reply: ['app', 'push'],
      mention: ['app', 'push', 'email'],
      approval_wanted: ['app', 'push'],
      approved: ['app', 'push'],
      sent_back: ['app', 'push'],
      delivery_failed: ['app', 'push'],
      hold_returned: ['app'],
      missed_call: ['app', 'push'],
      callback_assigned: ['app', 'push'],
      callback_due: ['app', 'push'],
      deadline_soon: ['app', 'push'],
      deadline_late: ['app', 'push'],
      handover_waiting: ['app', 'push'],
      handover_decided: ['app', 'push'],
      acting: ['app', 'push'],
      care_due: ['app', 'push'],
      improvement_due: ['app', 'push'],
      promise_due: ['app', 'push'],
      attention_urgent: ['app', 'push'],
      mention_alarm: ['app'],
      mention_case: ['app', 'push'],
      voice_answered: ['app', 'push'],
      voice_withdrawn: ['app', 'push'],
      contest_news: ['app', 'push'],
      new_unassigned: [],
      dissatisfaction: [],
      harassment: [],
    },
    kinds: [...notificationKinds],
    anytime: [],
    hours: null,
    rhythm: 'hourly',
    dailyAt: '09:00',
    quietUntil: null,
    mailPossible: true,
    ...changes,
  };
}

export function aRoom(changes: Partial<NotificationHook> = {}): NotificationHook {
  return {
    id: 'r1',
    name: '受付チーム',
    service: 'slack',
    address: 'hooks.slack.com/…XyZw',
    kinds: ['new_unassigned', 'customer_reply'],
    locale: 'ja',
    withNames: false,
    enabled: true,
    lastSentAt: null,
    failedAt: null,
    failure: null,
    createdAt: '2026-11-24T06:00:00.000Z',
    ...changes,
  };
}

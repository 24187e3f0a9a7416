import { z } from 'zod';
import { id, instant, locale } from './common.ts';

/** What somebody can be told of. */
export const notificationKinds = [
  'assigned',
  'handed_over',
  'customer_reply',
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
  'new_unassigned',
  'dissatisfaction',
  'harassment',
] as const;
export const notificationKind = z.enum(notificationKinds);
export type NotificationKind = z.infer<typeof notificationKind>;

/** How a member can be told: in the app, in a mail, by the browser. */
export const notificationWays = ['app', 'email', 'push'] as const;
export const notificationWay = z.enum(notificationWays);
export type NotificationWay = z.infer<typeof notificationWay>;

/**
 * Where one is told of what is in no conversation: `mention_alarms`: the changes in word of mouth; `mention`, `voice`,
 * `contest`: one mention, one of the customers’ voices, one contest.
 */
export const notificationPlaces = ['mention_alarms', 'mention', 'voice', 'contest'] as const;
export const notificationPlace = z.enum(notificationPlaces);
export type NotificationPlace = z.infer<typeof notificationPlace>;

/** What a notification is about, and so where it leads. */
export const notificationAbout = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('conversation'), id, subject: z.string(), customerName: z.string() }),
  z.object({ kind: z.literal('mention_alarms') }),
  z.object({ kind: z.literal('mention'), id, name: z.string().meta({ description: 'Who wrote it' }) }),
  z.object({ kind: z.literal('voice'), id, name: z.string().meta({ description: 'To be shown with it' }) }),
  z.object({ kind: z.literal('contest'), id, name: z.object({ ja: z.string(), en: z.string() }) }),
]);
export type NotificationAbout = z.infer<typeof notificationAbout>;

export const notification = z.object({
  id,
  kind: notificationKind,
  detail: z
    .enum([
      'received',
      'given',
      'doubtful',
      'bounced',
      'voicemail',
      'emergency',
      'accepted',
      'declined',
      'lead',
      'late',
      'backup',
      'volume',
      'negatives',
      'full',
      'undecided',
      'ending',
      'ended',
    ])
    .nullable()
    .meta({
      description:
        'handed_over: to you or from you; delivery_failed: what else it can be; missed_call: a message was left, or it was an emergency; handover_decided: how; improvement_due: still late after its owner was told; promise_due: it is late, or its owner has not kept it yet; mention_alarm: there is more word of mouth, or more of it is displeased; voice_answered: the customer agreed (given) or declined; voice_withdrawn: what they agreed to ends soon or has ended, else they withdrew it; contest_news: it takes no more, or has ended with entries that nobody has decided on',
    }),
  about: notificationAbout,
  actor: z.object({ id, name: z.string() }).nullable(),
  count: z
    .number()
    .int()
    .min(1)
    .meta({ description: 'How many like it within minutes are gathered in this one' }),
  at: instant,
  readAt: instant.nullable(),
});
export type Notification = z.infer<typeof notification>;

export const notificationCount = z.object({
  unread: z.number().int().min(0),
  cap: z.number().int().meta({ description: 'Counting stops here' }),
});
export type NotificationCount = z.infer<typeof notificationCount>;

export const markNotification = z.object({ read: z.boolean() }).meta({ id: 'MarkNotification' });

/**
 * Which of one's notifications to mark as read: those of a conversation or of another place (of a mention, a voice or a contest: which one),
 * or all up to one of them.
 */
export const readNotifications = z
  .object({
    conversationId: id.optional(),
    place: notificationPlace.optional(),
    placeId: id.optional(),
    upTo: id.optional(),
  })
  .refine(
    (body) => [body.conversationId, body.place, body.upTo].filter((one) => one !== undefined).length === 1,
    {
      message: 'send one of conversationId, place, or upTo, the newest notification that you have seen',
      path: ['upTo'],
    },
  )
  .refine(
    ({ place, placeId }) => (place !== undefined && place !== 'mention_alarms') === (placeId !== undefined),
    {
      message: 'goes with the places «mention», «voice» and «contest», and says which one',
      path: ['placeId'],
    },
  )
  .meta({ id: 'ReadNotifications' });
export type ReadNotifications = z.infer<typeof readNotifications>;
export const readCount = z.object({ read: z.number().int().min(0) });

/** `09:00`; `24:00` is the end of a day. */
export const clockTime = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'must be a time such as 09:00');
const clockStart = clockTime.refine((time) => time !== '24:00', 'must be a time from 00:00 to 23:59');

/** One day's hours. Where `to` is not after `from`, they end on the next day. */
export const dayHours = z
  .object({ from: clockStart, to: clockTime })
  .refine(({ from, to }) => from !== to, { message: 'must begin and end at different times', path: ['to'] });
export type DayHours = z.infer<typeof dayHours>;

export const weekHours = z
  .array(dayHours.nullable())
  .length(7)
  .refine((days) => days.some((day) => day !== null), 'at least one day must have hours')
  .meta({ description: 'Seven days from Monday, in the workspace’s zone; null: nothing that day' });
export type WeekHours = z.infer<typeof weekHours>;

const waysOfKinds = z.partialRecord(notificationKind, z.array(notificationWay).max(3));

export const notificationSettings = z.object({
  ways: z.record(notificationKind, z.array(notificationWay)),
  kinds: z
    .array(notificationKind)
    .meta({ description: 'Those that can concern your role, in the order of the screen' }),
  anytime: z.array(notificationKind),
  hours: weekHours.nullable(),
  rhythm: z.enum(['immediate', 'hourly', 'daily']),
  dailyAt: clockStart,
  quietUntil: instant.nullable(),
  mailPossible: z.boolean().meta({ description: 'Whether this workspace has a mailbox to send from' }),
});
export type NotificationSettings = z.infer<typeof notificationSettings>;

export const updateNotificationSettings = z
  .object({
    ways: waysOfKinds,
    anytime: z.array(notificationKind).max(notificationKinds.length),
    hours: weekHours.nullable(),
    rhythm: z.enum(['immediate', 'hourly', 'daily']),
    dailyAt: clockStart,
    quietUntil: instant.nullable(),
  })
  .partial()
  .meta({ id: 'UpdateNotificationSettings' });
export type UpdateNotificationSettings = z.infer<typeof updateNotificationSettings>;

/** A browser that is pushed to. */
export const pushDevice = z.object({
  id,
  name: z.string().nullable(),
  createdAt: instant,
  lastSentAt: instant.nullable(),
});
export type PushDevice = z.infer<typeof pushDevice>;

const base64url = (bytes: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+=*$/)
    .refine(
      (text) => Math.floor((text.replace(/=+$/, '').length * 3) / 4) === bytes,
      `must be ${bytes} bytes in base64url`,
    );

/** What a browser's `PushSubscription.toJSON()` gives. */
export const addPushDevice = z
  .object({
    endpoint: z
      .string()
      .max(2000)
      .refine(
        (text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol),
        'must be a push service’s address',
      ),
    keys: z.object({ p256dh: base64url(65), auth: base64url(16) }),
  })
  .meta({ id: 'AddPushDevice' });
export type AddPushDevice = z.infer<typeof addPushDevice>;

export const pushKey = z.object({
  publicKey: z.string().meta({ description: 'VAPID: the applicationServerKey to subscribe with' }),
});

export const hookServices = ['slack', 'teams', 'line_works'] as const;
export const hookService = z.enum(hookServices);
export type HookService = z.infer<typeof hookService>;

/** A room of Slack, Microsoft Teams or LINE WORKS that is told. */
export const notificationHook = z.object({
  id,
  name: z.string(),
  service: hookService,
  address: z
    .string()
    .meta({ description: 'Host and last characters: the whole address is a secret and never shown' }),
  kinds: z.array(notificationKind),
  locale,
  withNames: z.boolean().meta({ description: 'Whether the customer’s name and the subject go along' }),
  enabled: z.boolean(),
  lastSentAt: instant.nullable(),
  failedAt: instant.nullable(),
  failure: z.string().nullable(),
  createdAt: instant,
});
export type NotificationHook = z.infer<typeof notificationHook>;

const hookFields = z.object({
  name: z.string().trim().min(1).max(80),
  service: hookService,
  url: z
    .string()
    .trim()
    .max(2000)
    .refine(
      (text) => /^https?:\/\//i.test(text) && URL.canParse(text) && new URL(text).username === '',
      'must be the address that the service shows, such as https://hooks.slack.com/services/…',
    ),
  kinds: z.array(notificationKind).min(1).max(notificationKinds.length),
  locale,
  withNames: z.boolean(),
  enabled: z.boolean(),
});
export const createNotificationHook = hookFields
  .extend({ withNames: z.boolean().default(false), enabled: z.boolean().default(true) })
  .meta({ id: 'CreateNotificationHook' });
export type CreateNotificationHook = z.infer<typeof createNotificationHook>;
export const updateNotificationHook = hookFields.partial().meta({ id: 'UpdateNotificationHook' });
export type UpdateNotificationHook = z.infer<typeof updateNotificationHook>;

/** How trying out a room or a device went. */
export const notificationTest = z.object({ sent: z.boolean(), failure: z.string().nullable() });
export type NotificationTest = z.infer<typeof notificationTest>;

import {
  notificationKinds,
  type Notification,
  type NotificationKind,
  type NotificationPlace,
  type NotificationWay,
  type Role,
  type WeekHours,
} from '@madoguchi/contract';
import { minuteMs } from '../platform/time/index.ts';
import { nextHour, nextTime, nextWithin } from './hours.ts';

/** How a recipient is told outside of the app; `chat` is a workspace's room. */
export type OutsideWay = 'email' | 'push' | 'chat';

/** What something told is about, and so where it leads: a conversation, or another place of the desk. */
export type Place = { conversationId: string } | OtherPlace;

/** `placeId`: which one, where there are many of the kind. */
type OtherPlace = { place: NotificationPlace; placeId: string | null };

type Fact = {
  kind: NotificationKind;
  detail: Notification['detail'];
  subject: string;
  actorId: string | null;
  memberIds: string[];
  /** Told outside at once, whatever hours somebody keeps: who is on call is. */
  atOnce?: boolean;
};

/** One thing to tell of a conversation. */
export type ConversationTelling = Fact & { conversationId: string };

/** One thing to tell, and whom it concerns. `subject` is what makes it one: told once to each by each way. */
export type Telling = ConversationTelling | (Fact & OtherPlace);

/** A place as rows keep it: exactly one of the two is there. */
export type KeptPlace = {
  conversationId: string | null;
  place: NotificationPlace | null;
  placeId: string | null;
};

export function keptPlace(about: Place): KeptPlace {
  return 'place' in about
    ? { conversationId: null, place: about.place, placeId: about.placeId }
    : { conversationId: about.conversationId, place: null, placeId: null };
}

/** What a member has set; what is missing in `ways` is as it is for everybody. */
export type MemberSettings = {
  ways: Partial<Record<NotificationKind, NotificationWay[]>>;
  anytime: NotificationKind[];
  hours: WeekHours | null;
  rhythm: 'immediate' | 'hourly' | 'daily';
  dailyAt: string;
  quietUntil: string | null;
};

/** What holds for who has set nothing. Nobody gets mail from the desk unasked. */
export const usualSettings: MemberSettings = {
  ways: {},
  anytime: [],
  hours: null,
  rhythm: 'hourly',
  dailyAt: '09:00',
  quietUntil: null,
};

/** Only who asks is told of these: they are everybody's, or delicate. */
const onRequest: ReadonlySet<NotificationKind> = new Set(['new_unassigned', 'dissatisfaction', 'harassment']);

/** What whoever leads is told of in the app, and others only when they ask: it is not urgent, and not theirs to act on. */
const ofWhoLeads: ReadonlySet<NotificationKind> = new Set(['mention_alarm']);

function usualWays(kind: NotificationKind, role: Role): NotificationWay[] {
  if (ofWhoLeads.has(kind)) return role === 'owner' || role === 'lead' ? ['app'] : [];
  return onRequest.has(kind) ? [] : ['app', 'push'];
}

/** The ways by which a member of a role is told of a kind. */
export function waysFor(
  { role, settings }: { role: Role; settings: Pick<MemberSettings, 'ways'> },
  kind: NotificationKind,
): NotificationWay[] {
  return settings.ways[kind] ?? usualWays(kind, role);
}

/** Kinds that only some roles are told of. */
const rolesOf: Partial<Record<NotificationKind, readonly Role[]>> = {
  approval_wanted: ['owner', 'lead', 'agent'],
  approved: ['owner', 'lead', 'agent', 'trainee'],
  sent_back: ['owner', 'lead', 'agent', 'trainee'],
  dissatisfaction: ['owner', 'lead'],
  harassment: ['owner', 'lead'],
  voice_answered: ['owner', 'lead'],
  voice_withdrawn: ['owner', 'lead'],
  contest_news: ['owner', 'lead'],
};

/** Whether a kind can concern somebody of this role at all. */
export function concerns(kind: NotificationKind, role: Role): boolean {
  return rolesOf[kind]?.includes(role) ?? true;
}

export function kindsFor(role: Role): NotificationKind[] {
  return notificationKinds.filter((kind) => concerns(kind, role));
}

/** What comes within this time after something was told outside is gathered and told at once. */
export const gatherMs = 5 * minuteMs;

/** Causes of one kind in one place within this time are one notification in the app. */
export const bundleMinutes = 10;

function gathered(now: Date, last: Date | null): Date {
  const next = last === null ? 0 : last.getTime() + gatherMs;
  return next > now.getTime() ? new Date(next) : now;
}

/** When a room is told. */
export function chatDue(now: Date, last: Date | null): Date {
  return gathered(now, last);
}

/**
 * When a member is told by mail or push: as they gather their mail, not while they want quiet, and within their hours
 * unless the kind is told at any time.
 *
 * @param last when this way last told them (push: of this place)
 */
export function memberDue(
  { kind, way }: { kind: NotificationKind; way: 'email' | 'push' },
  settings: MemberSettings,
  { now, last, timeZone }: { now: Date; last: Date | null; timeZone: string },
): Date {
  const rhythm = way === 'push' ? 'immediate' : settings.rhythm;
  const first =
    rhythm === 'immediate'
      ? gathered(now, last)
      : rhythm === 'hourly'
        ? nextHour(now, timeZone)
        : nextTime(now, settings.dailyAt, timeZone);
  const quiet = settings.quietUntil === null ? first : new Date(settings.quietUntil);
  const awake = quiet > first ? quiet : first;
  return settings.anytime.includes(kind) ? awake : nextWithin(awake, settings.hours, timeZone);
}

/** Pauses after the first, second … attempt that failed for now, in minutes. */
const pauses = [0.5, 2, 10, 30, 120, 360];

/** When to try again after `attempts`; null when it is given up. */
export function nextAttempt(attempts: number, now: Date): Date | null {
  const pause = pauses[attempts - 1];
  return pause === undefined ? null : new Date(now.getTime() + pause * minuteMs);
}

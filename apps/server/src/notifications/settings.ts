import type { NotificationSettings, UpdateNotificationSettings } from '@madoguchi/contract';
import type { Database, Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { recipientsAmong, timeZoneOf, type Recipient } from './cause.store.ts';
import { kindsFor, memberDue, waysFor, type MemberSettings } from './domain.ts';
import { deleteDue, lastTold, moveDue, waitingFor } from './item.store.ts';
import { lockMember, saveSettings } from './settings.store.ts';

/** Whether the workspace has a mailbox to send from. */
export type MailPossible = (tx: Tx) => Promise<boolean>;

export type SettingsDependencies = { database: Database; mailPossible: MailPossible };

async function member(tx: Tx, actor: Actor): Promise<Recipient> {
  const [found] = await recipientsAmong(tx, [actor.memberId], null);
  if (found === undefined)
    throw new AppError('not_found', 'You are not a member of this workspace any more.');
  return found;
}

async function shown(tx: Tx, actor: Actor, mailPossible: MailPossible): Promise<NotificationSettings> {
  const { role, settings } = await member(tx, actor);
  const kinds = kindsFor(role);
  const { anytime, hours, rhythm, dailyAt, quietUntil } = settings;
  const quiet = quietUntil !== null && new Date(quietUntil) > new Date() ? quietUntil : null;
  const of = (kind: keyof NotificationSettings['ways']) => waysFor({ role, settings }, kind);
  return {
    ways: {
      assigned: of('assigned'),
      handed_over: of('handed_over'),
      customer_reply: of('customer_reply'),
      mention: of('mention'),
      approval_wanted: of('approval_wanted'),
      approved: of('approved'),
      sent_back: of('sent_back'),
      delivery_failed: of('delivery_failed'),
      hold_returned: of('hold_returned'),
      missed_call: of('missed_call'),
      callback_assigned: of('callback_assigned'),
      callback_due: of('callback_due'),
      deadline_soon: of('deadline_soon'),
      deadline_late: of('deadline_late'),
      handover_waiting: of('handover_waiting'),
      handover_decided: of('handover_decided'),
      acting: of('acting'),
      care_due: of('care_due'),
      improvement_due: of('improvement_due'),
      promise_due: of('promise_due'),
      attention_urgent: of('attention_urgent'),
      mention_alarm: of('mention_alarm'),
      mention_case: of('mention_case'),
      voice_answered: of('voice_answered'),
      voice_withdrawn: of('voice_withdrawn'),
      contest_news: of('contest_news'),
      new_unassigned: of('new_unassigned'),
      dissatisfaction: of('dissatisfaction'),
      harassment: of('harassment'),
    },
    kinds,
    anytime,
    hours,
    rhythm,
    dailyAt,
    quietUntil: quiet,
    mailPossible: await mailPossible(tx),
  };
}

export function readSettings(
  { database, mailPossible }: SettingsDependencies,
  actor: Actor,
): Promise<NotificationSettings> {
  return database.inWorkspace(actor.workspaceId, (tx) => shown(tx, actor, mailPossible));
}

/** Changes one's own settings; what waits to be told is told as they now say. */
export function changeSettings(
  { database, mailPossible }: SettingsDependencies,
  actor: Actor,
  change: UpdateNotificationSettings,
): Promise<NotificationSettings> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    await lockMember(tx, actor.memberId);
    const { settings: before } = await member(tx, actor);
    const ways = { ...before.ways };
    for (const kind of kindsFor(actor.role)) {
      const chosen = change.ways?.[kind];
      if (chosen !== undefined) ways[kind] = [...new Set(chosen)];
    }
    const after: MemberSettings = {
      ways,
      anytime: [...new Set(change.anytime ?? before.anytime)],
      hours: change.hours === undefined ? before.hours : change.hours,
      rhythm: change.rhythm ?? before.rhythm,
      dailyAt: change.dailyAt ?? before.dailyAt,
      quietUntil: change.quietUntil === undefined ? before.quietUntil : change.quietUntil,
    };
    await saveSettings(tx, actor.memberId, after);
    await plan(tx, actor, after);
    return shown(tx, actor, mailPossible);
  });
}

async function plan(tx: Tx, { memberId, role }: Actor, settings: MemberSettings): Promise<void> {
  const timeZone = await timeZoneOf(tx);
  for (const { itemId, way, kind, ...kept } of await waitingFor(tx, memberId)) {
    if (way === 'chat') continue;
    if (!waysFor({ role, settings }, kind).includes(way)) {
      await deleteDue(tx, way, [itemId]);
      continue;
    }
    const last = await lastTold(tx, way, memberId, kept);
    await moveDue(tx, itemId, way, memberDue({ kind, way }, settings, { now: new Date(), last, timeZone }));
  }
}

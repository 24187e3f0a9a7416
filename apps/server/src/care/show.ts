import type { CareReason, CareWay, ConsentChannel } from '@madoguchi/contract';
import { consentStateOf } from '../consent/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { addDays, dayIn } from './days.ts';
import { careNews, type CareDependencies } from './events.ts';
import { mourns } from './mourning.ts';
import { findZone } from './settings.store.ts';
import { showTask, takeWaiting, type DueFacts } from './show.store.ts';

/** What consent is asked for where something promotional goes this way. */
const consentFor: Record<CareWay, ConsentChannel> = {
  mail: 'email',
  line: 'line',
  phone: 'phone',
  visit: 'post',
  card: 'post',
  gift: 'post',
};

/** What is this long past when it would be shown comes too late. */
const pastDays = 30;

/** What speaks against a task now, weightiest first. Service needs no consent; what promotes does. */
export async function hindrancesOf(tx: Tx, task: DueFacts): Promise<CareReason[]> {
  const found: CareReason[] = [];
  if (task.erased) found.push('erased');
  if (task.reopened) found.push('reopened');
  // 年賀 and whatever congratulates; a 寒中見舞い is what one sends instead.
  const congratulates =
    task.courtesy === 'nengajo' || (task.courtesy === null && task.purpose === 'celebration');
  if (congratulates && mourns(task.mourning, task.dueOn)) found.push('mourning');
  if (task.way === 'gift' && task.giftsRefused) found.push('gifts_refused');
  if (task.promotional) {
    const word = await consentStateOf(tx, task.customerId, consentFor[task.way], 'news');
    if (word !== 'given') found.push(word === 'withdrawn' ? 'consent_withdrawn' : 'no_consent');
  }
  return found;
}

const atOnce = 100;

/** Proposes the tasks whose preparation begins; whether there may be more. One transaction: a crash changes nothing. */
export function showWaiting(
  dependencies: CareDependencies,
  workspaceId: string,
  now: Date = new Date(),
): Promise<boolean> {
  return changing(dependencies, workspaceId, async (tx, events) => {
    const today = dayIn(await findZone(tx), now);
    const due = await takeWaiting(tx, today, atOnce);
    for (const task of due) {
      const [hindrance] = await hindrancesOf(tx, task);
      const isPast = task.dueOn < addDays(today, -pastDays);
      await showTask(tx, task.id, hindrance ?? (isPast ? 'past' : null));
    }
    if (due.length > 0) events.push(careNews(null));
    return due.length === atOnce;
  });
}

import type { Conversation } from '@madoguchi/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { collectCauses, dispatchDue, recoverSendings } from './index.ts';
import { buildTellingDesk, type TellingDesk } from './desk.fixture.ts';
import { startPushService, type PushService } from './push-service.fixture.ts';

let room: TellingDesk;
let service: PushService;
let conversations: Conversation[];
beforeAll(async () => {
  [room, service] = await Promise.all([buildTellingDesk(), startPushService()]);
  for (const person of [room.sato, room.suzuki])
    await person.call('POST', '/api/v1/notification-devices', service.subscribe(person.memberId));
  conversations = [await room.conversation('甲'), await room.conversation('乙')];
});
afterAll(async () => {
  await service.close();
  await room.close();
});

type Step =
  | 'write'
  | 'assign'
  | 'collect'
  | 'collect at once'
  | 'again'
  | 'dispatch'
  | 'send'
  | 'later'
  | 'die'
  | 'fail';
const steps = fc.array(
  fc.record({
    step: fc.constantFrom<Step>(
      'write',
      'assign',
      'collect',
      'collect at once',
      'again',
      'dispatch',
      'send',
      'later',
      'die',
      'fail',
    ),
    which: fc.nat(1),
    who: fc.nat(1),
  }),
  { minLength: 5, maxLength: 14 },
);

async function take({ step, which, who }: { step: Step; which: number; who: number }): Promise<void> {
  const { desk, admin } = room;
  const { notifications } = desk.context;
  const conversation = conversations[which];
  if (conversation === undefined) return;
  const collect = () => collectCauses(notifications, desk.workspaceId);
  switch (step) {
    case 'write':
      return room.writesAgain(conversation);
    case 'assign':
      return room.assign(conversation, who === 0 ? room.sato : room.suzuki);
    case 'collect':
      await collect();
      return;
    case 'collect at once':
      await Promise.all([collect(), collect(), dispatchDue(notifications, desk.workspaceId)]);
      return;
    case 'again':
      // The same causes once more, as if their deletion had been lost.
      await admin.query(`insert into notification_cause (workspace_id, source, id)
        select distinct workspace_id, 'message', subject from notification_item where kind = 'customer_reply'
        on conflict do nothing`);
      return;
    case 'dispatch':
      await dispatchDue(notifications, desk.workspaceId);
      return;
    case 'send':
      service.answer(201);
      await room.send();
      return;
    case 'fail':
      service.answer(503);
      await room.send();
      return;
    case 'later':
      return room.later(6);
    case 'die':
      // A process that had begun with everything that waits dies: of one half before the bytes left, of one after.
      await admin.query(
        `update notification_sending set claimed_by = gen_random_uuid(),
        state = case when $1 then 'claimed' else 'transmitting' end where state = 'waiting'`,
        [who === 0],
      );
      await recoverSendings(notifications, desk.workspaceId);
  }
}

it('nothing is told twice by one way, and nothing left out, whatever happens in which order and whoever dies', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      await room.forget();
      service.pushed.length = 0;
      for (const each of taken) await take(each);
      service.answer(201);
      await room.tell();
      await room.later(6);
      await room.tell();
      await room.send();
      const { rows: twice } = await room.admin.query(`
        select item_id, device_id from notification_sending, unnest(item_ids) as item_id
        where state <> 'dropped' group by 1, 2 having count(*) > 1`);
      expect(twice).toEqual([]);
      const { rows: sums } = await room.admin.query<{
        items: number;
        shown: number;
        sent: number;
        waiting: number;
      }>(`
        select (select count(*)::int from notification_item) as items,
          (select coalesce(sum(count), 0)::int from notification) as shown,
          (select count(distinct item)::int from notification_sending, unnest(item_ids) as item) as sent,
          (select count(*)::int from notification_due) + (select count(*)::int from notification_cause) as waiting`);
      expect(sums[0]).toMatchObject({ shown: sums[0]?.items, sent: sums[0]?.items, waiting: 0 });
      const { rows: keys } = await room.admin.query(`
        select member_id, kind, subject from notification_item group by 1, 2, 3 having count(*) > 1`);
      expect(keys).toEqual([]);
      const { rows: sent } = await room.admin.query<{ n: number }>(
        "select count(*)::int as n from notification_sending where state = 'sent'",
      );
      expect(service.pushed).toHaveLength(sent[0]?.n ?? 0);
    }),
    { numRuns: 12 },
  );
});

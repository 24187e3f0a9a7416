import type { NotificationHook } from '@madoguchi/contract';
import { randomBytes } from 'node:crypto';
import { arrive, inbound } from '../conversations/mail.fixture.ts';
import type { Desk } from '../testing/desk.fixture.ts';
import { collectCauses, dispatchDue } from './index.ts';

/** A subscription as a browser makes it, of which nobody has the private key. */
export function someSubscription(endpoint: string): object {
  const p256dh = Buffer.concat([Buffer.from([4]), randomBytes(64)]).toString('base64url');
  return { endpoint, keys: { p256dh, auth: randomBytes(16).toString('base64url') } };
}

/** Tells of what has happened at a desk so far, as its workers do: what is due is taken into sendings. */
export async function tellAll({
  context,
  workspaceId,
}: Pick<Desk, 'context' | 'workspaceId'>): Promise<void> {
  while (await collectCauses(context.notifications, workspaceId));
  while (await dispatchDue(context.notifications, workspaceId));
}

type Ids = Record<'notifications' | 'notification-hooks' | 'notification-devices', string>;

/** Everything of notifications once, without asking anybody outside; answers their ids. */
export async function fillNotifications(desk: Desk, channelId: string): Promise<Ids> {
  const { call, memberId } = desk.owner;
  const device = await call<{ id: string }>(
    'POST',
    '/api/v1/notification-devices',
    someSubscription(`https://push.example.jp/${desk.workspaceId}`),
  );
  const hook = await call<NotificationHook>('POST', '/api/v1/notification-hooks', {
    name: '受付',
    service: 'slack',
    url: 'https://hooks.example.jp/services/secret',
    kinds: ['new_unassigned'],
    locale: 'ja',
  });
  const from = { name: '知らせる客', address: 'news@example.ne.jp' };
  await arrive(desk, channelId, inbound({ from, subject: '最初の件' }));
  const change = (rhythm: string) =>
    call('PATCH', '/api/v1/notification-settings', { rhythm, ways: { assigned: ['app', 'email', 'push'] } });
  const assign = async (subject: string) => {
    type Page = { items: { id: string; subject: string }[] };
    const { items } = (await call<Page>('GET', '/api/v1/conversations?sort=newest')).body;
    const found = items.find((each) => each.subject === subject);
    const agent = await desk.join('lead', `指名 ${subject}`);
    await agent.call('PATCH', `/api/v1/conversations/${found?.id}`, { assigneeId: memberId });
  };
  await change('immediate');
  await assign('最初の件');
  await tellAll(desk);
  await change('daily');
  await arrive(desk, channelId, inbound({ from, subject: '次の件' }));
  await assign('次の件');
  await tellAll(desk);
  const { body } = await call<{ items: { id: string }[] }>('GET', '/api/v1/notifications');
  // Something waits to be told.
  await arrive(desk, channelId, inbound({ from, subject: '最後の件' }));
  return {
    notifications: body.items[0]?.id ?? '',
    'notification-hooks': hook.body.id,
    'notification-devices': device.body.id,
  };
}

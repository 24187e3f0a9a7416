import type { Webhook, WebhookDelivery, WebhookDeliveryDetail } from '@madoguchi/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { startReceiver, type Receiver } from './receiver.fixture.ts';

let desk: Desk;
let receiver: Receiver;
beforeAll(async () => {
  [desk, receiver] = await Promise.all([
    buildDesk({ environment: { WEBHOOK_INNER_ADDRESSES: 'true' } }),
    startReceiver(),
  ]);
});
afterAll(async () => {
  await receiver.close();
  await desk.close();
});
beforeEach(async () => {
  const { body } = await desk.owner.call<{ items: Webhook[] }>('GET', '/api/v1/webhooks');
  for (const { id } of body.items) await desk.owner.call('DELETE', `/api/v1/webhooks/${id}`);
});

const input = (change: object = {}) => ({
  name: '基幹システム',
  url: receiver.url,
  events: ['message.received', 'message.sent'],
  ...change,
});
type Made = Webhook & { secret: string };

describe('a webhook', () => {
  it('is made with a secret that is shown this once', async () => {
    const made = await desk.owner.call<Made>('POST', '/api/v1/webhooks', input());
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({ enabled: true, stoppedReason: null, failingSince: null });
    expect(made.body.secret).toMatch(/^whsec_/);
    const shown = await desk.owner.call('GET', `/api/v1/webhooks/${made.body.id}`);
    const { secret: _, ...rest } = made.body;
    expect(shown.body).toEqual(rest);
  });

  it('is changed, switched off and on, and deleted', async () => {
    const { body } = await desk.owner.call<Made>('POST', '/api/v1/webhooks', input());
    const path = `/api/v1/webhooks/${body.id}`;
    const events = ['note.created', 'note.created'];
    const changed = await desk.owner.call<Webhook>('PATCH', path, {
      name: '新しい名前',
      events,
      enabled: false,
    });
    expect(changed.body).toMatchObject({
      name: '新しい名前',
      events: ['note.created'],
      enabled: false,
      url: receiver.url,
    });
    expect((await desk.owner.call<Webhook>('PATCH', path, { enabled: true })).body.enabled).toBe(true);
    expect((await desk.owner.call('DELETE', path)).status).toBe(200);
    expect((await desk.owner.call('GET', path)).status).toBe(404);
  });

  it.each([
    [{ url: 'ftp://example.jp/' }, 'url'],
    [{ url: 'example.jp' }, 'url'],
    [{ url: 'https://user:password@example.jp/' }, 'url'],
    [{ events: [] }, 'events'],
    [{ events: ['lock.changed'] }, 'events'],
    [{ name: ' ' }, 'name'],
  ])('is refused with %o, naming what is wrong', async (change, path) => {
    const { status, body } = await desk.owner.call<{ errors: { path: string }[] }>(
      'POST',
      '/api/v1/webhooks',
      input(change),
    );
    expect(status).toBe(400);
    expect(body.errors[0]?.path).toContain(path);
  });

  it('belongs to leads and owners', async () => {
    for (const role of ['agent', 'trainee', 'observer'] as const) {
      const member = await desk.join(role, role);
      expect((await member.call('GET', '/api/v1/webhooks')).status).toBe(403);
      expect((await member.call('POST', '/api/v1/webhooks', input())).status).toBe(403);
    }
    const lead = await desk.join('lead', 'lead');
    expect((await lead.call('POST', '/api/v1/webhooks', input())).status).toBe(201);
  });

  it('is one of twenty at most', async () => {
    for (let n = 0; n < 20; n += 1)
      expect((await desk.owner.call('POST', '/api/v1/webhooks', input())).status).toBe(201);
    expect((await desk.owner.call('POST', '/api/v1/webhooks', input())).status).toBe(409);
  });
});

describe('another workspace', () => {
  it('sees and changes nothing of it', async () => {
    const { body } = await desk.owner.call<Made>('POST', '/api/v1/webhooks', input());
    const test = await desk.owner.call<{ deliveryId: string }>('POST', `/api/v1/webhooks/${body.id}/test`);
    const other = await neighbour(desk);
    const path = `/api/v1/webhooks/${body.id}`;
    const delivery = `${path}/deliveries/${test.body.deliveryId}`;
    for (const [method, at, change] of [
      ['GET', path, undefined],
      ['PATCH', path, { name: 'x' }],
      ['DELETE', path, undefined],
      ['POST', `${path}/secret`, undefined],
      ['POST', `${path}/test`, undefined],
      ['GET', `${path}/deliveries`, undefined],
      ['GET', delivery, undefined],
      ['POST', `${delivery}/replay`, undefined],
    ] as const)
      expect([at, (await other.owner.call(method, at, change)).status]).toEqual([at, 404]);
    expect((await other.owner.call<{ items: [] }>('GET', '/api/v1/webhooks')).body.items).toEqual([]);
    expect((await desk.owner.call<Webhook>('GET', path)).body.name).toBe('基幹システム');
  });
});

describe('the log', () => {
  it('shows deliveries page by page, newest first, and by state', async () => {
    const { body } = await desk.owner.call<Made>('POST', '/api/v1/webhooks', input());
    const path = `/api/v1/webhooks/${body.id}`;
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1)
      ids.unshift((await desk.owner.call<{ deliveryId: string }>('POST', `${path}/test`)).body.deliveryId);
    type Page = { items: WebhookDelivery[]; nextCursor: string | null };
    const first = await desk.owner.call<Page>('GET', `${path}/deliveries?limit=3`);
    const cursor = encodeURIComponent(first.body.nextCursor ?? '');
    const second = await desk.owner.call<Page>('GET', `${path}/deliveries?limit=3&cursor=${cursor}`);
    expect([...first.body.items, ...second.body.items].map((each) => each.id)).toEqual(ids);
    expect(second.body.nextCursor).toBeNull();
    expect((await desk.owner.call<Page>('GET', `${path}/deliveries?state=failed`)).body.items).toEqual([]);
    expect((await desk.owner.call('GET', `${path}/deliveries?state=lost`)).status).toBe(400);
  });

  it('shows the body that is signed before anything was sent', async () => {
    const { body } = await desk.owner.call<Made>('POST', '/api/v1/webhooks', input());
    const path = `/api/v1/webhooks/${body.id}`;
    const { deliveryId } = (await desk.owner.call<{ deliveryId: string }>('POST', `${path}/test`)).body;
    const detail = await desk.owner.call<WebhookDeliveryDetail>('GET', `${path}/deliveries/${deliveryId}`);
    expect(detail.body).toMatchObject({ state: 'waiting', attempts: 0, lastStatus: null, log: [] });
    expect(JSON.parse(detail.body.body)).toMatchObject({ id: deliveryId, type: 'webhook.test' });
  });

  it('refuses to test or replay what is switched off', async () => {
    const { body } = await desk.owner.call<Made>('POST', '/api/v1/webhooks', input({ enabled: false }));
    const { status, body: problem } = await desk.owner.call<{ detail: string }>(
      'POST',
      `/api/v1/webhooks/${body.id}/test`,
    );
    expect([status, problem.detail]).toEqual([409, 'This webhook is switched off. Switch it on first.']);
  });
});

it('an address inside the own network is refused unless the operator allows it', async () => {
  const closed = await buildDesk();
  try {
    for (const url of [
      receiver.url,
      'http://localhost:8080/',
      'http://169.254.169.254/latest',
      'http://[::1]/',
    ]) {
      const { status, body } = await closed.owner.call<{ detail: string }>(
        'POST',
        '/api/v1/webhooks',
        input({ url }),
      );
      expect([url, status]).toEqual([url, 400]);
      expect(body.detail).toContain('WEBHOOK_INNER_ADDRESSES');
    }
  } finally {
    await closed.close();
  }
});

import type { WorkspaceSecurity } from '@madoguchi/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Browser } from '../testing/browser.fixture.ts';
import { buildDesk, ownerAccount, type Desk } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { auditOf, joinBrowser, stranger } from '../testing/people.fixture.ts';
import { liftNetworks } from './doors.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await buildDesk();
});
afterEach(() => liftNetworks(desk.context.database, null));
afterAll(() => desk.close());

const office = '203.0.113.10';

let signedIn: Browser | undefined;

/** The owner's browser in the office. */
async function inOffice(): Promise<Browser> {
  if (signedIn === undefined) {
    signedIn = openBrowser(desk.app, office);
    await signedIn.signIn(ownerAccount);
  }
  return signedIn;
}

const path = '/api/v1/workspace/security';

describe('a workspace open only from certain networks', () => {
  it('answers pages and keys from there, and nobody from elsewhere, at once', async () => {
    const agent = await joinBrowser(desk, 'agent', 'home@example.jp');
    const owner = await inOffice();
    const saved = await owner.call<WorkspaceSecurity>('PATCH', path, { allowedNetworks: ['203.0.113.0/24'] });
    expect(saved.body).toMatchObject({ allowedNetworks: ['203.0.113.0/24'], yourAddress: office });
    expect((await owner.call('GET', '/api/v1/conversations')).status).toBe(200);
    const outside = await agent.call('GET', '/api/v1/conversations');
    expect([outside.status, outside.body['code']]).toEqual([403, 'address_not_allowed']);
    const key = await desk.owner.call('GET', '/api/v1/conversations');
    expect([key.status, key.body['code']]).toEqual([403, 'address_not_allowed']);
  });

  it('lets nobody in from elsewhere, and notes the attempt', async () => {
    const owner = await inOffice();
    await owner.call('PATCH', path, { allowedNetworks: [office] });
    const browser = stranger(desk);
    const refused = await browser.signIn(ownerAccount);
    expect([refused.status, refused.body['code']]).toEqual([403, 'address_not_allowed']);
    expect((await browser.call('GET', '/api/v1/me')).status).toBe(401);
    const { body } = await owner.call<{ items: { address: string; after: object }[] }>(
      'GET',
      '/api/v1/audit?kind=sign_in.failed',
    );
    expect(body.items[0]).toMatchObject({ address: browser.address, after: { reason: 'address' } });
  });

  it('cannot be had by naming an address oneself', async () => {
    const owner = await inOffice();
    await owner.call('PATCH', path, { allowedNetworks: [office] });
    const lie = { 'x-forwarded-for': office, 'x-real-ip': office, forwarded: `for=${office}` };
    expect((await stranger(desk).call('POST', '/api/v1/session', ownerAccount, lie)).status).toBe(403);
  });

  it('is nothing to another company on the same desk', async () => {
    const other = await neighbour(desk);
    await (await inOffice()).call('PATCH', path, { allowedNetworks: [office] });
    expect((await other.owner.call('GET', '/api/v1/conversations')).status).toBe(200);
  });
});

describe('saving the list', () => {
  it('is refused when it would shut out who saves it', async () => {
    const owner = await inOffice();
    const refused = await owner.call('PATCH', path, { allowedNetworks: ['198.51.100.0/24'] });
    expect([refused.status, refused.body['code']]).toEqual([409, 'would_lock_out']);
    expect(String(refused.body['detail'])).toContain(office);
    expect((await owner.call<WorkspaceSecurity>('GET', path)).body.allowedNetworks).toEqual([]);
  });

  it.each(['office', '203.0.113.0/40', '203.0.113.0/24; drop table'])(
    '«%s» is no network',
    async (network) => {
      const answer = await (await inOffice()).call('PATCH', path, { allowedNetworks: [office, network] });
      expect([answer.status, answer.body['code']]).toEqual([400, 'invalid_request']);
      expect(String(answer.body['detail'])).toContain(network);
    },
  );

  it('is an owner’s to do, and noted with what it was and is', async () => {
    const lead = await desk.join('lead', 'リーダー');
    expect((await lead.call('GET', path)).status).toBe(403);
    const owner = await inOffice();
    await owner.call('PATCH', path, { allowedNetworks: [office] });
    await owner.call('PATCH', path, { allowedNetworks: [] });
    const [entry] = await auditOf(desk, 'security.updated');
    expect(entry).toMatchObject({
      before: { allowedNetworks: [`${office}/32`] },
      after: { allowedNetworks: [] },
    });
  });

  it('is undone at the machine for who has shut everyone out', async () => {
    await (await inOffice()).call('PATCH', path, { allowedNetworks: [office] });
    expect(await liftNetworks(desk.context.database, 'another company')).toEqual([]);
    expect(await liftNetworks(desk.context.database, 'みどり商店')).toEqual(['みどり商店']);
    expect((await stranger(desk).signIn(ownerAccount)).status).toBe(200);
    expect((await auditOf(desk, 'security.updated'))[0]).toMatchObject({ via: 'cli' });
  });
});

describe('behind a proxy', () => {
  it('the address it appends is believed, and not what the client wrote before it', async () => {
    const proxied = await buildDesk({ environment: { TRUST_PROXY: 'true' } });
    const ask = async (forwarded: string) => {
      const browser = stranger(proxied);
      const headers = { 'x-forwarded-for': forwarded };
      await browser.call('POST', '/api/v1/session', ownerAccount, headers);
      return (await browser.call<WorkspaceSecurity>('GET', path, undefined, headers)).body;
    };
    expect(await ask(office)).toMatchObject({ yourAddress: office, behindUntrustedProxy: false });
    expect(await ask(`192.0.2.66, ${office}`)).toMatchObject({ yourAddress: office });
    await proxied.close();
  });

  it('that the desk was not told of, it says so', async () => {
    const owner = await inOffice();
    const { body } = await owner.call<WorkspaceSecurity>('GET', path, undefined, {
      'x-forwarded-for': '192.0.2.1',
    });
    expect(body).toMatchObject({ yourAddress: office, behindUntrustedProxy: true });
  });
});

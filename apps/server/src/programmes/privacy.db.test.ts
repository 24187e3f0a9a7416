import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { eraseFromProgrammes } from './erase.store.ts';
import { programmeDesk } from './programmes.fixture.ts';

let desk: Desk;
let here: ReturnType<typeof programmeDesk>;
let inviter = '';
let programmeId = '';
let orderId = '';
let page = '';
let pass = '';
beforeAll(async () => {
  desk = await buildDesk();
  here = programmeDesk(desk);
  inviter = await here.customer('消える 花子');
  programmeId = (await here.programme()).body.id;
  const { code } = (await here.invite(programmeId, inviter)).body;
  orderId = (await here.orderWith(code)).id;
  await here.grant(programmeId, { orderId, side: 'inviter', note: '秘密の品' });
  await here.rule(programmeId, { orderId, ruling: 'refused', reason: '秘密の事情' });
  await here.rules([{ key: 'host', name: { ja: '特別' }, by: 'hand', least: 0 }]);
  await here.place(inviter, { tier: 'host', reason: '秘密の縁' });
  const event = (await here.gathering()).body.id;
  const guest = (await here.guest(event, inviter)).body;
  await here.answer(guest.invitation.id, 'yes');
  page = guest.url;
  pass = (await here.pass((await here.access()).body.id, inviter)).body.url;
});
afterAll(() => desk.close());

const open = async (url: string) => (await desk.app.inject({ url: new URL(url).pathname })).statusCode;
const inWorkspace = <T>(work: Parameters<typeof desk.context.database.inWorkspace<T>>[1]) =>
  desk.context.database.inWorkspace(desk.workspaceId, work);

describe('what was noted', () => {
  it('is never changed, not even by the application', async () => {
    for (const table of ['referral_grant', 'referral_ruling', 'tier_placement'])
      await expect(
        inWorkspace((tx) =>
          tx.run(sql`update ${sql.raw(table)} set note = 'anders' where workspace_id = ${tx.workspaceId}`),
        ),
      ).rejects.toThrow('only added to');
    await expect(
      inWorkspace((tx) =>
        tx.run(sql`update referral_terms set terms = '{}' where workspace_id = ${tx.workspaceId}`),
      ),
    ).rejects.toThrow('only added to');
  });

  it('loses its words, and personal addresses open nothing any more, once somebody is erased', async () => {
    expect(await open(page)).toBe(200);
    expect(await open(pass)).toBe(200);
    await inWorkspace((tx) => eraseFromProgrammes(tx, [inviter]));
    expect(await open(page)).toBe(404);
    expect(await open(pass)).toBe(404);
    const words = await inWorkspace((tx) =>
      tx.many(sql`
        select note from referral_grant where workspace_id = ${tx.workspaceId}
        union select note from referral_ruling where workspace_id = ${tx.workspaceId}
        union select note from tier_placement where workspace_id = ${tx.workspaceId}`),
    );
    expect(words).toEqual([{ note: '' }]);
    // That something was given stays for the books.
    expect((await here.standing(programmeId, orderId))?.grants).toHaveLength(1);
  });
});

describe('who asks for erasure', () => {
  it('refers nobody any more, and is neither invited nor placed again', async () => {
    const path = `/api/v1/customers/${inviter}`;
    const asked = {
      kind: 'erasure',
      confirm: '消える 花子',
      reference: 'R-1',
      reason: 'deletion_request',
    };
    expect((await desk.owner.call('POST', `${path}/data-requests`, asked)).status).toBe(201);
    expect(await here.standing(programmeId, orderId)).toMatchObject({ state: 'refused', inviter: null });
    expect((await here.invite(programmeId, inviter)).status).not.toBe(201);
    expect((await here.place(inviter, { tier: null, reason: '再び' })).status).toBe(409);
    const { body } = await desk.owner.call<{ items: object[] }>('GET', '/api/v1/tier-members');
    expect(body.items).toEqual([]);
  });
});

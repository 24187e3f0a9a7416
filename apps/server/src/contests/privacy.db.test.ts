import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clean } from '../clean.ts';
import { sql } from '../platform/db/index.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { contestDesk, inDays, usual } from './contests.fixture.ts';
import { phonePhoto } from './photo.fixture.ts';

let desk: Desk;
let here: ReturnType<typeof contestDesk>;
beforeAll(async () => {
  desk = await buildDesk();
  here = contestDesk(desk);
});
afterAll(() => desk.close());

const inWorkspace = <T>(work: Parameters<typeof desk.context.database.inWorkspace<T>>[1]) =>
  desk.context.database.inWorkspace(desk.workspaceId, work);
const files = async () =>
  (await inWorkspace((tx) => tx.many(sql`select from file where workspace_id = ${tx.workspaceId}`))).length;
let photos = 0;
const hand = (url: string | null, given: object) =>
  here.hand(url, { photos: [phonePhoto(String((photos += 1)))], ...given });

describe('what somebody handed in', () => {
  it('loses name and address so many days after the end; what may not be shown goes with its photos', async () => {
    const { id, url } = (await here.make({ keepDays: 30 })).body;
    const kept = await hand(url, { title: '残る写真', mayShow: 'yes', email: 'a@example.jp' });
    await hand(url, { title: '消える写真', email: 'b@example.jp' });
    const back = await hand(url, { title: '取り下げた写真', mayShow: 'yes', email: 'c@example.jp' });
    await here.withdraw(back);
    await here.decide((await here.entries(id)).items[2]?.id ?? '', { basedOn: 0, state: 'accepted' });
    await here.change(id, { basedOn: 1, startsAt: inDays(-60), endsAt: inDays(-29) });
    await inWorkspace(clean);
    expect((await here.entries(id)).items.map(({ erased }) => erased)).toEqual([false, false, false]);
    await here.change(id, { basedOn: 2, endsAt: inDays(-31) });
    const before = await files();
    await inWorkspace(clean);
    const { items } = await here.entries(id);
    expect(items.map(({ title, email, shownName }) => [title, email, shownName])).toEqual([
      ['', '', ''],
      ['', '', ''],
      ['残る写真', '', ''],
    ]);
    expect(items.every(({ erased }) => erased)).toBe(true);
    expect(before - (await files())).toBe(2);
    const won = await here.decide(items[2]?.id ?? '', { basedOn: 1, state: 'winner', prize: 0 });
    expect(won.body.detail).toContain('could not be told');
    // By the secret address it is still taken down.
    expect((await here.open(`${url}/entries`)).body).toContain('残る写真');
    await here.withdraw(kept);
    expect((await here.open(`${url}/entries`)).body).not.toContain('残る写真');
  });

  it('is told to the customer who asks, and erased with them: by their record, and by their address', async () => {
    const { id, url } = (await here.make({ ...usual, name: { ja: '開示の企画' } })).body;
    const early = await hand(url, {
      title: '秘密の題',
      comment: '秘密の言葉',
      email: 'himitsu@example.jp',
      mayShow: 'yes',
    });
    const customer = await desk.owner.call<{ id: string }>('POST', '/api/v1/customers', {
      name: '秘密 花子',
      email: 'himitsu@example.jp',
    });
    await hand(url, { title: '二つ目の秘密', email: 'himitsu@example.jp' });
    await hand(url, { title: '別の人', email: 'other@example.jp' });
    const [, , first] = (await here.entries(id)).items;
    await here.decide(first?.id ?? '', { basedOn: 0, state: 'refused', reason: '秘密の理由' });
    const path = `/api/v1/customers/${customer.body.id}/data-requests`;
    const asked = { confirm: '秘密 花子', reference: 'R-1', reason: 'deletion_request' };
    const told = await desk.owner.call<{ counts: Record<string, number> }>('POST', path, {
      ...asked,
      kind: 'disclosure',
      reason: 'disclosure_request',
    });
    expect([told.status, told.body]).toEqual([
      201,
      expect.objectContaining({ counts: expect.objectContaining({ contests: 2, files: 2 }) }),
    ]);
    const before = await files();
    expect((await desk.owner.call('POST', path, { ...asked, kind: 'erasure' })).status).toBe(201);
    expect(before - (await files())).toBe(2);
    const text = JSON.stringify((await here.entries(id)).items);
    expect(text).not.toContain('秘密の');
    expect(text).not.toContain('himitsu');
    expect(text).toContain('別の人');
    expect((await desk.app.inject({ url: early })).statusCode).toBe(404);
    expect(await here.tally(id)).toMatchObject({ withdrawn: 2, received: 1 });
  });
});

describe('rules and decisions', () => {
  it('are never changed, not even by the application', async () => {
    const { id, url } = (await here.make()).body;
    await hand(url, { email: 'd@example.jp' });
    const entryId = (await here.entries(id)).items[0]?.id ?? '';
    await here.decide(entryId, { basedOn: 0, state: 'refused', reason: '理由' });
    for (const change of [
      sql`update contest_decision set state = 'accepted'`,
      sql`update contest_decision set note = '別の理由'`,
      sql`update contest_rules set ja = '別の規約'`,
    ])
      await expect(inWorkspace((tx) => tx.run(change))).rejects.toThrow('only added to');
  });
});

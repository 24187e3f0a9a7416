import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BroadcastDesk } from '../broadcasts/broadcast.fixture.ts';
import { pagePost } from './pages.fixture.ts';
import { daysAgo, type programmeDesk } from './programmes.fixture.ts';

const pages = pagePost();
const { post, page, planned, urlIn, visit, answer, guests, access } = pages;
let at: BroadcastDesk;
let here: ReturnType<typeof programmeDesk>;
beforeAll(async () => {
  ({ at, here } = await pages.open());
});
beforeEach(() => {
  post.mails.length = 0;
});
afterAll(() => at.close());

const send = async (...given: Parameters<typeof planned>) => {
  const broadcast = await planned(...given);
  await at.run(post.server());
  return broadcast;
};
const event = async (given: object = {}) => (await here.gathering(given)).body.id;
const urls = () => post.mails.map(urlIn);

describe('invitations in a broadcast', () => {
  it('are a page of their own for each, which takes their answer, and no seat before that', async () => {
    const { companyId } = await post.somebody('招待 花子', '招待 太郎');
    const id = await event({ seats: 1 });
    const broadcast = await send(companyId, page('event', id));
    const [first = '', second = ''] = urls();
    expect(first).not.toBe(second);
    expect([(await visit(first)).body, (await visit(second)).body]).toEqual([
      expect.stringContaining('ご出席いただけますか'),
      expect.stringContaining('ご出席いただけますか'),
    ]);
    const list = await guests(id);
    expect(list.map(({ customer, answer: said }) => [customer?.name, said]).toSorted()).toEqual([
      ['招待 太郎', null],
      ['招待 花子', null],
    ]);
    for (const guest of list) expect(guest.broadcasts).toEqual([{ id: broadcast.id, name: broadcast.name }]);
    expect((await answer(first, 'yes')).statusCode).toBe(303);
    expect((await visit(first)).body).toContain('ご出席として承りました');
    expect((await answer(second, 'yes')).headers.location).toContain('full=1');
    const { body } = await at.call<{ counts: object }>('GET', `/api/v1/gatherings/${id}`);
    expect(body.counts).toMatchObject({ invited: 2, yes: 1, open: 1 });
  });

  it('leave whoever was invited by hand their address and their answer, whichever record that was', async () => {
    const { companyId, ids } = await post.somebody('先に 花子');
    const other = await here.customer('先に 花子');
    const id = await event();
    const byHand = (await here.guest(id, other)).body;
    await answer(byHand.url, 'no');
    await at.call('POST', `/api/v1/customers/${ids[0]}/merge`, { customerId: other });
    const broadcast = await send(companyId, page('event', id));
    const [told = ''] = urls();
    expect(told).not.toBe(byHand.url);
    for (const url of [byHand.url, told]) expect((await visit(url)).body).toContain('ご欠席として承りました');
    expect(await guests(id)).toMatchObject([
      { id: byHand.invitation.id, answer: 'no', broadcasts: [{ id: broadcast.id }] },
    ]);
    // A second broadcast is a further address; a new one by hand ends them all.
    await send(companyId, page('event', id), { name: '再度のご案内' });
    const again = urls()[1] ?? '';
    for (const url of [byHand.url, told, again]) expect((await visit(url)).status).toBe(200);
    expect((await guests(id))[0]?.broadcasts).toHaveLength(2);
    const path = `/api/v1/gathering-invitations/${byHand.invitation.id}/link`;
    const { url: renewed } = (await at.call<{ url: string }>('POST', path, {})).body;
    for (const url of [byHand.url, told, again]) expect((await visit(url)).status).toBe(404);
    expect((await visit(renewed)).status).toBe(200);
  });

  it('are not given to whom nothing is sent', async () => {
    const { companyId, ids } = await post.somebody('届く 花子', '停止 太郎');
    const consent = { channel: 'email', purpose: 'news', change: 'withdrawn', how: 'spoken' };
    await at.call('POST', `/api/v1/customers/${ids[1]}/consents`, consent);
    const id = await event();
    await send(companyId, page('event', id));
    expect((await guests(id)).map(({ customer }) => customer?.name)).toEqual(['届く 花子']);
  });
});

describe('early access in a broadcast', () => {
  it('opens for each by the tier of the moment, beside what was made by hand', async () => {
    const { companyId, ids } = await post.somebody('先行 花子', '先行 太郎');
    await here.rules([{ key: 'gold', name: { ja: '金' }, by: 'hand', least: 0 }]);
    await here.place(ids[0] ?? '', { tier: 'gold', reason: '長年のお客様' });
    const { id } = (await here.access({ early: [{ tier: 'gold', opensAt: daysAgo(1) }] })).body;
    const byHand = (await here.pass(id, ids[0] ?? '')).body.url;
    const broadcast = await send(companyId, page('early_access', id));
    const told = new Map(post.mails.map((mail) => [mail.to[0]?.name, urlIn(mail)]));
    const status = async (url = '') => (await visit(url)).status;
    expect([await status(told.get('先行 花子')), await status(told.get('先行 太郎'))]).toEqual([302, 200]);
    expect(await status(byHand)).toBe(302);
    expect(await access(id)).toMatchObject({
      passes: 2,
      opened: 1,
      broadcasts: [{ id: broadcast.id, name: broadcast.name, people: 2 }],
    });
    const renewed = (await here.pass(id, ids[0] ?? '')).body.url;
    expect([await status(byHand), await status(told.get('先行 花子'))]).toEqual([404, 404]);
    expect(await status(renewed)).toBe(302);
  });
});

describe('before it goes', () => {
  it('a preview and a test show an address that opens nothing and says so, and make nobody a guest', async () => {
    await at.friends('試し 花子');
    const id = await event();
    const personalPage = page('event', id);
    const body = '{お客様名}様、こちらから {専用ページ}';
    const draft = await at.draft({ body, personalPage });
    const given = { channelId: at.channelId, kind: 'news', body, personalPage, broadcastId: draft.id };
    const seen = await at.call<{ text: string; problems: object[] }>(
      'POST',
      '/api/v1/broadcasts/preview',
      given,
    );
    expect(seen.body.problems).toEqual([]);
    const customerId = (await at.customerNamed('試し 花子')).id;
    const test = { basedOn: draft.revision, customerId };
    expect((await at.call('POST', `/api/v1/broadcasts/${draft.id}/test`, test)).status).toBe(200);
    const sent = String(at.line.state.arrived.at(-1)?.messages[0]?.['text']);
    expect(sent).toContain('【テスト】');
    for (const text of [seen.body.text, sent]) {
      expect(text).toContain('見本のアドレスのため開けません');
      expect((await visit(urlIn({ text }))).status).toBe(404);
    }
    expect(await guests(id)).toEqual([]);
  });
});

describe('somebody who was sent one', () => {
  it('is told of it with everything else that is held, and after erasure nothing opens', async () => {
    const { companyId, ids } = await post.somebody('消える 花子');
    const path = `/api/v1/customers/${ids[0]}/data-requests`;
    const id = await event();
    const { id: early } = (await here.access({ opensAt: daysAgo(1) })).body;
    await send(companyId, page('event', id), { name: '新茶の会へのご招待' });
    await send(companyId, page('early_access', early), { name: '先行販売のご案内' });
    const shown = await at.call<{ id: string }>('POST', path, {
      kind: 'disclosure',
      reason: 'disclosure_request',
      reference: 'R-1',
    });
    const { rawPayload } = await at.desk.app.inject({
      url: `/api/v1/data-requests/${shown.body.id}/archive`,
      headers: { authorization: `Bearer ${at.desk.owner.apiKey}` },
    });
    const files = unzipSync(new Uint8Array(rawPayload));
    const text = (name: string) => strFromU8(files[`data/${name}.json`] ?? new Uint8Array());
    expect(text('events')).toContain('新茶の会へのご招待');
    expect(text('early_access')).toContain('先行販売のご案内');
    for (const url of urls()) expect((await visit(url)).status).not.toBe(404);
    const erasure = { kind: 'erasure', confirm: '消える 花子', reason: 'deletion_request' };
    expect((await at.call('POST', path, erasure)).status).toBe(201);
    for (const url of urls()) expect((await visit(url)).status).toBe(404);
    // That somebody was invited stays, without them.
    expect(await guests(id)).toHaveLength(1);
    expect(await access(early)).toMatchObject({ passes: 1, broadcasts: [{ people: 1 }] });
  });
});

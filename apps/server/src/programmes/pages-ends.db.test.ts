import { lineFaults } from '@madoguchi/testbed/line-openapi';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BroadcastDesk } from '../broadcasts/broadcast.fixture.ts';
import { delivered } from '../broadcasts/mail.fixture.ts';
import type { SendOutcome } from '../channels/kit/index.ts';
import { experimentDesk } from '../experiments/experiment.fixture.ts';
import { beat } from '../operations/index.ts';
import { newId } from '../platform/db/index.ts';
import { caller } from '../testing/desk.fixture.ts';
import { pagePost } from './pages.fixture.ts';
import { daysAgo, type programmeDesk } from './programmes.fixture.ts';

const pages = pagePost();
const { post, page, letter, planned, urlIn, visit, answer, guests, refused } = pages;
let at: BroadcastDesk;
let here: ReturnType<typeof programmeDesk>;
beforeAll(async () => {
  ({ at, here } = await pages.open());
});
beforeEach(() => {
  post.mails.length = 0;
});
afterAll(async () => {
  expect(lineFaults(at.line.requests)).toEqual([]);
  await at.close();
});

type SendMail = NonNullable<Parameters<BroadcastDesk['turn']>[1]>['sendMail'];

const hour = 1 / 24;
const event = async (given: object = {}) => (await here.gathering(given)).body.id;
const callOff = (id: string, basedOn: number, cancelled: boolean) =>
  here.changeGathering(id, { basedOn, cancelled });
const resume = (id: string) => at.call('POST', `/api/v1/broadcasts/${id}/resume`);

describe('choosing a page', () => {
  it('takes one that is here and open, and whoever may make such pages by hand', async () => {
    const { companyId } = await post.somebody('選ぶ 花子');
    const id = await event();
    const create = (personalPage: object | null, call = at.call) =>
      call<{ detail: string }>(
        'POST',
        '/api/v1/broadcasts',
        letter(companyId, null, { personalPage, kind: 'news' }),
      );
    expect((await create(page('event', id))).body).toMatchObject({
      personalPage: { kind: 'event', id, name: '新茶の会' },
    });
    // An event is no early access.
    expect((await create(page('early_access', id))).status).toBe(404);
    expect((await create({ kind: 'somewhere', id })).status).toBe(400);
    const scopes = ['broadcasts:write', 'conversations:read'];
    const { key } = (await at.call<{ key: string }>('POST', '/api/v1/api-keys', { name: 'shop', scopes }))
      .body;
    const keyed = caller(at.desk.app, key);
    const denied = await create(page('event', id), keyed);
    expect([denied.status, denied.body.detail]).toEqual([403, expect.stringContaining('growth:write')]);
    expect((await create(null, keyed)).status).toBe(201);
    await callOff(id, 1, true);
    const closed = await create(page('event', id));
    expect([closed.status, closed.body.detail]).toEqual([
      422,
      expect.stringContaining('does not take place'),
    ]);
  });

  it('is undone without anything else, and kept while other things change', async () => {
    const { companyId } = await post.somebody('変える 花子');
    const draft = await at.draft(letter(companyId, page('event', await event())));
    const change = (given: object) =>
      at.call<{ personalPage: object | null; revision: number }>(
        'PATCH',
        `/api/v1/broadcasts/${draft.id}`,
        given,
      );
    const renamed = await change({ basedOn: draft.revision, name: '別の名前' });
    expect(renamed.body.personalPage).toMatchObject({ kind: 'event' });
    const without = await change({ basedOn: renamed.body.revision, personalPage: null });
    expect(without.body.personalPage).toBeNull();
  });

  it('is refused at sending where words and page do not fit, or answers end before it is due', async () => {
    const { companyId } = await post.somebody('合わない 花子');
    const id = await event({ answerBy: daysAgo(-2) });
    const schedule = async (more: object, due: string | null = null) => {
      const draft = await at.draft(letter(companyId, page('event', id), more));
      const given = { basedOn: draft.revision, at: due };
      const { status, body } = await refused(`/api/v1/broadcasts/${draft.id}/schedule`, given);
      return [status, body.detail];
    };
    expect(await schedule({ body: 'ご案内です。' })).toEqual([422, expect.stringContaining('every wording')]);
    expect(await schedule({ personalPage: null })).toEqual([
      422,
      expect.stringContaining('no page is chosen'),
    ]);
    expect(await schedule({ subject: '{専用ページ}' })).toEqual([422, expect.stringContaining('subject')]);
    expect(await schedule({}, daysAgo(-3))).toEqual([422, expect.stringContaining('no answers any more')]);
  });

  it('is refused where a wording that is compared leads to none', async () => {
    const { companyId } = await post.somebody('比べる 花子');
    const draft = await at.draft(letter(companyId, page('event', await event())));
    const experiments = experimentDesk(at.desk);
    const wording = (name: string, text: string) => ({ name, share: 50, subject: 'ご招待', text });
    const plan = await experiments.plan({
      kind: 'message',
      measure: 'answered',
      broadcastId: draft.id,
      variants: [wording('甲', 'こちらから {専用ページ}'), wording('乙', 'お待ちしております。')],
    });
    expect(plan.status).toBe(201);
    const path = `/api/v1/broadcasts/${draft.id}/schedule`;
    const preview = async () => {
      const { channelId, body } = letter(companyId, null);
      const given = { channelId, body, kind: 'news', subject: 'x', broadcastId: draft.id };
      const { problems } = (
        await at.call<{ problems: { code: string }[] }>('POST', '/api/v1/broadcasts/preview', {
          ...given,
          personalPage: draft.personalPage && page(draft.personalPage.kind, draft.personalPage.id),
        })
      ).body;
      return problems.map(({ code }) => code);
    };
    expect(await preview()).toEqual([]);
    await experiments.start(plan.body.id);
    expect(await preview()).toEqual(['page_unused']);
    expect((await refused(path, { basedOn: draft.revision })).status).toBe(422);
    // What nobody is sent any more needs no page.
    await experiments.end(plan.body.id, { reason: '文面を改めるため' });
    expect(await preview()).toEqual([]);
    expect((await refused(path, { basedOn: draft.revision })).status).toBe(200);
    await at.run(post.server());
    expect(post.mails).toHaveLength(1);
  });
});

describe('what ends before it goes out', () => {
  it('makes it stand still with the reason, and nobody gets a dead address', async () => {
    const { companyId } = await post.somebody('中止 花子', '中止 太郎');
    const id = await event();
    const { id: broadcast } = await planned(companyId, page('event', id));
    await callOff(id, 1, true);
    await at.run(post.server());
    expect(await at.read(broadcast)).toMatchObject({ state: 'paused', reason: 'page_cancelled' });
    expect([post.mails, await guests(id)]).toEqual([[], []]);
    expect((await resume(broadcast)).status).toBe(422);
    await callOff(id, 2, false);
    expect((await resume(broadcast)).status).toBe(200);
    // Called off while the first is on its way: the second does not leave.
    const usual = post.server();
    const sendMail: NonNullable<SendMail> = async (...given) => {
      const sent = await usual.sendMail?.(...given);
      if (post.mails.length === 1) await callOff(id, 3, true);
      return sent ?? delivered;
    };
    await at.run({ sendMail });
    expect(await at.read(broadcast)).toMatchObject({
      state: 'paused',
      reason: 'page_cancelled',
      counts: { sent: 1, waiting: 1 },
    });
    expect([post.mails.length, (await guests(id)).length]).toEqual([1, 1]);
  });

  it.each([
    ['answers', 'page_closed', async () => page('event', await event({ answerBy: daysAgo(-hour) }))],
    ['early access', 'page_over', async () => page('early_access', (await here.access()).body.id)],
  ] as const)('so it is with %s', async (_what, reason, make) => {
    const { companyId } = await post.somebody('終了 花子');
    const chosen = await make();
    const { id } = await planned(companyId, chosen);
    if (chosen.kind === 'early_access')
      await at.call('PATCH', `/api/v1/early-accesses/${chosen.id}`, { basedOn: 1, ended: true });
    await at.turn(0, post.server());
    expect(await at.read(id)).toMatchObject({ state: 'paused', reason });
    expect(post.mails).toEqual([]);
  });

  it('so it is where nobody knows any more how the desk is reached', async () => {
    const { companyId } = await post.somebody('所在 花子');
    const { id } = await planned(companyId, page('event', await event()), { kind: 'service' });
    await at.turn(0, { ...post.server(), publicUrl: null });
    expect(await at.read(id)).toMatchObject({ state: 'paused', reason: 'public_url' });
    expect(post.mails).toEqual([]);
  });
});

describe('what goes wrong on the way', () => {
  it('changes no address: a mail that is tried again leads where the first one would have', async () => {
    const { companyId } = await post.somebody('再送 花子');
    const id = await event();
    await planned(companyId, page('event', id));
    const down: SendOutcome = { outcome: 'retry', reason: 'refused', code: 'cannot_connect' };
    await at.turn(
      0,
      post.server(() => down),
    );
    await at.run(post.server());
    const [first, second] = post.mails.map(urlIn);
    expect(first).toBe(second);
    expect((await visit(second ?? '')).status).toBe(200);
    expect(await guests(id)).toHaveLength(1);
  });

  it('makes nobody a guest twice, and nobody whose mail never left', async () => {
    const { companyId } = await post.somebody('甲 花', '乙 花', '丙 花');
    const id = await event();
    const { id: broadcast } = await planned(companyId, page('event', id));
    const processId = newId();
    const dying: NonNullable<SendMail> = async (_workspace, _channel, mail, beforeTransmit) => {
      await beforeTransmit();
      post.mails.push(mail);
      throw new Error('kill -9');
    };
    await at.desk.context.database.outside((tx) => beat(tx, processId));
    await at.turn(0, { sendMail: dying, processId });
    expect(await guests(id)).toHaveLength(1);
    await at.call('POST', `/api/v1/broadcasts/${broadcast}/pause`);
    await at.run(post.server());
    expect(await guests(id)).toHaveLength(1);
    await resume(broadcast);
    await at.run(post.server());
    expect(await at.read(broadcast)).toMatchObject({ state: 'done', counts: { sent: 2, doubtful: 1 } });
    expect(await guests(id)).toHaveLength(3);
    const all = post.mails.map(urlIn);
    expect(new Set(all).size).toBe(3);
    for (const url of all) expect((await visit(url)).status).toBe(200);
  });
});

describe('by LINE', () => {
  it('each is written to alone, with an address that works; asked again, the request is the same to the letter', async () => {
    at.line.state.quota = 1000;
    await at.friends('あさひ', 'いちか');
    const id = await event();
    const body = '{お客様名}様、こちらから {専用ページ}';
    const draft = await at.draft({ name: '新茶の会', body, personalPage: page('event', id) });
    const before = at.line.state.arrived.length;
    at.line.will({ to: '/push', status: 500, afterwards: true });
    await at.schedule(draft);
    await at.run();
    const asked = at.line.requests.filter(({ path }) => path.endsWith('/push'));
    const [first, again, other] = asked.slice(-3);
    expect([again?.body, again?.headers['x-line-retry-key'], again?.status]).toEqual([
      first?.body,
      first?.headers['x-line-retry-key'],
      409,
    ]);
    expect(other?.body).not.toEqual(first?.body);
    const texts = at.line.state.arrived.slice(before).map(({ messages }) => String(messages[0]?.['text']));
    expect(texts.map((text) => text.slice(0, 4)).toSorted()).toEqual(['あさひ様', 'いちか様']);
    for (const text of texts) {
      const url = urlIn({ text });
      expect((await visit(url)).status).toBe(200);
      expect((await answer(url, 'yes')).statusCode).toBe(303);
    }
    expect((await guests(id)).map((guest) => [guest.customer?.name, guest.answer]).toSorted()).toEqual([
      ['あさひ', 'yes'],
      ['いちか', 'yes'],
    ]);
    expect(await at.read(draft.id)).toMatchObject({ state: 'done', counts: { sent: 2, doubtful: 0 } });
  });

  it('a request that waits while the event is called off is not asked again', async () => {
    const id = await event();
    const draft = await at.draft({ name: '催し', body: '{専用ページ}', personalPage: page('event', id) });
    at.line.will({ to: '/push', status: 500 });
    await at.schedule(draft);
    await at.turn();
    await callOff(id, 1, true);
    const requests = at.line.requests.length;
    await at.run();
    expect(at.line.requests.length).toBe(requests);
    expect(await at.read(draft.id)).toMatchObject({ state: 'paused', reason: 'page_cancelled' });
    await at.call('POST', `/api/v1/broadcasts/${draft.id}/stop`);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../platform/db/index.ts';
import { buildDesk, type Desk, type Person } from '../testing/desk.fixture.ts';
import { contestDesk, inDays } from './contests.fixture.ts';
import { phonePhoto, png, secret, segment, jpeg } from './photo.fixture.ts';

let desk: Desk;
let agent: Person;
let here: ReturnType<typeof contestDesk>;
let id = '';
let url: string | null = null;
beforeAll(async () => {
  desk = await buildDesk();
  agent = await desk.join('agent', '佐藤 健');
  here = contestDesk(desk);
  ({ id, url } = (await here.make()).body);
});
afterAll(() => desk.close());

/** A photo that nobody has handed in yet. */
let photos = 0;
const another = () => phonePhoto(String((photos += 1)));
const newest = async (query = '') => (await here.entries(id, `limit=1&${query}`)).items[0];
/** Somebody’s entry, as the desk has it. */
async function from(email: string, given: object = {}) {
  const address = await here.hand(url, { email, photos: [another()], ...given });
  const entry = await newest();
  if (entry === undefined) throw new Error('nothing was handed in');
  return { ...entry, address };
}
const decided = async (entryId: string, ...steps: object[]) => {
  for (const [at, step] of steps.entries()) {
    const { status, body } = await here.decide(entryId, { basedOn: at, ...step });
    if (status !== 200) throw new Error(body.detail);
  }
};

describe('the page of a photo contest', () => {
  it('says what it is in both languages, with the rules, and has no script', async () => {
    const ja = await here.open(url);
    expect(ja.statusCode).toBe(200);
    for (const part of [
      '新茶の写真コンテスト',
      '応募期間',
      '急須',
      '2名様',
      '応募は一人10点まで。',
      '第1版',
      '90日後',
    ])
      expect(ja.body).toContain(part);
    expect(ja.body).not.toContain('<script');
    expect(ja.headers['content-security-policy']).toContain("default-src 'none'");
    const en = await here.open(url, '?lang=en');
    for (const part of ['Photos of new tea', 'Up to ten entries each.', '<span lang="ja">新茶を楽しむ'])
      expect(en.body).toContain(part);
  });

  it('asks for each consent by itself, and ticks none beforehand, not even after a mistake', async () => {
    const wrong = await here.send(url, { mayShow: 'yes', title: '' });
    for (const { body } of [await here.open(url), wrong]) {
      expect(body.match(/type="checkbox"/gu)).toHaveLength(3);
      expect(body).not.toContain('checked');
    }
    expect(wrong.statusCode).toBe(422);
    expect(wrong.body).toContain('題名を入力してください。');
    expect(wrong.body).toContain('cha@example.jp');
    expect((await here.entries(id)).items).toEqual([]);
  });

  it.each([
    ['no photo', { photos: [] }, '写真を選んでください。'],
    ['four photos', { photos: [1, 2, 3, 4].map(another) }, '写真は3枚までです。'],
    ['what is none', { photos: [Buffer.from('<svg onload="alert(1)"/>')] }, '読み取れない写真'],
    [
      'a photo of more than 10 MB',
      { photos: [Buffer.concat([jpeg(), Buffer.alloc(10 * 1024 * 1024)])] },
      '10MBを超える',
    ],
    ['no address', { email: 'nobody' }, 'メールアドレスを正しく'],
    ['no name', { shownName: ' ' }, '掲載するお名前を'],
    ['without agreeing', { agree: null }, '応募規約への同意が必要です'],
    ['to other rules', { rules: 7 }, '応募規約が変更されました'],
  ])('does not take %s', async (_, given, says) => {
    const answer = await here.send(url, given);
    expect([answer.statusCode, answer.body]).toEqual([422, expect.stringContaining(says)]);
    expect((await here.entries(id)).items).toEqual([]);
  });

  it('does not take far too much at once, and what is no form', async () => {
    const large = await here.send(url, { photos: [1, 2, 3, 4].map(() => Buffer.alloc(8 * 1024 * 1024)) });
    expect([large.statusCode, large.body]).toEqual([413, expect.stringContaining('写真が大きすぎます')]);
    const strange = await desk.app.inject({
      method: 'POST',
      url: new URL(url ?? '', 'http://desk').pathname,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
      payload: 'no form',
    });
    expect(strange.statusCode).toBe(422);
  });

  it('takes no more than twenty in a minute from one place, before it reads them', async () => {
    const answers = [];
    for (let at = 0; at < 21; at += 1) answers.push(await here.send(url, { title: '' }, '203.0.113.7'));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([...Array<number>(20).fill(422), 429]);
    expect(answers.at(-1)?.body).toContain('ただいま混み合っております');
    expect((await here.send(url, { title: '' })).statusCode).toBe(422);
  });

  it('is closed before and after its days, and when it is cancelled', async () => {
    const planned = await here.make({ startsAt: inDays(1) });
    expect((await here.open(planned.body.url)).body).toContain('まだ始まっていません');
    expect((await here.send(planned.body.url)).statusCode).toBe(409);
    const over = await here.make({ startsAt: inDays(-9), endsAt: inDays(-1) });
    const page = await here.open(over.body.url);
    expect(page.body).toContain('受付は終了しました');
    expect(page.body).not.toContain('<form');
    const { body } = await here.make();
    await here.change(body.id, { basedOn: 1, cancelled: true });
    expect((await here.open(body.url)).body).toContain('中止となりました');
    expect((await here.send(body.url)).statusCode).toBe(409);
  });

  it('is nowhere else', async () => {
    for (const path of ['/p/nothing', `/p/${'A'.repeat(54)}`, `/p/w/${'A'.repeat(54)}`])
      expect((await desk.app.inject({ url: path })).statusCode).toBe(404);
  });
});

describe('an entry', () => {
  it('is kept with what was agreed to, and with the customer whose address it is', async () => {
    const customer = await desk.owner.call<{ id: string }>('POST', '/api/v1/customers', {
      name: '緑川 茶子',
      email: 'midorikawa@example.jp',
    });
    const photosSent = [another(), png()];
    const entry = await from('midorikawa@Example.JP', { photos: photosSent, mayAdvertise: 'yes' });
    expect(entry).toMatchObject({
      title: '朝の一杯',
      shownName: '茶々',
      rulesVersion: 1,
      mayShow: false,
      mayAdvertise: true,
      state: 'received',
      decisions: [],
      customer: { id: customer.body.id, name: '緑川 茶子' },
    });
    expect(entry.photos.map(({ type }) => type)).toEqual(['image/jpeg', 'image/png']);
  });

  it('is shown at the desk without where it was taken, which is kept nowhere', async () => {
    const entry = await from('place@example.jp');
    const photo = await desk.app.inject({
      url: `/api/v1/contest-photos/${entry.photos[0]?.id}`,
      headers: { authorization: `Bearer ${agent.apiKey}` },
    });
    expect([photo.statusCode, photo.headers['content-type']]).toEqual([200, 'image/jpeg']);
    expect(photo.headers['content-security-policy']).toContain('sandbox');
    expect(photo.rawPayload.includes(secret)).toBe(false);
    expect(photo.rawPayload.includes('film')).toBe(false);
  });

  it('is not taken twice with one photo from one person, but from another', async () => {
    const photo = jpeg(segment(0xfe, 'twice'));
    await here.hand(url, { email: 'twice@example.jp', photos: [photo] });
    const again = await here.send(url, { email: 'TWICE@example.jp', photos: [another(), photo] });
    expect([again.statusCode, again.body]).toEqual([422, expect.stringContaining('同じ写真で、すでに')]);
    await here.hand(url, { email: 'other@example.jp', photos: [photo] });
  });

  it('is one of ten of a person at most', async () => {
    for (let at = 0; at < 10; at += 1)
      await here.hand(url, { email: 'eager@example.jp', photos: [another()] });
    const more = await here.send(url, { email: 'eager@example.jp', photos: [another()] });
    expect([more.statusCode, more.body]).toEqual([422, expect.stringContaining('上限に達しています')]);
  });

  it('is one of 200 in an hour at most', async () => {
    const contest = (await here.make()).body;
    await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.run(sql`
        insert into contest_entry (workspace_id, id, contest_id, title, comment, shown_name, email, email_key, language,
          rules_version, may_show, may_advertise)
        select ${tx.workspaceId}, gen_random_uuid(), ${contest.id}, '', '', '', 'e' || n, 'e' || n, 'ja', 1, false, false
        from generate_series(1, 200) as n`),
    );
    const more = await here.send(contest.url, { photos: [another()] });
    expect([more.statusCode, more.body]).toEqual([
      429,
      expect.stringContaining('ただいま混み合っております'),
    ]);
  });

  it('is one of 5,000 in all, and of so much as a disk can hold', async () => {
    const told = [409, expect.stringContaining('応募の受付を終了しました')];
    const many = (await here.make()).body;
    await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.run(sql`
        insert into contest_entry (workspace_id, id, contest_id, title, comment, shown_name, email, email_key, language,
          rules_version, may_show, may_advertise, submitted_at)
        select ${tx.workspaceId}, gen_random_uuid(), ${many.id}, '', '', '', 'e' || n, 'e' || n, 'ja', 1, false, false,
          now() - interval '2 hours' from generate_series(1, 5000) as n`),
    );
    const more = await here.send(many.url, { photos: [another()] });
    expect([more.statusCode, more.body]).toEqual(told);
    const large = (await here.make()).body;
    await here.hand(large.url, { photos: [another()] });
    await desk.context.database.inWorkspace(desk.workspaceId, (tx) =>
      tx.run(sql`
        update contest_photo p set size = 2147483647 from contest_entry e
        where p.workspace_id = ${tx.workspaceId} and e.workspace_id = p.workspace_id and e.id = p.entry_id
          and e.contest_id = ${large.id}`),
    );
    const next = await here.send(large.url, { email: 'next@example.jp', photos: [another()] });
    expect([next.statusCode, next.body]).toEqual(told);
    expect((await here.entries(large.id)).items).toHaveLength(1);
  });

  it('keeps the rules it agreed to when they change', async () => {
    const contest = (await here.make()).body;
    await here.hand(contest.url);
    const rules = { ja: '応募は一人5点まで。', en: '' };
    const changed = await here.change(contest.id, { basedOn: 1, rules });
    expect(changed.body.rules).toMatchObject({ version: 2, ...rules });
    expect((await here.send(contest.url, { photos: [another()] })).body).toContain(
      '応募規約が変更されました',
    );
    await here.hand(contest.url, { photos: [another()], rules: 2 });
    const { items } = await here.entries(contest.id);
    expect(items.map(({ rulesVersion }) => rulesVersion)).toEqual([2, 1]);
    const { body } = await desk.owner.call<{ items: object[] }>(
      'GET',
      `/api/v1/contests/${contest.id}/rules`,
    );
    expect(body.items).toMatchObject([{ version: 2 }, { version: 1, ja: '応募は一人10点まで。' }]);
  });
});

describe('a decision', () => {
  it('is a further record with who made it and why; how the entry stands is the last', async () => {
    const { id: entryId } = await from('decided@example.jp');
    await decided(
      entryId,
      { state: 'accepted', reason: '' },
      { state: 'refused', reason: '人物が写っている' },
      { state: 'received', reason: '本人の同意を確認した' },
      { state: 'accepted' },
    );
    const { state, decisions } = await here.entry(entryId);
    expect(state).toBe('accepted');
    expect(decisions.map(({ no, reason }) => [no, reason])).toEqual([
      [1, ''],
      [2, '人物が写っている'],
      [3, '本人の同意を確認した'],
      [4, '審査の結果'],
    ]);
    expect(decisions[0]?.by?.id).toBe(desk.owner.memberId);
    const audit = await desk.owner.call<{ items: { kind: string }[] }>('GET', '/api/v1/audit?limit=5');
    expect(audit.body.items.filter(({ kind }) => kind === 'contest.decided')).toHaveLength(4);
  });

  it('is not made by those who may not, on what has moved on, or without its reason', async () => {
    const { id: entryId } = await from('guarded@example.jp');
    expect((await here.decide(entryId, { basedOn: 0, state: 'accepted' }, agent)).status).toBe(403);
    expect((await here.decide(entryId, { basedOn: 1, state: 'accepted' })).status).toBe(409);
    const silent = await here.decide(entryId, { basedOn: 0, state: 'refused', reason: '' });
    expect([silent.status, silent.body.errors?.[0]?.path]).toEqual([400, 'reason']);
    expect((await here.decide(entryId, { basedOn: 0, state: 'winner', prize: 0 })).status).toBe(409);
  });

  it('gives no prize more often than there is one, nor two to one person; what is taken back is free again', async () => {
    const contest = (await here.make()).body;
    const of = async (email: string) => {
      await here.hand(contest.url, { email, photos: [another()] });
      const entryId = (await here.entries(contest.id, 'limit=1')).items[0]?.id ?? '';
      await decided(entryId, { state: 'accepted' });
      return entryId;
    };
    const [one, same, other] = [await of('a@example.jp'), await of('A@example.jp'), await of('b@example.jp')];
    const win = (entryId: string, prize: number | undefined, basedOn = 1) =>
      here.decide(entryId, { basedOn, state: 'winner', ...(prize === undefined ? {} : { prize }) });
    expect((await win(one, undefined)).body.errors?.[0]?.path).toBe('prize');
    expect((await win(one, 5)).status).toBe(400);
    expect((await win(one, 0)).body).toMatchObject({ state: 'winner', prize: 0 });
    expect((await win(other, 0)).body.detail).toContain('Every one of this prize is given');
    expect((await win(same, 1)).body.detail).toContain('nobody win twice');
    expect(await here.tally(contest.id)).toMatchObject({ winner: 1, accepted: 2, people: 2, given: [1, 0] });
    const fewer = await here.change(contest.id, { basedOn: 1, prizes: [] });
    expect([fewer.status, fewer.body.detail]).toEqual([409, expect.stringContaining('Take them back first')]);
    await here.decide(one, { basedOn: 2, state: 'accepted', reason: '辞退のため' });
    expect((await win(other, 0)).status).toBe(200);
    expect((await win(same, 1)).status).toBe(200);
    await here.change(contest.id, { basedOn: 1, mayWinTwice: true });
    expect((await win(one, 1, 3)).status).toBe(200);
    expect((await here.tally(contest.id)).given).toEqual([1, 2]);
  });
});

describe('the public wall', () => {
  it('shows what is accepted and may be shown, until it is taken back', async () => {
    const contest = (await here.make()).body;
    const wall = () => here.open(`${contest.url}/entries`);
    const hand = (title: string, given: object) =>
      here.hand(contest.url, { title, photos: [another()], email: `${photos}@example.jp`, ...given });
    await hand('見せてよい写真', { mayShow: 'yes', shownName: '<b>茶々</b>' });
    const address = await hand('後で取り下げる写真', { mayShow: 'yes' });
    await hand('見せない写真', { mayAdvertise: 'yes' });
    await hand('まだ見ていない写真', { mayShow: 'yes' });
    const [, hiddenOne, back, good] = (await here.entries(contest.id)).items;
    expect((await wall()).body).toContain('まだありません');
    for (const each of [hiddenOne, back, good]) await decided(each?.id ?? '', { state: 'accepted' });
    const shown = await wall();
    expect(shown.body).toContain('見せてよい写真');
    expect(shown.body).toContain('&lt;b&gt;茶々&lt;/b&gt;');
    expect(shown.body).not.toContain('見せない写真');
    expect(shown.body).not.toContain('まだ見ていない写真');
    expect(shown.body).not.toContain('@example.jp');
    const photoOf = (entry: typeof good) => `${contest.url}/photos/${entry?.photos[0]?.id}`;
    const photo = await here.open(photoOf(back));
    expect([photo.statusCode, photo.headers['cache-control']]).toEqual([200, 'no-store']);
    expect(photo.rawPayload.includes(secret)).toBe(false);
    expect((await here.open(photoOf(hiddenOne))).statusCode).toBe(404);

    const own = await desk.app.inject({ url: address });
    expect(own.body).toContain('ご応募ありがとうございました');
    expect((await desk.app.inject({ url: address })).body).toContain('後で取り下げる写真');
    expect((await here.withdraw(address)).statusCode).toBe(303);
    expect((await here.open(photoOf(back))).statusCode).toBe(404);
    expect((await wall()).body).not.toContain('後で取り下げる写真');
    expect((await desk.app.inject({ url: address })).body).toContain('取り下げられました');
    const taken = await here.decide(back?.id ?? '', { basedOn: 1, state: 'winner', prize: 0 });
    expect(taken.body.detail).toContain('has taken it back');
    expect((await here.tally(contest.id)).withdrawn).toBe(1);

    await here.change(contest.id, { basedOn: 1, gallery: false });
    expect((await wall()).statusCode).toBe(404);
    expect((await here.open(photoOf(good))).statusCode).toBe(404);
  });

  it('is read page by page', async () => {
    const contest = (await here.make()).body;
    for (let at = 0; at < 13; at += 1) {
      await here.hand(contest.url, {
        title: `作品${at}番`,
        mayShow: 'yes',
        photos: [another()],
        email: `p${at}@example.jp`,
      });
      const [entry] = (await here.entries(contest.id, 'limit=1')).items;
      await decided(entry?.id ?? '', { state: 'accepted' });
    }
    const first = (await here.open(`${contest.url}/entries`)).body;
    expect(first).not.toContain('作品0番');
    const after = /after=([0-9a-f-]{36})/u.exec(first)?.[1] ?? '';
    const second = (await here.open(`${contest.url}/entries`, `?after=${after}`)).body;
    expect(second).toContain('作品0番');
    expect(second).not.toContain('after=');
  });
});

describe('what the desk takes with it', () => {
  it('is a list of everything, and a code to print', async () => {
    const { body } = await desk.owner.call<string>('GET', `/api/v1/contests/${id}/export`);
    expect(String(body)).toContain('応募日時');
    expect(String(body)).toContain('place@example.jp');
    const qr = await desk.owner.call<string>('GET', `/api/v1/contests/${id}/qr`);
    expect(qr.headers['content-type']).toContain('image/svg+xml');
  });
});

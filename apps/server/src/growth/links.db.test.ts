import type { LinkClick, LinkDetail } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { neighbour as makeNeighbour } from '../testing/neighbour.fixture.ts';
import { growthDesk, iphone } from './growth.fixture.ts';

let desk: Desk;
let growth: ReturnType<typeof growthDesk>;
beforeAll(async () => {
  desk = await buildDesk({ environment: { PUBLIC_URL: 'https://desk.example.jp' } });
  growth = growthDesk(desk);
});
afterAll(() => desk.close());

const read = async (id: string) => (await desk.owner.call<LinkDetail>('GET', `/api/v1/links/${id}`)).body;
const clicks = async (id: string, show = 'all') =>
  (await desk.owner.call<{ items: LinkClick[] }>('GET', `/api/v1/links/${id}/clicks?show=${show}`)).body
    .items;

describe('a short link', () => {
  it('has an address for each channel it is put in, and leads from each with its UTM parameters', async () => {
    const { status, body } = await growth.link({
      utmCampaign: 'spring',
      addresses: [{ slug: 'Spring-Tea', channel: 'line' }, { channel: 'print' }],
    });
    expect(status).toBe(201);
    expect(body.addresses.map(({ url, channel }) => [channel, url])).toEqual([
      ['line', 'https://desk.example.jp/l/spring-tea'],
      ['print', expect.stringMatching(/^https:\/\/desk\.example\.jp\/l\/[2-9a-z]{6}$/u)],
    ]);
    expect((await growth.visit('/l/spring-tea')).location).toBe(
      'https://shop.example.jp/tea?utm_source=line&utm_medium=social&utm_campaign=spring',
    );
    expect((await growth.visit(`/l/${body.addresses[1]?.slug}?q=shop-window`)).location).toContain(
      'utm_source=print',
    );
    expect((await read(body.id)).clicks).toEqual({ counted: 2, scans: 1, bots: 0 });
  });

  it.each([
    ['spring-tea', 'is taken'],
    ['spr1ng-tea', 'looks like one that is'],
    ['springtea', 'looks like one that is'],
  ])('cannot have the address «%s»: it %s', async (slug) => {
    const { status, body } = await growth.link({ addresses: [{ slug }] });
    expect([status, body.code]).toEqual([409, 'conflict']);
  });

  it.each([
    'ftp://shop.example.jp',
    'javascript:alert(1)',
    'https://a:b@shop.example.jp/',
    'shop.example.jp',
    'https://desk.example.jp/l/spring-tea',
  ])('cannot lead to %s', async (target) => {
    const { status, body } = await growth.link({ target });
    expect([status, body.code]).toEqual([400, 'invalid_request']);
    expect((await growth.link({ fallback: target })).status).toBe(400);
  });

  it('keeps where it led, and since when; who changes what another has changed is told', async () => {
    const { id } = (await growth.link()).body;
    const path = `/api/v1/links/${id}`;
    const target = 'https://shop.example.jp/new';
    const changed = await desk.owner.call<LinkDetail>('PATCH', path, { basedOn: 1, target });
    expect(changed.body).toMatchObject({ target, revision: 2 });
    expect(changed.body.versions.map((each) => [each.version, each.target, each.by?.name])).toEqual([
      [2, target, '緑川 直子'],
      [1, 'https://shop.example.jp/tea', '緑川 直子'],
    ]);
    expect((await growth.visit(changed.body.addresses[0]?.url ?? '')).location).toBe(target);
    expect((await desk.owner.call('PATCH', path, { basedOn: 1, name: '遅い' })).status).toBe(409);
    await desk.owner.call('PATCH', path, { basedOn: 2, name: '名前だけ' });
    expect((await read(id)).versions).toHaveLength(2);
  });

  it('leads elsewhere once it has expired, or says that it is over in the visitor’s language', async () => {
    const expiresAt = '2026-01-01T00:00:00Z';
    const fallback = 'https://shop.example.jp/';
    const [on, off] = [
      (await growth.link({ expiresAt, fallback })).body,
      (await growth.link({ expiresAt })).body,
    ];
    expect((await growth.visit(on.addresses[0]?.url ?? '')).location).toBe(fallback);
    const over = await growth.visit(off.addresses[0]?.url ?? '');
    expect([over.status, over.body]).toEqual([410, expect.stringContaining('公開は終了しました')]);
    const english = await growth.visit(off.addresses[0]?.url ?? '', { 'accept-language': 'en-GB' });
    expect(english.body).toContain('This page has closed');
    expect((await growth.visit('/l/nothing-here')).status).toBe(404);
    expect((await growth.visit('/l/%F0%9F%8D%B5')).status).toBe(404);
  });
});

describe('a visit', () => {
  it('of a machine is kept and shown, with the reason, and never counts', async () => {
    const { id, addresses } = (await growth.link()).body;
    const url = addresses[0]?.url ?? '';
    const line = await growth.visit(url, { 'user-agent': 'facebookexternalhit/1.1;line-poker/1.0' });
    expect(line.status).toBe(302);
    await growth.visit(url, {}, 'HEAD');
    await growth.visit(url, { 'sec-purpose': 'prefetch;prerender' });
    await growth.visit(url, { 'user-agent': '' });
    await growth.visit(url, { 'user-agent': `${iphone} Line/15.2.0` });
    expect((await clicks(id)).map(({ bot, channel, device }) => [bot, channel.ja, device])).toEqual([
      [null, 'LINE', 'phone'],
      ['no_agent', '直接', 'other'],
      ['prefetch', '直接', 'phone'],
      ['head', '直接', 'phone'],
      ['line_preview', '直接', 'other'],
    ]);
    expect(await clicks(id, 'counted')).toHaveLength(1);
    expect(await clicks(id, 'bots')).toHaveLength(4);
    const shown = await read(id);
    expect([shown.clicks, shown.recent]).toEqual([
      { counted: 1, scans: 0, bots: 4 },
      [{ day: expect.any(String), counted: 1, scans: 0, bots: 4 }],
    ]);
  });

  it('is of the site that referred it', async () => {
    const { id, addresses } = (await growth.link()).body;
    await growth.visit(addresses[0]?.url ?? '', { referer: 'https://tabelog.com/tokyo/1' });
    expect((await clicks(id))[0]?.channel).toEqual({ id: 'tabelog', ja: '食べログ', en: 'Tabelog' });
  });

  it('leaves no cookie and passes nothing on, unless the workspace switched that on', async () => {
    const url = (await growth.link()).body.addresses[0]?.url ?? '';
    const plain = await growth.visit(url);
    expect([plain.cookie, plain.location]).toEqual(['', 'https://shop.example.jp/tea']);
    await growth.switches({ cookie: true, cookieDays: 30, passClick: true });
    const first = await growth.visit(url);
    expect(first.cookie).toMatch(
      /^mdg_v=[0-9a-f-]{36}; Max-Age=2592000; Path=\/; Secure; HttpOnly; SameSite=Lax$/u,
    );
    expect(first.clickId).toMatch(/^[0-9a-f-]{36}$/u);
    const again = await growth.visit(url, { cookie: `a=b; ${first.cookie.split(';')[0]}` });
    expect([again.cookie, again.clickId]).toEqual(['', expect.not.stringContaining(first.clickId)]);
    const machine = await growth.visit(url, { 'user-agent': 'Slackbot 1.0' });
    expect([machine.cookie, machine.clickId]).toEqual(['', '']);
    await growth.switches({});
  });

  it('is stored, each and every one, when hundreds come at once', async () => {
    const { id, addresses } = (await growth.link()).body;
    const led = await Promise.all(
      Array.from({ length: 300 }, (_, n) => growth.visit(`${addresses[0]?.url}?q=${n % 3 === 0 ? 'a' : ''}`)),
    );
    expect(new Set(led.map(({ status }) => status))).toEqual(new Set([302]));
    const stored = await desk.context.database.pool.query<{ count: number }>(
      'select count(*)::int as count from click where link_id = $1',
      [id],
    );
    expect(stored.rows[0]?.count).toBe(300);
    expect((await read(id)).clicks).toEqual({ counted: 300, scans: 100, bots: 0 });
  });
});

describe('a domain for links', () => {
  it('redirects and is nothing else; it is one workspace’s, and not the desk’s own', async () => {
    const neighbour = await makeNeighbour(desk);
    const { slug } = (await growth.link({ addresses: [{ slug: 'domain' }] })).body.addresses[0] ?? {};
    expect(slug).toBe('domain');
    await growth.switches({ hosts: ['go.example.jp'] });
    expect((await growth.link()).body.addresses[0]?.url).toMatch(/^https:\/\/go\.example\.jp\/[^/]+$/u);
    expect((await growth.visit('https://go.example.jp/domain')).status).toBe(302);
    expect((await growth.visit('https://go.example.jp/DOMAIN')).status).toBe(302);
    for (const path of ['', 'api/v1/setup', 'l/domain', 'healthz', '..%2f'])
      expect((await growth.visit(`https://go.example.jp/${path}`)).status, path).toBe(404);
    expect((await growth.switches({ hosts: ['desk.example.jp'] })).body.code).toBe('invalid_request');
    const theirs = growthDesk(neighbour);
    expect((await theirs.switches({ hosts: ['go.example.jp'] })).body.code).toBe('address_in_use');
    expect((await theirs.link({ target: 'https://go.example.jp/domain' })).body.code).toBe('invalid_request');
    await growth.switches({});
    expect((await growth.visit('https://go.example.jp/domain')).status).toBe(404);
  });

  it('is not needed: workspaces of one desk are told apart by a name in the address', async () => {
    const neighbour = await makeNeighbour(desk);
    const theirs = growthDesk(neighbour);
    const { body } = await theirs.link({
      target: 'https://their.example.jp/',
      addresses: [{ slug: 'domain' }],
    });
    const url = body.addresses[0]?.url ?? '';
    expect(url).toMatch(/^https:\/\/desk\.example\.jp\/l\/[2-9a-z]{4}\/domain$/u);
    expect((await growth.visit(url)).location).toBe('https://their.example.jp/');
    expect((await growth.visit('/l/domain')).location).toBe('https://shop.example.jp/tea');
    expect((await desk.owner.call('GET', `/api/v1/links/${body.id}`)).status).toBe(404);
  });
});

describe('links from a list', () => {
  it('are made row by row; a wrong one is named by its line and keeps no other out', async () => {
    const csv = [
      'リンク名,リンク先,短縮名,チャネル,キャンペーン',
      '店頭ポスター,https://shop.example.jp/poster,poster,print,夏祭り',
      '"LINE, 配信",https://shop.example.jp/line,,line,夏祭り',
      '壊れた行,javascript:alert(1),,,',
      '同じ名前,https://shop.example.jp/x,p0ster,,',
      '知らないチャネル,https://shop.example.jp/x,,radio,',
    ].join('\r\n');
    const { body } = await desk.owner.call<{ made: number; wrong: { line: number; message: string }[] }>(
      'POST',
      '/api/v1/links/bulk',
      { csv: `\ufeff${csv}` },
    );
    expect(body.made).toBe(2);
    expect(body.wrong.map(({ line }) => line)).toEqual([4, 5, 6]);
    expect(body.wrong[2]?.message).toContain('channel must be one of any, line');
    expect((await growth.visit('/l/poster')).location).toContain(
      'https://shop.example.jp/poster?utm_source=print',
    );
    const refused = await desk.owner.call('POST', '/api/v1/links/bulk', { csv: 'a,b\n1,2' });
    expect(refused).toMatchObject({ status: 400, body: { code: 'invalid_request' } });
  });
});

describe('the notice to visitors', () => {
  it('says what is really on, in both languages, and nothing that is not', async () => {
    const notice = async () =>
      (await desk.owner.call<{ notice: { ja: string; en: string } }>('GET', '/api/v1/growth-settings')).body
        .notice;
    const off = await notice();
    expect(off.ja).toContain('みどり商店');
    expect(off.ja).toContain('Cookieを使用しません');
    expect(off.en).toContain('use no cookie');
    expect(off.ja).not.toContain('mdg_');
    await growth.switches({ cookie: true, cookieDays: 30, passClick: true, keepMonths: 14 });
    const on = await notice();
    for (const part of ['mdg_v', '有効期間：30日', '14か月後', 'mdg_click']) expect(on.ja).toContain(part);
    for (const part of ['mdg_v', 'valid for 30 days', '14 months', 'mdg_click'])
      expect(on.en).toContain(part);
    await growth.switches({});
  });
});

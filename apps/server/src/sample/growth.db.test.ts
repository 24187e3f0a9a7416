import type {
  Ambassador,
  AmbassadorDetail,
  Contest,
  ContestPost,
  Gathering,
  GatheringInvitation,
  LinkDetail,
  Mention,
  MentionDetail,
  MentionSource,
  ReferralPage,
  ReferralProgramme,
  TierRules,
  Today,
  TrackRecord,
  Voice,
  VoiceDetail,
  VoiceWall,
  VoiceWallDetail,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayMs } from '../platform/time/index.ts';
import type { Browser } from '../testing/browser.fixture.ts';
import type { OpenDesk } from '../testing/desk.fixture.ts';
import { sampleMentions } from './data/mentions.ts';
import { openSampleDesk } from './sample-desk.fixture.ts';

type List<T> = { items: T[]; nextCursor: string | null };

let desk: OpenDesk;
let browser: Browser;
beforeAll(async () => {
  ({ desk, browser } = await openSampleDesk());
});
afterAll(() => desk.close());

const get = async <T>(path: string): Promise<T> => (await browser.call<T>('GET', `/api/v1${path}`)).body;
const list = async <T>(path: string): Promise<T[]> => (await get<List<T>>(path)).items;

describe('what is said of «みどり商店»', () => {
  const mentions = () => list<Mention>('/mentions?list=all&limit=100');

  it('is of ten weeks and several networks, each read, and most of it content', async () => {
    const found = await mentions();
    expect(found).toHaveLength(sampleMentions.length);
    expect(found.every(({ read }) => read)).toBe(true);
    expect(new Set(found.map(({ network }) => network)).size).toBeGreaterThanOrEqual(7);
    const days = found.map(({ postedAt }) => (Date.now() - Date.parse(postedAt)) / dayMs);
    expect(Math.max(...days)).toBeLessThan(71);
    expect(Math.min(...days)).toBeGreaterThan(0);
    const by = Object.groupBy(found, ({ sentiment }) => sentiment ?? 'unread');
    expect(by.negative).toHaveLength(2);
    expect(by.positive?.length).toBeGreaterThan(15);
    for (const { foundAt, postedAt } of found)
      expect(Date.parse(foundAt) - Date.parse(postedAt)).toBeLessThan(dayMs);
  });

  it('displeases twice: one waits for an answer, one was given it', async () => {
    const [open, ...others] = await list<Mention>('/mentions?list=open');
    expect(others).toEqual([]);
    expect(open).toMatchObject({
      sentiment: 'negative',
      case: { state: 'open', owner: { name: '佐伯 健太' } },
    });
    expect(Date.parse(open?.case?.dueAt ?? '')).toBeGreaterThan(Date.now());
    const answered = (await mentions()).find((each) => each.case?.state === 'answered');
    const detail = await get<MentionDetail>(`/mentions/${answered?.id}`);
    expect(detail).toMatchObject({ sentiment: 'negative', answers: [{ how: 'elsewhere', state: 'sent' }] });
    const { items } = await get<Today>('/today?member=team');
    const addresses = items.flatMap(({ reasons }) => reasons.map((reason) => JSON.stringify(reason)));
    expect(addresses.join()).toContain(open?.id);
  });

  it('was paid for twice: one says so, one does not and is to be looked at', async () => {
    const paid = (await mentions()).filter(({ type }) => type === 'amplified');
    expect(paid.map(({ author, disclosure }) => [author, disclosure])).toEqual([
      ['@sayaka_no_ocha', 'missing'],
      ['@sayaka_no_ocha', 'shown'],
    ]);
    expect(await list<Mention>('/mentions?list=missing')).toHaveLength(1);
  });

  it('is our own summary where a site’s words may not be copied; and nothing is asked anywhere', async () => {
    const [review] = (await mentions()).filter(({ network }) => network === 'review');
    expect(review).toMatchObject({ keeps: 'summary', score: 4, scoreOf: 5 });
    const sources = await list<MentionSource>('/mention-sources');
    expect(sources).toMatchObject([{ enabled: false, found: 0, config: { kind: 'feed' } }]);
    for (const { address } of await mentions()) expect(new URL(address).hostname).toMatch(/\.example\.jp$/u);
  });
});

describe('who speaks of it', () => {
  it('is somebody with an agreement that lacks nothing, and a candidate', async () => {
    const people = await list<Ambassador>('/ambassadors');
    expect(people).toMatchObject([
      { name: '水野 さやか', state: 'active', warnings: 0, reach: { size: 'micro', followers: 12_800 } },
      { name: '古谷 健', state: 'candidate', relation: { agreements: 0 } },
    ]);
    const detail = await get<AmbassadorDetail>(`/ambassadors/${people[0]?.id}`);
    expect(detail.accounts[0]?.observations).toHaveLength(3);
    expect(detail.agreements).toMatchObject([{ payYen: 30_000, warnings: [] }]);
    const [source] = detail.sources;
    expect(source).toMatchObject({ kind: 'link', target: { name: '水野さんの投稿' } });
    const link = await get<LinkDetail>(`/links/${source?.target.id}`);
    expect(link.clicks.counted).toBe(90);
  });
});

describe('whom it invites', () => {
  it('two customers to recommend it, of whom one has led a friend to an order', async () => {
    const [programme] = await list<ReferralProgramme>('/referral-programmes');
    expect(programme).toMatchObject({ name: 'お友だち紹介', invites: 2, version: 1 });
    const { items } = await get<ReferralPage>(`/referral-programmes/${programme?.id}/referrals`);
    expect(items).toMatchObject([
      {
        number: 'M-1047',
        inviter: { name: '田辺 修一' },
        invited: { name: '松井 彩花' },
        via: 'code',
        signs: [],
      },
    ]);
    expect(items[0]).toMatchObject({ state: 'earned', due: [{ side: 'inviter' }] });
  });

  it('guests to an event that was, and to one in two weeks', async () => {
    const [coming, past] = await list<Gathering>('/gatherings');
    expect(past).toMatchObject({ counts: { invited: 4, yes: 3, no: 1, came: 2 } });
    expect(coming).toMatchObject({ counts: { invited: 2, yes: 1, no: 0, open: 1, came: 0 } });
    const until = (Date.parse(coming?.startsAt ?? '') - Date.now()) / dayMs;
    expect(until).toBeGreaterThan(13);
    expect(until).toBeLessThan(15);
    const guests = await list<GatheringInvitation>(`/gatherings/${past?.id}/invitations`);
    for (const { invitedAt, answeredAt, cameAt } of guests) {
      expect(Date.parse(invitedAt)).toBeLessThan(Date.parse(answeredAt ?? ''));
      if (cameAt !== null) expect(Date.parse(cameAt)).toBeLessThan(Date.parse(past?.startsAt ?? ''));
    }
  });

  it('regular customers before others', async () => {
    const rules = await get<TierRules>('/tier-rules');
    expect(rules.tiers.map(({ key }) => key)).toEqual(['regular', 'patron']);
    expect(rules.counts.reduce((sum, { people }) => sum + people, 0)).toBeGreaterThan(0);
  });
});

describe('what its customers let be shown', () => {
  it('is one voice of each state, each in words that were said, with the ledger behind it', async () => {
    const voices = await list<Voice>('/voices?limit=50');
    expect(voices.map(({ state }) => state).toSorted()).toEqual([
      'refused',
      'shown',
      'waiting',
      'waiting',
      'withdrawn',
    ]);
    const details = await Promise.all(voices.map(({ id }) => get<VoiceDetail>(`/voices/${id}`)));
    expect(new Set(details.map(({ origin }) => origin.kind))).toEqual(new Set(['hand', 'mention', 'survey']));
    for (const { createdAt, asks, consents } of details)
      expect([createdAt, ...asks.map(({ at }) => at), ...consents.map(({ at }) => at).toReversed()]).toEqual(
        [createdAt, ...asks.map(({ at }) => at), ...consents.map(({ at }) => at)].toSorted(),
      );
    const withdrawn = details.find(({ state }) => state === 'withdrawn');
    expect(withdrawn?.consents.map(({ kind }) => kind)).toEqual(['withdrawn', 'given']);
  });

  it('stands on a wall that says from what it was chosen', async () => {
    const [wall] = await list<VoiceWall>('/voice-walls');
    const detail = await get<VoiceWallDetail>(`/voice-walls/${wall?.id}`);
    expect(detail.counts).toEqual({
      total: 5,
      all: 5,
      consented: 1,
      shown: 1,
      low: 0,
      lowShown: 0,
      surveys: { answers: 3, taken: 1 },
    });
  });

  it('is asked for by a campaign that some posts take part in, and a photo contest that has begun', async () => {
    const contests = await list<Contest>('/contests');
    expect(contests.map(({ kind, state, note }) => [kind, state, note.verdict])).toEqual([
      ['photo', 'running', 'open'],
      ['hashtag', 'running', 'open'],
    ]);
    const [, campaign] = contests;
    const posts = await list<ContestPost>(`/contests/${campaign?.id}/posts`);
    expect(posts).toHaveLength(3);
  });
});

it('what it can show for itself waits to be confirmed, and lacks nothing', async () => {
  const record = await get<TrackRecord>('/track-record');
  expect(record.entries.map(({ content }) => content.kind)).toEqual([
    'client',
    'client',
    'certificate',
    'award',
  ]);
  expect(record).toMatchObject({ warnings: [], editions: [], facts: { staff: 9 } });
});

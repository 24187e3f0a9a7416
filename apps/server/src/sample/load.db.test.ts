import type {
  Channel,
  Conversation,
  Customer,
  Experiment,
  ExperimentResult,
  LinkDetail,
  Me,
  Member,
  Message,
  SurveyFigures,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type Browser } from '../testing/browser.fixture.ts';
import { openDesk, type OpenDesk } from '../testing/desk.fixture.ts';
import { sampleWorkspace } from './data/index.ts';
import { loadSample } from './index.ts';

type List<T> = { items: T[]; nextCursor: string | null };

const account = { email: 'owner@example.jp', password: 'a long enough password' };

let desk: OpenDesk;
let browser: Browser;
let me: Me;
beforeAll(async () => {
  desk = await openDesk();
  browser = openBrowser(desk.app);
  const setup = { ...account, name: '緑川 直子', workspace: 'みどり商店', sample: true };
  const made = await browser.call('POST', '/api/v1/setup', setup);
  expect(made.status).toBe(201);
  me = (await browser.call<Me>('GET', '/api/v1/me')).body;
});
afterAll(() => desk.close());

async function all<T>(path: string): Promise<T[]> {
  const items: T[] = [];
  let cursor = '';
  do {
    const joint = path.includes('?') ? '&' : '?';
    const { body } = await browser.call<List<T>>('GET', `${path}${joint}limit=200&cursor=${cursor}`);
    items.push(...body.items);
    cursor = body.nextCursor ?? '';
  } while (cursor !== '');
  return items;
}

const conversations = () => all<Conversation>('/api/v1/conversations');
const messagesOf = (id: string) => all<Message>(`/api/v1/conversations/${id}/messages`);

describe('«みどり商店»', () => {
  it('has four members, the one who set up being its owner', async () => {
    const members = await all<Member>('/api/v1/members');
    expect(members).toHaveLength(4);
    expect(members.filter((member) => member.role === 'owner').map((member) => member.id)).toEqual([
      me.member.id,
    ]);
  });

  it('has sixty customers, each with an address, some with a contact person', async () => {
    const customers = await all<Customer>('/api/v1/customers');
    expect(customers).toHaveLength(60);
    expect(
      customers.every(
        ({ contactPoints }) => contactPoints.filter(({ kind }) => kind === 'email').length === 1,
      ),
    ).toBe(true);
    expect(customers.some((customer) => customer.contactPersonId === me.member.id)).toBe(true);
  });

  it('has an experiment that was decided, and one that runs', async () => {
    const [running, ended] = await all<Experiment>('/api/v1/experiments');
    expect(running).toMatchObject({ kind: 'landing', state: 'running', link: { name: '新茶のご案内' } });
    expect(ended).toMatchObject({ kind: 'script', state: 'ended', decision: 'again', stopReason: null });
    expect(ended?.units).toBeGreaterThan(10);
    const clicks = await browser.call<LinkDetail>('GET', `/api/v1/links/${running?.link?.id}`);
    expect(running?.units).toBe(clicks.body.clicks.counted);
    const result = await browser.call<ExperimentResult>('GET', `/api/v1/experiments/${ended?.id}/result`);
    const { planReached, arms } = result.body;
    expect([planReached, arms.reduce((sum, { units }) => sum + units, 0)]).toEqual([true, ended?.units]);
  });

  it('has a hundred and fifty conversations over three months, none in the future', async () => {
    const found = await conversations();
    expect(found).toHaveLength(150);
    const times = found.map((each) => Date.parse(each.createdAt));
    const days = (Date.now() - Math.min(...times)) / 86_400_000;
    expect(days).toBeGreaterThan(80);
    expect(days).toBeLessThan(110);
    const latest = found.map((each) => Date.parse(each.lastMessageAt ?? ''));
    expect(Math.max(...latest)).toBeLessThanOrEqual(Date.now());
  });

  it('has each status as it was written, with what belongs to it', async () => {
    const found = await conversations();
    const count = (list: { status: string }[]) => Object.groupBy(list, (each) => each.status);
    const written = count(sampleWorkspace.conversations);
    for (const [status, list = []] of Object.entries(count(found))) {
      expect([status, list.length]).toEqual([status, written[status]?.length]);
    }
    for (const each of found) {
      expect((each.status === 'on_hold') === (each.holdReason !== null && each.holdUntil !== null)).toBe(
        true,
      );
      if (each.status === 'on_hold') expect(Date.parse(each.holdUntil ?? '')).toBeGreaterThan(Date.now());
      if (each.status === 'done') expect(each.waitingSince).toBeNull();
    }
    expect(found.some((each) => each.waitingSince !== null)).toBe(true);
  });

  it('shows open conversations as unread, and the rest as read by the owner', async () => {
    for (const each of await conversations()) {
      expect([each.subject, each.unread]).toEqual([each.subject, each.status === 'open']);
    }
  });

  it('has messages that follow each other in time, with their writers, and no date left to fill in', async () => {
    const found = await conversations();
    let notes = 0;
    for (const each of found.slice(0, 60)) {
      const messages = await messagesOf(each.id);
      expect(messages).toHaveLength(each.messageCount);
      expect(messages.at(-1)?.id).toBe(each.lastMessageId);
      const times = messages.map((message) => message.receivedAt);
      expect(times).toEqual(times.toSorted());
      for (const message of messages) {
        expect(message.text).not.toMatch(/\{\{|\}\}|undefined|Invalid Date/);
        expect(message.author === null).toBe(message.direction === 'inbound');
        if (message.direction === 'note') notes += 1;
      }
    }
    expect(notes).toBeGreaterThan(0);
  });

  it('has a channel that never connects anywhere, and can be switched off and on', async () => {
    const [channel, ...others] = await all<Channel>('/api/v1/channels');
    expect(others).toEqual([]);
    expect(channel).toMatchObject({ type: 'sample', state: 'off', imap: null, smtp: null });
    const path = `/api/v1/channels/${channel?.id}`;
    await browser.call('PATCH', path, { enabled: false });
    expect((await browser.call('PATCH', path, { enabled: true })).body).toMatchObject({
      enabled: true,
      state: 'off',
    });
    expect((await browser.call('POST', `${path}/retry`)).body).toMatchObject({ state: 'off' });
    await desk.context.runner.reconcile();
    expect((await browser.call('GET', path)).body).toMatchObject({ state: 'off' });
  });

  it('has a survey of three months with its figure, and what was said last is somebody’s to see to', async () => {
    const [survey] = (await browser.call<List<{ id: string; enabled: boolean }>>('GET', '/api/v1/surveys'))
      .body.items;
    expect(survey?.enabled).toBe(true);
    const { body } = await browser.call<SurveyFigures>('GET', `/api/v1/surveys/${survey?.id}/figures`);
    expect(body.all).toMatchObject({ count: 39, value: expect.any(Number), low: expect.any(Number) });
    expect(body.periods.length).toBeGreaterThanOrEqual(3);
    const feedback = await all<{ text: string; source: string }>('/api/v1/feedback?list=open');
    expect(feedback.map(({ source }) => source)).toEqual(['survey', 'survey', 'survey']);
    expect(feedback.map(({ text }) => text).join()).toContain('水出し');
  });

  it('is counted right', async () => {
    const found = await conversations();
    const active = found.filter((each) => each.status !== 'done');
    const { body } = await browser.call('GET', '/api/v1/counts');
    expect(body).toMatchObject({
      active: active.length,
      mine: active.filter((each) => each.assigneeId === me.member.id).length,
      unassigned: active.filter((each) => each.assigneeId === null).length,
      onHold: found.filter((each) => each.status === 'on_hold').length,
    });
  });
});

it('is not loaded twice, and a second attempt leaves everything as it is', async () => {
  const again = await openBrowser(desk.app).call('POST', '/api/v1/setup', {
    ...account,
    name: 'a',
    workspace: 'b',
    sample: true,
  });
  expect([again.status, again.body['code']]).toEqual([409, 'already_set_up']);
  const twice = desk.context.database.inWorkspace(me.workspace.id, (tx) => loadSample(tx, me.member.id));
  await expect(twice).rejects.toThrow();
  expect(await conversations()).toHaveLength(150);
  expect(await all<Customer>('/api/v1/customers')).toHaveLength(60);
  expect(await all<Member>('/api/v1/members')).toHaveLength(4);
});

it('its other members cannot sign in: nobody knows their passwords', async () => {
  const members = await all<Member>('/api/v1/members');
  const other = members.find((member) => member.id !== me.member.id);
  const { status } = await openBrowser(desk.app).signIn({
    email: other?.email ?? '',
    password: account.password,
  });
  expect(status).toBe(401);
});

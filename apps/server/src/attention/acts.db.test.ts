import type {
  AttentionDetail,
  AttentionLetter,
  AttentionOutcomes,
  Customer,
  CustomerAttention,
  Draft,
  FirstMessage,
  Problem,
} from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel } from '../conversations/mail.fixture.ts';
import type { Desk, Person } from '../testing/desk.fixture.ts';
import { ago, careDesk, furious, promise, upset } from './cases.fixture.ts';
import type { Said } from './history.fixture.ts';
import { checkQuestions, noteSignal } from './index.ts';

let care: Awaited<ReturnType<typeof careDesk>>;
let desk: Desk;
let made: (typeof care)['made'];
let agent: Person;
beforeAll(async () => {
  care = await careDesk();
  ({ desk, made, agent } = care);
});
afterAll(() => desk.close());

const drain = () => care.drain();
const list = (query: string, by?: Person) => care.list(query, by);
const attentionOf = (id: string) => care.attentionOf(id);
const customer = (...given: Parameters<(typeof care)['customer']>) => care.customer(...given);

describe('what is done about them', () => {
  it('is noted, closed with whether it helped, and asked again where nobody knows yet', async () => {
    const { id } = await customer(upset());
    const { id: caseId } = await made.caseOf(id);
    const path = `/api/v1/attention/cases/${caseId}`;
    await agent.call('POST', `${path}/acts`, { act: 'call', note: 'お詫びし、交換を手配' });
    const closed = await agent.call<AttentionDetail>('POST', `${path}/close`, {
      helped: 'unknown',
      askInDays: 3,
    });
    expect(closed.body).toMatchObject({
      state: 'closed',
      lastAct: { act: 'call', note: 'お詫びし、交換を手配', by: { name: '佐藤 花' } },
      closing: { how: 'person', helped: 'unknown', by: { name: '佐藤 花' } },
      signals: [{ kind: 'veiled', standing: false, end: 'handled' }],
    });
    expect((await list('list=asking')).items.map((each) => each.id)).toContain(caseId);
    expect(await attentionOf(id)).toMatchObject({ level: 'calm', caseId: null });
    // Looked at again, what was seen to stays seen to.
    await made.look(id, ago(0));
    expect((await attentionOf(id)).caseId).toBeNull();
    const answered = await agent.call<AttentionDetail>('POST', `${path}/outcome`, {
      helped: 'helped',
      outcome: 'stayed',
    });
    expect(answered.body).toMatchObject({
      closing: { helped: 'helped', askOn: null },
      outcome: { outcome: 'stayed', source: 'person' },
    });
    expect((await list('list=asking')).items.map((each) => each.id)).not.toContain(caseId);
    expect((await list('list=closed&limit=200')).items.map((each) => each.id)).toContain(caseId);
    const again = await agent.call<Problem>('POST', `${path}/close`, { helped: 'helped' });
    expect([again.status, again.body.code]).toEqual([409, 'conflict']);
  });

  it('can be taken back: what was seen to stands again, and is not counted', async () => {
    const { id } = await customer(upset());
    const { id: caseId } = await made.caseOf(id);
    const counted = async () =>
      (await desk.owner.call<AttentionOutcomes>('GET', '/api/v1/attention/outcomes')).body.all.known;
    const before = await counted();
    await agent.call('POST', `/api/v1/attention/cases/${caseId}/close`, { helped: 'worse', outcome: 'left' });
    expect(await counted()).toBe(before + 1);
    const { body } = await agent.call<AttentionDetail>('POST', `/api/v1/attention/cases/${caseId}/reopen`);
    expect(body).toMatchObject({
      state: 'open',
      closing: null,
      outcome: null,
      signals: [{ standing: true }],
    });
    expect(await counted()).toBe(before);
  });

  it('may be that a sign is none: it rests with the reason, and can be called back', async () => {
    const { id } = await customer(furious());
    const { id: caseId, level, signals } = await made.caseOf(id);
    const [first] = signals;
    const path = `/api/v1/attention/signals/${first?.id}/rest`;
    expect((await agent.call('POST', path, { why: ' ' })).status).toBe(400);
    const rested = await agent.call<CustomerAttention>('POST', path, { why: '口癖でした' });
    expect(rested.body.signals.map((each) => each.id)).not.toContain(first?.id);
    await made.look(id, ago(0));
    const after = await made.caseOf(id);
    expect(after.level).not.toBe(level);
    expect(after.signals.find((each) => each.id === first?.id)).toMatchObject({
      end: 'rested',
      why: '口癖でした',
    });
    expect(after.trail.map(({ kind }) => kind)).toContain('signal_rested');
    await agent.call('DELETE', path);
    expect(await made.caseOf(id)).toMatchObject({ id: caseId, level });
  });

  it('may be a letter: put into the conversation as one’s own draft, never over another', async () => {
    const { id, conversationId } = await customer(upset());
    const { id: caseId } = await made.caseOf(id);
    const path = `/api/v1/attention/cases/${caseId}/letter`;
    const letter = await agent.call<AttentionLetter>('POST', path, {});
    expect(letter.body.conversationId).toBe(conversationId);
    expect(letter.body.text).toMatch(
      /^山田 \d+様\n\nいつもお世話になっております。みどり商店の佐藤でございます。/u,
    );
    const again = await agent.call<Problem>('POST', path, {});
    expect([again.status, again.body.code]).toEqual([409, 'conflict']);
    await agent.call('POST', path, { existing: 'append', locale: 'en' });
    const { body } = await agent.call<{ draft: Draft }>(
      'GET',
      `/api/v1/conversations/${conversationId}/draft`,
    );
    expect(body.draft.text.startsWith(letter.body.text.trimEnd())).toBe(true);
    expect(body.draft.text).toContain('Dear 山田');
    const nowhere = await made.customer();
    await made.within((tx) => noteSignal(tx, promise(nowhere)));
    await drain();
    const { caseId: other } = await attentionOf(nowhere);
    const refused = await agent.call<Problem>('POST', `/api/v1/attention/cases/${other}/letter`, {});
    expect([refused.status, refused.body.code]).toEqual([422, 'unprocessable']);
  });

  it('begins a conversation where there is none, by the way that reaches them', async () => {
    await addChannel(desk);
    const { body: who } = await desk.owner.call<Customer>('POST', '/api/v1/customers', {
      name: '初 花子',
      email: 'hajime@example.jp',
    });
    await made.within((tx) => noteSignal(tx, promise(who.id, 'promise-9')));
    await drain();
    const { caseId } = await attentionOf(who.id);
    const path = `/api/v1/attention/cases/${caseId}/letter`;
    const { body } = await agent.call<AttentionLetter>('POST', path, {});
    const begun = await agent.call<FirstMessage>('GET', `/api/v1/first-messages/${body.conversationId}`);
    expect(begun.body).toMatchObject({ to: 'hajime@example.jp', subject: 'お待たせしている件のお詫び' });
    expect((await agent.call('POST', path, {})).status).toBe(409);
    const more = await agent.call<AttentionLetter>('POST', path, { existing: 'append' });
    expect(more.body.conversationId).toBe(body.conversationId);
    // What one member has begun to write is nobody else's place to write in.
    const others = await desk.owner.call<AttentionLetter>('POST', path, {});
    expect(others.body.conversationId).not.toBe(body.conversationId);
  });
});

describe('an answer that has gone out', () => {
  const asked: Said = {
    at: ago(20),
    by: 'customer',
    text: '急須はいつ届きますか？ あと、ギフト包装はできますか？',
  };
  const replies = (text: string): Said[] => [asked, { at: ago(19), by: 'us', text }];
  const check = (messageId: string | undefined) =>
    checkQuestions(desk.context.delivery, { workspaceId: desk.workspaceId, messageId: messageId ?? '' });

  it('is a sign where it leaves a question open, until another takes it up', async () => {
    const { id, conversationId, messages } = await customer(
      replies('ご注文ありがとうございます。11月26日にお届けいたします。'),
    );
    await check(messages[1]);
    await check(messages[1]);
    expect(await made.standing(id)).toEqual(['unanswered_question']);
    const { signals } = await attentionOf(id);
    expect(signals[0]).toMatchObject({
      quote: asked.text,
      evidence: { type: 'answer', answerId: messages[1] },
    });
    const more = { at: ago(1), by: 'us', text: 'ギフト包装も無料で承ります。' } as const;
    await check(await made.say(conversationId, more, 3, null));
    expect(await made.standing(id)).toEqual([]);
  });

  it('is none where it takes up what was asked, or answers nothing', async () => {
    const { id, messages } = await customer(
      replies('急須は11月26日にお届けいたします。ギフト包装も無料で承ります。'),
    );
    await check(messages[1]);
    await check(messages[0]);
    expect(await made.standing(id)).toEqual([]);
  });
});

describe('two people at once', () => {
  it('close a case once', async () => {
    const { id } = await customer(upset());
    const { id: caseId } = await made.caseOf(id);
    const answers = await Promise.all(
      [desk.owner, agent].map((each) =>
        each.call('POST', `/api/v1/attention/cases/${caseId}/close`, { helped: 'helped' }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

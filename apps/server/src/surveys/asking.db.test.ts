import type { Conversation, Survey } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noon } from '../broadcasts/noon.fixture.ts';
import { careEvent } from '../care/index.ts';
import { arrive, inbound } from '../conversations/mail.fixture.ts';
import { orderDesk } from '../orders/orders.fixture.ts';
import { newId, sql } from '../platform/db/index.ts';
import { noteSignal } from '../attention/index.ts';
import { refuseRows } from '../testing/fault.fixture.ts';
import { buildSurveyDesk, type Problem, type SurveyDesk } from './survey.fixture.ts';

let at: SurveyDesk;
beforeAll(async () => {
  at = await buildSurveyDesk();
});
afterAll(() => at.close());

const day = 86_400_000;
const off = (survey: Survey) =>
  at.owner.call('PATCH', `/api/v1/surveys/${survey.id}`, { basedOn: survey.revision, enabled: false });
/** A mail that came and was answered: a case that is done. */
async function resolved(address: string): Promise<Conversation> {
  const subject = `件名 ${address}`;
  await arrive(at.desk, at.mailChannelId, inbound({ from: { name: '鈴木 一郎', address }, subject }));
  const { items } = (await at.owner.call<{ items: Conversation[] }>('GET', '/api/v1/conversations?limit=200'))
    .body;
  const one = items.find((each) => each.subject === subject);
  if (one === undefined) throw new Error('the mail did not come');
  await at.owner.call('PATCH', `/api/v1/conversations/${one.id}`, { status: 'done' });
  return one;
}

describe('a survey', () => {
  it('begins off, with our words; NPS keeps its wording whatever is sent', async () => {
    const starter = await at.owner.call<Survey>('GET', '/api/v1/survey-starter?trigger=delivered');
    const content = {
      ...starter.body.content,
      questions: starter.body.content.questions.map((each) => ({
        ...each,
        text: { ja: '別の聞き方', en: 'Other' },
      })),
    };
    const { status, body } = await at.owner.call<Survey>('POST', '/api/v1/surveys', {
      ...starter.body,
      content,
    });
    expect([status, body.enabled, body.version]).toEqual([201, false, 1]);
    expect(body.content.questions.map(({ text }) => text.ja)).toEqual([
      '{shop}を、親しいご友人やご家族にどの程度おすすめしたいと思われますか。',
      '別の聞き方',
    ]);
  });

  it('has versions: other words are a new one, a key keeps its kind', async () => {
    const survey = await at.survey();
    const change = (content: object) =>
      at.owner.call<Survey & Problem>('PATCH', `/api/v1/surveys/${survey.id}`, {
        basedOn: survey.revision,
        content,
      });
    const [first] = survey.content.questions;
    const other = await change({ ...survey.content, questions: [{ ...first, kind: 'ces' }] });
    expect([other.status, other.body.code]).toEqual([400, 'invalid_request']);
    const again = await change({ ...survey.content, questions: [first] });
    expect([again.status, again.body.version]).toEqual([200, 2]);
    const stale = await change(survey.content);
    expect([stale.status, stale.body.code]).toEqual([409, 'conflict']);
    await off(again.body);
  });

  it('refuses what cannot be asked, and channels of elsewhere', async () => {
    const survey = await at.survey();
    const question = { key: 'a', kind: 'single', text: { ja: 'あ', en: 'a' }, required: true, options: [] };
    const bad = [
      { content: { ...survey.content, questions: [question] } },
      { content: { ...survey.content, questions: [] } },
      { rules: { ...survey.rules, share: 0 } },
      { rules: { ...survey.rules, trigger: 'schedule', months: [] } },
    ];
    for (const change of bad) {
      const { status } = await at.owner.call('PATCH', `/api/v1/surveys/${survey.id}`, {
        basedOn: survey.revision,
        ...change,
      });
      expect(status).toBe(400);
    }
    const elsewhere = await at.owner.call('PATCH', `/api/v1/surveys/${survey.id}`, {
      basedOn: survey.revision,
      rules: { ...survey.rules, mailChannelId: newId() },
    });
    expect(elsewhere.status).toBe(404);
    await off(survey);
  });
});

describe('who is asked', () => {
  it('whoever had a case resolved, once, after the delay; not when it has begun again', async () => {
    const survey = await at.survey({ rules: { trigger: 'resolved', delayHours: 24 } });
    const [kept, again] = [await resolved('kept@example.ne.jp'), await resolved('again@example.ne.jp')];
    await at.plan();
    await at.plan();
    await at.owner.call('PATCH', `/api/v1/conversations/${again.id}`, { status: 'in_progress' });
    expect((await at.invitations(survey.id)).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    await at.send(new Date());
    expect((await at.invitations(survey.id, 'state=waiting')).length).toBe(2);
    await at.send(new Date(noon().getTime() + 2 * day));
    const rows = await at.invitations(survey.id);
    expect(rows.find(({ customer }) => customer.id === kept.customer.id)).toMatchObject({
      state: 'sent',
      channel: 'email',
      delivery: 'queued',
    });
    expect(rows.find(({ customer }) => customer.id === again.customer.id)).toMatchObject({
      state: 'skipped',
      reason: 'reopened',
    });
    await at.plan(new Date(Date.now() + day));
    expect((await at.invitations(survey.id)).length).toBe(2);
    await off(survey);
  });

  it('whoever bought, had something delivered, or stayed: each cause once', async () => {
    const orders = orderDesk(at.desk);
    const bought = await at.survey({ rules: { trigger: 'bought' } });
    const delivered = await at.survey({ rules: { trigger: 'delivered' } });
    const stayed = await at.survey({ rules: { trigger: 'stayed' } });
    const { body } = await orders.put({ placedAt: new Date().toISOString() });
    await orders.ship(body.order.id, {
      shippedAt: new Date().toISOString(),
      deliveredAt: new Date().toISOString(),
      carrier: 'yamato',
    });
    const guest = await at.customer();
    await at.inWorkspace((tx) =>
      careEvent(tx, { customerId: guest, kind: 'stayed', key: 'room 101', at: new Date() }),
    );
    const soon = new Date(Date.now() + 60_000);
    await at.plan(soon);
    await at.plan(soon);
    for (const survey of [bought, delivered, stayed])
      expect([survey.rules.trigger, (await at.invitations(survey.id)).length]).toEqual([
        survey.rules.trigger,
        1,
      ]);
    for (const survey of [bought, delivered, stayed]) await off(survey);
  });

  it('everybody we had to do with within a year, in the months of a schedule', async () => {
    const month = Number(new Date(Date.now() + 9 * 3_600_000).toISOString().slice(5, 7));
    const survey = await at.survey({ rules: { trigger: 'schedule', months: [month] } });
    const stranger = await at.customer();
    await at.plan();
    const first = await at.invitations(survey.id, 'limit=200');
    await at.plan();
    expect(first.length).toBeGreaterThan(2);
    expect(first.map(({ customer }) => customer.id)).not.toContain(stranger);
    expect((await at.invitations(survey.id, 'limit=200')).length).toBe(first.length);
    await off(survey);
    await at.inWorkspace((tx) =>
      tx.run(
        sql`delete from survey_invitation where workspace_id = ${tx.workspaceId} and survey_id = ${survey.id}`,
      ),
    );
  });

  it('nobody twice within the days between two surveys, whichever they are of', async () => {
    const [one, two] = [await at.survey(), await at.survey()];
    const customer = await at.customer();
    await at.due(one.id, customer, 'a');
    await at.due(two.id, customer, 'b');
    await Promise.all([at.send(), at.send()]);
    const states = [...(await at.invitations(one.id)), ...(await at.invitations(two.id))].map(
      ({ state, reason }) => reason ?? state,
    );
    expect(states.toSorted()).toEqual(['cooldown', 'sent']);
    await at.due(two.id, customer, 'c', new Date(noon().getTime() + 91 * day));
    await at.send(new Date(noon().getTime() + 91 * day));
    expect((await at.invitations(two.id))[0]).toBeDefined();
    expect(
      (await at.invitations(two.id, 'state=sent')).length +
        (await at.invitations(one.id, 'state=sent')).length,
    ).toBe(2);
    for (const survey of [one, two]) await off(survey);
  });

  it('by quota, not beyond what was aimed at, and only at hours when one writes to people', async () => {
    const few = await at.survey({ rules: { monthly: 1 } });
    for (const cause of ['a', 'b']) await at.due(few.id, await at.customer(), cause);
    const night = new Date(noon().getTime() + 13 * 3_600_000);
    await at.send(night);
    expect((await at.invitations(few.id)).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
    await at.send(new Date(noon().getTime() + day));
    expect((await at.invitations(few.id)).map(({ state, reason }) => reason ?? state).toSorted()).toEqual([
      'monthly',
      'sent',
    ]);
    await off(few);
  });

  it('not who is in a case of attention, unless a lead says otherwise; not who has no way', async () => {
    const survey = await at.survey();
    const brave = await at.survey({ rules: { restInAttention: false } });
    const [upset, silent] = [await at.customer(), await at.customer({ email: undefined })];
    await at.inWorkspace(async (tx) => {
      await noteSignal(tx, {
        customerId: upset,
        kind: 'negative_mention',
        key: 'x',
        at: new Date(),
        evidence: { type: 'mention', id: 'x', opens: '/attention', text: '' },
      });
      await tx.run(sql`
        insert into attention_case (workspace_id, id, customer_id, home_id, state, level, score, since, due_at)
        values (${tx.workspaceId}, ${newId()}, ${upset}, ${upset}, 'open', 3, 80, now(), now())`);
    });
    await at.due(survey.id, upset, 'a');
    await at.due(survey.id, silent, 'b');
    await at.send();
    const reasons = (await at.invitations(survey.id)).map(({ reason }) => reason);
    expect(reasons.toSorted()).toEqual(['attention', 'no_way']);
    await at.due(brave.id, upset, 'c');
    await at.send();
    expect((await at.invitations(brave.id))[0]?.state).toBe('sent');
    for (const each of [survey, brave]) await off(each);
  });

  it('everybody else where a fault keeps one from being asked, who is asked later', async () => {
    const survey = await at.survey();
    const [first, second] = [await at.customer(), await at.customer()];
    await at.due(survey.id, first, 'a', new Date(noon().getTime() - 1000));
    await at.due(survey.id, second, 'b');
    const refused = `new.customer_id = '${first}'`;
    const letIn = await refuseRows(at.desk.connectionString, 'conversation', refused);
    await at.send();
    const states = async () =>
      new Map((await at.invitations(survey.id)).map(({ customer, state }) => [customer?.id, state]));
    expect([(await states()).get(first), (await states()).get(second)]).toEqual(['waiting', 'sent']);
    await letIn();
    await at.send(new Date(noon().getTime() + 660_000));
    expect((await states()).get(first)).toBe('sent');
    await off(survey);
  });

  it('by hand from a conversation, unless the customer was asked lately', async () => {
    const survey = await at.survey();
    const one = await resolved('byhand@example.ne.jp');
    const path = `/api/v1/surveys/${survey.id}/invitations`;
    const invite = (conversationId: string) => at.owner.call<Problem>('POST', path, { conversationId });
    expect((await invite(one.id)).status).toBe(200);
    expect(await invite(one.id)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    await at.send();
    expect((await invite(one.id)).body.detail).toContain('asked lately');
    expect((await invite(newId())).status).toBe(404);
    const observer = await at.desk.join('observer', '見学 者');
    expect((await observer.call('POST', path, { conversationId: one.id })).status).toBe(403);
    await off(survey);
  });

  it('at LINE with a button for each score, which opens the page and answers nothing yet', async () => {
    const friend = at.line.state.user('アンケートの友');
    await at.arrive(at.events.event('follow', friend, { follow: { isUnblocked: false } }));
    const found = await at.owner.call<{ items: { id: string }[] }>(
      'GET',
      '/api/v1/customers?query=アンケートの友',
    );
    const id = found.body.items[0]?.id ?? '';
    const survey = await at.survey();
    await at.due(survey.id, id, 'line');
    await at.send();
    const { content, path } = await at.lastTo(id);
    expect((await at.invitations(survey.id))[0]).toMatchObject({ state: 'sent', channel: 'line' });
    expect(content).toMatchObject({
      type: 'quick_replies',
      items: [1, 2, 3, 4, 5].map((score) => ({
        text: String(score),
        url: `https://desk.example.jp${path}/${score}`,
      })),
    });
    await off(survey);
  });
});

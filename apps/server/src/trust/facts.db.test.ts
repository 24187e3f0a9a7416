import type { TrustInput } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, sql } from '../platform/db/index.ts';
import { countsOf } from './store.ts';
import { readEvidence } from './queries.ts';
import { buildTrustDesk, type TrustDesk } from './trust.fixture.ts';

const now = new Date('2026-11-22T03:00:00Z');
let at: TrustDesk;
let me: string;
let other: string;

beforeAll(async () => {
  at = await buildTrustDesk();
  me = at.owner.memberId;
  other = (await at.desk.join('agent', '佐藤 健')).memberId;
});
afterAll(() => at.desk.close());

/** What November counted of an input, and that its rows say the same. */
async function november(input: TrustInput, segment = 'all'): Promise<[hits: number, total: number]> {
  await at.within((tx) => tx.run(sql`delete from trust_month where workspace_id = ${tx.workspaceId}`));
  await at.count(now);
  const rows = await at.within((tx) => countsOf(tx, segment, '2026-11', '2026-11'));
  const { hits, total } = rows.find((row) => row.input === input) ?? { hits: 0, total: 0 };
  const query = { month: '2026-11', segment, input, limit: 200 };
  const { items } = await at.within((tx) => readEvidence(tx, query, now));
  expect([items.filter(({ hit }) => hit).length, items.length]).toEqual([hits, total]);
  return [hits, total];
}

describe('credibility', () => {
  it('counts what was solved for good, once 14 days have passed; thanks are no new question', async () => {
    const person = await at.customer();
    const [kept, thanked, back, young] = [
      await at.conversation(person),
      await at.conversation(person),
      await at.conversation(person),
      await at.conversation(person),
    ];
    for (const id of [kept, thanked, back]) await at.finish(id, '2026-11-04T03:00:00Z');
    await at.finish(young, '2026-11-10T03:00:00Z');
    await at.say(thanked, { at: '2026-11-05T03:00:00Z', reading: { intent: 'thanks' } });
    await at.say(back, { at: '2026-11-17T03:00:00Z', reading: { intent: 'question' } });
    expect(await november('lasting')).toEqual([2, 3]);
  });

  it('counts answers that we had to put right', async () => {
    const person = await at.customer();
    const [right, wrong] = [await at.conversation(person), await at.conversation(person)];
    await at.say(right, { at: '2026-11-05T03:00:00Z', by: me, text: '本日発送いたしました。' });
    await at.say(wrong, { at: '2026-11-05T03:00:00Z', by: me, text: '明日お届けいたします。' });
    await at.say(wrong, {
      at: '2026-11-05T04:00:00Z',
      by: me,
      text: '先ほどのご案内に誤りがございました。\n正しくは、明後日のお届けでございます。',
    });
    expect(await november('uncorrected')).toEqual([1, 2]);
  });

  it('counts satisfaction told by those who were invited alone', async () => {
    const [person, surveyId] = [await at.customer(), newId()];
    await at.run(sql`
      insert into survey (workspace_id, id, name, rules) values (${at.workspaceId}, ${surveyId}, '満足度', '{}')`);
    await at.run(sql`
      insert into survey_version (workspace_id, survey_id, version, content) values (${at.workspaceId}, ${surveyId}, 1, '{}')`);
    const answer = async (score: number, invited: boolean) => {
      const [id, invitation] = [newId(), invited ? newId() : null];
      if (invited)
        await at.run(sql`
          insert into survey_invitation (workspace_id, id, survey_id, customer_id, cause, due_at, state)
          values (${at.workspaceId}, ${invitation}, ${surveyId}, ${person}, ${id}, '2026-11-01', 'sent')`);
      await at.run(sql`
        insert into survey_answer (workspace_id, id, survey_id, version, invitation_id, customer_id, page_id, language, channel,
          answered_at)
        values (${at.workspaceId}, ${id}, ${surveyId}, 1, ${invitation}, ${person}, ${id}, 'ja', 'email', '2026-11-06')`);
      await at.run(sql`
        insert into survey_reply (workspace_id, answer_id, question, survey_id, kind, score, channel, answered_at)
        values (${at.workspaceId}, ${id}, 'q', ${surveyId}, 'csat', ${score}, 'email', '2026-11-06')`);
    };
    for (const score of [5, 4, 3]) await answer(score, true);
    await answer(1, false);
    expect(await november('satisfied')).toEqual([2, 3]);
  });
});

describe('reliability', () => {
  it('counts promises that were kept in time among those of which it is known', async () => {
    const thread = await at.conversation(await at.customer());
    const promise = (due: string, state: string, closed: string | null, confirmed = true) =>
      at.run(sql`
        insert into promise (workspace_id, id, conversation_id, source, act, sentence, due, due_at, confirmed, state, closed_at)
        values (${at.workspaceId}, ${newId()}, ${thread}, 'manual', 'contact', '', '2026-11-10', ${due}, ${confirmed}, ${state},
          ${closed})`);
    await promise('2026-11-10T03:00:00Z', 'kept', '2026-11-10T02:00:00Z');
    await promise('2026-11-10T03:00:00Z', 'kept', '2026-11-10T04:00:00Z');
    await promise('2026-11-20T03:00:00Z', 'open', null);
    await promise('2026-11-28T03:00:00Z', 'open', null);
    await promise('2026-11-10T03:00:00Z', 'moved', '2026-11-09T03:00:00Z');
    await promise('2026-11-10T03:00:00Z', 'kept', '2026-11-10T02:00:00Z', false);
    // The last minute of October on the desk's clock.
    await promise('2026-10-31T14:59:00Z', 'kept', '2026-10-31T02:00:00Z');
    expect(await november('promises')).toEqual([1, 3]);
  });

  it('counts answers in time, and neither acknowledgements nor what was closed without one', async () => {
    const thread = await at.conversation(await at.customer());
    const deadline = (kind: string, met: string | null, ended: string | null = null) =>
      at.run(sql`
        insert into deadline (workspace_id, id, conversation_id, kind, message_id, started_at, due_at, met_at, ended_at, why)
        values (${at.workspaceId}, ${newId()}, ${thread}, ${kind}, ${newId()}, '2026-11-09T03:00:00Z', '2026-11-10T03:00:00Z',
          ${met}, ${ended}, '{}')`);
    await deadline('first_answer', '2026-11-10T02:00:00Z');
    await deadline('next_answer', '2026-11-10T04:00:00Z');
    await deadline('resolution', null);
    await deadline('first_answer', null, '2026-11-10T01:00:00Z');
    await deadline('acknowledgement', '2026-11-09T03:01:00Z');
    expect(await november('deadlines')).toEqual([1, 3]);
  });

  it('counts orders by the day they were promised for', async () => {
    const person = await at.customer();
    const order = (given: {
      ship?: string;
      deliver?: string;
      shipped?: string;
      delivered?: string;
      state?: string;
    }) => {
      const id = newId();
      return at.run(sql`
        insert into customer_order (workspace_id, id, source, external_id, number, number_key, customer_id, known, state, ship_by,
          deliver_by, shipped_at, delivered_at)
        values (${at.workspaceId}, ${id}, 'honten', ${id}, ${id}, ${id}, ${person}, true, ${given.state ?? 'open'},
          ${given.ship ?? null}, ${given.deliver ?? null}, ${given.shipped ?? null}, ${given.delivered ?? null})`);
    };
    await order({ ship: '2026-11-10', shipped: '2026-11-10T14:00:00Z' });
    // Eleven at night in Tokyo, and one in the morning.
    await order({ ship: '2026-11-10', shipped: '2026-11-10T16:00:00Z' });
    await order({ ship: '2026-11-12' });
    await order({ ship: '2026-11-25' });
    await order({ ship: '2026-11-12', state: 'cancelled' });
    await order({ deliver: '2026-11-12', delivered: '2026-11-12T03:00:00Z' });
    // Nobody has told whether this one came.
    await order({ deliver: '2026-11-12', shipped: '2026-11-11T03:00:00Z' });
    await order({ deliver: '2026-11-12' });
    expect(await november('shipping')).toEqual([2, 5]);
  });

  it('counts complaints whose cause had not come before', async () => {
    const [person, caseId] = [await at.customer(), newId()];
    await at.run(
      sql`insert into improvement_case (workspace_id, id, title) values (${at.workspaceId}, ${caseId}, '破損')`,
    );
    for (const recurrence of [false, false, true])
      await at.run(sql`
        insert into improvement_conversation (workspace_id, case_id, conversation_id, recurrence, linked_at)
        values (${at.workspaceId}, ${caseId}, ${await at.conversation(person)}, ${recurrence}, '2026-11-12')`);
    expect(await november('prevented')).toEqual([2, 3]);
  });
});

describe('intimacy', () => {
  it('counts conversations answered by the contact person alone', async () => {
    const [hers, nobodys] = [await at.customer({ contactPersonId: me }), await at.customer()];
    const before = await november('own_person');
    const [own, mixed, free] = [
      await at.conversation(hers),
      await at.conversation(hers),
      await at.conversation(nobodys),
    ];
    for (const id of [own, mixed, free]) await at.say(id, { at: '2026-11-13T03:00:00Z', by: me });
    await at.say(mixed, { at: '2026-11-13T04:00:00Z', by: other });
    expect(before).toEqual([0, 0]);
    expect(await november('own_person')).toEqual([1, 2]);
  });

  it('counts customers of whom something was noted when they were answered; not new ones', async () => {
    const [hits, total] = await november('remembered');
    const [noted, later, fresh] = [
      await at.customer(),
      await at.customer(),
      await at.customer({ since: '2026-11-01T03:00:00Z' }),
    ];
    for (const id of [noted, later, fresh])
      await at.say(await at.conversation(id), { at: '2026-11-14T03:00:00Z', by: me });
    const note = (id: string, on: string) =>
      at.run(sql`
        insert into care_note (workspace_id, id, customer_id, kind, text, noted_on, created_at)
        values (${at.workspaceId}, ${newId()}, ${id}, 'preference', '濃いめがお好き', '2026-11-01', ${on})`);
    await note(noted, '2026-11-13T03:00:00Z');
    await note(later, '2026-11-15T03:00:00Z');
    await note(fresh, '2026-11-02T03:00:00Z');
    expect(await november('remembered')).toEqual([hits + 1, total + 2]);
  });

  it('counts those who say what is wrong, against those who only let it be felt', async () => {
    const person = await at.customer();
    const [open, veiled, both] = [
      await at.conversation(person),
      await at.conversation(person),
      await at.conversation(person),
    ];
    const unhappy = (id: string, isVeiled: boolean) =>
      at.say(id, { at: '2026-11-15T03:00:00Z', reading: { mood: 'dissatisfied', veiled: isVeiled } });
    await unhappy(open, false);
    await unhappy(veiled, true);
    await unhappy(both, true);
    await unhappy(both, false);
    expect(await november('said_openly')).toEqual([2, 3]);
  });

  it('counts after-care that was done, against what was skipped or forgotten', async () => {
    const person = await at.customer();
    const task = (state: string, due = '2026-11-16') =>
      at.run(sql`
        insert into care_task (workspace_id, id, customer_id, source, purpose, name, way, language, text, prepare_on, due_on, state,
          done_at)
        values (${at.workspaceId}, ${newId()}, ${person}, 'manual', 'check_in', 'お伺い', 'phone', 'ja', '', ${due}, ${due},
          ${state}, ${state === 'done' ? `${due}T03:00:00Z` : null})`);
    for (const state of ['done', 'done', 'skipped', 'planned', 'stopped', 'waiting']) await task(state);
    await task('planned', '2026-11-29');
    expect(await november('aftercare')).toEqual([2, 4]);
  });
});

describe('self-orientation', () => {
  it('counts news against all that was written, and who left because of them', async () => {
    const [answers] = [(await november('promotion'))[1]];
    const people = [await at.customer(), await at.customer(), await at.customer()];
    const broadcast = async (kind: string, sentAt: string) => {
      const id = newId();
      await at.run(sql`
        insert into broadcast (workspace_id, id, kind, purpose, channel_type, name)
        values (${at.workspaceId}, ${id}, ${kind}, 'news', 'email', 'お知らせ')`);
      for (const person of people)
        await at.run(sql`
          insert into broadcast_recipient (workspace_id, id, broadcast_id, customer_id, state, sent_at)
          values (${at.workspaceId}, ${newId()}, ${id}, ${person}, 'sent', ${sentAt})`);
    };
    await broadcast('news', '2026-11-05T03:00:00Z');
    await broadcast('service', '2026-11-05T03:00:00Z');
    // Seven days have not passed since this one.
    await broadcast('news', '2026-11-18T03:00:00Z');
    const withdraw = (person: string | undefined, on: string) =>
      at.run(sql`
        insert into consent_event (workspace_id, id, customer_id, channel, purpose, change, how, at)
        values (${at.workspaceId}, ${newId()}, ${person}, 'email', 'news', 'withdrawn', 'link', ${on})`);
    await withdraw(people[0], '2026-11-06T03:00:00Z');
    await withdraw(people[1], '2026-11-15T03:00:00Z');
    expect(await november('promotion')).toEqual([6, answers + 9]);
    expect(await november('opt_outs')).toEqual([1, 3]);
  });

  it('counts answers to complaints that sell', async () => {
    const person = await at.customer();
    const answered = async (text: string, intent: string) => {
      const id = await at.conversation(person);
      await at.say(id, { at: '2026-11-17T03:00:00Z', reading: { intent } });
      await at.say(id, { at: '2026-11-17T04:00:00Z', by: me, text });
    };
    await answered('申し訳ございません。\nこの機会に、新商品もぜひお試しください。', 'complaint');
    await answered('申し訳ございません。代わりの品をお送りいたしました。', 'complaint');
    await answered('この機会に、新商品もぜひお試しください。', 'question');
    expect(await november('selling')).toEqual([1, 2]);
  });

  it('counts what customers said and nobody saw to in time', async () => {
    const item = (kind: string, closed: string | null, due = '2026-11-18T03:00:00Z') =>
      at.run(sql`
        insert into feedback_item (workspace_id, id, text, kind, source, due_at, closed_at)
        values (${at.workspaceId}, ${newId()}, '開けにくい', ${kind}, 'hand', ${due}, ${closed})`);
    await item('request', '2026-11-17T03:00:00Z');
    await item('request', '2026-11-19T03:00:00Z');
    await item('dissatisfaction', null);
    await item('praise', null);
    await item('request', null, '2026-11-27T03:00:00Z');
    expect(await november('unanswered')).toEqual([2, 3]);
  });
});

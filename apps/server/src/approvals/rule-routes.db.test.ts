import type {
  ApprovalCounts,
  ApprovalListItem,
  ApprovalNeed,
  ApprovalRule,
  Approver,
} from '@madoguchi/contract';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../platform/db/index.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import type { Person } from '../testing/desk.fixture.ts';
import { buildApprovalDesk, type ApprovalDesk, type Problem } from './held.fixture.ts';

let desk: ApprovalDesk;
beforeAll(async () => {
  desk = await buildApprovalDesk();
});
afterAll(() => desk.close());

const path = '/api/v1/approval-rules';
const add = (conditions: object, more: object = {}, who: Person = desk.lead) =>
  who.call<ApprovalRule & Problem>('POST', path, { conditions, ...more });
const rules = async () => (await desk.agent.call<{ items: ApprovalRule[] }>('GET', path)).body.items;
const need = async (body: object, who: Person = desk.agent) =>
  (await who.call<ApprovalNeed & Problem>('POST', `${path}/check`, body)).body;
afterEach(async () => {
  for (const { id } of await rules()) await desk.lead.call('DELETE', `${path}/${id}`);
});

describe('a rule', () => {
  it('is added, seen by all with names, changed and removed', async () => {
    const { status, body } = await add(
      {
        amountAtLeast: 100_000,
        channelIds: [desk.channelId],
        assigneeIds: [desk.agent.memberId],
        words: ['返金', '返金'],
      },
      { note: '経理と確認するため' },
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({
      conditions: { amountAtLeast: 100_000, words: ['返金'] },
      channels: [{ name: 'みどり商店' }],
      assignees: [{ name: '佐藤 健' }],
      enabled: true,
      exceptApprovers: false,
      createdBy: { name: '高橋 彩' },
    });
    const changed = await desk.lead.call<ApprovalRule>('PATCH', `${path}/${body.id}`, { enabled: false });
    expect(changed.body).toMatchObject({ enabled: false, note: '経理と確認するため' });
    expect(await rules()).toHaveLength(1);
    expect((await desk.lead.call('DELETE', `${path}/${body.id}`)).status).toBe(200);
    expect((await desk.lead.call('DELETE', `${path}/${body.id}`)).status).toBe(404);
  });

  it.each([
    ['no condition', {}, 400],
    ['only empty lists', { words: [], channelIds: [] }, 400],
    ['an amount of nothing', { amountAtLeast: 0 }, 400],
    ['half a yen', { amountAtLeast: 0.5 }, 400],
    ['an empty word', { words: ['  '] }, 400],
    ['a channel that is not there', { channelIds: [newId()] }, 404],
    ['a member who is not there', { assigneeIds: [newId()] }, 404],
  ])('with %s is refused', async (_name, conditions, status) => {
    expect((await add(conditions)).status).toBe(status);
    expect(await rules()).toEqual([]);
  });

  it('names nothing of another company, and is theirs to set only', async () => {
    const other = await neighbour(desk);
    expect((await add({ channelIds: [desk.channelId] }, {}, other.owner)).status).toBe(404);
    for (const who of [desk.agent, desk.trainee])
      expect((await add({ words: ['返金'] }, {}, who)).status).toBe(403);
  });

  it('holds from the next reply on; what waits keeps the reason it had', async () => {
    const { body } = await add({ words: ['返金'] }, { note: 'なぜなら' });
    const conversation = await desk.ask();
    const held = await desk.answer(desk.agent, conversation, 'へんきん、ﾍﾝｷﾝ、返金いたします。');
    expect(held.body.approval.reasons).toMatchObject([
      { kind: 'rule', ruleId: body.id, note: 'なぜなら', matches: [{ condition: 'words', found: '返金' }] },
    ]);
    await desk.lead.call('DELETE', `${path}/${body.id}`);
    const other = await desk.ask();
    expect((await desk.answer(desk.agent, other, '返金いたします。')).status).toBe(201);
    const again = await desk.lead.call<object>('GET', `/api/v1/approvals/${held.body.approval.id}`);
    expect(again.body).toMatchObject({ state: 'waiting', reasons: [{ note: 'なぜなら' }] });
  });

  it('about recipients looks at the copies', async () => {
    await add({ outside: true });
    const conversation = await desk.ask();
    expect((await desk.answer(desk.agent, conversation, 'はい。', { cc: ['keiri@example.jp'] })).status).toBe(
      201,
    );
    const next = await desk.ask();
    const { status, body } = await desk.answer(desk.agent, next, 'はい。', { cc: ['lawyer@example.net'] });
    expect([status, body.approval.reasons[0]?.matches[0]?.found]).toEqual([202, 'lawyer@example.net']);
  });

  it('lets a holding message through while another reply waits', async () => {
    await add({ words: ['返金'] });
    const conversation = await desk.ask();
    await desk.answer(desk.agent, conversation, '返金いたします。');
    expect((await desk.answer(desk.agent, conversation, '確認いたします。')).status).toBe(201);
    expect((await desk.answer(desk.agent, conversation, '返金は明日です。')).body.code).toBe('reply_waiting');
  });
});

describe('looking ahead', () => {
  it('says what sending will do, and who could approve: never oneself', async () => {
    await add({ amountAtLeast: 100_000 });
    const conversationId = (await desk.ask()).id;
    expect(await need({ text: '十二万円です。', conversationId })).toMatchObject({
      required: true,
      active: true,
      reasons: [{ matches: [{ condition: 'amount', found: '十二万円' }] }],
      approvers: [{ name: '緑川 直子' }, { name: '高橋 彩' }],
    });
    expect((await need({ text: '9万円です。', conversationId })).required).toBe(false);
    expect((await need({ text: 'はい。', conversationId }, desk.trainee)).reasons).toMatchObject([
      { kind: 'trainee' },
    ]);
    expect(
      (await need({ text: '12万円', conversationId }, desk.lead)).approvers.map(({ name }) => name),
    ).toEqual(['緑川 直子']);
  });

  it('tries a text without a conversation, as for anybody', async () => {
    const customerId = (await desk.ask()).customer.id;
    await add({ words: ['返金'], channelIds: [desk.channelId] }, { exceptApprovers: true });
    await add({ words: ['弁償'], customerIds: [customerId] });
    const tried = await need({ text: '返金と弁償', channelId: desk.channelId }, desk.lead);
    expect(tried.reasons).toHaveLength(1);
    expect(tried.depends).toMatchObject([{ matches: [{ found: '弁償' }] }]);
    expect((await need({ text: '返金', channelId: newId() })).code).toBe('not_found');
    expect((await need({ text: '返金', conversationId: newId() })).code).toBe('not_found');
  });
});

describe('approvers', () => {
  const list = async () =>
    (await desk.agent.call<{ items: Approver[] }>('GET', '/api/v1/approvers')).body.items.map(
      ({ name, by }) => [name, by],
    );
  const name = (memberId: string, who: Person = desk.lead) =>
    who.call<Problem>('POST', '/api/v1/approvers', { memberId });

  it('are owners, leads, and agents whom one of these named', async () => {
    expect(await list()).toEqual([
      ['緑川 直子', 'role'],
      ['高橋 彩', 'role'],
    ]);
    expect((await name(desk.agent.memberId)).status).toBe(200);
    expect((await name(desk.agent.memberId)).status).toBe(200);
    expect((await list()).at(-1)).toEqual(['佐藤 健', 'named']);
    await desk.owner.call('PATCH', `/api/v1/members/${desk.agent.memberId}`, { role: 'trainee' });
    expect(await list()).toHaveLength(2);
    await desk.owner.call('PATCH', `/api/v1/members/${desk.agent.memberId}`, { role: 'agent' });
    const gone = await desk.lead.call('DELETE', `/api/v1/approvers/${desk.agent.memberId}`);
    expect([gone.status, (await list()).length]).toEqual([200, 2]);
  });

  it('are neither trainees nor strangers, and not named by agents', async () => {
    expect((await name(desk.trainee.memberId)).body.code).toBe('unprocessable');
    expect((await name(newId())).status).toBe(404);
    expect((await name(desk.agent.memberId, desk.agent)).status).toBe(403);
    expect((await desk.lead.call('DELETE', `/api/v1/approvers/${newId()}`)).status).toBe(404);
  });
});

describe('the lists', () => {
  const view = async (who: Person, name: string, more = '') =>
    (
      await who.call<{ items: ApprovalListItem[]; nextCursor: string | null }>(
        'GET',
        `/api/v1/approvals?view=${name}${more}`,
      )
    ).body;
  const counts = async (who: Person) =>
    (await who.call<ApprovalCounts>('GET', '/api/v1/approvals/counts')).body;

  it('show what one is to decide, what is one’s own, and what was decided; page by page', async () => {
    const before = (await counts(desk.lead)).toDecide ?? 0;
    const held = [];
    for (const text of ['一', '二', '三']) held.push(await desk.held(await desk.ask(), text));
    expect(await counts(desk.lead)).toMatchObject({ toDecide: before + 3, waiting: 0, sentBack: 0 });
    expect(await counts(desk.agent)).toMatchObject({ toDecide: null });
    expect((await counts(desk.trainee)).waiting).toBe(3);

    const texts: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof view>> = await view(
        desk.lead,
        'to_decide',
        `&limit=2${cursor === null ? '' : `&cursor=${cursor}`}`,
      );
      texts.push(...page.items.map(({ text }) => text));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(texts.slice(-3)).toEqual(['一', '二', '三']);

    const [first, second] = held;
    await desk.lead.call('POST', `/api/v1/approvals/${first?.id}/send-back`, {
      revision: 1,
      comment: '直して',
    });
    await desk.lead.call('POST', `/api/v1/approvals/${second?.id}/approve`, { revision: 1 });
    expect(await counts(desk.trainee)).toMatchObject({ waiting: 1, sentBack: 1 });
    const mine = await view(desk.trainee, 'mine');
    expect(mine.items.map(({ state }) => state)).toEqual(['waiting', 'sent_back']);
    expect(mine.items[0]?.conversation).toMatchObject({ subject: '商品について', channelType: 'email' });
    const decided = await view(desk.agent, 'decided', '&limit=2');
    expect(decided.items.map(({ state }) => state)).toEqual(['approved', 'sent_back']);
    expect((await desk.lead.call('GET', '/api/v1/approvals?view=other')).status).toBe(400);
    expect((await desk.lead.call('GET', '/api/v1/approvals?cursor=x')).status).toBe(400);
  });
});

import type { AuditEntry } from '@madoguchi/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addChannel, arrive, inbound } from '../conversations/mail.fixture.ts';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { auditOf } from '../testing/people.fixture.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await buildDesk();
});
afterAll(() => desk?.close());

type Method = 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Does something as the owner; answers its id, if it has one. */
async function act(method: Method, path: string, body?: object): Promise<string> {
  const answer = await desk.owner.call<{ id?: string }>(method, `/api/v1/${path}`, body);
  expect([path, answer.status < 300, answer.body]).toEqual([path, true, answer.body]);
  return answer.body.id ?? '';
}

/** The entries of a group, oldest first, without what every entry has. */
async function told(group: string) {
  const entries = await auditOf(desk, group);
  return entries.toReversed().map(({ kind, subject, before, after }: AuditEntry) => ({
    kind,
    name: subject?.name ?? null,
    before,
    after,
  }));
}

describe('the audit log tells of', () => {
  it('rooms in Slack, Teams and LINE WORKS, never of their addresses', async () => {
    const id = await act('POST', 'notification-hooks', {
      name: '受付の部屋',
      service: 'slack',
      url: 'https://hooks.example.com/T000/secret-of-the-room',
      kinds: ['customer_reply'],
      locale: 'ja',
      withNames: false,
    });
    await act('PATCH', `notification-hooks/${id}`, { enabled: false });
    await act('PATCH', `notification-hooks/${id}`, { url: 'https://hooks.example.com/T000/another-secret' });
    await act('DELETE', `notification-hooks/${id}`);
    const entries = await told('room');
    expect(entries).toMatchObject([
      {
        kind: 'room.created',
        name: '受付の部屋',
        before: null,
        after: { service: 'slack', switchedOn: true },
      },
      { kind: 'room.updated', before: { switchedOn: true }, after: { switchedOn: false, urlChanged: false } },
      { kind: 'room.updated', after: { urlChanged: true } },
      { kind: 'room.deleted', before: { name: '受付の部屋' }, after: null },
    ]);
    expect(JSON.stringify(entries)).not.toContain('secret');
  });

  it('webhooks and their secrets, with the machine and never the path or the secret', async () => {
    const url = 'https://orders.example.com/hook?token=hidden';
    const id = await act('POST', 'webhooks', { name: '受注', url, events: ['message.received'] });
    await act('PATCH', `webhooks/${id}`, { events: ['message.received', 'message.sent'] });
    await act('POST', `webhooks/${id}/secret`);
    await act('DELETE', `webhooks/${id}`);
    const entries = await told('webhook');
    expect(entries).toMatchObject([
      { kind: 'webhook.created', name: '受注', after: { host: 'orders.example.com' } },
      {
        kind: 'webhook.updated',
        before: { events: ['message.received'] },
        after: { events: ['message.received', 'message.sent'], urlChanged: false },
      },
      { kind: 'webhook.secret_renewed', after: { until: expect.stringMatching(/Z$/) } },
      { kind: 'webhook.deleted', before: { switchedOn: true } },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/hidden|whsec/);
  });

  it('rules of automation: made, switched on and off, put in another order, deleted', async () => {
    const definition = { trigger: { event: 'message_received' }, actions: [{ kind: 'note', text: '確認' }] };
    const first = await act('POST', 'automation-rules', { name: '一', definition });
    const second = await act('POST', 'automation-rules', { name: '二', definition });
    await act('PATCH', `automation-rules/${first}`, { basedOn: 1, enabled: true });
    await act('PATCH', `automation-rules/${first}`, { basedOn: 2, enabled: false });
    await act('PUT', 'automation-rules/order', { ids: [second, first] });
    await act('DELETE', `automation-rules/${first}`);
    expect(await told('automation')).toMatchObject([
      { kind: 'automation.created', name: '一' },
      { kind: 'automation.created', name: '二' },
      { kind: 'automation.updated', before: { state: 'off' }, after: { state: 'on' } },
      { kind: 'automation.updated', before: { state: 'on' }, after: { state: 'off' } },
      { kind: 'automation.reordered', before: { order: ['一', '二'] }, after: { order: ['二', '一'] } },
      { kind: 'automation.deleted', name: '一' },
    ]);
  });

  it('rules of approval, and who may approve; naming somebody again is nothing new', async () => {
    const agent = await desk.join('agent', '佐藤 健');
    const rule = await act('POST', 'approval-rules', { conditions: { words: ['返金'] }, note: '返金は確認' });
    await act('PATCH', `approval-rules/${rule}`, { enabled: false });
    await act('DELETE', `approval-rules/${rule}`);
    await act('POST', 'approvers', { memberId: agent.memberId });
    await act('POST', 'approvers', { memberId: agent.memberId });
    await act('DELETE', `approvers/${agent.memberId}`);
    expect(await told('approval_rule')).toMatchObject([
      { kind: 'approval_rule.created', name: '返金は確認', after: { words: ['返金'], switchedOn: true } },
      { kind: 'approval_rule.updated', before: { switchedOn: true }, after: { switchedOn: false } },
      { kind: 'approval_rule.deleted', before: { words: ['返金'] } },
    ]);
    expect(await told('approver')).toMatchObject([
      { kind: 'approver.named', name: '佐藤 健', after: { role: 'agent' } },
      { kind: 'approver.removed', name: '佐藤 健', before: { role: 'agent' } },
    ]);
  });

  it('shared templates that are deleted, and not of one’s own', async () => {
    const shared = await act('POST', 'templates', {
      name: 'お礼',
      body: 'ありがとうございます。',
      shared: true,
    });
    const own = await act('POST', 'templates', { name: '私用', body: 'はい。', shared: false });
    await act('DELETE', `templates/${shared}`);
    await act('DELETE', `templates/${own}`);
    expect(await told('template')).toMatchObject([
      { kind: 'template.deleted', name: 'お礼', before: { version: 1, shared: true } },
    ]);
  });

  it('tags that are merged or deleted', async () => {
    const tag = (name: string) => act('POST', 'tags', { name, colour: 'ai' });
    const [from, into, gone] = [await tag('返品希望'), await tag('返品'), await tag('古い')];
    await act('POST', `tags/${from}/merge`, { into });
    await act('DELETE', `tags/${gone}`);
    expect(await told('tag')).toMatchObject([
      { kind: 'tag.merged', name: '返品希望', after: { into: '返品' } },
      { kind: 'tag.deleted', name: '古い', before: { name: '古い' } },
    ]);
  });

  it('how long what is kept, when that changes, and what is kept from removal', async () => {
    const rules = { conversations: 36, attachments: null, sources: 12, activity: null };
    await act('PUT', 'retention', rules);
    await act('PUT', 'retention', rules);
    expect(await told('retention')).toEqual([
      {
        kind: 'retention.updated',
        name: null,
        before: { conversations: null, attachments: null, sources: null, activity: null },
        after: rules,
      },
    ]);
    await arrive(desk, await addChannel(desk), inbound({ subject: '返金の件' }));
    const { body } = await desk.owner.call<{ items: { id: string }[] }>('GET', '/api/v1/conversations');
    const id = body.items[0]?.id ?? '';
    const path = `conversations/${id}/legal-hold`;
    await act('PUT', path, { reason: '係争中' });
    await act('PUT', path, { reason: '調停中' });
    await act('DELETE', path);
    await act('DELETE', path);
    const entries = await told('legal_hold');
    expect(entries).toMatchObject([
      { kind: 'legal_hold.set', name: id, after: { reasonChanged: false } },
      { kind: 'legal_hold.set', after: { reasonChanged: true } },
      { kind: 'legal_hold.ended', before: { since: expect.stringMatching(/Z$/) } },
    ]);
    // The log is kept when a person's data is erased.
    expect(JSON.stringify(entries)).not.toMatch(/返金|係争|調停/u);
  });

  it('nothing that was refused', async () => {
    const nobody = '00000000-0000-7000-8000-000000000000';
    const count = async () => (await auditOf(desk)).length;
    const before = await count();
    for (const path of [
      'notification-hooks',
      'webhooks',
      'approval-rules',
      'approvers',
      'templates',
      'tags',
      'quarantine',
    ])
      expect([path, (await desk.owner.call('DELETE', `/api/v1/${path}/${nobody}`)).status]).toEqual([
        path,
        404,
      ]);
    expect(await count()).toBe(before);
  });
});

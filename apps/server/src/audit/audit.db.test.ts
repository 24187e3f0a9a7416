import type { AuditEntry } from '@madoguchi/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildDesk, ownerAccount, type Desk } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { auditOf, joinBrowser, ownerBrowser } from '../testing/people.fixture.ts';
import { sql } from '../platform/db/index.ts';
import { forgetOldEntries, recordAudit } from './index.ts';

let desk: Desk;
let database: pg.Client;
beforeAll(async () => {
  desk = await buildDesk();
  database = new pg.Client({ connectionString: desk.connectionString });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await desk.close();
});

const account = {
  host: '127.0.0.1',
  port: 1,
  security: 'none',
  user: 'u',
  password: 'p4ssw0rd-of-the-mailbox',
};

describe('what is written', () => {
  it('tells of members, invitations, keys, channels, settings, rules and words, with before and after', async () => {
    const { call } = desk.owner;
    const id = async (path: string, body: object) => (await call<{ id: string }>('POST', path, body)).body.id;
    const person = await joinBrowser(desk, 'agent', 'new@example.jp');
    await call('PATCH', `/api/v1/members/${person.memberId}`, { role: 'lead' });
    await call('DELETE', `/api/v1/members/${person.memberId}`);
    const withdrawn = await id('/api/v1/invitations', { email: 'no@example.jp', role: 'agent' });
    await call('DELETE', `/api/v1/invitations/${withdrawn}`);
    const key = await id('/api/v1/api-keys', { name: '受注', scopes: ['conversations:read'] });
    await call('DELETE', `/api/v1/api-keys/${key}`);
    const channel = await id('/api/v1/channels', {
      type: 'email',
      name: '窓口',
      address: 'a@example.jp',
      imap: account,
      smtp: account,
    });
    await call('PATCH', `/api/v1/channels/${channel}`, {
      name: 'お客様窓口',
      imap: { ...account, password: 'another-p4ssw0rd' },
    });
    await call('DELETE', `/api/v1/channels/${channel}`);
    await call('PATCH', '/api/v1/workspace', { name: 'みどり商店 本店' });
    await call('PUT', '/api/v1/language/rules/redundant', { action: 'off' });
    const word = await id('/api/v1/language/words', { kind: 'ng', word: '絶対' });
    await call('DELETE', `/api/v1/language/words/${word}`);

    const entries = await auditOf(desk);
    const kinds = new Set(entries.map((entry) => entry.kind));
    for (const kind of [
      'member.invited',
      'member.joined',
      'member.role_changed',
      'member.removed',
      'invitation.withdrawn',
      'key.created',
      'key.deleted',
      'channel.created',
      'channel.updated',
      'channel.deleted',
      'workspace.updated',
      'rule.updated',
      'word.added',
      'word.removed',
    ] as const)
      expect([kind, kinds.has(kind)]).toEqual([kind, true]);
    const find = (kind: string) => entries.find((entry) => entry.kind === kind);
    expect(find('member.role_changed')).toMatchObject({
      actor: { id: desk.owner.memberId, name: '緑川 直子' },
      via: 'key',
      address: '127.0.0.1',
      subject: { type: 'member', id: person.memberId, name: '新人 花子' },
      before: { role: 'agent' },
      after: { role: 'lead' },
    });
    expect(find('channel.updated')).toMatchObject({
      before: { name: '窓口', passwordChanged: false },
      after: { name: 'お客様窓口', passwordChanged: true, imap: 'u @ 127.0.0.1:1' },
    });
    expect(find('rule.updated')).toMatchObject({ before: { action: 'warn' }, after: { action: 'off' } });
  });

  it('never holds a secret', async () => {
    const { rows } = await database.query<{ text: string }>('select a::text as text from audit a');
    const all = rows.map((row) => row.text).join('\n');
    expect(all).not.toMatch(/p4ssw0rd|mdg_[0-9a-f]{32}|argon2/);
    expect(all).not.toContain(ownerAccount.password);
  });

  it('is gone with the deed when that fails: both or neither', async () => {
    const before = (await auditOf(desk)).length;
    const last = await desk.owner.call('PATCH', `/api/v1/members/${desk.owner.memberId}`, { role: 'agent' });
    expect(last.status).toBe(409);
    expect(await auditOf(desk)).toHaveLength(before);
  });
});

describe('what is written stays', () => {
  const inWorkspace = (text: string) => async () => {
    await desk.context.database.inWorkspace(desk.workspaceId, (tx) => tx.run(sql.raw(text)));
  };

  it('the application may neither change nor remove it', async () => {
    await expect(inWorkspace(`update audit set actor_name = 'x'`)()).rejects.toThrow('permission denied');
    await expect(inWorkspace('delete from audit')()).rejects.toThrow('permission denied');
    await expect(inWorkspace('truncate audit')()).rejects.toThrow('permission denied');
  });

  it('the database’s owner may not either, before three years are over', async () => {
    await expect(database.query(`update audit set actor_name = 'x'`)).rejects.toThrow('can only be added to');
    await expect(database.query('delete from audit')).rejects.toThrow('can only be added to');
    await expect(database.query('truncate audit')).rejects.toThrow('can only be added to');
  });

  it('after three years it goes, that of one’s own workspace only', async () => {
    const other = await neighbour(desk);
    const old = async (workspaceId: string) => {
      const by = { via: 'system', memberId: null, memberName: 'old' } as const;
      await desk.context.database.inWorkspace(workspaceId, (tx) =>
        recordAudit(tx, by, 'secrets.resealed', { after: { count: 1 } }),
      );
    };
    await old(desk.workspaceId);
    await old(other.workspaceId);
    await database.query(`alter table audit disable trigger audit_append_only;
      update audit set at = now() - interval '3 years 1 day' where actor_name = 'old';
      alter table audit enable trigger audit_append_only`);
    const before = (await auditOf(desk)).length;
    await desk.context.database.inWorkspace(desk.workspaceId, forgetOldEntries);
    expect(await auditOf(desk)).toHaveLength(before - 1);
    expect(await auditOf(other)).toHaveLength(1);
  });
});

describe('reading it', () => {
  const read = async (query: string) =>
    (
      await desk.owner.call<{ items: AuditEntry[]; nextCursor: string | null }>(
        'GET',
        `/api/v1/audit?${query}`,
      )
    ).body;

  it('is page by page, newest first, without gaps', async () => {
    const all = (await read('limit=200')).items;
    const paged: AuditEntry[] = [];
    let cursor: string | null = '';
    do {
      const page: { items: AuditEntry[]; nextCursor: string | null } = await read(`limit=3&cursor=${cursor}`);
      paged.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(paged.map((entry) => entry.id)).toEqual(all.map((entry) => entry.id));
    expect(all.map((entry) => entry.at)).toEqual(
      all
        .map((entry) => entry.at)
        .toSorted()
        .toReversed(),
    );
  });

  it('finds by person, kind, group, time, name and address', async () => {
    const all = (await read('limit=200')).items;
    const { actor, at } = all.find((entry) => entry.kind === 'member.joined') ?? {
      actor: { id: '' },
      at: '',
    };
    const by = (await read(`limit=200&person=${actor.id}`)).items;
    expect(by.length).toBeGreaterThan(1);
    expect(by.every((entry) => entry.actor.id === actor.id || entry.subject?.id === actor.id)).toBe(true);
    expect((await read('kind=key.created')).items.map((entry) => entry.kind)).toEqual(['key.created']);
    expect((await read('kind=key')).items.map((entry) => entry.kind)).toEqual(['key.deleted', 'key.created']);
    const until = (await read(`limit=200&to=${at}`)).items;
    expect(until.every((entry) => entry.at < at)).toBe(true);
    expect((await read(`limit=200&from=${at}`)).items).toHaveLength(all.length - until.length);
    expect((await read(`query=${encodeURIComponent('受注')}`)).items).toHaveLength(2);
    expect((await read('query=%25')).items).toEqual([]);
    expect((await read('query=198.51.')).items.length).toBeGreaterThan(0);
  });

  it('is an owner’s and a lead’s, and of one’s own workspace', async () => {
    const [lead, agent, other] = [
      await desk.join('lead', 'l'),
      await desk.join('agent', 'a'),
      await neighbour(desk, '別の商店'),
    ];
    expect((await lead.call('GET', '/api/v1/audit')).status).toBe(200);
    expect((await agent.call('GET', '/api/v1/audit')).status).toBe(403);
    expect((await agent.call('GET', '/api/v1/audit/export')).status).toBe(403);
    expect((await other.owner.call('GET', `/api/v1/audit?person=${desk.owner.memberId}`)).body).toMatchObject(
      { items: [] },
    );
  });
});

describe('taking it out', () => {
  it('gives every entry that the filter finds, as CSV that Excel reads, and is noted itself', async () => {
    const owner = await ownerBrowser(desk);
    const { body, headers } = await owner.call<string>('GET', '/api/v1/audit/export?kind=channel');
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(headers['content-disposition']).toBe('attachment; filename="audit.csv"');
    const lines = String(body).split('\r\n');
    expect(lines[0]).toBe('\uFEFF日時,種類,操作した人,経路,アドレス,対象,変更前,変更後');
    expect(lines.slice(1, -1).map((line) => line.split(',')[1])).toEqual([
      'channel.deleted',
      'channel.updated',
      'channel.created',
    ]);
    expect((await auditOf(desk, 'export.made'))[0]).toMatchObject({
      via: 'session',
      after: { what: 'audit', format: 'csv', filter: { kind: 'channel' } },
    });
  });

  it('as NDJSON gives one entry a line, all of a long log', async () => {
    const by = { via: 'system', memberId: null, memberName: 'many' } as const;
    await desk.context.database.inWorkspace(desk.workspaceId, async (tx) => {
      for (let count = 0; count < 1201; count += 1)
        await recordAudit(tx, by, 'secrets.resealed', { after: { count } });
    });
    const { payload } = await desk.app.inject({
      url: '/api/v1/audit/export?format=ndjson&kind=secrets',
      headers: { authorization: `Bearer ${desk.owner.apiKey}` },
    });
    const entries = payload
      .trim()
      .split('\n')
      .map((line): AuditEntry => JSON.parse(line));
    expect(entries).toHaveLength(1201);
    expect(new Set(entries.map((entry) => entry.id)).size).toBe(1201);
  });
});

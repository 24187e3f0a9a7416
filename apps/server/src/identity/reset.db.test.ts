import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pg from 'pg';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';
import { auditOf, joinBrowser, longPassword, stranger } from '../testing/people.fixture.ts';
import { mailResetLink, resetAtTheMachine, type Notice } from './reset.ts';

let desk: Desk;
let database: pg.Client;
beforeAll(async () => {
  desk = await buildDesk({ environment: { PUBLIC_URL: 'https://desk.example.jp' } });
  database = new pg.Client({ connectionString: desk.connectionString });
  await database.connect();
});
afterAll(async () => {
  await database.end();
  await desk.close();
});

const fresh = 'umbrella copper violin lake';
const tokenOf = (url: string) => url.split('/reset/')[1] ?? '';
const use = (token: string, password = fresh) =>
  stranger(desk).call('POST', `/api/v1/password-resets/${token}`, { password });

async function issue(memberId: string) {
  return desk.owner.call<{ url: string; expiresAt: string; code?: string }>(
    'POST',
    `/api/v1/members/${memberId}/password-reset`,
  );
}

describe('a link from a lead or owner', () => {
  it('sets a new password once, ends every session, and both are noted', async () => {
    const person = await joinBrowser(desk, 'agent', 'lost@example.jp');
    const { status, body } = await issue(person.memberId);
    expect(status).toBe(201);
    expect(body.url).toMatch(/^https:\/\/desk\.example\.jp\/reset\//);
    const token = tokenOf(body.url);
    const preview = await stranger(desk).call('GET', `/api/v1/password-resets/${token}`);
    expect(preview.body).toEqual({ email: 'lost@example.jp', expiresAt: body.expiresAt });
    expect((await use(token)).status).toBe(200);
    expect((await person.call('GET', '/api/v1/me')).status).toBe(401);
    expect((await stranger(desk).signIn(person.account)).status).toBe(401);
    expect((await stranger(desk).signIn({ ...person.account, password: fresh })).status).toBe(200);
    const again = await use(token);
    expect([again.status, again.body['code']]).toEqual([410, 'reset_expired']);
    expect((await auditOf(desk, 'password.reset_issued'))[0]).toMatchObject({
      actor: { id: desk.owner.memberId },
      subject: { id: person.memberId },
      after: { by: 'link' },
    });
    expect((await auditOf(desk, 'password.reset'))[0]).toMatchObject({ subject: { id: person.memberId } });
    expect(JSON.stringify(await auditOf(desk))).not.toContain(token.split('.')[1]);
  });

  it('is void when a newer one is made, when its day is over, and when it was never made', async () => {
    const person = await joinBrowser(desk, 'agent', 'old@example.jp');
    const first = tokenOf((await issue(person.memberId)).body.url);
    const second = tokenOf((await issue(person.memberId)).body.url);
    expect((await use(first)).status).toBe(410);
    await database.query(`update auth_password_reset set "expiresAt" = now()`);
    const forged = `${second.split('.')[0]}.${'A'.repeat(43)}`;
    for (const token of [second, forged, 'nonsense', `${'0'.repeat(36)}.x`])
      expect((await use(token)).status).toBe(410);
  });

  it('stays good after a password that is too weak', async () => {
    const person = await joinBrowser(desk, 'agent', 'retry@example.jp');
    const token = tokenOf((await issue(person.memberId)).body.url);
    const weak = await use(token, 'passwordpassword');
    expect([weak.status, weak.body['code']]).toEqual([422, 'weak_password']);
    expect((await use(token)).status).toBe(200);
  });

  it('is used by one of two who come at once', async () => {
    const person = await joinBrowser(desk, 'agent', 'race@example.jp');
    const token = tokenOf((await issue(person.memberId)).body.url);
    const answers = await Promise.all([use(token), use(token, `${fresh} too`)]);
    expect(answers.map((each) => each.status).toSorted()).toEqual([200, 410]);
  });

  it('is not for a role above one’s own, nor for an agent to give', async () => {
    const [lead, agent] = [await desk.join('lead', 'リーダー'), await desk.join('agent', '担当')];
    const path = (id: string) => `/api/v1/members/${id}/password-reset`;
    expect((await lead.call('POST', path(desk.owner.memberId))).status).toBe(403);
    expect((await lead.call('POST', path(agent.memberId))).status).toBe(201);
    expect((await agent.call('POST', path(lead.memberId))).status).toBe(403);
  });

  it('is not to be had for someone who also belongs to a company that is not one’s own', async () => {
    const other = await neighbour(desk);
    const person = await joinBrowser(desk, 'agent', 'both@example.jp');
    const invited = await other.owner.call<{ id: string }>('POST', '/api/v1/invitations', {
      email: 'both@example.jp',
      role: 'agent',
    });
    const accept = `/api/v1/invitations/${invited.body.id}/accept`;
    expect((await person.call('POST', accept, { password: longPassword })).status).toBe(200);
    expect((await issue(person.memberId)).body.code).toBe('forbidden');
    const taken = await desk.owner.call('DELETE', `/api/v1/members/${person.memberId}/two-factor`);
    expect(taken.status).toBe(403);
  });
});

describe('by mail', () => {
  const ask = (email: string) => stranger(desk).call('POST', '/api/v1/password-resets', { email });

  async function jobs(): Promise<{ data: { workspaceId: string; userId: string } }[]> {
    return (await database.query(`select data from pgboss.job where name = 'mail-password-reset'`)).rows;
  }

  it('the answer is the same whether anyone has the address, and a mail is due only then', async () => {
    await joinBrowser(desk, 'agent', 'mail@example.jp');
    const before = (await jobs()).length;
    expect((await ask('mail@example.jp')).body).toEqual({ mail: true });
    expect((await ask('nobody@example.jp')).body).toEqual({ mail: true });
    expect(await jobs()).toHaveLength(before + 1);
    expect(JSON.stringify(await jobs())).not.toMatch(/secret|token|reset\//);
  });

  it('the mail holds a link that works, in the reader’s language', async () => {
    const person = await joinBrowser(desk, 'agent', 'mail2@example.jp');
    const { rows } = await database.query<{ id: string }>(
      `select id from auth_user where email = 'mail2@example.jp'`,
    );
    const sent: Notice[] = [];
    await mailResetLink(
      {
        database: desk.context.database,
        publicUrl: 'https://desk.example.jp',
        sendNotice: (_workspaceId, notice) => {
          sent.push(notice);
          return Promise.resolve(true);
        },
      },
      { workspaceId: desk.workspaceId, userId: rows[0]?.id ?? '' },
    );
    expect(sent).toMatchObject([{ to: { address: 'mail2@example.jp' }, subject: 'パスワードの再設定' }]);
    const token = /\/reset\/(\S+)/.exec(sent[0]?.text ?? '')?.[1] ?? '';
    expect((await use(token)).status).toBe(200);
    expect((await stranger(desk).signIn({ ...person.account, password: fresh })).status).toBe(200);
  });

  it('is not offered where the desk does not know its own address: a Host header could name a false one', async () => {
    const plain = await buildDesk();
    const answer = await stranger(plain).call('POST', '/api/v1/password-resets', {
      email: 'owner@example.jp',
    });
    expect(answer.body).toEqual({ mail: false });
    await plain.close();
  });
});

it('at the machine: a link for a locked-out owner, and their second factors taken away when asked', async () => {
  const link = await resetAtTheMachine(
    desk.context.database,
    'OWNER@example.jp',
    'http://localhost:3000',
    true,
  );
  expect((await use(tokenOf(link.url))).status).toBe(200);
  expect((await auditOf(desk, 'password.reset_issued'))[0]).toMatchObject({
    via: 'cli',
    actor: { id: null },
  });
  await expect(resetAtTheMachine(desk.context.database, 'x@example.jp', '', false)).rejects.toThrow('Nobody');
});

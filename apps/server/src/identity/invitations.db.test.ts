import type { Invitation, Me } from '@madoguchi/contract';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from '../testing/browser.fixture.ts';
import { buildDesk, ownerAccount, type Desk, type Person } from '../testing/desk.fixture.ts';
import { neighbour } from '../testing/neighbour.fixture.ts';

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

const password = 'another long password';
let count = 0;
function newAddress(): string {
  count += 1;
  return `new-${count}@example.jp`;
}

/** A browser at an address of its own, so that rate limits of one test do not reach another. */
function browser() {
  count += 1;
  return openBrowser(desk.app, `192.0.2.${count}`);
}

async function invite(email = newAddress(), by: Person = desk.owner, role = 'agent'): Promise<Invitation> {
  return (await by.call<Invitation>('POST', '/api/v1/invitations', { email, role })).body;
}

const accept = (id: string, body: object = { name: '新人', password }) =>
  browser().call<Me & { code: string }>('POST', `/api/v1/invitations/${id}/accept`, body);

describe('an invitation', () => {
  it('has a link for a week, and shows who invites to what', async () => {
    const made = await invite('Someone@Example.jp');
    expect(made).toMatchObject({ email: 'someone@example.jp', role: 'agent' });
    expect(made.url).toMatch(new RegExp(`^http://[^/]+/invitations/${made.id}$`));
    const days = (Date.parse(made.expiresAt) - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(7);
    const { body } = await browser().call('GET', `/api/v1/invitations/${made.id}/preview`);
    expect(body).toEqual({
      email: 'someone@example.jp',
      role: 'agent',
      workspaceName: 'みどり商店',
      hasAccount: false,
    });
    const list = await desk.owner.call<{ items: Invitation[] }>('GET', '/api/v1/invitations');
    expect(list.body.items.map((each) => each.id)).toContain(made.id);
  });

  it('makes a member with an account, signed in', async () => {
    const { id, email } = await invite();
    const mine = browser();
    const { status, body } = await mine.call<Me>('POST', `/api/v1/invitations/${id}/accept`, {
      name: '新人 一郎',
      password,
      locale: 'en',
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({ member: { name: '新人 一郎', email, role: 'agent', locale: 'en' } });
    expect((await mine.call('GET', '/api/v1/conversations')).status).toBe(200);
    expect((await browser().signIn({ email, password })).status).toBe(200);
  });

  it('is used once, also when it is used twice at once', async () => {
    const { id } = await invite();
    const answers = await Promise.all([accept(id), accept(id)]);
    expect(answers.map((answer) => answer.status).toSorted()[0]).toBe(200);
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
    const late = await accept(id);
    expect([late.status, late.body.code]).toEqual([410, 'invitation_expired']);
    expect((await browser().call('GET', `/api/v1/invitations/${id}/preview`)).status).toBe(410);
  });

  it('is refused when it has expired or was withdrawn', async () => {
    const [expired, withdrawn] = [await invite(), await invite()];
    await database.query(`update invitation set "expiresAt" = now() where id = $1`, [expired.id]);
    await desk.owner.call('DELETE', `/api/v1/invitations/${withdrawn.id}`);
    for (const { id } of [expired, withdrawn]) {
      expect((await accept(id)).body.code).toBe('invitation_expired');
    }
    expect((await desk.owner.call('DELETE', `/api/v1/invitations/${withdrawn.id}`)).status).toBe(404);
  });

  it('takes the place of an older one to the same address', async () => {
    const older = await invite();
    const newer = await invite(older.email);
    expect((await accept(older.id)).status).toBe(410);
    expect((await accept(newer.id)).status).toBe(200);
  });

  it.each([{ name: '新人', password: 'short' }, { password }, { name: '新人' }])(
    'wants a name and a password for a new account: %j',
    async (body) => {
      const { id } = await invite();
      expect((await accept(id, body)).status).toBe(400);
      expect((await accept(id)).status).toBe(200);
    },
  );

  it('is not made for a member, nor above one’s own role', async () => {
    const taken = await desk.owner.call('POST', '/api/v1/invitations', {
      email: ownerAccount.email,
      role: 'agent',
    });
    expect([taken.status, taken.body['code']]).toEqual([409, 'member_exists']);
    const lead = await desk.join('lead', '主任');
    const above = await lead.call('POST', '/api/v1/invitations', { email: newAddress(), role: 'owner' });
    expect([above.status, above.body['code']]).toEqual([403, 'forbidden']);
    const agent = await desk.join('agent', '担当');
    expect(
      (await agent.call('POST', '/api/v1/invitations', { email: newAddress(), role: 'agent' })).status,
    ).toBe(403);
  });

  it('that nobody made is answered as one that was used', async () => {
    expect((await accept('00000000-0000-4000-8000-000000000000')).status).toBe(410);
  });
});

describe('someone who has an account', () => {
  it('joins a second workspace with its password, and goes from one to the other', async () => {
    const other = await neighbour(desk);
    const { id } = await invite(ownerAccount.email, other.owner, 'lead');
    const preview = await browser().call('GET', `/api/v1/invitations/${id}/preview`);
    expect(preview.body).toMatchObject({ hasAccount: true, workspaceName: '隣の商店' });

    const guess = await accept(id, { password: 'not the password' });
    expect([guess.status, guess.body.code]).toEqual([401, 'wrong_credentials']);

    const mine = browser();
    const joined = await mine.call<Me>('POST', `/api/v1/invitations/${id}/accept`, {
      password: ownerAccount.password,
    });
    expect(joined.body).toMatchObject({ member: { role: 'lead' }, workspace: { id: other.workspaceId } });
    expect(joined.body.workspaces.map((each) => each.id).toSorted()).toEqual(
      [desk.workspaceId, other.workspaceId].toSorted(),
    );

    const back = await mine.call<Me>('PATCH', '/api/v1/me', { workspaceId: desk.workspaceId });
    expect(back.body).toMatchObject({ member: { role: 'owner' }, workspace: { id: desk.workspaceId } });
    expect((await mine.call<Me>('GET', '/api/v1/me')).body.workspace.id).toBe(desk.workspaceId);
    const elsewhere = browser();
    await elsewhere.signIn(ownerAccount);
    expect((await elsewhere.call<Me>('GET', '/api/v1/me')).body.workspace.id).toBe(desk.workspaceId);
  });

  it('cannot switch to a workspace that they do not belong to', async () => {
    const stranger = await neighbour(desk, '知らない店');
    const mine = browser();
    await mine.signIn(ownerAccount);
    const { status } = await mine.call('PATCH', '/api/v1/me', { workspaceId: stranger.workspaceId });
    expect(status).toBe(404);
    expect((await mine.call<Me>('GET', '/api/v1/me')).body.workspace.id).not.toBe(stranger.workspaceId);
  });

  it('cannot have their password guessed through invitations', async () => {
    const other = await neighbour(desk, '三軒目');
    const { id } = await invite(ownerAccount.email, other.owner);
    const guesser = browser();
    const path = `/api/v1/invitations/${id}/accept`;
    for (let i = 0; i < 10; i += 1) await guesser.call('POST', path, { password: `guess number ${i}` });
    const refused = await guesser.call('POST', path, { password: ownerAccount.password });
    expect([refused.status, refused.body['code']]).toEqual([429, 'too_many_requests']);
  });
});

import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openBrowser } from '../../testing/browser.fixture.ts';
import { ownerAccount } from '../../testing/desk.fixture.ts';
import { draft, startGranted, type GrantedDesk } from './granted.fixture.ts';

let here: GrantedDesk;
let database: pg.Client;
beforeAll(async () => {
  here = await startGranted();
  database = new pg.Client({ connectionString: here.desk.connectionString });
  await database.connect();
});
afterAll(async () => {
  await database?.end();
  await here?.close();
});
beforeEach(() => {
  Object.assign(here.oauth.behave, { grants: null, approvesAs: null, down: false, rotates: true });
});

describe('connecting a mailbox with a provider', () => {
  it('asks for mail and nothing else, by a code with PKCE, for this address', async () => {
    const { status, body } = await here.start(draft('ask@example.jp'));
    expect(status).toBe(200);
    const asked = Object.fromEntries(new URL(body.url).searchParams);
    expect(asked).toEqual({
      response_type: 'code',
      client_id: 'madoguchi-client',
      redirect_uri: 'https://desk.example.jp/settings/channels/oauth/google',
      scope: 'https://mail.google.com/',
      state: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: 'S256',
      login_hint: 'ask@example.jp',
      access_type: 'offline',
      prompt: 'consent',
    });
  });

  it('makes the channel when it was approved, and shows no token anywhere', async () => {
    const made = await here.connect('new@example.jp');
    expect(made).toMatchObject({
      address: 'new@example.jp',
      name: '窓口',
      state: 'connecting',
      imap: { user: 'new@example.jp', security: 'starttls' },
      oauth: { provider: 'google', ended: false },
    });
    const { rows } = await database.query<{ everything: string }>(
      `select concat(g::text, encode(g.tokens, 'escape'), c::text) as everything
       from mail_grant g join channel c using (workspace_id, id) where id = $1`,
      [made.id],
    );
    const known = here.oauth.ownerOf('');
    expect(known).toBeNull();
    expect(rows[0]?.everything).not.toMatch(/accessToken|refreshToken/);
    const log = await here.desk.owner.call<{ items: { kind: string; subject: { id: string } | null }[] }>(
      'GET',
      '/api/v1/audit',
    );
    const kinds = log.body.items.filter(({ subject }) => subject?.id === made.id).map(({ kind }) => kind);
    expect(kinds).toEqual(['channel.connected', 'channel.created']);
  });

  it('takes a code once, and only with the state it was asked with', async () => {
    const { body } = await here.start(draft('once@example.jp'));
    await here.servers.addMailbox('once@example.jp', 'p');
    const answer = await here.approve(body.url);
    const forged = await here.finish({ ...answer, state: 'x'.repeat(43) });
    expect([forged.status, forged.body.code]).toEqual([410, 'oauth_expired']);
    expect((await here.finish(answer)).status).toBe(200);
    const again = await here.finish(answer);
    expect([again.status, again.body.code]).toEqual([410, 'oauth_expired']);
  });

  it('lets nobody finish what another session, an API key or the other provider began', async () => {
    const { body } = await here.start(draft('mine@example.jp'));
    const answer = await here.approve(body.url);
    const second = openBrowser(here.desk.app);
    await second.signIn(ownerAccount);
    expect((await here.finish(answer, 'google', second)).body.code).toBe('oauth_expired');
    const byKey = await here.desk.owner.call<{ code: string }>(
      'POST',
      '/api/v1/mail-oauth/google/finish',
      answer,
    );
    expect([byKey.status, byKey.body.code]).toEqual([403, 'forbidden']);
    expect((await here.finish(answer, 'microsoft')).body.code).toBe('oauth_expired');
    expect((await here.finish(answer)).status).toBe(200);
  });

  it('is too late after a quarter of an hour', async () => {
    const { body } = await here.start(draft('late@example.jp'));
    const answer = await here.approve(body.url);
    await database.query(`update mail_oauth_flow set expires_at = now() - interval '1 second'`);
    expect((await here.finish(answer)).body.code).toBe('oauth_expired');
  });

  it('changes nothing when it was denied, or less was allowed than mail needs', async () => {
    const { body } = await here.start(draft('denied@example.jp'));
    const denied = await here.finish(await here.approve(`${body.url}&answer=deny`));
    expect([denied.status, denied.body.code]).toEqual([422, 'oauth_refused']);
    here.oauth.behave.grants = 'openid';
    const less = await here.start(draft('denied@example.jp'));
    const refused = await here.finish(await here.approve(less.body.url));
    expect(refused.body).toMatchObject({ code: 'oauth_refused' });
    expect(refused.body.detail).toContain('https://mail.google.com/');
    const { rowCount } = await database.query(`select from channel where address = 'denied@example.jp'`);
    expect(rowCount).toBe(0);
  });

  it('says so when the provider does not answer', async () => {
    const { body } = await here.start(draft('down@example.jp'));
    const answer = await here.approve(body.url);
    here.oauth.behave.down = true;
    const failed = await here.finish(answer);
    expect([failed.status, failed.body.code]).toEqual([503, 'oauth_unreachable']);
  });

  it('refuses an address that has a channel, and channels of others', async () => {
    const made = await here.connect('twice@example.jp');
    const again = await here.start(draft('Twice@example.jp'));
    expect(again.body.code).toBe('address_in_use');
    const strange = await here.start({ channelId: '01a1fcc1-0000-7000-8000-000000000009' });
    expect([strange.status, strange.body.code]).toEqual([404, 'not_found']);
    for (const bad of [
      {},
      { channelId: made.id, channel: draft('a@example.jp').channel },
      { channelId: 'x' },
    ])
      expect((await here.start(bad)).body.code).toBe('invalid_request');
  });
});

describe('the application registered with a provider', () => {
  type Apps = { items: { provider: string; source: string | null; clientId: string | null }[] };
  const apps = async () => (await here.owner.call<Apps>('GET', '/api/v1/mail-oauth')).body.items;
  const save = (body: object) =>
    here.owner.call<{ code: string; errors: { path: string }[] }>(
      'PUT',
      '/api/v1/mail-oauth/microsoft',
      body,
    );

  it('comes from the environment, or from the workspace; the secret is never shown', async () => {
    expect(await apps()).toEqual([
      {
        provider: 'google',
        source: 'environment',
        clientId: 'madoguchi-client',
        tenant: null,
        redirectUri: 'https://desk.example.jp/settings/channels/oauth/google',
      },
      {
        provider: 'microsoft',
        source: null,
        clientId: null,
        tenant: null,
        redirectUri: 'https://desk.example.jp/settings/channels/oauth/microsoft',
      },
    ]);
    expect((await here.start(draft('ms@example.jp'), 'microsoft')).body.code).toBe('oauth_app_missing');
    const { clientId, clientSecret } = here.oauth.app;
    expect((await save({ clientId })).body).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: 'clientSecret' }],
    });
    expect((await save({ clientId, clientSecret, tenant: 'example.onmicrosoft.com' })).status).toBe(200);
    expect((await apps())[1]).toMatchObject({ source: 'workspace', tenant: 'example.onmicrosoft.com' });
    expect(JSON.stringify(await apps())).not.toContain(clientSecret);
    const made = await here.connect('ms@example.jp', 'microsoft');
    expect(made.oauth?.provider).toBe('microsoft');
  });

  it('keeps its secret when only the tenant changes, but not with another client id', async () => {
    expect((await save({ clientId: here.oauth.app.clientId, tenant: null })).status).toBe(200);
    expect((await save({ clientId: 'another' })).status).toBe(400);
    expect((await save({ clientId: 'x', clientSecret: 'y', tenant: 'a/../b' })).status).toBe(400);
    const made = await here.connect('ms2@example.jp', 'microsoft');
    expect(made.oauth?.provider).toBe('microsoft');
  });

  it('that is wrong is told apart from an approval that is missing', async () => {
    await save({ clientId: here.oauth.app.clientId, clientSecret: 'expired' });
    const { body } = await here.start(draft('wrong-app@example.jp'), 'microsoft');
    const failed = await here.finish(await here.approve(body.url), 'microsoft');
    expect([failed.status, failed.body.code]).toEqual([422, 'oauth_app_refused']);
  });

  it('can be removed; a lead cannot touch it', async () => {
    const lead = await here.desk.join('lead', 'リーダー');
    expect((await lead.call('DELETE', '/api/v1/mail-oauth/microsoft')).status).toBe(403);
    expect((await here.owner.call('DELETE', '/api/v1/mail-oauth/microsoft')).status).toBe(200);
    expect((await here.owner.call('DELETE', '/api/v1/mail-oauth/microsoft')).status).toBe(404);
    expect((await apps())[1]).toMatchObject({ source: null });
  });
});

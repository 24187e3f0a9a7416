import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Introspection } from './mail-types.ts';

type Code = { clientId: string; redirectUri: string; challenge: string; account: string; scope: string };
type Grant = { clientId: string; account: string; scope: string; refreshToken: string; withdrawn: boolean };
type Access = { grant: Grant; expiresAt: number };

/** A provider of tokens as Google and Microsoft are one: codes once, PKCE, tokens that end, rotation, revocation. */
export interface OauthServer extends Introspection {
  url: string;
  /** The application that is registered here. */
  app: { clientId: string; clientSecret: string };
  /** How it behaves from now on; what was given out stays as it was. */
  behave: {
    /** Seconds that a new access token is good. */
    lifetime: number;
    /** Whether each refresh brings a new refresh token and ends the one before. */
    rotates: boolean;
    /** What a person ticks; null for all that is asked for. */
    grants: string | null;
    /** Whose account approves; null for the one of `login_hint`. */
    approvesAs: string | null;
    /** Answers no request for tokens, as in an outage. */
    down: boolean;
    /** Shows a page with a button, instead of approving by itself. */
    asks: boolean;
  };
  /** How often a token was refreshed, and what refresh tokens were shown, oldest first. */
  refreshed: string[];
  revoked: string[];
  /** A person takes the approval back in their account: no token of theirs is good any more. */
  withdraw(account: string): void;
  /** Access tokens end now, refresh tokens stay. */
  expireAll(): void;
  stop(): Promise<void>;
}

type Answer = { status: number; body?: object; location?: string; page?: string };

const random = () => randomBytes(24).toString('base64url');
const refuse = (error: string, status = 400): Answer => ({ status, body: { error } });

/** Starts it on 127.0.0.1. */
export async function startOauthServer(): Promise<OauthServer> {
  const codes = new Map<string, Code>();
  const refreshTokens = new Map<string, Grant>();
  const accessTokens = new Map<string, Access>();
  const app = { clientId: 'madoguchi-client', clientSecret: 'the client secret' };
  const behave: OauthServer['behave'] = {
    lifetime: 3600,
    rotates: true,
    grants: null,
    approvesAs: null,
    down: false,
    asks: false,
  };
  const refreshed: string[] = [];
  const revoked: string[] = [];

  function authorize(asked: URLSearchParams): Answer {
    const redirectUri = asked.get('redirect_uri') ?? '';
    const challenge = asked.get('code_challenge') ?? '';
    if (asked.get('client_id') !== app.clientId || asked.get('response_type') !== 'code')
      return refuse('invalid_request');
    if (asked.get('code_challenge_method') !== 'S256' || challenge === '') return refuse('invalid_request');
    const back = new URL(redirectUri);
    back.searchParams.set('state', asked.get('state') ?? '');
    if (asked.get('answer') === 'deny') back.searchParams.set('error', 'access_denied');
    else if (behave.asks && asked.get('answer') === null) return { status: 200, page: consentPage(asked) };
    else {
      const code = random();
      const account = behave.approvesAs ?? asked.get('login_hint') ?? '';
      const scope = behave.grants ?? asked.get('scope') ?? '';
      codes.set(code, { clientId: app.clientId, redirectUri, challenge, account, scope });
      back.searchParams.set('code', code);
    }
    return { status: 302, location: back.href };
  }

  function issue(grant: Grant): Answer {
    const token = random();
    accessTokens.set(token, { grant, expiresAt: Date.now() + behave.lifetime * 1000 });
    refreshTokens.set(grant.refreshToken, grant);
    const { scope, refreshToken } = grant;
    const body = { token_type: 'Bearer', access_token: token, expires_in: behave.lifetime, scope };
    return { status: 200, body: { ...body, refresh_token: refreshToken } };
  }

  function token(form: URLSearchParams): Answer {
    if (behave.down) return { status: 503, body: { message: 'down' } };
    if (form.get('client_id') !== app.clientId || form.get('client_secret') !== app.clientSecret)
      return refuse('invalid_client', 401);
    if (form.get('grant_type') === 'refresh_token') return refresh(form.get('refresh_token') ?? '');
    const given = form.get('code') ?? '';
    const code = codes.get(given);
    codes.delete(given);
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (code === undefined || code.redirectUri !== form.get('redirect_uri') || code.challenge !== challenge)
      return refuse('invalid_grant');
    const { clientId, account, scope } = code;
    return issue({ clientId, account, scope, refreshToken: random(), withdrawn: false });
  }

  function refresh(shown: string): Answer {
    refreshed.push(shown);
    const grant = refreshTokens.get(shown);
    if (grant === undefined || grant.withdrawn || grant.refreshToken !== shown)
      return refuse('invalid_grant');
    if (behave.rotates) grant.refreshToken = random();
    return issue(grant);
  }

  const goodGrant = (given: string): Grant | null => {
    const access = accessTokens.get(given);
    return access && !access.grant.withdrawn && access.expiresAt > Date.now() ? access.grant : null;
  };

  function answer(path: string, query: URLSearchParams, form: URLSearchParams): Answer {
    if (path === '/authorize') return authorize(query);
    if (path === '/token') return token(form);
    if (path === '/introspect') {
      const grant = goodGrant(form.get('token') ?? '');
      return {
        status: 200,
        body: grant === null ? { active: false } : { active: true, username: grant.account },
      };
    }
    if (path === '/revoke') {
      const shown = form.get('token') ?? '';
      revoked.push(shown);
      const grant = refreshTokens.get(shown);
      if (grant !== undefined) grant.withdrawn = true;
      return { status: 200, body: {} };
    }
    return refuse('not_found', 404);
  }

  const server = createServer((request, response) => {
    void respond(request, response, answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  const url = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`;
  return {
    url,
    introspectionUrl: `${url}/introspect`,
    app,
    behave,
    refreshed,
    revoked,
    ownerOf: (given) => goodGrant(given)?.account ?? null,
    withdraw: (account) => {
      for (const grant of refreshTokens.values()) if (grant.account === account) grant.withdrawn = true;
    },
    expireAll: () => accessTokens.clear(),
    stop: async () => {
      server.closeAllConnections();
      await once(server.close(), 'close');
    },
  };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  answer: (path: string, query: URLSearchParams, form: URLSearchParams) => Answer,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { status, body, location, page } = answer(
    pathname,
    searchParams,
    new URLSearchParams(Buffer.concat(chunks).toString()),
  );
  const type = page === undefined ? 'application/json' : 'text/html; charset=utf-8';
  response.writeHead(status, { 'content-type': type, ...(location === undefined ? {} : { location }) });
  response.end(page ?? JSON.stringify(body ?? {}));
}

/** What a person sees at the provider: allow it, or not. */
function consentPage(asked: URLSearchParams): string {
  const field = ([name, value]: [string, string]) =>
    `<input type="hidden" name="${name}" value="${value.replaceAll('"', '&quot;')}">`;
  const form = (decision: string, word: string) =>
    `<form>${[...asked].map(field).join('')}<button name="answer" value="${decision}">${word}</button></form>`;
  return `<!doctype html><title>Provider</title><h1>Allow access to your mail</h1>${form('allow', 'Allow')}${form('deny', 'Deny')}`;
}

/** What a desk is told of this server, as its variable MAIL_OAUTH_ENDPOINTS. */
export function endpointsFor(
  server: OauthServer,
  mail: { imap: { host: string; port: number }; smtp: { host: string; port: number } },
): string {
  const of = ({ host, port }: { host: string; port: number }) => ({ host, port, security: 'starttls' });
  const both = {
    issuer: server.url,
    authorize: `${server.url}/authorize`,
    token: `${server.url}/token`,
    imap: of(mail.imap),
    smtp: of(mail.smtp),
    allowSelfSigned: true,
  };
  return JSON.stringify({
    google: { ...both, revoke: `${server.url}/revoke` },
    microsoft: { ...both, revoke: null },
  });
}

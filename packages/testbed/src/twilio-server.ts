import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { FakeCall } from './twilio-call.ts';

/** Posts a form to the desk; how, is the test's matter (over the network, or straight into the app). */
export type PostForm = (
  url: string,
  body: string,
  headers: Record<string, string>,
) => Promise<{ status: number; body: string }>;

/** Twilio Voice with one account and one number: it answers its API, and calls the desk's addresses. */
export interface TwilioServer {
  url: string;
  account: { accountSid: string; authToken: string };
  /** How it behaves from now on. */
  behave: { down: boolean; refuses: string | null };
  /** Calls that were placed by the API, in order. */
  placed: FakeCall[];
  /** Who asked for what, by the API. */
  asked: { path: string; authorization: string }[];
  /** Recordings that it keeps. */
  recordings: ReadonlyMap<string, Buffer>;
  /** Keeps a recording that can be fetched, or deleted. */
  keepRecording(bytes: Buffer): string;
  /** Somebody calls the number; answers when the desk has said what to do. */
  incoming(call: { from: string; voice: string; status: string; sid?: string }): Promise<FakeCall>;
  /** Sends anything, signed as Twilio signs it. */
  tell(url: string, params: Record<string, string>): Promise<{ status: number; body: string }>;
  stop(): Promise<void>;
}

/** An identifier as Twilio makes them. */
export const twilioSid = (prefix: string): string => prefix + randomBytes(16).toString('hex');

/** The signature of a request, as Twilio's documentation describes it. */
function sign(authToken: string, url: string, params: Record<string, string>): string {
  const form = Object.keys(params)
    .toSorted()
    .map((name) => name + params[name])
    .join('');
  return createHmac('sha1', authToken)
    .update(url + form)
    .digest('base64');
}

async function bodyOf(request: IncomingMessage): Promise<URLSearchParams> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}

/** Starts it on 127.0.0.1. */
export async function startTwilio(post: PostForm): Promise<TwilioServer> {
  const account = { accountSid: twilioSid('AC'), authToken: randomBytes(16).toString('hex') };
  const behave: TwilioServer['behave'] = { down: false, refuses: null };
  const recordings = new Map<string, Buffer>();
  const placed: FakeCall[] = [];
  const asked: TwilioServer['asked'] = [];
  const tell: TwilioServer['tell'] = (url, params) =>
    post(url, new URLSearchParams(params).toString(), {
      'content-type': 'application/x-www-form-urlencoded; charset=UTF-8',
      'x-twilio-signature': sign(account.authToken, url, params),
    });
  const ask = async (url: string, params: Record<string, string>): Promise<string> => {
    const { status, body } = await tell(url, params);
    if (status !== 200) throw new Error(`the desk answered ${status} at ${url}: ${body}`);
    return body;
  };

  const credentials = `Basic ${Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64')}`;
  const json = (response: ServerResponse, status: number, body: object): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '';
    const { authorization = '' } = request.headers;
    asked.push({ path, authorization });
    const base = `/2010-04-01/Accounts/${account.accountSid}`;
    if (behave.down) return void request.socket.destroy();
    if (authorization !== credentials || !path.startsWith(base))
      return json(response, 401, { code: 20003, message: 'Authenticate' });
    if (path === `${base}.json`) return json(response, 200, { sid: account.accountSid, status: 'active' });
    if (path === `${base}/Calls.json`) {
      const form = await bodyOf(request);
      if (behave.refuses !== null) return json(response, 400, { code: 21211, message: behave.refuses });
      const params = {
        CallSid: twilioSid('CA'),
        AccountSid: account.accountSid,
        From: form.get('From') ?? '',
        To: form.get('To') ?? '',
        Direction: 'outbound-api',
      };
      const call = new FakeCall(ask, form.get('StatusCallback') ?? '', params);
      placed.push(call);
      call.dialled = { name: 'Call', attributes: { action: form.get('Url') ?? '' }, text: '', children: [] };
      return json(response, 201, { sid: params.CallSid, status: 'queued' });
    }
    const [, doomed] = /\/Recordings\/(RE[0-9a-f]{32})\.json$/u.exec(path) ?? [];
    if (doomed !== undefined && request.method === 'DELETE') {
      if (behave.refuses !== null) return json(response, 500, { code: 20500, message: behave.refuses });
      if (!recordings.delete(doomed)) return json(response, 404, { code: 20404, message: 'Not found' });
      return void response.writeHead(204).end();
    }
    const [, sid = ''] = /\/Recordings\/(RE[0-9a-f]{32})\.mp3$/u.exec(path) ?? [];
    const bytes = recordings.get(sid);
    if (bytes === undefined)
      return json(response, 404, { code: 20404, message: 'The resource was not found' });
    response.writeHead(200, { 'content-type': 'audio/mpeg' }).end(bytes);
  }
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;

  return {
    url: `http://127.0.0.1:${port}`,
    account,
    behave,
    placed,
    asked,
    recordings,
    keepRecording: (bytes) => {
      const sid = twilioSid('RE');
      recordings.set(sid, bytes);
      return sid;
    },
    incoming: async ({ from, voice, status, sid = twilioSid('CA') }) => {
      const params = {
        CallSid: sid,
        AccountSid: account.accountSid,
        From: from,
        To: '+81312345678',
        Direction: 'inbound',
      };
      const call = new FakeCall(ask, status, params);
      await call.run(voice, { CallStatus: 'ringing' });
      return call;
    },
    tell,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

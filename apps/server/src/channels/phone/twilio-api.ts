import { z } from 'zod';

/** Twilio's own address; another one is for tests and proxies. */
export const twilioApi = 'https://api.twilio.com';

export type TwilioAccount = { accountSid: string; authToken: string; apiBaseUrl: string };

export type ApiProblem = {
  code: 'wrong_credentials' | 'refused' | 'unreachable';
  /** Twilio's own words, for people. */
  message: string;
};
export type ApiResult<T> = { ok: true; value: T } | { ok: false; problem: ApiProblem };

/** How long we wait for an answer, in milliseconds. */
const patience = 10_000;

function request(
  account: TwilioAccount,
  path: string,
  body?: URLSearchParams,
  method = body === undefined ? 'GET' : 'POST',
): Promise<Response> {
  const { accountSid, authToken, apiBaseUrl } = account;
  const url = `${apiBaseUrl.replace(/\/+$/u, '')}/2010-04-01/Accounts/${accountSid}${path}`;
  return fetch(url, {
    method,
    headers: { authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}` },
    redirect: 'follow',
    signal: AbortSignal.timeout(patience),
    ...(body === undefined ? {} : { body }),
  });
}

const failure = z.looseObject({ message: z.string(), code: z.number().optional() });

async function problemOf(response: Response): Promise<ApiProblem> {
  const read = failure.safeParse(await response.json().catch(() => null));
  const message = read.success ? read.data.message.slice(0, 300) : `HTTP ${response.status}`;
  const isCredential = response.status === 401 || response.status === 403;
  return { code: isCredential ? 'wrong_credentials' : 'refused', message };
}

async function asking<T>(
  ask: () => Promise<Response>,
  read: (response: Response) => Promise<T>,
): Promise<ApiResult<T>> {
  try {
    const response = await ask();
    if (!response.ok) return { ok: false, problem: await problemOf(response) };
    return { ok: true, value: await read(response) };
  } catch (error) {
    const message = error instanceof Error ? error.message : 'no answer';
    return { ok: false, problem: { code: 'unreachable', message } };
  }
}

/** Asks whether the account is there and the token is right. */
export function checkAccount(account: TwilioAccount): Promise<ApiResult<true>> {
  return asking(
    () => request(account, '.json'),
    () => Promise.resolve(true),
  );
}

const created = z.looseObject({ sid: z.string().regex(/^CA[0-9a-f]{32}$/iu) });

/** Begins a call; Twilio then asks at `url` what to do with it, and says at `statusUrl` what became of it. */
export function createCall(
  account: TwilioAccount,
  call: { from: string; to: string; url: string; statusUrl: string; timeout: number },
): Promise<ApiResult<string>> {
  const body = new URLSearchParams({
    From: call.from,
    To: call.to,
    Url: call.url,
    StatusCallback: call.statusUrl,
    StatusCallbackEvent: 'completed',
    Timeout: String(call.timeout),
  });
  return asking(
    () => request(account, '/Calls.json', body),
    async (response) => created.parse(await response.json()).sid,
  );
}

/** A recording as MP3. The address is made from its identifier: one that a request names is never followed. */
export function fetchRecording(
  account: TwilioAccount,
  recordingSid: string,
): Promise<ApiResult<{ type: string; body: Uint8Array }>> {
  return asking(
    () => request(account, `/Recordings/${encodeURIComponent(recordingSid)}.mp3`),
    async (response) => ({
      type: 'audio/mpeg',
      body: new Uint8Array(await response.arrayBuffer()),
    }),
  );
}

/** Deletes a recording for good. One that is not there (any more) counts as deleted. */
export function deleteAtTwilio(account: TwilioAccount, recordingSid: string): Promise<ApiResult<true>> {
  const path = `/Recordings/${encodeURIComponent(recordingSid)}.json`;
  return asking(
    async () => {
      const response = await request(account, path, undefined, 'DELETE');
      return response.status === 404 ? new Response(null, { status: 204 }) : response;
    },
    () => Promise.resolve(true),
  );
}

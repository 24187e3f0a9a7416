import { addressOf, type AddressParts } from './address.ts';
import type { Call, Common, Item, ListPath, Rests } from './call.ts';
import { eventsFrom, type EventsOptions, type FeedEvent, type FeedReset } from './events.ts';
import { itemsOf, pagesOf } from './pages.ts';
import { problemIn } from './problem.ts';
import { retrying, type RetryOptions } from './retry.ts';

export type ClientOptions = RetryOptions & {
  /** The desk's address, such as `https://desk.example.jp`. */
  baseUrl: string;
  /** `mdg_…`; made under 設定 → APIキー. */
  apiKey: string;
  /** Milliseconds after which one attempt counts as lost; 30 seconds unless told. */
  timeoutMs?: number;
  fetch?: (request: Request) => Promise<Response>;
};

export type MadoguchiClient = {
  get: Call<'get'>;
  /** A write carries an `Idempotency-Key`, yours or one made for the call, so that it is done once however often it is sent. */
  post: Call<'post'>;
  put: Call<'put'>;
  patch: Call<'patch'>;
  delete: Call<'delete'>;
  /** Everything in a list, one by one; the next page is fetched when it is needed. */
  list: <Path extends ListPath>(
    path: Path,
    ...init: Rests<'get'>[Path]
  ) => AsyncGenerator<Item<Path>, void, undefined>;
  /** The same in pages. */
  pages: <Path extends ListPath>(
    path: Path,
    ...init: Rests<'get'>[Path]
  ) => AsyncGenerator<Item<Path>[], void, undefined>;
  /** What happens in the workspace, as it happens; needs the scope `conversations:read`. */
  events: (options?: EventsOptions) => AsyncGenerator<FeedEvent | FeedReset, void, undefined>;
  /** For what is not JSON (files, mails as they came): the answer as it is. @throws DeskProblem */
  raw: (path: string, init?: RawInit) => Promise<Response>;
};

export type RawInit = Common & AddressParts & { method?: string; body?: BodyInit };
type AnyInit = Common & AddressParts & { body?: unknown };

const root = '/api/v1';

/** A client of one desk and one API key. It keeps nothing but these: make as many as are useful. */
export function createClient(options: ClientOptions): MadoguchiClient {
  const { apiKey, timeoutMs = 30_000 } = options;
  const base = options.baseUrl.replace(/\/+$/, '') + root;
  const fetch = options.fetch ?? ((request: Request) => globalThis.fetch(request));
  const authorization = `Bearer ${apiKey}`;
  const repeated = retrying((request) => fetch(within(request, timeoutMs)), options);

  async function raw(path: string, init: RawInit = {}): Promise<Response> {
    const { method = 'GET', body, idempotencyKey, signal, headers } = init;
    const key = method === 'GET' ? {} : { 'idempotency-key': idempotencyKey ?? crypto.randomUUID() };
    const request = new Request(addressOf(base, path, init), {
      method,
      headers: { ...key, ...headers, authorization },
      ...(body === undefined ? {} : { body }),
      ...(signal === undefined ? {} : { signal }),
    });
    const response = await repeated(request);
    if (!response.ok) throw await problemIn(response);
    return response;
  }

  async function send(method: string, path: string, { body, ...init }: AnyInit = {}) {
    const json = body === undefined ? null : JSON.stringify(body);
    const headers = json === null ? init.headers : { ...init.headers, 'content-type': 'application/json' };
    const response = await raw(path, {
      ...init,
      method,
      ...(headers === undefined ? {} : { headers }),
      ...(json === null ? {} : { body: json }),
    });
    return response.json();
  }

  const call =
    (method: string) =>
    (path: string, ...[init]: [init?: AnyInit]) =>
      send(method, path, init);
  const pageAt = (path: string, init: AnyInit | undefined) => (cursor: string | undefined) =>
    send('GET', path, { ...init, query: { ...init?.query, ...(cursor === undefined ? {} : { cursor }) } });
  const openEvents = (after: number | undefined, signal: AbortSignal) =>
    fetch(
      new Request(addressOf(base, '/events', { query: { after } }), {
        headers: { authorization, accept: 'text/event-stream' },
        signal,
      }),
    );
  return {
    get: call('GET'),
    post: call('POST'),
    put: call('PUT'),
    patch: call('PATCH'),
    delete: call('DELETE'),
    list: (path, ...[init]) => itemsOf(pageAt(path, init)),
    pages: (path, ...[init]) => pagesOf(pageAt(path, init)),
    events: (given = {}) => eventsFrom(openEvents, given),
    raw,
  };
}

/** The request, given up after a time; its caller's own signal still holds. */
function within(request: Request, milliseconds: number): Request {
  return new Request(request, {
    signal: AbortSignal.any([request.signal, AbortSignal.timeout(milliseconds)]),
  });
}

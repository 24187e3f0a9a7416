import type {
  ChatArticle,
  ChatConfig,
  ChatDeed,
  ChatLineCode,
  ChatMessages,
  ChatOpened,
  ChatSent,
  OpenChat,
  ChatVisitor,
} from '@madoguchi/contract';

/** Why a request did not succeed. Status 0: no answer came. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  /** Seconds to wait before the next try, where the desk says so. */
  readonly wait: number;

  constructor(status: number, code: string, wait = 0) {
    super(code);
    this.status = status;
    this.code = code;
    this.wait = wait;
  }
}

export type Api = ReturnType<typeof connectApi>;

/** What the chat asks the desk, in the name of one visitor. */
export function connectApi(key: string, token: () => string | null, ask: typeof fetch = fetch) {
  const base = `/widget/api/${encodeURIComponent(key)}`;

  async function request(method: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    const known = token();
    if (known !== null) headers.set('authorization', `Bearer ${known}`);
    let response: Response;
    try {
      response = await ask(`${base}${path}`, { ...init, method, headers, credentials: 'omit' });
    } catch {
      throw new Refused(0, 'offline');
    }
    if (response.ok) return response;
    const problem = (await response.json().catch(() => ({}))) as { code?: string };
    throw new Refused(
      response.status,
      problem.code ?? 'internal',
      Number(response.headers.get('retry-after') ?? 0),
    );
  }

  const json = (body: unknown): RequestInit => ({
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });

  const answer = async <T>(response: Promise<Response>): Promise<T> => (await response).json() as Promise<T>;

  return {
    config: () => answer<ChatConfig>(request('GET', '/config')),
    open: (body: OpenChat) => answer<ChatOpened>(request('POST', '/session', json(body))),
    messages: (before?: number) =>
      answer<ChatMessages>(request('GET', before === undefined ? '/messages' : `/messages?before=${before}`)),
    send: (clientId: string, text: string) =>
      answer<ChatSent>(request('POST', '/messages', json({ clientId, text }))),
    deed: (deed: ChatDeed) => answer<ChatSent>(request('POST', '/assistant', json(deed))),
    sendFile: (clientId: string, file: File) =>
      answer<ChatSent>(
        request('POST', `/files?clientId=${clientId}&name=${encodeURIComponent(file.name)}`, {
          body: file,
          headers: { 'content-type': file.type === '' ? 'application/octet-stream' : file.type },
        }),
      ),
    file: async (id: string) => (await request('GET', `/files/${id}`)).blob(),
    article: (number: number, locale: string) =>
      answer<ChatArticle>(request('GET', `/articles/${number}?locale=${locale}`)),
    line: () => answer<ChatLineCode>(request('POST', '/line', json({}))),
    typing: (typing: boolean) => request('POST', '/typing', json({ typing })),
    read: (seq: number) => request('POST', '/read', json({ seq })),
    contact: (email: string) => answer<ChatVisitor>(request('POST', '/contact', json({ email }))),
    stream: (after: number, signal: AbortSignal) => request('GET', `/stream?after=${after}`, { signal }),
  };
}

import { get, type IncomingMessage } from 'node:http';

export type StreamedEvent = { id: string | null; event: string; data: Record<string, unknown> };

/** An open stream of server-sent events, read as a browser reads it. */
export type EventStream = {
  status: number;
  headers: IncomingMessage['headers'];
  events: StreamedEvent[];
  /** Resolves once what came so far satisfies the condition. */
  until: (condition: (events: StreamedEvent[]) => boolean) => Promise<StreamedEvent[]>;
  close: () => void;
};

function parse(block: string): StreamedEvent | null {
  const fields = block.split('\n').map((line) => /^(id|event|data): ?(.*)$/.exec(line));
  const value = (name: string) => fields.find((field) => field?.[1] === name)?.[2];
  const data = value('data');
  if (data === undefined) return null;
  return {
    id: value('id') ?? null,
    event: value('event') ?? 'message',
    data: JSON.parse(data) as Record<string, unknown>,
  };
}

/** Opens the stream at `url`; the server must be listening. */
export async function openStream(url: string, headers: Record<string, string>): Promise<EventStream> {
  const request = get(url, { headers, agent: false });
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    request.once('response', resolve).once('error', reject);
  });
  request.on('error', () => undefined);
  const events: StreamedEvent[] = [];
  const waiting = new Set<() => void>();
  let rest = '';
  response.setEncoding('utf8').on('data', (chunk: string) => {
    const blocks = (rest + chunk).split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const event = parse(block);
      if (event !== null) events.push(event);
    }
    for (const look of waiting) look();
  });
  response.on('error', () => undefined);
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    events,
    until: (condition) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!condition(events)) return;
          waiting.delete(look);
          resolve(events);
        };
        waiting.add(look);
        response.once('close', () =>
          reject(new Error(`the stream ended: ${JSON.stringify(events.slice(-3))}`)),
        );
        look();
      }),
    close: () => request.destroy(),
  };
}

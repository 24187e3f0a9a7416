import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';

/** What a model's server was asked. */
export type ModelCall = {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  json: { model: string; stream: boolean; messages: { role: string; content: string }[]; tools?: unknown };
  /** Whether the one who asked went away before the end. */
  left: boolean;
};

/** What it does with the next request. */
export type ModelTurn =
  /** Streams these pieces, then ends well, with what it counted unless told otherwise. */
  | { say: readonly string[]; usage?: { prompt_tokens: number; completion_tokens: number } | null }
  /** Streams these pieces, then breaks the connection. */
  | { cut: readonly string[] }
  /** Streams these pieces and then nothing more, until the other side goes. */
  | { hang: readonly string[] }
  | { status: number; message?: string; body?: string };

/** A server that speaks the OpenAI-compatible protocol (chat completions, streamed) as it is told to. */
export type ModelServer = {
  /** The base URL to enter. */
  url: string;
  calls: ModelCall[];
  /** What happens with the next requests, one each; beyond them it says «はい». */
  will: (...turns: ModelTurn[]) => void;
  /** Resolves once a request that hangs has been left by the other side. */
  untilLeft: () => Promise<void>;
  close: () => Promise<void>;
};

function chunk(delta: object, finish: string | null, usage: object | null = null): string {
  const choices = [{ index: 0, delta, finish_reason: finish }];
  return `data: ${JSON.stringify({ id: 'chat-1', object: 'chat.completion.chunk', created: 1, model: 'test', choices, ...(usage === null ? {} : { usage }) })}\n\n`;
}

function begin(response: ServerResponse, pieces: readonly string[]): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.write(chunk({ role: 'assistant' }, null));
  for (const piece of pieces) response.write(chunk({ content: piece }, null));
}

function play(response: ServerResponse, turn: ModelTurn): void {
  if ('status' in turn) {
    const error = { error: { message: turn.message ?? 'no', type: 'test', code: null, param: null } };
    response.writeHead(turn.status, { 'content-type': 'application/json' });
    response.end(turn.body ?? JSON.stringify(error));
    return;
  }
  if ('cut' in turn) {
    begin(response, turn.cut);
    // What was written first is to arrive before the connection ends.
    response.write(': cut\n\n', () => response.socket?.destroySoon());
    return;
  }
  if ('hang' in turn) {
    begin(response, turn.hang);
    return;
  }
  begin(response, turn.say);
  const usage = turn.usage === undefined ? { prompt_tokens: 100, completion_tokens: 20 } : turn.usage;
  const counted =
    usage === null ? null : { ...usage, total_tokens: usage.prompt_tokens + usage.completion_tokens };
  response.write(chunk({}, 'stop', counted));
  response.end('data: [DONE]\n\n');
}

/** Starts one on a free port of 127.0.0.1. */
export async function startModelServer(): Promise<ModelServer> {
  const calls: ModelCall[] = [];
  const turns: ModelTurn[] = [];
  let wake = (): void => {};
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      const { url: path = '', headers } = request;
      const call: ModelCall = {
        path,
        headers,
        body,
        json: JSON.parse(body) as ModelCall['json'],
        left: false,
      };
      calls.push(call);
      response.on('close', () => {
        call.left = !response.writableFinished;
        wake();
      });
      play(response, turns.shift() ?? { say: ['はい'] });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/v1`,
    calls,
    will: (...next) => void turns.push(...next),
    untilLeft: async () => {
      while (calls.at(-1)?.left !== true) await new Promise<void>((resolve) => (wake = resolve));
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

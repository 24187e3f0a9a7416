import type { McpServer, StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import type { ErrorCode, Scope } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { Logger } from '../platform/log.ts';
import type { AssistantDesk } from './desk.ts';

/** What one request's tools work with. */
export type Session = {
  desk: AssistantDesk;
  actor: Actor;
  log: Logger;
  /** Leaves the audit log's row about a call: in `tx` where something is written, by itself otherwise. */
  record: (call: Called, tx?: Tx) => Promise<void>;
};

/** What the audit log tells of a call: never what was asked or answered. */
export type Called = { tool: string; about: string | null; outcome: 'answered' | ErrorCode };

type Definition<Args> = {
  name: string;
  title: string;
  description: string;
  /** What the key must hold; a tool that it may not use is not even listed. */
  scope: Scope;
  input: StandardSchemaWithJSON<unknown, Args>;
  /** The record that a call is about. */
  about: (args: Args) => string | null;
} & (
  | { writes: false; run: (session: Session, args: Args) => Promise<object> }
  | {
      writes: true;
      /** `alsoStore` belongs into the transaction of what is written. */
      run: (session: Session, args: Args, alsoStore: (tx: Tx) => Promise<void>) => Promise<object>;
    }
);

export type Tool = {
  name: string;
  scope: Scope;
  writes: boolean;
  register: (server: McpServer, session: Session) => void;
};

/** No answer is longer than this, in UTF-16 units of its JSON: far above what the limits of each tool add up to. */
const longestAnswer = 120_000;

/** A tool, its types known to its own function alone. */
export function defineTool<Args>(definition: Definition<Args>): Tool {
  const { name, title, description, scope, writes, input } = definition;
  return {
    name,
    scope,
    writes,
    register: (server, session) => {
      const annotations = {
        readOnlyHint: !writes,
        destructiveHint: false,
        idempotentHint: !writes,
        openWorldHint: false,
      };
      server.registerTool(name, { title, description, inputSchema: input, annotations }, (args) =>
        answer(session, definition, args),
      );
    },
  };
}

async function answer<Args>(session: Session, definition: Definition<Args>, args: Args) {
  const called = { tool: definition.name, about: definition.about(args) };
  try {
    const body = await run(session, definition, args, called);
    const text = JSON.stringify(body);
    if (text.length > longestAnswer)
      throw new AppError('too_large', 'This answer would be too long. Ask for fewer with «limit».');
    return { content: [{ type: 'text' as const, text }] };
  } catch (error) {
    const { code, message, extra } = describe(error);
    if (code === 'internal')
      session.log.error({ err: error, tool: called.tool }, 'an assistant’s tool failed');
    await session.record({ ...called, outcome: code });
    const text = JSON.stringify({ code, detail: message, ...extra });
    return { isError: true, content: [{ type: 'text' as const, text }] };
  }
}

/** A call is on record before its answer leaves; one that writes, in the transaction that writes. */
async function run<Args>(
  session: Session,
  definition: Definition<Args>,
  args: Args,
  called: Omit<Called, 'outcome'>,
): Promise<object> {
  const answered = { ...called, outcome: 'answered' as const };
  if (definition.writes) return definition.run(session, args, (tx) => session.record(answered, tx));
  const body = await definition.run(session, args);
  await session.record(answered);
  return body;
}

function describe(error: unknown): Pick<AppError, 'code' | 'message' | 'extra'> {
  if (error instanceof AppError) return error;
  return new AppError('internal', 'Something went wrong on the desk’s side. Try again later.');
}

import { assistantScopes, type Scope } from '@madoguchi/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { recordAudit } from '../audit/index.ts';
import type { Database, Tx } from '../platform/db/index.ts';
import { actorOf, AppError, type Actor, type App } from '../platform/http/index.ts';
import type { Logger } from '../platform/log.ts';
import type { AssistantDesk } from './desk.ts';
import type { Called } from './tool.ts';

export type McpDependencies = {
  desk: AssistantDesk;
  database: Database;
  log: Logger;
  publicUrl: string | null;
  version: string;
};

/** A browser's page may not speak for a person here unless it is the desk's own (MCP, «Security Warning» of the transport). */
function refuseForeignOrigin(request: FastifyRequest, publicUrl: string | null): void {
  const { origin } = request.headers;
  if (origin === undefined) return;
  const expected = new URL(publicUrl ?? `${request.protocol}://${request.host}`).host;
  if (URL.canParse(origin) && new URL(origin).host === expected) return;
  throw new AppError(
    'origin_refused',
    'This request came from another site. MCP is for programs, by API key.',
  );
}

/** Whoever's key it is: here they read and draft, and nothing else. */
function asAssistant(actor: Actor): Actor {
  if (!actor.via.startsWith('key:'))
    throw new AppError('forbidden', 'MCP takes an API key as a bearer token, not a session.');
  const allowed: ReadonlySet<Scope> = new Set(assistantScopes);
  return { ...actor, scopes: new Set([...actor.scopes].filter((scope) => allowed.has(scope))) };
}

function recorder({ database }: McpDependencies, actor: Actor) {
  return async ({ tool, about, outcome }: Called, tx?: Tx): Promise<void> => {
    const entry = { subject: { type: 'assistant_tool', id: about, name: tool }, after: { outcome } };
    const write = (each: Tx) => recordAudit(each, actor, 'assistant.called', entry);
    await (tx === undefined ? database.inWorkspace(actor.workspaceId, write) : write(tx));
  };
}

/**
 * The Model Context Protocol over Streamable HTTP, without sessions: each request stands alone, so that it may reach any
 * process. Clients of the revision 2026-07-28 and of the ones before are served alike.
 */
export function mcpRoutes(app: App, dependencies: McpDependencies): void {
  const { desk, log, publicUrl, version } = dependencies;

  async function serve(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    refuseForeignOrigin(request, publicUrl);
    const actor = asAssistant(actorOf(request));
    const session = { desk, actor, log, record: recorder(dependencies, actor) };
    // The protocol's own program is large, and few desks are ever asked for it.
    const { answerFor } = await import('./server.ts');
    const { answer, text } = await answerFor(session, version, asFetched(request), request.body);
    const type = answer.headers.get('content-type');
    if (type !== null) void reply.type(type);
    const allow = answer.headers.get('allow');
    if (allow !== null) void reply.header('allow', allow);
    return reply.code(answer.status).serializer(String).send(text);
  }

  app.route({
    method: ['GET', 'POST', 'DELETE'],
    url: '/mcp',
    config: { programs: true, scope: 'conversations:read' },
    schema: { hide: true },
    handler: serve,
  });
}

/** The request in the form of the web's standard; its body was read already. */
function asFetched(request: FastifyRequest): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string' && name !== 'authorization' && name !== 'content-length')
      headers.set(name, value);
  const url = `${request.protocol}://${request.host}${request.url}`;
  const body = request.method === 'POST' ? { body: JSON.stringify(request.body ?? null) } : {};
  return new Request(url, { method: request.method, headers, ...body });
}

import type { AssistanceEvent } from '@madoguchi/contract';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../platform/http/index.ts';

/** Aborted when whoever asked goes away. */
export function leavingOf(request: FastifyRequest, reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.on('close', () => {
    if (!reply.raw.writableFinished) controller.abort();
  });
  request.raw.on('aborted', () => controller.abort());
  return controller.signal;
}

const toEvent = (error: unknown): AssistanceEvent =>
  error instanceof AppError
    ? { type: 'error', code: error.code, detail: error.message }
    : { type: 'error', code: 'internal', detail: 'Something went wrong on our side. Please try again.' };

/**
 * Answers events line by line as they come (`application/x-ndjson`). What goes wrong on the way is the last of them, since
 * the status has been said by then. @param onDone after the last event of an answer that is whole
 */
export async function streamEvents(
  request: FastifyRequest,
  reply: FastifyReply,
  events: AsyncGenerator<AssistanceEvent>,
  signal: AbortSignal,
  onDone: () => Promise<void>,
): Promise<void> {
  reply.hijack();
  const stream = reply.raw;
  for (const [name, value] of Object.entries(reply.getHeaders()))
    if (value !== undefined) stream.setHeader(name, value);
  stream.writeHead(200, {
    'content-type': 'application/x-ndjson; charset=utf-8',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const write = (event: AssistanceEvent): boolean => stream.write(`${JSON.stringify(event)}\n`);
  try {
    for await (const event of events) {
      if (signal.aborted) return;
      if (event.type === 'done') await onDone();
      write(event);
    }
  } catch (error) {
    if (!(error instanceof AppError)) request.log.error({ err: error }, 'assistance broke off');
    if (!signal.aborted) write(toEvent(error));
  } finally {
    stream.end();
  }
}

import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { ErrorCode, Problem } from '@madoguchi/contract';
import { isUnreachable, OutcomeUnknown } from '../db/index.ts';
import { AppError, toProblem } from './problem.ts';
import { wordFinding } from './wording.ts';

/** What PostgreSQL answers to a value that its type cannot hold: U+0000 in a text, half a surrogate pair, the year 0. */
const unholdable = new Set(['22021', '22P05', '22P02', '22003', '22007', '22008']);

/** `foreign_key_violation`: what a request names is not there, or was removed in this moment. */
const danglingReference = '23503';

/** `unique_violation`: two requests made the same thing at once, and this is the second. */
const madeTwice = '23505';

const byStatus: Record<number, ErrorCode> = {
  400: 'invalid_request',
  413: 'too_large',
  415: 'unsupported_media',
  429: 'too_many_requests',
  503: 'busy',
};

/** After how many seconds a client should try again what could not be done now (RFC 9110 §10.2.3). */
const retryAfterSeconds = 2;

function answer(reply: FastifyReply, problem: Problem): FastifyReply {
  if (problem.status === 503 && !reply.hasHeader('retry-after'))
    void reply.header('retry-after', retryAfterSeconds);
  return reply.code(problem.status).type('application/problem+json').serializer(JSON.stringify).send(problem);
}

/** Methods that change nothing, and so leave nothing in doubt (RFC 9110 §9.2.1). */
const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

function describe(error: FastifyError, method: string): Problem {
  if (error instanceof AppError) return toProblem(error.code, error.message, error.extra);
  if (error instanceof OutcomeUnknown && !safe.has(method)) {
    return toProblem(
      'outcome_unknown',
      'The connection to the database was lost in the middle: this may have been saved or not. Look before you repeat it, or repeat it with the same Idempotency-Key.',
    );
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      path: issue.instancePath
        .split('/')
        .filter((part) => part !== '')
        .join('.'),
      message: wordFinding({
        code: issue.keyword,
        message: issue.message ?? 'is not valid',
        facts: { ...issue.params },
      }),
    }));
    const first = errors[0];
    const where = first === undefined || first.path === '' ? 'the request' : `«${first.path}»`;
    return toProblem('invalid_request', `Please correct ${where}: it ${first?.message ?? 'is not valid'}.`, {
      errors,
    });
  }
  if (error instanceof OutcomeUnknown || isUnreachable(error)) {
    return toProblem(
      'database_unavailable',
      'The desk is waiting for its database. Nothing was saved by this request; please try again in a moment.',
    );
  }
  if (unholdable.has(error.code)) {
    return toProblem(
      'invalid_request',
      'A value in this request cannot be kept: a text with a character that is none (such as U+0000), or a number or date out of range.',
    );
  }
  if (error.code === danglingReference)
    return toProblem('not_found', 'Something that this request names does not exist here any more.');
  if (error.code === madeTwice)
    return toProblem('conflict', 'This exists already: somebody made the same in this moment.');
  const status = error.statusCode ?? 500;
  const code = byStatus[status] ?? (status >= 400 && status < 500 ? 'invalid_request' : undefined);
  if (code === 'too_large')
    return toProblem(code, 'This is larger than the desk accepts. Send a smaller file or a link to it.');
  if (code === 'too_many_requests')
    return toProblem(code, `${error.message}. Wait a moment before the next request.`);
  if (code === 'unsupported_media')
    return toProblem(code, 'Send JSON, with the header «Content-Type: application/json».');
  if (code !== undefined) return toProblem(code, error.message);
  return toProblem(
    'internal',
    'Something went wrong on our side. Nothing was saved by this request; please try again.',
  );
}

/** Answers an error as problem details; an unexpected one is logged with the request's id. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const problem = describe(error, request.method);
  if (problem.code === 'internal') request.log.error({ err: error }, 'unexpected error');
  return answer(reply, problem);
}

/** Every error leaves the API as problem details with a stable code. */
export function installErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>(answerError);
  app.setNotFoundHandler((request, reply) =>
    answer(
      reply,
      toProblem('not_found', `There is nothing at ${request.method} ${request.url.split('?')[0]}.`),
    ),
  );
}

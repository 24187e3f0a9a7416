import type { ErrorCode } from '@madoguchi/contract';
import type { WebProblem } from './contract.ts';

/** A request that did not succeed; decide by `code`, show with `problemText`. */
export class ApiError extends Error {
  readonly problem: WebProblem;

  constructor(problem: WebProblem) {
    super(problem.detail);
    this.name = 'ApiError';
    this.problem = problem;
  }

  get status(): number {
    return this.problem.status;
  }

  get code(): WebProblem['code'] {
    return this.problem.code;
  }
}

/** The error of a request without an answer: no network, the server gone, the connection cut. */
export function offlineError(): ApiError {
  return new ApiError({
    type: 'about:blank',
    title: 'Offline',
    status: 0,
    code: 'offline',
    detail: 'The server could not be reached.',
  });
}

/** Turns a failed answer into an error, whoever wrote it: our server, or a proxy that knows no problem+json. */
export function errorFromAnswer(status: number, body: unknown): ApiError {
  if (isProblem(body)) return new ApiError(body);
  return new ApiError({
    type: 'about:blank',
    title: 'Unexpected answer',
    status,
    code: codeForStatus(status),
    detail: `The server answered ${status}.`,
  });
}

const codes: Record<number, ErrorCode> = {
  400: 'invalid_request',
  401: 'not_signed_in',
  403: 'forbidden',
  404: 'not_found',
  409: 'conflict',
  413: 'too_large',
  415: 'unsupported_media',
  422: 'unprocessable',
  429: 'too_many_requests',
  502: 'busy',
  503: 'busy',
  504: 'busy',
};

function codeForStatus(status: number): ErrorCode {
  return codes[status] ?? (status >= 500 ? 'internal' : 'invalid_request');
}

function isProblem(body: unknown): body is WebProblem {
  return (
    typeof body === 'object' &&
    body !== null &&
    'code' in body &&
    typeof body.code === 'string' &&
    'status' in body &&
    typeof body.status === 'number' &&
    'detail' in body &&
    typeof body.detail === 'string'
  );
}

/** Whether asking again, unchanged, may help. */
export function isWorthRetrying(error: unknown): boolean {
  return error instanceof ApiError && (error.code === 'offline' || error.status >= 500);
}

import { describe, expect, it } from 'vitest';
import { ApiError, errorFromAnswer, isWorthRetrying, offlineError } from './problem.ts';

const problem = {
  type: 'https://madoguchi.example/problems/locked_by_other',
  title: 'Locked by another member',
  status: 423,
  code: 'locked_by_other',
  detail: 'Tanaka is writing a reply.',
  lock: { memberId: 'm2', memberName: '田中 健一', since: '', expiresAt: '' },
};

describe('an answer that is an error', () => {
  it('keeps all that our server says', () => {
    const error = errorFromAnswer(423, problem);
    expect(error).toBeInstanceOf(ApiError);
    expect(error.code).toBe('locked_by_other');
    expect(error.status).toBe(423);
    expect(error.message).toBe('Tanaka is writing a reply.');
    expect(error.problem.lock?.memberName).toBe('田中 健一');
  });

  it.each([
    [401, 'not_signed_in'],
    [403, 'forbidden'],
    [404, 'not_found'],
    [413, 'too_large'],
    [429, 'too_many_requests'],
    [500, 'internal'],
    [502, 'busy'],
    [503, 'busy'],
    [504, 'busy'],
    [599, 'internal'],
    [418, 'invalid_request'],
  ])('without our words, as a proxy answers: %i means %s', (status, code) => {
    expect(errorFromAnswer(status, null).code).toBe(code);
  });

  it.each([['a page'], [42], [null], [{ error: 'no' }], [{ code: 'x', status: 'y', detail: 1 }], [[]]])(
    'takes %j for no problem of ours',
    (body) => {
      expect(errorFromAnswer(500, body).code).toBe('internal');
    },
  );
});

describe('asking again', () => {
  it('may help without a connection, or when the server is in trouble', () => {
    expect(isWorthRetrying(offlineError())).toBe(true);
    expect(isWorthRetrying(errorFromAnswer(503, null))).toBe(true);
  });

  it('does not help when the request itself is wrong, or for faults of this page', () => {
    expect(isWorthRetrying(errorFromAnswer(404, null))).toBe(false);
    expect(isWorthRetrying(errorFromAnswer(423, problem))).toBe(false);
    expect(isWorthRetrying(new TypeError('x is undefined'))).toBe(false);
  });
});

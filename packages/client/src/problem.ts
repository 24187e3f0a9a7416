import type { components } from './schema.generated.ts';

/** RFC 9457 problem details, as the desk answers every error. */
export type Problem = components['schemas']['Problem'];
/** The desk's stable codes; a later version of the desk may know more. */
export type ErrorCode = Problem['code'];

/** The desk said no: decide by `code`, show people `message`, and find what helps to go on in `problem`. */
export class DeskProblem extends Error {
  override readonly name = 'DeskProblem';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }

  get code(): ErrorCode {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }
}

/** Something that is not the desk answered: a proxy on the way, or another program at this address. */
export class UnexpectedAnswer extends Error {
  override readonly name = 'UnexpectedAnswer';
  readonly status: number;

  constructor(status: number) {
    super(`The answer (status ${status}) is not one of the desk. Is «baseUrl» its address?`);
    this.status = status;
  }
}

/** Whether an error is the desk's own, and of one of these codes when some are named. */
export function isProblem(error: unknown, ...codes: ErrorCode[]): error is DeskProblem {
  return error instanceof DeskProblem && (codes.length === 0 || codes.includes(error.code));
}

function isOfProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body && 'status' in body;
}

/** The error that an answer tells of. */
export async function problemIn(response: Response): Promise<DeskProblem | UnexpectedAnswer> {
  const body: unknown = await response.json().catch(() => null);
  return isOfProblem(body) ? new DeskProblem(body) : new UnexpectedAnswer(response.status);
}

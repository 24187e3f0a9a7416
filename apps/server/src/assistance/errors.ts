import type { ErrorCode } from '@madoguchi/contract';
import { z } from 'zod';
import { AppError } from '../platform/http/index.ts';

/** Why a request to a model was broken off by us. */
export type Stop = 'timeout' | 'stopped' | 'switched_off' | 'too_long';

const words = {
  model_refused:
    'The model’s server refused the API key. Nothing was changed; ask the owner to enter it anew.',
  model_unreachable:
    'The model’s server cannot be reached. Nothing was changed; try again, or write without it.',
  model_busy: 'The model’s server has too many requests or no credit left. Try again in a while.',
  model_timeout: 'The model’s server was silent for too long. Try again, or write without it.',
  model_cut: 'The connection to the model’s server broke off in the middle. What had come is kept.',
  model_failed: 'The model’s server answered something else than an answer.',
  assistance_off:
    'Assistance by a language model is switched off here. An owner switches it on in the settings.',
} as const satisfies Partial<Record<ErrorCode, string>>;

export type ModelProblem = keyof typeof words;

/** @param more the server's own words, as far as it keeps to the form of an error */
export const modelError = (code: ModelProblem, more = ''): AppError =>
  new AppError(code, more === '' ? words[code] : `${words[code]} (${more})`);

/** An error of the library about an answer, or about none: known by its form, since the library is loaded late. */
const callError = z.object({
  name: z.literal('AI_APICallError'),
  statusCode: z.number().optional(),
  responseBody: z.string().optional(),
});
const serversError = z.object({ error: z.object({ message: z.string() }) });

/** What the server says itself, only where it has the form of an OpenAI-compatible error; never anything else of it. */
function ownWords(body: string | undefined): string {
  try {
    return serversError.parse(JSON.parse(body ?? '')).error.message.slice(0, 300);
  } catch {
    return '';
  }
}

/** An error of the library, of the network or of ours as one with a code. */
export function toModelError(error: unknown, begun: boolean): AppError {
  if (error instanceof AppError) return error;
  const call = callError.safeParse(error);
  if (call.success) {
    const { statusCode: status, responseBody } = call.data;
    if (status === undefined) return modelError(begun ? 'model_cut' : 'model_unreachable');
    // An answer that began well and is an error all the same was broken off on its way.
    if (status < 300) return modelError(begun ? 'model_cut' : 'model_failed');
    if (status === 401 || status === 403) return modelError('model_refused');
    if (status === 429 || status === 402 || status === 503)
      return modelError('model_busy', ownWords(responseBody));
    if (status === 408 || status === 504) return modelError('model_timeout');
    return modelError('model_failed', [`HTTP ${status}`, ownWords(responseBody)].filter(Boolean).join(': '));
  }
  if (error instanceof TypeError) return modelError(begun ? 'model_cut' : 'model_unreachable');
  return modelError(begun ? 'model_cut' : 'model_failed');
}

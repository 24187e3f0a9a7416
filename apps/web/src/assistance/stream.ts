import type { AssistanceEvent } from '@madoguchi/contract';
import { apiUrl } from '../kit/api.ts';
import { errorFromAnswer, offlineError } from '../kit/problem.ts';

/** Cuts a stream of text into its whole lines; the rest waits for what comes next. */
export function lineCutter(): (part: string) => string[] {
  let waiting = '';
  return (part) => {
    const lines = (waiting + part).split('\n');
    waiting = lines.pop() ?? '';
    return lines.filter((line) => line !== '');
  };
}

/** The error that an event of a broken stream tells of. */
export function errorOfEvent({ code, detail }: { code: string; detail: string }) {
  return errorFromAnswer(502, { type: 'about:blank', title: code, status: 502, code, detail });
}

/**
 * Asks for a streamed answer and tells its events as they come.
 * @throws ApiError also for what goes wrong on the way; a stream without an end is `model_cut`
 */
export async function askStream(
  path: string,
  body: object,
  signal: AbortSignal,
  onEvent: (event: AssistanceEvent) => void,
): Promise<void> {
  let ended = false;
  try {
    const response = await fetch(apiUrl(path), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'madoguchi' },
      credentials: 'same-origin',
      body: JSON.stringify(body),
      signal,
    });
    if (!response.ok || response.body === null)
      throw errorFromAnswer(response.status, await response.json().catch(() => null));
    const cut = lineCutter();
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      for (const line of cut(part.value)) {
        const event = JSON.parse(line) as AssistanceEvent;
        if (event.type === 'error') throw errorOfEvent(event);
        ended = event.type === 'done';
        onEvent(event);
      }
    }
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) throw offlineError();
    throw error;
  }
  if (!ended) throw errorOfEvent({ code: 'model_cut', detail: 'The answer broke off.' });
}

/** How a request is made again that could not be done now. */
export type RetryOptions = {
  /** How often it is made again after the first attempt; 3 unless told, 0 for never. */
  retries?: number;
  /** The longest wait that the desk may ask for, in seconds; 60 unless told. What asks for more is not made again. */
  longestWait?: number;
  /** Is told of each wait: what went wrong, and for how many milliseconds it waits. */
  onRetry?: (reason: { status: number | null; attempt: number; waitMs: number }) => void;
};

/** Answers that say «later»: too many requests, and a desk that is busy, starting or without its database. */
const later = new Set([429, 503]);
/** Methods that change nothing (RFC 9110 §9.2.1). */
const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What changes something is made again only with a key by which the desk does it once. */
export function mayRepeat(request: Request): boolean {
  return safe.has(request.method) || request.headers.has('idempotency-key');
}

/** Milliseconds that an answer asks to wait (RFC 9110 §10.2.3: seconds or a date); null when it does not say. */
export function retryAfter(response: Response, now: number): number | null {
  const value = response.headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const at = value === '' ? Number.NaN : Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** Half a second, one, two, four …, each a little shorter by chance, so that many clients do not come at once. */
export function backoff(attempt: number, random: number): number {
  return Math.min(500 * 2 ** attempt, 30_000) * (1 - random / 4);
}

/** Waits; rejects with the signal's reason when it is aborted. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) {
      reject(signal.reason);
      return;
    }
    const done = (): void => {
      signal?.removeEventListener('abort', stop);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    signal?.addEventListener('abort', stop, { once: true });
  });
}

type Fetch = (request: Request) => Promise<Response>;
type Attempt = { response: Response } | { error: unknown };

/** A fetch that tries again where that is safe and can help, and passes everything else on as it is. */
export function retrying(fetch: Fetch, options: RetryOptions): Fetch {
  const { retries = 3, longestWait = 60, onRetry } = options;
  return async (request) => {
    for (let attempt = 0; ; attempt += 1) {
      const last = attempt >= retries || !mayRepeat(request);
      const made = await once(fetch, last ? request : request.clone());
      const waitMs = last ? null : waitAfter(made, attempt, request.signal);
      if (waitMs === null || waitMs > longestWait * 1000) {
        if ('error' in made) throw made.error;
        return made.response;
      }
      onRetry?.({ status: 'response' in made ? made.response.status : null, attempt: attempt + 1, waitMs });
      if ('response' in made) await made.response.body?.cancel();
      await sleep(waitMs, request.signal);
    }
  };
}

async function once(fetch: Fetch, request: Request): Promise<Attempt> {
  try {
    return { response: await fetch(request) };
  } catch (error) {
    return { error };
  }
}

/** Null for what is not tried again: an answer that is final, or a request that its caller gave up. */
function waitAfter(made: Attempt, attempt: number, signal: AbortSignal): number | null {
  if (signal.aborted) return null;
  const pause = backoff(attempt, Math.random());
  if ('error' in made) return pause;
  return later.has(made.response.status) ? (retryAfter(made.response, Date.now()) ?? pause) : null;
}

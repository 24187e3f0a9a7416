import { lookup } from 'node:dns/promises';
import { modelError, toModelError, type Stop } from './errors.ts';
import { isForbidden } from './place.ts';

/** A model and where it is. */
export type Target = { provider: string; baseUrl: string; model: string; key: string | null };

export type Prompt = {
  instructions: string;
  messages: { role: 'user' | 'assistant'; content: string }[];
};

export type Usage = { inputTokens: number | null; outputTokens: number | null };

/** How long to wait, in milliseconds: for the first word (a model on this machine reads slowly), and from word to word. */
export type Patience = { firstMs: number; nextMs: number };

export type Asking = {
  target: Target;
  prompt: Prompt;
  patience: Patience;
  signal: AbortSignal;
  /** Told the body exactly as it is about to leave; what it throws keeps it from leaving. */
  beforeSending: (body: string) => Promise<void>;
};

/** More than any answer needs: a model that does not end is ended. In characters. */
const longest = 20_000;

/** Refuses addresses that only machines should ask at, also behind a name. */
async function refuseForbidden(url: URL): Promise<void> {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const addresses = await lookup(host, { all: true }).catch(() => {
    throw modelError('model_unreachable');
  });
  if (addresses.some(({ address }) => isForbidden(address))) throw modelError('model_unreachable');
}

/** Asks once: no tools, no repetition, no redirect that would carry the words elsewhere. */
function fetchOnce(beforeSending: Asking['beforeSending']): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    await refuseForbidden(url);
    await beforeSending(typeof init?.body === 'string' ? init.body : '');
    return fetch(url, { ...init, redirect: 'error' });
  };
}

/** Breaks a request off when nothing comes for too long. */
function clock({ firstMs, nextMs }: Patience): { signal: AbortSignal; heard: () => void; end: () => void } {
  const controller = new AbortController();
  const stop = (): void => controller.abort('timeout' satisfies Stop);
  let timer = setTimeout(stop, firstMs);
  return {
    signal: controller.signal,
    heard: () => {
      clearTimeout(timer);
      timer = setTimeout(stop, nextMs);
    },
    end: () => clearTimeout(timer),
  };
}

/**
 * Streams a model's answer, without what it thinks aloud. The libraries are loaded when they are first needed.
 * @returns what the server says it counted
 * @throws AppError with a code that says what was wrong
 */
export async function* askModel(asking: Asking): AsyncGenerator<string, Usage> {
  const [{ streamText, wrapLanguageModel, extractReasoningMiddleware }, { createOpenAICompatible }] =
    await Promise.all([import('ai'), import('@ai-sdk/openai-compatible')]);
  const { target, prompt, patience, signal } = asking;
  const timer = clock(patience);
  // Whoever stops listening ends the request, too.
  const leaving = new AbortController();
  const usage: Usage = { inputTokens: null, outputTokens: null };
  let characters = 0;
  try {
    const provider = createOpenAICompatible({
      name: target.provider,
      baseURL: target.baseUrl.replace(/\/+$/u, ''),
      ...(target.key === null ? {} : { apiKey: target.key }),
      includeUsage: true,
      fetch: fetchOnce(asking.beforeSending),
    });
    const { stream } = streamText({
      model: wrapLanguageModel({
        model: provider.chatModel(target.model),
        middleware: extractReasoningMiddleware({ tagName: 'think' }),
      }),
      instructions: prompt.instructions,
      messages: prompt.messages,
      maxRetries: 0,
      abortSignal: AbortSignal.any([signal, timer.signal, leaving.signal]),
      // By default the library writes errors, and with them the words, to the console.
      onError: () => undefined,
    });
    let ended = false;
    for await (const part of stream) {
      if (part.type === 'text-delta' || part.type === 'reasoning-delta') timer.heard();
      if (part.type === 'text-delta') {
        characters += part.text.length;
        if (characters > longest) throw modelError('model_failed', 'the answer has no end');
        yield part.text;
      } else if (part.type === 'error') throw part.error;
      else if (part.type === 'abort') break;
      else if (part.type === 'finish') {
        usage.inputTokens = part.totalUsage.inputTokens ?? null;
        usage.outputTokens = part.totalUsage.outputTokens ?? null;
        ended = part.finishReason === 'stop' || part.finishReason === 'length';
        if (part.finishReason === 'content-filter')
          throw modelError('model_failed', 'the server’s filter stopped the answer');
      }
    }
    if (timer.signal.aborted) throw modelError('model_timeout');
    if (signal.aborted) throw modelError('assistance_off');
    if (!ended) throw modelError('model_cut');
    if (characters === 0) throw modelError('model_failed', 'the answer is empty');
    return usage;
  } catch (error) {
    if (timer.signal.aborted) throw modelError('model_timeout');
    throw toModelError(error, characters > 0);
  } finally {
    timer.end();
    leaving.abort('stopped' satisfies Stop);
  }
}

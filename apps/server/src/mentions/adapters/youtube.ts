import { z } from 'zod';
import { ask, jsonOf, problemOf, type Looking } from './adapter.ts';

const refused = z.object({
  error: z.object({ errors: z.array(z.object({ reason: z.string().optional() })).default([]) }),
});

const quotaSeconds = 6 * 3600;

/** What is left of the day’s quota is told as 403 with a reason. */
function reasonOf(json: unknown): string | undefined {
  const read = refused.safeParse(json);
  return read.success ? read.data.error.errors[0]?.reason : undefined;
}

/** Why there is no list. `missing`: YouTube answers that one or more of what was named is not there. */
export type YoutubeProblem = { problem: string; afterSeconds?: number; missing?: true };

/** Asks the YouTube Data API v3 for a list; with the key in a header, so that no log of addresses holds it. */
export async function askYoutube<Listed extends z.ZodType>(
  looking: Looking,
  list: string,
  query: Record<string, string>,
  shape: Listed,
): Promise<{ listed: z.output<Listed> } | YoutubeProblem> {
  const address = `${looking.networks.youtube}/youtube/v3/${list}?${new URLSearchParams(query).toString()}`;
  const asked = await ask(looking, address, { headers: { 'x-goog-api-key': looking.secrets.apiKey ?? '' } });
  const problem = problemOf(asked);
  if ('error' in asked) return { problem: asked.error };
  if (problem !== null) {
    const reason = reasonOf(jsonOf(asked));
    if (reason === 'quotaExceeded' || reason === 'rateLimitExceeded')
      return { problem: 'too_often', afterSeconds: quotaSeconds };
    return { ...problem, ...(reason === 'commentNotFound' ? { missing: true } : {}) };
  }
  const read = shape.safeParse(jsonOf(asked));
  return read.success ? { listed: read.data } : { problem: 'unreadable' };
}

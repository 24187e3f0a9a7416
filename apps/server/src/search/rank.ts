import type { Hit } from './hits.store.ts';

/** After as many days a message's recency counts half. */
const halfLifeDays = 60;
/** What a message of this moment has for being recent. */
const recent = 2;

/**
 * The order of results: what the words are worth (1 to 4, see `matchScore`) and up to 2 for recency, halved every sixty
 * days. `now` is the time of the newest result, so that later pages are ranked like the first.
 */
export function scored(hits: readonly Hit[], now: string): Hit[] {
  const end = Date.parse(now);
  return hits
    .map((hit) => {
      const days = Math.max(0, end - Date.parse(hit.at)) / 86_400_000;
      const score = Number(hit.score) + recent * 2 ** (-days / halfLifeDays);
      return { ...hit, score: Math.round(score * 1000) / 1000 };
    })
    .toSorted((a, b) => b.score - a.score || (a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1));
}

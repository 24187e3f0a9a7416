import { expect } from 'vitest';

/** One example of a document: what is typed, and what is shown as the answer. */
export type Example = { command: string; shown?: unknown };

const block = /(<!-- not run[^>]*-->\n)?```(sh|json)\n([\s\S]*?)\n```/g;

/** The examples of a document in order: each block of `sh`, with the block of `json` that comes next. */
export function examplesOf(document: string): Example[] {
  const examples: Example[] = [];
  for (const [, excused, language, text = ''] of document.matchAll(block)) {
    const last = examples.at(-1);
    if (language === 'sh' && excused === undefined) examples.push({ command: text });
    if (language === 'json' && last !== undefined) last.shown = JSON.parse(text);
  }
  return examples;
}

/** What an answer must be like: all that is shown, whatever more it has; where «…» stands, any text that fits. */
export function likeShown(shown: unknown): unknown {
  if (Array.isArray(shown)) return shown.map(likeShown);
  if (typeof shown === 'string' && shown.includes('…')) {
    const parts = shown.split('…').map((part) => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'));
    return expect.stringMatching(new RegExp(`^${parts.join('.+')}$`, 'u'));
  }
  if (typeof shown !== 'object' || shown === null) return shown;
  return expect.objectContaining(
    Object.fromEntries(Object.entries(shown).map(([key, value]) => [key, likeShown(value)])),
  );
}

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { newPlace, type Owner, type Place } from '../e2e/mail-desk.ts';
import type { Desk } from './fill.ts';

/** A desk that was filled, as a folder remembers it. */
export type Filled = { conversations: number; messages: number; owner: Owner; desk: Desk };

/** Where the bench fills a desk, what it finds there, and where it measures. */
export type Kept = {
  place: Place;
  filled: Filled | null;
  remember: (filled: Filled) => void;
  /** What is measured writes too: a kept desk is measured in a copy, so that every run meets the same. */
  toMeasure: () => Promise<Place>;
  /** Removes what is not kept. */
  remove: () => Promise<void>;
};

/**
 * A new folder, removed in the end; or the one named, which stays and is found filled the next time.
 * @throws Error when that one was filled with another number of conversations, or not to its end.
 */
export async function openPlace(keep: string | null, conversations: number): Promise<Kept> {
  const fresh = await newPlace({ LOG_LEVEL: 'warn' });
  if (keep === null)
    return {
      place: fresh,
      filled: null,
      remember: () => undefined,
      toMeasure: () => Promise.resolve(fresh),
      remove: fresh.remove,
    };
  const folder = resolve(keep);
  const note = join(folder, 'bench.json');
  const data = join(folder, 'data');
  const filled: Filled | null = existsSync(note) ? JSON.parse(readFileSync(note, 'utf8')) : null;
  if (filled !== null && filled.conversations !== conversations)
    throw new Error(
      `${folder} holds ${filled.conversations} conversations. Name another folder, or as many.`,
    );
  if (filled === null && existsSync(data))
    throw new Error(`${folder} was not filled to its end. Remove it, or name another folder.`);
  mkdirSync(folder, { recursive: true });
  const place = { env: { ...fresh.env, DATA_DIR: data }, remove: () => Promise.resolve() };
  const remember = (now: Filled): void => writeFileSync(note, JSON.stringify(now));
  const toMeasure = async (): Promise<Place> => {
    await cp(data, fresh.env['DATA_DIR'] ?? '', { recursive: true, verbatimSymlinks: true });
    return fresh;
  };
  return { place, filled, remember, toMeasure, remove: fresh.remove };
}

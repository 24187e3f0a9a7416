import { changing } from '../platform/realtime/index.ts';
import { adapterOf } from './adapters/index.ts';
import type { Page } from './adapters/adapter.ts';
import { mentionNews, type MentionDependencies } from './dependencies.ts';
import { keepFound } from './keep.ts';
import { keepingOfKind } from './keepings.ts';
import { secretsOf } from './secrets.ts';
import { endLook, takeDue, type WorkSource } from './source.store.ts';

/** How long a look may take before another process takes it to be dead, in seconds: longer than any request may last. */
const leaseSeconds = 300;
const hour = 3600;

/** How long after so many failures in a row is looked again, in seconds: five minutes, doubled each time, half a day at most. */
export const pauseAfter = (failures: number): number =>
  Math.min(12 * hour, 300 * 2 ** Math.max(0, failures - 1));

/** Of a page with a date that is none, nothing is taken: what cannot be read is shown beside the source. */
const isReadable = (page: Page): boolean =>
  'problem' in page || page.found.every(({ postedAt }) => !Number.isNaN(postedAt.getTime()));

/** The marks by which one look goes from page to page; the others say how far looks have come. */
const withinLook = new Set(['page', 'pages', 'newest', 'next', 'after', 'list', 'began']);

/** Marks of pages are good for a while only: what is refused is asked for from the beginning the next time. */
const fromBeginning = (cursor: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(cursor).filter(([name]) => !withinLook.has(name)));

async function fetchPage(dependencies: MentionDependencies, source: WorkSource): Promise<Page> {
  try {
    const secrets = secretsOf(dependencies.box, source);
    const page = await adapterOf(source.config.kind).fetchPage({ ...dependencies, source, secrets });
    return isReadable(page) ? page : { problem: 'unreadable' };
  } catch (error) {
    dependencies.log.warn(
      { err: error, kind: source.config.kind },
      'a source of mentions could not be looked at',
    );
    return { problem: 'unreadable' };
  }
}

/**
 * Looks at the source that is due, a page at a time: what was found, how far it has come and when to look again are one
 * transaction, so that nothing is left out or taken twice. Bytes are never asked for inside of a transaction.
 * @returns whether there may be more
 */
export async function lookOnce(dependencies: MentionDependencies, workspaceId: string): Promise<boolean> {
  const source = await dependencies.database.inWorkspace(workspaceId, (tx) => takeDue(tx, leaseSeconds));
  if (source === undefined) return false;
  const page = await fetchPage(dependencies, source);
  const { everySeconds } = adapterOf(source.config.kind);
  await changing(dependencies, workspaceId, async (tx, events) => {
    events.push(mentionNews('source', source.id));
    if ('problem' in page) {
      const pause = Math.max(pauseAfter(source.failures + 1), page.afterSeconds ?? 0);
      const cursor = page.problem === 'refused_request' ? fromBeginning(source.cursor) : null;
      await endLook(tx, source.id, { cursor, found: 0, problem: page.problem, nextInSeconds: pause });
      return;
    }
    const from = {
      via: 'source' as const,
      sourceId: source.id,
      by: null,
      bounded: keepingOfKind(source.config.kind) !== undefined,
    };
    let found = 0;
    for (const each of page.found) {
      const kept = await keepFound(tx, events, { ...each, ...from });
      if (kept.done === 'created') found += 1;
    }
    await endLook(tx, source.id, {
      cursor: page.cursor,
      found,
      problem: null,
      nextInSeconds: page.more ? 0 : everySeconds,
    });
  });
  return true;
}

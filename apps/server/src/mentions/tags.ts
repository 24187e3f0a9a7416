import type { Database } from '../platform/db/index.ts';
import { hashtagsOf } from './hashtags.ts';
import { saveTags, takeUntagged } from './tag.store.ts';

const batch = 500;

/** Reads the hashtags of what mentions say now, so that the posts of a campaign are found without looking at all others. */
export async function readTags({ database }: { database: Database }, workspaceId: string): Promise<void> {
  const some = () =>
    database.inWorkspace(workspaceId, async (tx) => {
      const waiting = await takeUntagged(tx, batch);
      if (waiting.length === 0) return false;
      await saveTags(
        tx,
        waiting.map(({ title, text, ...post }) => ({ ...post, tags: hashtagsOf(`${title}\n${text}`) })),
      );
      return waiting.length === batch;
    });
  while (await some());
}

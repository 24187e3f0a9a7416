import type { MentionSource } from '@madoguchi/contract';
import { startMentionNetworks, type FakeComment } from '@madoguchi/testbed/mention-networks';
import { sql, type Tx } from '../platform/db/index.ts';
import { buildDesk } from '../testing/desk.fixture.ts';
import { lookOnce } from './collect.ts';
import { keepToTerms } from './confirm.ts';
import { mentionDesk } from './mentions.fixture.ts';

/** In milliseconds. */
export const day = 86_400_000;

/** A comment of two days ago by somebody with this number. */
export const comment = (nth: number, text: string): FakeComment => ({
  id: `c${nth}`,
  videoId: 'v1',
  author: `視聴者${nth}`,
  text,
  likes: nth,
  at: new Date(Date.now() - 2 * day - nth * 1000).toISOString(),
});

export type YoutubeDesk = Awaited<ReturnType<typeof youtubeDesk>>;

/** A desk that collects from YouTube, and what tests do with it. */
export async function youtubeDesk() {
  const desk = await buildDesk({ environment: { WEBHOOK_INNER_ADDRESSES: 'true' } });
  const networks = await startMentionNetworks();
  const wom = mentionDesk(desk);
  const { url } = networks;
  const dependencies = {
    ...wom.dependencies,
    networks: { google: url, googleToken: url, youtube: url, x: url, instagram: url },
  };
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    desk.context.database.inWorkspace(desk.workspaceId, work);
  const tend = () => keepToTerms(dependencies, desk.workspaceId);
  const source = async () => {
    const { body } = await desk.owner.call<{ items: MentionSource[] }>('GET', '/api/v1/mention-sources');
    const [first] = body.items;
    if (first === undefined) throw new Error('there is no source');
    return first;
  };
  const all = async () => (await wom.list('limit=200')).items;
  return {
    desk,
    networks,
    wom,
    dependencies,
    within,
    tend,
    source,
    all,
    close: async () => {
      await desk.close();
      await networks.stop();
    },
    /** Nothing was found, and YouTube has nothing and is well. */
    empty: async () => {
      await within(async (tx) => {
        await tx.run(sql`delete from mention_source where workspace_id = ${tx.workspaceId}`);
        await tx.run(sql`delete from mention_post where workspace_id = ${tx.workspaceId}`);
      });
      Object.assign(networks.behave, { status: 200, quotaExceeded: false, refusesMissing: false });
      for (const list of [networks.comments, networks.videos, networks.asked]) list.length = 0;
    },
    follow: (kind: 'comments' | 'search' = 'comments', apiKey = networks.youtube.apiKey) =>
      desk.owner.call<MentionSource>('POST', '/api/v1/mention-sources', {
        name: 'YouTube',
        config:
          kind === 'comments'
            ? { kind: 'youtube_comments', channelId: networks.youtube.channelId }
            : { kind: 'youtube_search', query: 'みどり商店' },
        secrets: { apiKey },
      }),
    change: async (body: object) => {
      const { id, revision: basedOn } = await source();
      return desk.owner.call<MentionSource>('PATCH', `/api/v1/mention-sources/${id}`, { basedOn, ...body });
    },
    /** Looks as the worker does until nothing is due, and reads what was found. */
    look: async () => {
      while (await lookOnce(dependencies, desk.workspaceId));
      await wom.settle();
    },
    /** All posts were last seen so many days ago, and the hour comes. */
    pass: async (days: number) => {
      await within(async (tx) => {
        await tx.run(sql`
          update mention_standing set confirmed_at = now() - make_interval(days => ${days}, secs => 1), confirm_after = null
          where workspace_id = ${tx.workspaceId} and confirmed_at is not null`);
        await tx.run(sql`
          update mention_source set confirm_at = now() - interval '1 second' where workspace_id = ${tx.workspaceId}`);
      });
      await tend();
    },
    /** The mention of whoever is called so. */
    by: async (author: string) => {
      const found = (await all()).find((each) => each.author === author);
      if (found === undefined) throw new Error(`nobody is called ${author}`);
      return found.id;
    },
    /** How often a list of YouTube’s was asked for. */
    asked: (list: string) => networks.asked.filter((each) => each.endsWith(`/${list}`)).length,
  };
}

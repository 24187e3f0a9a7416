import type { ContestEntry, ContestPost, Locale } from '@madoguchi/contract';
import { csvField } from '../audit/index.ts';
import { timeZoneOf } from '../conversations/index.ts';
import type { Database } from '../platform/db/index.ts';
import { wallOf } from '../platform/time/index.ts';
import type { ContestRow } from './contest.store.ts';
import { listEntries } from './entry.store.ts';
import { listPosts } from './post.store.ts';
import { campaignOf, edgeOf } from './queries.ts';

const heads = {
  posts: {
    ja: ['投稿日時', '媒体', '投稿者', 'アドレス', '本文', '提供等のある投稿', '明示', '表示回数', '反応'],
    en: ['Posted', 'Network', 'Writer', 'Address', 'Text', 'Paid post', 'Disclosure', 'Reach', 'Reactions'],
  },
  entries: {
    ja: [
      '応募日時',
      '状態',
      '賞',
      '題名',
      'コメント',
      '表示名',
      'メールアドレス',
      '規約の版',
      '掲載の同意',
      '広告利用の同意',
      '写真の枚数',
      '取り下げ',
    ],
    en: [
      'Handed in',
      'State',
      'Prize',
      'Title',
      'Comment',
      'Name to show',
      'E-mail',
      'Version of the rules',
      'May be shown',
      'May be used in advertising',
      'Photos',
      'Taken back',
    ],
  },
} as const satisfies Record<string, Record<Locale, readonly string[]>>;

const line = (values: readonly (string | number)[]): string =>
  `${values.map((value) => csvField(String(value))).join(',')}\r\n`;

const pageSize = 500;

/** What took part in a contest as CSV in UTF-8, a page at a time: posts of a campaign, or entries of a photo contest. */
export async function* writeCsv(
  database: Database,
  workspaceId: string,
  contest: ContestRow,
  locale: Locale,
): AsyncGenerator<string> {
  const timeZone = await database.inWorkspace(workspaceId, timeZoneOf);
  const clock = (at: string) =>
    new Date(wallOf(new Date(at), timeZone)).toISOString().slice(0, 16).replace('T', ' ');
  const ofPost = (post: ContestPost) => [
    clock(post.postedAt),
    post.network,
    post.author,
    post.address,
    post.text,
    post.amplified ? 1 : 0,
    post.disclosure,
    post.reach ?? '',
    post.engagement ?? '',
  ];
  const ofEntry = (entry: ContestEntry) => [
    clock(entry.submittedAt),
    entry.state,
    entry.prize === null ? '' : (contest.prizes[entry.prize]?.what ?? ''),
    entry.title,
    entry.comment,
    entry.shownName,
    entry.email,
    entry.rulesVersion,
    entry.mayShow ? 1 : 0,
    entry.mayAdvertise ? 1 : 0,
    entry.photos.length,
    entry.withdrawnAt === null ? '' : clock(entry.withdrawnAt),
  ];
  if (contest.kind === 'hashtag') {
    yield `\uFEFF${line(heads.posts[locale])}`;
    const campaign = campaignOf(contest);
    for (let last: ContestPost | undefined, more = true; more;) {
      const edge = last === undefined ? null : edgeOf(last);
      const posts = await database.inWorkspace(workspaceId, (tx) =>
        listPosts(tx, campaign, { edge, limit: pageSize }),
      );
      for (const post of posts) yield line(ofPost(post));
      [last, more] = [posts.at(-1), posts.length === pageSize];
    }
    return;
  }
  yield `\uFEFF${line(heads.entries[locale])}`;
  for (let before: string | null = null, more = true; more;) {
    const asked = { contestId: contest.id, state: null, before, limit: pageSize };
    const entries: ContestEntry[] = await database.inWorkspace(workspaceId, (tx) => listEntries(tx, asked));
    for (const entry of entries) yield line(ofEntry(entry));
    [before, more] = [entries.at(-1)?.id ?? null, entries.length === pageSize];
  }
}

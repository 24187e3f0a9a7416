import type { MentionKeeping, MentionSourceConfig } from '@madoguchi/contract';

/** A rule with the kinds of sources whose posts it is about. */
export type Keeping = MentionKeeping & { kinds: readonly MentionSourceConfig['kind'][] };

/**
 * What networks let be kept only for a time: until then it is asked for again, or its words are removed. Looked up on the day
 * `from`, shown with its source and «check with counsel»; a change is a new entry with its own day. Days are calendar days.
 */
export const keepings: readonly Keeping[] = [
  {
    id: 'youtube-api-30-days',
    network: 'youtube',
    kinds: ['youtube_comments', 'youtube_search'],
    days: 30,
    // A week-end or an outage lies between the first question and the end.
    lookAfterDays: 25,
    name: {
      ja: 'YouTube APIサービス デベロッパーポリシー（保存期間）',
      en: 'YouTube API Services Developer Policies: how long data is kept',
    },
    source: 'YouTube API Services – Developer Policies, III.E.4 (Non-Authorized Data)',
    sourceAddress: 'https://developers.google.com/youtube/terms/developer-policies',
    from: '2026-11-23',
    asks: {
      ja: 'APIキーで取得したコメントや動画の情報を保存できるのは30日までで、それまでに取得し直すか、削除する必要があります。',
      en: 'Comments and videos read with an API key are kept for 30 calendar days at most: until then they are read again, or deleted.',
    },
  },
];

/** For how long what such a source reads may be kept; undefined where nothing is known that bounds it. */
export const keepingOfKind = (kind: MentionSourceConfig['kind']): Keeping | undefined =>
  keepings.find(({ kinds }) => kinds.includes(kind));

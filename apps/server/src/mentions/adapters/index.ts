import type { MentionSourceConfig } from '@madoguchi/contract';
import type { Adapter } from './adapter.ts';
import { feed } from './feed.ts';
import { googleReviews } from './google-reviews.ts';
import { instagram } from './instagram.ts';
import { xSearch } from './x-search.ts';
import { youtubeComments } from './youtube-comments.ts';
import { youtubeSearch } from './youtube-search.ts';

const adapters: Record<MentionSourceConfig['kind'], Adapter> = {
  feed,
  google_reviews: googleReviews,
  youtube_comments: youtubeComments,
  youtube_search: youtubeSearch,
  x_search: xSearch,
  instagram,
};

/** The adapter of a kind of source. */
export const adapterOf = (kind: MentionSourceConfig['kind']): Adapter => adapters[kind];

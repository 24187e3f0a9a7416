import { z } from 'zod';
import { id, instant } from './common.ts';
import { listImport } from './imports.ts';
import { mentionNetwork } from './mentions.ts';

const word = z.string().trim().min(1).max(60);
const name = z.string().trim().min(1).max(80);
const words = z.array(word).max(20);

/** Where is looked, by kind. Feeds: blogs, Google Alerts. */
export const feedConfig = z.object({
  kind: z.literal('feed'),
  address: z.url({ protocol: /^https?$/u }).max(2000),
  network: mentionNetwork
    .nullable()
    .default(null)
    .meta({ description: 'null: by the address of each entry' }),
  words: words.default([]).meta({ description: 'Only entries with one of these; all when empty' }),
  without: words.default([]).meta({ description: 'No entries with one of these' }),
});
const numeric = z
  .string()
  .trim()
  .regex(/^\d{1,40}$/u, 'must be the number that Google shows');
export const googleConfig = z.object({
  kind: z.literal('google_reviews'),
  accountId: numeric,
  locationId: numeric,
});
export const youtubeConfig = z.object({
  kind: z.literal('youtube_comments'),
  channelId: z
    .string()
    .trim()
    .regex(/^UC[\w-]{22}$/u, 'must be a channel’s id: UC and 22 characters'),
});
export const youtubeSearchConfig = z.object({
  kind: z.literal('youtube_search'),
  query: z.string().trim().min(1).max(100),
  without: words
    .default([])
    .meta({ description: 'No videos with one of these, such as the own channel’s name' }),
});
/** Posts that one look reads at least: X answers no fewer (`max_results`). */
export const leastXPosts = 10;
export const xSearchConfig = z.object({
  kind: z.literal('x_search'),
  query: z
    .string()
    .trim()
    .min(1)
    .max(480)
    .meta({ description: 'In X’s own language of search; reposts are left out by themselves' }),
  postsPerMonth: z
    .number()
    .int()
    .min(leastXPosts)
    .max(1_000_000)
    .meta({ description: 'X is paid by the post read: no more than these are, each calendar month (UTC)' }),
});
export const instagramConfig = z.object({
  kind: z.literal('instagram'),
  userId: z
    .string()
    .trim()
    .regex(/^\d{1,40}$/u, 'must be the number of the professional account'),
  tagged: z.boolean().default(true).meta({ description: 'Posts in which the account is tagged' }),
  hashtags: z
    .array(
      z
        .string()
        .trim()
        .regex(/^[\p{L}\p{M}\p{N}_ー]{1,100}$/u, 'must be one word, without # and emoji'),
    )
    .max(30, 'Instagram searches 30 hashtags in seven days')
    .default([]),
});
export const mentionSourceConfig = z.discriminatedUnion('kind', [
  feedConfig,
  googleConfig,
  youtubeConfig,
  youtubeSearchConfig,
  xSearchConfig,
  instagramConfig,
]);
export type MentionSourceConfig = z.infer<typeof mentionSourceConfig>;

const secret = z.string().trim().min(1).max(2000);
export const mentionSourceSecrets = z
  .object({
    clientId: secret.optional(),
    clientSecret: secret.optional(),
    refreshToken: secret.optional(),
    apiKey: secret.optional(),
    bearerToken: secret.optional(),
    accessToken: secret.optional(),
  })
  .meta({ description: 'Sealed at once and never shown again' });
export type MentionSourceSecrets = z.infer<typeof mentionSourceSecrets>;

export const mentionSource = z
  .object({
    id,
    name: z.string(),
    config: mentionSourceConfig,
    hasSecrets: z.boolean(),
    enabled: z.boolean(),
    lookedAt: instant.nullable(),
    succeededAt: instant.nullable(),
    nextAt: instant,
    failures: z.number().int(),
    problem: z.string().nullable().meta({ description: 'Why the last look failed, as a code' }),
    found: z.number().int().meta({ description: 'Mentions it brought' }),
    paid: z
      .object({ month: z.string(), posts: z.number().int() })
      .nullable()
      .meta({ description: 'Where a network is paid by the post: how many were read in which month (UTC)' }),
    keeping: z
      .object({
        days: z.number().int(),
        nextAt: instant.nullable().meta({ description: 'When it is next asked what is still there' }),
        until: instant
          .nullable()
          .meta({ description: 'From then on words are removed that could not be read again' }),
        problem: z.string().nullable().meta({ description: 'Why that last failed, as a code' }),
      })
      .nullable()
      .meta({ description: 'Of a network that lets words be kept only for a time' }),
    revision: z.number().int(),
  })
  .meta({ id: 'MentionSource' });
export type MentionSource = z.infer<typeof mentionSource>;

export const createMentionSource = z
  .object({ name, config: mentionSourceConfig, secrets: mentionSourceSecrets.default({}) })
  .meta({ id: 'CreateMentionSource' });
export type CreateMentionSource = z.infer<typeof createMentionSource>;
export const changeMentionSource = z
  .object({
    basedOn: z.number().int().min(1),
    name: name.optional(),
    config: mentionSourceConfig.optional(),
    secrets: mentionSourceSecrets.optional(),
    enabled: z.boolean().optional(),
    look: z.literal(true).optional().meta({ description: 'Looks now' }),
  })
  .meta({ id: 'ChangeMentionSource' });
export type ChangeMentionSource = z.infer<typeof changeMentionSource>;

/** What a column of a list of mentions may hold. */
export const mentionFields = [
  'postedAt',
  'network',
  'address',
  'author',
  'title',
  'text',
  'summary',
  'score',
  'reach',
  'reactions',
  'comments',
  'shares',
] as const;
export const mentionField = z.enum(mentionFields);
export type MentionField = z.infer<typeof mentionField>;
export const mentionMapping = z.array(mentionField.nullable()).max(200);
export type MentionMapping = z.infer<typeof mentionMapping>;
export const mentionRowErrors = [
  'nothing_said',
  'date_missing',
  'date_invalid',
  'address_invalid',
  'score_invalid',
  'number_invalid',
  'too_long',
  'wrong_columns',
  'unreadable',
] as const;
export const mentionImport = listImport.extend({ mapping: mentionMapping });
export type MentionImport = z.infer<typeof mentionImport>;
export const mentionImportError = z.object({
  line: z.number().int(),
  code: z.string().meta({ description: mentionRowErrors.join(', ') }),
  heading: z.string().nullable(),
  cells: z.array(z.string()),
});
export const previewMentionImport = z.object({ mapping: mentionMapping });
export const mentionImportPreview = z.object({
  rows: z.array(
    z.object({
      line: z.number().int(),
      values: z.record(z.string(), z.string()),
      error: z.object({ code: z.string(), heading: z.string().nullable() }).nullable(),
    }),
  ),
  samples: z.array(z.array(z.string())),
  problem: z.enum(['no_words', 'no_date', 'field_twice']).nullable(),
});
export type MentionImportPreview = z.infer<typeof mentionImportPreview>;
export const startMentionImport = z.object({ mapping: mentionMapping });

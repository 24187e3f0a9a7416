import { z } from 'zod';
import { id, instant, locale, page, pageQuery } from './common.ts';
import { contestKinds, contestStates, entryFilters, entryStates, prizeVerdicts } from './contest-names.ts';
import { mentionNetworks } from './mention-names.ts';
import { orderCustomer } from './orders.ts';
import { premiumLimit, premiumRule } from './premium-limits.ts';

export type ContestKind = (typeof contestKinds)[number];
export type ContestState = (typeof contestStates)[number];
export type EntryState = (typeof entryStates)[number];
export type EntryFilter = (typeof entryFilters)[number];
export type PrizeVerdict = (typeof prizeVerdicts)[number];

const count = z.number().int().min(0);
const words = (most: number) => z.string().trim().max(most);
const said = (most: number) => z.object({ ja: words(most).min(1), en: words(most).default('') });
const by = z.object({ id, name: z.string() }).nullable();

const prize = z.object({
  what: words(120).min(1),
  yen: z.number().int().min(0).max(100_000_000).meta({ description: 'What one is worth, tax included' }),
  count: z.number().int().min(1).max(10_000),
});
export type ContestPrize = z.infer<typeof prize>;

const fields = {
  name: said(120),
  asks: said(2000).meta({
    description: 'What one is asked to do; English that is missing is said in Japanese',
  }),
  rules: said(20_000).meta({ description: '応募規約: what whoever takes part agrees to' }),
  startsAt: instant,
  endsAt: instant,
  prizes: z.array(prize).max(20),
  purchaseYen: z
    .number()
    .int()
    .min(1)
    .max(100_000_000)
    .nullable()
    .meta({ description: 'The least purchase that lets one take part; null where none is needed' }),
  salesYen: z.number().int().min(0).max(1_000_000_000_000).nullable().meta({
    description: 'Planned sales of what the contest is about, on which the limit of all prizes rests',
  }),
  hashtags: z
    .array(words(100).min(1))
    .max(10)
    .meta({ description: 'Of a hashtag campaign; with or without #, any width and case' }),
  networks: z.array(z.enum(mentionNetworks)).max(mentionNetworks.length).meta({
    description: 'Of a hashtag campaign; none is all of them',
  }),
  gallery: z
    .boolean()
    .meta({ description: 'Whether accepted photos that may be shown stand on a public page' }),
  mayWinTwice: z.boolean().meta({ description: 'Whether one address may win more than one prize' }),
  keepDays: z
    .number()
    .int()
    .min(1)
    .max(1095)
    .meta({ description: 'Names and addresses are erased so many days after the end' }),
};

/** How prizes stand beside the limits in force on the first day; no judgement by itself. */
export const prizeNote = z.object({
  verdict: z.enum(prizeVerdicts),
  rule: premiumRule.nullable().meta({ description: 'What the verdict rests on' }),
  limit: premiumLimit.nullable(),
  highest: count.meta({ description: 'The dearest prize, in yen' }),
  total: count.meta({ description: 'All prizes together, in yen' }),
});
export type PrizeNote = z.infer<typeof prizeNote>;

/** 投稿企画: a hashtag campaign or a photo contest. */
export const contest = z
  .object({
    id,
    kind: z.enum(contestKinds),
    ...fields,
    rules: fields.rules.extend({ version: z.number().int() }),
    state: z.enum(contestStates),
    cancelled: z.boolean(),
    revision: z.number().int(),
    note: prizeNote,
    url: z.string().nullable().meta({ description: 'The page of a photo contest, for everybody' }),
  })
  .meta({ id: 'Contest' });
export type Contest = z.infer<typeof contest>;
export const contestPage = page(contest);
export const createContest = z
  .object({
    kind: z.enum(contestKinds),
    ...fields,
    prizes: fields.prizes.default([]),
    purchaseYen: fields.purchaseYen.default(null),
    salesYen: fields.salesYen.default(null),
    hashtags: fields.hashtags.default([]),
    networks: fields.networks.default([]),
    gallery: fields.gallery.default(false),
    mayWinTwice: fields.mayWinTwice.default(false),
    keepDays: fields.keepDays.default(90),
  })
  .meta({ id: 'CreateContest' });
export type CreateContest = z.infer<typeof createContest>;
export const changeContest = z
  .object({ basedOn: z.number().int().min(1), ...fields, cancelled: z.boolean() })
  .partial()
  .required({ basedOn: true })
  .meta({ id: 'ChangeContest' });
export type ChangeContest = z.infer<typeof changeContest>;

/** Every wording of the rules: an entry keeps which it agreed to. */
export const contestRules = z
  .object({
    items: z.array(z.object({ version: z.number().int(), ja: z.string(), en: z.string(), at: instant, by })),
  })
  .meta({ id: 'ContestRules' });
export type ContestRules = z.infer<typeof contestRules>;

/** A post that takes part in a hashtag campaign: found among mentions, kept there alone. */
export const contestPost = z.object({
  id,
  network: z.enum(mentionNetworks),
  postedAt: instant,
  author: z.string(),
  address: z.string(),
  text: z.string().meta({ description: 'Its first 200 characters' }),
  amplified: z.boolean().meta({ description: 'Marked as a post that somebody got something for' }),
  disclosure: z.enum(['not_needed', 'missing', 'shown', 'approved', 'refused']),
  reach: count.nullable(),
  engagement: count.nullable(),
});
export type ContestPost = z.infer<typeof contestPost>;
export const contestPostPage = page(contestPost);

const estimate = z.object({ value: z.number(), low: z.number(), high: z.number() });

/** What came of a hashtag campaign: everything is counted from mentions as they stand now. */
export const contestFigures = z
  .object({
    posts: count,
    people: count.meta({ description: 'Different writers by name and network' }),
    nameless: count.meta({ description: 'Posts whose writer is not known; in no count of people' }),
    reach: count.meta({ description: 'Of the posts that tell it' }),
    reachTold: count.meta({ description: 'How many posts tell it' }),
    amplified: count,
    shown: count.meta({
      description: 'Of those, posts that name whom they are for and that something was given',
    }),
    missing: count.meta({ description: 'Of those, posts that do not' }),
    shownShare: estimate
      .nullable()
      .meta({ description: 'Shown of all posts, with Wilson’s 95 % interval; null of fewer than ten' }),
    fewest: count,
    days: z.array(z.object({ day: z.iso.date(), posts: count })).meta({ description: 'Days with posts' }),
    top: z.array(contestPost).meta({ description: 'The ten that most reacted to or saw' }),
  })
  .meta({ id: 'ContestFigures' });
export type ContestFigures = z.infer<typeof contestFigures>;

const decision = z.object({
  no: z.number().int(),
  state: z.enum(entryStates),
  prize: z.number().int().nullable().meta({ description: 'Of a winner: which prize, from 0' }),
  reason: z.string(),
  by,
  at: instant,
});
export type EntryDecision = z.infer<typeof decision>;

/** What somebody handed in to a photo contest. */
export const contestEntry = z
  .object({
    id,
    contestId: id,
    title: z.string(),
    comment: z.string(),
    shownName: z.string(),
    email: z.string(),
    language: locale,
    rulesVersion: z.number().int(),
    mayShow: z.boolean(),
    mayAdvertise: z.boolean(),
    customer: orderCustomer.nullable(),
    photos: z.array(z.object({ id, type: z.string(), size: count })),
    state: z.enum(entryStates),
    prize: z.number().int().nullable(),
    decisions: z.array(decision).meta({ description: 'In their order; none is ever changed' }),
    submittedAt: instant,
    withdrawnAt: instant.nullable(),
    erased: z.boolean().meta({ description: 'Their name and address are not known any more' }),
  })
  .meta({ id: 'ContestEntry' });
export type ContestEntry = z.infer<typeof contestEntry>;
export const contestEntryPage = page(contestEntry);
export const listContestEntries = pageQuery.extend({ state: z.enum(entryFilters).optional() });

/** How many entries there are in each state, and how many of each prize are given. */
export const contestTally = z
  .object({
    received: count,
    accepted: count,
    refused: count,
    winner: count,
    withdrawn: count,
    people: count.meta({ description: 'Different addresses; of erased entries none is known' }),
    given: z.array(count).meta({ description: 'Winners by prize, in the order of the prizes' }),
  })
  .meta({ id: 'ContestTally' });
export type ContestTally = z.infer<typeof contestTally>;

export const decideEntry = z
  .object({
    basedOn: z
      .number()
      .int()
      .min(0)
      .meta({ description: 'The number of the last decision one has seen; 0 where there is none' }),
    state: z.enum(entryStates).meta({ description: '`received` takes acceptance or refusal back' }),
    prize: z.number().int().min(0).max(19).optional(),
    reason: words(500).default(''),
  })
  .meta({ id: 'DecideEntry' });
export type DecideEntry = z.infer<typeof decideEntry>;

export const contestQrQuery = z.object({
  mm: z.coerce.number().min(10).max(300).default(30).meta({ description: 'Its side in print' }),
});
export const contestExportQuery = z.object({ locale: locale.default('ja') });

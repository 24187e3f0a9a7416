import { z } from 'zod';
import { id, instant, locale } from './common.ts';
import { voice, voiceFit } from './voices.ts';
import { voiceWallOrders } from './voice-names.ts';

const count = z.number().int();
const revision = z.number().int().min(1);
const text = (most: number) => z.string().trim().max(most);

/** A site that may embed a wall: its origin, `https://` and a host that may begin with `*.`. */
const host = z
  .string()
  .max(200)
  .regex(/^https:\/\/(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/u, 'is no address of a site');

const fields = {
  name: text(60).min(1).meta({ description: 'For members' }),
  title: z.object({ ja: text(80).min(1), en: text(80).default('') }),
  topics: z.array(text(60).min(1)).max(30).meta({ description: 'Empty: every topic' }),
  language: locale.nullable().meta({ description: 'Voices in this language alone; null: every one' }),
  order: z.enum(voiceWallOrders),
  most: z.number().int().min(1).max(100).meta({ description: 'So many are shown' }),
  hosts: z.array(host).max(20).meta({ description: 'Sites that may embed it; empty: every site' }),
  hidden: z.boolean().meta({ description: 'Whether search engines are asked to leave it out' }),
};

/**
 * What a wall is chosen from, reckoned at this moment; all but `total` among the voices of its topics and language. Low: half of
 * the full score or less.
 */
export const voiceWallCounts = z.object({
  total: count.meta({ description: 'Voices of every topic and language' }),
  all: count.meta({ description: 'Of these, of the topics and language of the wall' }),
  consented: count.meta({ description: 'Of these, with consent for walls now' }),
  shown: count,
  low: count.meta({ description: 'Of all, with a low score' }),
  lowShown: count,
  surveys: z
    .object({
      answers: count.meta({ description: 'Answers in words to all surveys' }),
      taken: count.meta({ description: 'Of these, so many were made voices' }),
    })
    .nullable()
    .meta({ description: 'null: no voice of the wall’s topics and language is from a survey' }),
});
export type VoiceWallCounts = z.infer<typeof voiceWallCounts>;

export const voiceWall = z
  .object({ id, key: z.string(), ...fields, ended: z.boolean(), revision, createdAt: instant })
  .meta({ id: 'VoiceWall' });
export type VoiceWall = z.infer<typeof voiceWall>;
export const voiceWalls = z.object({ items: z.array(voiceWall) });

export const voiceWallDetail = voiceWall
  .extend({
    url: z.string(),
    counts: voiceWallCounts,
    voices: z
      .array(voice.extend({ shownNow: z.boolean() }))
      .meta({ description: 'Put on it, in the order of members; shown as far as consent stands' }),
  })
  .meta({ id: 'VoiceWallDetail' });
export type VoiceWallDetail = z.infer<typeof voiceWallDetail>;

export const createVoiceWall = z
  .object({
    ...fields,
    topics: fields.topics.default([]),
    language: fields.language.default(null),
    order: fields.order.default('newest'),
    most: fields.most.default(20),
    hosts: fields.hosts.default([]),
    hidden: fields.hidden.default(true),
  })
  .meta({ id: 'CreateVoiceWall' });
export type CreateVoiceWall = z.infer<typeof createVoiceWall>;

export const changeVoiceWall = z
  .object({ basedOn: revision, ...fields, ended: z.literal(true) })
  .partial()
  .required({ basedOn: true })
  .meta({ id: 'ChangeVoiceWall' });
export type ChangeVoiceWall = z.infer<typeof changeVoiceWall>;

export const putVoiceWallVoices = z
  .object({ basedOn: revision, voiceIds: z.array(id).max(500) })
  .meta({ id: 'PutVoiceWallVoices', description: 'All that are on the wall, in their order' });
export type PutVoiceWallVoices = z.infer<typeof putVoiceWallVoices>;

/** What anybody sees of a wall: `/wall/KEY.json`, and the page in its words. */
export const publicVoiceWall = z
  .object({
    title: z.string(),
    titleLanguage: locale,
    language: locale.meta({ description: 'Of the labels and the notice' }),
    voices: z.array(
      z.object({
        words: z.string(),
        name: z.string(),
        language: locale,
        topic: z.string(),
        score: z.number().nullable(),
        scoreOf: z.number().nullable(),
        fit: voiceFit,
        rewarded: z.boolean(),
        labels: z.array(z.string()).meta({ description: 'What has to be said with it' }),
      }),
    ),
    counts: voiceWallCounts,
    notice: z.string().meta({ description: 'How these came to be shown; belongs beside them' }),
  })
  .meta({ id: 'PublicVoiceWall' });
export type PublicVoiceWall = z.infer<typeof publicVoiceWall>;

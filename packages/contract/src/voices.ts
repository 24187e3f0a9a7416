import { z } from 'zod';
import { id, instant, locale, page, pageQuery } from './common.ts';
import { mentionNetwork, mentionRule } from './mentions.ts';
import { voiceConsentKinds, voiceEdits, voiceFits, voiceStates, voiceUses } from './voice-names.ts';

const count = z.number().int();
const revision = z.number().int().min(1);
const memberRef = z.object({ id, name: z.string() }).nullable();
const text = (most: number) => z.string().trim().max(most);

export const voiceUse = z.enum(voiceUses);
export type VoiceUse = z.infer<typeof voiceUse>;
export const voiceEdit = z.enum(voiceEdits);
export type VoiceEdit = z.infer<typeof voiceEdit>;
export const voiceState = z.enum(voiceStates);
export type VoiceState = z.infer<typeof voiceState>;
export const voiceFit = z.enum(voiceFits);
export type VoiceFit = z.infer<typeof voiceFit>;

const uses = z
  .array(voiceUse)
  .min(1)
  .max(voiceUses.length)
  .refine((given) => new Set(given).size === given.length, { message: 'names a use twice' });

const score = z.number().min(0).max(100);

/** お客様の声: what a customer said, and how its consent stands at this moment. */
export const voice = z
  .object({
    id,
    words: z.string().meta({ description: 'As they were said; never changed' }),
    language: locale,
    topic: z.string(),
    shownName: z.string().meta({ description: 'By whom it is said to be, in the newest wording' }),
    score: score.nullable(),
    scoreOf: score.nullable(),
    reward: z.string().nullable().meta({
      description: 'What the person got for it; null: nothing. A wall says that something was given',
    }),
    state: voiceState,
    uses: z.array(voiceUse).meta({ description: 'What is allowed now' }),
    until: instant.nullable().meta({ description: 'When the consent that stands ends; null: no end' }),
    erased: z.boolean(),
    revision,
    createdAt: instant,
  })
  .meta({ id: 'Voice' });
export type Voice = z.infer<typeof voice>;
export const voicePage = page(voice);
export const listVoices = pageQuery.extend({ state: voiceState.optional() });
export type ListVoices = z.infer<typeof listVoices>;

export const voiceWording = z.object({
  version: count.meta({ description: '1: as it was said' }),
  words: z.string(),
  name: z.string(),
  fit: voiceFit,
  by: memberRef,
  at: instant,
});
export type VoiceWording = z.infer<typeof voiceWording>;

/** One line of the ledger of consent; the last one says what stands. */
export const voiceConsent = z.object({
  ordinal: count,
  kind: z.enum(voiceConsentKinds),
  uses: z.array(voiceUse),
  editing: voiceEdit,
  version: count.meta({ description: 'The wording it was given to' }),
  from: instant,
  until: instant.nullable(),
  by: z.enum(['customer', 'member', 'erasure']).meta({
    description:
      'customer: on their own page; member: entered with evidence; erasure: they asked to be forgotten',
  }),
  member: memberRef,
  evidence: z.string(),
  at: instant,
});
export type VoiceConsent = z.infer<typeof voiceConsent>;

export const voiceAsk = z.object({
  id,
  uses: z.array(voiceUse),
  editing: voiceEdit,
  version: count,
  language: locale,
  open: z.boolean().meta({ description: 'Whether its address still opens the page' }),
  by: memberRef,
  at: instant,
});
export type VoiceAsk = z.infer<typeof voiceAsk>;

export const voiceDetail = voice
  .extend({
    origin: z.object({
      kind: z.enum(['hand', 'mention', 'survey']),
      note: z.string(),
      mention: z.object({ id, network: mentionNetwork, address: z.string() }).nullable(),
      answer: z
        .object({ id, survey: z.string(), answeredAt: instant })
        .nullable()
        .meta({ description: 'The answer to a survey that it was taken from' }),
    }),
    customer: z.object({ id, name: z.string(), honorific: z.string() }).nullable(),
    shown: z
      .object({ words: z.string(), name: z.string(), fit: voiceFit })
      .nullable()
      .meta({ description: 'What the consent that stands lets be shown; null: nothing' }),
    wordings: z.array(voiceWording).meta({ description: 'The newest first' }),
    consents: z.array(voiceConsent).meta({ description: 'The newest first' }),
    asks: z.array(voiceAsk).meta({ description: 'The newest first' }),
    walls: z.array(z.object({ id, name: z.string(), on: z.boolean() })),
    rules: z.array(mentionRule),
  })
  .meta({ id: 'VoiceDetail' });
export type VoiceDetail = z.infer<typeof voiceDetail>;

export const createVoice = z
  .object({
    words: text(4000)
      .default('')
      .meta({ description: 'As they were said; of a mention or an answer they are taken from it' }),
    language: locale.default('ja'),
    topic: text(60).default(''),
    origin: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('hand'),
        note: text(500).min(1).meta({ description: 'Where it was said, and when' }),
      }),
      z.object({ kind: z.literal('mention'), mentionId: id }),
      z.object({
        kind: z.literal('survey'),
        answerId: id,
        question: text(40).min(1).optional().meta({
          description: 'To which question the words were given; needed where several were answered in words',
        }),
      }),
    ]),
    customerId: id.nullable().default(null),
    shownName: text(60).min(1),
    score: score.nullable().default(null),
    scoreOf: score.nullable().default(null),
    reward: text(200).min(1).nullable().default(null),
  })
  .meta({ id: 'CreateVoice' });
export type CreateVoice = z.infer<typeof createVoice>;

export const changeVoice = z
  .object({
    basedOn: revision,
    topic: text(60).optional(),
    customerId: id.nullable().optional(),
    reward: text(200).min(1).nullable().optional(),
  })
  .meta({ id: 'ChangeVoice' });
export type ChangeVoice = z.infer<typeof changeVoice>;

/** Words to be shown, as a proposal: they are shown as far as the consent allows. */
export const addVoiceWording = z
  .object({ words: text(4000).min(1), name: text(60).min(1) })
  .meta({ id: 'AddVoiceWording' });
export type AddVoiceWording = z.infer<typeof addVoiceWording>;

/** A consent that a member enters: given or withdrawn in another way than on the page, with what shows it. */
export const noteVoiceConsent = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('given'),
      uses,
      editing: voiceEdit.default('none'),
      from: z.iso.date().nullable().default(null).meta({ description: 'null: today' }),
      until: z.iso.date().nullable().default(null).meta({ description: 'Included; null: until withdrawn' }),
      evidence: text(1000).min(1),
    }),
    z.object({ kind: z.literal('withdrawn'), evidence: text(1000).min(1) }),
  ])
  .meta({ id: 'NoteVoiceConsent' });
export type NoteVoiceConsent = z.infer<typeof noteVoiceConsent>;

export const askVoiceConsent = z
  .object({ language: locale, uses, editing: voiceEdit.default('none') })
  .meta({ id: 'AskVoiceConsent' });
export type AskVoiceConsent = z.infer<typeof askVoiceConsent>;

export const askedVoice = z
  .object({
    voice: voiceDetail,
    url: z.string().meta({ description: 'Their own page; told once' }),
    text: z.string().meta({ description: 'A message to send it with' }),
  })
  .meta({ id: 'AskedVoice' });
export type AskedVoice = z.infer<typeof askedVoice>;

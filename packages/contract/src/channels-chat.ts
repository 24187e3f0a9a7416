import { z } from 'zod';
import { chatAssistant } from './chat-assistant.ts';
import { chatColor, chatGreeting, noAssistant } from './chat-defaults.ts';
import { instant, locale } from './common.ts';
import { readSite } from './sites.ts';

const site = z
  .string()
  .max(300)
  .refine(
    (text) => readSite(text) !== null,
    'must be a site such as https://www.example.jp or https://*.example.jp',
  )
  .meta({ description: 'A site that may show the chat: its origin; `*.` stands for any host below' });

const greeting = z.string().trim().max(300);

const settings = {
  sites: z.array(site).min(1).max(50),
  color: z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a colour such as #27508a'),
  position: z.enum(['right', 'left']),
  languages: z.array(locale).min(1).max(2),
  greeting: z.object({ ja: greeting, en: greeting }),
  askEmail: z
    .enum(['never', 'outside_hours', 'always'])
    .meta({ description: 'When visitors are asked for an e-mail address; they may always leave it out' }),
  emailAnswers: z.boolean().meta({
    description: 'Whether an answer that a visitor has not seen goes to the e-mail address they gave',
  }),
  showNames: z.boolean().meta({ description: 'Whether visitors see who of the team writes' }),
  files: z.boolean().meta({ description: 'Whether visitors may send pictures and files' }),
  assistant: chatAssistant.meta({ description: 'First questions: what answers before a person does' }),
  line: z
    .boolean()
    .meta({ description: 'Whether visitors may go on by LINE, where the desk has an account there' }),
};

export const createChatChannel = z
  .object({
    type: z.literal('chat'),
    name: z.string().trim().min(1).max(80).meta({ description: 'What visitors read above the chat' }),
    sites: settings.sites,
    color: settings.color.default(chatColor),
    position: settings.position.default('right'),
    languages: settings.languages.default(['ja', 'en']),
    greeting: settings.greeting.default(chatGreeting),
    askEmail: settings.askEmail.default('outside_hours'),
    emailAnswers: settings.emailAnswers.default(true),
    showNames: settings.showNames.default(true),
    files: settings.files.default(true),
    assistant: settings.assistant.default(noAssistant),
    line: settings.line.default(true),
  })
  .meta({ id: 'CreateChatChannel' });
export type CreateChatChannel = z.infer<typeof createChatChannel>;

/** Settings of a chat as they are kept. */
export const chatSettings = z.object(settings);
export type ChatSettings = z.infer<typeof chatSettings>;

export const updateChatSettings = chatSettings.partial();
export type UpdateChatSettings = z.infer<typeof updateChatSettings>;

/** A chat as its channel shows it. */
export const chatChannel = chatSettings.extend({
  sites: z.array(z.string()),
  key: z.string().meta({ description: 'Names the chat in pages (`data-channel`); no secret' }),
  signsIn: z.boolean().meta({ description: 'Whether there is a secret to sign who a visitor is with' }),
  oldSecretUntil: instant
    .nullable()
    .meta({ description: 'Until when the secret before this one is still accepted; null: no more' }),
});
export type ChatChannel = z.infer<typeof chatChannel>;

/** For how long the secret before a new one goes on to be accepted, in hours. */
export const secretGraceHours = 24;

export const renewChatSecret = z
  .object({
    graceHours: z.number().int().min(0).max(168).default(secretGraceHours).meta({
      description: 'For how long the secret so far is still accepted; 0: it ends at once',
    }),
  })
  .meta({ id: 'RenewChatSecret' });

/** The secret a site signs with: shown once. */
export const chatSecret = z.object({ secret: z.string() });

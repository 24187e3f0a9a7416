import { z } from 'zod';
import { firstQuestionsContent } from './chat-assistant.ts';
import { accountLinkContent, accountLinkResult, postbackContent } from './content-line.ts';
import { callContent } from './content-phone.ts';

/** LINE's stickers are shown as pictures; `keywords` say what one means to who does not see it. */
export const stickerContent = z.object({
  type: z.literal('sticker'),
  packageId: z.string(),
  stickerId: z.string(),
  keywords: z.array(z.string()),
  animated: z.boolean(),
});

export const locationContent = z.object({
  type: z.literal('location'),
  title: z.string().nullable(),
  address: z.string().nullable(),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
});

/** A picture, film, sound or file that its channel hands out later than the message: it becomes an attachment. */
export const mediaContent = z.object({
  type: z.literal('media'),
  kind: z.enum(['image', 'video', 'audio', 'file']),
  state: z.enum(['fetching', 'here', 'gone', 'failed']),
  name: z.string().nullable(),
  durationMs: z.number().int().nullable(),
});

/** Where the small pictures of LINE stand in a text (UTF-16 units); what stands there is their name. */
export const emojiContent = z.object({
  type: z.literal('emoji'),
  places: z.array(
    z.object({
      index: z.number().int(),
      length: z.number().int(),
      productId: z.string(),
      emojiId: z.string(),
    }),
  ),
});

/** What a message holds that its text alone does not say. Kinds of channels may add to it. */
export const messageContent = z.discriminatedUnion('type', [
  stickerContent,
  locationContent,
  mediaContent,
  emojiContent,
  postbackContent,
  callContent,
  accountLinkResult,
  firstQuestionsContent,
]);
export type MessageContent = z.infer<typeof messageContent>;

/** What an answer may carry beside its text, where its channel can. */
export const outgoingContent = z.discriminatedUnion('type', [
  stickerContent.pick({ type: true, packageId: true, stickerId: true }).extend({
    packageId: z.string().regex(/^\d{1,20}$/),
    stickerId: z.string().regex(/^\d{1,20}$/),
  }),
  z.object({
    type: z.literal('quick_replies'),
    items: z
      .array(
        z.object({
          label: z.string().trim().min(1).max(20),
          text: z.string().trim().min(1).max(300),
          url: z
            .url({ protocol: /^https?$/ })
            .max(1000)
            .optional()
            .meta({ description: 'Opens a page instead of saying the text' }),
        }),
      )
      .min(1)
      .max(13),
  }),
  accountLinkContent,
]);
export type OutgoingContent = z.infer<typeof outgoingContent>;

import { z } from 'zod';

/** LINE's library joins paths to the host alone, so an address with a path of its own would not be used as written. */
const baseUrl = z
  .string()
  .trim()
  .max(300)
  .refine(
    (text) =>
      /^https?:\/\//i.test(text) &&
      URL.canParse(text) &&
      ['', '/'].includes(new URL(text).pathname) &&
      new URL(text).username === '',
    'must be an address without a path, such as https://line-proxy.example.jp',
  );

const secret = z.string().trim().min(1).max(2000);
const privateKey = z
  .union([z.string().trim().min(1).max(10_000), z.record(z.string(), z.unknown())])
  .meta({ description: 'The assertion signing key: the JWK that LINE’s console gives, or PEM' });

const iconUrl = z
  .string()
  .trim()
  .max(2000)
  .refine((text) => /^https:\/\//i.test(text) && URL.canParse(text), 'must be an https address of a picture')
  .nullable();

const pageUrl = z
  .string()
  .trim()
  .max(500)
  .refine((text) => /^https:\/\//i.test(text) && URL.canParse(text), 'must be an https address of a page')
  .nullable();

/** How answers look at LINE; what is left out is as usual. */
const manners = z.object({
  showPerson: z.boolean().meta({ description: 'The writer’s name stands above their answers' }),
  senderIconUrl: iconUrl.meta({ description: 'The picture beside answers; null: the account’s own' }),
  markAsRead: z
    .boolean()
    .meta({ description: 'What was opened here is marked as read at LINE, where it allows that' }),
  showWriting: z.boolean().meta({ description: 'The customer sees that an answer is being written' }),
  linkUrl: pageUrl.meta({
    description:
      'The company’s own page to sign in at, where customers show who they are; null: a page of the desk, with a code by mail',
  }),
  consentWording: z.string().trim().max(4000).nullable().meta({
    description:
      'What people are shown as they add the account: whoever does agrees to news by it. Null: adding it is no consent',
  }),
});

export const createLineChannel = z
  .object({
    type: z.literal('line'),
    name: z.string().trim().min(1).max(80),
    channelId: z
      .string()
      .trim()
      .regex(/^\w{1,64}$/, 'must be the channel ID of the Messaging API channel, such as 2000000001'),
    channelSecret: secret.max(200),
    accessToken: secret.optional().meta({ description: 'A long-lived channel access token' }),
    privateKey: privateKey.optional(),
    kid: z.string().trim().min(1).max(200).optional(),
    apiBaseUrl: baseUrl.optional(),
    dataApiBaseUrl: baseUrl.optional(),
  })
  .extend(manners.partial().shape)
  .superRefine(({ accessToken, privateKey: key, kid }, context) => {
    const refuse = (path: string, message: string): void =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (accessToken !== undefined && key !== undefined)
      refuse('privateKey', 'must be left out where an access token is given');
    if (accessToken === undefined && key === undefined)
      refuse('accessToken', 'must be given, or a private key with its kid');
    if (key !== undefined && kid === undefined)
      refuse('kid', 'must be given: LINE’s console shows it beside the key');
  });

/** What may be changed of it; a secret that is left out stays. */
export const updateLineChannel = manners
  .extend({
    channelSecret: secret.max(200),
    accessToken: secret,
    privateKey,
    kid: z.string().trim().min(1).max(200),
    apiBaseUrl: baseUrl.nullable(),
    dataApiBaseUrl: baseUrl.nullable(),
  })
  .partial();

/** Everything but secrets. */
export const lineChannel = manners.extend({
  channelId: z.string(),
  tokenKind: z.enum(['entered', 'issued']).meta({
    description: '`issued`: v2.1 tokens, which the desk asks for and renews by itself',
  }),
  kid: z.string().nullable(),
  apiBaseUrl: z.string().nullable(),
  dataApiBaseUrl: z.string().nullable(),
  webhookUrl: z.string().meta({ description: 'To be entered at LINE; a path where PUBLIC_URL is not set' }),
});
export type LineChannel = z.infer<typeof lineChannel>;

import { createHash } from 'node:crypto';
import { z } from 'zod';

/** Only what is needed to keep an event and put it in order: the rest is read later, and new kinds are kept too. */
const anyEvent = z.looseObject({
  type: z.string().min(1).max(100),
  webhookEventId: z.string().min(1).max(100).optional(),
  // Later than any date there is would be no time.
  timestamp: z.number().int().nonnegative().max(8_640_000_000_000_000).optional(),
  mode: z.string().optional(),
  source: z
    .looseObject({
      type: z.string(),
      userId: z.string().max(100).optional(),
      groupId: z.string().max(100).optional(),
      roomId: z.string().max(100).optional(),
    })
    .optional(),
});

const webhook = z.looseObject({ destination: z.string().optional(), events: z.array(z.unknown()) });

/** One event as it is kept until its turn. */
export type KeptEvent = {
  /** LINE's identity of it: the same in every redelivery. */
  id: string;
  type: string;
  /** Milliseconds since 1970, as LINE counted them. */
  at: number;
  /** Where it happened: a user, group or room; empty for the account itself. */
  chat: string;
  /** The message that an unsending or edit is about. */
  about: string | null;
  body: object;
};

/** Events of one webhook, or why it cannot be read. What has no identity of LINE's is told apart by what it says. */
export function readWebhook(raw: Uint8Array): { events: KeptEvent[] } | { unreadable: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(raw).toString('utf8'));
  } catch {
    return { unreadable: 'The body is not JSON.' };
  }
  const read = webhook.safeParse(parsed);
  if (!read.success) return { unreadable: 'The body has no list of events.' };
  return { events: read.data.events.map(keptEvent) };
}

function keptEvent(value: unknown): KeptEvent {
  const read = anyEvent.safeParse(value);
  const body = typeof value === 'object' && value !== null ? value : { value };
  if (!read.success) return { id: hashOf(body), type: 'unknown', at: 0, chat: '', about: null, body };
  const { type, webhookEventId, timestamp = 0, source } = read.data;
  return {
    id: webhookEventId ?? hashOf(body),
    type,
    at: timestamp,
    chat: source?.groupId ?? source?.roomId ?? source?.userId ?? '',
    about: aboutOf(read.data),
    body,
  };
}

function aboutOf(event: Record<string, unknown>): string | null {
  const { type, unsend, message } = event;
  const about = type === 'unsend' ? unsend : type === 'messageEdited' ? message : null;
  if (typeof about !== 'object' || about === null) return null;
  const named = 'messageId' in about ? about.messageId : 'id' in about ? about.id : null;
  return typeof named === 'string' ? named : null;
}

/** Redelivery changes one mark only: it is left out, so that the same event has the same identity. */
function hashOf(body: object): string {
  const same = JSON.stringify({ ...body, deliveryContext: undefined });
  return `sha256:${createHash('sha256').update(same).digest('base64url')}`;
}

import { z } from 'zod';

const sid = (prefix: string) => z.string().regex(new RegExp(`^${prefix}[0-9a-f]{32}$`, 'iu'));
const count = z.coerce.number().int().min(0);

/** What we read of what Twilio sends; there is more, and more may come. */
export const twilioCall = z.looseObject({
  CallSid: sid('CA'),
  AccountSid: sid('AC'),
  From: z.string().max(300).optional(),
  To: z.string().max(300).optional(),
  CallStatus: z.string().max(40).optional(),
  CallDuration: count.optional(),
  Direction: z.string().max(40).optional(),
  DialCallStatus: z.string().max(40).optional(),
  DialCallDuration: count.optional(),
  DialBridged: z.string().max(10).optional(),
  Digits: z.string().max(40).optional(),
  RecordingSid: sid('RE').optional(),
  RecordingDuration: count.optional(),
  RecordingStatus: z.string().max(40).optional(),
  SequenceNumber: z.string().max(10).optional(),
});
export type TwilioCall = z.infer<typeof twilioCall>;

/** The parameters of a request, form or JSON; null when it is none of Twilio's. */
export function readTwilioCall(contentType: string, rawBody: Buffer): TwilioCall | null {
  const text = rawBody.toString('utf8');
  const read = twilioCall.safeParse(
    contentType.toLowerCase().startsWith('application/json')
      ? parseJson(text)
      : Object.fromEntries(new URLSearchParams(text)),
  );
  return read.success ? read.data : null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export type Outcome = 'answered' | 'missed' | 'voicemail' | 'busy' | 'failed';

/** What became of a leg of a call, in our words; null while it goes on. `bridged`: somebody really spoke. */
export function outcomeOf(status: string | undefined, bridged = true): Outcome | null {
  switch (status) {
    case 'completed':
    case 'answered':
      return bridged ? 'answered' : 'missed';
    case 'no-answer':
    case 'canceled':
      return 'missed';
    case 'busy':
      return 'busy';
    case 'failed':
      return 'failed';
    default:
      return null;
  }
}

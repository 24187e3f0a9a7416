import type { Conversation, Customer, Message } from './types.ts';

/** What a webhook tells; `id` is the same in every attempt to deliver it. */
export type WebhookPayload = {
  id: string;
  type: string;
  timestamp: string;
  data: { conversation?: Conversation; message?: Message; customer?: Customer };
};

export type WebhookFault = 'no_signature' | 'too_old' | 'too_new' | 'wrong_signature' | 'no_secret';

const faults: Record<WebhookFault, string> = {
  no_signature: 'The headers webhook-id, webhook-timestamp and webhook-signature are not all there.',
  too_old: 'This was signed too long ago. Somebody may be sending it again.',
  too_new: 'This was signed in the future. Is this machine’s clock right?',
  wrong_signature:
    'The signature fits neither the body nor the secret. Is the body as it came, byte by byte?',
  no_secret: 'A secret begins with «whsec_» and is shown when the webhook is made.',
};

/** What came is not the desk's, or not any more. Answer 401 and do nothing. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';
  readonly fault: WebhookFault;

  constructor(fault: WebhookFault) {
    super(faults[fault]);
    this.fault = fault;
  }
}

/** Headers as the platform hands them over: fetch's, or Node's. */
export type WebhookHeaders = Headers | Record<string, string | string[] | undefined>;

export type WebhookRequest = {
  headers: WebhookHeaders;
  /** As it came: bytes, or the text that they are. Parsed and written anew it is not the same any more. */
  body: Uint8Array | string;
};

export type VerifyOptions = {
  /** Seconds that the time of signing may be off; 300 unless told. */
  toleranceSeconds?: number;
  now?: Date;
};

function headerOf(headers: WebhookHeaders, name: string): string {
  if (headers instanceof Headers) return headers.get(name) ?? '';
  const value = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}

const secretPrefix = 'whsec_';

async function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = secret.startsWith(secretPrefix) ? bytesOfBase64(secret.slice(secretPrefix.length)) : null;
  if (bytes === null || bytes.length === 0) throw new WebhookRefused('no_secret');
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
}

function signedBytes(id: string, timestamp: string, body: Uint8Array | string): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`${id}.${timestamp}.`);
  const tail = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const whole = new Uint8Array(head.length + tail.length);
  whole.set(head);
  whole.set(tail, head.length);
  return whole;
}

/**
 * Makes sure that a request is from the desk (Standard Webhooks 1.0: HMAC-SHA256 over `id.timestamp.body`, compared in
 * constant time), and answers what it tells. While a secret is being changed, give both.
 * @throws WebhookRefused
 */
export async function verifyWebhook(
  { headers, body }: WebhookRequest,
  secret: string | readonly string[],
  { toleranceSeconds = 300, now = new Date() }: VerifyOptions = {},
): Promise<WebhookPayload> {
  const [id, timestamp] = [headerOf(headers, 'webhook-id'), headerOf(headers, 'webhook-timestamp')];
  const signatures = headerOf(headers, 'webhook-signature')
    .split(' ')
    .flatMap((part) => (part.startsWith('v1,') ? [bytesOfBase64(part.slice(3))] : []))
    .filter((bytes) => bytes !== null);
  if (id === '' || !/^\d{1,12}$/.test(timestamp) || signatures.length === 0)
    throw new WebhookRefused('no_signature');
  const age = now.getTime() / 1000 - Number(timestamp);
  if (age > toleranceSeconds) throw new WebhookRefused('too_old');
  if (age < -toleranceSeconds) throw new WebhookRefused('too_new');
  const signed = signedBytes(id, timestamp, body);
  let genuine = false;
  for (const each of typeof secret === 'string' ? [secret] : secret) {
    const key = await keyOf(each);
    // Every signature is looked at, whichever fits: how long that takes tells nothing.
    for (const signature of signatures)
      genuine = (await crypto.subtle.verify('HMAC', key, signature, signed)) || genuine;
  }
  if (!genuine) throw new WebhookRefused('wrong_signature');
  return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body));
}

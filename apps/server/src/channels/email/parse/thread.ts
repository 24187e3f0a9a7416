import { createHmac, timingSafeEqual } from 'node:crypto';
import type { MailAddress } from './types.ts';

/** Header of our outgoing mail that carries the thread token. */
export const threadTokenHeader = 'X-Madoguchi-Thread';

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567';
/** 80 bits: beyond guessing, and 16 characters of base32. */
const macBytes = 10;
const maxCandidates = 200;
const maxSearchedText = 256 * 1024;
const token = /(?<![a-z0-9])[tu]-[a-z2-7]{18,400}(?![a-z0-9])/gi;

function toBase32(bytes: Uint8Array): string {
  let out = '';
  let bits = 0;
  let buffer = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xffff;
    for (bits += 8; bits >= 5; bits -= 5) out += alphabet[(buffer >> (bits - 5)) & 31];
  }
  return bits ? out + alphabet[(buffer << (5 - bits)) & 31] : out;
}

function fromBase32(text: string): Buffer {
  const out: number[] = [];
  let bits = 0;
  let buffer = 0;
  for (const char of text) {
    buffer = ((buffer << 5) | alphabet.indexOf(char)) & 0xffff;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      out.push((buffer >> bits) & 0xff);
    }
  }
  return Buffer.from(out);
}

function sign(secret: string, payload: Uint8Array): Buffer {
  return createHmac('sha256', secret)
    .update('madoguchi thread\0')
    .update(payload)
    .digest()
    .subarray(0, macBytes);
}

const uuid = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/**
 * A token that names a conversation and cannot be made without the workspace's secret (HMAC-SHA256 cut to
 * 80 bits, base32). Mail programs may change its case. `t-…` holds a UUID, `u-…` any other id.
 */
export function makeThreadToken(secret: string, conversationId: string): string {
  const isUuid = uuid.test(conversationId);
  const payload = isUuid
    ? Buffer.from(conversationId.replaceAll('-', ''), 'hex')
    : Buffer.from(conversationId, 'utf8');
  return `${isUuid ? 't' : 'u'}-${toBase32(Buffer.concat([payload, sign(secret, payload)]))}`;
}

/** The conversation id of one token, or null when this secret did not sign it. */
export function verifyThreadToken(secret: string, candidate: string): string | null {
  const [kind, body = ''] = candidate.toLowerCase().split('-');
  const bytes = fromBase32(body);
  const payload = bytes.subarray(0, -macBytes);
  const isUuid = kind === 't';
  if (payload.length === 0 || (isUuid && payload.length !== 16)) return null;
  const expected = sign(secret, payload);
  const given = bytes.subarray(-macBytes);
  if (!timingSafeEqual(given, expected)) return null;
  if (!isUuid) return payload.toString('utf8');
  return payload.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** Everything of a mail in which our token may come back. `ParsedMail` fits. */
export type TokenSources = {
  threadToken: string | null;
  references: readonly string[];
  inReplyTo: readonly string[];
  text: string;
  to?: readonly MailAddress[];
  cc?: readonly MailAddress[];
  deliveredTo?: readonly string[];
  bounce?: { originalMessageId: string | null } | null;
};

/** Whether an id may be one of ours: of our domain, when that is known. */
function isOurs(id: string, ownDomain: string | undefined): boolean {
  return ownDomain === undefined || id.toLowerCase().endsWith(`@${ownDomain.toLowerCase()}`);
}

/** Strings that look like our token, the most telling places first, each once and in lower case. */
export function tokenCandidates(mail: TokenSources, ownDomain?: string): string[] {
  const ids = [...mail.inReplyTo, ...mail.references.toReversed(), mail.bounce?.originalMessageId ?? ''];
  const recipients = [...(mail.to ?? []), ...(mail.cc ?? [])].map(({ address }) => address);
  const places = [
    mail.threadToken ?? '',
    ...ids.filter((id) => isOurs(id, ownDomain)),
    ...recipients,
    ...(mail.deliveredTo ?? []),
    mail.text.slice(0, maxSearchedText),
  ];
  const found = new Set<string>();
  for (const place of places) {
    for (const match of place.matchAll(token)) {
      found.add(match[0].toLowerCase());
      if (found.size >= maxCandidates) return [...found];
    }
  }
  return [...found];
}

/**
 * The conversation a mail answers by our own token, found in its Message-IDs, recipients, header or quoted
 * text; null when there is none that `secret` signed. A forged token never verifies.
 */
export function readThreadToken(secret: string, mail: TokenSources, ownDomain?: string): string | null {
  for (const candidate of tokenCandidates(mail, ownDomain)) {
    const conversationId = verifyThreadToken(secret, candidate);
    if (conversationId !== null) return conversationId;
  }
  return null;
}

/**
 * The Message-ID (with `<>`) of a mail we send: `<{messageId}.{token}@{domain}>`. Replies bring it back in
 * References and In-Reply-To, so the thread is found even when our record of the message is gone.
 */
export function outgoingMessageId(
  secret: string,
  conversationId: string,
  messageId: string,
  domain: string,
): string {
  return `<${messageId}.${makeThreadToken(secret, conversationId)}@${domain}>`;
}

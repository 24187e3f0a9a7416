import { decodeText } from '../charset/decode.ts';
import { readFields, type Fields } from '../mime/fields.ts';
import { headerText, tidyText } from '../mime/header-text.ts';
import { leaves, type Part, partContent } from '../mime/part.ts';
import type { Bounce } from '../types.ts';
import { formatAddressKey } from './addresses.ts';
import { parseMessageId } from './ids.ts';

const maxReason = 500;
/** Reports name each recipient in a block of its own; nobody needs the thousandth. */
const maxBlocks = 100;

/** Shortens a server's words to one line. */
export function shortReason(text: string): string {
  return tidyText(text).replace(/\s+/g, ' ').trim().slice(0, maxReason).toWellFormed();
}

/** The Message-ID of the returned mail, from the copy of it (or of its headers) that reports carry. */
export function returnedMessageId(root: Part): string | null {
  for (const part of leaves(root)) {
    if (
      part.type !== 'message/rfc822' &&
      part.type !== 'text/rfc822-headers' &&
      part.type !== 'message/global'
    )
      continue;
    const bytes = partContent(part);
    const id = parseMessageId(readFields(bytes, 0, bytes.length)?.fields.first('message-id') ?? null);
    if (id) return id;
  }
  return null;
}

function readBlocks(bytes: Buffer): Fields[] {
  const blocks: Fields[] = [];
  for (let at = 0; at < bytes.length && blocks.length < maxBlocks;) {
    const block = readFields(bytes, at, bytes.length);
    if (!block || block.bodyStart <= at) break;
    blocks.push(block.fields);
    at = block.bodyStart;
  }
  return blocks;
}

function reportedAddress(value: string | null): string | null {
  if (!value) return null;
  const address = formatAddressKey(headerText(value).replace(/^[^;]{1,30};/, ''));
  return address === '' ? null : address;
}

function reportedAction(value: string | null): Bounce['action'] {
  const action = value?.trim().toLowerCase() ?? '';
  if (action === 'failed' || action === 'delayed') return action;
  return action === 'delivered' || action === 'relayed' || action === 'expanded' ? 'delivered' : 'other';
}

/** Reads a delivery status notification (RFC 3464), or returns null when the mail is none. */
export function readDeliveryReport(root: Part, text: string): Bounce | null {
  const status = leaves(root).find(
    (part) => part.type === 'message/delivery-status' || part.type === 'message/global-delivery-status',
  );
  if (!status) return null;
  const blocks = readBlocks(partContent(status));
  const about = blocks.filter(
    (block) => block.has('action') || block.has('final-recipient') || block.has('status'),
  );
  const block = about.find((fields) => reportedAction(fields.first('action')) === 'failed') ?? about[0];
  const diagnostic = block?.first('diagnostic-code') ?? null;
  const code = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(`${block?.first('status') ?? ''} ${diagnostic ?? ''}`);
  const words = diagnostic
    ? decodeText(Buffer.from(diagnostic, 'latin1')).replace(/^\s*[\w-]{1,20}\s*;/, '')
    : text.trim().slice(0, maxReason);
  return {
    originalMessageId: returnedMessageId(root),
    recipient:
      reportedAddress(block?.first('original-recipient') ?? null) ??
      reportedAddress(block?.first('final-recipient') ?? null),
    action: reportedAction(block?.first('action') ?? null),
    status: code?.[1] ?? null,
    reason: shortReason(words),
  };
}

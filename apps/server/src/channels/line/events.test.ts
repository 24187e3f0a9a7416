import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageContent } from '@madoguchi/contract';
import { lineDocument, lineFolder } from '@madoguchi/testbed/line-openapi';
import { LineEvents } from '@madoguchi/testbed/line-webhook';
import { LineState } from '@madoguchi/testbed/line-state';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvent } from './events.ts';
import { readWebhook } from './webhook.ts';

const state = new LineState();
const events = new LineEvents(state);
const user = state.user('はなこ');
const meaningOf = (body: object) => readEvent(body, 'e1').meaning;

describe('an event', () => {
  it.each([
    ['follow', { follow: { isUnblocked: true } }, { kind: 'followed', unblocked: true }],
    ['follow', {}, { kind: 'followed', unblocked: false }],
    ['unfollow', {}, { kind: 'unfollowed' }],
    ['unsend', { unsend: { messageId: '7' } }, { kind: 'unsent', messageId: '7' }],
    ['unsend', {}, { kind: 'other' }],
    ['accountLink', { link: { result: 'ok', nonce: 'n' } }, { kind: 'linked', nonce: 'n', ok: true }],
    ['accountLink', { link: { result: 'failed', nonce: 'n' } }, { kind: 'linked', nonce: 'n', ok: false }],
    ['activated', { chatControl: { expireAt: 1 } }, { kind: 'control', ours: true }],
    ['deactivated', {}, { kind: 'control', ours: false }],
    ['botSuspended', {}, { kind: 'suspended', suspended: true }],
    ['botResumed', {}, { kind: 'suspended', suspended: false }],
    ['join', {}, { kind: 'other' }],
    ['memberJoined', { joined: { members: [] } }, { kind: 'other' }],
    ['telepathy', { thought: 1 }, { kind: 'other' }],
  ])('of type %s with %j', (type, more, meaning) => {
    expect(meaningOf(events.event(type, user, more))).toEqual(meaning);
  });

  it('in standby can not be answered', () => {
    const standby = { ...events.text(user, 'x'), mode: 'standby', replyToken: undefined };
    expect(readEvent(standby, 'e')).toMatchObject({ standby: true, replyToken: null });
    expect(readEvent(events.text(user, 'x'), 'e')).toMatchObject({
      standby: false,
      replyToken: expect.any(String),
    });
  });

  it('of a message says its words, what else it holds, and by what it can be quoted and read', () => {
    expect(meaningOf(events.text(user, '了解です'))).toMatchObject({
      kind: 'message',
      text: '了解です',
      content: null,
      media: null,
      quoteToken: expect.any(String),
      markAsReadToken: expect.any(String),
    });
    const file = events.media(user, 'file', { type: 'application/pdf', bytes: Buffer.from('x') });
    expect(meaningOf(file)).toMatchObject({
      text: '［ファイル］ 請求書.pdf',
      media: { kind: 'file', name: '請求書.pdf', external: false },
      quoteToken: null,
    });
  });

  it('of a sticker with words of its own says those', () => {
    const sticker = events.sticker(user);
    const written = { ...(sticker['message'] as object), stickerResourceType: 'MESSAGE', text: 'おはよう' };
    expect(meaningOf({ ...sticker, message: written })).toMatchObject({
      text: '［スタンプ］ おはよう',
      content: { type: 'sticker', keywords: ['おはよう'] },
    });
  });

  it('is never a failure, and what it holds is always what the API may show', () => {
    const kinds = fc.constantFrom(
      'text',
      'sticker',
      'location',
      'image',
      'video',
      'audio',
      'file',
      'postback',
      'x',
    );
    const anything = fc.record({
      type: kinds,
      id: fc.string(),
      text: fc.jsonValue(),
      latitude: fc.jsonValue(),
      emojis: fc.jsonValue(),
      stickerId: fc.jsonValue(),
      duration: fc.jsonValue(),
    });
    fc.assert(
      fc.property(anything, fc.jsonValue(), (message, postback) => {
        for (const body of [
          { type: 'message', message },
          { type: 'postback', postback },
        ]) {
          const meaning = meaningOf(body);
          if (meaning.kind === 'message' && meaning.content !== null) messageContent.parse(meaning.content);
        }
      }),
    );
  });
});

describe.runIf(existsSync(lineFolder))('LINE’s own samples', () => {
  const files = globSync('samples/*.json', { cwd: lineFolder }).toSorted();

  it.each(files)('%s fits LINE’s document, and is understood', (file) => {
    const raw = readFileSync(join(lineFolder, file));
    expect(lineDocument('webhook')?.faultsBy('CallbackRequest', JSON.parse(raw.toString())) ?? []).toEqual(
      [],
    );
    const read = readWebhook(raw);
    if ('unreadable' in read) throw new Error(read.unreadable);
    for (const { body, id } of read.events) expect(readEvent(body, id).meaning.kind).not.toBe('other');
  });
});

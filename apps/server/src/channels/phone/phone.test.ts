import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readTwiml } from '@madoguchi/testbed/twilio-twiml';
import {
  askForKey,
  callerOf,
  checkHook,
  dial,
  hangUp,
  isSignedByTwilio,
  outcomeOf,
  readTwilioCall,
  replayWindow,
  say,
  takeMessage,
  twiml,
} from './index.ts';
import { hookSignature } from './hook-signature.ts';
import { twilioSignature } from './twilio-signature.ts';

const form = 'application/x-www-form-urlencoded';

describe('Twilio’s signature', () => {
  // The example of Twilio's own documentation.
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
  const params = new URLSearchParams({
    Digits: '1234',
    To: '+18005551212',
    From: '+14158675309',
    Caller: '+14158675309',
    CallSid: 'CA1234567890ABCDE',
  });
  const signature = 'RSOYDt4T1cUTdK1PDd93/VVr8B8=';
  const request = { url, contentType: form, rawBody: Buffer.from(params.toString()), signature };

  it('is the one of its documentation, whatever the order of the parameters', () => {
    expect(twilioSignature('12345', url, params)).toBe(signature);
    expect(isSignedByTwilio('12345', request)).toBe(true);
  });

  it.each([
    ['another token', '12346', {}],
    ['another address', '12345', { url: `${url}&baz=3` }],
    ['a parameter more', '12345', { rawBody: Buffer.from(`${params}&Extra=1`) }],
    ['none', '12345', { signature: '' }],
    ['a shorter one', '12345', { signature: signature.slice(0, -2) }],
    ['a body that is no form', '12345', { contentType: 'text/plain' }],
    ['an address that is none', '12345', { url: 'nowhere' }],
  ])('is not right with %s', (_, token, change) => {
    expect(isSignedByTwilio(token, { ...request, ...change })).toBe(false);
  });

  it('may be made with or without the port that goes without saying', () => {
    const plain = 'https://desk.example.jp/hooks';
    const port = twilioSignature('t', 'https://desk.example.jp:443/hooks', params);
    expect(isSignedByTwilio('t', { ...request, url: plain, signature: port })).toBe(true);
    const other = twilioSignature('t', 'https://desk.example.jp:8443/hooks', params);
    expect(isSignedByTwilio('t', { ...request, url: plain, signature: other })).toBe(false);
  });

  it('covers another body by its digest in the address', () => {
    const rawBody = Buffer.from('{"CallSid":"CA1"}');
    const digest = createHash('sha256').update(rawBody).digest('hex');
    const signed = (address: string) => ({
      url: address,
      contentType: 'application/json',
      rawBody,
      signature: twilioSignature('t', address, new URLSearchParams()),
    });
    expect(isSignedByTwilio('t', signed(`https://a.jp/?bodySHA256=${digest}`))).toBe(true);
    expect(isSignedByTwilio('t', signed(`https://a.jp/?bodySHA256=${'0'.repeat(64)}`))).toBe(false);
    expect(isSignedByTwilio('t', signed('https://a.jp/'))).toBe(false);
  });
});

describe('the signature of another telephone system', () => {
  const now = new Date('2026-11-24T06:00:00Z');
  const at = (seconds: number) => String(now.getTime() / 1000 + seconds);
  const check = (timestamp: string, signature = hookSignature('secret', timestamp, 'body')) =>
    checkHook('secret', { timestamp, signature }, Buffer.from('body'), now);

  it('holds within the window, on both sides of our clock', () => {
    expect([check(at(0)), check(at(-replayWindow)), check(at(replayWindow))]).toEqual([
      'good',
      'good',
      'good',
    ]);
    expect([check(at(-replayWindow - 1)), check(at(replayWindow + 1))]).toEqual(['too_old', 'too_old']);
  });

  it('may be written in capitals, and with its scheme before it', () => {
    const signature = hookSignature('secret', at(0), 'body');
    expect(check(at(0), `v1=${signature.toUpperCase()}`)).toBe('good');
    expect(check(at(0), `sha256=${signature}`)).toBe('good');
  });

  it.each(['', 'now', '-1', '1.5', `${at(0)} `, '9'.repeat(40)])(
    'is not right at the time «%s»',
    (timestamp) => {
      expect(check(timestamp)).toBe('wrong');
    },
  );
});

describe('a caller', () => {
  it.each([
    '',
    null,
    undefined,
    'anonymous',
    'Anonymous',
    '+266696687',
    'Restricted',
    '非通知',
    '公衆電話',
    'sip:anonymous@anonymous.invalid',
  ])('%j withholds the number', (from) => {
    expect(callerOf(from)).toEqual({ kind: 'withheld' });
  });
  it.each([
    ['+819012345678', { kind: 'number', text: '+819012345678' }],
    ['０９０１２３４５６７８', { kind: 'number', text: '09012345678' }],
    ['sip:+81312345678@pbx.example.jp', { kind: 'number', text: '+81312345678' }],
    ['sip:hanako@pbx.example.jp', { kind: 'address', text: 'sip:hanako@pbx.example.jp' }],
    ['client:hanako', { kind: 'address', text: 'client:hanako' }],
  ])('%s is %j', (from, caller) => {
    expect(callerOf(from)).toEqual(caller);
  });
});

describe('what Twilio sends', () => {
  const sids = { CallSid: `CA${'0'.repeat(32)}`, AccountSid: `AC${'f'.repeat(32)}` };

  it('is read from a form and from JSON, with more than we know', () => {
    const body = { ...sids, CallDuration: '62', New: 'x' };
    expect(readTwilioCall(form, Buffer.from(new URLSearchParams(body).toString()))).toMatchObject({
      ...sids,
      CallDuration: 62,
    });
    expect(readTwilioCall('application/json', Buffer.from(JSON.stringify(body)))).toMatchObject(sids);
  });

  it.each([
    '',
    'CallSid=CA1',
    `CallSid=${sids.CallSid}`,
    new URLSearchParams({ ...sids, RecordingSid: '../x' }).toString(),
  ])('is none of its requests as «%s»', (body) => {
    expect(readTwilioCall(form, Buffer.from(body))).toBeNull();
    expect(readTwilioCall('application/json', Buffer.from(body))).toBeNull();
  });

  it.each([
    ['completed', true, 'answered'],
    ['answered', true, 'answered'],
    // A mailbox picked up, and nobody pressed 1.
    ['completed', false, 'missed'],
    ['no-answer', true, 'missed'],
    ['canceled', true, 'missed'],
    ['busy', true, 'busy'],
    ['failed', true, 'failed'],
    ['in-progress', true, null],
    [undefined, true, null],
  ])('%s, put through: %s, means %s', (status, bridged, outcome) => {
    expect(outcomeOf(status, bridged)).toBe(outcome);
  });
});

describe('TwiML', () => {
  it('says, rings, asks and records', () => {
    const document = twiml(
      say('お電話ありがとうございます。'),
      dial(
        [
          { kind: 'number', number: '+819012345678', screen: 'https://a.jp/s?call=1&member=2' },
          { kind: 'sip', address: 'sip:h@pbx.example.jp' },
          { kind: 'client', client: 'hanako' },
        ],
        { action: 'https://a.jp/d', timeout: 20, recorded: 'https://a.jp/r' },
      ),
      askForKey('https://a.jp/k', '1を押してください。'),
      takeMessage('https://a.jp/m', 'https://a.jp/r'),
      hangUp,
    );
    const verbs = readTwiml(document);
    expect(verbs.map(({ name }) => name)).toEqual(['Say', 'Dial', 'Gather', 'Record', 'Hangup']);
    expect(verbs[0]).toMatchObject({
      attributes: { language: 'ja-JP' },
      text: 'お電話ありがとうございます。',
    });
    expect(verbs[1]).toMatchObject({
      attributes: { answerOnBridge: 'true', timeout: '20', record: 'record-from-answer-dual' },
      children: [
        { name: 'Number', attributes: { url: 'https://a.jp/s?call=1&member=2' } },
        { name: 'Sip', text: 'sip:h@pbx.example.jp' },
        { name: 'Client', text: 'hanako' },
      ],
    });
    expect(dial([], { action: 'a', timeout: 1 })).not.toContain('record');
  });

  it('can say anything that somebody has written, and nothing of it becomes an order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const [verb, ...more] = readTwiml(twiml(say(`<Hangup/>${text}`)));
        expect([verb?.name, more.length]).toEqual(['Say', 0]);
        expect(verb?.text.startsWith('<Hangup/>')).toBe(true);
      }),
    );
  });
});

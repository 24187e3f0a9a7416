import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { isSigned } from './signature.ts';

const secret = '8c570fa6dd201bb328f1c1eac23a96d8';
const body = Buffer.from('{"destination":"U1","events":[]}');
const signature = createHmac('sha256', secret).update(body).digest('base64');

it('takes what LINE signed with the channel’s secret, byte by byte', () => {
  expect(isSigned(body, secret, signature)).toBe(true);
  expect(isSigned(Buffer.from('{"destination":"U1", "events":[]}'), secret, signature)).toBe(false);
  expect(isSigned(body, `${secret} `, signature)).toBe(false);
});

it.each([undefined, '', 'x', `${signature}=`, signature.toLowerCase(), signature.slice(1)])(
  'refuses %j',
  (given) => {
    expect(isSigned(body, secret, given)).toBe(false);
  },
);

it('cannot be passed by a channel without a secret and a signature of nothing', () => {
  expect(isSigned(body, '', '')).toBe(false);
});

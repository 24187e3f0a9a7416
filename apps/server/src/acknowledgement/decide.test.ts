import { describe, expect, it } from 'vitest';
import { decide, variantOf, type Facts } from './decide.ts';

const rule = { channelId: 'c', when: 'always', push: false } as const;
const facts: Facts = {
  rule,
  harassment: 'none',
  reading: { mood: 'neutral', intent: 'question', urgency: 'normal', harassment: [] },
  channelType: 'email',
  call: false,
  answerable: true,
  open: true,
  age: 5_000,
  before: null,
  since: null,
  closed: false,
  machine: false,
  lately: false,
  tooMany: false,
  free: null,
};
const reading = (changes: Partial<Facts['reading']>) => ({ reading: { ...facts.reading, ...changes } });
const abuse = reading({ harassment: [{ kind: 'insult', start: 0, end: 1 }] });

describe('a message is not acknowledged', () => {
  it.each([
    ['where it is switched off', { rule: undefined }, 'off'],
    ['when a machine wrote it', { machine: true }, 'automatic_sender'],
    ['when half a day has passed', { age: 13 * 3_600_000 }, 'too_late'],
    ['when we have answered', { since: { kind: 'sent' } }, 'answered'],
    ['when somebody has closed the matter', { closed: true }, 'closed'],
    ['when it is the second of a matter', { before: 'inbound' }, 'not_first'],
    ['when it answers us', { before: 'outbound' }, 'ours'],
    ['when it only says thank you', reading({ intent: 'thanks' }), 'thanks'],
    [
      'when the chat itself has said that nobody is there',
      { channelType: 'chat', open: false },
      'chat_notice',
    ],
    ['in hours where only the others are wanted', { rule: { ...rule, when: 'closed' } }, 'open_hours'],
    ['when the customer was told something lately', { lately: true }, 'lately'],
    ['when they were told too often', { tooMany: true }, 'too_many'],
    ['when it is abuse', abuse, 'harassment'],
    ['when nothing can be sent there', { answerable: false }, 'no_way'],
    ['when LINE would count it', { channelType: 'line', free: false }, 'no_free_reply'],
  ] as [string, Partial<Facts>, string][])('%s', (_, changes, reason) => {
    expect(decide({ ...facts, ...changes })).toEqual({ kind: 'skip', reason });
  });
});

describe('a message is acknowledged', () => {
  it.each([
    ['at once', {}, 'usual'],
    ['out of hours', { open: false, rule: { ...rule, when: 'closed' } }, 'usual'],
    ['as urgent', reading({ urgency: 'high' }), 'urgent'],
    ['as a complaint', reading({ intent: 'complaint', urgency: 'high' }), 'complaint'],
    ['as a complaint where it is only felt', reading({ mood: 'dissatisfied' }), 'complaint'],
    ['neutrally, where a lead wants that for abuse', { ...abuse, harassment: 'neutral' }, 'harassment'],
    ['by LINE while that is free', { channelType: 'line', free: true }, 'usual'],
    [
      'by LINE where a lead lets it cost',
      { channelType: 'line', free: false, rule: { ...rule, push: true } },
      'usual',
    ],
    ['by chat while somebody is there', { channelType: 'chat' }, 'usual'],
    ['after a call that nobody took, whatever went before', { call: true, before: 'outbound' }, 'call'],
    ['after a call, however it sounds', { call: true, ...reading({ intent: 'complaint' }) }, 'call'],
  ] as [string, Partial<Facts>, string][])('%s', (_, changes, variant) => {
    expect(decide({ ...facts, ...changes })).toEqual({ kind: 'send', variant });
  });
});

it('waits while a person may still take their answer back', () => {
  const until = new Date('2026-11-24T01:00:10.000Z');
  expect(decide({ ...facts, since: { kind: 'sending', until } })).toEqual({ kind: 'wait', until });
});

it('takes abuse for abuse, however urgent', () => {
  expect(variantOf({ ...abuse.reading, urgency: 'high', intent: 'complaint' })).toBe('harassment');
});

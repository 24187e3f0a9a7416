import {
  createAgreement,
  createAmbassador,
  createContest,
  putAmbassadorAccount,
  referralTerms,
  saveTierRules,
} from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { sampleAmbassadors, sampleGatherings, sampleReferral, sampleTiers } from './growth.ts';
import { sampleDay, sampleInstantOn, sampleWorkspace } from './index.ts';
import { sampleFeed, sampleMentions } from './mentions.ts';
import { sampleOrders } from './orders.ts';
import { sampleContests, sampleVoices } from './voices.ts';
import { sampleEntries, sampleFacts } from './track-record.ts';

const customers = new Set(sampleWorkspace.customers.map(({ key }) => key));
const now = new Date('2026-11-22T03:00:00Z');

describe('the growth half of the sample', () => {
  it('names only customers there are, and invites by the events’ own order of time', () => {
    for (const { customer } of sampleMentions)
      if (customer !== undefined) expect(customers).toContain(customer);
    for (const key of sampleReferral.inviters) expect(customers).toContain(key);
    expect(customers).toContain(sampleReferral.order.customer);
    for (const { guests, invitedDay, answerByDay, day } of sampleGatherings) {
      expect(answerByDay).toBeLessThanOrEqual(day);
      for (const { customer, answeredDay = invitedDay, came, answer } of guests) {
        expect(customers).toContain(customer);
        expect(answeredDay).toBeGreaterThanOrEqual(invitedDay);
        expect(answeredDay).toBeLessThanOrEqual(answerByDay);
        if (came === true) expect(answer).toBe('yes');
      }
    }
  });

  it('has a referral of somebody new, by a customer who has bought', () => {
    const buyers = sampleOrders.map(({ customer }) => customer);
    expect(buyers).toContain(sampleReferral.inviters[0]);
    expect(buyers).not.toContain(sampleReferral.order.customer);
    expect(sampleOrders.map(({ number }) => number)).not.toContain(sampleReferral.order.number);
  });

  it('makes voices of words that stand in its own messages, mentions and answers', () => {
    const said = sampleWorkspace.conversations.flatMap(({ customer, messages }) =>
      messages.map(({ text }) => ({ customer, text })),
    );
    for (const { from, customer, day, ledger } of sampleVoices) {
      if ('words' in from)
        expect(said.some((each) => each.customer === customer && each.text.includes(from.words))).toBe(true);
      if ('mention' in from) expect(sampleMentions.map(({ at }) => at)).toContain(from.mention);
      for (const line of ledger) expect(line.day).toBeGreaterThanOrEqual(day);
      for (const { kind, uses = [] } of ledger) expect(uses.length > 0).toBe(kind === 'given');
    }
    const days = { startsAt: now.toISOString(), endsAt: new Date(now.getTime() + 1).toISOString() };
    for (const { fromDay, untilDay, ...contest } of sampleContests) {
      expect(fromDay).toBeLessThan(untilDay);
      expect(createContest.parse({ ...contest, ...days })).toEqual({ ...contest, ...days });
    }
  });

  it('leads nowhere but to example domains', () => {
    const addresses = [
      ...sampleMentions
        .flatMap(({ at, seenToBy }) => [at, seenToBy?.answer?.at ?? at])
        .map((at) => `https://${at}`),
      ...sampleAmbassadors.map(({ account }) => account.address),
      sampleFeed.address,
      sampleFacts.website,
    ];
    for (const address of addresses) expect(new URL(address).hostname).toMatch(/\.example\.jp$/u);
    expect(new Set(sampleMentions.map(({ at }) => at)).size).toBe(sampleMentions.length);
  });

  it('is ten weeks of word of mouth, the oldest first, too little to be taken for a change', () => {
    const days = sampleMentions.map(({ day }) => day);
    expect(days).toEqual(days.toSorted((a, b) => a - b));
    expect([days[0], days.at(-1)]).toEqual([-69, -2]);
    expect(days.filter((day) => day >= -7).length).toBeLessThan(8);
  });

  it('is what the API itself would take', () => {
    for (const { person, account, agreement } of sampleAmbassadors) {
      expect(createAmbassador.parse(person)).toEqual(person);
      expect(putAmbassadorAccount.parse(account)).toEqual(account);
      if (agreement === undefined) continue;
      const { steps: _steps, ...agreed } = agreement;
      const [agreedOn, dueOn, payDueOn] = [agreed.agreedOn, agreed.dueOn, agreed.payDueOn].map((day) =>
        sampleDay(day, now),
      );
      expect(createAgreement.safeParse({ ...agreed, agreedOn, dueOn, payDueOn }).success).toBe(true);
    }
    const startsOn = sampleDay(sampleReferral.startsDay, now);
    expect(referralTerms.safeParse({ ...sampleReferral.terms, startsOn }).success).toBe(true);
    expect(saveTierRules.safeParse({ ...sampleTiers, basedOn: 0 }).success).toBe(true);
  });

  it('names clients only with what shows their consent', () => {
    for (const entry of sampleEntries)
      if (entry.kind === 'client') expect([entry.consentDay < 0, entry.consentEvidence]).not.toContain('');
    expect(sampleEntries.map(({ kind }) => kind).toSorted()).toEqual([
      'award',
      'certificate',
      'client',
      'client',
    ]);
  });
});

describe('a day of the sample', () => {
  it.each([
    [0, '2026-11-22'],
    [-50, '2026-10-03'],
    [14, '2026-12-06'],
  ])('%i is %s in Tokyo', (day, text) => expect(sampleDay(day, now)).toBe(text));

  it('has its own time of the clock, before that of loading and after it', () => {
    expect(sampleInstantOn(14, '14:00', now).toISOString()).toBe('2026-12-06T05:00:00.000Z');
    expect(sampleInstantOn(-28, '09:30', now).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });
});

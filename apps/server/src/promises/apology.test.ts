import { promiseAct } from '@madoguchi/contract';
import { checkKeigo, findPromises } from '@madoguchi/nihongo';
import { describe, expect, it } from 'vitest';
import { apologyFor, spokenEn, spokenJa, type ApologyFacts } from './apology.ts';

const now = new Date('2026-11-25T03:00:00Z');
const facts = (changes: Partial<ApologyFacts> = {}): ApologyFacts => ({
  customer: '田中 花子',
  honorific: '様',
  customerCompany: null,
  company: 'みどり商店',
  writer: '佐藤 健',
  channelType: 'email',
  lastInbound: 'いつ届きますか。',
  act: 'contact',
  from: '2026-11-26T15:00',
  to: '2026-11-27T17:00',
  isLate: false,
  now,
  ...changes,
});

describe('an apology for a promise that is moved', () => {
  it('is a whole letter by mail: to whom, from whom, what was promised, sorry, and the new time', () => {
    expect(apologyFor(facts({ customerCompany: '株式会社ミナセ商事' }))).toBe(`株式会社ミナセ商事
田中 花子様

いつもお世話になっております。
みどり商店の佐藤でございます。

11月26日(木)15時までとお約束しておりましたご連絡につきまして、期日に間に合わない見込みとなり、誠に申し訳ございません。
改めて、11月27日(金)17時までにご連絡いたします。

お約束の期日を変更することとなり、重ねてお詫び申し上げます。
何卒よろしくお願いいたします。`);
  });

  it('is short in a talk, and says so when the time is over already', () => {
    const text = apologyFor(facts({ channelType: 'line', isLate: true, act: 'send' }));
    expect(text).toContain('期日を過ぎてしまい、誠に申し訳ございません。');
    expect(text).toContain('11月27日(金)17時までに発送いたします。');
    expect(text).not.toContain('\n\n');
  });

  it('is in English to who writes English', () => {
    const text = apologyFor(facts({ lastInbound: 'When will it arrive?', customer: 'Emma Brown' }));
    expect(text).toContain('Dear Emma Brown,');
    expect(text).toContain('by Thursday 26 November, 15:00');
    expect(text).toContain('We will contact you by Friday 27 November, 17:00.');
    const talk = apologyFor(facts({ lastInbound: 'Hello', channelType: 'chat', isLate: true }));
    expect(talk).toContain('we did not keep to it');
  });

  it('speaks of days as people do, with the year where it is another', () => {
    expect(spokenJa('2027-01-05', now)).toBe('2027年1月5日(火)');
    expect(spokenJa('2026-11-27T09:30', now)).toBe('11月27日(金)9時30分');
    expect(spokenEn('2027-01-05', now)).toBe('Tuesday 5 January 2027');
  });
});

describe('the apology as the language engine reads it', () => {
  it.each(
    promiseAct.options.flatMap((act) => [
      { act, channelType: 'email', isLate: false },
      { act, channelType: 'line', isLate: true },
    ]),
  )('promises $act by the new time alone ($channelType), in faultless keigo', ({ act, ...more }) => {
    const text = apologyFor(facts({ act, ...more }));
    const promised = findPromises(text, { sentAt: now }).filter(({ due }) => due !== null);
    expect(promised.map(({ due }) => due)).toEqual(['2026-11-27T17:00']);
    const faults = checkKeigo(text).filter(({ severity }) => severity !== 'info');
    expect(faults.map(({ rule, at }) => `${rule} ${at}`)).toEqual([]);
  });
});

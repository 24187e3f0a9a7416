import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aCall } from '../samples.fixture.ts';
import {
  emptyFields,
  isNumber,
  isUnknown,
  numberMeant,
  ofCall,
  outcomes,
  problemsOf,
  recordRequest,
  updateRequest,
  withDraft,
  type CallFields,
} from './form.ts';

const zone = 'Asia/Tokyo';
const now = new Date('2026-11-24T05:00:00.000Z');
const empty = emptyFields(now, 'm1');
const filled = (changes: Partial<CallFields>): CallFields => ({ ...empty, ...changes });

describe('the form', () => {
  it('begins with an incoming call that somebody took, now, and oneself to call back', () => {
    expect(empty).toMatchObject({
      direction: 'inbound',
      outcome: 'answered',
      ownerId: 'm1',
      startedAt: now.toISOString(),
    });
  });

  it('goes on where its draft was left', () => {
    expect(withDraft(empty, { notes: '途中', outcome: 'missed' })).toEqual(
      filled({ notes: '途中', outcome: 'missed' }),
    );
  });

  it('takes nothing from a draft that it does not know', () => {
    expect(withDraft(empty, { outcome: 'exploded', direction: 'sideways', colour: 'red' })).toEqual(empty);
    const known = Object.keys(empty);
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.string()), (kept) => {
        const next = withDraft(empty, kept);
        expect(Object.keys(next)).toEqual(known);
        expect(outcomes).toContain(next.outcome);
      }),
    );
  });

  it('knows who is calling when the telephone does', () => {
    expect(ofCall(empty, aCall())).toMatchObject({
      customerId: 'u1',
      customerName: '小川 真理子',
      notes: '納期の件',
    });
    const unknown = aCall({ customer: { ...aCall().customer, name: '090-1234-5678' } });
    expect(isUnknown(unknown)).toBe(true);
    expect(ofCall(empty, unknown)).toMatchObject({ customerId: '' });
    expect(isUnknown(aCall({ customer: { ...aCall().customer, withheld: true } }))).toBe(true);
  });
});

describe('what is typed as who it is', () => {
  it.each(['090-1234', '０９０１２３', '(03)1234', '+81 90', '03ー1234'])('«%s» is a number', (text) => {
    expect(isNumber(text)).toBe(true);
  });
  it.each(['', '小林', '7-Eleven', 'こばやし 090', '12'])('«%s» is none', (text) => {
    expect(isNumber(text)).toBe(false);
  });
});

describe('the number that is meant', () => {
  const point = (kind: 'phone' | 'email', value: string) => ({
    id: value,
    kind,
    value,
    primary: true,
    shared: false,
  });
  const contactPoints = [
    point('email', '0312345678@example.jp'),
    point('phone', '03-1234-5678'),
    point('phone', '090-8765-4321'),
  ];

  it.each([
    ['０９０８７', '090-8765-4321'],
    ['1234', '03-1234-5678'],
    ['(03) 12', '03-1234-5678'],
    ['小林', ''],
    ['075-1', ''],
    ['', ''],
  ])('by «%s» is «%s»', (text, value) => {
    expect(numberMeant({ contactPoints }, text)).toBe(value);
  });
});

describe('before it is saved', () => {
  const check = (changes: Partial<CallFields>, isKnownCall = false) =>
    problemsOf(filled(changes), { now, timeZone: zone, isKnownCall });

  it.each<[Partial<CallFields>, string[]]>([
    [{}, ['who']],
    [{ who: '非通知' }, []],
    [{ customerId: 'u1' }, []],
    [{ who: '小林', callback: '1' }, ['time']],
    [{ who: '小林', callback: '1', callbackAt: '2026-11-24T13:00' }, ['time']],
    [{ who: '小林', callback: '1', callbackAt: '2026-11-24T14:01' }, []],
    [{ who: '小林', minutes: '長い' }, ['minutes']],
    [{ who: '小林', minutes: '２.5' }, []],
    [{ who: '小林', minutes: '-1' }, ['minutes']],
  ])('%j lacks %j', (changes, problems) => {
    expect(check(changes)).toEqual(problems);
  });

  it('a call the telephone knows needs nobody to be named', () => {
    expect(check({}, true)).toEqual([]);
  });
});

describe('the request', () => {
  it.each<[Partial<CallFields>, object]>([
    [{ who: '06-6123-4567' }, { number: '06-6123-4567' }],
    [
      { who: '06-6123-4567', name: '松本 恵' },
      { number: '06-6123-4567', customerName: '松本 恵' },
    ],
    [{ who: '松本 恵' }, { customerName: '松本 恵' }],
    [{ who: '090-1', customerId: 'u1' }, { customerId: 'u1' }],
    [{ who: '松本 恵', minutes: '2.5' }, { seconds: 150 }],
    [{ who: '松本 恵', done: '1' }, { status: 'done' }],
    [
      { who: '松本 恵', callback: '1', callbackAt: '2026-11-24T17:00', ownerId: '' },
      { callback: { dueAt: '2026-11-24T08:00:00.000Z', ownerId: null } },
    ],
  ])('of %j says %j', (changes, said) => {
    expect(recordRequest(filled(changes), zone)).toMatchObject(said);
  });

  it('of a caller who withheld the number says neither number nor name', () => {
    const request = recordRequest(filled({ who: '非通知' }), zone);
    expect(request).not.toHaveProperty('number');
    expect(request).not.toHaveProperty('customerName');
    expect(request).not.toHaveProperty('callback');
  });

  it('about a call the telephone knows leaves to it how it went', () => {
    const request = updateRequest(filled({ notes: ' 直した ', minutes: '3' }), aCall(), zone);
    expect(request).toEqual({ notes: '直した' });
  });

  it('names a caller of whom nothing was known, or says who of our customers it was', () => {
    const unknown = aCall({ customer: { ...aCall().customer, id: 'new', withheld: true } });
    expect(updateRequest(filled({ who: '木村 幸子' }), unknown, zone)).toMatchObject({
      customerName: '木村 幸子',
    });
    expect(updateRequest(filled({ who: '木', customerId: 'u9' }), unknown, zone)).toMatchObject({
      customerId: 'u9',
    });
    expect(updateRequest(filled({ who: '木村' }), aCall(), zone)).not.toHaveProperty('customerName');
  });
});

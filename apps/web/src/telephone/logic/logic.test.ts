import { describe, expect, it } from 'vitest';
import { messages as en } from '../../i18n/en.ts';
import { messages as ja } from '../../i18n/ja.ts';
import { translator } from '../../kit/translate.ts';
import { aCall, aCallContent } from '../samples.fixture.ts';
import { concernsMe } from './live.ts';
import { parseCallsSearch } from './search.ts';
import {
  accountChange,
  accountSid,
  createPhoneRequest,
  routingChange,
  valuesOfRouting,
  wholeAddress,
} from './settings.ts';
import { callLength, callNumber, callState, callWords, isMissed } from './words.ts';

const t = translator(ja);

describe('a call in a list', () => {
  it.each([
    [{}, '着信 · 応対済み · 3分05秒'],
    [{ outcome: 'missed' as const, seconds: null }, '着信 · 不在着信'],
    [{ direction: 'outbound' as const, outcome: 'voicemail' as const }, '発信 · 留守番電話に伝言'],
  ])('with %o is «%s»', (changes, words) => {
    expect(callWords(t, aCallContent(changes))).toBe(words);
    expect(callWords(translator(en), aCallContent(changes))).not.toMatch(/[ぁ-ん一-龠]/u);
  });
});

describe('a call in words', () => {
  it.each([
    [{ state: 'ringing', outcome: null }, '着信中'],
    [{ state: 'ringing', outcome: null, direction: 'outbound' }, '発信中'],
    [{ state: 'talking', outcome: null }, '通話中'],
    [{ outcome: 'voicemail' }, '留守番電話'],
    [{ outcome: 'missed', direction: 'outbound' }, '応答なし'],
  ] as const)('%j is «%s»', (changes, words) => {
    expect(callState(t, aCallContent(changes))).toBe(words);
  });

  it.each([
    [null, null],
    [0, '0秒'],
    [59, '59秒'],
    [60, '1分00秒'],
    [185, '3分05秒'],
  ])('%s seconds are %s', (seconds, words) => {
    expect(callLength(t, seconds)).toBe(words);
  });

  it('says whose number, or that it was withheld', () => {
    expect(callNumber(t, aCall())).toBe('090-1234-5678');
    expect(callNumber(translator(en), aCall({ shownNumber: null, withheld: true }))).toBe('Number withheld');
    expect(callNumber(t, aCall({ shownNumber: null }))).toBeNull();
  });

  it('is missed when they called in vain', () => {
    expect(isMissed(aCall({ outcome: 'missed' }))).toBe(true);
    expect(isMissed(aCall({ outcome: 'missed', direction: 'outbound' }))).toBe(false);
    expect(isMissed(aCall({ state: 'ringing', outcome: null }))).toBe(false);
  });
});

describe('news of a call concern me', () => {
  it.each([
    [{ callId: 'k9', state: 'ringing', ringing: ['me'] }, true],
    [{ callId: 'k1', state: 'ended', ringing: [] }, true],
    [{ callId: 'k9', state: 'ended', ringing: [] }, false],
    [{ callId: 'k9', state: 'talking', ringing: [] }, true],
    [{}, false],
  ])('%j: %s', (data, concerns) => {
    expect(concernsMe(data, 'me', [aCall()])).toBe(concerns);
  });
});

describe('the address of the calls', () => {
  it.each([
    [{}, {}],
    [
      { list: 'closed', mine: true },
      { list: 'closed', mine: true },
    ],
    [{ list: 'history', mine: true }, { list: 'history' }],
    [{ list: 'other', mine: 'yes' }, {}],
  ])('%j is read as %j', (search, read) => {
    expect(parseCallsSearch(search)).toEqual(read);
  });
});

describe('the settings of a telephone', () => {
  const values = {
    name: ' 電話 ',
    number: ' 03-1234-5678 ',
    accountSid: ` AC${'0'.repeat(32)} `,
    authToken: ' t ',
  };

  it('name an account only for Twilio', () => {
    expect(createPhoneRequest('twilio', values)).toEqual({
      type: 'phone',
      name: '電話',
      number: '03-1234-5678',
      service: 'twilio',
      twilio: { accountSid: `AC${'0'.repeat(32)}`, authToken: 't' },
    });
    expect(createPhoneRequest('webhook', values)).not.toHaveProperty('twilio');
  });

  it('keep the token that is left empty', () => {
    expect(accountChange({ ...values, authToken: ' ' }, 'twilio').phone.twilio).toEqual({
      accountSid: `AC${'0'.repeat(32)}`,
    });
    expect(accountChange(values, 'none').phone).toEqual({ number: '03-1234-5678' });
  });

  it('know an account from what is none', () => {
    expect(accountSid(values.accountSid)).toBeNull();
    expect(accountSid('AC1')).toBe('phone.sidWrong');
  });

  it('go through their form unchanged', () => {
    const routing = {
      ringSeconds: 20,
      callbackMinutes: 60,
      greeting: '',
      messagePrompt: 'どうぞ',
      groupIds: ['a'],
      screening: true,
      record: false,
      takeMessages: true,
      onCall: 'never' as const,
    };
    const { groupIds, screening, record, takeMessages, onCall } = routing;
    expect(
      routingChange(valuesOfRouting(routing), { groupIds, screening, record, takeMessages, onCall }),
    ).toEqual(routing);
  });

  it('show addresses as they can be carried elsewhere', () => {
    expect(wholeAddress('/hooks/phone/1', 'https://a.jp')).toBe('https://a.jp/hooks/phone/1');
    expect(wholeAddress('https://b.jp/hooks', 'https://a.jp')).toBe('https://b.jp/hooks');
  });
});

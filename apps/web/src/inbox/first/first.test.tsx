import type { FirstMessage, StartWay } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { renderText } from '../../kit/testing/render.fixture.tsx';
import { aMe } from '../../kit/testing/samples.fixture.ts';
import { aConversation, aCustomer } from '../testing/samples.fixture.ts';
import { Begin } from './Begin.tsx';
import { Drafts } from './Drafts.tsx';
import { FirstFields } from './FirstFields.tsx';
import { Ongoing } from './Ongoing.tsx';
import { parseFirstSearch } from './search.ts';
import { firstOf, wayOf } from './ways.ts';
import { WriteButtons } from './WriteButtons.tsx';

const me = aMe();
const mail: StartWay = {
  channelId: 'c1',
  channelType: 'email',
  channelName: 'お客様窓口',
  to: 'ogawa@example.jp',
  name: null,
  usual: false,
  reachable: true,
  letter: true,
};
const line: StartWay = {
  ...mail,
  channelId: 'c2',
  channelType: 'line',
  channelName: '公式LINE',
  to: 'U1',
  name: 'まりこ',
  letter: false,
};
const message: FirstMessage = {
  id: 'k9',
  customer: { id: 'u1', name: '小川 真理子', honorific: '様', company: '小川商事' },
  channelId: 'c1',
  channelType: 'email',
  channelName: 'お客様窓口',
  to: 'ogawa@example.jp',
  subject: '秋の新茶',
  preview: 'いつもありがとうございます。',
  updatedAt: '2026-11-24T02:00:00.000Z',
};
const fields = {
  subject: '',
  missing: true,
  error: null,
  setSubject: () => undefined,
  setWay: async () => undefined,
  store: async () => true,
};

describe('the address of a new message', () => {
  it.each([
    [
      { customer: 'u1', by: 'line', more: 'x' },
      { customer: 'u1', by: 'line' },
    ],
    [{ draft: 'k9', by: 'fax' }, { draft: 'k9' }],
    [{ customer: 5, draft: '' }, {}],
  ])('%j says %j', (raw, read) => {
    expect(parseFirstSearch(raw)).toEqual(read);
  });
});

describe('the way', () => {
  it('is of the kind that was asked for, else the best that reaches them', () => {
    expect(firstOf([mail, line], 'line')).toBe(line);
    expect(firstOf([mail, { ...line, reachable: false }], 'line')).toBe(mail);
    expect(firstOf([mail, line], null)).toBe(mail);
    expect(firstOf([{ ...mail, reachable: false }], 'email')).toBeUndefined();
  });

  it('is the message’s own as long as it is on the record', () => {
    expect(wayOf([line, mail], message)).toBe(mail);
    expect(wayOf([line], message)).toBeUndefined();
  });
});

describe('the head of a new message', () => {
  const head = (ways: StartWay[], changes: Partial<FirstMessage> = {}) =>
    renderText(() => <FirstFields message={{ ...message, ...changes }} fields={fields} />, {
      me,
      known: [[['customer', 'u1', 'ways'], ways]],
    });

  it('says to whom, by which ways it can go, and that a mail needs a subject', async () => {
    const text = await head([mail, { ...line, reachable: false }]);
    expect(text).toContain('小川 真理子 様 小川商事');
    expect(text).toContain('メール ogawa@example.jp（お客様窓口）');
    expect(text).toContain('LINE まりこ（公式LINE） 送信できません（ブロックなど）');
    expect(text).toContain('件名を入れてください');
  });

  it('asks for no subject where there is none, and shows a way that has left the record', async () => {
    const text = await head([mail], {
      channelId: 'c2',
      channelType: 'line',
      channelName: '公式LINE',
      to: 'U1',
    });
    expect(text).not.toContain('件名');
    expect(text).toContain('LINE（公式LINE）');
  });
});

it('says why nobody can be written to who has no address', async () => {
  const text = await renderText(() => <Begin to={{ customerId: 'u1' }} by={null} />, {
    me,
    known: [[['customer', 'u1', 'ways'], []]],
  });
  expect(text).toContain('このお客様に送る方法がありません');
  expect(text).toContain('顧客情報を開く');
});

it('lists what was begun and not sent, and nothing where nothing was', async () => {
  const drafts = (items: FirstMessage[]) =>
    renderText(() => <Drafts />, { me, known: [[['first-messages'], items]] });
  const text = await drafts([message, { ...message, id: 'k8', subject: '', preview: '' }]);
  expect(text).toContain('秋の新茶 — いつもありがとうございます。');
  expect(text).toContain('（件名なし） — 本文はまだありません');
  expect(await drafts([])).toBe('');
});

it('names what is open with the same customer, and no more than that', async () => {
  const ongoing = (status: 'open' | 'done') =>
    renderText(() => <Ongoing customerId="u1" />, {
      me,
      known: [[['customer-conversations', 'u1'], { items: [aConversation({ status })], nextCursor: null }]],
    });
  expect(await ongoing('open')).toContain('急須の注ぎ口が欠けておりました');
  expect(await ongoing('done')).toBe('');
});

it('offers on a record what stands in it, to who may send', async () => {
  const point = (kind: 'email' | 'line') => ({ id: kind, kind, value: 'x', primary: true, shared: false });
  const buttons = (kinds: ('email' | 'line')[]) =>
    renderText(() => <WriteButtons customer={aCustomer({ contactPoints: kinds.map(point) })} />, { me });
  expect(await buttons(['email', 'line'])).toBe('メールを書く LINEを送る');
  expect(await buttons([])).toBe('');
});

import { describe, expect, it } from 'vitest';
import { renderDates, sampleWorkspace } from './index.ts';

const { members, customers, conversations } = sampleWorkspace;
const everything = JSON.stringify(sampleWorkspace);
const messages = conversations.flatMap((conversation) => conversation.messages);
const replies = conversations.flatMap((conversation) =>
  conversation.messages
    .filter((message) => message.direction === 'outbound')
    .map((message) => ({ ...message, key: conversation.key, customer: conversation.customer })),
);

/** Double honorifics, borrowed or careless forms and «workplace» keigo no reply of the shop may hold. */
const forbidden = [
  /了解(?:しま|いたしま|です)/u,
  /おっしゃられ|お見えになられ|ご覧になられ|召し上がられ|お越しになられ/u,
  /拝見させていただ|拝読させていただ|お伺いさせ|ご案内させていただ/u,
  /ご(?:利用|購入|注文|確認|使用|参加|予約|変更|返品)でき/u,
  /(?:ご|お)[一-龠]{2}(?:され|して(?:いただ|くださ))/u,
  /よろしかったでしょうか|のほう(?:になります|でよろし)|ご苦労(?:様|さま)|お疲れ(?:様|さま)/u,
  /なるほど|すみません|すいません|ごめんなさい/u,
  /各位様|様様|御中様|殿様/u,
  /とんでもありません|とんでもございませんでした/u,
  /見れ(?:ま|る)|来れ(?:ま|る)|食べれ/u,
  /[！？!?]{2}|笑$|💦|✨/u,
];

describe('texts', () => {
  it('are all different, and none is empty', () => {
    const texts = messages.map((message) => message.text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.filter((text) => text.length < 8)).toEqual([]);
  });

  it('do not repeat a sentence of substance in two replies', () => {
    const seen = new Map<string, string>();
    const repeated: string[] = [];
    for (const { key, text } of replies) {
      for (const sentence of text.split(/[。\n]/u)) {
        if (sentence.length < 24) continue;
        const before = seen.get(sentence);
        if (before !== undefined && before !== key) repeated.push(`${before} ${key} ${sentence}`);
        seen.set(sentence, key);
      }
    }
    expect(repeated.filter((each) => !each.includes('みどり商店'))).toEqual([]);
  });

  it('have subjects of their own', () => {
    const subjects = conversations.map((conversation) => conversation.subject);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it('name dates through placeholders only, within reach of the day of loading', () => {
    for (const { text } of messages) {
      expect(text).not.toMatch(/\d{1,2}月\d{1,2}日|\d{1,2}\/\d{1,2}(?!\d)|20\d\d年|[日月火水木金土]曜/u);
      for (const [, offset] of text.matchAll(/\{date:(-?\d+)/gu)) {
        expect(Math.abs(Number(offset))).toBeLessThanOrEqual(100);
      }
      expect(renderDates(text, new Date('2026-11-18T03:00:00Z'))).not.toMatch(/[{}]/u);
    }
  });

  it('promise nothing in the past: a date in a reply is at most two weeks behind it', () => {
    const stale = replies.filter(({ day, text }) =>
      [...text.matchAll(/\{date:(-?\d+)/gu)].some(([, offset]) => Number(offset) < day - 14),
    );
    expect(stale.map(({ key }) => key)).toEqual([]);
  });

  it('are fiction: addresses at example domains, telephone numbers that are never given out', () => {
    for (const { email } of [...members, ...customers]) {
      expect(email).toMatch(/@(?:[a-z-]+\.)*example\.(?:jp|com|co\.jp|ne\.jp)$/u);
    }
    for (const { phone } of customers) expect(phone ?? '03-0000-0000').toMatch(/^0[39]0?-0000-\d{4}$/u);
    expect(everything).not.toMatch(/https?:\/\/(?!midori\.example\.jp)/u);
  });

  it('hold no leftovers of the desk they were written at', () => {
    expect(everything).not.toMatch(/TODO|FIXME|lorem|undefined|\/(?:work|tmp|home)\/|localhost/iu);
    expect(everything).not.toContain('�');
  });
});

describe('replies', () => {
  it.each(replies)(
    '$key, day $day $time: addresses the customer and is signed',
    ({ customer, author, text }) => {
      const name = customers.find((each) => each.key === customer)?.name ?? '';
      const head = text.split('\n\n')[0] ?? '';
      const lastLines = text.split('\n').slice(-2).join('\n');
      const signer = members.find((member) => member.key === author);
      if (head.startsWith('Dear ')) {
        expect(head).toMatch(/^Dear (?:Ms\.|Mr\.) \S+,$/u);
        expect(name.endsWith(head.slice(9, -1))).toBe(true);
        expect(lastLines).toBe(`${signer?.key === 'linh' ? 'Linh Nguyen' : signer?.name}\nMidori Shoten`);
        return;
      }
      const family = /^[A-Za-z]/u.test(name) ? name.split(' ')[1] : name.split(' ')[0];
      expect(head.endsWith(`${family}様`)).toBe(true);
      const signature = author === 'owner' ? '店主' : signer?.name.split(' ')[0];
      expect(text.endsWith(`\n\nみどり商店 ${signature}`)).toBe(true);
    },
  );

  it.each(forbidden)('never say %s', (form) => {
    expect(
      replies.filter(({ text }) => form.test(text)).map(({ key, text }) => `${key} ${form.exec(text)?.[0]}`),
    ).toEqual([]);
  });

  it('do not lean on させていただく', () => {
    const leaning = replies.filter(({ text }) => (text.match(/させていただ/gu) ?? []).length > 1);
    expect(leaning.map(({ key }) => key)).toEqual([]);
  });

  it('name the company before the person when writing to a company', () => {
    const careless = replies.filter(({ customer, text }) => {
      const company = customers.find((each) => each.key === customer)?.company;
      return company !== undefined && !text.startsWith('Dear ') && !text.startsWith(company);
    });
    expect(careless.map(({ key }) => key)).toEqual([]);
  });
});

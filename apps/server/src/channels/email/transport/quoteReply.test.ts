import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteReply, type QuoteInput } from './quoteReply.ts';

const input: QuoteInput = {
  reply: '山田様\n\nお問い合わせありがとうございます。\n',
  signature: '────────\nみどり商店\n────────',
  original: {
    text: '商品が届きません。\r\n\r\n山田\r\n',
    from: { name: '山田太郎', address: 'a@b.jp' },
    sentAt: new Date('2026-11-21T01:00:00Z'),
  },
  timeZone: 'Asia/Tokyo',
  language: 'ja',
};

function quoting(text: string): string[] {
  const whole = quoteReply({ ...input, original: { ...input.original, text } });
  return whole.slice(whole.indexOf('2026年')).trimEnd().split('\n').slice(1);
}

describe('quoting below an answer', () => {
  it('puts reply, signature and original as Japanese business mail has them', () => {
    expect(quoteReply(input)).toBe(
      `山田様

お問い合わせありがとうございます。

────────
みどり商店
────────

2026年11月21日(土) 10:00 山田太郎 <a@b.jp>:
> 商品が届きません。
>
> 山田
`,
    );
  });

  it('speaks English to whom it should, at the workspace’s own time', () => {
    const text = quoteReply({ ...input, language: 'en', timeZone: 'Europe/Paris', signature: null });
    expect(text).toContain('\n\nOn Sat, 21 Nov 2026 at 02:00, 山田太郎 <a@b.jp> wrote:\n> ');
    expect(text).not.toContain('────────');
  });

  it('shows midnight as 00 and a sender without a name by the address', () => {
    const original = {
      ...input.original,
      from: { name: '', address: 'a@b.jp' },
      sentAt: new Date('2026-12-31T15:05:00Z'),
    };
    expect(quoteReply({ ...input, original })).toContain('2027年1月1日(金) 00:05 <a@b.jp>:');
  });

  it('leaves out what is quoted more than three deep', () => {
    expect(quoting('new\n> one\n>> two\n> > > three\n>>>> four\n> > > > four')).toEqual([
      '> new',
      '>> one',
      '>>> two',
      '>> > > three',
    ]);
  });

  it('stops a long original at a whole line within 20 kB, and says so', () => {
    const lines = quoting('あ'.repeat(30).concat('\n').repeat(1_000));
    expect(lines.at(-1)).toBe('> …');
    expect(new Set(lines.slice(0, -1))).toEqual(new Set([`> ${'あ'.repeat(30)}`]));
    expect(Buffer.byteLength(lines.join('\n'))).toBeLessThan(21_000);
  });

  it('never lets the original stand outside the quote', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const line of quoting(text)) expect(line).toMatch(/^>/);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { replySubject } from './subject.ts';

describe('the subject of an answer', () => {
  it.each([
    ['ご注文の件', 'Re: ご注文の件'],
    ['Re: ご注文の件', 'Re: ご注文の件'],
    ['RE: re:Re: ご注文の件', 'Re: ご注文の件'],
    ['Re[2]: ご注文の件', 'Re: ご注文の件'],
    ['Re^3: ご注文の件', 'Re: ご注文の件'],
    ['Re（２）：ご注文の件', 'Re: ご注文の件'],
    ['ＲＥ：ご注文の件', 'Re: ご注文の件'],
    ['返信：Re: ご注文の件', 'Re: ご注文の件'],
    ['　Re：　ご注文の件', 'Re: ご注文の件'],
    ['Fwd: Re: ご注文の件', 'Re: Fwd: Re: ご注文の件'],
    ['[受付 12] Re: 件', 'Re: [受付 12] Re: 件'],
    ['Return: 返品', 'Re: Return: 返品'],
    ['返信がありません', 'Re: 返信がありません'],
    ['', 'Re:'],
  ])('of «%s» is «%s»', (subject, expected) => {
    expect(replySubject(subject)).toBe(expected);
  });

  it('stays the same however often one answers', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (subject) => {
        const once = replySubject(subject);
        expect(replySubject(once)).toBe(once);
      }),
    );
  });
});

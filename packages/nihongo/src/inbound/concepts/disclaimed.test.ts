import { describe, expect, it } from 'vitest';
import { readDocument } from '../../text/document.ts';
import { readInbound } from '../read-inbound.ts';
import { viewOf } from '../view.ts';
import { disclaimed } from './disclaimed.ts';

const found = (text: string): string[] =>
  disclaimed(viewOf(readDocument(text))).map(({ start, end }) => text.slice(start, end));

describe('what the writer says not to ask for', () => {
  it.each([
    'あの人を辞めさせろとまでは言いません。',
    '土下座しろなどとは言わない。',
    '全額返せと言っているわけではありません。',
    'クビにしろなんて言うつもりはないです。',
    '土下座してほしいとは思いません。',
    'ただにしてほしいとは申しません。',
    '謝ってほしいわけではありません。',
    '慰謝料を求めているのではありません。',
    'お金がほしいわけじゃないです。',
    '会社を潰せとは思っていません。',
  ])('is seen in «%s»', (text) => {
    expect(found(text)).not.toEqual([]);
  });

  it.each([
    '辞めさせろと言っているんだ。',
    '土下座しろと言わないと分からないのか。',
    '火をつけるとは申しませんが、夜は用心なさってください。',
    '私が手を出すとは言いません。仲間は知りませんが。',
    '慰謝料を求めます。',
    '辞めてほしいと思います。',
  ])('is not seen in «%s»', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    '今すぐ辞めさせろとまでは言いません。ただ、あの運転手さんには指導をお願いします。',
    '土下座しろとは言いませんので、理由を教えてください。',
    '慰謝料を求めているのではありません。原因が知りたいだけです。',
  ])('is no harassment in «%s»', (text) => {
    expect(readInbound(text).harassment).toEqual([]);
  });

  it('does not excuse what is demanded besides', () => {
    const kinds = readInbound('金を返せとは言わない。その代わり全員で土下座しろ。').harassment.map(
      ({ kind }) => kind,
    );
    expect(kinds).toContain('kneeling-demand');
  });
});

import { Trie } from '../lexicon/trie.ts';
import type { Token } from '../tokenizer/token.ts';
import { groups } from './words/groups.ts';
import { professions } from './words/professions.ts';

/** A text in which every calling, group name and address to many is one mark, with the way back. */
export interface Marked {
  readonly text: string;
  /** Offset in the original of each unit of `text`, and of its end. */
  readonly origin: readonly number[];
}

export const calling = '\ue000';
export const group = '\ue001';
export const manyAddressed = '\ue002';

const addresses =
  'みんな みな 皆 皆んな みなさん みなさま 皆さん 皆さま 皆様 みなの衆 皆の衆 皆々様 各位 諸君 諸氏 諸兄 諸姉 同志 同志たち 方々 面々 メンバー メンツ 仲間たち 衆 ご一同 ご一同様 一同さま 一同様 保護者さま 保護者様 保護者各位 会員各位 会員諸氏 みんなー みんな〜 みなみな みんなたち 人たち'.split(
    ' ',
  );

let marks: Trie<string> | undefined;

function loadMarks(): Trie<string> {
  if (marks !== undefined) return marks;
  marks = new Trie<string>();
  for (const word of addresses) marks.add(word, manyAddressed);
  for (const word of professions.split(/\s+/u).filter(Boolean)) marks.add(word, calling);
  for (const word of groups.split(/\s+/u).filter(Boolean)) marks.add(word, group);
  return marks;
}

/** Callings that are made at need: 〜師, 〜士, 〜職人, 〜屋 … at the end of a noun. */
const callingEnd =
  /(?:[\p{Script=Han}ァ-ヶー]{1,6}(?:師|士|医|(?<![会全部団組役満定人動隊班社店議客])員|職人|技師|技術者|研究者|研究員|講師|教授|教員|鑑定人|栽培家|愛好家|作家|奏者|設計者|開発者|担当者?|従事者|業者|監督|奏者|インストラクター|トレーナー|アドバイザー|コーディネーター|コンサルタント|デザイナー|エンジニア|プランナー|オーナー|マイスター|スタイリスト|セラピスト|カウンセラー|アナリスト|ディレクター|プロデューサー|クリエイター|農家|漁師|屋))/uy;

/** Marks a text. Linear in its length. */
export function mark(text: string, tokens: readonly Token[]): Marked {
  const trie = loadMarks();
  const starts = new Uint8Array(text.length + 1);
  for (const token of tokens) starts[token.start] = 1;
  starts[text.length] = 1;
  const origin: number[] = [];
  let out = '';
  for (let at = 0; at < text.length;) {
    const found =
      starts[at] === 1 ? trie.longest(text, at, (end) => end - at >= 4 || starts[end] === 1) : undefined;
    const made = starts[at] === 1 ? madeCalling(text, at, starts) : 0;
    if (made > (found?.end ?? at)) {
      origin.push(at);
      out += calling;
      at = made;
    } else {
      origin.push(at);
      out += found?.value ?? text[at] ?? '';
      at = found?.end ?? at + 1;
    }
  }
  origin.push(text.length);
  return { text: out, origin };
}

/** Where a calling that is in no list ends, or 0. */
function madeCalling(text: string, at: number, starts: Uint8Array): number {
  callingEnd.lastIndex = at;
  if (!callingEnd.test(text)) return 0;
  return starts[callingEnd.lastIndex] === 1 ? callingEnd.lastIndex : 0;
}

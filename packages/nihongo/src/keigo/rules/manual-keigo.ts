import type { Hit } from '../finding.ts';
import { hit } from '../hit.ts';
import { paddingHou } from '../manual/hou.ts';
import { lastNoun } from '../manual/last-noun.ts';
import { copulaNarimasu } from '../manual/ni-narimasu.ts';
import { matches } from '../reply.ts';
import type { Reply } from '../reply.ts';
import type { Rule } from '../rule.ts';

/** Shapes: ハートの形になります is meant. */
const shapes =
  /(?:ハート|星|花|丸|円|三角|四角|動物|輪|波|箱|葉|魚|鳥|月|リボン|筒|袋|船|家|屋根|雲|しずく|台|山|蝶|球)の$/u;
const katachi =
  /([^\s、。！？\n]{1,12}?)(という|する|した|の|いただく|いたす|な)形(?:になります|になりますので|になりますが|となります|となりますので|になっております|でのご|で(?=お願い|よろし))/gu;

function suggestions(noun: string, link: string): string[] {
  if (link === 'の') return [`${noun}でございます`, `${noun}いたします`];
  return /^(?:する|した|という)$/u.test(link) ? [`${noun}いたします`] : [];
}

/** お預かりする形になります: a form that nothing takes. */
function emptyForm(reply: Reply): Hit[] {
  return matches(reply, katachi).flatMap((match) => {
    const [whole, phrase = '', link = ''] = match;
    if (shapes.test(phrase + link)) return [];
    const phraseEnd = match.index + phrase.length;
    const start = lastNoun(reply, match.index, phraseEnd) ?? match.index;
    const noun = reply.text.slice(start, phraseEnd).replace(/を$/u, '');
    return [
      hit(
        { start, end: match.index + whole.replace(/(?:ので|が)$/u, '').length },
        '「形になります」は要らない言い足しです。「〜いたします」と言い切ります（社内の表記）。',
        '“Katachi ni narimasu” adds nothing: say plainly what is done (house style).',
        suggestions(noun, link),
      ),
    ];
  });
}

const pastQuestion = /(?:よろしかった|宜しかった|良かった|よかった)(?:でしょうか|ですか|ですね|ですよね)/gu;

/** ご注文は以上でよろしかったでしょうか: a question about now, in the past. */
const askedInPast = (reply: Reply): Hit[] =>
  matches(reply, pastQuestion).map((match) =>
    hit(
      { start: match.index, end: match.index + match[0].length },
      '今たずねることを過去形にしています。「よろしいでしょうか」とします（社内の表記）。',
      'A question about now put in the past: say “yoroshii desho ka” (house style).',
      ['よろしいでしょうか', 'よろしいですか'],
    ),
  );

const sumWithKara =
  /((?<![0-9０-９,，])[0-9０-９,，]{1,12}万?[0-9０-９,，]{0,12}円|(?<![一二三四五六七八九十百千万])[一二三四五六七八九十百千万]{1,10}円)(?:から|より)(?=(?:の?お預かり|頂戴|いただ|で(?:よろし|お預かり|お願い)))/gu;

/** 1万円からお預かりいたします. */
const takenFromSum = (reply: Reply): Hit[] =>
  matches(reply, sumWithKara).map((match) =>
    hit(
      { start: match.index, end: match.index + match[0].length },
      '「から」は要りません。「〜円をお預かりいたします」とします（社内の表記）。',
      'No “kara” with the sum that is handed over (house style).',
      [match[1] ?? '', `${match[1] ?? ''}を`],
    ),
  );

/** バイト敬語: のほう, になります for です, よろしかったでしょうか, 円から, 形になります. */
export const manualKeigo: Rule = {
  id: 'manual-keigo',
  severity: 'warning',
  source: 'house-style',
  find: (reply) => [
    ...paddingHou(reply),
    ...copulaNarimasu(reply),
    ...emptyForm(reply),
    ...askedInPast(reply),
    ...takenFromSum(reply),
  ],
};

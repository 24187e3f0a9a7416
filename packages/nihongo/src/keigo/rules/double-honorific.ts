import type { Hit } from '../finding.ts';
import { group, hit } from '../hit.ts';
import { humbleTwice, respectfulTwice } from '../honorifics-twice.ts';
import { matches } from '../reply.ts';
import type { Reply } from '../reply.ts';
import type { Rule } from '../rule.ts';
import { splitTitle } from '../split-title.ts';
import { ownSide, titles } from '../words.ts';

const verbs = (reply: Reply): Hit[] =>
  reply.acts.flatMap((act) => {
    if (!reply.isOwnWords(act)) return [];
    return respectfulTwice(act, reply.text) ?? humbleTwice(act, reply.text) ?? [];
  });

const prefixed =
  /[おご御]((?:拝見|拝読|拝聴|拝借|拝受|拝察|拝領|拝命|頂戴)(?:いたし|致し|し|する|させ)?[^、。\n]{0,8}?(?:ます|ました|まして|て|た|る|く))|[おご御]((?:承り|申し上げ)(?:し|いたし)(?:ます|ました|まして))/gu;

/** ご拝見, ご拝読, お承り, お申し上げ: the humble verb needs no prefix. */
function prefixedHumble(reply: Reply): Hit[] {
  return matches(reply, prefixed).map((match) => {
    const [whole, sahen, joined = ''] = match;
    return hit(
      { start: match.index, end: match.index + whole.length },
      `「${whole}」は、謙譲語にさらに「お・ご」を重ねています。`,
      'The humble verb needs no honorific prefix.',
      [sahen ?? joined.replace(/(?:いたし|し)(?=ま)/u, '')],
    );
  });
}

const raisedHonour = /(?:御社|貴社|貴店|貴校|貴院|貴行|貴殿|各位)(様|さま|殿|さん)/gu;

/** 各位様, 貴社様: the word is an honorific by itself. */
function honouredTwice(reply: Reply): Hit[] {
  return matches(reply, raisedHonour).map((match) => {
    const [whole, honour = ''] = match;
    const word = whole.slice(0, -honour.length);
    return hit(
      { start: match.index, end: match.index + whole.length },
      `「${word}」はそれ自体が敬称です。「${honour}」を重ねません。`,
      'This word is an honorific by itself: no second one after it.',
      [word],
    );
  });
}

const titleAndSama = new RegExp(
  `(?:^|[^\\p{L}\\p{N}]|[\\p{L}\\p{N}])((?:[\\p{sc=Han}\\p{sc=Katakana}ー々ヶヵ]{1,8}?)?(?:${titles})(?:様|さま)(?!式|子|々))`,
  'gu',
);
/** 弊社の社長様 is 尊敬語 for one's own side. */
const ownBefore = new RegExp(`(?:${ownSide})(?:の|で|に(?:て|おきまして))?[^、。\\n]{0,12}$`, 'u');

/** 部長様, 山田社長様. */
function honouredTitle(reply: Reply): Hit[] {
  return matches(reply, titleAndSama).flatMap((match) => {
    const at = group(match, 1);
    const line = reply.text.slice(Math.max(0, at.start - 30), at.start);
    if (ownBefore.test(line.slice(line.lastIndexOf('\n') + 1))) return [];
    const right = reply.text.slice(at.start, at.end).replace(/(?:様|さま)$/u, '');
    const { name, title } = splitTitle(right) ?? { name: '', title: right };
    return [
      hit(
        at,
        `「${title}」のような役職名はそれ自体が敬称です。「様」を重ねません。`,
        'A title of office is an honorific by itself: no “sama” after it.',
        name === '' ? [right] : [right, `${title} ${name}様`],
      ),
    ];
  });
}

/** 二重敬語: two honorifics of one kind on one word. */
export const doubleHonorific: Rule = {
  id: 'double-honorific',
  severity: 'error',
  source: '敬語の指針',
  find: (reply) => [
    ...verbs(reply),
    ...prefixedHumble(reply),
    ...honouredTwice(reply),
    ...honouredTitle(reply),
  ],
};

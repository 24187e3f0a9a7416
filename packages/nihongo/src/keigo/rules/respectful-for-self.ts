import { honorificVerb } from '../../morph/honorific-verbs.ts';
import { verbOfStem } from '../../morph/stem.ts';
import { hit } from '../hit.ts';
import type { Hit } from '../finding.ts';
import { honouredOwnPeople, withoutHonour } from '../own-people.ts';
import { textBefore } from '../reply.ts';
import type { Act, Reply } from '../reply.ts';
import { rejoin } from '../rewrite.ts';
import type { Rule } from '../rule.ts';
import { ownPeople, ownSide, staff, titles } from '../words.ts';

/** Someone of one's own side, or the side itself; 弊社の店舗 is neither. */
const ownPerson = new RegExp(
  `(?:^|の)(?:${ownSide}|${ownPeople}|${staff}|${titles}|者|代表|役員|チーム|一同|先生|主人|[\\p{sc=Han}]{1,6}長|[\\p{sc=Han}々\\p{sc=Katakana}ー]{1,6}(?:さん|氏|君|くん))(?:ども|たち|達|の者)?(?:[0-9０-９一二三四五六七八九十]+名)?$`,
  'u',
);
const ownSideBefore = new RegExp(`^(?:${ownSide}|${ownPeople})の?`, 'u');
/** Titles that customers seldom have when a shop or house writes of them bare. */
const houseTitle = /^(?:店長|館長|園長|院長|支配人|総支配人|料理長|女将)$/u;
const staffAlone = new RegExp(
  `^(?:${staff}|${ownPeople}|係の者|担当の者|${ownSide})(?:たち|達|ども|の者)?$`,
  'u',
);

/** Whether the marked subject of an act is of one's own side. */
function isOwn(act: Act, reply: Reply): boolean {
  const { marked } = act;
  const members = reply.context.members ?? [];
  if (marked === undefined || act.subject === 'customer') return false;
  // お客様のおっしゃった件: in a clause before a noun, の marks who acts.
  if (/(?:様|さま|方|先生|社)の$/u.test(textBefore(reply, act.start, 4))) return false;
  if (/^(?:から|より|には|にて)$/u.test(marked.marker)) return false;
  // 弊社は、お使いになる方の… : a topic does not reach into a clause that describes a noun.
  if (marked.marker !== 'が' && act.ending === 'adnominal') return false;
  const { phrase, head } = marked;
  if (members.some((member) => member !== '' && head === member)) return true;
  if (marked.bareName || staffAlone.test(phrase) || houseTitle.test(phrase)) return true;
  if (ownSideBefore.test(phrase) && ownPerson.test(phrase)) return true;
  return new RegExp(`^(?:${titles})$`, 'u').test(phrase) && isAway(act);
}

/** 部長は席を外していらっしゃいます: told of whoever is asked for, so of one's own. */
function isAway(act: Act): boolean {
  return (
    /^(?:外す|出る|出かける|休む|外出する|出張する|会議する|離れる)$/u.test(act.base) &&
    act.auxiliaries.some((one) => one.label === 'いらっしゃる')
  );
}

/** Verbs of which れる・られる with a person as subject is 尊敬, not 受身 or 可能. */
const raisedByRareru =
  /^(?:来る|戻る|帰る|行く|休む|話す|申す|参る|おる|出かける|説明する|担当する|対応する|出席する|外出する|出張する|退社する|退職する|異動する)$/u;

function isRespectful(act: Act): boolean {
  if (act.frame === 'ni-naru' || act.frame === 'nasaru') return true;
  const verb = honorificVerb(act.base);
  if (act.frame === 'none' && verb?.class === 'respectful' && act.base !== 'くださる') return true;
  if (act.auxiliaries.some((one) => one.label === 'いらっしゃる')) return true;
  const [first] = act.auxiliaries;
  return /^ら?れる$/u.test(first?.label ?? '') && raisedByRareru.test(act.base) && !act.negative;
}

const humbleWords: Readonly<Record<string, readonly string[]>> = {
  おっしゃる: ['申す'],
  いらっしゃる: ['参る', '伺う', 'おる'],
  なさる: ['いたす'],
  召し上がる: ['いただく'],
  ご覧: ['拝見する'],
  お越し: ['参る', '伺う'],
  おいで: ['参る', '伺う'],
  お見え: ['参る', '伺う'],
  来る: ['参る', '伺う'],
  行く: ['参る', '伺う'],
};

/** What takes the place of the respectful form, in the same tense and politeness. */
function humbleInstead(act: Act, text: string): string[] {
  const [first] = act.auxiliaries;
  const raised = /^ら?れる$/u.test(first?.label ?? '');
  const rest = act.auxiliaries.slice(raised ? 1 : 0);
  const ending = act.ending === 'conjunctive' ? '連用形' : '基本形';
  const form = raised && rest.length === 0 ? (first?.form ?? ending) : ending;
  const index = act.auxiliaries.findIndex((one) => one.label === 'いらっしゃる');
  const aside = act.auxiliaries[index];
  if (aside !== undefined && index > 0)
    return [
      text.slice(act.start, aside.start) +
        rejoin('おる', '五段', act.auxiliaries.slice(index + 1), aside.form),
    ];
  const words = Object.hasOwn(humbleWords, act.base) ? humbleWords[act.base] : undefined;
  if (words !== undefined)
    return words.flatMap((verb) => {
      const joined = rejoin(verb, '', rest, form);
      return [joined.replace(/(?<=[てで])い(?=ま)/u, 'おり'), joined];
    });
  if (act.frame === 'ni-naru') {
    const plain = act.base.endsWith('する') ? act.base : verbOfStem(act.stem);
    return [rejoin(plain, '', rest, form), `${act.prefix}${act.stem}${rejoin('する', '', rest, form)}`];
  }
  if (act.frame === 'nasaru') return [act.stem + rejoin('いたす', '五段', rest, form)];
  if (raised && act.frame === 'suru')
    return [act.stem + rejoin('いたす', '五段', rest, form), act.stem + rejoin('する', '', rest, form)];
  return raised ? [rejoin(act.base, act.ctype, rest, form)] : [];
}

/** 弊社の技術者がおっしゃるには, 設計士がいらっしゃいます: respectful verbs for one's own side. */
function acts(reply: Reply): Hit[] {
  return reply.acts.flatMap((act) => {
    if (act.kind !== 'verb' || act.mood === 'request' || !reply.isOwnWords(act)) return [];
    if (!isRespectful(act) || !isOwn(act, reply)) return [];
    const word = reply.text.slice(act.start, act.end);
    return [
      hit(
        act,
        `「${word}」は尊敬語です。自分側の人の動作には、謙譲語を使います。`,
        'A respectful verb for your own side: use the humble one.',
        humbleInstead(act, reply.text),
      ),
    ];
  });
}

/** 弊社の佐藤さん, 弊社の高橋部長, 係の方. */
function people(reply: Reply): Hit[] {
  return honouredOwnPeople(reply).map((span) => {
    const phrase = reply.text.slice(span.start, span.end);
    return hit(
      span,
      `「${phrase}」は自分側の人です。お客様に対しては、さん・様・役職名などの敬称を付けません。`,
      'Someone of your own side: to a customer, no “san”, “sama” or trailing title.',
      withoutHonour(phrase),
    );
  });
}

/** 尊敬語, さん, 様 or a trailing title for one's own side, in front of a customer. */
export const respectfulForSelf: Rule = {
  id: 'respectful-for-self',
  severity: 'error',
  source: '敬語の指針',
  find: (reply) => [...people(reply), ...acts(reply)],
};

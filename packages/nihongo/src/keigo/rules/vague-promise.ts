import type { Sentence } from '../../text/document.ts';
import type { Span } from '../../text/span.ts';
import type { Hit } from '../finding.ts';
import { hit } from '../hit.ts';
import { actAfter, matches, sentenceAfter, sentenceAt } from '../reply.ts';
import type { Reply } from '../reply.ts';
import type { Rule } from '../rule.ts';
import { againWords, contact, soonWords, waitingWords } from '../vague-words.ts';

/** A day or a clock time makes the promise definite. */
const dated =
  /[0-9０-９一二三四五六七八九十]+\s*(?:時|日|営業日|分|月|週間|か月|ヶ月|:|：|\/|／)|本日中|今日中|明日|明後日|あさって|翌日|翌営業日|今週中|来週|今月|来月|月末|午前|午後|正午|夕方|年内|年明け|[月火水木金土日]曜|本日(?!は)|今夜|今晩/u;
/** The next sentence may give the time: 後ほどお電話いたします。17時頃でございます。 */
const datedNext =
  /^(?:遅くとも|おおよそ|だいたい|目安は|予定は|到着は|お届けは|ご連絡は|お電話は|時間は)?、?(?:本日|明日|明後日|[0-9０-９]{1,2}\s*(?:月|日|時|営業日|分|\/|:))/u;

const promising =
  /(?:いたします|致します|申し上げます|差し上げます|します|まいります|参ります|伺います|いただきます|頂きます|頂戴します|頂戴いたします|おります|予定です|予定でございます|つもりです|(?:できれば|できるか)と(?:存じ|思い)|[いきじぢしちにびみりぎえけせてねめれべげ]ます)(?:ね|よ|が|ので|から)?/u;
const noPromise =
  /ございます|ましょう|かねます|お祈り|お詫び|御礼|お礼|感謝|お祝い|ご容赦|お願い(?:申し上げ|いたし|し)(?!.*時間)/u;

/** What the customer does, or is asked to do: their own pace is no promise. */
const customersAct =
  /^[^。、！？\n]{0,16}?(?:[おご](?:(?!させ|せて)[\p{sc=Han}ぁ-ん]){1,8}(?:ください|下さい|いただ[くきけ]|になる|になっ|になり|願い|のうえ)|(?<!せ)[てで](?:ください|下さい|いただ[くきけ])|(?:とき|時|際|場合|方)(?:は|に|、))/u;
const waiting = /^(?:の(?:間|あいだ)、?|、)?(?:お待ち|お?時間|の?(?:お)?時間|の?ご?猶予)/u;
const lasting =
  /^(?:して|すると|たって|経って|置い|ぶり|使|お使い|の間お使い|ご利用|お会い|ご無沙汰|運転|雨|前)/u;

interface Place extends Span {
  readonly word: string;
  readonly sentence: Sentence;
  readonly before: string;
  readonly after: string;
}

/** Whether a date stands after the word, or close before it: 11月25日(水)までに改めて. */
function isDated(reply: Reply, { sentence, before, after }: Place): boolean {
  if (dated.test(after)) return true;
  const close = before.slice(-14);
  if (dated.test(close) && !/は、?$/u.test(before)) return true;
  const next = sentenceAfter(reply, sentence);
  return next !== undefined && datedNext.test(reply.text.slice(next.start, next.start + 24));
}

/** しばらくお待ちください, しばらくお時間をいただきます; not しばらくお使いにならない場合. */
function asksToWait({ after }: Place): boolean {
  if (/^し(?:ましたら|たら)[^。]{0,20}(?:ご連絡|お電話|ご案内|お送り|お知らせ)/u.test(after)) return true;
  if (lasting.test(after)) return false;
  if (waiting.test(after) || /^、?かか(?:り|る)/u.test(after)) return true;
  return /(?:待ち|時間|かかり)[^。]{0,8}(?:ください|いただ|頂|頂戴|願|ます)/u.test(after);
}

/** Whether what follows is one's own act yet to come. */
function isPromise(reply: Reply, place: Place): boolean {
  const { after, word } = place;
  const next = actAfter(reply, place.end);
  const near = next !== undefined && next.start - place.end < 12;
  if (
    near &&
    (next.past ||
      next.negative ||
      (next.mood === 'question' && !/^かと(?:存|思)/u.test(reply.text.slice(next.end, next.end + 3))))
  )
    return false;
  if (near && next.mood === 'request' && !/待/u.test(next.base)) return false;
  if (
    /^(?:いただ|くださ)/u.test(after) ||
    noPromise.test(after) ||
    (againWords.test(word) && !contact.test(after))
  )
    return false;
  if (customersAct.test(after) && !/(?:お待ち|お時間)/u.test(after)) return false;
  if (
    /^[のな](?:お|ご|[\p{sc=Han}])/u.test(after) &&
    /(?:ください|おすすめ|お勧め|願い|承|変更)/u.test(after)
  )
    return false;
  const future = after.replaceAll(/ました|ており(?:ます|まし)|ています/gu, '');
  return promising.test(future) && !/^[^、。]{0,20}(?:くださ|下さ)/u.test(after);
}

function isVague(reply: Reply, place: Place): boolean {
  if (isDated(reply, place)) return false;
  return waitingWords.test(place.word) ? asksToWait(place) : isPromise(reply, place);
}

/** A promise of one's own without a date: 後ほど, 追って, なるべく早く, しばらくお待ちください. */
export const vaguePromise: Rule = {
  id: 'vague-promise',
  severity: 'warning',
  source: 'house-style',
  find: (reply): Hit[] =>
    matches(reply, soonWords).flatMap((match) => {
      const word = match[0].replace(/、$/u, '');
      const span = { start: match.index, end: match.index + word.length };
      const sentence = sentenceAt(reply, span.start);
      if (sentence === undefined || !/^(?:body|closing)$/u.test(sentence.kind)) return [];
      const before = reply.text.slice(Math.max(sentence.start, span.start - 40), span.start);
      const after = reply.text.slice(span.end, Math.min(sentence.end, span.end + 120));
      if (!isVague(reply, { ...span, word, sentence, before, after })) return [];
      return [
        hit(
          span,
          `「${word}」では、いつになるか伝わりません。日付か時刻を入れます（社内の表記）。`,
          'A promise without a date: name a day or a time (house style).',
        ),
      ];
    }),
};

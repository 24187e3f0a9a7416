import type { Assertion } from './assertions.ts';
import type { Commitment } from './promise.ts';
import { happens, neverPromise } from './lexicon.ts';
import { isOwnAct } from './own-act.ts';

const scheduleNoun =
  /^(?:予定|見込み?|みこみ|つもり|心づもり|運び|手はず|手筈|段取り|予定日|所存|手配|方向|目標|計画)$/u;
const scheduleVerb = /^(?:予定する|見込む|計画する)$/u;
const acts =
  /(?:お?届け|発送|出荷|お?渡し|返金|払い?戻し|連絡|回答|返事|返信|報告|訪問|伺い|納品|送付|配送|配達|郵送|工事|修理|施工|作業|交換|取り?替え|手続き?|対応|設置|取り?付け|撤去|掲載|公開|返却|返送|再発行|再送|再発送|振り?込み|入金|電話|完成|仕上がり|納入|着工|引き?渡し|お?迎え|点検|調査|確認|案内|お?知らせ|お?持ち|再配達|集荷)/u;
const ends = /^(?:終わる|完了する|仕上がる|完成する|出来上がる|済む)$/u;

/** 〜する予定です, 発送予定です, お届けは11月28日の予定です. */
export function scheduled(text: string, assertion: Assertion): Commitment | undefined {
  const { predicate, before } = assertion;
  const named = predicate.kind === 'copula' && scheduleNoun.test(predicate.base);
  const verb =
    predicate.kind === 'verb' && scheduleVerb.test(predicate.base) && !predicate.past && !predicate.negative;
  const becomes =
    /^(?:なる|する)$/u.test(predicate.base) &&
    /(?:予定|見込み|運び|手はず|こと)[にと](?:なり|なっ|し|いたし)/u.test(
      text.slice(predicate.start - 6, predicate.end),
    );
  const rule =
    becomes && predicate.progressive && /こと[にと]$/u.test(text.slice(predicate.start - 3, predicate.start));
  if (rule || (!named && !verb && !becomes)) return undefined;
  if (predicate.past || predicate.negative) return undefined;
  const words = text.slice(assertion.start, predicate.end);
  const inner = before.at(-1);
  if (inner && inner.ending === 'adnominal' && predicate.start - inner.end <= 3) {
    if (ends.test(inner.base) && lastAct(words))
      return { base: lastAct(words) ?? inner.base, strength: 'plain' };
    if (!isOwnAct(inner, true) || neverPromise.test(inner.base) || happens.test(inner.base)) return undefined;
    return { base: inner.base, strength: 'firm' };
  }
  const noun = /^(?:こと)/u.test(predicate.base) ? null : lastAct(words);
  return noun ? { base: noun, strength: 'plain' } : undefined;
}

function lastAct(words: string): string | undefined {
  const every = new RegExp(acts.source, 'gu');
  let last: string | undefined;
  for (const match of words.matchAll(every)) [last] = match;
  return last;
}

const topic = new RegExp(
  `${acts.source}(?:予定)?(?:日時?|時期|時刻)?(?:は|が|につきましては|に関しましては)`,
  'u',
);

/** 25日の発送です, 明日のお届けになります. */
const datedNoun = new RegExp(
  `の(${acts.source})(?:です|でございます|となります|になります|とさせていただきます|といたします)$`,
  'u',
);

/** お届けは11月28日です, お渡しは土曜になります: an act as topic, its date as predicate. */
export function dated(
  text: string,
  assertion: Assertion,
  dateEnds: (at: number) => boolean,
): Commitment | undefined {
  const { predicate } = assertion;
  if (predicate.past || predicate.negative) return undefined;
  const copula = predicate.kind === 'copula' || /^(?:なる|ござる)$/u.test(predicate.base);
  const words = text.slice(assertion.start, predicate.end);
  const noun = datedNoun.exec(words);
  if (noun?.[1] && dateEnds(assertion.start + noun.index)) return { base: noun[1], strength: 'plain' };
  const match = topic.exec(words);
  if (!copula || !match || /(?:お客様|ご入金|お振込|お支払)/u.test(words)) return undefined;
  return dateEnds(predicate.start) || dateEnds(predicate.end)
    ? { base: match[0], strength: 'plain' }
    : undefined;
}

import type { Hit } from '../finding.ts';
import { hit } from '../hit.ts';
import { actAfter, matches, sentenceAt, textAfter, textBefore } from '../reply.ts';
import type { Reply } from '../reply.ts';
import { lastNoun } from './last-noun.ts';

/** Places, sides and pairs, of which ほう says a direction or one of two. */
const sides =
  /(?:[右左上下前後東西南北奥表裏横内外側先手]|手前|向かい|入り口|入口|出口|方角|駅|こ|そ|あ|ど|海|山|川|反対|両|片|別|他|仮|元|前者|後者|残り|もう(?:片|一)|[0-9０-９]つ目|一方|大きい|小さい|新しい|古い|長い|短い)$/u;
const comparison =
  /^が、?[^。、！？\n]{0,24}(?:お?(?:得|安|早|速|近|多|少な|良|よ|い|高|低|広|狭|大き|小さ|軽|重|強|弱|長|短|濃|薄|深|浅|暖か|温か|涼し|甘|辛|便利|安心|確実|おすすめ|お勧め|人気|好評|有利|快適|簡単|手軽|丈夫|静か|向い|適し|合い|好ま|つかみ|やす|優れ|ふさわし|割安|割高|混み|空い))/u;
const compared = /(?:より|よりも|に比べ|と比べ|どちら|いずれ)/u;
const onTheWay =
  /^(?:から|へ)[^。、]{0,8}(?:お?(?:上がり|進み|越し|入り|回り|向かい|降り|渡り|曲が)|向か|進ん|歩)/u;

const inKana =
  /([^\s、。！？「」『』（）\n]{1,16}?)のほう(?=[はがをもにでと、へかだ]|から|まで|より|ございま|頂戴|いただ|お願い|[\p{Extended_Pictographic}]|$)/gu;
/** 方 may be read かた (a person): only after things is it ほう. */
const inKanji =
  /((?:お|ご)?(?:荷物|品物|席|部屋|料理|飲み物|食事|値段|時間|日にち|日程|書類|資料|商品|見積(?:り|もり|書)?|請求書|納品書|領収書|契約書|図面|料金|金額|代金|費用|送料|メール|ファイル|データ|画面|内容|会場|サイズ|カード|在庫|写真|住所|電話番号|番号|会計|弁当|薬|返事|返信|注文品|キャンセル|手続き|支払い|設定|配送|発送|交換|修理|在庫状況|駐車場|お車|検査|予約内容))の方(?=[をもにでは]|が(?!い|お)|、|から)/gu;

/** Whether のほう says a direction, one side of a pair, or what is better. */
function isMeant(reply: Reply, start: number, end: number): boolean {
  if (sentenceAt(reply, start) === undefined) return true;
  const before = textBefore(reply, start, 80);
  const after = textAfter(reply, end, 80);
  if (
    sides.test(before) ||
    onTheWay.test(after) ||
    /の(?:ほう|方)[はがをも]/u.test(before.slice(0, -1) + after)
  )
    return true;
  return (/^[がはもに]/u.test(after) && compared.test(before + after)) || comparison.test(after);
}

/** お車の方はご利用ください: people, asked for something. */
function isPeople(reply: Reply, end: number): boolean {
  const next = actAfter(reply, end);
  return /^[はがも]/u.test(textAfter(reply, end, 1)) && next?.mood === 'request';
}

/** 資料のほうをお送りします: のほう that only pads. */
export function paddingHou(reply: Reply): Hit[] {
  return [inKana, inKanji].flatMap((pattern) =>
    matches(reply, pattern).flatMap((match) => {
      const phrase = match[1] ?? '';
      const phraseEnd = match.index + phrase.length;
      const span = {
        start: lastNoun(reply, match.index, phraseEnd) ?? -1,
        end: match.index + match[0].length,
      };
      if (span.start < 0 || /[でにをてたるない]$/u.test(phrase) || isMeant(reply, phraseEnd, span.end))
        return [];
      if (pattern === inKanji && isPeople(reply, span.end)) return [];
      const noun = reply.text.slice(span.start, phraseEnd);
      return [
        hit(
          span,
          `方角でも比較でもない「のほう」です。「${noun}」だけで通じます（社内の表記）。`,
          '“No hou” without direction or comparison: leave it out (house style).',
          [noun],
        ),
      ];
    }),
  );
}

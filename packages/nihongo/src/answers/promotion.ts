/**
 * Words that ask somebody to buy. Each names an act of buying or a reason to, not a thing: «ご購入いただいた商品» and «定期便のお届け日» sell
 * nothing.
 */
const asks: readonly RegExp[] = [
  /(?:ご購入|お買い求め|お買い上げ|お求め|ご注文|お申し?込み|ご利用|ご契約|ご入会|お試し|ご検討|ご登録)(?:は|も|を|に)?(?:、)?(?:いかが(?:で|でしょう)|おすすめ|お勧め|お薦め|ぜひ|是非|(?<!また(?:の|も)ご利用.{0,3})お待ち)/u,
  /(?:ぜひ|是非|この機会に|この際|あわせて|併せて|ついでに|よろしければ|よければ).{0,40}(?:ご購入|お買い求め|お買い上げ|お求め|ご注文|お申し?込み|お試し|ご入会|ご契約|ご登録|アップグレード|お乗り換え)/u,
  /(?:商品|製品|セット|詰め?合わせ|プラン|コース|モデル|機種|新作|新商品|シリーズ|ギフト|オプション|定期便|一品|品).{0,12}(?:も|を|が|は|に)?.{0,6}(?:大変)?(?:おすすめ|お勧め|お薦め|オススメ|人気です|人気を|好評)/u,
  /(?:おすすめ|お勧め|お薦め|オススメ)(?:の|な|し(?:たい|ております)|させていただきたい|いたしたい)?.{0,8}(?:商品|製品|セット|プラン|コース|モデル|機種|新作|新商品|シリーズ|定期便)/u,
  /(?:新商品|新製品|新作|新メニュー|新サービス|限定品|限定商品|限定セット).{0,20}(?:発売|販売|登場|ご用意|入荷|ご案内)/u,
  /(?:セール|キャンペーン|フェア|タイムセール|感謝祭|特売).{0,12}(?:実施|開催|中です|中で|行って|やって|始ま|スタート|ご案内)/u,
  /(?:期間|数量|個数|会員|本日|今だけ|今月|先着).{0,3}限定.{0,30}(?:%|割引|オフ|OFF|価格|円引|お得|セット|販売|プレゼント|特典)/iu,
  /(?:\d+|[一二三四五六七八九十]+)(?:%|割)(?:引き?|オフ|OFF).{0,20}(?:で|に|と|ご購入|お求め|ご提供|なり)/iu,
  /(?:お得|お買い得|おトク)(?:な|に|です|と|で)/u,
  /(?:ポイント|P).{0,4}(?:\d+|[二三五十])(?:倍|%還元)/u,
  /(?:上位|プレミアム|ゴールド|有料|年間|法人).{0,3}(?:プラン|コース|会員|モデル|版).{0,20}(?:いかが|変更|切り替え|ご検討|アップグレード|お申し?込み|なら|でしたら|ですと)/u,
  /アップグレード(?:も|を|は|いただ|され|なさ).{0,16}(?:いかが|検討|おすすめ|いただ|でき|可能)/u,
  /(?:special|limited[- ]time|exclusive) (?:offer|price|discount|deal)/iu,
  /(?:\d+ ?% off|on sale (?:now|this|until)|our (?:new|latest) (?:product|collection|range|model)|upgrade to|you (?:may|might) (?:also )?(?:like|be interested in) our)/iu,
  /why not (?:try|order|buy|upgrade)|(?:we|i) (?:highly )?recommend (?:our|buying|upgrading|ordering)|take advantage of/iu,
];

/** What is given to make something good, or said of what was bought already, asks for nothing. */
const amends =
  /お詫び(?:の(?:印|しるし|品|気持ち)|として|に代え|を兼ね)|弁償|補償|返金|ご返金|無償|無料(?:で|にて|に)(?:交換|お送り|修理|お届け|代替)|代替品|代わりの(?:品|商品|もの)|交換(?:品|させ|いたし|の)|不良|不具合|(?:as|by way of) an? apology|refund|free of charge|(?:a|your|the) replacement\b(?! filters| parts)/iu;
const past =
  /(?:ご購入|お買い上げ|お求め|ご注文|お申し?込み|ご利用|ご登録|ご契約)(?:いただ(?:き|い(?:た|て))|くださ(?:い|り|っ)|頂(?:き|い)|され(?:た|まし)|の際|時|日|履歴|内容|の商品|の品|者)/u;
const denied =
  /(?:おすすめ|お勧め|お薦め|オススメ)(?:して|いたして|は)?(?:おりません|いません|しません|いたしません|できません|いたしかね)|(?:終了|中止)(?:しま|いたしま|して|となっ)|(?:対象外|ご利用いただけません|お控え)|not recommend|has ended|no longer/iu;
/** Somebody is asked what the customer themselves wanted to know of. */
const asked = /(?:お問い?合わせ|ご質問|ご相談|ご希望|ご要望)(?:の|いただ|くださ|を)/u;

/** Whether a sentence promotes: asks somebody to buy what they have not asked for. */
export function promotes(sentence: string): boolean {
  if (amends.test(sentence) || denied.test(sentence) || asked.test(sentence)) return false;
  return asks.some((ask) => {
    const found = ask.exec(sentence);
    if (found === null) return false;
    // «ご購入いただいた商品も人気です» sells; «ご購入時のキャンペーン» does not.
    const before = sentence.slice(0, found.index + found[0].length);
    return !past.test(found[0]) || /(?:いかが|ぜひ|是非|おすすめ|お勧め|お薦め|お得)/u.test(before);
  });
}

/** What was said before, by us. */
const said =
  '(?:先(?:ほど|程|日|の)|前回|昨日|さきほど|以前|直前|当方|弊社|当店|私(?:ども|共)?(?:から)?の?)?.{0,16}(?:ご案内|案内|ご説明|説明|ご回答|回答|ご連絡|ご返信|返信|お伝え|お知らせ|メール|ご返答|返答|申し上げ|お答え)';
const wrong = '(?:誤り|間違い|まちがい|誤って|間違って|誤っ|間違っ|相違|不正確|不備|不足|訂正|誤解を招)';

const corrections: readonly RegExp[] = [
  new RegExp(`${said}.{0,24}(?:に|が|の|は|を|して|いたし|差し上げ|し).{0,14}${wrong}`, 'u'),
  new RegExp(
    `(?:誤った|間違った|誤って|間違って|事実と異なる|不正確な|古い)(?:.{0,8})(?:ご案内|案内|ご説明|説明|ご回答|回答|お伝え|お知らせ|情報|内容を)`,
    'u',
  ),
  /(?:次|以下|下記)の(?:とおり|通り).{0,6}訂正/u,
  /訂正(?:し|いたし|させていただ)(?:て|ます|まして|たく)?.{0,10}(?:お詫び|おわび|ご案内|ご連絡|申し上げ)/u,
  /(?:お詫び|おわび)(?:して|のうえ|と)?.{0,4}訂正/u,
  /(?:^|[、。\s])正しくは.{1,60}(?:です|でございます|となります|になります)/u,
  /\bcorrection to (?:my|our)\b|\b(?:my|our) (?:previous|earlier|last) (?:message|answer|reply|e-?mail|information)\b.{0,40}\b(?:was|were|contained|had|is)\b.{0,20}\b(?:wrong|incorrect|mistaken|an? (?:error|mistake)|inaccurate)/iu,
  /\b(?:i|we) (?:gave|told|sent|quoted) you (?:the )?(?:wrong|incorrect|mistaken|outdated)\b(?! (?:item|product|parcel|size|colou?r))|\bmisinformed you\b|\bplease disregard (?:my|our) (?:previous|earlier|last)\b/iu,
];

/** The goods were wrong, not the words; or it was the customer who wrote something wrong. */
const other =
  /(?:商品|お品|品物|別の品|サイズ|色|荷物|お荷物|数量)(?:を|の)?.{0,8}(?:誤って|間違って|誤)(?:発送|配送|お送り|お届け|出荷|送)|誤(?:発送|配送|出荷)|お客様(?:の|が|に)(?:ご?入力|ご?記入|お書き)|(?:ご住所|宛先|お名前|お電話番号)(?:に|の|が).{0,10}(?:誤り|間違い|訂正)/u;
/** Not said to have happened: conditions, and the asking whether it is right. */
const supposed =
  /(?:誤り|間違い|相違|不備)(?:が|は|の)?(?:ございま(?:せん|すか|したら)|あ(?:りません|りますか|れば|りましたら)|ないか|ございましたら|なければ)|ないよう|よう(?:、|に)?(?:確認|努め|徹底)/u;

/** Whether a sentence puts right what we ourselves told the customer before. */
export function corrects(sentence: string): boolean {
  if (other.test(sentence) || supposed.test(sentence)) return false;
  return corrections.some((correction) => correction.test(sentence));
}

import type { Span } from '../text/span.ts';
import { either, except, written } from './find.ts';
import type { Urgency } from './kinds.ts';
import type { MessageView } from './view.ts';
import { pattern } from './pattern.ts';

/** Danger to body, money or data. */
const danger = except(
  written(
    pattern`
      煙が|発火|出火|火(?:が|を)(?:出|噴|吹)|焦げ臭|ガス(?:臭|漏|の(?:臭|におい))|感電|漏電|爆発し|
      破裂し|救急(?:車|搬送)|大?(?:けが|怪我)(?:を|し|人)|やけど|火傷|意識(?:が|を)|呼吸|
      アナフィラキシー|アレルギー(?:症状|反応|で)|誤飲|出血|血が|激痛|高熱|倒れ(?:た|て|まし)|閉じ込め|
      水(?:が|漏れ)[^。\n]{0,8}(?:止まら|あふれ|溢れ|噴)|水浸し|浸水|停電|断水|盗まれ|不正(?:利用|送金|
      アクセス|ログイン)|乗っ取|情報漏|漏えい|漏洩|二重(?:に)?(?:送金|引き落と|請求)|身に覚えのない
    `,
  ),
  written(/(?:場合|とき|際|ことは|と聞き|補償|保険|予防|対策|防)/u),
  10,
);
const pressing = either(
  written(
    pattern`
      至急|大至急|緊急|急ぎ(?:ます|で(?!は|なく)|の|、)|お急ぎ(?:で(?!は|なく|ください))|急いで(?:い|お|
      くだ|ほし|対応)|早急|今すぐ|いますぐ|すぐに(?:ご|お|連絡|対応|来|止|調|電話|確認)|ただちに|直ちに|
      即刻|一刻も早|一秒でも|今日中|本日中|今日(?:の)?(?:夕方|夜|[0-9]+時)?まで|明日(?:の)?(?:朝|午前|
      [0-9]+時)?(?:まで|には|に(?:必要|使|間)|が(?:本番|納期|締|式|発表|期限))|(?:明日|あす|明朝|今夜|
      今日|本日|これから|今から)[^。\n]{0,14}(?:出発|本番|結婚|葬|通夜|発表会|試合|手術|面接|会議|納品|
      使う|必要|出張|締め?切|期限)|間に合(?:わな|いませ|わない|うか)|(?:ライン|工場|店|業務|営業|
      サーバー?|システム)(?:が|は)?[^。\n]{0,6}(?:止ま(?:っ|り)|停止)|動けな(?:い|く)|帰れな(?:い|く)|
      入れな(?:い|く)て困|(?:カード|財布|通帳)を(?:落|なく|盗)[^。\n]{0,16}(?:止め|停止)|止めてください
    `,
  ),
);
const leisurely = written(
  pattern`
      急(?:いで(?:は)?(?:い(?:ません|ない)|おりません)|ぎ(?:ではあり|ではござ|ません))|
      お急ぎ(?:で(?:は)?な(?:く|い)|ではござ|では(?:あ|ご))|いつでも(?:構|結構|よろ|いい|大丈夫)|
      お手すき|お時間(?:の|が)(?:ある|あると|できた)|ついで(?:の|で)(?:とき|際|結構)|ゆっくりで|来(?:年|
      季|期|春|夏|秋)(?:度)?(?:の|以降|で)[^。\n]{0,8}(?:予定|検討|お願い)|返信(?:は)?(?:不要|
      いりません|要りません|には及び)|ご参考まで|ご報告まで|そのうち
    `,
);

interface UrgencyReading {
  readonly urgency: Urgency;
  /** The words that say so. */
  readonly evidence: readonly Span[];
}

/** How soon the message wants an answer: by danger and by what it says of time. */
export function urgencyOf(view: MessageView): UrgencyReading {
  const slow = leisurely(view);
  const high = [...danger(view), ...except(pressing, leisurely, 1)(view)];
  if (high.length > 0) return { urgency: 'high', evidence: high.toSorted((a, b) => a.start - b.start) };
  return slow.length > 0 ? { urgency: 'low', evidence: slow } : { urgency: 'normal', evidence: [] };
}

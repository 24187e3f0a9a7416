import { either, meant, written } from './find.ts';
import type { Intent, Mood } from './kinds.ts';
import type { Signal } from './signals/signal.ts';
import type { MessageView } from './view.ts';
import { pattern } from './pattern.ts';

const cancels = either(
  meant(pattern`
      (?:キャンセル|解約|退会|取り消し|取消|辞退|契約(?:の|を)?(?:終了|打ち切り))(?:の(?:手続き|ご?連絡|
      件)|手続き)?(?:を|で|に|の)?(?:する|願う|大丈夫|希望する|いたす|決める)<(?![^>]*(?:過|問))
    `),
  meant(pattern`
      (?:取り消す|取りやめる|取り止める|やめる|キャンセルする|解約する|退会する|見送る|取り下げる|
      辞退する|打ち切る|破棄する)<(?![^>]*(?:過|問))[^>]*(?:頼|欲|丁|使|令)
    `),
  written(pattern`
      (?:キャンセル|解約|退会|取り消し|取消)(?:を|の手続きを|で|に)?(?:お願い|希望|したい|します|
      いたします|させて|でお)|(?:予約|注文)(?:は|を|の)[^。\n]{0,10}(?:取り消|キャンセル|なしで|
      なかったこと)|(?:今回|このたび)は(?:見送|遠慮|辞退|取り下げ|結構)
    `),
);
const returns = either(
  written(pattern`
      返品(?:を|の(?:手続き|送り先|方法)|し(?:たい|ます)|で(?:き|お)|は|方法)|返送(?:し(?:たい|ます)|先|
      の|で)|送り返(?:し|す)|(?:交換|取り替え|取替え)(?:を(?:お願い|希望)|し(?:て(?:くだ|いただ|もら|
      ほし)|たい)|でき|をお)|返金(?:を(?:お願い|希望|求)|し(?:て(?:くだ|いただ|もら|ほし)|ろ)|希望|だけ)
    `),
);
const asks = either(
  written(pattern`
      (?:か|の)[?？]|[?？]|(?:です|ます|でしょう|ません|した)か(?:[。\s]|$)|教えて(?:ください|いただ|
      下さい|もら|ほし)|知りたい|お(?:尋|伺い|聞き)(?:ね)?し(?:たい|ます)
    `),
);
const requests = either(
  meant(/<[^>]*(?:頼|令)[^>]*>/u),
  written(pattern`
      (?:お願い(?:し|いた|申|でき)|したい(?:です|のですが|と(?:思|考))|希望(?:し|です)|
      させて(?:ください|いただ)|いただけ(?:ます|れば|ると)|頂け(?:ます|れば|ると)|ほしい(?:です|
      のですが)|欲しい(?:です|のですが)|申し込み(?:ます|たい)|予約(?:し|を))
    `),
  // A friendly request in English is none the less one.
  written(/\b(?:please|(?:could|can|would|will) you|i(?:['’]d| would) like|i (?:need|want)|let me know)\b/iu),
);

/** What the writer wants of the reader, one answer: the strongest of what the message does. */
export function intentOf(view: MessageView, mood: Mood, signals: readonly Signal[]): Intent {
  const found = (kind: string): boolean => signals.some((signal) => signal.kind === kind);
  if (cancels(view).length > 0) return 'cancellation';
  if (returns(view).length > 0) return 'return';
  const asking = asks(view).length > 0;
  const requesting = requests(view).some(
    ({ start, end }) => !/よろしくお願い|宜しくお願い/u.test(view.plain.slice(start - 6, end)),
  );
  if (mood === 'dissatisfied') return 'complaint';
  if (mood === 'pleased') return requesting && !found('gratitude') && !found('praise') ? 'request' : 'thanks';
  if (asking) return 'question';
  if (requesting) return 'request';
  return found('set-thanks') && !found('plain-request') ? 'thanks' : 'information';
}

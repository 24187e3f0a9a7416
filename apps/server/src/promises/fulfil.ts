import type { PromiseAct } from '@madoguchi/contract';

/** What a message says of a promised act: that it is done, that it may be, or nothing of it. */
export type Verdict = 'done' | 'unsure' | 'nothing';

/**
 * How a message says that an act is done, in words that carry no date. Each is a statement about the past or about a thing
 * completed; what is announced (いたします, will) is none.
 */
const saysDone: Partial<Record<PromiseAct, readonly RegExp[]>> = {
  send: [
    /(?:発送|出荷|送付|郵送|配送|手配)(?:の?お?手続き|の?手配)?(?:を|が|は)?(?:完了|済|いたしまし|致しまし|しまし|させていただきまし|させて頂きまし)/u,
    /お?送り(?:いたし|致し|し|させていただき|させて頂き)ました/u,
    /(?:送信|添付|共有)(?:を)?(?:いたし|致し|し|させていただき)ました/u,
    /(?:添付|別添)(?:にて|の通り|のとおり)/u,
    /\b(?:has|have) (?:been |just |already )*(?:shipped|sent|dispatched|posted|mailed)\b/iu,
    /\b(?:we|i)(?:'ve| have)? (?:just |already )?(?:shipped|sent|dispatched|posted|attached)\b/iu,
  ],
  refund: [
    /(?:返金|ご?返金の?(?:お?手続き|処理)|払い?戻し)(?:の?お?手続き|の?処理)?(?:を|が|は)?(?:完了|済|いたしまし|致しまし|しまし|させていただきまし|させて頂きまし)/u,
    /お?振り?込み(?:を)?(?:完了|いたしまし|致しまし|しまし)/u,
    /\b(?:has|have) (?:been |just |already )*(?:refunded|reimbursed)\b/iu,
    /\b(?:we|i)(?:'ve| have)? (?:just |already )?(?:refunded|reimbursed|issued (?:a|the|your) refund)\b/iu,
    /\brefund (?:has been|was) (?:issued|processed|completed)\b/iu,
  ],
  exchange: [
    /交換(?:品)?(?:の|を)?(?:お?手続き|手配|発送)?(?:を|が|は)?(?:完了|済|いたしまし|致しまし|しまし)/u,
    /(?:代替品|代わりの(?:お?品|商品)|新しい(?:お?品|商品))(?:を|は|が).{0,20}(?:いたし|致し|し)ました/u,
    /\breplacement (?:has been|was|is) (?:shipped|sent|dispatched)\b/iu,
    /\b(?:has|have) been (?:replaced|exchanged)\b/iu,
  ],
  arrange: [
    /(?:手配|予約|ご?用意|準備|お?手続き|設定|変更|登録)(?:の?手続き)?(?:を|が|は)?(?:完了|済|いたしまし|致しまし|整いまし|できまし|しまし|させていただきまし|させて頂きまし)/u,
    /\b(?:has|have) (?:been |just |already )*(?:arranged|booked|prepared|set up|updated|completed)\b/iu,
    /\b(?:we|i)(?:'ve| have) (?:just |already )?(?:arranged|booked|prepared|set up|updated|completed)\b/iu,
  ],
  investigate: [
    /(?:確認|調査|お?調べ|検証)(?:を)?(?:いたし|致し|し|させていただき|させて頂き)(?:まし)?た(?:ところ|結果)/u,
    /(?:調査|確認)(?:の)?結果/u,
    /(?:原因|理由|状況)(?:が|は|を)?.{0,20}(?:判明|確認でき|特定)/u,
    /\b(?:we|i)(?:'ve| have) (?:now |since )?(?:looked into|investigated|checked|found)\b/iu,
    /\bour investigation (?:found|showed|shows)\b/iu,
  ],
  visit: [
    /(?:訪問|お?伺い|ご?訪問|参上)(?:を)?(?:いたし|致し|し|させていただき|させて頂き)ました/u,
    /(?:先ほど|本日|先日|昨日)は?.{0,15}(?:お時間|お邪魔)/u,
    /\bthank you for (?:having us|your time (?:today|yesterday))\b/iu,
    /\bwe visited\b/iu,
  ],
};

/** What takes a statement back: not yet done, cannot be, or only about to be. */
const takesBack =
  /まだ|未(?:だ|発送|完了|手配|着|処理)|できておりません|できていません|しておりません|していません|いたしかね|できかね|遅れ|not yet|haven't|has not|have not|unable|delayed/iu;

/** Where a sentence ends, in both languages; a number's own point does not end one. */
const sentences = (text: string): string[] => text.split(/[。！？\n]|[.!?](?=\s|$)/u);

/** Acts whose doing is an answer that speaks for itself: any human word to the customer. */
const bySpeaking: ReadonlySet<PromiseAct> = new Set(['contact']);

export type Looked = {
  act: PromiseAct;
  /** What our own person wrote, without what they quote. */
  text: string;
  /** Whether the message promises an act of the same kind again. */
  promisesAgain: boolean;
  /** Whether another promise of this kind is open in the same conversation. */
  others: boolean;
};

/**
 * Reads whether a later message of ours keeps a promise. One that says so in a sentence without a «not yet» does; one that
 * only may (an answer beside another open promise, or with a promise of the same again) is for a person to say.
 */
export function verdictOf({ act, text, promisesAgain, others }: Looked): Verdict {
  if (text.trim() === '') return 'nothing';
  if (bySpeaking.has(act)) return promisesAgain || others ? 'unsure' : 'done';
  const said = sentences(text).filter(
    (each) => saysDone[act]?.some((pattern) => pattern.test(each)) === true,
  );
  if (said.length === 0) return act === 'other' && !promisesAgain ? 'unsure' : 'nothing';
  const clear = said.some((each) => !takesBack.test(each));
  if (!clear) return 'nothing';
  return promisesAgain || others ? 'unsure' : 'done';
}

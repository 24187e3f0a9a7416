import { actWords, money, owedBack, returning } from './act-words.ts';
import { actByObject, isAnswer } from './objects.ts';
import type { Act } from './promise.ts';

const light =
  /^(?:する|いたす|致す|行う|おこなう|進める|済ませる|済ます|終える|終わらせる|完了(?:する)?|完了させる|取る|とる|始める|開始する|実施する|執る|施す|かける|掛ける|入れる|差し上げる|さしあげる|申し上げる|出す|急ぐ|対応する|対処する|処理する|手続きする|承る|努力する|させる|図る|なる|約束する|致します|仕上げる|動く|予定する|見込む|終了する)$/u;

/** Verbs that leave the act to what was said before: お返事は少しお待ちください。明日には差し上げます. */
const empty = /^(?:する|いたす|致す|行う|おこなう|差し上げる|さしあげる|手続きする|対応する|処理する)$/u;

/** Told to colleagues, not to the customer. */
const inHouse =
  /(?:本社|工房|工場|担当(?:者|部署)?|部署|厨房|スタッフ|社内|現場|開発(?:の者|部)?|店長|運転手|職人|講師|先生|上司|上の者|係|課|部長|課長|主任|チーム|社内の[^、]{1,6})に(?:も|は)?、?[^、]{0,8}$/u;

function named(text: string): Act | undefined {
  return actWords.find(([, pattern]) => pattern.test(text))?.[0];
}

/** The same words as objects: 電話を差し上げます, but not 電話で対応します. */
const nouns = actWords.map(
  ([act, pattern]) =>
    [
      act,
      new RegExp(
        `(?:${pattern.source.replaceAll('^', '')})(?!で|にて|番号|機|料|書|票|状|者|先|用|品|図|表|日|欄|口)`,
        'gu',
      ),
    ] as const,
);

/** Of all acts named in a text, the one named last. */
function lastNamed(text: string): Act | undefined {
  let last: { act: Act; index: number } | undefined;
  for (const [act, pattern] of nouns) {
    for (const match of text.matchAll(pattern))
      if (match.index > (last?.index ?? -1)) last = { act, index: match.index };
  }
  if (returning.test(text) && money.test(text)) return 'refund';
  return last?.act;
}

/** What was being spoken of can be an answer or a payment; other nouns only happen to stand there. */
function toldBefore(earlier: string): Act | undefined {
  const act = lastNamed(earlier);
  return act === 'contact' || act === 'refund' ? act : undefined;
}

/**
 * The act of a promise, from its last verb; of a verb that says little by itself (行う, 差し上げる) from the noun
 * before it.
 *
 * @param base dictionary form of the verb
 * @param clause the promising clause up to the end of the verb
 * @param earlier what was said just before, where such a noun may stand if the clause has none
 * @param before the clause up to the verb, with the verb's prefix
 */
export function actOf(base: string, clause: string, earlier = '', before = clause): Act {
  if (named(base) === 'refund') return 'refund';
  if (isAnswer(base, before)) return 'contact';
  const owed = money.test(clause) || (/残り|差分|過分/u.test(clause) && money.test(earlier));
  if (returning.test(base)) {
    if (owed) return 'refund';
    return /減額|差し引|相殺|算/u.test(base) || (/^戻す|^戻る/u.test(base) && !before.endsWith('お'))
      ? 'other'
      : 'send';
  }
  const handed = /^(?:渡す|手渡す)$/u.test(base);
  if (handed && (owedBack.test(clause) || (!clause.includes('を') && owedBack.test(earlier))))
    return 'refund';
  const byObject = actByObject(base, before);
  if (byObject) return byObject;
  if (/^(?:かける|掛ける)$/u.test(base))
    return lastNamed(before) ?? (before.endsWith('を') ? 'other' : 'contact');
  const given = /^(?:差し上げる|さしあげる)$/u.test(base) && before.endsWith('を');
  if (given && !owed && lastNamed(before.slice(-8)) !== 'contact') return 'send';
  if (light.test(base)) {
    const act = lastNamed(clause) ?? (empty.test(base) ? toldBefore(earlier) : undefined);
    if (act) return act;
    return /差し上げる|さしあげる|出す/u.test(base) ? 'send' : 'other';
  }
  if (base === '伝える' && inHouse.test(clause)) return 'other';
  const act = named(base);
  if (act === 'arrange' && base.startsWith('取る') && !/席|部屋|枠|時間|日程/u.test(clause)) return 'other';
  return act ?? 'other';
}

/** Whether the verb names an act of service in itself, so that even its plain form promises something. */
export function isServiceAct(base: string): boolean {
  return returning.test(base) || named(base) !== undefined;
}

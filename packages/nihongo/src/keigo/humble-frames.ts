import { isOnlyCustomers, usualDoer } from './doers.ts';
import type { Hit } from './finding.ts';
import { hit } from './hit.ts';
import { actAfter, textAfter, textBefore } from './reply.ts';
import type { Act, Reply } from './reply.ts';
import { rejoin } from './rewrite.ts';

/** 美化語 + する is no 謙譲語: お食事してください is the customer's meal. */
const beautified = /^(?:食事|料理|掃除|洗濯|買い物|散歩|昼寝|稽古|勉強|洒落|化粧|風呂|酒|花見|参り|墓参り)$/u;
const favours = ['くださる', 'いただく', 'いただける', 'もらう', 'もらえる', 'くれる', 'ほしい'];

const labelsOf = (act: Act): string[] => act.auxiliaries.map((one) => one.label);

const isHumbleFrame = (act: Act): boolean =>
  act.prefix !== '' && (act.frame === 'suru' || act.frame === 'itasu') && !beautified.test(act.stem);

const headOf = (act: Act, text: string): string => text.slice(act.start, act.head.end);

/** ご利用した → ご利用になった, in the form that the act has. */
function becoming(act: Act, text: string): string {
  const form = act.ending === 'conjunctive' ? '連用形' : '基本形';
  return `${headOf(act, text)}に${rejoin('なる', '五段', act.auxiliaries, form)}`;
}

/** ご利用してください, ご確認していただけますか: お/ご…する is humble, so the customer must not do it. */
export function humbleRequest(act: Act, { text }: Reply): Hit | undefined {
  const labels = labelsOf(act);
  if (!isHumbleFrame(act) || labels[0] !== 'て' || !favours.includes(labels[1] ?? '')) return undefined;
  const rest = act.auxiliaries.slice(1).map((one) => one.surface);
  const right = headOf(act, text) + rest.join('');
  return hit(
    act,
    `「お・ご〜する」は謙譲語ですので、お客様の動作には使いません。「${right}」とします。`,
    '“O/go … suru” is humble and lowers the one who acts: leave out “shite” for what the customer does.',
    [right, text.slice(act.start + act.prefix.length, act.end)],
  );
}

/** お待ちされる, ご利用されますか: 謙譲語 with れる on top does not make 尊敬語. */
export function humblePassive(act: Act, { text }: Reply): Hit | undefined {
  const [first, ...rest] = act.auxiliaries;
  if (!isHumbleFrame(act) || act.frame !== 'suru' || first?.label !== 'れる') return undefined;
  const right = `${headOf(act, text)}に${rejoin('なる', '五段', rest, first.form)}`;
  return hit(
    act,
    `「お・ご〜する」は謙譲語ですので、「れる」を付けても尊敬語になりません。「${right}」とします。`,
    '“O/go … suru” is humble; adding “reru” does not make it respectful.',
    [right],
  );
}

const customerIsTopic =
  /(?:お客(?:様|さま)|会員様|ご本人|皆(?:様|さま))(?:が|は|も|なら|でも|でしたら)|どなた(?:でも|様)|お(?:持ち|使い|急ぎ)の方|の方(?:は|も|が|なら|でも|であれば)/u;

/** ご利用できます, ご参加できます: what the customer can do is いただけます or になれます. */
export function humblePossible(act: Act, reply: Reply): Hit | undefined {
  if (act.prefix === '' || act.frame !== 'dekiru') return undefined;
  const { text } = reply;
  const head = headOf(act, text);
  if (/[はもが]/u.test(text.charAt(act.head.end))) return undefined;
  const doer = usualDoer(act.stem);
  const topic = act.actor === 'customer' || customerIsTopic.test(textBefore(reply, act.start, 60));
  if (doer === 'own' || (doer === 'either' && !topic)) return undefined;
  if (act.subject === 'own' || (act.past && act.negative)) return undefined;
  const form = act.auxiliaries.length === 0 ? '基本形' : '';
  return hit(
    act,
    `「お・ご〜できる」は自分側の動作に使う謙譲語です。お客様には「${head}いただける」「${head}になれる」とします。`,
    '“O/go … dekiru” is humble: for what the customer can do say “itadakeru” or “ni nareru”.',
    [
      head + rejoin('いただける', '一段', act.auxiliaries, form),
      `${head}に${rejoin('なれる', '一段', act.auxiliaries, form)}`,
    ],
  );
}

/** ご自分でお持ちしますか: the customer by name of themselves. */
const oneself = /(?:ご自分|ご自身|ご本人様?)(?:で|が|の手で)[^、。]{0,12}$/u;

/** お客様がお持ちした書類, ご利用したサービス, ご参加しますか: お/ご…する told of the customer. */
export function humbleTold(act: Act, reply: Reply): Hit | undefined {
  if (!isHumbleFrame(act) || act.subject === 'own') return undefined;
  const labels = labelsOf(act);
  if (labels.some((label) => ['せる', 'させる', ...favours].includes(label))) return undefined;
  // ご利用しやすい, ご参加しづらい: how easy it is for the customer, said of what the company offers.
  if (labels.some((label) => /^(?:やすい|づらい|にくい|かねる)$/u.test(label))) return undefined;
  const subject = act.subject === 'customer' && /^(?:が|も)$/u.test(act.marked?.marker ?? '');
  const asks = act.mood === 'question' && !labels.includes('う') && usualDoer(act.stem) === 'customer';
  const theirs = isOnlyCustomers(act.stem) || describesCustomer(act, reply);
  const self = oneself.test(textBefore(reply, act.start, 24));
  if (!subject && !asks && !theirs && !self && !leadsToRequest(act, reply)) return undefined;
  const right = becoming(act, reply.text);
  return hit(
    act,
    `「お・ご〜する」は謙譲語ですので、お客様の動作には使いません。「${right}」とします。`,
    '“O/go … suru” is humble: for what the customer does say “o/go … ni naru”.',
    [right],
  );
}

/** ご予約したお客様, ご予約することができます: what a customer does, joined to the customer or to what they can do. */
function describesCustomer(act: Act, reply: Reply): boolean {
  if (usualDoer(act.stem) !== 'customer') return false;
  return /^(?:お客(?:様|さま)|皆様|方(?![\p{sc=Han}法])|ことが(?:でき|可能))/u.test(
    textAfter(reply, act.end, 8),
  );
}

/** お持ちしてお帰りください: joined by て to what the customer is asked to do. */
function leadsToRequest(act: Act, reply: Reply): boolean {
  if (act.ending !== 'te' || act.auxiliaries.length !== 1) return false;
  const next = actAfter(reply, act.end);
  const close = next !== undefined && next.start - act.end <= 1 && next.sentence === act.sentence;
  return close && next.mood === 'request' && usualDoer(act.stem) !== 'own';
}

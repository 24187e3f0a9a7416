import { has } from '../morph/predicate.ts';
import type { Assertion } from './assertions.ts';
import { afterCase, isMachine, isParticular } from './particular.ts';
import type { Act, Commitment } from './promise.ts';
import {
  announcement,
  answering,
  forEverybody,
  here,
  house,
  laterContact,
  policy,
  setPhrase,
  undatedAct,
  warmWords,
} from './lexicon.ts';

export interface Evidence {
  readonly text: string;
  readonly assertion: Assertion;
  readonly commitment: Commitment;
  readonly act: Act;
  /** The promising clause. */
  readonly words: string;
  /** The clause with what stands around it in its sentence. */
  readonly whole: string;
  /** A time is said at all, be it 近日中; and whether it is a date. */
  readonly timed: boolean;
  readonly dated: boolean;
  readonly condition: boolean;
  /** A dated promise follows at once, as in 記録を調べます。結果は明日お知らせします. */
  readonly leads: boolean;
}

const enclosed = /添付|同封|記載|下記|列記|貼付|抜粋|補足/u;
/** お詫びして訂正いたします does so in the message. */
const correctsHere = /(?:お詫び|ここに|謹んで|次の(?:とおり|通り))[^。]{0,12}訂正(?:いたし|致し|し|させ)/u;
const proposal =
  /^(?:が|けど|けれど)[、]?.{0,24}(?:よろしい|宜しい|いかが|差し支え|ご都合|構いません|かまいません|大丈夫)/u;
const needsInput =
  /^ので[、]?.{0,40}(?:お知らせ|お聞かせ|ご返信|ご返答|ご記入|お送り|ご提示|教えて|お教え|ご連絡|ご指定|お申し付け|お選び|ご入力|ご送付|お伝え|ご提出|お持ち|お申し出)/u;

const afterEvent =
  /(?:たら|次第|しだい|後|のち|あと|てから|段階|時点|おり|折)(?:に|には|で|は)?、|(?:段階|時点)で|た(?:後|あと)に|(?:次第|しだい)/u;

/** Whether a verb that could promise does so here: not policy, courtesy, a proposal, or what the message itself does. */
export function isBelievable({
  text,
  assertion,
  commitment,
  act,
  words,
  whole,
  timed,
  dated,
  condition,
  leads,
}: Evidence): boolean {
  if (policy.test(whole) || announcement.test(whole) || setPhrase.test(words)) return false;
  if (proposal.test(assertion.rest)) return false;
  if (dated) return true;
  if (warmWords.test(words) || forEverybody.test(whole)) return false;
  const until = /まで(?:に|には)/u.test(words);
  const believed = timed || until || condition;
  const general = !timed && /場合(?:は|には)/u.test(words);
  if (!believed && house.test(words)) return false;
  if ((!believed || general) && needsInput.test(assertion.rest)) return false;
  if (enclosed.test(commitment.base) || correctsHere.test(words)) return believed;
  const tells = act === 'contact';
  if (here.test(afterCase(words)) && !condition && (tells || !believed)) return false;
  if (tells && !condition && answering.test(words) && !laterContact.test(words)) return false;
  const firm = commitment.strength === 'firm' || act !== 'other';
  if (believed) return firm || timed || until || afterEvent.test(words);
  if (tells) return laterContact.test(words);
  if (
    act === 'investigate' &&
    /(?:ご?本人|お名前|氏名|お?電話番号|生年月日|ご住所|ご意向|お気持ち)/u.test(words)
  )
    return false;
  const lead = text.slice(assertion.start, assertion.predicate.head.start);
  if (isMachine(whole)) return false;
  if (leads || has(assertion.predicate, 'おく', 'みる', '直す')) return true;
  if (/直(?:す|し(?:いたし|ておき)?ます)$/u.test(words)) return true;
  if (firm && (act !== 'other' || undatedAct.test(commitment.base))) return true;
  return assertion.predicate.polite && isParticular(commitment.base, whole, lead);
}

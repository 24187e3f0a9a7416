import type { Token } from '../tokenizer/token.ts';
import type { Actor, Predicate } from './predicate.ts';
import { has } from './predicate.ts';
import { markedSubject } from './subject.ts';
import type { MarkedSubject } from './subject.ts';

/** People of a conversation, as far as the caller knows them; names without honorifics. */
export interface People {
  readonly customer?: string | undefined;
  readonly company?: string | undefined;
  readonly members?: readonly string[] | undefined;
}

const customerSide =
  /^(?:お客(?:様|さま|さん)|貴社|御社|貴店|貴校|貴院|貴行|先方|そちら|[^の]{1,8}様)(?:側|方)?の/u;
const customerWords =
  /(?:お客(?:様|さま|さん)|ご本人|ご自身|皆様|皆さま|みなさま|貴社|御社|貴店|貴校|貴院|貴方|あなた|先方様?|ご家族|お子様|お子さん|奥様|ご主人|ご両親|ご利用者|ご契約者|ご来場者|お連れ様|どなた|[^\s、。]{1,6}(?:様|さま))(?:方|がた|自身|ご自身)?$/u;
const ownSide =
  /^(?:弊社|当社|小社|弊店|当店|当院|当館|当園|当校|当方|当行|当所|弊所|弊院|弊園|当組合|当協会|当ホテル|当旅館|当センター|当ショップ|当サロン|当教室|当事務所|当クリニック|当ジム|当スタジオ|私ども|うち|我々)の/u;
const ownWords =
  /(?:弊社|当社|小社|弊店|当店|当院|当館|当園|当校|当方|当行|当所|弊所|弊院|弊園|当組合|当協会|当ホテル|当旅館|当センター|当ショップ|当サロン|当教室|当事務所|当クリニック|当ジム|当スタジオ|私ども|わたくしども|わたくし|わたし|私|手前ども|うち|我々|係の者|担当の者|担当者|係員|スタッフ|店長|社員|従業員)(?:[0-9０-９一二三四五]+名)?$/u;

/** Words for people at the end of a phrase: 弊社の技術者 acts, 弊社の店舗 does not. */
const person =
  /(?:[者員方氏士師長家母父妻夫姉兄妹弟]|さん|さま|様|担当|スタッフ|シェフ|コーチ|ドライバー|オペレーター|マネージャー|オーナー|トレーナー|インストラクター|デザイナー|エンジニア|スタイリスト|アシスタント|パティシエ|バーテンダー|ソムリエ|ディレクター|カメラマン|代表|社長|役員|先生|職人|大工|石工|庭師|家族|息子|娘|友人|仲居|女将|司書|通訳|弁護士|営業|チーム|一同|主任|専務|常務|教授|講師|支配人|新人|アルバイト)(?:[0-9０-９一二三四五]+名)?(?:たち|達)?$/u;

function fromSubject(subject: MarkedSubject | undefined, people: People): Actor | undefined {
  if (subject === undefined) return undefined;
  const { phrase } = subject;
  const named = (name: string): boolean => name !== '' && phrase.includes(name);
  if (people.customer !== undefined && named(people.customer)) return 'customer';
  if (people.company !== undefined && named(people.company)) return 'own';
  if (people.members?.some(named) === true) return 'own';
  const isPerson = subject.bareName || person.test(phrase);
  if (isPerson && customerSide.test(phrase)) return 'customer';
  if (ownWords.test(phrase) || (isPerson && ownSide.test(phrase) && !customerWords.test(phrase)))
    return 'own';
  if (customerWords.test(phrase)) return 'customer';
  return undefined;
}

/** What the honorific forms alone say about who acts: 尊敬 is never one's own side, 謙譲 never the customer's. */
function fromForms(predicate: Predicate): Actor | undefined {
  const receives = has(predicate, 'いただく', 'いただける', 'くださる', 'もらう', 'もらえる', 'くれる');
  if (predicate.mood === 'request') return 'customer';
  if (receives && !has(predicate, 'せる', 'させる')) return 'customer';
  if (/^(?:itadaku|itadakeru|kudasaru|ni-naru|ni-nareru|nasaru)$/u.test(predicate.frame)) return 'customer';
  if (has(predicate, 'せる', 'させる') && receives) return 'own';
  if (predicate.honorifics.includes('respectful')) return 'customer';
  if (predicate.honorifics.includes('humble') || predicate.honorifics.includes('courteous')) return 'own';
  if (has(predicate, 'おる', 'いたす', '参る')) return 'own';
  return undefined;
}

/** Whose act a predicate is by its marked subject alone. */
export function subjectOf(
  tokens: readonly Token[],
  predicate: Predicate,
  sentenceStart: number,
  people: People = {},
): Actor {
  return fromSubject(markedSubject(tokens, sentenceStart - 1, predicate.firstToken), people) ?? 'unknown';
}

/**
 * Whose act a predicate is. A named or marked subject decides before the forms do, so that 尊敬語 for one's own side
 * can be told from 尊敬語 for the customer.
 *
 * @param sentenceStart index of the first token of the predicate's sentence
 */
export function actorOf(
  tokens: readonly Token[],
  predicate: Predicate,
  sentenceStart: number,
  people: People = {},
): Actor {
  const marked = subjectOf(tokens, predicate, sentenceStart, people);
  return marked === 'unknown' ? (fromForms(predicate) ?? 'unknown') : marked;
}

import type { Predicate } from '../morph/predicate.ts';
import { has } from '../morph/predicate.ts';

/** A person as subject: 担当の者が, 獣医は. */
const personSubject =
  /(?:員|者|手|師|士|職|匠|僧|人|長|主任|監督|コーチ|ドクター|ナース|ヘルパー|ガイド|シェフ|さん|スタッフ|担当|業者|私|当方|弊社|隊|係|班|店長|医|マン)(?:の[^、]{1,6})?[がは、][^。]{0,24}$/u;
/** Someone whom the house asks: 社労士に, 窯元へ. */
const helper =
  /(?:者|士|師|員|医|手|職人|大工|棟梁|先生|教授|住職|屋|店|会社|メーカー|元|所|署|局|部|課|室|院|センター|機関|場|工房|担当|スタッフ|店長|院長|上司|上長|専門家?|方|人|さん|家)(?:に|へ|から|より|で)[^。]{0,16}$/u;
const called =
  /(?:電話[をは]?[^、]{0,8}|(?:照会|確認|連絡|問い合わせ|お声|声)を?|(?:検査|分析|鑑定|試験|解析|会議|機械|印刷|調査|審査|精密検査|理事会|役員会)に)$/u;
const source = /(?:規約|資料|記録|文献|台帳|原典|帳簿|先)に$/u;
const begun =
  /(?:作業|工事|塗装|準備|制作|製作|手続き?|施工|調査|検査|編集|印刷|仕上げ|工程|製造|解体|修理)に$/u;
const restored = /^(?:確定|再開|復旧|回復|完成|開始)する$/u;

/**
 * Whether a verb that could be an act asks the customer, takes from them, or settles what something is.
 *
 * @param lead the clause up to the verb
 */
export function asksCustomer(predicate: Predicate, lead: string): boolean {
  const { base } = predicate;
  const caused = has(predicate, 'せる', 'させる');
  // 伺う with an object asks; only without one it visits. Asked of an expert (先生に意見を伺います), it is a step.
  const inquires = /伺|うかが/u.test(base) && /(?:を|念のため|ついて)$/u.test(lead);
  if (inquires && !helper.test(lead) && !caused) return true;
  // 職人に見てもらいます: done by another on the writer's behalf.
  if (has(predicate, 'もらう') && !caused && !helper.test(lead)) return true;
  // 休館とさせていただきます settles what something is; no act is promised.
  if (/^(?:する|いたす|致す)$/u.test(base) && lead.endsWith('と')) return true;
  // お尋ねします, お聞きします ask the customer.
  return predicate.prefix !== '' && /^(?:尋ねる|聞く|訊く|聞きする|尋ねする)$/u.test(base);
}

/**
 * The sense that what stands before it gives a verb of many senses: an act of service, none, or none said.
 * 迷惑をかける is no act, 電話をかける and 分析にかける are; who is a person goes up (上がる), fireworks only rise.
 *
 * @param lead the clause up to the verb
 */
export function senseOf(predicate: Predicate, lead: string): 'act' | 'none' | 'unsaid' {
  const { base } = predicate;
  const enters = base === '入れる' && predicate.auxiliaries.length === 1 && !/[をに]/u.test(lead);
  const rises = /^(?:上がる|来る|あがる)$/u.test(base) && lead.endsWith('が') && !personSubject.test(lead);
  if (enters || rises) return 'none';
  if (/^(?:かける|掛ける)$/u.test(base) && called.test(lead)) return 'act';
  const consults = lead.endsWith('を') || helper.test(lead) || source.test(lead);
  if (/^(?:当たる|あたる)$/u.test(base) && consults) return 'act';
  if (/^(?:到着する|着く|向かう|戻る)$/u.test(base) && personSubject.test(lead)) return 'act';
  if (base === '入る' && begun.test(lead)) return 'act';
  return lead.endsWith('を') && restored.test(base) ? 'act' : 'unsaid';
}

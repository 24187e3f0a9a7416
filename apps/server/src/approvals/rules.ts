import type { ApprovalConditions, ApprovalMatch, ApprovalReason, Role } from '@madoguchi/contract';
import { findAmounts, foldForSearch } from '@madoguchi/nihongo/plain';
import { outsiders } from './recipients.ts';

export type Rule = {
  id: string;
  conditions: ApprovalConditions;
  exceptApprovers: boolean;
  note: string;
};

type Named = { id: string; name: string };

/** What is known of a reply's surroundings; undefined: not known yet, as when a rule is tried without a conversation. */
export type Surroundings = {
  channel: Named | undefined;
  /** `ids`: the customer’s own, and of all who have become part of them. */
  customer: { ids: readonly string[]; name: string; company: string | null; addresses: string[] } | undefined;
  /** Null: nobody. */
  assignee: Named | null | undefined;
  recipients: string[] | undefined;
  house: { members: string[]; channels: string[] };
};

export type Asked = { text: string; around: Surroundings };

type Judgement = { outcome: 'yes' | 'no' | 'depends'; matches: ApprovalMatch[] };

/** Who asks for approval of a reply, and what they found. A rule without conditions is of no reply. */
export function reasonsFor(
  { text, around }: Asked,
  writer: { role: Role; mayApprove: boolean },
  rules: readonly Rule[],
): { reasons: ApprovalReason[]; depends: ApprovalReason[] } {
  const reasons: ApprovalReason[] = [];
  const depends: ApprovalReason[] = [];
  if (writer.role === 'trainee') reasons.push({ kind: 'trainee', ruleId: null, note: '', matches: [] });
  const asked = { around, text: prepare(text) };
  for (const rule of rules) {
    if (rule.exceptApprovers && writer.mayApprove) continue;
    const { outcome, matches } = judge(rule.conditions, asked);
    const reason: ApprovalReason = { kind: 'rule', ruleId: rule.id, note: rule.note, matches };
    if (outcome === 'yes') reasons.push(reason);
    else if (outcome === 'depends' && matches.length > 0) depends.push(reason);
  }
  return { reasons, depends };
}

/** Whether a rule says anything: one without conditions would be about nothing, or about everything. */
export function hasCondition(conditions: ApprovalConditions): boolean {
  return conditionsSet(conditions).length > 0;
}

type Look = (asked: { text: Prepared; around: Surroundings }) => ApprovalMatch[] | null | undefined;

/** For each condition that is set, what it finds: null for nothing, undefined while that cannot be known. */
function conditionsSet(conditions: ApprovalConditions): Look[] {
  const looks: Look[] = [];
  const { channelIds, customerIds, companies, assigneeIds, words, amountAtLeast, outside } = conditions;
  if (channelIds.length > 0) looks.push(({ around }) => among('channel', channelIds, around.channel));
  if (customerIds.length > 0) looks.push(({ around }) => amongCustomers(customerIds, around));
  if (companies.length > 0) looks.push(({ around }) => company(companies, around));
  if (assigneeIds.length > 0) looks.push(({ around }) => among('assignee', assigneeIds, around.assignee));
  if (words.length > 0) looks.push(({ text }) => wordsIn(text, words));
  if (amountAtLeast !== null) looks.push(({ text }) => amountsIn(text, amountAtLeast));
  if (outside) looks.push(({ around }) => outsidersOf(around));
  return looks;
}

function judge(conditions: ApprovalConditions, asked: { text: Prepared; around: Surroundings }): Judgement {
  const looks = conditionsSet(conditions);
  const matches: ApprovalMatch[] = [];
  let unknown = false;
  for (const look of looks) {
    const found = look(asked);
    if (found === null) return { outcome: 'no', matches: [] };
    if (found === undefined) unknown = true;
    else matches.push(...found);
  }
  if (looks.length === 0) return { outcome: 'no', matches };
  return { outcome: unknown ? 'depends' : 'yes', matches };
}

function among(
  condition: 'channel' | 'assignee',
  ids: readonly string[],
  found: Named | null | undefined,
): ApprovalMatch[] | null | undefined {
  if (found === undefined) return undefined;
  return found !== null && ids.includes(found.id) ? [{ condition, found: found.name }] : null;
}

function amongCustomers(
  ids: readonly string[],
  { customer }: Surroundings,
): ApprovalMatch[] | null | undefined {
  if (customer === undefined) return undefined;
  const named = customer.ids.some((id) => ids.includes(id));
  return named ? [{ condition: 'customer', found: customer.name }] : null;
}

const nameKey = (name: string): string => foldForSearch(name).text.replaceAll(/[\s\p{P}\p{Cf}]/gu, '');

function company(names: readonly string[], { customer }: Surroundings): ApprovalMatch[] | null | undefined {
  if (customer === undefined) return undefined;
  const own = nameKey(customer.company ?? '');
  if (own === '' || !names.some((name) => nameKey(name) === own)) return null;
  return [{ condition: 'company', found: customer.company ?? '' }];
}

function outsidersOf({ recipients, customer, house }: Surroundings): ApprovalMatch[] | null | undefined {
  if (recipients === undefined || customer === undefined) return undefined;
  const found = outsiders(recipients, { customer: customer.addresses, ...house });
  return found.length === 0 ? null : found.map((address) => ({ condition: 'outside', found: address }));
}

/** A text as it is searched: as it stands, and without what lines and layout put between characters. */
export type Prepared = { original: string; spaced: string; closed: string };

export function prepare(text: string): Prepared {
  const folded = foldForSearch(text).text.replaceAll(/\p{Cf}/gu, '');
  return {
    original: text,
    spaced: folded.replaceAll(/\s+/gu, ' '),
    // A line that was broken within a word still holds the word.
    closed: folded.replaceAll(/\s+/gu, ''),
  };
}

const latin = String.raw`[\p{sc=Latin}\d]`;
const startsLatin = new RegExp(`^${latin}`, 'u');
const endsLatin = new RegExp(`${latin}$`, 'u');

/** Japanese has no spaces between words and is searched without them; a Latin word is a whole word: app is not in apple. */
export function holds({ spaced, closed }: Prepared, word: string): boolean {
  const wanted = foldForSearch(word)
    .text.replaceAll(/\p{Cf}/gu, '')
    .trim();
  if (wanted === '') return false;
  const [before, after] = [startsLatin.test(wanted), endsLatin.test(wanted)];
  if (!before && !after) return closed.includes(wanted.replaceAll(/\s+/gu, ''));
  const plain = wanted.replaceAll(/[.*+?^${}()|[\]\\/-]/gu, String.raw`\$&`).replaceAll(/\s+/gu, ' ');
  return new RegExp(`${before ? `(?<!${latin})` : ''}${plain}${after ? `(?!${latin})` : ''}`, 'u').test(
    spaced,
  );
}

function wordsIn(text: Prepared, words: readonly string[]): ApprovalMatch[] | null {
  const found = words.filter((word) => holds(text, word));
  return found.length === 0 ? null : found.map((word) => ({ condition: 'words', found: word }));
}

function amountsIn({ original }: Prepared, atLeast: number): ApprovalMatch[] | null {
  const found = findAmounts(original).filter(({ yen }) => yen >= atLeast);
  const shown = [...new Set(found.map(({ at }) => at.trim()))].slice(0, 5);
  return shown.length === 0 ? null : shown.map((at) => ({ condition: 'amount', found: at }));
}

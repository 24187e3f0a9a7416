import { guarded } from '../rule-errors.ts';
import { readDocument } from '../text/document.ts';
import type { Document } from '../text/document.ts';
import type { Finding } from './finding.ts';
import { readReply } from './reply.ts';
import type { ReplyContext } from './reply.ts';
import type { Rule } from './rule.ts';
import { address } from './rules/address.ts';
import { apologyFirst } from './rules/apology-first.ts';
import { blaming } from './rules/blaming.ts';
import { casualApology } from './rules/casual-apology.ts';
import { causativeOveruse } from './rules/causative-overuse.ts';
import { doubleHonorific } from './rules/double-honorific.ts';
import { flatRefusal } from './rules/flat-refusal.ts';
import { humbleForCustomer } from './rules/humble-for-customer.ts';
import { iDropping } from './rules/i-dropping.ts';
import { manualKeigo } from './rules/manual-keigo.ts';
import { nameMismatch } from './rules/name-mismatch.ts';
import { raDropping } from './rules/ra-dropping.ts';
import { redundant } from './rules/redundant.ts';
import { respectfulForSelf } from './rules/respectful-for-self.ts';
import { saInsertion } from './rules/sa-insertion.ts';
import { unansweredQuestion } from './rules/unanswered-question.ts';
import { vaguePromise } from './rules/vague-promise.ts';
import { weekdayMismatch } from './rules/weekday-mismatch.ts';
import { wrongRegister } from './rules/wrong-register.ts';

/** The rules of the guide, in its order. */
export const keigoRules: readonly Rule[] = [
  doubleHonorific,
  humbleForCustomer,
  respectfulForSelf,
  casualApology,
  wrongRegister,
  manualKeigo,
  saInsertion,
  raDropping,
  iDropping,
  causativeOveruse,
  redundant,
  flatRefusal,
  blaming,
  vaguePromise,
  address,
  weekdayMismatch,
];

/** Rules beyond the guide; each finds nothing unless the caller says what it needs (customer, previousMessages). */
export const contextRules: readonly Rule[] = [nameMismatch, apologyFirst, unansweredQuestion];

/**
 * What a careful Japanese colleague would mark in a reply before it goes out.
 *
 * @param reply the text, or the document already read from it
 * @param rules those to check; by default those of the guide and those that need a context
 * A rule that throws is left out and told of to `onRuleError`.
 *
 * @returns findings in the order of the text; offsets in UTF-16 units
 */
export function checkKeigo(
  reply: string | Document,
  context: ReplyContext = {},
  rules: readonly Rule[] = [...keigoRules, ...contextRules],
): Finding[] {
  const read = readReply(typeof reply === 'string' ? readDocument(reply) : reply, context);
  return rules
    .flatMap((rule) =>
      guarded(rule.id, () => rule.find(read)).map((one): Finding => ({
        ...one,
        rule: rule.id,
        severity: rule.severity,
        source: rule.source,
        at: read.text.slice(one.start, one.end),
      })),
    )
    .toSorted((a, b) => a.start - b.start || a.end - b.end || a.rule.localeCompare(b.rule, 'en'));
}

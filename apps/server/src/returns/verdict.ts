import type { ReturnGround, ReturnKind, ReturnReason, ReturnRule, ReturnVerdict } from '@madoguchi/contract';
import { dayMs } from '../platform/time/index.ts';
import { conformity, inForce, withdrawal, type LegalRule } from './law.ts';

/** What is asked of the rules. All days are calendar days of the workspace (`2026-11-24`). */
export type Asked = {
  kind: ReturnKind;
  reason: ReturnReason;
  opened: boolean;
  placedOn: string;
  deliveredOn: string | null;
  askedOn: string;
  products: readonly string[];
};

const faults: ReadonlySet<ReturnReason> = new Set(['damaged', 'defective', 'wrong_item', 'missing']);

/** Whether it is the shop's fault: then the shop bears everything. */
export const isFault = (reason: ReturnReason): boolean => faults.has(reason);

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** The shop's rule that was in force when the order was placed. */
export function ruleFor(rules: readonly ReturnRule[], placedOn: string): ReturnRule | undefined {
  return rules.filter(({ from }) => from <= placedOn).toSorted((a, b) => (a.from < b.from ? 1 : -1))[0];
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

function excludedWord(rule: ReturnRule, products: readonly string[]): string | undefined {
  return rule.excluded.find((word) => products.some((product) => folded(product).includes(folded(word))));
}

const shown = (law: LegalRule | undefined): ReturnVerdict['law'] =>
  law === undefined ? null : { article: law.article, source: law.source, inForceFrom: law.inForceFrom };

const ground = (name: ReturnGround, words = '') => ({ ground: name, words });

/**
 * What the shop's rules allow, and the law where the shop has shown none. A fault is the shop's to mend whatever its rules say;
 * a customer's wish follows the rule of the day of the order.
 */
export function judge(rules: readonly ReturnRule[], asked: Asked): ReturnVerdict {
  const rule = ruleFor(rules, asked.placedOn);
  if (isFault(asked.reason)) return ofFault(rule, asked);
  return rule?.shown === true ? ofWish(rule, asked) : ofLaw(rule, asked);
}

/** Without a rule of its own, a shop hears of faults for as long as it would take any goods back. */
const usualFaultDays = 14;

function ofFault(rule: ReturnRule | undefined, { deliveredOn, askedOn }: Asked): ReturnVerdict {
  const until = deliveredOn === null ? null : dayAfter(deliveredOn, rule?.faultDays ?? usualFaultDays);
  const isOld = until !== null && askedOn > until;
  return {
    decision: isOld ? 'ask' : 'accept',
    basis: 'shop',
    ruleFrom: rule?.from ?? null,
    until,
    shippingBy: 'shop',
    grounds: [ground('fault'), ...(isOld ? [ground('fault_old')] : [])],
    law: shown(inForce(conformity, askedOn)),
  };
}

function ofWish(rule: ReturnRule, { deliveredOn, askedOn, opened, products }: Asked): ReturnVerdict {
  const until = deliveredOn === null ? null : dayAfter(deliveredOn, rule.days);
  const word = excludedWord(rule, products);
  const against = [
    ...(rule.accepts ? [] : [ground('not_accepted')]),
    ...(word === undefined ? [] : [ground('excluded', word)]),
    ...(opened && !rule.opened ? [ground('opened')] : []),
    ...(until !== null && askedOn > until ? [ground('over')] : []),
  ];
  const open = until === null ? [ground('not_delivered')] : [];
  const decision = against.length > 0 ? 'refuse' : open.length > 0 ? 'ask' : 'accept';
  return {
    decision,
    basis: 'shop',
    ruleFrom: rule.from,
    until,
    shippingBy: rule.shippingBy,
    grounds: against.length > 0 ? against : open.length > 0 ? open : [ground('within')],
    law: null,
  };
}

/** No condition was shown: the law gives the buyer days to withdraw, but nothing to exchange. */
function ofLaw(rule: ReturnRule | undefined, { kind, placedOn, deliveredOn, askedOn }: Asked): ReturnVerdict {
  const law = inForce(withdrawal, placedOn);
  // The day of delivery is the first of them.
  const until = deliveredOn === null || law === undefined ? null : dayAfter(deliveredOn, law.days - 1);
  const isOver = until !== null && askedOn > until;
  const grounds = [
    ground('not_shown'),
    ground(isOver ? 'law_over' : until === null ? 'not_delivered' : 'law_within'),
    ...(kind === 'return' ? [] : [ground('law_return_only')]),
  ];
  return {
    decision: isOver ? 'refuse' : kind === 'return' && law !== undefined ? 'accept' : 'ask',
    basis: 'law',
    ruleFrom: rule?.from ?? null,
    until,
    shippingBy: 'customer',
    grounds,
    law: shown(law),
  };
}

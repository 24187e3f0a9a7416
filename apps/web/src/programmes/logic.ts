import type {
  PremiumKind,
  PremiumLimit,
  ReferralState,
  ReferralTerms,
  Reward,
  RewardKind,
} from '@madoguchi/contract';
import type { Words } from './words.ts';

export const rewardKinds: readonly RewardKind[] = ['none', 'code', 'cut', 'points', 'gift'];
export const referralStates: readonly ReferralState[] = ['earned', 'waiting', 'granted', 'refused'];
export const premiumKinds: readonly PremiumKind[] = ['all', 'draw'];

type RewardDraft = { kind: RewardKind; amount: string; unit: Reward['unit']; what: string };

/** The terms as they stand in the form: numbers as they were typed. */
export type Draft = {
  name: string;
  target: string;
  startsOn: string;
  endsOn: string;
  who: ReferralTerms['who'];
  inviter: RewardDraft;
  invited: RewardDraft;
  holdDays: string;
  holdFrom: ReferralTerms['holdFrom'];
  limit: string;
  minTotal: string;
};

const rewardDraft = ({ kind, amount, unit, what }: Reward): RewardDraft => ({
  kind,
  amount: amount === 0 ? '' : String(amount),
  unit,
  what,
});

/** The form of a programme; of a new one with what is usual. */
export function draftOf(
  given: { name: string; target: string; terms: ReferralTerms } | null,
  today: string,
): Draft {
  if (given === null)
    return {
      name: '',
      target: '',
      startsOn: today,
      endsOn: '',
      who: 'everyone',
      inviter: { kind: 'code', amount: '', unit: 'yen', what: '' },
      invited: { kind: 'code', amount: '', unit: 'yen', what: '' },
      holdDays: '14',
      holdFrom: 'delivery',
      limit: '',
      minTotal: '',
    };
  const { name, target, terms } = given;
  return {
    name,
    target,
    startsOn: terms.startsOn,
    endsOn: terms.endsOn ?? '',
    who: terms.who,
    inviter: rewardDraft(terms.inviter),
    invited: rewardDraft(terms.invited),
    holdDays: String(terms.holdDays),
    holdFrom: terms.holdFrom,
    limit: terms.limit === null ? '' : String(terms.limit),
    minTotal: terms.minTotal === 0 ? '' : String(terms.minTotal),
  };
}

/** A whole number of those allowed, also in full-width digits and with commas; null for anything else. */
export function wholeOf(text: string, most = 1_000_000_000): number | null {
  const plain = text.normalize('NFKC').replaceAll(/[,\s円¥]/gu, '');
  return /^\d{1,13}$/u.test(plain) && Number(plain) <= most ? Number(plain) : null;
}

function rewardOf({ kind, amount, unit, what }: RewardDraft): Reward | null {
  if (kind === 'none') return { kind, amount: 0, unit: 'yen', what: '' };
  const whole = wholeOf(amount, unit === 'percent' ? 100 : 10_000_000);
  if (whole === null || whole === 0) return null;
  if (kind === 'gift' && what.trim() === '') return null;
  return { kind, amount: whole, unit: kind === 'gift' ? 'yen' : unit, what: what.trim() };
}

/** Fields of the form that are missing or cannot be. */
export type Fault =
  | 'name'
  | 'target'
  | 'startsOn'
  | 'endsOn'
  | 'inviter'
  | 'invited'
  | 'holdDays'
  | 'limit'
  | 'minTotal';

/** The terms that a form says, and what is wrong with it; null while the terms themselves cannot be read. */
export function readDraft(draft: Draft): { terms: ReferralTerms | null; faults: Fault[] } {
  const inviter = rewardOf(draft.inviter);
  const invited = rewardOf(draft.invited);
  const holdDays = wholeOf(draft.holdDays, 365);
  const limit = draft.limit.trim() === '' ? null : wholeOf(draft.limit, 1000);
  const minTotal = draft.minTotal.trim() === '' ? 0 : wholeOf(draft.minTotal, 100_000_000);
  const wrong: Record<Fault, boolean> = {
    name: draft.name.trim() === '',
    target: !/^https?:\/\/[^/\s]+/u.test(draft.target.trim()),
    startsOn: draft.startsOn === '',
    endsOn: draft.endsOn !== '' && draft.endsOn < draft.startsOn,
    inviter: inviter === null,
    invited: invited === null,
    holdDays: holdDays === null,
    limit: draft.limit.trim() !== '' && (limit === null || limit === 0),
    minTotal: minTotal === null,
  };
  const faults = (Object.keys(wrong) as Fault[]).filter((field) => wrong[field]);
  const isReadable = !faults.some((field) => field !== 'name' && field !== 'target');
  const terms =
    isReadable && inviter !== null && invited !== null && holdDays !== null && minTotal !== null
      ? {
          startsOn: draft.startsOn,
          endsOn: draft.endsOn === '' ? null : draft.endsOn,
          who: draft.who,
          inviter,
          invited,
          holdDays,
          holdFrom: draft.holdFrom,
          limit,
          minTotal,
        }
      : null;
  return { terms, faults };
}

/** A reward in one line: what it is, and how much. */
export function rewardText(
  { kind, amount, unit, what }: Reward,
  w: Words,
  yen: (sum: number) => string,
): string {
  if (kind === 'none') return w('programme.reward.none');
  const sum = unit === 'percent' ? w('programme.percent', { value: amount }) : yen(amount);
  const name = what === '' ? w(`programme.reward.${kind}`) : what;
  return w('programme.reward.line', { name, sum });
}

/** How a limit was reckoned, in words. */
export function reckonedText(
  { reckoned, by, value, each }: Pick<PremiumLimit, 'reckoned' | 'by' | 'value' | 'each'>,
  w: Words,
  yen: (sum: number) => string,
): string {
  const given = {
    value: yen(value),
    each: yen(each),
    by: reckoned === 'floor' || reckoned === 'ceiling' ? yen(by) : by,
  };
  return w(`programme.reckoned.${reckoned}`, given);
}

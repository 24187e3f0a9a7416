import type { CreateEarlyAccess, Locale, Tier, TierBy } from '@madoguchi/contract';
import { fromWallClock } from '../../inbox/logic/zoned.ts';
import { wholeOf } from '../logic.ts';

export const tierBys: readonly TierBy[] = ['purchases', 'spent', 'hand'];

/** A tier as it stands in the form. */
export type TierDraft = {
  key: string;
  name: string;
  nameEn: string;
  by: TierBy;
  least: string;
  gives: string;
  givesEn: string;
};

export const tierDraft = ({ key, name, by, least, gives }: Tier): TierDraft => ({
  key,
  name: name.ja,
  nameEn: name.en,
  by,
  least: by === 'hand' ? '' : String(least),
  gives: gives.ja,
  givesEn: gives.en,
});

/** A tier with a key that no other has: keys are never shown, and stay when names change. */
export function newTier(others: readonly TierDraft[]): TierDraft {
  const keys = new Set(others.map(({ key }) => key));
  let place = others.length + 1;
  while (keys.has(`t${place}`)) place += 1;
  return { key: `t${place}`, name: '', nameEn: '', by: 'purchases', least: '', gives: '', givesEn: '' };
}

/** The tiers that a form says; `faults` are the places of those that cannot be. */
export function readTiers(drafts: readonly TierDraft[]): { tiers: Tier[]; faults: number[] } {
  const tiers: Tier[] = [];
  const faults: number[] = [];
  for (const [place, draft] of drafts.entries()) {
    const least = draft.by === 'hand' ? 0 : wholeOf(draft.least);
    if (draft.name.trim() === '' || least === null || (draft.by !== 'hand' && least === 0)) {
      faults.push(place);
      continue;
    }
    tiers.push({
      key: draft.key,
      name: { ja: draft.name.trim(), en: draft.nameEn.trim() },
      by: draft.by,
      least,
      gives: { ja: draft.gives.trim(), en: draft.givesEn.trim() },
    });
  }
  return { tiers, faults };
}

/** What a tier is called: in English where somebody wrote it. */
export function tierName(tiers: readonly Tier[], key: string, locale: Locale): string {
  const name = tiers.find((tier) => tier.key === key)?.name;
  if (name === undefined) return key;
  return locale === 'en' && name.en !== '' ? name.en : name.ja;
}

/** Early access as it stands in the form: times by the workspace’s clock, by tier; empty is with everybody. */
export type AccessDraft = {
  name: string;
  nameEn: string;
  target: string;
  opensAt: string;
  early: Readonly<Record<string, string>>;
};

/** The early access that a form says; null with whether its times contradict each other. */
export function readAccess(
  draft: AccessDraft,
  timeZone: string,
): { access: CreateEarlyAccess | null; late: boolean } {
  const at = (clock: string) => fromWallClock(clock, timeZone)?.toISOString() ?? null;
  const opensAt = at(draft.opensAt);
  const early = Object.entries(draft.early).flatMap(([tier, clock]) => {
    const own = at(clock);
    return own === null ? [] : [{ tier, opensAt: own }];
  });
  const late = opensAt !== null && early.some((each) => each.opensAt >= opensAt);
  const isWhole = draft.name.trim() !== '' && /^https?:\/\/[^/\s]+/u.test(draft.target.trim());
  if (!isWhole || opensAt === null || late) return { access: null, late };
  const name = { ja: draft.name.trim(), en: draft.nameEn.trim() };
  return { access: { name, target: draft.target.trim(), opensAt, early }, late };
}

import type { TierAudience } from '../../broadcasts/index.ts';
import { settleBuyers } from '../../loyalty/index.ts';
import { today as findToday } from '../programme.store.ts';
import { countsFrom } from './domain.ts';
import { idsOfMembers, listRules } from './tier.store.ts';

/** Who is in a tier, for broadcasts: by the rules that hold now, placed by hand before reckoned, as on the screen of tiers. */
export const tierAudience: TierAudience = {
  unknown: async (tx, asked) => {
    if (asked.length === 0) return [];
    const [rules] = await listRules(tx);
    return asked.filter((key) => rules?.tiers.every((tier) => tier.key !== key) ?? true);
  },
  members: async (tx, asked) => {
    const waiting = await settleBuyers(tx);
    const { months, tiers } = (await listRules(tx))[0] ?? { months: 12, tiers: [] };
    const today = await findToday(tx);
    return { ids: idsOfMembers(tx, { tiers, from: countsFrom(today, months), to: today }, asked), waiting };
  },
};

import type { DeadlineCondition } from '@madoguchi/contract';

/** What a condition names by id, and of which kind it is; null for one that names nothing. */
export function namedBy(
  condition: DeadlineCondition,
): { table: 'channel' | 'tag' | 'customer' | 'company'; ids: string[] } | null {
  switch (condition.kind) {
    case 'channel':
      return { table: 'channel', ids: condition.channelIds };
    case 'tags':
      return { table: 'tag', ids: condition.tagIds };
    case 'customer':
      return { table: 'customer', ids: condition.customerIds };
    case 'company':
      return { table: 'company', ids: condition.companyIds };
    case 'reading':
      return null;
  }
}

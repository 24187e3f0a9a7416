import type { TemplateFields } from '@madoguchi/contract';
import { aftersalesStarters } from './data/aftersales.ts';
import { englishStarters } from './data/english.ts';
import { orderStarters } from './data/orders.ts';
import { relationStarters } from './data/relations.ts';

/** What a shop writes most often, to begin with: taken in as it is and then made one's own. */
export const starters: readonly TemplateFields[] = [
  ...orderStarters,
  ...aftersalesStarters,
  ...relationStarters,
  ...englishStarters,
];

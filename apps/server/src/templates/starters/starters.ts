import type { TemplateFields } from '@madoguchi/contract';
import { aftersalesStarters } from './aftersales.ts';
import { englishStarters } from './english.ts';
import { orderStarters } from './orders.ts';
import { relationStarters } from './relations.ts';

/** What a shop writes most often, to begin with: taken in as it is and then made one's own. */
export const starters: readonly TemplateFields[] = [
  ...orderStarters,
  ...aftersalesStarters,
  ...relationStarters,
  ...englishStarters,
];

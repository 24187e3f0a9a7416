import { acknowledgementRules, type AcknowledgementRules } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { findBook } from './book.store.ts';

/** The rules of a workspace; as installed nothing is acknowledged. */
export async function rulesOf(tx: Tx): Promise<{ rules: AcknowledgementRules; revision: number }> {
  const row = await findBook(tx);
  return { rules: acknowledgementRules.parse(row?.rules ?? {}), revision: row?.revision ?? 0 };
}

import type { RawBuilder, Tx } from '../platform/db/index.ts';

/** A month of a workspace’s calendar: its instants, its days (`2026-11-01`, up to and without the first of the next), and the time it is now. */
export type MonthSpan = {
  from: Date;
  to: Date;
  firstDay: string;
  nextDay: string;
  now: Date;
  timeZone: string;
};

/**
 * The facts of a month that answer one question, as a query: figures count it and lists page through it, so that both say the
 * same. It lives in the store of the feature whose facts these are. Columns: `id uuid` (one a fact), `customer_id uuid`
 * (or null), `conversation_id uuid` (or null), `way text` (the type of channel where there is no conversation, or null),
 * `at timestamptz`, `hit boolean`, `opens text` and `about uuid` (what a row opens to: `conversation`, `order`, `feedback` …).
 */
export type FactsOfMonth = (tx: Tx, span: MonthSpan) => RawBuilder<unknown>;

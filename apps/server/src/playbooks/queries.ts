import {
  playbookDocument,
  type Playbook,
  type PlaybookDocument,
  type PlaybookSummary,
} from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { ourPlaybooks } from './data/all.ts';
import { viewsOf, type PartRow } from './domain.ts';
import { readStandings } from './kinds/all.ts';
import * as store from './store.ts';

type Known = { origin: 'ours' | 'imported'; document: PlaybookDocument };

/** Ours, then those that were taken in as files. */
async function knownSets(tx: Tx): Promise<Known[]> {
  const ours = ourPlaybooks.map((document) => ({ origin: 'ours' as const, document }));
  const imported = (await store.listImported(tx)).map((each) => ({
    origin: 'imported' as const,
    document: playbookDocument.parse(each),
  }));
  return [...ours, ...imported];
}

function summaryOf({ origin, document }: Known, rows: readonly PartRow[]): PlaybookSummary {
  const { key, edition, name, about, parts } = document;
  const counts: Record<string, number> = {};
  for (const { kind } of parts) counts[kind] = (counts[kind] ?? 0) + 1;
  const newer = rows.some((row) => row.edition < edition);
  return { key, origin, edition, name, about, counts, installed: rows.length, newer };
}

export async function listPlaybooks(tx: Tx): Promise<PlaybookSummary[]> {
  const rows = await store.listRows(tx);
  return (await knownSets(tx)).map((known) =>
    summaryOf(
      known,
      rows.filter(({ playbook }) => playbook === known.document.key),
    ),
  );
}

/** A set with what was brought of it. @throws AppError `not_found` */
export async function requireSet(tx: Tx, key: string): Promise<Known & { rows: PartRow[] }> {
  const known = (await knownSets(tx)).find(({ document }) => document.key === key);
  if (known === undefined)
    throw new AppError('not_found', `There is no playbook «${key}» here. Choose one of the list.`);
  const rows = (await store.listRows(tx)).filter(({ playbook }) => playbook === key);
  return { ...known, rows };
}

/** A set with how each of its parts stands here. @throws AppError `not_found` */
export async function readPlaybook(tx: Tx, key: string): Promise<Playbook> {
  const { rows, ...known } = await requireSet(tx, key);
  const views = viewsOf(known.document, rows, await readStandings(tx));
  return {
    ...summaryOf(known, rows),
    reminders: known.document.reminders,
    parts: views.map(({ part, state, standing }) => ({
      key: part.key,
      state,
      ours: part,
      theirs: standing?.part ?? null,
    })),
  };
}

import type { CompanyFacts, TrackRecord, TrackSheet } from '@madoguchi/contract';
import { companyFacts } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { noSuch } from './dependencies.ts';
import { isChanged, shownToday, warningsOf, type EditionContent } from './domain.ts';
import { sheetOf } from './sheet.ts';
import * as store from './store.ts';

const none = { ja: '', en: '' };

/** What is written of the company; before anything was, its name alone. */
export function factsOf(
  record: { facts: unknown; revision: number } | undefined,
  workspace: string,
): CompanyFacts {
  if (record !== undefined && record.revision > 0) return companyFacts.parse(record.facts);
  return companyFacts.parse({
    name: { ja: workspace, en: '' },
    representative: none,
    address: none,
    business: none,
  });
}

/** Everything as it is now. Figures are counted by a part that is loaded when somebody asks. */
export async function contentNow(tx: Tx): Promise<EditionContent> {
  const { readFigures } = await import('./figures.ts');
  const { today, timeZone, name } = await store.placeOf(tx);
  const entries = await store.listEntries(tx);
  return {
    facts: factsOf(await store.findRecord(tx), name),
    entries: entries.map(({ id, content }) => ({ id, content })),
    figures: await readFigures(tx, { today, timeZone }),
    day: today,
  };
}

/** The record with its figures, how it reads now, and what was shown before. */
export async function readRecord(tx: Tx, base: string): Promise<TrackRecord> {
  const record = await store.findRecord(tx);
  const content = await contentNow(tx);
  const { facts, figures, day } = content;
  return {
    facts,
    revision: record?.revision ?? 0,
    entries: await store.listEntries(tx),
    figures,
    preview: { ja: sheetOf(content, 'ja'), en: sheetOf(content, 'en') },
    warnings: warningsOf(content.entries, day),
    editions: await store.listEditions(tx),
    isChanged: isChanged(content, (await store.lastEdition(tx))?.content),
    address: record?.secret == null ? null : `${base}/track-record/${record.secret}`,
  };
}

/** An edition as it may be shown today. */
async function allowed(tx: Tx, edition: EditionContent): Promise<EditionContent> {
  const { today } = await store.placeOf(tx);
  return shownToday(edition, await store.listEntries(tx), today);
}

/** An edition as one reads it. @throws AppError `not_found` */
export async function readEdition(
  tx: Tx,
  id: string,
  language: TrackSheet['language'],
): Promise<{ number: number; day: string; sheet: TrackSheet }> {
  const found = await store.findEdition(tx, id);
  if (found === undefined) throw noSuch('edition');
  const { day } = found.content;
  return { number: found.number, day, sheet: sheetOf(await allowed(tx, found.content), language) };
}

/** What whoever has the public address sees; undefined where there is nothing to see. */
export async function readPublic(
  tx: Tx,
  secret: string,
  language: TrackSheet['language'],
): Promise<TrackSheet | undefined> {
  if (!(await store.isPublicAt(tx, secret))) return undefined;
  const edition = await store.lastEdition(tx);
  return edition === undefined ? undefined : sheetOf(await allowed(tx, edition.content), language);
}

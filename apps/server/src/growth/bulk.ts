import { createLink, linkChannel, type BulkLinksResult } from '@madoguchi/contract';
import { parse } from 'csv-parse/sync';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { campaignCalled, insertCampaign } from './campaign.store.ts';
import { growthNews, type GrowthDependencies } from './dependencies.ts';
import { makeLink, ownPlaces } from './links.ts';

/** Most rows of a list. */
const most = 1000;

const headings: Record<string, string> = {
  名前: 'name',
  リンク名: 'name',
  リンク先: 'target',
  url: 'target',
  短縮名: 'slug',
  チャネル: 'channel',
  キャンペーン: 'campaign',
};

type Row = { line: number; cells: Record<string, string> };

/** @throws AppError `invalid_request` for a list that cannot be read or has no name and target */
function rowsOf(csv: string): Row[] {
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(csv, {
      bom: true,
      info: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      columns: (row: string[]) =>
        row.map((cell) => headings[cell.trim().toLowerCase()] ?? cell.trim().toLowerCase()),
    });
  } catch {
    throw new AppError('invalid_request', 'This is no CSV. Save the list as CSV with a row of headings.');
  }
  const rows = records.map(({ record, info }) => ({ line: info.lines, cells: record }));
  const [first] = rows;
  if (first === undefined || !('name' in first.cells) || !('target' in first.cells))
    throw new AppError(
      'invalid_request',
      'The list needs a row of headings with «name» and «target» (リンク名, リンク先), and a row for each link.',
    );
  if (rows.length > most)
    throw new AppError('invalid_request', `A list has at most ${most} links. Split it into several.`);
  return rows;
}

async function campaignOf(tx: Tx, name: string | undefined, memberId: string): Promise<string | null> {
  if (name === undefined || name === '') return null;
  const known = await campaignCalled(tx, name);
  return known ?? insertCampaign(tx, { name: name.slice(0, 80), windowDays: 30 }, memberId);
}

async function takeRow(
  tx: Tx,
  { cells }: Row,
  memberId: string,
  places: Awaited<ReturnType<typeof ownPlaces>>,
): Promise<string | null> {
  const { name, target, slug, channel, campaign, utm_campaign: utmCampaign, utm_content: utmContent } = cells;
  const put = linkChannel.safeParse(channel === undefined || channel === '' ? 'any' : channel);
  if (!put.success) return `the channel must be one of ${linkChannel.options.join(', ')}`;
  const parsed = createLink.safeParse({
    name,
    target,
    utmCampaign,
    utmContent,
    addresses: [{ channel: put.data, ...(slug === undefined || slug === '' ? {} : { slug }) }],
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return `«${issue?.path.join('.') ?? ''}»: ${issue?.message ?? 'is not valid'}`;
  }
  await makeLink(
    tx,
    memberId,
    { ...parsed.data, campaignId: await campaignOf(tx, campaign, memberId) },
    places,
  );
  return null;
}

/** Makes links from a list, each row by itself: a wrong one is named with its line and keeps no other out. */
export async function bulkLinks(
  dependencies: GrowthDependencies,
  { workspaceId, memberId }: Actor,
  csv: string,
  origin: string,
): Promise<BulkLinksResult> {
  const rows = rowsOf(csv);
  const places = await ownPlaces(dependencies, origin);
  const wrong: BulkLinksResult['wrong'] = [];
  for (const row of rows) {
    const fault = await dependencies.database
      .inWorkspace(workspaceId, (tx) => takeRow(tx, row, memberId, places))
      .catch((error: unknown) => {
        if (error instanceof AppError) return error.message;
        throw error;
      });
    if (fault !== null) wrong.push({ line: row.line, message: fault });
  }
  await changing(dependencies, workspaceId, (_tx, events) => {
    events.push(growthNews('link', null));
    return Promise.resolve();
  });
  dependencies.destinations.forget();
  dependencies.spaces.forget();
  return { made: rows.length - wrong.length, wrong };
}

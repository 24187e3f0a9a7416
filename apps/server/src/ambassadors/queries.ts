import type {
  Agreement,
  Ambassador,
  AmbassadorDetail,
  AmbassadorSource,
  ListAmbassadors,
} from '@madoguchi/contract';
import { findCustomer } from '../customers/index.ts';
import { findSource } from '../growth/index.ts';
import { postsBy } from '../mentions/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { decodeCursor, encodeCursor } from '../platform/http/index.ts';
import { listAccounts, writersOf } from './account.store.ts';
import { agreementsOf, type AgreementRow } from './agreement.store.ts';
import { noSuch } from './dependencies.ts';
import { warningsOf } from './domain.ts';
import { rules } from './rules.ts';
import { sizeOf } from './sizes.ts';
import { listSources } from './source.store.ts';
import { findRow, listRows, todayOf, type Row } from './store.ts';

/** Posts of somebody that are shown beside them. */
const postsShown = 30;

const judged = (
  { ambassadorId: _of, ...agreement }: AgreementRow,
  { business }: Pick<Row, 'business'>,
  today: string,
): Agreement => ({ ...agreement, warnings: warningsOf(agreement, business, today) });

/** What is shown of somebody in a list, with what their agreements (the newest first) lack. */
function shown(row: Row, agreements: readonly AgreementRow[], today: string): Ambassador {
  const { followers, network, observedOn } = row;
  const standing = agreements.filter(({ cancelledOn }) => cancelledOn === null);
  return {
    id: row.id,
    name: row.name,
    reading: row.reading,
    state: row.state,
    business: row.business,
    topics: row.topics,
    accounts: row.accounts,
    reach:
      followers === null || network === null || observedOn === null
        ? null
        : { size: sizeOf(followers), followers, network, observedOn },
    relation: {
      agreements: standing.length,
      since: standing.at(-1)?.agreedOn ?? null,
      until: standing[0]?.agreedOn ?? null,
    },
    warnings: agreements.reduce((sum, each) => sum + warningsOf(each, row.business, today).length, 0),
    erased: row.erased,
    revision: row.revision,
    createdAt: row.createdAt,
  };
}

/** A page of ambassadors, the newest first. */
export async function readList(
  tx: Tx,
  { cursor, ...asked }: ListAmbassadors,
): Promise<{ items: Ambassador[]; nextCursor: string | null }> {
  const [before = null] = decodeCursor(cursor, ['id']) ?? [];
  const rows = await listRows(tx, { ...asked, limit: asked.limit + 1 }, before);
  const items = rows.slice(0, asked.limit);
  const agreements = await agreementsOf(
    tx,
    items.map(({ id }) => id),
  );
  const today = await todayOf(tx);
  const last = items.at(-1);
  return {
    items: items.map((row) =>
      shown(
        row,
        agreements.filter(({ ambassadorId }) => ambassadorId === row.id),
        today,
      ),
    ),
    nextCursor: rows.length > asked.limit && last !== undefined ? encodeCursor([last.id]) : null,
  };
}

/** What is somebody’s, by the names it has now. */
async function sourcesOf(tx: Tx, id: string): Promise<AmbassadorSource[]> {
  const found: AmbassadorSource[] = [];
  for (const { id: sourceId, kind, targetId } of await listSources(tx, id)) {
    const target = await findSource(tx, kind, targetId);
    if (target !== undefined) found.push({ id: sourceId, kind, target });
  }
  return found;
}

/** Everything that is known of somebody. @throws AppError `not_found` */
export async function readAmbassador(tx: Tx, id: string): Promise<AmbassadorDetail> {
  const row = await findRow(tx, id);
  if (row === undefined) throw noSuch('ambassador');
  const agreements = await agreementsOf(tx, [id]);
  const today = await todayOf(tx);
  const customer = row.customerId === null ? undefined : await findCustomer(tx, row.customerId);
  return {
    ...shown(row, agreements, today),
    audience: row.audience,
    fit: row.fit,
    customer:
      customer === undefined ? null : { id: customer.id, name: customer.name, honorific: customer.honorific },
    accounts: await listAccounts(tx, id),
    agreements: agreements.map((each) => judged(each, row, today)),
    sources: await sourcesOf(tx, id),
    posts: await postsBy(tx, await writersOf(tx, id), postsShown),
    rules: rules(),
  };
}

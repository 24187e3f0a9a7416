import {
  referralStates,
  referralTerms,
  type ReferralPage,
  type ReferralProgramme,
  type ReferralState,
} from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { decodeCursor, encodeCursor } from '../platform/http/index.ts';
import { noSuch } from './dependencies.ts';
import { judgeTerms } from './premiums.ts';
import * as store from './programme.store.ts';
import { readReferrals } from './referrals.ts';

/** A programme with how its rewards look beside the rules of today. */
export function shownProgramme(row: store.ProgrammeRow, on: string): ReferralProgramme {
  const terms = referralTerms.parse(row.terms);
  return { ...row, terms, law: judgeTerms(terms, on) };
}

/** @throws AppError `not_found` */
export async function readProgramme(tx: Tx, id: string): Promise<ReferralProgramme> {
  const row = await store.findProgramme(tx, id);
  if (row === undefined) throw noSuch('programme');
  return shownProgramme(row, await store.today(tx));
}

type Asked = { state: ReferralState | undefined; cursor: string | undefined; limit: number };

/** A page of a programme’s referrals, and how many there are of each state. @throws AppError `not_found` */
export async function listReferrals(
  tx: Tx,
  programmeId: string,
  { state, cursor, limit }: Asked,
): Promise<ReferralPage> {
  if ((await store.findProgramme(tx, programmeId)) === undefined) throw noSuch('programme');
  const { items: all, truncated } = await readReferrals(tx, programmeId);
  const counts = Object.fromEntries(
    referralStates.map((each) => [each, all.filter((referral) => referral.state === each).length]),
  ) as ReferralPage['counts'];
  const after = decodeCursor(cursor, ['instant', 'id']);
  const [at, id] = after ?? [null, null];
  const left = all.filter(
    (each) =>
      (state === undefined || each.state === state) &&
      (at === null || each.placedAt < at || (each.placedAt === at && id !== null && each.orderId < id)),
  );
  const items = left.slice(0, limit);
  const last = items.at(-1);
  return {
    items,
    nextCursor:
      left.length > limit && last !== undefined ? encodeCursor([last.placedAt, last.orderId]) : null,
    counts,
    truncated,
  };
}

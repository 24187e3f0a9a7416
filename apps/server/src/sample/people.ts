import { dayAt, daysFrom, insertAbsence, spanOf } from '../absence/index.ts';
import { insertHandover } from '../handover/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';

/** Where the sample company is. */
const tokyo = 'Asia/Tokyo';

type Ids = { members: ReadonlyMap<string, string>; customers: ReadonlyMap<string, string> };

function idOf(map: ReadonlyMap<string, string>, key: string): string {
  const id = map.get(key);
  if (id === undefined) throw new Error(`the sample names «${key}», which it does not hold`);
  return id;
}

/** Who is away in the days to come, and a customer whose handover waits for the owner. Nobody is away on the day itself. */
export async function loadPeople(tx: Tx, { members, customers }: Ids, now: Date): Promise<void> {
  const member = (key: string) => idOf(members, key);
  const day = (days: number) => daysFrom(dayAt(now, tokyo), days + 1).at(-1) ?? '';
  const span = (from: number, to: number, fromTime: string | null = null) =>
    spanOf({ from: day(from), fromTime, to: day(to), toTime: null }, tokyo);
  await insertAbsence(tx, {
    memberId: member('linh'),
    kind: 'leave',
    ...span(3, 5),
    note: '海外からのお問い合わせは、森本さんにお願いしています。',
    standInId: member('morimoto'),
    by: member('linh'),
  });
  await insertAbsence(tx, {
    memberId: member('saeki'),
    kind: 'training',
    ...span(8, 8, '12:00'),
    note: '',
    standInId: null,
    by: member('morimoto'),
  });
  await insertHandover(tx, {
    batchId: newId(),
    customerId: idOf(customers, 'kuroda'),
    from: { id: member('saeki'), name: '佐伯 健太' },
    to: { id: member('owner'), name: '緑川 直子' },
    reason: 'wish',
    notes:
      '新メニューのお茶選びを、店主と直接ご相談になりたいとのことです。お電話は14時から16時がつながりやすいです。',
    by: member('saeki'),
  });
}

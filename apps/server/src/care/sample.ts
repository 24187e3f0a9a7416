import { newId, type Tx } from '../platform/db/index.ts';
import { courtesyDays, windowOf } from './courtesies.ts';
import { courtesyText } from './courtesy-texts.ts';
import { addDays, dayIn, nextOccurrence, type Day } from './days.ts';
import { insertDate } from './date.store.ts';
import { insertGift } from './gift.store.ts';
import { insertTask, type NewTask } from './make.store.ts';
import { mourningUntil } from './mourning.ts';
import { insertPlan, recordVersion } from './plan.store.ts';
import { saveProfile } from './profile.store.ts';
import { findZone } from './settings.store.ts';
import { startersIn } from './starters.ts';
import { markTold } from './sample.store.ts';

const plain = {
  language: 'ja',
  promotional: false,
  stopOn: [],
  from: null,
  courtesy: null,
  visitId: null,
  latestOn: null,
} as const satisfies Partial<NewTask>;

/** After-care as a shop has it: our plans, two of them on; days, gifts and tasks of a few of its customers. */
export async function fillCareSample(
  tx: Tx,
  memberId: string,
  customerIds: readonly string[],
  now: Date,
): Promise<void> {
  const today = dayIn(await findZone(tx), now);
  for (const { key, name, definition } of startersIn('ja')) {
    const id = newId();
    const enabled = definition.event === 'resolved' || definition.event === 'delivered';
    await insertPlan(tx, { id, name, definition, enabled }, key);
    await recordVersion(tx, id, memberId);
  }
  const [first, second, third, fourth] = customerIds;
  if (first === undefined || second === undefined || third === undefined || fourth === undefined) return;
  await fillRecords(tx, { memberId, first, second, today });
  const task = (
    customerId: string,
    given: Pick<NewTask, 'name' | 'purpose' | 'way' | 'text'>,
    inDays: number,
  ) =>
    insertTask(
      tx,
      {
        ...plain,
        ...given,
        customerId,
        source: 'manual',
        assigneeId: memberId,
        dueOn: addDays(today, inDays),
        prepareOn: today,
      },
      { state: 'planned', reason: null },
    );
  const call = { name: 'お茶の減り具合を伺う', purpose: 'check_in', way: 'phone' } as const;
  await task(third, { ...call, text: '前回の定期便から二か月。お好みの変化、次回の量と時期を伺う。' }, 2);
  const letter = { name: '急須のその後を伺う', purpose: 'check_in', way: 'mail' } as const;
  const text = `{お客様名}様\n\nいつもお世話になっております。{自社名}の{担当者の姓}でございます。\n\n先日お届けした急須の、その後のお使い心地はいかがでしょうか。\nお気づきの点がございましたら、どうぞお気軽にお知らせください。\n\n{結びの挨拶（やわらか）}\n`;
  await task(fourth, { ...letter, text }, 5);
  for (const customerId of [first, third, fourth]) await seibo(tx, customerId, memberId, today);
  await markTold(tx, today);
}

async function fillRecords(
  tx: Tx,
  { memberId, first, second, today }: { memberId: string; first: string; second: string; today: Day },
): Promise<void> {
  const birthday = { kind: 'birthday', label: '', year: null, month: 3, day: 14, yearly: true } as const;
  await insertDate(tx, { kind: 'customer', id: first }, birthday, nextOccurrence(birthday, today));
  const since = addDays(today, -90);
  const mourning = { degree: 'first' as const, since, until: mourningUntil('first', since) };
  await saveProfile(tx, second, null, mourning);
  const gift = { what: '煎茶「朝露」', occasion: 'お中元', cost: 3240, note: '', overLimit: '' };
  await insertGift(tx, {
    ...gift,
    direction: 'given',
    on: addDays(today, -130),
    customerId: first,
    companyId: null,
    memberId,
  });
}

async function seibo(tx: Tx, customerId: string, memberId: string, today: Day): Promise<void> {
  const passed = today.slice(5) > '12-25';
  const year = Number(today.slice(0, 4)) + (passed ? 1 : 0);
  const window = windowOf('seibo', year, null);
  const { prepareOn, dueOn } = courtesyDays('seibo', window);
  const late = dueOn < today;
  const { name, purpose, text } = courtesyText('seibo', true);
  const task: NewTask = {
    ...plain,
    customerId,
    source: 'courtesy',
    name,
    purpose,
    text,
    way: 'gift',
    assigneeId: memberId,
    courtesy: { courtesy: 'seibo', year },
    latestOn: window.latest,
    prepareOn: prepareOn < today ? today : prepareOn,
    dueOn: late ? today : dueOn,
  };
  await insertTask(tx, task, { state: prepareOn <= today ? 'proposed' : 'waiting', reason: null });
}

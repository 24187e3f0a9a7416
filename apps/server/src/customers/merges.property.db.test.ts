import type { CustomerDetail } from '@madoguchi/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { belongingsOf, mailFrom, merge, mergesOf, undo, type Belongings } from './merges.fixture.ts';

let desk: Desk;
let round = 0;
beforeAll(async () => void (desk = await buildDesk()));
afterAll(() => desk.close());

const people = 4;
const person = fc.nat(people - 1);

type Step =
  | { do: 'merge'; kept: number; other: number }
  | { do: 'undo'; kept: number }
  | { do: 'mail'; from: number }
  | { do: 'care'; to: number }
  | { do: 'title'; of: number; title: string | null };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('merge' as const), kept: person, other: person }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('undo' as const), kept: person }) },
  fc.record({ do: fc.constant('mail' as const), from: person }),
  fc.record({ do: fc.constant('care' as const), to: person }),
  fc.record({
    do: fc.constant('title' as const),
    of: person,
    title: fc.constantFrom('部長', '課長', null),
  }),
);

/** Four people, each with an address of their own, a telephone and something to mind. */
async function makePeople(): Promise<CustomerDetail[]> {
  round += 1;
  const made: CustomerDetail[] = [];
  for (let nth = 0; nth < people; nth += 1) {
    const { body } = await desk.owner.call<CustomerDetail>('POST', '/api/v1/customers', {
      name: `${nth}番`,
      email: `p${nth}r${round}@example.jp`,
      phone: `03-${1000 + round}-${1000 + nth}`,
      title: nth % 2 === 0 ? null : '担当',
      note: nth === 2 ? 'メモ' : '',
    });
    await mailFrom(desk, `p${nth}r${round}@example.jp`);
    made.push(body);
  }
  return made;
}

/** Everything there is, wherever it is: nothing may be lost or doubled. */
function allOf(belongings: readonly Belongings[]): unknown {
  const gather = (field: 'points' | 'notes' | 'conversations') =>
    belongings.flatMap((each) => each[field].map((text) => text.replace(/ (?:true|false)$/u, ''))).toSorted();
  return { points: gather('points'), notes: gather('notes'), conversations: gather('conversations') };
}

it('whatever is merged and undone with changes in between, nothing is lost, and at the end each has their own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const made = await makePeople();
      const id = (nth: number) => made[nth]?.id ?? '';
      /** Who wrote which mails, and whose care notes were written on whose record: the model. */
      const mails = made.map(() => 1);
      const survivor = async (nth: number) =>
        (await desk.owner.call<CustomerDetail>('GET', `/api/v1/customers/${id(nth)}`)).body.id;
      const undoNewest = async (keptId: string) => {
        const newest = (await mergesOf(desk, keptId)).find(
          ({ undoable, keptId: kept }) => undoable && kept === keptId,
        );
        return newest === undefined ? false : (await undo(desk, newest.id)).status === 200;
      };

      for (const each of steps) {
        if (each.do === 'merge') {
          const [kept, other] = [await survivor(each.kept), await survivor(each.other)];
          const before = [await belongingsOf(desk, kept), await belongingsOf(desk, other)];
          const { status } = await merge(desk, kept, other);
          expect(status).toBe(kept === other ? 400 : 200);
          if (status !== 200) continue;
          expect(allOf([await belongingsOf(desk, kept)])).toEqual(allOf(before));
          // Undone at once, both are exactly what they were; then it is done for good.
          expect(await undoNewest(kept)).toBe(true);
          expect([await belongingsOf(desk, kept), await belongingsOf(desk, other)]).toEqual(before);
          expect((await merge(desk, kept, other)).status).toBe(200);
        } else if (each.do === 'undo') {
          await undoNewest(await survivor(each.kept));
        } else if (each.do === 'mail') {
          mails[each.from] = (mails[each.from] ?? 0) + 1;
          await mailFrom(desk, `p${each.from}r${round}@example.jp`);
        } else if (each.do === 'care') {
          const path = `/api/v1/customers/${id(each.to)}/care-notes`;
          await desk.owner.call('POST', path, { kind: 'care', text: 'あとから' });
        } else {
          await desk.owner.call('PATCH', `/api/v1/customers/${id(each.of)}`, { title: each.title });
        }
      }

      for (let again = true; again;) {
        again = false;
        for (let nth = 0; nth < people; nth += 1) again = (await undoNewest(await survivor(nth))) || again;
      }
      for (let nth = 0; nth < people; nth += 1) {
        expect(await survivor(nth)).toBe(id(nth));
        const { points, conversations, record } = await belongingsOf(desk, id(nth));
        expect(points).toEqual([
          `email p${nth}r${round}@example.jp true`,
          `phone 03-${1000 + round}-${1000 + nth} true`,
        ]);
        // Every mail is with whoever’s address it came from, whenever it came.
        expect(conversations).toHaveLength(mails[nth] ?? 0);
        expect(record.name).toBe(`${nth}番`);
      }
    }),
    { numRuns: 6, endOnFailure: true },
  );
});

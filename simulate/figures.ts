import type { Lived } from './quarter.ts';
import type { Rows } from './rows.ts';

/** What a quarter came to, as names and figures in their order. */
export function figuresOf({ record, desk, world }: Lived, rows: Rows): [name: string, figure: string][] {
  const { written, arrived, answers, promises, refused } = record;
  const many = <Row>(list: readonly Row[], is: (row: Row) => boolean): number => list.filter(is).length;
  const late = (kind: string): string => {
    const all = rows.deadlines.filter((row) => row.kind === kind);
    const passed = all.filter(({ metAt, endedAt, dueAt }) => (metAt ?? endedAt ?? world.end) > dueAt);
    return `${passed.length} of ${all.length}`;
  };
  const ofDesk = [...desk.work.spent.values()].reduce((sum, each) => sum + each, 0) / 1000;
  return [
    ['messages received', `${written.length} (${many(written, ({ automatic }) => automatic)} of machines)`],
    ['conversations', String(rows.conversations.length)],
    ['messages sent', String(arrived.length)],
    ['acknowledgements', String(rows.acknowledgements.length)],
    ['answers by people', String(answers.length)],
    ['answers refused', [...refused].map(([why, times]) => `${why}: ${times}`).join(', ') || 'none'],
    ['acknowledgements late', late('acknowledgement')],
    ['first answers late', late('first_answer')],
    ['next answers late', late('next_answer')],
    ['promises given by staff', String(promises.length)],
    ...['acknowledgement', 'reply'].flatMap((source): [string, string][] => {
      const own = rows.promises.filter((row) => (row.source === 'acknowledgement') === (source !== 'reply'));
      const ended = (...states: string[]): string =>
        states.map((state) => many(own, (row) => row.state === state)).join(', ');
      const late = many(own, ({ lateAt }) => lateAt !== null);
      return [
        [
          source === 'reply' ? 'promises of people in the ledger' : 'times told by acknowledgements',
          String(own.length),
        ],
        ['  kept, not needed, moved, open', ended('kept', 'not_needed', 'moved', 'open')],
        ['  late at some time', String(late)],
      ];
    }),
    ['notifications', String(rows.notices.length)],
    ['background work, seconds', ofDesk.toFixed(0)],
  ];
}

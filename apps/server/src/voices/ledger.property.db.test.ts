import type { VoiceEdit, VoiceState, VoiceUse } from '@madoguchi/contract';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildDesk, type Desk } from '../testing/desk.fixture.ts';
import { voiceDesk, words } from './voices.fixture.ts';

let desk: Desk;
let here: ReturnType<typeof voiceDesk>;
beforeAll(async () => {
  desk = await buildDesk();
  here = voiceDesk(desk);
});
afterAll(() => desk.close());

/** Words to be shown: as they were said, with sentences left out, and others. */
const proposals = {
  said: words,
  shortened: '届くのが早くて驚きました。…',
  changed: '早くて美味しいお茶でした。',
} as const;
type Fit = keyof typeof proposals;

const uses = fc.subarray<VoiceUse>(['wall', 'print'], { minLength: 1 });
const editing = fc.constantFrom<VoiceEdit>('none', 'shorten', 'correct');
/** What happens to a voice: on its person’s page, at the desk, and on the wall. */
const step = fc.oneof(
  fc.record({
    does: fc.constant('word' as const),
    fit: fc.constantFrom<Fit>('said', 'shortened', 'changed'),
  }),
  { weight: 2, arbitrary: fc.record({ does: fc.constant('give' as const), uses, editing }) },
  fc.record({ does: fc.constant('refuse' as const) }),
  fc.record({ does: fc.constant('withdraw' as const) }),
  fc.record({ does: fc.constant('note' as const), uses, over: fc.boolean() }),
  fc.record({ does: fc.constant('note withdrawal' as const) }),
  fc.record({ does: fc.constant('put' as const) }),
  fc.record({ does: fc.constant('take' as const) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

type Line = {
  kind: 'given' | 'refused' | 'withdrawn';
  uses: readonly VoiceUse[];
  editing: VoiceEdit;
  version: number;
  over: boolean;
};
/** What ought to be, told apart from how it is kept: every wording, every line, and whether it is put on the wall. */
type Model = { wordings: Fit[]; lines: Line[]; put: boolean };

const standing = ({ lines }: Model): Line | null => {
  const last = lines.at(-1);
  return last?.kind === 'given' && !last.over ? last : null;
};

/** The words that ought to be on the wall; null: none. */
function shownOf(model: Model): string | null {
  const line = standing(model);
  if (line === null || !model.put || !line.uses.includes('wall')) return null;
  if (line.editing === 'none') return words;
  if (line.editing === 'correct') return proposals[model.wordings[line.version - 1] ?? 'said'];
  return proposals[model.wordings.findLast((fit) => fit !== 'changed') ?? 'said'];
}

function stateOf(model: Model): VoiceState {
  const last = model.lines.at(-1);
  if (last === undefined) return 'waiting';
  if (last.kind !== 'given') return last.kind;
  if (last.over) return 'expired';
  return model.put && last.uses.includes('wall') ? 'shown' : 'ready';
}

let people = 0;
/** A place of its own for each who answers, since one place answers so many times a minute. */
const somewhere = (): string => {
  people += 1;
  return `198.51.${people >> 8}.${people & 255}`;
};

async function take(given: Step, model: Model, id: string, wallId: string): Promise<void> {
  const nothing = { uses: [], editing: 'none' as const, over: false };
  const version = model.wordings.length;
  if (given.does === 'word') {
    await here.word(id, proposals[given.fit]);
    model.wordings.push(given.fit);
  } else if (given.does === 'give') {
    const { url } = (await here.ask(id, { editing: 'correct' })).body;
    const form = given.uses.map((use) => `use=${use}`).join('&');
    await here.send(url, `answer=give&editing=${given.editing}&${form}`, somewhere());
    model.lines.push({ ...given, kind: 'given', version, over: false });
  } else if (given.does === 'refuse') {
    const { url } = (await here.ask(id, { editing: 'correct' })).body;
    await here.send(url, 'answer=refuse', somewhere());
    if (standing(model) === null && model.lines.at(-1)?.kind !== 'refused')
      model.lines.push({ kind: 'refused', version, ...nothing });
  } else if (given.does === 'withdraw') {
    const { url } = (await here.ask(id, { editing: 'correct' })).body;
    await here.send(url, 'answer=withdraw', somewhere());
    if (model.lines.at(-1)?.kind === 'given') model.lines.push({ kind: 'withdrawn', version, ...nothing });
  } else if (given.does === 'note') {
    const days = given.over ? { from: '2020-01-01', until: '2020-12-31' } : {};
    const body = { kind: 'given', uses: given.uses, editing: 'shorten', ...days };
    const { status } = await here.note(id, body);
    // Nobody enters a consent that does not cover the newest wording.
    expect(status).toBe(model.wordings.at(-1) === 'changed' ? 422 : 200);
    if (status === 200)
      model.lines.push({ kind: 'given', uses: given.uses, editing: 'shorten', version, over: given.over });
  } else if (given.does === 'note withdrawal') {
    const { status } = await here.note(id, { kind: 'withdrawn' });
    const wasGiven = model.lines.at(-1)?.kind === 'given';
    expect(status).toBe(wasGiven ? 200 : 409);
    if (wasGiven) model.lines.push({ kind: 'withdrawn', version, ...nothing });
  } else if (given.does === 'put') {
    const { status } = await here.put(wallId, [id]);
    const may = model.put || standing(model)?.uses.includes('wall') === true;
    expect(status).toBe(may ? 200 : 422);
    model.put = may;
  } else {
    await here.put(wallId, []);
    model.put = false;
  }
}

it('whatever happens, a wall shows what consent allows at that moment, and nothing else', async () => {
  let run = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 9 }), async (steps) => {
      run += 1;
      const topic = `話題 ${run}`;
      const id = (await here.create({ topic })).body.id;
      const wall = await here.wall({ topics: [topic], name: topic });
      const model: Model = { wordings: ['said'], lines: [], put: false };
      for (const each of steps) {
        await take(each, model, id, wall.id);
        const shown = await here.shown(wall.url);
        const expected = shownOf(model);
        expect(shown.voices.map((voice) => voice.words)).toEqual(expected === null ? [] : [expected]);
        const consented = standing(model)?.uses.includes('wall') === true ? 1 : 0;
        expect(shown.counts).toMatchObject({ all: 1, consented, shown: expected === null ? 0 : 1 });
      }
      const kept = await here.read(id);
      expect(kept.state).toBe(stateOf(model));
      expect(kept.uses).toEqual(standing(model)?.uses ?? []);
      expect(kept.consents.map(({ kind }) => kind)).toEqual(model.lines.map(({ kind }) => kind).toReversed());
      expect((await here.list(kept.state)).map((voice) => voice.id)).toContain(id);
      // Walls are few: one that was looked at ends, and makes no room that is needed.
      expect((await here.changeWall(wall.id, { ended: true })).status).toBe(200);
      expect((await here.read(id)).state).not.toBe('shown');
    }),
    { numRuns: 20 },
  );
}, 240_000);

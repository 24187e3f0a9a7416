import type { Draft } from '@madoguchi/contract';
import { describe, expect, it } from 'vitest';
import { ApiError, offlineError } from '../../kit/problem.ts';
import type { LocalDraft } from '../logic/draft.ts';
import { aDraft } from '../testing/samples.fixture.ts';
import { DraftKeeper } from './DraftKeeper.ts';

/** A desk of one draft: a server that can fail, this machine's store, and a clock that moves by hand. */
function desk(options: { stored?: Draft | null; mirrored?: LocalDraft | null } = {}) {
  const state = {
    server: options.stored ?? null,
    mirror: options.mirrored ?? null,
    failure: null as ApiError | null,
    calls: [] as string[],
    waiting: null as (() => void) | null,
    locked: [] as unknown[],
    minute: 0,
    /** The next answer to what is asked is as the server is now, and comes when the function it gives is called. */
    holdAnswers: () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      state.held = promise;
      return resolve;
    },
    held: null as Promise<void> | null,
  };
  const answer = () => {
    if (state.failure !== null) throw state.failure;
  };
  const now = () => new Date(Date.UTC(2026, 10, 24, 3, state.minute)).toISOString();
  const keeper = new DraftKeeper({
    server: {
      load: async () => {
        answer();
        const { server, held } = state;
        state.held = null;
        await held;
        return server;
      },
      save: async ({ text, basedOn, cc }) => {
        state.calls.push(`save ${text}`);
        answer();
        state.server = aDraft({ text, basedOn, cc, updatedAt: now() });
        return state.server;
      },
      remove: async () => {
        state.calls.push('remove');
        answer();
        state.server = null;
      },
    },
    mirror: {
      read: () => state.mirror,
      write: (draft) => {
        state.mirror = draft;
      },
    },
    later: (_milliseconds, action) => {
      state.waiting = action;
      return () => {
        state.waiting = null;
      };
    },
    now: () => {
      state.minute += 1;
      return now();
    },
    onLocked: (lock) => state.locked.push(lock),
  });
  const pass = async () => {
    state.waiting?.();
    await keeper.settle();
  };
  return { state, keeper, pass };
}

function refusal(code: 'locked_by_other'): ApiError {
  const lock = { memberId: 'm2', memberName: '佐藤 花', since: '', expiresAt: '' };
  return new ApiError({ type: '', title: '', status: 423, code, detail: '', lock });
}

describe('a draft', () => {
  it('is on this machine at once and on the server after a pause', async () => {
    const { state, keeper, pass } = desk();
    keeper.write({ text: 'お' }, 'g1');
    keeper.write({ text: 'お待' }, 'g1');
    expect(state.mirror?.text).toBe('お待');
    expect(state.calls).toEqual([]);
    expect(keeper.view.state).toBe('unsaved');
    await pass();
    expect(state.calls).toEqual(['save お待']);
    expect(state.mirror).toBeNull();
    expect(keeper.view.state).toBe('saved');
  });

  it('is based on the newest message seen when it was begun, not on what came later', async () => {
    const { keeper } = desk();
    keeper.write({ text: 'お' }, 'g1');
    keeper.write({ text: 'お待' }, 'g2');
    expect(keeper.view.draft.basedOn).toBe('g1');
    keeper.confirm('g2');
    expect(keeper.view.draft.basedOn).toBe('g2');
  });

  it('begins anew after it was emptied, and the server’s is dropped', async () => {
    const { state, keeper, pass } = desk();
    keeper.write({ text: 'お' }, 'g1');
    await pass();
    keeper.write({ text: '' }, 'g1');
    await pass();
    expect(state.calls).toEqual(['save お', 'remove']);
    keeper.write({ text: 'は' }, 'g5');
    expect(keeper.view.draft.basedOn).toBe('g5');
  });

  it('keeps what is typed while a save is under way, and saves it next', async () => {
    const { state, keeper } = desk();
    keeper.write({ text: '一' }, 'g1');
    const saving = keeper.flush();
    keeper.write({ text: '一二' }, 'g1');
    await saving;
    await keeper.flush();
    expect(keeper.view.draft.text).toBe('一二');
    expect(state.server?.text).toBe('一二');
  });

  it('has with it who else gets it, half an address too', async () => {
    const { state, keeper, pass } = desk();
    keeper.write({ text: 'お', cc: 'a@example.jp、まだ' }, 'g1');
    await pass();
    expect(state.server?.cc).toEqual(['a@example.jp', 'まだ']);
    const other = desk({ stored: state.server });
    await other.keeper.refresh();
    expect(other.keeper.view.draft.cc).toBe('a@example.jp, まだ');
  });

  it('stays on this machine without a connection, says so, and is saved once it is back', async () => {
    const { state, keeper, pass } = desk();
    state.failure = offlineError();
    keeper.write({ text: '電波のないところで' }, 'g1');
    await pass();
    expect(keeper.view.state).toBe('offline');
    expect(state.mirror?.text).toBe('電波のないところで');
    state.failure = null;
    await pass();
    expect(keeper.view.state).toBe('saved');
  });

  it('stays on this machine while another writes, and tells who', async () => {
    const { state, keeper, pass } = desk();
    state.failure = refusal('locked_by_other');
    keeper.write({ text: '私の文' }, 'g1');
    await pass();
    expect(keeper.view.state).toBe('locked');
    expect(state.locked).toMatchObject([{ memberName: '佐藤 花' }]);
    expect(state.mirror?.text).toBe('私の文');
  });
});

describe('coming back to a draft', () => {
  it('finds the one from another machine', async () => {
    const { keeper } = desk({ stored: aDraft({ text: '昨日の続き' }) });
    await keeper.refresh();
    expect(keeper.view).toMatchObject({
      loaded: true,
      notice: null,
      draft: { text: '昨日の続き', basedOn: 'g1' },
    });
  });

  it('finds words that a reload cut off, and saves them', async () => {
    const mirrored = {
      ...aDraft({ text: '途中' }),
      cc: null,
      syncedAt: null,
      dirty: true,
      editedAt: '2026-11-24T03:00:00.000Z',
    };
    const { state, keeper, pass } = desk({ mirrored });
    expect(keeper.view.draft.text).toBe('途中');
    await keeper.refresh();
    await pass();
    expect(state.server?.text).toBe('途中');
  });

  it('is not undone by an answer that was on its way when it was saved', async () => {
    const { state, keeper, pass } = desk();
    const answer = state.holdAnswers();
    const refreshing = keeper.refresh();
    await Promise.resolve();
    keeper.write({ text: '開いてすぐ書いた文' }, 'g1');
    await pass();
    answer();
    await refreshing;
    expect(keeper.view).toMatchObject({
      draft: { text: '開いてすぐ書いた文' },
      state: 'saved',
      notice: null,
    });
  });

  it('does not bring back what was sent while the answer was on its way', async () => {
    const { state, keeper } = desk({ stored: aDraft({ text: '送った文' }) });
    await keeper.refresh();
    const answer = state.holdAnswers();
    const refreshing = keeper.refresh();
    await Promise.resolve();
    await keeper.settle();
    state.server = null;
    keeper.clear();
    answer();
    await refreshing;
    expect(keeper.view).toMatchObject({ draft: { text: '' }, notice: null });
  });

  it('shows what is here when the server cannot be reached', async () => {
    const { state, keeper } = desk();
    state.failure = offlineError();
    keeper.write({ text: 'ここ' }, 'g1');
    await keeper.refresh();
    expect(keeper.view).toMatchObject({ loaded: true, draft: { text: 'ここ' } });
  });

  it('takes what another tab wrote since, with a notice that can be put away', async () => {
    const { state, keeper, pass } = desk();
    keeper.write({ text: 'この画面' }, 'g1');
    await pass();
    state.server = aDraft({ text: '別の画面', updatedAt: '2026-11-24T09:00:00.000Z' });
    await keeper.refresh();
    expect(keeper.view).toMatchObject({ draft: { text: '別の画面' }, notice: { kind: 'taken' } });
    keeper.dismissNotice();
    expect(keeper.view.notice).toBeNull();
  });

  it('keeps newer words and offers the others, which can be taken', async () => {
    const { state, keeper, pass } = desk();
    keeper.write({ text: 'この画面' }, 'g1');
    await pass();
    keeper.write({ text: 'この画面、続き' }, 'g1');
    state.server = aDraft({ text: '別の画面', updatedAt: '2026-11-24T03:00:30.000Z' });
    await keeper.refresh();
    expect(keeper.view).toMatchObject({ draft: { text: 'この画面、続き' }, notice: { kind: 'offer' } });
    keeper.takeOffered();
    expect(keeper.view).toMatchObject({ draft: { text: '別の画面' }, notice: null });
    await pass();
    expect(state.server.text).toBe('別の画面');
  });
});

describe('sending a draft', () => {
  it('lets no save come after it', async () => {
    const { state, keeper } = desk();
    keeper.write({ text: '送る文' }, 'g1');
    await keeper.settle();
    expect(state.waiting).toBeNull();
    expect(state.calls).toEqual([]);
    keeper.clear();
    expect(keeper.view.draft.text).toBe('');
    expect(state.mirror).toBeNull();
  });

  it('tells its listeners of every change, until they stop', () => {
    const { keeper } = desk();
    let heard = 0;
    const stop = keeper.subscribe(() => {
      heard += 1;
    });
    keeper.write({ text: 'あ' }, null);
    stop();
    keeper.write({ text: 'あい' }, null);
    expect(heard).toBe(1);
  });
});

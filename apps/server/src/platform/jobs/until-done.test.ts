import { expect, it } from 'vitest';
import { untilDone } from './until-done.ts';

/** Work of so many pieces; says after each how many are left. */
function work(size: number, then: (left: number) => void = () => undefined) {
  const state = { left: size };
  const piece = async () => {
    state.left -= 1;
    then(state.left);
    return state.left > 0;
  };
  return { state, piece };
}

it('does piece after piece until there is none', async () => {
  const { state, piece } = work(5);
  await untilDone({}, piece);
  expect(state.left).toBe(0);
});

it('ends with the piece it is at when it is to stop', async () => {
  const stop = new AbortController();
  const { state, piece } = work(5, (left) => left === 3 && stop.abort());
  await untilDone({ stopping: stop.signal }, piece);
  expect(state.left).toBe(3);
});

it('does not begin when it is to stop already', async () => {
  const { state, piece } = work(5);
  await untilDone({ stopping: AbortSignal.abort() }, piece);
  expect(state.left).toBe(5);
});

it('fails as its piece fails', async () => {
  const failing = async () => {
    throw new Error('the disk is full');
  };
  await expect(untilDone({}, failing)).rejects.toThrow('the disk is full');
});

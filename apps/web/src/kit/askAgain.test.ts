import { InfiniteQueryObserver, QueryObserver, type QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askAnewIfAsking, putAnswer, staleIfAwaited } from './askAgain.ts';
import { createQueryClient } from './queries.ts';

const queryKey = ['presence', 'k1'];

let queryClient: QueryClient;
let stop = (): void => undefined;
/** The requests made, each to be answered by the test. */
let requests: { answer: (value: string) => void; fail: () => void }[];
beforeEach(() => {
  queryClient = createQueryClient();
  requests = [];
  const observer = new QueryObserver(queryClient, {
    queryKey,
    retry: false,
    queryFn: () =>
      new Promise<string>((resolve, reject) => {
        requests.push({ answer: resolve, fail: () => reject(new Error('no')) });
      }),
  });
  stop = observer.subscribe(() => undefined);
});
afterEach(() => {
  stop();
  queryClient.clear();
});

const shown = (): unknown => queryClient.getQueryData(queryKey);
const change = (): void => void queryClient.invalidateQueries({ queryKey });
const settled = () => expect.poll(() => queryClient.isFetching()).toBe(0);

describe('what changes while it is asked for the first time', () => {
  it('is asked for again when the answer has come, which may be from before the change', async () => {
    change();
    expect(requests).toHaveLength(1);
    requests[0]?.answer('nobody');
    await expect.poll(() => requests.length).toBe(2);
    expect(shown()).toBe('nobody');
    requests[1]?.answer('佐藤');
    await settled();
    expect([shown(), requests.length]).toEqual(['佐藤', 2]);
  });

  it('is asked for again once, however often it changed', async () => {
    for (let times = 0; times < 3; times += 1) change();
    requests[0]?.answer('nobody');
    await expect.poll(() => requests.length).toBe(2);
    requests[1]?.answer('佐藤');
    await settled();
    expect(requests).toHaveLength(2);
  });

  it('is asked for again also where something was shown in the meantime', async () => {
    change();
    queryClient.setQueryData(queryKey, 'a guess');
    expect(requests).toHaveLength(1);
    requests[0]?.answer('nobody');
    await expect.poll(() => requests.length).toBe(2);
    requests[1]?.answer('佐藤');
    await settled();
    expect(shown()).toBe('佐藤');
  });

  it('is told of only to requests without an answer yet, where the rest is kept right piece by piece', async () => {
    staleIfAwaited(queryClient, queryKey);
    requests[0]?.answer('nobody');
    await expect.poll(() => requests.length).toBe(2);
    requests[1]?.answer('佐藤');
    await settled();
    staleIfAwaited(queryClient, queryKey);
    expect([requests.length, queryClient.isFetching()]).toEqual([2, 0]);
  });
});

describe('what did not change meanwhile', () => {
  it('is asked for once', async () => {
    requests[0]?.answer('nobody');
    await settled();
    expect([shown(), requests.length]).toEqual(['nobody', 1]);
  });

  it('is not asked for again by itself after a failure', async () => {
    change();
    requests[0]?.fail();
    await settled();
    expect(requests).toHaveLength(1);
    change();
    requests[1]?.answer('佐藤');
    await settled();
    expect([shown(), requests.length]).toEqual(['佐藤', 2]);
  });
});

describe('what a change was answered with', () => {
  it('is shown and nothing asked for, where nothing was on its way', async () => {
    requests[0]?.answer('step 1');
    await settled();
    putAnswer(queryClient, queryKey, 'step 2');
    expect([shown(), requests.length, queryClient.isFetching()]).toEqual(['step 2', 1, 0]);
  });

  it('stays, whatever a request that was on its way comes back with', async () => {
    requests[0]?.answer('step 1');
    await settled();
    change();
    await expect.poll(() => requests.length).toBe(2);
    putAnswer(queryClient, queryKey, 'step 2');
    await expect.poll(() => requests.length).toBe(3);
    requests[1]?.answer('step 1');
    await Promise.resolve();
    expect(shown()).toBe('step 2');
    requests[2]?.answer('step 2, and more');
    await settled();
    expect([shown(), requests.length]).toEqual(['step 2, and more', 3]);
  });
});

describe('a further page of a list', () => {
  it('is waited for, and the list asked anew when it has come', async () => {
    const pages: { page: number; answer: (value: string) => void }[] = [];
    const list = ['list', 'k1'];
    const observer = new InfiniteQueryObserver(queryClient, {
      queryKey: list,
      initialPageParam: 1,
      getNextPageParam: (_last: string, all: string[]) => all.length + 1,
      queryFn: ({ pageParam }: { pageParam: number }) =>
        new Promise<string>((resolve) => {
          pages.push({ page: pageParam, answer: resolve });
        }),
    });
    const unsubscribe = observer.subscribe(() => undefined);
    const texts = () => queryClient.getQueryData<{ pages: string[] }>(list)?.pages;
    const answer = async (at: number, text: string) => {
      await expect.poll(() => pages.length).toBe(at + 1);
      pages[at]?.answer(text);
    };
    await answer(0, 'new');
    await expect.poll(texts).toEqual(['new']);
    void observer.fetchNextPage();
    await expect.poll(() => pages.length).toBe(2);
    await askAnewIfAsking(queryClient, ['list']);
    await answer(1, 'older');
    await answer(2, 'in work');
    await answer(3, 'older');
    await expect.poll(texts).toEqual(['in work', 'older']);
    expect(pages.map(({ page }) => page)).toEqual([1, 2, 1, 2]);
    unsubscribe();
  });
});

import type { InferDataFromTag, Query, QueryClient, QueryKey, Updater } from '@tanstack/react-query';

const isFirstAnswerAwaited = ({ state }: Query): boolean =>
  state.fetchStatus === 'fetching' && state.data === undefined;

/** Whether the next page of a list is on its way, which would be lost if the list were asked for anew. */
const isMoreAwaited = ({ state }: Query): boolean =>
  state.fetchStatus === 'fetching' && state.fetchMeta?.fetchMore !== undefined;

/**
 * What is called stale while its first answer is on its way is asked for once more when that has come: the answer may have been
 * read before the change. (An invalidation stops and repeats a request only where there is something to show meanwhile; without,
 * it would be forgotten by the answer.)
 */
export function askAgainWhatChangedMeanwhile(queryClient: QueryClient): void {
  const changed = new Set<string>();
  queryClient.getQueryCache().subscribe((event) => {
    if (event.type !== 'updated') return;
    const { query, action } = event;
    if (action.type === 'invalidate' && (isFirstAnswerAwaited(query) || isMoreAwaited(query)))
      changed.add(query.queryHash);
    else if (action.type === 'error') changed.delete(query.queryHash);
    else if (action.type === 'success' && action.manual !== true && changed.delete(query.queryHash))
      void queryClient.invalidateQueries({ queryKey: query.queryKey, exact: true });
  });
}

/** Calls stale what is being asked for the first time, and leaves alone what is there and is kept right piece by piece. */
export function staleIfAwaited(queryClient: QueryClient, queryKey: QueryKey): void {
  void queryClient.invalidateQueries({ queryKey, predicate: isFirstAnswerAwaited });
}

/** Asks anew at once, or, where a further page of a list is on its way, when that has come. */
export async function askAnew(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  await queryClient.invalidateQueries({ queryKey, predicate: isMoreAwaited, refetchType: 'none' });
  await queryClient.invalidateQueries({ queryKey, predicate: (query) => !isMoreAwaited(query) });
}

/**
 * Asks anew for what is being asked for at this moment: the answer may have been read before the change that the screen shows
 * already, and would take it back to what was. Where nothing is on its way, nothing is asked.
 */
export async function askAnewIfAsking(queryClient: QueryClient, queryKey: QueryKey): Promise<void> {
  if (queryClient.isFetching({ queryKey }) > 0) await askAnew(queryClient, queryKey);
}

/** Puts what the server answered to a change where the screens look, and sees to it that it stays there. */
export function putAnswer<Key extends QueryKey, Answer = InferDataFromTag<unknown, Key>>(
  queryClient: QueryClient,
  queryKey: Key,
  answer: Updater<Answer | undefined, Answer | undefined>,
): void {
  queryClient.setQueryData<Answer>(queryKey, answer);
  void askAnewIfAsking(queryClient, queryKey);
}

import { load, marksIn, taskOf } from './check.ts';
import type { LanguageDependencies } from './context.ts';
import { withActions } from './domain.ts';
import { addCounts, beginCount, takeMarks, type CountedReply, type Mark } from './marks.store.ts';

/** By rule: what was shown while writing or is in what went out, and what is in what went out. */
export function countsOf(shown: readonly Mark[], kept: readonly Mark[]) {
  const key = ({ rule, words }: Mark) => `${rule} ${words}`;
  const all = new Map([...shown, ...kept].map((mark) => [key(mark), mark]));
  const counts = new Map<string, { rule: string; seen: number; kept: number }>();
  const of = (rule: string) => {
    const count = counts.get(rule) ?? { rule, seen: 0, kept: 0 };
    counts.set(rule, count);
    return count;
  };
  for (const { rule } of all.values()) of(rule).seen += 1;
  for (const { rule } of kept) of(rule).kept += 1;
  return [...counts.values()];
}

/**
 * Counts, once, what its writer was marked for in an answer that has gone out.
 * @throws LanguageEngineError when the engine gives no answer: to be tried again
 */
export async function countMarks(
  dependencies: LanguageDependencies,
  workspaceId: string,
  reply: CountedReply & { text: string },
): Promise<void> {
  const known = await load(dependencies, workspaceId, reply.conversationId);
  const task = taskOf(reply.text, known, new Date(reply.writtenAt));
  const { findings } = await dependencies.engine.check({ ...task, asked: [], dissatisfied: false });
  const kept = marksIn(withActions(findings, known.actions));
  await dependencies.database.inWorkspace(workspaceId, async (tx) => {
    if (!(await beginCount(tx, reply))) return;
    const counts = countsOf(await takeMarks(tx, reply), kept);
    if (counts.length > 0) await addCounts(tx, reply, counts);
  });
}

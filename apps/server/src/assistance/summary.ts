import type { AssistanceEvent, Locale } from '@madoguchi/contract';
import type { Actor } from '../platform/http/index.ts';
import { ask, requireOn } from './ask.ts';
import type { AssistanceDependencies } from './dependencies.ts';
import { newFence } from './draft.ts';
import { gatherThread } from './gather.ts';
import { restore, type MaskTable } from './masking/mask.ts';
import { summaryPrompt } from './prompts.ts';

/** Whole lines as they come: a placeholder is never broken by a line's end. */
async function* byLine(pieces: AsyncIterable<string>, table: MaskTable): AsyncGenerator<AssistanceEvent> {
  let waiting = '';
  let begun = false;
  for await (const piece of pieces) {
    waiting += piece;
    if (!begun) waiting = waiting.replace(/^\s+/u, '');
    const end = waiting.lastIndexOf('\n') + 1;
    if (end === 0) continue;
    begun = true;
    yield { type: 'text', text: restore(waiting.slice(0, end), table) };
    waiting = waiting.slice(end);
  }
  const last = restore(waiting.trimEnd(), table);
  if (last !== '') yield { type: 'text', text: last };
  yield { type: 'done', findings: 0 };
}

/**
 * Sums a conversation up for whoever takes it over: a note that its asker reads, changes and keeps, or does not.
 * @throws AppError before anything was asked: `not_found`, `assistance_off`
 */
export async function summarise(
  dependencies: AssistanceDependencies,
  actor: Actor,
  conversationId: string,
  language: Locale,
  signal: AbortSignal,
): Promise<AsyncGenerator<AssistanceEvent>> {
  const { settings, table, subject, thread } = await dependencies.database.inWorkspace(
    actor.workspaceId,
    (tx) => gatherThread(tx, actor, conversationId),
  );
  requireOn(settings, 'summarise');
  const prompt = summaryPrompt(thread, subject, language, newFence());
  return byLine(ask(dependencies, actor, { use: 'summarise', conversationId }, prompt, signal), table);
}

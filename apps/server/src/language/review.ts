import type { Finding } from '@madoguchi/contract';
import { asked, load, taskOf } from './check.ts';
import type { LanguageDependencies } from './context.ts';
import { withActions } from './domain.ts';

/**
 * What would be marked in a text that nobody has written yet, such as a draft by a model: the workspace's rules and words
 * apply, and nothing is remembered of it for anybody's practice.
 * @throws AppError `busy` when the engine cannot be asked; `not_found` for an unknown conversation.
 */
export async function reviewText(
  dependencies: LanguageDependencies,
  workspaceId: string,
  conversationId: string | null,
  text: string,
): Promise<Finding[]> {
  const known = await load(dependencies, workspaceId, conversationId);
  const { findings } = await asked(dependencies.engine.check(taskOf(text, known)));
  return withActions(findings, known.actions);
}

import { watchChange } from './alarms.ts';
import { keepToTerms } from './confirm.ts';
import type { MentionDependencies } from './dependencies.ts';

/** What is done every hour: words that may be kept only for a time are asked for again or removed, and change is looked for. */
export async function tendMentions(dependencies: MentionDependencies, workspaceId: string): Promise<void> {
  await keepToTerms(dependencies, workspaceId);
  await watchChange(dependencies, workspaceId);
}

import type { TemplateSuggestion, UsedTemplate } from '@madoguchi/contract';
import { newId, type Database, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type TemplateDependencies } from './commands.ts';
import { findAround, findSent } from './context.store.ts';
import { fill, sourceOf } from './fill.ts';
import { score, type Candidate } from './likeness/score.ts';
import { termsOf } from './likeness/terms.ts';
import { outcomeOf } from './outcome.ts';
import { requireTemplate } from './queries.ts';
import { findAnswered, findNamed, insertUse, openUses, settleUse } from './use.store.ts';

/** Suggestions that are shown at once. */
const mostSuggestions = 3;

/** Fills a template for a conversation and records the use. @throws AppError `not_found` for either */
export function useTemplate(
  dependencies: TemplateDependencies,
  actor: Actor,
  templateId: string,
  conversationId: string,
): Promise<UsedTemplate> {
  return changing(dependencies, actor, async (tx) => {
    const template = await requireTemplate(tx, actor, templateId);
    const source = await sourceOf(tx, actor, template.language, conversationId);
    const filled = fill(template.body, source);
    const useId = newId();
    await insertUse(tx, {
      id: useId,
      templateId,
      version: template.version,
      conversationId,
      memberId: actor.memberId,
      text: filled.text,
      questionTerms: termsOf(source.around?.question ?? ''),
    });
    return { ...filled, useId, version: template.version };
  });
}

/**
 * Says what became of the templates that went into an answer, once it has gone out. Run again, it finds nothing left to
 * settle.
 */
export function settleUses(
  { database }: { database: Database },
  { workspaceId, messageId }: { workspaceId: string; messageId: string },
): Promise<void> {
  return database.inWorkspace(workspaceId, async (tx) => {
    const sent = await findSent(tx, messageId);
    if (sent === undefined) return;
    for (const use of await openUses(tx, sent))
      await settleUse(tx, use, messageId, outcomeOf(use.text, sent.text));
  });
}

/** The templates that fit what the customer of a conversation asked last; none when none fits well. */
export async function suggestFor(
  tx: Tx,
  actor: Actor,
  conversationId: string,
): Promise<TemplateSuggestion[]> {
  const around = await findAround(tx, conversationId);
  if (around === undefined)
    throw new AppError('not_found', 'This conversation does not exist in this workspace.');
  const question = termsOf(around.question ?? '');
  if (question.length === 0) return [];
  const channel = around.channel === 'line' || around.channel === 'chat' ? around.channel : 'email';
  const [named, answered] = await Promise.all([
    findNamed(tx, actor.memberId, channel),
    findAnswered(tx, conversationId),
  ]);
  const names = new Map(named.map(({ id, name }) => [id, name]));
  const candidates: Candidate[] = [
    ...named.flatMap(({ id, cueTerms, bodyTerms }): Candidate[] => [
      { templateId: id, kind: 'cue', terms: cueTerms },
      { templateId: id, kind: 'body', terms: bodyTerms },
    ]),
    ...answered
      .filter(({ templateId }) => names.has(templateId))
      .map((each): Candidate => ({ ...each, kind: 'use' })),
  ];
  return score(question, candidates)
    .slice(0, mostSuggestions)
    .map((each) => ({ ...each, name: names.get(each.templateId) ?? '' }));
}

import { randomBytes } from 'node:crypto';
import type { AssistanceEvent, Finding } from '@madoguchi/contract';
import { reviewText } from '../language/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { ask, requireOn } from './ask.ts';
import type { AssistanceDependencies } from './dependencies.ts';
import { paragraphEnd, withoutFence } from './domain.ts';
import { gatherDraft } from './gather.ts';
import { hide, restore, type MaskTable } from './masking/mask.ts';
import type { Prompt } from './model.ts';
import { correctionPrompt, draftPrompt } from './prompts.ts';

/** A new mark of where material begins and ends. */
export const newFence = (): string => randomBytes(6).toString('hex');

/** How many characters more make it worth saying so. */
const progressStep = 24;

type Errors = (masked: string, from: number) => Promise<Finding[]>;

type Run = {
  dependencies: AssistanceDependencies;
  actor: Actor;
  conversationId: string;
  table: MaskTable;
  errorsIn: Errors;
  signal: AbortSignal;
};

/** What must be put right in a draft from a place on: only what the engine is sure of, never what a person fills in. */
function errorFinder(
  { language }: AssistanceDependencies,
  actor: Actor,
  conversationId: string,
  table: MaskTable,
): Errors {
  return async (masked, from) => {
    const start = restore(masked.slice(0, from), table).length;
    const found = await reviewText(language, actor.workspaceId, conversationId, restore(masked, table));
    return found.filter(({ severity, end }) => severity === 'error' && end > start);
  };
}

/** Sends what was not shown yet back once; when that fails, it stands as it was and its marks are shown. */
async function correct(
  { dependencies, actor, conversationId, table, signal }: Run,
  prompt: Prompt,
  draft: string,
  rest: string,
  errors: readonly Finding[],
): Promise<string> {
  // The engine has read the restored text: what it says of it is told as the model wrote it.
  const faults = errors.map(({ at, message, suggest }) => ({
    at: hide(at, table),
    message: hide(message.ja, table),
    instead: suggest[0] === undefined ? null : hide(suggest[0], table),
  }));
  const again = correctionPrompt(prompt, draft, rest.trim(), faults);
  try {
    let corrected = '';
    const purpose = { use: 'correct', conversationId } as const;
    for await (const piece of ask(dependencies, actor, purpose, again, signal)) corrected += piece;
    const text = withoutFence(corrected);
    return text === '' ? rest : text;
  } catch (error) {
    if (signal.aborted) throw error;
    return rest;
  }
}

/** Shows paragraph after paragraph as long as each is sound; what comes from the first that is not, is corrected once. */
async function* write(run: Run, prompt: Prompt): AsyncGenerator<AssistanceEvent> {
  const { dependencies, actor, conversationId, table, errorsIn, signal } = run;
  let draft = '';
  let shown = 0;
  let told = 0;
  let isHeld = false;
  for await (const piece of ask(dependencies, actor, { use: 'draft', conversationId }, prompt, signal)) {
    draft = (draft + piece).replace(/^\s+/u, '');
    if (draft.length - told >= progressStep) {
      told = draft.length;
      yield { type: 'writing', characters: draft.length };
    }
    // A fence around the whole can only be taken off when the whole is there.
    if (isHeld || draft.startsWith('`')) continue;
    for (let end = paragraphEnd(draft, shown); end !== null; end = paragraphEnd(draft, shown)) {
      isHeld = (await errorsIn(draft.slice(0, end), shown)).length > 0;
      if (isHeld) break;
      yield { type: 'text', text: restore(draft.slice(shown, end), table) };
      shown = end;
    }
  }
  draft = shown === 0 ? withoutFence(draft) : draft.trimEnd();
  let rest = draft.slice(shown);
  const errors = rest.trim() === '' ? [] : await errorsIn(draft, shown);
  if (errors.length > 0) {
    yield { type: 'correcting', findings: errors.length };
    rest = await correct(run, prompt, draft, rest, errors);
  }
  if (rest !== '') yield { type: 'text', text: restore(rest, table) };
  const whole = restore(draft.slice(0, shown) + rest, table);
  const left = await reviewText(dependencies.language, actor.workspaceId, conversationId, whole);
  yield { type: 'done', findings: left.length };
}

/**
 * Drafts an answer. Nothing of it is given out before our own engine has looked at it.
 * @throws AppError before anything was asked: `not_found`, `assistance_off`
 */
export async function draftReply(
  dependencies: AssistanceDependencies,
  actor: Actor,
  conversationId: string,
  points: string,
  signal: AbortSignal,
): Promise<AsyncGenerator<AssistanceEvent>> {
  const { settings, table, material } = await dependencies.database.inWorkspace(actor.workspaceId, (tx) =>
    gatherDraft(tx, actor, conversationId, points),
  );
  requireOn(settings, 'draft');
  if (material === null) throw new Error('a draft without material');
  const errorsIn = errorFinder(dependencies, actor, conversationId, table);
  const prompt = draftPrompt(material, newFence());
  return write({ dependencies, actor, conversationId, table, errorsIn, signal }, prompt);
}

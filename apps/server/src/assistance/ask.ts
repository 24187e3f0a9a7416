import type { AssistanceRequest } from '@madoguchi/contract';
import { newId } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import type { AssistanceDependencies } from './dependencies.ts';
import { estimateTokens, monthOf } from './domain.ts';
import { modelError } from './errors.ts';
import { askModel, type Prompt, type Target, type Usage } from './model.ts';
import { endRequest, insertRequest, type Ending } from './request.store.ts';
import { openKey } from './secrets.ts';
import { correctTokens, countRequest, findSettings, isEnabled, type SettingsRow } from './store.ts';
import { findDeskOf } from './surroundings.store.ts';

export type Purpose = { use: AssistanceRequest['use']; conversationId: string | null };

/** How often a request that is under way looks whether assistance was switched off, in milliseconds. */
const lookMs = 1000;

/** @throws AppError `assistance_off` unless it is on for this use; trying it out needs it only to be set up. */
export function requireOn(
  settings: SettingsRow | undefined,
  use: AssistanceRequest['use'],
): asserts settings is SettingsRow {
  const asked = use === 'correct' ? 'draft' : use;
  const isSet = settings !== undefined && settings.baseUrl !== '' && settings.model !== '';
  if (isSet && asked === 'test') return;
  if (asked === 'test') throw new AppError('unprocessable', 'Enter and save an address and a model first.');
  if (isSet && settings.enabled && settings.uses.includes(asked)) return;
  throw modelError('assistance_off');
}

function targetOf({ box }: AssistanceDependencies, settings: SettingsRow): Target {
  const { id, provider, baseUrl, model, key } = settings;
  return { provider, baseUrl, model, key: key === null ? null : openKey(box, id, key) };
}

type Left = { id: string; month: string; inputTokens: number; at: number };

/** Counts and records a request before it leaves, in one transaction. */
function recordLeaving(
  { database }: AssistanceDependencies,
  actor: Actor,
  purpose: Purpose,
  sent: string,
): Promise<Left> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const settings = await findSettings(tx);
    requireOn(settings, purpose.use);
    const { zone } = await findDeskOf(tx);
    const inputTokens = estimateTokens(sent);
    const month = monthOf(new Date(), zone);
    if (!(await countRequest(tx, month, inputTokens, settings)))
      throw new AppError(
        'assistance_limit',
        'The limit of this month is reached. Write without it, or have an owner raise the limit.',
      );
    const { provider, model, baseUrl } = settings;
    const { host } = new URL(baseUrl);
    const id = newId();
    const memberId = actor.memberId;
    await insertRequest(tx, { ...purpose, id, memberId, month, provider, host, model, inputTokens, sent });
    return { id, month, inputTokens, at: Date.now() };
  });
}

function recordEnd(
  { database }: AssistanceDependencies,
  actor: Actor,
  left: Left,
  ending: Pick<Ending, 'state' | 'error' | 'result'>,
  usage: Usage | null,
): Promise<void> {
  const inputTokens = usage?.inputTokens ?? left.inputTokens;
  const outputTokens = usage?.outputTokens ?? estimateTokens(ending.result);
  const estimated = usage?.inputTokens == null || usage.outputTokens === null;
  const milliseconds = Date.now() - left.at;
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    await endRequest(tx, left.id, { ...ending, inputTokens, outputTokens, estimated, milliseconds });
    await correctTokens(tx, left.month, inputTokens + outputTokens - left.inputTokens);
  });
}

/** Ends a request that is under way when assistance is switched off, in whichever process that happens. */
function watchSwitch({ database }: AssistanceDependencies, workspaceId: string) {
  const controller = new AbortController();
  const look = async (): Promise<void> => {
    if (!(await database.inWorkspace(workspaceId, isEnabled))) controller.abort();
  };
  // While the database is away nobody can have switched it off.
  const timer = setInterval(() => void look().catch(() => undefined), lookMs);
  return { signal: controller.signal, end: () => clearInterval(timer) };
}

/**
 * Asks the workspace's model, with the request counted, recorded and ended as the owner wants it. Gives the answer piece
 * by piece as it comes, still masked. Leaving the loop breaks the request off.
 * @throws AppError that says what was wrong
 */
export async function* ask(
  dependencies: AssistanceDependencies,
  actor: Actor,
  purpose: Purpose,
  prompt: Prompt,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  const settings = await dependencies.database.inWorkspace(actor.workspaceId, findSettings);
  requireOn(settings, purpose.use);
  const watch = purpose.use === 'test' ? null : watchSwitch(dependencies, actor.workspaceId);
  const leaving: { left: Left | null } = { left: null };
  let result = '';
  let usage: Usage | null = null;
  let ending: Pick<Ending, 'state' | 'error'> = { state: 'stopped', error: null };
  const answer = askModel({
    target: targetOf(dependencies, settings),
    prompt,
    patience: dependencies.patience,
    signal: watch === null ? signal : AbortSignal.any([signal, watch.signal]),
    beforeSending: async (body) => {
      leaving.left = await recordLeaving(dependencies, actor, purpose, body);
    },
  });
  try {
    for (;;) {
      const next = await answer.next();
      if (next.done === true) {
        usage = next.value;
        break;
      }
      result += next.value;
      yield next.value;
    }
    ending = { state: 'done', error: null };
  } catch (error) {
    const isOver = signal.aborted || watch?.signal.aborted === true;
    ending = isOver
      ? { state: 'stopped', error: null }
      : { state: 'failed', error: error instanceof AppError ? error.code : 'model_failed' };
    throw error;
  } finally {
    watch?.end();
    await answer.return({ inputTokens: null, outputTokens: null });
    if (leaving.left !== null)
      await recordEnd(dependencies, actor, leaving.left, { ...ending, result }, usage);
  }
}

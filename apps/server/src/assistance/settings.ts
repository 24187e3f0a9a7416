import type { AssistanceSettings, TestedAssistance, UpdateAssistance } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents } from '../platform/realtime/index.ts';
import { ask } from './ask.ts';
import type { AssistanceDependencies } from './dependencies.ts';
import { monthOf, withoutFence } from './domain.ts';
import { isForbidden, placeOf } from './place.ts';
import { testPrompt } from './prompts.ts';
import { sealKey } from './secrets.ts';
import {
  findSettings,
  findUsage,
  initialSettings,
  lockSettings,
  saveSettings,
  type SettingsRow,
} from './store.ts';
import { findDeskOf } from './surroundings.store.ts';

/** The settings as the API shows them: the key never. */
export async function describeSettings(tx: Tx): Promise<AssistanceSettings> {
  const {
    id: _,
    key,
    maskNames,
    maskAddresses,
    maskNumbers,
    ...rest
  } = {
    id: '',
    ...((await findSettings(tx)) ?? initialSettings),
  };
  const month = monthOf(new Date(), (await findDeskOf(tx)).zone);
  return {
    ...rest,
    place: placeOf(rest.baseUrl),
    hasKey: key !== null,
    masking: { names: maskNames, addresses: maskAddresses, numbers: maskNumbers },
    usage: { month, ...(await findUsage(tx, month)) },
  };
}

/** An address that no model should be asked at, or not in plain text. @throws AppError `invalid_request` */
function refuseAddress(baseUrl: string): void {
  if (baseUrl === '') return;
  const url = new URL(baseUrl);
  if (isForbidden(url.hostname))
    throw new AppError(
      'invalid_request',
      'No model is served at this address. Enter that of a model’s server.',
    );
  if (url.protocol === 'http:' && placeOf(baseUrl) === 'internet')
    throw new AppError(
      'invalid_request',
      'Outside the own network the words and the key would travel in plain text. Enter an address with https://.',
    );
}

/** The fields that a change names; a limit that is null is one that is taken away. */
function given<Fields extends object>(
  fields: Fields,
): { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Fields]?: Exclude<Fields[Name], undefined>;
  };
}

const origin = (baseUrl: string): string => (URL.canParse(baseUrl) ? new URL(baseUrl).origin : '');

const facts = (row: SettingsRow, keyChanged: boolean) => ({
  switchedOn: row.enabled,
  provider: row.provider,
  baseUrl: row.baseUrl,
  model: row.model,
  uses: row.uses,
  masking: [
    ...(row.maskNames ? ['names'] : []),
    ...(row.maskAddresses ? ['addresses'] : []),
    ...(row.maskNumbers ? ['numbers'] : []),
  ],
  keyChanged,
});

/** Changes the settings. A key never follows to another server than the one it was entered for. */
export function updateSettings(
  { database, realtime, box }: AssistanceDependencies,
  actor: Actor,
  change: UpdateAssistance,
): Promise<AssistanceSettings> {
  if (change.baseUrl !== undefined) refuseAddress(change.baseUrl);
  const { key: newKey, masking, uses, ...plain } = change;
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const before = await lockSettings(tx);
    const moved = change.baseUrl !== undefined && origin(change.baseUrl) !== origin(before.baseUrl);
    const kept = moved ? null : before.key;
    const after: SettingsRow = {
      ...before,
      ...given(plain),
      uses: [...new Set(uses ?? before.uses)],
      maskNames: masking?.names ?? before.maskNames,
      maskAddresses: masking?.addresses ?? before.maskAddresses,
      maskNumbers: masking?.numbers ?? before.maskNumbers,
      key:
        newKey === undefined
          ? kept
          : newKey === null || newKey === ''
            ? null
            : sealKey(box, before.id, newKey),
    };
    if (after.enabled && (after.baseUrl === '' || after.model === ''))
      throw new AppError('unprocessable', 'Enter an address and a model before you switch assistance on.');
    await saveSettings(tx, after);
    await recordAudit(tx, actor, 'assistance.updated', {
      before: facts(before, false),
      after: facts(after, newKey !== undefined || kept !== before.key),
    });
    await appendEvents(tx, [{ type: 'assistance.changed', conversationId: null }]);
    tx.afterCommit(() => realtime.wake(actor.workspaceId));
    return describeSettings(tx);
  });
}

/** Asks the model for one word, to see that address, model and key are right. */
export async function tryOut(
  dependencies: AssistanceDependencies,
  actor: Actor,
  signal: AbortSignal,
): Promise<TestedAssistance> {
  const begun = Date.now();
  const { model } = await dependencies.database.inWorkspace(actor.workspaceId, describeSettings);
  let answer = '';
  const purpose = { use: 'test', conversationId: null } as const;
  for await (const piece of ask(dependencies, actor, purpose, testPrompt, signal)) answer += piece;
  return { model, answer: withoutFence(answer).slice(0, 200), milliseconds: Date.now() - begun };
}

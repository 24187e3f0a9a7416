import type {
  ChangeMentionSource,
  CreateMentionSource,
  MentionSource,
  MentionSourceConfig,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { storable, storableDeep } from '../conversations/index.ts';
import { newId } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing } from '../platform/realtime/index.ts';
import { namesInner } from '../webhooks/index.ts';
import { adapterOf } from './adapters/index.ts';
import { mentionNews, movedOn, noSuch, type MentionDependencies } from './dependencies.ts';
import { sealSecrets } from './secrets.ts';
import { siteOf } from './sites.ts';
import * as store from './source.store.ts';

/** More places than this are no list that one looks through. */
const mostSources = 100;

const hostOf = (config: MentionSourceConfig): string =>
  config.kind === 'feed' ? new URL(config.address).host : config.kind;

/** @throws AppError `invalid_request` for an address that may not be asked, or secrets that are missing */
function refuse(
  { allowInner }: Pick<MentionDependencies, 'allowInner'>,
  config: MentionSourceConfig,
  secrets: CreateMentionSource['secrets'] | undefined,
): void {
  const wrong = (path: string, message: string) =>
    new AppError('invalid_request', `Please correct «${path}»: it ${message}.`, {
      errors: [{ path, message }],
    });
  if (config.kind === 'feed' && !allowInner && namesInner(new URL(config.address)))
    throw wrong('config.address', 'lies inside the network of the desk');
  if (config.kind === 'feed' && siteOf(config.address)?.keeps === 'summary')
    throw wrong('config.address', 'is of a site whose terms forbid copying: enter its reviews by hand');
  if (config.kind === 'instagram' && !config.tagged && config.hashtags.length === 0)
    throw wrong(
      'config.hashtags',
      'leaves nothing to look for: name a hashtag, or look for tags of the account',
    );
  if (secrets === undefined) return;
  for (const name of adapterOf(config.kind).secrets)
    if (secrets[name] === undefined) throw wrong(`secrets.${name}`, 'is missing');
}

const audited = (
  { config, enabled }: Pick<MentionSource, 'config' | 'enabled'>,
  secretsChanged: boolean,
) => ({
  kind: config.kind,
  host: hostOf(config),
  switchedOn: enabled,
  secretsChanged,
});

/** Looks somewhere from now on. @throws AppError `invalid_request`, `conflict` */
export function createSource(
  dependencies: MentionDependencies,
  actor: Actor,
  given: CreateMentionSource,
): Promise<MentionSource> {
  const { secrets } = given;
  const name = storable(given.name);
  const config = storableDeep(given.config);
  refuse(dependencies, config, secrets);
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    if ((await store.listSources(tx)).length >= mostSources)
      throw new AppError(
        'conflict',
        `No more than ${mostSources} sources can be looked at. Remove one first.`,
      );
    const id = newId();
    const sealed = sealSecrets(dependencies.box, id, secrets);
    await store.insertSource(tx, { id, name, config, secrets: sealed, createdBy: actor.memberId });
    await recordAudit(tx, actor, 'mention_source.created', {
      subject: { type: 'mention_source', id, name },
      after: audited({ config, enabled: true }, sealed !== null),
    });
    events.push(mentionNews('source', id));
    const made = await store.lockSource(tx, id);
    if (made === undefined) throw noSuch('source');
    return made;
  });
}

/** @throws AppError `not_found`, `conflict`, `invalid_request` */
export function changeSource(
  dependencies: MentionDependencies,
  actor: Actor,
  id: string,
  { basedOn, look, ...given }: ChangeMentionSource,
): Promise<MentionSource> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await store.lockSource(tx, id);
    if (before === undefined) throw noSuch('source');
    if (before.revision !== basedOn) throw movedOn();
    const config = storableDeep(given.config ?? before.config);
    if (config.kind !== before.config.kind)
      throw new AppError('invalid_request', 'A source stays of its kind: make another one.', {
        errors: [{ path: 'config.kind', message: 'cannot be changed' }],
      });
    refuse(dependencies, config, given.secrets);
    const enabled = given.enabled ?? before.enabled;
    await store.saveSource(tx, {
      id,
      name: storable(given.name ?? before.name),
      config,
      enabled,
      secrets: given.secrets === undefined ? undefined : sealSecrets(dependencies.box, id, given.secrets),
      anew: given.config !== undefined || given.secrets !== undefined,
      look: look === true,
    });
    if (Object.keys(given).length > 0)
      await recordAudit(tx, actor, 'mention_source.updated', {
        subject: { type: 'mention_source', id, name: before.name },
        before: audited(before, false),
        after: audited({ config, enabled }, given.secrets !== undefined),
      });
    events.push(mentionNews('source', id));
    const after = await store.lockSource(tx, id);
    if (after === undefined) throw noSuch('source');
    return after;
  });
}

/** Nobody looks there any more; what was found stays. @throws AppError `not_found` */
export function removeSource(dependencies: MentionDependencies, actor: Actor, id: string): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await store.lockSource(tx, id);
    if (before === undefined) throw noSuch('source');
    await store.deleteSource(tx, id);
    await recordAudit(tx, actor, 'mention_source.deleted', {
      subject: { type: 'mention_source', id, name: before.name },
      before: audited(before, false),
    });
    events.push(mentionNews('source', id));
  });
}

import {
  createVoiceWall,
  type ChangeVoiceWall,
  type CreateVoiceWall,
  type PutVoiceWallVoices,
  type VoiceWall,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { storableDeep } from '../conversations/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, newSecretAddress, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { movedOn, noSuch, subjectOf, voiceNews, wrong } from './dependencies.ts';
import * as store from './wall.store.ts';

/** Walls that one workspace has at most, ended ones included. */
const mostWalls = 50;

const facts = ({ order, most, hosts, hidden }: CreateVoiceWall, ended: boolean) => ({
  order,
  most,
  hosts,
  hidden,
  ended,
});

/** Makes an empty wall with an address of its own. @throws AppError `unprocessable` when there are too many */
export function createWall(
  dependencies: ChangeDependencies,
  actor: Actor,
  body: CreateVoiceWall,
): Promise<string> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    if ((await store.listWalls(tx)).length >= mostWalls)
      throw new AppError('unprocessable', `A workspace has at most ${mostWalls} walls. Change one of these.`);
    const given = storableDeep(body);
    // Long enough that nobody comes upon a wall that stands nowhere yet; it is no secret once it does.
    const id = await store.insertWall(tx, given, newSecretAddress(tx.workspaceId), actor.memberId);
    await recordAudit(tx, actor, 'voice_wall.created', {
      subject: subjectOf('voice_wall', id),
      after: facts(given, false),
    });
    events.push(voiceNews('wall', id));
    return id;
  });
}

async function lockForChange(tx: Tx, id: string, basedOn: number): Promise<VoiceWall> {
  const wall = await store.lockWall(tx, id);
  if (wall === undefined) throw noSuch('wall');
  if (wall.revision !== basedOn) throw movedOn();
  if (wall.ended) throw new AppError('conflict', 'This wall has ended. Make a new one.');
  return wall;
}

/** Changes a wall, or ends it: its address shows nothing any more. @throws AppError `not_found`, `conflict` */
export function changeWall(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  { basedOn, ended, ...given }: ChangeVoiceWall,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const before = await lockForChange(tx, id, basedOn);
    const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const after = storableDeep(createVoiceWall.parse({ ...before, ...told }));
    await store.updateWall(tx, id, { ...after, ended: ended === true });
    await recordAudit(tx, actor, 'voice_wall.updated', {
      subject: subjectOf('voice_wall', id),
      before: facts(before, false),
      after: facts(after, ended === true),
    });
    events.push(voiceNews('wall', id));
  });
}

/**
 * Says which voices are put on a wall, in which order. Those that come anew need consent for walls now, and the wall’s topic
 * and language; others stay put and are shown whenever they have both. @throws AppError `not_found`, `conflict`,
 * `unprocessable`, `invalid_request`
 */
export function putOnWall(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  { basedOn, voiceIds }: PutVoiceWallVoices,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const wall = await lockForChange(tx, id, basedOn);
    if (new Set(voiceIds).size !== voiceIds.length) throw wrong('voiceIds', 'names a voice twice');
    const before = new Set((await store.voicesOn(tx, wall)).map((voice) => voice.id));
    const added = voiceIds.filter((voiceId) => !before.has(voiceId));
    const allowed = await store.allowedOn(tx, id, added);
    if (added.some((voiceId) => !allowed.has(voiceId)))
      throw new AppError(
        'unprocessable',
        'A voice is put on a wall only while its consent for walls stands, and where the wall takes its topic and language. Ask for consent first, or change the wall.',
        { errors: [{ path: 'voiceIds', message: 'names a voice that may not be shown there' }] },
      );
    await store.putVoices(tx, id, voiceIds);
    await recordAudit(tx, actor, 'voice_wall.filled', {
      subject: subjectOf('voice_wall', id),
      before: { count: before.size },
      after: {
        count: voiceIds.length,
        added,
        removed: [...before].filter((each) => !voiceIds.includes(each)),
      },
    });
    events.push(voiceNews('wall', id));
  });
}

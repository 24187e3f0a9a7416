import type { CreatedMention, CreateMention, PutMentionSettings } from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { storable } from '../conversations/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { mentionNews, movedOn } from './dependencies.ts';
import { keepFound, nothingTold } from './keep.ts';
import { findSettings, saveSettings } from './settings.store.ts';
import { siteOf } from './sites.ts';

const wrong = (path: string, message: string) =>
  new AppError('invalid_request', `Please correct «${path}»: it ${message}.`, {
    errors: [{ path, message }],
  });

/** @throws AppError `invalid_request` for what says nothing, or would copy what may not be copied */
function refuse({ address, text, title, score, scoreOf, keeps, postedAt }: CreateMention, now: Date): void {
  if (address === null && text === '' && title === '' && score === null)
    throw wrong('text', 'is empty, and so are the address and the score');
  if ((score === null) !== (scoreOf === null) || (score ?? 0) > (scoreOf ?? 0))
    throw wrong('scoreOf', 'must be the highest score there is');
  if (address !== null && keeps === 'text' && text !== '' && siteOf(address)?.keeps === 'summary')
    throw wrong(
      'keeps',
      'must be «summary»: the terms of this site forbid copying. Write what it says in your own words',
    );
  if (postedAt !== undefined && Date.parse(postedAt) > now.getTime() + 86_400_000)
    throw wrong('postedAt', 'is yet to come');
}

/** Enters what somebody has found. What is known already is not made twice. @throws AppError `invalid_request` */
export function createMention(
  dependencies: ChangeDependencies,
  actor: Actor,
  given: CreateMention,
): Promise<CreatedMention> {
  const now = new Date();
  refuse(given, now);
  const { network = null, address, author, title, text, keeps, score, scoreOf, reach, via } = given;
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const kept = await keepFound(tx, events, {
      ...nothingTold,
      network,
      via,
      sourceId: null,
      summary: keeps === 'summary',
      address: address ?? '',
      author,
      title,
      text,
      score,
      scoreOf,
      reach,
      postedAt: given.postedAt === undefined ? now : new Date(given.postedAt),
      by: actor.memberId,
    });
    return { id: kept.id, known: kept.done !== 'created' };
  });
}

/** @throws AppError `conflict` when somebody was faster */
export function putSettings(
  dependencies: ChangeDependencies,
  actor: Actor,
  { basedOn, names, dueDays }: PutMentionSettings,
): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const { revision: _revision, ...before } = await findSettings(tx);
    const after = { names: [...new Set(names.map((name) => storable(name)))], dueDays };
    if (!(await saveSettings(tx, basedOn, after))) throw movedOn();
    await recordAudit(tx, actor, 'mention_settings.updated', { before, after });
    events.push(mentionNews('settings', null));
  });
}

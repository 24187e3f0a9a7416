import type {
  CreateLetterTemplate,
  DocumentKind,
  LetterFields,
  LetterTemplate,
  Locale,
  SaveLetterTemplate,
} from '@madoguchi/contract';
import { recordAudit } from '../audit/index.ts';
import { storableDeep } from '../conversations/index.ts';
import { newId, type Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies, type NewEvent } from '../platform/realtime/index.ts';
import { oursOf } from './defaults.ts';
import { refuseFaulty } from './fill.ts';
import { letterFor, listLetters, readLetter } from './queries.ts';
import * as store from './store.ts';

/** More letters than this nobody finds one in. */
const mostOwn = 100;

const news: NewEvent = { type: 'template.changed', conversationId: null };

/** @throws AppError `unprocessable` */
async function refuseTooMany(tx: Tx): Promise<void> {
  const own = (await listLetters(tx)).filter(({ standard }) => !standard);
  if (own.length >= mostOwn)
    throw new AppError('unprocessable', `There are ${mostOwn} letters of your own. Delete one first.`);
}

/** Adds a letter of the workspace’s own. @throws AppError `invalid_request`, `unprocessable` */
export async function addLetter(
  tx: Tx,
  memberId: string,
  letter: { kind: DocumentKind; language: Locale; name: string; fields: LetterFields },
): Promise<string> {
  refuseFaulty(letter.fields);
  await refuseTooMany(tx);
  const key = newId();
  const { kind, language, name, fields } = storableDeep(letter);
  await store.writeVersion(tx, { key, kind, language, name, fields, version: 1, ours: false, memberId });
  return key;
}

/** Writes a letter anew, as its newest version. */
export async function writeLetter(
  tx: Tx,
  memberId: string,
  before: LetterTemplate,
  written: { name: string; fields: LetterFields; ours: boolean },
): Promise<void> {
  const { key, kind, language, version } = before;
  const { name, fields } = storableDeep(written);
  await store.writeVersion(tx, {
    key,
    kind,
    language,
    name,
    fields,
    version: version + 1,
    ours: written.ours,
    memberId,
  });
}

function writing(
  dependencies: ChangeDependencies,
  actor: Actor,
  work: (tx: Tx) => Promise<string>,
): Promise<LetterTemplate> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await store.lockLetters(tx);
    const letter = await readLetter(tx, await work(tx));
    const { key, name, version } = letter;
    await recordAudit(tx, actor, 'letter.updated', {
      subject: { type: 'letter', id: null, name },
      after: { key, version },
    });
    events.push(news);
    return letter;
  });
}

/** @throws AppError `invalid_request` with the path of each fault; `unprocessable` when there are too many */
export function createLetter(
  dependencies: ChangeDependencies,
  actor: Actor,
  { kind, language, name, fields }: CreateLetterTemplate,
): Promise<LetterTemplate> {
  return writing(dependencies, actor, async (tx) => {
    const begun = fields ?? (await letterFor(tx, kind, language, undefined)).fields;
    return addLetter(tx, actor.memberId, { kind, language, name, fields: begun });
  });
}

/** @throws AppError `conflict` when somebody was faster */
async function readAsSeen(tx: Tx, key: string, basedOn: number): Promise<LetterTemplate> {
  const letter = await readLetter(tx, key);
  if (letter.version !== basedOn)
    throw new AppError(
      'conflict',
      `${letter.savedBy?.name ?? 'Somebody'} has changed this letter meanwhile (version ${letter.version}). Read it again, then make your change.`,
    );
  return letter;
}

/** The six keep their names. @throws AppError `invalid_request`, `conflict`, `not_found` */
export function saveLetter(
  dependencies: ChangeDependencies,
  actor: Actor,
  key: string,
  { basedOn, name, fields }: SaveLetterTemplate,
): Promise<LetterTemplate> {
  refuseFaulty(fields);
  return writing(dependencies, actor, async (tx) => {
    const before = await readAsSeen(tx, key, basedOn);
    const called = before.standard ? before.name : (name ?? before.name);
    await writeLetter(tx, actor.memberId, before, { name: called, fields, ours: false });
    return key;
  });
}

/** Puts one of the six back to what comes with Madoguchi, as a new version. @throws AppError `unprocessable` for one’s own */
export function resetLetter(
  dependencies: ChangeDependencies,
  actor: Actor,
  key: string,
  basedOn: number,
): Promise<LetterTemplate> {
  return writing(dependencies, actor, async (tx) => {
    const before = await readAsSeen(tx, key, basedOn);
    if (!before.standard)
      throw new AppError('unprocessable', 'This letter is your own: there is none that it could go back to.');
    const { name, kind, language } = before;
    await writeLetter(tx, actor.memberId, before, { name, fields: oursOf(kind, language), ours: true });
    return key;
  });
}

/** @throws AppError `unprocessable` for one of the six; `not_found` */
export function deleteLetter(dependencies: ChangeDependencies, actor: Actor, key: string): Promise<void> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    await store.lockLetters(tx);
    const { standard, name, version } = await readLetter(tx, key);
    if (standard)
      throw new AppError('unprocessable', 'This letter is always there. Put it back to ours instead.');
    await store.deleteLetter(tx, key);
    await recordAudit(tx, actor, 'letter.deleted', {
      subject: { type: 'letter', id: null, name },
      before: { key, version },
    });
    events.push(news);
  });
}

import type {
  DocumentFormat,
  DocumentKind,
  Improvement,
  ImprovementDocument,
  ImprovementFile,
  LetterContent,
  LetterTemplate,
} from '@madoguchi/contract';
import { storableDeep } from '../conversations/index.ts';
import { makeDocx, renderPdf } from '../documents/index.ts';
import { composeDocument, fillLetter, letterFor } from '../letters/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { changing, type ChangeDependencies } from '../platform/realtime/index.ts';
import { dayIn } from '../templates/index.ts';
import { listAttached } from './attached.store.ts';
import * as store from './document.store.ts';
import { letterValues } from './letter-words.ts';
import { noteEvent } from './linked.store.ts';
import { changed } from './open.ts';
import { readCase } from './queries.ts';

export const noSuchDocument = (): AppError =>
  new AppError('not_found', 'This document does not exist in this workspace.');

type From = {
  language: LetterContent['language'];
  letter: Pick<LetterTemplate, 'fields'>;
  sender: string;
  now: Date;
};

/** A document as a letter and the record have it. */
export function contentFrom(
  found: Improvement,
  { customer, workspace, timeZone }: store.Parties,
  { language, letter, sender, now }: From,
): LetterContent {
  const day = dayIn(timeZone, now);
  const addressee = {
    postalCode: customer?.postalCode ?? '',
    address: customer?.address ?? '',
    company: customer?.company ?? '',
    title: customer?.title ?? '',
    name: customer?.name ?? '',
    honorific: language === 'ja' ? (customer?.honorific ?? '様') : '',
  };
  const { name, company } = addressee;
  const about = { language, timeZone, day, customer: name, company, agent: sender, shop: workspace };
  return fillLetter(letter.fields, { language, day, addressee, values: letterValues(found, about) });
}

/** @throws AppError `not_found` */
export async function readDocument(tx: Tx, id: string): Promise<ImprovementDocument> {
  const row = await store.findDocument(tx, id);
  const content = row === undefined ? undefined : await store.findContent(tx, id, row.version);
  if (row === undefined || content === undefined) throw noSuchDocument();
  const versions = await store.listVersions(tx, id);
  const attached = await listAttached(tx, id);
  const newest = versions.find(({ version }) => version === row.version);
  return { ...row, content, changedBy: newest?.by ?? null, changedAt: newest?.at ?? '', versions, attached };
}

export function createDocument(
  dependencies: ChangeDependencies,
  actor: Actor,
  caseId: string,
  {
    kind,
    language,
    template,
  }: { kind: DocumentKind; language: LetterContent['language']; template?: string | undefined },
): Promise<ImprovementDocument> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const found = await readCase(tx, caseId);
    const letter = await letterFor(tx, kind, language, template);
    const from = { language, letter, sender: actor.memberName, now: new Date() };
    const content = contentFrom(found, await store.findParties(tx, caseId), from);
    const id = await store.insertDocument(tx, caseId, kind);
    await store.insertVersion(tx, { id, version: 1, content, changedBy: actor.memberId });
    await noteEvent(tx, caseId, 'document_saved', actor.memberId, { document: id, kind, version: '1' });
    events.push(changed(caseId));
    return readDocument(tx, id);
  });
}

/** Every save is a wording of its own. @throws AppError `conflict` when somebody else has saved one meanwhile */
export function saveDocument(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  { basedOn, content }: { basedOn: number; content: LetterContent },
): Promise<ImprovementDocument> {
  return changing(dependencies, actor.workspaceId, async (tx, events) => {
    const row = await store.findDocument(tx, id, true);
    if (row === undefined) throw noSuchDocument();
    if (row.version !== basedOn)
      throw new AppError(
        'conflict',
        'Somebody else has changed this document in the meantime. Load it again, then make your change.',
      );
    const version = basedOn + 1;
    await store.insertVersion(tx, { id, version, content: storableDeep(content), changedBy: actor.memberId });
    await noteEvent(tx, row.caseId, 'document_saved', actor.memberId, {
      document: id,
      kind: row.kind,
      version: String(version),
    });
    events.push(changed(row.caseId));
    return readDocument(tx, id);
  });
}

/** The bytes of a wording. @throws AppError `unprocessable` naming characters that would be empty boxes */
async function bytesOf(
  kind: DocumentKind,
  content: LetterContent,
  format: DocumentFormat,
): Promise<Uint8Array> {
  const document = composeDocument(kind, content);
  // Looked through in both formats: what Word shows depends on the fonts that somebody has.
  const made = await renderPdf(document);
  if ('missing' in made)
    throw new AppError(
      'unprocessable',
      `The font of the document does not have these characters: ${made.missing.join(' ')}. Write them otherwise.`,
      { errors: made.missing.map((character) => ({ path: 'content', message: character })) },
    );
  return format === 'pdf' ? made.pdf : makeDocx(document);
}

/**
 * Makes the file of the newest wording, once; it is made outside of a transaction.
 * @throws AppError `unprocessable` naming characters that would be empty boxes; `not_found`.
 */
export async function makeFile(
  dependencies: ChangeDependencies,
  actor: Actor,
  id: string,
  format: DocumentFormat,
): Promise<ImprovementFile> {
  const { workspaceId, memberId } = actor;
  const read = await dependencies.database.inWorkspace(workspaceId, async (tx) => {
    const { version, kind, content } = await readDocument(tx, id);
    return { version, kind, content, kept: await store.findFile(tx, { id, version, format }) };
  });
  const { version, kind, content, kept } = read;
  if (kept !== undefined) return { version, format, size: kept.bytes.byteLength };
  const bytes = await bytesOf(kind, content, format);
  return changing(dependencies, workspaceId, async (tx, events) => {
    const row = await store.findDocument(tx, id, true);
    if (row === undefined) throw noSuchDocument();
    if (await store.insertFile(tx, { id, version, format }, bytes)) {
      await noteEvent(tx, row.caseId, 'document_made', memberId, {
        document: id,
        kind,
        format,
        version: String(version),
      });
      events.push(changed(row.caseId));
    }
    return { version, format, size: bytes.byteLength };
  });
}

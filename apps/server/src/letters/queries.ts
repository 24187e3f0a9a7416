import type { DocumentKind, LetterTemplate, LetterTemplateSummary, Locale } from '@madoguchi/contract';
import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import { oursOf, standardOf, standards } from './defaults.ts';
import { listRows, type LetterRow } from './store.ts';

export const noSuchLetter = (): AppError =>
  new AppError('not_found', 'This letter does not exist in this workspace. Choose one of the list.');

/** As it stands here: what somebody has written, or ours as it came. What was put back to ours follows ours. */
function standing(
  { key, kind, language, name }: { key: string; kind: DocumentKind; language: Locale; name: string },
  row: LetterRow | undefined,
  standard: boolean,
): LetterTemplate {
  const ours = standard ? oursOf(kind, language) : null;
  const fields = row === undefined || (row.ours && ours !== null) ? ours : row.fields;
  if (fields === null) throw new Error('a letter of the workspace’s own has a version');
  return {
    key,
    kind,
    language,
    name: standard ? name : (row?.name ?? name),
    standard,
    changed: ours !== null && !isDeepStrictEqual(fields, ours),
    version: row?.version ?? 0,
    savedBy: row?.savedBy ?? null,
    savedAt: row?.savedAt ?? null,
    fields,
    ours,
  };
}

/** Every letter: the six first, then the workspace’s own. */
export async function listLetters(tx: Tx): Promise<LetterTemplate[]> {
  const rows = await listRows(tx);
  const known = new Set(standards.map(({ key }) => key));
  return [
    ...standards.map((each) =>
      standing(
        each,
        rows.find(({ key }) => key === each.key),
        true,
      ),
    ),
    ...rows.filter(({ key }) => !known.has(key)).map((row) => standing(row, row, false)),
  ];
}

export const toSummary = ({
  fields: _fields,
  ours: _ours,
  ...letter
}: LetterTemplate): LetterTemplateSummary => letter;

/** @throws AppError `not_found` */
export async function readLetter(tx: Tx, key: string): Promise<LetterTemplate> {
  const found = (await listLetters(tx)).find((letter) => letter.key === key);
  if (found === undefined) throw noSuchLetter();
  return found;
}

/**
 * The letter that a document is made from: the one asked for, else the standard one.
 * @throws AppError `not_found`; `unprocessable` for one of another kind or language
 */
export async function letterFor(
  tx: Tx,
  kind: DocumentKind,
  language: Locale,
  key: string | undefined,
): Promise<LetterTemplate> {
  const letter = await readLetter(tx, key ?? standardOf(kind, language));
  if (letter.kind !== kind || letter.language !== language)
    throw new AppError(
      'unprocessable',
      'This letter is of another kind or language (template). Choose one that fits.',
    );
  return letter;
}

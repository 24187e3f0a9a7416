import type { TemplateError, TemplateFields } from '@madoguchi/contract';
import { createHash } from 'node:crypto';
import { AppError } from '../platform/http/index.ts';
import { alike } from './likeness/overlap.ts';
import { termsOf } from './likeness/terms.ts';
import type { Found, Text } from './store.ts';
import { tryParse } from './text/parse.ts';

/** As many as a desk can have; each is looked at for every suggestion. */
export const mostTemplates = 1000;

/** Two texts this much alike are nearly the same. */
const nearly = 0.85;

const fold = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, '');

/** The text as it is kept: lines end as they do on the web, and nothing hangs at its end. */
export function tidy(fields: TemplateFields): TemplateFields {
  const body = fields.body.replaceAll(/\r\n?/gu, '\n').trimEnd();
  return { ...fields, body, name: fields.name.normalize('NFC'), cue: fields.cue.replaceAll(/\r\n?/gu, '\n') };
}

export const keysOf = ({ name, body }: { name: string; body: string }) => ({
  nameKey: fold(name).slice(0, 200),
  bodyKey: createHash('sha256').update(fold(body)).digest('base64url'),
});

/** Variables and conditions are the same in every template and say nothing of what it is about. */
const wordsOnly = (body: string) => body.replaceAll(/[{｛][^{}｛｝]*[}｝]/gu, ' ');

/** What a template is found by: its name and the questions named for it, and the words of its text. */
export function foundBy(fields: TemplateFields): Found {
  return {
    ...keysOf(fields),
    cueTerms: termsOf(`${fields.name}\n${fields.cue}`),
    bodyTerms: termsOf(wordsOnly(fields.body)),
  };
}

/** Those of the likely texts that are nearly this one. */
export const nearTo = (body: string, texts: readonly Text[]): Text[] =>
  texts.filter((text) => alike(body, text.body) >= nearly);

/** @throws AppError `invalid_request` with line, column and what to do, when a text cannot be read. */
export function refuseUnreadable(body: string): void {
  const parsed = tryParse(body);
  if ('error' in parsed)
    throw new AppError('invalid_request', sayError(parsed.error), {
      errors: [{ path: 'body', message: sayError(parsed.error) }],
    });
}

export const sayError = ({ line, column, message }: TemplateError): string =>
  `Line ${line}, column ${column}: ${message.en}`;

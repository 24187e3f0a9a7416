import type { FilledTemplate, TemplateError } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import { AppError } from '../platform/http/index.ts';
import type { Around } from './context.store.ts';
import { fill, sourceOf } from './fill.ts';
import { findTemplate } from './store.ts';
import { tryParse, variablesIn } from './text/parse.ts';
import { render, type ValueOf } from './text/render.ts';

/**
 * What a template that everybody uses says in a conversation, signed with a member's name; undefined when there is none
 * such any more. Nothing is counted: no person chose it.
 */
export async function fillForDesk(
  tx: Tx,
  templateId: string,
  conversationId: string,
  writer: { id: string; name: string },
): Promise<(FilledTemplate & { name: string }) | undefined> {
  const template = await findTemplate(tx, writer.id, templateId);
  if (template === undefined || template.ownerId !== null) return undefined;
  const source = await sourceOf(tx, { memberName: writer.name }, template.language, conversationId);
  return { ...fill(template.body, source), name: template.name };
}

/** Refuses a text that is no template, saying where. @throws AppError `unprocessable` */
export function checkTemplateText(body: string): void {
  const read = tryParse(body);
  if (!('error' in read)) return;
  const { line, column, message } = read.error;
  throw new AppError('unprocessable', `Line ${line}, column ${column} of the text: ${message.en}`);
}

/** Fills a text of a feature's own for somebody, with the season of a moment of its own. */
export async function fillText(
  tx: Tx,
  text: {
    body: string;
    language: 'ja' | 'en';
    writer: string;
    around: Omit<Around, 'question' | 'channel'>;
    now: Date;
  },
): Promise<FilledTemplate> {
  const source = await sourceOf(tx, { memberName: text.writer }, text.language, null);
  return fill(text.body, { ...source, now: text.now, around: text.around });
}

/** A text of a feature’s own that has variables of its own: what they are, and how it is filled. */
export type ReadText = {
  names: string[];
  write: (valueOf: ValueOf, language: 'ja' | 'en') => FilledTemplate;
};

/** Reads a text with variables and conditions, or says what is wrong with it. */
export function readText(body: string): ReadText | { error: TemplateError } {
  const read = tryParse(body.replaceAll(/\r\n?/gu, '\n'));
  if ('error' in read) return read;
  return {
    names: variablesIn(read.nodes),
    write: (valueOf, language) => render(read.nodes, valueOf, language),
  };
}

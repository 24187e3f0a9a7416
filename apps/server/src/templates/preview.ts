import { findMarkers, variableNamed, type PreviewTemplate, type TemplatePreview } from '@madoguchi/contract';
import type { Tx } from '../platform/db/index.ts';
import type { Actor } from '../platform/http/index.ts';
import { sourceOf } from './fill.ts';
import { duplicatesOf } from './queries.ts';
import { meantBy } from './text/meant.ts';
import { tryParse, variablesIn } from './text/parse.ts';
import { render } from './text/render.ts';
import { emptySource, exampleSource, valueOf } from './values.ts';

/** Shows what a text becomes while it is written, and what is wrong with it; keeps nothing. */
export async function previewTemplate(
  tx: Tx,
  actor: Actor,
  input: PreviewTemplate,
): Promise<TemplatePreview> {
  const { language, conversationId, templateId = null } = input;
  const body = input.body.replaceAll(/\r\n?/gu, '\n');
  const source = await sourceOf(tx, actor, language, conversationId ?? null);
  const duplicates =
    body.trim() === '' ? [] : await duplicatesOf(tx, actor, { name: input.name, body }, templateId);
  const parsed = tryParse(body);
  if ('error' in parsed)
    return { text: body, markers: findMarkers(body), errors: [parsed.error], byHand: [], duplicates };
  const made = input.values === 'empty' ? emptySource(source) : exampleSource(source);
  const byHand = variablesIn(parsed.nodes)
    .filter((name) => variableNamed(name) === undefined)
    .map((name) => ({ name, meant: meantBy(name, language) }));
  const filled = render(parsed.nodes, valueOf(conversationId === undefined ? made : source), language);
  return { ...filled, errors: [], byHand, duplicates };
}

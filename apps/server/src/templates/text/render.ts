import { findMarkers, markerFor, type FilledTemplate } from '@madoguchi/contract';
import { AppError } from '../../platform/http/index.ts';
import { holds } from './expression.ts';
import { limits } from './limits.ts';
import type { Node } from './parse.ts';

/** The value of a variable by the name that stands in the template; empty when there is none. */
export type ValueOf = (name: string) => string;

function write(nodes: readonly Node[], valueOf: ValueOf, language: 'ja' | 'en'): string {
  return nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'variable') return valueOf(node.name).trim() || markerFor(node.name, language);
      const taken = node.branches.find(({ condition }) => condition === null || holds(condition, valueOf));
      return taken === undefined ? '' : write(taken.body, valueOf, language);
    })
    .join('');
}

/**
 * Fills a template. A value that is not there leaves its mark, to be filled in by hand: nothing is ever silently blank.
 * Values are only put in; what looks like a variable in them is not read again.
 * @throws AppError `unprocessable` when more comes of it than a message may hold.
 */
export function render(nodes: readonly Node[], valueOf: ValueOf, language: 'ja' | 'en'): FilledTemplate {
  const text = write(nodes, valueOf, language);
  if (text.length > limits.output)
    throw new AppError(
      'unprocessable',
      'With its values this template is longer than a message may be. Shorten it.',
    );
  return { text, markers: findMarkers(text) };
}

import type { RuleSource } from '@madoguchi/contract';

/** Where rules come from, in the order a workspace meets them. */
export const sources: readonly RuleSource[] = ['workspace', '敬語の指針', 'house-style'];

/** The name a source has among our texts. */
export function sourceKey(source: RuleSource): 'guide' | 'house-style' | 'workspace' {
  return source === '敬語の指針' ? 'guide' : source;
}

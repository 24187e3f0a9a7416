import type { ColorScheme } from './contract.ts';

export const schemes: readonly ColorScheme[] = ['auto', 'light', 'dark'];

/** A colour scheme by its name; anything unknown follows the device. */
export function schemeOf(value: string): ColorScheme {
  return schemes.find((scheme) => scheme === value) ?? 'auto';
}

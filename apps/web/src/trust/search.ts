import type { TrustInput } from '@madoguchi/contract';
import { inputsOf } from './rules.ts';

const monthPattern = /^20\d\d-(?:0[1-9]|1[0-2])$/u;
const segmentPattern =
  /^(?:all|new|returning|company|person|channel:[a-z_]{1,20}|tag:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u;

const inputs = Object.values(inputsOf).flat();

const text = (value: unknown, pattern: RegExp): string | undefined =>
  typeof value === 'string' && pattern.test(value) ? value : undefined;

/** What the address of the figures says: the present month and all customers where it is silent. */
export type TrustSearch = { month?: string; segment?: string };

export function parseTrustSearch(search: Record<string, unknown>): TrustSearch {
  const month = text(search['month'], monthPattern);
  const segment = text(search['segment'], segmentPattern);
  return {
    ...(month === undefined ? {} : { month }),
    ...(segment === undefined || segment === 'all' ? {} : { segment }),
  };
}

/** Which records: those behind an input of a month. */
export type EvidenceSearch = TrustSearch & { input: TrustInput; hit?: 'yes' | 'no' };

/** Reads the address; what names no input shows promises. */
export function parseEvidenceSearch(search: Record<string, unknown>): EvidenceSearch {
  const input = inputs.find((one) => one === search['input']) ?? 'promises';
  const hit = search['hit'] === 'yes' || search['hit'] === 'no' ? search['hit'] : undefined;
  return { ...parseTrustSearch(search), input, ...(hit === undefined ? {} : { hit }) };
}

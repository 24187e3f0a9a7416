import type { DocumentKind, LetterContent, LetterFields, Locale } from '@madoguchi/contract';
import { letterFindings } from './check.ts';
import { oursOf } from './defaults.ts';
import { exampleLetter } from './example.ts';
import { fillLetter } from './fill.ts';

/** A letter as it comes with Madoguchi. */
export const oursLetter = (kind: DocumentKind, language: Locale = 'ja'): LetterFields =>
  oursOf(kind, language);

/** A letter as it is written of the made-up case. */
export function writtenLetter(fields: LetterFields, language: Locale): LetterContent {
  const day = '2026-11-24';
  const made = exampleLetter(language, day, { shop: 'みどり商店', agent: '森本 由香' });
  return fillLetter(fields, { language, day, ...made });
}

/** What a careful reader would mark in it. */
export const marksIn = (kind: DocumentKind, content: LetterContent): string[] =>
  letterFindings(kind, content).map(({ rule, at }) => `${rule}: ${at}`);

import {
  documentKinds,
  letterFields,
  locale,
  type DocumentKind,
  type LetterFields,
  type Locale,
} from '@madoguchi/contract';
import { englishDefaults } from './defaults-en.ts';
import { japaneseDefaults } from './defaults-ja.ts';

const defaults: Record<Locale, Record<DocumentKind, LetterFields>> = {
  ja: japaneseDefaults,
  en: englishDefaults,
};

const names: Record<Locale, Record<DocumentKind, string>> = {
  ja: { apology_letter: 'お詫び状', incident_report: '顛末書', prevention_report: '再発防止報告書' },
  en: {
    apology_letter: 'Letter of apology',
    incident_report: 'Incident report',
    prevention_report: 'Report on prevention',
  },
};

/** The letter of a kind as it comes with Madoguchi. */
export const oursOf = (kind: DocumentKind, language: Locale): LetterFields =>
  letterFields.parse(defaults[language][kind]);

export type Standard = { key: string; kind: DocumentKind; language: Locale; name: string };

/** The six that every workspace has. */
export const standards: readonly Standard[] = locale.options.flatMap((language) =>
  documentKinds.map((kind) => ({ key: `${kind}-${language}`, kind, language, name: names[language][kind] })),
);

export const standardOf = (kind: DocumentKind, language: Locale): string => `${kind}-${language}`;

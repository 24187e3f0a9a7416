import type { DocumentFormat, DocumentKind, Locale } from '@madoguchi/contract';

export const fileTypes: Record<DocumentFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const names: Record<Locale, Record<DocumentKind, string>> = {
  ja: { apology_letter: 'お詫び状', incident_report: '顛末書', prevention_report: '再発防止報告書' },
  en: {
    apology_letter: 'Letter of apology',
    incident_report: 'Incident report',
    prevention_report: 'Report on prevention',
  },
};

/** What a file is called where it is saved: its kind and the version it was made of. */
export const fileName = (kind: DocumentKind, version: number, format: DocumentFormat): string =>
  `${names.ja[kind]}_v${version}.${format}`;

/**
 * What the PDF is called that a customer receives: its kind in its language, and the day it bears. How often it was
 * rewritten is nobody’s business outside; `before` is how many wordings of it lie in the same answer.
 */
export function sentName(
  kind: DocumentKind,
  { language, day }: { language: Locale; day: string },
  before: number,
): string {
  const nth = before === 0 ? '' : ` (${before + 1})`;
  return `${names[language][kind]}_${day.replaceAll('-', '')}${nth}.pdf`;
}

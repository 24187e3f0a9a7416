import type { AuditEntry, Locale } from '@madoguchi/contract';

const heads: Record<Locale, readonly string[]> = {
  ja: ['日時', '種類', '操作した人', '経路', 'アドレス', '対象', '変更前', '変更後'],
  en: ['Time', 'Kind', 'Who', 'By', 'Address', 'Of', 'Before', 'After'],
};

/**
 * A field of RFC 4180. What a spreadsheet would run as a formula is made text by a quote (OWASP, CSV injection): names
 * and addresses in the log come from people outside.
 */
export function csvField(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function line(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\r\n`;
}

/** Begins with a byte order mark, without which Excel takes Japanese for Shift_JIS. */
export function csvHead(locale: Locale): string {
  return `\uFEFF${line(heads[locale])}`;
}

export function csvLine(entry: AuditEntry): string {
  const facts = (value: object | null) => (value === null ? '' : JSON.stringify(value));
  const { at, kind, actor, via, address, subject, before, after } = entry;
  return line([at, kind, actor.name, via, address ?? '', subject?.name ?? '', facts(before), facts(after)]);
}

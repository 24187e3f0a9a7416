import { tidyText } from '../mime/header-text.ts';

const extensions: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'application/ms-tnef': 'dat',
  'application/json': 'json',
  'application/msword': 'doc',
  'application/vnd.ms-excel': 'xls',
  'application/pkcs7-signature': 'p7s',
  'application/pgp-signature': 'asc',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'message/rfc822': 'eml',
  'message/delivery-status': 'txt',
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/csv': 'csv',
  'text/calendar': 'ics',
  'text/vcard': 'vcf',
  'text/rfc822-headers': 'txt',
  'audio/mpeg': 'mp3',
  'video/mp4': 'mp4',
  'video/3gpp': '3gp',
};

/** Reserved in paths, and direction changes that make `exe.gpj` look like a picture. */
const forbidden = /[/\\:*?"<>|\n\t]/g;
const directional = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const maxLength = 180;
/** Only this much of an endless name is looked at; its end holds the extension. */
const maxRead = 2000;

/** A name that is safe to show and to save: no folders, no control or direction characters, bounded length. */
export function safeFileName(name: string): string | null {
  const base =
    tidyText(name.slice(-maxRead))
      .replace(directional, '')
      .split(/[/\\]/)
      .filter((part) => part.trim() !== '')
      .at(-1) ?? '';
  const clean = base
    .replace(forbidden, '_')
    .replace(/^[.\s]+/, '')
    .replace(/[.\s]+$/, '');
  if (clean.length <= maxLength) return clean || null;
  const dot = clean.lastIndexOf('.');
  const extension = dot > 0 && clean.length - dot <= 16 ? clean.slice(dot) : '';
  return (clean.slice(0, maxLength - extension.length) + extension).toWellFormed();
}

/** The name of an attachment that came without one: its number and the usual extension of its type. */
export function madeUpFileName(type: string, number: number): string {
  return `attachment-${number}.${extensions[type] ?? 'bin'}`;
}

import { addressCases } from './cases/addresses.ts';
import { automaticCases } from './cases/automatic.ts';
import { bodyCharsetCases } from './cases/body-charsets.ts';
import { bounceCases } from './cases/bounces.ts';
import { fileNameCases } from './cases/file-names.ts';
import { headerCharsetCases } from './cases/header-charsets.ts';
import { structureCases } from './cases/structure.ts';
import type { MailCase } from './mail.ts';

/** Every mail of the table, by topic. */
export const corpus: Readonly<Record<string, readonly MailCase[]>> = {
  'charsets of bodies': bodyCharsetCases,
  'charsets of headers': headerCharsetCases,
  'file names': fileNameCases,
  structure: structureCases,
  'addresses, ids and dates': addressCases,
  'automatic senders': automaticCases,
  bounces: bounceCases,
};

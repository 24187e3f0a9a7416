import { addressCases } from './cases/addresses.fixture.ts';
import { automaticCases } from './cases/automatic.fixture.ts';
import { bodyCharsetCases } from './cases/body-charsets.fixture.ts';
import { bounceCases } from './cases/bounces.fixture.ts';
import { fileNameCases } from './cases/file-names.fixture.ts';
import { headerCharsetCases } from './cases/header-charsets.fixture.ts';
import { structureCases } from './cases/structure.fixture.ts';
import type { MailCase } from './mail.fixture.ts';

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

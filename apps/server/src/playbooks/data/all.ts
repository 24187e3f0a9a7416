import type { PlaybookDocument } from '@madoguchi/contract';
import { commerce } from './commerce.ts';
import { electronics } from './electronics.ts';
import { finance } from './finance.ts';
import { hospitality } from './hospitality.ts';

/** The sets that come with Madoguchi. A new wording of one counts its edition up. */
export const ourPlaybooks: readonly PlaybookDocument[] = [commerce, hospitality, finance, electronics];

import { help } from '../platform/helpers/index.ts';
import type { PaperDocument } from './blocks.ts';
import { makePdf, makePictures } from './make-pdf.ts';

/** What a helper is given to do. */
export type PaperTask = { document: PaperDocument; as: 'pdf' | 'pictures' };

// One document, then the process ends, and with it all that the font took.
help(({ document, as }: PaperTask) => (as === 'pdf' ? makePdf(document) : makePictures(document)));

import { askHelper } from '../platform/helpers/index.ts';
import type { PaperDocument } from './blocks.ts';
import type { MadePdf, MadePictures } from './make-pdf.ts';
import type { PaperTask } from './pdf.helper.ts';

/** Far beyond what a document of a hundred pages needs; what takes longer than a minute is no letter. */
const limits = { heapMegabytes: 512, patienceMs: 60_000 };

/** One at a time, so that ten who ask at once do not take ten times the memory. */
let before: Promise<unknown> = Promise.resolve();

/**
 * A document as PDF, made in a process that ends with it: idle, nothing of it is in memory.
 * @throws Error when the helper dies or takes longer than a minute
 */
export const renderPdf = (document: PaperDocument): Promise<MadePdf> =>
  inTurn<MadePdf>({ document, as: 'pdf' });

/** Its pages as pictures, to be looked at while it is written. @throws Error as `renderPdf` */
export const renderPictures = (document: PaperDocument): Promise<MadePictures> =>
  inTurn<MadePictures>({ document, as: 'pictures' });

function inTurn<Made>(task: PaperTask): Promise<Made> {
  const made = before.then(() => askHelper<Made>(new URL('pdf.helper.ts', import.meta.url), task, limits));
  before = made.catch(() => undefined);
  return made;
}

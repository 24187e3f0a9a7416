import { parentPort, workerData } from 'node:worker_threads';
import type { PaperDocument } from './blocks.ts';
import { makePdf, makePictures } from './make-pdf.ts';

/** What a thread is given to do. */
export type PaperTask = { document: PaperDocument; as: 'pdf' | 'pictures' };

// One document, then the thread ends by itself, and with it all that the font took.
const { document, as } = workerData as PaperTask;
parentPort?.postMessage(as === 'pdf' ? makePdf(document) : makePictures(document), []);

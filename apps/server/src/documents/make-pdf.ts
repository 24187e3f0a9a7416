import { textsOf, type PaperDocument } from './blocks.ts';
import { layOut } from './layout.ts';
import type { Face, PaperPage } from './place.ts';
import { writePdf } from './pdf.ts';
import { drawPages } from './picture.ts';
import { Typeface } from './typeface.ts';

/** Characters that the font does not have: they would be empty boxes on paper. */
export type Missing = { missing: string[] };
/** A document as PDF, or what keeps it from being one. */
export type MadePdf = { pdf: Uint8Array; pages: number } | Missing;
/** Its pages as pictures. */
export type MadePictures = { pictures: string[] } | Missing;

type Laid = { pages: PaperPage[]; faces: Record<Face, Typeface> };

function lay(document: PaperDocument): Laid | Missing {
  const texts = textsOf(document);
  const faces = {
    regular: new Typeface('regular', texts.regular),
    bold: new Typeface('bold', texts.bold),
  };
  const missing = [...new Set([...faces.regular.missing, ...faces.bold.missing])];
  if (missing.length > 0) return { missing };
  return { pages: layOut(document, (text, face) => faces[face].width(text)), faces };
}

/** Sets and writes a document. Takes some hundred milliseconds and much memory: run it in a process of its own. */
export function makePdf(document: PaperDocument): MadePdf {
  const laid = lay(document);
  if ('missing' in laid) return laid;
  return { pdf: writePdf(document, laid.pages, laid.faces), pages: laid.pages.length };
}

/** Sets and draws a document as its PDF would look; as costly as that. */
export function makePictures(document: PaperDocument): MadePictures {
  const laid = lay(document);
  return 'missing' in laid ? laid : { pictures: drawPages(laid.pages, laid.faces) };
}

/** The largest file the server takes, in bytes: 20 MB. */
export const largestFile = 20_000_000;
/** How many files one message may carry. */
export const mostFiles = 20;

export type FileKind = 'image' | 'pdf' | 'sheet' | 'text' | 'archive' | 'sound' | 'video' | 'mail' | 'other';

const kinds: [FileKind, RegExp][] = [
  ['image', /^image\//u],
  ['pdf', /^application\/pdf$/u],
  ['sheet', /spreadsheet|ms-excel|^text\/csv$/u],
  ['mail', /^message\//u],
  ['archive', /zip|x-tar|gzip|7z|rar/u],
  ['sound', /^audio\//u],
  ['video', /^video\//u],
  ['text', /^text\/|wordprocessing|msword|presentation|powerpoint/u],
];

/** What sort of file it is, for its icon. */
export function fileKind(type: string): FileKind {
  return kinds.find(([, pattern]) => pattern.test(type))?.[0] ?? 'other';
}

/** Whether a browser shows it inline from our server: raster images, never SVG, which may carry scripts. */
export function isPreviewable(type: string): boolean {
  return /^image\/(?:png|jpe?g|gif|webp|avif)$/u.test(type);
}

/** Whether it is played in its place: the films and sounds that telephones make. */
export function isPlayable(type: string): boolean {
  return /^(?:video\/mp4|audio\/(?:mp4|mpeg|aac|m4a|x-m4a))$/u.test(type);
}

export type Refused = { name: string; reason: 'too_large' | 'too_many' | 'empty' };

/** Parts chosen files into those to upload and those refused, with why. `already` counts files attached before. */
export function admitFiles<F extends { name: string; size: number }>(
  chosen: readonly F[],
  already: number,
): { admitted: F[]; refused: Refused[] } {
  const admitted: F[] = [];
  const refused: Refused[] = [];
  for (const file of chosen) {
    if (file.size > largestFile) refused.push({ name: file.name, reason: 'too_large' });
    else if (file.size === 0) refused.push({ name: file.name, reason: 'empty' });
    else if (already + admitted.length >= mostFiles) refused.push({ name: file.name, reason: 'too_many' });
    else admitted.push(file);
  }
  return { admitted, refused };
}

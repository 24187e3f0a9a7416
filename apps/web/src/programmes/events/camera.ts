/** What finds codes in a picture, where a browser has it: https://wicg.github.io/shape-detection-api/#barcode-detection-api */
export type CodeReader = {
  detect: (picture: HTMLVideoElement) => Promise<readonly { rawValue: string }[]>;
};
type ReaderClass = {
  new (options: { formats: string[] }): CodeReader;
  getSupportedFormats: () => Promise<string[]>;
};

/** Why tickets are not read by the camera. In the first two cases nothing that one does on this screen changes it. */
export type CameraFault = 'insecure' | 'noReader' | 'refused' | 'noCamera' | 'busy' | 'stopped';

const isReaderClass = (value: unknown): value is ReaderClass =>
  typeof value === 'function' && 'getSupportedFormats' in value;

/** The browser’s own reader of QR codes; or why there is none. Browsers show theirs only to pages that came by https. */
export async function findReader(
  scope: object & { isSecureContext?: boolean } = globalThis,
): Promise<CodeReader | 'insecure' | 'noReader'> {
  if (scope.isSecureContext !== true) return 'insecure';
  const Found: unknown = Reflect.get(scope, 'BarcodeDetector');
  if (!isReaderClass(Found)) return 'noReader';
  const formats = await Found.getSupportedFormats().catch((): string[] => []);
  return formats.includes('qr_code') ? new Found({ formats: ['qr_code'] }) : 'noReader';
}

/** What an error of a camera means (Media Capture and Streams, 10.2). */
export function cameraFault(error: unknown): CameraFault {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'refused';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'noCamera';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'stopped';
}

/** A ticket that was out of sight for less is the same reading still, in milliseconds. */
export const apartMs = 2000;

/** Tells readings apart: a ticket held before the camera is seen many times and read once. Times in milliseconds. */
export function sightings(apart = apartMs) {
  const seen = new Map<string, number>();
  return {
    /** Whether this is another reading, now that the code was seen. */
    isNew: (code: string, now: number): boolean => {
      const last = seen.get(code);
      seen.set(code, now);
      return last === undefined || now - last >= apart;
    },
    /** The code is in sight still: nobody looked while it was being answered. */
    stays: (code: string, now: number): void => void seen.set(code, now),
  };
}

/** As long as the API takes; no ticket of ours is as long. */
const mostChars = 300;

type Watch = {
  /** What is in sight at this moment. */
  look: () => Promise<readonly string[]>;
  /** Answers a reading; nothing else is looked at until it is answered. */
  onCode: (code: string) => Promise<void>;
  rest: () => Promise<void>;
  now: () => number;
  isOver: () => boolean;
};

/** Reads what comes before the camera until it is over, one ticket after the other. Throws what looking throws. */
export async function readAlong({ look, onCode, rest, now, isOver }: Watch): Promise<void> {
  const { isNew, stays } = sightings();
  while (!isOver()) {
    for (const said of await look()) {
      const code = said.trim().slice(0, mostChars);
      if (isOver() || code === '' || !isNew(code, now())) continue;
      await onCode(code);
      stays(code, now());
    }
    if (!isOver()) await rest();
  }
}

import { readAlong, type CodeReader } from './camera.ts';

/** Between two looks, in milliseconds: a ticket is read at once, and the telephone stays cool. */
const restMs = 150;

type Session = {
  reader: CodeReader;
  video: HTMLVideoElement;
  onCode: (code: string) => Promise<void>;
  onOpen: () => void;
  signal: AbortSignal;
};

/**
 * Opens the camera at the back, where there is one, and reads tickets until the signal ends it or the camera is taken away. Pictures are
 * looked at here and go nowhere. Throws what the browser says where it cannot.
 */
export async function readByCamera({ reader, video, onCode, onOpen, signal }: Session): Promise<void> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: false,
    video: { facingMode: { ideal: 'environment' } },
  });
  const isOver = () => signal.aborted || stream.getTracks().every(({ readyState }) => readyState === 'ended');
  try {
    if (signal.aborted) return;
    video.srcObject = stream;
    await video.play();
    onOpen();
    await readAlong({
      look: async () =>
        video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA
          ? []
          : (await reader.detect(video)).map(({ rawValue }) => rawValue),
      onCode,
      rest: () =>
        new Promise((resolve) => {
          setTimeout(resolve, restMs);
        }),
      now: () => performance.now(),
      isOver,
    });
  } finally {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  }
}

import { Button } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { Notice } from '../../kit/Notice.tsx';
import styles from '../programmes.module.css';
import { useWords } from '../words.ts';
import { readByCamera } from './camera-session.ts';
import { cameraFault, findReader, type CameraFault, type CodeReader } from './camera.ts';

export type CameraState = 'checking' | 'off' | 'starting' | 'on' | CameraFault;

/** Reads tickets by the camera of this device, where the browser can; the field for the code is there in any case. */
export function DoorCamera({ onCode }: { onCode: (code: string) => Promise<void> }) {
  const video = useRef<HTMLVideoElement>(null);
  const answer = useRef(onCode);
  const [reader, setReader] = useState<CodeReader | null>(null);
  const [state, setState] = useState<CameraState>('checking');
  const isRunning = state === 'starting' || state === 'on';

  useEffect(() => {
    answer.current = onCode;
  }, [onCode]);

  useEffect(() => {
    let left = false;
    void findReader().then((found) => {
      if (left) return;
      setReader(typeof found === 'string' ? null : found);
      setState(typeof found === 'string' ? found : 'off');
    });
    return () => {
      left = true;
    };
  }, []);

  useEffect(() => {
    if (!isRunning || reader === null || video.current === null) return;
    const stop = new AbortController();
    readByCamera({
      reader,
      video: video.current,
      onCode: (code) => answer.current(code),
      onOpen: () => setState('on'),
      signal: stop.signal,
    }).then(
      () => {
        if (!stop.signal.aborted) setState('stopped');
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setState(cameraFault(error));
      },
    );
    return () => stop.abort();
  }, [isRunning, reader]);

  return (
    <CameraView
      state={state}
      video={video}
      onStart={() => setState('starting')}
      onStop={() => setState('off')}
    />
  );
}

type ViewProps = {
  state: CameraState;
  video: RefObject<HTMLVideoElement | null>;
  onStart: () => void;
  onStop: () => void;
};

/** The camera as it stands: what it shows, or why it shows nothing and what to do instead. */
export function CameraView({ state, video, onStart, onStop }: ViewProps) {
  const w = useWords();
  if (state === 'checking') return null;
  if (state === 'insecure' || state === 'noReader')
    return <p className={styles['quiet']}>{w(`event.camera.${state}`)}</p>;
  if (state === 'starting' || state === 'on')
    return (
      <div className={styles['stack']}>
        <video
          ref={video}
          className={styles['camera']}
          aria-label={w('event.camera.picture')}
          muted
          playsInline
        />
        <p className={styles['quiet']} role="status">
          {w(state === 'on' ? 'event.camera.hold' : 'event.camera.starting')}
        </p>
        <div>
          <Button variant="default" onClick={onStop}>
            {w('event.camera.stop')}
          </Button>
        </div>
      </div>
    );
  return (
    <div className={styles['stack']}>
      {state !== 'off' && <Notice tone="careful">{w(`event.camera.${state}`)}</Notice>}
      <div>
        <Button leftSection={<IconCamera size={18} aria-hidden />} onClick={onStart}>
          {w('event.camera.start')}
        </Button>
      </div>
    </div>
  );
}

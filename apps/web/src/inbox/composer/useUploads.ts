import type { Attachment } from '@madoguchi/contract';
import { useCallback, useEffect, useRef, useState } from 'react';
import { admitFiles } from '../logic/files.ts';
import type { Refused } from '../logic/files.ts';
import { uploadFile } from './upload.ts';

export type Upload = {
  key: number;
  name: string;
  size: number;
  progress: number;
  error: unknown;
  cancel: () => void;
};

/** Files on their way to the server; each is handed to `onDone` once it is there. */
export function useUploads(onDone: (attachment: Attachment) => void): {
  uploads: Upload[];
  refused: Refused[];
  add: (files: readonly File[], already: number) => void;
  dismiss: (key: number) => void;
} {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [refused, setRefused] = useState<Refused[]>([]);
  const nextKey = useRef(1);
  const done = useRef(onDone);
  useEffect(() => {
    done.current = onDone;
  });

  const dismiss = useCallback((key: number) => {
    setUploads((known) => {
      known.find((upload) => upload.key === key)?.cancel();
      return known.filter((upload) => upload.key !== key);
    });
  }, []);

  const add = useCallback((files: readonly File[], already: number) => {
    const sorted = admitFiles(files, already);
    setRefused(sorted.refused);
    for (const file of sorted.admitted) {
      const key = nextKey.current;
      nextKey.current += 1;
      const abort = new AbortController();
      const change = (part: Partial<Upload>) =>
        setUploads((known) => known.map((upload) => (upload.key === key ? { ...upload, ...part } : upload)));
      setUploads((known) => [
        ...known,
        { key, name: file.name, size: file.size, progress: 0, error: null, cancel: () => abort.abort() },
      ]);
      uploadFile(file, { signal: abort.signal, onProgress: (progress) => change({ progress }) }).then(
        (attachment) => {
          setUploads((known) => known.filter((upload) => upload.key !== key));
          done.current(attachment);
        },
        (error: unknown) => change({ error }),
      );
    }
  }, []);

  return { uploads, refused, add, dismiss };
}

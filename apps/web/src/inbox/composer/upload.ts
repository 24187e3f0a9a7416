import type { Attachment } from '@madoguchi/contract';
import { apiUrl } from '../../kit/api.ts';
import { errorFromAnswer, offlineError } from '../../kit/problem.ts';

type Options = { signal: AbortSignal; onProgress: (share: number) => void };

/** Stores a file for a later message and tells how much of it has gone, from 0 to 1 (which fetch cannot). */
export function uploadFile(file: File, { signal, onProgress }: Options): Promise<Attachment> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', apiUrl('/attachments', { name: file.name }));
    request.setRequestHeader('X-Requested-With', 'madoguchi');
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Content-Type', file.type === '' ? 'application/octet-stream' : file.type);
    request.responseType = 'json';
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    });
    request.addEventListener('load', () => {
      if (request.status < 300) resolve(request.response as Attachment);
      else reject(errorFromAnswer(request.status, request.response));
    });
    request.addEventListener('error', () => reject(offlineError()));
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

import type { ExportedPlaybook } from '@madoguchi/contract';
import { useAttempt } from '../customers/data/useAttempt.ts';
import { api } from '../kit/api.ts';
import { notify } from '../kit/notify.ts';
import { useWords } from './words.ts';

/** Hands the browser a document as a file. */
export function saveAsFile(fileName: string, document: object): void {
  const url = URL.createObjectURL(
    new Blob([JSON.stringify(document, null, 2)], { type: 'application/json' }),
  );
  const link = globalThis.document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(url);
}

/** This desk's own set as a file; says what could not go along. */
export function useExport(): { pending: boolean; exportOwn: () => Promise<unknown> } {
  const words = useWords();
  const { pending, attempt } = useAttempt();
  return {
    pending,
    exportOwn: () =>
      attempt(async () => {
        const { fileName, document, leftOut } = await api.get<ExportedPlaybook>('/playbook-export');
        saveAsFile(fileName, document);
        if (leftOut.length > 0) notify(words('leftOut', { count: leftOut.length }), 'careful');
      }),
  };
}

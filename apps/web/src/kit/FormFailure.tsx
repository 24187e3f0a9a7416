import { useT } from './i18n.tsx';
import { Notice } from './Notice.tsx';
import { problemText } from './problemText.ts';

/** The error of a form that belongs to no single field. Nothing when there is none. */
export function FormFailure({ error }: { error: unknown }) {
  const t = useT();
  if (error === null) return null;
  return <Notice tone="bad">{problemText(t, error)}</Notice>;
}

import { lazy, Suspense } from 'react';
import { useQuestion } from './question.ts';

const ClosingDialog = lazy(() => import('./ClosingDialog.tsx'));

/** Where it is asked, before something is closed, what becomes of its open points. */
export function ClosingQuestion() {
  const question = useQuestion();
  return (
    question !== null && (
      <Suspense>
        <ClosingDialog question={question} />
      </Suspense>
    )
  );
}

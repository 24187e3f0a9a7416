import { framesOf } from './frames.ts';

/**
 * What a helper's program does: it answers one question after the other, and ends with the desk that started it. What stops the
 * desk does not stop the helper before, so that the desk can finish what it is at. An error says where, never what was being read.
 */
export function help<Question, Answer>(answer: (question: Question) => Answer): void {
  if (process.send === undefined) throw new Error('this program is a helper of the desk, not a command');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  process.on('disconnect', () => process.exit());
  process.on('uncaughtException', (error) => {
    process.stderr.write(`a helper of the desk failed: ${framesOf(error)}\n`);
    process.exit(1);
  });
  process.on('message', (asked) => {
    const { question } = asked as { question: Question };
    process.send?.(answer(question));
  });
}

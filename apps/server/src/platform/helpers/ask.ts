import { startHelper } from './start.ts';

/** What a helper may take: memory in megabytes, time in milliseconds. */
type HelperLimits = { heapMegabytes: number; patienceMs: number };

/**
 * What a helper answers to one question, worked out in a process that ends with it: the desk answers others meanwhile, and idle
 * nothing of it is in memory.
 * @throws Error when the helper cannot start, dies or takes longer than it may
 */
export function askHelper<Answer>(program: URL, question: unknown, limits: HelperLimits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const helper = startHelper(program, limits.heapMegabytes);
    const timer = setTimeout(() => {
      reject(new Error(`the helper took longer than ${limits.patienceMs} ms`));
      helper.kill('SIGKILL');
    }, limits.patienceMs);
    const end = (error: Error): void => {
      clearTimeout(timer);
      reject(error);
    };
    helper.once('message', (answer) => {
      resolve(answer as Answer);
      helper.kill('SIGKILL');
    });
    helper.once('error', end);
    // Comes after all that it said.
    helper.once('disconnect', () => end(new Error('the helper ended without an answer')));
    helper.send({ question }, () => undefined);
  });
}

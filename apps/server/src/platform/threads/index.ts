import { Worker } from 'node:worker_threads';

/** What a thread may take: memory in megabytes, time in milliseconds. */
export type ThreadLimits = { heapMegabytes: number; patienceMs: number };

/**
 * What the file at `place` posts when it is given `data`, worked out in a thread that ends with it: the process answers others
 * meanwhile, and idle nothing of it is in memory.
 * @throws Error when the thread dies or takes longer than it may
 */
export function inThread<Answer>(place: URL, data: unknown, limits: ThreadLimits): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(place, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes },
    });
    const timer = setTimeout(() => {
      reject(new Error(`the thread took longer than ${limits.patienceMs} ms`));
      void worker.terminate();
    }, limits.patienceMs);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('the thread ended without an answer'));
    });
  });
}

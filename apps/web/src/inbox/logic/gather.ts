type Task = () => Promise<void>;

/**
 * Runs one task a key at a time. Calls that come while one runs are gathered into a single run after it, so that the
 * last run always began after the last call.
 */
export function createGatherer(): (key: string, task: Task) => void {
  const running = new Map<string, Task | null>();

  async function run(key: string, task: Task): Promise<void> {
    running.set(key, null);
    try {
      await task();
    } finally {
      const next = running.get(key) ?? null;
      running.delete(key);
      if (next !== null) void run(key, next);
    }
  }

  return (key, task) => {
    if (running.has(key)) running.set(key, task);
    else void run(key, task);
  };
}

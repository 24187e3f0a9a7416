import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Absolute path of the repository. */
export const repository = join(import.meta.dirname, '..');

/** Path of a program that a package of the repository brings, to be run by Node. */
export const tool = (path: string): string => join(repository, 'node_modules', path);

/** How a command ended, with all that it printed when it was asked to keep it. */
export interface Outcome {
  ok: boolean;
  output: string;
}

/**
 * Runs a program from the repository's root and waits for it.
 *
 * @param options.quiet keep what it prints instead of showing it
 * @param options.env variables that it gets besides those of this process
 */
export async function run(
  program: string,
  args: string[],
  options: { quiet?: boolean; env?: Record<string, string>; cwd?: string } = {},
): Promise<Outcome> {
  const child = spawn(program, args, {
    cwd: options.cwd ?? repository,
    env: { ...process.env, ...options.env },
    stdio: options.quiet === true ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  let output = '';
  const keep = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  try {
    const [code]: unknown[] = await once(child, 'close');
    return { ok: code === 0, output };
  } catch (error) {
    return { ok: false, output: `${program} did not start: ${String(error)}` };
  }
}

/** Runs a JavaScript or TypeScript file with the Node that runs this. */
export const runNode = (args: string[], options?: Parameters<typeof run>[2]): Promise<Outcome> =>
  run(process.execPath, args, options);

import { execFile } from 'node:child_process';
import { join } from 'node:path';

/** The command as users have it, for those who spawn it themselves. */
export const cli = join(import.meta.dirname, '../../bin/madoguchi.js');

/** What a process needs of ours to find what others have compiled, as the installed command does (bin/node24.js). */
export const compiled = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../../../node_modules/.cache/madoguchi'),
};

export type CliResult = { code: number; out: string; error: string };

/** Runs a command as a person at the machine would: in a process of its own, which knows nothing but `env`. */
export function runCli(args: string[], env: Record<string, string>, cwd?: string): Promise<CliResult> {
  const options = { env: { ...compiled, ...env }, ...(cwd === undefined ? {} : { cwd }) };
  return new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], options, (error, out, problem) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, error: problem }),
    );
  });
}

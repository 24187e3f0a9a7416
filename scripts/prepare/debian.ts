import { chmodSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { run } from '../run.ts';
import { findProgram } from './needs.ts';

const quietly = { DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
const policy = '/usr/sbin/policy-rc.d';

/** Tells whether this process may install Debian's packages: root, on Debian or one of its children. */
export function canInstall(): boolean {
  const root = process.getuid?.() === 0;
  return root && existsSync('/etc/debian_version') && findProgram(['apt-get']) !== undefined;
}

/** Those of the packages that this Debian offers, by the output of `apt-cache policy`. */
export function offered(packages: string[], aptCachePolicy: string): string[] {
  const blocks = aptCachePolicy.split(/\n(?=\S)/);
  return packages.filter((name) =>
    blocks.some((block) => block.startsWith(`${name}:`) && /^\s+Candidate: (?!\(none\))/m.test(block)),
  );
}

/**
 * Installs packages without a question and without starting the services they bring: the tests start their own.
 *
 * @returns whether all that are offered could be installed
 */
export async function install(packages: string[]): Promise<boolean> {
  const update = await run('apt-get', ['update', '-q'], { quiet: true, env: quietly });
  const known = await run('apt-cache', ['policy', ...packages], { quiet: true, env: quietly });
  const available = offered(packages, known.output);
  if (available.length === 0) {
    if (!update.ok) console.log('Debian’s packages cannot be reached from here.');
    return false;
  }
  console.log(`Installing ${available.join(', ')} …`);
  const foreignPolicy = existsSync(policy);
  if (!foreignPolicy) {
    writeFileSync(policy, '#!/bin/sh\nexit 101\n');
    chmodSync(policy, 0o755);
  }
  try {
    const args = ['install', '-y', '-q', '--no-install-recommends', ...available];
    const { ok, output } = await run('apt-get', args, { quiet: true, env: quietly });
    if (!ok) console.log(output.split('\n').slice(-10).join('\n'));
    return ok;
  } finally {
    if (!foreignPolicy) rmSync(policy);
  }
}

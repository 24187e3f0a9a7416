// Plain JavaScript for any Node from 20 on: finds the Node that the repository pins and hands over to it.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const required = 24;
/** @type {NodeJS.Signals[]} */
const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Where compiled code is kept from one start to the next: it halves the time of a start. Node does without if it must. */
const compileCache = fileURLToPath(new URL('../../../node_modules/.cache/madoguchi', import.meta.url));

/**
 * The program of the pinned Node, or undefined where npm did not run its install script.
 *
 * @returns {string | undefined}
 */
export function pinnedNode() {
  const program = process.platform === 'win32' ? 'node.exe' : 'node';
  const packages = ['../node_modules/node', '../../../node_modules/node'];
  return packages
    .map((path) => fileURLToPath(new URL(`${path}/bin/${program}`, import.meta.url)))
    .find((path) => existsSync(path));
}

/**
 * Runs a TypeScript file on Node 24 or later: in this very process where it is one, else in the pinned Node, which gets
 * the signals sent to this process, ends when this process is gone, and whose exit code becomes this one's.
 *
 * @param {string} file absolute path of the file
 * @param {string[]} args its arguments
 */
export async function runOnNode24(file, args) {
  if (Number.parseInt(process.versions.node, 10) >= required) {
    process.argv.splice(1, process.argv.length - 1, file, ...args);
    module.enableCompileCache?.(compileCache);
    await import(pathToFileURL(file).href);
    return;
  }
  const node = pinnedNode();
  if (node === undefined) {
    console.error(
      `Madoguchi needs Node ${required}, which comes with it but is not installed: npm did not run the install script ` +
        `of the package "node". Run "npm rebuild node", or use Node ${required} or later (this is ${process.version}).`,
    );
    process.exitCode = 1;
    return;
  }
  const inChild = fileURLToPath(new URL('in-child.js', import.meta.url));
  const child = spawn(node, [inChild, file, ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { NODE_COMPILE_CACHE: compileCache, ...process.env },
  });
  for (const signal of forwarded) {
    process.on(signal, () => {
      // A terminal sends Ctrl+C to both processes; a second one would mean "at once".
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.on('error', (error) => {
    console.error(`Madoguchi could not start ${node}: ${error.message}`);
    process.exit(1);
  });
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1);
    for (const name of forwarded) process.removeAllListeners(name);
    process.kill(process.pid, signal);
  });
}

// After `npm install` with a registry that does not hold every platform's packages: adds those to package-lock.json, so
// that the file installs on every machine. They have no checksum until someone installs with a complete registry.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { missingPlatformPackages } from './check/platform-packages.ts';
import type { LockFile } from './check/platform-packages.ts';
import { repository } from './run.ts';

const path = process.argv[2] ?? join(repository, 'package-lock.json');
const lock: LockFile = JSON.parse(readFileSync(path, 'utf8'));
const missing = missingPlatformPackages(lock);
const { '': root = {}, ...rest } = { ...lock.packages, ...missing };
const sorted = Object.entries(rest).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
writeFileSync(
  path,
  `${JSON.stringify({ ...lock, packages: { '': root, ...Object.fromEntries(sorted) } }, null, 2)}\n`,
);
console.log(`${Object.keys(missing).length} platform packages added to ${path}`);

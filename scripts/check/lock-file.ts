import { missingPlatformPackages, platformOf } from './platform-packages.ts';
import type { LockFile, LockedPackage } from './platform-packages.ts';

const isOurs = (place: string, { link, inBundle }: LockedPackage): boolean =>
  link === true || inBundle === true || !place.includes('node_modules/');

const isForOneMachine = (place: string, { optional }: LockedPackage): boolean =>
  optional === true && platformOf(place) !== undefined;

/**
 * What is wrong with a lock file: an address of a registry, which would tie the installation to it; a package whose
 * contents are not pinned by a checksum; one that other machines need and that is not in it.
 *
 * @param text contents of package-lock.json
 */
export function judgeLockFile(text: string): string[] {
  const lock: LockFile = JSON.parse(text);
  const problems = Object.entries(lock.packages).flatMap(([place, found]) => {
    if (found.resolved !== undefined && /^[a-z+]+:\/\//.test(found.resolved)) {
      return [
        `${place} names an address: remove its "resolved" (.npmrc has omit-lockfile-registry-resolved)`,
      ];
    }
    const pinned = found.integrity !== undefined || isOurs(place, found) || isForOneMachine(place, found);
    return pinned ? [] : [`${place} has no "integrity"`];
  });
  const missing = Object.keys(missingPlatformPackages(lock)).length;
  if (missing > 0) {
    problems.push(
      `${missing} packages of other platforms are missing: run "node scripts/complete-lock-file.ts"`,
    );
  }
  if (lock.lockfileVersion !== 3) problems.push(`lockfileVersion is ${String(lock.lockfileVersion)}, not 3`);
  return problems;
}

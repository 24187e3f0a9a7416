import { execFileSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** The oldest Node of this machine that the client promises to run in. */
export function oldestNode(): string {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((place) => join(place, 'node'));
  const found = [process.execPath, ...places].flatMap((program) => {
    try {
      const version = execFileSync(program, ['--version'], { encoding: 'utf8', stdio: 'pipe' });
      return [{ program, major: Number(/^v(\d+)/.exec(version)?.[1]) }];
    } catch {
      return [];
    }
  });
  const able = found.filter(({ major }) => major >= 20).toSorted((a, b) => a.major - b.major);
  return able[0]?.program ?? process.execPath;
}

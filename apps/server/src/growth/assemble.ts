import type { ChangeDependencies } from '../platform/realtime/index.ts';
import { ClickWriter } from './click-writer.ts';
import type { GrowthDependencies } from './dependencies.ts';
import { Destinations } from './destinations.ts';
import { Spaces } from './spaces.ts';

/** What one process needs for links: what it knows of them, and what stores clicks. */
export function assembleGrowth(
  given: ChangeDependencies & { publicUrl: string | null },
): GrowthDependencies & { writer: ClickWriter } {
  const { database } = given;
  return {
    ...given,
    spaces: new Spaces(database),
    destinations: new Destinations(database),
    writer: new ClickWriter(database),
  };
}

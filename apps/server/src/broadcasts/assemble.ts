import type { SecretBox } from '../platform/secrets/index.ts';
import type { BroadcastDependencies } from './dependencies.ts';
import { BroadcastRunner } from './runner.ts';
import { UnsubscribeLinks } from './unsubscribe/links.ts';

export type AssembledBroadcasts = BroadcastDependencies & { runner: BroadcastRunner };

/** Puts the feature together out of what the process is made of. */
export function assembleBroadcasts({
  box,
  ...given
}: Omit<BroadcastDependencies, 'links'> & { box: SecretBox }): AssembledBroadcasts {
  const links = new UnsubscribeLinks(box.derive('addresses to unsubscribe'));
  const dependencies = { ...given, links };
  return { ...dependencies, runner: new BroadcastRunner(dependencies) };
}

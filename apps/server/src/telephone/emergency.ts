import { onCallTeam } from '../oncall/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { routingOf } from './channel.ts';
import type { PhoneChannel } from './channel.store.ts';

/**
 * Who is on call for a call that comes in now, in the order they are rung. Null: it is no emergency, because this telephone
 * is none for emergencies, the desk is open, or there is no rota; then it rings as usual.
 */
export async function emergencyTeam(
  tx: Tx,
  { config }: Pick<PhoneChannel, 'config'>,
  at: Date,
): Promise<string[] | null> {
  const { onCall } = routingOf(config);
  if (onCall === 'never') return null;
  const now = await onCallTeam(tx, at, onCall === 'always');
  return now === null || !now.outOfHours ? null : now.team;
}

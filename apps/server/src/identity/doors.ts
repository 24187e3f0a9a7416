import type { Role } from '@madoguchi/contract';
import { atTheMachine, recordAudit } from '../audit/index.ts';
import type { Database } from '../platform/db/index.ts';
import { AppError, type Actor } from '../platform/http/index.ts';
import { appendEvents, type RealtimeHub } from '../platform/realtime/index.ts';
import * as store from './doors.store.ts';
import { isAllowed, readNetwork } from './networks.ts';
import type { Doors } from './store.ts';

type Change = { twoFactorRoles?: Role[] | undefined; allowedNetworks?: string[] | undefined };

function networksOf(texts: readonly string[]): string[] {
  const read = texts.map((text) => {
    const network = readNetwork(text);
    if (network === null) {
      throw new AppError(
        'invalid_request',
        `«${text}» is no network. Write one such as 203.0.113.0/24 or 2001:db8::/32, or a single address.`,
      );
    }
    return network;
  });
  return [...new Set(read)];
}

/**
 * Changes who may come in, and from where.
 * @throws AppError `would_lock_out` when the networks leave out the address this very request came from, and when a
 * second factor would be asked of someone who changes this without one; `invalid_request` for what is no network.
 */
export async function changeDoors(
  { database, realtime }: { database: Database; realtime: RealtimeHub },
  actor: Actor,
  change: Change,
  strong: boolean,
): Promise<Doors> {
  return database.inWorkspace(actor.workspaceId, async (tx) => {
    const before = await store.lockDoors(tx);
    const after: Doors = {
      twoFactorRoles:
        change.twoFactorRoles === undefined ? before.twoFactorRoles : [...new Set(change.twoFactorRoles)],
      allowedNetworks:
        change.allowedNetworks === undefined ? before.allowedNetworks : networksOf(change.allowedNetworks),
    };
    if (!isAllowed(actor.address, after.allowedNetworks)) {
      throw new AppError(
        'would_lock_out',
        `Your own address, ${actor.address ?? 'unknown'}, is in none of these networks: saving them would shut you out. Add it first.`,
      );
    }
    const newlyAsked =
      after.twoFactorRoles.includes(actor.role) && !before.twoFactorRoles.includes(actor.role);
    if (newlyAsked && !strong) {
      throw new AppError(
        'would_lock_out',
        'You came in by password alone. Set up two-factor sign-in for yourself before you ask it of your own role.',
      );
    }
    await store.saveDoors(tx, after);
    await recordAudit(tx, actor, 'security.updated', { before, after });
    await appendEvents(tx, [
      { type: 'member.changed', conversationId: null, data: { memberId: actor.memberId } },
    ]);
    tx.afterCommit(() => realtime.wake(tx.workspaceId));
    return after;
  });
}

/**
 * Opens workspaces to every network again, at the machine itself, for who has locked everyone out.
 * @param name a workspace's name or id, or null for all. @returns the names of those opened.
 */
export async function liftNetworks(database: Database, name: string | null): Promise<string[]> {
  const restricted = await database.outside(store.restrictedWorkspaces);
  const meant = restricted.filter((each) => name === null || each.name === name || each.id === name);
  for (const { id, twoFactorRoles, allowedNetworks } of meant) {
    await database.inWorkspace(id, async (tx) => {
      const after = { twoFactorRoles, allowedNetworks: [] };
      await store.saveDoors(tx, after);
      await recordAudit(tx, atTheMachine, 'security.updated', {
        before: { twoFactorRoles, allowedNetworks },
        after,
      });
    });
  }
  return meant.map((each) => each.name);
}

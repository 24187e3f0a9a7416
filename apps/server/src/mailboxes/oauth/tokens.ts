import { setTimeout as delay } from 'node:timers/promises';
import { TokenFailure, type TokenSource } from '../../channels/email/index.ts';
import { newId, type Tx } from '../../platform/db/index.ts';
import type { Logger } from '../../platform/log.ts';
import { appendEvents, type RealtimeHub } from '../../platform/realtime/index.ts';
import { findCredentials, type AppDependencies } from './apps.ts';
import { refreshTokens, revokeToken } from './client.ts';
import * as store from './grant.store.ts';
import { openTokens, sealTokens } from './secrets.ts';

/** A token that ends sooner is refreshed before it is used: signing in takes time, and clocks differ. */
const marginMs = 2 * 60_000;
/** Longer than a claim of a process that died. */
const patienceMs = 45_000;
const lookAgainMs = 150;

const noConsent = new TokenFailure({
  code: 'consent_missing',
  message: 'The approval for this mailbox was withdrawn or has ended. Connect it again.',
});

type Refused = { refused: string | undefined };

/**
 * Access tokens of the mailboxes that a provider has granted. They are refreshed before they end, by one process at a
 * time, without holding a transaction open meanwhile: whoever comes second waits for what the first one stores.
 */
export class MailTokens {
  readonly #dependencies: AppDependencies & { realtime: RealtimeHub; log: Logger };

  constructor(dependencies: AppDependencies & { realtime: RealtimeHub; log: Logger }) {
    this.#dependencies = dependencies;
  }

  /** What the e-mail channel signs in with. */
  source(workspaceId: string, channelId: string): TokenSource {
    return { token: (refused) => this.#token(workspaceId, channelId, { refused }, marginMs) };
  }

  /** Refreshes what ends soon, so that a withdrawn approval is seen although a connection still stands. */
  async keepFresh(workspaceId: string): Promise<void> {
    const { database, log } = this.#dependencies;
    for (const { id } of await database.inWorkspace(workspaceId, store.grantsToRefresh)) {
      try {
        await this.#token(workspaceId, id, { refused: undefined }, 10 * 60_000);
      } catch (error) {
        if (!(error instanceof TokenFailure)) throw error;
        log.warn({ channelId: id, code: error.problem.code }, 'a mailbox got no access token');
      }
    }
  }

  /** Forgets a channel's approval and, once that is stored, gives it back to the provider. */
  async forget(tx: Tx, channelId: string): Promise<void> {
    const { box, log } = this.#dependencies;
    const grant = await store.deleteGrant(tx, channelId);
    if (grant === undefined || grant.ended) return;
    const credentials = await findCredentials(this.#dependencies, tx, grant.provider);
    if (credentials === null) return;
    tx.afterCommit(() => {
      const giveBack = async () => {
        const { refreshToken } = openTokens(box, channelId, grant.tokens);
        await revokeToken(credentials.provider, credentials.app, refreshToken);
      };
      // It is forgotten here either way; the provider's own page lists what is left.
      void giveBack().catch(() => log.warn({ channelId }, 'an approval could not be given back'));
    });
  }

  async #token(
    workspaceId: string,
    channelId: string,
    { refused }: Refused,
    margin: number,
  ): Promise<string> {
    const { database } = this.#dependencies;
    const until = Date.now() + patienceMs;
    do {
      const grant = await database.inWorkspace(workspaceId, (tx) => store.findGrant(tx, channelId));
      if (grant === undefined || grant.ended) throw noConsent;
      const kept = this.#open(channelId, grant.tokens);
      const isGood = Date.parse(grant.expiresAt) > Date.now() + margin;
      if (isGood && kept.accessToken !== refused) return kept.accessToken;
      const claim = newId();
      const mine =
        grant.free &&
        (await database.inWorkspace(workspaceId, (tx) =>
          store.claimGrant(tx, channelId, grant.tokens, claim),
        ));
      if (mine) return this.#refresh(workspaceId, channelId, claim, kept.refreshToken);
      await delay(lookAgainMs);
    } while (Date.now() < until);
    throw new TokenFailure({
      code: 'unreachable',
      message: 'Another process has been getting an access token for too long. It is asked again.',
    });
  }

  #open(channelId: string, sealed: Buffer) {
    try {
      return openTokens(this.#dependencies.box, channelId, sealed);
    } catch {
      throw new TokenFailure({
        code: 'consent_missing',
        message:
          'The approval kept for this mailbox cannot be read with the secret of this desk. Connect it again, or restore secret.key (or MADOGUCHI_SECRET).',
      });
    }
  }

  async #refresh(
    workspaceId: string,
    channelId: string,
    claim: string,
    refreshToken: string,
  ): Promise<string> {
    const { database, box } = this.#dependencies;
    try {
      const tokens = await this.#ask(workspaceId, channelId, refreshToken);
      const sealed = sealTokens(box, channelId, {
        accessToken: tokens.accessToken,
        refreshToken: tokens.refreshToken ?? refreshToken,
      });
      await database.inWorkspace(workspaceId, (tx) =>
        store.saveRefreshed(tx, channelId, claim, sealed, tokens.expiresAt),
      );
      return tokens.accessToken;
    } catch (error) {
      const ended = error instanceof TokenFailure && error.problem.code === 'consent_missing';
      await this.#release(workspaceId, channelId, claim, ended);
      throw error;
    }
  }

  async #ask(workspaceId: string, channelId: string, refreshToken: string) {
    const { database } = this.#dependencies;
    const credentials = await database.inWorkspace(workspaceId, async (tx) => {
      const grant = await store.findGrant(tx, channelId);
      return grant === undefined ? null : findCredentials(this.#dependencies, tx, grant.provider);
    });
    if (credentials === null)
      throw new TokenFailure({
        code: 'app_refused',
        message: 'There is no application for this provider any more. An owner enters it in the settings.',
      });
    return refreshTokens(credentials.provider, credentials.app, refreshToken);
  }

  async #release(workspaceId: string, channelId: string, claim: string, ended: boolean): Promise<void> {
    const { database, realtime } = this.#dependencies;
    await database.inWorkspace(workspaceId, async (tx) => {
      if (!(await store.releaseGrant(tx, channelId, claim, ended)) || !ended) return;
      // Whoever watches it connects anew and says what is the matter, also while its connection still stands.
      await store.reconnect(tx, channelId);
      await appendEvents(tx, [{ type: 'channel.updated', conversationId: null, data: { channelId } }]);
      tx.afterCommit(() => realtime.wake(workspaceId));
    });
  }
}

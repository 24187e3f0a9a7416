import { issueToken, LineApi } from '../channels/line/index.ts';
import type { Database } from '../platform/db/index.ts';
import type { SecretBox } from '../platform/secrets/index.ts';
import { findToken, saveToken } from './account.store.ts';
import { findLine, openSecrets, openToken, sealToken, type LineConfig } from './settings.ts';

export type AccountsDependencies = { database: Database; box: SecretBox };

/** A token that ends within this time is replaced before it is used, in milliseconds. */
const usableMs = 3_600_000;

/** Opens accounts at LINE: with the token that was entered, or one that the desk is issued and renews. */
export class LineAccounts {
  readonly #dependencies: AccountsDependencies;
  readonly #issuing = new Map<string, Promise<string>>();

  constructor(dependencies: AccountsDependencies) {
    this.#dependencies = dependencies;
  }

  /** Undefined when there is no such channel. @throws when its secrets cannot be opened. */
  async open(workspaceId: string, id: string): Promise<{ api: LineApi; config: LineConfig } | undefined> {
    const { database, box } = this.#dependencies;
    const row = await database.inWorkspace(workspaceId, (tx) => findLine(tx, id));
    if (row === undefined) return undefined;
    const { apiBaseUrl, dataApiBaseUrl } = row.config;
    const { accessToken } = openSecrets(box, row);
    const token = () =>
      accessToken === null ? this.#issued(workspaceId, id, usableMs) : Promise.resolve(accessToken);
    return { api: new LineApi({ token, apiBaseUrl, dataApiBaseUrl }), config: row.config };
  }

  /** Replaces a token that ends within `beforeMs`; does nothing for one that was entered. @throws LineProblem */
  async renew(workspaceId: string, id: string, beforeMs: number): Promise<void> {
    const { database } = this.#dependencies;
    const row = await database.inWorkspace(workspaceId, (tx) => findLine(tx, id));
    if (row !== undefined && row.config.kid !== null) await this.#issued(workspaceId, id, beforeMs);
  }

  /** Once at a time in this process: LINE lets a channel have 30 tokens. */
  #issued(workspaceId: string, id: string, beforeMs: number): Promise<string> {
    const running = this.#issuing.get(id);
    if (running !== undefined) return running;
    const asked = this.#issue(workspaceId, id, beforeMs).finally(() => this.#issuing.delete(id));
    this.#issuing.set(id, asked);
    return asked;
  }

  async #issue(workspaceId: string, id: string, beforeMs: number): Promise<string> {
    const { database, box } = this.#dependencies;
    const { row, stored } = await database.inWorkspace(workspaceId, async (tx) => ({
      row: await findLine(tx, id),
      stored: await findToken(tx, id),
    }));
    const { token = null, expiresAt = null } = stored ?? {};
    if (token !== null && expiresAt !== null && new Date(expiresAt).getTime() - Date.now() > beforeMs)
      return openToken(box, id, token);
    const privateKey = row === undefined ? null : openSecrets(box, row).privateKey;
    if (row === undefined || privateKey === null || row.config.kid === null)
      throw new Error('there is no key to issue a token with');
    const { channelId, kid, apiBaseUrl } = row.config;
    const issued = await issueToken({ channelId, kid, privateKey }, apiBaseUrl);
    await database.inWorkspace(workspaceId, (tx) =>
      saveToken(tx, id, sealToken(box, id, issued.token), issued.expiresAt),
    );
    return issued.token;
  }
}

import { watchEmail, type EmailSettings, type MailboxCursor } from '../channels/email/index.ts';
import type { ChannelStateReport, InboundItem } from '../channels/kit/index.ts';
import type { Tx } from '../platform/db/index.ts';
import type { Logger } from '../platform/log.ts';
import { appendEvents } from '../platform/realtime/index.ts';
import { setState } from '../desk-channels/index.ts';
import type { MailboxDependencies } from './dependencies.ts';
import { toEmailSettings } from './settings.ts';
import * as store from './store.ts';

export type RunnerDependencies = MailboxDependencies & {
  log: Logger;
  processId: string;
  maxMailBytes: number;
  workspaceIds: () => Promise<string[]>;
  receive: (
    workspaceId: string,
    channelId: string,
    items: readonly InboundItem[],
    alsoStore: (tx: Tx) => Promise<void>,
  ) => Promise<void>;
};

const unreadablePassword = {
  code: 'wrong_password',
  message:
    'The password kept for this mailbox cannot be read with the secret of this desk. Enter it again, or restore secret.key (or MADOGUCHI_SECRET).',
};

type Running = { revision: number; stop: () => Promise<void> };

/**
 * Keeps one watcher for each enabled mailbox among all processes: a channel is leased by one process, and taken
 * over when that one is dead. Called again and again; each call brings the watchers in line with the settings.
 */
export class MailboxRunner {
  readonly #dependencies: RunnerDependencies;
  readonly #running = new Map<string, Running>();
  #stopped = false;

  constructor(dependencies: RunnerDependencies) {
    this.#dependencies = dependencies;
  }

  async reconcile(): Promise<void> {
    if (this.#stopped) return;
    const { database, processId, workspaceIds } = this.#dependencies;
    const wanted = new Set<string>();
    for (const workspaceId of await workspaceIds()) {
      const leased = await database.inWorkspace(workspaceId, (tx) => store.leaseChannels(tx, processId));
      for (const { id, revision } of leased) {
        wanted.add(id);
        if (this.#stopped || this.#running.get(id)?.revision === revision) continue;
        await this.#end(id);
        await this.#begin(workspaceId, id, revision);
      }
    }
    for (const id of this.#running.keys()) if (!wanted.has(id)) await this.#end(id);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await Promise.all([...this.#running.keys()].map((id) => this.#end(id)));
  }

  async #begin(workspaceId: string, id: string, revision: number): Promise<void> {
    const { database, box, tokens, maxMailBytes, log } = this.#dependencies;
    const row = await database.inWorkspace(workspaceId, (tx) => store.findMailbox(tx, id));
    // Whoever stopped meanwhile would not know of a watcher begun now, and the process would never end.
    if (row === undefined || this.#stopped) return;
    let settings: EmailSettings | null;
    try {
      settings = toEmailSettings(row, box, maxMailBytes, tokens.source(workspaceId, id));
    } catch (error) {
      // One channel that cannot be opened must not keep the others from being watched.
      log.warn({ err: error, channelId: id }, 'the password of a channel cannot be read');
      this.#running.set(id, { revision, stop: () => Promise.resolve() });
      await this.#tell(workspaceId, id, revision, { state: 'failed', reason: unreadablePassword });
      return;
    }
    if (settings === null) return;
    const watcher = await watchEmail({
      settings,
      cursor: row.cursor,
      connectedAt: new Date(row.createdAt),
      onItems: (items, cursor) => this.#store(workspaceId, id, items, cursor),
      onState: (report) => void this.#tell(workspaceId, id, revision, report),
    });
    // Stopped while this was on its way: nothing is left running behind.
    if (this.#stopped) return watcher.stop();
    this.#running.set(id, { revision, stop: () => watcher.stop() });
    log.info({ channelId: id }, 'watching a mailbox');
  }

  async #end(id: string): Promise<void> {
    const running = this.#running.get(id);
    this.#running.delete(id);
    await running?.stop();
  }

  async #store(workspaceId: string, id: string, items: InboundItem[], cursor: MailboxCursor): Promise<void> {
    const { processId, receive, log } = this.#dependencies;
    await receive(workspaceId, id, items, async (tx) => {
      if (!(await store.saveCursor(tx, id, processId, cursor, items.length > 0))) {
        throw new Error('another process watches this mailbox now');
      }
    });
    if (items.length > 0) log.info({ channelId: id, count: items.length }, 'received');
  }

  async #tell(workspaceId: string, id: string, revision: number, report: ChannelStateReport): Promise<void> {
    const { database, realtime, log } = this.#dependencies;
    if (this.#stopped) return;
    try {
      await database.inWorkspace(workspaceId, async (tx) => {
        if (!(await setState(tx, id, revision, report))) return;
        await appendEvents(tx, [
          { type: 'channel.updated', conversationId: null, data: { channelId: id, state: report.state } },
        ]);
        tx.afterCommit(() => realtime.wake(workspaceId));
      });
    } catch (error) {
      log.warn({ err: error, channelId: id }, 'could not record the state of a channel');
    }
  }
}

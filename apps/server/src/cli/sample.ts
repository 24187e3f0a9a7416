import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { findWorkspaces } from '../identity/index.ts';
import type { Database } from '../platform/db/index.ts';
import { generate, openSamplePlace } from '../sample/index.ts';
import { RateLine } from './rate-line.ts';
import { withDatabase } from './with-database.ts';

const usage = 'madoguchi sample --conversations N [--workspace NAME]';
const most = 5_000_000;
const number = new Intl.NumberFormat('en');

/** Which workspace is meant: the one named by name or id, or the only one there is. */
async function workspaceMeant(
  database: Database,
  name: string | undefined,
): Promise<{ id: string; name: string }> {
  const all = await database.outside(findWorkspaces);
  if (all.length === 0)
    throw new Error(
      'This desk is not set up yet. First: madoguchi setup --email E --password P --workspace NAME',
    );
  const meant = name === undefined ? all : all.filter((each) => each.name === name || each.id === name);
  const [workspace, ...others] = meant;
  const names = () => all.map((each) => `«${each.name}» (${each.id})`).join(', ');
  if (workspace === undefined) throw new Error(`There is no workspace «${name}». There are: ${names()}`);
  if (others.length > 0) throw new Error(`Say which workspace by its name or id: ${names()}`);
  return workspace;
}

function readCount(text: string | undefined): number {
  const count = text !== undefined && /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > most)
    throw new Error(
      `--conversations takes a whole number from 1 to ${most}${text === undefined ? '' : `; it is «${text}»`}. Usage: ${usage}`,
    );
  return count;
}

/** Makes up conversations in a workspace that is empty or in use, and says how far it is; Ctrl+C keeps what is there. */
export async function sampleCommand(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { conversations: { type: 'string' }, workspace: { type: 'string' } },
  });
  const conversations = readCount(values.conversations);
  const stop = new AbortController();
  const onSignal = (): void => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
  return withDatabase(readConfig(), async (database) => {
    const workspace = await workspaceMeant(database, values.workspace);
    const line = new RateLine(conversations);
    const place = await openSamplePlace(database, workspace.id, workspace.name);
    const made = await generate(database, place, {
      conversations,
      signal: stop.signal,
      onProgress: (done) => line.show(done),
    });
    line.done(
      `Made ${number.format(made.conversations)} conversations with ${number.format(made.messages)} messages in «${workspace.name}»`,
    );
    const left = conversations - made.conversations;
    if (left > 0) {
      process.stderr.write(`Stopped. For the rest: madoguchi sample --conversations ${left}\n`);
      return 130;
    }
    process.stderr.write('Search and the readings of names follow in the background while the desk runs.\n');
    return 0;
  });
}

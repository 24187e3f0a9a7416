import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { liftNetworks, resetAtTheMachine } from '../identity/index.ts';
import { withDatabase } from './with-database.ts';

/** A link for a new password, for who is locked out and can reach the machine. */
export async function resetPassword(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { 'remove-two-factor': { type: 'boolean', default: false } },
  });
  const [email] = positionals;
  if (email === undefined) {
    throw new Error('Say whose: madoguchi reset-password owner@example.jp [--remove-two-factor]');
  }
  const config = readConfig();
  const origin = config.publicUrl ?? `http://${config.host}:${config.port}`;
  const link = await withDatabase(config, (database) =>
    resetAtTheMachine(database, email, origin, values['remove-two-factor']),
  );
  process.stdout.write(`Open this once, within an hour, to set a new password:\n${link.url}\n`);
  return 0;
}

/** Opens workspaces to every network again. */
export async function liftIpList(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { workspace: { type: 'string' } } });
  const opened = await withDatabase(readConfig(), (database) =>
    liftNetworks(database, values.workspace ?? null),
  );
  process.stdout.write(
    opened.length === 0
      ? 'No workspace is limited to networks.\n'
      : `Open from everywhere again: ${opened.join(', ')}\n`,
  );
  return 0;
}

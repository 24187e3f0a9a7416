import { parseArgs } from 'node:util';
import { setupRequest } from '@madoguchi/contract';
import { readConfig } from '../config.ts';
import { createContext, prepareDatabase, connect } from '../context.ts';
import { setUp } from '../identity/index.ts';
import { z } from 'zod';
import { wordFinding } from '../platform/http/index.ts';
import { createLogger } from '../platform/log.ts';
import { loadSample } from '../sample/index.ts';
import { version } from '../version.ts';
import { backupCommand } from './backup.ts';
import { doctor } from './doctor.ts';
import { liftIpList, resetPassword } from './let-in.ts';
import { move } from './move.ts';
import { restoreCommand } from './restore.ts';
import { rotateKey } from './rotate-key.ts';
import { startCommand } from './start.ts';
import { verifyCommand } from './verify.ts';

export const usage = `Madoguchi ${version}: a service desk for companies that serve Japanese customers

  madoguchi start      the desk at http://localhost:3000 (PORT, HOST, DATA_DIR, DATABASE_URL, MADOGUCHI_ROLES)
  madoguchi setup      the first workspace: --email E --password P --workspace NAME [--name N] [--locale ja|en] [--sample] [--json]
  madoguchi demo       a desk to look around in: sets up the sample workspace in a data folder of its own and starts it
  madoguchi sample     makes up conversations in realistic Japanese: --conversations N [--workspace NAME]
  madoguchi migrate    brings the database's schema up to date
  madoguchi backup     writes a backup while the desk runs: [file|-] [--passphrase-file F] [--with-secret] [--verify]
  madoguchi verify     checks a backup: <file|-> [--passphrase-file F] [--trial] (--trial restores it into a scratch database)
  madoguchi restore    puts a backup into this database: <file|-> [--passphrase-file F] [--replace] [--keep-outbox]
  madoguchi move       copies a whole desk into this empty database: --from <data folder or postgres://…>
  madoguchi doctor     looks whether everything the desk needs is there
  madoguchi reset-password  a link for a new password, for who is locked out: <email> [--remove-two-factor]
  madoguchi lift-ip-list    opens workspaces to every network again: [--workspace NAME]
  madoguchi rotate-key      changes the key that seals mailbox passwords, while the desk runs: [--resume | --retire]
  madoguchi analyze    reads texts as NDJSON (a file or standard input) and writes what the language engine finds, as NDJSON
  madoguchi version
`;

type Command = (args: string[]) => Promise<number>;

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/**
 * Who sits at the machine may choose any password that the standard allows at all (NIST SP 800-63B-4, 3.1.1.2): scripts set up
 * desks by this command, and the first thing their owner does is to choose another.
 */
const setupByHand = setupRequest.extend({ password: z.string().min(8).max(128) });

const setup: Command = async (args) => {
  const { values } = parseArgs({
    args,
    options: {
      email: { type: 'string' },
      password: { type: 'string' },
      workspace: { type: 'string' },
      name: { type: 'string' },
      locale: { type: 'string', default: 'ja' },
      sample: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  const parsed = setupByHand.safeParse({ ...values, name: values.name ?? values.email?.split('@')[0] });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const { code = '', message = 'is not valid', ...facts } = issue ?? {};
    throw new Error(
      `--${issue?.path.join('.') ?? 'email'} ${wordFinding({ code, message, facts })}. Usage: madoguchi setup --email E --password P --workspace NAME --json`,
    );
  }
  const context = await createContext(readConfig(), createLogger(values.json ? 'silent' : 'warn'));
  try {
    const fill = parsed.data.sample ? loadSample : undefined;
    const result = await setUp(context.database, parsed.data, true, fill);
    if (values.json) print(JSON.stringify(result));
    else
      print(
        `The workspace «${parsed.data.workspace}» is ready. Start the desk with: npm start\nAPI key (shown once): ${result.apiKey}`,
      );
    return 0;
  } finally {
    await context.close();
  }
};

const migrate: Command = async () => {
  const config = readConfig();
  const connection = await connect(config, createLogger('warn'));
  try {
    const { applied } = await prepareDatabase(connection);
    print(applied.length === 0 ? 'The database is up to date.' : `Applied: ${applied.join(', ')}`);
    return 0;
  } finally {
    await connection.stop();
  }
};

export const commands: Record<string, Command | undefined> = {
  start: startCommand,
  setup,
  demo: async (args) => (await import('./demo.ts')).demo(args),
  sample: async (args) => (await import('./sample.ts')).sampleCommand(args),
  migrate,
  backup: backupCommand,
  verify: verifyCommand,
  restore: restoreCommand,
  move,
  doctor,
  'reset-password': resetPassword,
  'lift-ip-list': liftIpList,
  'rotate-key': rotateKey,
  analyze: async (args) => (await import('./analyze.ts')).analyzeCommand(args),
  version: () => {
    print(version);
    return Promise.resolve(0);
  },
};

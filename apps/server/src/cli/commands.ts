import { version } from '../version.ts';
import { print } from './print.ts';

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

/** Each loads what it needs when it is asked for: most need a small part of the desk, and some none of it. */
export const commands: Record<string, Command | undefined> = {
  start: async () => (await import('./start.ts')).startCommand(),
  setup: async (args) => (await import('./setup.ts')).setupCommand(args),
  demo: async (args) => (await import('./demo.ts')).demo(args),
  sample: async (args) => (await import('./sample.ts')).sampleCommand(args),
  migrate: async () => (await import('./migrate.ts')).migrateCommand(),
  backup: async (args) => (await import('./backup.ts')).backupCommand(args),
  verify: async (args) => (await import('./verify.ts')).verifyCommand(args),
  restore: async (args) => (await import('./restore.ts')).restoreCommand(args),
  move: async (args) => (await import('./move.ts')).move(args),
  doctor: async () => (await import('./doctor.ts')).doctor(),
  'reset-password': async (args) => (await import('./let-in.ts')).resetPassword(args),
  'lift-ip-list': async (args) => (await import('./let-in.ts')).liftIpList(args),
  'rotate-key': async (args) => (await import('./rotate-key.ts')).rotateKey(args),
  analyze: async (args) => (await import('./analyze.ts')).analyzeCommand(args),
  version: () => {
    print(version);
    return Promise.resolve(0);
  },
};

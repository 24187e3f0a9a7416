import { ConfigError, loadEnvironmentFile } from './config.ts';
import { commands, usage } from './cli/commands.ts';

const [name = 'help', ...args] = process.argv.slice(2);
loadEnvironmentFile();
const command = commands[name];
if (command === undefined) {
  const asked = name === 'help' || name === '--help' || name === '-h';
  process.stdout.write(asked ? usage : `There is no command «${name}».\n\n${usage}`);
  process.exitCode = asked ? 0 : 2;
} else {
  try {
    process.exitCode = await command(args);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = error instanceof ConfigError ? 2 : 1;
  }
}

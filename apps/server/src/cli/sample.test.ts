import { expect, it } from 'vitest';
import { sampleCommand } from './sample.ts';

it.each([
  [[], ''],
  [['--conversations', '0'], '; it is «0»'],
  [['--conversations=-3'], '; it is «-3»'],
  [['--conversations', '1e3'], '; it is «1e3»'],
  [['--conversations', '２００'], '; it is «２００»'],
  [['--conversations', '5000001'], '; it is «5000001»'],
])('madoguchi sample %j says what it takes, before it opens anything', async (args, words) => {
  await expect(sampleCommand(args)).rejects.toThrow(
    `--conversations takes a whole number from 1 to 5000000${words}. Usage: madoguchi sample --conversations N`,
  );
});

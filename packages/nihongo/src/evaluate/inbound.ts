/**
 * Scores the reading of customers' messages on labelled sets.
 *
 *     node src/evaluate/inbound.ts labelled.jsonl… [--errors]
 */
import { readInbound } from '../inbound/read-inbound.ts';
import type { LabelledMessage, ReadMessage } from './inbound-scores.ts';
import { describeScores, scoreInbound } from './inbound-scores.ts';
import { readLabelled } from './labelled.ts';

function read(item: LabelledMessage): ReadMessage & { readonly signals: readonly string[] } {
  const { mood, harassment, signals } = readInbound(item.text);
  return {
    item,
    mood,
    harassment: harassment.map(({ kind }) => kind),
    signals: signals.map(({ kind }) => kind),
  };
}

const list = (kinds: readonly string[]): string =>
  kinds.length === 0 ? 'none' : kinds.toSorted().join(', ');

const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const messages = files.flatMap((file) => readLabelled<LabelledMessage>(file)).map(read);
process.stdout.write(`${describeScores(scoreInbound(messages))}\n`);
if (process.argv.includes('--errors')) {
  for (const { item, mood, harassment, signals } of messages) {
    const wrong = [
      mood === item.mood ? '' : `mood ${item.mood} read as ${mood}`,
      list(harassment) === list(item.harassment)
        ? ''
        : `harassment ${list(item.harassment)} read as ${list(harassment)}`,
    ].filter((one) => one !== '');
    if (wrong.length > 0)
      process.stdout.write(
        `${item.id} ${wrong.join('; ')} [${list(signals)}]\n  ${item.text.replaceAll('\n', '⏎')}\n`,
      );
  }
}

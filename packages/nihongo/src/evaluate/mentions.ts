import { readMention } from '../mentions/read-mention.ts';
import { readLabelled } from './labelled.ts';
import type { LabelledMention } from './mention-scores.ts';
import { scoreMentions } from './mention-scores.ts';
import { percent } from './score.ts';

// node src/evaluate/mentions.ts [--errors] files…: how well labelled mentions are read.
const files = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const items = files.flatMap((file) => readLabelled<LabelledMention>(file));
const all = items.map((item) => ({ item, read: readMention(item.text, { source: item.source }) }));
const scores = scoreMentions(all);
process.stdout.write(
  `${[
    `${all.length} mentions: sentiment macro-F1 ${percent(scores.sentimentMacroF1)}, type accuracy ${percent(scores.typeAccuracy)}, disclosure accuracy ${percent(scores.disclosureAccuracy)}`,
    ...scores.lines,
  ].join('\n')}\n`,
);
if (process.argv.includes('--errors')) {
  for (const { item, read } of all) {
    const wrong = (['sentiment', 'type', 'disclosed'] as const)
      .filter((field) => item[field] !== read[field])
      .map((field) => `${field} ${String(item[field])} read as ${String(read[field])}`);
    if (wrong.length > 0) process.stdout.write(`${item.id} ${wrong.join(', ')}: ${item.text}\n`);
  }
}

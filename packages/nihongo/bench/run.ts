import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { loadTokenizer } from '../src/tokenizer/load.ts';
import { compareSegmentation } from './compare.ts';
import { sampleCorpus } from './corpus.ts';
import type { Measure } from './measure.ts';
import { loadReference } from './reference.ts';

/** Each tokenizer in a process of its own, so that neither's memory counts for the other. */
function inChild(script: string): Measure {
  const flags = [...process.execArgv, join(import.meta.dirname, script)];
  const output = execFileSync(process.execPath, flags, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(output);
}

function row(label: string, own: string, reference: string): string {
  return `${label.padEnd(26)}${own.padStart(14)}${reference.padStart(14)}`;
}

const own = inChild('measure-own.ts');
const reference = inChild('measure-reference.ts');
const { tokens, same } = compareSegmentation(sampleCorpus(), loadTokenizer(), await loadReference());
const speed = (measured: Measure): string => `${(measured.charactersPerSecond / 1e6).toFixed(2)} M`;
const memory = (measured: Measure): string => `${(measured.residentBytes / 1e6).toFixed(0)} MB`;
const load = (measured: Measure): string => `${measured.loadMilliseconds.toFixed(0)} ms`;

process.stdout.write(
  `${[
    row('', 'madoguchi', 'kuromoji'),
    row('characters a second', speed(own), speed(reference)),
    row('resident memory', memory(own), memory(reference)),
    row('time to load', load(own), load(reference)),
    '',
    `${(own.charactersPerSecond / reference.charactersPerSecond).toFixed(1)} times kuromoji's speed`,
    `${((same / tokens) * 100).toFixed(2)} % of kuromoji's ${tokens} tokens have the same beginning and end`,
  ].join('\n')}\n`,
);

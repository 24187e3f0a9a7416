import { sampleCorpus } from './corpus.ts';

/** What one tokenizer needed in a process of its own. */
export interface Measure {
  readonly loadMilliseconds: number;
  readonly charactersPerSecond: number;
  /** Resident memory after the runs, in bytes. */
  readonly residentBytes: number;
}

/** Enough runs over the corpus for the machine code to be compiled and the clock to be fine enough. */
const warmRuns = 5;
const timedRuns = 15;

/** Loads a tokenizer, runs it over the sample corpus and prints the measure as one line of JSON. */
export async function measure(load: () => Promise<(text: string) => unknown>): Promise<void> {
  const started = performance.now();
  const tokenize = await load();
  const loadMilliseconds = performance.now() - started;
  const corpus = sampleCorpus();
  const run = (): number => {
    let characters = 0;
    for (const text of corpus) {
      tokenize(text);
      characters += text.length;
    }
    return characters;
  };
  for (let i = 0; i < warmRuns; i += 1) run();
  const start = performance.now();
  let characters = 0;
  for (let i = 0; i < timedRuns; i += 1) characters += run();
  const seconds = (performance.now() - start) / 1000;
  global.gc?.();
  const result: Measure = {
    loadMilliseconds,
    charactersPerSecond: characters / seconds,
    residentBytes: process.memoryUsage.rss(),
  };
  process.stdout.write(`${JSON.stringify(result)}\n`);
}

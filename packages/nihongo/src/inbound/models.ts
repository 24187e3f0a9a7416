import { readFileSync } from 'node:fs';
import { judgedOutputs } from './judgement.ts';
import type { SharedModel } from './shared-model.ts';

let loaded: SharedModel | undefined;

/** The model that the package is delivered with, learnt by `node training/inbound.ts`; read on the first call. */
export function loadModel(): SharedModel {
  if (loaded === undefined) {
    const model: SharedModel = JSON.parse(readFileSync(new URL('./weights.json', import.meta.url), 'utf8'));
    if (model.outputs.join() !== judgedOutputs.join())
      throw new Error(
        'src/inbound/weights.json tells other things than are judged: run node training/inbound.ts --write',
      );
    loaded = model;
  }
  return loaded;
}

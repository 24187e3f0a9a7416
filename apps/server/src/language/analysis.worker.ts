import { parentPort } from 'node:worker_threads';
import {
  analyze,
  contextRules,
  drillPairs,
  keigoRules,
  onRuleError,
  readName,
  ruleGuides,
} from '@madoguchi/nihongo';
import { checkText } from './check-text.ts';
import { end, type BrokenRule, type Exchange, type Guide, type Reply, type Request } from './protocol.ts';

/** The thread of the language engine: it loads the dictionary, and no other thread of the desk does. */
function perform(request: Request): Exchange[keyof Exchange]['answer'] {
  if (request.kind === 'analyze') return analyze(request.ask.item, request.ask.now);
  if (request.kind === 'names') return request.ask.map((name) => readName(name) ?? null);
  return request.kind === 'check' ? checkText(request.ask) : guide();
}

function guide(): Guide {
  const rules = ruleGuides.flatMap((each) => {
    const rule = [...keigoRules, ...contextRules].find((one) => one.id === each.rule);
    return rule === undefined ? [] : [{ ...each, severity: rule.severity, source: rule.source }];
  });
  return { rules, pairs: drillPairs };
}

/** Where it went wrong, without the message of the error, which may quote the text. */
function framesOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 8)].join('\n');
}

let broken: BrokenRule[] = [];
onRuleError(({ rule, error }) => broken.push({ rule, at: framesOf(error) }));

function reply(request: Request): Reply {
  broken = [];
  try {
    const answer = perform(request);
    return broken.length === 0 ? { answer } : { answer, broken };
  } catch (error) {
    return { failed: framesOf(error) };
  }
}

const port = parentPort;
if (port === null) throw new Error('this program is a thread of the desk, not a command');
port.on('message', (request: Request | typeof end) => {
  if (request === end) port.close();
  else port.postMessage(reply(request));
});

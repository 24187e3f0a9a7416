import {
  analyze,
  contextRules,
  drillPairs,
  keigoRules,
  onRuleError,
  readName,
  ruleGuides,
} from '@madoguchi/nihongo';
import { framesOf, help } from '../platform/helpers/index.ts';
import { checkText } from './check-text.ts';
import type { BrokenRule, Exchange, Guide, Reply, Request } from './protocol.ts';

/** The process of the language engine: it loads the dictionary, and the desk itself never does. */
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

help(reply);

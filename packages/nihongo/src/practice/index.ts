export { drillPairs } from './drill-pairs.ts';
export type { DrillPair } from './pair.ts';
export { ruleGuides } from './rule-guides.ts';
export type { RuleGuide } from './rule-guides.ts';

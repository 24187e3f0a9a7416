import { detention } from './detention.ts';
import { discrimination } from './discrimination.ts';
import { excessiveDemand } from './excessive-demand.ts';
import type { HarassmentRule } from './harassment-rule.ts';
import { insult } from './insult.ts';
import { intimidation } from './intimidation.ts';
import { kneelingDemand } from './kneeling-demand.ts';
import { persistence } from './persistence.ts';
import { personalAttack } from './personal-attack.ts';
import { sexual } from './sexual.ts';
import { threat } from './threat.ts';

/** One rule a kind, in the order of the ministry's manual. */
export const harassmentRules: readonly HarassmentRule[] = [
  threat,
  insult,
  intimidation,
  kneelingDemand,
  persistence,
  detention,
  discrimination,
  sexual,
  personalAttack,
  excessiveDemand,
];

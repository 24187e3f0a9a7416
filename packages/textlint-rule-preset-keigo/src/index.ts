import { keigoRules } from '@madoguchi/nihongo';
import { keigoRule } from './keigo-rule.ts';

/**
 * A textlint preset: every rule of keigo under its own id, all switched on. In .textlintrc.json:
 * `{ "rules": { "preset-keigo": { "casual-apology": false } } }`.
 */
const preset = {
  rules: Object.fromEntries(keigoRules.map((rule) => [rule.id, keigoRule(rule)])),
  rulesConfig: Object.fromEntries(keigoRules.map((rule) => [rule.id, true])),
};

export default preset;

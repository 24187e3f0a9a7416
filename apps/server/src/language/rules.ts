import type { LanguageRule } from '@madoguchi/contract';
import { actionOf, defaultAction, type Actions } from './domain.ts';
import type { Guide } from './protocol.ts';

type Words = LanguageRule['title'];

type OwnRule = Pick<LanguageRule, 'id' | 'title' | 'explanation' | 'severity'>;

/** The rules that rest on the workspace's own words. */
const ownRules: readonly OwnRule[] = [
  {
    id: 'ng-word',
    title: { ja: 'NGワード', en: 'Words not to be used' },
    explanation: {
      ja: 'この職場で使わないと決めた言葉です。言い換えがあれば、それを示します。',
      en: 'Words that this workspace has decided not to use, with what to write instead where it is known.',
    },
    severity: 'error',
  },
  {
    id: 'preferred-word',
    title: { ja: '表記の統一', en: 'Preferred wordings' },
    explanation: {
      ja: 'この職場で決めた書き方です。商品名や部署名など、呼び方をそろえます。',
      en: 'Wordings that this workspace has agreed on, so that everyone calls things alike.',
    },
    severity: 'info',
  },
];

export function titlesOf(guide: Guide): Map<string, Words> {
  return new Map([
    ...guide.rules.map((each): [string, Words] => [each.rule, each.title]),
    ...ownRules.map((each): [string, Words] => [each.id, each.title]),
  ]);
}

/** Every rule with its explanation and what the workspace does with it, in the order of the guide. */
export function describeRules(guide: Guide, actions: Actions): LanguageRule[] {
  const ofEngine = guide.rules.map(({ rule, title, explanation, severity, source }): LanguageRule => {
    const pair = guide.pairs.find((each) => each.rule === rule);
    const example = pair === undefined ? null : { wrong: pair.wrong, right: pair.right };
    const action = actionOf(actions, rule);
    return { id: rule, title, explanation, example, severity, source, defaultAction, action };
  });
  const ofWorkspace = ownRules.map((rule): LanguageRule => ({
    ...rule,
    example: null,
    source: 'workspace',
    defaultAction,
    action: actionOf(actions, rule.id),
  }));
  return [...ofEngine, ...ofWorkspace];
}

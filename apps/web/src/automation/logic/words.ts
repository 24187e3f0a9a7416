import type {
  ActionResult,
  AutomationAction,
  AutomationCondition,
  AutomationDefinition,
  AutomationTrigger,
} from '@madoguchi/contract';
import type { Translate } from '../../kit/i18n.tsx';

/** What ids are called: those a rule names, and whoever is to be chosen from. */
export type Names = Record<string, string>;

function quoted(t: Translate, words: readonly string[]): string {
  return words.map((word) => t('automation.quote', { word })).join(t('automation.or'));
}

const named = (t: Translate, names: Names, ids: readonly string[]): string[] =>
  ids.map((id) => names[id] ?? t('automation.gone'));

/** What sets a rule going: `メッセージを受信したとき`. */
export function triggerWords(t: Translate, trigger: AutomationTrigger, names: Names): string {
  const { event, statuses, tagIds, hours } = trigger;
  if (event === 'status_changed' && statuses.length > 0) {
    const list = quoted(
      t,
      statuses.map((status) => t(`inbox.status.${status}`)),
    );
    return t('automation.when.status', { list });
  }
  if (event === 'tag_added' && tagIds.length > 0)
    return t('automation.when.tagAdded', { list: quoted(t, named(t, names, tagIds)) });
  if (event === 'tag_removed' && tagIds.length > 0)
    return t('automation.when.tagRemoved', { list: quoted(t, named(t, names, tagIds)) });
  if (event === 'waiting' && hours !== null) return t('automation.when.waiting', { hours });
  return t(`automation.event.${event}`);
}

function valuesOf(t: Translate, condition: AutomationCondition, names: Names): string[] {
  switch (condition.kind) {
    case 'channel':
      return named(t, names, condition.channelIds);
    case 'customer':
      return named(t, names, condition.customerIds);
    case 'tags':
      return named(t, names, condition.tagIds);
    case 'status':
      return condition.statuses.map((status) => t(`inbox.status.${status}`));
    case 'assignee':
      return [...(condition.nobody ? [t('automation.nobody')] : []), ...named(t, names, condition.memberIds)];
    case 'words':
      return condition.words;
    case 'reading':
      return condition.marks.map((mark) => t(`automation.mark.${mark}`));
    case 'sender_domain':
      return condition.domains;
    case 'language':
      return condition.languages.map((language) => t(`automation.language.${language}`));
    case 'attachment':
    case 'automatic':
      return [];
  }
}

/** A condition: `件名か本文に「返金」を含む`. */
export function conditionWords(t: Translate, condition: AutomationCondition, names: Names): string {
  const { kind } = condition;
  const sense = condition.not ? 'isNot' : 'is';
  if (kind === 'attachment' || kind === 'automatic') return t(`automation.${sense}.${kind}`);
  const list = quoted(t, valuesOf(t, condition, names));
  if (kind === 'words')
    return t(`automation.${sense}.words`, { where: t(`automation.where.${condition.where}`), list });
  return t(`automation.${sense}.${kind}`, { list });
}

/** All conditions as one clause: `…、かつ…なら`. Empty when there are none. */
export function conditionsWords(
  t: Translate,
  { match, conditions }: Pick<AutomationDefinition, 'match' | 'conditions'>,
  names: Names,
): string {
  if (conditions.length === 0) return '';
  const all = conditions.map((condition) => conditionWords(t, condition, names));
  return t('automation.if', { conditions: all.join(t(`automation.join.${match}`)) });
}

function assignWords(
  t: Translate,
  action: Extract<AutomationAction, { kind: 'assign' }>,
  names: Names,
): string {
  if (action.how === 'member') {
    const name = action.memberId === null ? '' : (names[action.memberId] ?? t('automation.gone'));
    return t('automation.do.member', { name });
  }
  const what = t(`automation.do.${action.how}`);
  if (action.how === 'nobody') return what;
  const details = [
    ...(action.memberIds.length > 0
      ? [t('automation.do.among', { list: quoted(t, named(t, names, action.memberIds)) })]
      : []),
    ...(action.skills.length > 0
      ? [
          t('automation.do.skills', {
            list: action.skills.map((word) => t('automation.quote', { word })).join(''),
          }),
        ]
      : []),
    ...(action.presence === 'available' ? [] : [t(`automation.presence.${action.presence}`)]),
  ];
  return details.length === 0
    ? what
    : t('automation.do.with', { what, details: details.join(t('automation.and')) });
}

/** What a rule does: `タグ「返金」を付ける`. */
export function actionWords(t: Translate, action: AutomationAction, names: Names): string {
  switch (action.kind) {
    case 'assign':
      return assignWords(t, action, names);
    case 'tag': {
      const all = (ids: string[]) =>
        named(t, names, ids)
          .map((word) => t('automation.quote', { word }))
          .join('');
      return [
        ...(action.add.length > 0 ? [t('automation.do.tagAdd', { list: all(action.add) })] : []),
        ...(action.remove.length > 0 ? [t('automation.do.tagRemove', { list: all(action.remove) })] : []),
      ].join(t('automation.and'));
    }
    case 'status':
      return t('automation.do.status', { status: t(`inbox.status.${action.status}`) });
    case 'hold':
      return t('automation.do.hold', { hours: action.hours, reason: action.reason });
    case 'note':
      return t('automation.do.note', { text: shortened(action.text) });
    case 'notify': {
      const to = named(t, names, action.memberIds);
      if (action.assignee) to.push(t('automation.do.notifyAssignee'));
      return t('automation.do.notify', { list: to.map((word) => t('automation.quote', { word })).join('') });
    }
    case 'checklist':
      return t('automation.do.checklist', { name: names[action.checklistId] ?? t('automation.gone') });
    case 'answer': {
      const name = names[action.templateId] ?? t('automation.gone');
      return t(action.how === 'draft' ? 'automation.do.draft' : 'automation.do.send', { name });
    }
  }
}

const mostShown = 40;

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim();
  const letters = [...line];
  return letters.length > mostShown ? `${letters.slice(0, mostShown).join('')}…` : line;
}

/** How an action went: `担当を割り当てる：佐藤 健`, with the reason where it did nothing. */
export function resultWords(t: Translate, { kind, code, detail }: ActionResult): string {
  const name = t(`automation.action.${kind}`);
  const shown = detail === '' ? '' : detailWords(t, kind, detail);
  const what = shown === '' ? name : t('automation.result', { what: name, detail: shown });
  return code === 'done' ? what : t('automation.resultWith', { what, why: t(`automation.code.${code}`) });
}

function detailWords(t: Translate, kind: ActionResult['kind'], detail: string): string {
  const status = (['open', 'in_progress', 'on_hold', 'done'] as const).find((known) => known === detail);
  return kind === 'status' && status !== undefined ? t(`inbox.status.${status}`) : detail;
}

/** Things done are calm, things that could not be done are marked. */
export function isTroubled({ code }: ActionResult): boolean {
  return !['done', 'already', 'queued', 'sent', 'drafted', 'awaits_approval'].includes(code);
}

import type { CheckView } from '../composer/ReplyChecker.ts';
import type { ReplyCheck } from '../composer/useReplyCheck.ts';
import { aChecklist } from './samples.fixture.ts';

const nothing = () => undefined;

/** A reply that was looked through and in which nothing was found; override what a test is about. */
export function aReplyCheck(view: Partial<CheckView> = {}, changes: Partial<ReplyCheck> = {}): ReplyCheck {
  return {
    view: {
      text: '了解しました。',
      findings: [],
      promises: [],
      checklist: aChecklist(),
      state: 'checked',
      refused: [],
      ...view,
    },
    active: null,
    point: nothing,
    openAtCaret: nothing,
    jump: nothing,
    close: nothing,
    fix: nothing,
    fixEverything: nothing,
    leave: nothing,
    compose: nothing,
    refuse: nothing,
    forgetRefusal: nothing,
    ...changes,
  };
}

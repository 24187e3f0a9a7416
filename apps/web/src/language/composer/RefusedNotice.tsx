import { Button } from '@mantine/core';
import { useLocale, useT } from '../../kit/i18n.tsx';
import { Notice } from '../../kit/Notice.tsx';
import type { ReplyCheck } from './useReplyCheck.ts';

/** Says which words kept the reply from being sent, and leads to them. Gone once they are changed. */
export function RefusedNotice({ check }: { check: ReplyCheck }) {
  const t = useT();
  const locale = useLocale();
  const { refused } = check.view;
  const [first] = refused;
  if (first === undefined) return null;
  const words = [...new Set(refused.map(({ at }) => t('language.quote', { words: at })))];
  return (
    <Notice
      tone="bad"
      title={t('language.refused')}
      action={
        <Button variant="default" size="xs" onClick={() => check.jump(first)}>
          {t('language.refusedShow')}
        </Button>
      }
    >
      {t('language.refusedWords', { list: words.join(locale === 'ja' ? '' : ', ') })}
    </Notice>
  );
}

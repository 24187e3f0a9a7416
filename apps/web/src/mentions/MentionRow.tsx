import type { Mention, MentionSentiment } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import rows from '../improvement/improvement.module.css';
import { useNow } from '../inbox/data/useNow.ts';
import { langOf } from '../inbox/logic/lang.ts';
import { useLocale } from '../kit/i18n.tsx';
import { StateDot, type DotTone } from '../kit/StateDot.tsx';
import { When } from '../kit/When.tsx';
import { missingWords, useMentions } from './words.ts';

const tones: Record<MentionSentiment, DotTone> = { positive: 'good', neutral: 'quiet', negative: 'bad' };
export const toneOf = (sentiment: MentionSentiment | null): DotTone =>
  sentiment === null ? 'quiet' : tones[sentiment];

/** What stands for a mention in one line: its words, else its title, its address, or that there are none. */
export function lineOf({ text, title, address }: Pick<Mention, 'text' | 'title' | 'address'>): string {
  return [text, title, address].find((each) => each.trim() !== '') ?? '';
}

/** One mention: what was said, how it sounds, where, and who has to see to it. */
export function MentionRow({ mention }: { mention: Mention }) {
  const w = useMentions();
  const locale = useLocale();
  const now = useNow(60_000);
  const { id, sentiment, network, author, type, score, scoreOf, disclosure, read, postedAt } = mention;
  const line = lineOf(mention);
  const isOpen = mention.case?.state === 'open';
  const late = isOpen && Date.parse(mention.case?.dueAt ?? '') < now.getTime();
  return (
    <li>
      <Link to="/mentions/$id" params={{ id }} className={rows['row']}>
        <span className={rows['words']}>
          <span className={rows['name']} {...(line === '' ? {} : { lang: langOf(line, locale) })}>
            {line === '' ? w(missingWords(mention)) : line}
          </span>
          <span className={rows['facts']}>
            <StateDot tone={toneOf(sentiment)}>
              {w(
                sentiment === null
                  ? read
                    ? 'sentiment.none'
                    : 'sentiment.waiting'
                  : `sentiment.${sentiment}`,
              )}
            </StateDot>
            <span>{w(`network.${network}`)}</span>
            {type !== null && type !== 'organic' && <span>{w(`type.${type}`)}</span>}
            {disclosure === 'missing' && <StateDot tone="careful">{w('disclosure.missing')}</StateDot>}
            {score !== null && scoreOf !== null && <span>{w('score', { score, of: scoreOf })}</span>}
            {author !== '' && <span lang={langOf(author, locale)}>{author}</span>}
          </span>
        </span>
        <span className={rows['side']}>
          {isOpen && mention.case !== null ? (
            <>
              <span className={late ? rows['late'] : undefined}>
                {w('due')} <When at={mention.case.dueAt} />
              </span>
              <span>{mention.case.owner?.name ?? w('noOwner')}</span>
            </>
          ) : (
            <When at={postedAt} />
          )}
        </span>
      </Link>
    </li>
  );
}

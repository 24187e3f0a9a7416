import type { MentionDetail } from '@madoguchi/contract';
import { Link } from '@tanstack/react-router';
import { useCallName } from '../customers/logic/callName.ts';
import { langOf } from '../inbox/logic/lang.ts';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { Notice } from '../kit/Notice.tsx';
import { Section } from '../kit/Screen.tsx';
import { When } from '../kit/When.tsx';
import { piecesOf } from './marks.ts';
import styles from './mentions.module.css';
import { missingWords, useMentions } from './words.ts';

/** What was said, where and by whom, with the places that speak of something underlined; what it said before below. */
export function Said({ mention }: { mention: MentionDetail }) {
  const w = useMentions();
  const locale = useLocale();
  const callName = useCallName();
  const { text, title, address, author, network, keeps, score, scoreOf, reach, engagement } = mention;
  const { erased, emptiedFor, emptiedAt } = mention;
  const gone =
    erased || emptiedFor === null || emptiedAt === null ? null : { why: emptiedFor, at: emptiedAt };
  const number = (value: number) => formatCount(value, locale);
  return (
    <Section title={w('said')}>
      <div className={styles['stack']}>
        {keeps === 'summary' && <Notice tone="quiet">{w('said.summary')}</Notice>}
        {title !== '' && <strong lang={langOf(title, locale)}>{title}</strong>}
        {gone !== null && <Notice tone="quiet">{w(`emptied.${gone.why}.lead`)}</Notice>}
        {text === '' ? (
          <p className={styles['quiet']}>
            {w(missingWords(mention))}
            {gone !== null && (
              <>
                {' '}
                {w('emptied.at')} <When at={gone.at} />
              </>
            )}
          </p>
        ) : (
          <p className={styles['said']} lang={langOf(text, locale)}>
            {piecesOf(text, mention.aspects).map(({ key, text: words, aspect }) =>
              aspect === null ? (
                <span key={key}>{words}</span>
              ) : (
                <mark key={key} data-polarity={aspect.polarity}>
                  {words}
                  <sup>
                    {w(`aspect.${aspect.aspect}`)}
                    {w(`polarity.${aspect.polarity}`)}
                  </sup>
                </mark>
              ),
            )}
          </p>
        )}
        <div className={styles['facts']}>
          <span>{w(`network.${network}`)}</span>
          {author !== '' && <span lang={langOf(author, locale)}>{author}</span>}
          {score !== null && scoreOf !== null && <span>{w('score', { score, of: scoreOf })}</span>}
          <span>
            {w('posted')} <When at={mention.postedAt} />
          </span>
          <span>{w(`via.${mention.via}`)}</span>
          {mention.source !== null && <span>{mention.source.name}</span>}
          {reach !== null && <span>{w('reach', { count: number(reach) })}</span>}
          {engagement !== null && <span>{w('engagement', { count: number(engagement) })}</span>}
          {mention.customer !== null && (
            <Link to="/customers/$customerId" params={{ customerId: mention.customer.id }}>
              {callName(mention.customer)}
            </Link>
          )}
          {address !== '' && (
            <a href={address} target="_blank" rel="noreferrer">
              {w('openThere')}
            </a>
          )}
        </div>
        {mention.versions.length > 1 && (
          <details>
            <summary>{w('versions', { count: mention.versions.length - 1 })}</summary>
            <ul className={styles['list']}>
              {mention.versions.slice(1).map((each) => (
                <li key={each.version}>
                  <When at={each.seenAt} />
                  <p className={styles['said']} lang={langOf(each.text, locale)}>
                    {each.text === '' ? w('noText') : each.text}
                  </p>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </Section>
  );
}

import type { AmbassadorFigures, ShareEstimate } from '@madoguchi/contract';
import { ends, percent } from '../growth/figures.ts';
import growth from '../growth/growth.module.css';
import { formatCount } from '../kit/figures.ts';
import { useLocale } from '../kit/i18n.tsx';
import { Section } from '../kit/Screen.tsx';
import { useAmbassadorWords } from './words.ts';

/** Few and long rather than many and once: how much of the work is with people one has worked with before. */
export function LongTerm({ figures }: { figures: AmbassadorFigures }) {
  const w = useAmbassadorWords();
  const locale = useLocale();
  const { people, again, againShare, agreements, repeats, repeatShare, fewest } = figures;
  const part = (label: string, some: number, all: number, unit: string, share: ShareEstimate | null) => (
    <div>
      <dt>{label}</dt>
      <dd>
        {w('long.of', { some: formatCount(some, locale), all: formatCount(all, locale), unit })}{' '}
        <small>
          {share === null
            ? w('long.few', { fewest, unit })
            : w('long.interval', { share: percent(share.value, locale), ...ends(share, locale) })}
        </small>
      </dd>
    </div>
  );
  return (
    <Section title={w('long.title')}>
      <dl className={growth.tally}>
        {part(w('long.again'), again, people, w('long.people'), againShare)}
        {part(w('long.repeats'), repeats, agreements, w('long.agreements'), repeatShare)}
      </dl>
    </Section>
  );
}

import type { CarePurpose, CareTask } from '@madoguchi/contract';
import { courtesySubject } from './courtesy-texts.ts';

type Both = { ja: string; en: string };

/** What a mail is called that begins a conversation, by what it is for. */
const subjects: Readonly<Record<Exclude<CarePurpose, 'other'>, Both>> = {
  thanks: { ja: '御礼', en: 'Thank you' },
  check_in: { ja: 'その後のご様子のお伺い', en: 'How are things?' },
  visit: { ja: 'ご訪問のお願い', en: 'May we visit you?' },
  renewal: { ja: 'ご契約更新のご案内', en: 'Renewal of your contract' },
  celebration: { ja: 'お祝いのご挨拶', en: 'Congratulations' },
  gift: { ja: 'お品物のご案内', en: 'Something for you' },
  offer: { ja: 'ご案内', en: 'News for you' },
};

/** A task's subject as a customer may read it: its own name is a word among colleagues. */
export function subjectOf(
  { purpose, courtesy, name }: Pick<CareTask, 'purpose' | 'courtesy' | 'name'>,
  language: 'ja' | 'en',
): string {
  if (courtesy !== null) return courtesySubject(name) ?? name;
  return purpose === 'other' ? name : subjects[purpose][language];
}

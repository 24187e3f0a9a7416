import type { TimelineEntry } from '@madoguchi/contract';
import { channelWord, purposeWord } from '../../consent/words.ts';
import type { PlainKey, Translate } from '../../kit/translate.ts';

const fieldKeys: Record<string, PlainKey> = {
  name: 'customer.name',
  reading: 'customer.reading',
  honorific: 'customer.honorific',
  companyId: 'customer.company',
  title: 'customer.jobTitle',
  postalCode: 'customer.postalCode',
  address: 'customer.address',
  note: 'customer.note',
  contactPersonId: 'customer.contactPerson',
  backupPersonId: 'customer.backupPerson',
};

/** Fields whose values are words that people read; others hold an id, or more than fits a line. */
const told = new Set(['name', 'reading', 'honorific', 'title', 'postalCode', 'address']);
const careKinds = ['allergy', 'caution', 'preference', 'care'] as const;

/** What a change of the record says in one line; null for a kind that this page does not know yet. */
/** What showed that two records are one person, where it was not a member who said so. */
function mergedBy(evidence: string | null | undefined) {
  if (evidence === 'line_code') return 'timeline.record.merged_by_code';
  return evidence?.startsWith('line_account_link') === true
    ? 'timeline.record.linked'
    : 'timeline.record.merged';
}

export function recordWords(
  t: Translate,
  { kind, data }: Pick<TimelineEntry, 'kind' | 'data'>,
): string | null {
  const say = (name: string): string => data[name] ?? '';
  switch (kind) {
    case 'created':
    case 'disclosed':
    case 'erased':
      return t(`timeline.record.${kind}`);
    case 'imported':
      return t('timeline.record.imported', { list: say('list') });
    case 'consent_given':
    case 'consent_withdrawn':
      return t(`timeline.record.${kind}`, {
        channel: channelWord(t, say('channel')),
        purpose: purposeWord(t, say('purpose')),
      });
    case 'changed':
      return changeWords(t, data);
    case 'care_done':
    case 'care_released':
      return t(`timeline.record.${kind}`, { name: say('name') });
    case 'visited':
      return t('timeline.record.visited', { purpose: say('purpose'), said: say('said') });
    case 'reading_confirmed':
      return t('timeline.record.reading_confirmed', { reading: say('reading') });
    case 'contact_added':
    case 'contact_removed':
    case 'contact_primary':
      return t(`timeline.record.${kind}`, { value: say('value') });
    case 'care_added':
    case 'care_changed':
    case 'care_removed': {
      const care = careKinds.find((each) => each === data['kind']) ?? 'care';
      return t(`timeline.record.${kind}`, { text: say('text'), kind: t(`care.kind.${care}`) });
    }
    case 'merged':
      return t(mergedBy(data['evidence']), {
        name: say('name'),
        conversations: say('conversations'),
      });
    case 'merge_undone':
      return t('timeline.record.merge_undone', { name: say('name') });
    default:
      return null;
  }
}

function changeWords(t: Translate, data: TimelineEntry['data']): string {
  const name = data['field'] ?? '';
  const key = fieldKeys[name];
  const field = key === undefined ? name : t(key);
  if (!told.has(name)) return t('timeline.record.changed', { field });
  const word = (value: string | null | undefined): string => value || t('timeline.none');
  return t('timeline.record.changedTo', { field, from: word(data['from']), to: word(data['to']) });
}

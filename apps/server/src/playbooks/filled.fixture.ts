import type { PlaybookDocument } from '@madoguchi/contract';
import type { Desk } from '../testing/desk.fixture.ts';

const document: PlaybookDocument = {
  format: 'madoguchi-playbook',
  formatVersion: 1,
  key: 'filled',
  edition: 1,
  name: { ja: '自社', en: 'Own' },
  about: { ja: '自社のセット', en: 'Our own set' },
  reminders: [],
  parts: [{ kind: 'tag', key: 'visited', language: 'ja', tag: { name: '来店のお客様', colour: 'ai' } }],
};

/** A set that was taken in as a file, with its one part brought. */
export async function fillPlaybooks(desk: Desk): Promise<void> {
  const { call } = desk.owner;
  await call('POST', '/api/v1/playbooks', { content: JSON.stringify(document) });
  await call('POST', '/api/v1/playbooks/filled/install', { parts: ['visited'], beside: [] });
}

import { describe, expect, it } from 'vitest';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { sections, visibleSections } from './sections.ts';

const names = (scopes: Parameters<typeof visibleSections>[0]) =>
  visibleSections(scopes).flatMap(({ shown }) => shown.map(({ name }) => name));
const groups = (scopes: Parameters<typeof visibleSections>[0]) =>
  visibleSections(scopes).map(({ group }) => group);

describe('the settings a member sees', () => {
  it('are all of them for an owner, one’s own first', () => {
    const all = Object.values(sections).flatMap((group) => group.map(({ name }) => name));
    expect(names(aMe().scopes)).toEqual(all);
    expect(all.slice(0, 3)).toEqual(['profile', 'notifications', 'workspace']);
    expect(new Set(all).size).toBe(all.length);
    expect(groups(aMe().scopes)).toEqual(Object.keys(sections));
  });

  it('are what they may open, for others', () => {
    const seen = names(['conversations:read', 'channels:read', 'members:read']);
    expect(seen).toEqual(
      expect.arrayContaining(['channels', 'calendar', 'telephones', 'templates', 'members']),
    );
    for (const hidden of ['workspace', 'api-keys', 'security', 'audit', 'jobs', 'quarantine'])
      expect(seen).not.toContain(hidden);
  });

  it('have no heading over nothing', () => {
    expect(visibleSections([])).toEqual([{ group: 'own', shown: [sections.own[0]] }]);
    expect(groups(['conversations:read'])).not.toContain('running');
  });
});

import { describe, expect, it } from 'vitest';
import { aMe } from '../kit/testing/samples.fixture.ts';
import { visibleSections } from './sections.ts';

const names = (scopes: Parameters<typeof visibleSections>[0]) =>
  visibleSections(scopes).map(({ name }) => name);

describe('the settings a member sees', () => {
  it('are all of them for an owner', () => {
    expect(names(aMe().scopes)).toEqual([
      'profile',
      'notifications',
      'workspace',
      'channels',
      'telephones',
      'language',
      'approval',
      'automation',
      'team',
      'templates',
      'broadcasts',
      'assistance',
      'tags',
      'views',
      'members',
      'quarantine',
      'jobs',
      'rooms',
      'webhooks',
      'operations',
      'retention',
      'api-keys',
      'security',
      'audit',
    ]);
  });

  it('are what they may open, for others', () => {
    expect(names(['conversations:read', 'channels:read', 'members:read'])).toEqual([
      'profile',
      'notifications',
      'channels',
      'telephones',
      'language',
      'approval',
      'automation',
      'team',
      'templates',
      'broadcasts',
      'tags',
      'views',
      'members',
    ]);
    expect(names([])).toEqual(['profile']);
  });
});

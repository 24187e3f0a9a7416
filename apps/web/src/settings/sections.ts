import type { Scope } from '@madoguchi/contract';
import {
  IconActivityHeartbeat,
  IconAlertOctagon,
  IconBell,
  IconBookmarks,
  IconArchive,
  IconBuilding,
  IconKey,
  IconListSearch,
  IconMailbox,
  IconMailQuestion,
  IconMessages,
  IconPhone,
  IconRubberStamp,
  IconSettingsAutomation,
  IconTemplate,
  IconTags,
  IconShieldLock,
  IconTextSpellcheck,
  IconUser,
  IconUsers,
  IconSparkles,
  IconSpeakerphone,
  IconUsersGroup,
  IconWebhook,
} from '@tabler/icons-react';

/** The parts of the settings, in the order people come to need them, and what one must be allowed to see each. */
export const sections = [
  { name: 'profile', icon: IconUser, scope: null },
  { name: 'notifications', icon: IconBell, scope: 'conversations:read' },
  { name: 'workspace', icon: IconBuilding, scope: 'workspace:write' },
  { name: 'channels', icon: IconMailbox, scope: 'channels:read' },
  { name: 'telephones', icon: IconPhone, scope: 'members:read' },
  { name: 'language', icon: IconTextSpellcheck, scope: 'conversations:read' },
  { name: 'approval', icon: IconRubberStamp, scope: 'conversations:read' },
  { name: 'automation', icon: IconSettingsAutomation, scope: 'conversations:read' },
  { name: 'team', icon: IconUsersGroup, scope: 'conversations:read' },
  { name: 'templates', icon: IconTemplate, scope: 'conversations:read' },
  { name: 'broadcasts', icon: IconSpeakerphone, scope: 'conversations:read' },
  { name: 'assistance', icon: IconSparkles, scope: 'assistance:read' },
  { name: 'tags', icon: IconTags, scope: 'conversations:read' },
  { name: 'views', icon: IconBookmarks, scope: 'conversations:read' },
  { name: 'members', icon: IconUsers, scope: 'members:read' },
  { name: 'quarantine', icon: IconMailQuestion, scope: 'quarantine:read' },
  { name: 'jobs', icon: IconAlertOctagon, scope: 'jobs:read' },
  { name: 'rooms', icon: IconMessages, scope: 'webhooks:write' },
  { name: 'webhooks', icon: IconWebhook, scope: 'webhooks:write' },
  { name: 'operations', icon: IconActivityHeartbeat, scope: 'jobs:read' },
  { name: 'retention', icon: IconArchive, scope: 'jobs:read' },
  { name: 'api-keys', icon: IconKey, scope: 'keys:write' },
  { name: 'security', icon: IconShieldLock, scope: 'security:write' },
  { name: 'audit', icon: IconListSearch, scope: 'audit:read' },
] as const satisfies readonly { name: string; icon: typeof IconUser; scope: Scope | null }[];

/** The parts this member may open. */
export function visibleSections(scopes: readonly Scope[]): (typeof sections)[number][] {
  return sections.filter(({ scope }) => scope === null || scopes.includes(scope));
}

import type { Scope } from '@madoguchi/contract';
import {
  IconActivityHeartbeat,
  IconArrowBackUp,
  IconAlertOctagon,
  IconBell,
  IconBookmarks,
  IconBriefcase,
  IconArchive,
  IconBeach,
  IconBuilding,
  IconCalendarTime,
  IconFileText,
  IconHourglass,
  IconHeartHandshake,
  IconKey,
  IconListCheck,
  IconListSearch,
  IconMailbox,
  IconMailCheck,
  IconMailQuestion,
  IconMessages,
  IconPhone,
  IconPhoneCall,
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
export const sections = {
  own: [
    { name: 'profile', icon: IconUser, scope: null },
    { name: 'notifications', icon: IconBell, scope: 'conversations:read' },
  ],
  desk: [
    { name: 'workspace', icon: IconBuilding, scope: 'workspace:write' },
    { name: 'calendar', icon: IconCalendarTime, scope: 'channels:read' },
    { name: 'deadlines', icon: IconHourglass, scope: 'conversations:read' },
    { name: 'acknowledgement', icon: IconMailCheck, scope: 'conversations:read' },
    { name: 'returns', icon: IconArrowBackUp, scope: 'orders:read' },
    { name: 'playbooks', icon: IconBriefcase, scope: 'conversations:read' },
    { name: 'members', icon: IconUsers, scope: 'members:read' },
    { name: 'team', icon: IconUsersGroup, scope: 'conversations:read' },
    { name: 'on-call', icon: IconPhoneCall, scope: 'members:read' },
    { name: 'absences', icon: IconBeach, scope: 'members:read' },
  ],
  channels: [
    { name: 'channels', icon: IconMailbox, scope: 'channels:read' },
    { name: 'telephones', icon: IconPhone, scope: 'members:read' },
    { name: 'broadcasts', icon: IconSpeakerphone, scope: 'conversations:read' },
    { name: 'quarantine', icon: IconMailQuestion, scope: 'quarantine:read' },
  ],
  answering: [
    { name: 'language', icon: IconTextSpellcheck, scope: 'conversations:read' },
    { name: 'approval', icon: IconRubberStamp, scope: 'conversations:read' },
    { name: 'templates', icon: IconTemplate, scope: 'conversations:read' },
    { name: 'letters', icon: IconFileText, scope: 'conversations:read' },
    { name: 'checklists', icon: IconListCheck, scope: 'conversations:read' },
    { name: 'automation', icon: IconSettingsAutomation, scope: 'conversations:read' },
    { name: 'attention', icon: IconHeartHandshake, scope: 'conversations:read' },
    { name: 'assistance', icon: IconSparkles, scope: 'assistance:read' },
    { name: 'tags', icon: IconTags, scope: 'conversations:read' },
    { name: 'views', icon: IconBookmarks, scope: 'conversations:read' },
  ],
  links: [
    { name: 'rooms', icon: IconMessages, scope: 'webhooks:write' },
    { name: 'webhooks', icon: IconWebhook, scope: 'webhooks:write' },
    { name: 'api-keys', icon: IconKey, scope: 'keys:write' },
  ],
  running: [
    { name: 'operations', icon: IconActivityHeartbeat, scope: 'jobs:read' },
    { name: 'jobs', icon: IconAlertOctagon, scope: 'jobs:read' },
    { name: 'retention', icon: IconArchive, scope: 'jobs:read' },
    { name: 'security', icon: IconShieldLock, scope: 'security:write' },
    { name: 'audit', icon: IconListSearch, scope: 'audit:read' },
  ],
} as const satisfies Record<string, readonly { name: string; icon: typeof IconUser; scope: Scope | null }[]>;

type GroupName = keyof typeof sections;
type Section = (typeof sections)[GroupName][number];

/** The parts this member may open, under what they belong to; without what would be empty. */
export function visibleSections(scopes: readonly Scope[]): { group: GroupName; shown: Section[] }[] {
  const names = Object.keys(sections) as GroupName[];
  return names
    .map((group) => ({
      group,
      shown: [...sections[group]].filter(({ scope }) => scope === null || scopes.includes(scope)),
    }))
    .filter(({ shown }) => shown.length > 0);
}

import { Menu, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import {
  IconBook2,
  IconCalendarCheck,
  IconHeartHandshake,
  IconMessageHeart,
  IconLogout,
  IconRosetteDiscountCheck,
  IconSchool,
  IconSpeakerphone,
  IconUser,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { states, useAvailability } from '../automation/team/useAvailability.ts';
import { api } from '../kit/api.ts';
import { schemeOf, schemes } from '../kit/colorScheme.ts';
import { useT } from '../kit/i18n.tsx';
import { Initial } from '../kit/Initial.tsx';
import { notify } from '../kit/notify.ts';
import { problemText } from '../kit/problemText.ts';
import { useCan, useMe } from '../kit/session.tsx';
import { useUpdateMe } from '../kit/useUpdateMe.ts';
import { forgetThisBrowser } from '../notifications/push.ts';
import styles from './Rail.module.css';

const locales = [
  ['ja', '日本語'],
  ['en', 'English'],
] as const;

/** The signed-in member's own things: language, colours, profile, another workspace, signing out. */
export function MemberMenu() {
  const t = useT();
  const { member, workspace, workspaces } = useMe();
  const sends = useCan('messages:send');
  const { state, choose } = useAvailability();
  const updateMe = useUpdateMe();
  const navigate = useNavigate();
  const isPhone = useMediaQuery('(max-width: 48em)');

  async function attempt(action: () => Promise<unknown>) {
    try {
      await action();
    } catch (error) {
      notify(problemText(t, error), 'bad');
    }
  }

  async function signOut() {
    await forgetThisBrowser();
    await api.delete('/session');
    // A new document: nothing of what was seen stays in the memory of this one, and going back opens nothing.
    location.replace('/sign-in');
  }

  return (
    <Menu
      position={isPhone ? 'top-end' : 'right-end'}
      width={240}
      withinPortal={false}
      floatingStrategy="fixed"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <UnstyledButton
          className={styles.member}
          aria-label={t(state === 'away' ? 'member.menuAway' : 'member.menu', { name: member.name })}
        >
          <Initial name={member.name} />
          <span className={styles.label} data-away={state === 'away' || undefined}>
            {state === 'away' ? t('team.away') : t('member.short')}
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {member.name}
          <br />
          {workspace.name}
        </Menu.Label>
        {state !== null && (
          <>
            <Menu.Label>{t('team.mine')}</Menu.Label>
            <Menu.RadioGroup value={state} onChange={(chosen) => void choose(chosen)}>
              {states.map((one) => (
                <Menu.RadioItem key={one} value={one}>
                  {t(`team.${one}`)}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Divider />
          </>
        )}
        <Menu.Item
          leftSection={<IconUser size={16} aria-hidden />}
          onClick={() => void navigate({ to: '/settings/profile' })}
        >
          {t('settings.profile.title')}
        </Menu.Item>
        {isPhone && (
          <Menu.Item
            leftSection={<IconCalendarCheck size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/promises' })}
          >
            {t('promise.rail')}
          </Menu.Item>
        )}
        {isPhone && (
          <Menu.Item
            leftSection={<IconHeartHandshake size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/attention' })}
          >
            {t('attention.rail')}
          </Menu.Item>
        )}
        {isPhone && (
          <Menu.Item
            leftSection={<IconMessageHeart size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/growth' })}
          >
            {t('growth.rail')}
          </Menu.Item>
        )}
        {isPhone && (
          <Menu.Item
            leftSection={<IconRosetteDiscountCheck size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/trust' })}
          >
            {t('trust.rail')}
          </Menu.Item>
        )}
        {isPhone && (
          <Menu.Item
            leftSection={<IconBook2 size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/knowledge' })}
          >
            {t('knowledge.rail')}
          </Menu.Item>
        )}
        {isPhone && (
          <Menu.Item
            leftSection={<IconSpeakerphone size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/broadcasts' })}
          >
            {t('broadcasts.rail')}
          </Menu.Item>
        )}
        {sends && (
          <Menu.Item
            leftSection={<IconSchool size={16} aria-hidden />}
            onClick={() => void navigate({ to: '/practice' })}
          >
            {t('practice.title')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Label>{t('member.language')}</Menu.Label>
        <Menu.RadioGroup
          value={member.locale}
          onChange={(chosen) => void attempt(() => updateMe({ locale: chosen === 'ja' ? 'ja' : 'en' }))}
        >
          {locales.map(([locale, name]) => (
            <Menu.RadioItem key={locale} value={locale} lang={locale}>
              {name}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Divider />
        <Menu.Label>{t('member.colours')}</Menu.Label>
        <Menu.RadioGroup
          value={member.colorScheme}
          onChange={(chosen) => void attempt(() => updateMe({ colorScheme: schemeOf(chosen) }))}
        >
          {schemes.map((scheme) => (
            <Menu.RadioItem key={scheme} value={scheme}>
              {t(`colours.${scheme}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {workspaces.length > 1 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t('member.workspaces')}</Menu.Label>
            <Menu.RadioGroup
              value={workspace.id}
              onChange={(workspaceId) => void attempt(() => updateMe({ workspaceId }))}
            >
              {workspaces.map(({ id, name }) => (
                <Menu.RadioItem key={id} value={id} closeMenuOnClick>
                  {name}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
          </>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={() => void attempt(signOut)}>
          {t('member.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
